"""How the pretend model can be, and what it says then."""

from __future__ import annotations

import json
from typing import Any

from app.fake_model.plain_words import IN_SPANISH, INVENTED, PRAISE
from app.fake_model.reading import acts_in, in_its_form
from app.fake_model.rewording import SLOT, pick, reworded

BEHAVIOURS = {
    "good": "rewords the script, keeps every slot, adds nothing",
    "verbose": "says everything four times",
    "slot_dropping": "leaves a slot out",
    "figure_inventing": "puts in an amount, a percent, a date or a phone number of its own",
    "flattering": "praises and promises",
    "spanish": "answers in Spanish",
    "slow_tokens": "sends a word every quarter of a second",
    "stalled": "sends two words, then nothing",
    "cut": "closes in the middle, or ends without saying that it has ended",
    "rate_limited": "429 with Retry-After",
    "server_error": "500",
    "bad_json": "sends what is no JSON",
    "schema_ignored": "answers in prose though a form was asked for; without one, in a fence",
    "wrong_model": "404, as for a model that is not there",
    "huge": "sends two megabytes",
    "empty": "ends at once, without a word",
}
MIXED = "mixed"  # one after the other, request by request
HUGE = 2_000_000


def answer_to(behaviour: str, body: dict[str, Any], prompt: str) -> str:
    """What it says to a request that could be read."""
    if behaviour == "empty":
        return ""
    if behaviour == "huge":
        return ("And then there is more to say. " * (HUGE // 31 + 1))[:HUGE]
    form = body.get("response_format")
    if form is not None or "<message>" in prompt:
        return _record(behaviour, form, prompt)
    return _words(behaviour, prompt)


def _words(behaviour: str, prompt: str) -> str:
    text = reworded(prompt)
    match behaviour:
        case "verbose":
            return " ".join([text] * 4)
        case "slot_dropping":
            slots = SLOT.findall(text)
            return text.replace(pick(slots, prompt), "it") if slots else text
        case "figure_inventing":
            return f"{text} {pick(INVENTED, prompt)}"
        case "flattering":
            return f"{pick(PRAISE, prompt)} {text}"
        case "spanish":
            slots = SLOT.findall(text)
            return " ".join([*IN_SPANISH, *([f"Tenga a mano {' y '.join(slots)}."] if slots else [])])
        case _:
            return text


def _record(behaviour: str, form: object, prompt: str) -> str:
    acts = acts_in(prompt)
    match behaviour:
        case "spanish" | "flattering":
            return " ".join(IN_SPANISH if behaviour == "spanish" else PRAISE)
        case "schema_ignored" if form is not None:
            return "I read the message. It is about a medical bill, and they are worried."
        case "verbose":
            acts = acts * 4
        case "slot_dropping":
            acts = acts[1:]
        case "figure_inventing":
            acts = [*acts, {"kind": "told", "fact": "billed_amount", "value": "98765.00", "quote": "$98,765"}]
    schema = form.get("json_schema", {}).get("schema") if isinstance(form, dict) else None
    text = json.dumps(in_its_form(acts, schema), ensure_ascii=False)
    if behaviour == "bad_json":
        return text[:-1] + ', "and so on'
    return f"Here it is:\n```json\n{text}\n```\nThat is all." if behaviour == "schema_ignored" else text
