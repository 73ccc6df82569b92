"""Changes of the corpus folder as they happen."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import watchfiles

from bot.documents.corpus import real

_DEBOUNCE_MS = 1_000
_BREATH_MS = 500
_AT_LEAST_EVERY_S = 60.0
"""A system that can watch no more folders says nothing, nor is anything heard of a folder that took the place of the one that is watched."""


def changes_of(corpus: Path, *, except_for: Path | None = None, stop: Event | None = None) -> Iterator[int]:
    """How many paths changed, those in the folder ``except_for`` aside, each time that the rest has been quiet for a moment.

    Until ``stop``. The first is 0, once changes are heard, and so is one a minute: what else happened is for the caller to find.
    """
    other = real(except_for) if except_for else None
    is_folder = corpus.is_dir()
    root = real(corpus if is_folder else corpus.parent)
    told_at = -_AT_LEAST_EVERY_S
    watched = watchfiles.watch(
        root,
        watch_filter=lambda _, path: not (other and Path(path).is_relative_to(other)) and (is_folder or Path(path) == root / corpus.name),
        recursive=is_folder,
        debounce=_DEBOUNCE_MS,
        stop_event=stop,
        rust_timeout=_BREATH_MS,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    )
    for changes in watched:
        if changes or time.monotonic() - told_at >= _AT_LEAST_EVERY_S:
            yield len(changes)
            told_at = time.monotonic()
