"""Whether a question was answered to the asker alone, so that nobody else is shown that it was asked; and which collections it was asked of."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("journal_questions", sa.Column("is_private", sa.Boolean, nullable=False, server_default=sa.true()))
    op.add_column("journal_questions", sa.Column("collections", sa.JSON, nullable=True))
