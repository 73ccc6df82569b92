"""Roman numerals. Pure."""

from __future__ import annotations

_SIGNS = tuple(zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split(), strict=True))
MOST = 3_999
"""The largest number that they write without other signs."""


def roman(number: int) -> str:
    """A number from 1 to ``MOST``, in capitals."""
    numeral = ""
    for value, sign in _SIGNS:
        times, number = divmod(number, value)
        numeral += sign * times
    return numeral
