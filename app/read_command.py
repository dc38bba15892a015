"""`pushback read`, `decode`, `hear`: a text in, what it says out. No graph, no database, no model."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import app
from app.batch import BadInput
from app.core.playbook import Playbook

MOST = 400_000  # characters of one text
Answer = dict[str, Any]
_COLLECTORS = ("collector", "collections", "agency", "buyer", "debt_collector")
_SHIPPED = Path(app.__file__).parent.parent / "playbook"

EXAMPLES = {
    "hear": """\
examples:
  pushback hear "The best I can do is ten percent if you pay today."
  echo "Eso no se negocia, señora." | pushback hear --json
  pushback hear --batch lines.jsonl > answers.jsonl
        each line: {"id": 1, "text": "...", "speaker": "collector", "position": {"billed": "18000", ...}}
        speaker (provider, collector), position (see `pushback offer`) and before (how often the same was
        answered already) may be left out; without a position no figure of yours is said.
""",
    "decode": """\
examples:
  pushback decode "CO-50 N130 not deemed a medical necessity  1,842.00"
  pushback decode --json < letter.txt
  pushback decode --batch denials.jsonl
""",
    "read": """\
examples:
  pushback read "the ER wants 4200 and insurance won't pay"
  pushback read --batch messages.jsonl
""",
}


def reader_of(command: str) -> Callable[[Any], Answer]:
    """What answers one line of a batch: an object with a text, or the text alone."""
    playbook, today = _playbook(), date.today()  # noqa: DTZ011, TID251 - "by Friday" is counted from today
    match command:
        case "hear":
            return _hearer(playbook, today)
        case "decode":
            from app.language.decoding import Decoder

            decoder = Decoder(playbook)
            return lambda fields: decoder.decode(_text(fields), today)
    from app.language.message import Reader

    reader = Reader(playbook)
    return lambda fields: reader.read(_text(fields), today)


def text_given(words: list[str]) -> str:
    """The text on the command line, else what comes by standard input."""
    if words:
        return " ".join(words)
    if sys.stdin.isatty():
        raise BadInput("give the text in quotes, or by standard input")
    try:
        return sys.stdin.buffer.read(4 * MOST + 4).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("the text is not UTF-8; save it as UTF-8 and try again") from None


def show(command: str, answer: Answer, *, as_json: bool) -> None:
    """One answer, for a program or for a person."""
    if as_json:
        print(json.dumps(answer, indent=2, ensure_ascii=False))
    else:
        print("\n".join({"hear": _heard, "decode": _decoded, "read": _told}[command](answer)))


def _playbook() -> Playbook:
    """The compiled playbook; the YAML where it was changed, or another folder is set."""
    from app.store.compiled import compiled

    folder = _SHIPPED
    if os.environ.get("PUSHBACK_PLAYBOOK"):
        from app.settings import load_settings

        folder = load_settings().playbook
    found = compiled(folder)
    if found is None:
        from app.core.faults import FaultsFound
        from app.store.playbook import load_playbook

        try:
            found = load_playbook(folder)
        except FaultsFound:
            raise BadInput(f"the playbook in {folder} has faults; `pushback check` names them") from None
    return found


def _text(fields: Any) -> str:
    text = fields if isinstance(fields, str) else fields.get("text") if isinstance(fields, dict) else None
    if not isinstance(text, str):
        raise BadInput('give an object with a text, such as {"id": 1, "text": "..."}')
    if len(text) > MOST:
        raise BadInput(f"the text has {len(text):,} characters; at most {MOST:,} can be read at once")
    return text


def _hearer(playbook: Playbook, today: date) -> Callable[[Any], Answer]:
    from app.language.hear import Hearer

    hearer = Hearer(playbook)

    def hear(fields: Any) -> Answer:
        text = _text(fields)
        given: dict[str, Any] = fields if isinstance(fields, dict) else {}
        known, offer, decision = _moment(given, playbook)
        before = given.get("before", 0)
        if not isinstance(before, int) or isinstance(before, bool) or before < 0:
            raise BadInput("before: how often the same was answered already, such as 1")
        answer = hearer.hear(text, today, known=known, offer=offer, before=before)
        return answer if decision is None else answer | {"decision": decision}

    return hear


def _moment(given: dict[str, Any], playbook: Playbook) -> tuple[dict[str, Any], str | None, Answer | None]:
    """What is known of the moment, and our number where the position lets one be said."""
    known: dict[str, Any] = {}
    speaker = given.get("speaker")
    if speaker is not None:
        if not isinstance(speaker, str):
            raise BadInput("speaker: provider or collector")
        known["account_status"] = "collections" if speaker.lower() in _COLLECTORS else "open"
    if (fields := given.get("position")) is None:
        return known, None, None
    from app.core.position import position_from_json
    from app.offer_command import decide

    decision = decide(fields, playbook.offers)
    position = position_from_json(fields)
    if position.account_status in ("agency", "buyer"):
        known["account_status"] = "collections"
    # A number is said only once one was named; what they have heard already may always be said again.
    named = [past.offer for past in position.history if past.offer is not None]
    said = decision.amount if decision.act in _SPOKEN else None
    offer = str(said or named[-1]) if named else None
    return known, offer, decision.model_dump(mode="json")


# Acts whose amount is ours to say aloud; what they named is theirs.
_SPOKEN = frozenset({"offer", "restate", "raise", "escalate", "final_offer"})


def _heard(answer: Answer) -> Iterator[str]:
    from app.language.sayings import SURE

    yield f'Say: "{answer["say"]}"'
    if answer["gloss"]:
        yield f"     ({answer['gloss']})"
    yield f"Write down: {answer['write_down']}"
    yield f"Not now: {answer['avoid']}"
    top = ", ".join(f"{one['label']} {one['score']:.2f}" for one in answer["top"])
    sure = "" if answer["confidence"] >= SURE else " (not sure)"
    yield f"Heard: {answer['label']}{sure}; {top}"


def _decoded(answer: Answer) -> Iterator[str]:
    yield f"Kind of denial: {answer['category'].replace('_', ' ')} ({answer['confidence']:.2f})"
    codes = [*([answer["group_code"]] if answer["group_code"] else []), *answer["carc"], *answer["rarc"]]
    if codes:
        yield f"Codes: {', '.join(codes)}"
    if answer["unknown_codes"]:
        yield f"Not in any list of ours: {', '.join(answer['unknown_codes'])}. Ask the plan what they mean."
    yield answer["means"]
    yield f"Ask first: {answer['ask_first']}"
    for i, item in enumerate(answer["items"], 1):
        yield f"  line {i}: {item['category'].replace('_', ' ')} {' '.join(item['carc'])}".rstrip()


def _told(answer: Answer) -> Iterator[str]:
    for name, value in answer["facts"].items():
        if value not in (None, []):
            yield f"{name.replace('_', ' ')}: {json.dumps(value, ensure_ascii=False)}"
    yield f"scope: {answer['scope']}" + (f"; safety: {answer['safety']}" if answer["safety"] else "")
    yield f"stage: {answer['stage']}, {answer['track']}"
    if answer["say"]:
        yield f'Say: "{answer["say"]}"'
