"""Load and save cases, their turns and letters. Every public method is one transaction; all content is sealed."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, exists, func, insert, literal, select, update

from app.core.case import Case
from app.store.calls import Calls, WholeCall
from app.store.database import Database
from app.store.faults import Damaged
from app.store.itemized import (
    Dropped,
    all_bills,
    drop_bill,
    put_bill,
    put_bills,
    restate_bill,
    standing_bill,
    take_back,
)
from app.store.model_use import Wordings
from app.store.rehearsals import Rehearsals, put_rehearsals
from app.store.rows import (
    NOW,
    Answer,
    KeptBill,
    KeptRehearsal,
    Letters,
    LetterState,
    Line,
    NotTheLast,
    Part,
    Received,
    Rows,
    StoredCase,
    Turn,
    Undone,
)  # fmt: skip
from app.store.tables import capabilities, cases, letters, turns
from app.store.vault import Vault

MOST_CAPABILITIES = 20

log = logging.getLogger("pushback.store")

# Built once: putting a statement together costs more than the database takes to run it. FOR UPDATE holds the case on
# PostgreSQL, so that lines get their numbers in a row; SQLite has one writer anyway and leaves it out.
_LOAD = select(cases.c.content, cases.c.revision).where(cases.c.id == bindparam("case_id"))
_HOLD = _LOAD.with_for_update()
_THIS = (turns.c.case_id == bindparam("case_id"), turns.c.turn_id == bindparam("turn_id"))
_TURN = select(turns).where(*_THIS)
_TURNS = select(turns).where(turns.c.case_id == bindparam("case_id")).order_by(turns.c.number)
# What is left out is never decrypted: newest first, so that a limit keeps the newest.
_AFTER = (
    select(turns)
    .where(turns.c.case_id == bindparam("case_id"), turns.c.number > bindparam("after"))
    .order_by(turns.c.number.desc())
)
_NEWEST = _AFTER.limit(bindparam("last", type_=turns.c.number.type))
_EXTENT = select(func.coalesce(func.min(turns.c.number), 0), func.count()).where(
    turns.c.case_id == bindparam("case_id")
)
_LAST = select(func.coalesce(func.max(turns.c.number), -1)).where(turns.c.case_id == bindparam("case_id"))
KEEP_LINE = (
    insert(turns)
    .from_select(
        ["case_id", "turn_id", "number", "status", "line"],
        select(
            bindparam("case_id", type_=cases.c.id.type),
            bindparam("turn_id", type_=turns.c.turn_id.type),
            _LAST.scalar_subquery() + 1,
            literal("received"),
            bindparam("line", type_=turns.c.line.type),
        ).where(~exists(select(turns.c.number).where(*_THIS))),
    )
    .execution_options(preserve_rowcount=True)
)
MOVE_ON = (
    update(cases)
    .where(cases.c.id == bindparam("of_case"), cases.c.revision == bindparam("before"))
    .values(revision=bindparam("before") + 1, content=bindparam("content"))
)
# In an update, a parameter may not have the name of a column.
_CHANGE_TURN = update(turns).where(turns.c.case_id == bindparam("of_case"), turns.c.turn_id == bindparam("of_turn"))
ANSWER = _CHANGE_TURN.where(turns.c.status == "received").values(
    status="done", revision=bindparam("revision"), answer=bindparam("answer"), after=bindparam("after")
)
_STANDING = (
    select(turns)
    .where(turns.c.case_id == bindparam("case_id"), turns.c.status == "done")
    .order_by(turns.c.revision.desc(), turns.c.number.desc())
)
_LETTERS = select(letters.c.content).where(letters.c.case_id == bindparam("case_id"))
_OWNER = select(capabilities.c.case_id).where(capabilities.c.hash == bindparam("hash"))


class Cases:
    """The cases of one database."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._rows = Rows(vault)
        self.calls = Calls(database, vault)
        self.rehearsals = Rehearsals(database, self._rows)
        self.wordings = Wordings(database, self._rows)

    # opening, and who may

    async def open(self, case: Case, token_hash: bytes, greeting: Line, answer: Answer) -> None:
        """Keep a new case with its first reply, which is turn 0."""
        await self._database.write(self._open, case, token_hash, [Turn(greeting, 0, "done", NOW, answer, 0, case)], 0)

    async def open_whole(
        self,
        case: Case,
        token_hash: bytes,
        history: list[Turn],
        revision: int,
        sheets: Letters,
        bills: list[KeptBill],
        calls: list[WholeCall],
        practised: list[KeptRehearsal],
    ) -> None:
        """Keep a case that comes with all its turns, letters, itemized bills, calls and rehearsals."""
        beside = sheets, bills, calls, practised
        await self._database.write(self._open, case, token_hash, history, revision, *beside)

    def _open(
        self,
        db: Connection,
        case: Case,
        token_hash: bytes,
        history: list[Turn],
        revision: int,
        sheets: Letters | None = None,
        bills: list[KeptBill] | None = None,
        calls: list[WholeCall] | None = None,
        practised: list[KeptRehearsal] | None = None,
    ) -> None:
        content = self._rows.seal_case(case)
        db.execute(insert(cases).values(id=case.id, revision=revision, content=content))
        db.execute(insert(capabilities).values(hash=token_hash, case_id=case.id))
        db.execute(insert(turns), [self._rows.row_of(case.id, turn) for turn in history])
        if sheets:
            self._put_letters(db, case.id, sheets)
        put_bills(db, self._rows, case.id, bills or ())
        self.calls.put_all(db, case.id, calls or [])
        put_rehearsals(db, self._rows, case.id, practised or ())

    async def owner(self, token_hash: bytes) -> str | None:
        """The case that a capability opens; None when it opens nothing."""
        return await self._database.read(lambda db: db.scalar(_OWNER, {"hash": token_hash}))

    async def add_capability(self, case_id: str, token_hash: bytes, *, alone: bool, asked_with: bytes = b"") -> bool:
        """Let one more capability open the case, or this one alone. False when there is no such case."""
        return await self._database.write(self._add_capability, case_id, token_hash, alone, asked_with)

    @staticmethod
    def _add_capability(db: Connection, case_id: str, token_hash: bytes, alone: bool, asked_with: bytes) -> bool:
        if db.execute(_HOLD, {"case_id": case_id}).first() is None:
            return False
        mine = select(capabilities.c.hash).where(capabilities.c.case_id == case_id)
        # The one that asks stays, however old: nobody is locked out by making a link for another device.
        asks = capabilities.c.hash == asked_with
        order = asks.desc(), capabilities.c.created.desc(), capabilities.c.hash
        newest = mine.order_by(*order).limit(MOST_CAPABILITIES - 1)
        kept = [] if alone else list(db.scalars(newest))
        db.execute(delete(capabilities).where(capabilities.c.case_id == case_id, capabilities.c.hash.not_in(kept)))
        db.execute(insert(capabilities).values(hash=token_hash, case_id=case_id))
        return True

    # one turn

    async def load(self, case_id: str) -> StoredCase | None:
        """The case as it stands."""
        try:
            return await self._database.read(self._load, _LOAD, case_id)
        except Damaged:
            return await self._database.write(self._rebuild, case_id)

    def _load(self, db: Connection, query: Any, case_id: str) -> StoredCase | None:
        row = db.execute(query, {"case_id": case_id}).first()
        return None if row is None else StoredCase(self._rows.case(case_id, row.content), row.revision)

    def _hold(self, db: Connection, case_id: str) -> StoredCase | None:
        """The case, held until this transaction ends; mended first where it has to be."""
        try:
            return self._load(db, _HOLD, case_id)
        except Damaged:
            return self._rebuild(db, case_id)

    def _rebuild(self, db: Connection, case_id: str) -> StoredCase | None:
        """Make a case that can't be read whole again, from the last turn that stands. Damaged when none can be read."""
        row = db.execute(_HOLD, {"case_id": case_id}).first()
        if row is None:
            return None
        for found in db.execute(_STANDING, {"case_id": case_id}):
            try:
                case = self._rows.case_after(case_id, found)
            except Damaged:
                continue
            content = self._rows.seal_case(case)
            db.execute(update(cases).where(cases.c.id == case_id).values(content=content))
            log.warning("a damaged case was made whole again from its turn %s", found.number)
            return StoredCase(case, row.revision)
        raise Damaged("the case and all its turns are damaged")

    async def receive(self, case_id: str, line: Line) -> Received | None:
        """Keep the person's line, once, and read the case. None when there is no such case."""
        return await self._database.write(self._receive, case_id, line)

    def _receive(self, db: Connection, case_id: str, line: Line) -> Received | None:
        before = self._hold(db, case_id)
        if before is None:
            return None
        key = {"case_id": case_id, "turn_id": line.turn_id}
        if db.execute(KEEP_LINE, {**key, "line": self._rows.seal_line(case_id, line)}).rowcount == 1:
            return Received(line, before)
        row = db.execute(_TURN, key).one()
        try:
            turn = self._rows.turn(case_id, row)
        except Damaged:
            if row.status != "received":
                raise
            # The line was damaged before it was answered; they sent it again, so it is whole again.
            mended = _CHANGE_TURN.values(line=self._rows.seal_line(case_id, line))
            db.execute(mended, {"of_case": case_id, "of_turn": line.turn_id})
            turn = Turn(line, row.number, "received", row.created)
        return Received(turn.line, before, turn)

    async def turn(self, case_id: str, turn_id: str) -> Turn | None:
        """One turn by its id."""
        return await self._database.read(self._one_turn, case_id, turn_id)

    def _one_turn(self, db: Connection, case_id: str, turn_id: str) -> Turn | None:
        row = db.execute(_TURN, {"case_id": case_id, "turn_id": turn_id}).first()
        return None if row is None else self._rows.turn(case_id, row)

    async def answer(self, before: StoredCase, turn_id: str, case: Case, answer: Answer) -> int | None:
        """Keep the new case and the reply together; the new revision. None when somebody else was first."""
        return await self._database.write(self._answer, before.revision, turn_id, case, answer)

    def _answer(self, db: Connection, revision: int, turn_id: str, case: Case, answer: Answer) -> int | None:
        content, after = self._rows.seal_case_and_after(case, turn_id)
        moved = {"of_case": case.id, "before": revision, "content": content}
        if db.execute(MOVE_ON, moved).rowcount != 1:
            db.rollback()
            return None
        kept = {
            "of_case": case.id, "of_turn": turn_id, "revision": revision + 1,
            "answer": self._rows.seal_answer(case.id, turn_id, answer), "after": after,
        }  # fmt: skip
        if db.execute(ANSWER, kept).rowcount != 1:
            db.rollback()
            return None
        return revision + 1

    async def file_entry(
        self, before: StoredCase, line: Line, case: Case, answer: Answer, beside: KeptBill | Dropped | None = None
    ) -> int | None:
        """Keep a change that was made in the file, as a turn of its own. None when somebody else was first.

        `beside`: the itemized bill that the change came from, kept or dropped in the same transaction.
        """
        return await self._database.write(self._file_entry, before.revision, line, case, answer, beside)

    def _file_entry(
        self, db: Connection, revision: int, line: Line, case: Case, answer: Answer, beside: KeptBill | Dropped | None
    ) -> int | None:
        if db.execute(_HOLD, {"case_id": case.id}).first() is None:
            return None
        key = {"case_id": case.id, "turn_id": line.turn_id}
        db.execute(KEEP_LINE, {**key, "line": self._rows.seal_line(case.id, line)})
        kept = self._answer(db, revision, line.turn_id, case, answer)
        if kept is not None and isinstance(beside, KeptBill):
            put_bill(db, self._rows, case.id, replace(beside, turn_id=line.turn_id))
        elif kept is not None and beside is not None:
            drop_bill(db, self._rows, case.id, beside.bill)
        return kept

    async def undo(self, case_id: str, turn_id: str) -> Undone | None:
        """Take the newest turn back. None when there is no such turn; NotTheLast when a newer one stands."""
        return await self._database.write(self._undo, case_id, turn_id)

    def _undo(self, db: Connection, case_id: str, turn_id: str) -> Undone | None:
        before = self._hold(db, case_id)
        row = db.execute(_TURN, {"case_id": case_id, "turn_id": turn_id}).first()
        if before is None or row is None:
            return None
        standing = list(db.execute(_STANDING.limit(2), {"case_id": case_id}))
        revision, last = before.revision, standing[0] if standing else None
        if row.status == "done":
            if last is None or last.turn_id != turn_id or row.number == 0:
                newest = last.turn_id if last is not None and last.number > 0 else None
                raise NotTheLast(newest)
            case = self._rows.case_after(case_id, standing[1])
            content = self._rows.seal_case(case)
            db.execute(MOVE_ON, {"of_case": case_id, "before": revision, "content": content})
            revision, last = revision + 1, standing[1]
        if row.status != "undone":
            db.execute(_CHANGE_TURN.values(status="undone"), {"of_case": case_id, "of_turn": turn_id})
            take_back(db, case_id, turn_id)
        line = self._rows.line(case_id, row)
        return Undone(revision, line, None if last is None else self._rows.turn(case_id, last))

    # the record

    async def conversation(self, case_id: str, *, whole: bool = False) -> list[Turn]:
        """Every turn of a case, in order; one that cannot be read stands there as damaged. Whole: with `after`."""
        return await self._database.read(self._conversation, case_id, whole)

    def _conversation(self, db: Connection, case_id: str, whole: bool) -> list[Turn]:
        return [self._shown(case_id, row, whole) for row in db.execute(_TURNS, {"case_id": case_id})]

    def _shown(self, case_id: str, row: Row[Any], whole: bool) -> Turn:
        try:
            turn = self._rows.turn(case_id, row)
            after = self._rows.case_after(case_id, row) if whole and row.after is not None else None
            return replace(turn, after=after)
        except Damaged:
            return Turn(Line(row.turn_id, "", "case"), row.number, "damaged", row.created)

    async def conversation_part(self, case_id: str, after: int = -1, last: int | None = None) -> Part:
        """The turns with a greater number than `after`, in order; of those the newest `last`."""
        return await self._database.read(self._part, case_id, after, last)

    def _part(self, db: Connection, case_id: str, after: int, last: int | None) -> Part:
        wanted = {"case_id": case_id, "after": after}
        rows = db.execute(_AFTER, wanted) if last is None else db.execute(_NEWEST, {**wanted, "last": last})
        found = [self._shown(case_id, row, False) for row in rows]
        first, total = db.execute(_EXTENT, {"case_id": case_id}).one()
        return Part(found[::-1], first, total)

    async def latest(self) -> str | None:
        """The case that changed last."""
        newest = select(cases.c.id).order_by(cases.c.updated.desc(), cases.c.created.desc()).limit(1)
        return await self._database.read(lambda db: db.scalar(newest))

    async def letters(self, case_id: str) -> Letters:
        """The letters that were edited or sent, by bill and letter."""
        return await self._database.read(self._letters, case_id)

    def _letters(self, db: Connection, case_id: str) -> Letters:
        return self._rows.letters(case_id, db.scalar(_LETTERS, {"case_id": case_id}))

    async def keep_letter(self, before: StoredCase, bill: str, letter: str, state: LetterState) -> int | None:
        """Keep what was done with a letter; the case's new revision. None when somebody else was first."""
        return await self._database.write(self._keep_letter, before, (bill, letter), state)

    def _keep_letter(
        self, db: Connection, before: StoredCase, which: tuple[str, str], state: LetterState
    ) -> int | None:
        case_id = before.case.id
        content = self._rows.seal_case(before.case)
        if db.execute(MOVE_ON, {"of_case": case_id, "before": before.revision, "content": content}).rowcount != 1:
            return None
        self._put_letters(db, case_id, {**self._letters(db, case_id), which: state})
        return before.revision + 1

    def _put_letters(self, db: Connection, case_id: str, states: Letters) -> None:
        content = self._rows.seal_letters(case_id, states)
        if db.execute(update(letters).where(letters.c.case_id == case_id).values(content=content)).rowcount == 0:
            db.execute(insert(letters).values(case_id=case_id, content=content))

    # itemized bills

    async def itemized_bill(self, case_id: str, bill: str) -> KeptBill | None:
        """The itemized bill of this bill as it stands, with its text."""
        return await self._database.read(standing_bill, self._rows, case_id, bill)

    async def itemized_bills(self, case_id: str) -> list[KeptBill]:
        """Every change of an itemized bill that stands, oldest first."""
        return await self._database.read(all_bills, self._rows, case_id)

    async def restate_bill(self, case_id: str, kept: KeptBill) -> None:
        """Keep how an itemized bill is to be priced."""
        await self._database.write(restate_bill, self._rows, case_id, kept)

    async def erase(self, case_id: str) -> bool:
        """Delete a case and all that belongs to it. False when there is no such case."""
        gone = await self._database.write(lambda db: db.execute(delete(cases).where(cases.c.id == case_id)).rowcount)
        if self._database.is_sqlite:
            # The rows are overwritten in the file; this empties the write-ahead log that still holds them.
            await self._database.read(_checkpoint)
        return bool(gone)

    async def ping(self) -> None:
        """Raise when the database does not answer."""
        await self._database.read(lambda db: db.scalar(select(literal(1)).where(exists(select(cases.c.id)))))


def _checkpoint(db: Connection) -> None:
    """Move the write-ahead log into the file and empty it. Another reader may hold it up; the next one does it then."""
    db.rollback()  # outside of any transaction
    connection = db.connection.driver_connection
    assert connection is not None
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
