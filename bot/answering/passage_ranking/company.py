"""What a passage is found with: a question that the documents answer finds some passages that stand out, mostly of one subject. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.models import Hit, Passage
from bot.retrieval import inverse_document_frequency


class Company(NamedTuple):
    """What tells of a passage by the others that were found."""

    coherence: float
    """How much of the others' score is of passages below the same headings; 0 where there is no other. Source: Diaz 2007, spatial autocorrelation."""
    spread: float
    """How far the scores lie apart: their deviation as a share of the best one. Source: Shtok, Kurland & Carmel 2009, normalised query commitment."""


def heading_words(passage: Passage) -> frozenset[str]:
    """The terms of its title and headings."""
    return frozenset(passage.terms.partition("\n")[0].split())


def companies(
    passages: Sequence[Passage], hits: Sequence[Hit], frequencies: Callable[[frozenset[str]], Mapping[str, int]], size: int
) -> Iterator[Company]:
    """The company of passages among the ``hits`` that came first; ``frequencies`` tells how many of all ``size`` passages hold each word of their headings.

    A word that headings share counts by how much it tells, as a share of one that a single passage holds: a title that all documents have in common says nothing.
    """
    words = [heading_words(hit.passage) for hit in hits]
    held = frozenset().union(*words)
    known, most = frequencies(held), inverse_document_frequency(1, size)
    tells = {word: inverse_document_frequency(known.get(word, 1), size) / most for word in held}
    found = [(hit.passage.document, hit.passage.start, hit.score, other) for hit, other in zip(hits, words, strict=True)]
    spread = _deviation([hit.score for hit in hits])
    for passage in passages:
        own = heading_words(passage)
        others = shared = 0.0
        for document, start, score, other in found:
            if start != passage.start or document != passage.document:
                others += score
                if both := own & other:
                    shared += score * min(1.0, sum([tells[word] for word in both]))
        yield Company(shared / others if others else 0.0, spread)


def _deviation(scores: Sequence[float]) -> float:
    """The standard deviation, as a share of the greatest."""
    best = max(scores, default=0.0)
    if not best:
        return 0.0
    mean = sum(scores) / len(scores)
    return math.sqrt(sum([(score - mean) ** 2 for score in scores]) / len(scores)) / best
