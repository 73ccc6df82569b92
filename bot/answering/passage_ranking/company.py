"""What a passage is found with: a question that the documents answer finds some passages that stand out, mostly of one subject. Pure."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.analysis.analyzer import analyzer_for
from bot.models import Hit, Passage, Quotable
from bot.retrieval import inverse_document_frequency

_PARTS = " - "
_TELLS = 0.1
"""A title that tells less is no subject: all lines of a file may have the file's."""
_DIGITS = 9
"""Engines add up the same scores in other orders."""


class Company(NamedTuple):
    """What tells of a passage by the others that were found."""

    coherence: float
    """How much of the others' score is of passages of the same subject; 0 where there is no other. Source: Diaz 2007, spatial autocorrelation."""
    spread: float
    """How far the scores lie apart: their deviation as a share of the best one. Source: Shtok, Kurland & Carmel 2009, normalised query commitment."""
    lead: float
    """The best score of its subject less that of any other, as a share of the best of all; below 0 where another one comes first."""


def _subject_of(document: Quotable) -> str:
    """What a document is about by its title, up to a dash: "Israel" of "Israel - Museums"."""
    return document.title.partition(_PARTS)[0]


def companies(
    passages: Sequence[Passage],
    hits: Sequence[Hit],
    documents: Mapping[str, Quotable],
    frequencies: Callable[[frozenset[str]], Mapping[str, int]],
    size: int,
) -> Iterator[Company]:
    """The company of passages among the ``hits`` that came first; ``frequencies`` tells how many of all ``size`` passages hold each word of a title.

    Of one subject are passages of one document, and of documents with the same title, where that tells at least ``_TELLS``: what its words tell, as a share of a word that a
    single passage holds. Coherence counts by the same share.
    """
    found = {name: documents[name] for name in {passage.document for passage in [*passages, *(hit.passage for hit in hits)]}}
    titles = {name: _subject_of(document) for name, document in found.items()}
    words = {name: _words(title, found[name].language) for name, title in titles.items()}
    known, most = frequencies(frozenset().union(*words.values())), inverse_document_frequency(1, size)
    tells = {name: sum([inverse_document_frequency(known.get(word, 1), size) for word in each]) / most for name, each in words.items()}
    subjects = {name: title if tells[name] >= _TELLS else name for name, title in titles.items()}
    scores = [hit.score for hit in hits]
    spread, best = _deviation(scores), max(scores, default=0.0)
    tops: dict[str, float] = {}
    for hit in hits:
        subject = subjects[hit.passage.document]
        tops[subject] = max(hit.score, tops.get(subject, 0.0))
    for passage in passages:
        own = subjects[passage.document]
        others = shared = 0.0
        for hit in hits:
            if hit.passage.start != passage.start or hit.passage.document != passage.document:
                others += hit.score
                shared += hit.score * (subjects[hit.passage.document] == own)
        lead = tops.get(own, 0.0) - max([top for subject, top in tops.items() if subject != own], default=0.0)
        yield Company(
            coherence=round(min(1.0, tells[passage.document]) * shared / others, _DIGITS) if others else 0.0,
            spread=spread,
            lead=round(lead / best, _DIGITS) if best else 0.0,
        )


@functools.lru_cache(maxsize=1024)
def _words(title: str, language: str) -> frozenset[str]:
    return frozenset(analyzer_for(language).terms(title))


def _deviation(scores: Sequence[float]) -> float:
    """The standard deviation, as a share of the greatest."""
    best = max(scores, default=0.0)
    if not best:
        return 0.0
    mean = sum(scores) / len(scores)
    return round(math.sqrt(sum([(score - mean) ** 2 for score in scores]) / len(scores)) / best, _DIGITS)
