"""Quantities are one, whichever unit they are told in."""

import pytest

from bot.analysis.quantities import Quantity, quantities


@pytest.mark.parametrize(
    ("text", "language", "of", "amounts"),
    [
        ("It lasts 90 minutes.", "en", "time", [90]),
        ("It lasts 1.5 hours.", "en", "time", [90]),
        ("one and a half hours", "en", "time", [90]),
        ("1½ hours", "en", "time", [90]),
        ("1 hour 30 minutes", "en", "time", [90]),
        ("1 h 30 min", "en", "time", [90]),
        ("half an hour", "en", "time", [30]),
        ("two weeks", "en", "time", [20_160]),
        ("14 days", "und", "time", [20_160]),
        ("2 hours, then 30 minutes of rest", "en", "time", [30, 120]),
        ("1 year", "en", "months", [12]),
        ("1,500 m", "en", "length", [1_500_000]),
        ("1.5 km", "en", "length", [1_500_000]),
        ("1,5 Stunden", "de", "time", [90]),
        ("eine halbe Stunde", "de", "time", [30]),
        ("1 heure et demie", "fr", "time", [90]),
        ("media hora", "es", "time", [30]),
        ("mezz'ora", "it", "time", [30]),
        ("1,5 horas", "pt", "time", [90]),
        ("een half uur", "nl", "time", [30]),
        ("5 kg", "sv", "weight", [5_000]),
        ("twice a day", "en", "", []),
        ("10 m²", "en", "", []),
        ("room 5h2", "en", "", []),
    ],
)
def test_a_quantity_is_told_in_one_unit(text, language, of, amounts):
    assert quantities(text, language) == {Quantity(of, amount) for amount in amounts}
