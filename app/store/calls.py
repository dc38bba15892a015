"""Calls in the database: one row each, changed by compare and swap on its own revision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from app.core.calls.state import CallState
from app.core.case import Case
from app.store.database import Database
from app.store.faults import Damaged
from app.store.rows import as_json, read_case
from app.store.tables import calls, cases, record
from app.store.vault import Vault

_ROW = calls.c
_OF_CASE = _ROW.case_id == bindparam("case_id")
_ONE = select(_ROW.call_id, _ROW.revision, _ROW.state, _ROW.now).where(_OF_CASE, _ROW.call_id == bindparam("call_id"))
_BASE = select(_ROW.base).where(_OF_CASE, _ROW.call_id == bindparam("call_id"))
_ALL = select(_ROW.call_id, _ROW.revision, _ROW.state, _ROW.now).where(_OF_CASE).order_by(_ROW.created, _ROW.call_id)
# In an update, a parameter may not have the name of a column.
_CHANGE = (
    update(calls)
    .where(_ROW.case_id == bindparam("of_case"), _ROW.call_id == bindparam("of_call"))
    .where(_ROW.revision == bindparam("before"))
    .values(revision=bindparam("before") + 1, state=bindparam("new_state"), now=bindparam("new_now"))
)
MOST_CALLS = 500  # of a case


@dataclass(frozen=True)
class KeptCall:
    """A call, and the case as it would be with it."""

    state: CallState
    now: Case
    revision: int = 0


@dataclass(frozen=True)
class WholeCall:
    """A call with the case as it was before it: for taking things back, and for taking it along."""

    kept: KeptCall
    base: Case


class Calls:
    """The calls of one database. Every public method is one transaction."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database, self._vault = database, vault

    async def open(self, case_id: str, state: CallState, base: Case) -> bool:
        """Keep a new call. False when there is no such case, or one of this id already."""
        return await self._database.write(self._open, case_id, state, base)

    def _open(self, db: Connection, case_id: str, state: CallState, base: Case) -> bool:
        if db.execute(select(cases.c.id).where(cases.c.id == case_id).with_for_update()).first() is None:
            return False
        if db.execute(_BASE, {"case_id": case_id, "call_id": state.id}).first() is not None:
            return False
        oldest = select(_ROW.call_id).where(_ROW.case_id == case_id).order_by(_ROW.created, _ROW.call_id)
        there = db.scalar(select(func.count()).select_from(calls).where(_ROW.case_id == case_id)) or 0
        if there >= MOST_CALLS:
            gone = list(db.scalars(oldest.limit(there - MOST_CALLS + 1)))
            db.execute(delete(calls).where(_ROW.case_id == case_id, _ROW.call_id.in_(gone)))
        db.execute(insert(calls).values(self._row(case_id, WholeCall(KeptCall(state, base), base))))
        return True

    async def load(self, case_id: str, call_id: str) -> KeptCall | None:
        return await self._database.read(self._load, case_id, call_id)

    def _load(self, db: Connection, case_id: str, call_id: str) -> KeptCall | None:
        row = db.execute(_ONE, {"case_id": case_id, "call_id": call_id}).first()
        return None if row is None else self._kept(case_id, row)

    async def base(self, case_id: str, call_id: str) -> Case:
        """The case as it was before the call."""
        return await self._database.read(self._base, case_id, call_id)

    def _base(self, db: Connection, case_id: str, call_id: str) -> Case:
        sealed = db.scalar(_BASE, {"case_id": case_id, "call_id": call_id})
        return self._case(case_id, call_id, "base", sealed or b"")

    async def all(self, case_id: str) -> list[KeptCall]:
        """Every call of a case, oldest first."""
        return await self._database.read(self._all, case_id)

    def _all(self, db: Connection, case_id: str) -> list[KeptCall]:
        return [self._kept(case_id, row) for row in db.execute(_ALL, {"case_id": case_id})]

    async def change(self, case_id: str, before: int, state: CallState, now: Case) -> int | None:
        """Keep the call as it is now; its new revision. None when somebody else was first, or it is gone."""
        return await self._database.write(self._change, case_id, before, state, now)

    def _change(self, db: Connection, case_id: str, before: int, state: CallState, now: Case) -> int | None:
        changed = db.execute(
            _CHANGE,
            {
                "of_case": case_id, "of_call": state.id, "before": before,
                "new_state": self._sealed(case_id, state.id, "state", state.model_dump_json().encode()),
                "new_now": self._sealed(case_id, state.id, "now", as_json(now)),
            },
        )  # fmt: skip
        return before + 1 if changed.rowcount == 1 else None

    async def drop(self, case_id: str, call_id: str) -> bool:
        """Throw a call away. False when there is none."""
        gone = delete(calls).where(_ROW.case_id == case_id, _ROW.call_id == call_id)
        return bool(await self._database.write(lambda db: db.execute(gone).rowcount))

    # taking along

    async def take_along(self, case_id: str) -> list[WholeCall]:
        """Every call that can be read, whole."""
        return await self._database.read(self._whole, case_id)

    def _whole(self, db: Connection, case_id: str) -> list[WholeCall]:
        return [WholeCall(kept, self._base(db, case_id, kept.state.id)) for kept in self._all(db, case_id)]

    def put_all(self, db: Connection, case_id: str, whole: list[WholeCall]) -> None:
        """Keep those that come with a case."""
        if whole:
            db.execute(insert(calls), [self._row(case_id, one) for one in whole])

    # rows

    def _row(self, case_id: str, whole: WholeCall) -> dict[str, Any]:
        kept, call_id = whole.kept, whole.kept.state.id
        return {
            "case_id": case_id, "call_id": call_id, "revision": kept.revision,
            "state": self._sealed(case_id, call_id, "state", kept.state.model_dump_json().encode()),
            "base": self._sealed(case_id, call_id, "base", as_json(whole.base)),
            "now": self._sealed(case_id, call_id, "now", as_json(kept.now)),
        }  # fmt: skip

    def _kept(self, case_id: str, row: Row[str, int, bytes, bytes]) -> KeptCall:
        call_id = row.call_id
        content = self._vault.open(record(calls, "state", case_id, call_id), bytes(row.state))
        try:
            state = CallState.model_validate_json(content)
        except ValidationError:
            raise Damaged("a call cannot be read") from None
        return KeptCall(state, self._case(case_id, call_id, "now", row.now), row.revision)

    def _case(self, case_id: str, call_id: str, column: str, sealed: bytes) -> Case:
        return read_case(self._vault.open(record(calls, column, case_id, call_id), bytes(sealed)))

    def _sealed(self, case_id: str, call_id: str, column: str, content: bytes) -> bytes:
        return self._vault.seal(record(calls, column, case_id, call_id), content)
