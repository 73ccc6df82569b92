"""Questions that leave a choice of two, and sentences that only name both."""

import pytest
from made_up import asked

from bot.answering.choices import names_both
from bot.models import Confidence, Question


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("GIN or GiST for full text search", "There are two kinds of indexes for full text: GIN and GiST."),
        ("json or jsonb, which should we use?", "Converts any value to json or jsonb."),
        ("Tea or a coffee?", "We serve coffee, tea and cake."),
        ("Bus oder Bahn?", "Mit Bus und Bahn zu uns."),
    ],
)
def test_a_sentence_that_only_joins_the_two_chooses_neither(question, sentence):
    assert names_both(asked(question, "en", "de"), sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("GIN or GiST for full text search", "GIN indexes are the preferred kind."),
        ("GIN or GiST for full text search", "Of GIN and GiST the first, GIN, is preferred."),
        ("notice period for heads of department", "Heads of department: 3 months."),
        ("tea and coffee", "We serve tea and coffee."),
        ("Is tea or coffee included?", "Tea or coffee is included in the price."),
        ("Tea or coffee?", "Tea is at four, coffee at three."),
    ],
)
def test_what_says_something_of_one_of_them_or_is_asked_of_both_may_choose(question, sentence):
    assert not names_both(asked(question), sentence)


def test_what_only_names_both_is_no_strong_match(library):
    page = "# Search\n\nGIN and GiST are indexes for full text search.\n"

    answer = library({"a.md": page}).ask(Question("GIN or GiST for full text search?"))

    assert answer.confidence is not Confidence.STRONG
