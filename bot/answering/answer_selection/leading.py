"""Which sentence leads, where the highest score does not know best: it asks itself, tells no time or number, or is not the newest. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Protocol

from bot.analysis.implied import tells_hours
from bot.analysis.languages import is_told, read_as
from bot.answering.answer_selection.currency import asks_current, told_on
from bot.answering.answer_selection.gates import FIGURES, gives_value, goes_on
from bot.answering.answer_types.kinds import WEEKDAY
from bot.answering.passage_ranking.matching import held_by_words
from bot.answering.question_analysis.asked import Asked
from bot.answering.sentence_scoring.evidence import FIELDS, Candidate
from bot.answering.sentence_scoring.persons import bears_other_office, deed_asked

_ASKS, _SENTENCE, _BEFORE, _PREDICATE, _UNCOVERED, _TITLED = (
    FIELDS.index(name) for name in ("asks", "sentence", "before", "predicate", "uncovered", "titled")
)
_RATHER_SURE, _QUITE_SURE = 0.6, 0.7
_ALL, _NEARLY_ALL, _HALF, _HARDLY_ANY = 0.999, 0.8, 0.5, 0.1
_MOST_BEHIND, _MOST_BEHIND_SAYING_LESS, _LESS = 2.0, 0.8, 0.2
_HARDLY_BEHIND, _WELL_BEHIND = 1.0, 3.0
_KINDS = {kind: FIELDS.index(kind.replace(" ", "_")) for kind in ("who", "when", "where", "how many", "how much", "why")}
_WHO = _KINDS["who"]
_ASKS_HOURS = {
    "en": r"\b(?:when|what (?:time|hours))\b.*\b(?:open|closed?|shut)s?\b(?:\s+(?:to|for|on|in|until|till|during|today|tomorrow)\b.*)?\W*$|\bhours\b",
    "de": r"\bwann\b.*\b(?:offen|geöffnet|auf|öffnet|öffnen|schließt|schliesst|zu)\b|öffnungszeiten|\bum wie ?viel uhr\b.*\b(?:öffnet|schließt)\b",
    "fr": r"\b(?:quand|quelle heure)\b.*\b(?:ouvr|ouvert|ferm)\p{L}*|\bhoraires?\b",
    "es": r"\b(?:cu[aá]ndo|qu[eé] hora)\b.*\b(?:abr|abiert|cierr|cerr)\p{L}*|\bhorarios?\b",
}
"""By language what asks for the hours of something."""


class Entry(Protocol):
    """A candidate with what it was given."""

    candidate: Candidate
    score: float

    @property
    def probability(self) -> float: ...


def place_of_leading(asked: Asked, ranked: Sequence[Entry], likely_from: float) -> int:
    """The place of the sentence that leads, among some, the highest score first."""
    place, highest = _giving_value(asked, ranked, likely_from), ranked[0]
    if place or (asked.kind == "who" and highest.probability >= likely_from and gives_value(asked, highest.candidate)):
        return place
    if highest.candidate.features[_ASKS] or highest.probability < likely_from:
        place = next((index for index, entry in enumerate(ranked) if _may_lead(asked, entry, highest, likely_from)), 0)
    elif read_as(asked.language) == "en":
        place = _telling_more(asked, ranked, likely_from) or _saying_it_was_done(asked, ranked, likely_from)
    place = place or _going_on(asked, ranked, likely_from)
    place = place or _saying_what_is_asked(ranked, likely_from)
    place = place or _holding_more(ranked)
    place = _telling_hours(asked, ranked, place, likely_from)
    return _newest(ranked, place, asked.today, likely_from) if asked.today and asks_current(asked.text, asked.language) else place


def asks_when_open(question: str, language: str) -> bool:
    """Whether a question asks for the hours of something."""
    return is_told(_ASKS_HOURS, question, language)


def is_far_behind(first: Entry, entry: Entry) -> bool:
    """Whether a sentence is so much worse than the first that showing it would distract, sooner where it says less of what is asked."""
    return first.score - entry.score > (_MOST_BEHIND_SAYING_LESS if _says_less(first, entry) else _MOST_BEHIND)


def _says_less(first: Entry, entry: Entry) -> bool:
    """Whether a sentence has clearly less of the question than the first."""
    return first.candidate.features[_SENTENCE] > entry.candidate.features[_SENTENCE] + _LESS


def _may_lead(asked: Asked, entry: Entry, highest: Entry, likely_from: float) -> bool:
    """Whether ``entry`` may lead in place of ``highest``: if that asks, whatever is likely; otherwise what is quite sure, or rather sure and says as much.

    What says less of what is asked must be hardly worse, unless it alone has what is asked for.
    """
    features, other = entry.candidate.features, highest.candidate.features
    if other[_ASKS]:
        return entry.probability >= likely_from
    kind = _KINDS.get(asked.kind)
    most = _MOST_BEHIND if kind is not None and features[kind] > other[kind] else _MOST_BEHIND_SAYING_LESS
    if _says_less(highest, entry) and highest.score - entry.score > most:
        return False
    says_as_much = features[_SENTENCE] >= other[_SENTENCE] or features[_PREDICATE] >= _ALL > other[_PREDICATE]
    return entry.probability >= (_RATHER_SURE if says_as_much else _QUITE_SURE)


def _of_its_document(ranked: Sequence[Entry]) -> Iterator[tuple[int, Entry]]:
    """The candidates of the highest's document, with their places."""
    document = ranked[0].candidate.document.id
    return ((place, entry) for place, entry in enumerate(ranked) if entry.candidate.document.id == document)


