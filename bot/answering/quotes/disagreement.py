"""Two sources that answer the same question with different numbers, dates or names. Cautious: a wrong alarm costs trust too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from operator import itemgetter
from pathlib import PurePosixPath
from typing import NamedTuple

import regex

from bot.analysis.changes import says_change
from bot.analysis.clock import Time, times
from bot.analysis.comparison import compared_words, may_share
from bot.analysis.dates import dates, last_day, month_of, without_dates
from bot.analysis.number_words import numbers, plain_digits
from bot.analysis.patterns import MARKED_LETTERS, later
from bot.analysis.quantities import Quantity, quantities
from bot.analysis.spans import without
from bot.answering.answer_types.kinds import OF_FIGURES, WEEKDAY, new_names
from bot.answering.answer_types.measures import OF_MONEY
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.term_patterns import KIN_CHARS
from bot.answering.sentence_scoring.chat import is_chat
from bot.models import Citation, Quote, Span
from bot.passages import last_heading

_NAMED = frozenset({"who", "where"})
_MIN_SHARED, _MIN_SHARED_OF_ANY = 0.6, 0.75
"""Of two sentences that say the same of different things, the share of words that stand in both, in order; and where a number may not be what is asked for."""
_PRICE_LIST = later(
    r"(?i)\b(?:pric(?:es?|ing)|fees?|rates?|tariffs?|charges|dues|subscriptions?|\p{L}*(?:preise?|preisliste|gebühren|beiträge|tarife?)|tarifs?|prix|cotisations?|precios?|tarifas?|cuotas?|prezzi|tariffe|quote|preços|prijzen|tarieven)\b"
)
_YEAR = regex.compile(r"(?<!\p{Nd})20\p{Nd}{2}(?!\.?\p{Nd})")
_CAPITALISED = regex.compile(r"\b\p{Lu}\p{L}+")

_NUMBER_OF_ITEM = regex.compile(r"^[\p{Nd}.]+[.)]?\s+")
_AMOUNT = later(
    r"[$€£¥₹](?<number>[^\S\n]?\p{Nd}[\p{Nd}.,'’]{0,30}+)|(?<!\p{Nd})(?<number>\p{Nd}[\p{Nd}.,'’]{0,30}+)[^\S\n]?(?:[€£₽]|(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds?|zł|руб)\b)",
    regex.IGNORECASE,
)


class ToldDate(NamedTuple):
    """A date; 0 for what it does not name."""

    year: int
    month: int
    day: int


class Amount(NamedTuple):
    """An amount of money, whatever the currency."""

    number: str


Value = str | Time | ToldDate | Amount | Quantity
"""A number or a day of the week, a time of day, a date, an amount of money, or a quantity such as a duration, which are numbers, too."""
_OF_ONE_FORM = ("ToldDate", "Time", "Amount", "weekday")
"""The sorts of values that are compared among themselves."""


def contradictions(asked: Asked, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes of other documents, or messages of one chat, that contradict the first."""
    return [quote for quote in quotes[1:] if _contradict(asked, quotes[0], quote)]


def _contradict(asked: Asked, first: Quote, second: Quote) -> bool:
    if first.citation.document == second.citation.document:
        message, below = sorted((first, second), key=_place)
        return is_chat(message.text) and is_chat(below.text) and _is_put_right(asked, message, below)
    if disagree(asked, first.answer, second.answer) or _is_of_another_day(asked, first, second):
        return True
    return _is_put_right(asked, first, second) or _is_put_right(asked, second, first)


