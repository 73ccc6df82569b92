"""Making the next generation: rows that nobody sees are written as files are read, and one transaction makes them current."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from bot.documents.files.stamps import Stamp
from bot.store import packing
from bot.store.database import Store
from bot.store.explaining import reads
from bot.store.files import FileRecord, file_records, known_files
from bot.store.rows import DocumentRow, IndexedDocument
from bot.store.statistics import ALL, Frequencies, Summary

_KEPT_S = 120.0
"""How long a generation that was replaced can still be read: longer than any question takes."""
_FLUSHED_TERMS = 300_000
_FILE_COLUMNS = "path, size, mtime_ns, ctime_ns, inode, hash, problems, is_contested, summary, added"
_DOCUMENT_COLUMNS = "name, file, collection, title, language, first_line, date, author, url, is_outdated, chars, passages, sections"


class Writer:
    """The one writer of a store. The caller holds the lock that makes it the only one."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.folder = store.folder
        self.next = store.current + 1
        """The generation that is being made."""
        self._deltas: dict[str, Counter[str]] = {}
        self._added = Summary()
        self._numbers = store.collections()
        connection = store.connection
        connection.execute("DROP TABLE IF EXISTS temp.deltas")
        connection.execute(
            "CREATE TEMP TABLE deltas (term TEXT, collection INTEGER, change INTEGER, PRIMARY KEY (term, collection)) WITHOUT ROWID"
        )

    @reads
    def files(self) -> dict[str, FileRecord]:
        """The current version of each file, by its path."""
        return known_files(self._store)

    @reads
    def unfinished(self) -> dict[str, FileRecord]:
        """Versions that an earlier run wrote whole before it was stopped."""
        return {record.path: record for record in file_records(self._store, "added = ?", self.next)}

    @reads
    def files_between(self, since: int) -> list[int]:
        """The versions of files that are current and were not in generation ``since``."""
        query = "SELECT id FROM files WHERE added > ? AND added < ? AND removed IS NULL ORDER BY id"
        return [file for (file,) in self._store.connection.execute(query, (since, self.next))]

    @reads
    def files_gone_since(self, since: int) -> list[int]:
        """The versions of files that were in generation ``since`` and are not current."""
        return [file for (file,) in self._store.connection.execute("SELECT id FROM files WHERE removed > ?", (since,))]

    def use_terms(self, folder: int) -> None:
        """Note in which folder the inverted index is."""
        self._store.connection.execute("INSERT OR REPLACE INTO meta VALUES ('terms', ?)", (folder,))

    def add_file(self, record: FileRecord, rows: Sequence[DocumentRow]) -> list[int]:
        """Write a version of a file; the keys of its documents. ``record.id`` is not looked at. Its terms are still to be counted."""
        summary = Summary.of(rows)
        with self._store.transaction() as connection:
            added = connection.execute(
                f"INSERT INTO files ({_FILE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - a constant
                (record.path, *record.stamp, record.hash, record.problems, record.is_contested, summary.to_json(), self.next),
            ).lastrowid
            keys = [self._add_document(connection, added or 0, row) for row in rows]
        self.count(summary)
        return keys

    def count(self, summary: Summary, sign: int = 1) -> None:
        """Take files into account that were written, or with -1 are to be removed; but for their terms."""
        self._added.add(summary, sign)

    def count_terms(self, counted: Frequencies, sign: int = 1) -> None:
        """Take the terms of files into account that were written, or with -1 are to be removed."""
        for collection, counts in counted.items():
            own = self._deltas.setdefault(collection, Counter())
            own.update(counts) if sign > 0 else own.subtract(counts)
        if sum(map(len, self._deltas.values())) > _FLUSHED_TERMS:
            self._flush()

    @reads
    def summary(self, file: int) -> Summary:
        """What a version of a file holds."""
        (text,) = self._store.connection.execute("SELECT summary FROM files WHERE id = ?", (file,)).fetchone()
        return Summary.from_json(text)

    @reads
    def documents_of(self, file: int) -> list[int]:
        """The keys of the documents of a version of a file, in order."""
        rows = self._store.connection.execute("SELECT id FROM documents WHERE file = ? ORDER BY id", (file,))
        return [key for (key,) in rows]

    @reads
    def indexed(self, file: int) -> tuple[list[int], list[IndexedDocument]]:
        """The keys of the documents of a version of a file, in order, and what is indexed of each."""
        execute = self._store.connection.execute
        keys, found = [], []
        for key, collection, language in execute("SELECT id, collection, language FROM documents WHERE file = ? ORDER BY id", (file,)):
            bounds = (packing.first_key(key), packing.first_key(key + 1))
            passages = execute("SELECT terms FROM passages WHERE id >= ? AND id < ? ORDER BY id", bounds)
            keys.append(key)
            found.append(IndexedDocument(collection, language, [terms for (terms,) in passages]))
        return keys, found

    def number(self, collection: str) -> int:
        """The number that stands for a collection, from 1."""
        if collection not in self._numbers:
            self._store.connection.execute("INSERT OR IGNORE INTO collections (name) VALUES (?)", (collection,))
            self._numbers = self._store.collections()
        return self._numbers[collection]

    @reads
    def owners(self, names: Iterable[str]) -> dict[str, tuple[str, bool]]:
        """For those document ids that a current or new version of a file has: the file's path, and whether the version is new."""
        found: dict[str, tuple[str, bool]] = {}
        for name in names:
            row = self._store.connection.execute(
                "SELECT files.path, files.added FROM documents JOIN files ON files.id = documents.file WHERE documents.name = ? AND "
                "(files.added = ? OR files.removed IS NULL) ORDER BY files.added DESC LIMIT 1",
                (name, self.next),
            ).fetchone()
            if row:
                found[name] = (row[0], row[1] == self.next)
        return found

    def touch(self, file: int, stamp: Stamp) -> None:
        """Note that a file was looked at and holds what it held."""
        self._store.connection.execute("UPDATE files SET size = ?, mtime_ns = ?, ctime_ns = ?, inode = ? WHERE id = ?", (*stamp, file))

    def discard(self, file: int) -> None:
        """Drop a version that was never current."""
        with self._store.transaction() as connection:
            _delete_file(connection, file)

    def finish(self, removed: Sequence[int]) -> int:
        """Make the next generation current, without the ``removed`` versions of files; its number.

        The deltas of what was added and removed must have been counted.
        """
        connection = self._store.connection
        self._flush()
        connection.execute("PRAGMA synchronous = FULL")
        before = self._latest_summary()
        before.add(self._added)
        now = dt.datetime.now(dt.UTC)
        with self._store.transaction():
            connection.executemany("UPDATE files SET removed = ? WHERE id = ?", [(self.next, file) for file in removed])
            connection.execute(
                "INSERT INTO vocabulary SELECT term, collection, :next, change + COALESCE((SELECT passages FROM vocabulary AS old"
                " WHERE old.term = deltas.term AND old.collection = deltas.collection ORDER BY generation DESC LIMIT 1), 0)"
                " FROM deltas WHERE change <> 0",
                {"next": self.next},
            )
            connection.execute(  # what counts no more once this generation is the oldest that is read: older counts, and counts of 0
                "INSERT OR IGNORE INTO replaced SELECT :next, old.term, old.collection, old.generation FROM deltas JOIN vocabulary AS old"
                " ON old.term = deltas.term AND old.collection = deltas.collection"
                " WHERE deltas.change <> 0 AND (old.generation < :next OR old.passages = 0)",
                {"next": self.next},
            )
            connection.execute("DELETE FROM temp.deltas")
            connection.execute(
                "INSERT INTO generations VALUES (?, ?, ?, ?)",
                (self.next, now.isoformat(timespec="seconds"), time.time(), before.to_json()),
            )
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('current', ?)", (self.next,))
        connection.execute("PRAGMA synchronous = NORMAL")
        self._added = Summary()
        self.next += 1
        return self.next - 1

    def synced(self, withheld: Mapping[str, str]) -> None:
        """Note that the index was compared with the folder just now, and which documents were left out of it by hand: ids to paths."""
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        values = [("synced_at", now), ("withheld", json.dumps(withheld))]
        self._store.connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values)

    def purge(self) -> None:
        """Delete what no reader can be reading any more, and empty the log."""
        connection = self._store.connection
        oldest = (
            connection.execute("SELECT MAX(generation) FROM generations WHERE made_s <= ?", (time.time() - _KEPT_S,)).fetchone()[0] or 0
        )
        gone = [file for (file,) in connection.execute("SELECT id FROM files WHERE removed <= ?", (oldest,))]
        for file in gone:
            self.discard(file)
        with self._store.transaction():
            connection.execute("DELETE FROM generations WHERE generation < ?", (oldest,))
            connection.execute(
                "DELETE FROM vocabulary WHERE (term, collection, generation) IN"
                " (SELECT term, collection, generation FROM replaced WHERE since <= ?)",
                (oldest,),
            )
            connection.execute("DELETE FROM replaced WHERE since <= ?", (oldest,))
        self._store.give_back()
        self._store.shrink_log()

    def _add_document(self, connection: sqlite3.Connection, file: int, row: DocumentRow) -> int:
        key = connection.execute(
            f"INSERT INTO documents ({_DOCUMENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - a constant
            (
                row.name, file, row.collection, row.title, row.language, row.first_line, row.date, row.author, row.url,
                row.is_outdated, row.chars, len(row.passages), row.sections,
            ),
        ).lastrowid  # fmt: skip
        first = packing.first_key(key or 0)
        connection.executemany("INSERT INTO texts VALUES (?, ?, ?, ?)", [(first + i, *chunk) for i, chunk in enumerate(row.chunks)])
        connection.executemany(
            "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(first + i, *passage) for i, passage in enumerate(row.passages)],
        )
        return key or 0

    def _flush(self) -> None:
        """Move the counts of terms out of memory."""
        every: Counter[str] = Counter()
        for counts in self._deltas.values():
            for term, change in counts.items():
                every[term] += change
        with self._store.transaction() as connection:
            numbers = {name: self.number(name) for name in self._deltas}
            for collection, counts in ((ALL, every), *((numbers[name], counts) for name, counts in self._deltas.items())):
                connection.executemany(
                    "INSERT INTO temp.deltas VALUES (?, ?, ?) ON CONFLICT (term, collection) DO UPDATE SET change = change + excluded.change",
                    sorted((term, collection, change) for term, change in counts.items() if change),
                )
        self._deltas.clear()

    @reads
    def _latest_summary(self) -> Summary:
        row = self._store.connection.execute("SELECT summary FROM generations ORDER BY generation DESC LIMIT 1").fetchone()
        return Summary.from_json(row[0]) if row else Summary()


def _delete_file(connection: sqlite3.Connection, file: int) -> None:
    for (key,) in connection.execute("SELECT id FROM documents WHERE file = ?", (file,)).fetchall():
        keys = (packing.first_key(key), packing.first_key(key + 1))
        connection.execute("DELETE FROM texts WHERE id >= ? AND id < ?", keys)
        connection.execute("DELETE FROM passages WHERE id >= ? AND id < ?", keys)
    connection.execute("DELETE FROM documents WHERE file = ?", (file,))
    connection.execute("DELETE FROM files WHERE id = ?", (file,))
