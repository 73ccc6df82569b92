"""Reading and writing rows, one function a statement; the transaction is the caller's."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

import sqlalchemy as sa

from bot.errors import JournalError
from bot.journal.records import DayActivity, Entry, JournalRow, QuoteReference, Vote, VoteTotals
from bot.journal.tables import deliveries, insert, questions, votes
from bot.models import Confidence
from bot.places import Place

_log = logging.getLogger(__name__)


def add_question(connection: sa.Connection, row_id: str, asked_at: dt.datetime, entry: Entry) -> bool:
    """Whether the entry was added; false where the id is taken."""
    values = {
        "id": row_id,
        "asked_at": asked_at,
        **{field: getattr(entry.place, field) for field in ("platform", "workspace", "channel", "thread")},
        "asker": entry.asker,
        "question": entry.question,
        "quotes": [asdict(quote) for quote in entry.quotes],
        "confidence": entry.confidence.value,
        "probability": entry.probability,
        "is_answered": entry.is_answered,
        "took_ms": entry.took_ms,
        "index_version": entry.index_version,
        "is_private": entry.is_private,
        "collections": None if entry.collections is None else list(entry.collections),
        "typed": entry.typed,
    }
    statement = insert(connection, questions).values(values).on_conflict_do_nothing(index_elements=[questions.c.id])
    return connection.execute(statement.returning(questions.c.id)).first() is not None


def set_thread(connection: sa.Connection, question_id: str, thread: str) -> None:
    """Say in which thread a question stands."""
    connection.execute(questions.update().where(questions.c.id == question_id).values(thread=thread))


def set_vote(connection: sa.Connection, question_id: str, voter: str, vote: Vote, now: dt.datetime) -> bool:
    """Whether the vote was kept; false where there is no such question. The lock keeps the question until the vote is in."""
    locking = sa.select(questions.c.id).where(questions.c.id == question_id).with_for_update(read=True, key_share=True)
    if connection.execute(locking).first() is None:
        return False
    statement = insert(connection, votes).values(question_id=question_id, voter=voter, vote=vote.value, voted_at=now)
    changed = {"vote": statement.excluded.vote, "voted_at": statement.excluded.voted_at}
    connection.execute(statement.on_conflict_do_update(index_elements=[votes.c.question_id, votes.c.voter], set_=changed))
    return True


def add_delivery(connection: sa.Connection, event_id: str, now: dt.datetime, expires_at: dt.datetime) -> bool:
    """Whether the event was unknown, or known and expired."""
    statement = insert(connection, deliveries).values(event_id=event_id, expires_at=expires_at)
    renewing = statement.on_conflict_do_update(
        index_elements=[deliveries.c.event_id],
        set_={"expires_at": statement.excluded.expires_at},
        where=deliveries.c.expires_at <= now,
    )
    return connection.execute(renewing.returning(deliveries.c.event_id)).first() is not None


def remove_delivery(connection: sa.Connection, event_id: str) -> None:
    """Make the event unknown again."""
    connection.execute(sa.delete(deliveries).where(deliveries.c.event_id == event_id))


def row(connection: sa.Connection, row_id: str) -> JournalRow | None:
    """A question by its id; None where there is none. JournalError where it is damaged."""
    for found in _rows(connection, questions.c.id == row_id, limit=1):
        if found is None:
            raise JournalError(f'What the journal holds under "{row_id}" is damaged and cannot be read; ask again for an answer that can.')
        return found
    return None


def rows(connection: sa.Connection, *conditions: sa.ColumnElement[bool], limit: int) -> list[JournalRow]:
    """The rows that meet all conditions, newest first; of damaged ones the log tells how many there are."""
    found = list(_rows(connection, *conditions, limit=limit))
    read = [row for row in found if row is not None]
    if damaged := len(found) - len(read):
        _log.warning("Of the questions in the journal %s damaged and left out.", "one is" if damaged == 1 else f"{damaged:,} are")
    return read


def within_place(place: Place) -> list[sa.ColumnElement[bool]]:
    """Conditions for this place and all inside it: what is empty is not asked for."""
    fields = [field for field in ("platform", "workspace", "channel", "thread") if getattr(place, field)]
    return [questions.c[field] == getattr(place, field) for field in fields]


def seen_by(person: str, thread: str) -> sa.ColumnElement[bool]:
    """The condition that this person asked it, or that it was asked for all to see in this thread: another may be closed to them."""
    return (questions.c.is_private.is_(False) & (questions.c.thread == thread)) | (questions.c.asker == person)


def activity(connection: sa.Connection, since: dt.datetime, today: dt.date) -> list[DayActivity]:
    """Every day from ``since`` to ``today``, also those without a question."""
    day = _utc_day(connection)
    answered = sa.func.count(sa.case((questions.c.is_answered, 1)))
    is_meant = (questions.c.asked_at >= since) & day.is_not(None)  # a damaged time has no day
    asked = sa.select(day, sa.func.count(), answered).where(is_meant).group_by(day)
    voted = sa.select(day, votes.c.vote, sa.func.count()).join_from(votes, questions)
    voted = voted.where(is_meant, votes.c.vote.in_([vote.value for vote in Vote]))
    first = since.astimezone(dt.UTC).date()
    days = {date: DayActivity(date) for date in (first + dt.timedelta(days=n) for n in range((today - first).days + 1))}
    for text, count, count_answered in connection.execute(asked):
        date = dt.date.fromisoformat(text)
        days[date] = DayActivity(date, questions=count, answered=count_answered)
    for text, vote, count in connection.execute(voted.group_by(day, votes.c.vote)):
        date = dt.date.fromisoformat(text)
        days[date] = replace(days[date], **{_field(Vote(vote)): count})
    return [days[date] for date in sorted(days)]


def _rows(connection: sa.Connection, *conditions: sa.ColumnElement[bool], limit: int) -> Iterator[JournalRow | None]:
    """The rows that meet all conditions, newest first; None for one whose values are not what was written."""
    selected = sa.select(questions, *(_votes_of_row(vote) for vote in Vote)).where(*conditions)
    result = connection.execute(selected.order_by(questions.c.asked_at.desc(), questions.c.id).limit(limit)).mappings()
    while True:
        try:
            values = result.fetchone()  # one at a time: an iterator ends with its first error
            if values is None:
                return
            yield _row(values)
        except (ValueError, TypeError, LookupError, AttributeError):
            yield None


def _row(row: sa.RowMapping) -> JournalRow:
    return JournalRow(
        id=row["id"],
        asked_at=row["asked_at"],
        place=Place(row["platform"], row["workspace"], row["channel"], row["thread"]),
        asker=row["asker"],
        question=row["question"],
        quotes=tuple(QuoteReference(**quote) for quote in row["quotes"]),
        confidence=Confidence(row["confidence"]),
        probability=row["probability"],
        is_answered=row["is_answered"],
        took_ms=row["took_ms"],
        index_version=row["index_version"],
        is_private=row["is_private"],
        collections=None if row["collections"] is None else tuple(row["collections"]),
        typed=row["typed"],
        votes=VoteTotals(**{_field(vote): row[_field(vote)] for vote in Vote}),
    )


def _votes_of_row(vote: Vote) -> sa.Label[int]:
    counted = sa.select(sa.func.count()).where(votes.c.question_id == questions.c.id, votes.c.vote == vote.value)
    return counted.scalar_subquery().label(_field(vote))


def _utc_day(connection: sa.Connection) -> sa.ColumnElement[Any]:
    """The day of a question as ``YYYY-MM-DD``."""
    if connection.dialect.name == "sqlite":
        return sa.func.date(questions.c.asked_at)
    return sa.func.to_char(sa.func.timezone("UTC", questions.c.asked_at), "YYYY-MM-DD")


def _field(vote: Vote) -> str:
    return vote.name.lower()
