"""What the documents of the store hold, a piece at a time: the same for every generation. For any number of threads at once."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from bot.errors import StoreDamagedError
from bot.line_counts import lines_ended
from bot.models import Block, Document, Passage, Section, Span, around
from bot.store import packing
from bot.store.caching import Cache
from bot.store.database import Store
from bot.store.explaining import reads

_CACHED_CHUNKS = 2_048
_PASSAGES = (
    "SELECT id, length, terms, start, stop, line, section_start, section_stop, opens_section, fingerprint, sentences, heading, head"
    " FROM passages WHERE id IN"
)

PassageRow = tuple[int, int, str, int, int, int, int, int, int, bytes, bytes, str, bytes]
"""A row of the table ``passages``: its key, how many terms it has, and the terms first."""


class Contents:
    """The texts, passages, blocks and sections of documents, by their keys."""

    def __init__(self, store: Store) -> None:
        self.folder = store.folder
        self._store = store
        self._chunks: Cache[int, str] = Cache(_CACHED_CHUNKS)

    @reads
    def rows(self, keys: Sequence[int]) -> list[PassageRow]:
        """The rows of passages by their keys, in no order."""
        rows: list[PassageRow] = list(self._store.rows(_PASSAGES, keys))
        if len(rows) < len(set(keys)):
            raise StoreDamagedError("The index refers to a passage that its store does not have; run `verbatim index`.")
        return rows

    @reads
    def text(self, key: int, span: Span, *, is_fresh: bool = False) -> str:
        """A slice of a document's text; ``is_fresh``: as it is in the store now, compared with its hash, and not as it was read before."""
        first, last = span.start // packing.CHUNK_CHARS, max(span.start, span.end - 1) // packing.CHUNK_CHARS
        base = packing.first_key(key)
        offset = first * packing.CHUNK_CHARS
        if first == last and not is_fresh and (text := self._chunks.get(base + first)) is not None:
            return text[span.start - offset : span.end - offset]  # nearly always
        wanted = range(base + first, base + last + 1)
        found = {} if is_fresh else self._chunks.get_all(wanted)
        if len(found) < len(wanted):
            rows = self._store.connection.execute("SELECT id, hash, text FROM texts WHERE id >= ? AND id <= ?", (wanted[0], wanted[-1]))
            for chunk, kept_hash, text in rows:
                if is_fresh and packing.text_hash(text) != kept_hash:
                    raise StoreDamagedError(
                        f"The stored text of {self._name(key)} is not what was indexed; run `verbatim index --rebuild`."
                    )
                found[chunk] = text
                self._chunks.put(chunk, text)
        return "".join(found[chunk] for chunk in wanted if chunk in found)[span.start - offset : span.end - offset]

    def _name(self, key: int) -> str:
        """A document's id, for a person."""
        row = self._store.connection.execute("SELECT name FROM documents WHERE id = ?", (key,)).fetchone()
        return f'"{row[0]}"' if row else "a document"

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
        return passage_of(self.rows([base + low - 1])[0], document) if low else None

    @reads
    def sections(self, key: int) -> tuple[Section, ...]:
        """The sections of a document."""
        (text,) = self._store.connection.execute("SELECT sections FROM documents WHERE id = ?", (key,)).fetchone()
        return tuple(Section(*fields) for fields in json.loads(text)) if text else ()


class StoredDocument:
    """A document of which only the parts that are needed are read. Quotable."""

    __slots__ = (
        "_contents",
        "author",
        "chars",
        "collection",
        "date",
        "first_line",
        "id",
        "is_outdated",
        "key",
        "language",
        "passages",
        "path",
        "title",
        "url",
    )

    def __init__(self, contents: Contents, row: tuple[Any, ...]) -> None:
        self._contents = contents
        self.key: int = row[0]
        self.id: str = row[1]
        self.collection: str = row[2]
        self.title: str = row[3]
        self.language: str = row[4]
        self.first_line: int = row[5]
        self.date: dt.date | None = dt.date.fromisoformat(row[6]) if row[6] else None
        self.author: str | None = row[7]
        self.url: str | None = row[8]
        self.is_outdated = bool(row[9])
        self.chars: int = row[10]
        self.passages: int = row[11]
        self.path: str = row[12]

    @property
    def is_told_by_its_place(self) -> bool:
        """Whether it is a row without an id of its own, for which its line stands, or a mail of a mailbox."""
        path, _, number = self.id.rpartition(":")
        return path == self.path and number.isdecimal()

    def slice(self, span: Span) -> str:
        """The document's own words in ``span``."""
        return self._contents.text(self.key, Span(span.start, min(span.end, self.chars)))

    def reread(self, span: Span) -> str:
        """The words in ``span`` as they stand in the store at this moment."""
        return self._contents.text(self.key, Span(span.start, min(span.end, self.chars)), is_fresh=True)

    def line_at(self, offset: int) -> int:
        """The line of the file on which an offset is, as ``Citation.line``."""
        passage = self._contents.passage_at(self, offset)
        start, line = (passage.start, passage.line) if passage is not None else (0, self.first_line)
        return line + lines_ended(self.path, self.slice(Span(start, offset)))

    def section_at(self, offset: int) -> Span:
        """The innermost section around an offset; the whole text where there is none."""
        sections = self.sections_around(offset)
        return Span(sections[-1].start, sections[-1].end) if sections else Span(0, self.chars)

    def sections_around(self, offset: int) -> Sequence[Section]:
        """The sections around an offset, outermost first."""
        return around(self._contents.sections(self.key), offset)

    def blocks_between(self, start: int, end: int) -> Sequence[Block]:
        """The blocks that reach into a range, in order."""
        return self._contents.blocks(self.key, start, end)

    def whole(self) -> Document:
        """All of it, in memory."""
        return Document(
            id=self.id,
            collection=self.collection,
            title=self.title,
            text=self._contents.text(self.key, Span(0, self.chars), is_fresh=True),
            path=self.path,
            first_line=self.first_line,
            language=self.language,
            blocks=tuple(self._contents.blocks(self.key, 0, self.chars)),
            sections=self._contents.sections(self.key),
            date=self.date,
            author=self.author,
            url=self.url,
            is_outdated=self.is_outdated,
        )


def passage_of(row: PassageRow, document: StoredDocument) -> Passage:
    """A row of the table as a passage of its document."""
    _, _, terms, start, end, line, section_start, section_end, opens_section, fingerprint, sentences, heading, head = row
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
        next(iter(packing.unpack_spans(head)), None),
    )
