"""The order of an engine's hits by words beside each other, quoted phrases and parts of words."""

import pytest
from made_up import asked, document, reread

NORTH_GATE = asked("where is the north gate?")


def names(entries):
    return [entry.hit.passage.document for entry in entries]


def test_words_side_by_side_raise_a_passage():
    apart = document("The gate to north is old.", "apart")
    beside = document("The north gate is to old.", "beside")

    assert names(reread(NORTH_GATE, apart, beside)) == ["beside", "apart"]


def test_words_side_by_side_raise_a_passage_and_not_in_the_other_order():
    other = document("The gate north of it is old.", "other")
    beside = document("The north gate of it is old.", "beside")

    assert names(reread(NORTH_GATE, other, beside)) == ["beside", "other"]


def test_words_at_the_end_of_one_sentence_and_the_start_of_the_next_are_not_side_by_side():
    apart = document("It looks north. Gate and fence are old.", "apart")
    beside = document("It looks old. North gate and fence are.", "beside")

    assert names(reread(NORTH_GATE, apart, beside)) == ["beside", "apart"]


def test_words_side_by_side_count_as_often_as_they_stand():
    once = document("The north gate is old. The gate north is new.", "once")
    twice = document("The north gate is old. The north gate is new.", "twice")

    assert names(reread(NORTH_GATE, once, twice)) == ["twice", "once"]


def test_words_of_the_heading_count():
    other = document("It is always open.", "other", heading="South fence")
    headed = document("It is always open.", "headed", heading="North gate")

    assert names(reread(NORTH_GATE, other, headed)) == ["headed", "other"]


def test_passages_that_weigh_the_same_keep_their_order():
    same = [document("The north gate is old.", name) for name in "dbca"]

    assert names(reread(NORTH_GATE, *same)) == ["d", "b", "c", "a"]


def test_no_hits_stay_none():
    assert reread(NORTH_GATE) == []


def test_a_rare_word_counts_more_than_a_frequent_one():
    question = asked("where are gate and lamp?", gate=500, lamp=2)

    entries = reread(question, document("The gate is old.", "frequent"), document("The lamp is old.", "rare"))

    assert names(entries) == ["rare", "frequent"]


def test_a_name_counts_more_than_another_word_as_rare():
    entries = reread(asked("does the lamp know Ada?"), document("The lamp is old.", "word"), document("Now Ada is old.", "name"))

    assert names(entries) == ["name", "word"]


def test_a_name_weighs_more_among_the_words_that_are_sought():
    lamp, ada = asked("does the lamp warm Ada?", lamp=10, ada=10).sought[::2]

    assert ada.weight > 1.3 * lamp.weight > 0


def test_the_shorter_of_two_passages_with_the_same_words_comes_first():
    long = document("The north gate is old, and the fence behind the garden was painted green in summer.", "long")
    short = document("The north gate is old.", "short")

    assert names(reread(NORTH_GATE, long, short)) == ["short", "long"]


def test_parts_of_a_word_raise_a_passage():
    other = document("The fireplace was cold.", "other")
    compound = document("The gatepost was cold.", "compound")

    assert names(reread(asked("posts"), other, compound)) == ["compound", "other"]


def test_a_compound_held_by_its_parts_counts_as_a_word():
    question = asked("what is state-owned?")

    whole, parts = reread(question, document("It is state-owned.", "whole"), document("It is owned by the state.", "parts"))

    assert parts.fullness > 0.9 * whole.fullness


def test_only_passages_with_the_quoted_phrase_are_kept():
    question = asked('where is the "north gate"?')

    entries = reread(question, document("The gate is north.", "words"), document("The North gate, again.", "phrase"))

    assert names(entries) == ["phrase"]


def test_a_quoted_phrase_may_reach_over_grammar_and_sentences():
    entries = reread(asked('where is "old. The gate"?'), document("It is old. The gate is north.", "phrase"))

    assert [entry.holds_phrases for entry in entries] == [True]


def test_where_no_passage_has_the_quoted_phrase_all_are_kept_and_told():
    question = asked('where is the "north gate"?')

    entries = reread(question, document("The gate is north.", "one"), document("The gate looks north.", "two"))

    assert [(entry.hit.passage.document, entry.holds_phrases) for entry in entries] == [("one", False), ("two", False)]


@pytest.mark.parametrize(("text", "holds"), [("The gate is north.", True), ("The gates are north.", False)])
def test_a_quoted_word_must_stand_there_as_it_is_written(text, holds):
    assert [entry.holds_phrases for entry in reread(asked('is the "gate" north?'), document(text))] == [holds]


def test_all_quoted_phrases_must_stand_there():
    question = asked('is the "north gate" the "old gate"?')

    entries = reread(question, document("The north gate is old.", "one"), document("The old gate, the north gate.", "both"))

    assert [(entry.hit.passage.document, entry.holds_phrases) for entry in entries] == [("both", True)]


def test_where_a_phrase_is_quoted_the_engine_is_asked_for_its_words_and_the_heading():
    assert asked('who has the key of the "north gate"?').search_terms == {
        "north",
        "gate",
        "#key_north_gate",
        "#?who_has_the_key_of_the_north_gate",
    }


def test_where_nothing_is_quoted_the_engine_is_asked_for_every_word_and_the_heading():
    assert asked("who has the key of the e-mail?").search_terms == {
        "key",
        "email",
        "e",
        "mail",
        "#key_email",
        "#?who_has_the_key_of_the_e_mail",
    }
