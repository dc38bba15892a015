"""Understanding with a model: it may add what the deterministic reader missed, and doubt what it read; never decide.

The reader's codes and amounts win, a different reading of anything else becomes a question, and every act of the
model rests on words of the message (model_checks.py) and on a closed list (model_facts.py).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from app.core.acts import Act, Answered, Asked, BillNamed, Forgotten, OfferNamed, RepSaid, Signal, Told
from app.core.case import FACTS, Case
from app.core.decide import CRISES
from app.core.money import Money
from app.core.questions import may_ask
from app.language.hearing import Hearing
from app.language.llm import Deadline, Model, ModelFailed, Usage
from app.language.model_answer import facts_in_words, read_answer, schema
from app.language.model_checks import Ground, Refusal
from app.language.model_facts import MAY_ASK, MAY_SAY, MAY_TELL
from app.language.prompts import Prompt
from app.language.redact import Redacted, Redactor, comparable

# With one of these in a message there is nothing for a model to add.
_NOT_OURS = frozenset(
    {*CRISES, "distress", "work_injury", "car_accident", "non_us", "off_topic", "prompt_injection", "asks_dishonest",
     "start_over", "empty", "unintelligible"}
)  # fmt: skip
_PROGRAMMES = frozenset({"medicare", "medicare_advantage", "medicaid", "tricare_va", "non_us"})
_COURT = frozenset({"summons", "court_answer"})
_LEAST_WORDS = 5  # a shorter message the reader reads as well
_SENTENCE = re.compile(r"[^.!?\n]+")


class Reading(NamedTuple):
    """The acts of a message, the facts to be asked for, and what was not believed, counted by reason."""

    acts: tuple[Act, ...]
    doubts: tuple[str, ...] = ()
    refused: Mapping[str, int] = {}
    # Why the model was not heard, where it was asked and failed.
    failed: str | None = None


class Merged(NamedTuple):
    """Two readings of one message as one."""

    acts: tuple[Act, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True)
class ModelReader:
    """Asks a model what a message says, and believes little of it."""

    model: Model
    prompt: Prompt
    redactor: Redactor

    async def read(
        self, message: str, hearing: Hearing, acts: tuple[Act, ...], case: Case, deadline: Deadline, used: list[Usage]
    ) -> Reading:
        """The reader's acts with what the model adds; the reader's alone where the model fails or is not asked."""
        if hearing.mode == "call" or not worth_reading(message, acts):
            return Reading(acts)
        sent = self.redactor.message(message, case)
        try:
            answer = await self.model.record(self._question(sent, hearing), schema(), "reading", deadline, used)
        except ModelFailed as failed:
            return Reading(acts, failed=str(failed.reason))
        refused: Counter[str] = Counter()
        found = believed(answer, message, sent, hearing, refused)
        askable = {fact for fact in MAY_TELL if may_ask(case, fact, self.redactor.playbook)}
        merged = merge(acts, found, hearing, askable, refused)
        return Reading(merged.acts, merged.doubts, dict(refused))

    def _question(self, sent: Redacted, hearing: Hearing) -> str:
        asked = hearing.open_question
        return self.prompt.fill(
            message=sent.text,
            question=FACTS[asked].title if asked in FACTS and not FACTS[asked].private else "",
            facts=facts_in_words(),
            topics=MAY_ASK,
            labels=MAY_SAY,
        )


def worth_reading(message: str, acts: tuple[Act, ...]) -> bool:
    """False for taps and short answers, for what is not ours, and where the reader left no sentence unread."""
    words = message.split()
    if len(words) < _LEAST_WORDS:
        return False
    for act in acts:
        if isinstance(act, Signal) and act.signal in _NOT_OURS:
            return False
        if isinstance(act, Told) and (
            act.fact in _COURT or (act.fact == "insurance_type" and act.value in _PROGRAMMES)
        ):
            return False
    # A question that no topic fits was heard and not understood.
    heard = [act for act in acts if not isinstance(act, Signal)]
    heard = [act for act in heard if not (isinstance(act, Asked) and act.topic == "other")]
    quotes = [comparable(act.quote) for act in heard if act.quote]
    if comparable(message) in quotes and len(words) < 2 * _LEAST_WORDS:
        return False
    sentences = [comparable(m[0]).strip(" ,;:-") for m in _SENTENCE.finditer(message)]
    unread = [s for s in sentences if len(s.split()) >= _LEAST_WORDS and not any(s in q or q in s for q in quotes)]
    return bool(unread)


def believed(answer: Any, message: str, sent: Redacted, hearing: Hearing, refused: Counter[str]) -> tuple[Act, ...]:
    """The acts of an answer that rest on the message; every other one is counted under its reason."""
    answers = read_answer(answer, refused)
    if not answers:
        return ()
    ground = Ground(message, sent.values, hearing)
    found: list[Act] = []
    for one in answers:
        try:
            act = ground.act(one)
        except Refusal as refusal:
            refused[str(refusal)] += 1
            continue
        if act in found:
            refused["said_twice"] += 1
        else:
            found.append(act)
    return _consistent(found, refused)


def _consistent(found: list[Act], refused: Counter[str]) -> tuple[Act, ...]:
    """Of one fact told with two values none is believed."""
    values: dict[str, set[str]] = {}
    for act in found:
        if isinstance(act, Told):
            values.setdefault(act.fact, set()).add(repr(act.value))
    sure = [act for act in found if not isinstance(act, Told) or len(values[act.fact]) == 1]
    if len(sure) < len(found):
        refused["contradicts_itself"] += len(found) - len(sure)
    once: dict[tuple[str, str], Act] = {}
    for act in sure:
        once.setdefault((act.kind, act.fact if isinstance(act, Told) else ""), act)
    return tuple(once.values())


def merge(
    reader: tuple[Act, ...], model: tuple[Act, ...], hearing: Hearing, askable: Collection[str], refused: Counter[str]
) -> Merged:
    """The reader's acts, what the model adds where the reader is silent, and the facts on which both disagree."""
    doubts: list[str] = []
    added: list[Act] = []
    for act in model:
        why = _why_not_added(act, reader, hearing, askable)
        if why == "doubt" and isinstance(act, Told):
            doubts.append(act.fact)
        elif why is None:
            added.append(act)
        else:
            refused[why] += 1
    kept = tuple(a for a in reader if not (isinstance(a, Told) and a.fact in doubts))
    if any(isinstance(act, Asked) for act in added):  # a question that no topic fitted now has one
        kept = tuple(a for a in kept if not (isinstance(a, Asked) and a.topic == "other"))
    return Merged((*kept, *added), tuple(doubts))


