"""Which words of a question belong together: those of a name, and those in quotation marks. Pure; sets of words are numbers, as in ``Asked``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.analysis import QueryTerm
from bot.analysis.analyzer import QUOTED
from bot.analysis.comparison import folded


class Phrase(NamedTuple):
    """Words in quotation marks."""

    bits: int
    text: str
    """Without case and punctuation, with a blank before and after each word."""


def names_in(text: str, terms: Sequence[QueryTerm]) -> Iterator[int]:
    """The words of each name; neighbours form one name."""
    name, end = 0, 0
    for place, term in enumerate(terms):
        if name and not (term.is_name and not text[end : term.start].strip(" -'’")):
            yield name
            name = 0
        if term.is_name:
            name |= 1 << place
            end = term.end
    if name:
        yield name


def phrases_in(text: str, terms: Sequence[QueryTerm]) -> Iterator[Phrase]:
    """What the question puts in quotation marks."""
    for match in QUOTED.finditer(text):
        if (words := folded(match["phrase"])).strip():
            yield Phrase(sum([1 << place for place, term in enumerate(terms) if match.start() < term.start < match.end()]), words)
