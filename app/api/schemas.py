"""The bodies of requests and answers."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field, field_validator

from app.core.case import FactKind
from app.core.catalogue import Group
from app.core.money import Money
from app.exports import LONGEST_LETTER
from app.language.blocks import Amount, Block, RuleShown

Mode = Literal["case", "call"]
StageId = Literal["freeze", "itemize", "decode_denial", "counteroffer", "escalate", "lock_the_win"]
TrackId = Literal["negotiate", "appeal", "assistance", "collections", "pause", "handoff"]
BillId = Annotated[str, Field(min_length=1, max_length=64)]
WhichBill = Annotated[BillId | None, Query(description="Which of several bills; else the one in focus.")]
FactValue = str | int | bool | list[str] | None


class In(BaseModel):
    """What is sent to us: a field that we do not know is a mistake, not a wish."""

    model_config = ConfigDict(extra="forbid")


class Out(BaseModel):
    model_config = ConfigDict(extra="forbid")


# Turns


class TurnIn(In):
    """One thing the person says."""

    turn_id: str = Field(
        pattern=r"^[A-Za-z0-9_-]{1,64}$",
        description="Made by the client, new for each message. Sent again, it gives the same answer once.",
        examples=["7f9c1b52-0d3e-4c55-9a35-6a1d2b7f0c11"],
    )
    message: str = Field(
        description="Their own words; may be empty. At most 200,000 characters.",
        examples=["My insurance denied the surgery and the hospital wants $18,000."],
    )
    mode: Mode = Field(default="case", description="`call` while they are on the phone: shorter answers.")
    bill: BillId | None = Field(default=None, description="Which of several bills it is about.")
    without_model: bool = Field(
        default=False, description="True: what is said in this turn reaches no model, now or later; the words are ours."
    )


class Reply(Out):
    """The coach's answer: a short stack of blocks, to be shown in order."""

    turn_id: str
    revision: int = Field(description="The case's revision after this turn.")
    bill: str
    stage: StageId
    track: TrackId
    move: str = Field(description="What the coach decided to do.")
    blocks: list[Block]
    facts_changed: list[str]
    worded_by: str | None = Field(description="The model whose words the text is in; null: our own script.")


class ModelOut(Out):
    """The model that words this case's replies, and what that has cost so far."""

    model: str | None = Field(description="Its name; null: there is none, and every word is ours.")
    resting: bool = Field(description="It failed several times in a row, and is left alone for a while.")
    spent: bool = Field(description="This case has used up its budget; the words are ours from here on.")
    requests: int
    tokens_in: int
    tokens_out: int
    budget: int | None = Field(description="Tokens for one case; null: no limit.")
    refused: dict[str, int] = Field(description="Words that the guard held back, by its reason.")


class TurnOut(Out):
    """A turn as it stands in the record."""

    turn_id: str
    number: int
    status: Literal["received", "done", "undone", "damaged"] = Field(
        description="`received`: kept but not answered; send the same turn_id again. `damaged`: not readable any more."
    )
    message: str
    mode: Literal["case", "call", "file"] = Field(description="`file`: a change made in the case file.")
    created: str
    reply: Reply | None


class Conversation(Out):
    """The turns of a case, in order: all of them, or those that were asked for."""

    first: int = Field(description="The number of the first turn of the whole conversation.")
    total: int = Field(description="How many turns the whole conversation has.")
    turns: list[TurnOut]


class Undone(Out):
    """A turn taken back, and where the conversation stands now."""

    turn_id: str
    revision: int
    message: str = Field(description="What had been said, to be said otherwise.")
    mode: Literal["case", "call", "file"]
    reply: Reply | None = Field(description="The last answer that stands.")


class WhatIf(In):
    """A supposition, in words or as a figure that the other side might name."""

    message: str = Field(default="", examples=["what if they say 7,000?"])
    counter: str | int | None = Field(default=None, description="An amount that they name.", examples=["7000.00"])
    bill: BillId | None = None

    @field_validator("counter")
    @classmethod
    def _an_amount(cls, value: str | int | None) -> str | int | None:
        if value is not None and not 0 <= Money.parse(value).cents <= 10**11:
            raise ValueError("write an amount between 0 and 1,000,000,000")
        return value


# Cases


class CaseOpened(Out):
    """A new case. The token is shown here and never again."""

    id: str
    token: str
    reply: Reply


class CaseImported(Out):
    """A case opened from an export, under a new id and token."""

    id: str
    token: str
    revision: int


class TokenIn(In):
    """A further capability for the same case."""

    keep_others: bool = Field(
        default=False, description="Leave earlier tokens working: another device, not a new lock."
    )


class TokenOut(Out):
    """Shown here and never again."""

    token: str


class FactOut(Out):
    """One thing we were told, and where it came from."""

    name: str
    title: str
    value: FactValue
    shown: str
    source: Literal["said", "document", "corrected"]
    quote: str
    date: date
    private: bool


class Question(Out):
    fact: str
    bill: str


class StageOut(Out):
    id: StageId
    title: str
    state: Literal["done", "here", "later", "skipped"]


class Owed(Out):
    """Who owes it, as far as it is known; unknown is null."""

    status: str | None
    likely: str | None
    why: str
    rules: list[str]


class Clock(Out):
    what: str
    title: str
    date: date
    days_left: int
    rule: str | None
    source: str


class OfferOut(Out):
    """One moment of the bargaining: our number, theirs, and how it went."""

    on: date
    tier: int
    offer: Amount | None
    ask: Amount | None
    final: bool
    outcome: str


