"""Titles, which as sentences tell a day, a place or a figure and nothing else. Pure."""

from __future__ import annotations

from bot.answering.question_analysis.asked import Asked
from bot.answering.sentence_scoring.evidence import Candidate
from bot.models import Span

_TOLD_BY_TITLE = frozenset({"when", "where", "how many", "how much"})
_NOT_BY_TITLE = frozenset({"what time", "what time of day", "what hours", "which day", "which days", "what day", "what days"})
_NEXT_CHARS = 200


def is_only_title(asked: Asked, candidate: Candidate) -> bool:
    """Whether it is the title of its document, below which more stands, and neither a day, place nor figure is asked for, or a time of day or weekday: "STAFF HANDBOOK" names no staff, "Raid schedule, from 3 February" tells no time."""
    is_asked = asked.kind in _TOLD_BY_TITLE and asked.figures.measure not in _NOT_BY_TITLE
    title, text = (words.partition(" (")[0].casefold() for words in (candidate.document.title, candidate.text))
    return (
        not is_asked
        and text == title
        and bool(candidate.document.slice(Span(candidate.span.end, candidate.span.end + _NEXT_CHARS)).strip())
    )
