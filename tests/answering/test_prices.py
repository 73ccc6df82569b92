"""A price has a currency or a word for what is paid; a number of hours or seats is none."""

import pytest
from made_up import asked, candidates, document, evidence

from bot.answering.answer_types.prices import holds_price
from bot.answering.answer_types.wanted import wanted
from bot.answering.sentence_scoring.held_kinds import ASKED_FOR, held_kinds
from bot.models import Question


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "A wash is £1.20."),
        ("en", "Guest room: 25 a night"),
        ("en", "Passengers give the driver 15p a mile."),
        ("en", "Children swim free."),
        ("en", "Parking is free from 6 pm."),
        ("en", "Admission is free to members."),
        ("en", "The fare is: bus 2.50."),
        ("en", "A flat 15 per head."),
        ("en", "It costs nothing."),
        ("en", "Under fives pay nothing."),
        ("en", "A maid earned about a shilling a day."),
        ("de", "Die Fahrt ist für 4,50 Euro zu haben."),
        ("fr", "Les t-shirts sont arrivés, 15 € pièce."),
        ("fr", "L'entrée est gratuite."),
        ("es", "Son 30 euros al mes."),
        ("nl", "Een uur fietsen: 2,50"),
    ],
)
def test_an_amount_of_money_is_told(language, sentence):
    assert holds_price(sentence, language) == 1


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "A workspace can hold up to 500 users."),
        ("en", "The limit was raised from 60 to 120 requests for the Pro plan."),
        ("en", "It is a 10-15-minute walk."),
        ("en", "Soups are served until 4pm."),
        ("en", "Training takes around two and a half years."),
        ("en", "Nine of these were people on foot."),
        ("fr", "La salle est ouverte avant 21 h."),
        ("en", "Battery: CR2032 (in the lid)"),
        ("en", "Keep the tub under 39 degrees."),
        ("en", "Pull a double shot in 25 to 30 seconds."),
        ("en", "If nothing happens, check the fuse."),
        ("en", "The club, for ages ten to fifteen, meets weekly."),
        ("fr", "20 places, minibus de la mairie."),
        ("fr", "Orpierre : déjà 17 inscrits."),
        ("de", "Nach einer Prüfung, die etwa 30 Minuten dauert."),
        ("es", "La travesía es de 1.800 metros."),
        ("es", "La fiesta será el 20 de diciembre en el patio."),
        ("pt", "A festa é em 20 de dezembro no salão."),
        ("de", "Das Fest ist am 20.12. im Saal."),
        ("fr", "05/11 : réunion dans la salle."),
        ("es", "Un viaje para jóvenes de 14 a 17 años."),
        ("es", "Un diez por ciento en limpieza."),
        ("en", "The guinea pigs have been taken in."),
        ("en", "The flat is let with what Schedule 1 lists."),
        ("en", "You must be 18."),
        ("en", "You need to be 17 and hold a licence."),
        ("en", "As it says in § 5."),
        ("en", "Halberdier charge bonus | +6 | +4 |"),
        ("en", "Acetone, 10 l, on shelf B"),
        ("en", "We book it at the vets, drop off between 8 and 8.45, pick up from 4."),
        ("en", "*First aid course*: Sunday 17 January, nine to four, 12 places."),
        ("en", "A loan, interest-free, over ten months."),
        ("en", "Ada replaces Bill Hart, who left after 22 years."),
        ("en", "The kitchen is free of dust, so feel free to use it."),
    ],
)
def test_another_number_is_none(language, sentence):
    assert holds_price(sentence, language) == 0


def test_a_unit_that_nobody_knows_may_be_money_where_a_price_is_spoken_of():
    assert holds_price("A stall costs 150 embers.", "en") == 0.5
    assert holds_price("Figure 2.12 shows the costs.", "en") == 0
    assert holds_price("Figura 2.12, «Livelli dei costi», mostra come.", "it") == 0
    assert holds_price("A socket is 20 embers extra.", "en") == 0.5
    assert holds_price("Keys are 5 gems each.", "en") == 0.5
    assert holds_price("Small crew: 50 gold", "en", "Prices") == 0.5
    assert holds_price("A chest holds 150 embers.", "en") == 0


def test_a_number_beside_a_measure_may_be_one_of_it():
    assert holds_price("A full plot is 250 square metres, a half plot about 125.", "en") == 0.5
    assert holds_price("25 sq ft | a garden shed |", "en", "Rent Unit | Holds about", is_row=True) == 0.5
    assert holds_price("Prices for 2 km are from 4 to 8.", "en") == 1


def test_a_share_only_may_be_a_price():
    assert holds_price("We pay 40 per cent of a ticket.", "en") == 0.5


def test_a_menu_is_of_prices():
    assert holds_price("Soup | 4 | 6 |", "en", "Menu | Dish | Small | Large |", is_row=True) == 1
    assert holds_price("Soup | 4 | 6 |", "en", "Stock | Dish | Small | Large |", is_row=True) == 0


