"""Of rows or lines for days of the week, the one for the day that is asked for: "Sat | 8-18" below "Mon-Fri | 6-21". Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.analysis.weekdays import days_asked, days_of_row
from bot.answering.answer_selection.leading import Entry
from bot.answering.question_analysis.asked import Asked
from bot.answering.sentence_scoring.evidence import FIELDS, Candidate

_HEADING = FIELDS.index("heading")


def place_of_day(asked: Asked, ranked: Sequence[Entry], question: str) -> int:
    """The place of the row for the one weekday that the ``question`` names, where the first one is another of its passage, for other days, and holds no more of what is asked; else 0."""
    first = ranked[0].candidate
    of_first = _days_of(asked, first)
    if not of_first or first.features[_HEADING] == 1:
        return 0
    days = days_asked(question, asked.language)
    if len(days) != 1 or not days.isdisjoint(of_first):
        return 0
    for place, entry in enumerate(ranked):
        candidate = entry.candidate
        is_near = candidate.hit.passage == first.hit.passage and candidate.matched & first.matched == first.matched
        if is_near and not days.isdisjoint(_days_of(asked, candidate)):
            return place
    return 0


def _days_of(asked: Asked, candidate: Candidate) -> frozenset[int]:
    """The days at the head of a row, in the language of its document or, of a table with few words to tell that by, of the question."""
    return days_of_row(candidate.text, candidate.document.language) or days_of_row(candidate.text, asked.language)