def _is_put_right(asked: Asked, one: Quote, other: Quote) -> bool:
    """Whether another sentence gives another figure, and says that something is no longer so; none of years gone by."""
    if asked.kind not in OF_FIGURES or not says_change(other.answer, asked.language):
        return False
    if any(says_change(text, asked.language) for text in (one.answer, asked.text)):
        return False
    words, others = compared_words(one.answer), compared_words(other.answer)
    telling = [term.surface.casefold()[:KIN_CHARS] for place, term in enumerate(asked.terms) if asked.telling >> place & 1]
    if not any(_begins_any(word, others) for word in telling):
        others = compared_words(other.text)  # "We now meet on the 13th instead" goes on about what stands before it
    if any(_begins_any(word, words) and not _begins_any(word, others) for word in telling):
        return False  # of the bus to the party, where it is asked when the party starts
    given, another = (_given(asked, quote.answer) for quote in (one, other))
    is_past = any(isinstance(value, ToldDate) and 0 < value.year < _last_year(asked) for value in given | another)
    return not set(map(_sort, given)).isdisjoint(map(_sort, another)) and not is_past and _differ(given, another)


def _sort(value: Value) -> str:
    """What sort of value it is: one of those of one form, or a number."""
    if isinstance(value, str):
        return "weekday" if WEEKDAY.fullmatch(value) else "number"
    return type(value).__name__


def _begins_any(beginning: str, words: Sequence[str]) -> bool:
    return any(word.startswith(beginning) for word in words)


def _last_year(asked: Asked) -> int:
    return asked.today.year - 1 if asked.today else 0


def _place(quote: Quote) -> Span:
    return quote.highlight or quote.span


def _is_of_another_day(asked: Asked, first: Quote, second: Quote) -> bool:
    """Whether two documents of different days, such as minutes, give other figures under the same heading, or two of one series, such as newsletters, or price lists."""
    one, other = first.citation, second.citation
    if asked.kind not in OF_FIGURES:
        return False
    headings = {_NUMBER_OF_ITEM.sub("", last_heading(each.heading)).casefold() for each in (one, other)}
    series = {_series(each.title, asked.language) for each in (one, other)}
    is_of_one = len(headings) == 1 and (headings != {""} or (len(series) == 1 and "" not in series))
    are_price_lists = (
        asked.figures.measure == OF_MONEY
        and "" in headings
        and all(_PRICE_LIST.search(f"{each.title} {_name(each)}") for each in (one, other))
    )
    if not is_of_one and not are_price_lists:
        return False
    days = [_told_on(each, asked) for each in (one, other)]
    if None in days or days[0] == days[1]:
        return False
    given, another = (_given(asked, quote.answer) for quote in (first, second))
    return bool(given) and bool(another) and _differ(given, another)


def _told_on(citation: Citation, asked: Asked) -> dt.date | None:
    """The day that a source is of: its date, or else the last of the month or year that its title or its file's name gives, if that has begun."""
    if citation.date:
        return citation.date
    for name in (citation.title, _name(citation)):
        named = [day for date in dates(name, asked.language) for reading in date.readings if (day := last_day(reading))]
        years = set(_YEAR.findall(name))
        if named or len(years) == 1:
            told = max(named, default=None) or dt.date(int(years.pop()), 12, 31)
            return None if asked.today and told.year > asked.today.year else told
    return None


def _name(citation: Citation) -> str:
    """The name of a source's file, in words."""
    return PurePosixPath(citation.path).stem.replace("_", " ")


def _series(title: str, language: str) -> str:
    """A title that names a day, month or year without it: what the issues of a newsletter have in common; nothing of any other."""
    undated = _YEAR.sub("", without_dates(title, language))
    return "" if undated == title else " ".join(MARKED_LETTERS.findall(undated.casefold()))


def newest_first(quotes: Sequence[Quote], rivals: Sequence[Quote], asked: Asked) -> tuple[Quote, ...]:
    """The quotes, those that contradict each other first: messages of one chat by their places, others by the days that they are of.

    Undated ones come last, but for one that says that something is no longer so, which comes first.
    """
    if all(quote.citation.document == rivals[0].citation.document for quote in rivals):
        ordered = sorted(rivals, key=_place, reverse=True)
    else:
        days = [_told_on(quote.citation, asked) for quote in rivals]
        puts_right = [day is None and says_change(quote.answer, asked.language) for day, quote in zip(days, rivals, strict=True)]
        by_day = sorted(zip(puts_right, (day or dt.date.min for day in days), rivals, strict=True), key=itemgetter(0, 1), reverse=True)
        ordered = [quote for *_, quote in by_day]
    return (*ordered, *(quote for quote in quotes if quote not in rivals))