def _giving_value(asked: Asked, ranked: Sequence[Entry], likely_from: float) -> int:
    """The place of the best likely one of the highest's document that is labelled as what is asked for, "Venue: the boathouse", where the highest is not likely, has no such thing or is the head of something else; else 0."""
    highest, kind = ranked[0], _KINDS.get(asked.kind)
    has_it = kind is None or highest.candidate.features[kind] == 1 or gives_value(asked, highest.candidate)
    if has_it and not bears_other_office(asked, highest.candidate.text) and highest.probability >= likely_from:
        return 0
    for place, entry in _of_its_document(ranked):
        if gives_value(asked, entry.candidate) and entry.probability >= likely_from:
            return place
    return 0


def _telling_more(asked: Asked, ranked: Sequence[Entry], likely_from: float) -> int:
    """The place of the best of the highest's document that is nearly as good, likely, and of the time, number or day asked for, where that has none or other days; else 0."""
    figure, day = FIGURES.get(asked.kind), _only_weekday(asked)
    highest = ranked[0]
    for place, entry in _of_its_document(ranked) if figure is not None or day else ():
        tells = (figure is not None and _tells_figure(entry, highest, figure)) or (day != "" and _is_of_day(entry, highest, day))
        if tells and not is_far_behind(highest, entry) and entry.probability >= likely_from:
            return place
    return 0


def _saying_it_was_done(asked: Asked, ranked: Sequence[Entry], likely_from: float) -> int:
    """The place of the best of the highest's document that is likely and names somebody beside what was done, where it is asked who did it and the highest only names the thing; else 0.

    "It was written by Jim Steinman" tells who wrote the song, below "... is a song recorded by Bonnie Tyler".
    """
    highest, deed = ranked[0], deed_asked(asked)
    if not deed or deed & held_by_words(asked, highest.candidate.text, highest.candidate.document.language):
        return 0
    for place, entry in _of_its_document(ranked):
        candidate, is_near = entry.candidate, highest.score - entry.score <= _WELL_BEHIND
        may_tell = is_near and candidate.features[_WHO] == 1 and entry.probability >= likely_from
        if may_tell and deed & held_by_words(asked, candidate.text, candidate.document.language):
            return place
    return 0


