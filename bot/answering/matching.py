"""How far a text holds the words of a question: themselves, their parts, words of the same family, names."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Collection, Mapping, Sequence

from bot.analysis.analyzer import QueryTerm, analyzer_for
from bot.answering.asked import Asked
from bot.answering.reading import KIN_CHARS, Words, families_of
from bot.answering.reranking import Reread
from bot.models import Passage, Span

_MIN_KINSHIP = 0.5
_MIN_NAME_KINSHIP = 0.7


def places_of(term: QueryTerm, places: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
    """Where a word of the question or a part of it stands, ascending."""
    if len(term.whole) == 1 and not term.parts:
        (only,) = term.whole
        return places.get(only, ())
    return tuple(sorted({place for each in term.terms for place in places.get(each, ())}))


def cover(terms: Sequence[QueryTerm], words: Words) -> tuple[float, ...]:
    """For each word of the question, how far ``words`` hold it: wholly, or the share of its parts."""
    held = words.places.keys()
    return tuple(
        1.0
        if not term.whole.isdisjoint(held)
        else 0.9 * sum(not part.isdisjoint(held) for part in term.parts) / len(term.parts)
        if term.parts
        else 0.0
        for term in terms
    )


def closest_kin(term: QueryTerm, families: Mapping[str, Sequence[str]]) -> float:
    """How likely a word of the same family as the term is among the families of a text, 0 to 1."""
    closest = 0.0
    if not term.is_identifier:
        for stem in term.whole:
            for kin in families.get(stem[:KIN_CHARS], ()):
                closest = max(closest, kinship(stem, kin))
    return closest


@functools.lru_cache(maxsize=65_536)
def kinship(a: str, b: str) -> float:
    """How likely two stems are of one word family, 0 to 1: lead ~ leader, but not form ~ format-string."""
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < KIN_CHARS or not shorter.isalpha():
        return 0.0
    shared = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(shorter, longer, strict=False)))
    if shared < KIN_CHARS or shared < len(shorter) - 1:
        return 0.0
    likeness = shared / len(longer)
    return likeness if likeness >= _MIN_KINSHIP else 0.0


def names_held(asked: Asked, entry: Reread, in_passage: Sequence[float], in_headings: Sequence[float]) -> float:
    """Share of the question's names that the passage, its headings or else the surroundings hold.

    A name of several words is held by the weightier half of them ("Meri" for "President Lennart Meri"), a code or an acronym only by itself.
    """
    if not entry.holds_phrases:
        return 0.0
    if not asked.names:
        return 1.0
    held = {index for name in asked.names for index in name if max(in_passage[index], in_headings[index]) >= _MIN_NAME_KINSHIP}
    if len(held) < sum(map(len, asked.names)):
        words = analyzer_for(entry.document.language).words(entry.document.slice(_surroundings(entry.hit.passage)))
        around = frozenset(itertools.chain.from_iterable(words))
        families = families_of(around)
        for index in (index for name in asked.names for index in name):
            term = asked.terms[index]
            if not term.whole.isdisjoint(around) or closest_kin(term, families) >= _MIN_NAME_KINSHIP:
                held.add(index)
    return sum(_is_held(asked, name, held) for name in asked.names) / len(asked.names)


def _is_held(asked: Asked, name: Sequence[int], held: Collection[int]) -> bool:
    if any(index not in held and asked.terms[index].is_exact for index in name):
        return False
    return 2 * sum(asked.weights[index] for index in name if index in held) >= sum(asked.weights[index] for index in name)


def _surroundings(passage: Passage, chars: int = 600) -> Span:
    """The text near a passage, inside its section."""
    return Span(max(passage.section.start, passage.start - chars), min(passage.section.end, passage.end + chars))
