"""The passages that are found for a question, and their sentences weighed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.answering.passage_ranking.company import companies
from bot.answering.passage_ranking.dated_headings import dated_headings, latest_heading
from bot.answering.passage_ranking.reranking import Reread, rerank, words_with_headings
from bot.answering.passage_ranking.snapshot import Snapshot
from bot.answering.question_analysis.asked import Asked, ask
from bot.answering.question_analysis.versions import NEWS
from bot.answering.sentence_scoring.evidence import Weighed
from bot.answering.sentence_scoring.extremes import extreme, superlative_asked
from bot.answering.sentence_scoring.features import weigh
from bot.answering.sentence_scoring.listed import Due, is_list, things_asked
from bot.answering.sentence_scoring.rows import rows_in
from bot.models import Hit, Question, Span
from bot.retrieval import Collections

_RERANKED_PASSAGES = 12
_READ_PASSAGES = 5
_PHRASE_PASSAGES = 48
_READ_OF_DEFINITION = 12  # a page on a thing names it everywhere, and says once what it is
_FORMS_PASSAGES = 8
_LAST_PAGE = 3_840
_MOST_LISTED, _MOST_OF_LOG = 60, 2_000


class Group(NamedTuple):
    """A passage that was found, with those that repeat it word for word."""

    hit: Hit
    repeats: tuple[Hit, ...]


def _distinct_hits(snapshot: Snapshot, asked: Asked, searched: Collections, *, wanted: int) -> list[Group]:
    """The best passages, each once: a page that repeats a paragraph a hundred times crowds nothing out."""
    page = wanted
    while True:
        hits = snapshot.retriever.search(asked.search_terms, collections=searched, limit=page)
        groups: dict[bytes, list[Hit]] = {}
        for hit in hits:
            groups.setdefault(hit.passage.fingerprint, []).append(hit)
        if len(groups) >= wanted or len(hits) < page or page >= _LAST_PAGE:
            return [Group(group[0], tuple(group[1:])) for group in list(groups.values())[:wanted]]
        page = 4 * page if 16 * page <= _LAST_PAGE else _LAST_PAGE  # each search begins anew


def find(snapshot: Snapshot, text: str, question: Question, today: dt.date | None) -> tuple[Asked, list[Group]]:
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
    return asked, _distinct_hits(snapshot, asked, searched, wanted=_reranked(asked, question.limit))


def _reranked(asked: Asked, limit: int) -> int:
    """How many passages are scored again for so many quotes."""
    return max(_PHRASE_PASSAGES if asked.phrases else _RERANKED_PASSAGES, 3 * limit)


def _holding(snapshot: Snapshot, term: str, searched: Collections) -> Iterator[str]:
    """The texts of the first passages that hold a term, with their headings."""
    for hit in snapshot.retriever.search({term}, collections=searched, limit=_FORMS_PASSAGES):
        document, passage = snapshot.documents[hit.passage.document], hit.passage
        yield words_with_headings(document, passage)


def weighed(snapshot: Snapshot, asked: Asked, groups: Sequence[Group], searched: Collections, limit: int) -> list[Weighed]:
    """The best of the passages that were found, the best first: as many as ``limit`` quotes need."""
    document_of = snapshot.documents.__getitem__
    least = _READ_OF_DEFINITION if asked.is_definition else _READ_PASSAGES
    passages = rerank(asked, [group.hit for group in groups[: _reranked(asked, limit)]], document_of, most=max(least, 2 * limit - 1))
    if asked.time and asked.time.is_named and (others := _of_things(asked, passages, snapshot, searched)):
        passages += rerank(asked, others, document_of, most=len(others))
    if (asked.order or asked.time) and (rest := list(_rest_of_lists(asked, passages, snapshot))):
        passages += rerank(asked, rest, document_of, most=len(rest))
    if latest := list(_latest_versions(asked, passages, snapshot)):
        passages += rerank(asked, latest, document_of, most=len(latest))
    if asked.kind == "when" and (headings := list(dated_headings(passages, snapshot.documents))):
        dated = rerank(asked, headings, document_of, most=len(headings))
        passages = sorted([*passages, *dated], key=lambda entry: -entry.fullness)
    if best := _extreme(asked, passages, groups, snapshot):
        passages = [*(entry for entry in passages if _places([entry]) != _places([best.entry])), best.entry]
    company = companies(
        [entry.hit.passage for entry in passages],
        [group.hit for group in groups[:_RERANKED_PASSAGES]],
        snapshot.documents,
        lambda words: snapshot.retriever.passage_frequencies(words, searched),
        snapshot.retriever.passage_count(searched),
    )
    return weigh(asked, passages, snapshot.documents, list(company), best)


def _places(passages: Sequence[Reread]) -> set[tuple[str, int]]:
    """Where passages stand: their documents, with where they begin."""
    return {(entry.hit.passage.document, entry.hit.passage.start) for entry in passages}


def _of_things(asked: Asked, passages: Sequence[Reread], snapshot: Snapshot, searched: Collections) -> list[Hit]:
    """What is found without the words that name a time, beside the ``passages`` that are: a rota by weeks has not every day."""
    known = _places(passages)
    things = things_asked(asked)
    terms = frozenset().union(*(term.terms for place, term in enumerate(asked.terms) if things >> place & 1))
    hits = snapshot.retriever.search(terms, collections=searched, limit=_READ_PASSAGES) if terms else []
    return [hit for hit in hits if (hit.passage.document, hit.passage.start) not in known]


def _rest_of_lists(asked: Asked, passages: Sequence[Reread], snapshot: Snapshot) -> Iterator[Hit]:
    """What else is listed where one of some things is asked for by its day: any part of a calendar may tell it."""
    known = _places(passages)
    for entry in passages:
        passage = entry.hit.passage
        if (passage.document, -1) not in known and is_list(asked, entry, snapshot.documents[passage.document]):
            known.add((passage.document, -1))
            for other in snapshot.retriever.passages_of(passage.document, _MOST_LISTED):
                if (other.document, other.start) not in known and other.heading == passage.heading:
                    yield Hit(other, 0.0)


def _extreme(asked: Asked, passages: Sequence[Reread], groups: Sequence[Group], snapshot: Snapshot) -> Due | None:
    """The row that has the most or the least of what is asked for, if any of the tables that were found tells it: of a part of one nothing is the least."""
    superlative = None if asked.asks_latest else superlative_asked(asked)
    if superlative is None:
        return None
    documents, listed = snapshot.documents, list[Reread]()
    hits = [(group.hit.passage, documents[group.hit.passage.document]) for group in groups[:_RERANKED_PASSAGES]]
    for name in dict.fromkeys(each.id for passage, each in hits if rows_in(each, passage, each.slice(Span(passage.start, passage.end)))):
        of_it = [Hit(passage, 0.0) for passage in snapshot.retriever.passages_of(name, _MOST_LISTED)]
        listed += rerank(asked, of_it, documents.__getitem__, most=len(of_it)) if len(of_it) < _MOST_LISTED else []
    return extreme(asked, superlative, passages, listed, documents)


def _latest_versions(asked: Asked, passages: Sequence[Reread], snapshot: Snapshot) -> Iterator[Hit]:
    """The heading of the latest version in each changelog that was found, if that is asked for; what stands below it, if it is what is new."""
    if asked.today is None or not asked.asks_latest:
        return
    known = _places(passages)
    for entry in passages:
        document = snapshot.documents[entry.hit.passage.document]
        listed = snapshot.retriever.passages_of(document.id, _MOST_OF_LOG) if NEWS in entry.keys else []
        is_whole = 0 < len(listed) < _MOST_OF_LOG  # of a part of it nothing is the latest
        heading = latest_heading(document, listed, asked.today, asked.text) if is_whole else None
        if heading:
            below = [passage for passage in listed if heading.section.start <= passage.start < heading.section.end]
            chosen = heading if asked.latest else below[0]
            if (chosen.document, chosen.start) not in known:
                yield Hit(chosen, 0.0)
