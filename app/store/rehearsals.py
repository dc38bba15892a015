"""The rehearsals of a case in the database: one row each, with a revision of its own. Every method is a transaction."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from app.store.database import Database
from app.store.faults import Damaged
from app.store.rows import KeptRehearsal, Rows
from app.store.tables import cases, rehearsals

log = logging.getLogger("pushback.store")

MOST = 100  # of one case

_TABLE = rehearsals.c
_OF_CASE = _TABLE.case_id == bindparam("case_id")
_THIS = select(rehearsals).where(_OF_CASE, _TABLE.rehearsal_id == bindparam("rehearsal_id"))
_ORDER = (_TABLE.created, _TABLE.rehearsal_id)
_ALL = select(rehearsals).where(_OF_CASE).order_by(*_ORDER)
# What a list does not show is not even read.
_LIST = select(_TABLE.rehearsal_id, _TABLE.created, _TABLE.revision, _TABLE.summary).where(_OF_CASE).order_by(*_ORDER)
_HOLD_CASE = select(cases.c.id).where(cases.c.id == bindparam("case_id")).with_for_update()
# In an update, a parameter may not have the name of a column.
_MOVE_ON = update(rehearsals).where(
    _TABLE.case_id == bindparam("of_case"),
    _TABLE.rehearsal_id == bindparam("of_rehearsal"),
    _TABLE.revision == bindparam("before"),
)

Added = Literal["added", "full", "no case"]


class Rehearsals:
    """The rehearsals of one database."""

    def __init__(self, database: Database, rows: Rows) -> None:
        self._database, self._rows = database, rows

    async def add(self, case_id: str, kept: KeptRehearsal) -> Added:
        """Keep a new one. Where there are too many, the oldest that is finished goes; `full` when none is."""
        return await self._database.write(self._add, case_id, kept)

    def _add(self, db: Connection, case_id: str, kept: KeptRehearsal) -> Added:
        if db.execute(_HOLD_CASE, {"case_id": case_id}).first() is None:
            return "no case"
        there = self._list(db, case_id)
        going = [one.rehearsal_id for one in there if one.summary["ended"]][: max(0, len(there) + 1 - MOST)]
        if len(there) + 1 - len(going) > MOST:
            return "full"
        if going:
            db.execute(delete(rehearsals).where(_TABLE.case_id == case_id, _TABLE.rehearsal_id.in_(going)))
        put_rehearsals(db, self._rows, case_id, (kept,))
        return "added"

    async def all(self, case_id: str) -> list[KeptRehearsal]:
        """Every one, oldest first, without its content."""
        return await self._database.read(self._list, case_id)

    def _list(self, db: Connection, case_id: str) -> list[KeptRehearsal]:
        return list(self._readable(case_id, db.execute(_LIST, {"case_id": case_id}), whole=False))

    async def whole(self, case_id: str) -> list[KeptRehearsal]:
        """Every one, oldest first, with its content."""
        return await self._database.read(self._whole, case_id)

    def _whole(self, db: Connection, case_id: str) -> list[KeptRehearsal]:
        return list(self._readable(case_id, db.execute(_ALL, {"case_id": case_id}), whole=True))

    def _readable(self, case_id: str, found: Iterable[Row[Any]], *, whole: bool) -> Iterator[KeptRehearsal]:
        """Those that can be read: one that is damaged keeps nobody from the others."""
        for row in found:
            try:
                yield self._rows.rehearsal(case_id, row, row.content if whole else None)
            except Damaged:
                log.warning("a damaged rehearsal was left out")

    async def load(self, case_id: str, rehearsal_id: str) -> KeptRehearsal | None:
        """One of them as it stands."""
        return await self._database.read(self._load, case_id, rehearsal_id)

    def _load(self, db: Connection, case_id: str, rehearsal_id: str) -> KeptRehearsal | None:
        row = db.execute(_THIS, {"case_id": case_id, "rehearsal_id": rehearsal_id}).first()
        return None if row is None else self._rows.rehearsal(case_id, row, row.content)

    async def move_on(self, case_id: str, kept: KeptRehearsal) -> bool:
        """Keep it as it is now, one revision on. False when somebody else was first, or it is gone."""
        return await self._database.write(self._move_on, case_id, kept)

    def _move_on(self, db: Connection, case_id: str, kept: KeptRehearsal) -> bool:
        at = {"of_case": case_id, "of_rehearsal": kept.rehearsal_id, "before": kept.revision - 1}
        return db.execute(_MOVE_ON.values(self._rows.seal_rehearsal(case_id, kept)), at).rowcount == 1

    async def remove(self, case_id: str, rehearsal_id: str) -> bool:
        """Delete one for good. False when there is no such rehearsal."""
        this = delete(rehearsals).where(_TABLE.case_id == case_id, _TABLE.rehearsal_id == rehearsal_id)
        return bool(await self._database.write(lambda db: db.execute(this).rowcount))


def put_rehearsals(db: Connection, rows: Rows, case_id: str, kept: Iterable[KeptRehearsal]) -> None:
    """Keep new ones."""
    for one in kept:
        key = {"case_id": case_id, "rehearsal_id": one.rehearsal_id, "created": one.created}
        db.execute(insert(rehearsals).values({**key, **rows.seal_rehearsal(case_id, one)}))
