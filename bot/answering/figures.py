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
_JOINT = r"\s*(?:,|&|/|[-–—]|\b(?:and|or|to|until|und|oder|bis|et|ou|à|y|o|a|al|e)\b)\s*(?:and\s+)?"
COUNTED_OFF = regex.compile(
    rf"(?P<word>\b[\p{{L}}\p{{M}}]{{3,}}+)\s+(?:#?(?P<numbers>(?P<number>\p{{Nd}}{{1,4}})(?:{_JOINT}\p{{Nd}}{{1,4}}){{0,20}})(?![\p{{L}}\p{{Nd}}]|[.,:]\p{{Nd}})"
    rf"|(?P<numbers>(?P<number>[A-HJ-Z])(?:{_JOINT}[A-HJ-Z]){{0,10}})(?![\p{{L}}\p{{Nd}}’'+#]|[.&-][\p{{L}}\p{{Nd}}]))"
)
"""A word with all the numbers or letters after it that part it from others: "exits 1, 2 and 3", "chapters 2 to 6", "house D"."""


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
    for match in COUNTED_OFF.finditer(text):
        if any(term.start == match.start() for term in terms) and not month_of(match["word"], language):
            yield match["word"].casefold().removesuffix("s"), match["number"]
