"""What a stretch of text says of itself: an address is an email, an amount a price."""

import pytest

from bot.analysis.implied import implied


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
