"""A question at the end of a story: whether what answers it is of what the rest of the message tells. Pure."""

from __future__ import annotations

from bot.analysis.dates import months_in_full
from bot.analysis.weekdays import days_in_full
from bot.answering.passage_ranking.matching import held_in
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.opening_hours import is_of_other_day
from bot.answering.question_analysis.questions import Part
from bot.answering.sentence_scoring.evidence import Candidate


def tells_of_all(asked: Asked, part: Part, candidate: Candidate) -> bool:
    """Whether an answer to a part of a message is of what the rest of it names: its passage or headings have that, but for a day of the writer's own, and it tells of no other day.

    A number may stand there for anything.
    """
    days = {day.casefold() for day in (*days_in_full(asked.language), *months_in_full(asked.language))}
    left_out = [
        (term.surface.casefold(), sought)
        for term, sought in zip(asked.terms, asked.sought, strict=True)
        if term.is_name and part.leaves_out(term.start)
    ]
    held = (word in days or (not word.isdecimal() and held_in(sought, candidate.hit.passage.terms)) for word, sought in left_out)
    return all(held) and not is_of_other_day(asked.text, candidate.text, asked.language)
