"""Every question gets an answer, an abstention, or one sentence about what is wrong."""

import dataclasses
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.errors import CorpusError, QuestionError, UnknownCollectionError
from bot.models import Question

PAGES = {"a.txt": "The gate opens at nine. Ada Brennan keeps the key of the gate.\n"}


def test_an_empty_corpus_says_what_to_do(library):
    with pytest.raises(
        CorpusError,
        match=r"^The corpus has no documents, or all were removed; add \.md, \.docx, \.pdf, \.html, \.txt, \.csv, \.eml, \.mbox, \.json or \.jsonl files, let removed",
    ):
        library({}).ask(Question("who?"))


@pytest.mark.parametrize("text", ["", " \n\t", "?!", "🎉🎉", "👩‍👩‍👧", "\u200b", "…", "\x00"])
def test_what_holds_no_word_is_refused_with_a_hint(library, text):
    with pytest.raises(QuestionError, match=r"^There is no question in that; ask in words"):
        library(PAGES).ask(Question(text))


def test_a_question_that_was_lost_in_decoding_is_refused(library):
    with pytest.raises(QuestionError, match="ask in UTF-8"):
        library(PAGES).ask(Question("\udcff\udcfe leads?"))


@pytest.mark.parametrize("length", [2_001, 1_000_000])
def test_a_question_far_too_long_is_refused_with_what_is_allowed(library, length):
    with pytest.raises(QuestionError, match=r"^That question is longer than 2,000 characters, the most that can be asked"):
        library(PAGES).ask(Question("x" * length))


def test_the_longest_question_that_is_allowed_is_answered(library):
    answer = library(PAGES).ask(Question("when does the gate open? ".ljust(2_000, "x")))

    assert not answer.is_abstention


@pytest.mark.parametrize("text", ["x", "a", "é", "東", "7", "½", "🎉 x"])
def test_one_letter_is_a_question_without_an_answer(library, text):
    assert library(PAGES).ask(Question(text)).is_abstention


def test_a_question_of_nothing_but_grammar_misses_no_word(library):
    answer = library(PAGES).ask(Question("who is it?"))

    assert (answer.quotes, answer.missing) == ((), ())


@pytest.mark.parametrize("limit", [0, -3])
def test_an_answer_of_no_quotes_cannot_be_asked_for(library, limit):
    with pytest.raises(QuestionError, match=f"^An answer of {limit} quotes cannot be given"):
        library(PAGES).ask(Question("when does the gate open?", limit=limit))


def test_an_unknown_collection_is_named_with_those_there_are(library):
    with pytest.raises(UnknownCollectionError, match=r'^There is no collection "west"; there are: default, north\.$'):
        library({**PAGES, "north/b.txt": "The pump is new."}).check_collections({"west"})


def test_white_space_around_and_within_a_question_does_not_matter(library):
    made = library(PAGES)

    assert made.ask(Question("  when does\n\tthe gate open? ")) == made.ask(Question("when does the gate open?"))


def test_explain_gives_the_same_answer(library):
    made, question = library(PAGES), Question("when does the gate open?")

    assert made.explain(question).answer == made.ask(question)


def test_explain_says_what_became_of_each_sentence(library):
    explained = library(PAGES).explain(Question("when does the gate open?"))

    assert [considered.verdict for considered in explained.considered] == ["quote 1", "stands in quote 1"]


def test_collections_are_listed_by_name_with_their_sizes(library):
    made = library({**PAGES, "south/b.txt": "The pump is new.", "north/c.txt": "The fence is old.", "north/d.md": "# Roof\n\nIt leaks.\n"})

    assert [(each.name, each.documents) for each in made.collections] == [("default", 1), ("north", 2), ("south", 1)]


def test_a_document_can_be_had_by_its_id(library):
    assert library(PAGES).find("a.txt").text == PAGES["a.txt"]


def test_there_is_no_document_of_an_unknown_id(library):
    assert library(PAGES).find("b.txt") is None


def test_asking_everywhere_indexes_no_collection_by_itself(library):
    made = library({f"c{i}/a.txt": "The gate opens at nine." for i in range(20)})

    made.ask(Question("when does the gate open?"))

    assert list(made._state.snapshot.retriever._views._values) == [None]


@pytest.mark.parametrize("changed", [{"collections": frozenset({"default"})}, {"collections": frozenset()}, {"limit": 2}])
def test_answers_to_questions_that_differ_have_ids_that_differ(library, changed):
    made, question = library(PAGES), Question("when does the gate open?")

    assert made.ask(question).id != made.ask(dataclasses.replace(question, **changed)).id


def test_another_corpus_has_another_version(library):
    before = library(PAGES).ask(Question("when does the gate open?")).index_version

    after = library({"a.txt": "The gate opens at ten.\n"}).ask(Question("when does the gate open?")).index_version

    assert before != after


ROW = '{"id": "r", "title": "Gate", "text": "The gate opens at nine.", "date": "2021-03-01", "author": "Ada", "url": "https://a.example/"}'


@pytest.mark.parametrize(
    "files",
    [
        {"rows.jsonl": ROW.replace("2021", "2022")},
        {"rows.jsonl": ROW.replace("Ada", "Ben")},
        {"rows.jsonl": ROW.replace("a.example", "b.example")},
        {"rows.jsonl": "\n" + ROW},
        {"lines.jsonl": ROW},
    ],
    ids=["date", "author", "url", "line", "path"],
)
def test_whatever_of_a_document_is_shown_is_part_of_the_version(library, files):
    question = Question("when does the gate open?")

    before, after = library({"rows.jsonl": ROW}).ask(question), library(files).ask(question)

    assert before.quotes[0].citation != after.quotes[0].citation
    assert before.index_version != after.index_version
    assert before.id != after.id


def test_many_threads_get_the_same_answers(shipped):
    questions = [Question(text) for text in ["who leads JNIM?", "When did AAD merge?", "who leads Boko Haram?", "Which country?"]] * 10

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(shipped.ask, questions))

    assert answers == [shipped.ask(question) for question in questions]
