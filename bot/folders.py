"""Folders of the program's own, which only their owner may read."""

from __future__ import annotations

import errno
from pathlib import Path


def make_private(folder: Path) -> None:
    """Make a folder and those above it that are not there, each for its owner only. Raises OSError.

    ``mkdir`` gives the mode to the last one and none to its parents.
    """
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except FileNotFoundError:
        if not folder.parent.is_dir():
            make_private(folder.parent)
        try:
            folder.mkdir(mode=0o700, exist_ok=True)  # its parent is there now, if only because another thread made it
        except FileNotFoundError as error:  # of a system that makes its folders itself
            raise PermissionError(errno.EACCES, "no folder can be made there", str(folder)) from error
