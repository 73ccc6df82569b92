"""Tables of contents in plain text: they name what stands elsewhere, and answer nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import regex

from bot.analysis.patterns import compiled
from bot.documents.layout import LINE
from bot.models import Span

_ENTRY = r"(?P<number>\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?P<name>\S.*?)\s?(?<!\.)(?<!\. )(?:\. ?){4,}+\s*(?P<page>\d{1,4})"
_NUMBER = regex.compile(r"(?:#+\s+)?(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?")
_TITLE = (
    r"(?:#+\s*)?(?:table of )?contents|index|inhalt(?:sverzeichnis)?|índice|sommaire|table des matières|indice|sommario|sumário|inhoud(?:sopgave)?"
    r"|innehåll|indhold|innhold|spis treści|содержание|зміст|obsah|içindekiler|目录|目次"
)
_LEAST_ENTRIES = 3


class _Entry(NamedTuple):
    """A line that ends in dots and a number."""

    span: Span
    name: str
    number: str
    page: int


def contents_lines(text: str) -> frozenset[Span]:
    """The lines of tables of contents: three or more in a row that end in dots and a page, which never goes down.

    Prices and telephone numbers may stand like that too, so the list must be headed as one, be numbered in depth ("2.1"), or name
    what mostly stands elsewhere as a line.
    """
    if "...." not in text and ". . ." not in text:
        return frozenset()
    lines = [Span(*line.span()) for line in LINE.finditer(text)]
    others = {_bare(text[slice(*line)]) for line in lines}
    runs = (
        run
        for title, run in _runs(text, lines)
        if len(run) >= _LEAST_ENTRIES and (compiled(_TITLE, regex.IGNORECASE).fullmatch(title) or _names(run, others))
    )
    return frozenset(entry.span for run in runs for entry in run)


def _names(run: Sequence[_Entry], lines: set[str]) -> bool:
    """Whether entries name parts of a text, which are numbered in depth or stand as lines of it."""
    is_deep = any("." in entry.number.strip(". \t") for entry in run)
    return is_deep or 2 * sum(_bare(entry.name) in lines for entry in run) >= len(run)


def _bare(line: str) -> str:
    """A line as it is compared: without its number."""
    return line[_NUMBER.match(line).end() :].rstrip(" .:").casefold()  # type: ignore[union-attr]  # it matches the empty string


def _runs(text: str, lines: Iterable[Span]) -> Iterator[tuple[str, list[_Entry]]]:
    """Neighbouring entries whose page never goes down, each with the line above the first."""
    run: list[_Entry] = []
    above = title = ""
    for line in lines:
        words = text[slice(*line)]
        found = compiled(_ENTRY).fullmatch(words) if words[-1].isdecimal() else None
        page = int(found["page"]) if found else -1
        if run and page < run[-1].page:
            yield title, run
            run, title = [], ""
        if found:
            title = title if run else above
            run.append(_Entry(line, found["name"], found["number"] or "", page))
        above = words
    yield title, run
