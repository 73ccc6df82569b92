"""Which sentence a section says first of what its heading names, where the time, number, person or name is asked for."""

import pytest

from bot.models import Confidence, Question

FLATS = """# Flats

## Deposit

Money held against damage. It is 200 pounds.

## Treasurer

Looks after the money.

Since May this is Ida Falk.

## Closing days

Told by mail. The next is 12 August.

## Caterer

Cooks for guests.
"""
WOHNEN = """# Wohnen

## Kaution

Geld als Sicherheit für Schäden.

Sie beträgt drei Monatsmieten.

## Hausmeister

Kümmert sich um das Haus.

Er heißt Uwe Brandt.
"""


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (FLATS, "How much is the deposit?", "It is 200 pounds."),
        (FLATS, "Who is the treasurer?", "Since May this is Ida Falk."),
        (FLATS, "When are the closing days?", "The next is 12 August."),
        (FLATS, "What is the deposit?", "Money held against damage."),
        (WOHNEN, "Wie hoch ist die Kaution?", "Sie beträgt drei Monatsmieten."),
    ],
)
def test_a_section_is_opened_by_the_sentence_that_holds_what_is_asked_for(library, text, question, answer):
    assert library({"a.md": text}).ask(Question(question)).quotes[0].answer == answer


def test_where_none_holds_it_the_first_opens_the_section_and_is_no_strong_match_for_a_number(library):
    answer = library({"a.md": FLATS}).ask(Question("How much is the caterer?"))

    assert answer.confidence is not Confidence.STRONG


def test_below_a_term_of_a_web_page_it_is_so_too(library):
    entry = "<dt>Deposit<dd><p>Money held against damage.<p>It is 200 pounds.<dt>Notice<dd><p>Time before leaving.<p>It is two months."

    found = library({"a.html": f"<h1>Flats</h1><dl>{entry}</dl>"})

    assert found.ask(Question("How much is the deposit?")).quotes[0].answer == "It is 200 pounds."
    assert found.ask(Question("How long is the notice?")).quotes[0].answer == "It is two months."


def test_a_heading_that_only_repeats_a_part_of_the_title_does_not_open_what_the_title_names(library):
    page = "# git-mv manual\n\n## Name\n\ngit-mv - Move or rename a file, a directory, or a symlink\n\n## Git\n\nPart of the suite.\n"

    assert library({"git-mv.md": page}).ask(Question("What does git mv do?")).quotes[0].answer.startswith("git-mv - Move")
