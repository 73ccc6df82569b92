"""What was typed of a question that took its subject from the one before."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("journal_questions", sa.Column("typed", sa.Text, nullable=True))
