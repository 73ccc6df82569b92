"""What a question tells of its own case need not stand in the answer."""

import pytest

from bot.analysis import analyse_question
from bot.answering.question_analysis.amounts import is_amount, with_amounts
from bot.models import Question

MANUAL = """Drum: the most that may be washed is 7 kg of cotton.

The start can be delayed by up to 24 hours.

Whoever is more than ten minutes late loses the first game.

| Group | Price |
|---|---|
| 4 people | £60 |
| 6 people | £75 |
"""


@pytest.mark.parametrize(
    ("question", "language", "amounts"),
    [
        ("can I wash 5kg of cotton", "en", ["5kg"]),
        ("we are 12 people, is that fine", "en", ["12"]),
        ("may the treasurer pay £400 alone", "en", ["400"]),
        ("does a 140x200 duvet fit", "en", ["140x200"]),
        ("darf ich 3 Wochen später zahlen", "de", ["3"]),
        ("puis-je rester 20 jours", "fr", ["20"]),
        ("who lives in room 12", "en", []),
        ("what was fixed in 2.1.0", "en", []),
        ("what does E5 mean", "en", []),
        ("music of the 80's", "en", []),
    ],
)
def test_a_number_with_its_unit_is_no_name(question, language, amounts):
    terms = with_amounts(question, analyse_question(question, (language,), language), language)

    assert [term.surface for term in terms if is_amount(term)] == amounts
    assert not any(term.is_name for term in terms if is_amount(term))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("can i wash 5kg of cotton", "Drum: the most that may be washed is 7 kg of cotton."),
        ("can i delay the start by 12 hours", "The start can be delayed by up to 24 hours."),
        ("I'm 15 minutes late for my game, what happens", "Whoever is more than ten minutes late loses the first game."),
        ("how much is it for 6 people", "6 people | £75 |"),
    ],
)
def test_a_limit_answers_whoever_tells_an_amount_and_a_row_of_it_comes_first(library, question, answer):
    assert [quote.answer for quote in library({"a.md": MANUAL}).ask(Question(question)).quotes][:1] == [answer]
