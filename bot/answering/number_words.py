"""English words for numbers, and the numbers that a text gives in digits or in words. Pure."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from decimal import Decimal

import regex

_ONES = {word: number for number, word in enumerate("one two three four five six seven eight nine".split(), start=1)}
_TEENS = {
    word: number
    for number, word in enumerate("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10)
}
_TENS = {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_VALUES = {"zero": 0, **_ONES, **_TEENS, **_TENS, "hundred": 100, **_LARGE}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(words)


NUMBER_WORDS = frozenset(_VALUES)
COUNTED = _any_of([*_ONES, *_TEENS, *_TENS])
"""A pattern for the words of one to twenty, and of the tens up to ninety."""
SCALES = _any_of(["hundred", *_LARGE])
"""A pattern for hundred, thousand, million and billion."""

_GAP = r"[\s-]+"
_SMALL = rf"(?:(?:{_any_of(_TENS)})(?:{_GAP}(?:{_any_of(_ONES)}))?|{_any_of(_TEENS)}|{_any_of(_ONES)})\b"
_AND_SMALL = rf"(?:{_GAP}and)?{_GAP}{_SMALL}(?!{_GAP}(?:{SCALES})\b)"
"""What may end a number: one hundred *and two*; one hundred *and two hundred* are two numbers."""
_PART = rf"(?:(?:{_SMALL}{_GAP})?hundred\b(?:{_AND_SMALL})?|{_SMALL})"
_LARGE_PART = rf"(?:{_PART}{_GAP})?(?:{_any_of(_LARGE)})\b"
_SPELT = rf"\b(?:{_LARGE_PART}(?:{_GAP}{_LARGE_PART})*(?:{_GAP}{_PART}|{_AND_SMALL})?|{_PART}|zero\b)"
_DIGITS = rf"(?P<digits>\p{{Nd}}+(?:[.,:]\p{{Nd}}+|['’]\p{{Nd}}{{3}})*)(?:{_GAP}(?P<scale>{SCALES})\b)?"
_THOUSANDS = regex.compile(r"[,'’](?=\p{Nd}{3})")
_POINTED_THOUSANDS = regex.compile(r"\p{Nd}{1,3}(?:\.\p{Nd}{3})+")
_DECIMAL_COMMA = regex.compile(r"(\p{Nd}{1,3}(?:\.\p{Nd}{3})*|\p{Nd}+),(\p{Nd}{1,2})")
_WHOLE = regex.compile(r"(\p{Nd}+)\.00?")


def numbers(text: str) -> frozenset[str]:
    """The numbers of a text, each in one spelling: 1,000 and one thousand as 1000, seven as 7, 4,50 as 4.50; 1.500 as itself and as 1500, 5.00 as 5 too."""
    digits, spelt = _compiled(_DIGITS), _compiled(_SPELT)
    found = {reading for match in digits.finditer(text) for reading in _readings(match["digits"], match["scale"])}
    return frozenset(found.union(str(_worth(match.group())) for match in spelt.finditer(digits.sub("|", text))))


@functools.cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    """A pattern, compiled where it is first needed: most answers need none, and a cold one would wait."""
    return regex.compile(pattern, regex.IGNORECASE)


def _readings(digits: str, scale: str | None) -> Iterator[str]:
    if decimal := _DECIMAL_COMMA.fullmatch(digits):
        digits = f"{decimal[1].replace('.', '')}.{decimal[2]}"
    number = _THOUSANDS.sub("", digits)
    if scale and number.replace(".", "", 1).isdecimal():
        yield f"{(Decimal(number) * _VALUES[scale.casefold()]).normalize():f}"
        return
    yield number
    if whole := _WHOLE.fullmatch(number):
        yield whole[1]
    if _POINTED_THOUSANDS.fullmatch(digits):
        yield digits.replace(".", "")


def _worth(spelt: str) -> int:
    """The number that words compose."""
    total = part = 0
    for word in regex.split(rf"{_GAP}(?:and{_GAP})?", spelt.casefold()):
        value = _VALUES[word]
        if word in _LARGE:
            total, part = total + max(part, 1) * value, 0
        elif word == "hundred":
            part = max(part, 1) * value
        else:
            part += value
    return total + part
