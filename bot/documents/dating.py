"""Which day a page says it is of: by a labelled line near its top, its title, or its file's name."""

from __future__ import annotations

import datetime as dt
import itertools

import regex

from bot.analysis.dates import dates
from bot.analysis.patterns import compiled
from bot.documents.layout import LINE

_MARKS = r"[\s>*_#(\[|-]*"
_LABELS = (
    r"(?:date|datum|fecha|data|dato|dátum|tarih|дата|日期|日付)(?P<colon>)"
    r"|(?:(?:last\s+)?(?:updated|modified|revised|reviewed|changed|edited)|published|posted|created|stand|(?:zuletzt\s+)?(?:aktualisiert|geändert)|veröffentlicht"
    r"|(?:dernière\s+)?mise?\s+à\s+jour|publié|(?:última\s+)?actualizaci[oó]n|actualizado|publicado|(?:última\s+)?atualiza[cç][aã]o|atualizado"
    r"|(?:ultimo\s+)?aggiorna(?:to|mento)|(?:laatst\s+)?bijgewerkt|(?:senast\s+)?uppdaterad|(?:sist\s+)?oppdatert|(?:sidst\s+)?opdateret)"
)
_LABELLED = rf"{_MARKS}(?:{_LABELS})[*_]*\s*(?P<sign>[:：])?[*_]*\s*(?:on\s+|at\s+|am\s+|vom\s+|le\s+|el\s+|il\s+)?(?=\S)"
_IN_BRACKETS = rf"\((?=(?:{_LABELS})\b)[^()\n]{{1,60}}\)"
_REST = regex.compile(r"[\s*_)\].,|]*(?:[,;T ]?\s*(?:at\s+|um\s+)?\d{1,2}[:.]\d{2}.{0,40})?")
_WEEKDAY = regex.compile(r"(?:\p{L}+\.?,?\s*)?")
_IN_NAME = regex.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_TOP_LINES = 15
_FIRST_YEAR = 1990
_MAX_CHARS = 120


def told_date(text: str, title: str, file_name: str, language: str) -> dt.date | None:
    """The day that a page's top, else its title, else its file's name gives in full; one that can be read in two ways is none."""
    return _at_the_top(text, language) or _only_date(title, language) or _of_file(file_name)


def labelled_date(line: str, language: str) -> dt.date | None:
    """The day that a line gives as its page's: "Date: 21 May 2024", "_Last updated: 21 May 2024_", "(updated 2024-05-02)"."""
    if len(line) > _MAX_CHARS or not any(map(str.isdecimal, line)):
        return None
    for found in (line, *[bracket.group() for bracket in compiled(_IN_BRACKETS, regex.IGNORECASE).finditer(line)]):
        label = compiled(_LABELLED, regex.IGNORECASE).match(found)
        if label is None or (label["colon"] is not None and label["sign"] is None):
            continue
        value = found[label.end() :]
        first = next(dates(value, language), None)
        if first is not None and _WEEKDAY.fullmatch(value, 0, first.start) and _REST.fullmatch(value, first.end):
            return day_of(first.readings)
    return None


def _at_the_top(text: str, language: str) -> dt.date | None:
    lines = (line.group() for line in itertools.islice(LINE.finditer(text), _TOP_LINES))
    return next(filter(None, (labelled_date(line, language) for line in lines)), None)


def _only_date(title: str, language: str) -> dt.date | None:
    found = [date for date in dates(title, language) if date.readings[0][2]]
    told = day_of(found[0].readings) if len(found) == 1 else None
    return told if told and told.year >= _FIRST_YEAR else None  # not of a battle


def _of_file(name: str) -> dt.date | None:
    found = _IN_NAME.search(name)
    try:
        return dt.date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def day_of(readings: tuple[tuple[int, int, int], ...]) -> dt.date | None:
    """The day of a date that is given in full and can be read in one way."""
    return dt.date(*readings[0]) if len(readings) == 1 and all(readings[0]) else None
