"""English words for numbers, and the numbers that a text gives in digits or in words. Pure."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from decimal import Decimal

import regex

from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled
from bot.analysis.tokens import normalise

_ONES = {word: number for number, word in enumerate("one two three four five six seven eight nine".split(), start=1)}
_TEENS = {
    word: number
    for number, word in enumerate("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10)
}
_TENS = {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
NUMBER_WORDS = {"zero": 0, **_ONES, **_TEENS, **_TENS, "hundred": 100, **_LARGE}
"""The English words for numbers, each with its number; of composed ones the parts."""


def _any_of(words: Iterable[str]) -> str:
    return "|".join(words)


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
_BLANK_THOUSANDS = regex.compile(r"(?<=(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})*)[ \u00a0\u202f](?=\d{3}(?!\d))")
_DIGIT = regex.compile(r"[^\P{Nd}0-9]")
"""A digit of another script."""
_DECIMAL_COMMA = regex.compile(r"(\p{Nd}{1,3}(?:\.\p{Nd}{3})*|\p{Nd}+),(\p{Nd}{1,2})")
_WHOLE = regex.compile(r"(\p{Nd}+)\.00?")


_OTHER_ONES = {
    "de": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "- deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "it": "uno due tre quattro cinque sei sette otto nove dieci undici dodici",
    "pt": "- dois três quatro cinco seis sete oito nove dez onze doze",
    "nl": "- twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "sv": "- två tre fyra fem sex sju åtta nio tio elva tolv",
    "pl": "jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście",
    "ru": "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
    "tr": "- iki üç dört beş altı yedi sekiz dokuz on",
}
"""The words of one to twelve in other languages; none for one where that is the article, too."""
_OTHER_TENS = {
    "de": "zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert",
    "fr": "dix vingt trente quarante cinquante soixante",
    "es": "diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien",
    "it": "dieci venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento",
    "pt": "dez vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem",
    "nl": "tien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd",
    "sv": "tio tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra",
    "pl": "dziesięć dwadzieścia trzydzieści czterdzieści pięćdziesiąt",
    "ru": "десять двадцать тридцать сорок пятьдесят",
    "tr": "on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz",
}
_WORD = regex.compile(r"\p{L}+")


def numbers(text: str, language: str = "en") -> frozenset[str]:
    """The numbers of a text, each in one spelling: 1,000 and one thousand as 1000, seven as 7, 4,50 as 4.50; 1.500 as itself and as 1500, 5.00 as 5 too."""
    digits, spelt = compiled(_DIGITS, regex.IGNORECASE), compiled(_SPELT, regex.IGNORECASE)
    text = plain_digits(text)
    found = {reading for match in digits.finditer(text) for reading in _readings(match["digits"], match["scale"])}
    if others := words_for_numbers(language):
        return frozenset(found.union(str(others[word]) for word in _WORD.findall(text.casefold()) if word in others))
    return frozenset(found.union(str(_worth(match.group())) for match in spelt.finditer(digits.sub("|", text))))


def plain_digits(text: str) -> str:
    """The text with the digits of any script as 0 to 9, and without blanks that part thousands."""
    return _BLANK_THOUSANDS.sub("", _DIGIT.sub(lambda digit: str(int(digit.group())), text))


@functools.cache
def words_for_numbers(language: str) -> dict[str, int]:
    """The words of a language other than English for one to twelve and for the tens, each with its number."""
    ones, tens = (table.get(language, "").split() for table in (_OTHER_ONES, _OTHER_TENS))
    return {word: number for number, word in enumerate(ones, start=1)} | {word: 10 * number for number, word in enumerate(tens, start=1)}


def spelt(digits: str, language: str) -> str:
    """A number of two or more as one word of a language; empty where that takes more, or is not known."""
    return _words_by_digits(language).get(digits, "")


@functools.cache
def _words_by_digits(language: str) -> dict[str, str]:
    words = words_for_numbers(language) or (NUMBER_WORDS if read_as(language) == "en" else {})
    return {str(number): word for word, number in reversed(words.items()) if number > 1}


def _readings(digits: str, scale: str | None) -> Iterator[str]:
    if decimal := _DECIMAL_COMMA.fullmatch(digits):
        digits = f"{decimal[1].replace('.', '')}.{decimal[2]}"
    number = _THOUSANDS.sub("", digits)
    if scale and number.replace(".", "", 1).isdecimal():
        yield f"{(Decimal(number) * NUMBER_WORDS[normalise(scale)]).normalize():f}"
        return
    yield number
    if whole := _WHOLE.fullmatch(number):
        yield whole[1]
    if _POINTED_THOUSANDS.fullmatch(digits):
        yield digits.replace(".", "")


def _worth(spelt: str) -> int:
    """The number that words compose."""
    total = part = 0
    for word in map(normalise, regex.split(rf"{_GAP}(?:and{_GAP})?", spelt, flags=regex.IGNORECASE)):
        value = NUMBER_WORDS[word]
        if word in _LARGE:
            total, part = total + max(part, 1) * value, 0
        elif word == "hundred":
            part = max(part, 1) * value
        else:
            part += value
    return total + part
