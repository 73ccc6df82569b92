"""What the service gives to a door."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from bot.answering.answerer import Explanation
from bot.models import Answer, Citation, Span

MOST_QUOTES = 10
MORE_PROBABILITY = 0.2
FURTHER = 100
"""The first of the numbers of the quotes that ``more`` brings: who asks for more may read other documents than who asked first."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, and how it is to be given."""

    id: str
    """Names the question in the journal; buttons carry it. Without a journal, the answer's own id."""
    explanation: Explanation
    elapsed_ms: float
    is_private: bool
    """Whether only the asker may see it."""
    read_on: dt.date
    """The day on which the documents were read."""
    is_recorded: bool = False
    """Whether the journal holds it under its id."""
    completed: str | None = None
    """The question as it was searched, where it took its subject from the one before."""

    @property
    def answer(self) -> Answer:
        return self.explanation.answer

    @property
    def has_more(self) -> bool:
        """Whether ``more`` would bring quotes that are not among these."""
        left_out = (entry for entry in self.explanation.considered if entry.is_left_out)
        return 0 < len(self.answer.quotes) < MOST_QUOTES and any(entry.probability >= MORE_PROBABILITY for entry in left_out)


class Slice(NamedTuple):
    """A slice of a document, with its words."""

    span: Span
    text: str
    is_apart: bool = True
    """Whether an empty line stands between it and the one before: none does between rows, items and lines of a chat."""


@dataclass(frozen=True, slots=True)
class Context:
    """A quote's surroundings: slices of its document, in order."""

    citation: Citation
    pieces: tuple[Slice, ...]
    highlight: Span | None
    is_private: bool
