"""What every engine must do, and that they do the same."""

import pytest
from engines import ENGINES, engine
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.retrieval import MOST_LOOKED_THROUGH
from bot.retrieval.inverted import InvertedIndex, InvertedWriter
from bot.store import packing

TERMS = st.sampled_from("amber birch cedar dune elm fern été 東京 e-17".split())
TEXTS = st.lists(st.tuples(st.sampled_from(["north", "south", "the west"]), st.lists(TERMS, max_size=9)), max_size=14)
QUERIES = st.lists(TERMS, min_size=1, max_size=4)
COLLECTIONS = st.none() | st.frozensets(st.sampled_from(["north", "south", "the west", "nowhere"]))


@pytest.fixture(params=ENGINES)
def search(request):
    """A search of made-up passages, given as ``"amber birch"`` or ``("north", "amber birch")``, by each engine."""

    def find(texts, query, *, collections=None, limit=100):
        pairs = [("default", text.split()) if isinstance(text, str) else (text[0], text[1].split()) for text in texts]
        with engine(request.param, pairs) as retriever:
            return retriever.search(query.split(), collections=collections, limit=limit)

    return find


def documents(hits):
    return [hit.passage.document for hit in hits]


@pytest.mark.parametrize("texts", [[], [""], ["", ""]])
def test_nothing_indexed_finds_nothing(search, texts):
    assert search(texts, "amber") == []


@pytest.mark.parametrize("query", ["", "zebra"])
def test_what_is_not_there_is_not_found(search, query):
    assert search(["amber", "birch"], query) == []


def test_every_match_scores_above_zero_however_frequent_the_term(search):
    assert [hit.score > 0 for hit in search(["amber", "amber birch", "amber cedar dune"], "amber")] == [True] * 3


def test_a_passage_without_the_terms_is_no_hit(search):
    assert documents(search(["amber", "birch", "cedar"], "amber birch")) == ["0", "1"]


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_below_one_finds_nothing(search, limit):
    assert search(["amber"], "amber", limit=limit) == []


def test_equal_scores_stay_in_corpus_order(search):
    assert documents(search(["amber birch"] * 20, "birch amber")) == [str(i) for i in range(20)]


def test_the_limit_keeps_the_best(search):
    assert documents(search(["amber birch cedar dune", "amber", "elm"], "amber", limit=1)) == ["1"]


def test_repetition_counts(search):
    assert documents(search(["amber birch birch", "amber amber birch"], "amber")) == ["1", "0"]


def test_other_collections_are_not_searched(search):
    assert documents(search([("north", "amber"), ("south", "amber")], "amber", collections=frozenset({"south"}))) == ["1"]


def test_no_collections_at_all_are_searched_as_such(search):
    assert search(["amber"], "amber", collections=frozenset()) == []


def test_more_collections_than_are_asked_for_one_by_one_are_searched_too(search):
    texts = [(f"c{i}", "amber birch") for i in range(40)]

    assert documents(search(texts, "amber", collections=frozenset(f"c{i}" for i in range(0, 40, 2)))) == [str(i) for i in range(0, 40, 2)]


@settings(max_examples=60, deadline=None)
@given(TEXTS, QUERIES, COLLECTIONS)
def test_both_engines_find_the_same_with_the_same_scores(texts, query, collections):
    with engine("rank_bm25", texts) as one, engine("tantivy", texts) as other:
        expected = one.search(query, collections=collections, limit=100)
        found = other.search(query, collections=collections, limit=100)
        counts = [(one.passage_count(collections), other.passage_count(collections))]
        counts += [(one.passage_frequencies(query, collections), other.passage_frequencies(query, collections))]

    assert {hit.passage.document: hit.score for hit in found} == pytest.approx({hit.passage.document: hit.score for hit in expected})
    assert all(mine == theirs for mine, theirs in counts)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("collections", [None, frozenset({"north"}), frozenset({"north", "south", "nowhere"}), frozenset()])
def test_the_frequencies_of_hundreds_of_terms_are_told_at_once(name, collections):
    texts = [(place, [f"t{i}" for i in range(600) if i % step == 0]) for step, place in enumerate(["north", "south", "east"] * 3, 1)]
    terms = [f"t{i}" for i in range(900)]

    with engine(name, texts) as retriever:
        counted = [retriever.passage_frequencies(terms, collections) for _ in range(2)]

    searched = [set(words) for place, words in texts if collections is None or place in collections]
    expected = {term: sum(term in words for words in searched) for term in terms}
    assert [{term: each.get(term, 0) for term in terms} for each in counted] == [expected] * 2


@pytest.mark.parametrize("name", ENGINES)
def test_frequencies_in_one_collection_are_not_those_in_another(name):
    with engine(name, [("north", ["amber"]), ("south", ["amber"]), ("south", ["amber", "birch"])]) as retriever:
        found = [retriever.passage_frequencies(["amber"], places)["amber"] for places in (None, frozenset({"north"}), frozenset({"south"}))]

    assert found == [3, 1, 2]


@pytest.mark.parametrize("name", ENGINES)
def test_a_term_that_is_asked_for_twice_is_counted_once(name):
    with engine(name, [("north", ["amber", "amber"])]) as retriever:
        assert retriever.passage_frequencies(["amber", "amber"], None) == {"amber": 1}


