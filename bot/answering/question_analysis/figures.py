"""The days, months and numbers of a question: what an answer may not contradict, and which of them it is asked for. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from bot.analysis import QueryTerm
from bot.analysis.dates import dates, is_day, month_of
from bot.analysis.patterns import later
from bot.analysis.spans import TO
from bot.analysis.tokens import in_latin_digits, normalise
from bot.answering.answer_types.kinds import Asking, times_named
from bot.answering.answer_types.measures import OF_MONEY, measured_by
from bot.answering.answer_types.other_figures import asks_count
from bot.answering.answer_types.wanted import PRICE

FIGURE = regex.compile(r"\p{Nd}++(?:[.,:]\p{Nd}++)*+")
_JOINT = rf"\s*(?:[,&/]|{TO}|\b(?:and|or|und|oder|et|ou|y|o|e)\b)\s*(?:and\s+)?"
COUNTED_OFF = later(
    rf"(?P<word>\b[\p{{L}}\p{{M}}]{{3,}}+)\s+(?:(?:(?:[Nn]o|[Nn]r|[Nn]um)\.?\s+|number\s+|[Nn][°º]\s?|#)?(?P<numbers>(?P<number>\p{{Nd}}{{1,4}})(?:{_JOINT}\p{{Nd}}{{1,4}}){{0,20}})(?![\p{{L}}\p{{Nd}}]|[.,:]\p{{Nd}})"
    rf"|(?P<numbers>(?P<number>X{{1,3}}[LS]|[A-HJ-Z])(?:{_JOINT}(?:X{{1,3}}[LS]|[A-HJ-Z])){{0,10}})(?![\p{{L}}\p{{Nd}}’'+#]|[.&-][\p{{L}}\p{{Nd}}]))"
)
"""A word with all the numbers or letters after it that part it from others: "exits 1, 2 and 3", "chapters 2 to 6", "house D"."""


_ORDINALS = {
    "en": dict(zip("first second third fourth fifth sixth seventh eighth ninth tenth".split(), range(1, 11), strict=True)),
    "de": dict(zip("erst zweit dritt viert fünft sechst siebt acht neunt zehnt".split(), range(1, 11), strict=True)),
}
_ORDINAL = rf"(?<![\p{{L}}\p{{Nd}}])(?P<ordinals>{'|'.join(_ORDINALS['en'])}|\p{{Nd}}{{1,2}}(?:st|nd|rd|th)|(?:{'|'.join(_ORDINALS['de'])})e[nmrs]?)(?![\p{{L}}\p{{Nd}}])"
_ANY_ORDINAL = later(_ORDINAL, regex.IGNORECASE)
_ORDERED = later(
    rf"{_ORDINAL}(?:(?:\s*[,&]\s*|\s+(?:and|or|und|oder)\s+){_ORDINAL})*\s+(?P<word>[\p{{L}}\p{{M}}]{{3,}}+)", regex.IGNORECASE
)
_DIGITS = regex.compile(r"\p{Nd}+")


@dataclass(frozen=True, slots=True)
class Figures:
    """What a question names of days and numbers."""

    days: frozenset[str]
    """The terms of the days that the documents know."""
    months: frozenset[int]
    """The months that it names without a day."""
    written: frozenset[str]
    """The numbers, as written but for their digits, which are 0 to 9."""
    times: frozenset[str]
    """The words for times that it names beside what asks: *thursday* and *lunch* of "what time is Thursday lunch?", see ``kinds.times_named``."""
    numbered: frozenset[tuple[str, str]]
    """Words with the number or letter that stands after each, or the ordinal before it: "heat 4", "house D", "third floor"."""
    measure: str
    """The phrase that asks, in small letters, or the one that asks for the same: see ``measures.measured_by``."""
    wanted: str
    """What it asks for by name: see ``wanted.wanted``."""
    counts: bool
    """Whether it asks how many things there are."""


def figures_of(text: str, terms: Sequence[QueryTerm], language: str, asking: Asking, thing: str) -> Figures:
    """The figures of a question that asks for a ``thing`` by name."""
    return Figures(
        days=frozenset(filter(is_day, itertools.chain.from_iterable(term.also for term in terms))),
        months=frozenset(month for date in dates(text, language) for _, month, day in date.readings if not day),
        written=frozenset(FIGURE.findall(in_latin_digits(text))),
        times=times_named(f"{text[: asking.start]} {text[asking.end :]}", language) if asking.kind == "when" else frozenset(),
        numbered=frozenset(_numbered(in_latin_digits(text), terms, language)),
        measure=OF_MONEY if thing == PRICE else measured_by(text[asking.start : asking.end].casefold(), text, language),
        wanted=thing,
        counts=asks_count(text),
    )


def ordered(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Each word of a text that has ordinals before it, case-folded and without a plural's *s*, with their numbers: "the first and second floor"."""
    for match in _ORDERED.finditer(text):
        yield match["word"].casefold().removesuffix("s"), frozenset(map(_number_of, match.captures("ordinals")))


def ordinals(text: str) -> frozenset[str]:
    """The numbers of all ordinals in a text."""
    return frozenset(_number_of(match.group()) for match in _ANY_ORDINAL.finditer(text))


def _number_of(ordinal: str) -> str:
    if digits := _DIGITS.match(ordinal):
        return digits.group()
    word = normalise(ordinal)
    number = _ORDINALS["en"].get(word) or _ORDINALS["de"][word.rstrip("nmrs").removesuffix("e")]
    return str(number)


def _numbered(text: str, terms: Sequence[QueryTerm], language: str) -> Iterator[tuple[str, str]]:
    for match in COUNTED_OFF.finditer(text):
        if any(term.start == match.start() for term in terms) and not month_of(match["word"], language):
            yield match["word"].casefold().removesuffix("s"), match["number"]
    for word, numbers in ordered(text):
        if len(numbers) == 1 and not month_of(word, language):
            yield word, next(iter(numbers))
