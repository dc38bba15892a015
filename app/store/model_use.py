"""What the words of a model cost a case, and the words that a turn was answered with in the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, bindparam, insert, select, update

from app.store.database import Database
from app.store.rows import Answer, Rows, Turn
from app.store.tables import cases, model_use, turns

_USE = select(model_use).where(model_use.c.case_id == bindparam("case_id"))
_HELD = select(cases.c.id).where(cases.c.id == bindparam("case_id")).with_for_update()
_NEWEST = (
    select(turns)
    .where(turns.c.case_id == bindparam("case_id"), turns.c.status == "done")
    .order_by(turns.c.number.desc())
    .limit(bindparam("last", type_=turns.c.number.type))
)
_REWORD = (
    update(turns)
    .where(turns.c.case_id == bindparam("of_case"), turns.c.turn_id == bindparam("of_turn"), turns.c.status == "done")
    .values(answer=bindparam("answer"))
)


@dataclass(frozen=True)
class ModelUse:
    """How often a model was asked, what that took in tokens, and the words that were refused, by reason."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    refused: Mapping[str, int] = field(default_factory=dict)

    @property
    def tokens(self) -> int:
        return self.tokens_in + self.tokens_out

    def __add__(self, more: ModelUse) -> ModelUse:
        return ModelUse(
            self.requests + more.requests,
            self.tokens_in + more.tokens_in,
            self.tokens_out + more.tokens_out,
            dict(sorted((Counter(self.refused) + Counter(more.refused)).items())),
        )


class Wordings:
    """Part of the cases of one database. Every method is one transaction."""

    def __init__(self, database: Database, rows: Rows) -> None:
        self._database = database
        self._rows = rows

    async def use(self, case_id: str) -> ModelUse:
        """What this case has used so far."""
        return await self._database.read(self._use, case_id)

    async def moment(self, case_id: str, last: int) -> tuple[ModelUse, list[Turn]]:
        """What this case has used so far, and its newest turns, oldest first."""
        return await self._database.read(self._moment, case_id, last)

    def _moment(self, db: Connection, case_id: str, last: int) -> tuple[ModelUse, list[Turn]]:
        rows = db.execute(_NEWEST, {"case_id": case_id, "last": last}).all()
        return self._use(db, case_id), [self._rows.turn(case_id, row) for row in reversed(rows)]

    @staticmethod
    def _use(db: Connection, case_id: str) -> ModelUse:
        row = db.execute(_USE, {"case_id": case_id}).first()
        return ModelUse() if row is None else ModelUse(row.requests, row.tokens_in, row.tokens_out, row.refused)

    async def count(self, case_id: str, more: ModelUse) -> None:
        """Add to what the case has used."""
        await self._database.write(self._count, case_id, more)

    def _count(self, db: Connection, case_id: str, more: ModelUse) -> None:
        if db.execute(_HELD, {"case_id": case_id}).first() is None:
            return  # erased while the model was writing
        total = self._use(db, case_id) + more
        values = {
            "requests": total.requests, "tokens_in": total.tokens_in, "tokens_out": total.tokens_out,
            "refused": dict(total.refused),
        }  # fmt: skip
        if db.execute(update(model_use).where(model_use.c.case_id == case_id).values(values)).rowcount == 0:
            db.execute(insert(model_use).values(case_id=case_id, **values))

    async def keep(self, case_id: str, turn_id: str, answer: Answer, more: ModelUse) -> None:
        """Keep the words of a turn that was answered in plain script, and what they took."""
        await self._database.write(self._keep, case_id, turn_id, answer, more)

    def _keep(self, db: Connection, case_id: str, turn_id: str, answer: Answer, more: ModelUse) -> None:
        self._count(db, case_id, more)
        sealed = self._rows.seal_answer(case_id, turn_id, answer)
        db.execute(_REWORD, {"of_case": case_id, "of_turn": turn_id, "answer": sealed})
