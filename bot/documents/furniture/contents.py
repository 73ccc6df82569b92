"""Tables of contents in plain text: they name what stands elsewhere, and answer nothing."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.analysis.patterns import later
from bot.documents.text.layout import LINE
from bot.models import Span

_ENTRY = later(r"(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?P<name>\S.*?)\s?(?<!\.)(?<!\. )(?:\. ?){4,}+\s*(?P<page>\d{1,4})")
_NUMBER = later(r"(?:#+\s+)?(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?")
_TITLE = later(
    r"(?i)(?:#+\s+)?(?:(?:table of )?contents|content|inhalt(?:sverzeichnis)?|sommaire|table des mati[èe]res|[íi]ndice(?: general)?|contenido|sum[áa]rio|inhoud(?:sopgave)?|innehåll|indhold|innhold|sisällys|spis treści|obsah|содержание|оглавление)\W*"
)
"""What heads a table of contents: nothing else is told below it."""
_LEAST_ENTRIES = 3


class _Entry(NamedTuple):
    """A line that ends in dots and a number."""

    span: Span
    name: str
    page: int


def contents_lines(text: str) -> frozenset[Span]:
    """The lines of tables of contents: three or more in a row that end in dots and a page, which never goes down, and mostly name other lines; with what heads them.

    Prices, numbers of pieces and telephone numbers may stand like that too, also numbered and below "Contents".
    """
    if "...." not in text and ". . ." not in text:
        return frozenset()
    lines = [Span(*line.span()) for line in LINE.finditer(text)]
    runs = [run for run in _runs(text, lines) if len(run) >= _LEAST_ENTRIES]
    bare = [_bare(text[slice(*line)]) for line in lines] if runs else []
    headings = {*bare, *map(" ".join, itertools.pairwise(bare))}  # a long one is wrapped
    found = frozenset(entry.span for run in runs if _names(run, headings) for entry in run)
    titles = (line for line, below in itertools.pairwise(lines) if below in found and line not in found)
    return found.union(line for line in titles if _TITLE.fullmatch(text, *line))


def _names(run: Sequence[_Entry], lines: set[str]) -> bool:
    """Whether half of the entries stand as lines of a text."""
    return 2 * sum(_bare(entry.name) in lines for entry in run) >= len(run)


def _bare(line: str) -> str:
    """A line as it is compared: without its number."""
    return line[_NUMBER.match(line).end() :].rstrip(" .:").casefold()  # type: ignore[union-attr]  # it matches the empty string


def _runs(text: str, lines: Iterable[Span]) -> Iterator[list[_Entry]]:
    """Neighbouring entries whose page never goes down."""
    run: list[_Entry] = []
    for line in lines:
        words = text[slice(*line)]
        found = _ENTRY.fullmatch(words) if words[-1].isdecimal() else None
        if run and (found is None or int(found["page"]) < run[-1].page):
            yield run
            run = []
        if found:
            run.append(_Entry(line, found["name"], int(found["page"])))
    yield run
