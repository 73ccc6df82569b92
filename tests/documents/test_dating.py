"""Which day a page says it is of."""

import datetime as dt

import pytest

from bot.documents.files.source import SourceFile
from bot.documents.markdown.markdown import markdown_document
from bot.documents.readers import read_plain_text
from bot.documents.text.dating import labelled_date, told_date

DAY = dt.date(2024, 5, 21)


def read(text, name="notes.txt"):
    if name.endswith(".md"):
        return markdown_document(name, "default", text)
    [document] = read_plain_text(SourceFile(name, "default", text.encode()))
    return document


@pytest.mark.parametrize(
    "line",
    [
        "Date: 21 May 2024",
        "- Date: May 21, 2024",
        "**Date:** 2024-05-21",
        "Date: Tuesday, 21 May 2024",
        "Date: 21 May 2024, 13:00-14:00",
        "Date: 2024-05-21T10:00",
        "_Last updated: 21 May 2024_",
        "> Last updated on 21 May 2024.",
        "(updated 2024-05-21)",
        "Guest rules (updated 2024-05-21)",
        "Last updated: 2024-05-21. Internal, do not forward.",
        "Kept by the residents. Last updated: 2024-05-21",
        "**The desk** · issued 21 May 2024 · members only",
        "Author: Ada Lind. Date: 2024-05-21",
        "Author: Ada Lind\t\tReviewed: 21 May 2024",
        "Local procedure PH-031, issued 21 May 2024",
        "As adopted on 9 November 1987, last amended on 21 May 2024",
        "Published 3 May 2020, last updated 21 May 2024",
        "Last review: 21 May 2024",
        "Version 3.1, 21 May 2024, written by Ada Lind",
        "Updated 21 May 2024 by the office.",
    ],
)
@pytest.mark.parametrize("name", ["notes.txt", "notes.md"])
def test_a_labelled_line_dates_a_page(line, name):
    assert read(f"# Guest rules\n\n{line}\n\nVisitors sign in at the desk.\n", name).date == DAY


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Stand: 21. Mai 2024", "de"),
        ("Datum: 21.05.2024", "de"),
        ("Fecha: 21 de mayo de 2024", "es"),
        ("Mis à jour le 21 mai 2024", "fr"),
        ("Mis à jour le 21 mai 2024 par la commission Accueil.", "fr"),
        ("Adopté par l'assemblée du 18 mars 2021, modifié le 21 mai 2024.", "fr"),
        ("Letzte Änderung: 21.5.2024", "de"),
        ("Última modificación: 21 de mayo de 2024", "es"),
        ("Laatst gewijzigd op 21 mei 2024", "nl"),
        ("Дата: 21 мая 2024", "ru"),
    ],
)
def test_labels_in_other_languages(line, language):
    assert labelled_date(line, language) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Date: 02/05/2024",
        "Date 21 May 2024",
        "Date of birth: 21 May 1970",
        "Due date: 21 May 2024",
        "Date: 21 to 23 May 2024",
        "Last updated: May 2024",
        "Updated 21 May 2024 by the office, which is open again",
        "The rules (as of 21 May 2024) hold.",
        "The club, founded on 21 May 2024",
        "Valid until 21 May 2024",
        "Effective 21 May 2024",
        "The pumps were last updated on 21 May 2024.",
        "Modified 21 May 2024, the engine runs again.",
        "Adopted 21 May 2024, amended in 2025",
        "Reviewed 21 May 2024, next 21 May 2025",
    ],
)
def test_other_lines_with_a_date_date_nothing(line):
    assert labelled_date(line, "en") is None


def test_a_line_far_below_dates_nothing():
    assert read("Words.\n\n" * 20 + "Date: 21 May 2024\n\nWords.\n").date is None


@pytest.mark.parametrize("line", ["Stand: 21.5.2024", "_Last updated 21 May 2024_", "(issued 21 May 2024)"])
def test_a_last_line_alone_dates_a_page(line):
    assert read("Words.\n\n" * 20 + line + "\n").date == DAY


