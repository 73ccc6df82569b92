"""The rows of tables among the sentences of a passage, each with the row that heads it. Pure."""

from __future__ import annotations

from typing import NamedTuple

from bot.models import Passage, Quotable, Span
from bot.tables import ABOVE, heads_of

_MOST_SHOWN_ROWS = 5
_MARKS = ("|", "\t", "  ", "<t")
"""Without any of these a text has no table."""


class Head(NamedTuple):
    """The row that heads another."""

    place: int
    """Among the passage's sentences; ABOVE where it stands before them."""
    words: str


def rows_in(document: Quotable, passage: Passage, text: str) -> dict[int, Head]:
    """For each row, by its place among the sentences of a passage whose words are ``text``, what heads it."""
    if not passage.head and not any(map(text.__contains__, _MARKS)):
        return {}
    spans = [Span(start - passage.start, end - passage.start) for start, end in passage.sentences]
    above = document.slice(passage.head) if passage.head else ""
    return {row: Head(head, above if head == ABOVE else text[slice(*spans[head])]) for row, head in heads_of(text, spans, above).items()}


def is_of_long_table(rows: dict[int, Head], head: Head) -> bool:
    """Whether a row heads more rows than are read at a glance."""
    return sum([other.place == head.place for other in rows.values()]) > _MOST_SHOWN_ROWS
