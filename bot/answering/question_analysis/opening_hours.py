"""Whether you are open on some day: what tells the hours of all days tells that too. Pure."""

from __future__ import annotations

import regex

from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled
from bot.analysis.tokens import folded
from bot.analysis.weekdays import days_in_full, places_in_week

_OPEN_ON = {
    "en": r"(?:are you|are we|do you) open\b(?=.*\b(?:{days}|today|tonight|tomorrow|now|weekends?)s?\b)|(?:when|what time) (?:do|are) (?:you|we) (?:open|closed?)\b(?=.*\b(?:{days}|today|tomorrow)s?\b)",
    "de": r"(?:habt ihr|haben sie|hab(?:t|en) wir|seid ihr)\b(?=.*\b(?:{days}|heute|morgen|jetzt|wochenende)s?\b.*\b(?:offen|geöffnet|auf)\b)",
}
_SAY_OPEN = {"en": ("open", "close"), "de": ("offen", "geöffnet", "auf")}
"""Without any of these words it is no such question, and no pattern need be compiled."""
_WHEN_OPEN = {"en": "when are you open?", "de": "wann habt ihr offen?"}


def asked_in_general(question: str, language: str) -> str:
    """What asks for the hours of all days, where a question asks whether you are open on one, or when; empty for any other question."""
    language = read_as(language)
    asked = _OPEN_ON.get(language)
    if asked is None or not any(map(question.casefold().__contains__, _SAY_OPEN[language])):
        return ""
    pattern = rf"\W*(?:\p{{L}}+\W+)?(?:{asked.format(days='|'.join(days_in_full(language)))})"
    return _WHEN_OPEN[language] if compiled(pattern, regex.IGNORECASE).match(question) else ""


def is_of_other_day(question: str, told: str, language: str) -> bool:
    """Whether what is told of the hours of all days names one day alone, and not the one that is asked for."""
    asked, named = (_days_in(text, language) for text in (question, told))
    return len(named) == 1 and bool(asked) and asked.isdisjoint(named)


def _days_in(text: str, language: str) -> set[str]:
    return set(filter(folded(text).__contains__, places_in_week(read_as(language))))
