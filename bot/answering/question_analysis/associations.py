"""What answers speak of: terms that stand in answering sentences where a question holds certain words. Learnt, English.

Of "do you sell my details?" a privacy policy's answer may hold no word and yet speak of sharing, third parties and consent. Which terms go with
which words of a question ``benchmarks/training/associations.py`` learns from questions that were asked of many policies alike. Source: Berger et al. 2000,
"Bridging the lexical chasm: statistical approaches to answer-finding". Pure.
"""

from __future__ import annotations

import functools
import itertools
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

Table = Mapping[str, Mapping[str, float]]
"""For each term of a question, the terms of its answers, each with how much more it stands there than in other sentences: the logarithm of the ratio."""

_LANGUAGE = "en"
_TABLE = Path(__file__).parents[1] / "associations.json"
_LEAST_KNOWN = 2 / 3
"""The share of a question's words that must be in the table, which has no everyday words: of other things it knows nothing."""
_SMOOTHING_TERMS = 10
"""That a sentence counts as longer, so that one of two words is not all it says."""


def associated(question: Sequence[Iterable[str]], language: str, table: Table) -> dict[str, float]:
    """What answers to a question speak of, with how much it counts; ``question`` has the terms of each of its words. Nothing where most are unknown."""
    if language != _LANGUAGE:
        return {}
    known = [[table[term] for term in terms if term in table] for terms in question]
    if sum(map(bool, known)) < _LEAST_KNOWN * len(question) or not any(known):
        return {}
    total: dict[str, float] = {}
    for row in itertools.chain.from_iterable(known):
        for term, value in row.items():
            total[term] = total.get(term, 0.0) + value / len(question)
    return total


def association(expected: Mapping[str, float], line: str) -> float:
    """How far a sentence, as its line of terms, speaks of what is expected: 0 of nothing, mostly below 1."""
    terms = set(line.split())
    return sum([value for term, value in expected.items() if term in terms]) / math.sqrt(len(terms) + _SMOOTHING_TERMS)


@functools.cache
def learnt() -> Table:
    """The table that is shipped."""
    table: Table = json.loads(_TABLE.read_text(encoding="utf-8"))["terms"]
    return table