def test_a_last_line_right_below_others_dates_nothing():
    assert read("Words.\n\n" * 20 + "Revised 3 May 2025\nReviewed 21 May 2024\n").date is None


def test_a_clause_below_the_head_of_a_page_dates_nothing():
    assert read("Words.\n\n" * 6 + "The old pump, issued 21 May 2024\n\nWords.\n").date is None


@pytest.mark.parametrize(
    ("title", "file_name", "date"),
    [
        ("Minutes, 21 May 2024", "minutes.md", DAY),
        ("Minutes of 21 May 2024", "minutes-2023-01-01.md", DAY),
        ("Minutes", "minutes-2024-05-21.md", DAY),
        ("Minutes", "2024-05-21_minutes.txt", DAY),
        ("Minutes, 02/05/2024", "minutes.md", None),
        ("From 3 May 2023 to 21 May 2024", "minutes.md", None),
        ("Minutes, May 2024", "minutes-2024-13-45.md", None),
        ("Minutes", "call-12024-05-213.md", None),
    ],
)
def test_a_title_or_file_name_dates_a_page(title, file_name, date):
    assert told_date("Words.", title, file_name, "en") == date


def test_the_top_comes_before_the_title_and_the_name():
    text = "# Minutes, 3 May 2023\n\nDate: 21 May 2024\n\nAll were there.\n"

    assert read(text, "minutes-2022-01-01.md").date == DAY


@pytest.mark.parametrize("name", ["minutes.md", "minutes.txt"])
@pytest.mark.parametrize(
    "line",
    ["21 May 2024", "2024-05-21", "May 21, 2024", "21.05.2024", "Tuesday, 21 May 2024", "*21 May 2024*", "(21 May 2024)"],
)
def test_a_date_alone_below_the_title_dates_a_page(line, name):
    assert read(f"# Minutes of the board\n\n{line}\n\nVisitors sign in at the desk.\n", name).date == DAY


@pytest.mark.parametrize(
    "text",
    [
        "# Minutes\n21 May 2024\nVisitors sign in at the desk.\n",
        "# Minutes\n\nVisitors sign in at the desk.\n\n21 May 2024\n\nThe desk is in the hall.\n",
        "# Meetings\n\n21 May 2024\n\n4 June 2024\n\nVisitors sign in at the desk.\n",
        "# Minutes\n\n## 21 May 2024\n\nVisitors sign in at the desk.\n",
        "# Minutes\n\n- 21 May 2024\n\nVisitors sign in at the desk.\n",
        "# Minutes\n\n02/05/2024\n\nVisitors sign in at the desk.\n",
        "# Minutes\n\nMay 2024\n\nVisitors sign in at the desk.\n",
        "# The battle of Naseby\n\n14 June 1645\n\nIt was foggy.\n",
    ],
)
def test_any_other_bare_date_dates_no_page(text):
    assert read(text, "minutes.md").date is None


@pytest.mark.parametrize(
    "text",
    [
        "Orla Finnegan\nSurveyor\n3 August 1988\nGalway\n\nThe bridge was surveyed.",
        "Galway\n\nSurveyors\n\n3 August 1988\n\nIt was surveyed.",
    ],
)
def test_a_bare_date_among_other_lines_is_not_the_page_s(text):
    assert read(text).date is None


@pytest.mark.parametrize("name", ["notes.txt", "notes.md"])
def test_several_outermost_headings_do_not_title_a_page(name):
    text = "# Monday\n\nThe mill stood still.\n\n# Tuesday\n\nIt ran again.\n"

    assert read(text, name).title == "Notes"
    assert read(text.replace("# Tues", "## Tues"), name).title == "Monday"
    assert read(text.replace("Monday", "Mill handbook"), name).title == "Notes"
    assert read("# Mill handbook\n\n" + text, name).title == "Mill handbook"


def test_the_day_of_a_battle_in_a_title_is_not_the_page_s():
    assert read("# The battle of 5 March 1645\n\nIt was cold.\n", "notes.md").date is None


def test_a_line_above_the_date_titles_a_page():
    assert read("Guest rules\nLast updated: 21 May 2024\n\nVisitors sign in at the desk.\n").title == "Guest rules"
