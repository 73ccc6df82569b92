"""What was asked and not answered, near-identical questions together, most wanted first. Pure."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.analysis import analyse_question
from bot.analysis.languages import guess_language
from bot.journal import JournalRow

_MIN_LIKENESS = 0.75


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that people want to know and the documents do not say."""

    question: str
    """As it was asked most often."""
    times: int
    people: int
    last_asked: dt.datetime
    ids: tuple[str, ...]
    """The journal's ids of the askings, oldest first."""
    typed: str | None = None
    """What was typed of it last, where it took its subject from the question before."""


def group_gaps(rows: Iterable[JournalRow]) -> list[Gap]:
    """The gaps in unanswered questions: wanted by most people first, then asked most often, then most recently."""
    groups: list[tuple[frozenset[str], list[JournalRow]]] = []
    by_term: dict[str, list[int]] = {}
    for row in sorted(rows, key=lambda row: (row.asked_at, row.id)):
        terms = _terms(row.question)
        # What is so much alike shares one of any so many of its terms; the rarest are looked up soonest.
        told_by = sorted(terms, key=lambda term: (len(by_term.get(term, ())), term))[
            : len(terms) - math.ceil(_MIN_LIKENESS * len(terms)) + 1
        ]
        nearby = sorted({index for term in told_by for index in by_term.get(term, ())})
        alike, place = max(((_likeness(terms, groups[index][0]), index) for index in nearby), key=lambda pair: pair[0], default=(0.0, 0))
        if alike < _MIN_LIKENESS:
            place = len(groups)
            groups.append((terms, []))
            for term in terms:
                by_term.setdefault(term, []).append(place)
        groups[place][1].append(row)
    gaps = [_gap(members) for _, members in groups]
    return sorted(gaps, key=lambda gap: (-gap.people, -gap.times, -gap.last_asked.timestamp(), gap.question))


def _gap(rows: list[JournalRow]) -> Gap:
    (question, _), *_ = Counter(row.question for row in rows).most_common(1)
    people = {(row.place.platform, row.asker) for row in rows}
    typed = next(row.typed for row in reversed(rows) if row.question == question)
    return Gap(question, len(rows), len(people), rows[-1].asked_at, tuple(row.id for row in rows), typed)


def _terms(question: str) -> frozenset[str]:
    language = guess_language(question)
    terms = frozenset[str]().union(*(term.whole for term in analyse_question(question, (language,), language)))
    return terms or frozenset(question.casefold().split())


def _likeness(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b)
