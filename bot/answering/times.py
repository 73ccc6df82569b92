"""The times of day that a text gives: 10 am, 10:00 and ten o'clock are one. Pure."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

import regex

from bot.analysis.dates import dates, without
from bot.analysis.tokens import normalise
from bot.answering.number_words import NUMBER_WORDS, words_for_numbers

_START, _END = r"(?<![\p{Nd}.,:])", r"(?![\p{L}\p{Nd}]|[.:]\p{Nd})"
_HOUR, _MINUTE = r"(?P<hour>\p{Nd}{1,2})", r"(?P<minute>[0-5]\p{Nd})"
_HOURS = {word: number for word, number in (NUMBER_WORDS | words_for_numbers("de")).items() if 1 <= number <= 12}
_PARTS = {"half past": 30, "quarter past": 15, "quarter to": -15, "halb": -30}
"""In minutes from the full hour; in German, half eight is half past seven."""
_FORMS = (
    rf"{_START}{_HOUR}(?:[:.]{_MINUTE})?\s?(?P<half>[ap])(?:m|\.\s?m\.){_END}",
    rf"{_START}{_HOUR}(?:[:.]{_MINUTE})?\s?(?:uhr|heures?|o[’']clock){_END}",
    rf"{_START}{_HOUR}\s?(?:h|uhr)\s?{_MINUTE}{_END}",
    rf"{_START}{_HOUR}\s?h{_END}",
    rf"{_START}{_HOUR}:{_MINUTE}{_END}",
    r"\b(?:(?P<noon>noon|midday)|(?P<midnight>midnight))\b",
    rf"\b(?P<part>half past|quarter past|quarter to|halb)\s+(?:{_HOUR}|(?P<word>{'|'.join(_HOURS)}))\b",
)
_LAST_OF_HALF = 12
_WORD = regex.compile(r"[\p{L}\p{M}-]+|\p{Nd}+")
_ASKS = {
    "de": "uhr|spät", "fr": "heure|horaire", "es": "hora", "it": r"\bor(?:a|e|ari[oi]?)\b", "pt": "hora|horário", "nl": "laat", "sv": "vilken tid|dags", "pl": "godzin|której",
    "ru": "сколько|скольки|скольких|час[ау]|время", "tr": "saat|kaç[at]",
}  # fmt: skip
"""By language, how a phrase asks for a time of day; where the numbers in words are known, too."""
_PARTS_OF_DAY = {
    "de": "morgens abends mittags nachts vormittags nachmittags mittag mitternacht nachmittag vormittag abend morgen",
    "fr": "matin matinée soir soirée midi minuit aube après-midi nuit",
    "es": "mañana tarde noche mediodía medianoche madrugada mañanas tardes noches",
    "it": "mattina mattino sera pomeriggio mezzogiorno mezzanotte notte",
    "pt": "manhã tarde noite meio-dia meia-noite madrugada",
    "nl": "ochtend ochtends middag middags avond avonds nacht middernacht",
    "sv": "morgon morgonen kväll kvällen middag midnatt förmiddag förmiddagen eftermiddag eftermiddagen natt natten",
    "pl": "rano wieczorem wieczór południe południu północ północy",
    "ru": "утром утра вечером вечера полдень полночь ночью ночи днём днем дня",
    "tr": "sabah akşam öğle öğlen gece",
}
_BEFORE_HOUR = r"um|ab|bis|gegen|vers|dès|jusqu['’]à|à|las?|alle|dalle|all['’]|dall['’]|ore|ora|às|das|até|om|vanaf|tot|kl|klockan|o|od|do|godz|godzinie|в|во|с|до|к|saat"
"""What stands before the hour of a day in those languages."""


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


def times(text: str) -> Iterator[Reading]:
    """The times of day in a text, in order."""
    for match in _pattern().finditer(text):
        if readings := tuple(_readings(match)):
            yield Reading(*match.span(), readings)


def knows_times(language: str) -> bool:
    """Whether times of day in words are known in a language."""
    return language in _ASKS


def asks_time(phrase: str, language: str) -> bool:
    """Whether a phrase asks for a time of day, in a language in which that can be told from a day."""
    return knows_times(language) and regex.search(_ASKS[language], phrase) is not None


def holds_time(sentence: str, language: str) -> float:
    """Whether a sentence gives a time of day: 0.5 where a number or a part of the day may be one, 0 where it gives at most a day."""
    if next(times(sentence), None):
        return 1.0
    undated = without(sentence, list(dates(sentence, language))).casefold()
    if _hour_pattern(language).search(undated):
        return 1.0
    words = set(_WORD.findall(undated))
    is_told = any(map(str.isdigit, words)) or not words.isdisjoint([*_PARTS_OF_DAY[language].split(), *words_for_numbers(language)])
    return 0.5 if is_told else 0.0


@functools.cache
def _hour_pattern(language: str) -> regex.Pattern[str]:
    hours = "|".join([word for word, number in words_for_numbers(language).items() if number <= _LAST_OF_HALF])
    return regex.compile(
        rf"\b(?:{_BEFORE_HOUR})\.?\s*(?:{hours}|(?:[01]?\p{{Nd}}|2[0-4])(?:[.:][0-5]\p{{Nd}})?)(?![\p{{L}}\p{{Nd}}%]|\s?[€%])"
    )


@functools.cache
def _pattern() -> regex.Pattern[str]:
    return regex.compile("|".join(_FORMS), regex.IGNORECASE)


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
        if 1 <= hour <= _LAST_OF_HALF:
            yield Time(hour % 12 + (12 if match["half"] in "pP" else 0), minute)
    elif hour <= 24:
        yield Time(hour % 24, minute)
        if 1 <= hour < _LAST_OF_HALF and not match.group().startswith("0"):
            yield Time(hour + 12, minute)
