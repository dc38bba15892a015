"""Rehearsals, sealed: what each came to, and every line of it."""

import sqlalchemy as sa
from alembic import op

revision = "0003_rehearsals"
down_revision = "0002_itemized_bills"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rehearsals",
        sa.Column("case_id", sa.String(32), sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("rehearsal_id", sa.String(32), primary_key=True),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("summary", sa.LargeBinary, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("rehearsals")
