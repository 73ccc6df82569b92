"""What tells of a file on disk, without reading it: whether it is one to read, and whether it is as it was."""

from __future__ import annotations

import os
import stat
from typing import NamedTuple

MAX_BYTES = 500_000_000
"""Of a file: as much as one may unpack to."""


class Stamp(NamedTuple):
    """While it stays, so does the file."""

    size_bytes: int
    mtime_ns: int
    """The time of the last change of content; anybody may set it."""
    ctime_ns: int
    """The time of the last change of content, name or permissions; on Windows, when it was made."""
    inode: int


def stamp_of(status: os.stat_result) -> Stamp:
    """The stamp of a file."""
    return Stamp(status.st_size, _storable(status.st_mtime_ns), _storable(status.st_ctime_ns), _storable(status.st_ino))


def can_be_read_whole(status: os.stat_result) -> bool:
    """Whether it is of a regular file that is not too large: a pipe gives nothing, and is waited for for ever."""
    return stat.S_ISREG(status.st_mode) and status.st_size <= MAX_BYTES


def _storable(number: int) -> int:
    """A number as one that a database can keep: times after 2262 and the inodes of some file systems take more than its 64 bits with a sign."""
    return (number + 2**63) % 2**64 - 2**63
