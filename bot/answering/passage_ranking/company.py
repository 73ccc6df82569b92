"""What a passage is found with: a question that the documents answer finds some passages that stand out, mostly of one subject. Pure."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence
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


def companies(passages: Sequence[Passage], hits: Sequence[Hit], frequencies: Mapping[str, int], size: int) -> Iterator[Company]:
    """The company of passages among the ``hits`` that came first; ``frequencies``: how many of all ``size`` passages hold each word of their headings.

    A word that headings share counts by how much it tells, as a share of one that a single passage holds: a title that all documents have in common says nothing.
    """
    words = [heading_words(hit.passage) for hit in hits]
    most = inverse_document_frequency(1, size)
    tells = {word: inverse_document_frequency(frequencies.get(word, 1), size) / most for word in frozenset().union(*words)}
    scores = [hit.score for hit in hits]
    spread = statistics.pstdev(scores) / max(scores) if any(scores) else 0.0
    for passage in passages:
        own = heading_words(passage)
        others = shared = 0.0
        for hit, other in zip(hits, words, strict=True):
            if (hit.passage.document, hit.passage.start) != (passage.document, passage.start):
                others += hit.score
                shared += hit.score * min(1.0, sum([tells[word] for word in own & other]))
        yield Company(shared / others if others else 0.0, spread)
