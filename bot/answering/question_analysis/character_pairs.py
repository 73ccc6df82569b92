"""What pairs of characters count as words, in questions of languages without spaces. Pure."""

from __future__ import annotations

import functools
import itertools
import operator
from collections.abc import Iterable, Iterator, Sequence

import regex

from bot.analysis import QueryTerm
from bot.analysis.languages import words_that_mark
from bot.analysis.patterns import later
from bot.models import Span

OF_WORDS = frozenset({"zh", "ja"})
"""Languages in which a character is a word or a part of one that means something; a Thai one is a sound."""
_PAIR = regex.compile(r"(\X)(\X)")
_WORD = later(r"(?V1)[[\p{Han}\p{Katakana}ー]--[一二三四五六七八九十百千万两零〇]]{2,}")
"""Characters side by side that may be a word, and are no number."""


def shares_of_pairs(terms: Sequence[QueryTerm], frequencies: Sequence[int], language: str) -> dict[int, float]:
    """For each pair of characters that no passage holds, by its place, how far it counts as a word.

    Where two words meet stands a pair that is none, 电收 of 充电收费, and a word that the passages lack takes both its edges along.
    So pairs side by side that they lack count as many times together as they have characters which stand in no pair that is held, and are no grammar.
    """
    found: dict[int, float] = {}
    for run in _runs(terms) if language in OF_WORDS else ():
        known = _known(terms, frequencies, run, _grammar(language))
        for is_held, group in itertools.groupby(run, key=lambda place: frequencies[place] > 0):
            if not is_held:
                places = list(group)
                lacking = known[places[0] - run[0] : places[-1] - run[0] + 2].count(False)
                found.update(dict.fromkeys(places, min(1.0, lacking / len(places))))
    return found


def unknown_words(text: str, terms: Sequence[QueryTerm], frequencies: Sequence[int], language: str) -> tuple[Span, ...]:
    """Where a question has characters side by side none of which stands in a pair that a passage holds, and which are no grammar: the words that the passages lack."""
    if language not in OF_WORDS or all(frequencies):
        return ()
    known, lacking = _places(terms, map(bool, frequencies)), _places(terms, map(operator.not_, frequencies))
    grammar = _grammar(language)
    left = "".join([character if at in lacking - known and character not in grammar else " " for at, character in enumerate(text)])
    return tuple([Span(*found.span()) for found in _WORD.finditer(left)])


def _places(terms: Sequence[QueryTerm], chosen: Iterable[bool]) -> set[int]:
    """The places of the characters of some of the terms."""
    return {place for term in itertools.compress(terms, chosen) for place in range(term.start, term.end)}


def _runs(terms: Sequence[QueryTerm]) -> Iterator[range]:
    """The places of pairs each of which begins with the last character of the one before it."""
    first = None
    for place, term in enumerate(terms):
        is_pair = _characters(term.surface) is not None
        if first is not None and not (is_pair and term.start < terms[place - 1].end):
            yield range(first, place)
            first = None
        if first is None and is_pair:
            first = place
    if first is not None:
        yield range(first, len(terms))


def _known(terms: Sequence[QueryTerm], frequencies: Sequence[int], run: range, grammar: frozenset[str]) -> list[bool]:
    """Of each character of a run whether it is grammar, or stands in a pair that is held or is grammar."""
    pairs = [_characters(terms[place].surface) or ("", "") for place in run]
    known = [character in grammar for character in (*[first for first, _ in pairs], pairs[-1][1])]
    for at, place in enumerate(run):
        if frequencies[place]:
            known[at] = known[at + 1] = True
    # What a pair right beside a run shares a pair of grammar with, which is no term.
    if run[0] and terms[run[0] - 1].end == terms[run[0]].start and _characters(terms[run[0] - 1].surface):
        known[0] = True
    after = run[-1] + 1
    if after < len(terms) and terms[run[-1]].end == terms[after].start and _characters(terms[after].surface):
        known[-1] = True
    return known


@functools.lru_cache(4096)
def _characters(surface: str) -> tuple[str, str] | None:
    pair = None if surface.isascii() else _PAIR.fullmatch(surface)
    return (pair[1], pair[2]) if pair else None


@functools.cache
def _grammar(language: str) -> frozenset[str]:
    """The characters that are words of grammar by themselves."""
    return frozenset(word for word in words_that_mark(language) if len(word) == 1)