def _holding_more(ranked: Sequence[Entry]) -> int:
    """The place of one of the highest's document that has more of the question's words with what stands around it, and is hardly worse and more likely; else 0."""
    highest = ranked[0]
    held, says = highest.candidate.matched, highest.candidate.features[_SENTENCE]
    for place, entry in _of_its_document(ranked):
        candidate, is_near = entry.candidate, highest.score - entry.score <= _HARDLY_BEHIND
        holds_more = candidate.matched != held and candidate.matched & held == held and candidate.features[_SENTENCE] >= says
        if holds_more and is_near and entry.probability > highest.probability:
            return place
    return 0


def _going_on(asked: Asked, ranked: Sequence[Entry], likely_from: float) -> int:
    """The place of the likely sentence that stands right behind the highest and goes on about it, "It is kept in ...", or gives a reason behind what has nearly all of the question, where that has not what is asked for and this has; else 0."""
    kind, highest = _KINDS.get(asked.kind), ranked[0].candidate
    if kind is None or highest.features[kind] == 1:
        return 0
    for place, entry in _of_its_document(ranked):
        candidate = entry.candidate
        if candidate.place == highest.place + 1 and candidate.hit.passage.start == highest.hit.passage.start:
            tells = candidate.features[kind] > highest.features[kind] and entry.probability >= likely_from
            is_its_reason = asked.kind == "why" and candidate.features[_BEFORE] >= _NEARLY_ALL
            return place if tells and (is_its_reason or goes_on(candidate.text, asked.language)) else 0
    return 0


def _saying_what_is_asked(ranked: Sequence[Entry], likely_from: float) -> int:
    """The place of the likely sentence of the highest's document that has nearly all that is asked of the thing, where the highest only names the thing that the title names, too; else 0."""
    highest = ranked[0].candidate
    if highest.features[_PREDICATE] > 0 or highest.features[_TITLED] < _HALF or ranked[0].probability < likely_from:
        return 0
    for place, entry in _of_its_document(ranked):
        if entry.candidate.features[_PREDICATE] >= _NEARLY_ALL and entry.probability >= likely_from:
            return place
    return 0


def _tells_figure(entry: Entry, highest: Entry, figure: int) -> bool:
    """Whether one has the time or number asked for where the highest has none, or only may have one: it stands below a heading that is the question."""
    return highest.candidate.features[figure] < 1 and entry.candidate.features[figure] == 1


def _only_weekday(asked: Asked) -> str:
    """The one weekday that a question names; empty where it names none, or several."""
    days = set(map(str.casefold, WEEKDAY.findall(asked.text)))
    return days.pop() if len(days) == 1 else ""


def _is_of_day(entry: Entry, highest: Entry, day: str) -> bool:
    """Whether one names a day where the highest names others alone: "closed on Sundays" below the hours of Saturdays."""
    named, others = (set(map(str.casefold, WEEKDAY.findall(each.candidate.text))) for each in (entry, highest))
    return day in named and bool(others) and day not in others


def _telling_hours(asked: Asked, ranked: Sequence[Entry], leading: int, likely_from: float) -> int:
    """The place of the first likely row of weekdays with their hours that lacks no word of a question for hours, where the one that is ``leading`` tells none; else of this."""
    if asked.figures.days or WEEKDAY.search(asked.text) or not asks_when_open(asked.text, asked.language):
        return leading
    if tells_hours(ranked[leading].candidate.text, ranked[leading].candidate.document.language):
        return leading
    for place, entry in enumerate(ranked):
        is_likely = entry.probability >= likely_from and entry.candidate.features[_UNCOVERED] <= _HARDLY_ANY
        if is_likely and tells_hours(entry.candidate.text, entry.candidate.document.language):
            return place
    return leading


def _newest(ranked: Sequence[Entry], leading: int, today: dt.date, likely_from: float) -> int:
    """The place of the newest of those that are likely and hardly worse than the one that is ``leading``, where its own day is known to be earlier; else of this."""
    newest, place = told_on(ranked[leading].candidate, today), leading
    for index, entry in enumerate(ranked):
        is_near = entry.probability >= likely_from and ranked[leading].score - entry.score <= _HARDLY_BEHIND
        day = told_on(entry.candidate, today) if newest and is_near else None
        if newest and day and day > newest:
            newest, place = day, index
    return place
