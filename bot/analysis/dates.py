"""Dates as terms of one form, so that each of "5 March 2024", "2024-03-05" and "05.03.2024" is found by the others. Pure.

They are indexed with a mark that no other term has. The names of the months beside this module are those of the Unicode CLDR, version 47, and others in use.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import NamedTuple

import regex

from bot.analysis.accents import also_unaccented
from bot.analysis.languages import UNSPACED, read_as
from bot.analysis.patterns import MARKED_LETTERS, later
from bot.analysis.spans import TO, without
from bot.analysis.weekdays import any_weekday

MARK = "@"
"""How the term of a date begins."""
_MONTHS: dict[str, list[str]] = json.loads(files(__package__).joinpath("months.json").read_text(encoding="utf-8"))
"""By language a line a month: what it is called in full, a bar between the forms, then a blank and how that is shortened."""
_DAY_TERM = regex.compile(rf"{MARK}(?:\d{{4}}-)?\d\d-\d\d")
LEAP_YEAR = 2_000
_OF_A_WORD = r"(?![\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}])[\p{L}\p{N}]"  # characters stand right beside a date
_START, _END = rf"(?<!{_OF_A_WORD}|\p{{N}}[-./])", rf"(?!{_OF_A_WORD}|[-./,]\p{{N}})"
_ISO_END = rf"(?:(?=T\d\d:)|{_END})"
_YEAR = r"(?P<year>[12\u0661\u0662\u06f1\u06f2\u0967\u0968\u09e7\u09e8\u0e51\u0e52]\d{3})"
"""Of the last thousand years, in Latin, Arabic, Persian, Hindi, Bengali and Thai digits."""
_ORDINAL = r"(?:st|nd|rd|th|er|\.?[ºª°]|\.|-(?:го|е|ое|му|go))?"
_DAY = rf"(?P<day>\d{{1,2}}){_ORDINAL}"
_TO = rf"(?:\s?[-–—]\s?|\s+{TO}\s+)"
_FROM = rf"(?:(?P<first>\d{{1,2}}){_ORDINAL}{_TO})?"
_UNTIL = rf"(?:{_TO}(?P<last>\d{{1,2}}){_ORDINAL}(?!\s?(?:[ap]\.?m\b|[:h]|\p{{Ll}}|\d)))?"
_AND = r",?\s+(?:and|or|und|oder|et|ou|y|o|e|en|of|och|og|eller|i|и|или|&)\s+"
_ALSO = rf"(?P<also>\d{{1,2}}){_ORDINAL}"
_AND_BEFORE = rf"(?:{_ALSO}(?:,\s+{_ALSO})*{_AND})?"
_AND_BEHIND = rf"(?:,\s+{_ALSO})*{_AND}{_ALSO}(?!\s?(?:[ap]\.?m\b|[:h]|\p{{Ll}}|\d))"
"""Other days of the month: "7 and 8 October", "October 7, 8 and 9"."""
_OF = r"(?:of\s+|del?\s+|d['’]|του\s+)?"
_NUMERIC = (
    rf"{_START}{_YEAR}(?P<sign>[-/])(?P<month>\d{{1,2}})(?P=sign)(?P<day>\d{{1,2}}){_ISO_END}",
    rf"{_START}(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}{_END}",
    rf"{_START}{_YEAR}-(?P<month>0[1-9]|1[0-2]){_END}",
    rf"{_START}(?P<day>\d{{1,2}})(?P<either>/)(?P<month>\d{{1,2}})/{_YEAR}{_END}",
    r"(?<![\p{N}满滿共])(?:(?P<year>\d{4})\s*[年년]\s*)?(?P<month>\d{1,2})\s*[月월](?:\s*(?P<day>\d{1,2})\s*[日号號일]|(?![后後内內以]))",
    rf"{_START}(?P<day>\d{{1,2}})\s+tháng\s+(?P<month>\d{{1,2}})(?:,?\s+(?:năm\s+)?(?P<year>\d{{4}}))?{_END}(?!\s+(?:ngày|tuần))",
    rf"{_START}tháng\s+(?P<month>\d{{1,2}})(?:,?\s+năm\s+|/){_YEAR}{_END}",
)
_SHORT = rf"{_START}(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.(?![\p{{L}}\p{{N}}])"
_BEFORE_ANOTHER = rf"{_START}(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.?(?=\s?[-–—]\s?\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d{_END})"
_OF_YEAR = rf"{_START}(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>\d\d){_END}"
_YEAR_FIRST = rf"{_START}{_YEAR}\.\s?(?P<month>\d{{1,2}})\.\s?(?P<day>\d{{1,2}})\.?{_END}"
_HYPHENATED = rf"{_START}(?P<day>\d{{1,2}})-(?P<month>\d{{1,2}})-{_YEAR}{_END}"
_DAY_AND_MONTH = (
    r"(?P<day>\d{1,2})(?:/|\.(?!(?:05|10)(?!\d)))(?P<month>\d{1,2})\.?(?!\s?(?:(?:uhr|h|hod|ore|uur|kl|euros?|km|kg|m)\b|[%€])|\d)"
)
"""Beside a weekday, where it is no time of day: "Sa 13.12", "samedi 13/12", but "Sa 19.10"."""
_SECTION = later(
    r"(?:§|\b(?:ziffer|punkt|nr|nummer|abschnitt|kapitel|absatz|abs|artikel|art|version|teil|pkt|bod|čl|kap|afsnit|пункт|п|раздел|глава))\.?\s*$",
    regex.IGNORECASE,
)
_WITH_SHORT = frozenset({"de", "da", "no", "fi", "cs", "pl", "hu", "uk", "bg", "tr"})
"""Languages that write "5.3." for the fifth of March."""
_WITH_SHORT_YEAR = _WITH_SHORT | {"ru", "ro"}
"""Languages that write "5.3.24" for it."""
_WITH_YEAR_FIRST = frozenset({"zh", "ja", "ko", "hu"})
"""Languages that write "2024.3.5" or "2024. 3. 5." for it."""
_WITH_CAPITALS = frozenset({"en", "de"})
"""Languages that write months with a capital."""
_CENTURY = 2_000
_OF_BUDDHA, _LEAST_OF_BUDDHA = 543, 2_300
"""By how much the years of Thai dates are greater, and from which on they are such."""
_ALSO_WORDS = frozenset({"may", "march"})
"""Months that are other words where they have no capital, and no day or year beside them."""
_WORD_OF_GRAMMAR = "may"
_SIGNS = regex.compile(r"\d[-/.]\d|[月월]|^tháng$|^[12]\d{3}\.$")
_DIGIT = regex.compile(r"\d")
_OF_WORDS = "".join([chr(code).lower() if chr(code).isalpha() else " " for code in range(128)])
"""For each character of ASCII what it is in a word of letters, or a blank."""
_ASCII_SIGNS = re.compile(r"\d[-/.]\s?\d")
"""What stands in any date without letters that is written in ASCII."""
_TELLS_DATE = regex.compile(r"\d(?:st|nd|rd|th)|\bof\b", regex.IGNORECASE)

_ASKS_LEAVE = later(
    r"(?i)\s+(?:i|we|you|he|she|it|they|one|my|our|your|his|her|their|the|an?|any|each|every|this|that|these|those|people|children|any(?:one|body)|some(?:one|body)|\p{Ll}+s)\b"
)
"""What stands behind "May" where it opens a question: "May I", "May dogs"."""
_PREPOSITION = later(r"(?i)\b(?:in|during|of|by|until|till|since|from|before|after|for|dated|due)\s$")
_NOTHING_ELSE = regex.compile(r"[^\p{L}\p{N}]*")


class Date(NamedTuple):
    """A day, some days on end, a month of a year, or a month, as a text names it."""

    start: int
    end: int
    readings: tuple[tuple[int, int, int], ...]
    """Year, month and day, 0 for what is not named; two where 3/5/2024 may be either (in English), and each day of "5 to 7 March"."""
    is_found_by_term: bool
    """Whether the month is found by a term of its own: it is written as a number, or as a word that is one of grammar, too."""

    @property
    def terms(self) -> list[str]:
        """The terms by which it is found. A month that is written as any other word is found by that."""
        found = []
        for year, month, day in self.readings:
            found += [date_term(year, month, day), date_term(0, month, day)] if day else []
            found += [date_term(year, month, 0), date_term(0, month, 0)] if self.is_found_by_term else []
        return found


def may_name_date(stretch: str, language: str) -> bool:
    """Whether what stands between white space may be part of a date that ``date_terms`` tells; most is not."""
    if stretch.isalpha():  # most are
        return stretch.casefold() in _names(language)
    return not _names(language).keys().isdisjoint(MARKED_LETTERS.findall(stretch.casefold())) or _SIGNS.search(stretch) is not None


def dates(text: str, language: str) -> Iterator[Date]:
    """The dates in a text, in order, none of them in another."""
    found = [match for pattern in _possible_patterns(text, language) for match in pattern.finditer(text)]
    end = 0
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if match.start() >= end and (readings := tuple(_readings(match, language))):
            month = match["month"]
            yield Date(*match.span(), readings, is_found_by_term=month.isdecimal() or month.casefold() == _WORD_OF_GRAMMAR)
            end = match.end()


def _possible_patterns(text: str, language: str) -> Iterator[regex.Pattern[str]]:
    """The patterns that may be found in a text: quickly told, since most texts name no date."""
    names = _names(language).keys()
    has_digit = has_signs = _DIGIT.search(text) is not None
    if text.isascii():
        has_signs = has_digit and _ASCII_SIGNS.search(text) is not None
        may_name_month = not names.isdisjoint(text.translate(_OF_WORDS).split())
    else:
        may_name_month = has_digit or language in UNSPACED or not names.isdisjoint(MARKED_LETTERS.findall(text.casefold()))
    if has_signs:
        yield from _of_figures(language)
    if may_name_month and has_digit:
        yield from _with_month(language)
    if may_name_month:
        yield _month_alone(language)


def without_dates(text: str, language: str) -> str:
    """A text with blanks in place of its dates."""
    return without(text, list(dates(text, language)))


def month_of(word: str, language: str) -> int:
    """Which month a word is the name of, in full or shortened; 0 for any other word."""
    return _names(language).get(word.casefold(), 0)


def date_term(year: int, month: int, day: int) -> str:
    """The term of a date; 0 for what it does not name."""
    return MARK + (f"{year:04}-" if year else "") + f"{month:02}" + (f"-{day:02}" if day else "")


def is_day(term: str) -> bool:
    """Whether a term is that of a date with its day."""
    return _DAY_TERM.fullmatch(term) is not None


def is_of_days(line: str, days: frozenset[str]) -> bool:
    """Whether a line of terms names one of some days, or none at all; true where no days are given."""
    return not days or MARK not in line or not (named := set(_DAY_TERM.findall(line))) or not named.isdisjoint(days)


def _readings(match: regex.Match[str], language: str) -> Iterator[tuple[int, int, int]]:
    found = match.groupdict(default="0")
    is_short = len(found.get("year", "")) <= 2
    year, day = int(found.get("year", 0)), int(found.get("day", 0))
    if is_short and found.get("year", "0") != "0":  # as POSIX reads them
        year += _CENTURY if year < 69 else _CENTURY - 100
    if language == "th" and year >= _LEAST_OF_BUDDHA:
        year -= _OF_BUDDHA
    month = int(found["month"]) if found["month"].isdecimal() else month_of(found["month"], language)
    before = match.string[: match.start()]
    is_other_word = match["month"] in _ALSO_WORDS and not year and not _stands_as_date(match)
    is_other_word |= match.group() == "May" and _ASKS_LEAVE.match(match.string, match.end()) is not None and not before.strip(" \"'“‘(")
    if is_other_word or (language in _WITH_SHORT_YEAR and is_short and found["month"].isdecimal() and _SECTION.search(before)):
        return
    first, last = int(found.get("first", 0)) or day, int(found.get("last", 0)) or day
    is_range = first < last and _is_date(year, month, first) and _is_date(year, month, last)
    also = map(int, match.captures("also")) if "also" in found else ()
    yield from (
        (year, month, each) for each in sorted({*also, *(range(first, last + 1) if is_range else [day])}) if _is_date(year, month, each)
    )
    if "either" in found and read_as(language) == "en" and day != month and _is_date(year, day, month):
        yield year, day, month


def _stands_as_date(match: regex.Match[str]) -> bool:
    """Whether a small "may" or "march" beside a day is a month: no verb stands after a preposition or ends a sentence.

    In "a table for 5 may be booked" the number ends what the preposition is of.
    """
    before, words = match.string[: match.start()], match.group()
    if _TELLS_DATE.search(words) or before.endswith(("on ", "On ")) or _NOTHING_ELSE.fullmatch(match.string, match.end()):
        return True
    return _PREPOSITION.search(before) is not None and not words.endswith("may")


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year or LEAP_YEAR, month, day or 1)
    except ValueError:
        return False
    return True


@functools.cache
def _names(language: str) -> dict[str, int]:
    """What the months are called in a language, in full or shortened."""
    lines = _MONTHS.get(language, _MONTHS["en"])
    return {
        name: place for place, line in enumerate(lines, start=1) for name in also_unaccented(line.replace(" ", "|").split("|"), language)
    }


def months_in_full(language: str) -> list[str]:
    """What the months are called in a language, not shortened; nothing where they have numbers alone, or it is not known."""
    return [name for line in _MONTHS.get(language, ()) for name in line.split()[0].split("|")]


def last_day(reading: tuple[int, int, int]) -> dt.date | None:
    """The day that a reading of a date names with its year, or the last of its month; None where it names no year."""
    year, month, day = reading
    if not year:
        return None
    last = monthrange(year, month)[1]
    return dt.date(year, month, min(day, last) or last)


def month_name(month: int, language: str) -> str:
    """What a language calls a month first of all, with a capital where it writes one."""
    name = _MONTHS[language][month - 1].split()[0].partition("|")[0]
    return name.capitalize() if language in _WITH_CAPITALS else name


def months_shortened(language: str) -> list[str]:
    """How the months are shortened in a language, without a full stop; nothing where they are not, or it is not known."""
    return [short for line in _MONTHS.get(language, ()) for shorts in line.split()[1:] for short in shorts.split("|")]


@functools.cache
def _of_figures(language: str) -> list[regex.Pattern[str]]:
    patterns = [
        *_NUMERIC,
        _SHORT if language in _WITH_SHORT else _BEFORE_ANOTHER,
        *([_OF_YEAR] if language in _WITH_SHORT_YEAR else []),
        *([_YEAR_FIRST] if language in _WITH_YEAR_FIRST else []),
        *([_HYPHENATED] if read_as(language) != "en" else []),
        *_beside_weekday(language),
    ]
    return [regex.compile(pattern, regex.IGNORECASE) for pattern in patterns]


def _beside_weekday(language: str) -> list[str]:
    """A day and a month without a point behind them; none in English, which writes 12/13 and 13/12."""
    day = "" if read_as(language) == "en" else any_weekday(language)
    before, behind = rf"(?<={day}[.,]?\s(?:(?:den|le|el|il|dia|día|d)\.?\s)?)", rf"(?=,\s{day}\b|\s\({day}\b)"
    return [f"{before}{_DAY_AND_MONTH}{_END}", f"{_START}{_DAY_AND_MONTH}{behind}"] if day else []


@functools.cache
def _with_month(language: str) -> list[regex.Pattern[str]]:
    """The name of a month and figures."""
    month = rf"(?P<month>{_any_of(_names(language))})"
    of_year = rf"(?:,?\s+{_OF}{_YEAR})?"
    patterns = [
        rf"{_START}{_AND_BEFORE}{_FROM}{_DAY}(?:\s+|-|(?<=\.)){_OF}{month}\.?(?:-{_YEAR}|{of_year}){_END}",
        rf"{_START}{month}\.?\s+{_DAY}(?:{_AND_BEHIND}|{_UNTIL}){of_year}{_END}",
        rf"{_START}{_YEAR}\.?\s+{month}\.?\s+{_DAY}{_END}",
        rf"{_START}{month}\.?,?\s+{_OF}{_YEAR}{_END}",
        *([rf"{_START}{_YEAR}\.?\s+{month}{_END}"] if language in _WITH_YEAR_FIRST else []),
    ]
    return [regex.compile(pattern, regex.IGNORECASE) for pattern in patterns]


@functools.cache
def _month_alone(language: str) -> regex.Pattern[str]:
    in_full = set(also_unaccented(months_in_full(language) or months_in_full("en"), language))
    alone = "|".join([_any_of(in_full - _ALSO_WORDS), *[rf"(?-i:{name.title()})" for name in sorted(in_full & _ALSO_WORDS)]])
    return regex.compile(rf"{_START}(?P<month>{alone}){_END}", regex.IGNORECASE)


def _any_of(names: Iterable[str]) -> str:
    return "|".join(regex.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
