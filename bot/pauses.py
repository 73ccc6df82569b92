"""Keeping the interpreter's own pauses short, so that an event loop in the same process wakes in time.

A collection of cyclic garbage stops every thread while it looks at every object there is; a thread that computes keeps the interpreter to
itself for a switch interval. All threads have the priority of the loop: one with less, put off by other programs while it has the interpreter,
would keep the loop from it. ``benchmarks/event_loop.py`` measures what is left.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_SWITCH_INTERVAL_S = 0.0005


def share_fairly() -> None:
    """Let waiting threads have the interpreter after half a millisecond; the default is five, for each thread before them."""
    sys.setswitchinterval(_SWITCH_INTERVAL_S)


@contextmanager
def building_what_lasts() -> Iterator[None]:
    """While a large structure is built: no garbage collection; afterwards what was built is not looked at again.

    Documents and indexes hold no cycles, so they are freed by their reference counts all the same. What reading left in cycles, when it is not
    the first time, is collected before.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if gc.get_freeze_count():
            gc.collect()
        gc.freeze()
        if was_enabled:
            gc.enable()
