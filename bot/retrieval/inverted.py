"""The inverted index on disk, kept by tantivy: terms to passages. Derived from the store, and made again from it where the two disagree.

Terms come analysed and joined by blanks, so the index needs no analyzer of its own. They are indexed twice: as they are, and each with the
number of its collection before it, so that a collection is searched as if it were an index of its own.
"""

from __future__ import annotations

import json
import os
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import tantivy

from bot.errors import StoreDamagedError
from bot.folders import make_private
from bot.retrieval import inverse_document_frequency
from bot.store.explaining import damaged

_BUILD_HEAP_BYTES, _SYNC_HEAP_BYTES = 128_000_000, 15_000_000
_MOST_SEPARATE = 16
"""Up to so many collections are searched one by one in one query; of more, the whole is searched and filtered."""
_MARK = "generation"
_KINDS = ("term", "idx", "pos", "fieldnorm", "fast", "store")
_END = (1337).to_bytes(4, "little")
"""What the library ends each of these files of a segment with, after a checksum in JSON and the length of that."""
_SUMMED_BYTES = 32_000_000
"""Up to so much, reading all of it for its checksums takes a few hundredths of a second."""
_DAMAGED = "damaged"
"""The file that says that a search failed."""


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("own", tokenizer_name="whitespace", index_option="freq")
    builder.add_unsigned_field("collection", indexed=True)
    builder.add_text_field("document", tokenizer_name="raw", index_option="basic")  # the library deletes by no number, and says nothing
    builder.add_unsigned_field("passage", fast=True)
    builder.add_text_field("mark", tokenizer_name="raw", index_option="basic")
    return builder.build()


