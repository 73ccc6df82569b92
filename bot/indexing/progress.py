"""What a sync tells whoever watches it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


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
