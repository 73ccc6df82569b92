"""Whose turn it is: the row of a rota, or of any table of times, whose days are those that a question asks for. Pure."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from bot.analysis.dates import dates
from bot.analysis.patterns import later
from bot.analysis.spans import TO
from bot.answering.question_analysis.days import DAY, WEEK, Days, days_of, nearest, years_near
from bot.answering.question_analysis.due import only_year
from bot.answering.question_analysis.times_asked import TimeAsked
from bot.tables import columns_of

_MOST_DAYS, _LEAST_DAYS_APART = 100, 6
"""Of one turn; from one week's first day to the next one's."""
_MOST_CHARS_BEFORE = 20
"""The day that a line begins with: "Week of 23 Nov"."""
_A_WEEK = later(r"(?i)\b(?:weeks?|w/?c|wochen?|kw|semaines?|semanas?)\b")
_TIMES = later(
    r"(?i)\b(?:weeks?|w/?c|kw|cw|dates?|days?|from|start\p{L}*|begin\p{L}*|when|periods?|wochen?|datum|tage?|termine?|zeitraum|von|ab|wann|semaines?|jours?|du|quand|période|semanas?|fechas?|d[ií]as?|periodo|cu[aá]ndo)\b"
)
"""How the column is headed that says when it is somebody's turn."""
_NO_TURNS = later(
    r"(?i)\b(?:since|seit|depuis|desde|signed|joined|updated|created|born|birthdays?|eintritt|deadline|expir\p{L}*|valid|until)\b"
)
"""How one is headed whose days are of something else."""
_WEEK_NUMBER = later(r"(?i)\b(?:KW|CW|calendar week|ISO week|Kalenderwoche)\s?(?P<week>\p{Nd}{1,2})\b")
_HEAD_OF_WEEKS = later(r"(?i)\s*\|?\s*(?:KW|CW|calendar week|ISO week|Kalenderwoche)\s*(?:\||$)")
_NUMBER_FIRST = later(r"\s*\|?\s*(?P<week>\p{Nd}{1,2})\s*(?:\||$)")
_HEAD_OF_SPANS = later(r"(?i)\b(?:to|until|till|ends?|ending|bis|ende|au|fin|hasta|al)\b")
_TO = later(rf"\s*(?P<sign>\||{TO})\s*(?:\p{{L}}+[.,]?\s+)?")


class Row(NamedTuple):
    """A row of a table or a line of a list."""

    words: str
    """Empty for a sentence that is none."""
    head: str
    """What heads it."""
    is_by_title: bool = False
    """Whether only the document's title says of it what is asked: where another table of it says so itself, that is meant."""


class _Turn(NamedTuple):
    days: Days
    is_of_week: bool
    """Whether it may last seven days from its only one: its row, head or headings speak of weeks."""


def turns(rows: Sequence[Row], above: str, language: str, asked: TimeAsked) -> Iterator[tuple[tuple[bool, int], int]]:
    """How far each of some rows whose days are those asked for is from today, and its place.

    A day without its year is of the only year that the titles and headings ``above`` name, or else the nearest. Of rows that speak of weeks each
    lasts one, if they are that far apart.
    """
    year = only_year(above)
    found = [(turn, place) for place, row in enumerate(rows) if row.words and (turn := _turn_of(row, above, language, year, asked.today))]
    firsts = sorted({turn.days.first for turn, _ in found})
    is_weekly = all((later - earlier).days >= _LEAST_DAYS_APART for earlier, later in itertools.pairwise(firsts))
    for turn, place in found:
        days = _whole_week(turn.days) if turn.is_of_week and is_weekly else turn.days
        if days.overlaps(asked.days):
            yield asked.distance(days), place


def is_turn(row: Row, language: str, asked: TimeAsked) -> bool:
    """Whether a row is of any days."""
    return row.words != "" and _turn_of(row, "", language, 0, asked.today) is not None


def is_other_turn(row: Row, language: str, asked: TimeAsked) -> bool:
    """Whether a row is of other days than those asked for."""
    turn = _turn_of(row, "", language, 0, asked.today)
    return turn is not None and not (_whole_week(turn.days) if turn.is_of_week else turn.days).overlaps(asked.days)


def _whole_week(days: Days) -> Days:
    return Days(days.first, days.first + WEEK - DAY) if days.first == days.last else days


def _turn_of(row: Row, above: str, language: str, year: int, today: dt.date) -> _Turn | None:
    """The days that a row begins with, in its column of times if it has one: of one a day, of two the days between."""
    words, head, _ = _from_times(row)
    named = list(dates(words, language)) or list(dates(words, "en"))  # of a table of names the language is hard to tell
    if not named:
        return _numbered_week(words, head, year, today)
    if "|" not in row.words and named[0].start > _MOST_CHARS_BEFORE:
        return None
    days = days_of(named[0], year, today)
    if not days:
        return None
    if len(named) > 1 and (joint := _TO.fullmatch(words, named[0].end, named[1].start)):
        last = days_of(named[1], year, days[0])
        is_span = joint["sign"] != "|" or _HEAD_OF_SPANS.search(head) is not None
        if last and is_span and days[0] <= last[-1] <= days[0] + _MOST_DAYS * DAY:
            return _Turn(Days(days[0], last[-1]), is_of_week=False)
    is_of_week = len(days) == 1 and _A_WEEK.search(f"{words[: named[0].start]} {head} {above}") is not None
    return _Turn(Days(days[0], days[-1]), is_of_week)


def _from_times(row: Row) -> Row:
    """A row of a table from its column of times on, with what heads that; all of it where none is told, and nothing of days of something else."""
    columns = list(columns_of(row.head, row.words)) if "|" in row.words and "|" in row.head else []
    for place, (name, _) in enumerate(columns):
        if _TIMES.search(name) and not _NO_TURNS.search(name):
            names, values = zip(*columns[place:], strict=True)
            return Row(" | ".join(values), " | ".join(names))
    if any(_NO_TURNS.search(name) for name, _ in columns):
        return Row("", "")
    return row


def _numbered_week(words: str, head: str, year: int, today: dt.date) -> _Turn | None:
    """The week that a row names by its number: "KW 48"."""
    match = _WEEK_NUMBER.search(words) or (_NUMBER_FIRST.match(words) if _HEAD_OF_WEEKS.match(head) else None)
    if match is None:
        return None
    firsts = []
    for each in years_near(year, today):
        with suppress(ValueError):  # no 53rd week
            firsts.append(dt.date.fromisocalendar(each, int(match["week"]), 1))
    first = nearest(firsts, today)
    return _Turn(Days(first, first + WEEK - DAY), is_of_week=False) if first else None