class InvertedIndex:
    """One state of the index: what was committed when it was opened. StoreDamagedError where it cannot be opened or read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._schema = _schema()
        self.is_damaged = False
        """Whether a search failed."""
        with _damage_told(folder):
            _check_files(folder)
            with _where_locks_can_be_made(folder) as place:
                index = tantivy.Index(self._schema, str(place))
                index.config_reader("manual")
                index.reload()
                self._searcher = index.searcher()
            self.generation = self._read_generation()

    @property
    def passages(self) -> int:
        """How many passages it holds."""
        return int(self._searcher.num_docs) - 1  # the mark of the generation is one more

    def candidates(self, weights: Iterable[tuple[str, float]], collections: Sequence[int] | None, limit: int) -> list[int]:
        """The keys of the passages that hold the terms, the most promising first by a score close to that of the weights.

        ``weights`` are inverse document frequencies; ``collections`` None is all.
        """
        try:
            with _damage_told(self._folder):
                query = self._query(list(weights), collections)
                if query is None or limit < 1:
                    return []
                found = self._searcher.search(query, limit=limit, count=False)
                keys = self._searcher.fast_field_values("passage", [address for _, address in found.hits])
                return [int(key) for key in keys if key is not None]
        except StoreDamagedError:
            self.note_damage()
            raise

    def note_damage(self) -> None:
        """Have it made again by whoever opens it next."""
        self.is_damaged = True
        with suppress(OSError):  # where nothing can be written, nothing can be made again either
            (self._folder / _DAMAGED).touch()

    def _query(self, weights: Sequence[tuple[str, float]], collections: Sequence[int] | None) -> tantivy.Query | None:
        terms: list[tuple[tantivy.Occur, tantivy.Query]] = []
        is_filtered = collections is not None and len(collections) > _MOST_SEPARATE
        is_whole = collections is None or is_filtered
        field, prefixes = ("terms", [""]) if is_whole else ("own", [f"{number}:" for number in collections or ()])
        every = self._searcher.num_docs
        for term, weight in weights:
            for prefix in prefixes:
                number = self._searcher.doc_freq(field, prefix + term)
                if number:
                    # The library weighs a term by its frequency in all there is, deleted passages and other collections too.
                    theirs = inverse_document_frequency(number, max(every, number))
                    query = tantivy.Query.term_query(self._schema, field, prefix + term, "freq")
                    terms.append((tantivy.Occur.Should, tantivy.Query.boost_query(query, weight / theirs)))
        if not terms:
            return None
        query = tantivy.Query.boolean_query(terms)
        if collections is not None and is_filtered:
            where = tantivy.Query.const_score_query(tantivy.Query.term_set_query(self._schema, "collection", list(collections)), 0.0)
            query = tantivy.Query.boolean_query([(tantivy.Occur.Must, query), (tantivy.Occur.Must, where)])
        return query

    def _read_generation(self) -> int:
        found = self._searcher.search(tantivy.Query.term_query(self._schema, "mark", _MARK, "basic"), limit=1)
        values = self._searcher.fast_field_values("passage", [address for _, address in found.hits])
        return int(values[0]) if values and values[0] is not None else 0


@contextmanager
def _damage_told(folder: Path) -> Iterator[None]:
    """A ValueError, and what the library panics with, which is no Exception, as StoreDamagedError; everything else as it is."""
    try:
        yield
    except BaseException as error:
        if not isinstance(error, ValueError) and type(error).__name__ != "PanicException":
            raise
        raise damaged(error, folder) from error


def _check_files(folder: Path) -> None:
    """ValueError where a file is not what was written: the library panics at one, and prints that on standard error by itself.

    Of a large index only the ends of its files are looked at, and whether a search failed.
    """
    if (folder / _DAMAGED).exists():
        raise ValueError("a search of it failed")
    try:
        segments = json.loads((folder / "meta.json").read_bytes())["segments"]
        names = [f"{segment['segment_id'].replace('-', '')}.{kind}" for segment in segments for kind in _KINDS]
        paths = [path for name in names if (path := folder / name).exists()]  # the library tells of one that is gone, by an error
        is_small = sum(path.stat().st_size for path in paths) <= _SUMMED_BYTES
        for path in paths:
            with path.open("rb") as file:
                file.seek(0 if is_small else max(0, path.stat().st_size - len(_END)))
                data = file.read()
            if not data.endswith(_END) or (is_small and not _has_its_checksum(data)):
                raise ValueError(f"{path.name} is cut off or overwritten")
    except (OSError, LookupError, TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error


def _has_its_checksum(data: bytes) -> bool:
    """Whether all of a file is what the library wrote."""
    length_at = len(data) - len(_END) - 4
    body_end = length_at - int.from_bytes(data[length_at : length_at + 4], "little")
    return body_end >= 0 and zlib.crc32(data[:body_end]) == json.loads(data[body_end:length_at])["crc"]


@contextmanager
def _where_locks_can_be_made(folder: Path) -> Iterator[Path]:
    """The folder; where nothing can be written to it, a passing one of links, since the library makes a lock to open an index."""
    if os.access(folder, os.W_OK):
        yield folder
        return
    with tempfile.TemporaryDirectory() as name:
        for path in folder.iterdir():
            if path.suffix != ".lock":
                Path(name, path.name).symlink_to(path)
        yield Path(name)


class InvertedWriter:
    """Changes that become visible all at once with ``commit``, or not at all. One at a time: the caller holds the lock."""

    def __init__(self, folder: Path, *, is_large: bool) -> None:
        make_private(folder)
        index = tantivy.Index(_schema(), str(folder))
        index.config_reader("manual")
        self._writer: tantivy.IndexWriter | None = index.writer(_BUILD_HEAP_BYTES if is_large else _SYNC_HEAP_BYTES, 1)
        # A run that was killed may have left a list of deletions under the name that this one's will have.
        self._writer.garbage_collect_files()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._writer = None  # what was not committed is forgotten, and the library's own lock let go

    def add(self, document: int, first_passage: int, collection: int, terms: Iterable[str]) -> None:
        """Add the passages of a document, whose keys begin at ``first_passage``."""
        writer = self._open
        before_each = f" {collection}:"
        for place, text in enumerate(terms):
            row = tantivy.Document()
            row.add_text("terms", text)
            row.add_text("own", before_each.join(["", *text.split()]))
            row.add_unsigned("collection", collection)
            row.add_text("document", str(document))
            row.add_unsigned("passage", first_passage + place)
            writer.add_document(row)

    def remove(self, documents: Iterable[int]) -> None:
        """Remove the passages of documents."""
        for document in documents:
            self._open.delete_documents_by_term("document", str(document))

    def commit(self, generation: int) -> None:
        """Make all changes visible, as the index of a generation."""
        writer = self._open
        writer.delete_documents_by_term("mark", _MARK)
        row = tantivy.Document()
        row.add_text("mark", _MARK)
        row.add_unsigned("passage", generation)
        writer.add_document(row)
        writer.commit()
        self._writer = None
        writer.wait_merging_threads()

    @property
    def _open(self) -> tantivy.IndexWriter:
        if self._writer is None:
            raise ValueError("the writer has been closed")
        return self._writer
