"""How necessary each word of a question is: how often answers repeat it. Of "what kind of tree is it?" they repeat "tree", and seldom "kind". Learnt, English.

``benchmarks/training/necessity.py`` learns it from questions and the sentences that answer them. Source: Zhao and Callan 2010, "Term necessity
prediction". Pure.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from pathlib import Path

from bot.analysis import QueryTerm

Table = Mapping[str, float]
"""For terms of questions the share of answers that repeat them, of what is usual; a term that is not in it is repeated as others are."""

LANGUAGE = "en"
_TABLE = Path(__file__).parents[1] / "necessity.json"


def necessity(term: QueryTerm, table: Table) -> float:
    """How necessary a word of an English question is, at most 1."""
    return 1.0 if is_necessary(term) else min([table.get(each, 1.0) for each in term.whole], default=1.0)


def is_necessary(term: QueryTerm) -> bool:
    """Whether a word is necessary whatever answers repeat: a name, a number, a code."""
    return term.is_name or not term.surface.isalpha()


@functools.cache
def learnt() -> Table:
    """The table that is shipped."""
    table: Table = json.loads(_TABLE.read_text(encoding="utf-8"))["terms"]
    return table
