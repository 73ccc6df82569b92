"""A question that asks the one before of something else."""

import pytest

from bot.analysis import analyse_question
from bot.asked_again import asked_again
from bot.follow_ups import complete


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        ("when does the pool open on Saturday?", "and on Sunday?", "when does the pool open on Sunday?"),
        ("what time does it open on saturdays", "and sundays?", "what time does it open on sundays?"),
        ("when do you meet?", "and on Fridays?", "when do you meet on Fridays?"),
        ("how much is admission for adults?", "and for children?", "how much is admission for children?"),
        ("how much is admission?", "what about for kids?", "how much is admission for kids?"),
        ("is the office closed in May?", "and in June?", "is the office closed in June?"),
        ("who leads JNIM?", "and AQIM?", "who leads AQIM?"),
        ("who leads JNIM?", "what about Boko Haram?", "who leads Boko Haram?"),
        ("what does E12 mean?", "and E17?", "what does E17 mean?"),
        ("how do i get the beacon role?", "and the lantern role?", "how do i get the lantern role?"),
        ("what was removed in 2.4.0?", "and in 2.4.1?", "what was removed in 2.4.1?"),
        ("what changed in v2.4?", "what about 2.5?", "what changed in 2.5?"),
        ("who is on call on 7 December?", "and on 14 December?", "who is on call on 14 December?"),
        ("Wer hat am 7.12. Dienst?", "und am 14.12.?", "Wer hat am 14.12. Dienst?"),
        ("what changed in 2.4?", "2.5?", "what changed in 2.5?"),
        ("who pays for lunch?", "or dinner?", "who pays for dinner?"),
        ("are dogs allowed?", "and cats?", "are cats allowed?"),
        ("how much does the day ticket cost?", "and the evening one?", "how much does the evening ticket cost?"),
        ("is there a deposit?", "and lockers?", "is there lockers?"),
        ("is there a deposit?", "and children?", "is there children?"),
        ("is there a pool?", "and oven?", "is there an oven?"),
        ("is there an oven?", "and sauna?", "is there a sauna?"),
        ("when does the pool open?", "and saunas?", "when does the saunas open?"),
        ("Gibt es einen Parkplatz?", "und Sauna?", "Gibt es Sauna?"),
        ("Sind Hunde erlaubt?", "und Katzen?", "Sind Katzen erlaubt?"),
        ("Was kostet die Möwe?", "Und der Adler?", "Was kostet der Adler?"),
        ("¿Cuánto cuesta el carné?", "¿Y los perros?", "¿Cuánto cuesta los perros?"),
        ("Wer leitet die AQIM?", "und die FLT?", "Wer leitet die FLT?"),
        ("Was kostet der Eintritt für Erwachsene?", "und für Kinder?", "Was kostet der Eintritt für Kinder?"),
        ("combien coûte l'entrée pour les adultes ?", "et pour les enfants ?", "combien coûte l'entrée pour les enfants?"),
    ],
)
def test_what_is_named_takes_the_place_of_what_was(before, question, asked):
    assert complete(question, before) == asked


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("who leads JNIM?", "and what is the fee?"),
        ("what changed in 2.4?", "who made 2.5?"),
        ("who leads JNIM and AQIM?", "and FLT?"),
        ("how much does the exception form cost?", "and the wifi password?"),
        ("how do the others join?", "and the kite?"),
        ("who leads JNIM?", 'and "AQIM"?'),
        ("who leads JNIM?", "and the long report on kidnapping in the north of Mali?"),
        ("誰が率いますか", "and AQIM?"),
        ("who wrote " + " ".join(f"word{number}x" for number in range(50)) + "?", "and on Sunday?"),
    ],
)
def test_a_question_of_its_own_stands_alone(before, question):
    assert complete(question, before) == question


@pytest.mark.parametrize(
    ("before", "question", "completed"),
    [
        ("who is on call this week?", "and next week?", "who is on call next week?"),
        ("what's on on Saturday?", "what about next week?", "what's on next week?"),
        ("is there yoga Monday?", "and tomorrow?", "is there yoga tomorrow?"),
        ("who is on call?", "and tomorrow?", "who is on call tomorrow?"),
        ("wer hat heute Dienst?", "und morgen?", "wer hat morgen Dienst?"),
        ("quel est le téléphone du trésorier ?", "et celui de la secrétaire ?", "quel est le téléphone de la secrétaire?"),
        ("quel est le téléphone du trésorier ?", "et de la présidente ?", "quel est le téléphone de la présidente?"),
        ("who is on the counter tomorrow?", "and on saturday?", "who is on the counter on saturday?"),
        ("who is on the counter on Saturday?", "and next saturday?", "who is on the counter on next saturday?"),
        ("what's Piet Vandamme's phone number?", "and his email?", "Piet Vandamme's email?"),
        ("cuanto cuesta la cuota de adulto", "y la de familia?", "cuanto cuesta la cuota de familia?"),
    ],
)
def test_another_time_or_owner_takes_the_place_of_the_one_before(before, question, completed):
    assert complete(question, before, ("en", "de", "fr", "es")) == completed


@pytest.mark.parametrize("question", ["and in 2020?", "and in Ghana?"])
def test_of_another_year_or_country_alone_nothing_is_asked(question):
    before = "how much gas did Nigeria flare in 2022?"
    language, terms = "en", analyse_question(question, ("en",), "en")

    assert len(asked_again(question, before, language, terms)) == 1
