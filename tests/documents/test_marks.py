"""Words without the marks of Markdown around them."""

import pytest

from bot.documents.markdown.marks import without_marks
from bot.models import Question

MARKED = ["**20**", "*20*", "_20_", "__20__", "***20***", "**_20_**", "`20`", "==20==", "[20](https://a.test/2024)", "<b>20</b>"]


@pytest.mark.parametrize("marked", MARKED)
def test_a_figure_stands_without_its_marks(marked):
    assert without_marks(f"It takes {marked} minutes.") == "It takes 20 minutes."


@pytest.mark.parametrize(
    "sentence",
    [
        "It takes 20 minutes.",
        "Set `max_size` to snake_case, or 2 * 3 * 4.",
        "Ask [Ada](https://a.test/2024) or see ![12](a.png).",
        "`1 day` is the default of **what is open.",
        "a < b and b > c",
    ],
)
def test_what_is_no_mark_stays(sentence):
    assert without_marks(sentence) == sentence


@pytest.mark.parametrize("marked", MARKED)
def test_marks_around_a_number_hide_no_measure(library, marked):
    answer = library({"a.md": f"# Ferry\n\nThe crossing takes {marked} minutes.\n"}).ask(Question("how long does the crossing take?"))

    assert [quote.answer for quote in answer.quotes] == [f"The crossing takes {marked} minutes."]


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("what colour is the dinghy?", "The dinghy is painted _dark blue_ each spring."),
        ("how much is entry for children?", "Entry is _free_ for children."),
        ("how much does the map cost?", "The map costs _nothing_ at the desk."),
    ],
)
def test_marks_hide_nothing_else_that_is_asked_for(library, question, sentence):
    answer = library({"a.md": f"# Boats\n\n{sentence}\n\nThe mill stands by the river.\n"}).ask(Question(question))

    assert [quote.answer for quote in answer.quotes] == [sentence]


def test_a_marked_year_is_no_price(library):
    text = "# Bridge\n\nThe toll for the bridge was collected until **1987**.\n\nThe mill stands by the river.\n"

    assert library({"a.md": text}).ask(Question("how much is the toll for the bridge?")).is_abstention
