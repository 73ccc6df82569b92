"""Errors of the disk and the database as sentences for a person."""

from __future__ import annotations

import errno
import functools
import json
import shutil
import sqlite3
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from bot.errors import DiskFullError, StoreDamagedError, StoreError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
STORE = "store.sqlite3"
"""The file of the store."""
AS_BEFORE = " The index is as it was before."
_LEAST_FREE_BYTES = 1_000_000
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EEXIST, errno.ELOOP, errno.ENAMETOOLONG}


class _HasFolder(Protocol):
    @property
    def folder(self) -> Path: ...


_P = ParamSpec("_P")
_R = TypeVar("_R")
_S = TypeVar("_S", bound=_HasFolder)


def reads(method: Callable[Concatenate[_S, _P], _R]) -> Callable[Concatenate[_S, _P], _R]:
    """A method that only unpacks what is stored: whatever it cannot make sense of is damage, and raised as StoreDamagedError."""

    @functools.wraps(method)
    def explains(self: _S, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
        try:
            return method(self, *args, **kwargs)
        except (sqlite3.Error, OSError, ValueError, zlib.error, struct.error) as error:
            raise (_told(error, self.folder) or damaged(error, self.folder)) from error
        except (TypeError, LookupError, ArithmeticError, AttributeError) as error:
            raise damaged(error, self.folder) from error

    return explains


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Errors of the disk and the database as one sentence for a person."""
    try:
        yield
    except (sqlite3.Error, OSError, ValueError, zlib.error, struct.error) as error:
        told = _told(error, folder)
        if told is None:
            raise
        raise told from error


def _told(error: Exception, folder: Path) -> StoreError | None:
    """What an error means to a person; None where it is none of the disk or the database."""
    if isinstance(error, struct.error | zlib.error | UnicodeDecodeError | json.JSONDecodeError):
        return damaged(error, folder)
    if isinstance(error, sqlite3.Error):
        return _of_database(error, folder)
    if isinstance(error, OSError):
        return _of_disk(error.errno, error.strerror or str(error), folder)
    # tantivy gives the text of the operating system's error and no number, or only that a thread of its own was killed by one.
    number = next((number for number in _FULL | _READ_ONLY if f"os error {number})" in str(error)), None)
    number = number or (errno.ENOSPC if "No space left" in str(error) or _is_full(folder) else None)
    return None if number is None and not _is_of_index(error) else _of_disk(number, str(error), folder)


def damaged(error: BaseException, folder: Path) -> StoreDamagedError:
    """What to raise where an error says that the index is not what was written."""
    return StoreDamagedError(f"The index in {folder} is damaged ({error}); run `verbatim index --rebuild`.")


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LEAST_FREE_BYTES
    except OSError:
        return False


def _is_of_index(error: Exception) -> bool:
    return any(word in str(error) for word in ("IoError", "Io error", "LockBusy", "directory", "index", "segment"))


def _of_database(error: sqlite3.Error, folder: Path) -> StoreError:
    name = getattr(error, "sqlite_errorname", "") or ""
    text = str(error)
    is_refused = name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_IOERR"))
    if name.startswith("SQLITE_FULL") or "disk is full" in text or (is_refused and _is_full(folder)):
        return _of_disk(errno.ENOSPC, text, folder)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return _of_disk(errno.EROFS, text, folder)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return damaged(error, folder)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreError(f"The index in {folder} is being written to; try again in a moment.")
    if name.startswith("SQLITE_IOERR"):
        return DiskFullError(f"The disk under {folder} cannot be written or read ({text}), perhaps it is full.{AS_BEFORE}")
    return _unusable(text, folder)


def _of_disk(number: int | None, text: str, folder: Path) -> StoreError:
    if number in _FULL:
        return DiskFullError(f"The disk is full: {folder} cannot be written; free some space.{AS_BEFORE}")
    if number in _READ_ONLY:
        if in_the_way := _in_the_way(folder):
            return StoreError(f"{in_the_way}; delete it.")
        return StoreError(f"{folder} cannot be written ({text}); set VERBATIM_DATA_DIR to a folder that can.")
    if number == errno.EISDIR:
        return StoreError(
            f"A folder is in {folder.parent} where the index has a file ({text}); delete it, or run `verbatim index --rebuild`."
        )
    return _unusable(text, folder)


def _in_the_way(folder: Path) -> str:
    """What is of another kind than the index has in its place; empty where there is no such thing."""
    with suppress(OSError):  # one that may not be looked at is none that can be told of
        if wrong := next((path for path in (folder.parent.parent, folder.parent, folder) if path.is_file()), None):
            return f"{wrong} is a file where a folder should be"
        if (store := folder / STORE).is_dir():
            return f"{store} is a folder where a file should be"
    return ""


def _unusable(text: str, folder: Path) -> StoreError:
    return StoreError(f"The index in {folder} cannot be used ({text}); run `verbatim index --rebuild`.")
