"""How necessary a word of a question is: what answers seldom repeat weighs less."""

import pytest
from made_up import asked

from bot.analysis.analyzer import analyse_question
from bot.answering.question_analysis.necessity import learnt, necessity

TABLE = {"kind": 0.2, "tree": 0.8, "lind": 0.5}


def word(text):
    (term,) = analyse_question(text, ("en",), "en")
    return term


@pytest.mark.parametrize(("text", "expected"), [("kinds", 0.2), ("trees", 0.8), ("lamps", 1.0)])
def test_a_word_is_as_necessary_as_the_table_says_of_its_stem(text, expected):
    assert necessity(word(text), TABLE) == expected


@pytest.mark.parametrize("text", ["is it Lind", "is it 7", "is it kind2"])
def test_names_numbers_and_codes_are_necessary(text):
    (term,) = analyse_question(text, ("en",), "en")

    assert necessity(term, TABLE | {"7": 0.1, "kind2": 0.1}) == 1


def test_the_shipped_table_tells_words_that_frame_a_question_from_others():
    table = learnt()

    assert len(table) > 500
    assert all(0.1 <= value < 0.95 for value in table.values())
    assert table["reason"] < 0.6
    assert "librari" not in table


def test_what_is_seldom_repeated_weighs_less_than_what_is_as_rare():
    question = asked("for which reason are the libraries affected?")
    weights = dict(zip([term.surface for term in question.terms], question.weights, strict=True))

    assert weights["reason"] < weights["libraries"]


def test_in_another_language_all_words_weigh_by_how_rare_they_are():
    question = asked("welche situation der bibliothek", "de")

    assert len(set(question.weights)) == 1


@pytest.mark.parametrize(
    ("text", "light"),
    [
        ("how many cats are here right now?", "right"),
        ("what's wrong with the van?", "wrong"),
        ("how far away is the harbour?", "away"),
        ("can my daughter come along?", "along"),
        ("what happens in case of fire?", "case"),
        ("who scored first in football history?", "history"),
        ("according to the article, who fled?", "article"),
        ("which cats do the authors like?", "authors"),
        ("who are the authors?", None),
        ("in which case is the key kept?", None),
        ("who teaches history?", None),
        ("is the right wing open?", None),
        ("which answer is wrong?", None),
    ],
)
def test_some_words_say_little_beside_others(text, light):
    question = asked(text)
    idle = {"right", "wrong", "away", "along", "case", "history", "article", "authors"}

    assert idle & {term.surface for place, term in enumerate(question.terms) if question.light >> place & 1} == (
        {light} if light else set()
    )
