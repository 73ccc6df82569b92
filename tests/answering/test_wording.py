"""The question's own words, grammar among them: what tells sentences apart that hold the same words of content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import asked, sentence

from bot.answering.question_analysis.wording import overlap, wording
from bot.models import Question

TEXTS = st.text(st.sampled_from("ab 東京ไทย가나éЖ.,1 \n"), max_size=30)
PAGE = """# Sound

To turn the sound off:

- Press the blue key.

To turn the sound on:

- Press the red key.
"""


@pytest.mark.parametrize(("question", "key"), [("how do I turn the sound on?", "red"), ("how do I turn the sound off?", "blue")])
def test_words_of_grammar_decide_between_sentences_of_the_same_words(library, question, key):
    answer = library({"a.md": PAGE}).ask(Question(question))

    assert key in answer.quotes[0].text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Turn it ON, now!", {"turn", "it", "on", "now"}),
        ("Größe über-all", {"größe", "über", "all"}),
        ("東京", {"東", "京"}),
        ("서울 시청", {"서", "울", "시", "청"}),
        ("ไทย", {"ไท", "ทย"}),
        ("PDF版", {"pdf", "版"}),
        ("...", set()),
    ],
)
def test_the_words_of_a_text(text, words):
    assert wording(text) == words


def test_the_overlap_is_a_share_of_the_question_and_of_both():
    assert overlap(wording("turn it on"), wording("now turn it off")) == (pytest.approx(2 / 3), pytest.approx(4 / 7))


@given(TEXTS, TEXTS)
def test_an_overlap_is_a_share(question, text):
    recall, mean = overlap(wording(question), wording(text))

    assert 0 <= mean <= 1
    assert 0 <= recall <= 1
    assert (recall == 0) == (mean == 0)


@given(TEXTS)
def test_a_text_overlaps_wholly_with_itself(text):
    assert overlap(wording(text), wording(text)) == ((1, 1) if wording(text) else (0, 0))


def test_the_phrase_that_asks_need_not_be_answered():
    assert sentence(asked("what year was the gate built?"), "It was built, the gate.")["recall"] == 1


def test_the_name_in_full_does_not_outweigh_its_acronym(library):
    text = "The Amber Quay Museum was full of the noise of the sea.\n\nAQM opens at nine.\n\nThe Amber Quay Museum was built. AQM it is.\n"

    answer = library({"a.txt": text}).ask(Question("When does the Amber Quay Museum open?"))

    assert answer.quotes[0].answer == "AQM opens at nine."


@pytest.mark.parametrize(
    ("question", "is_light"),
    [("which term is used for a lunch boat?", True), ("can a boat go out during term?", False), ("when does the term end?", False)],
)
def test_a_term_is_part_of_a_year_but_where_a_word_is_asked_for(question, is_light):
    read = asked(question)

    assert [bool(read.light >> place & 1) for place, term in enumerate(read.terms) if term.surface == "term"] == [is_light]
