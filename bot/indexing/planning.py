"""What a sync has to do: how the folder differs from the store, file by file."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.documents.chats.slack_exports import names_others
from bot.documents.corpus import FoundFile, file_bytes
from bot.documents.files.stamps import Stamp
from bot.errors import DocumentError, StoreError
from bot.indexing.outcomes import Changes
from bot.indexing.parsing import file_hash, in_a_line
from bot.indexing.paths import Within
from bot.store import Store, Writer
from bot.store.files import FileRecord, known_files, withheld_documents

UNKNOWN, TRIED_AGAIN = -1, -2
"""In the place of a time: the file may have changed without its times changing, or could not be read for a cause outside of it."""
_FRESH_NS = 50_000_000
"""How coarse the times of a file system may be."""
_MANY_FILES = 200


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
    is_within: Within = lambda _: True,
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


def check_not_emptied(plan: Plan, found: Collection[str], corpus: Path) -> None:
    """StoreError where all of many files are gone and none is ``found``, as where a disk is not there."""
    if len(plan.gone) > _MANY_FILES and not found:
        raise StoreError(
            f"All {len(plan.gone):,} files are gone from the corpus folder {corpus}; run `verbatim index` if they are to be forgotten."
        )


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
    return record.stamp.ctime_ns == TRIED_AGAIN


def _is_doubtful(file: FoundFile, record: FileRecord) -> bool:
    """Whether its time tells nothing, as it changed shortly before it was read or could not be read, and nothing else tells of a change."""
    return record.stamp.ctime_ns in {UNKNOWN, TRIED_AGAIN} and record.stamp == file.stamp._replace(ctime_ns=record.stamp.ctime_ns)


def changes(store: Store, found: Sequence[FoundFile], removed: Mapping[str, str]) -> Changes:
    """How files differ from those in the store, those that were only touched left out, and removals counted that were stopped."""
    known, withheld = known_files(store), withheld_documents(store)
    forced = read_with_others(found, known).union(path for _, path in removed.items() ^ withheld.items())
    plan = compare(found, known, forced=forced)
    changed = [file for file in plan.to_read if file.relative in forced or not _is_as_before(file, known.get(file.relative))]
    return Changes(plan.new, len(changed) - plan.new, len(plan.gone), sum(file.stamp.size_bytes for file in changed))


def _is_as_before(file: FoundFile, record: FileRecord | None) -> bool:
    """Whether a file was only touched, as far as its times tell."""
    return record is not None and _is_doubtful(file, record) and _is_same(file, record)


def without_touched(plan: Plan, known: dict[str, FileRecord], writer: Writer, forced: frozenset[str]) -> Plan:
    """The plan without files that were touched but hold what they held, or cannot be read yet; their new times are noted."""
    to_read = []
    for file in plan.to_read:
        record = known.get(file.relative)
        is_for_want_of_memory = record is not None and _is_tried_again(record) and record.hash is not None
        if record is not None and file.relative not in forced and not is_for_want_of_memory and _is_same(file, record):
            if _is_tried_again(record):
                writer.touch(record.id, file.stamp._replace(ctime_ns=TRIED_AGAIN))
            elif not is_fresh(file.stamp):
                writer.touch(record.id, file.stamp)
            plan.changed -= 1
            plan.kept += 1
            continue
        to_read.append(file)
    plan.to_read = to_read
    return plan
