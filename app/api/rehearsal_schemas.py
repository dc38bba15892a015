"""The bodies of requests and answers about practice calls and drills."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from app.api.schemas import BillId, In, Out
from app.core.money import Money
from app.core.rehearsal.aging import MOST_DAYS
from app.core.rehearsal.kept import MOST_SEED
from app.core.rehearsal.scenario import Goal
from app.core.rehearsal.score import Theme
from app.core.rehearsal.session import MOST_BRANCHES, MOST_KEPT, MOST_TURNS
from app.language.blocks import Amount

Kind = Literal["call", "drill"]
Name = Annotated[str, Field(min_length=1, max_length=64)]
TurnId = Annotated[
    str,
    Field(
        pattern=r"^[A-Za-z0-9_-]{1,64}$",
        description="Made by the client, new for each line. Sent again, nothing is said or done again.",
    ),
]


class RehearsalIn(In):
    """What to practise. Everything may be left out."""

    kind: Kind = Field(default="call", description="A whole call, or ten objections with one line each.")
    scenario: Name | None = Field(
        default=None,
        description="`own_case` or an id of the library. Left out: the own case, where the bill's amount is known.",
    )
    persona: Name | None = Field(default=None, description="Who answers; else whoever fits the scenario.")
    seed: int | None = Field(default=None, ge=0, le=MOST_SEED, description="The same seed is the same office.")
    bill: BillId | None = Field(default=None, description="Which of several bills; else the one in focus.")
    target: str | int | None = Field(default=None, description="The number that they wrote down for themselves.")
    ceiling: str | int | None = Field(default=None, description="The most they would pay. It is shown to them alone.")

    @field_validator("target", "ceiling")
    @classmethod
    def _an_amount(cls, value: str | int | None) -> str | int | None:
        if value is not None and not 0 <= Money.parse(value).cents <= 10**11:
            raise ValueError("write an amount between 0 and 1,000,000,000")
        return value


class LineIn(In):
    """One line said to the clerk, or a silence."""

    turn_id: TurnId
    message: str = Field(
        description=f"Their own words, at most {MOST_KEPT:,} characters. Empty: a silence.",
        examples=["Who can review this balance?"],
    )
    silence: int | None = Field(default=None, ge=1, le=3_600, description="Seconds of silence; then no message.")
    aloud: bool = Field(default=False, description="The hint was said aloud: its words count as what was said.")

    @model_validator(mode="after")
    def _words_or_silence(self) -> LineIn:
        if self.silence is not None and (self.message.strip() or self.aloud):
            raise ValueError("send either words or a silence")
        return self


class RewindIn(In):
    turn_id: TurnId
    turn: int = Field(ge=1, le=MOST_TURNS, description="The turn to say again, counted from 1.")


class TryIn(In):
    number: int = Field(alias="try", ge=0, lt=MOST_BRANCHES, description="The try that goes on, counted from 0.")


class AgainIn(In):
    turn_id: TurnId
    days: int = Field(ge=1, le=MOST_DAYS, description="The days until the next call.")


class EndIn(In):
    """Nothing has to be said."""


class ScenarioShown(Out):
    id: str
    title: str
    title_es: str
    about: str
    about_es: str
    goal: Goal


class LibraryScenario(ScenarioShown):
    persona: str = Field(description="Who answers, unless somebody else is named.")


class PersonaShown(Out):
    id: str
    name: str
    name_es: str
    about: str
    about_es: str


class PracticeLibrary(Out):
    """What there is to practise, and with whom."""

    scenarios: list[LibraryScenario]
    personas: list[PersonaShown]


class ThemeShown(Out):
    """A row of ticks: of the things that had their moment, how many were done."""

    theme: Theme
    title: str
    title_es: str
    done: int
    of: int


class PracticeSummary(Out):
    id: str
    kind: Kind
    created: str
    scenario: str = Field(description="Its title.")
    persona: str = Field(description="Its name.")
    ended: bool
    turns: int
    total: int | None = Field(description="0 to 100: of a finished call, or ten for each card of a drill that was met.")
    themes: list[ThemeShown]


class Practised(Out):
    """The rehearsals of a case, oldest first."""

    rehearsals: list[PracticeSummary]


class Card(Out):
    """The figures of the call, for the person's eyes only."""

    balance: Amount
    opening: Amount | None
    target: Amount | None
    ceiling: Amount | None = Field(description="The most to pay. It is never said.")
    number_is_due: bool = Field(description="Whether a number belongs into this call.")


class PreparedShown(Out):
    target: Amount | None
    ceiling: Amount | None


class TryShown(Out):
    id: int
    parent: int | None = Field(description="The try that it leaves.")
    shared: int = Field(description="After so many turns that both have.")
    turns: int


class NoteShown(Out):
    """One remark on the person's own words."""

    quote: str
    start: int = Field(description="Where the quote stands in what was said; -1 where it cannot be found.")
    text: str
    text_es: str


class FeedbackShown(Out):
    worked: NoteShown | None
    change: NoteShown | None
    better: str | None = Field(description="A line to say aloud instead.")


class PracticeTurn(Out):
    number: int
    day: int
    call: int
    heard: str = Field(description="The clerk's line before.")
    said: str = Field(description="Empty: a silence.")
    line: str = Field(description="The clerk's answer.")
    feedback: FeedbackShown


class SaidInTry(Out):
    number: int = Field(alias="try")
    said: str
    line: str


class ChangeShown(Out):
    better: bool | None = Field(description="Null where it is neither better nor worse.")
    text: str
    text_es: str


class Compared(Out):
    """The try that goes on against the one that it left, at the first turn in which they differ."""

    turn: int
    first: SaidInTry
    second: SaidInTry
    changes: list[ChangeShown]


class CardAnswered(Out):
    number: int
    line: str
    said: str
    met: bool
    quote: str = Field(description="The words that did it, or undid it.")
    better: str | None


class DrillShown(Out):
    number: int = Field(description="The card that is on the table, counted from 1.")
    of: int
    met: int
    answers: list[CardAnswered]


class OutcomeShown(Out):
    """The deal held against what was possible. It has luck in it, and does not count in the total."""

    billed: Amount
    agreed: Amount | None
    lowest: Amount
    percent: int | None
    in_writing: bool


class LossShown(Out):
    turn: int | None
    points: int
    quote: str
    text: str
    text_es: str


class PracticeDebrief(Out):
    total: int | None = Field(description="0 to 100; null when nothing was said.")
    before_gates: int | None
    gates: list[str] = Field(description="What keeps the total low whatever else was done.")
    gates_es: list[str]
    deal: str
    deal_es: str
    outcome: OutcomeShown
    losses: list[LossShown]
    keep: list[str] = Field(description="Lines to keep for the real call.")


class Rehearsal(Out):
    """A practice call or a drill as it stands. A simulated clerk: nothing of it reaches the office."""

    id: str
    kind: Kind
    bill: str
    seed: int
    created: str
    revision: int = Field(description="Of this rehearsal; the case's own stays as it is.")
    ended: bool
    scenario: ScenarioShown
    persona: PersonaShown
    card: Card
    prepared: PreparedShown
    opening_line: str
    tries: list[TryShown]
    current: int
    turns: list[PracticeTurn] = Field(description="Of the try that goes on, oldest first.")
    line: str = Field(description="What the clerk said last; in a drill, the card on the table.")
    hint: str = Field(description="What one could say now, to be shown when it is asked for.")
    over: bool
    settled: bool
    day: int
    call: int
    themes: list[ThemeShown]
    compared: Compared | None
    drill: DrillShown | None
    debrief: PracticeDebrief | None
