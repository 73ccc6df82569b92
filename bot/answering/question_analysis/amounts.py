"""Amounts that a question tells of its own case, "my dog weighs 12 kg": documents give the most or the least that is allowed, so no answer need repeat it. Pure."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import regex

from bot.analysis import QueryTerm
from bot.analysis.languages import read_as
from bot.analysis.patterns import later

_SIGNS = r"kg|mg|cm|mm|km|m|ml|l|w|kwh?|v|bar|min|%|euros?"
_UNITS = {
    "en": r"kgs|kilos?|lbs?|stones?|grams?|met(?:re|er)s?|feet|ft|inch(?:es)?|miles?|lit(?:re|er)s?|watts?|volts?|degrees?|percent|min(?:ute)?s?|hrs?|hours?|days?|nights?"
    r"|weeks?|wks?|months?|years?|yrs?|people|ppl|persons?|guests?|pounds?|dollars?|quid|bucks",
    "de": r"kilo|gramm|metern?|litern?|watt|volt|grad|prozent|minuten?|stunden?|std|tagen?|nächten?|wochen?|monaten?|jahren?|personen|leuten?",
    "fr": r"kilos?|mètres?|litres?|degrés?|minutes?|heures?|jours?|nuits?|semaines?|mois|ans?|années?|personnes",
    "es": r"kilos?|metros?|litros?|grados?|minutos?|horas?|días?|noches?|semanas?|mes(?:es)?|años?|personas",
    "it": r"chili|metri|litri|gradi|minuti|or[ae]|giorni|notti|settiman[ae]|mes[ei]|ann[oi]|persone",
    "pt": r"quilos?|metros?|litros?|graus?|minutos?|horas?|dias?|noites?|semanas?|m[êe]s(?:es)?|anos?|pessoas",
    "nl": r"kilo|meters?|liters?|graden|minuten|uur|dagen|nachten|weken|maand(?:en)?|jaar|personen|mensen",
}
"""By language its words for what is measured."""
_N = r"\p{Nd}[\p{Nd}.,]*+"
_NUMBER = later(rf"{_N}\p{{L}}*(?:\p{{Nd}}++\p{{L}}*)?")


def with_amounts(text: str, terms: Sequence[QueryTerm], language: str) -> list[QueryTerm]:
    """The words of a question, of which the numbers of amounts are no names."""
    if read_as(language) not in _UNITS or not any(map(str.isdigit, text)):
        return list(terms)
    amounts = [found.span() for found in _amounts(read_as(language)).finditer(text)]
    return [
        term._replace(is_name=False, is_identifier=False) if any(start <= term.start < end for start, end in amounts) else term
        for term in terms
    ]


@functools.cache
def _amounts(language: str) -> regex.Pattern[str]:
    """Numbers with what they measure, or a sign of money."""
    edge = r"(?![\p{L}\p{Nd}])"
    counted = rf"{_N}(?:\s?x\s?\p{{Nd}}++)?(?:[\s-]?(?:{_SIGNS}|{_UNITS[language]}){edge}|\s?[£€$])|\p{{Nd}}++x\p{{Nd}}++{edge}"
    return regex.compile(rf"(?i)(?<![\p{{L}}\p{{Nd}}.,:/-])(?:[£€$]\s?{_N}|{counted})")


def is_amount(term: QueryTerm) -> bool:
    """Whether a word is the number of an amount."""
    return not term.is_identifier and _NUMBER.fullmatch(term.surface) is not None and all(each[0].isdecimal() for each in term.whole)
