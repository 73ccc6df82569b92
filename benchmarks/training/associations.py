"""Which terms go with which words of a question: learns the table that ``bot/answering/question_analysis/associations.py`` reads. Deterministic."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from questions import Example

from bot.answering.question_analysis.associations import Table, associated, association
from bot.answering.sentence_scoring.evidence import FIELDS

_LEAST_SITES = 3
"""In whose answers a pair must be more frequent than beside them: what one site says is its own."""
_MOST_PAIRS = 2_000
_SMOOTHING = 3.0
"""Sentences that nobody has seen, added to both counts: what was seen a few times is an accident."""
_LEAST = 0.3
_EVERYDAY = 5.0
"""A word that is not asked so many times as often here as in each other set is an everyday one, and tells nothing of what is asked."""


def learn(found: Sequence[Example], others: Iterable[Sequence[Example]]) -> Table:
    """The pairs that tell most, from what was asked of many sites: for each term of a question, terms of its answers.

    Words that are asked in ``others`` too, which are of other things, are left out.
    """
    held: Counter[tuple[str, str]] = Counter()
    expected: Counter[tuple[str, str]] = Counter()
    sites: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for example in found:
        is_right = example.is_gold & example.holds
        if not is_right.any() or example.asked.is_definition:
            continue
        lines = [set(line_of(example, place).split()) for place in range(len(example.candidates))]
        everywhere = Counter(term for line in lines for term in line)
        answering = Counter(term for line, right in zip(lines, is_right, strict=True) if right for term in line)
        for word in asked_terms(example):
            for term, count in everywhere.items():
                expected[word, term] += count / len(lines)
            for term, count in answering.items():
                share = count / is_right.sum()
                held[word, term] += share
                if share > everywhere[term] / len(lines):
                    sites[word, term].add(site_of(example))
    value = {pair: math.log((held[pair] + _SMOOTHING) / (count + _SMOOTHING)) for pair, count in expected.items()}
    telling = {pair: (held[pair] - expected[pair]) / math.sqrt(expected[pair] + 1) for pair in value}
    kept = [pair for pair in value if value[pair] >= _LEAST and len(sites[pair]) >= _LEAST_SITES]
    here, elsewhere = asked_shares(found), [asked_shares(other) for other in others]
    table: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for word, term in sorted(sorted(kept, key=lambda pair: (-telling[pair], pair))[:_MOST_PAIRS]):
        if all(here[word] >= _EVERYDAY * other.get(word, 0.0) for other in elsewhere):
            table[word][term] = round(value[word, term], 2)
    return table


def asked_terms(example: Example) -> set[str]:
    """The terms of the question's words."""
    return {term for word in example.asked.terms for term in word.whole}


def asked_shares(found: Sequence[Example]) -> dict[str, float]:
    """In which share of the questions each term is."""
    counts = Counter(term for example in found for term in asked_terms(example))
    return {term: count / len(found) for term, count in counts.items()}


def line_of(example: Example, place: int) -> str:
    """The line of terms of a candidate."""
    candidate = example.candidates[place]
    return candidate.hit.passage.terms.split("\n")[candidate.place + 1]


def site_of(example: Example) -> str:
    """Whose policy is asked."""
    return example.candidates[0].document.collection


def halves(found: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """The examples of every second site, and of the others."""
    first = set(sorted({site_of(example) for example in found})[::2])
    return [example for example in found if site_of(example) in first], [example for example in found if site_of(example) not in first]


def crossed(found: Sequence[Example], others: Sequence[Sequence[Example]]) -> list[Example]:
    """The examples, each half with what was learnt from the other: what their own table is worth elsewhere."""
    first, second = halves(found)
    return [*reassociated(first, learn(second, others)), *reassociated(second, learn(first, others))]


def reassociated(found: Iterable[Example], table: Table) -> Iterator[Example]:
    """The examples as another table tells them."""
    column = FIELDS.index("associated")
    for example in found:
        asked = example.asked
        expected = {} if asked.is_definition else associated([term.whole for term in asked.terms], asked.language, table)
        features = example.features.copy()
        features[:, column] = [association(expected, line_of(example, place)) for place in range(len(features))]
        yield replace(example, features=features)


def write(out: Path, table: Table) -> None:
    """The file that ``bot/answering/question_analysis/associations.py`` reads."""
    text = {"about": "Made by benchmarks/training/train.py from policyqa. See docs/quality.md.", "version": 1, "terms": table}
    out.write_text(json.dumps(text, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
