"""One generation of the store, read a piece at a time. For any number of threads at once."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from typing import Any

from bot.errors import StoreDamagedError
from bot.models import Passage
from bot.store import packing
from bot.store.caching import Cache
from bot.store.contents import Contents, PassageRow, StoredDocument, passage_of
from bot.store.database import Store
from bot.store.explaining import reads
from bot.store.statistics import ALL, Summary

_CACHED_DOCUMENTS = 1_024
_CACHED_FREQUENCIES = 4_096
_MOST_REMEMBERED = 64

_DOCUMENTS = (
    "SELECT documents.id, documents.name, documents.collection, documents.title, documents.language, documents.first_line, documents.date,"
    " documents.author, documents.url, documents.is_outdated, documents.chars, documents.passages, files.path, files.added, files.removed"
    " FROM documents JOIN files ON files.id = documents.file WHERE "
)
_NAMES = "SELECT documents.name FROM documents JOIN files ON files.id = documents.file WHERE "
_PROBLEMS = "SELECT problems FROM files WHERE problems IS NOT NULL AND "
_OF_GENERATION = "files.added <= ? AND (files.removed IS NULL OR files.removed > ?)"
"""The condition of what a generation has; its number is given twice."""
_TERMS_WITH = "SELECT term, collection, passages FROM vocabulary WHERE generation <= ? AND instr(term, ?)"
_FREQUENCIES = "SELECT term, collection, passages FROM json_each(?) JOIN vocabulary ON term = value WHERE generation <= ?"


class Reader:
    """The documents and passages of one generation."""

    def __init__(self, store: Store, generation: int) -> None:
        self.generation = generation
        self.folder = store.folder
        self._store = store
        self.contents = Contents(store)
        self._documents: Cache[int, StoredDocument] = Cache(_CACHED_DOCUMENTS)
        self._frequencies: Cache[tuple[str, frozenset[str] | None], int] = Cache(_CACHED_FREQUENCIES)
        self._names: Cache[str, StoredDocument] = Cache(_CACHED_DOCUMENTS)
        self.made_at, self.summary, self._numbers = self._described()

    @reads
    def _described(self) -> tuple[dt.datetime, Summary, dict[str, int]]:
        """When the generation was made, its summary, and the numbers of its collections."""
        query = "SELECT made_at, summary FROM generations WHERE generation = ?"
        row = self._store.connection.execute(query, (self.generation,)).fetchone()
        if row is None:
            raise StoreDamagedError(f"The index has no generation {self.generation} any more; ask again.")
        summary = Summary.from_json(row[1])
        numbers = self._store.collections()
        return dt.datetime.fromisoformat(row[0]), summary, {name: numbers[name] for name in summary.collections}

    def numbers(self, collections: frozenset[str] | None) -> list[int] | None:
        """The numbers of those of the collections that there are; None where that is all of them."""
        if collections is None or collections.issuperset(self._numbers):
            return None
        return sorted(self._numbers[name] for name in collections if name in self._numbers)

    @reads
    def document(self, name: str) -> StoredDocument | None:
        """A document by its id; None where this generation has none."""
        if (known := self._names.get(name)) is not None:
            return known
        row = self._store.connection.execute(
            _DOCUMENTS + "documents.name = ? AND " + _OF_GENERATION,
            (name, self.generation, self.generation),
        ).fetchone()
        return self._kept(row) if row else None

    @reads
    def names(self) -> list[str]:
        """The ids of all documents, in order."""
        rows = self._store.connection.execute(_NAMES + _OF_GENERATION + " ORDER BY 1", (self.generation, self.generation))
        return [name for (name,) in rows]

    @reads
    def documents_of(self, path: str) -> list[StoredDocument]:
        """All documents of a file."""
        rows = self._store.connection.execute(
            _DOCUMENTS + "files.path = ? AND " + _OF_GENERATION,
            (path, self.generation, self.generation),
        )
        return [self._kept(row) for row in rows.fetchall()]

    @reads
    def documents(self, keys: Iterable[int]) -> dict[int, StoredDocument]:
        """Documents by their keys: those of this generation."""
        wanted = dict.fromkeys(keys)
        found = self._documents.get_all(wanted)
        missing = [key for key in wanted if key not in found]
        for row in self._store.rows(_DOCUMENTS + "documents.id IN", missing):
            if row[13] <= self.generation and (row[14] is None or row[14] > self.generation):
                found[row[0]] = self._kept(row)
        return found

    @reads
    def passages(self, rows: Sequence[PassageRow]) -> dict[int, Passage]:
        """Rows as passages, by their keys in the order as given; none of a document that this generation does not have."""
        documents = self.documents([row[0] >> packing.SHIFT for row in rows])
        return {row[0]: passage_of(row, documents[row[0] >> packing.SHIFT]) for row in rows if row[0] >> packing.SHIFT in documents}

    @reads
    def passage_frequencies(self, terms: Iterable[str], collections: frozenset[str] | None) -> dict[str, int]:
        """How many passages of the collections hold each term; those of many terms at once are not remembered: a misspelt word has a thousand neighbours."""
        counts = dict.fromkeys(terms, 0)
        are_few = len(counts) <= _MOST_REMEMBERED
        known = self._frequencies.get_all([(term, collections) for term in counts]) if are_few else {}
        counts.update([(term, count) for (term, _), count in known.items()])
        if missing := [term for term in counts if (term, collections) not in known] if known else list(counts):
            numbers = self.numbers(collections)
            where = [ALL] if numbers is None else numbers
            query = f"{_FREQUENCIES} AND collection IN ({','.join('?' * len(where))}) ORDER BY generation"
            # One value, whose hundreds are looked up in half the time that as many values of a statement take.
            counts |= _newest(self._store.connection.execute(query, (json.dumps(missing), self.generation, *where)))
            if are_few:
                self._frequencies.put_all({(term, collections): counts[term] for term in missing})
        return counts

    @reads
    def terms_with(self, part: str, collections: frozenset[str] | None) -> dict[str, int]:
        """How many passages of the collections hold each term with a part in it. Looks through the whole vocabulary."""
        numbers = self.numbers(collections)
        where = [ALL] if numbers is None else numbers
        query = f"{_TERMS_WITH} AND collection IN ({','.join('?' * len(where))}) ORDER BY generation"
        return _newest(self._store.connection.execute(query, (self.generation, part, *where)))

    @reads
    def problems(self) -> list[str]:
        """What could not be read, in the order of the files."""
        rows = self._store.connection.execute(_PROBLEMS + _OF_GENERATION + " ORDER BY path", (self.generation, self.generation))
        return [line for (problems,) in rows for line in problems.split("\n")]

    def _kept(self, row: tuple[Any, ...]) -> StoredDocument:
        document = StoredDocument(self.contents, row)
        self._documents.put(document.key, document)
        self._names.put(document.id, document)
        return document


def _newest(rows: Iterable[tuple[str, int, int]]) -> dict[str, int]:
    """How many passages hold each term, by rows of a term, a collection and their number, of which a later one replaces an earlier."""
    newest = {(term, number): count for term, number, count in rows}
    found: dict[str, int] = {}
    for (term, _), count in newest.items():
        found[term] = found.get(term, 0) + count
    return found
