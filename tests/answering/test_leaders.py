"""Who leads something: told below "Leadership", by a label, and by no line that says who changed the page."""

import pytest

from bot.models import Question

MOVEMENT = """# New Coast Movement (NCM)

*Profile 14 · last reviewed 11 February 2026 · lead analyst: Tamsin Okello*

The New Coast Movement is an armed group of fishermen and former coast guards on the plain.

## Leadership

- **Salim Bajandu** ("Abu Mirsa"), commander since the group began. Born about 1978.
- **Faruq Zaraniq**, political office. Speaks for the group abroad.
- **Captain Idris Hamoud**, head of the boat wing. Trained in Assab.

## Strength

About 900 fighters, most of them on boats. The command post is on the main jetty.

## Agreements

The Khokha Understanding of 2024 was signed with the coastal army command.
"""
COMMITTEE = """Golis Defence Committee

Founded: August 2016, Erigavo
Leader now: Ismail Dhega (chair)
Strength: 300

The committee was formed because of raids on pickers.
"""
FILES = {"movement.md": MOVEMENT, "committee.txt": COMMITTEE, "notes.md": "# Notes\n\nFees are collected at the port. Pay is late.\n"}


@pytest.mark.parametrize(
    ("question", "leader"),
    [
        ("who leads the New Coast Movement?", "Salim"),
        ("who runs the new coast movement", "Salim"),
        ("who's in charge of the New Coast Movement?", "Salim"),
        ("who is the leader of the New Coast Movement?", "Salim"),
        ("who is the head of the NCM?", "Salim"),
        ("who is head of the boat wing?", "Idris"),
        ("who leads the golis committee?", "Ismail"),
        ("who heads the Golis Defence Committee", "Ismail"),
    ],
)
def test_who_leads_is_told_where_the_leaders_stand(library, question, leader):
    answer = library(FILES).ask(Question(question))

    assert leader in answer.quotes[0].answer


@pytest.mark.parametrize("question", ["who is the analyst of the NCM profile?", "who reviewed the New Coast Movement profile?"])
def test_who_changed_a_page_is_told_if_that_is_asked(library, question):
    answer = library(FILES).ask(Question(question))

    assert "Tamsin" in (answer.quotes or answer.nearest)[0].text
