"""The day or week that a question asks of by its distance from today: "this week", "tomorrow", or now, if it asks who it *is*. Pure."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from typing import NamedTuple

import regex

from bot.analysis.dates import dates, month_name
from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled
from bot.analysis.tokens import folded
from bot.analysis.weekdays import days_in_full, places_in_week
from bot.answering.question_analysis.days import DAY, WEEK, Days, days_of

_WEEKEND = dt.timedelta(days=2)
_SATURDAY = 5
_WEEKS_AHEAD = 53
_NOW = (DAY, None)
_ASKED: dict[str, dict[tuple[dt.timedelta, int | None], str]] = {
    "en": {
        (DAY, 2): "(?:the )?day after tomorrow",
        (DAY, -2): "(?:the )?day before yesterday",
        (DAY, 0): "today|tonight",
        _NOW: "now|currently|at the moment|at present",
        (DAY, 1): "tomorrow",
        (DAY, -1): "yesterday",
        (_WEEKEND, 0): "this weekend|(?:at |on )?the weekend",
        (_WEEKEND, 1): "next weekend",
        (WEEK, 0): "this week|the current week",
        (WEEK, 1): "next week|(?:the|this) coming week",
        (WEEK, -1): "last week|the previous week",
    },
    "de": {
        (DAY, 2): "(?:über|ueber)morgen",
        (DAY, -2): "vorgestern",
        (DAY, 0): "heute",
        _NOW: "jetzt|gerade|aktuell|derzeit|zurzeit|momentan",
        (DAY, 1): r"(?<!\b(?i:am|jeden|guten|heute|gestern|den|der|diesen|nächsten|\p{L}+tag|mittwoch)\s)morgen",
        (DAY, -1): "gestern",
        (_WEEKEND, 0): "(?:an )?diese[sm] [Ww]ochenende",
        (_WEEKEND, 1): "(?:am )?(?:nächste[ns]|kommende[ns]) [Ww]ochenende",
        (WEEK, 0): "(?:in )?diese[r]? [Ww]oche",
        (WEEK, 1): "(?:in der |diese )?(?:nächste|kommende)n? [Ww]oche",
        (WEEK, -1): "(?:in der )?(?:letzte|vorige)n? [Ww]oche",
    },
    "fr": {
        (DAY, 2): "apr[èe]s-demain",
        (DAY, -2): "avant-hier",
        (DAY, 0): "aujourd['’]hui|ce soir",
        _NOW: "maintenant|actuellement|en ce moment",
        (DAY, 1): "demain",
        (DAY, -1): "hier",
        (_WEEKEND, 0): "ce week-?end",
        (_WEEKEND, 1): "(?:le )?week-?end prochain",
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
        (_WEEKEND, 0): "este fin de semana",
        (_WEEKEND, 1): "el próximo fin de semana",
        (WEEK, 0): "esta semana",
        (WEEK, 1): "(?:la )?(?:próxima|proxima) semana|la semana que viene",
        (WEEK, -1): "(?:la )?semana pasada",
    },
}
"""By language what asks for a day or a week, by how many of these it lies after the present one, or for the present."""
_IS_NOW = {
    "en": r"\bwho(?:['’]?s| is|se turn)\b",
    "de": r"\bwer (?:ist|hat|macht)\b",
    "fr": r"\bqui est\b|\bà qui le tour\b|\ble tour de qui\b",
    "es": r"\bqui[eé]n (?:est[aá]|es|le toca)\b",
}
"""What asks for whoever it is at present, unless it names another time."""
_FEASTS = {
    "en": {
        "christmas eve": (12, 24), "(?:christmas|xmas)(?: day)?": (12, 25), "boxing day": (12, 26), "new year['’]?s eve": (12, 31), "new year(?:['’]?s)?(?: day)?": (1, 1),
    },
    "de": {"heiligabend|heilig abend": (12, 24), "weihnachten": (12, 25), "silvester": (12, 31), "neujahr": (1, 1)},
    "fr": {"no[ëe]l": (12, 25), "(?:le )?jour de l['’]an|nouvel an": (1, 1)},
    "es": {"nochebuena": (12, 24), "navidad": (12, 25), "nochevieja": (12, 31), "año nuevo": (1, 1)},
}  # fmt: skip
"""By language the feasts of one day, each year, with their months and days."""
_NEXT = {
    "en": ("next|coming", "next"),
    "de": ("nächste[rn]?|kommende[rn]?", "(?!)"),
    "fr": ("(?!)", "prochaine?"),
    "es": ("(?:el )?pr[óo]ximo", "que viene"),
}
"""What says before or after a weekday that the next one is meant, and not today."""
_OF_TURNS = {
    "en": "duty shift turn rota roster",
    "de": "dienst schicht turnus dran",
    "fr": "tour permanence garde tient tiens assure",
    "es": "turno guardia",
}
_OVER = r"(?i:(?:on|over|at|during|for|an|zu|über|à|pendant|en|durante|por)\s+)"
_ON_A_DAY = {"en": "on ", "de": "am ", "fr": "le ", "es": "el "}
_ON_A_DATE = {"en": "{on}{day} {month}", "de": "{on}{day}. {month}", "fr": "{on}{day} {month}", "es": "{on}{day} de {month}"}
_ON = tuple(f" {on}" for on in _ON_A_DAY.values())
_OF_IT = ("'s", "’s")
_OF_KINDS = frozenset({"who", "which", ""})


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
    if relative := _by_distance(question, language, today):
        days, span, is_strict = relative
        return TimeAsked(days, today, *span, is_strict=is_strict)
    if kind != "who":
        return None
    if named := _feast(question, language, today) or _day_named(question, language, today):
        days, span = named
        return TimeAsked(days, days.first, *span, is_strict=False)
    is_now = compiled(_IS_NOW[language], regex.IGNORECASE).search(question) and next(dates(question, language), None) is None
    return TimeAsked(Days(today, today), today, 0, 0, is_strict=False) if is_now else None


def days_named(question: str, language: str, today: dt.date) -> tuple[Days, tuple[int, int]] | None:
    """The days that a question names by their distance from today, by a date, or by a weekday, and where; None where it names none."""
    relative = _by_distance(question, language, today)
    return relative[:2] if relative else _day_named(question, language, today)


def _by_distance(question: str, language: str, today: dt.date) -> tuple[Days, tuple[int, int], bool] | None:
    """The days that a question names by their distance from today, where, and whether it names others than the present."""
    for _, (unit, shift), match in _named_times(question, language):
        first = today + (shift or 0) * (WEEK if unit is _WEEKEND else unit)
        if unit is not DAY:
            first += (_SATURDAY if unit is _WEEKEND else 0) * DAY - first.weekday() * DAY
        return Days(first, first + unit - DAY), match.span(), shift is not None
    return None


def _day_named(question: str, language: str, today: dt.date) -> tuple[Days, tuple[int, int]] | None:
    """The days of the first date that a question names, or the next day of its weekday, and where."""
    if named := next(dates(question, language), None):
        days = days_of(named, 0, today)
        return (Days(days[0], days[-1]), (named.start, named.end)) if days else None
    return _weekday(question, language, today)


def is_of_turns(word: str, language: str) -> bool:
    """Whether a case-folded word says that somebody has a turn: a rota need not say *duty*."""
    return word in _OF_TURNS.get(read_as(language), "").split()


def time_named(question: str, language: str) -> tuple[int, int] | None:
    """Where a question names a day or a week by its distance from today: "next week"; None where it does not."""
    return next((match.span() for *_, match in _named_times(question, language)), None)


class DayAsked(NamedTuple):
    """A question with the name or date of a day."""

    text: str
    day: dt.date
    is_weekday: bool
    """Whether it names the weekday alone, which comes again."""

    def is_of_another(self, sentence: str, language: str) -> bool:
        """Whether a sentence names days, and none near this one, where the question has its weekday, or none of its year."""
        named = list(dates(sentence, language))
        if not self.is_weekday:
            years = {year for date in named for year, *_ in date.readings if year}
            return bool(years) and years.isdisjoint({self.day.year, self.day.year - 1})
        near = Days(self.day - DAY, self.day + DAY)
        turns = [Days(days[0], days[-1]) for date in named if (days := days_of(date, 0, self.day))]
        return bool(turns) and not any(map(near.overlaps, turns))


def of_its_day(question: str, language: str, today: dt.date) -> Iterator[DayAsked]:
    """A question that names a day by its distance from today with the name of that day instead, and with its date; one that names a feast with its date."""
    if feast := _feast(question, read_as(language), today):
        (day, _), (start, end) = feast
        yield DayAsked(f"{question[:start]}{on_date(day, read_as(language))}{question[end:]}", day, is_weekday=False)
        return
    for named_in, (unit, shift), match in _named_times(question, language):
        names = days_in_full(named_in)
        if unit is not DAY or shift is None or not names:
            return
        day = today + shift * unit
        before, after = question[: match.start()], question[match.end() :]
        is_whole = after.startswith(_OF_IT) or before.casefold().endswith(_ON)
        yield DayAsked(f"{before}{names[day.weekday()] if is_whole else on_weekday(day, named_in)}{after}", day, is_weekday=True)
        if not is_whole:
            yield DayAsked(f"{before}{on_date(day, named_in)}{after}", day, is_weekday=False)
        return


def on_weekday(day: dt.date, language: str) -> str:
    """On the weekday of a day, as a language says it: "on Saturday"."""
    return f"{_ON_A_DAY[language]}{days_in_full(language)[day.weekday()]}"


def on_date(day: dt.date, language: str) -> str:
    """On a day, as a language says it: "on 28 November"."""
    return _ON_A_DATE[language].format(on=_ON_A_DAY[language], day=day.day, month=month_name(day.month, language))


def _feast(question: str, language: str, today: dt.date) -> tuple[Days, tuple[int, int]] | None:
    """The next day of the feast on which a question asks for something, "over christmas", and where it says so; None where it does not."""
    if language not in _FEASTS or not _any_feast(language).search(question):
        return None
    for words, (month, day) in _FEASTS[language].items():
        if match := _over(words).search(question):
            this_year = dt.date(today.year, month, day)
            coming = this_year if this_year >= today else dt.date(today.year + 1, month, day)
            return Days(coming, coming), match.span()
    return None


def _over(feast: str) -> regex.Pattern[str]:
    return compiled(rf"\b{_OVER}(?i:{feast})\b(?!\s+(?:party|dinner|lunch|market|card|gift|tree))")


def warm_up(language: str) -> None:
    """Compile the patterns of feasts: a question that names one would wait for all of them."""
    for feast in _FEASTS.get(language, ()):
        _over(feast)


def _weekday(question: str, language: str, today: dt.date) -> tuple[Days, tuple[int, int]] | None:
    """The next day of the weekday that a question names, today if it is one and not the *next*, and where it says so; None where it names none."""
    places = places_in_week(language)
    if not any(map(folded(question).__contains__, places)):
        return None
    before, after = _NEXT[language]
    number = r"(?:,?\s+(?:the\s+|den\s+|le\s+)?(?P<number>\p{Nd}{1,2})(?:st|nd|rd|th|\.)?(?![\p{L}\p{Nd}:.,]))?"
    match = compiled(rf"(?i)\b(?P<next>(?:{before})\s+)?(?P<name>{'|'.join(places)})(?P<next>\s+(?:{after}))?\b{number}").search(question)
    if match is None:
        return None
    ahead = (places[folded(match["name"])] - today.weekday()) % 7
    day = today + (ahead or (7 if match["next"] else 0)) * DAY
    if match["number"]:  # "Friday the 4th"
        coming = (day + weeks * WEEK for weeks in range(_WEEKS_AHEAD))
        day = next((each for each in coming if each.day == int(match["number"])), day)
    return Days(day, day), match.span()


def _named_times(question: str, language: str) -> Iterator[tuple[str, tuple[dt.timedelta, int | None], regex.Match[str]]]:
    """What a question says of the day or week that it asks of: in its language, or in English. A word with a capital is a name, but for the first: *USA Today*."""
    for each in dict.fromkeys((read_as(language), "en")):
        if each in _ASKED and _any_time(each).search(question):
            for time, words in _ASKED[each].items():
                if match := compiled(_stands(words)).search(question):
                    yield each, time, match


def _stands(words: str) -> str:
    return rf"(?:(?<=^\W*)(?i:{words})|(?<![\p{{L}}\p{{Nd}}-])(?:{words}))(?![\p{{L}}\p{{Nd}}])"


@functools.cache
def _any_time(language: str) -> regex.Pattern[str]:
    """What finds any of the words for a day or week, to leave most questions at once."""
    return compiled(_stands("|".join(_ASKED[language].values())))


@functools.cache
def _any_feast(language: str) -> regex.Pattern[str]:
    return compiled(f"(?i){'|'.join(_FEASTS[language])}")
