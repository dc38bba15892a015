"""Cases, their turns and letters, sealed; who may open them; which keys were used."""

import sqlalchemy as sa
from alembic import op

revision = "0001_sealed_cases"
down_revision = None
branch_labels = None
depends_on = None


def _case_id() -> "sa.Column[str]":
    return sa.Column("case_id", sa.String(32), sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)


def _created() -> "sa.Column[object]":
    return sa.Column("created", sa.DateTime, nullable=False, server_default=sa.func.now())


def upgrade() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        _created(),
        sa.Column("updated", sa.DateTime, nullable=False, server_default=sa.func.now()),
    )
    op.create_table(
        "capabilities",
        sa.Column("hash", sa.LargeBinary(32), primary_key=True),
        sa.Column(
            "case_id", sa.String(32), sa.ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True
        ),
        _created(),
    )
    op.create_table(
        "turns",
        _case_id(),
        sa.Column("turn_id", sa.String(64), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("status", sa.String(8), nullable=False),
        sa.Column("revision", sa.Integer),
        sa.Column("line", sa.LargeBinary, nullable=False),
        sa.Column("answer", sa.LargeBinary),
        sa.Column("after", sa.LargeBinary),
        _created(),
        sa.UniqueConstraint("case_id", "number"),
    )
    op.create_table(
        "letters",
        _case_id(),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table("data_keys", sa.Column("key_id", sa.String(16), primary_key=True), _created())


def downgrade() -> None:
    for table in ("data_keys", "letters", "turns", "capabilities", "cases"):
        op.drop_table(table)