def test_half_of_something_is_a_price_where_one_is_spoken_of():
    assert holds_price("Children pay half.", "en") == 0.5
    assert holds_price("The rise is 5 %.", "en") == 0


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The student discount is 10%."),
        ("en", "VAT is 20% on all goods."),
        ("de", "Ein Rabatt von 15 % gilt für Mitglieder."),
        ("fr", "Une remise de 10 % est accordée."),
        ("es", "El descuento es del 10 %."),
    ],
)
def test_what_is_paid_more_or_less_may_be_a_share(language, sentence):
    assert holds_price(sentence, language) == 0.5


@pytest.mark.parametrize("language", ["en", "und"])
@pytest.mark.parametrize(("head", "held"), [("| Flat | Monthly charge |", 1), ("| Rank | Homes |", 0)])
def test_a_number_alone_in_a_row_is_of_what_the_head_says(language, head, held):
    question = asked("How much does phoenix cost?")

    found = held_kinds(question, language, "Phoenix | 500 |", 0, head=head)

    assert found[ASKED_FOR.index("how much")] == held


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("fr", "combien coûte le minibus"),
        ("fr", "c'est combien la licence adulte"),
        ("fr", "combien les t-shirts"),
        ("fr", "le badge coûte combien"),
        ("de", "wie viel kostet die Karte"),
        ("de", "wie teuer ist die Karte"),
        ("nl", "hoe duur is een kaartje"),
        ("en", "price garage parking"),
        ("de", "Preis Stellplatz"),
        ("de", "Gebühr Mahnung"),
        ("fr", "tarif abonnement annuel"),
        ("es", "cuota socio"),
    ],
)
def test_a_price_is_asked_for_by_name(language, question):
    assert wanted(question, language) == "price"


@pytest.mark.parametrize(("question", "language"), [("price list", "en"), ("price changes", "en"), ("Miete Vereinsraum", "de")])
def test_a_list_of_prices_and_what_is_let_are_no_price(question, language):
    assert wanted(question, language) == ""


@pytest.mark.parametrize("question", ["combien la mairie nous a donné", "c'est combien de temps", "combien de places"])
def test_other_amounts_are_no_price(question):
    assert wanted(question, "fr") == ""


@pytest.mark.parametrize(
    ("language", "question", "sentence", "held"),
    [
        ("fr", "Combien d'adhérents ?", "Ouvert aux adhérents de 18h30 à 22h", 0),
        ("fr", "Combien d'adhérents ?", "187 adhérents dont 74 jeunes", 1),
        ("fr", "Combien de temps dure la réunion ?", "La réunion dure 2 heures", 1),
        ("es", "¿Cuántos socios hay?", "Los socios nadan 1.800 metros", 0),
        ("de", "Wie viele Mitglieder gibt es?", "Mitglieder zahlen 30 Euro", 0),
        ("de", "Wie viele Stunden arbeiten Mitglieder?", "Mitglieder arbeiten 6 Stunden", 1),
    ],
)
def test_units_count_no_people_in_other_languages(language, question, sentence, held):
    [found] = candidates(asked(question, language), document(sentence, language=language))

    assert evidence(found)["how_many"] == held


def test_a_rate_limit_is_no_price(library):
    page = "# Rate limits\n\n| Plan | Requests per minute |\n|---|---|\n| Starter | 100 |\n| Pro | 600 |\n"

    assert library({"a.md": page}).ask(Question("how much is the pro plan?")).is_abstention


def test_marks_of_old_are_a_price(library):
    page = "Der Wiederaufbau der Hütte dauert zwei Jahre und kostet 118.000 Mark.\n"

    assert not library({"a.txt": page}).ask(Question("Was hat der Wiederaufbau der Hütte gekostet?")).is_abstention


@pytest.mark.parametrize(
    ("sentence", "says_it"),
    [("Resoling boots: 62.00 euros", True), ("Each lesson costs 30 euros.", False), ("The price of a lesson is 30 euros.", False)],
)
@pytest.mark.parametrize("question", ["what does resoling cost?", "what is the price of a resoling"])
def test_what_is_asked_of_a_price_is_the_thing(question, sentence, says_it):
    [found] = candidates(asked(question), document(sentence))

    assert (evidence(found)["predicate"] > 0) is says_it


@pytest.mark.parametrize("question", ["how much do I pay to bring my dog?", "how much do dogs pay?", "what do I pay for a dog?"])
def test_what_is_paid_is_the_price(library, question):
    page = "# Cats and dogs\n\nDogs cost £4 a night. Cats stay in the barn.\n\nNets are mended on the quay.\n"

    assert library({"pets.md": page}).ask(Question(question)).quotes[0].answer == "Dogs cost £4 a night."


def test_a_version_is_no_price():
    assert holds_price("You can join with version 1.20 or newer.", "en") == 0


def test_how_something_is_paid_is_not_told_by_its_price(library):
    page = "# Lunch\n\nA hot lunch costs £2.60. It is served at noon. Lunches are paid online, a week ahead.\n"

    assert library({"lunch.md": page}).ask(Question("how do I pay for lunch?")).quotes[0].answer == "Lunches are paid online, a week ahead."
