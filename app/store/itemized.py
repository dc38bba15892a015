"""The itemized bills of a case in the database: one row for each turn that changed one, gone when it is taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from app.store.rows import KeptBill, Rows
from app.store.tables import itemized_bills, turns

_TABLE = itemized_bills.c
_OF_CASE = _TABLE.case_id == bindparam("case_id")
_ROWS = (
    select(_TABLE.turn_id, _TABLE.state, _TABLE.text.is_not(None).label("has_text"))
    .join(turns, (turns.c.case_id == _TABLE.case_id) & (turns.c.turn_id == _TABLE.turn_id))
    .where(_OF_CASE)
    .order_by(turns.c.number)
)
_TEXT = select(_TABLE.text).where(_OF_CASE, _TABLE.turn_id == bindparam("turn_id"))
_STATE = update(itemized_bills).where(
    _TABLE.case_id == bindparam("of_case"), _TABLE.turn_id == bindparam("of_turn")
)  # in an update, a parameter may not have the name of a column


class Dropped(NamedTuple):
    """The itemized bill of this bill goes, text and answers."""

    bill: str


class _Row(NamedTuple):
    kept: KeptBill
    has_text: bool


def standing_bill(db: Connection, rows: Rows, case_id: str, bill: str) -> KeptBill | None:
    """The itemized bill of this bill as it stands, with its text; None where there is none."""
    mine = _rows(db, rows, case_id, bill)
    source = next((row.kept.turn_id for row in reversed(mine) if row.has_text), None)
    return None if source is None else replace(mine[-1].kept, text=_text(db, rows, case_id, source))


def all_bills(db: Connection, rows: Rows, case_id: str) -> list[KeptBill]:
    """Every row, oldest first, each with the text that it brought."""
    return [
        replace(row.kept, text=_text(db, rows, case_id, row.kept.turn_id)) if row.has_text else row.kept
        for row in _rows(db, rows, case_id)
    ]


def put_bill(db: Connection, rows: Rows, case_id: str, kept: KeptBill) -> None:
    """Keep a bill as its turn left it. With a new text goes whatever taking that turn back would not bring back."""
    if kept.text is not None:
        mine = _rows(db, rows, case_id, kept.bill)
        last = max((at for at, row in enumerate(mine) if row.has_text), default=0)
        _delete(db, case_id, (row.kept.turn_id for row in mine[:last]))
    db.execute(insert(itemized_bills).values(rows.seal_bill(case_id, kept)))


def put_bills(db: Connection, rows: Rows, case_id: str, kept: Iterable[KeptBill]) -> None:
    """Keep those that came with a case."""
    for one in kept:
        db.execute(insert(itemized_bills).values(rows.seal_bill(case_id, one)))


def restate_bill(db: Connection, rows: Rows, case_id: str, kept: KeptBill) -> None:
    """Keep how it is to be priced, where no fact of the case changes with it."""
    state = rows.seal_bill(case_id, replace(kept, text=None))["state"]
    db.execute(_STATE.values(state=state), {"of_case": case_id, "of_turn": kept.turn_id})


def drop_bill(db: Connection, rows: Rows, case_id: str, bill: str) -> None:
    """Delete the text and the answers of this bill, for good."""
    _delete(db, case_id, (row.kept.turn_id for row in _rows(db, rows, case_id, bill)))


def take_back(db: Connection, case_id: str, turn_id: str) -> None:
    """Undo what a turn did to an itemized bill: the row before it counts again."""
    _delete(db, case_id, (turn_id,))


def _rows(db: Connection, rows: Rows, case_id: str, bill: str | None = None) -> list[_Row]:
    found = (
        _Row(rows.bill(case_id, row.turn_id, row.state), row.has_text)
        for row in db.execute(_ROWS, {"case_id": case_id})
    )
    return [row for row in found if bill is None or row.kept.bill == bill]


def _text(db: Connection, rows: Rows, case_id: str, turn_id: str) -> str:
    sealed = db.scalar(_TEXT, {"case_id": case_id, "turn_id": turn_id})
    return rows.bill_text(case_id, turn_id, sealed or b"")


def _delete(db: Connection, case_id: str, turn_ids: Iterable[str]) -> None:
    gone = list(turn_ids)
    if gone:
        db.execute(delete(itemized_bills).where(_TABLE.case_id == case_id, _TABLE.turn_id.in_(gone)))
