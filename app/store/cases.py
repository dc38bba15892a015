"""Load and save cases and their turns. Every public method is one transaction."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Row, RowMapping, bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from app.core.case import Case
from app.core.money import Money
from app.store.tables import cases, turns

Status = Literal["received", "done"]


@dataclass(frozen=True)
class Line:
    """What the person sent: kept before anything is decided."""

    turn_id: str
    message: str
    mode: str
    asked_bill: str | None = None


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


@dataclass(frozen=True)
class Turn:
    """A line, and its answer once there is one; `revision` is the case's after it."""

    line: Line
    number: int
    status: Status
    created: datetime
    answer: Answer | None = None
    revision: int | None = None


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


# Built once: putting a statement together costs more than SQLite takes to run it.
_LAST = select(func.coalesce(func.max(turns.c.number), -1)).where(turns.c.case_id == bindparam("case_id"))
KEEP_LINE = insert(turns).values(
    number=_LAST.scalar_subquery() + 1,
    status="received",
    **{name: bindparam(name) for name in ("case_id", *Line.__dataclass_fields__)},
)
LOAD = select(cases.c.case_json, cases.c.revision).where(cases.c.id == bindparam("case_id"))
MOVE_ON = (
    update(cases)
    .where(cases.c.id == bindparam("case_id"), cases.c.revision == bindparam("before"))
    .values(revision=bindparam("before") + 1, case_json=bindparam("case_json"))
)
ANSWER = (
    update(turns)
    .where(turns.c.case_id == bindparam("of_case"), turns.c.turn_id == bindparam("of_turn"))
    .where(turns.c.status == "received")
    .values(status="done", **{name: bindparam(name) for name in ("revision", *Answer.__dataclass_fields__)})
)


class Cases:
    """The cases of one database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def open(self, case: Case, token_hash: bytes, greeting: Line, answer: Answer) -> None:
        """Keep a new case with its first reply, which is turn 0."""
        async with self._engine.begin() as db:
            await db.execute(
                insert(cases).values(id=case.id, token_hash=token_hash, revision=0, case_json=as_json(case))
            )
            await db.execute(
                insert(turns).values(
                    case_id=case.id, number=0, status="done", revision=0, **asdict(greeting), **_columns(answer)
                )
            )

    async def token_hash(self, case_id: str) -> bytes | None:
        """The hash of a case's capability; None when there is no such case."""
        async with self._engine.connect() as db:
            found = await db.scalar(select(cases.c.token_hash).where(cases.c.id == case_id))
            return bytes(found) if found is not None else None

    async def load(self, case_id: str) -> StoredCase | None:
        """The case as it stands."""
        async with self._engine.connect() as db:
            row = (await db.execute(LOAD, {"case_id": case_id})).first()
        return None if row is None else _stored(row)

    async def receive(self, case_id: str, line: Line) -> Received | None:
        """Keep the person's line, once, and read the case. None when there is no such case."""
        try:
            async with self._engine.begin() as db:
                await db.execute(KEEP_LINE, {"case_id": case_id, **asdict(line)})
                row = (await db.execute(LOAD, {"case_id": case_id})).one()
        except IntegrityError:  # the turn is there already, or the case is not
            turn, before = await self._turn(case_id, line.turn_id), await self.load(case_id)
            return Received(turn.line, before, turn) if turn and before else None
        return Received(line, _stored(row))

    async def answer(self, before: StoredCase, turn_id: str, case: Case, answer: Answer) -> int | None:
        """Keep the new case and the reply together; the new revision. None when somebody else was first."""
        moved = {"case_id": case.id, "before": before.revision, "case_json": as_json(case)}
        kept = {"of_case": case.id, "of_turn": turn_id, "revision": before.revision + 1, **_columns(answer)}
        async with self._engine.connect() as db:
            moved_on = await db.execute(MOVE_ON, moved)
            answered = await db.execute(ANSWER, kept)
            if moved_on.rowcount != 1 or answered.rowcount != 1:
                await db.rollback()
                return None
            await db.commit()
        return before.revision + 1

    async def _turn(self, case_id: str, turn_id: str) -> Turn | None:
        async with self._engine.connect() as db:
            query = select(turns).where(turns.c.case_id == case_id, turns.c.turn_id == turn_id)
            row = (await db.execute(query)).mappings().first()
        return None if row is None else _turn(row)

    async def conversation(self, case_id: str) -> list[Turn]:
        """Every turn of a case, in order."""
        async with self._engine.connect() as db:
            query = select(turns).where(turns.c.case_id == case_id).order_by(turns.c.number)
            return [_turn(row) for row in (await db.execute(query)).mappings()]

    async def latest(self) -> str | None:
        """The case that changed last."""
        newest = select(cases.c.id).order_by(cases.c.updated.desc(), cases.c.created.desc()).limit(1)
        async with self._engine.connect() as db:
            found = await db.scalar(newest)
            return None if found is None else str(found)

    async def ping(self) -> None:
        """Raise when the database does not answer."""
        async with self._engine.connect() as db:
            await db.execute(select(cases.c.id).limit(1))


def _stored(row: Row[Any, Any]) -> StoredCase:
    return StoredCase(Case.model_validate_json(row.case_json), row.revision)


def _columns(answer: Answer) -> dict[str, Any]:
    return {name: getattr(answer, name) for name in Answer.__dataclass_fields__}


def as_json(case: Case) -> str:
    """The whole case; an amount inside a fact is written as `Money.parse` reads it."""
    return case.model_dump_json(fallback=plain)


def plain(value: Any) -> Any:
    """What pydantic cannot name by itself inside an `Any` field: amounts."""
    if isinstance(value, Money):
        return value.plain
    raise TypeError(f"{type(value).__name__} has no place in a record")


def _turn(row: RowMapping) -> Turn:
    line = Line(row["turn_id"], row["message"], row["mode"], row["asked_bill"])
    answer = None
    if row["status"] == "done":
        answer = Answer(**{name: row[name] for name in Answer.__dataclass_fields__})
    return Turn(line, row["number"], row["status"], row["created"], answer, row["revision"])
