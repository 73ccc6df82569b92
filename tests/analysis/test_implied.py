"""What a stretch of text says of itself: an address is an email, an amount a price."""

import pytest

from bot.analysis.implied import implied, implied_bounds
from bot.models import Question


@pytest.mark.parametrize(
    ("stretch", "language", "word"),
    [
        ("ada@club.example", "en", "email"),
        ("<ada.b@club.example>,", "en", "email"),
        ("555-0144", "en", "phone"),
        ("+49/30/1234567", "de", "Telefon"),
        ("(0171)4432210", "und", "phone"),
        ("$9", "en", "price"),
        ("£1.50", "en", "cost"),
        ("12,50€", "de", "kostet"),
        ("€", "fr", "prix"),
        ("euros", "es", "cuesta"),
        ("ada@club.example", "ko", "email"),
    ],
)
def test_what_it_is(stretch, language, word):
    assert word in implied(stretch, language)


@pytest.mark.parametrize(
    "stretch",
    [
        "@ada",
        "2024-05-14",
        "14.05.2024",
        "1.234.567",
        "2023-2024",
        "12-14",
        "9",
        "cost",
        "example.org",
        "v2.3.1",
        "10:30",
        "978-3-16-148410-0",
        "12-34-56-78",
    ],
)
def test_what_it_is_not(stretch):
    assert implied(stretch, "en") == ()


def test_a_shortened_weekday_is_one():
    assert implied("**Thu:**", "en") == ("Thursday",)


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("You can hold no more than three.", ("maximum",)),
        ("Files of up to 20 MB are accepted.", ("maximum",)),
        ("A parcel may not exceed\n5 kg.", ("maximum",)),
        ("A stay is limited to a week.", ("maximum",)),
        ("Rest for at least ten minutes, at most an hour.", ("maximum", "minimum")),
        ("No fewer than 5 members must come.", ("minimum",)),
        ("That is up to you.", ()),
        ("At least the view is good.", ()),
        ("The price went up to 55 dollars.", ()),
        ("There is no more of it than this.", ()),
    ],
)
def test_the_bound_that_a_number_is(sentence, bounds):
    assert implied_bounds(sentence, "en") == bounds


def test_no_bound_is_told_in_another_language():
    assert implied_bounds("Bis zu 20 MB, at most 3.", "de") == ()


def test_a_maximum_is_found_where_it_is_said_in_other_words(library):
    page = "# Inspiration\n\nYou get it for the recap of a session.\n\nYou can hold no more than three points of inspiration.\n"

    answer = library({"a.md": page}).ask(Question("what is the maximum inspiration?"))

    assert "no more than three" in answer.quotes[0].answer


@pytest.mark.parametrize(
    "sentence",
    ["Dogs are not allowed.", "Dogs aren't permitted here.", "You must not feed them.", "Dogs may not swim.", "Neither is allowed."],
)
def test_what_is_not_allowed_is_forbidden(sentence):
    assert implied_bounds(sentence, "en") == ("forbidden",)


@pytest.mark.parametrize("sentence", ["Dogs are allowed.", "You must feed them.", "It may be that we do not swim.", "May Notting swim?"])
def test_what_is_allowed_is_not(sentence):
    assert implied_bounds(sentence, "en") == ()


def test_what_is_banned_is_found_where_it_is_not_allowed(library):
    answer = library({"pets.txt": "Cats sleep in the hall. Ferrets are not allowed in any room."}).ask(Question("are ferrets banned?"))

    assert answer.quotes[0].answer == "Ferrets are not allowed in any room."
