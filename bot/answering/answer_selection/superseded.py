"""What no longer holds, and what goes before it: a sentence that names it as what was, and what a page says that is not out of date. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.analysis.changes import was_before
from bot.analysis.languages import UNSPACED
from bot.analysis.tokens import is_word_of
from bot.answering.answer_selection.currency import told_on
from bot.answering.answer_selection.gates import FIGURES
from bot.answering.answer_selection.leading import Entry
from bot.answering.answer_selection.outdated_pages import asks_of_past, may_replace, says_it_anew
from bot.answering.question_analysis.asked import Asked
from bot.answering.sentence_scoring.chat import LOOK_BACK
from bot.answering.sentence_scoring.evidence import Candidate

_AT_ALL_LIKELY = 0.05
_SAME_THING = 0.4


def place_of_current(asked: Asked, ranked: Sequence[Entry], question: str, likely_from: float) -> int:
    """The place of what still holds where what the first one says does not, and where the ``question`` asks for the past, of what its page replaced; else 0."""
    return _of_change(asked, ranked, likely_from, question) or _of_current_page(asked, ranked, likely_from, question)


def _of_change(asked: Asked, ranked: Sequence[Entry], likely_from: float, question: str) -> int:
    """The place of what gives the time or number that is asked for, and names what the first one says as what was, "every two minutes, not every five"; 0 where the past is asked for."""
    said, figure = ranked[0].candidate, FIGURES.get(asked.kind)
    if figure is None:
        return 0
    for place, entry in enumerate(ranked):
        candidate = entry.candidate
        if place and candidate.features[figure] >= said.features[figure] and _names_as_past(candidate, said):
            if asks_of_past(question, asked.today):
                return 0
            if _may_put_right(asked, entry, said, likely_from):
                return place
    return 0


def _names_as_past(candidate: Candidate, said: Candidate) -> bool:
    """Whether a sentence names as what was what another one says."""
    language = candidate.document.language
    named = was_before(candidate.text, language)
    words = said.text.casefold() if named else ""
    return any(it in words if language in UNSPACED else is_word_of(it, words) for it in named)


def _may_put_right(asked: Asked, entry: Entry, said: Candidate, likely_from: float) -> bool:
    """Whether a sentence may put another one right: it is likely and stands soon behind it, or is at all likely, not known to be older and has nearly half of what that has of the question."""
    candidate = entry.candidate
    if candidate.hit.passage == said.hit.passage:
        return 0 < candidate.place - said.place <= LOOK_BACK and entry.probability >= likely_from
    days = [told_on(each, asked.today) if asked.today else None for each in (candidate, said)]
    is_older = days[0] is not None and days[1] is not None and days[0] < days[1]
    is_of_it = asked.shares[candidate.matched & said.matched] >= _SAME_THING * asked.shares[said.matched] > 0
    return is_of_it and not is_older and entry.probability >= _AT_ALL_LIKELY


def _of_current_page(asked: Asked, ranked: Sequence[Entry], likely_from: float, question: str) -> int:
    """The place of the first that goes before the first one by what their pages say; else 0."""
    if not any(entry.candidate.document.is_outdated for entry in ranked):
        return 0
    is_of_past = asks_of_past(question, asked.today)
    if ranked[0].candidate.document.is_outdated == is_of_past:
        return 0
    going_before = (place for place, entry in enumerate(ranked) if _goes_before(ranked[0], entry, likely_from, is_of_past=is_of_past))
    return next(going_before, 0)


def _goes_before(leading: Entry, entry: Entry, likely_from: float, *, is_of_past: bool) -> bool:
    """Whether one is likely and of a page that is not out of date, or half as likely and says on the page that may replace the leading one's what that says; where the past is asked for, likely and of the page that the leading one's may have replaced."""
    page, other = leading.candidate.document, entry.candidate.document
    if entry.probability >= likely_from:
        return may_replace(other, page) if is_of_past else not other.is_outdated
    is_anew = not is_of_past and may_replace(page, other) and says_it_anew(leading.candidate.text, entry.candidate.text)
    return is_anew and entry.probability >= leading.probability / 2
