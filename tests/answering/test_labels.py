"""Lines that give a thing its value: the label is what is asked for."""

import pytest
from made_up import asked, candidates, document, evidence

from bot.answering.sentence_scoring.labels import label_held
from bot.models import Confidence, Question

PLANS = """# Plans

| Plan | Price per user | Storage |
|---|---|---|
| Crew | $9 | 50 GB |
| Fleet | $15 | 500 GB |

| Add-on | Price | Available on |
|---|---|---|
| Scanner | $4 | Crew, Fleet |

- Students: Crew plan free for 12 months
"""
MATRIX = """# Plans

Pick the plan that fits; you may switch whenever you like.

|  | Sprout | Bloom | Orchard |
|---|---|---|---|
| Staff | up to 8 | up to 40 | no limit |
| Support | e-mail | chat | phone |
| History | 60 days | 2 years | 7 years |
| Sign-on | no | no | yes |
| Price monthly | €0 | €39 | €95 |

## Trial

Every new account starts with 21 days of Bloom.
"""
CLUB = """# Autumn regatta

**When:** October 5-6, 2024

**Where:** Lake house at Orra

Pay by September 20 or it's $15 more.

## Rules

5.1 The board has five members: skipper, purser, cook, boatman and clerk.

Alcohol isn't allowed, except at the summer gala.

## Contacts

- Purser: Farah Qureshi, purser@k.example
- Skipper: Jonas Dahl, 555-0171

**Gala** - Saturday 29 June, from 2 pm, Pebble Beach (pavilion 3).
"""

PIER = """# Autumn regatta

**When:** 5 May

**Where:** the north pier

**Cost:** 12 pounds a boat
"""

EVENTS = """# Events

## Spleef night

**When:** every Friday, 20:00
**Where:** the arena at spawn
**Host:** Pip
**Max players:** 16
**Entry fee:** 10 emeralds

## Charity stream

Date: 12 December 2026
Location: voice channel Hearth
Organised by: Odile
Goal: $800 for the food bank
Sign-ups close: 5 December
"""
SUMMER = """# Sommerfest 2026

Ort: Vereinsheim, Lindenweg 4
Datum: 4. Juli 2026
Beginn: 14 Uhr
Ansprechpartner: Jonas Weil
Eintritt: 5 Euro, Kinder frei
Anmeldeschluss: 20. Juni
"""
CAMP = """# Summer camp

**Dates:** 12-19 July 2027
**Venue:** Scout field, Brackley Lane, Hexham
**Fee:** 145 pounds a child
**Age group:** 8 to 14
**Deadline:** 1 June 2027
**Leader:** Marta Quill
**Email:** camp@scouts.example
**Phone:** 01434 555 019

## What to bring

A sleeping bag, a torch, boots and a packed lunch for the first day. Phones stay at home.

## Getting there

The coach leaves the church car park at 9.30 on Monday. Parents may drive their children.

## Food

All meals are vegetarian. Tell us of allergies before 15 June.
"""
"""A line that is labelled as what is asked for is one of many, and most others name the camp or a time."""


@pytest.mark.parametrize(
    ("question", "sentence", "held"),
    [
        ("Who is the purser?", "Purser: Farah Qureshi", 1),
        ("Who is the purser?", "**Purser** – Farah Qureshi", 1),
        ("How much is Crew?", "Crew | $9 | 50 GB |", 1),
        ("When is the regatta?", "**When:** October 5", 1),
        ("What are the tips?", "**Tips** are pooled every Sunday.", 1),
        ("What are the tips?", "**Tips.** They are pooled every Sunday.", 1),
        ("What are the tips?", "**Wages** are paid every Sunday.", 0),
        ("What are the tips?", "The **tips** are pooled every Sunday.", 0),
        ("Where is the regatta?", "**When:** October 5", 0),
        ("Why is drive P missing?", "Cause: the server is restarted every Monday.", 1),
        ("Why is drive P missing?", "Drive P: is not mapped on Mondays.", 0),
        ("How do I get drive P back?", "Solution: log off and on again.", 1),
        ("no sound in meetings", "Workaround: choose the headset again.", 1),
        ("When is drive P missing?", "Solution: log off and on again.", 0),
        ("Who is the purser?", "Head purser of the lake: Farah Qureshi", 0),
        ("Who is the purser?", "The purser is Farah Qureshi.", 0),
        ("Who is the purser?", "Purser:", 0),
        ("Who is the purser?", "Purser - a post of honour since 1820.", 0),
        ("Who is the purser?", "The board has five members with a purser among them: skipper, cook", 0),
    ],
)
def test_a_label_is_of_the_questions_words_or_of_what_is_asked_for(question, sentence, held):
    assert label_held(asked(question), "en", sentence, f"Notes.\n{sentence}\nMore.") == held


