"""Cases and their turns."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("token_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("case_json", sa.Text, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False, server_default=sa.func.now()),
        sa.Column("updated", sa.DateTime, nullable=False, server_default=sa.func.now()),
    )
    op.create_table(
        "turns",
        sa.Column(
            "case_id", sa.String(32), sa.ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("turn_id", sa.String(64), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("message", sa.Text, nullable=False),
        sa.Column("mode", sa.String(8), nullable=False),
        sa.Column("asked_bill", sa.String(64)),
        sa.Column("status", sa.String(8), nullable=False),
        sa.Column("decided_on", sa.Date),
        sa.Column("acts", sa.JSON),
        sa.Column("refused", sa.JSON),
        sa.Column("move", sa.JSON),
        sa.Column("node", sa.String(32)),
        sa.Column("stage", sa.String(32)),
        sa.Column("track", sa.String(32)),
        sa.Column("blocks", sa.JSON),
        sa.Column("facts_changed", sa.JSON),
        sa.Column("bill", sa.String(64)),
        sa.Column("playbook_version", sa.String(64)),
        sa.Column("revision", sa.Integer),
        sa.Column("created", sa.DateTime, nullable=False, server_default=sa.func.now()),
        sa.UniqueConstraint("case_id", "number"),
    )


def downgrade() -> None:
    op.drop_table("turns")
    op.drop_table("cases")
