"""One sync: what changed in the folder becomes the next generation of the store, then of the inverted index.

Rows are written as files are read and nobody sees them. One transaction makes them current in the store, which is the authority; the
commit of the inverted index follows, and readers switch with it. A run that is stopped anywhere in between is taken up by the next.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.documents.chats.slack_exports import names_others
from bot.documents.corpus import FoundFile, corpus_order, file_bytes, taken
from bot.documents.files.stamps import Stamp
from bot.errors import DocumentError
from bot.indexing.parsing import Batch, Parsed, file_hash, in_a_line, languages_of, parse_batch, parse_files
from bot.indexing.progress import FileDone, Progress
from bot.retrieval.inverted import InvertedWriter
from bot.store import Store, Writer, packing
from bot.store.files import FileRecord
from bot.store.rows import DocumentRow, IndexedDocument
from bot.store.statistics import frequencies

_UNKNOWN, _TRIED_AGAIN = -1, -2
"""In the place of a time: the file may have changed without its times changing, or could not be read for a cause outside of it."""
_FRESH_NS = 50_000_000
"""How coarse the times of a file system may be."""


@dataclass(slots=True)
class Plan:
    """How the folder differs from the store."""

    to_read: list[FoundFile] = field(default_factory=list)
    new: int = 0
    changed: int = 0
    gone: list[FileRecord] = field(default_factory=list)
    kept: int = 0

    @property
    def is_empty(self) -> bool:
        return not self.to_read and not self.gone

    def without_reading(self, forced: frozenset[str]) -> Plan:
        """Only that files are gone, but for those by which others are read, and that files ``forced`` are read."""
        to_read = [file for file in self.to_read if file.relative in forced]
        return Plan(to_read, changed=len(to_read), gone=[record for record in self.gone if not names_others(record.path)])

    @property
    def size_bytes(self) -> int:
        return sum(found.stamp.size_bytes for found in self.to_read)


def compare(
    found: Iterable[FoundFile],
    known: dict[str, FileRecord],
    *,
    forced: frozenset[str] = frozenset(),
    is_within: Callable[[str], bool] = lambda _: True,
) -> Plan:
    """What to do that the store holds what was found, as far as size, time and inode tell; files ``forced`` are read in any case."""
    plan = Plan()
    seen = set()
    closed: list[str] = []
    for file in found:
        seen.add(file.relative)
        if file.is_closed:
            closed.append(f"{file.relative}/")
        if not is_within(file.relative) and file.relative not in forced:
            continue
        record = known.get(file.relative)
        if record is not None and record.stamp == file.stamp and file.relative not in forced:
            plan.kept += 1
            continue
        if record is None:
            plan.new += 1
        else:
            plan.changed += 1
        plan.to_read.append(file)
    missing = [path for path in known if path not in seen and is_within(path)]
    plan.gone = [known[path] for path in missing if not path.startswith(tuple(closed))]
    plan.kept += len(missing) - len(plan.gone)
    return plan


def read_with_others(found: Iterable[FoundFile], known: Mapping[str, FileRecord]) -> frozenset[str]:
    """The files that are read by what another file says, where that one is new, changed or gone."""
    files = {file.relative: file for file in found}
    folders = []
    for path in files.keys() | known.keys():
        if folder := names_others(path):
            file, record = files.get(path), known.get(path)
            if file is None or record is None or (file.stamp != record.stamp and not _is_same(file, record)):
                folders.append(folder)
    return frozenset([path for path in files if path in known and path.startswith(tuple(folders))]) if folders else frozenset()


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
            stamp = stamp._replace(ctime_ns=_TRIED_AGAIN)
        elif parsed.hash is not None and is_fresh(stamp):
            stamp = stamp._replace(ctime_ns=_UNKNOWN)
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


def is_fresh(stamp: Stamp) -> bool:
    """Whether a file changed so shortly before now that it may change again without its times changing."""
    now = time.time_ns()
    return any(abs(now - changed) < _FRESH_NS for changed in (stamp.mtime_ns, stamp.ctime_ns))


def _is_same(file: FoundFile, record: FileRecord) -> bool:
    """Whether a file holds what it held, or cannot be read for the same reason."""
    if file.problem:
        return False
    data = file_bytes(file.path, file.relative)
    if isinstance(data, DocumentError):
        return record.hash is None and in_a_line(data) == record.problems
    return file_hash(data) == record.hash


def _is_tried_again(record: FileRecord) -> bool:
    """Whether it could not be read for a cause outside of it."""
    return record.stamp.ctime_ns == _TRIED_AGAIN


def _is_doubtful(file: FoundFile, record: FileRecord) -> bool:
    """Whether its time tells nothing, as it changed shortly before it was read or could not be read, and nothing else tells of a change."""
    return record.stamp.ctime_ns in {_UNKNOWN, _TRIED_AGAIN} and record.stamp == file.stamp._replace(ctime_ns=record.stamp.ctime_ns)


def changed_files(plan: Plan, known: Mapping[str, FileRecord], forced: frozenset[str]) -> list[FoundFile]:
    """The files of a plan but for those that were only touched, as far as their times tell."""
    return [
        file
        for file in plan.to_read
        if file.relative in forced
        or (record := known.get(file.relative)) is None
        or not (_is_doubtful(file, record) and _is_same(file, record))
    ]


def without_touched(plan: Plan, known: dict[str, FileRecord], writer: Writer, forced: frozenset[str]) -> Plan:
    """The plan without files that were touched but hold what they held, or cannot be read yet; their new times are noted."""
    to_read = []
    for file in plan.to_read:
        record = known.get(file.relative)
        is_for_want_of_memory = record is not None and _is_tried_again(record) and record.hash is not None
        if record is not None and file.relative not in forced and not is_for_want_of_memory and _is_same(file, record):
            if _is_tried_again(record):
                writer.touch(record.id, file.stamp._replace(ctime_ns=_TRIED_AGAIN))
            elif not is_fresh(file.stamp):
                writer.touch(record.id, file.stamp)
            plan.changed -= 1
            plan.kept += 1
            continue
        to_read.append(file)
    plan.to_read = to_read
    return plan
