"""How current a sentence is: of two that say whether somebody is *still* chair the newer one holds. Pure."""

from __future__ import annotations

import datetime as dt

from bot.analysis.dates import dates, last_day
from bot.analysis.languages import is_told
from bot.answering.sentence_scoring.evidence import Candidate

_CURRENT = {
    "en": r"\b(?:now|current(?:ly)?|still|latest|newest|most recent|at present|nowadays|these days|today|any ?more)\b",
    "de": r"\b(?:jetzt|aktuell\p{L}*|noch|derzeit\p{L}*|momentan|heute|neu(?:e)?ste[nrsm]?)\b",
    "fr": r"\b(?:maintenant|actuel\p{L}*|encore|toujours|aujourd['’]hui|derni[èe]re?s?)\b",
    "es": r"\b(?:ahora|actual\p{L}*|todav[íi]a|a[úu]n|sigue|hoy|[úu]ltim[oa]s?)\b",
}


def asks_current(question: str, language: str) -> bool:
    """Whether a question asks for what is so at present."""
    return is_told(_CURRENT, question, language)


def told_on(candidate: Candidate, today: dt.date) -> dt.date | None:
    """The last day up to today that a sentence names with its year, or else that of its document; None where neither is known."""
    named = (last_day(reading) for date in dates(candidate.text, candidate.document.language) for reading in date.readings)
    past = [day for day in named if day and day <= today]
    of_document = candidate.document.date
    return max(past) if past else of_document if of_document and of_document <= today else None
