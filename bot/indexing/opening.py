"""What a door opens: an index that is as new as can be had without a wait, or as the files are."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from bot.errors import StoreError, WriterBusyError
from bot.indexing.index import DiskIndex
from bot.indexing.outcomes import Changes
from bot.indexing.progress import Progress, UntilStopped
from bot.library import State

log = logging.getLogger(__name__)

CHEAP_BYTES = 1_000_000
CHEAP_FILES = 200
MOST_LOOKED_AT = 50_000
"""Where the corpus has more files than this, looking at each takes longer than an answer should."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a library has its state from."""

    read: Callable[[], State]
    first: State | None = None
    latest: Callable[[], State] | None = None
    stop: Callable[[], None] = lambda: None
    """Ends what ``read`` is at, if that may take long."""
    notes: tuple[str, ...] = ()
    """Sentences for whoever runs the program."""
    has_read: bool = True
    """Whether files were read for ``first``, or that tells it as it was."""
    follow: Callable[[], tuple[str, ...]] = tuple
    """Brings what is read in line with the folder once more, where that is cheap; gives such sentences."""


def up_to_date(index: DiskIndex, progress: Progress | None = None) -> Source:
    """The index, made where there is none and brought in line where that is cheap; otherwise a note says what to do.

    Raises StoreError where there is none and none can be made.
    """
    if index.exists:
        looked = _look(index)
    else:
        looked = _Looked(
            ("The index was made by another version of Verbatim; it has been made again.",) * index.was_of_another_version, True
        )
        _make(index, progress)
    reading = UntilStopped()
    return Source(
        lambda: index.reload(reading), index.open(), index.latest, reading.stop, looked.notes, looked.has_read, lambda: _look_again(index)
    )


def in_line(index: DiskIndex, progress: Progress | None = None) -> Source:
    """The index of the files as they are, however much there is to read for that. Raises StoreError where it cannot be had."""
    if not index.exists or index.changes():
        index.sync(progress=progress)
    return Source(index.reload, index.open(), index.latest)


def _make(index: DiskIndex, progress: Progress | None) -> None:
    try:
        index.sync(progress=progress)
    except WriterBusyError as error:
        log.warning("%s It is waited for.", str(error).partition(";")[0] + ".")
        index.sync(progress=progress, wait_s=None)


class _Looked(NamedTuple):
    """What bringing an index in line came to."""

    notes: tuple[str, ...] = ()
    """Sentences on what stands in the way."""
    has_read: bool = False


def _look(index: DiskIndex) -> _Looked:
    """Bring the index in line where that is cheap."""
    if problem := _problem_of_removals(index):
        return _Looked((f"{problem} Answers come from the index as it is.",))
    if index.file_count() <= MOST_LOOKED_AT and (changes := index.changes()):
        notes = _follow(index, changes)
        return _Looked(notes, has_read=not notes)
    return _Looked()


def _look_again(index: DiskIndex) -> tuple[str, ...]:
    try:
        return _look(index).notes
    except StoreError as error:
        return (f"{error} Answers come from the index as it was.",)


def _problem_of_removals(index: DiskIndex) -> StoreError | None:
    try:
        index.place.removed()
    except StoreError as error:
        return error
    return None


def _follow(index: DiskIndex, changes: Changes) -> tuple[str, ...]:
    """Follow what is cheap, and in any case what is gone, for that no file is read, and nobody is to be quoted from it."""
    is_much = changes.size_bytes > CHEAP_BYTES or changes.new + changes.changed > CHEAP_FILES
    try:
        if changes.gone or not is_much:
            index.sync(is_reading=not is_much)
    except WriterBusyError:
        return ("The index is being brought up to date by another process; answers come from the index as it was.",)
    except StoreError as error:
        return (f"{error} Answers come from the index as it was.",)
    if not is_much:
        return ()
    told = ", ".join(f"{number:,} {word}" for number, word in ((changes.new, "new"), (changes.changed, "changed")) if number)
    return (
        f"The corpus folder has changed since it was indexed ({told} files); run `verbatim index`. Answers come from the index as it is.",
    )
