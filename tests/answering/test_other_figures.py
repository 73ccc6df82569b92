"""A telephone number counts nothing, and the number of a class costs nothing."""

import pytest
from made_up import asked, candidates, document, evidence

from bot.answering.answer_types.other_figures import asks_count, without_item_number, without_other_figures


def held(question, sentence, kind, language="en"):
    [found] = candidates(asked(question, language), document(sentence, language=language))
    return evidence(found)[kind]


@pytest.mark.parametrize(
    ("question", "sentence", "kind"),
    [
        ("How many volunteers are there?", "Fenja Brandt, volunteers, 0151 0009921", "how_many"),
        ("How many volunteers are there?", "The volunteers' hotline is +49 (0)4231 99 20 11", "how_many"),
        ("How many volunteers are there?", "Ring the volunteers' desk (555-0142)", "how_many"),
        ("How many volunteers are there?", "| Boathouse | Shorts programme 1 | no | Volunteers |", "how_many"),
        ("How many volunteers are there?", "Volunteers connect through port 19132", "how_many"),
        ("How many levels has the shipwright?", "The shipwright builds it at **level 9**.", "how_many"),
        ("How many volunteers are there?", "Volunteers come fifteen minutes early", "how_many"),
        ("How many volunteers are there?", "Volunteers meet in room 12 at 18:30", "how_many"),
        ("How many volunteers are there?", "About 40 % of the volunteers stay two years", "how_many"),
        ("How many volunteers are there?", "Volunteers wear an FFP3 mask", "how_many"),
        ("How many volunteers are there?", "The volunteers' desk is on the 1st floor", "how_many"),
        ("How many currencies are supported?", "All currencies of ISO 4217 are supported", "how_many"),
        ("How many headers are read?", "The headers of RFC 5322 are read", "how_many"),
        ("How many volunteers are there?", "The next one on the list of volunteers is asked", "how_many"),
        ("How much is the football club?", "Football, Years 3 to 6, Tuesday 15:20 to 16:20", "how_much"),
        ("How much does the bus cost?", "For 2025 a second bus is hired at a cost", "how_much"),
    ],
)
def test_a_figure_of_something_else_is_neither_a_count_nor_an_amount(question, sentence, kind):
    assert held(question, sentence, kind) < 0.5


@pytest.mark.parametrize(
    ("question", "sentence", "kind"),
    [
        ("How many volunteers are there?", "In the 5th grade 20 volunteers sing", "how_many"),
        ("How many volunteers are there?", "In room 12 there are 30 volunteers", "how_many"),
        ("How many volunteers are there?", "Volunteers: 0 to 6", "how_many"),
        ("How many volunteers are there?", "There is only one volunteer", "how_many"),
        ("How many days does a volunteer stay?", "A volunteer does stay ten days", "how_many"),
        ("How many holidays does a volunteer get?", "A volunteer gets 12 days off", "how_many"),
        ("How many percent of the volunteers stay?", "Of the volunteers 40 % stay", "how_many"),
        ("How many minutes early do volunteers come?", "Volunteers come fifteen minutes early", "how_many"),
        ("How many full hours does a volunteer work?", "A volunteer does work six hours", "how_many"),
        ("How much is the football club?", "Football, Years 3 to 6, at 15:20: £12", "how_much"),
        ("How much is a seat?", "A seat in row 1: 15", "how_much"),
        ("How long does the football club last?", "The football club does last 40 minutes, in room 3", "how_many"),
    ],
)
def test_the_count_or_amount_beside_it_is_told(question, sentence, kind):
    assert held(question, sentence, kind) == 1


@pytest.mark.parametrize(
    ("language", "sentence", "left"),
    [
        ("de", "Klasse 3 bis 6 trifft sich um 15:20 in Raum 7", "trifft sich um in"),
        ("de", "Eintritt 5 Euro, Klasse 3 2,50 €", "Eintritt 5 Euro, 2,50 €"),
        ("fr", "La salle 12 a 30 places", "La a 30 places"),
        ("es", "Teléfono 091 555 01 23", "Teléfono"),
        ("fr", "Les bacs du 3e étage sont livrés le 14/09.", "Les bacs du étage sont livrés ."),
        ("fr", "12/15 places", "12/15 places"),
        ("sv", "klass 3", "klass 3"),
    ],
)
def test_what_is_left_of_a_sentence(language, sentence, left):
    assert " ".join(without_other_figures(sentence, language, "", "how much").split()) == left


@pytest.mark.parametrize(
    ("question", "is_count"),
    [
        ("How many keys?", True),
        ("Wie viele Schlüssel gibt es?", True),
        ("¿Cuántas llaves hay?", True),
        ("How long is the talk?", False),
        ("Combien de temps dure la réunion ?", False),
    ],
)
def test_what_asks_for_a_count(question, is_count):
    assert asks_count(question) is is_count


def test_the_number_of_a_paragraph_counts_nothing():
    assert without_item_number("§ 13 Wer den Raum nutzen will, fragt") == "Wer den Raum nutzen will, fragt"
    assert without_item_number("§ 4a The room") == "The room"
    assert without_item_number("4/ Chauffage") == "Chauffage"
