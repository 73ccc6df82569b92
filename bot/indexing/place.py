"""Where the index of a corpus is: a folder for each corpus, and in it one for each way of reading and analysing."""

from __future__ import annotations

import errno
import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import regex

from bot import __version__
from bot.analysis import analyzer
from bot.errors import StoreDamagedError, StoreError

_STORE_VERSION = "2"
"""Changes whenever the tables, their packing or the fields of the inverted index do."""
VERSION = f"{__version__} {analyzer.VERSION} {_STORE_VERSION}"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_LEAST_FREE_BYTES = 1_000_000
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EEXIST}


@dataclass(frozen=True, slots=True)
class IndexPlace:
    """The folder of one corpus's index. Another version of the program or its analysis has another folder inside, and is never misread."""

    root: Path

    @classmethod
    def of(cls, corpus: Path, data_dir: Path) -> IndexPlace:
        """The place of a corpus's index in the data folder."""
        where = corpus.resolve()
        name = regex.sub(r"[^\w.-]+", "-", where.name)[:40] or "root"
        return cls(
            data_dir.absolute() / "index" / f"{name}-{hashlib.sha256(str(where).encode('utf-8', 'surrogateescape')).hexdigest()[:10]}"
        )

    @property
    def folder(self) -> Path:
        """Where this version of the program keeps it."""
        return self.root / f"v-{hashlib.sha256(VERSION.encode()).hexdigest()[:8]}"

    @property
    def store(self) -> Path:
        return self.folder / "store.sqlite3"

    @property
    def lock(self) -> Path:
        return self.root / "writer.lock"

    @property
    def removed_list(self) -> Path:
        """The documents that were removed by hand, ids to paths, as JSON; kept when the index is built anew."""
        return self.root / "removed.json"

    def removed(self) -> dict[str, str]:
        """The documents that were removed by hand: the path of the file that each stands in, by its id."""
        try:
            found = json.loads(self.removed_list.read_text(encoding="utf-8"))
            return {str(name): str(path) for name, path in found.items()}
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (OSError, ValueError, AttributeError) as error:
            raise StoreError(f"{self.removed_list} cannot be read ({error}); mend it, so that nothing removed comes back.") from error

    def write_removed(self, removed: dict[str, str]) -> None:
        """Replace the list."""
        with explained(self.root):
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            unfinished = self.removed_list.with_suffix(".new")
            unfinished.write_text(json.dumps(removed, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
            unfinished.replace(self.removed_list)

    def others(self) -> list[Path]:
        """The folders of other versions."""
        return [path for path in self.root.glob("v-*") if path != self.folder] if self.root.is_dir() else []

    def drop_others(self) -> None:
        """Delete the indexes of other versions."""
        for path in self.others():
            shutil.rmtree(path, ignore_errors=True)

    def size_bytes(self) -> int:
        """What the index takes on disk."""
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Errors of the disk and the database as one sentence for a person."""
    try:
        yield
    except sqlite3.Error as error:
        raise _of_database(error, folder) from error
    except OSError as error:
        raise _of_disk(error.errno, error.strerror or str(error), folder) from error
    except ValueError as error:
        # tantivy gives the text of the operating system's error and no number, or only that a thread of its own was killed by one.
        number = next((number for number in _FULL | _READ_ONLY if f"os error {number})" in str(error)), None)
        number = number or (errno.ENOSPC if "No space left" in str(error) or _is_full(folder) else None)
        if number is None and not _is_of_index(error):
            raise
        raise _of_disk(number, str(error), folder) from error


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LEAST_FREE_BYTES
    except OSError:
        return False


def _is_of_index(error: ValueError) -> bool:
    return any(word in str(error) for word in ("IoError", "Io error", "LockBusy", "directory", "index", "segment"))


def _of_database(error: sqlite3.Error, folder: Path) -> StoreError:
    name = getattr(error, "sqlite_errorname", "") or ""
    text = str(error)
    if name.startswith("SQLITE_FULL") or "disk is full" in text:
        return _of_disk(errno.ENOSPC, text, folder)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return _of_disk(errno.EROFS, text, folder)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return StoreDamagedError(f"The index in {folder} is damaged ({text}); run `verbatim index --rebuild`.")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreError(f"The index in {folder} is being written to; try again in a moment.")
    if name.startswith("SQLITE_IOERR"):
        return StoreError(f"The disk under {folder} cannot be written or read ({text}), perhaps it is full; the index is as it was before.")
    return StoreError(f"The index in {folder} cannot be used ({text}); run `verbatim index --rebuild`.")


def _of_disk(number: int | None, text: str, folder: Path) -> StoreError:
    if number in _FULL:
        return StoreError(f"The disk is full: {folder} cannot be written; free some space. The index is as it was before.")
    if number in _READ_ONLY:
        return StoreError(f"{folder} cannot be written ({text}); set VERBATIM_DATA_DIR to a folder that can.")
    return StoreError(f"The index in {folder} cannot be used ({text}).")
