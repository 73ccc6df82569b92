"""Readable titles from slugs, file names and first lines."""

import pytest

from bot.documents.text.titles import title_from_file_name, title_from_first_line, title_from_slug


def test_a_slug_takes_the_capitals_of_the_text():
    title = title_from_slug("mali-coup-leader-was-in-bamako", "The leader of Mali was seen in Bamako. A coup is a coup.")

    assert title == "Mali coup leader was in Bamako"


def test_a_slug_s_word_stays_small_where_the_text_writes_it_small_too():
    assert title_from_slug("the-big-river", "River banks flood. A river is wide.") == "The big river"


@pytest.mark.parametrize(
    ("stem", "title"), [("annual_report-2020", "Annual report 2020"), ("README", "README"), ("---", "---"), ("été", "Été")]
)
def test_a_file_name_is_a_title(stem, title):
    assert title_from_file_name(stem, "") == title


@pytest.mark.parametrize(
    ("text", "title"),
    [("ON-CALL GUIDE\n\nAsk Ada.", "Oncall guide"), ("The GUIDE is here.", "Oncall GUIDE"), ("GUIDE\n\nAsk Ada.", "Oncall GUIDE")],
)
def test_a_line_in_capitals_says_nothing_of_those_of_a_word(text, title):
    assert title_from_file_name("oncall-guide", text) == title


@pytest.mark.parametrize("line", ["A sentence with a full stop.", "x" * 121, "is this a title?", "items:"])
def test_a_first_line_that_stands_like_no_title_is_none(line):
    text = f"{line}\n\nMore."

    assert title_from_first_line(text, 0, len(text), "en") is None


def test_a_first_line_with_text_under_it_is_no_title():
    text = "First line\nof a paragraph."

    assert title_from_first_line(text, 0, len(text), "en") is None


@pytest.mark.parametrize("end", ["\n\n", "\r\n\r\n"])
def test_a_short_line_that_stands_alone_is_the_title(end):
    text = f"The harbour{end}It is old."

    assert title_from_first_line(text, 0, len(text), "en") == "The harbour"


@pytest.mark.parametrize(
    "below", ["14 March 2024", "Tuesday, 14 March 2024, 18.30, office", "Minutes of the meeting of 14 March 2024", "10 to 14 March 2024"]
)
def test_a_short_line_above_a_line_with_a_day_is_the_title(below):
    text = f"Harbour board\n{below}\n\nPresent: Ada Lind"

    assert title_from_first_line(text, 0, len(text), "en") == "Harbour board"


@pytest.mark.parametrize(
    "text",
    [
        "The harbour is closed from\n14 March 2024 to the end of May.",
        "Name: Ada Lind\nBorn: 3 May 1970\n\nLives here",
        "3 May 2024 Opening\n4 May 2024\n\nCleaning",
        "Soup\n14 March 2024 to be eaten at once\n\nFish",
        "The board of the harbour has met in the great hall\non 14 March 2024",
    ],
)
def test_other_lines_above_a_day_are_no_title(text):
    assert title_from_first_line(text, 0, len(text), "en") is None
