"""Misspelt words: what is searched for instead, what is only offered, and what is left alone."""

import json

import pytest

from bot.models import Question

LINES = [f"The treasurer of district {number} renewed the insurance of the observatory in {1700 + number}." for number in range(320)]
LINES += ["Gibbs wrote the equations of the observatory.", "Iraq borders the gulf.", "The Café Beyoncé is open."]
LARGE = "\n".join(json.dumps({"id": str(number), "text": line}) for number, line in enumerate(LINES))
SMALL = "The observatory is open on Fridays. Ada Brennan keeps the key of the tower."


@pytest.fixture
def large(library):
    return library({"a.jsonl": LARGE})


@pytest.mark.parametrize(
    ("question", "corrected"),
    [
        ("Who renewed the insuranze?", (("insuranze", "insurance"),)),
        ("Who renewed the isnurance?", (("isnurance", "insurance"),)),
        ("Who renewed the insurancee?", (("insurancee", "insurance"),)),
        ("Who renewed the insurace?", (("insurace", "insurance"),)),
        ("What did Gbibs write of the observatory?", (("Gbibs", "Gibbs"),)),
        ("Is the café Beyonce open?", (("Beyonce", "Beyoncé"),)),
        ("Who renewed the insurance?", ()),
    ],
)
def test_a_slip_of_the_fingers_is_put_right(large, question, corrected):
    answer = large.ask(Question(question))

    assert answer.corrected == corrected


def test_what_is_put_right_is_answered(library):
    answer = library({"a.txt": SMALL}).ask(Question("When is the obserwatory open?"))

    assert answer.quotes[0].answer == "The observatory is open on Fridays."


@pytest.mark.parametrize("question", ['Who renewed the "insuranze"?', "Who renewed the “insuranze”?", "Who renewed INSURANZE and more?"])
def test_what_is_quoted_or_written_as_an_acronym_is_meant_to_the_letter(large, question):
    answer = large.ask(Question(question))

    assert answer.corrected == ()


def test_a_short_word_that_differs_by_a_letter_is_another_word(large):
    answer = large.ask(Question("Which gulf does Iran border?"))

    assert (answer.corrected, answer.suggested) == ((), (("Iran", "Iraq"),))


def test_a_short_word_is_only_offered_where_most_words_are_absent(library):
    answer = library({"a.txt": SMALL}).ask(Question("Who keeps the key of the towr?"))

    assert (answer.corrected, answer.suggested) == ((), (("towr", "tower"),))


def test_nothing_is_offered_from_where_may_not_be_searched(library):
    files = {"open/a.txt": "The gate opens at nine.", "closed/b.txt": "The observatory opens at ten."}

    answer = library(files).ask(Question("When does the obserwatory gate open?", frozenset({"open"})))

    assert (answer.corrected, answer.suggested) == ((), ())
