"""Weekdays are found by their names where a text shortens them."""

import pytest

from bot.analysis.weekdays import _DAYS, days_in_full, weekdays, weekdays_between
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
