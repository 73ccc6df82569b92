"""Question in, Answer out: search, choose sentences, cut quotes, decide whether to speak. Pure given a snapshot."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.answering import selection
from bot.answering.asked import Asked, ask
from bot.answering.citing import cite
from bot.answering.dated_headings import dated_headings
from bot.answering.disagreement import contradictions, newest_first
from bot.answering.duplicates import are_near_duplicates
from bot.answering.evidence import Candidate, Weighed
from bot.answering.features import complete, drafts, lists, read, weigh
from bot.answering.missing import missing_words
from bot.answering.questions import questions_in
from bot.answering.quoting import in_reading_order, quote_of
from bot.answering.reranking import Reread, rerank
from bot.answering.selection import Ranked
from bot.errors import QuestionError
from bot.models import Answer, Citation, Confidence, Hit, Passage, Question, Quotable, Quote, Span
from bot.retrieval import Collections, Retriever

MAX_QUESTION_CHARS = 2_000
_RERANKED_PASSAGES = 12
_READ_PASSAGES = 5
_PHRASE_PASSAGES = 48
_READ_OF_DEFINITION = 12  # a page on a thing names it everywhere, and says once what it is
_FORMS_PASSAGES = 8
_LAST_PAGE = 3_840
_MOST_LISTED = 60
_MOST_PARTS = 5
_MOST_PLACES = 100
"""That are told of one quote."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of the corpus, indexed. Never changes once made."""

    documents: Mapping[str, Quotable]
    retriever: Retriever
    languages: Mapping[str, Mapping[str, int]]
    """For each collection, how many of its documents are in which language."""
    version: str
    """Names this state: the same for the same documents and the same program."""

    def languages_of(self, collections: Collections) -> tuple[str, ...]:
        """The languages of the documents in the collections, the most frequent first; never empty."""
        found = [languages for name, languages in self.languages.items() if collections is None or name in collections]
        counts = found[0] if len(found) == 1 else sum(map(Counter, found), Counter[str]())
        return tuple(language for language, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))) or ("en",)


class Considered(NamedTuple):
    """A sentence that was looked at, and what became of it."""

    entry: Ranked
    verdict: str
    is_left_out: bool = False
    """Whether it would be a quote if more or less likely ones were asked for."""

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
    whole = _explained(snapshot, text, question, today)
    if not whole.answer.is_abstention:
        return whole
    for part in itertools.islice(questions_in(whole.asked.text, whole.asked.language), _MOST_PARTS):  # its terms' places are of that text
        if any(term.is_name for term in whole.asked.terms if part.leaves_out(term.start)):
            continue
        found = _explained(snapshot, part.text, question, today)
        if not found.answer.is_abstention and (found.asked.stands_alone or part.is_all):
            return replace(found, answer=replace(found.answer, id=whole.answer.id, question=text, narrowed=part.text))
    return whole


def _explained(snapshot: Snapshot, text: str, question: Question, today: dt.date) -> Explanation:
    searched = question.collections
    asked, groups = _find(snapshot, text, question, today)
    ranked = selection.rank(asked, selection.promising(asked, _weighed(snapshot, asked, groups, question), limit=question.limit))
    quotes, considered = _choose(asked, snapshot, ranked, groups, question)
    likely = ranked[0].probability if ranked else 0.0
    confidence = selection.confidence(likely)
    is_silent = confidence is Confidence.NONE
    rivals = [] if is_silent else contradictions(asked, quotes)
    if rivals:
        quotes = newest_first(quotes, [quotes[0], *rivals])
    elif asked.topics:
        quotes = in_reading_order(quotes)
    scope = None if searched is None else sorted(searched)
    least_probability = selection.least_probability(question.least_probability)
    day = [asked.order.today.isoformat()] if asked.order else []  # tomorrow another thing may be next
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


def found_candidates(snapshot: Snapshot, question: Question) -> tuple[Asked, list[Candidate]]:
    """The question as it is understood and every sentence that is weighed for it, in no order of merit: what weights are trained on."""
    asked, groups = _find(snapshot, checked_question(question.text), question, None)
    found = []
    for weighed in _weighed(snapshot, asked, groups, question):
        words = read(weighed)
        found += [complete(asked, draft, words) for draft in drafts(asked, weighed)]
    return asked, found


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


class _Group(NamedTuple):
    """A passage that was found, with those that repeat it word for word."""

    hit: Hit
    repeats: tuple[Hit, ...]


def _distinct_hits(snapshot: Snapshot, asked: Asked, searched: Collections, *, wanted: int) -> list[_Group]:
    """The best passages, each once: a page that repeats a paragraph a hundred times crowds nothing out."""
    page = wanted
    while True:
        hits = snapshot.retriever.search(asked.search_terms, collections=searched, limit=page)
        groups: dict[bytes, list[Hit]] = {}
        for hit in hits:
            groups.setdefault(hit.passage.fingerprint, []).append(hit)
        if len(groups) >= wanted or len(hits) < page or page >= _LAST_PAGE:
            return [_Group(group[0], tuple(group[1:])) for group in list(groups.values())[:wanted]]
        page = min(4 * page, _LAST_PAGE)


