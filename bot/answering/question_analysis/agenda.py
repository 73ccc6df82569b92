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
        r"what(?:['’]?s|['’]?re)?|which|is|are|was|were|there|do|does|have|we|you|got|any|all|else|special|fun|nice|interesting|cool|for|at|in|this|the|here|around|hi|hey|hello|please|and|so|to|an?",
    ),
    "de": (
        r"los|läuft|steht|passiert|findet statt|finden statt|geplant|veranstaltungen|termine|events?|etwas|irgendwas",
        r"was|ist|war|sind|waren|gibt|es|gibt['’]s|welche|bei uns|alles|so|denn|hier|hallo|hi|am|an|im|für",
    ),
    "fr": (
        r"se passe(?:-t-il)?|y a-t-il|(?:qu['’])?il y a|prévus?|événements?|évènements?|activités|quelque chose",
        r"que|qu['’]est[- ]ce|qu['’]|qui|quels?|quelles?|est|sont|quoi|y|a|au|le|pour|de|bonjour|salut",
    ),
    "es": (
        r"hay|pasa|eventos?|actividades|algo|planead[oa]s?|previst[oa]s?|programad[oa]s?",
        r"qu[eé]|es|está|son|para|en|el|la|los|de|hola|aquí",
    ),
}  # fmt: skip
"""By language the words of which a question of what is on has one at least, and those that it may have besides."""


def days_of_agenda(question: str, language: str, today: dt.date) -> Days | None:
    """The days from ``today`` on of which a question asks what is on, and nothing else; None where it asks anything else."""
    language = read_as(language)
    if language not in _WORDS or (named := days_named(question, language, today)) is None:
        return None
    days, (start, end) = named
    core, besides = _WORDS[language]
    pattern = rf"(?i)(?=.*\b(?:{core})\b)[\W_]*(?:(?<![\p{{L}}])(?:{core}|{besides})(?![\p{{L}}])[\W_]*)+"
    if compiled(pattern).fullmatch(f"{question[:start]} {question[end:]}") is None:
        return None
    if days.last < today:
        return days
    is_sundays = (
        days.first < today == days.last and days.last - days.first == WEEK - DAY
    )  # who asks of "this week" on a Sunday may mean the next
    return Days(max(days.first, today), days.last + WEEK if is_sundays else days.last)


def each_day(days: Days) -> list[dt.date]:
    """Some days on end, one by one."""
    return [days.first + step * DAY for step in range((days.last - days.first).days + 1)]


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
