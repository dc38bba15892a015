"""The tables: a case as it stands, every turn that made it so, its letters, bills and rehearsals, and who may open it.

Ids, numbers, revisions and times are plain. What people said and what was answered is sealed (vault.py), under the
name that `record` gives the row.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    func,
)

metadata = MetaData()


def _case_id() -> Column[str]:
    return Column("case_id", String(32), ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)


cases = Table(
    "cases",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("created", DateTime, nullable=False, server_default=func.now()),
    Column("updated", DateTime, nullable=False, server_default=func.now(), onupdate=func.now()),
)

# A capability opens the case that it points to. Only its hash is kept: looking it up takes the same time whether
# the case that somebody guesses exists or not.
capabilities = Table(
    "capabilities",
    metadata,
    Column("hash", LargeBinary(32), primary_key=True),
    Column("case_id", String(32), ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("created", DateTime, nullable=False, server_default=func.now()),
)

# A turn is `received` with the person's line alone, and `done` with everything else in the same write; one taken
# back is `undone`. `after` is the case as this turn left it: what undoing the next one goes back to.
turns = Table(
    "turns",
    metadata,
    _case_id(),
    Column("turn_id", String(64), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("status", String(8), nullable=False),
    Column("revision", Integer),
    Column("line", LargeBinary, nullable=False),
    Column("answer", LargeBinary),
    Column("after", LargeBinary),
    Column("created", DateTime, nullable=False, server_default=func.now()),
    UniqueConstraint("case_id", "number"),
)

# The letters of a case that somebody edited or sent: which ones they are is nobody's business either.
letters = Table("letters", metadata, _case_id(), Column("content", LargeBinary, nullable=False))

# An itemized bill as a turn left it: its text where that turn brought one, else null, and what was answered to it. A
# turn taken back takes its row along, and the one before it counts again.
itemized_bills = Table(
    "itemized_bills",
    metadata,
    _case_id(),
    Column("turn_id", String(64), primary_key=True),
    Column("state", LargeBinary, nullable=False),
    Column("text", LargeBinary),
)

# A call: how it went, the case as it was before it, and as it would be with it. Nothing of it counts until it is saved.
calls = Table(
    "calls",
    metadata,
    _case_id(),
    Column("call_id", String(64), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("state", LargeBinary, nullable=False),
    Column("base", LargeBinary, nullable=False),
    Column("now", LargeBinary, nullable=False),
    Column("created", DateTime, nullable=False, server_default=func.now()),
)

# What the words of a model cost this case: how often it was asked, in tokens, and the reasons why words were refused.
model_use = Table(
    "model_use",
    metadata,
    _case_id(),
    Column("requests", Integer, nullable=False),
    Column("tokens_in", Integer, nullable=False),
    Column("tokens_out", Integer, nullable=False),
    Column("refused", JSON, nullable=False),
)

# A practice call or drill: what it came to, which the list of all shows, and the whole of it.
rehearsals = Table(
    "rehearsals",
    metadata,
    _case_id(),
    Column("rehearsal_id", String(32), primary_key=True),
    Column("created", DateTime, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("summary", LargeBinary, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

# Every key that ever sealed a row of this database, by its public name. One that is missing stops the start.
data_keys = Table(
    "data_keys",
    metadata,
    Column("key_id", String(16), primary_key=True),
    Column("created", DateTime, nullable=False, server_default=func.now()),
)

# The sealed columns of each table: what rotation and backups go through.
SEALED: dict[Table, tuple[str, ...]] = {
    cases: ("content",),
    turns: ("line", "answer", "after"),
    letters: ("content",),
    itemized_bills: ("state", "text"),
    calls: ("state", "base", "now"),
    rehearsals: ("summary", "content"),
}


def record(table: Table, column: str, *key: str) -> str:
    """The name that a sealed value is bound to: it opens nowhere else."""
    return "/".join((table.name, *key, column))
