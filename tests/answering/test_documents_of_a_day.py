"""The day of a document says of all that stands in it when it was, as a heading does: minutes are asked for by their day."""

import pytest

from bot.models import Confidence, Question

MINUTES = """---
title: Weekly meeting
date: {date}
---
## Decisions

- {first}
- {second}

## Open

- {third}
"""


@pytest.fixture
def minutes(library):
    return library(
        {
            "march-5.md": MINUTES.format(
                date="2026-03-05",
                first="We switch the newsletter to the new tool.",
                second="The office closes at four on Fridays.",
                third="Anna checks the fire extinguishers.",
            ),
            "march-12.md": MINUTES.format(
                date="2026-03-12",
                first="The summer party is in the garden.",
                second="Everybody gets a second screen.",
                third="Tom calls the landlord about the heating.",
            ),
        }
    )


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ("Decisions on 5 March 2026", "march-5.md"),
        ("decisions of 2026-03-12", "march-12.md"),
        ("What was decided on March 12th?", "march-12.md"),
        ("What was decided on 5 March?", "march-5.md"),
    ],
)
def test_minutes_are_found_by_their_day(minutes, question, path):
    found = minutes.ask(Question(question))
    assert (found.quotes or found.nearest)[0].citation.path == path


def test_what_was_decided_on_a_day_is_answered_below_the_heading_of_that(minutes):
    answer = minutes.ask(Question("Decisions on 5 March 2026"))
    assert answer.confidence is not Confidence.NONE
    assert {quote.citation.path for quote in answer.quotes} == {"march-5.md"}
