"""The tables as the newest migration leaves them; ``tests/journal/test_journal_migration.py`` holds the two together.

Every name begins with ``journal_``, because a PostgreSQL database may be shared with other programs.
Deletion reaches into older backups too, so ``platform``, ``workspace``, ``asker``, ``voter``, ``question_id`` and ``asked_at`` keep their names.
"""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite


class UtcTime(sa.TypeDecorator[dt.datetime]):
    """A moment: aware in Python, UTC in the database, which in SQLite has no time zones."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: sa.Dialect) -> dt.datetime | None:  # noqa: ARG002 (SQLAlchemy's signature)
        if value is not None and value.tzinfo is None:
            raise ValueError("The journal takes times with a time zone only.")
        return value and value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, dialect: sa.Dialect) -> dt.datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


class PlainText(sa.TypeDecorator[str]):
    """Text that every database takes: NUL becomes U+FFFD, half a surrogate pair its escape."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002
        return value and value.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\ufffd")


metadata = sa.MetaData()

questions = sa.Table(
    "journal_questions",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("asked_at", UtcTime, nullable=False),
    sa.Column("platform", PlainText, nullable=False),
    sa.Column("workspace", PlainText, nullable=False),
    sa.Column("channel", PlainText, nullable=False),
    sa.Column("thread", PlainText, nullable=False),
    sa.Column("asker", PlainText, nullable=False),
    sa.Column("question", PlainText, nullable=False),
    sa.Column("quotes", sa.JSON, nullable=False),
    sa.Column("confidence", sa.Text, nullable=False),
    sa.Column("probability", sa.Double, nullable=False),
    sa.Column("is_answered", sa.Boolean, nullable=False),
    sa.Column("took_ms", sa.Integer, nullable=False),
    sa.Column("index_version", PlainText, nullable=False),
    sa.Column("is_private", sa.Boolean, nullable=False, server_default=sa.true()),
    sa.Column("collections", sa.JSON(none_as_null=True), nullable=True),
    sa.Column("typed", PlainText, nullable=True),
    sa.Index("journal_questions_asked_at", "asked_at"),
    sa.Index("journal_questions_asker", "asker", "platform", "asked_at"),
)

votes = sa.Table(
    "journal_votes",
    metadata,
    sa.Column("question_id", sa.Text, sa.ForeignKey("journal_questions.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("voter", PlainText, primary_key=True),
    sa.Column("vote", sa.Text, nullable=False),
    sa.Column("voted_at", UtcTime, nullable=False),
    sa.Index("journal_votes_voter", "voter"),
)

limits = sa.Table(
    "journal_limits",
    metadata,
    sa.Column("key", PlainText, primary_key=True),
    sa.Column("full_at", UtcTime, nullable=False),
)

deliveries = sa.Table(
    "journal_deliveries",
    metadata,
    sa.Column("event_id", PlainText, primary_key=True),
    sa.Column("expires_at", UtcTime, nullable=False),
)


def insert(connection: sa.Connection, table: sa.Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT with the ON CONFLICT that both databases share."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)
