"""What everybody asks is answered by the section that tells it, in whatever words, whole."""

import pytest

from bot.models import Confidence, Question

CAFE = {
    "cafe.md": """# Harbour Café

We bake our own bread and roast our own coffee.

## Opening times

| Day | Kitchen | Bar |
|---|---|---|
| Monday | closed | closed |
| Tuesday to Friday | 9:00-17:00 | 17:00-23:00 |
| Saturday | 10:00-16:00 | 16:00-24:00 |

The kitchen is closed in January.

## Tickets

- Grown-ups: £4
- Children: £2

## Getting here

Bus 92 stops at the gate.

## Contact

Ring 01803 555 019 or write to hello@harbour.example.

## Prices

| Item | Price |
|---|---|
| Tea | £2 |
| Coffee | £3 |
"""
}
FAQ = {
    "faq.md": "# Questions\n\n## Where are you?\n\nIn Totnes, by the ferry.\n\n## What do you do?\n\nWe row.\n\n## Who are you?\n\nTwelve rowers and a dog.\n"
}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "opening hours",
            "Monday | closed | closed |\n| Tuesday to Friday | 9:00-17:00 | 17:00-23:00 |\n| Saturday | 10:00-16:00 | 16:00-24:00 |",
        ),
        (
            "when are you open",
            "Monday | closed | closed |\n| Tuesday to Friday | 9:00-17:00 | 17:00-23:00 |\n| Saturday | 10:00-16:00 | 16:00-24:00 |",
        ),
        (
            "what are the opening hours?",
            "Monday | closed | closed |\n| Tuesday to Friday | 9:00-17:00 | 17:00-23:00 |\n| Saturday | 10:00-16:00 | 16:00-24:00 |",
        ),
        ("how much is it?", "Tea | £2 |\n| Coffee | £3 |"),
        ("where are you?", "Bus 92 stops at the gate."),
        ("how can i get hold of you", "Ring 01803 555 019 or write to hello@harbour.example."),
    ],
)
def test_the_whole_table_or_section_answers(library, question, answer):
    found = library(CAFE).ask(Question(question))
    assert found.confidence is Confidence.STRONG
    assert found.quotes[0].answer == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what are the opening times on saturday?", "Saturday | 10:00-16:00 | 16:00-24:00 |"),
        ("how much is a coffee?", "Coffee | £3 |"),
    ],
)
def test_who_asks_for_one_is_shown_that_one(library, question, answer):
    assert library(CAFE).ask(Question(question)).quotes[0].answer == answer


def test_an_address_is_not_told_by_the_way(library):
    assert library(CAFE).ask(Question("what is your address?")).is_abstention


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("where are you", "In Totnes, by the ferry."),
        ("what's your address?", "In Totnes, by the ferry."),
        ("what do you do", "We row."),
        ("who are you?", "Twelve rowers and a dog."),
    ],
)
def test_a_heading_that_is_the_question_answers_though_all_of_it_is_grammar(library, question, answer):
    found = library(FAQ).ask(Question(question))
    assert found.confidence is Confidence.STRONG
    assert found.quotes[0].answer == answer


def test_what_is_asked_before_still_counts_where_it_is_nobody_s_heading(library):
    assert library({"a.md": "# Kayaks\n\nThey are red.\n"}).ask(Question("how much is it?")).is_abstention


@pytest.mark.parametrize(
    ("page", "question", "answer"),
    [
        (
            "# Öffnungszeiten\n\n- Montag: geschlossen\n- Samstag: 8 bis 12 Uhr\n",
            "wann habt ihr offen?",
            "Montag: geschlossen\n- Samstag: 8 bis 12 Uhr",
        ),
        (
            "# Club de remo\n\n## Horario\n\nDe martes a viernes, de nueve de la mañana a cinco de la tarde.\n",
            "¿a qué hora abrís?",
            "De martes a viernes, de nueve de la mañana a cinco de la tarde.",
        ),
        ("# Opening hours\n\nMonday to Friday 9:00 to 17:00.\n", "when are you open", "Monday to Friday 9:00 to 17:00."),
        ("# Notes\n\n## Hours\n\nFrom nine to five.\n", "opening times", "From nine to five."),
        ("# Notes\n\n## When are you open?\n\nFrom nine to five.\n", "opening hours", "From nine to five."),
    ],
)
def test_titles_questions_and_other_languages_tell_it_too(library, page, question, answer):
    assert library({"a.md": page}).ask(Question(question)).quotes[0].answer == answer


SERVER = {
    "server.md": "# Server guide\n\n## Rules\n\n1. Be kind to everyone. Nobody bites.\n2. No spam.\n\nThe council wrote them. It meets on Mondays.\n\n## Team\n\n| Name | Role |\n|---|---|\n| Mira | owner |\n| Tolga | moderator |\n"
}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what are the rules?", "1. Be kind to everyone. Nobody bites.\n2. No spam."),
        ("who is on the team?", "Mira | owner |\n| Tolga | moderator |"),
        ("who is the moderator?", "Tolga | moderator |"),
        ("is spam allowed?", "2. No spam."),
    ],
)
def test_where_only_the_heading_is_the_question_all_rows_or_items_are_marked(library, question, answer):
    assert library(SERVER).ask(Question(question)).quotes[0].answer == answer


