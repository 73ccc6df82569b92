"""What a run's figures hang on: the confidence against what was right, at every threshold; and the questions worth looking at. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.evaluation import Judged

_BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Questions of like confidence."""

    confidence: float
    """Their mean."""
    right: float
    """The share whose first quote is right."""
    size: int


def calibration(judged: Sequence[Judged], is_right: Callable[[Judged], bool]) -> list[Bin]:
    """The bins of equal width that hold questions, least sure first; calibrated is where ``right`` is the ``confidence``."""
    groups: dict[int, list[Judged]] = {}
    for each in judged:
        groups.setdefault(min(_BINS - 1, max(0, int(each.answer.confidence * _BINS))), []).append(each)
    return [
        Bin(sum(each.answer.confidence for each in group) / len(group), sum(map(is_right, group)) / len(group), len(group))
        for _, group in sorted(groups.items())
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error: how far confidence and share lie apart, by the mean over the questions. Source: Guo et al. 2017."""
    return sum(each.size * abs(each.confidence - each.right) for each in bins) / sum(each.size for each in bins)


@dataclass(frozen=True, slots=True)
class Threshold:
    """What would be so if the questions of at least this confidence were answered and no others."""

    confidence: float
    coverage: float
    """The share of the answerable questions that are answered."""
    right: float
    """The share of the answered questions that are right."""


def thresholds(judged: Sequence[Judged], is_right: Callable[[Judged], bool]) -> list[Threshold]:
    """Every threshold there could be, the strictest first; none without an answerable question."""
    ordered = sorted(judged, key=lambda each: -each.answer.confidence)
    answerable = sum(each.question.is_answerable for each in judged)
    found = []
    told = right = 0
    for count, each in enumerate(ordered, 1):
        told += each.question.is_answerable
        right += is_right(each)
        is_last_of_its_confidence = count == len(ordered) or ordered[count].answer.confidence < each.answer.confidence
        if answerable and is_last_of_its_confidence:
            found.append(Threshold(each.answer.confidence, told / answerable, right / count))
    return found


def slowest(judged: Iterable[Judged], count: int) -> list[Judged]:
    """The questions that took longest, the longest first."""
    timed = [each for each in judged if each.answer.elapsed_ms is not None]
    return sorted(timed, key=lambda each: -(each.answer.elapsed_ms or 0.0))[:count]


def surest_wrong(judged: Iterable[Judged], is_right: Callable[[Judged], bool], count: int) -> list[Judged]:
    """The questions answered wrongly, those first whose confidence was highest."""
    wrong = [each for each in judged if each.answer.is_answered and not is_right(each)]
    return sorted(wrong, key=lambda each: -each.answer.confidence)[:count]
