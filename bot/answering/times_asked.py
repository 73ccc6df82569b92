"""The day or week that a question asks of by its distance from today: "this week", "tomorrow", or now, if it asks who it *is*. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

import regex

from bot.analysis.dates import Date, dates
from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled
from bot.analysis.weekdays import days_in_full

WEEK, DAY = dt.timedelta(days=7), dt.timedelta(days=1)
_NOW = (DAY, None)
_ASKED: dict[str, dict[tuple[dt.timedelta, int | None], str]] = {
    "en": {
        (DAY, 2): "(?:the )?day after tomorrow",
        (DAY, -2): "(?:the )?day before yesterday",
        (DAY, 0): "today|tonight",
        _NOW: "now|currently|at the moment|at present",
        (DAY, 1): "tomorrow",
        (DAY, -1): "yesterday",
        (WEEK, 0): "this week|the current week",
        (WEEK, 1): "next week|the coming week",
        (WEEK, -1): "last week|the previous week",
    },
    "de": {
        (DAY, 2): "(?:über|ueber)morgen",
        (DAY, -2): "vorgestern",
        (DAY, 0): "heute",
        _NOW: "jetzt|gerade|aktuell|derzeit|zurzeit|momentan",
        (DAY, 1): r"(?<!\b(?i:am|jeden|guten|heute|gestern|den|der|diesen|nächsten|\p{L}+tag|mittwoch)\s)morgen",
        (DAY, -1): "gestern",
        (WEEK, 0): "(?:in )?diese[r]? [Ww]oche",
        (WEEK, 1): "(?:in der )?(?:nächste|kommende)n? [Ww]oche",
        (WEEK, -1): "(?:in der )?(?:letzte|vorige)n? [Ww]oche",
    },
    "fr": {
        (DAY, 2): "apr[èe]s-demain",
        (DAY, -2): "avant-hier",
        (DAY, 0): "aujourd['’]hui|ce soir",
        _NOW: "maintenant|actuellement|en ce moment",
        (DAY, 1): "demain",
        (DAY, -1): "hier",
        (WEEK, 0): "cette semaine",
        (WEEK, 1): "(?:la )?semaine prochaine",
        (WEEK, -1): "(?:la )?semaine (?:dernière|passée)",
    },
    "es": {
        (DAY, 2): "pasado mañana",
        (DAY, -2): "anteayer|antes de ayer",
        (DAY, 0): "hoy|esta noche",
        _NOW: "ahora|actualmente|en este momento",
        (DAY, 1): r"(?<!\b(?i:la|por|de|esta|cada|toda|una)\s)mañana",
        (DAY, -1): "ayer",
        (WEEK, 0): "esta semana",
        (WEEK, 1): "(?:la )?(?:próxima|proxima) semana|la semana que viene",
        (WEEK, -1): "(?:la )?semana pasada",
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


class Days(NamedTuple):
    """Some days on end."""

    first: dt.date
    last: dt.date

    def overlaps(self, other: Days) -> bool:
        """Whether they share a day."""
        return self.first <= other.last and other.first <= self.last


class TimeAsked(NamedTuple):
    """When it is of which a question asks whose turn it is."""

    days: Days
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

    def distance(self, days: Days) -> tuple[bool, int]:
        """How far days are from today, those to come before those that have been: the least is what is asked for."""
        if days.overlaps(Days(self.today, self.today)):
            return False, 0
        return days.last < self.today, abs((days.first - self.today).days)


def time_asked(question: str, language: str, kind: str, today: dt.date) -> TimeAsked | None:
    """The days of which a question of a kind asks who or what has its turn; None where it names none, and does not ask who it *is*."""
    language = read_as(language)
    if kind not in _OF_KINDS or language not in _ASKED:
        return None
    for _, (unit, shift), match in _named_times(question, language):
        first = today + (shift or 0) * unit
        if unit is WEEK:
            first -= first.weekday() * DAY
        return TimeAsked(Days(first, first + unit - DAY), today, *match.span(), is_strict=shift is not None)
    if kind == "who" and (named := next(dates(question, language), None)):
        days = days_of(named, 0, today)
        return TimeAsked(Days(days[0], days[-1]), days[0], named.start, named.end, is_strict=False) if days else None
    is_now = kind == "who" and compiled(f"(?i){_IS_NOW[language]}").search(question) is not None
    return TimeAsked(Days(today, today), today, 0, 0, is_strict=False) if is_now else None


def time_named(question: str, language: str) -> tuple[int, int] | None:
    """Where a question names a day or a week by its distance from today: "next week"; None where it does not."""
    return next((match.span() for *_, match in _named_times(question, language)), None)


def of_its_day(question: str, language: str, today: dt.date) -> Iterator[str]:
    """A question that names a day by its distance from today with the name of that day instead, and with its date."""
    for named_in, (unit, shift), match in _named_times(question, language):
        names = days_in_full(named_in)
        if unit is not DAY or shift is None or not names:
            return
        day = today + shift * unit
        before, after = question[: match.start()], question[match.end() :]
        on = "" if after.startswith(_OF_IT) or before.casefold().endswith(_ON) else _ON_A_DAY[named_in]
        yield f"{before}{on}{names[day.weekday()]}{after}"
        yield f"{before}{on}{day.isoformat()}{after}"
        return


def names_other_days(sentence: str, language: str, today: dt.date) -> bool:
    """Whether a sentence names days, and none within two days of today: of another Saturday than today's."""
    near = Days(today - 2 * DAY, today + 2 * DAY)
    named = [Days(days[0], days[-1]) for date in dates(sentence, language) if (days := days_of(date, 0, today))]
    return bool(named) and not any(map(near.overlaps, named))


def days_of(date: Date, year: int, today: dt.date) -> list[dt.date]:
    """The days of a date that are on end, in a ``year`` if it names none, or else in the one nearest to today; only the first where others are other readings; none of a month."""
    found: list[dt.date] = []
    for of_year, month, day in date.readings:
        known = of_year or year
        possible = []
        for each in [known] if known else range(today.year - 1, today.year + 2):
            with suppress(ValueError):  # a month alone, or 29 February
                possible.append(dt.date(each, month, day))
        one = nearest(possible, found[-1] if found else today)
        if one and (not found or one == found[-1] + DAY):
            found.append(one)
    return found


def nearest(days: Iterable[dt.date], today: dt.date) -> dt.date | None:
    """The day that is nearest to today; None of none."""
    return min(days, key=lambda day: abs(day - today), default=None)


def _named_times(question: str, language: str) -> Iterator[tuple[str, tuple[dt.timedelta, int | None], regex.Match[str]]]:
    """What a question says of the day or week that it asks of: in its language, or in English. A word with a capital is a name, but for the first: *USA Today*."""
    for each in dict.fromkeys((read_as(language), "en")):
        for time, words in _ASKED.get(each, {}).items():
            if match := compiled(rf"(?:(?<=^\W*)(?i:{words})|(?<![\p{{L}}\p{{Nd}}-])(?:{words}))(?![\p{{L}}\p{{Nd}}])").search(question):
                yield each, time, match
