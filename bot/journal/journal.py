"""The journal: the one object that the doors use."""

from __future__ import annotations

import datetime as dt
import logging
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import sqlalchemy as sa

from bot.errors import JournalError
from bot.journal import deletion, limits, queries
from bot.journal.backups import backups_of
from bot.journal.database import Rest, checkpoint, connect, file_of, file_url, for_writing, parse_url, shown, translated
from bot.journal.migration import migrate
from bot.journal.records import DayActivity, Entry, Forgotten, JournalRow, Vote
from bot.journal.tables import questions
from bot.places import Place

DAY = dt.timedelta(days=1)
TIDY_EVERY = dt.timedelta(hours=1)
MOST_ROWS = 1000
_ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_ID_LENGTH = 10  # 50 bits
_ID_ATTEMPTS = 10
_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)


def utc_now() -> dt.datetime:
    """The time, aware, in UTC."""
    return dt.datetime.now(dt.UTC)


def new_id() -> str:
    """A random id for a question: fifty bits as ten small letters and digits."""
    return "".join(secrets.choice(_ID_LETTERS) for _ in range(_ID_LENGTH))


class Journal:
    """Questions, votes, limits and deliveries in SQLite or PostgreSQL. For any number of threads and processes at once.

    Every method may raise JournalError. Times are aware, and come back in UTC.
    """

    def __init__(self, engine: sa.Engine, *, retention_days: int, now: Callable[[], dt.datetime], new_id: Callable[[], str]) -> None:
        self._engine = engine
        self._retention = dt.timedelta(days=retention_days)
        self._now = now
        self._new_id = new_id
        self._reads, self._writes = Rest(), Rest()  # a locked database can be read
        self._reopening = threading.Lock()
        self._inode = self._inode_now()
        self._tidying = threading.Lock()
        self._tidied_at: dt.datetime | None = None
        self._to_forget: dict[tuple[str, str], dt.datetime] = {}
        """Platforms' workspaces that could not be forgotten, and when that was."""

    @classmethod
    def open(
        cls,
        database: str | Path,
        *,
        retention_days: int,
        now: Callable[[], dt.datetime] = utc_now,
        new_id: Callable[[], str] = new_id,
    ) -> Self:
        """The journal in a file or at a URL, created or brought up to date first; ``sqlite://`` keeps it in memory and leaves no trace.

        Raises JournalError where it cannot be opened, was written by a newer version, or is another program's.
        """
        if retention_days < 1:
            raise JournalError(f"VERBATIM_RETENTION_DAYS is {retention_days}; write 1 or more, or turn the journal off.")
        engine = connect(file_url(database) if isinstance(database, Path) else parse_url(database))
        try:
            with translated(engine.url):
                migrate(engine)
            journal = cls(engine, retention_days=retention_days, now=now, new_id=new_id)
            journal._tidy_when_due()
        except BaseException:
            engine.dispose()
            raise
        return journal

    def close(self) -> None:
        """Let go of the database, and try once more to forget what could not be."""
        try:
            self._forget_late()
        except JournalError as error:
            _log.warning("What was asked where the app was removed is kept until its time is over: %s", error)
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def record(self, entry: Entry) -> str:
        """Keep an entry; its new id."""
        with self._writing() as connection:
            for _ in range(_ID_ATTEMPTS):
                row_id = self._new_id()
                if queries.add_question(connection, row_id, self._now(), entry):
                    return row_id
        raise JournalError(f"The journal found no free id for a question in {_ID_ATTEMPTS} attempts; try again.")

    def begin_thread(self, row_id: str, thread: str) -> None:
        """Keep the thread that the answer to a question began."""
        with self._writing() as connection:
            queries.set_thread(connection, row_id, thread)

    def row(self, row_id: str) -> JournalRow | None:
        """A question by its id; None where there is none, or no longer. JournalError where it is damaged."""
        with self._reading() as connection:
            return queries.row(connection, row_id)

    def recent_questions(
        self,
        *,
        place: Place | None = None,
        asker: str | None = None,
        seen_by: str | None = None,
        thread: str = "",
        is_public: bool = False,
        limit: int = 20,
    ) -> list[JournalRow]:
        """The newest questions, newest first: in ``place`` (its empty parts match any), by ``asker``, or both.

        ``seen_by`` leaves out what others asked in private, or in other threads than ``thread``; ``is_public`` whatever was asked in private.

        Ids of people are a platform's own, so an asker is one person only together with a place that names the platform.
        """
        conditions = queries.within_place(place) if place else []
        if asker is not None:
            conditions.append(questions.c.asker == asker)
        if seen_by is not None:
            conditions.append(queries.seen_by(seen_by, thread))
        if is_public:
            conditions.append(questions.c.is_private.is_(False))
        with self._reading() as connection:
            return queries.rows(connection, *conditions, limit=limit)

    def unanswered(
        self, since: dt.datetime, *, place: Place | None = None, is_public: bool = False, limit: int = MOST_ROWS
    ) -> list[JournalRow]:
        """Questions without an answer asked since then, newest first; in ``place`` alone, whose empty parts match any.

        ``is_public`` leaves out what was asked in private.
        """
        conditions = queries.within_place(place) if place else []
        if is_public:
            conditions.append(questions.c.is_private.is_(False))
        with self._reading() as connection:
            return queries.rows(connection, questions.c.asked_at >= since, questions.c.is_answered.is_(False), *conditions, limit=limit)

    def activity(self, since: dt.datetime) -> list[DayActivity]:
        """Every day since then, oldest first, up to today; not before what retention leaves."""
        now = self._now()
        with self._reading() as connection:
            return queries.activity(connection, max(since, now - self._retention), now.astimezone(dt.UTC).date())

    def vote(self, row_id: str, voter: str, vote: Vote) -> bool:
        """Keep a person's vote, in place of an earlier one; false where the question is not kept any more."""
        with self._writing() as connection:
            return queries.set_vote(connection, row_id, voter, vote, self._now())

    def take_all(self, buckets: Iterable[tuple[str, int, float]]) -> float:
        """Take a token from every bucket or from none: seconds until all have one, 0.0 where they were taken.

        A bucket is ``(key, capacity, refill_per_s)``; see ``person_key`` and ``place_key``. ValueError where one is named twice.
        """
        with self._writing() as connection:
            return limits.take_all(connection, buckets, self._now)

    def first_delivery(self, event_id: str) -> bool:
        """Whether this event arrives for the first time; true for exactly one caller, for a day."""
        with self._writing() as connection:
            now = self._now()
            return queries.add_delivery(connection, event_id, now, now + DAY)

    def forget_delivery(self, event_id: str) -> None:
        """Let this event arrive for the first time again: what was done for it came to nothing."""
        with self._writing() as connection:
            queries.remove_delivery(connection, event_id)

    def forget(self, user: str, *, platform: str | None = None) -> Forgotten:
        """Remove all that is kept of a person, on one platform or on all, also from the backups; how much it was.

        On SQLite nothing of it is left in the files afterwards.
        """
        return self._forget(lambda connection: deletion.erase(connection, user, platform))

    def forget_workspace(self, workspace: str, *, platform: str) -> Forgotten:
        """The same for all that was asked in a workspace, by whomever. Where it fails, it is tried again with what is too old, and at the end."""
        try:
            return self._forget(lambda connection: deletion.erase_workspace(connection, platform, workspace))
        except JournalError:
            self._to_forget[platform, workspace] = self._now()
            raise

    def _forget_late(self) -> None:
        """Forget the workspaces that could not be forgotten when the bot was let go; what was asked there since stays."""
        for (platform, workspace), until in list(self._to_forget.items()):
            self._forget(partial(deletion.erase_workspace, platform=platform, workspace=workspace, until=until))
            self._to_forget.pop((platform, workspace), None)
            _log.info("What was asked in the workspace %s of %s, which removed the app, is gone", workspace, platform)

    def _forget(self, erase: Callable[[sa.Connection], Forgotten]) -> Forgotten:
        self._reopen_when_replaced()
        forgotten = self._everywhere(erase)
        self._checkpoint()
        return forgotten

    def _inode_now(self) -> int | None:
        """What tells the file at the journal's path from another; None where there is none."""
        path = file_of(self._engine.url)
        try:
            return path.stat().st_ino if path else None
        except OSError:
            return None

    def _reopen_when_replaced(self) -> None:
        """Open the journal again where its file was deleted, or another has taken its place: what is open would be kept by nobody."""
        with self._reopening:
            if self._inode_now() == self._inode:
                return
            self._engine.dispose()
            with translated(self._engine.url):
                migrate(self._engine)
            self._inode = self._inode_now()
        _log.warning("The journal %s was deleted or replaced while it was in use; it has been opened again.", shown(self._engine.url))

    def _tidy_when_due(self) -> None:
        with self._tidying:
            now = self._now()
            if self._tidied_at is not None and dt.timedelta(0) <= now - self._tidied_at < TIDY_EVERY:
                return
            self._tidied_at = now
        try:
            with self._writes.between():
                self._forget_late()
                if self._everywhere(
                    lambda connection: deletion.expire(connection, oldest=now - self._retention, now=now), passes_over=True
                ):
                    self._checkpoint()
        except JournalError as error:
            _log.warning("What is to go from the journal is still there, and is removed within the next hour: %s", error)

    def _everywhere(self, work: Callable[[sa.Connection], _Result], *, passes_over: bool = False) -> _Result:
        """Do the work on the database and on its backups; what it answered for the database. ``passes_over`` goes on after a backup that cannot be used."""
        with translated(self._engine.url), for_writing(self._engine).begin() as connection:
            result = work(connection)
        path = file_of(self._engine.url)
        for backup in backups_of(path) if path else []:
            engine = connect(file_url(backup))
            try:
                with translated(engine.url), for_writing(engine).begin() as connection:
                    work(connection)
            except JournalError as error:
                if not passes_over:
                    raise
                _log.warning("A backup of the journal stays as it is; remove it if nobody needs it: %s", error)
            finally:
                engine.dispose()
        return result

    def _checkpoint(self) -> None:
        if file_of(self._engine.url) is None:
            return
        with translated(self._engine.url):
            if not checkpoint(self._engine):
                _log.warning("Removed rows stay in the log of %s until the programs that read it let go", shown(self._engine.url))

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        self._reopen_when_replaced()
        self._tidy_when_due()
        with self._reads.between(), translated(self._engine.url), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        self._reopen_when_replaced()
        self._tidy_when_due()
        with self._writes.between(), translated(self._engine.url), for_writing(self._engine).begin() as connection:
            yield connection