def disagree(asked: Asked, first: str, second: str) -> bool:
    """Whether two answering sentences of different documents contradict each other in what is asked for.

    They must be of one pattern, each give a value, and have no value in common; or be the same but for one stretch of words that the question does not have.
    """
    least = _MIN_SHARED if asked.kind in OF_FIGURES | _NAMED else _MIN_SHARED_OF_ANY
    words, others = compared_words(first), compared_words(second)
    if not may_share(words, others, least):
        return False
    given, other = (_given(asked, sentence) for sentence in (first, second))
    if _says_less(asked, words, others) or _says_less(asked, others, words):
        return False
    if given and other:
        return _differ(given, other) and SequenceMatcher(None, words, others, autojunk=False).ratio() >= least
    return _differ_in_one_place(words, others, asked.words)


def _says_less(asked: Asked, words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether one sentence has a word of the question that the other lacks: a fee for members and one for guests."""
    begin = {word[:KIN_CHARS] for word in words}
    return any(word in asked.words and len(word) >= KIN_CHARS and word[:KIN_CHARS] not in begin for word in others)


def _differ(given: Collection[Value], other: Collection[Value]) -> bool:
    """Whether all dates, times, amounts of money or days of the week are others, where both have some; if not, whether all values are."""
    for sort in _OF_ONE_FORM:
        one, another = ([value for value in values if _sort(value) == sort] for values in (given, other))
        if one and another and not any(_is_same(first, second) for first in one for second in another):
            return True
    return not any(_is_same(first, second) for first in given for second in other)


def _given(asked: Asked, sentence: str) -> frozenset[Value]:
    """What a sentence gives of the kind that is asked for, and the question does not."""
    return (
        new_names(sentence) - asked.words if asked.kind in _NAMED else values(sentence, asked.language) - values(asked.text, asked.language)
    )


def values(text: str, language: str) -> frozenset[Value]:
    """The numbers, dates, times, amounts of money, quantities and days of the week of a text, each in one spelling."""
    text = plain_digits(text)
    found: set[Value] = set(quantities(text, language))
    days = list(dates(text, language))
    text = without(text, days, by="|")
    hours = list(times(text))
    text = without(text, hours, by="|")
    found.update(ToldDate(*reading) for day in days for reading in day.readings)
    found.update(time for reading in hours for time in reading.times)
    found.update(ToldDate(0, month, 0) for word in _CAPITALISED.findall(text) if (month := month_of(word, language)))
    found.update(Amount(number) for match in _AMOUNT.finditer(text) for number in numbers(match["number"], language))
    return frozenset(found.union(numbers(text, language), (day.casefold() for day in WEEKDAY.findall(text))))


def _is_same(one: Value, other: Value) -> bool:
    """Whether two values are one, or may be: a date and a part of it, a time and its hour."""
    if isinstance(other, str):
        one, other = other, one
    if not isinstance(one, str):
        if isinstance(one, ToldDate) and isinstance(other, ToldDate):
            return all(part == another or not part or not another for part, another in zip(one, other, strict=True))
        return one == other
    match other:
        case Time():
            return other.is_hour(one)
        case ToldDate():
            return one == str(other.year)
        case Amount():
            return one == other.number
        case _:
            return one == other


def _differ_in_one_place(first: Sequence[str], second: Sequence[str], asked: frozenset[str]) -> bool:
    """Whether one has other words in the place of some of the other's, and all else in common, also what of it is asked for."""
    changes = [change for change in SequenceMatcher(None, first, second, autojunk=False).get_opcodes() if change[0] != "equal"]
    if len(changes) != 1 or changes[0][0] != "replace":
        return False
    _, start, end, other_start, other_end = changes[0]
    differing = {*first[start:end], *second[other_start:other_end]}
    kept = len(first) - (end - start)
    return differing.isdisjoint(asked) and kept >= _MIN_SHARED_OF_ANY * max(len(first), len(second)) and not asked.isdisjoint(first)
