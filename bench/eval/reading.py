"""How well messages are read, by the reader alone and with a model beside it: facts, questions, what was said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from app.core.acts import Act, Asked, RepSaid, Told
from app.core.case import Case, read_value
from app.language.hearing import Hearing
from app.language.listen import Listener
from app.language.llm import Deadline, ModelFailed, Usage
from app.language.model_answer import facts_in_words, schema
from app.language.model_facts import MAY_ASK, MAY_SAY, MAY_TELL
from app.language.model_reading import ModelReader, Reading, believed, merge, worth_reading

TODAY = date(2026, 11, 26)  # the messages were written in these days
# A slow model is measured too; that it is too slow for a turn shows in the wording.
WAIT = Deadline(first_text=30.0, whole=120.0)
Found = frozenset[tuple[str, str]]


class Message(NamedTuple):
    """A message, and what there is to find in it."""

    text: str
    wanted: Found


def load_messages() -> list[Message]:
    """The messages of the file."""
    written = yaml.safe_load((Path(__file__).parent / "messages.yaml").read_text(encoding="utf-8"))
    return [Message(one["text"], _wanted(one)) for one in written]


def _wanted(one: dict[str, Any]) -> Found:
    facts = {(fact, str(read_value(fact, value))) for fact, value in one.get("facts", {}).items()}
    return frozenset(facts | {(kind, one[kind]) for kind in ("asked", "said") if kind in one})


def found_in(acts: Iterable[Act]) -> Found:
    """What of these acts is scored."""
    found: set[tuple[str, str]] = set()
    for act in acts:
        match act:
            case Told() if act.fact in MAY_TELL:
                found.add((act.fact, str(act.value)))
            case Asked() if act.topic in MAY_ASK:
                found.add(("asked", act.topic))
            case RepSaid() if act.label in MAY_SAY:
                found.add(("said", act.label))
    return frozenset(found)


async def measure(listener: Listener, reader: ModelReader, messages: list[Message]) -> dict[str, Any]:
    """Each message read by the reader, as it is done in a turn, and with the model asked whatever the reader found."""
    counts = {name: Counter[str]() for name in ("alone", "in_a_turn", "always")}
    refused, failed = Counter[str](), Counter[str]()
    used: list[Usage] = []
    hearing, case = Hearing(today=TODAY), Case(id="eval", opened=TODAY)
    asked = doubts = better = worse = 0
    for message in messages:
        acts = listener.read(message.text, hearing)
        asked += worth_reading(message.text, acts)
        in_a_turn = await reader.read(message.text, hearing, acts, case, WAIT, used)
        always = await ask(reader, message.text, hearing, acts, case, used)
        refused.update(always.refused)
        failed.update([always.failed] if always.failed else [])
        doubts += len(always.doubts)
        scores = [_compared(message.wanted, found_in(read)) for read in (acts, in_a_turn.acts, always.acts)]
        for name, score in zip(counts, scores, strict=True):
            counts[name] += score
        gain = (scores[2]["right"] - scores[2]["wrong"]) - (scores[0]["right"] - scores[0]["wrong"])
        better, worse = better + (gain > 0), worse + (gain < 0)
    cost = sum(used, Usage())
    return {
        "messages": len(messages), **{name: _rates(count) for name, count in counts.items()}, "asked_in_a_turn": asked,
        "better": better, "worse": worse, "doubts": doubts, "refused": dict(refused), "failed": dict(failed),
        "tokens_in": cost.tokens_in, "tokens_out": cost.tokens_out,
    }  # fmt: skip


async def ask(
    reader: ModelReader, message: str, hearing: Hearing, acts: tuple[Act, ...], case: Case, used: list[Usage]
) -> Reading:
    """As in a turn, but the model is asked however well the reader read: to see what the model is worth."""
    sent = reader.redactor.message(message, case)
    prompt = reader.prompt.fill(
        message=sent.text, question="", facts=facts_in_words(), topics=MAY_ASK, labels=MAY_SAY
    )  # fmt: skip
    try:
        answer = await reader.model.record(prompt, schema(), "reading", WAIT, used)
    except ModelFailed as failed:
        return Reading(acts, failed=str(failed.reason))
    refused: Counter[str] = Counter()
    found = believed(answer, message, sent, hearing, refused)
    merged = merge(acts, found, hearing, MAY_TELL, refused)
    return Reading(merged.acts, merged.doubts, dict(refused))


def _compared(wanted: Found, found: Found) -> Counter[str]:
    return Counter(right=len(wanted & found), wrong=len(found - wanted), wanted=len(wanted))


def _rates(counts: Counter[str]) -> dict[str, float]:
    found = counts["right"] + counts["wrong"]
    return {
        "precision": round(counts["right"] / found, 3) if found else 1.0,
        "recall": round(counts["right"] / counts["wanted"], 3) if counts["wanted"] else 1.0,
        "right": counts["right"],
        "wrong": counts["wrong"],
    }
