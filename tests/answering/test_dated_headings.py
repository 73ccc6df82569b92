"""A day that stands in a heading answers who asks when."""

import pytest

from bot.models import Confidence, Question

CHANGELOG = """# Changelog

## 3.2.0 - 2024-03-05

### Fixed

- A crash when a file was renamed while it was open.

## 3.1.0 (12 January 2024)

- Search is twice as fast.
"""
EVENTS = """# Events

## Summer *fair*, 12 June 2025

Stalls and music on the green.

## Lantern walk, 6 to 8 December 2025

We meet at the station.
"""
PLAIN = """SUMMER CAMP 14-18 JULY 2025

The camp is at Lake Orra, and children from eight years on may come.
"""
GERMAN = """# Termine

## Sommerfest am 12. Juni 2025

Es gibt Kuchen und Musik auf der Wiese, und alle helfen beim Aufbau.
"""


@pytest.mark.parametrize(
    ("name", "text", "question", "answer", "line"),
    [
        ("a.md", CHANGELOG, "when was 3.2.0 released?", "3.2.0 - 2024-03-05", 3),
        ("a.md", CHANGELOG, "When did 3.1.0 come out?", "3.1.0 (12 January 2024)", 9),
        ("a.md", EVENTS, "when is the lantern walk?", "Lantern walk, 6 to 8 December 2025", 7),
        ("a.txt", PLAIN, "when does the summer camp start?", "SUMMER CAMP 14-18 JULY 2025", 1),
        ("a.md", GERMAN, "Wann findet das Sommerfest statt?", "Sommerfest am 12. Juni 2025", 3),
    ],
)
def test_a_heading_that_names_the_day_is_quoted(library, name, text, question, answer, line):
    found = library({name: text}).ask(Question(question))

    assert (found.quotes[0].answer, found.quotes[0].citation.line) == (answer, line)
    assert found.confidence is not Confidence.NONE


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what was fixed in 3.2.0?", "A crash when a file was renamed while it was open."),
        ("what is twice as fast in 3.1.0?", "Search is twice as fast."),
    ],
)
def test_it_is_quoted_to_nobody_else(library, question, answer):
    assert library({"a.md": CHANGELOG}).ask(Question(question)).quotes[0].answer == answer


@pytest.mark.parametrize("question", ["when was 3.2.0 withdrawn?", "when was 4.0.0 released?"])
def test_it_says_no_more_than_that_something_was_then(library, question):
    assert library({"a.md": CHANGELOG}).ask(Question(question)).is_abstention


def test_a_heading_whose_words_stand_apart_in_the_text_is_shown_above_the_passage(library):
    found = library({"a.md": EVENTS}).ask(Question("when is the summer fair?"))

    assert (found.is_abstention, found.nearest[0].citation.heading) == (True, "Summer fair, 12 June 2025")
