"""Running heads and page numbers of a text that came from pages: lines that stand at the top or the foot of most of them."""

from __future__ import annotations

import itertools
from collections import Counter

import regex

from bot.documents.layout import LINE
from bot.models import Span

_PAGE_END = "\f"
_LEAST_PAGES = 3
_LINES_A_SIDE = 2
_MAX_CHARS = 120
_DIGITS = regex.compile(r"\p{Nd}+|\b[ivxlc]+\b")


def running_heads(text: str) -> frozenset[Span]:
    """The lines that most pages of a text repeat at the same end but for their numbers; the first line of all may be its title and stays."""
    if text.count(_PAGE_END) < _LEAST_PAGES - 1:
        return frozenset()
    pages = [_sides(text, start, end) for start, end in _pages(text)]
    counts = Counter(key for page in pages for key in {key for key, _ in page})
    least = max(_LEAST_PAGES, len(pages) / 2)
    found = [line for page in pages for key, line in page if counts[key] >= least]
    first = LINE.search(text)
    return frozenset(line for line in found if first is None or line.start != first.start())


def _pages(text: str) -> list[tuple[int, int]]:
    ends = [place for place, character in enumerate(text) if character == _PAGE_END]
    return list(itertools.pairwise([-1, *ends, len(text)]))


def _sides(text: str, start: int, end: int) -> list[tuple[tuple[bool, str], Span]]:
    """The outermost lines of a page, each with what tells it from others: whether it is at the top, and its words without numbers."""
    lines = [Span(*match.span()) for match in LINE.finditer(text, start + 1, end)]
    sides = [*((True, line) for line in lines[:_LINES_A_SIDE]), *((False, line) for line in lines[_LINES_A_SIDE:][-_LINES_A_SIDE:])]
    return [
        ((is_top, _DIGITS.sub("#", text[slice(*line)].casefold())), line) for is_top, line in sides if line.end - line.start <= _MAX_CHARS
    ]
