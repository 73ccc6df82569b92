"""The inverted index as a state of an index opens it: its errors are sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.errors import StoreDamagedError
from bot.retrieval.inverted import InvertedIndex


class OpenedTerms(InvertedIndex):
    """An inverted index whose every error is a StoreDamagedError, at the opening as later."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            super().__init__(folder)
        except BaseException as error:
            raise self._told(error) from error

    def candidates(self, weights: Iterable[tuple[str, float]], collections: Sequence[int] | None, limit: int) -> list[int]:
        """As InvertedIndex does."""
        try:
            return super().candidates(weights, collections, limit)
        except BaseException as error:
            raise self._told(error) from error

    def _told(self, error: BaseException) -> BaseException:
        """A ValueError and what tantivy panics with, which is no Exception, as damage; everything else as it is."""
        if not isinstance(error, ValueError) and type(error).__name__ != "PanicException":
            return error
        return StoreDamagedError(f"The index in {self._folder} is damaged ({error}); run `verbatim index --rebuild`.")
