"""What is on, on a day or in some days: "what's on this week?", "is there anything on Saturday?". Pure."""

from __future__ import annotations

import datetime as dt

from bot.analysis.dates import dates
from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled
from bot.analysis.weekdays import days_in_full, weekdays
from bot.answering.question_analysis.days import DAY, WEEK, Days, days_of
from bot.answering.question_analysis.times_asked import days_named, on_date, on_weekday

_WORDS = {
    "en": (
        r"on|happening|happens|happened|going on|taking place|coming up|planned|scheduled|events?|anything|something|activities|up",
        r"what(?:['’]?s|['’]?re)?|which|is|are|was|were|there|do|does|have|we|you|got|any|all|else|special|fun|nice|interesting|cool|for|at|in|this|the|here|around|hi|hey|hello|please|thanks|thank|thx|and|or|so|to|an?",
    ),
    "de": (
        r"los|läuft|steht|passiert|findet statt|finden statt|geplant|veranstaltungen|termine|events?|etwas|irgendwas",
        r"was|ist|war|sind|waren|gibt|es|gibt['’]s|welche|bei uns|alles|so|denn|hier|hallo|hi|am|an|im|für|und|oder|bitte|danke",
    ),
    "fr": (
        r"se passe(?:-t-il)?|y a-t-il|(?:qu['’])?il y a|prévus?|événements?|évènements?|activités|quelque chose",
        r"que|qu['’]est[- ]ce|qu['’]|qui|quels?|quelles?|est|sont|quoi|y|a|au|le|pour|de|et|ou|bonjour|salut|merci",
    ),
    "es": (
        r"hay|pasa|eventos?|actividades|algo|planead[oa]s?|previst[oa]s?|programad[oa]s?",
        r"qu[eé]|es|está|son|para|en|el|la|los|de|y|o|hola|aquí|gracias",
    ),
}  # fmt: skip
"""By language the words of which a question of what is on has one at least, and those that it may have besides."""
_MOST_NAMED = 3
"""Times in a question: "today and tomorrow"."""
_MOST_DAYS, _SUNDAY = 15, 6


def days_of_agenda(question: str, language: str, today: dt.date) -> list[dt.date]:
    """The days of which a question asks what is on, and nothing else, from ``today`` on if any of them is to come; none where it asks anything else."""
    language = read_as(language)
    if language not in _WORDS:
        return []
    named: list[Days] = []
    rest = question.lower() if question.isupper() else question
    while len(named) < _MOST_NAMED and (found := days_named(rest, language, today)):
        days, (start, end) = found
        named.append(days)
        rest = f"{rest[:start]} {rest[end:]}"
    core, besides = _WORDS[language]
    pattern = rf"(?i)(?=.*\b(?:{core})\b)[\W_]*(?:(?<![\p{{L}}])(?:{core}|{besides})(?![\p{{L}}])[\W_]*)+"
    if not named or compiled(pattern).fullmatch(rest) is None:
        return []
    if today.weekday() == _SUNDAY and named == [Days(today - 6 * DAY, today)]:  # who asks of "this week" may mean the next
        named.append(Days(today, today + WEEK))
    of_them = sorted({days.first + step * DAY for days in named for step in range((days.last - days.first).days + 1)})
    return ([day for day in of_them if day >= today] or of_them)[:_MOST_DAYS]


def days_as_asked(day: dt.date, language: str, *, with_weekday: bool) -> list[str]:
    """What is searched for a day: its date, with its year and without, and what comes again on its weekday."""
    date = on_date(day, language)
    return [f"{date} {day.year}", date, *([on_weekday(day, language)] if with_weekday else [])]


def is_of_day(sentence: str, language: str, day: dt.date) -> bool:
    """Whether a sentence names a day by its date, or by its weekday if it names no date at all."""
    if named := list(dates(sentence, language)):
        return any(day in days_of(date, 0, day) for date in named)
    name = days_in_full(language)[day.weekday()]
    return name.casefold() in sentence.casefold() or any(name in weekdays(stretch, language) for stretch in sentence.split())
