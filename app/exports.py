"""Check an export before a case is opened from it: the file came from outside, whoever made it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.core.benchmark import Setting
from app.core.bill_balance import OfficeAnswer
from app.core.calls.state import MOST_EVENTS, CallState
from app.core.case import FACTS, Bill, Case, StageId, TrackId
from app.core.characters import whole
from app.core.moves import KINDS, STEPS
from app.core.rehearsal.kept import Kept, out_of_bounds, session_of
from app.core.rehearsal.shown import summary
from app.language.blocks import Block
from app.refusals import BadImport
from app.store.calls import MOST_CALLS, KeptCall, WholeCall
from app.store.rehearsals import MOST as MOST_REHEARSALS
from app.store.rows import Answer, KeptBill, KeptRehearsal, Letters, LetterState, Line, Turn

FORMAT = 1
MOST = 10**8  # of revisions and turns: what is counted on from there still fits its column
LONGEST_MESSAGE = 200_000
LONGEST_LETTER = 40_000
LONGEST_BILL = 8_000_000
# So that a hundred of them fit into what import takes; a call of two hundred turns needs about half.
LARGEST_REHEARSAL, ROOM_FOR_DEBRIEF = 500_000, 50_000
Name = Annotated[str, Field(min_length=1, max_length=64)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Line(_Part):
    turn_id: str = Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")
    message: str = Field(max_length=LONGEST_MESSAGE)
    mode: Literal["case", "call", "file"]
    asked_bill: Name | None
    without_model: bool = False


class _Answer(_Part):
    bill: Name
    stage: StageId
    track: TrackId
    node: Name | None
    move: dict[str, Any]
    blocks: list[Block]
    facts_changed: list[Name]
    acts: list[dict[str, Any]]
    refused: list[dict[str, Any]]
    decided_on: date
    playbook_version: Name
    wording: dict[str, Any] | None = Field(default=None, max_length=20)


class _Turn(_Part):
    line: _Line
    number: int = Field(ge=0, lt=MOST)
    status: Literal["received", "done", "undone"]
    created: datetime
    revision: int | None = Field(ge=0, lt=MOST)
    answer: _Answer | None
    after: Case | None


class _Letter(_Part):
    bill: Name
    letter: Name
    text: str | None = Field(max_length=LONGEST_LETTER)
    sent_on: date | None


class _Bill(_Part):
    turn_id: str = Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")
    bill: Name
    text: str | None = Field(max_length=LONGEST_BILL)
    answers: dict[Annotated[str, Field(max_length=200)], OfficeAnswer] = Field(max_length=100_000)
    setting: Setting | None
    zip_code: str | None = Field(pattern=r"^[0-9]{5}$")
    on: date | None
    priced: bool
    facts: dict[Name, str | bool | list[str]] = Field(max_length=100)


class _Call(_Part):
    revision: int = Field(ge=0, lt=MOST)
    state: CallState
    base: Case
    now: Case


class _Rehearsal(_Part):
    id: str = Field(pattern=r"^[a-z0-9]{1,32}$")
    created: datetime
    revision: int = Field(ge=0, lt=MOST)
    content: Kept


class Export(_Part):
    """Everything that is kept of one case."""

    pushback_export: Literal[1]
    version: str = Field(max_length=40)
    exported_on: date
    revision: int = Field(ge=0, lt=MOST)
    case: Case
    turns: list[_Turn] = Field(min_length=1, max_length=20_000)
    letters: list[_Letter] = Field(max_length=1_000)
    # An export from before itemized bills were kept has none.
    itemized: list[_Bill] = Field(default=[], max_length=20_000)
    # One from before calls and rehearsals were kept has none.
    calls: list[_Call] = Field(default=[], max_length=MOST_CALLS)
    rehearsals: list[_Rehearsal] = Field(default=[], max_length=MOST_REHEARSALS)


class Whole(NamedTuple):
    """What a case is opened from."""

    case: Case
    turns: list[Turn]
    revision: int
    letters: Letters
    bills: list[KeptBill]
    calls: list[WholeCall]
    rehearsals: list[KeptRehearsal]


def read_export(given: dict[str, Any]) -> Whole:
    """Everything of a case, checked. BadImport names the first thing that is wrong."""
    try:
        given = whole(given)
    except ValueError as error:
        raise BadImport(str(error)) from None
    try:
        export = Export.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        raise BadImport(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    why = next(_contradictions(export), None)
    if why is not None:
        raise BadImport(why)
    sheets = {(sheet.bill, sheet.letter): LetterState(sheet.text, sheet.sent_on) for sheet in export.letters}
    bills = [KeptBill(**bill.model_dump()) for bill in export.itemized]
    calls = [WholeCall(KeptCall(one.state, one.now, one.revision), one.base) for one in export.calls]
    practised = [_kept(one) for one in export.rehearsals]
    turns = [_read(turn) for turn in export.turns]
    return Whole(export.case, turns, export.revision, sheets, bills, calls, practised)


def _kept(one: _Rehearsal) -> KeptRehearsal:
    content = one.content.model_dump_json().encode()
    if len(content) > LARGEST_REHEARSAL + ROOM_FOR_DEBRIEF:
        raise BadImport(f"rehearsal {one.id} is larger than any of ours")
    told = summary(one.content, session_of(one.content))
    return KeptRehearsal(one.id, one.created.replace(tzinfo=None), one.revision, told, content)


def _read(turn: _Turn) -> Turn:
    """The turn as it was checked, and not as it was sent: "yes" in the place of true is true from here on."""
    created, answer = turn.created.replace(tzinfo=None), None
    if turn.answer is not None:
        blocks = [block.model_dump(mode="json", by_alias=True, exclude_unset=True) for block in turn.answer.blocks]
        answer = Answer(**{**turn.answer.model_dump(), "blocks": blocks})
    return Turn(Line(**turn.line.model_dump()), turn.number, turn.status, created, answer, turn.revision, turn.after)


def _contradictions(export: Export) -> Iterator[str]:
    """What no case of ours can hold."""
    turns = export.turns
    for what, seen in (("turn_id", [t.line.turn_id for t in turns]), ("number", [t.number for t in turns])):
        if len(set(seen)) < len(seen):
            yield f"two turns have the same {what}"
    if min(turn.number for turn in turns) > 0:
        yield "its first turn is missing"
    for turn in turns:
        if (turn.status == "done") and (turn.answer is None or turn.after is None or turn.revision is None):
            yield f"turn {turn.number} is done, but its answer is missing"
        if turn.revision is not None and turn.revision > export.revision:
            yield f"turn {turn.number} is newer than the case"
        if turn.answer is not None and turn.answer.move.get("kind") not in tuple(
            KINDS
        ):  # it may be anything, even a list
            yield f"turn {turn.number} has an answer of an unknown kind"
        if turn.after is not None:
            yield from _case_contradictions(turn.after)
    yield from _case_contradictions(export.case)
    bills = {bill.id for bill in export.case.bills}
    if not {sheet.bill for sheet in export.letters} <= bills:
        yield "a letter belongs to a bill that is not there"
    yield from _bills_contradictions(export)
    yield from _calls_contradictions(export)
    yield from _rehearsals_contradictions(export)


def _rehearsals_contradictions(export: Export) -> Iterator[str]:
    if len({one.id for one in export.rehearsals}) < len(export.rehearsals):
        yield "two rehearsals have the same id"
    if not {one.content.bill for one in export.rehearsals} <= {bill.id for bill in export.case.bills}:
        yield "a rehearsal belongs to a bill that is not there"
    if any(out_of_bounds(one.content) for one in export.rehearsals):
        yield "a figure of a rehearsal is out of bounds"


def _bills_contradictions(export: Export) -> Iterator[str]:
    """An itemized bill belongs to a turn that stands, and to a bill of the case, or one that it had."""
    standing = {turn.line.turn_id for turn in export.turns if turn.status == "done"}
    of_turns = [bill.turn_id for bill in export.itemized]
    if len(set(of_turns)) < len(of_turns) or not set(of_turns) <= standing:
        yield "an itemized bill belongs to a turn that is not there"
    if not {bill.bill for bill in export.itemized} <= {bill.id for bill in export.case.bills}:
        yield "an itemized bill belongs to a bill that is not there"
    if any(name not in FACTS for bill in export.itemized for name in bill.facts):
        yield "an itemized bill says something unknown of the case"


def _calls_contradictions(export: Export) -> Iterator[str]:
    ids = [call.state.id for call in export.calls]
    if len(set(ids)) < len(ids) or not all(re.fullmatch(r"[A-Za-z0-9_-]{1,48}", one) for one in ids):
        yield "its calls have no proper ids"
    for call in export.calls:
        yield from _case_contradictions(call.base)
        yield from _case_contradictions(call.now)
        if call.state.bill not in {bill.id for bill in call.base.bills}:
            yield "a call is about a bill that is not there"
        if len(call.state.events) > MOST_EVENTS or call.state.node not in STEPS:
            yield "a call holds what no call can hold"


def _case_contradictions(case: Case) -> Iterator[str]:
    ids = [bill.id for bill in case.bills]
    if not 0 < len(ids) <= 200 or len(set(ids)) < len(ids) or not all(0 < len(one) <= 64 for one in ids):
        yield "its bills have no proper ids"
    if case.focus not in ids:
        yield "it speaks of a bill that is not there"
    if any(name != fact.name or FACTS[name].scope != "person" for name, fact in case.facts.items()):
        yield "a fact stands in the wrong place"
    question = case.open_question
    if question is not None and (question.fact not in FACTS or question.bill not in ids):
        yield "its open question is about nothing"
    if not {case.last_move, case.last_kind} <= KINDS | {None}:
        yield "its last step is unknown"
    if any(not 0 <= count < 10**6 for count in (case.turns, *case.asked.values())):
        yield "a count is out of bounds"
    for bill in case.bills:
        yield from _bill_contradictions(bill)


def _bill_contradictions(bill: Bill) -> Iterator[str]:
    if any(name != fact.name or FACTS[name].scope != "bill" for name, fact in bill.facts.items()):
        yield "a fact stands in the wrong place"
    if any(not 0 <= count < 10**6 for count in bill.told.values()):
        yield "a count is out of bounds"
    amounts = [bill.advised, *(m for e in bill.exchanges for m in (e.offer, e.ask))]
    if any(amount is not None and not 0 <= amount.cents <= 10**11 for amount in amounts):
        yield "an amount is out of bounds"
