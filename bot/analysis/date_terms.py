"""The terms by which the dates in a text are found, with those of the days between two: "from 24 December to 3 January". Pure."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator

from bot.analysis.dates import LEAP_YEAR, Date, date_term, dates
from bot.analysis.patterns import later
from bot.analysis.spans import TO

_SPANNED = later(rf"(?i)\s*{TO}\s*(?:\p{{L}}+[.,]?\s+)?")
_MOST_DAYS_BETWEEN = 62


def date_terms(text: str, language: str) -> list[str]:
    """The terms by which the dates in a text are found, each once, and the days between two of different months."""
    found = list(dates(text, language))
    between = (
        term for one, other in itertools.pairwise(found) if _SPANNED.fullmatch(text, one.end, other.start) for term in _between(one, other)
    )
    return list(dict.fromkeys(itertools.chain((term for date in found for term in date.terms), between)))


def _between(one: Date, other: Date) -> Iterator[str]:
    """The terms of the days between two: "from 24 December to 3 January"; of none where they are months, of one month, or far apart."""
    (year, month, day), (until_year, until_month, until_day) = one.readings[-1], other.readings[0]
    if not day or not until_day or month == until_month:
        return
    known = year or (until_year and (until_year - (month > until_month)))
    try:
        first = dt.date(known or LEAP_YEAR, month, day)
        last = dt.date(until_year or first.year + (month > until_month), until_month, until_day)
    except ValueError:  # 29 February of the other one's year, or the year after the last
        return
    for step in range(1, (last - first).days) if (last - first).days <= _MOST_DAYS_BETWEEN else ():
        each = first + dt.timedelta(days=step)
        yield date_term(0, each.month, each.day)
        if known:
            yield date_term(each.year, each.month, each.day)
