"""Whose turn it is: the row of a rota, or of any table of times, whose days are those that a question asks for. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

import regex

from bot.analysis.dates import Date, dates
from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled
from bot.analysis.weekdays import days_in_full

_WEEK = dt.timedelta(days=7)
_DAY = dt.timedelta(days=1)
_NOW = (_DAY, None)
_MOST_DAYS = 100
"""Of one turn."""
_MOST_CHARS_BEFORE = 20
"""The day that a line begins with: "Week of 23 Nov"."""
_ASKED: dict[str, dict[tuple[dt.timedelta, int | None], str]] = {
    "en": {
        (_DAY, 0): "today|tonight",
        _NOW: "now|currently|at the moment|at present",
        (_DAY, 1): "tomorrow",
        (_DAY, -1): "yesterday",
        (_WEEK, 0): "this week|the current week",
        (_WEEK, 1): "next week|the coming week",
        (_WEEK, -1): "last week|the previous week",
    },
    "de": {
        (_DAY, 0): "heute",
        _NOW: "jetzt|gerade|aktuell|derzeit|zurzeit|momentan",
        (_DAY, 1): r"(?<!\b(?:am|jeden|guten|heute)\s)morgen",
        (_DAY, -1): "gestern",
        (_WEEK, 0): "(?:in )?diese[r]? Woche",
        (_WEEK, 1): "(?:in der )?(?:nächste|kommende)n? Woche",
        (_WEEK, -1): "(?:in der )?(?:letzte|vorige)n? Woche",
    },
    "fr": {
        (_DAY, 0): "aujourd['’]hui|ce soir",
        _NOW: "maintenant|actuellement|en ce moment",
        (_DAY, 1): "demain",
        (_DAY, -1): "hier",
        (_WEEK, 0): "cette semaine",
        (_WEEK, 1): "(?:la )?semaine prochaine",
        (_WEEK, -1): "(?:la )?semaine (?:dernière|passée)",
    },
    "es": {
        (_DAY, 0): "hoy|esta noche",
        _NOW: "ahora|actualmente|en este momento",
        (_DAY, 1): r"(?<!\b(?:la|por|de)\s)mañana",
        (_DAY, -1): "ayer",
        (_WEEK, 0): "esta semana",
        (_WEEK, 1): "(?:la )?(?:próxima|proxima) semana|la semana que viene",
        (_WEEK, -1): "(?:la )?semana pasada",
    },
}
"""By language what asks for a day or a week, by how many of these it lies after the present one, or for the present."""
_IS_NOW = {
    "en": r"\bwho(?:['’]?s| is)\b",
    "de": r"\bwer (?:ist|hat|macht)\b",
    "fr": r"\bqui est\b",
    "es": r"\bqui[eé]n (?:est[aá]|es)\b",
}
"""What asks for whoever it is at present, unless it names another time."""
_ON_A_DAY = {"en": "on ", "de": "am ", "fr": "le ", "es": "el "}
_ON = tuple(f" {on}" for on in _ON_A_DAY.values())
_OF_IT = ("'s", "’s")
_OF_KINDS = frozenset({"who", "which", ""})
_A_WEEK = r"(?i)\b(?:weeks?|w/?c|wochen?|kw|semaines?|semanas?)\b"
_WEEK_NUMBER = regex.compile(r"(?i)\b(?:KW|CW|calendar week|ISO week|Kalenderwoche)\s?(?P<week>\p{Nd}{1,2})\b")
_HEAD_OF_WEEKS = regex.compile(r"(?i)\s*\|?\s*(?:KW|CW|calendar week|ISO week|Kalenderwoche)\s*\|")
_NUMBER_FIRST = regex.compile(r"\s*\|?\s*(?P<week>\p{Nd}{1,2})\s*\|")
_HEAD_OF_SPANS = r"(?i)\b(?:to|until|till|ends?|ending|bis|ende|au|fin|hasta|al)\b"
_TO = regex.compile(r"\s*(?P<sign>[-–—|]|to|until|till|bis|au|hasta|al)\s*(?:\p{L}+[.,]?\s+)?")
_YEAR = regex.compile(r"(?<!\p{Nd})20\p{Nd}\p{Nd}(?!\p{Nd})")


class Turn(NamedTuple):
    """Some days on end."""

    first: dt.date
    last: dt.date

    def overlaps(self, other: Turn) -> bool:
        """Whether they share a day."""
        return self.first <= other.last and other.first <= self.last


class Row(NamedTuple):
    """A row of a table or an item of a list."""

    words: str
    """Empty for a sentence that is none."""
    head: str
    """What heads it."""


class TimeAsked(NamedTuple):
    """When it is of which a question asks whose turn it is."""

    turn: Turn
    today: dt.date
    start: int
    """Where the words stand in the question that say so; both are 0 where none do."""
    end: int
    is_strict: bool
    """Whether a row of other days is no answer: who is chair *now* may have been so since some day."""

    @property
    def is_named(self) -> bool:
        """Whether the question says so in words."""
        return self.start < self.end

    def distance(self, turn: Turn) -> tuple[bool, int]:
        """How far days are from today, those to come before those that have been: the least is what is asked for."""
        if turn.overlaps(Turn(self.today, self.today)):
            return False, 0
        return turn.last < self.today, abs((turn.first - self.today).days)


def time_asked(question: str, language: str, kind: str, today: dt.date) -> TimeAsked | None:
    """The days of which a question of a kind asks who or what has its turn; None where it names none, and does not ask who it *is*."""
    language = read_as(language)
    if kind not in _OF_KINDS or language not in _ASKED:
        return None
    for _, (unit, shift), match in _named_times(question, language):
        first = today + (shift or 0) * unit
        if unit is _WEEK:
            first -= first.weekday() * _DAY
        return TimeAsked(Turn(first, first + unit - _DAY), today, *match.span(), is_strict=shift is not None)
    if kind == "who" and (named := next(dates(question, language), None)):
        days = _days_of(named, 0, today)
        return TimeAsked(Turn(days[0], days[-1]), days[0], named.start, named.end, is_strict=True) if days else None
    is_now = kind == "who" and compiled(f"(?i){_IS_NOW[language]}").search(question) is not None
    return TimeAsked(Turn(today, today), today, 0, 0, is_strict=False) if is_now else None


def is_of_day(sentence: str, language: str, today: dt.date) -> bool:
    """Whether a sentence that answers a question with today's, yesterday's or tomorrow's name names no other day than these."""
    near = Turn(today - _DAY, today + _DAY)
    named = _turns_named(sentence, language, today)
    return not named or any(map(near.overlaps, named))