@pytest.mark.parametrize(
    ("question", "sentence", "held"),
    [
        ("Who are the mods?", "**Moderators:** Lin, Pakku", 1),
        ("Who are the mods?", "**Members:** Lin, Pakku", 0),
        ("How hot is the tub?", "Heating: an hour, until it is 38 degrees", 0),
    ],
)
def test_who_holds_an_office_is_told_by_another_word_for_it(question, sentence, held):
    assert label_held(asked(question), "en", sentence, f"Notes.\n{sentence}\nMore.") == held


def test_who_speaks_twice_is_no_label():
    assert (
        label_held(asked("What did purser say?"), "en", "purser: the boat is red", "purser: the boat is red\nskipper: yes\npurser: good")
        == 0
    )


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (MATRIX, "how much is the Bloom plan", "Price monthly | €0 | €39 | €95 |"),
        (MATRIX, "what support do I get with Orchard?", "Support | e-mail | chat | phone |"),
        (PLANS, "price of crew", "Crew | $9 | 50 GB |"),
        (PLANS, "how much is fleet", "Fleet | $15 | 500 GB |"),
        (PLANS, "how much is the crew plan", "Crew | $9 | 50 GB |"),
        (CLUB, "when is the autumn regatta?", "**When:** October 5-6, 2024"),
        (CLUB, "where is the autumn regatta?", "**Where:** Lake house at Orra"),
        (PIER, "where is the regatta?", "**Where:** the north pier"),
        (PIER, "how much is the autumn regatta?", "**Cost:** 12 pounds a boat"),
        (PIER, "what does the regatta cost?", "**Cost:** 12 pounds a boat"),
        (PIER, "what is the cost of the regatta?", "**Cost:** 12 pounds a boat"),
        (CAMP, "where is the camp?", "**Venue:** Scout field, Brackley Lane, Hexham"),
        (CAMP, "when is the camp?", "**Dates:** 12-19 July 2027"),
        (CAMP, "when is the summer camp?", "**Dates:** 12-19 July 2027"),
        (CAMP, "what does the camp cost?", "**Fee:** 145 pounds a child"),
        (CAMP, "where is the camp held?", "**Venue:** Scout field, Brackley Lane, Hexham"),
        (CAMP, "where does the camp take place?", "**Venue:** Scout field, Brackley Lane, Hexham"),
        (CAMP, "what is the location of the camp?", "**Venue:** Scout field, Brackley Lane, Hexham"),
        (CAMP, "what's the address of the camp?", "**Venue:** Scout field, Brackley Lane, Hexham"),
        (CAMP, "camp location", "**Venue:** Scout field, Brackley Lane, Hexham"),
        (CAMP, "what is the age limit?", "**Age group:** 8 to 14"),
        (CAMP, "when is the sign-up deadline?", "**Deadline:** 1 June 2027"),
        (CAMP, "last day to register?", "**Deadline:** 1 June 2027"),
        (CAMP, "is the camp free?", "**Fee:** 145 pounds a child"),
        (CAMP, "who leads the camp?", "**Leader:** Marta Quill"),
        (EVENTS, "how many players can join spleef?", "**Max players:** 16"),
        (EVENTS, "where is the charity stream held?", "Location: voice channel Hearth"),
        (EVENTS, "who organises the charity stream?", "Organised by: Odile"),
        (EVENTS, "by when do I have to sign up for the charity stream?", "Sign-ups close: 5 December"),
        (SUMMER, "wo findet das Sommerfest statt?", "Ort: Vereinsheim, Lindenweg 4"),
        (SUMMER, "wie ist die Adresse vom Sommerfest?", "Ort: Vereinsheim, Lindenweg 4"),
        (SUMMER, "was kostet das Sommerfest?", "Eintritt: 5 Euro, Kinder frei"),
        (SUMMER, "wer organisiert das Sommerfest?", "Ansprechpartner: Jonas Weil"),
        (SUMMER, "bis wann muss ich mich fürs Sommerfest anmelden?", "Anmeldeschluss: 20. Juni"),
        (CLUB, "who is the purser", "Purser: Farah Qureshi, purser@k.example"),
        (CLUB, "when is the gala", "**Gala** - Saturday 29 June, from 2 pm, Pebble Beach (pavilion 3)."),
        (CLUB, "purser's email", "Purser: Farah Qureshi, purser@k.example"),
        (CLUB, "skipper phone", "Skipper: Jonas Dahl, 555-0171"),
    ],
)
def test_the_line_with_the_value_answers(library, text, question, answer):
    found = library({"a.md": text}).ask(Question(question))

    assert found.confidence is not Confidence.NONE
    assert found.quotes[0].answer == answer


