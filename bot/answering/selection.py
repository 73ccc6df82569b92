"""How good a candidate sentence is, and how sure an answer. Two linear models; their weights are set here by hand.

This is the seam for a trained model: it replaces the two tables and nothing else.
"""

from __future__ import annotations

import math

from bot.answering.features import Features
from bot.models import Confidence

SENTENCE_WEIGHTS = Features(
    sentence=3.0,
    kin=2.6,
    neighbours=1.0,
    passage=0.5,
    title=4.0,
    heading=3.0,
    names=1.0,
    rank=4.0,
    pairs=2.0,
    kind=1.0,
    new_name=0.0,
    definition=1.0,
    asks=-0.7,
    shape=0.2,
)
CONFIDENCE_BIAS = -10.5
CONFIDENCE_WEIGHTS = Features(
    sentence=4.5,
    kin=3.2,
    neighbours=2.5,
    passage=3.5,
    title=5.0,
    heading=6.0,
    names=0.0,
    rank=2.0,
    pairs=2.0,
    kind=1.0,
    new_name=1.2,
    definition=0.5,
    asks=-1.0,
    shape=0.3,
)
LIKELY_FROM = 0.5
STRONG_FROM = 0.85


def sentence_score(features: Features) -> float:
    """How good a sentence is as the highlight; only the order matters."""
    return _dot(SENTENCE_WEIGHTS, features)


def probability(features: Features) -> float:
    """How likely it is that the sentence answers, 0 to 1. An answer about other names is none, however well the rest matches."""
    if features.names < 1.0:
        return 0.0
    return 1 / (1 + math.exp(-(CONFIDENCE_BIAS + _dot(CONFIDENCE_WEIGHTS, features))))


def confidence(value: float) -> Confidence:
    """A probability in the words that people are shown."""
    if value >= STRONG_FROM:
        return Confidence.STRONG
    return Confidence.LIKELY if value >= LIKELY_FROM else Confidence.NONE


def _dot(weights: Features, features: Features) -> float:
    return sum(weight * value for weight, value in zip(weights, features, strict=True))
