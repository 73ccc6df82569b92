"""What the service gives to a door."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Self

from bot.answering.answerer import Explanation
from bot.answering.quotes.citing import place_in
from bot.answering.quotes.context import surroundings
from bot.errors import NotAllowedError, Refusal
from bot.models import Answer, Citation, Quotable, Quote, Span

MOST_QUOTES = 10
MORE_PROBABILITY = 0.2
FURTHER = 100
"""The first of the numbers of the quotes that ``more`` brings: who asks for more may read other documents than who asked first."""
_MARK_CHARS = 8


def mark_of(quotes: Iterable[Quote]) -> str:
    """Eight hexadecimal digits that tell quotes from others, wherever in their documents they stand: a button carries them.

    What ``more`` brings is searched anew when a button of it is pressed, and may be other quotes by then.
    """
    told = hashlib.sha256()
    for quote in quotes:
        told.update(repr((quote.citation.document, quote.text)).encode())
    return told.hexdigest()[:_MARK_CHARS]


def number_of(mark: str, quotes: Iterable[Quote]) -> int:
    """Which of the quotes, from 1, has this mark. Raises NotAllowedError where none has: it is not among them any more."""
    for number, quote in enumerate(quotes, 1):
        if mark_of([quote]) == mark:
            return number
    raise NotAllowedError(Refusal.CHANGED)


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
    begins_as_shown: bool = True
    """Of what ``more`` brings: whether it begins with the quotes that the first asker was shown."""

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

    @classmethod
    def of(cls, document: Quotable, span: Span, highlight: Span | None, *, is_private: bool) -> Self:
        """What stands around a span of a document."""
        pieces = tuple(Slice(piece, document.slice(piece), is_apart) for piece, is_apart in surroundings(document, span))
        return cls(place_in(document, pieces[0].span.start if pieces else span.start), pieces, highlight, is_private)
