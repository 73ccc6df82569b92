"""Which day a page says it is of: by what labels a date near its top or in its last line, a date below its title or in it, or its file's name."""

from __future__ import annotations

import datetime as dt
import itertools

import regex

from bot.analysis.dates import dates
from bot.analysis.patterns import compiled, later
from bot.documents.text.layout import LINE

_MARKS = r"[\s>*_#(\[|-]*"
_LABELS = (
    r"(?:date|datum|fecha|data|dato|dátum|tarih|дата|日期|日付)(?P<colon>)"
    r"|(?:last\s+)?(?:updated|modified|revised|reviewed|changed|edited|amended)|(?:last|latest)\s+(?:update|modification|revision|review|change|amendment)"
    r"|published|posted|created|issued|stand|(?:zuletzt\s+)?(?:aktualisiert|geändert|überarbeitet)|letzte\s+(?:aktualisierung|änderung|überarbeitung)|veröffentlicht"
    r"|(?:dernière\s+)?mise?\s+à\s+jour|(?:modifié|révisé|publié)e?|dernière\s+(?:modification|révision)"
    r"|(?:última\s+)?actualizaci[oó]n|actualizad[oa]|modificad[oa]|publicado|última\s+(?:modificaci[oó]n|revisi[oó]n)"
    r"|(?:última\s+)?atualiza[cç][aã]o|atualizad[oa]|última\s+(?:altera[cç][aã]o|revis[aã]o)"
    r"|(?:ultimo\s+)?aggiorna(?:t[oa]|mento)|modificat[oa]|ultima\s+(?:modifica|revisione)"
    r"|(?:laatst\s+)?(?:bijgewerkt|gewijzigd)|laatste\s+(?:wijziging|update)|(?:senast\s+)?(?:uppdaterad|ändrad)|(?:sist\s+)?(?:oppdatert|endret)"
    r"|(?:sidst\s+)?(?:opdateret|ændret)"
    r"|(?:version|fassung|versión|versão|versione|versie)\s+\d[\d.]*,?"
)
_AT_START, _AT_CLAUSE = rf"(?:^{_MARKS}|\()", rf"(?:^{_MARKS}|[(.,;|·•–—\t]{_MARKS})"
_LABELLED = rf"(?:{_LABELS})[*_]*\s*(?P<sign>[:：])?[*_]*\s*(?:(?:on|at|of|am|vom|le|du|el|del|il|op|den)\s+)?(?=\S)"
_BY = r"(?:by|par|von|vom|por|da|door|av|af)"
_REST = later(
    r"[\s*_)\].,|]*(?:[,;T ]?\s*(?:at\s+|um\s+)?\d{1,2}[:.]\d{2}.{0,40})?"  # and that is all, or the time of day
    rf"|[*_]*(?:[.)](?:[\s*_].*)?|\s\(.*|(?:\s*[,;|·•\t]|\s+[-–—])\D*(?<![.!?])|\s{_BY}\s[^,;:.\d]*\.?[\s*_)]*)"
)
_WEEKDAY = regex.compile(r"(?:\p{L}+\.?,?\s*)?")
_BARE_LEAD, _BARE_END = regex.compile(r"[*_(\[]*(?:\p{L}+\.?,?\s*)?"), regex.compile(r"[*_)\].]*")
_IN_NAME = regex.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_TOP_LINES, _HEAD_LINES = 15, 4
_FIRST_YEAR = 1990
_MAX_CHARS = 120


def told_date(text: str, title: str, file_name: str, language: str) -> dt.date | None:
    """The day that a page's top, else its title, its last line or its file's name gives in full; one that can be read in two ways is none."""
    return (
        _at_the_top(text, language)
        or _below_the_title(text, language)
        or _only_date(title, language)
        or _at_the_end(text, language)
        or _of_file(file_name)
    )


def labelled_date(line: str, language: str, *, by_clause: bool = True) -> dt.date | None:
    """The day that a line gives as its page's, the last of several: "Date: 21 May 2024", "Rules of the house, last amended 21 May 2024", "(updated 2024-05-02)".

    Without ``by_clause`` only what opens the line or stands in brackets says so.
    """
    if len(line) > _MAX_CHARS or not any(map(str.isdecimal, line)):
        return None
    opening = _AT_CLAUSE if by_clause else _AT_START
    labels = compiled(opening + _LABELLED, regex.IGNORECASE).finditer(line)
    return max(filter(None, (_day_behind(label, language) for label in labels)), default=None)


def _day_behind(label: regex.Match[str], language: str) -> dt.date | None:
    if label["colon"] is not None and label["sign"] is None:
        return None
    value = label.string[label.end() :]
    first = next(dates(value, language), None)
    says_so = first is not None and _WEEKDAY.fullmatch(value, 0, first.start) and _REST.fullmatch(value, first.end)
    return day_of(first.readings) if first and says_so else None


def _at_the_top(text: str, language: str) -> dt.date | None:
    lines = enumerate(itertools.islice(LINE.finditer(text), _TOP_LINES))
    return next(filter(None, (labelled_date(line.group(), language, by_clause=place < _HEAD_LINES) for place, line in lines)), None)


def _below_the_title(text: str, language: str) -> dt.date | None:
    """By the second line, where it is a day and a paragraph, and no list of days: "Tuesday, 21 May 2024"."""
    lines = list(itertools.islice(LINE.finditer(text), 3))
    gaps = [text[above.end() : below.start()].count("\n") for above, below in itertools.pairwise(lines)]
    if len(gaps) < 2 or min(gaps) < 2 or _bare_date(lines[2].group(), language):
        return None
    told = _bare_date(lines[1].group(), language)
    return told if told and told.year >= _FIRST_YEAR else None


def _bare_date(line: str, language: str) -> dt.date | None:
    """The day that a line is, with its weekday or without."""
    found = next(dates(line, language), None) if len(line) <= _MAX_CHARS else None
    is_bare = found is not None and _BARE_LEAD.fullmatch(line, 0, found.start) and _BARE_END.fullmatch(line, found.end)
    return day_of(found.readings) if found and is_bare else None


def _at_the_end(text: str, language: str) -> dt.date | None:
    """By a last line that stands alone."""
    above, _, last = text.rstrip().rpartition("\n")
    return labelled_date(last.strip(), language, by_clause=False) if not above.rpartition("\n")[2].strip() else None


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
