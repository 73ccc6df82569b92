"""Which sentence is best, and how sure that it answers. Two linear models; ``benchmarks/training/train.py`` makes their weights."""

from __future__ import annotations

import functools
import json
import math
import operator
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from bot.answering.asked import Asked
from bot.answering.features import Candidate, Features
from bot.answering.reranking import UNSPACED
from bot.models import Confidence

_WEIGHTS = Path(__file__).parent / "weights.json"
_MAX_MARGIN = 4.0
_FEW_PASSAGES = 300
_BELOW = 0.999
_NEARLY_NOTHING = 0.2


class Standing(NamedTuple):
    """What tells whether a candidate answers, beside its own features: the question and the other candidates."""

    margin: float
    """How far its score lies above the best one of another document, in units of the score, at most ``_MAX_MARGIN`` either way."""
    lead: float
    """How far the passage's fullness lies above that of the best other document."""
    missing: float
    """Share of the question that no searched passage holds."""
    uncovered: float
    """Share of the question that neither the passage nor its headings hold."""
    over_a_quarter: float
    """How much of that lies above a quarter."""
    over_half: float
    complete: float
    """Whether passage and headings hold all of it, words of the same family included."""
    bare: float
    """Whether the sentence holds nothing of the question but names and what the title says."""
    full: float
    """How far the passage's fullness lies above 0.9."""
    overfull: float
    """How far it lies above 1.2."""
    terms: float
    """1 for a question of one word, 1/2 for two, and so on."""
    kind: float
    """Whether it holds the kind of thing that is asked for; 0.5 where that cannot be told."""


def size_of(passages: int) -> float:
    """How large a corpus is: near 0 for a page, where frequencies are accidents, near 1 for thousands of passages."""
    return passages / (passages + _FEW_PASSAGES)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with what it was given."""

    candidate: Candidate
    score: float
    """How good it is as the highlight; only the order matters."""
    probability: float
    """How likely it is that it answers."""


def rank(asked: Asked, candidates: Iterable[Candidate]) -> list[Ranked]:
    """The candidates, best first; ties in the order given."""
    weights = _weights()
    scored = sorted(((_dot(weights.sentence, candidate.features), candidate) for candidate in candidates), key=lambda pair: -pair[0])
    return [
        Ranked(candidate, score, weights.probability(asked, candidate, standing))
        for (score, candidate), standing in zip(scored, standings(asked, scored), strict=True)
    ]


def standings(asked: Asked, scored: Sequence[tuple[float, Candidate]]) -> list[Standing]:
    """For each candidate, how it stands; ``scored`` is best first."""
    missing = sum(share for share, frequency in zip(asked.shares, asked.frequencies, strict=True) if not frequency)
    tops: dict[str, float] = {}
    fullest: dict[str, float] = {}
    for score, candidate in scored:
        document, fullness = candidate.document.id, candidate.features.fullness
        tops.setdefault(document, score)
        fullest[document] = max(fullest.get(document, 0.0), fullness)
    best_score, best_fullness = _best_two(tops), _best_two(fullest)
    kind = asked.kind.replace(" ", "_")
    found = []
    for score, candidate in scored:
        features, document = candidate.features, candidate.document.id
        uncovered = 1 - features.passage - features.title
        found.append(
            Standing(
                margin=max(-_MAX_MARGIN, min(_MAX_MARGIN, score - _of_another(document, best_score, -math.inf))),
                lead=features.fullness - _of_another(document, best_fullness, 0.0),
                missing=missing,
                uncovered=uncovered,
                over_a_quarter=max(0.0, uncovered - 0.25),
                over_half=max(0.0, uncovered - 0.5),
                complete=float(uncovered < _NEARLY_NOTHING),
                bare=float(features.predicate == 0),
                full=max(0.0, features.fullness - 0.9),
                overfull=max(0.0, features.fullness - 1.2),
                terms=1 / max(1, len(asked.terms)),
                kind=getattr(features, kind) if kind in Features._fields else 0.5,
            )
        )
    return found


def _best_two(values: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(values.items(), key=lambda item: -item[1])[:2]


def _of_another(document: str, best: Sequence[tuple[str, float]], fallback: float) -> float:
    """The best value of a document other than this one."""
    return next((value for name, value in best if name != document), fallback)


def confidence(value: float) -> Confidence:
    """A probability in the words that people are shown."""
    weights = _weights()
    if value >= weights.strong_from:
        return Confidence.STRONG
    return Confidence.LIKELY if value >= weights.likely_from else Confidence.NONE


@dataclass(frozen=True, slots=True)
class _Weights:
    sentence: tuple[float, ...]
    """In the order of ``Features``."""
    confidence: tuple[float, ...]
    """In the order of ``Features`` and then ``Standing``."""
    confidence_large: tuple[float, ...]
    """What is added to those, as far as the corpus is large."""
    bias: float
    caution_small: float
    """What is taken from the bias on a corpus of a page, where most of what people ask is not said."""
    bias_unspaced: float
    """What is added to it for a question in a script without spaces: its terms are pairs of characters, of which an answer holds fewer."""
    names_from: float
    """An answer about other names is none, however well the rest matches: the least share of names that it must hold."""
    likely_from: float
    strong_from: float

    def probability(self, asked: Asked, candidate: Candidate, standing: Standing) -> float:
        """Below ``likely_from`` where another name is spoken of, or where a who-question finds neither its own words nor a name."""
        features, size = candidate.features, size_of(asked.passages)
        evidence = (*features, *standing)
        bias = self.bias - self.caution_small * (1 - size) ** 2 + self.bias_unspaced * (asked.language in UNSPACED)
        value = 1 / (1 + math.exp(-(bias + _dot(self.confidence, evidence) + size * _dot(self.confidence_large, evidence))))
        is_beside_the_point = features.names < self.names_from or (standing.bare and not features.new_name)
        return value * self.likely_from * _BELOW if is_beside_the_point else value


@functools.cache
def _weights() -> _Weights:
    read: dict[str, Any] = json.loads(_WEIGHTS.read_text(encoding="utf-8"))

    def table(name: str, fields: Sequence[str]) -> tuple[float, ...]:
        given: Mapping[str, float] = read[name]
        if unknown := set(given).difference(fields):
            raise ValueError(
                f"{_WEIGHTS.name} weighs what no candidate has: {', '.join(sorted(unknown))}; run benchmarks/training/train.py again."
            )
        return tuple(given.get(field, 0.0) for field in fields)

    evidence = (*Features._fields, *Standing._fields)
    return _Weights(
        sentence=table("sentence", Features._fields),
        confidence=table("confidence", evidence),
        confidence_large=table("confidence_large", evidence),
        bias=read["bias"],
        caution_small=read["caution_small"],
        bias_unspaced=read["bias_unspaced"],
        names_from=read["names_from"],
        likely_from=read["likely_from"],
        strong_from=read["strong_from"],
    )


def _dot(weights: Sequence[float], values: Sequence[float]) -> float:
    total: float = sum(map(operator.mul, weights, values))
    return total
