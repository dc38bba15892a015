"""What a row says: the values that are kept, and how each is sealed under the name of its row and opened again."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from pydantic import ValidationError
from sqlalchemy import Row

from app.core.case import Case
from app.core.money import Money
from app.store.faults import Damaged
from app.store.tables import cases, itemized_bills, letters, record, rehearsals, turns
from app.store.vault import Vault, compress

Status = Literal["received", "done", "undone", "damaged"]


@dataclass(frozen=True)
class Line:
    """What the person sent: kept before anything is decided."""

    turn_id: str
    message: str
    mode: str
    asked_bill: str | None = None
    # The person wants nothing of it to reach a model.
    without_model: bool = False


@dataclass(frozen=True)
class Answer:
    """What came of it: enough to show again, and to decide again."""

    bill: str
    stage: str
    track: str
    node: str | None
    move: dict[str, Any]
    blocks: list[dict[str, Any]]
    facts_changed: list[str]
    acts: list[dict[str, Any]]
    refused: list[dict[str, Any]]
    decided_on: date
    playbook_version: str
    # What a model had to do with it: see `Wording` in app/wording.py. None where none was asked.
    wording: dict[str, Any] | None = None


@dataclass(frozen=True)
class Turn:
    """A line, and its answer once there is one; `revision` and `after` are the case's after it."""

    line: Line
    number: int
    status: Status
    created: datetime
    answer: Answer | None = None
    revision: int | None = None
    after: Case | None = None


@dataclass(frozen=True)
class Part:
    """Some turns of a conversation, in order; the number of the first of all, and how many there are."""

    turns: list[Turn]
    first: int
    total: int


@dataclass(frozen=True)
class StoredCase:
    """A case and the revision at which it was read."""

    case: Case
    revision: int


@dataclass(frozen=True)
class Received:
    """A line that is kept, with the case as it stands; `turn` when it was kept before this."""

    line: Line
    before: StoredCase
    turn: Turn | None = None


@dataclass(frozen=True)
class Undone:
    """What taking a turn back led to: the case's revision, the line given back, the turn that now stands last."""

    revision: int
    line: Line
    standing: Turn | None


class NotTheLast(Exception):
    """Only the newest turn that stands can be taken back; `last` is its id, None when there is none."""

    def __init__(self, last: str | None) -> None:
        super().__init__(last)
        self.last = last


@dataclass(frozen=True)
class LetterState:
    """What was done with a letter: its own text where somebody edited it, the day it went out."""

    text: str | None = None
    sent_on: date | None = None


