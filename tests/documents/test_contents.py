"""Tables of contents are no words of a page."""

import pytest

from bot.documents.cleaning import find_furniture
from bot.documents.contents import contents_lines

CONTENTS = """1. Safety ........................ 3
2. Starting the engine ........... 5
   2.1 In the cold . . . . . . . . . 5
3. Stopping the engine ........... 11"""


def lines(text):
    return [text[line.start : line.end] for line in sorted(contents_lines(text))]


def test_the_lines_of_a_table_of_contents_are_found():
    assert lines(f"ENGINE\n\n{CONTENTS}\n\nWear gloves.\n") == [line.strip() for line in CONTENTS.splitlines()]


def test_they_are_furniture():
    text = f"ENGINE\n\n{CONTENTS}\n\nWear gloves.\n"

    assert {*contents_lines(text)} <= {*find_furniture(text).furniture}


@pytest.mark.parametrize("title", ["CONTENTS", "Table of contents", "Inhaltsverzeichnis"])
def test_a_list_that_is_headed_as_one_is_a_table_of_contents(title):
    entries = ["Safety ...... 3", "Starting .... 5", "Stopping .... 11"]

    assert lines("\n".join([title, *entries])) == entries


def test_a_list_of_what_stands_elsewhere_is_a_table_of_contents():
    entries = ["Safety ...... 3", "Starting .... 5", "Stopping .... 11"]

    assert lines("\n".join([*entries, "", "Safety", "", "Wear gloves.", "", "2. STARTING:", "", "Turn the key."])) == entries


@pytest.mark.parametrize(
    "text",
    [
        "Soup ........ 6\nBread ....... 2\nFish ........ 14\nCake ........ 4",
        "Safety ...... 3\nStarting .... 5",
        "He waited .... and waited\nThen .... he left in 4\nAnd so .... on",
        "Soup ..... 6.50\nBread .... 6.80\nFish .... 7.90",
        "Espresso ............ 2\nBlack tea ........... 3\nCappuccino .......... 4\nCroissant ........... 2\nSandwich ............ 6",
        "Telephone list\n\nReception ..... 100\nWorkshop ...... 214\nCanteen ....... 230\nSecurity ...... 555\n\nReception is by the door.",
        "1. Espresso ..... 2\n2. Tea .......... 3\n3. Cappuccino ... 4",
    ],
    ids=["a menu", "two lines", "pauses", "prices", "rising prices", "telephone numbers", "a numbered menu"],
)
def test_other_rows_of_dots_stay(text):
    assert lines(text) == []
