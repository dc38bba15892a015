"""Itemized bills, sealed: the text that was checked, and what the office answered to each finding."""

import sqlalchemy as sa
from alembic import op

revision = "0002_itemized_bills"
down_revision = "0001_sealed_cases"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "itemized_bills",
        sa.Column("case_id", sa.String(32), sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("turn_id", sa.String(64), primary_key=True),
        sa.Column("state", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.LargeBinary),
    )


def downgrade() -> None:
    op.drop_table("itemized_bills")
