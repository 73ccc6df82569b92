"""Changes of the corpus folder as they happen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import watchfiles

_DEBOUNCE_MS = 1_000
_BREATH_MS = 500


def changes_of(corpus: Path, *, stop: Event | None = None) -> Iterator[int]:
    """How many paths changed, each time that the folder has been quiet for a moment; until ``stop`` or an interrupt.

    The first is 0, once changes are heard: what happened before is for the caller to find.
    """
    root = corpus if corpus.is_dir() else corpus.parent
    is_first = True
    watched = watchfiles.watch(
        root, debounce=_DEBOUNCE_MS, stop_event=stop, raise_interrupt=False, rust_timeout=_BREATH_MS, yield_on_timeout=True
    )
    for changes in watched:
        if changes or is_first:
            is_first = False
            yield len(changes)
