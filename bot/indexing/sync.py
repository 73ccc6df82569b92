"""One sync: what changed in the folder becomes the next generation of the store, then of the inverted index.

Rows are written as files are read and nobody sees them. One transaction makes them current in the store, which is the authority; the
commit of the inverted index follows, and readers switch with it. A run that is stopped anywhere in between is taken up by the next.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.documents.corpus import FoundFile, corpus_order, taken
from bot.indexing.parsing import Batch, Parsed, languages_of, parse_batch, parse_files
from bot.indexing.planning import TRIED_AGAIN, UNKNOWN, Plan, is_fresh
from bot.indexing.progress import FileDone, Progress
from bot.retrieval.inverted import InvertedWriter
from bot.store import Store, Writer, packing
from bot.store.files import FileRecord
from bot.store.rows import DocumentRow, IndexedDocument
from bot.store.statistics import frequencies


class Sync:
    """One run. The caller holds the lock."""

    def __init__(self, store: Store, writer: Writer, inverted: InvertedWriter, removed: frozenset[str], progress: Progress) -> None:
        self._store = store
        self._writer = writer
        self._inverted = inverted
        self._removed = removed
        self._progress = progress
        self._known = writer.files()
        self._replaced: dict[str, FileRecord] = {}
        self._planned: set[str] = set()
        self._requeued: list[FoundFile] = []
        self.passages = 0

    def run(self, plan: Plan, found: dict[str, FoundFile], forced: frozenset[str] = frozenset()) -> None:
        """Carry out a plan: make the next generation."""
        self._replaced.update((record.path, record) for record in plan.gone)
        chosen = {file.relative for file in plan.to_read}
        contested = [found[path] for path, record in self._known.items() if record.is_contested and path in found and path not in chosen]
        to_read = sorted([*plan.to_read, *contested], key=lambda file: corpus_order(file.relative))
        size = sum(file.stamp.size_bytes for file in to_read)
        self._progress.planned(len(to_read), size)
        self._found = found
        self._planned = {file.relative for file in to_read}
        for batch in parse_files(self._not_yet_written(to_read, forced), size, self._removed):
            self._add(batch)
        while self._requeued:
            self._add(parse_batch([self._requeued.pop(0)], self._removed))
        self._progress.finishing()
        self._finish()

    def _not_yet_written(self, files: Sequence[FoundFile], forced: frozenset[str]) -> list[FoundFile]:
        """Those files that no earlier run wrote before it was stopped; what it wrote is taken over.

        That is only what comes before all that it did not write, as it read files in this order: a file gives its ids to those before it.
        """
        unfinished = self._writer.unfinished()
        reached = 0
        again = []
        for file in files:
            record = unfinished.get(file.relative)
            if record is None or record.stamp != file.stamp or file.relative in forced:
                break
            reached += 1
            if record.is_contested:
                again.append(file)
                continue
            del unfinished[file.relative]
            keys, documents = self._writer.indexed(record.id)
            self._writer.count(self._writer.summary(record.id))
            self._writer.count_terms(frequencies(documents))
            self._feed(keys, documents)
            self._replace(file.relative)
            self._tell(file, documents, (record.problems or "").splitlines())
        for record in unfinished.values():
            self._writer.discard(record.id)
        return [*again, *files[reached:]]

    def _add(self, batch: Batch) -> None:
        with self._store.transaction():
            written = [self._write(parsed) for parsed in batch.files]
        is_whole = all(len(kept) == len(parsed.rows) for (_, kept), parsed in zip(written, batch.files, strict=True))
        self._writer.count_terms(batch.counted if is_whole else frequencies(document for _, kept in written for document in kept))
        for keys, kept in written:
            self._feed(keys, kept)

    def _write(self, parsed: Parsed) -> tuple[list[int], list[IndexedDocument]]:
        """The keys of the documents of a file that are now in the store, and what is to be indexed of each."""
        path = parsed.found.relative
        kept, problems, is_contested = self._without_taken(parsed.rows, path)
        self._replace(path)
        stamp = parsed.found.stamp
        if parsed.is_tried_again:
            stamp = stamp._replace(ctime_ns=TRIED_AGAIN)
        elif parsed.hash is not None and is_fresh(stamp):
            stamp = stamp._replace(ctime_ns=UNKNOWN)
        lines = [*parsed.problems, *problems]
        record = FileRecord(0, path, stamp, parsed.hash, "\n".join(lines) or None, is_contested or parsed.is_withheld)
        keys = self._writer.add_file(record, kept)
        documents = [row.indexed for row in kept]
        self._tell(parsed.found, documents, lines)
        return keys, documents

    def _without_taken(self, rows: list[DocumentRow], path: str) -> tuple[list[DocumentRow], list[str], bool]:
        """The rows whose ids no file before this one has and no other file's path is, what is to be said of the others, and whether another file gives one of the ids."""
        owners = self._writer.owners(row.name for row in rows)
        kept: dict[str, DocumentRow] = {}
        problems = []
        is_contested = False
        for row in rows:
            owner, is_new = owners.get(row.name, (path, False))
            if row.name in kept:
                owner = path
            elif row.name in self._found and row.name != path:
                owner = row.name
            elif owner == path or (owner in self._replaced and not is_new):
                owner = ""
            elif row.name == path or corpus_order(owner) > corpus_order(path):
                self._requeue(owner)  # it comes later, or the id is this file's path
                owner = ""
                is_contested = True
            if owner:
                is_contested = is_contested or owner != path
                problems.append(str(taken(path, row.first_line, row.name, owner)))
            else:
                kept[row.name] = row
        return list(kept.values()), problems, is_contested

    def _requeue(self, path: str) -> None:
        if path in self._found and path not in self._planned and path not in self._replaced and self._found[path] not in self._requeued:
            self._requeued.append(self._found[path])

    def _replace(self, path: str) -> None:
        if path in self._known:
            self._replaced[path] = self._known[path]

    def _feed(self, keys: Sequence[int], documents: Sequence[IndexedDocument]) -> None:
        for key, document in zip(keys, documents, strict=True):
            self._inverted.add(key, packing.first_key(key), self._writer.number(document.collection), document.terms)

    def _tell(self, file: FoundFile, documents: Sequence[IndexedDocument], problems: Sequence[str]) -> None:
        passages = sum(len(document.terms) for document in documents)
        self.passages += passages
        self._progress.done(FileDone(file.relative, file.stamp.size_bytes, len(documents), passages, languages_of(documents), problems))

    def _finish(self) -> None:
        for record in self._replaced.values():
            keys, documents = self._writer.indexed(record.id)
            self._writer.count(self._writer.summary(record.id), -1)
            self._writer.count_terms(frequencies(documents), -1)
            self._inverted.remove(keys)
        self._inverted.commit(self._writer.finish([record.id for record in self._replaced.values()]))

    def copy(self, added: Sequence[int], removed: Sequence[int]) -> None:
        """Bring files of the store into the inverted index, and others out of it."""
        for file in removed:
            self._inverted.remove(self._writer.documents_of(file))
        for file in added:
            self._feed(*self._writer.indexed(file))
