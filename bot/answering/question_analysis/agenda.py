"""What is on, on a day or in some days: "what's on this week?", "is there anything on Saturday?". Pure."""

from __future__ import annotations

import datetime as dt

from bot.analysis.date_terms import date_terms
from bot.analysis.dates import MARK, date_term, dates
from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled, later
from bot.analysis.spans import TO
from bot.analysis.weekdays import days_in_full, days_shortened, weekdays, weekdays_between
from bot.answering.question_analysis.days import DAY, WEEK, Days, days_of
from bot.answering.question_analysis.times_asked import days_named, on_date, on_weekday

_WORDS = {
    "en": (
        r"on|happening|happens|happened|going on|taking place|coming up|planned|scheduled|events?|anything|something|activities|up",
        r"what(?:['’]?s|['’]?re)?|which|is|are|was|were|there|do|does|have|we|you|got|any|all|else|special|fun|nice|interesting|cool|for|at|in|this|the|here|around|hi|hey|hello|please|thanks|thank|thx|morning|afternoon|evening|night|and|or|so|from|to|an?",
    ),
    "de": (
        r"los|läuft|steht|passiert|findet statt|finden statt|geplant|veranstaltungen|termine|events?|etwas|irgendwas",
        r"was|ist|war|sind|waren|gibt|es|gibt['’]s|welche|bei uns|alles|so|denn|hier|hallo|hi|am|an|im|für|und|oder|bitte|danke|von|vom|bis|zum|morgens|abends?|vormittags?|nachmittags?",
    ),
    "fr": (
        r"se passe(?:-t-il)?|y a-t-il|(?:qu['’])?il y a|prévus?|événements?|évènements?|activités|quelque chose|on fait quoi",
        r"que|qu['’]est[- ]ce|qu['’]|qui|quels?|quelles?|est|sont|quoi|y|a|au|du|le|pour|de|et|ou|ici|dans le coin|bonjour|salut|merci",
    ),
    "es": (
        r"hay|pasa|eventos?|actividades|algo|planead[oa]s?|previst[oa]s?|programad[oa]s?",
        r"qu[eé]|es|está|son|para|en|el|la|los|de|del|desde|al|hasta|y|o|hola|aquí|gracias",
    ),
}  # fmt: skip
"""By language the words of which a question of what is on has one at least, and those that it may have besides."""
_MOST_NAMED = 3
"""Times in a question: "today and tomorrow"."""
_NAMED = "\0"
"""Placeholder: here a day is named."""
_SPAN = later(rf"(?i){_NAMED}\s*{TO}\s*(?:\p{{L}}+\s+)?{_NAMED}")
_MOST_DAYS, _SUNDAY = 15, 6
_PAST = later(r"(?i)\b(?:was|were|happened|war|waren|passierte|era|hubo|pasó)\b")


def days_of_agenda(question: str, language: str, today: dt.date) -> list[dt.date]:
    """The days of which a question asks what is on, and nothing else: those that it names, of a week those to come if any are; none where it asks anything else."""
    language = read_as(language)
    if language not in _WORDS:
        return []
    rest, named = _dates_apart(question.lower() if question.isupper() else question, language, today)
    has_dates = bool(named)
    while len(named) < _MOST_NAMED and (found := days_named(rest, language, today)):
        days, (start, end) = found
        named.append(days)
        rest = f"{rest[:start]} {_NAMED} {rest[end:]}"
    core, besides = _WORDS[language]
    pattern = rf"(?i)(?=.*\b(?:{core})\b)[\W_]*(?:(?<![\p{{L}}])(?:{core}|{besides})(?![\p{{L}}])[\W_]*)+"
    if not named or compiled(pattern).fullmatch(rest) is None:
        return []
    if len(named) > 1 and _SPAN.search(rest):  # from Friday to Sunday
        named = [Days(min(days.first for days in named), max(days.last for days in named))]
    elif not has_dates and _PAST.search(rest) and all(today < days.last == days.first <= today + WEEK for days in named):
        named = [Days(days.first - WEEK, days.last - WEEK) for days in named]
    elif today.weekday() == _SUNDAY and named == [Days(today - 6 * DAY, today)]:  # who asks of "this week" may mean the next
        named.append(Days(today, today + WEEK))
    return sorted({day for days in named for day in _to_come(days, today)})[:_MOST_DAYS]


def _dates_apart(question: str, language: str, today: dt.date) -> tuple[str, list[Days]]:
    """A question without its dates and the weekdays that stand beside them, and the days of those."""
    named = []
    for date in reversed(list(dates(question, language))):
        if days := days_of(date, 0, today):
            named.append(Days(days[0], days[-1]))
            before = compiled(
                rf"(?i)(?:{'|'.join([*days_in_full(language), *days_shortened(language)])})[,.]?\s+(?:(?:the|den|dem|le|el)\s+)?$"
            ).search(question, 0, date.start)
            question = f"{question[: before.start() if before else date.start]} {_NAMED} {question[date.end :]}"
    return question, named[::-1]


def _to_come(days: Days, today: dt.date) -> list[dt.date]:
    """Some days on end, one by one; those from ``today`` on if there are any."""
    each = [days.first + step * DAY for step in range((days.last - days.first).days + 1)]
    return [day for day in each if day >= today] or each


def days_as_asked(day: dt.date, language: str, *, with_weekday: bool) -> list[str]:
    """What is searched for a day: its date, with its year and without, and what comes again on its weekday."""
    date = on_date(day, language)
    return [f"{date} {day.year}", date, *([on_weekday(day, language)] if with_weekday else [])]


def is_of_day(sentence: str, language: str, day: dt.date) -> bool:
    """Whether a sentence names a day by its date, or one before and one after it; or by its weekday if it names no date at all."""
    language = read_as(language)
    if any(date.readings[0][2] for date in dates(sentence, language)):
        terms, of_any_year = date_terms(sentence, language), date_term(0, day.month, day.day)
        of_years = [term for term in terms if term.endswith(of_any_year.removeprefix(MARK)) and term != of_any_year]
        return of_any_year in terms and (not of_years or date_term(day.year, day.month, day.day) in of_years)
    name = days_in_full(language)[day.weekday()]
    named = (name in weekdays(stretch, language) for stretch in sentence.split())
    return name.casefold() in sentence.casefold() or name in weekdays_between(sentence, language) or any(named)
