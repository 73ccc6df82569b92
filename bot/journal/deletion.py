"""What is removed: what is too old, what a person wants forgotten, and what was asked where the bot was let go.

Works on backups of older revisions as well, which lack some of the tables.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import sqlalchemy as sa

from bot.journal.limits import is_in_workspace, is_of_person
from bot.journal.records import Forgotten
from bot.journal.tables import deliveries, limits, questions, votes


def expire(connection: sa.Connection, *, oldest: dt.datetime, now: dt.datetime) -> int:
    """Remove questions from before ``oldest``, full buckets and expired deliveries; how many questions."""
    removed = _remove_idle(connection, questions, questions.c.asked_at < oldest)
    _remove_idle(connection, limits, limits.c.full_at <= now)
    _remove_idle(connection, deliveries, deliveries.c.expires_at <= now)
    return removed


def erase(connection: sa.Connection, user: str, platform: str | None) -> Forgotten:
    """Remove a person's questions with the votes on them, their votes on others' questions, their buckets, and events that name them."""
    asked = questions.c.asker == user
    voted = votes.c.voter == user
    if platform is not None:
        asked &= questions.c.platform == platform
        voted &= votes.c.question_id.in_(sa.select(questions.c.id).where(questions.c.platform == platform))
    their_votes = connection.scalar(sa.select(sa.func.count()).select_from(votes).where(voted)) or 0
    # Questions before votes, as voting locks them: the two never wait for each other.
    their_questions = connection.execute(questions.delete().where(asked)).rowcount
    connection.execute(votes.delete().where(voted))
    removed = _erase_those(connection, limits, lambda key: is_of_person(key, user, platform))
    _erase_those(connection, deliveries, lambda event: user in event.split(":")[1:] and platform in {None, event.partition(":")[0]})
    return Forgotten(questions=their_questions, votes=their_votes, limits=removed)


def erase_workspace(connection: sa.Connection, platform: str, workspace: str, *, until: dt.datetime | None = None) -> Forgotten:
    """Remove the questions of a workspace, or those until then, with the votes on them, the buckets of its places, and events that name it."""
    asked = (questions.c.platform == platform) & (questions.c.workspace == workspace)
    if until is not None:
        asked &= questions.c.asked_at <= until
    voted = votes.c.question_id.in_(sa.select(questions.c.id).where(asked))
    their_votes = connection.scalar(sa.select(sa.func.count()).select_from(votes).where(voted)) or 0
    their_questions = connection.execute(questions.delete().where(asked)).rowcount
    removed = _erase_those(connection, limits, lambda key: is_in_workspace(key, platform, workspace))
    _erase_those(connection, deliveries, lambda event: event.split(":")[:2] == [platform, workspace])
    return Forgotten(questions=their_questions, votes=their_votes, limits=removed)


def _erase_those(connection: sa.Connection, table: sa.Table, is_theirs: Callable[[str], bool]) -> int:
    """Delete the rows of a table whose keys are of those who are forgotten."""
    if not sa.inspect(connection).has_table(table.name):
        return 0
    (key,) = table.primary_key
    keys = [each for each in connection.scalars(sa.select(key)) if is_theirs(each)]
    return sum(connection.execute(table.delete().where(key == each)).rowcount for each in sorted(keys))


def _remove_idle(connection: sa.Connection, table: sa.Table, condition: sa.ColumnElement[bool]) -> int:
    """Delete rows, except those that another process works on just now: the next time is soon enough for them."""
    if not sa.inspect(connection).has_table(table.name):
        return 0
    (key,) = table.primary_key
    idle = sa.select(key).where(condition).with_for_update(skip_locked=True)
    return connection.execute(table.delete().where(key.in_(idle))).rowcount
