"""Who asks for a time of day in another language than English is answered by one, and not by a day."""

import pytest

from bot.answering.answer_types.kinds import holds_kind, times_named
from bot.answering.answer_types.times import asks_time
from bot.answering.question_analysis.same_names import stands_for
from bot.models import Confidence, Question


@pytest.mark.parametrize(
    ("language", "phrase", "sentence", "held"),
    [
        ("fr", "à quelle heure", "Le départ se fait à 8 h 30.", 1),
        ("fr", "à quelle heure", "Elle commence vers 20h.", 1),
        ("fr", "à quelle heure", "Les sorties ont lieu le mardi.", 0),
        ("fr", "à quelle heure", "La fête a lieu le 12 juin.", 0),
        ("fr", "à quelle heure", "On part le matin.", 0.5),
        ("fr", "quel jour", "Les sorties ont lieu le mardi.", 1),
        ("de", "um wie viel uhr", "Die Probe beginnt um acht.", 1),
        ("de", "um wie viel uhr", "Die Probe ist am Dienstag.", 0),
        ("de", "wann", "Die Probe ist am Dienstag.", 1),
        ("es", "a qué hora", "El ensayo empieza a las ocho.", 1),
        ("es", "a qué hora", "El ensayo es el martes.", 0),
        ("it", "a che ora", "Apre alle 9.", 1),
        ("pt", "a que horas", "Começa às 20h.", 1),
        ("nl", "hoe laat", "Het begint op maandag.", 0),
        ("pl", "o której godzinie", "Zaczyna się o 18.", 1),
        ("pl", "o ktorej", "Zaczyna się w maju.", 0),
        ("de", "wie spaet", "Die Probe ist am Dienstag.", 0),
    ],
)
def test_a_time_of_day_is_no_day(language, phrase, sentence, held):
    assert holds_kind(sentence, "when", language, phrase) == held


@pytest.mark.parametrize(
    ("language", "sentence"), [("fr", "La boutique ferme à 20 h."), ("es", "Cierra a las 20h."), ("pt", "Fecha às 20h30.")]
)
def test_hours_with_an_h_are_a_time(language, sentence):
    assert holds_kind(sentence, "when", language) == 1


def test_how_many_hours_something_lasts_is_no_time():
    assert holds_kind("Le silence dure 24 h.", "when", "fr") == 0


def test_in_a_language_whose_numbers_are_not_known_a_day_will_do():
    assert not asks_time("τι ώρα", "el")


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("en", "is Thursday lunch", {"thursday", "morning", "afternoon", "evening", "night", "lunch", "lunchtime"}),
        ("en", "does it open on Mondays", {"monday"}),
        ("en", "is it in May", set()),
        ("de", "ist die Sitzung am Montag", {"montag"}),
        ("ar", "يفتح المسبح يوم الثلاثاء", set()),
        ("ja", "月曜日に開く", set()),
    ],
)
def test_the_words_for_times_that_a_question_names(language, text, named):
    assert times_named(text, language) == named


@pytest.mark.parametrize(
    "question",
    ["can i park after 7pm?", "can i park after 7 pm?", "can I park after 7.00pm?", "can i park after 19:00?"],
)
@pytest.mark.parametrize("written", ["19:00", "7pm", "7:00pm", "19.00", "7 pm", "7 p.m.", "7.00 pm", "19 Uhr"])
def test_a_time_is_found_however_it_is_written(library, question, written):
    page = f"# Parking\n\nAfter {written} you can park behind the bakery.\n\nThe bakery opens at 8:00.\n"

    answer = library({"a.md": page}).ask(Question(question))

    assert answer.missing == ()
    assert answer.quotes[0].answer == f"After {written} you can park behind the bakery."


def test_another_time_is_another(library):
    answer = library({"a.md": "# Parking\n\nAfter 19:00 you can park behind the bakery.\n"}).ask(Question("can i park after 6pm?"))

    assert answer.is_abstention


@pytest.mark.parametrize("question", ["which quartet plays at 7pm?", "which quartet plays at 7 pm?"])
def test_half_an_hour_later_is_another_time(library, question):
    pages = {"a.md": "# Concert\n\nThe Kestrel quartet plays at 7:30 pm.\n", "b.md": "# Bar\n\nThe bar opens at 7 pm.\n"}

    assert library(pages).ask(Question(question)).confidence is not Confidence.STRONG


def test_what_else_stands_for_a_word_may_stand_nearby():
    assert stands_for("@19:00", "The evening begins at 7 pm.", "en")
    assert stands_for("three", "There are three cats.", "en")
    assert not stands_for("it", "It is here.", "en")
