"""A stretch of text as the weighing reads it: where its terms stand, and what a sentence holds. Computed once a text, then kept.

Both records are plain values that depend on the text and its language alone, so that a store can keep them beside a passage.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import regex

from bot.analysis.analyzer import analyzer_for
from bot.answering.kinds import kinds_held, new_names, subject_of

KIN_CHARS = 4
_KEPT = 4_096
_NO_WORD = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


class Words(NamedTuple):
    """The content words of a text."""

    places: Mapping[str, tuple[int, ...]]
    """Term -> the numbers of the words that give it, ascending; grammar is not counted."""
    size: int
    """How many content words there are."""
    folded: str
    """The text without case and punctuation, a space before and after each word: character n-grams are looked for here."""


class Traits(NamedTuple):
    """What a sentence holds, whatever is asked."""

    families: Mapping[str, tuple[str, ...]]
    """Its terms by their first letters: words of one family share them."""
    kinds: frozenset[str]
    """The kinds of question that it may answer: it holds a date, a number, a reason, …"""
    names: frozenset[str]
    """Its capitalised words inside the sentence, case-folded."""
    subject: frozenset[str] | None
    """The terms of what it defines: of "tea" in "Tea is a drink"; None where it defines nothing."""
    asks: bool
    """Whether it is a question itself."""
    has_capitals: bool


@functools.lru_cache(maxsize=_KEPT)
def words_of(text: str, language: str) -> Words:
    """The words of a text."""
    places: dict[str, tuple[int, ...]] = {}
    words = analyzer_for(language).words(text)
    for place, terms in enumerate(words):
        for term in terms:
            places[term] = (*places[term], place) if term in places else (place,)
    return Words(places, len(words), folded(text))


@functools.lru_cache(maxsize=_KEPT)
def traits_of(text: str, language: str) -> Traits:
    """The traits of a sentence."""
    subject = subject_of(text)
    return Traits(
        families=families_of(words_of(text, language).places),
        kinds=kinds_held(text),
        names=new_names(text),
        subject=None if subject is None else frozenset(words_of(subject, language).places),
        asks=text.rstrip("\"'”’)").endswith(("?", "？", "؟")),
        has_capitals=not text.islower(),
    )


def families_of(terms: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Terms by their first letters."""
    families: dict[str, tuple[str, ...]] = {}
    for term in terms:
        if len(term) >= KIN_CHARS:
            families[term[:KIN_CHARS]] = (*families.get(term[:KIN_CHARS], ()), term)
    return families


def folded(text: str) -> str:
    """The text without case and punctuation, a space before and after each word."""
    return f" {_NO_WORD.sub(' ', text.casefold())} "
