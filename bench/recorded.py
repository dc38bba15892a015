"""The conversation that every measurement plays, and what came of it once: replies, turns and sealed values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, select

from app.coach import Coach
from app.graph.state import Deps
from app.main import open_store
from app.records import Reply, today_here
from app.settings import Settings
from app.store.cases import ANSWER, KEEP_LINE, MOVE_ON, Cases
from app.store.rows import Turn
from app.store.tables import record as name_of_record
from app.store.tables import turns

MESSAGES = (
    "My insurance denied my surgery as not medically necessary, code PR-50. Mercy General wants $18,000.",
    "It was in network, through my employer. The letter is dated November 2.",
    "what's an EOB?",
    "I called, Dana put it on hold until January 4, reference 88213",
    "I sent the letter to confirm it today",
    "they said they don't send itemized bills",
    "I don't know",
    "Medicare pays about 4,200 and my plan would have allowed 6,000",
    "I have 9,000 in savings but I can only use 5,500 of it",
    "just tell me what to offer",
    "wait, it was 16,500",
    "they said 9,000 is the best they can do",
)


@dataclass(frozen=True)
class Recorded:
    """One turn: what the person got to see, what is kept of it, and its values as they lie in the database."""

    reply: Reply
    turn: Turn
    sealed: dict[str, bytes]
    compressed: dict[str, bytes]  # the same, not yet sealed


def private(folder: Path, url: str = "") -> Settings:
    """Settings of a place of its own, whatever the environment says: nobody's cases are touched."""
    return Settings(data_dir=folder, database_url=url, data_key=None)


async def record(
    folder: Path, deps: Deps, messages: Sequence[str] = MESSAGES, today: Callable[[], date] = today_here
) -> list[Recorded]:
    """Have the conversation once, on a database of its own; the greeting is number 0."""
    database, vault = open_store(private(folder / "recorded"))
    kept = Cases(database, vault)
    coach = Coach(kept, deps, today)
    try:
        opened = await coach.open_case()
        replies = [opened.reply]
        for number, message in enumerate(messages, 1):
            replies.append(await coach.take_turn(opened.case_id, message, turn_id=turn_id(number)))
        stored = await kept.conversation(opened.case_id, whole=True)
        rows = database.reading(lambda db: db.execute(select(turns).order_by(turns.c.number)).all())
    finally:
        await coach.close()
        database.close()
    recorded = []
    for reply, turn, row in zip(replies, stored, rows, strict=True):
        names = {name: name_of_record(turns, name, row.case_id, row.turn_id) for name in ("line", "answer", "after")}
        sealed = {name: bytes(getattr(row, name)) for name in names}
        compressed = {name: vault.open_compressed(names[name], value) for name, value in sealed.items()}
        recorded.append(Recorded(reply, turn, sealed, compressed))
    return recorded


def turn_id(number: int) -> str:
    """The id that every measurement gives to a conversation's turn."""
    return f"t{number}"


# The writes of a turn, with values that were made beforehand: what no coach can do with less


def keep_line(db: Connection, case_id: str, number: int, sealed: dict[str, bytes]) -> None:
    """Keep the line of turn `number`."""
    db.execute(KEEP_LINE, {"case_id": case_id, "turn_id": turn_id(number), "line": sealed["line"]})


def move_on(db: Connection, case_id: str, number: int, sealed: dict[str, bytes]) -> None:
    """Keep the case and the answer of turn `number`, which the case's revision is too."""
    db.execute(MOVE_ON, {"of_case": case_id, "before": number - 1, "content": sealed["after"]})
    kept = {"answer": sealed["answer"], "after": sealed["after"]}
    db.execute(ANSWER, {"of_case": case_id, "of_turn": turn_id(number), "revision": number, **kept})