@dataclass(frozen=True)
class KeptBill:
    """An itemized bill as one turn left it. `text` is None where that turn brought none: an earlier one's counts.

    `answers`: by finding, what the office said. `facts`: what was put into the case because of it, as JSON has it.
    `priced`: True once its lines were priced, with `setting`, `zip_code` and `on`.
    """

    turn_id: str
    bill: str
    text: str | None = None
    answers: dict[str, str] = field(default_factory=dict)
    setting: str | None = None
    zip_code: str | None = None
    on: date | None = None
    priced: bool = False
    facts: dict[str, str | bool | list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class KeptRehearsal:
    """A rehearsal at the revision at which it was read. `content` is empty in a list: the summary says enough there."""

    rehearsal_id: str
    created: datetime
    revision: int
    summary: dict[str, Any]
    content: bytes = b""


# By bill and letter.
Letters = dict[tuple[str, str], LetterState]

_OF_A_LINE = ("message", "mode", "asked_bill", "without_model")
_OF_A_BILL = ("bill", "answers", "setting", "zip_code", "on", "priced", "facts")

# "Now", to be filled in by the database.
NOW = datetime(1, 1, 1)  # noqa: DTZ001


class Rows:
    """Seals values into rows and opens rows again. Damaged when one can't be read."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def _seal(self, table: Any, column: str, content: bytes, *key: str) -> bytes:
        return self._vault.seal(record(table, column, *key), content)

    def _open_json(self, table: Any, column: str, sealed: bytes, *key: str) -> Any:
        name = record(table, column, *key)
        try:
            return json.loads(self._vault.open(name, bytes(sealed)))
        except ValueError:
            raise Damaged(f"{name} cannot be read") from None

    def case(self, case_id: str, sealed: bytes) -> Case:
        """The case of its own row."""
        return read_case(self._vault.open(record(cases, "content", case_id), bytes(sealed)))

    def case_after(self, case_id: str, row: Row[Any]) -> Case:
        """The case as a turn left it."""
        return read_case(self._vault.open(record(turns, "after", case_id, row.turn_id), bytes(row.after or b"")))

    def seal_line(self, case_id: str, line: Line) -> bytes:
        said = {name: getattr(line, name) for name in _OF_A_LINE}
        return self._seal(turns, "line", _json(said), case_id, line.turn_id)

    def line(self, case_id: str, row: Row[Any]) -> Line:
        return Line(row.turn_id, **self._open_json(turns, "line", row.line, case_id, row.turn_id))

    def turn(self, case_id: str, row: Row[Any]) -> Turn:
        """A turn without `after`, which only few who read it need."""
        answer = None
        if row.answer is not None:
            answer = _answer_of(self._open_json(turns, "answer", row.answer, case_id, row.turn_id))
        return Turn(self.line(case_id, row), row.number, row.status, row.created, answer, row.revision)

    def row_of(self, case_id: str, turn: Turn) -> dict[str, Any]:
        """A whole turn as a new row."""
        turn_id = turn.line.turn_id
        answer = turn.answer and self.seal_answer(case_id, turn_id, turn.answer)
        after = turn.after and self._seal(turns, "after", as_json(turn.after), case_id, turn_id)
        row = {
            "case_id": case_id, "turn_id": turn_id, "number": turn.number, "status": turn.status,
            "revision": turn.revision, "line": self.seal_line(case_id, turn.line), "answer": answer, "after": after,
        }  # fmt: skip
        return row if turn.created is NOW else {**row, "created": turn.created}

    def seal_case(self, case: Case) -> bytes:
        """A case as its own row holds it."""
        return self._seal(cases, "content", as_json(case), case.id)

    def seal_case_and_after(self, case: Case, turn_id: str) -> tuple[bytes, bytes]:
        """The same case for its own row and for the turn that made it so."""
        state = compress(as_json(case))
        return (
            self._vault.seal_compressed(record(cases, "content", case.id), state),
            self._vault.seal_compressed(record(turns, "after", case.id, turn_id), state),
        )

    def seal_answer(self, case_id: str, turn_id: str, answer: Answer) -> bytes:
        return self._seal(turns, "answer", _answer_json(answer), case_id, turn_id)

    def seal_letters(self, case_id: str, states: Letters) -> bytes:
        written = [[bill, letter, state.text, state.sent_on] for (bill, letter), state in states.items()]
        return self._seal(letters, "content", _json(written), case_id)

    def letters(self, case_id: str, sealed: bytes | None) -> Letters:
        opened = [] if sealed is None else self._open_json(letters, "content", sealed, case_id)
        return {(bill, letter): _letter_state(text, sent_on) for bill, letter, text, sent_on in opened}

    def seal_bill(self, case_id: str, kept: KeptBill) -> dict[str, Any]:
        """An itemized bill as a row."""
        told = {name: getattr(kept, name) for name in _OF_A_BILL}
        text = None if kept.text is None else kept.text.encode("utf-8", "replace")
        return {
            "case_id": case_id, "turn_id": kept.turn_id,
            "state": self._seal(itemized_bills, "state", _json(told), case_id, kept.turn_id),
            "text": None if text is None else self._seal(itemized_bills, "text", text, case_id, kept.turn_id),
        }  # fmt: skip

    def bill(self, case_id: str, turn_id: str, state: bytes) -> KeptBill:
        """An itemized bill without its text, which is large."""
        told = self._open_json(itemized_bills, "state", state, case_id, turn_id)
        on = told.pop("on")
        return KeptBill(turn_id, on=date.fromisoformat(on) if on else None, **told)

    def seal_rehearsal(self, case_id: str, kept: KeptRehearsal) -> dict[str, Any]:
        """What of a rehearsal changes with every line said, sealed."""
        key = (case_id, kept.rehearsal_id)
        return {
            "revision": kept.revision,
            "summary": self._seal(rehearsals, "summary", _json(kept.summary), *key),
            "content": self._seal(rehearsals, "content", kept.content, *key),
        }

    def rehearsal(self, case_id: str, row: Row[Any], content: bytes | None = None) -> KeptRehearsal:
        """A rehearsal, with its content where that was read too."""
        key = (case_id, row.rehearsal_id)
        summary = self._open_json(rehearsals, "summary", row.summary, *key)
        opened = b"" if content is None else self._vault.open(record(rehearsals, "content", *key), bytes(content))
        return KeptRehearsal(row.rehearsal_id, row.created, row.revision, summary, opened)

    def bill_text(self, case_id: str, turn_id: str, sealed: bytes) -> str:
        name = record(itemized_bills, "text", case_id, turn_id)
        return self._vault.open(name, bytes(sealed)).decode("utf-8", "replace")


def read_case(content: bytes) -> Case:
    """A case as it was sealed. Damaged when it is none."""
    try:
        return Case.model_validate_json(content)
    except ValidationError:
        raise Damaged("a case cannot be read") from None


def as_json(case: Case) -> bytes:
    """The whole case; an amount inside a fact is written as `Money.parse` reads it."""
    return case.model_dump_json(fallback=plain).encode()


def plain(value: Any) -> Any:
    """What pydantic cannot name by itself inside an `Any` field: amounts."""
    if isinstance(value, Money):
        return value.plain
    raise TypeError(f"{type(value).__name__} has no place in a record")


def _json(content: Any) -> bytes:
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False, default=date.isoformat).encode()


def _answer_json(answer: Answer) -> bytes:
    return _json({name: getattr(answer, name) for name in Answer.__dataclass_fields__})


def _answer_of(opened: dict[str, Any]) -> Answer:
    return Answer(**{**opened, "decided_on": date.fromisoformat(opened["decided_on"])})


def _letter_state(text: str | None, sent_on: str | None) -> LetterState:
    return LetterState(text, date.fromisoformat(sent_on) if sent_on else None)
