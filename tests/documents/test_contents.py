"""Tables of contents are no words of a page."""

import pytest

from bot.documents.furniture.cleaning import find_furniture
from bot.documents.furniture.contents import contents_lines

CONTENTS = """1. Safety ........................ 3
2. Starting the engine ........... 5
   2.1 In the cold . . . . . . . . . 5
3. Stopping the engine ........... 11"""
BODY = "1. Safety\n\nWear gloves.\n\n2. STARTING THE ENGINE\n\nTurn the key.\n\n3. Stopping\nthe engine\n\nTurn it back."


def lines(text):
    return [text[line.start : line.end] for line in sorted(contents_lines(text))]


def test_the_lines_of_a_table_of_contents_are_found():
    assert lines(f"ENGINE\n\n{CONTENTS}\n\n{BODY}\n") == [line.strip() for line in CONTENTS.splitlines()]


def test_what_heads_it_is_part_of_it():
    assert lines(f"ENGINE\n\nContents\n\n{CONTENTS}\n\n{BODY}\n")[0] == "Contents"


def test_they_are_furniture():
    text = f"ENGINE\n\n{CONTENTS}\n\n{BODY}\n"

    assert {*contents_lines(text)} <= {*find_furniture(text).furniture}


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
        "2.1 Rowing boat, per day ........ 20\n2.2 Sailing boat, per day ....... 45\n2.3 Motor boat, per day ......... 60",
        "Contents\n\nScissors ........ 1\nBandages ........ 5\nPlasters ....... 20\n\nScissors are cleaned in spring.",
    ],
    ids=[
        "a menu",
        "two lines",
        "pauses",
        "prices",
        "rising prices",
        "telephone numbers",
        "a numbered menu",
        "a tariff",
        "what is in a box",
    ],
)
def test_other_rows_of_dots_stay(text):
    assert lines(text) == []
