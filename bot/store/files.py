"""What the store knows of files, read by whoever syncs or looks at an index. The caller need not hold the lock."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass

from bot.documents.files.stamps import Stamp
from bot.store.database import Store
from bot.store.explaining import damaged


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A version of a file as the store knows it."""

    id: int
    path: str
    stamp: Stamp
    hash: bytes | None
    problems: str | None
    """What could not be read of it, a line each."""
    is_contested: bool
    """Whether it gives an id that is given elsewhere too, or that was removed by hand: read again whenever anything changes."""


def known_files(store: Store) -> dict[str, FileRecord]:
    """The current version of each file of a store, by its path."""
    return {record.path: record for record in file_records(store, "added <= ? AND removed IS NULL", store.current)}


def file_count(store: Store) -> int:
    """How many files there are, those of a few generations together."""
    count: int = store.connection.execute("SELECT COUNT(*) FROM files").fetchone()[0]
    return count


def can_read(store: Store, generation: int) -> bool:
    """Whether all of a generation is still there."""
    return store.connection.execute("SELECT 1 FROM generations WHERE generation = ?", (generation,)).fetchone() is not None


def withheld_documents(store: Store) -> dict[str, str]:
    """The documents that were left out by hand when the index was last compared with the folder: ids to the paths of their files."""
    found = store.value("withheld")
    withheld = json.loads(found) if isinstance(found, str) else {}
    if not isinstance(withheld, dict) or not all(isinstance(path, str) for path in withheld.values()):
        raise damaged(ValueError("its list of documents left out by hand is none"), store.folder)
    return withheld


def last_sync(store: Store) -> dt.datetime | None:
    """When the index was last compared with the folder."""
    value = store.value("synced_at")
    try:
        return dt.datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError as error:
        raise damaged(error, store.folder) from error


def file_records(store: Store, where: str, generation: int) -> Iterator[FileRecord]:
    """The versions of files of which a condition with one number, a ``generation``, is true."""
    query = f"SELECT id, path, size, mtime_ns, ctime_ns, inode, hash, problems, is_contested FROM files WHERE {where}"  # noqa: S608 - two constants
    for row in store.connection.execute(query, (generation,)):
        yield FileRecord(id=row[0], path=row[1], stamp=Stamp(*row[2:6]), hash=row[6], problems=row[7], is_contested=bool(row[8]))
