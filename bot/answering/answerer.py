"""Question in, Answer out: search, choose sentences, cut quotes, decide whether to speak. Pure given a snapshot."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from bot.answering import selection
from bot.answering.asked import Asked, ask
from bot.answering.duplicates import are_near_duplicates
from bot.answering.features import Candidate, candidates
from bot.errors import QuestionError
from bot.models import Answer, Citation, Confidence, Hit, Passage, Question, Quotable, Quote, Span, is_row
from bot.passages import count_words
from bot.retrieval import Collections, Retriever

MAX_QUESTION_CHARS = 2_000
_READ_PASSAGES = 15
_FIRST_PAGE, _LAST_PAGE = 40, 2_560
_QUOTE_WORDS = 70
_PARAGRAPH_BREAK = regex.compile(r"\n[^\S\n]*\n")


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
        counts: Counter[str] = Counter()
        for name, languages in self.languages.items():
            if collections is None or name in collections:
                counts.update(languages)
        return tuple(language for language, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))) or ("en",)


@dataclass(frozen=True, slots=True)
class Considered:
    """A sentence that was looked at, and what became of it."""

    candidate: Candidate
    score: float
    probability: float
    verdict: str
    is_left_out: bool = False
    """Whether it would be a quote if more or less likely ones were asked for."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """How an answer came about."""

    answer: Answer
    asked: Asked
    considered: tuple[Considered, ...]


def explain(snapshot: Snapshot, question: Question) -> Explanation:
    """The answer with everything that was weighed for it."""
    text = checked_question(question.text)
    if question.limit < 1:
        raise QuestionError(f"An answer of {question.limit} quotes cannot be given; ask for at least 1.")
    searched = question.collections
    retriever = snapshot.retriever
    asked = ask(
        text,
        languages=snapshot.languages_of(searched),
        passages=retriever.passage_count(searched),
        frequency=lambda term: retriever.passage_frequency(term, searched),
    )
    groups = _distinct_hits(snapshot, asked, searched, wanted=max(_READ_PASSAGES, question.limit))
    ranked = _rank(asked, snapshot, groups)
    quotes, considered = _choose(asked, snapshot, ranked, groups, question)
    likely = ranked[0].probability if ranked else 0.0
    confidence = selection.confidence(likely)
    is_silent = confidence is Confidence.NONE
    scope = None if searched is None else sorted(searched)
    identity = json.dumps([snapshot.version, scope, question.limit, question.least_probability, text])
    return Explanation(
        answer=Answer(
            id=hashlib.sha256(identity.encode()).hexdigest()[:10],
            question=text,
            quotes=() if is_silent else quotes,
            confidence=confidence,
            probability=round(likely, 6),
            missing=_missing(asked),
            nearest=tuple(replace(quote, highlight=None) for quote in quotes) if is_silent else (),
            index_version=snapshot.version,
        ),
        asked=asked,
        considered=considered,
    )


def checked_question(text: str) -> str:
    """The question with its white space tidied, or QuestionError."""
    if len(text) > MAX_QUESTION_CHARS:
        raise QuestionError(
            f"That question is longer than {MAX_QUESTION_CHARS:,} characters, the most that can be asked; ask in a sentence or two."
        )
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise QuestionError("That question has characters that cannot be read in this encoding; ask in UTF-8.")
    tidy = " ".join(text.split())
    if not any(character.isalnum() for character in tidy):
        raise QuestionError("There is no question in that; ask in words, for example: who leads JNIM?")
    return tidy


@dataclass(frozen=True, slots=True)
class _Ranked:
    candidate: Candidate
    score: float
    probability: float


@dataclass(frozen=True, slots=True)
class _Group:
    """A passage that was found, with those that repeat it word for word."""

    hit: Hit
    repeats: tuple[Hit, ...]


def _distinct_hits(snapshot: Snapshot, asked: Asked, searched: Collections, *, wanted: int) -> list[_Group]:
    """The best passages, each once: a page that repeats a paragraph a hundred times crowds nothing out."""
    page = _FIRST_PAGE
    while True:
        hits = snapshot.retriever.search(asked.search_terms, collections=searched, limit=page)
        groups: dict[bytes, list[Hit]] = {}
        for hit in hits:
            groups.setdefault(hit.passage.fingerprint, []).append(hit)
        if len(groups) >= wanted or len(hits) < page or page >= _LAST_PAGE:
            return [_Group(group[0], tuple(group[1:])) for group in list(groups.values())[:wanted]]
        page *= 4


def _rank(asked: Asked, snapshot: Snapshot, groups: Sequence[_Group]) -> list[_Ranked]:
    """All sentences of the passages, best first; ties by the passages' order and the place in the text."""
    found = []
    for order, group in enumerate(groups):
        document = snapshot.documents[group.hit.passage.document]
        for candidate in candidates(asked, document, group.hit, groups[0].hit.score):
            score = selection.sentence_score(candidate.features)
            found.append((-score, order, candidate.index, _Ranked(candidate, score, selection.probability(candidate.features))))
    return [ranked for *_, ranked in sorted(found, key=lambda entry: entry[:3])]


