"""What is asked for by its name must stand in the sentence: a phone number, a code, a colour, a price, an hour."""

import pytest
from made_up import asked, candidates, document, evidence

from bot.answering.wanted import holds_wanted, wanted


@pytest.mark.parametrize(
    ("question", "language", "thing"),
    [
        ("phone number of Fenella Orr", "en", "number"),
        ("What's the new phone number of the office?", "en", "number"),
        ("whats the number of the on-call phone", "en", "number"),
        ("What is the door code?", "en", "number"),
        ("Wie ist die Telefonnummer von Ada?", "de", "number"),
        ("que telefono tiene la dra Sanchis", "es", "number"),
        ("¿Cuál es el código de la alarma?", "es", "number"),
        ("Quel est le numéro de téléphone du club ?", "fr", "number"),
        ("Qual è il numero di telefono?", "it", "number"),
        ("Qual é o telefone da clínica?", "pt", "number"),
        ("Wat is het telefoonnummer van Ada?", "nl", "number"),
        ("What colour is the pool car?", "en", "colour"),
        ("Which color was used?", "en", "colour"),
        ("Welche Farbe hat die Jacke?", "de", "colour"),
        ("De quelle couleur est la porte ?", "fr", "colour"),
        ("what is the price of the cold kit", "en", "price"),
        ("What will an HX-60 cost?", "en", "price"),
        ("How much does the ferry cost?", "en", "price"),
        ("Was kostet die Prüfung?", "de", "price"),
        ("¿Qué precio tiene el pienso?", "es", "price"),
        ("Combien coûte une licence ?", "fr", "price"),
        ("Um wie viel Uhr fährt der Bus?", "de", "hour"),
        ("¿A qué hora abre la tienda?", "es", "hour"),
    ],
)
def test_what_is_asked_for_by_name(question, language, thing):
    assert wanted(question, language) == thing


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What is the code of conduct?", "en"),
        ("Is a registration number required?", "en"),
        ("Who knows the door code?", "en"),
        ("What do I do when I forget the door code?", "en"),
        ("How do I change my phone number?", "en"),
        ("Why does it cost so much?", "en"),
        ("What is the price elasticity of demand?", "en"),
        ("What does the colour red stand for?", "en"),
        ("Was mache ich, wenn ich den Türcode vergesse?", "de"),
        ("¿Qué hago si pierdo el teléfono?", "es"),
        ("Was passiert mit der Telefonnummer?", "de"),
        ("Mikä on puhelinnumero?", "fi"),
    ],
)
def test_what_is_not(question, language):
    assert wanted(question, language) == ""


@pytest.mark.parametrize(
    ("thing", "sentence"),
    [
        ("number", "Fenella Orr: 0171 4432"),
        ("number", "The promo code is SUMMER."),
        ("number", 'The access code is "swordfish".'),
        ("number", "The access code is summer-sale."),
        ("colour", "The lamps are dark-blue."),
        ("colour", "Die Karte ist gelbe Pappe, dunkelgrün bedruckt."),
        ("price", "Tickets: 9"),
        ("price", "Entry is free of charge."),
        ("price", "Er ist im Beitrag inbegriffen."),
        ("hour", "Der Bus fährt mittags."),
        ("hour", "Abre a las 9."),
        ("", "Anything."),
    ],
)
def test_a_sentence_that_holds_it(thing, sentence):
    assert holds_wanted(thing, sentence)


@pytest.mark.parametrize(
    ("thing", "sentence"),
    [
        ("number", "The code of the door is changed every month."),
        ("colour", "The car was covered in mud."),
        ("price", "The P450 works down to minus 20."),
        ("price", "Gull Bridge (1931)"),
        ("price", "The ferry leaves twice a day."),
        ("hour", "Der Bus fährt im September."),
    ],
)
def test_one_that_does_not(thing, sentence):
    assert not holds_wanted(thing, sentence)


def test_a_sentence_without_it_is_not_about_what_is_named():
    page = document("The printer P200 comes with a cold kit.\n\nThe cold kit of the printer P200 is 145 euros.\n")

    without, having = candidates(asked("What is the price of the cold kit of the P200?"), page)

    assert (evidence(without)["names"], evidence(having)["names"]) == (0.0, 1.0)
