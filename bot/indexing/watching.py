"""Changes of the corpus folder as they happen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import watchfiles

_DEBOUNCE_MS = 1_000


def changes_of(corpus: Path, *, stop: Event | None = None) -> Iterator[int]:
    """How many paths changed, each time that the folder has been quiet for a moment; until ``stop`` or an interrupt."""
    root = corpus if corpus.is_dir() else corpus.parent
    for changes in watchfiles.watch(root, debounce=_DEBOUNCE_MS, stop_event=stop, raise_interrupt=False):
        yield len(changes)
