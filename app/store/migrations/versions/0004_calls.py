"""Calls, sealed: how each went, and the case before and with it."""

import sqlalchemy as sa
from alembic import op

revision = "0004_calls"
down_revision = "0003_rehearsals"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "calls",
        sa.Column("case_id", sa.String(32), sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("call_id", sa.String(64), primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("state", sa.LargeBinary, nullable=False),
        sa.Column("base", sa.LargeBinary, nullable=False),
        sa.Column("now", sa.LargeBinary, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False, server_default=sa.func.now()),
    )


def downgrade() -> None:
    op.drop_table("calls")
