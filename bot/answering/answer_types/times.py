"""Whether a question asks for a time of day, and a sentence gives one. Pure."""

from __future__ import annotations

import functools

import regex

from bot.analysis.clock import LAST_OF_HALF, times
from bot.analysis.dates import without_dates
from bot.analysis.number_words import words_for_numbers
from bot.analysis.patterns import compiled

_WORD = regex.compile(r"[\p{L}\p{M}-]+|\p{Nd}+")
_ASKS = {
    "de": "uhr|sp(?:ä|ae)t", "fr": "heure|horaire", "es": "hora", "it": r"\bor(?:a|e|ari[oi]?)\b", "pt": "hora|horário", "nl": "laat", "sv": "vilken tid|dags", "pl": "godzin|kt[óo]rej",
    "ru": "сколько|скольки|скольких|час[ау]|время", "tr": "saat|ka[cç][at]",
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


def knows_times(language: str) -> bool:
    """Whether times of day in words are known in a language."""
    return language in _ASKS


def asks_time(phrase: str, language: str) -> bool:
    """Whether a phrase asks for a time of day, in a language in which that can be told from a day."""
    return knows_times(language) and compiled(_ASKS[language]).search(phrase) is not None


def holds_time(sentence: str, language: str) -> float:
    """Whether a sentence gives a time of day: 0.5 where a number or a part of the day may be one, 0 where it gives at most a day."""
    if next(times(sentence), None):
        return 1.0
    undated = without_dates(sentence, language).casefold()
    if _hour_pattern(language).search(undated):
        return 1.0
    words = set(_WORD.findall(undated))
    is_told = any(map(str.isdigit, words)) or not words.isdisjoint(
        [*_PARTS_OF_DAY[language].split(), *map(str.casefold, words_for_numbers(language))]
    )
    return 0.5 if is_told else 0.0


@functools.cache
def _hour_pattern(language: str) -> regex.Pattern[str]:
    hours = "|".join([word for word, number in words_for_numbers(language).items() if number <= LAST_OF_HALF])
    return regex.compile(
        rf"\b(?:{_BEFORE_HOUR})\.?\s*(?:{hours}|(?:[01]?\p{{Nd}}|2[0-4])(?:[.:][0-5]\p{{Nd}})?)(?![\p{{L}}\p{{Nd}}%]|\s?[€%])"
    )
