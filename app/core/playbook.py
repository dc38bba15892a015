"""The shape of the playbook: one thing per file, the file's name its id. Frozen and strict; read by `store`."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field

from app.core.acts import Label, Topic
from app.core.call_book import CallBook, CallWords
from app.core.case import StageId
from app.core.citations import Reference
from app.core.frozen import Frozen
from app.core.offers import OfferPolicy

Condition = dict[str, Any]
Line = str  # a Jinja template over figures
Confidence = Literal["verified-from-stored-source", "two-secondary-sources", "from-general-knowledge"]
# What a question outside the playbook is about: it says whom to ask.
Outside = Literal[
    "legal", "medical", "tax", "plan", "money", "office", "payments", "number", "programme", "other",
]  # fmt: skip
Channel = Literal["phone", "letter", "either"]
# Whom a letter goes to, in the order in which lists show them.
Recipient = Literal["provider", "plan", "doctor", "collector", "agency", "court", "patient"]


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
    # A state's rule is shown beside these rules, where the person lives in that state.
    beside: tuple[str, ...] = ()
    # Numbers by the day from which they hold; the newest that holds counts. `{days: {2022-01-01: 180}}`
    values: dict[str, dict[date, int | str]] = {}

    def value(self, name: str, on: date) -> int | str:
        """The number `name` as it stood on a day. LookupError when the rule did not hold yet."""
        held = [d for d in self.values[name] if d <= on]
        if not held:
            raise LookupError(f"{self.id}.{name} has no value on {on}")
        return self.values[name][max(held)]

    @property
    def of_states(self) -> bool:
        """The law of one state (`CA`), or one that differs by state (`state`)."""
        return self.jurisdiction == "state" or len(self.jurisdiction) == 2

    @property
    def is_question(self) -> bool:
        """General knowledge is worded as something to check, never as a fact."""
        return self.do_not_assert or self.confidence == "from-general-knowledge"


# Whom words are said to.
Listener = Literal["provider", "plan", "collector", "court"]


class Script(Frozen):
    """Words to say, or to type, with the figures that they need."""

    id: str
    channel: Channel = "phone"
    to: Listener = "provider"
    figures: tuple[str, ...] = ()
    reword: bool = False
    body: Line


class Letter(Frozen):
    """A letter as text, filled from the case; what is not known stays a marked blank."""

    id: str
    title: str
    to: Recipient
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
    # Other letters that help in this step. The step is done without them, and sending one does not end it.
    with_it: tuple[str, ...] = ()
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
    cues: tuple[str, ...] = Field(min_length=1)
    route: Literal["internal_appeal", "corrected_claim", "rebill", "complaint", "verify_share"]
    who_acts: Literal["patient", "doctor", "billing_office", "plan"]
    ask_first: str
    evidence: tuple[str, ...] = Field(min_length=1)
    argument: str
    meanwhile: str
    letter: str | None = None
    # Other letters of this path, such as the one that the doctor signs.
    with_it: tuple[str, ...] = ()
    # What an appeal on this ground says and asks for, one point each; it goes into the letter.
    points: tuple[Line, ...] = Field(min_length=2)
    rules: tuple[str, ...] = ()
    references: tuple[Reference, ...] = Field(min_length=1)


class Variant(Frozen):
    """A form of an objection that wants another answer: told by what they say, by where the case stands, or both."""

    id: str
    cues: tuple[str, ...] = ()
    when: Condition | None = None
    behind: str | None = None
    say: tuple[Line, ...] = Field(min_length=2)
    say_es: tuple[Line, ...] = Field(min_length=2)
    write_down: str | None = None
    avoid: str | None = None
    rules: tuple[str, ...] = ()


class Objection(Frozen):
    """Something the other side says, and the one sentence that answers it now; repeated, the next sentence.

    `say_es` are the same sentences in Spanish, `then` is when to go higher or to end the call.
    """

    id: str
    label: Label
    act: str | None = None
    # What they say, in a few words, to be tapped.
    tap: str = Field(max_length=40)
    behind: str
    cues: tuple[str, ...] = Field(min_length=1)
    say: tuple[Line, ...] = Field(min_length=3)
    say_es: tuple[Line, ...] = Field(min_length=3)
    figures: tuple[str, ...] = ()
    write_down: str
    avoid: str
    then: str
    variants: tuple[Variant, ...] = ()
    rules: tuple[str, ...] = ()
    examples: tuple[str, ...] = Field(min_length=3)

    def formed(self, form: str | None) -> Objection:
        """The objection in one of its forms; what the form leaves out stays as it is."""
        variant = next((v for v in self.variants if v.id == form), None)
        if variant is None:
            return self
        own = {name: getattr(variant, name) for name in _OF_A_FORM}
        return self.model_copy(update={name: value for name, value in own.items() if value})


_OF_A_FORM = ("behind", "say", "say_es", "write_down", "avoid", "rules")


class Code(Frozen):
    """A code printed on an explanation of benefits: what it means and what to ask. Our words; X12 owns its own."""

    id: str
    kind: Literal["group", "reason", "remark"]
    means: str
    category: str | None = None
    # Of a group code: whether the payer says that the patient is to pay. It is not yet what is owed.
    patient_liable: bool | None = None
    ask: str | None = None
    checked: Literal["listed", "from-general-knowledge"] = "listed"


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


class Explanation(Frozen):
    """What people ask in their own words, and what answers: rules, words of the field, a fixed topic, or nobody here.

    `asks` are ways of asking; `training/ask` has more. Where `when` is false, `otherwise` answers; where it is not
    known, `unsure` is said too.
    """

    id: str
    asks: tuple[str, ...] | None = Field(default=None, min_length=2)
    rules: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    topic: Topic | None = None
    outside: Outside | None = None
    # Of these, the rule of the person's own state answers instead.
    states: tuple[str, ...] = ()
    first: str | None = None
    when: Condition | None = None
    unsure: str | None = None
    otherwise: str | None = None


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
    codes: dict[str, Code]
    rules: dict[str, Rule]
    questions: dict[str, QuestionBook]
    glossary: dict[str, Term]
    asked: dict[str, Explanation]
    replies: dict[str, tuple[Line, ...]]
    # By stage or track.
    calls: dict[str, CallBook]
    call_words: CallWords
    offers: OfferPolicy
