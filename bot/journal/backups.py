"""Copies of a SQLite database from before a migration, beside it."""

from __future__ import annotations

import glob
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.journal.database import BUSY_TIMEOUT_S

KEPT = 3


def back_up(path: Path, revision: str) -> Path:
    """Copy the database to ``<name>.before-<revision>.bak``, complete or not at all; older copies than the last three go."""
    target = path.with_name(f"{path.name}.before-{revision}.bak")
    draft = target.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    with closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_S)) as source, closing(sqlite3.connect(draft)) as copy:
        source.backup(copy)
    draft.replace(target)
    for old in backups_of(path)[:-KEPT]:
        old.unlink(missing_ok=True)
    return target


def backups_of(path: Path) -> list[Path]:
    """The copies beside a database, oldest revision first."""
    return sorted(path.parent.glob(f"{glob.escape(path.name)}.before-*.bak"))
