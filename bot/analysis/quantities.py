"""Quantities in one unit, whichever they are told in: 90 minutes and 1.5 hours, 2 weeks and 14 days, 1.5 km and 1500 m. Pure."""

from __future__ import annotations

import functools
from fractions import Fraction
from typing import NamedTuple

import regex

from bot.analysis.languages import read_as
from bot.analysis.number_words import counting_words, numbers, plain_digits

_TIME, _MONTHS, _LENGTH, _WEIGHT, _VOLUME = "time", "months", "length", "weight", "volume"
_SIZES = {
    "second": (_TIME, Fraction(1, 60)), "minute": (_TIME, Fraction(1)), "hour": (_TIME, Fraction(60)), "day": (_TIME, Fraction(1_440)), "week": (_TIME, Fraction(10_080)),
    "month": (_MONTHS, Fraction(1)), "year": (_MONTHS, Fraction(12)),
    "mm": (_LENGTH, Fraction(1)), "cm": (_LENGTH, Fraction(10)), "metre": (_LENGTH, Fraction(1_000)), "km": (_LENGTH, Fraction(1_000_000)),
    "gram": (_WEIGHT, Fraction(1)), "kg": (_WEIGHT, Fraction(1_000)), "ml": (_VOLUME, Fraction(1)), "cl": (_VOLUME, Fraction(10)), "litre": (_VOLUME, Fraction(1_000)),
}  # fmt: skip
"""What each unit is of, and how much of it."""
_UNITS = {
    "en": "second=seconds?|secs? minute=minutes?|mins? hour=hours?|hrs? day=days? week=weeks? month=months? year=years? metre=met(?:re|er)s? km=kilomet(?:re|er)s? gram=grams? kg=kilo(?:gram)?s? litre=lit(?:re|er)s?",
    "de": "second=sekunden? minute=minuten? hour=stunden?|std day=tagen?|tage? week=wochen? month=monat(?:en?|s)? year=jahr(?:en?|s)? metre=metern? km=kilometern? gram=gramm kg=kilo(?:gramm)? litre=litern?",
    "fr": "second=secondes? minute=minutes? hour=heures? day=jours? week=semaines? month=mois year=ans?|années? metre=mètres? km=kilomètres? gram=grammes? kg=kilo(?:gramme)?s? litre=litres?",
    "es": "second=segundos? minute=minutos? hour=horas? day=días? week=semanas? month=mes(?:es)? year=años? metre=metros? km=kilómetros? gram=gramos? kg=kilo(?:gramo)?s? litre=litros?",
    "it": "second=second[io] minute=minut[io] hour=or[ae] day=giorn[io] week=settiman[ae] month=mes[ei] year=ann[io] metre=metr[io] km=chilometr[io] gram=gramm[io] kg=chil(?:ogramm)?[io] litre=litr[io]",
    "pt": "second=segundos? minute=minutos? hour=horas? day=dias? week=semanas? month=m[eê]s(?:es)? year=anos? metre=metros? km=quil[oôó]metros? gram=gramas? kg=quilo(?:grama)?s? litre=litros?",
    "nl": "second=seconden? minute=minuut|minuten hour=uur|uren day=dag(?:en)? week=we(?:ek|ken) month=maand(?:en)? year=ja(?:ar|ren) metre=meters? km=kilometers? gram=gram kg=kilo(?:gram)? litre=liters?",
}
_SYMBOLS = "minute=min hour=h mm=mm cm=cm metre=m km=km gram=g kg=kg ml=ml cl=cl litre=l"
_HALVES = {
    "en": ("half an?", "and a half"), "de": ("halben?", "einhalb"), "fr": ("demi-", "et demie?"), "es": ("media", "y media"), "it": ("mezz(?:a |['’])", "e mezz[ao]"), "pt": ("meia", "e meia"), "nl": ("half", "en een half"),
}  # fmt: skip
"""Half of a unit, and a half more."""
_PARTS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_THOUSANDS = regex.compile(r"(?<=\p{Nd})[.,'’](?=\p{Nd}{3}(?!\p{Nd}))")
_GOES_ON = regex.compile(r"(?i)\s*(?:,|and|und|et|y|e|en|i)?\s*")


class Quantity(NamedTuple):
    """How much of what."""

    of: str
    amount: Fraction


def quantities(text: str, language: str) -> frozenset[Quantity]:
    """The durations, lengths, weights and volumes of a text, each in one unit, those of two parts together: "1 hour 30 minutes"."""
    language = read_as(language)
    found: list[Quantity] = []
    end = 0
    for match in _measured(language).finditer(plain_digits(text)):
        of, size = _SIZES[_named(match["unit"], language)]
        quantity = Quantity(of, _amount(match, language) * size)
        goes_on = _GOES_ON.fullmatch(match.string, end, match.start()) is not None
        if goes_on and found and found[-1].of == of and found[-1].amount > quantity.amount:
            quantity = Quantity(of, found.pop().amount + quantity.amount)
        found.append(quantity)
        end = match.end()
    return frozenset(found)


def _amount(match: regex.Match[str], language: str) -> Fraction:
    if match["half"]:
        return Fraction(1, 2)
    more = _PARTS.get(match["part"] or "", Fraction(0)) + (Fraction(1, 2) if match["more"] else 0)
    if digits := match["digits"]:
        return Fraction(_THOUSANDS.sub("", digits).replace(",", ".")) + more
    return max(map(Fraction, numbers(match["word"], language)), default=Fraction(0)) + more if match["word"] else more


@functools.cache
def _named(unit: str, language: str) -> str:
    """The unit that a word or symbol names."""
    return next(name for name, words in _words(language) if regex.fullmatch(words, unit, regex.IGNORECASE))


def _words(language: str) -> list[tuple[str, str]]:
    return [(name, words) for name, _, words in (each.partition("=") for each in f"{_UNITS.get(language, '')} {_SYMBOLS}".split())]


@functools.cache
def _measured(language: str) -> regex.Pattern[str]:
    half, more = _HALVES.get(language, ("(?!)", "(?!)"))
    units = "|".join(words for _, words in _words(language))
    word = counting_words(language) or "(?!)"
    return regex.compile(
        rf"(?i)(?<![\p{{L}}\p{{Nd}}.,:/-])(?:(?P<half>{half})|(?P<digits>\p{{Nd}}{{1,9}}(?:[.,]\p{{Nd}}{{1,3}})?)?\s?(?P<part>[½¼¾])|(?P<digits>\p{{Nd}}{{1,9}}(?:[.,]\p{{Nd}}{{1,3}})?)|(?P<word>{word})(?![\p{{L}}])|(?P<word>{word})(?={more}))"
        rf"(?:\s?(?P<more>{more}))?[\s-]?(?P<unit>{units})(?![\p{{L}}\p{{Nd}}²³])(?:\s(?P<more>{more})\b)?"
    )
