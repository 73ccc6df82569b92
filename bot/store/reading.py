"""One generation of the store, read a piece at a time. For any number of threads at once."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.errors import StoreDamagedError
from bot.models import Block, Document, Passage, Section, Span, is_row
from bot.store import packing
from bot.store.caching import Cache
from bot.store.database import Store, padded
from bot.store.explaining import reads
from bot.store.statistics import Summary
from bot.store.writing import ALL

_CACHED_DOCUMENTS = 1_024
_CACHED_CHUNKS = 512
_CACHED_FREQUENCIES = 4_096

_DOCUMENTS = (
    "SELECT documents.id, documents.name, documents.collection, documents.title, documents.language, documents.first_line, documents.date,"
    " documents.author, documents.url, documents.chars, documents.passages, files.path, files.added, files.removed"
    " FROM documents JOIN files ON files.id = documents.file WHERE "
)
_FREQUENCIES = "SELECT term, collection, passages FROM vocabulary WHERE generation <= ? AND term IN ({})"
_PASSAGES = (
    "SELECT id, length, terms, start, stop, line, section_start, section_stop, opens_section, fingerprint, sentences, heading"
    " FROM passages WHERE id IN"
)

PassageRow = tuple[int, int, str, int, int, int, int, int, int, bytes, bytes, str]
"""A row of the table ``passages``: its key, how many terms it has, and the terms first."""


class Reader:
    """The documents and passages of one generation."""

    def __init__(self, store: Store, generation: int) -> None:
        self.generation = generation
        self._store = store
        self._documents: Cache[int, StoredDocument] = Cache(_CACHED_DOCUMENTS)
        self._chunks: Cache[int, str] = Cache(_CACHED_CHUNKS)
        self._frequencies: Cache[tuple[str, frozenset[str] | None], int] = Cache(_CACHED_FREQUENCIES)
        self._names: Cache[str, StoredDocument] = Cache(_CACHED_DOCUMENTS)
        self.made_at, self.identity, self.summary, self._numbers = self._described()

    @reads
    def _described(self) -> tuple[dt.datetime, str, Summary, dict[str, int]]:
        """When the generation was made, its identity and summary, and the numbers of its collections."""
        if not self.generation:
            return dt.datetime.now(dt.UTC), "", Summary(), {}
        row = self._store.connection.execute(
            "SELECT made_at, identity, collections FROM generations WHERE generation = ?", (self.generation,)
        ).fetchone()
        if row is None:
            raise StoreDamagedError(f"The index has no generation {self.generation} any more; ask again.")
        summary = Summary.from_json(row[2])
        numbers = self._store.collections()
        return dt.datetime.fromisoformat(row[0]), str(row[1]), summary, {name: numbers[name] for name in summary.collections}

    @property
    def folder(self) -> Path:
        """Where the store is."""
        return self._store.path.parent

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
            _DOCUMENTS + "documents.name = ? AND files.added <= ? AND (files.removed IS NULL OR files.removed > ?)",
            (name, self.generation, self.generation),
        ).fetchone()
        return self._kept(row) if row else None

    @reads
    def documents(self, keys: Iterable[int]) -> dict[int, StoredDocument]:
        """Documents by their keys: those of this generation, or of any where the reader is of none."""
        found = {}
        missing = []
        for key in dict.fromkeys(keys):
            document = self._documents.get(key)
            if document is None:
                missing.append(key)
            else:
                found[key] = document
        for row in self._rows(_DOCUMENTS + "documents.id IN", missing):
            if not self.generation or (row[12] <= self.generation and (row[13] is None or row[13] > self.generation)):
                found[row[0]] = self._kept(row)
        return found

    @reads
    def rows(self, keys: Sequence[int]) -> list[PassageRow]:
        """The rows of passages by their keys, in no order."""
        rows: list[PassageRow] = list(self._rows(_PASSAGES, keys))
        if len(rows) < len(set(keys)):
            raise StoreDamagedError("The index refers to a passage that its store does not have; run `verbatim index`.")
        return rows

    @reads
    def passages(self, rows: Sequence[PassageRow]) -> dict[int, Passage]:
        """Rows as passages, by their keys in the order as given; none of a document that this generation does not have."""
        documents = self.documents([row[0] >> packing.SHIFT for row in rows])
        return {row[0]: _passage(row, documents[row[0] >> packing.SHIFT]) for row in rows if row[0] >> packing.SHIFT in documents}

    @reads
    def passage_frequencies(self, terms: Iterable[str], collections: frozenset[str] | None) -> dict[str, int]:
        """How many passages of the collections hold each term."""
        known = {term: self._frequencies.get((term, collections)) for term in terms}
        found = {term: count for term, count in known.items() if count is not None}
        if missing := [term for term in known if term not in found]:
            numbers = self.numbers(collections)
            counts = dict.fromkeys(missing, 0)
            newest: dict[tuple[str, int], int] = {}
            where = [ALL] if numbers is None else numbers
            query = f"{_FREQUENCIES} AND collection IN ({','.join('?' * len(where))}) ORDER BY generation"
            for some in padded(missing):
                places = query.format(",".join("?" * len(some)))
                for term, number, count in self._store.connection.execute(places, (self.generation, *some, *where)):
                    newest[term, number] = count
            for (term, _), count in newest.items():
                counts[term] += count
            for term, count in counts.items():
                self._frequencies.put((term, collections), count)
            found.update(counts)
        return found

    @reads
    def problems(self) -> list[str]:
        """What could not be read, in the order of the files."""
        rows = self._store.connection.execute(
            "SELECT problems FROM files WHERE problems IS NOT NULL AND added <= ? AND (removed IS NULL OR removed > ?) ORDER BY path",
            (self.generation, self.generation),
        )
        return [line for (problems,) in rows for line in problems.split("\n")]

    @reads
    def text(self, key: int, span: Span, *, is_fresh: bool = False) -> str:
        """A slice of a document's text; ``is_fresh``: as it is in the store now, compared with its hash, and not as it was read before."""
        first, last = span.start // packing.CHUNK_CHARS, max(span.start, span.end - 1) // packing.CHUNK_CHARS
        base = packing.first_key(key)
        wanted = range(base + first, base + last + 1)
        found = {} if is_fresh else {chunk: text for chunk in wanted if (text := self._chunks.get(chunk)) is not None}
        if len(found) < len(wanted):
            rows = self._store.connection.execute("SELECT id, hash, text FROM texts WHERE id >= ? AND id <= ?", (wanted[0], wanted[-1]))
            for chunk, kept_hash, text in rows:
                if is_fresh and packing.text_hash(text) != kept_hash:
                    raise StoreDamagedError("The stored text of a document is not what was indexed; run `verbatim index --rebuild`.")
                found[chunk] = text
                self._chunks.put(chunk, text)
        offset = first * packing.CHUNK_CHARS
        return "".join(found[chunk] for chunk in wanted if chunk in found)[span.start - offset : span.end - offset]

    @reads
    def blocks(self, key: int, start: int, end: int) -> list[Block]:
        """The blocks of a document that reach into a range, in order."""
        base = packing.first_key(key)
        rows = self._store.connection.execute(
            "SELECT blocks FROM texts WHERE id >= ? AND id <= ?",
            (base + start // packing.CHUNK_CHARS, base + max(start, end - 1) // packing.CHUNK_CHARS),
        )
        blocks = dict.fromkeys(block for (packed,) in rows for block in packing.unpack_blocks(packed))  # one may reach over two pieces
        return [block for block in blocks if block.start < end and start < block.end]

    @reads
    def passage_at(self, document: StoredDocument, offset: int) -> Passage | None:
        """The last passage of a document that begins at or before an offset."""
        low, high = 0, document.passages
        base = packing.first_key(document.key)
        while low < high:
            middle = (low + high) // 2
            (start,) = self._store.connection.execute("SELECT start FROM passages WHERE id = ?", (base + middle,)).fetchone()
            low, high = (middle + 1, high) if start <= offset else (low, middle)
        return self.passages(self.rows([base + low - 1])).get(base + low - 1) if low else None

    @reads
    def sections(self, key: int) -> tuple[Section, ...]:
        """The sections of a document."""
        (text,) = self._store.connection.execute("SELECT sections FROM documents WHERE id = ?", (key,)).fetchone()
        return tuple(Section(*fields) for fields in json.loads(text)) if text else ()

    def _rows(self, query: str, keys: Sequence[int]) -> Iterator[tuple[Any, ...]]:
        """The rows of a query that ends in IN, for keys however many."""
        for some in padded(keys):
            yield from self._store.connection.execute(f"{query} ({','.join('?' * len(some))})", some)

    def _kept(self, row: tuple[Any, ...]) -> StoredDocument:
        document = StoredDocument(self, row)
        self._documents.put(document.key, document)
        self._names.put(document.id, document)
        return document


class StoredDocument:
    """A document of which only the parts that are needed are read. Quotable."""

    __slots__ = (
        "_reader",
        "author",
        "chars",
        "collection",
        "date",
        "first_line",
        "id",
        "key",
        "language",
        "passages",
        "path",
        "title",
        "url",
    )

    def __init__(self, reader: Reader, row: tuple[Any, ...]) -> None:
        self._reader = reader
        self.key: int = row[0]
        self.id: str = row[1]
        self.collection: str = row[2]
        self.title: str = row[3]
        self.language: str = row[4]
        self.first_line: int = row[5]
        self.date: dt.date | None = dt.date.fromisoformat(row[6]) if row[6] else None
        self.author: str | None = row[7]
        self.url: str | None = row[8]
        self.chars: int = row[9]
        self.passages: int = row[10]
        self.path: str = row[11]

    def slice(self, span: Span) -> str:
        """The document's own words in ``span``."""
        return self._reader.text(self.key, span)

    def reread(self, span: Span) -> str:
        """The words in ``span`` as they stand in the store at this moment."""
        return self._reader.text(self.key, span, is_fresh=True)

    def line_at(self, offset: int) -> int:
        """The line of the file on which an offset is; for a row of a table of rows, the row's."""
        passage = self._reader.passage_at(self, offset)
        if passage is None or is_row(self.path):
            return self.first_line
        return passage.line + self.slice(Span(passage.start, offset)).count("\n")

    def section_at(self, offset: int) -> Span:
        """The innermost section around an offset; the whole text where there is none."""
        passage = self._reader.passage_at(self, offset)
        return passage.section if passage is not None and passage.section.start <= offset < passage.section.end else Span(0, self.chars)

    def blocks_between(self, start: int, end: int) -> Sequence[Block]:
        """The blocks that reach into a range, in order."""
        return self._reader.blocks(self.key, start, end)

    def whole(self) -> Document:
        """All of it, in memory."""
        return Document(
            id=self.id,
            collection=self.collection,
            title=self.title,
            text=self._reader.text(self.key, Span(0, self.chars), is_fresh=True),
            path=self.path,
            first_line=self.first_line,
            language=self.language,
            blocks=tuple(self._reader.blocks(self.key, 0, self.chars)),
            sections=self._reader.sections(self.key),
            date=self.date,
            author=self.author,
            url=self.url,
        )


def _passage(row: PassageRow, document: StoredDocument) -> Passage:
    _, _, terms, start, end, line, section_start, section_end, opens_section, fingerprint, sentences, heading = row
    return Passage(
        document.id,
        document.collection,
        start,
        end,
        heading,
        packing.unpack_spans(sentences),
        fingerprint,
        terms,
        line,
        Span(section_start, section_end),
        bool(opens_section),
    )