def _find(snapshot: Snapshot, text: str, question: Question, today: dt.date | None) -> tuple[Asked, list[_Group]]:
    """The question analysed for the collections that it may search, and what the engine finds there."""
    retriever, searched = snapshot.retriever, question.collections
    asked = ask(
        text,
        languages=snapshot.languages_of(searched),
        passages=retriever.passage_count(searched),
        frequencies=lambda terms: retriever.passage_frequencies(terms, searched),
        today=today,
        holding=lambda term: _holding(snapshot, term, searched),
        compounds=lambda part, limit: retriever.compounds(part, searched, limit),
    )
    wanted = max(_PHRASE_PASSAGES if asked.phrases else _RERANKED_PASSAGES, 3 * question.limit)
    return asked, _distinct_hits(snapshot, asked, searched, wanted=wanted)


def _holding(snapshot: Snapshot, term: str, searched: Collections) -> Iterator[str]:
    """The texts of the first passages that hold a term, with their headings."""
    for hit in snapshot.retriever.search({term}, collections=searched, limit=_FORMS_PASSAGES):
        document, passage = snapshot.documents[hit.passage.document], hit.passage
        yield f"{document.title}\n{passage.heading}\n{document.slice(Span(passage.start, passage.end))}"


def _weighed(snapshot: Snapshot, asked: Asked, groups: Sequence[_Group], question: Question) -> list[Weighed]:
    """The best passages against the question, the best first."""
    document_of = snapshot.documents.__getitem__
    least = _READ_OF_DEFINITION if asked.is_definition else _READ_PASSAGES
    passages = rerank(asked, [group.hit for group in groups], document_of, most=max(least, 2 * question.limit - 1))
    if asked.order and (rest := list(_rest_of_lists(asked, passages, snapshot))):
        passages += rerank(asked, rest, document_of, most=len(rest))
    if asked.kind == "when" and (headings := list(dated_headings(passages, snapshot.documents))):
        dated = rerank(asked, headings, document_of, most=len(headings))
        passages = sorted([*passages, *dated], key=lambda entry: -entry.fullness)
    return weigh(asked, passages, snapshot.documents)


def _rest_of_lists(asked: Asked, passages: Sequence[Reread], snapshot: Snapshot) -> Iterator[Hit]:
    """What else is listed where the next or last of some things is asked for: any part of a calendar may tell it."""
    known = {(entry.hit.passage.document, entry.hit.passage.start) for entry in passages}
    for entry in passages:
        passage = entry.hit.passage
        if (passage.document, -1) not in known and lists(asked, snapshot.documents[passage.document], passage.heading):
            known.add((passage.document, -1))
            for other in snapshot.retriever.passages_of(passage.document, _MOST_LISTED):
                if (other.document, other.start) not in known and other.heading == passage.heading:
                    yield Hit(other, 0.0)


def _choose(
    asked: Asked, snapshot: Snapshot, ranked: Sequence[Ranked], groups: Sequence[_Group], question: Question
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
            if quote.citation.document == document.id and quote.span.start < span.end and span.start < quote.span.end:
                verdict = f"stands in quote {index + 1}"
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
        if not verdict and quotes and entry.probability < least_probability:
            verdict, is_left_out = "too unlikely to answer", True
        if not verdict:
            verdict = f"quote {len(quotes) + 1}"
            quotes.append(quote_of(asked, entry, taken=[quote.span for quote in quotes if quote.citation.document == document.id]))
            places.append([quotes[-1].citation])
        considered.append(Considered(entry, verdict, is_left_out))
    return tuple(_with_places(snapshot, quote, found, groups) for quote, found in zip(quotes, places, strict=True)), tuple(considered)


def _with_places(snapshot: Snapshot, quote: Quote, found: Iterable[Citation], groups: Sequence[_Group]) -> Quote:
    """The quote with the places that were found, of which the first is its own, and those of the passages that repeat its own word for word."""
    places = dict.fromkeys(found)
    for group in groups:
        passage = group.hit.passage
        if passage.document != quote.citation.document or not passage.start <= (quote.highlight or quote.span).start < passage.end:
            continue
        for repeat in group.repeats:
            if len(places) > _MOST_PLACES:
                break
            document = snapshot.documents[repeat.passage.document]
            before = Span(repeat.passage.start, _counterpart(passage, repeat.passage, quote).start)
            is_same_text = repeat.passage.document == passage.document and repeat.passage.start < passage.end <= repeat.passage.end
            if not is_same_text:
                places.setdefault(cite(document, repeat.passage, document.slice(before)))
    return replace(quote, also_in=tuple(places)[1:]) if len(places) > 1 else quote


def _counterpart(passage: Passage, repeat: Passage, quote: Quote) -> Span:
    """The sentence of a repeated passage that stands where the quote's highlight stands in the original."""
    starts = [sentence.start for sentence in passage.sentences]
    if quote.highlight and quote.highlight.start in starts and len(repeat.sentences) == len(starts):
        return repeat.sentences[starts.index(quote.highlight.start)]
    return repeat.sentences[0]
