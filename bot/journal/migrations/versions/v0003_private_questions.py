"""Whether a question was answered to the asker alone: nobody else is then shown that it was asked."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("journal_questions", sa.Column("is_private", sa.Boolean, nullable=False, server_default=sa.true()))


def downgrade() -> None:
    op.drop_column("journal_questions", "is_private")
