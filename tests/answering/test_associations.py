"""What answers speak of: which terms are expected, and how far a sentence speaks of them."""

import math
from dataclasses import replace

import pytest
from made_up import asked, candidates, document, evidence

from bot.analysis.analyzer import analyzer_for
from bot.answering.answer_selection import selection
from bot.answering.question_analysis.associations import associated, association, learnt

TABLE = {"cooki": {"beacon": 1.2, "browser": 0.6}, "track": {"beacon": 0.8}}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([["cooki"]], {"beacon": 1.2, "browser": 0.6}),
        ([["cooki"], ["track"]], {"beacon": 1.0, "browser": 0.3}),
        ([["cooki"], ["track"], ["lamp"]], {"beacon": 2 / 3, "browser": 0.2}),
        ([["cooki", "cookies"], ["track"]], {"beacon": 1.0, "browser": 0.3}),
    ],
    ids=["one word", "the mean of two", "two of three words are known", "a word has several terms"],
)
def test_what_is_expected_is_the_mean_of_what_goes_with_each_word(words, expected):
    assert associated(words, "en", TABLE) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("words", "language"),
    [([["cooki", "track"], ["lamp"]], "en"), ([["lamp"]], "en"), ([], "en"), ([["cooki"]], "de"), ([["cooki"]], "und")],
    ids=["one of two words is unknown", "all are", "there are none", "another language", "no language that is known"],
)
def test_nothing_is_expected_of_a_question_after_other_things(words, language):
    assert associated(words, language, TABLE) == {}


def test_a_sentence_speaks_of_what_is_expected_as_far_as_it_says_little_else():
    short, long = " beacon  lamp ", " beacon  lamp " + "".join(f" w{number} " for number in range(20))

    found = [association({"beacon": 1.2, "browser": 0.6}, line) for line in (short, long, " lamp ", "  ")]

    assert found == pytest.approx([1.2 / math.sqrt(12), 1.2 / math.sqrt(32), 0, 0])


def test_a_term_counts_once_however_often_it_is_said():
    assert association({"beacon": 1.0}, " beacon  beacon ") == association({"beacon": 1.0}, " beacon ")


def test_the_table_holds_terms_as_they_are_indexed_each_with_what_speaks_for_it():
    line_of = analyzer_for("en").line_of
    expected = {term for word in ("encrypted", "beacons", "unsubscribe") for term in line_of(word).split()}

    assert expected <= {term for row in learnt().values() for term in row}
    assert all(0 < value < 3 for row in learnt().values() for value in row.values())


@pytest.mark.parametrize(
    "question",
    ["How do I change my settings?", "How do I set the device?", "What type of card does the company use?", "Who makes the lamps?"],
)
def test_nothing_is_expected_of_everyday_questions(question):
    assert asked(question).expected == {}


def test_a_question_after_what_a_thing_is_expects_nothing_of_what_is_said_of_it():
    assert (asked("what is information?").expected, bool(asked("how secure is information?").expected)) == ({}, True)


def test_a_sentence_is_told_by_what_such_answers_speak_of():
    page = document("The information is about the gate. The information is encrypted, and access to it is limited.")

    first, second = candidates(asked("how secure is my information?"), page)

    assert evidence(second)["associated"] > evidence(first)["associated"]


def test_of_two_sentences_with_the_same_words_the_one_that_speaks_as_answers_do_comes_first():
    question = asked("how secure is my information?")
    pages = [
        document(text, str(number))
        for number, text in enumerate(("The information is in the red hall.", "Information is encrypted while it travels to us."))
    ]

    told, untold = (selection.rank(each, candidates(each, *pages))[0].candidate.text for each in (question, replace(question, expected={})))

    assert (told, untold) == ("Information is encrypted while it travels to us.", "The information is in the red hall.")
