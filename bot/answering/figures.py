"""The days, months and numbers of a question: what an answer may not contradict, and which of them it is asked for. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from bot.analysis import QueryTerm
from bot.analysis.dates import dates, is_day, month_of
from bot.answering.kinds import Asking
from bot.answering.measures import OF_MONEY, measured_by
from bot.answering.wanted import PRICE

FIGURE = regex.compile(r"\p{Nd}++(?:[.,:]\p{Nd}++)*+")
NUMBERED = regex.compile(r"(?P<word>\b[\p{L}\p{M}]{3,}+)\s+#?(?P<number>\p{Nd}{1,4})(?![\p{L}\p{Nd}]|[.,:]\p{Nd})")
"""A word with a number after it."""
COUNTED_OFF = regex.compile(
    r"(?P<word>\b[\p{L}\p{M}]{3,}+)\s+#?(?P<numbers>\p{Nd}{1,4}(?:\s*(?:,|&|[-–—]|\b(?:and|or|to|until|und|oder|bis|et|ou|à|y|o|a|al|e)\b)\s*(?:and\s+)?\p{Nd}{1,4}){0,20})(?![\p{L}\p{Nd}]|[.,:]\p{Nd})"
)
"""A word with all the numbers after it: "exits 1, 2 and 3", "chapters 2 to 6"."""

LETTERED = regex.compile(r"(?P<word>\b[\p{L}\p{M}]{3,}+)\s+(?P<number>[A-HJ-Z])(?![\p{L}\p{Nd}’'.+#&-])")
"""A word with a letter after it that parts it from others: "house D"."""
LETTERED_OFF = regex.compile(
    r"(?P<word>\b[\p{L}\p{M}]{3,}+)\s+(?P<numbers>[A-HJ-Z](?:\s*(?:,|&|/|[-–—]|\b(?:and|or|to|und|oder|bis|et|ou|à|y|o|e)\b)\s*(?:and\s+)?[A-HJ-Z]){0,10})(?![\p{L}\p{Nd}’'+#]|\.[\p{L}\p{Nd}])"
)
"""A word with all the letters after it: "houses A and B", "bays A to C"."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a question names of days and numbers."""

    days: frozenset[str]
    """The terms of the days that the documents know."""
    months: frozenset[int]
    """The months that it names without a day."""
    written: frozenset[str]
    """The numbers, as written."""
    numbered: frozenset[tuple[str, str]]
    """Words with the number or letter that stands after each: "heat 4", "house D"."""
    measure: str
    """The phrase that asks, in small letters, or the one that asks for the same: see ``measures.measured_by``."""
    wanted: str
    """What it asks for by name: see ``wanted.wanted``."""


def figures_of(text: str, terms: Sequence[QueryTerm], language: str, asking: Asking, thing: str) -> Figures:
    """The figures of a question that asks for a ``thing`` by name."""
    return Figures(
        days=frozenset(filter(is_day, itertools.chain.from_iterable(term.also for term in terms))),
        months=frozenset(month for date in dates(text, language) for _, month, day in date.readings if not day),
        written=frozenset(FIGURE.findall(text)),
        numbered=frozenset(_numbered(text, terms, language)),
        measure=OF_MONEY if thing == PRICE else measured_by(text[asking.start : asking.end].casefold(), text),
        wanted=thing,
    )


def _numbered(text: str, terms: Sequence[QueryTerm], language: str) -> Iterator[tuple[str, str]]:
    for match in itertools.chain(NUMBERED.finditer(text), LETTERED.finditer(text)):
        if any(term.start == match.start() for term in terms) and not month_of(match["word"], language):
            yield match["word"].casefold().removesuffix("s"), match["number"]
