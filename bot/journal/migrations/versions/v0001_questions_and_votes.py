"""Questions and votes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "journal_questions",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("platform", sa.Text, nullable=False),
        sa.Column("workspace", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("thread", sa.Text, nullable=False),
        sa.Column("asker", sa.Text, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("quotes", sa.JSON, nullable=False),
        sa.Column("confidence", sa.Text, nullable=False),
        sa.Column("probability", sa.Double, nullable=False),
        sa.Column("is_answered", sa.Boolean, nullable=False),
        sa.Column("took_ms", sa.Integer, nullable=False),
        sa.Column("index_version", sa.Text, nullable=False),
    )
    op.create_index("journal_questions_asked_at", "journal_questions", ["asked_at"])
    op.create_index("journal_questions_asker", "journal_questions", ["asker", "platform", "asked_at"])
    op.create_table(
        "journal_votes",
        sa.Column("question_id", sa.Text, sa.ForeignKey("journal_questions.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("voter", sa.Text, primary_key=True),
        sa.Column("vote", sa.Text, nullable=False),
        sa.Column("voted_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("journal_votes_voter", "journal_votes", ["voter"])
