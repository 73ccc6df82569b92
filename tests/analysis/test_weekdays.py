"""Weekdays are found by their names where a text shortens them."""

import pytest

from bot.analysis.weekdays import _DAYS, _IN_ROWS, days_asked, days_in_full, days_of_row, weekdays, weekdays_between
from bot.models import Question


@pytest.mark.parametrize(
    ("stretch", "language", "days"),
    [
        ("Thu", "en", ("Thursday",)),
        ("Sat", "und", ("Saturday",)),
        ("Tues.", "en", ("Tuesday",)),
        ("thurs", "en", ("Thursday",)),
        ("mon-fri", "en", ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")),
        ("Mon/Thu", "en", ("Monday", "Thursday")),
        ("Wed-Fri", "en", ("Wednesday", "Thursday", "Friday")),
        ("Fri–Mon", "en", ("Friday", "Saturday", "Sunday", "Monday")),
        ("Mo-Mi", "de", ("Montag", "Dienstag", "Mittwoch")),
        ("Fr", "de", ("Freitag",)),
        ("śr.", "pl", ("środa",)),
        ("пн-вт", "ru", ("понедельник", "вторник")),
        ("Qua", "pt", ("quarta-feira",)),
    ],
)
def test_a_shortened_weekday_is_told(stretch, language, days):
    assert weekdays(stretch, language) == days


@pytest.mark.parametrize(
    ("stretch", "language"),
    [
        ("sat", "en"),
        ("sun", "en"),
        ("Monday", "en"),
        ("Mon-12", "en"),
        ("Fr.", "de"),
        ("So", "de"),
        ("mer", "fr"),
        ("zo", "nl"),
        ("Mon", "ko"),
        ("", "en"),
        ("-", "en"),
    ],
)
def test_another_word_is_none(stretch, language):
    assert weekdays(stretch, language) == ()


@pytest.mark.parametrize("language", _DAYS)
def test_each_of_seven_days_ends_a_span(language):
    days = days_in_full(language)

    assert len(days) == 7
    for place, day in enumerate(days):
        assert weekdays_between(f"{day.upper()} - {days[place - 2]}", language) == tuple(days[place - 6 + step] for step in range(4))


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The library is open Mon 9-12 and Thu 15-18. Books are lent for a month.",
            "is the library open on thursday?",
            "The library is open Mon 9-12 and Thu 15-18.",
        ),
        (
            "Die Bibliothek ist Mo-Mi von 9 bis 12 Uhr offen. Bücher gibt es für vier Wochen.",
            "ist die Bibliothek am Dienstag offen?",
            "Die Bibliothek ist Mo-Mi von 9 bis 12 Uhr offen.",
        ),
        (
            "The pool is open from Monday to Thursday. Bring a towel.",
            "is the pool open on Tuesday?",
            "The pool is open from Monday to Thursday.",
        ),
        (
            "Das Schwimmbad ist von Montag bis Donnerstag offen. Bringt ein Handtuch mit.",
            "ist das Schwimmbad am Dienstag offen?",
            "Das Schwimmbad ist von Montag bis Donnerstag offen.",
        ),
        (
            "A piscina abre de segunda a quinta. Tragam uma toalha.",
            "a piscina abre na terça-feira?",
            "A piscina abre de segunda a quinta.",
        ),
        (
            "Басейн відкрито понеділок – п’ятниця. Візьміть рушник.",
            "чи відкрито басейн у четвер?",
            "Басейн відкрито понеділок – п’ятниця.",
        ),
    ],
)
def test_what_is_asked_of_a_weekday_is_found_where_it_is_shortened_or_between_two(library, text, question, answer):
    assert [quote.answer for quote in library({"a.txt": text}).ask(Question(question)).quotes] == [answer]


def test_a_capital_i_with_a_dot_is_read_like_any_other():
    assert weekdays_between("MONDAY to FRİDAY, MONDAY to SUNDAY", "en")[:3] == weekdays_between("Monday to Friday", "en")


@pytest.mark.parametrize(
    ("row", "language", "days"),
    [
        ("Mon-Fri | 6:30-21:00", "en", {0, 1, 2, 3, 4}),
        ("Sundays: closed", "en", {6}),
        ("| Monday to Friday | 9", "und", {0, 1, 2, 3, 4}),
        ("**Sat, Sun:** 9-12", "en", {5, 6}),
        ("So | 8:00", "de", {6}),
        ("Montag und Mittwoch: 9-12", "de", {0, 2}),
        ("du lundi au vendredi : 9h", "fr", {0, 1, 2, 3, 4}),
        ("Ter | 9", "pt", {1}),
        ("пн-пт: 9", "ru", {0, 1, 2, 3, 4}),
        ("So einfach: 3", "de", set()),
        ("Yoga on Mondays: 9", "en", set()),
    ],
)
def test_the_days_at_the_head_of_a_row_are_told(row, language, days):
    assert days_of_row(row, language) == days


@pytest.mark.parametrize(
    ("question", "language", "days"),
    [("when is it open on Saturdays?", "en", {5}), ("habt ihr am So offen?", "de", set()), ("w sobotę?", "pl", {5}), ("во вторник или в среду?", "ru", {1, 2})],
)  # fmt: skip
def test_the_days_that_a_question_names_are_told(question, language, days):
    assert days_asked(question, language) == days


def test_what_is_a_day_in_rows_alone_stands_beside_all_seven():
    assert all(len(shorts.split("|")) == len(days_in_full(language)) for language, shorts in _IN_ROWS.items())
