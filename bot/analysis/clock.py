"""The times of day that a text gives: 10 am, 10:00 and ten o'clock are one. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from bot.analysis.dates import MARK
from bot.analysis.number_words import NUMBER_WORDS, words_for_numbers
from bot.analysis.patterns import later
from bot.analysis.tokens import normalise

_START, _END = r"(?<![\p{Nd}.,:])", r"(?![\p{L}\p{Nd}]|[.:]\p{Nd})"
_HOUR, _MINUTE = r"(?P<hour>\p{Nd}{1,2})", r"(?P<minute>[0-5]\p{Nd})"
_HOURS = {word: number for word, number in (NUMBER_WORDS | words_for_numbers("de")).items() if 1 <= number <= 12}
_PARTS = {"half past": 30, "quarter past": 15, "quarter to": -15, "halb": -30}
"""In minutes from the full hour; in German, half eight is half past seven."""
_TIME = later(
    "|".join(
        (
            rf"{_START}{_HOUR}(?:[:.]{_MINUTE})?\s?(?P<half>[ap])(?:m|\.\s?m\.){_END}",
            rf"{_START}{_HOUR}(?:[:.]{_MINUTE})?\s?(?:uhr|heures?|o[’']clock){_END}",
            rf"{_START}{_HOUR}\s?(?:h|uhr)\s?{_MINUTE}{_END}",
            rf"{_START}{_HOUR}\s?h{_END}",
            rf"{_START}{_HOUR}:{_MINUTE}{_END}",
            r"\b(?:(?P<noon>noon|midday)|(?P<midnight>midnight))\b",
            rf"\b(?P<part>half past|quarter past|quarter to|halb)\s+(?:{_HOUR}|(?P<word>{'|'.join(_HOURS)}))\b",
        )
    ),
    regex.IGNORECASE,
)
LAST_OF_HALF = 12
_MAY_TELL_TIME = later(r"(?i)\p{Nd}(?:\s?(?:[aphu]|o[’'])|:\p{Nd})|noon|mid(?:day|night)|half past|quarter|halb")
_MAY_BE_PART = regex.compile(r"(?i)\p{Nd}|noon|midday|midnight|half|quarter|halb")
"""What a stretch of a text must have for that to be found in a sentence."""


class Time(NamedTuple):
    """A time of day."""

    hour: int
    """0 to 23."""
    minute: int

    def is_hour(self, number: str) -> bool:
        """Whether a bare number may mean it: 9 is 9 am, and may be 9 pm."""
        return not self.minute and number.isdecimal() and int(number) in {self.hour, self.hour % 12 or 12}


class Reading(NamedTuple):
    """Where a text gives a time, and which it may be: 3:00 is in the night or in the afternoon."""

    start: int
    end: int
    times: tuple[Time, ...]

    @property
    def terms(self) -> list[str]:
        """The terms by which it is found."""
        return [f"{MARK}{time.hour:02}:{time.minute:02}" for time in self.times]


def times(text: str) -> Iterator[Reading]:
    """The times of day in a text, in order."""
    if not _MAY_TELL_TIME.search(text):
        return
    for match in _TIME.finditer(text):
        if readings := tuple(_readings(match)):
            yield Reading(*match.span(), readings)


def may_tell_time(stretch: str) -> bool:
    """Whether what stands between white space may be part of a time of day; most is not."""
    return _MAY_BE_PART.search(stretch) is not None


def time_terms(text: str) -> list[str]:
    """The terms by which the times of day in a text are found, each once."""
    return list(dict.fromkeys(term for reading in times(text) for term in reading.terms))


def is_time(term: str) -> bool:
    """Whether a term is that of a time of day."""
    return term.startswith(MARK) and ":" in term


def _readings(match: regex.Match[str]) -> Iterator[Time]:
    if match["noon"] or match["midnight"]:
        yield Time(12 if match["noon"] else 0, 0)
        return
    if match["part"]:
        if match["hour"] and int(match["hour"]) > 24:
            return
        told = 60 * (_HOURS[normalise(match["word"])] if match["word"] else int(match["hour"])) + _PARTS[match["part"].casefold()]
        yield from (Time(told // 60 % 24, told % 60), Time((told // 60 + 12) % 24, told % 60))
        return
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        if 1 <= hour <= LAST_OF_HALF:
            yield Time(hour % 12 + (12 if match["half"] in "pP" else 0), minute)
    elif hour <= 24:
        yield Time(hour % 24, minute)
        if 1 <= hour < LAST_OF_HALF and not match.group().startswith("0"):
            yield Time(hour + 12, minute)
