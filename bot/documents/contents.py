"""Tables of contents in plain text: they name what stands elsewhere, and answer nothing."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import regex

from bot.documents.layout import LINE
from bot.models import Span

_ENTRY = regex.compile(r"\S.*?\s?(?:\.[ .]?){4,}\s*(?P<page>\d{1,4})")
_LEAST_ENTRIES = 3


def contents_lines(text: str) -> frozenset[Span]:
    """The lines of tables of contents: three or more in a row that end in dots and a page, which never goes down as the prices of a menu do."""
    if "...." not in text and ". . ." not in text:
        return frozenset()
    return frozenset(itertools.chain.from_iterable(run for run in _runs(text) if len(run) >= _LEAST_ENTRIES))


def _runs(text: str) -> Iterator[list[Span]]:
    run: list[Span] = []
    last = 0
    for line in LINE.finditer(text):
        entry = _ENTRY.fullmatch(line.group())
        page = int(entry["page"]) if entry else -1
        if page < last:
            yield run
            run, last = [], 0
        if entry:
            run.append(Span(*line.span()))
            last = page
    yield run