def _choose(
    asked: Asked, snapshot: Snapshot, ranked: Sequence[_Ranked], groups: Sequence[_Group], question: Question
) -> tuple[tuple[Quote, ...], tuple[Considered, ...]]:
    """The best sentences as quotes, none of which repeats or overlaps another; with the fate of each candidate."""
    quotes: list[Quote] = []
    considered = []
    for entry in ranked:
        candidate = entry.candidate
        document, span = candidate.document, candidate.span
        verdict = ""
        for index, quote in enumerate(quotes):
            if quote.citation.document == document.id and quote.span.start < span.end and span.start < quote.span.end:
                verdict = f"stands in quote {index + 1}"
            elif are_near_duplicates(candidate.text, quote.answer):
                verdict = f"repeats quote {index + 1}"
                place = cite(document, candidate.hit.passage, span.start)
                if place not in (quote.citation, *quote.also_in):
                    quotes[index] = replace(quote, also_in=(*quote.also_in, place))
            if verdict:
                break
        is_left_out = False
        if not verdict and len(quotes) >= question.limit:
            verdict, is_left_out = f"below the first {question.limit}", True
        if not verdict and quotes and entry.probability < question.least_probability:
            verdict, is_left_out = "too unlikely to answer", True
        if not verdict:
            verdict = f"quote {len(quotes) + 1}"
            quotes.append(_quote(asked, entry, taken=[quote.span for quote in quotes if quote.citation.document == document.id]))
        considered.append(Considered(candidate, entry.score, entry.probability, verdict, is_left_out))
    return tuple(_with_repeats(snapshot, quote, groups) for quote in quotes), tuple(considered)


def _with_repeats(snapshot: Snapshot, quote: Quote, groups: Sequence[_Group]) -> Quote:
    """The quote with the places of the passages that repeat its own word for word."""
    places = list(quote.also_in)
    for group in groups:
        passage = group.hit.passage
        if passage.document != quote.citation.document or not passage.start <= quote.span.start < passage.end:
            continue
        for repeat in group.repeats:
            document = snapshot.documents[repeat.passage.document]
            place = cite(document, repeat.passage, _counterpart(passage, repeat.passage, quote).start)
            is_same_text = repeat.passage.document == passage.document and repeat.passage.start < passage.end <= repeat.passage.end
            if place not in (quote.citation, *places) and not is_same_text:
                places.append(place)
    return replace(quote, also_in=tuple(places))


def _counterpart(passage: Passage, repeat: Passage, quote: Quote) -> Span:
    """The sentence of a repeated passage that stands where the quote's highlight stands in the original."""
    if quote.highlight in passage.sentences and len(repeat.sentences) == len(passage.sentences):
        return repeat.sentences[passage.sentences.index(quote.highlight)]
    return repeat.sentences[0]


def _quote(asked: Asked, entry: _Ranked, taken: Sequence[Span]) -> Quote:
    """The sentence with as many of its neighbours as a message carries well, as a slice of its document; nothing ``taken`` twice."""
    candidate = entry.candidate
    document, sentences = candidate.document, candidate.hit.passage.sentences
    first = last = candidate.index
    words = count_words(candidate.text)
    for step in _outwards(candidate.index, len(sentences)):
        wider = Span(sentences[min(first, step)].start, sentences[max(last, step)].end)
        if any(other.start < wider.end and wider.start < other.end for other in taken):
            continue
        if _PARAGRAPH_BREAK.search(document.slice(wider)):
            continue
        more = count_words(document.slice(sentences[step]))
        if words + more > _QUOTE_WORDS:
            break
        first, last, words = min(first, step), max(last, step), words + more
    span = Span(sentences[first].start, sentences[last].end)
    return Quote(
        span=span,
        text=document.slice(span),
        highlight=candidate.span,
        citation=cite(document, candidate.hit.passage, candidate.span.start),
        matched=tuple(dict.fromkeys(asked.terms[index].surface for index in sorted(candidate.matched))),
        score=round(entry.score, 6),
    )


def _outwards(index: int, length: int) -> Iterator[int]:
    """The places around ``index``: the next one, the one before, and so on while both sides last."""
    for distance in range(1, length):
        for place in (index + distance, index - distance):
            if 0 <= place < length:
                yield place


def cite(document: Quotable, passage: Passage, offset: int) -> Citation:
    """Where an offset inside a passage is, for a person."""
    lines = 0 if is_row(document.path) else document.slice(Span(passage.start, offset)).count("\n")
    return _citation(document, passage.heading, passage.line + lines)


def place_in(document: Quotable, offset: int) -> Citation:
    """Where an offset of a document is, whatever stands above it."""
    return _citation(document, "", document.line_at(offset))


def _citation(document: Quotable, heading: str, line: int) -> Citation:
    return Citation(
        document=document.id,
        collection=document.collection,
        title=document.title,
        heading=heading,
        path=document.path,
        line=line,
        date=document.date,
        author=document.author,
        url=document.url,
    )


def _missing(asked: Asked) -> tuple[str, ...]:
    """The question's words that no searched passage holds; neighbours that form a name are named together.

    In a script without spaces only a run that is missing as a whole is told: a pair of characters may lie across two words.
    """
    found: list[tuple[int, int]] = []
    was_name = False
    held = [(term.start, term.end) for term, frequency in zip(asked.terms, asked.frequencies, strict=True) if frequency]
    for term, frequency in zip(asked.terms, asked.frequencies, strict=True):
        if frequency:
            was_name = False
            continue
        joins = found and was_name and term.is_name and not asked.text[found[-1][1] : term.start].strip(" -'’")
        is_pair = found and found[-1][1] > term.start  # overlapping pairs of an unspaced script
        if joins or is_pair:
            found[-1] = (found[-1][0], term.end)
        else:
            found.append((term.start, term.end))
        was_name = term.is_name
    whole = (span for span in found if not any(start < span[1] and span[0] < end for start, end in held))
    return tuple(dict.fromkeys(asked.text[start:end] for start, end in whole))
