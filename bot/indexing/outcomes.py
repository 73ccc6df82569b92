"""What a look at the folder found, and what a sync did."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """How the corpus folder differs from its index, as far as a look at the files tells."""

    new: int
    changed: int
    gone: int
    size_bytes: int
    """What would have to be read."""

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did."""

    new: int
    changed: int
    deleted: tuple[str, ...]
    """The paths of the files that are gone."""
    kept: int
    passages: int
    """Passages that were read."""
    elapsed_s: float
