"""Where the journal is: its URL, and an engine on it that behaves the same on SQLite and on PostgreSQL."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.errors import JournalBusyError, JournalError

BUSY_TIMEOUT_S = 3
REST_S = 5.0
_PSYCOPG = "postgresql+psycopg"
_DRIVERS = {"sqlite": "sqlite", "sqlite+pysqlite": "sqlite", "postgres": _PSYCOPG, "postgresql": _PSYCOPG, _PSYCOPG: _PSYCOPG}
_MEMORY = {None, "", ":memory:"}
_SHAPES = "sqlite:////folder/journal.sqlite3 or postgresql://user:password@host/database"
# temp_store: a large sort would otherwise go to a file, even from a database in memory.
_PRAGMAS = ("foreign_keys = ON", "secure_delete = ON", "synchronous = NORMAL", "temp_store = MEMORY")


def parse_url(text: str) -> sa.URL:
    """The URL with the driver that is used here; JournalError, without the URL's words, where it is none."""
    try:
        url = sa.make_url(text)
    except (ArgumentError, ValueError):
        raise JournalError(f"VERBATIM_DATABASE_URL is not the URL of a database; write {_SHAPES}.") from None
    if "\0" in (url.database or ""):
        raise JournalError(f"VERBATIM_DATABASE_URL holds a character that no path has; write {_SHAPES}.")
    if url.drivername not in _DRIVERS:
        raise JournalError(f"VERBATIM_DATABASE_URL begins with {url.drivername}, which is not supported; write {_SHAPES}.")
    url = url.set(drivername=_DRIVERS[url.drivername])
    if url.drivername == "sqlite" and (url.query or url.host):
        raise JournalError(f"VERBATIM_DATABASE_URL names a SQLite file with a host or parameters; write {_SHAPES}.")
    if url.drivername == "sqlite" and (url.database or "").startswith("~"):
        with suppress(RuntimeError):  # there is no such home folder
            url = url.set(database=str(Path(url.database or "").expanduser()))
    return url


def file_of(url: sa.URL) -> Path | None:
    """The file of a SQLite database; None for one in memory or on a server."""
    return Path(url.database or "") if url.drivername == "sqlite" and url.database not in _MEMORY else None


def file_url(path: Path) -> sa.URL:
    """The URL of a SQLite database in a file: what ``file_of`` takes apart."""
    return sa.URL.create("sqlite", database=str(path))


def shown(url: sa.URL) -> str:
    """The database as messages name it: never with a password, nor with parameters, which may hold one."""
    if url.drivername == "sqlite":
        return str(file_of(url) or "in memory")
    return url.set(query={}).render_as_string(hide_password=True)


def connect(url: sa.URL) -> sa.Engine:
    """An engine whose errors and logs never show parameters. Nothing is opened yet."""
    if url.drivername == _PSYCOPG:
        url = url if "connect_timeout" in url.query else url.update_query_dict({"connect_timeout": str(BUSY_TIMEOUT_S)})
        try:
            return sa.create_engine(url, hide_parameters=True, pool_pre_ping=True)
        except ModuleNotFoundError as error:
            raise JournalError(
                'The journal is to be kept in PostgreSQL, but psycopg is missing; run `pip install ".[postgres]"` in the checkout.'
            ) from error
    # A database in memory lives in its one connection: whoever comes second waits for it.
    size = {"pool_size": 1, "max_overflow": 0} if file_of(url) is None else {}
    arguments = {"timeout": BUSY_TIMEOUT_S, "check_same_thread": False}
    engine = sa.create_engine(url, hide_parameters=True, poolclass=sa.QueuePool, connect_args=arguments, **size)
    sa.event.listen(engine, "connect", _prepare)
    sa.event.listen(engine, "begin", _begin)
    return engine


def for_writing(engine: sa.Engine) -> sa.Engine:
    """The same engine, whose transactions on SQLite hold the write lock from their first moment."""
    return engine.execution_options(sqlite_begin="BEGIN IMMEDIATE")


def checkpoint(engine: sa.Engine) -> bool:
    """Move the write-ahead log into the database and empty it; false where another process still reads from it."""
    with closing(engine.raw_connection()) as connection:
        cursor = connection.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        is_busy = any(row[0] for row in cursor.fetchall())
        return not is_busy


@contextmanager
def translated(url: sa.URL, *, is_journal: bool = True) -> Iterator[None]:
    """Errors of the database, the journal or another file of the program's own, become a JournalError of one sentence that names it."""
    try:
        yield
    except (DBAPIError, PoolTimeoutError, sqlite3.Error) as error:
        cause = getattr(error, "orig", None) or error
        is_away = isinstance(error, OperationalError | PoolTimeoutError) and not isinstance(cause, sqlite3.Error)
        is_locked = getattr(cause, "sqlite_errorname", "") == "SQLITE_BUSY"
        raise (JournalBusyError if is_away or is_locked else JournalError)(_explain(url, cause, is_journal=is_journal)) from error


class Rest:
    """A database that kept somebody waiting in vain is left alone for a while, so that not everybody waits for it in turn."""

    def __init__(self) -> None:
        self._over_at = 0.0
        self._reason = ""

    @contextmanager
    def between(self) -> Iterator[None]:
        """Work on the database; JournalBusyError at once while it rests."""
        if time.monotonic() < self._over_at:
            raise JournalBusyError(self._reason)
        try:
            yield
        except JournalBusyError as error:
            self._over_at, self._reason = time.monotonic() + REST_S, str(error)
            raise


def _explain(url: sa.URL, cause: BaseException, *, is_journal: bool) -> str:
    what, elsewhere, check = (
        ("The journal ", " or change VERBATIM_DATABASE_URL", "VERBATIM_DATABASE_URL and ") if is_journal else ("", "", "")
    )
    reason = (str(cause).strip().splitlines() or [type(cause).__name__])[0]
    match getattr(cause, "sqlite_errorname", ""):
        case "SQLITE_NOTADB" | "SQLITE_CORRUPT":
            return f"{shown(url)} is not a SQLite database, or is damaged ({reason}); move it away{elsewhere}."
        case "SQLITE_BUSY":
            return f"{what}{shown(url)} was locked by another program for {BUSY_TIMEOUT_S} s; close that program or try again."
        case _:
            return f"{what}{shown(url)} cannot be used ({reason}); check {check}that the database can be written."


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver begins no transactions of its own: `_begin` does
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("sqlite_begin", "BEGIN"))
