"""The store's file: its tables, its connections, and what their errors mean to a person."""

from __future__ import annotations

import os
import sqlite3
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from bot.errors import StoreError

_T = TypeVar("_T")
_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS generations (
  generation INTEGER PRIMARY KEY, made_at TEXT NOT NULL, made_s REAL NOT NULL, summary TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS files (
  id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, size INTEGER, mtime_ns INTEGER, ctime_ns INTEGER, inode INTEGER, hash BLOB,
  problems TEXT, is_contested INTEGER NOT NULL DEFAULT 0, summary TEXT NOT NULL DEFAULT '{}', added INTEGER NOT NULL, removed INTEGER
);
CREATE INDEX IF NOT EXISTS files_path ON files (path);
CREATE INDEX IF NOT EXISTS files_removed ON files (removed) WHERE removed IS NOT NULL;
CREATE INDEX IF NOT EXISTS files_problems ON files (id) WHERE problems IS NOT NULL;
CREATE TABLE IF NOT EXISTS documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, file INTEGER NOT NULL, collection TEXT NOT NULL, title TEXT NOT NULL,
  language TEXT NOT NULL, first_line INTEGER NOT NULL, date TEXT, author TEXT, url TEXT, is_outdated INTEGER NOT NULL, chars INTEGER NOT NULL,
  passages INTEGER NOT NULL, sections TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS documents_name ON documents (name);
CREATE INDEX IF NOT EXISTS documents_file ON documents (file);
CREATE TABLE IF NOT EXISTS texts (id INTEGER PRIMARY KEY, hash BLOB NOT NULL, text TEXT NOT NULL, blocks BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS passages (
  id INTEGER PRIMARY KEY, length INTEGER NOT NULL, terms TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, line INTEGER NOT NULL,
  section_start INTEGER NOT NULL, section_stop INTEGER NOT NULL, opens_section INTEGER NOT NULL, fingerprint BLOB NOT NULL,
  sentences BLOB NOT NULL, heading TEXT NOT NULL, head BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS vocabulary (
  term TEXT NOT NULL, collection INTEGER NOT NULL, generation INTEGER NOT NULL, passages INTEGER NOT NULL,
  PRIMARY KEY (term, collection, generation)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS replaced (
  since INTEGER NOT NULL, term TEXT NOT NULL, collection INTEGER NOT NULL, generation INTEGER NOT NULL,
  PRIMARY KEY (since, term, collection, generation)
) WITHOUT ROWID;
"""
_MUCH_BYTES = 10_000_000
_PAGE_BYTES = 8_192
_CACHE_KIB = 16_384
_WRITER_CACHE_KIB = 32_768
_BUSY_S = 30.0


class _End:
    """What a thread lets go of when it ends, or when its store does."""


class Store:
    """One SQLite file; a connection for each thread that asks for one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._own = threading.local()
        self._all: set[sqlite3.Connection] = set()
        self._guard = threading.Lock()
        self._is_closed = False
        self._inode: int | None = None
        self._fixed_mtime_ns: int | None = None

    def create(self) -> None:
        """Make the tables that are not there yet."""
        connection = self.connection
        connection.execute(f"PRAGMA cache_size = -{_WRITER_CACHE_KIB}")
        connection.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(_SCHEMA)

    @property
    def folder(self) -> Path:
        """Where the file is."""
        return self.path.parent

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection."""
        found: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if found is None:
            found = self._own.connection = self._kept(self._connect())
            self._own.end = _End()
            weakref.finalize(self._own.end, _let_go, found, self._all)  # a connection frees itself late
        return found

    def close(self) -> None:
        """Let go of the file, on every thread."""
        with self._guard:
            self._is_closed = True
            for connection in tuple(self._all):
                _let_go(connection, self._all)
        self._own = threading.local()

    def value(self, key: str) -> object:
        """A value of the table ``meta``; None where there is none."""
        try:
            row = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" not in str(error):
                raise
            return None  # whoever made the file was stopped before it had tables
        return row[0] if row else None

    @property
    def is_fixed(self) -> bool:
        """Whether the file is read as one that nobody changes: nothing can be written with these connections."""
        return self._fixed_mtime_ns is not None

    def is_replaced(self) -> bool:
        """Whether the file at the path is another one than is open here, or one that was to stay as it is and did not."""
        try:
            status = self.path.stat()
        except FileNotFoundError:
            return False
        return self._inode not in {None, status.st_ino} or self._fixed_mtime_ns not in {None, status.st_mtime_ns}

    @property
    def current(self) -> int:
        """The newest generation that is complete; 0 before the first."""
        found = self.value("current")
        return found if isinstance(found, int) else 0

    def give_back(self) -> None:
        """Return what was deleted to the disk, where that is much and half of the file or more: less is soon written again."""
        free, all_pages = (self.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("freelist_count", "page_count"))
        if free * _PAGE_BYTES >= _MUCH_BYTES and free >= all_pages / 2:
            self.connection.executescript("PRAGMA incremental_vacuum")  # `execute` would free a single page

    def shrink_log(self) -> None:
        """Move what was written from the log into the file and empty the log, where nobody is reading at this moment."""
        connection = self.connection
        connection.execute("PRAGMA busy_timeout = 0")
        with suppress(sqlite3.OperationalError):  # the log then waits for the next time
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_S * 1_000:.0f}")

    def collections(self) -> dict[str, int]:
        """The number of each collection there ever was."""
        return dict(self.connection.execute("SELECT name, id FROM collections").fetchall())

    def rows(self, query: str, keys: Sequence[int]) -> Iterator[tuple[Any, ...]]:
        """The rows of a query that ends in IN, for keys however many."""
        for some in padded(keys):
            yield from self.connection.execute(f"{query} ({','.join('?' * len(some))})", some).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of what is written inside, or nothing of it; inside another one, a part of that."""
        connection = self.connection
        if connection.in_transaction:
            yield connection
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _connect(self) -> sqlite3.Connection:
        """Where nothing can be written and nothing is left to be taken over, the file is read as one that nobody changes."""
        log = self.path.with_name(f"{self.path.name}-wal")
        can_be_fixed = self.path.is_file() and not (log.exists() and log.stat().st_size)
        if can_be_fixed and not os.access(self.folder, os.W_OK):
            return self._connect_fixed()
        try:
            return _connection(self.path.absolute().as_uri())
        except sqlite3.OperationalError as error:
            if not can_be_fixed or not error.sqlite_errorname.startswith("SQLITE_IOERR"):
                raise
            return self._connect_fixed()  # on a full disk there is no room for what the readers of a file share

    def _connect_fixed(self) -> sqlite3.Connection:
        self._fixed_mtime_ns = self._fixed_mtime_ns or self.path.stat().st_mtime_ns
        return _connection(f"{self.path.absolute().as_uri()}?immutable=1")

    def _kept(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        with self._guard:
            inode = self.path.stat().st_ino
            self._inode = self._inode or inode
            if inode != self._inode:
                connection.close()
                raise StoreError("The index has been made again since; ask again.")
            if self._is_closed:
                connection.close()
            else:
                self._all.add(connection)
        return connection


def _let_go(connection: sqlite3.Connection, kept: set[sqlite3.Connection]) -> None:
    kept.discard(connection)
    connection.close()


def _connection(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, timeout=_BUSY_S, isolation_level=None, check_same_thread=False, cached_statements=64)
    try:
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA schema_version").fetchone()  # opens the file's log too, while both are those of one path
    except BaseException:
        connection.close()
        raise
    return connection


def padded(keys: Sequence[_T]) -> Iterator[list[_T]]:
    """Keys a few hundred at a time, filled up to one of a few lengths by the first again, so that SQLite has few statements to prepare."""
    for start in range(0, len(keys), 512):
        some = list(keys[start : start + 512])
        places = next(length for length in (1, 4, 8, 16, 32, 64, 128, 512) if length >= len(some))
        yield [*some, *some[:1] * (places - len(some))]
