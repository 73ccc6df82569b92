"""What a sync tells whoever watches it."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.errors import StoreError


@dataclass(frozen=True, slots=True)
class FileDone:
    """One file, read or refused."""

    path: str
    size: int
    documents: int
    passages: int
    languages: Mapping[str, int]
    """How many of its documents are in which language."""
    problems: Sequence[str]


class Progress:
    """Nobody watches: the base of those who do."""

    def planned(self, files: int, size: int) -> None:
        """So many files of so many bytes are to be read."""

    def done(self, file: FileDone) -> None:
        """A file has been read."""

    def finishing(self) -> None:
        """All files have been read; the new state is being made current."""


class UntilStopped(Progress):
    """Ends a run after the file at hand once it was told to ``stop``: whoever ends the program would wait for all of it, too."""

    def __init__(self) -> None:
        self._stopped = threading.Event()

    def stop(self) -> None:
        """End the run, and those that begin later. From any thread."""
        self._stopped.set()

    def done(self, file: FileDone) -> None:
        """Raises StoreError where the run is to end."""
        if self._stopped.is_set():
            raise StoreError(f"Reading the documents was stopped after {file.path}; the next `verbatim index` goes on from there.")
