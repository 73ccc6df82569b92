"""Compounds that the documents lack, as the words that they have: a Varroabehandlung is found by Varroa and Behandlung, a Fest by Sommerfest. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import regex

from bot.analysis import QueryTerm
from bot.analysis.analyzer import Analyzer, analyzer_for
from bot.answering.question_analysis.character_pairs import OF_WORDS
from bot.answering.question_analysis.same_names import Holding
from bot.answering.question_analysis.spelling import Frequencies

_LEAST_CHARS = 4
"""Of a part: shorter ones are endings and prefixes more often than words."""
_LEAST_JOINED_CHARS = 3
_APART = (" ", "-")
_WRITES_APART = "en"
_LINKS = {
    "de": ("", "s", "n", "en", "es", "er", "e"), "nl": ("", "s", "en", "e"), "sv": ("", "s"), "da": ("", "s", "e"), "no": ("", "s", "e"),
    "fi": ("", "n"), "hu": ("",),
}  # fmt: skip
"""What may stand between two parts, in the languages that write compounds as one word."""
_JOINED = {"ar": "وفبلك"}
"""Small words that a language writes as one with the next: *in*, *to*, *and*."""
_MOST_COMPOUNDS = 4
_PAIR, _MOST_PAIRS = 2, 12
_HAN = regex.compile(r"\p{Han}")
_LITTLE = frozenset("里裡上下中内內外前后後间間时時内边邊旁个個次种種样樣点點些么麼第每各多少大小数")
"""Characters that only say where, which or how many, or are part of a thousand words."""
_GAP = regex.compile(r"[\s-]")
_PIECE = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})")

Compounds = Callable[[str, int], Iterable[str]]
"""The most frequent terms of the searched documents that begin or end with a stem, so many at most."""


def with_compounds(terms: tuple[QueryTerm, ...], language: str, counted: Mapping[str, int], compounds: Compounds) -> tuple[QueryTerm, ...]:
    """The words of a question, those that no document holds, whole or in parts, with compounds of them as words of the same family.

    In German nouns alone, by their capital: kosten begins no kostenlos. Where nothing is written with one, a word may end a compound.
    """
    if language not in _LINKS and language not in OF_WORDS:
        return terms
    stem = analyzer_for(language).stem
    has_capitals = any(term.surface[0].isupper() for term in terms)

    def found(term: QueryTerm) -> frozenset[str]:
        word = term.surface
        if language in OF_WORDS:
            return _with_character(term, language, counted, compounds)
        if len(word) < _LEAST_CHARS or not word.isalpha() or any(map(counted.get, term.terms)):
            return frozenset()
        if language != "de" or word[0].isupper():
            return frozenset(compounds(stem(word.casefold()), _MOST_COMPOUNDS))
        part = stem(word)
        return frozenset() if has_capitals else frozenset(each for each in compounds(part, _MOST_COMPOUNDS) if each.endswith(part))

    return tuple(term._replace(alike=term.alike | more) if (more := found(term)) else term for term in terms)


def _with_character(term: QueryTerm, language: str, counted: Mapping[str, int], compounds: Compounds) -> frozenset[str]:
    """The pairs that have the one Chinese character of a word, alone or beside one of grammar: 书 of 几本书, 借 of 能借. Texts are indexed by pairs alone."""
    telling = [each for each in term.surface if each not in _LITTLE and not analyzer_for(language).is_stop_word(each)]
    is_one = len(term.surface) <= _PAIR and len(telling) == 1 and _HAN.fullmatch(telling[0]) is not None
    return frozenset(compounds(telling[0], _MOST_PAIRS)) if is_one and not any(map(counted.get, term.terms)) else frozenset()


def without_lone_parts(terms: tuple[QueryTerm, ...], holding: Holding) -> tuple[QueryTerm, ...]:
    """The words of a question, a name not by its only part that is no word of grammar, SQL of MySQL, unless the documents write it apart: "My SQL"."""
    return tuple(term._replace(parts=()) if _has_lone_part(term) and not _is_written_apart(term, holding) else term for term in terms)


def _has_lone_part(term: QueryTerm) -> bool:
    return len(term.parts) == 1 and term.surface.isalpha() and not any(map(term.parts[0].__contains__, term.whole))


def _is_written_apart(term: QueryTerm, holding: Holding) -> bool:
    pieces = r"[\s-]".join(_PIECE.split(term.surface))
    apart = regex.compile(rf"\b{pieces}\b", regex.IGNORECASE)
    return any(apart.search(text) for part in term.parts[0] for text in holding(part))


def joined(text: str, terms: Sequence[QueryTerm], language: str) -> dict[int, str]:
    """For each word of an English question, by its place, what it makes with the next, as one word: of a *band saw* "bandsaw"."""
    if language != "en":
        return {}
    stem = analyzer_for(language).stem
    return {
        place: stem(f"{first.surface}{second.surface}".casefold())
        for place, (first, second) in enumerate(itertools.pairwise(terms))
        if text[first.end : second.start] in _APART and all(map(_may_be_part, (first.surface, second.surface)))
    }


def _may_be_part(word: str) -> bool:
    return len(word) >= _LEAST_JOINED_CHARS and word.isalpha()


def with_joined(terms: tuple[QueryTerm, ...], pairs: Mapping[int, str], counted: Mapping[str, int]) -> tuple[QueryTerm, ...]:
    """The words of a question, two that the documents write as one also held by that."""
    alike: dict[int, frozenset[str]] = {}
    for place, word in pairs.items():
        if counted.get(word):
            for each in (place, place + 1):
                alike[each] = alike.get(each, frozenset()) | {word}
    return tuple(term._replace(alike=term.alike | alike[place]) if place in alike else term for place, term in enumerate(terms))


def with_parts(
    terms: tuple[QueryTerm, ...], language: str, counted: Mapping[str, int], frequencies: Frequencies, holding: Holding
) -> tuple[tuple[QueryTerm, ...], Mapping[str, int]]:
    """The words of a question and the frequencies of their terms, words that no document holds with the parts that documents hold: two, or what follows a small word.

    In English, which writes most compounds apart, two that stand side by side: a *lasercutter* is found where a passage has "laser cutter".
    """
    if language not in _LINKS and language not in _JOINED and language != _WRITES_APART:
        return terms, counted
    analyzer = analyzer_for(language)
    ways = {place: dict(_ways(term, analyzer)) for place, term in enumerate(terms) if not any(map(counted.get, term.terms))}
    wanted = frozenset(stem for each in ways.values() for way in each for stem in way)
    if not wanted:
        return terms, counted
    found = frequencies(wanted)
    parted = list(terms)
    for place, each in ways.items():
        held = [way for way in each if all(map(found.get, way))]
        if language == _WRITES_APART:
            held = [way for way in held if _is_apart(terms[place], way, holding)]
        if held:
            best = max(held, key=lambda way: (each[way], way))  # the most even one
            parted[place] = terms[place]._replace(parts=tuple(frozenset({stem}) for stem in best))
    return tuple(parted), {**counted, **found}


def _ways(term: QueryTerm, analyzer: Analyzer) -> Iterator[tuple[tuple[str, ...], int]]:
    """Each way to part a word: the stems of the parts, and how long the shorter one is."""
    word = term.surface.casefold()
    if term.is_name or term.parts or not word.isalpha():
        return
    if len(word) > _LEAST_CHARS + 1 and word[0] in _JOINED.get(analyzer.language, ""):
        yield (analyzer.stem(word[1:]),), len(word) - 1
    for cut in range(_LEAST_CHARS, len(word) - _LEAST_CHARS + 1):
        left, right = word[:cut], word[cut:]
        for link in ("",) if analyzer.language == _WRITES_APART else _LINKS.get(analyzer.language, ()):
            first = left[: len(left) - len(link)]
            if left.endswith(link) and len(first) >= _LEAST_CHARS and not (analyzer.is_stop_word(first) or analyzer.is_stop_word(right)):
                yield (analyzer.stem(first), analyzer.stem(right)), min(len(first), len(right))


def _is_apart(term: QueryTerm, parts: Sequence[str], holding: Holding) -> bool:
    """Whether a passage has the parts of a word side by side."""
    return any(whole in _GAP.sub("", text.casefold()) for part in parts for text in holding(part) for whole in term.whole)
