"""Two linear models fitted by Newton's method: one that puts the right of several first, one that says yes or no. Deterministic."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Flags = NDArray[np.bool_]
_RIDGE = 2.0
_STEPS = 12
_ENOUGH = 0.1


def fit_best(groups: Sequence[tuple[Vector, Flags, float]], *, free: Flags) -> Vector:
    """Weights under which, of each group's rows, those that are flagged get the most of a softmax; the third is what the group counts.

    Weights that are not ``free`` are never negative: one that would be is set to zero and the others are fitted again.
    """
    columns = list(range(len(free)))
    while True:
        weights = np.zeros(len(columns))
        loss = _loss(groups, columns, weights)
        for _ in range(_STEPS):
            gradient, curvature = _RIDGE * weights, _RIDGE * np.eye(len(columns))
            for rows, is_right, counts in groups:
                values = rows[:, columns]
                chance = _softmax(values @ weights)
                wanted = chance * is_right
                expected = chance @ values
                gradient += counts * (expected - wanted / wanted.sum() @ values)
                curvature += counts * ((values * chance[:, None]).T @ values - np.outer(expected, expected))
            step = np.linalg.solve(curvature, gradient)
            # The likelihood of "one of several" is not concave: a step that overshoots is halved until it helps.
            tried = next((t for t in (weights - step / 2**n for n in range(8)) if _loss(groups, columns, t) < loss), None)
            if tried is None:
                break
            weights, before, loss = tried, loss, _loss(groups, columns, tried)
            if before - loss < _ENOUGH:
                break
        if (worst := _most_negative(weights, free[columns])) is None:
            return _filled(len(free), columns, weights)
        del columns[worst]


def _loss(groups: Sequence[tuple[Vector, Flags, float]], columns: Sequence[int], weights: Vector) -> float:
    likelihood = sum(counts * np.log(_softmax(rows[:, columns] @ weights) @ is_right) for rows, is_right, counts in groups)
    return float(_RIDGE / 2 * weights @ weights - likelihood)


def fit_yes_or_no(rows: Vector, is_yes: Flags, counts: Vector) -> tuple[Vector, float]:
    """Weights and bias of a logistic regression; ``counts`` is what each row counts."""
    values = np.hstack([rows, np.ones((len(rows), 1))])
    ridge = np.diag([*([_RIDGE] * rows.shape[1]), 0.0])
    weights = np.zeros(rows.shape[1] + 1)
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-values @ weights))
        gradient = ridge @ weights + values.T @ (counts * (chance - is_yes))
        curvature = ridge + (values * (counts * chance * (1 - chance))[:, None]).T @ values
        weights -= np.linalg.solve(curvature, gradient)
    return weights[:-1], float(weights[-1])


def _softmax(scores: Vector) -> Vector:
    raised: Vector = np.exp(scores - scores.max())
    return raised / raised.sum()


def _most_negative(weights: Vector, free: Flags) -> int | None:
    bounded = np.where(free, 0.0, weights)
    worst = int(bounded.argmin()) if len(bounded) else 0
    return worst if len(bounded) and bounded[worst] < 0 else None


def _filled(size: int, columns: Sequence[int], values: Vector) -> Vector:
    full = np.zeros(size)
    full[columns] = values
    return full