def _why_not_added(act: Act, reader: tuple[Act, ...], hearing: Hearing, askable: Collection[str]) -> str | None:
    """Why an act of the model is not added to the reader's; "doubt" where the two disagree and it can be asked."""
    match act:
        case Told():
            return _why_not_told(act, reader, hearing, askable)
        case Asked():
            return "reader_knows" if any(isinstance(a, Asked) and a.topic != "other" for a in reader) else None
        case RepSaid():
            return "reader_knows" if any(isinstance(a, RepSaid) for a in reader) else None
        case Answered():
            answers = any(
                isinstance(a, Answered) or (isinstance(a, Told) and a.fact == hearing.open_question) for a in reader
            )
            return "reader_knows" if answers else None
    return "not_in_the_list"


def _why_not_told(act: Told, reader: tuple[Act, ...], hearing: Hearing, askable: Collection[str]) -> str | None:
    same = [a for a in reader if isinstance(a, Told | Forgotten) and a.fact == act.fact]
    kind = FACTS[act.fact].kind
    if same:
        agrees = any(isinstance(a, Told) and a.value == act.value for a in same)
        is_ours = kind in ("money", "codes") or len(same) > 1 or any(isinstance(a, Forgotten) for a in same)
        if agrees or is_ours or act.fact in hearing.known or act.fact not in askable:
            return "reader_knows"
        return "doubt"
    if kind == "money" and act.value in _figures(reader):
        return "reader_knows"  # the same figure as something else
    if act.fact in hearing.known:
        return "known_already"  # what was told before is put right by plain words only
    return None


def _figures(acts: tuple[Act, ...]) -> set[Money]:
    """Every sum that the reader placed."""
    found = {a.value for a in acts if isinstance(a, Told) and isinstance(a.value, Money)}
    return found | {a.amount for a in acts if isinstance(a, OfferNamed | RepSaid | BillNamed) and a.amount is not None}
