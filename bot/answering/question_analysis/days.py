"""Days on end, and which year those are of that a text names without one. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from bot.analysis.dates import Date

WEEK, DAY = dt.timedelta(days=7), dt.timedelta(days=1)


class Days(NamedTuple):
    """Some days on end."""

    first: dt.date
    last: dt.date

    def overlaps(self, other: Days) -> bool:
        """Whether they share a day."""
        return self.first <= other.last and other.first <= self.last


def days_of(date: Date, year: int, today: dt.date) -> list[dt.date]:
    """The days of a date that are on end, in a ``year`` if it names none, or else in the one nearest to today; only the first where others are other readings; none of a month."""
    found: list[dt.date] = []
    for of_year, month, day in date.readings:
        possible = []
        for each in years_near(of_year or year, today):
            with suppress(ValueError):  # a month alone, or 29 February
                possible.append(dt.date(each, month, day))
        one = nearest(possible, found[-1] if found else today)
        if one and (not found or one == found[-1] + DAY):
            found.append(one)
    return found


def years_near(year: int, today: dt.date) -> Sequence[int]:
    """A year that is known, or else those in which a day or week without its year may be meant."""
    return [year] if year else range(today.year - 1, today.year + 2)


def nearest(days: Iterable[dt.date], today: dt.date) -> dt.date | None:
    """The day that is nearest to today; None of none."""
    return min(days, key=lambda day: abs(day - today), default=None)
