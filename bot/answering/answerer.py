"""Question in, Answer out: search, choose sentences, cut quotes, decide whether to speak. Pure, given a snapshot and a day."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import NamedTuple

from bot.analysis.languages import read_as
from bot.answering.answer_selection import selection
from bot.answering.answer_selection.currency import asks_current
from bot.answering.answer_selection.gates import says_of_it
from bot.answering.answer_selection.leading import is_far_behind
from bot.answering.answer_selection.outdated_pages import asks_of_past, is_of_the_past, without_past
from bot.answering.answer_selection.selection import Ranked
from bot.answering.answer_selection.stories import tells_of_all
from bot.answering.finding import Group, find, weighed
from bot.answering.passage_ranking.snapshot import Snapshot
from bot.answering.question_analysis.agenda import days_as_asked, days_of_agenda, is_of_day
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.missing import missing_words
from bot.answering.question_analysis.opening_hours import asked_in_general, is_of_other_day
from bot.answering.question_analysis.questions import questions_in
from bot.answering.question_analysis.times_asked import of_its_day
from bot.answering.quotes.citing import cite
from bot.answering.quotes.disagreement import contradictions, newest_first
from bot.answering.quotes.duplicates import are_near_duplicates
from bot.answering.quotes.quoting import answer_alone, in_reading_order, is_free, quote_of
from bot.answering.repeats import with_places
from bot.answering.sentence_scoring.evidence import Candidate
from bot.errors import QuestionError
from bot.models import Answer, Citation, Confidence, Question, Quote
from bot.retrieval import Collections

MAX_QUESTION_CHARS = 2_000
_USUAL_QUOTES = 3
"""By so many the best are chosen: who asks for fewer gets the first of them, and who asks for more gets others after them."""
_MOST_PARTS = 5
_STANDS_IN, _UNLIKELY, _OUT_OF_DATE = "stands in quote", "too unlikely to answer", "its page is out of date"


class Considered(NamedTuple):
    """A sentence that was looked at, and what became of it."""

    entry: Ranked
    verdict: str
    is_left_out: bool = False
    """Whether it would be a quote if more or less likely ones were asked for."""
    is_quote: bool = False

    @property
    def candidate(self) -> Candidate:
        return self.entry.candidate

    @property
    def score(self) -> float:
        return self.entry.score

    @property
    def probability(self) -> float:
        return self.entry.probability


@dataclass(frozen=True, slots=True)
class Explanation:
    """How an answer came about."""

    answer: Answer
    asked: Asked
    considered: tuple[Considered, ...]


def explain(snapshot: Snapshot, question: Question, *, today: dt.date | None = None) -> Explanation:
    """The answer with everything that was weighed for it: to all that is asked, or else to the first question in it that has one.

    What is next is so from ``today`` on; None: the day on which it is asked.
    """
    today = today or dt.datetime.now().astimezone().date()
    text = checked_question(question.text)
    if question.limit < 1:
        raise QuestionError(f"An answer of {question.limit} quotes cannot be given; ask for at least 1.")
    found = _of_all_readings(snapshot, text, question, today)
    if (days := days_of_agenda(text, found.asked.language, today)) and (agenda := _on_days(snapshot, found, days, question, today)):
        return agenda
    if general := asked_in_general(text, found.asked.language):
        hours = _explained(snapshot, general, question, today, said_in=text)
        is_told = not hours.answer.is_abstention and not is_of_other_day(text, hours.answer.quotes[0].answer, found.asked.language)
        if is_told and not _tells_of_day(found, hours.answer):
            probability = selection.at_most_likely(hours.answer.probability)  # it may say nothing of that day
            in_general = replace(hours.answer, probability=probability, confidence=selection.confidence(probability))
            return _told_for(found, replace(hours, answer=in_general), general, id=found.answer.id)
    has_old = found.answer.is_abstention and any(each.candidate.document.is_outdated for each in found.considered)
    if has_old and (general := without_past(text, today)):
        # One quote: beside it what holds now would be another source.
        old = _explained(snapshot, general, replace(question, limit=1), today, said_in=text)
        if not old.answer.is_abstention and is_of_the_past(old.answer.quotes[0].citation, text):
            return _told_for(found, old, general, id=found.answer.id)
    return found


def _on_days(snapshot: Snapshot, found: Explanation, days: Sequence[dt.date], question: Question, today: dt.date) -> Explanation | None:
    """What the documents say of each of some days by its date, one of each before others, and of a single one by its weekday, too; None where nothing names any."""
    language, is_alone = read_as(found.asked.language), len(days) == 1
    told: list[Explanation] = []
    quotes: list[tuple[int, dt.date, Quote]] = []
    for day in days:
        of_it = 0
        for named in days_as_asked(day, language, with_weekday=is_alone and day >= today):
            explained = _explained(snapshot, named, question, today)
            telling = [quote for quote in _all_likely(explained) if is_of_day(quote.answer, language, day)]
            told += [explained] if telling else []
            for quote in telling:
                shown = quote if is_alone and "|" not in quote.answer else answer_alone(quote)
                taken = [each.span for *_, each in quotes if each.citation.document == quote.citation.document]
                if is_free(shown.span, taken):
                    quotes.append((of_it, day, shown))
                    of_it += 1
        if sum(place == 0 for place, *_ in quotes) == question.limit:
            break  # no later day finds room
    if not told:
        return None
    chosen = sorted(sorted(quotes, key=itemgetter(0))[: question.limit], key=itemgetter(1))
    answer = replace(told[0].answer, quotes=tuple(quote for *_, quote in chosen), sources_differ=False)
    identity = json.dumps([found.answer.question, today.isoformat(), question.limit, *(each.answer.id for each in told)])
    return _told_for(found, replace(told[0], answer=answer), "", id=hashlib.sha256(identity.encode()).hexdigest()[:10])


def _all_likely(explained: Explanation) -> list[Quote]:
    """The quotes of an answer, and after them what is as likely but stands in the words around one of them."""
    quotes, least = explained.answer.quotes, selection.least_probability(None)
    within = [each for each in explained.considered if each.verdict.startswith(_STANDS_IN) and each.probability >= least]
    return [*quotes, *(answer_alone(quote_of(explained.asked, each.entry, [])) for each in within if quotes)]


def _tells_of_day(found: Explanation, general: Answer) -> bool:
    """Whether the first quote of what was found stands below the heading of one that tells the hours of all days, and is not just what everybody is told."""
    if found.answer.is_abstention or (found.asked.topics and found.answer.quotes[0].answer == general.quotes[0].answer):
        return False
    sections = {(quote.citation.document, quote.citation.heading) for quote in general.quotes}
    return (found.answer.quotes[0].citation.document, found.answer.quotes[0].citation.heading) in sections


def _of_all_readings(snapshot: Snapshot, text: str, question: Question, today: dt.date) -> Explanation:
    """What is found for a question as it stands, for the day that it names by its distance from today, or for a question in it."""
    whole = _explained(snapshot, text, question, today)
    for reading in of_its_day(text, whole.asked.language, today):
        found = _explained(snapshot, reading.text, question, today)
        is_as_likely = not found.answer.is_abstention and found.answer.probability >= whole.answer.probability
        if is_as_likely and not reading.is_of_another(found.answer.quotes[0].answer, whole.asked.language):
            return _told_for(whole, found, reading.text, id=found.answer.id)
    if not whole.answer.is_abstention:
        return whole
    for part in itertools.islice(questions_in(whole.asked.text, whole.asked.language), _MOST_PARTS):  # its terms' places are of that text
        found = _explained(snapshot, part.text, question, today)
        is_answer = not found.answer.is_abstention and (found.asked.stands_alone or part.is_all)
        if is_answer and tells_of_all(whole.asked, part, found.considered[0].candidate):
            return _told_for(whole, found, part.text, id=whole.answer.id)
    return whole


def _told_for(whole: Explanation, found: Explanation, asked: str, *, id: str) -> Explanation:
    """What was found for what is asked in a question, as its answer."""
    return replace(found, answer=replace(found.answer, id=id, question=whole.answer.question, narrowed=asked))


def _explained(snapshot: Snapshot, text: str, question: Question, today: dt.date, *, said_in: str = "") -> Explanation:
    searched = question.collections
    asked, groups = find(snapshot, text, question, today)
    ranked = _ranked(snapshot, asked, groups, searched, _USUAL_QUOTES, said_in=said_in)
    quotes, considered = _choose(asked, snapshot, ranked, groups, replace(question, limit=min(question.limit, _USUAL_QUOTES)))
    if question.limit > _USUAL_QUOTES:  # more of them, after the same first ones
        first = [each.entry for each in considered if each.is_quote]
        ranked = [*first, *_without(first, _ranked(snapshot, asked, groups, searched, question.limit, said_in=said_in))]
        quotes, considered = _choose(asked, snapshot, ranked, groups, question)
    likely = ranked[0].probability if ranked else 0.0
    confidence = selection.confidence(likely)
    is_silent = confidence is Confidence.NONE
    chosen = zip(quotes, (each.probability for each in considered if each.is_quote), strict=True)
    usual = [quote for quote, probability in chosen if probability >= selection.least_probability(None)]
    rivals = [] if is_silent else contradictions(asked, usual)
    if rivals:
        quotes = newest_first(quotes, [quotes[0], *rivals], asked)
    elif asked.topics:
        quotes = in_reading_order(quotes)
    scope = None if searched is None else sorted(searched)
    least_probability = selection.least_probability(question.least_probability)
    is_of_today = (
        asked.order is not None
        or str(today.year) in text
        or asks_current(asked.text, asked.language)
        or any(each.candidate.is_due for each in considered)
    )
    day = [today.isoformat()] if is_of_today else []  # tomorrow another thing may be next
    identity = json.dumps([snapshot.version, scope, question.limit, least_probability, text, *day])
    return Explanation(
        answer=Answer(
            id=hashlib.sha256(identity.encode()).hexdigest()[:10],
            question=text,
            quotes=() if is_silent else quotes,
            confidence=confidence,
            probability=round(likely, 6),
            missing=missing_words(asked),
            nearest=tuple(replace(quote, highlight=None) for quote in quotes) if is_silent else (),
            index_version=snapshot.version,
            corrected=asked.corrected,
            suggested=asked.suggested,
            sources_differ=bool(rivals),
        ),
        asked=asked,
        considered=considered,
    )


def _ranked(snapshot: Snapshot, asked: Asked, groups: Sequence[Group], searched: Collections, limit: int, *, said_in: str) -> list[Ranked]:
    """The sentences that are worth reading for so many quotes, best first."""
    return selection.rank(
        asked, selection.promising(asked, weighed(snapshot, asked, groups, searched, limit), limit=limit), said_in=said_in
    )


def _without(first: Sequence[Ranked], ranked: Iterable[Ranked]) -> Iterator[Ranked]:
    """The sentences that are not among the first."""
    known = {(entry.candidate.document.id, entry.candidate.span) for entry in first}
    return (entry for entry in ranked if (entry.candidate.document.id, entry.candidate.span) not in known)


def checked_question(text: str) -> str:
    """The question with its white space tidied, or QuestionError."""
    if len(text) > MAX_QUESTION_CHARS:
        raise QuestionError(
            f"That question is longer than {MAX_QUESTION_CHARS:,} characters, the most that can be asked; ask in a sentence or two."
        )
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        raise QuestionError("That question has characters that cannot be read in this encoding; ask in UTF-8.")
    tidy = " ".join(text.split())
    if not any(character.isalnum() for character in tidy):
        raise QuestionError("There is no question in that; ask in words what the documents may say, such as: when does the office open?")
    return tidy


def _choose(
    asked: Asked, snapshot: Snapshot, ranked: Sequence[Ranked], groups: Sequence[Group], question: Question
) -> tuple[tuple[Quote, ...], tuple[Considered, ...]]:
    """The best sentences as quotes, none of which repeats or overlaps another; with the fate of each candidate."""
    least_probability = selection.least_probability(question.least_probability)
    quotes: list[Quote] = []
    places: list[list[Citation]] = []  # where the words of each quote stand
    considered = []
    for entry in ranked:
        candidate = entry.candidate
        document, span, text = candidate.document, candidate.span, candidate.text
        verdict = ""
        for index, quote in enumerate(quotes):
            if quote.citation.document == document.id and not is_free(span, [quote.span]):
                verdict = f"{_STANDS_IN} {index + 1}"
            elif are_near_duplicates(text, quote.answer):
                verdict = f"repeats quote {index + 1}"
                place = cite(document, candidate.hit.passage, candidate.before)
                if place not in places[index]:
                    places[index].append(place)
            if verdict:
                break
        is_left_out = False
        if not verdict and len(quotes) >= question.limit:
            verdict, is_left_out = f"below the first {question.limit}", True
        if not verdict and quotes and (why := _why_left_out(asked, entry, quotes[0], least_probability)):
            verdict, is_left_out = why, True
        cut: Quote | None = None
        if not verdict:
            cut = quote_of(asked, entry, taken=[quote.span for quote in quotes if quote.citation.document == document.id])
            is_one_of_many = question.least_probability is not None or (asked.topics and selection.opens_section(candidate))
            is_of_it = not quotes or says_of_it(candidate)
            is_near = is_one_of_many or not is_far_behind(ranked[0], entry)
            if not (is_of_it and is_near) and not contradictions(asked, [*quotes[:1], cut]):
                verdict, is_left_out, cut = "too far behind quote 1" if is_of_it else _UNLIKELY, True, None
        if cut:
            quotes.append(cut)
            places.append([cut.citation])
            verdict = f"quote {len(quotes)}"
        considered.append(Considered(entry, verdict, is_left_out, is_quote=cut is not None))
    placed = tuple(with_places(snapshot.documents, quote, found, groups) for quote, found in zip(quotes, places, strict=True))
    return placed, tuple(considered)


def _why_left_out(asked: Asked, entry: Ranked, first: Quote, least_probability: float) -> str:
    """Why a sentence is no quote beside the first one; empty where it may be."""
    if entry.probability < least_probability:
        return _UNLIKELY
    is_superseded = entry.candidate.document.is_outdated and not first.citation.is_outdated
    return _OUT_OF_DATE if is_superseded and not asks_of_past(asked.text, asked.today) else ""
