"""The shape of the playbook: one thing per file, the file's name its id. Frozen and strict; read by `store`."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field

from app.core.acts import Label
from app.core.case import StageId
from app.core.frozen import Frozen
from app.core.offers import OfferPolicy

Condition = dict[str, Any]
Line = str  # a Jinja template over figures
Confidence = Literal["verified-from-stored-source", "two-secondary-sources", "from-general-knowledge"]
Channel = Literal["phone", "letter", "either"]


class Reference(Frozen):
    """Where a statement comes from and when somebody last looked."""

    title: str = Field(min_length=3)
    href: str | None = None
    checked: date


class Rule(Frozen):
    """A statement of law or practice: dated, sourced, with a sentence that is safe to show at its grade."""

    id: str
    title: str
    jurisdiction: str = "federal"
    says: str
    wording: str
    authority: tuple[str, ...] = Field(min_length=1)
    confidence: Confidence
    do_not_assert: bool = False
    effective: date | None = None
    checked: date
    review_by: date
    source: tuple[str, ...] = Field(min_length=1)
    # Numbers by the day from which they hold; the newest that holds counts. `{days: {2022-01-01: 180}}`
    values: dict[str, dict[date, int | str]] = {}

    def value(self, name: str, on: date) -> int | str:
        """The number `name` as it stood on a day. LookupError when the rule did not hold yet."""
        held = [d for d in self.values[name] if d <= on]
        if not held:
            raise LookupError(f"{self.id}.{name} has no value on {on}")
        return self.values[name][max(held)]

    @property
    def is_question(self) -> bool:
        """General knowledge is worded as something to check, never as a fact."""
        return self.do_not_assert or self.confidence == "from-general-knowledge"


class Script(Frozen):
    """Words to say, or to type, with the figures that they need."""

    id: str
    channel: Channel = "phone"
    figures: tuple[str, ...] = ()
    reword: bool = False
    body: Line


class Letter(Frozen):
    """A letter as text, filled from the case; what is not known stays a marked blank."""

    id: str
    title: str
    to: Literal["provider", "plan", "collector", "agency", "court", "patient"]
    figures: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    body: Line


class Step(Frozen):
    """One thing to do in a stage or track: when it is due, and all its words."""

    id: str
    when: Condition
    text: Line
    # How the plan says it before its turn has come, where `text` speaks of something that has just happened.
    ahead: Line | None = None
    again: tuple[Line, ...] = Field(min_length=1)
    say: str | None = None
    letter: str | None = None
    write_down: tuple[Line, ...] = ()
    avoid: Line | None = None
    ask: str | None = None
    because: Line
    rules: tuple[str, ...] = ()
    clocks: tuple[str, ...] = ()
    # Said once, then the way goes on: worth knowing, but nothing waits for it.
    once: bool = False
    # Somebody else is at work: later stages may go on meanwhile.
    waiting: bool = False


class StageBook(Frozen):
    """A stage or a track: its goal, when it applies and is done, what it needs to know, its steps in order."""

    id: str
    title: str
    goal: Line
    applies: Condition
    done: Condition
    needs: tuple[str, ...] = ()
    steps: tuple[Step, ...] = Field(min_length=1)


class DenialPath(Frozen):
    """What one kind of denial means and what answers it."""

    id: str
    title: str
    category: str
    means: str
    carc: tuple[str, ...] = ()
    cues: tuple[str, ...] = Field(min_length=1)
    route: Literal["internal_appeal", "corrected_claim", "rebill", "complaint", "verify_share"]
    who_acts: Literal["patient", "doctor", "billing_office", "plan"]
    ask_first: str
    evidence: tuple[str, ...] = Field(min_length=1)
    argument: str
    meanwhile: str
    letter: str | None = None
    rules: tuple[str, ...] = ()
    references: tuple[Reference, ...] = Field(min_length=1)


class Objection(Frozen):
    """Something the other side says, and the one sentence that answers it now; repeated, the next sentence."""

    id: str
    label: Label
    act: str | None = None
    behind: str
    cues: tuple[str, ...] = Field(min_length=1)
    say: tuple[Line, ...] = Field(min_length=2)
    figures: tuple[str, ...] = ()
    write_down: str
    avoid: str
    rules: tuple[str, ...] = ()
    examples: tuple[str, ...] = Field(min_length=3)


class AnswerChip(Frozen):
    label: str
    value: Any


class QuestionBook(Frozen):
    """How a fact is asked: the question, a second wording, why, tap answers, where to find it."""

    fact: str
    ask: Line
    again: Line
    why: str
    where: str | None = None
    answers: tuple[AnswerChip, ...] = ()
    when: Condition | None = None


class Term(Frozen):
    """A word of the field in plain English."""

    id: str
    names: tuple[str, ...] = Field(min_length=1)
    means: str


class Playbook(Frozen):
    """Everything the coach may say or count on, cross-checked."""

    version: str
    notice: str
    stages: dict[StageId, StageBook]
    tracks: dict[str, StageBook]
    scripts: dict[str, Script]
    letters: dict[str, Letter]
    denials: dict[str, DenialPath]
    objections: dict[str, Objection]
    rules: dict[str, Rule]
    questions: dict[str, QuestionBook]
    glossary: dict[str, Term]
    replies: dict[str, tuple[Line, ...]]
    offers: OfferPolicy