def test_hours_below_a_heading_are_of_no_other_event(library):
    page = "# Club\n\n## Opening hours\n\n| Day | Boathouse |\n|---|---|\n| Monday | closed |\n\n## Members\n\nWe are 40, and we built much ourselves.\n"

    assert library({"a.md": page}).ask(Question("when was the boathouse built?")).is_abstention


def test_the_language_of_the_question_comes_first(library):
    pages = {
        "guia.md": "# Guía del pueblo\n\n## Horario\n\nLa oficina abre de lunes a jueves de nueve de la mañana a dos de la tarde.\n",
        "haus.md": "# Haus am Platz\n\n## Öffnungszeiten\n\nWir haben von Dienstag bis Freitag von 14 bis 21 Uhr geöffnet.\n",
        "visit.md": "# Visit us\n\n## Opening hours\n\nThe workshop is open on weekdays from 10 am to 9 pm.\n",
    }
    asked = library(pages)

    first = [asked.ask(Question(question)).quotes[0].citation.path for question in ("opening times", "wann habt ihr geöffnet", "horario")]

    assert first == ["visit.md", "haus.md", "guia.md"]


def test_another_language_answers_where_no_page_of_the_own_does(library):
    page = "# Haus am Platz\n\n## Öffnungszeiten\n\nWir haben von Dienstag bis Freitag von 14 bis 21 Uhr geöffnet.\n"

    asked = library({"haus.md": page, "en.md": "# The house\n\nWe built the house on the square with our own hands.\n"})

    assert asked.ask(Question("opening hours")).quotes[0].citation.path == "haus.md"


MATERIALS = {
    "laser.md": "# Laser cutter\n\n## Materials\n\n| Material | Allowed? | Max thickness |\n|---|---|---|\n| Plywood | yes | 6 mm |\n| PVC / vinyl | **never** | – |\n| MDF | yes | 6 mm |\n| Polycarbonate | no | – |\n"
}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("materials not allowed in laser", "PVC / vinyl | **never** | – |"),
        ("what is not allowed", "PVC / vinyl | **never** | – |"),
        ("what is allowed", "Plywood | yes | 6 mm |"),
        ("is pvc allowed", "PVC / vinyl | **never** | – |"),
        ("is mdf allowed", "MDF | yes | 6 mm |"),
    ],
)
def test_a_cell_that_says_yes_is_no_answer_to_what_is_not(library, question, answer):
    assert library(MATERIALS).ask(Question(question)).quotes[0].answer == answer


MEMBERSHIP = {
    "m.md": "# Membership\n\n## Fees\n\n| Plan | Monthly | Yearly |\n|---|---|---|\n| Full | £38 | £410 |\n| Student | £19 | £205 |\n\nFees are due on the 1st of each month by direct debit.\n"
    "\n## Tools you need an induction for\n\n- Laser cutter\n- Table saw\n- Metal lathe\n\nThe drill press needs none.\n"
}


def test_a_heading_with_its_title_is_no_question_that_a_table_answers(library):
    assert (
        library(MEMBERSHIP).ask(Question("when are fees due")).quotes[0].answer == "Fees are due on the 1st of each month by direct debit."
    )


def test_the_next_item_of_a_list_is_no_answer(library):
    assert library(MEMBERSHIP).ask(Question("what about the table saw")).is_abstention


@pytest.mark.parametrize(
    "title", ["Discord Server Rules", "Community – Rules", "Rules of the Lanternfall Discord", "Lanternfall Discord: Server Rules"]
)
@pytest.mark.parametrize("question", ["what are the rules?", "what are the rules of this server?"])
def test_the_rules_of_a_place_with_a_name_are_its_rules(library, title, question):
    page = f"# {title}\n\n1. Be kind.\n2. English only.\n\n## Appeals\n\nFill in the form within 14 days.\n"

    found = library({"rules.md": page}).ask(Question(question))

    assert [found.confidence, "Be kind." in found.quotes[0].answer] == [Confidence.STRONG, True]


@pytest.mark.parametrize(
    ("page", "question"),
    [
        ("The boathouse is at 7 Shore Road.", "where are you?"),
        ("The boathouse is at 7 Shore Road.", "how do I find you?"),
        ("Das Bootshaus steht am Uferweg 7.", "wo seid ihr?"),
        ("Le local est au 7 rue du Lavoir.", "où êtes-vous ?"),
        ("La casa está en la calle Mayor, 7.", "¿dónde están?"),
        ("La sede è in via dei Mulini 7.", "dove siete?"),
        ("A sede fica na Rua das Flores, 7.", "onde vocês ficam?"),
        ("Het clubhuis staat aan de Molenstraat 7.", "waar zitten jullie?"),
    ],
)
def test_where_somebody_is_is_told_by_an_address(library, page, question):
    assert library({"a.txt": f"{page}\n\nNuma Bo 1234.\n"}).ask(Question(question)).quotes[0].answer == page


def test_where_somebody_is_is_not_told_without_one(library):
    assert library({"a.txt": "The boathouse is red. Find the oars in the shed.\n"}).ask(Question("where are you?")).is_abstention
