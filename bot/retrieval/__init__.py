"""Terms in, passages out, best first. Engines are chosen by name; nothing above this package knows which one answers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import regex

from bot.models import Hit, Passage

K1 = 0.9
B = 0.6
"""The constants of Okapi BM25 that every engine ranks with."""

MOST_LOOKED_THROUGH = 3_000
"""Passages whose terms ``compounds`` looks through, some milliseconds; none of more."""

Collections = frozenset[str] | None
"""The collections that may be searched; None: all of them."""


def inverse_document_frequency(df: int, passages: int) -> float:
    """How much a term tells that ``df`` of ``passages`` hold, in nats; never negative for ``0 <= df <= passages``.

    Source: Robertson & Zaragoza 2009, section 3, with Lucene's +1 inside the logarithm.
    """
    return math.log(1 + (passages - df + 0.5) / (df + 0.5))


_LEAST_PART = 4
_HAN = regex.compile(r"\p{Han}")


class Retriever(Protocol):
    """A ranked search over passages. What the caller may not search does not count: not in scores, not in frequencies."""

    def search(self, terms: Iterable[str], *, collections: Collections, limit: int) -> list[Hit]:
        """The passages that hold at least one of the terms, best first; ties in corpus order."""

    def passages_of(self, document: str, limit: int) -> Sequence[Passage]:
        """The first passages of a document, in order."""

    def passage_count(self, collections: Collections) -> int:
        """How many passages there are in the collections."""

    def passage_frequencies(self, terms: Iterable[str], collections: Collections) -> Mapping[str, int]:
        """How many passages of the collections hold each term; a term that none holds may be left out."""

    def compounds(self, part: str, collections: Collections, limit: int) -> list[str]:
        """The compounds of a term that are terms of the collections, the most frequent first: see ``is_compound``; none where there are too many to look through."""


def is_compound(term: str, part: str) -> bool:
    """Whether a term of nothing but letters begins or ends with a part of four letters or more, and has another; or is a pair with a Chinese character."""
    least = 1 if _HAN.fullmatch(part) else _LEAST_PART
    return len(term) >= len(part) + least and len(part) >= least and term.isalpha() and (term.startswith(part) or term.endswith(part))
