"""Phrases of several words for which one word stands: "step down" for *resign*, "in charge" for *responsible*. Pure."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from bot.analysis import QueryTerm
from bot.analysis.analyzer import analyzer_for
from bot.analysis.synonyms import set_phrases
from bot.analysis.tokens import RawToken, tokenize

_MOST_BETWEEN = 3
"""Words that may stand between two of a phrase: "turn *the notifications* off", "bring *the library books* back"."""

_ANOTHER_WORD = frozenset({"charge"})
"""Words that in a phrase mean nothing of what they mean alone: who is in charge asks for no fee."""


def with_set_phrases(text: str, terms: Sequence[QueryTerm], language: str) -> tuple[QueryTerm, ...]:
    """The words of a question, each word of a set phrase also held by the words for which the phrase stands."""
    alike: dict[int, frozenset[str]] = {}
    for starts, others in _found(text, language):
        for start in starts:
            alike[start] = alike.get(start, frozenset()) | others
    return tuple([term if term.is_name or term.start not in alike else _standing_for(term, alike[term.start]) for term in terms])


def _standing_for(term: QueryTerm, others: frozenset[str]) -> QueryTerm:
    return term._replace(alike=others if term.surface.casefold() in _ANOTHER_WORD else term.alike | others)


def _found(text: str, language: str) -> Iterator[tuple[list[int], frozenset[str]]]:
    """Where the words of each set phrase begin, with the terms of the words for which it stands."""
    table = _table(language)
    if not table:
        return
    words = list(tokenize(text))
    asked = {word.whole for word in words}
    stem = analyzer_for(language).stem
    for place, word in enumerate(words):
        for rest, others in table.get(stem(word.whole), ()):
            if asked.issuperset(rest) and (places := _places(words, place, rest)):
                yield [words[each].start for each in places], others


def _places(words: Sequence[RawToken], place: int, rest: Sequence[str]) -> list[int]:
    """The places of a phrase's words from one on; empty where they do not follow."""
    places = [place]
    for wanted in rest:
        place = next((each for each in range(place + 1, min(place + _MOST_BETWEEN + 2, len(words))) if words[each].whole == wanted), 0)
        if not place:
            return []
        places.append(place)
    return places


@functools.cache
def _table(language: str) -> dict[str, list[tuple[tuple[str, ...], frozenset[str]]]]:
    """For the stem of a phrase's first word the words that follow it, with the terms of those for which it stands."""
    found: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    stem = analyzer_for(language).stem
    for (first, *rest), others in set_phrases(language):
        found.setdefault(stem(first), []).append((tuple(rest), frozenset(map(stem, others))))
    return found
