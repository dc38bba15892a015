"""The two tables: a case as it stands, and every turn that made it so."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
)

metadata = MetaData()

cases = Table(
    "cases",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("token_hash", LargeBinary(32), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("case_json", Text, nullable=False),
    Column("created", DateTime, nullable=False, server_default=func.now()),
    Column("updated", DateTime, nullable=False, server_default=func.now(), onupdate=func.now()),
)

# A turn is `received` with the person's line alone, and `done` with everything else in the same write.
turns = Table(
    "turns",
    metadata,
    Column("case_id", String(32), ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    Column("turn_id", String(64), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("message", Text, nullable=False),
    Column("mode", String(8), nullable=False),
    Column("asked_bill", String(64)),
    Column("status", String(8), nullable=False),
    Column("decided_on", Date),
    Column("acts", JSON),
    Column("refused", JSON),
    Column("move", JSON),
    Column("node", String(32)),
    Column("stage", String(32)),
    Column("track", String(32)),
    Column("blocks", JSON),
    Column("facts_changed", JSON),
    Column("bill", String(64)),
    Column("playbook_version", String(64)),
    Column("revision", Integer),
    Column("created", DateTime, nullable=False, server_default=func.now()),
    UniqueConstraint("case_id", "number"),
)