def time_named(question: str, language: str) -> tuple[int, int] | None:
    """Where a question names a day or a week by its distance from today: "next week"; None where it does not."""
    return next((match.span() for *_, match in _named_times(question, language)), None)


def of_its_day(question: str, language: str, today: dt.date) -> Iterator[str]:
    """A question that names today, yesterday or tomorrow with the name of that day instead, and with its date."""
    for named_in, (unit, shift), match in _named_times(question, language):
        names = days_in_full(named_in)
        if unit is not _DAY or shift is None or not names:
            return
        day = today + shift * unit
        before, after = question[: match.start()], question[match.end() :]
        on = "" if after.startswith(_OF_IT) or before.casefold().endswith(_ON) else _ON_A_DAY[named_in]
        yield f"{before}{on}{names[day.weekday()]}{after}"
        yield f"{before}{on}{day.isoformat()}{after}"
        return


def _named_times(question: str, language: str) -> Iterator[tuple[str, tuple[dt.timedelta, int | None], regex.Match[str]]]:
    """What a question says of the day or week that it asks of: in its language, or in English."""
    for each in dict.fromkeys((read_as(language), "en")):
        for time, words in _ASKED.get(each, {}).items():
            if match := compiled(rf"(?i)\b(?:{words})\b").search(question):
                yield each, time, match


def turns(rows: Sequence[Row], above: str, language: str, asked: TimeAsked) -> Iterator[tuple[tuple[bool, int], int]]:
    """How far each of some rows whose days are those asked for is from today, and its place.

    A day without its year is of the only year that the titles and headings ``above`` name, or else the nearest.
    """
    years = {int(year) for year in _YEAR.findall(above)}
    year = years.pop() if len(years) == 1 else 0
    for place, row in enumerate(rows):
        turn = _turn_of(row, language, year, asked.today, above=above) if row.words else None
        if turn and turn.overlaps(asked.turn):
            yield asked.distance(turn), place


def is_of_turn(sentence: str, language: str, asked: TimeAsked) -> bool:
    """Whether a sentence names none but days that are asked for, or no day at all."""
    named = _turns_named(sentence, language, asked.today)
    return not named or any(map(asked.turn.overlaps, named))


def _turns_named(sentence: str, language: str, today: dt.date) -> list[Turn]:
    return [Turn(days[0], days[-1]) for date in dates(sentence, language) if (days := _days_of(date, 0, today))]


def _turn_of(row: Row, language: str, year: int, today: dt.date, *, above: str) -> Turn | None:
    """The days that a row begins with: of one a day, of two the days between, of a week its seven days."""
    named = list(dates(row.words, language))
    if named and "|" not in row.words and named[0].start > _MOST_CHARS_BEFORE:
        return None
    if not named:
        return _numbered_week(row, year, today)
    days = _days_of(named[0], year, today)
    if not days:
        return None
    if len(named) > 1 and (joint := _TO.fullmatch(row.words, named[0].end, named[1].start)):
        last = _days_of(named[1], year, days[0])
        is_span = joint["sign"] != "|" or compiled(_HEAD_OF_SPANS).search(row.head) is not None
        if last and is_span and days[0] <= last[-1] <= days[0] + _MOST_DAYS * _DAY:
            return Turn(days[0], last[-1])
    if len(days) == 1 and compiled(_A_WEEK).search(f"{row.words[: named[0].start]} {row.head} {above}"):
        return Turn(days[0], days[0] + _WEEK - _DAY)
    return Turn(days[0], days[-1])


def _numbered_week(row: Row, year: int, today: dt.date) -> Turn | None:
    """The week that a row names by its number: "KW 48"."""
    match = _WEEK_NUMBER.search(row.words) or (_NUMBER_FIRST.match(row.words) if _HEAD_OF_WEEKS.match(row.head) else None)
    if match is None:
        return None
    firsts = []
    for each in [year] if year else range(today.year - 1, today.year + 2):
        with suppress(ValueError):  # no 53rd week
            firsts.append(dt.date.fromisocalendar(each, int(match["week"]), 1))
    first = _nearest(firsts, today)
    return Turn(first, first + _WEEK - _DAY) if first else None


def _days_of(date: Date, year: int, today: dt.date) -> list[dt.date]:
    """The days of a date that are on end, with their years; only the first where others are other readings; none of a month."""
    found: list[dt.date] = []
    for of_year, month, day in date.readings:
        known = of_year or year
        possible = []
        for each in [known] if known else range(today.year - 1, today.year + 2):
            with suppress(ValueError):  # a month alone, or 29 February
                possible.append(dt.date(each, month, day))
        one = _nearest(possible, found[-1] if found else today)
        if one and (not found or one == found[-1] + _DAY):
            found.append(one)
    return found


def _nearest(days: Iterable[dt.date], today: dt.date) -> dt.date | None:
    return min(days, key=lambda day: abs(day - today), default=None)
