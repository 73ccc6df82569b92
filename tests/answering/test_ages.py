"""Whoever asks for somebody of an age is told from which age something is allowed."""

import pytest

from bot.answering.question_analysis.ages import is_of_other_age
from bot.models import Question

POOL = {
    "en": "# The pool\n\nChildren under 14 may only enter with an adult. Dogs stay outside.\n\nThe course lasts 12 weeks and costs 8 euros a lesson.\n",
    "de": "# Das Bad\n\nKinder unter 14 Jahren dürfen nur in Begleitung eines Erwachsenen hinein. Hunde bleiben draußen.\n\nDer Kurs dauert 12 Wochen und kostet 8 Euro.\n",
    "fr": "# La piscine\n\nLes enfants de moins de 14 ans entrent avec un adulte. Les chiens restent dehors.\n\nLe cours dure 12 semaines et coûte 8 euros.\n",
    "es": "# La piscina\n\nLos menores de 14 años entran con un adulto. Los perros se quedan fuera.\n\nEl curso dura 12 semanas y cuesta 8 euros.\n",
    "it": "# La piscina\n\nSotto i 14 anni si entra solo con un adulto. I cani restano fuori.\n\nIl corso dura 12 settimane e costa 8 euro.\n",
    "pt": "# A piscina\n\nCrianças menores de 14 anos entram só com um adulto. Os cães ficam fora.\n\nO curso dura 12 semanas e custa 8 euros.\n",
    "nl": "# Het zwembad\n\nKinderen onder de 14 jaar komen alleen binnen met een volwassene. Honden blijven buiten.\n\nDe cursus duurt 12 weken en kost 8 euro.\n",
    "pl": "# Basen\n\nDzieci do 14 lat wchodzą tylko z dorosłym. Psy zostają na zewnątrz.\n\nKurs trwa 12 tygodni i kosztuje 8 euro.\n",
    "ru": "# Бассейн\n\nДети до 14 лет входят только со взрослым. Собаки остаются снаружи.\n\nКурс длится 12 недель и стоит 8 евро.\n",
}


@pytest.mark.parametrize(
    ("language", "question", "age"),
    [
        ("en", "my son is 12, can he enter the pool?", "14"),
        ("en", "can my 8 year old enter the pool with me?", "14"),
        ("en", "can children aged 8 enter the pool?", "14"),
        ("de", "darf mein 12jähriges Kind alleine ins Bad hinein?", "14"),
        ("de", "darf man mit 12 Jahren ins Bad hinein?", "14"),
        ("fr", "ma fille de 8 ans peut-elle entrer dans la piscine ?", "14"),
        ("es", "¿mi hijo de 8 años puede entrar en la piscina?", "14"),
        ("it", "mio figlio ha 8 anni, può entrare in piscina?", "14"),
        ("pt", "meu filho tem 8 anos, pode entrar na piscina?", "14"),
        ("nl", "mijn zoon is 8 jaar, komt hij binnen in het zwembad?", "14"),
        ("pl", "mój syn ma 8 lat, czy może wchodzić na basen?", "14"),
        ("ru", "сыну 8 лет, можно ли войти в бассейн?", "14"),
    ],
)
def test_an_age_is_answered_by_the_age_that_is_told(library, language, question, age):
    answer = library({"a.md": POOL[language]}).ask(Question(question))

    assert [age in quote.answer for quote in answer.quotes[:1]] == [True]


@pytest.mark.parametrize(
    "question",
    ["how much is a course of 8 weeks?", "is room 12 free?", "what lasts 12 weeks?", "I'm 18"],
)
def test_other_numbers_are_no_ages(library, question):
    snapshot = library({"a.md": POOL["en"]}).explain(Question(question))

    assert not any("age" in term.whole for term in snapshot.asked.terms)


_MUSEUM = "# Museum\n\n| Visitor | Price |\n|---|---|\n| Adults | £9 |\n| Children 4-15 | £4 |\n| Students | £6 |\n| 65+ | £5 |\n| Under 4s | free |\n"
_BUS = "# Bus\n\nChildren aged 4-15 pay half. Over 65s travel free on weekdays. Dogs cost £1.\n"


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (_MUSEUM, "how much is it for my 8 year old", "Children 4-15"),
        (_MUSEUM, "how much for a 3 year old", "Under 4s"),
        (_BUS, "how much does a 10-year-old pay", "Children aged 4-15"),
        (_BUS, "what do pensioners pay", "Over 65s"),
    ],
)
def test_a_price_is_told_by_the_row_of_that_age(library, text, question, answer):
    found = library({"a.md": text, "b.md": "# Cafe\n\nThe cafe has 60 seats.\n"}).ask(Question(question))

    assert found.quotes[0].answer.startswith(answer)


@pytest.mark.parametrize(
    ("told", "is_other"),
    [
        ("65+ | £5", True),
        ("Over 65s travel free.", True),
        ("Children 4-15: £4", False),
        ("Under 12s: £4", False),
        ("Under 4s are free, children 4-15 pay £4.", False),
        ("Seats for 65 cost £5.", False),
    ],
)
def test_what_is_told_of_other_ages_is_no_price_of_one(told, is_other):
    assert is_of_other_age("how much is it for a 10 year old?", told) is is_other


def test_from_which_age_something_is_allowed_is_told_by_any_age(library):
    text = "Lessons start on Mondays. Bring a helmet.\n\nYou need to be 17 and wear boots.\n\nThe barn is red.\n"

    answer = library({"a.txt": text}).ask(Question("how old do i have to be to start"))

    assert answer.quotes[0].answer == "You need to be 17 and wear boots."