class CallOut(Out):
    """What was said or promised, in the person's own words."""

    on: date
    who: str | None
    reference: str | None
    label: str | None
    quote: str
    zeroed: bool = Field(description="They said that nothing is owed any more: a promise until it is in writing.")
    plan: str | None = Field(description="What the plan said of the appeal or the claim; null for anybody else.")


class NumbersOut(Out):
    """What the offer engine says now: where a reply would show numbers with the step that stands, or ahead of it."""

    amount: Amount = Field(description="Our number now.")
    opening: Amount
    target: Amount | None
    ceiling: Amount | None = Field(description="For the person's own eyes: never said, printed or sent.")
    ask: Amount | None = Field(description="What they ask now: the last figure that they named, else the bill.")
    ladder: list[Amount]
    arithmetic: str
    say_now: bool


class LetterTitle(Out):
    """A letter by its title and by whom it goes to."""

    id: str
    title: str
    to: str = Field(description="`provider`, `plan`, `doctor`, `collector`, `agency`, `court` or `patient`.")


class LetterEntry(LetterTitle):
    optional: bool = Field(description="It can help here: no step waits for it, and nothing was done with it yet.")
    edited: bool
    sent_on: date | None


class BillOut(Out):
    id: str
    name: str
    billed: Amount | None
    stage: StageId
    stages: list[StageOut]
    undone: list[StageId]
    owed: Owed
    agreed: Amount | None
    numbers: NumbersOut | None
    facts: list[FactOut]
    unknown: list[str]
    clocks: list[Clock]
    offers: list[OfferOut]
    calls: list[CallOut]
    letters: list[LetterEntry] = Field(description="Those for this denial, those that came up, and what was edited.")
    more_letters: list[LetterTitle] = Field(description="All others, by whom they go to.")


class CaseFile(Out):
    """Everything known about a case."""

    revision: int
    id: str
    opened: date
    focus: str
    question: Question | None
    facts: list[FactOut]
    bills: list[BillOut]


class FactsIn(In):
    """Facts to put right; null makes one unknown again. All are taken, or none."""

    facts: dict[str, FactValue] = Field(
        min_length=1, max_length=100, examples=[{"billed_amount": "16500.00", "network_status": None}]
    )
    bill: BillId | None = Field(default=None, description="Whose facts, with several bills; else the one in focus.")


# The catalogue of facts


class ChoiceOut(Out):
    value: str
    label: str


class FactSpecOut(Out):
    """What a fact may be, where it stands in a case file, and how it is asked."""

    name: str
    title: str
    kind: FactKind
    scope: Literal["person", "bill"]
    private: bool = Field(description="Never put into words for the other side.")
    group: Group
    choices: list[ChoiceOut] = Field(description="Empty where any value of its kind will do.")
    question: str | None
    why: str | None
    where: str | None


class Catalogue(Out):
    """Every fact that a person may put right."""

    facts: list[FactSpecOut]


# Plan and letters


class PromiseOut(CallOut):
    """What was said or promised, and whether it is there in writing; null where nobody said."""

    in_writing: bool | None


class NextStep(Out):
    step: str
    text: str
    say: str | None = Field(description="The line for it; of the first step alone.")


class OwedInWords(Owed):
    rules: list[RuleShown]  # type: ignore[assignment]
    text: str


class PlannedBill(Out):
    id: str
    name: str
    billed: Amount | None
    stage: StageId
    stages: list[StageOut]
    undone: list[StageId]
    ask: Amount | None = Field(description="What they ask now: the last figure that they named, else the bill.")
    may_owe: Amount | None = Field(description="As far as it is settled: agreed, zero, their share, or the most of it.")
    number: Amount | None = Field(description="Our number now, where there is one to show.")
    owed: OwedInWords
    agreed: Amount | None
    clocks: list[Clock]
    promises: list[PromiseOut]
    offers: list[OfferOut]
    letters: list[LetterEntry]
    story: str = Field(description="The story so far, in paragraphs; empty where nothing is known.")
    next: list[NextStep]


class Plan(Out):
    """One page to keep: no private limit, no account number, no recovery link."""

    id: str
    revision: int
    made_on: date
    notice: str
    bills: list[PlannedBill]


class StoryOut(Out):
    """What somebody has to remember of one bill before they go on: no private amount, no account number."""

    bill: str
    revision: int
    text: str = Field(description="Paragraphs with an empty line between them; empty where nothing is known.")
    worded_by: str | None = Field(description="The model whose words these are; null: ours.")


class Letter(Out):
    """A letter, filled from the case or as it was edited."""

    id: str
    bill: str
    title: str
    to: str
    text: str
    edited: bool
    sent_on: date | None
    revision: int


class LetterIn(In):
    """What was done with a letter."""

    bill: BillId | None = None
    text: str | None = Field(
        default=None, max_length=LONGEST_LETTER, description="Their own wording; null fills it from the case again."
    )
    sent: bool | None = Field(default=None, description="True: it went out today. False: it did not, after all.")


class LetterKept(Out):
    """The letter as it is kept; where sending it was the step that stood, what comes next."""

    letter: Letter
    reply: Reply | None


class Health(Out):
    status: Literal["ok"] = "ok"


class FieldError(Out):
    field: str
    message: str


class Problem(BaseModel):
    """A problem detail (RFC 9457)."""

    type: str = Field(examples=["urn:pushback:problem:case-not-found"])
    title: str
    status: int
    detail: str
    request_id: str | None = Field(default=None, description="Names this request in the server's log.")
    errors: list[FieldError] | None = None
    revision: int | None = Field(default=None, description="The revision that stands, where another was expected.")
    last: str | None = Field(default=None, description="The turn that can be taken back.")


Anything = dict[str, Any]
