"""Two linear models fitted by Newton's method: one that puts the right of several first, one that says yes or no. Deterministic."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Flags = NDArray[np.bool_]
_RIDGE = 2.0
_RIDGE_OF_YES = 5.0
_STEPS = 12
_ENOUGH = 0.1


def fit_best(groups: Sequence[tuple[Vector, Flags, float]], *, free: Flags) -> Vector:
    """Weights under which, of each group's rows, those that are flagged get the most of a softmax; the third is what the group counts.

    Weights that are not ``free`` are never negative: one that would be is set to zero and the others are fitted again.
    """
    rows = np.vstack([group for group, _, _ in groups])
    is_right = np.concatenate([flags for _, flags, _ in groups])
    sizes = np.array([len(group) for group, _, _ in groups])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    of_group = np.repeat(np.arange(len(groups)), sizes)
    counts = np.array([share for _, _, share in groups])

    def summed(values: Vector) -> Vector:
        return np.add.reduceat(values, starts, axis=0)

    def chances(values: Vector, weights: Vector) -> Vector:
        scores = values @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[of_group])
        return raised / summed(raised)[of_group]

    def loss_of(values: Vector, weights: Vector) -> float:
        return float(_RIDGE / 2 * weights @ weights - counts @ np.log(summed(chances(values, weights) * is_right)))

    columns = list(range(len(free)))
    while True:
        values = rows[:, columns]
        weights = np.zeros(len(columns))
        loss = loss_of(values, weights)
        for _ in range(_STEPS):
            chance = chances(values, weights)
            wanted = chance * is_right
            wanted /= summed(wanted)[of_group]
            share = counts[of_group]
            expected = summed(values * chance[:, None])
            gradient = _RIDGE * weights + values.T @ ((chance - wanted) * share)
            curvature = (
                _RIDGE * np.eye(len(columns)) + (values * (chance * share)[:, None]).T @ values - (expected * counts[:, None]).T @ expected
            )
            step = np.linalg.solve(curvature, gradient)
            # The likelihood of "one of several" is not concave: a step that overshoots is halved until it helps.
            tried = next((t for t in (weights - step / 2**n for n in range(8)) if loss_of(values, t) < loss), None)
            if tried is None:
                break
            weights, before, loss = tried, loss, loss_of(values, tried)
            if before - loss < _ENOUGH:
                break
        if (worst := _most_negative(weights, free[columns])) is None:
            return _filled(len(free), columns, weights)
        del columns[worst]


def fit_yes_or_no(rows: Vector, is_yes: Flags, counts: Vector, *, known: Vector) -> Vector:
    """Weights of a logistic regression without its bias; ``counts`` is what each row counts, and ``known`` what each scores by weights that are set."""
    values = np.hstack([rows, np.ones((len(rows), 1))])
    ridge = np.diag([*([_RIDGE_OF_YES] * rows.shape[1]), 0.0])
    sign = np.where(is_yes, -1.0, 1.0)

    def loss_of(weights: Vector) -> float:
        return float(weights @ ridge @ weights / 2 + counts @ np.logaddexp(0.0, sign * (known + values @ weights)))

    weights = np.zeros(rows.shape[1] + 1)
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-known - values @ weights))
        gradient = ridge @ weights + values.T @ (counts * (chance - is_yes))
        curvature = ridge + (values * (counts * chance * (1 - chance))[:, None]).T @ values
        step = np.linalg.solve(curvature, gradient)
        weights -= next((step / 2**n for n in range(8) if loss_of(weights - step / 2**n) < loss_of(weights)), 0 * step)
    return weights[:-1]


def _most_negative(weights: Vector, free: Flags) -> int | None:
    bounded = np.where(free, 0.0, weights)
    worst = int(bounded.argmin()) if len(bounded) else 0
    return worst if len(bounded) and bounded[worst] < 0 else None


def _filled(size: int, columns: Sequence[int], values: Vector) -> Vector:
    full = np.zeros(size)
    full[columns] = values
    return full
