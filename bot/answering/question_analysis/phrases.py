"""Which words of a question belong together: those of a name, and those in quotation marks. Pure; sets of words are numbers, as in ``Asked``."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.analysis import QueryTerm
from bot.analysis.analyzer import QUOTED
from bot.analysis.comparison import folded
from bot.analysis.languages import read_as
from bot.analysis.patterns import later
from bot.answering.answer_types.everyday_words import everyday_stems

_OPTION = later(r"(?<!\S)(?P<phrase>--\p{L}[\p{L}\p{Nd}]*(?:[-_]\p{L}[\p{L}\p{Nd}]*)*)(?![-\w])")


_BEFORE_NAMES = later(
    r"(?i)\b(?:on|in|for|(?<!\b(?:have|has|had|need|needs|want|wants|got|how|when|where|what|supposed|allowed|able|possible|used|like|ok|okay|easy|hard|time|going|trying|do) )to|from|at|with|by|of|near|via)\s+\Z"
)
"""But "to" before a verb: "do I have to redo it?"."""
_LEAST_LETTERS = 4
_STATE = later(r"\p{Lu}\.?\p{Lu}\.?(?:['’]s)?")
_OF_KIND = later(
    r"\b(?i:which|what)\s+(?P<it>US|U\.S\.|UK|French|Dutch|Czech|Greek|Swiss|Welsh|German|Roman|Norman|\p{Lu}\p{Ll}+(?:ese|ish|can|[aei]an))\s+(?=\p{Ll})"
)
"""Of which nation is what an English question asks for: "which German striker", "in which US state"; whom an answer names is so without its saying."""
_INITIALS = later(r"(?<![\p{L}.])(?:\p{Lu}\.)*\p{Lu}\Z")


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
        between = text[end : term.start]
        if between.startswith(".") and term.is_name and _INITIALS.search(text, 0, end):
            is_state = any(" " in form for form in terms[place - 1].also)  # of the U.S. Senate
            name, between = name if is_state else name & ~(1 << place - 1), between[1:]  # M. I. Falk may be written M.I. Falk, or Falk
        if name and between == ", " and _STATE.fullmatch(term.surface):
            continue  # Arlington, VA
        if name and not (term.is_name and not between.strip(" -'’")):
            yield name
            name = 0
        if term.is_name:
            name |= 1 << place
            end = term.end
    if name:
        yield name


def without_nation_of_kind(text: str, terms: Sequence[QueryTerm], language: str) -> list[QueryTerm]:
    """The words of a question, of which the nation of what is asked for is no name."""
    of_kind = _OF_KIND.search(text) if read_as(language) == "en" else None
    return [term._replace(is_name=False) if of_kind and term.start == of_kind.start("it") else term for term in terms]


def strange_names(text: str, terms: Sequence[QueryTerm], frequencies: Sequence[int], language: str) -> Iterator[int]:
    """The words of an English question that are likely names in small letters: right behind a preposition, in no passage and no word of every day, "on android"."""
    if read_as(language) != "en":
        return
    for place, (term, frequency) in enumerate(zip(terms, frequencies, strict=True)):
        is_unheard = not frequency and not (term.is_name or term.alike or term.also or term.parts) and len(term.surface) >= _LEAST_LETTERS
        if is_unheard and term.surface.isalpha() and _BEFORE_NAMES.search(text, 0, term.start) and everyday_stems().isdisjoint(term.whole):
            yield 1 << place


def phrases_in(text: str, terms: Sequence[QueryTerm]) -> Iterator[Phrase]:
    """What the question puts in quotation marks, and the options of commands in it: "--no-sound"."""
    for match in itertools.chain(QUOTED.finditer(text), _OPTION.finditer(text)):
        is_option = match[0].startswith("--")
        words = match["phrase"].casefold() if is_option else folded(match["phrase"])
        if words.strip():
            bits = sum([1 << place for place, term in enumerate(terms) if match.start() < term.start < match.end()])
            yield Phrase(bits, words, is_option)
