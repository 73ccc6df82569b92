"""The engine without files ranks as BM25 should, and has none of its package's traps."""

import math
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.analyzer import terms_line
from bot.models import Passage, Span
from bot.retrieval import K1, B
from bot.retrieval.okapi import OkapiRetriever

TERMS = st.sampled_from("amber birch cedar dune elm fern".split())
TEXTS = st.lists(st.tuples(st.sampled_from(["north", "south", "west"]), st.lists(TERMS, max_size=8)), max_size=12)
QUERIES = st.lists(TERMS, min_size=1, max_size=4)


def passage(number, terms, collection="default"):
    return Passage(
        document=str(number),
        collection=collection,
        start=number,
        end=number + 1,
        heading="",
        sentences=(Span(number, number + 1),),
        fingerprint=b"",
        terms=terms_line(terms),
    )


def retriever(*texts):
    return OkapiRetriever([passage(i, text.split()) for i, text in enumerate(texts)])


def in_collections(texts):
    return OkapiRetriever([passage(i, terms, collection) for i, (collection, terms) in enumerate(texts)])


def search(engine, query, *, collections=None, limit=100):
    return engine.search(query.split(), collections=collections, limit=limit)


def bm25(texts, query, *, k1, b):
    """Robertson & Zaragoza 2009, with Lucene's +1 inside the logarithm: position -> score, for those that share a term."""
    lengths = [len(text) for text in texts]
    mean = sum(lengths) / len(lengths)
    scores = {}
    for position, text in enumerate(texts):
        counts = Counter(text)
        for term in sorted(set(query)):
            df = sum(term in other for other in texts)
            if counts[term]:
                idf = math.log(1 + (len(texts) - df + 0.5) / (df + 0.5))
                tf = counts[term] * (k1 + 1) / (counts[term] + k1 * (1 - b + b * lengths[position] / mean))
                scores[position] = scores.get(position, 0.0) + idf * tf
    return scores


@pytest.mark.parametrize("texts", [(), ("",), ("", "")])
def test_nothing_indexed_finds_nothing(texts):
    assert search(retriever(*texts), "amber") == []


def test_the_only_passage_scores_above_zero():
    (hit,) = search(retriever("amber birch"), "amber")

    assert hit.score > 0


def test_a_term_of_one_passage_in_two_scores_above_zero():
    (hit,) = search(retriever("amber birch", "cedar dune"), "amber")

    assert hit.score > 0


def test_a_term_of_every_passage_still_counts_for_them():
    hits = search(retriever("amber", "amber birch", "amber cedar dune"), "amber")

    assert [hit.score > 0 for hit in hits] == [True, True, True]


def test_a_passage_without_the_terms_is_no_hit():
    hits = search(retriever("amber", "birch", "cedar"), "amber birch")

    assert [hit.passage.document for hit in hits] == ["0", "1"]


def test_an_unknown_term_finds_nothing():
    assert search(retriever("amber", "birch"), "zebra") == []


def test_no_terms_find_nothing():
    assert search(retriever("amber"), "") == []


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_below_one_finds_nothing(limit):
    assert search(retriever("amber"), "amber", limit=limit) == []


def test_equal_scores_stay_in_corpus_order():
    hits = search(retriever(*["amber birch"] * 20), "birch amber")

    assert [hit.passage.document for hit in hits] == [str(i) for i in range(20)]


def test_the_limit_keeps_the_best():
    hits = search(retriever("amber birch cedar dune", "amber", "elm"), "amber", limit=1)

    assert [hit.passage.document for hit in hits] == ["1"]


def test_a_term_asked_twice_counts_once():
    engine = retriever("amber birch", "birch cedar")

    assert search(engine, "amber birch amber") == search(engine, "amber birch")


@given(st.lists(st.lists(TERMS, max_size=8), min_size=1, max_size=12), QUERIES)
def test_the_scores_are_those_of_the_formula(texts, query):
    engine = OkapiRetriever([passage(i, text) for i, text in enumerate(texts)])

    hits = engine.search(query, collections=None, limit=100)

    expected = bm25(texts, query, k1=K1, b=B) if any(texts) else {}
    assert {int(hit.passage.document): hit.score for hit in hits} == pytest.approx(expected)


@given(TEXTS, QUERIES)
def test_the_hits_come_best_first(texts, query):
    hits = in_collections(texts).search(query, collections=None, limit=100)

    assert hits == sorted(hits, key=lambda hit: (-hit.score, int(hit.passage.document)))


@given(TEXTS, QUERIES)
def test_other_collections_leave_no_trace_in_hits_and_scores(texts, query):
    chosen = frozenset({"north", "west"})
    alone = OkapiRetriever([passage(i, terms, name) for i, (name, terms) in enumerate(texts) if name in chosen])

    hits = in_collections(texts).search(query, collections=chosen, limit=100)

    assert hits == alone.search(query, collections=None, limit=100)


@given(TEXTS, TERMS)
def test_other_collections_leave_no_trace_in_frequencies(texts, term):
    chosen = frozenset({"south"})

    counted = in_collections(texts).passage_frequencies([term], chosen)[term]

    assert counted == sum(term in terms for name, terms in texts if name == "south")


@given(TEXTS)
def test_other_collections_leave_no_trace_in_the_passage_count(texts):
    counted = in_collections(texts).passage_count(frozenset({"south", "nowhere"}))

    assert counted == sum(name == "south" for name, _ in texts)


def test_no_collections_at_all_are_searched_as_such():
    assert search(retriever("amber"), "amber", collections=frozenset()) == []


def test_counting_passages_indexes_nothing():
    engine = in_collections([(str(i), ["amber"]) for i in range(40)])

    counts = [engine.passage_count(frozenset({str(i)})) for i in range(40)]

    assert (counts, len(engine._views._values)) == ([1] * 40, 0)


def test_memory_does_not_grow_with_the_sets_of_collections_asked():
    engine = in_collections([(str(i), ["amber"]) for i in range(40)])

    for i in range(40):
        search(engine, "amber", collections=frozenset({str(i)}))

    assert len(engine._views._values) == 16


def test_the_collections_asked_most_stay_indexed():
    engine = in_collections([(str(i), ["amber"]) for i in range(40)])
    search(engine, "amber")
    kept = engine._views._values[None]

    for i in range(40):
        search(engine, "amber", collections=frozenset({str(i)}))
        search(engine, "amber")

    assert engine._views._values[None] is kept


def test_many_threads_get_the_same_hits():
    engine = in_collections([(str(i % 30), ["amber", "birch"][: i % 2 + 1]) for i in range(300)])
    asked = [frozenset({str(i % 30), str(i % 7)}) for i in range(200)]

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda names: search(engine, "amber birch", collections=names), asked))

    assert found == [search(engine, "amber birch", collections=names) for names in asked]
