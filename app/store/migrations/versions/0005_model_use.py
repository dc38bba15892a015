"""What the words of a model cost each case."""

import sqlalchemy as sa
from alembic import op

revision = "0005_model_use"
down_revision = "0004_calls"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "model_use",
        sa.Column("case_id", sa.String(32), sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("requests", sa.Integer, nullable=False),
        sa.Column("tokens_in", sa.Integer, nullable=False),
        sa.Column("tokens_out", sa.Integer, nullable=False),
        sa.Column("refused", sa.JSON, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("model_use")
