"""Whether a sentence gives the day by which something is to be done, "by 5 May", which *deadline* asks for. Pure."""

from __future__ import annotations

import functools

import regex

from bot.analysis.dates import months_in_full, months_shortened
from bot.analysis.languages import read_as
from bot.analysis.weekdays import any_weekday

_BY = {
    "en": r"by|(?:no|not) later than|at the latest(?: by| on)?",
    "de": r"bis(?: zum| spätestens(?: zum| am)?)?|spätestens(?: am| bis(?: zum)?)?|vor dem",
    "fr": r"(?:avant|jusqu['’]au|au plus tard)(?: le)?",
    "es": r"(?:hasta|antes d|a más tardar)(?: ?el)?",
    "it": r"entro(?: il| l['’])?|non oltre(?: il)?",
    "pt": r"até(?: ao?)?(?: dia)?|o mais tardar(?: até)?",
    "nl": r"uiterlijk(?: op)?|v[oó][oó]r(?: de)?",
    "pl": r"(?:naj)?później(?: do)?|do(?: dnia)?",
    "ru": r"до|не позднее",
}
_ORDINAL = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fifteenth|twentieth|twenty-fifth|thirtieth|last"
_WORDS = {
    "en": "deadline due", "de": "Frist fällig", "fr": "délai limite", "es": "plazo límite", "it": "scadenza termine", "pt": "prazo limite", "nl": "deadline uiterste", "pl": "termin",
    "ru": "срок",
}  # fmt: skip


def deadline_words(text: str, language: str) -> tuple[str, ...]:
    """The words for a deadline in a language, where a sentence in it gives one."""
    code = read_as(language)
    return tuple(_WORDS[code].split()) if code in _BY and _by_a_day(code).search(text) else ()


@functools.cache
def _by_a_day(language: str) -> regex.Pattern[str]:
    """No later than a day of a month or, in English, a weekday, "the fifth", "the end of March"; not up to one from another."""
    months = "|".join(map(regex.escape, [*months_in_full(language), *months_shortened(language)]))
    day = r"\p{Nd}{1,2}(?:st|nd|rd|th|er|[.ºª])?"
    days = [rf"{day}\s+(?:of\s+|de\s+|di\s+)?(?:{months})\b", rf"(?:{months})\s+\p{{Nd}}{{1,2}}(?!\p{{Nd}})"]
    if language == "en":
        days += [
            rf"(?:{any_weekday(language)}|\p{{Nd}}{{1,2}}(?:st|nd|rd|th)\b|(?:{_ORDINAL})(?=\s+(?:day\s+)?of\b))",
            rf"end of\s+(?:the\s+(?:month|week|year|day|term|quarter)|{months})",
        ]
    before = rf"(?:the|(?:noon|midnight) on|{any_weekday(language) or '(?!)'},?)\s+"
    from_one = rf"(?<!(?:\p{{Nd}}\.?|{months})\s)"  # looked for last: it may be anything
    return regex.compile(rf"(?i)\b(?=(?:{_BY[language]})\s){from_one}(?:{_BY[language]})\s+(?:{before})?(?:{'|'.join(days)})")