COMPOUNDS = [
    ("north", ["jahresbeitrag", "sommerfest"]),
    ("south", ["jahresbeitrag", "beitragshöhe"]),
    ("south", ["beitrag", "vorbeitrag", "beitrag-2025"]),
]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("collections", "limit", "found"),
    [
        (None, 9, ["jahresbeitrag", "beitragshöhe"]),
        (None, 1, ["jahresbeitrag"]),
        (frozenset({"north"}), 9, ["jahresbeitrag"]),
        (frozenset({"south"}), 9, ["beitragshöhe", "jahresbeitrag"]),
        (frozenset(), 9, []),
    ],
)
def test_the_compounds_of_a_term_are_told_the_most_frequent_first(name, collections, limit, found):
    with engine(name, COMPOUNDS) as retriever:
        assert retriever.compounds("beitrag", collections, limit) == found


@pytest.mark.parametrize("name", ENGINES)
def test_many_passages_are_not_looked_through_for_compounds_and_those_that_are_not_searched_do_not_count(name):
    texts = [("north", ["jahresbeitrag"]), *[("south", [f"t{i}"]) for i in range(MOST_LOOKED_THROUGH)]]

    with engine(name, texts) as retriever:
        assert retriever.compounds("beitrag", None, 9) == []
        assert retriever.compounds("beitrag", frozenset({"north"}), 9) == ["jahresbeitrag"]


@pytest.mark.parametrize("name", ENGINES)
def test_the_passages_of_a_document_come_in_order(name):
    with engine(name, [("north", ["amber"]), ("north", ["birch"])]) as retriever:
        assert [passage.terms.split() for passage in retriever.passages_of("1", 9)] == [["birch"]]
        assert retriever.passages_of("1", 0) == []
        assert retriever.passages_of("nowhere", 9) == []


@settings(max_examples=30, deadline=None)
@given(TEXTS, QUERIES)
def test_hidden_collections_leave_no_trace(texts, query):
    chosen = frozenset({"north", "the west"})
    with (
        engine("tantivy", texts) as everything,
        engine("tantivy", [pair if pair[0] in chosen else ("north", []) for pair in texts]) as alone,
    ):
        hits = everything.search(query, collections=chosen, limit=100)
        frequencies = everything.passage_frequencies(query, chosen)
        expected = alone.passage_frequencies(query, None)

    assert {hit.passage.collection for hit in hits} <= chosen
    assert frequencies == expected


def test_a_hidden_collection_of_short_passages_changes_no_choice():
    opened = [("north", ["amber"] + ["dune"] * (length % 7 + 2)) for length in range(100)]
    opened += [("north", ["amber"] * 4 + ["elm"] * (60 + length)) for length in range(60)]
    hidden = [("south", ["amber"])] * 3_000

    with engine("tantivy", [*opened, *hidden]) as everything, engine("rank_bm25", opened) as alone:
        found, expected = (each.search({"amber"}, collections=frozenset({"north"}), limit=12) for each in (everything, alone))

    assert [hit.passage.document for hit in found] == [hit.passage.document for hit in expected]


def test_the_engines_agree_on_the_sample_pages(shipped_pages):
    from bot.library import Library

    one, other = (Library(lambda state=state: state) for state in shipped_pages)
    words = ["gate", "kettle", "privacy", "password", "water", "light", "data", "which year", "how many people", "who wrote the poem"]

    for text in words:
        first, second = (lib._state.snapshot.retriever.search(_terms(text), collections=None, limit=10) for lib in (one, other))
        assert [(hit.passage.document, hit.passage.start) for hit in first] == [(hit.passage.document, hit.passage.start) for hit in second]


def _terms(text):
    from bot.analysis.analyzer import analyzer_for

    return analyzer_for("en").terms(text)


@pytest.fixture
def shipped_pages(tmp_path):
    """The sample pages of the tests as the state of each engine."""
    from pathlib import Path

    from bot.documents.corpus import read_corpus
    from bot.indexing import DiskIndex, IndexPlace
    from bot.indexing.state import state_in_memory

    pages = Path(__file__).parents[1]
    index = DiskIndex(pages / "samples", IndexPlace.of(pages / "samples", tmp_path))
    index.sync()
    yield state_in_memory(read_corpus(pages / "samples")), index.open()
    index.close()


def test_a_removed_document_leaves_the_inverted_index(tmp_path):
    for generation, change in enumerate([None, "0", "2"], 1):
        with InvertedWriter(tmp_path, is_large=False) as inverted:
            if change is None:
                for document in range(4):
                    inverted.add(document, packing.first_key(document), 1, ["amber birch"])
            else:
                inverted.remove([int(change)])
            inverted.commit(generation)

    index = InvertedIndex(tmp_path)
    assert (index.passages, index.generation) == (2, 3)
    assert sorted(index.candidates([("amber", 1.0)], None, 10)) == [packing.first_key(1), packing.first_key(3)]


def test_each_term_is_sought_once_in_more_than_sixteen_collections(tmp_path):
    with InvertedWriter(tmp_path, is_large=False) as inverted:
        for collection in range(20):
            inverted.add(collection, packing.first_key(collection), collection, ["amber birch"])
        inverted.commit(1)

    index = InvertedIndex(tmp_path)
    queries = [repr(index._query([("amber", 1.0), ("birch", 1.0)], range(collections))) for collections in (16, 17)]
    assert [query.count("TermQuery(") for query in queries] == [32, 2]
