"""Which words of a question belong together: those of a name, and those in quotation marks. Pure; sets of words are numbers, as in ``Asked``."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from bot.analysis import QueryTerm
from bot.analysis.analyzer import QUOTED
from bot.analysis.comparison import folded

_OPTION = regex.compile(r"(?<!\S)(?P<phrase>--\p{L}[\p{L}\p{Nd}]*(?:[-_]\p{L}[\p{L}\p{Nd}]*)*)(?![-\w])")


class Phrase(NamedTuple):
    """Words in quotation marks, or the name of an option."""

    bits: int
    text: str
    """Without case and punctuation, with a blank before and after each word; of an option with its signs."""
    is_option: bool


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
    """What the question puts in quotation marks, and the options of commands in it: "--no-sound"."""
    for match in itertools.chain(QUOTED.finditer(text), _OPTION.finditer(text)):
        is_option = match.re is _OPTION
        words = match["phrase"].casefold() if is_option else folded(match["phrase"])
        if words.strip():
            bits = sum([1 << place for place, term in enumerate(terms) if match.start() < term.start < match.end()])
            yield Phrase(bits, words, is_option)