@pytest.mark.parametrize(
    "question", ["when is the dance held?", "is the kayak trip free?", "what is the location of the toilets?", "who organises the choir?"]
)
def test_a_label_is_of_the_thing_above_it(library, question):
    assert library({"a.md": CAMP}).ask(Question(question)).is_abstention


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("de", "Warum fehlt das Laufwerk?", "Ursache: der Server wird montags neu gestartet."),
        ("fr", "Pourquoi le lecteur a-t-il disparu ?", "Raison : le serveur redémarre le lundi."),
        ("es", "¿Cómo recupero la unidad?", "Solución: cerrar la sesión y abrirla de nuevo."),
    ],
)
def test_causes_and_solutions_are_told_by_their_labels_in_other_languages(language, question, sentence):
    assert label_held(asked(question, language), language, sentence, sentence) == 1


@pytest.mark.parametrize(
    ("question", "heading", "sentence", "held"),
    [
        ("Why was the dashboard slow?", "Root cause", "A migration locked the table.", 1),
        ("How much is a boat?", "Prices", "It is 20 euros an hour.", 1),
        ("How much is a boat?", "Prices", "They are decided by the board.", 0),
        ("How much is a boat?", "What does it cost?", "It is 20 euros an hour.", 1),
        ("How much is a boat?", "What does it cost?", "They are decided by the board.", 0),
        ("How old do I have to be?", "Age", "From 16 up.", 1),
        ("How old do I have to be?", "Age", "Ask the office.", 0),
        ("Why was the dashboard slow?", "Causes of a great war", "A migration locked the table.", 0),
        ("Why was the dashboard slow?", "Lessons", "A migration locked the table.", 0),
    ],
)
def test_what_a_heading_names_opens_its_section(question, heading, sentence, held):
    assert label_held(asked(question), "en", sentence, sentence, heading) == held


INCIDENT = """# Incident report: slow dashboard

## Summary

From 16:02 to 16:47 the dashboard needed up to 25 seconds a page. The API was not affected.

## Root cause

A migration added a column to the table of parcels and locked it. It was repeated at night.

## What we did

Jarek Pospisil stopped the migration.
"""


def test_the_cause_that_a_heading_announces_tells_why(library):
    found = library({"incident.md": INCIDENT, "menu.md": "# Menu\n\nSoup is served from noon.\n"}).ask(
        Question("why was the dashboard slow")
    )

    assert (found.is_abstention, found.quotes[0].answer) == (False, "A migration added a column to the table of parcels and locked it.")


def test_what_is_bold_in_a_sentence_is_no_label_and_lets_the_next_one_tell_who(library):
    page = "# Chain Bridge\n\nThe **Chain Bridge** in Hallin crosses the Orva. It was designed by the engineer Wilhelmina Stross.\n"

    [quote] = library({"bridge.md": page}).ask(Question("Who designed the Chain Bridge?")).quotes

    assert quote.answer == "It was designed by the engineer Wilhelmina Stross."


def test_an_option_of_a_program_is_not_what_it_is_called_by():
    (option,) = candidates(asked("what is the index?"), document("--index: Reads the file."))
    (index,) = candidates(asked("what is the index?"), document("Index: Reads the file."))

    assert (evidence(option)["label"], evidence(index)["label"]) == (0, 1)


POOLS = "MAIN POOL\nLength: 25 m\nWidth: 12 m\nDepth: 1.2 m to 3.8 m\n\nTEACHING POOL\nLength: 12 m\nDepth: 0.6 m to 1.1 m\n"


def test_a_measure_is_told_by_the_line_that_is_labelled_as_it(library):
    made = library({"pools.txt": POOLS})

    assert [
        [quote.answer for quote in made.ask(Question(f"how {size} is the teaching pool?")).quotes] for size in ("deep", "long", "wide")
    ] == [["Depth: 0.6 m to 1.1 m"], ["Length: 12 m"], []]


@pytest.mark.parametrize(("built", "answers"), [("", []), ("Built: 1999\n", ["Built: 1999"])])
def test_the_value_of_one_thing_is_not_told_of_another_that_has_its_own_heading(library, built, answers):
    pools = f"{POOLS}Built: 1987\n\nOUTDOOR POOL\nLength: 50 m\n{built}Lanes: 8\n"

    assert [quote.answer for quote in library({"pools.txt": pools}).ask(Question("when was the outdoor pool built?")).quotes] == answers
