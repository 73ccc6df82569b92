"""One writer at a time across processes. The operating system holds the lock, and lets go of it when a process dies."""

from __future__ import annotations

import datetime as dt
import json
import os
import socket
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.errors import StoreError, WriterBusyError
from bot.folders import make_private

_POLL_S = 0.05
_LEAST_WAIT_S = 0.3  # who only looks whether the lock is free holds it for a moment


class WriterLock:
    """The right to write an index. ``wait_s`` is how long to wait for another writer: 0 hardly at all, None for ever."""

    def __init__(self, path: Path, *, wait_s: float | None = 0.0) -> None:
        self._path = path
        self._wait_s = wait_s
        self._file: int | None = None

    def __enter__(self) -> Self:
        make_private(self._path.parent)
        if self._path.is_dir():
            raise StoreError(f"{self._path} is a folder where a file should be; delete it.")
        deadline = None if self._wait_s is None else time.monotonic() + max(self._wait_s, _LEAST_WAIT_S)
        file = self._opened()
        try:
            while not _try_lock(file):
                if deadline is not None and time.monotonic() >= deadline:
                    raise _busy(file)  # noqa: TRY301 - the file is closed by what handles every error
                time.sleep(_POLL_S)
            holder = {
                "pid": os.getpid(),
                "host": socket.gethostname(),
                "since": dt.datetime.now().astimezone().isoformat(timespec="seconds"),
            }
            os.truncate(file, 0)
            os.lseek(file, 0, os.SEEK_SET)
            os.write(file, json.dumps(holder).encode())
        except BaseException:
            os.close(file)
            raise
        self._file = file
        return self

    def _opened(self) -> int:
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            if not os.path.lexists(self._path):
                raise
            raise StoreError(
                f"{self._path} cannot be written ({error.strerror}); check its permissions, or set VERBATIM_DATA_DIR to a folder that can be written."
            ) from error

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _busy(file: int) -> WriterBusyError:
    try:
        os.lseek(file, 0, os.SEEK_SET)
        holder = json.loads(os.read(file, 1_000))
        who = f"process {holder['pid']} on {holder['host']} since {holder['since']}"
    except (ValueError, KeyError, TypeError, OSError):
        who = "another process"
    return WriterBusyError(f"The index is being written by {who}; wait for it, or use `verbatim index --wait`.")


def is_free(path: Path) -> bool:
    """Whether nobody is writing at this moment."""
    try:
        file = os.open(path, os.O_RDWR)
    except OSError:
        return True
    try:
        return _try_lock(file)
    finally:
        os.close(file)


if os.name == "nt":  # pragma: no cover - the other way of locking

    def _try_lock(file: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True

else:

    def _try_lock(file: int) -> bool:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
