"""What the call routes take and give. Money is "4500.00"; an instant is ISO with its zone; unknown is null."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field

from app.api.schemas import BillId, In, Out, Reply
from app.core.acts import Label
from app.core.call_book import Asks, CallField
from app.core.calls.aloud import SayLine
from app.core.calls.event import CallEvent
from app.core.calls.state import Kind, Shown, Status
from app.language.blocks import RuleShown

CallId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,48}$")]
Device = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Day = date
MOST_AT_ONCE = 200


class CallIn(In):
    """Begin a call. The same call_id twice is the same call."""

    call_id: CallId
    bill: BillId | None = Field(default=None, description="Which of several bills; else the one in focus.")
    device: Device


class EventsIn(In):
    """What happened, oldest first, each under its own id: sent twice, it counts once."""

    device: Device
    events: list[CallEvent] = Field(min_length=1, max_length=MOST_AT_ONCE)


class EndIn(In):
    """Hang up, with what was not sent yet."""

    device: Device
    at: AwareDatetime
    events: list[CallEvent] = Field(default=[], max_length=MOST_AT_ONCE)


class DeviceIn(In):
    device: Device


class SaveIn(In):
    """Yes, that is right; `keep`: fields put right in the summary, null clears one."""

    keep: dict[CallField, Annotated[str, Field(max_length=400)] | None] = Field(default={}, max_length=7)


class ThingToGet(Out):
    id: str
    text: str
    done: bool


class NumberAtHand(Out):
    title: str
    value: str


class CallCard(Out):
    """What to have before one's eyes before dialing. Nothing private is on it."""

    who: str
    goal: str
    story: str = Field(description="The story so far, in paragraphs; empty where nothing is known.")
    get: list[ThingToGet]
    opening: SayLine
    numbers: list[NumberAtHand]
    speaks_for: str | None
    avoid: list[str]
    recording: str
    rules: list[RuleShown]
    phone: str | None


class WriteDown(Out):
    field: CallField
    title: str


class NoteField(WriteDown):
    value: str


class LikelyReply(Out):
    label: Label
    text: str
    asks: Asks | None


class NumberToSay(Out):
    amount: str
    text: str


class CallNow(Out):
    """The sheet, and all that stands around it."""

    heard: str | None
    say: SayLine
    kind: Kind
    shown: Shown
    text: str | None
    stop: dict[str, Any] | None
    write_down: WriteDown | None
    fields: list[NoteField]
    avoid: str | None
    then: str | None
    replies: list[LikelyReply] = Field(max_length=12, description="The likeliest first.")
    which: list[LikelyReply]
    offer: NumberToSay | None
    events: int
    undo: str | None = Field(description="The event that can be taken back now.")
    undo_text: str | None
    on_hold_since: datetime | None


class LogLine(Out):
    id: str
    at: datetime
    who: Literal["they", "you", "note"]
    text: str
    label: Label | None
    undone: bool


class SummaryRow(Out):
    field: str
    title: str
    value: str
    fixable: bool


class PromiseOut(Out):
    text: str
    in_writing: bool


class FactChange(Out):
    fact: str
    title: str
    shown: str


class ClockSet(Out):
    what: str
    title: str
    date: Day
    days_left: int


class SameDayLetter(Out):
    id: str
    title: str
    text: str


class CallSummary(Out):
    """What is to be confirmed; until then nothing of the case has changed."""

    minutes: int
    rows: list[SummaryRow]
    promises: list[PromiseOut]
    changes: list[FactChange]
    clocks: list[ClockSet]
    letter: SameDayLetter


class Call(Out):
    id: str
    bill: str
    name: str
    revision: int
    device: str
    state: Status
    started: datetime
    dialed: datetime | None
    ended: datetime | None
    last_event: datetime
    card: CallCard
    now: CallNow
    log: list[LogLine]
    summary: CallSummary | None


class RefusedEvent(Out):
    id: str
    why: str


class CallAnswered(Out):
    """What the events led to: the sheet and the log as they are now."""

    revision: int
    device: str
    state: Status
    applied: list[str]
    refused: list[RefusedEvent]
    now: CallNow
    log: list[LogLine]


class CallLine(Out):
    id: str
    bill: str
    state: Status
    started: datetime
    minutes: int | None
    who: str | None


class CallList(Out):
    calls: list[CallLine]


class CallSaved(Out):
    call: Call
    reply: Reply
    revision: int


class DeckAnswer(Out):
    lines: list[SayLine]
    write_down: WriteDown | None
    avoid: str | None


class AmountLine(Out):
    """Our amount where it moves with theirs: base + floor((ask - start) * num / den) cents, down to `step` dollars."""

    base: int
    num: int
    den: int
    start: int
    step: int


class DeckStretch(DeckAnswer):
    """One answer for every amount in between; `{ask}` and `{offer}` in its lines stand for theirs and ours."""

    from_: str = Field(alias="from")
    to: str
    act: str
    amount: str | None
    line: AmountLine | None


class DeckOrder(Out):
    now: list[Label]
    after: dict[Label, list[Label]]


class DeckTap(Out):
    text: str
    asks: Asks | None


class DeckTools(Out):
    time: list[SayLine]
    end: SayLine


class CaughtWords(Out):
    text: str
    say: SayLine


class Deck(Out):
    """What a phone needs to go on without a connection; `limit` is for this device alone and never shown or said."""

    revision: int
    replies: dict[Label, DeckAnswer]
    amounts: list[DeckStretch]
    order: DeckOrder
    taps: dict[Label, DeckTap]
    tools: DeckTools
    ceiling_says: CaughtWords | None
    limit: str | None
