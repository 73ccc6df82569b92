"""Running heads and page numbers of a text that came from pages: lines that stand at the top or the foot of most of them."""

from __future__ import annotations

import itertools
from collections import Counter

import regex

from bot.analysis.patterns import later
from bot.documents.text.layout import LINE
from bot.models import PAGE_END, Span

_LEAST_PAGES = 3
_LINES_A_SIDE = 2
_MAX_CHARS = 120
_NUMBER = r"(?:\p{Nd}{1,4}|[ivxlc]{1,7})"
_PAGE = r"(?:page|seite|página|pagina|pág|sida|side|sivu|strona|strana|oldal|sayfa|halaman|trang|стр(?:аница)?|σελίδα|صفحة|p|pg|s)\.?\s*"
_OF_ALL = rf"(?:\s*(?:/|of|von|de|di|av|af|van|z|из|από)\s*{_NUMBER})?"
PAGE_NUMBER = later(rf"[-–—|\s]*(?:{_PAGE})?{_NUMBER}{_OF_ALL}[-–—|\s]*", regex.IGNORECASE)
_NUMBER_AT_END = later(rf"(?:[\s|\[(–—-]{_PAGE}|\|\s*){_NUMBER}{_OF_ALL}[\])]?$", regex.IGNORECASE)
"""The number of the page behind a running head: "[Page 3]", "| 3"."""
_SAYS_SOMETHING = regex.compile(r"[:：]|[.!?。！？]$")
"""What a running head hardly has: it is no sentence, and gives no value to a label."""


def running_heads(text: str) -> frozenset[Span]:
    """The lines that most pages of a text repeat at the same end, and page numbers there; the first line of all may be its title and stays."""
    if text.count(PAGE_END) < _LEAST_PAGES - 1:
        return frozenset()
    pages = [_sides(text, start, end) for start, end in _pages(text)]
    counts = Counter(key for page in pages for key in {key for key, _ in page})
    least = max(_LEAST_PAGES, len(pages) / 2)
    found = [line for page in pages for key, line in page if counts[key] >= least]
    first = LINE.search(text)
    return frozenset(line for line in found if first is None or line.start != first.start())


def _pages(text: str) -> list[tuple[int, int]]:
    ends = [place for place, character in enumerate(text) if character == PAGE_END]
    return list(itertools.pairwise([-1, *ends, len(text)]))


def _sides(text: str, start: int, end: int) -> list[tuple[tuple[bool, str], Span]]:
    """The outermost lines of a page that may be furniture, each with what tells it from others: whether it is at the top, and its words."""
    lines = [Span(*match.span()) for match in LINE.finditer(text, start + 1, end)]
    sides = [*((True, line) for line in lines[:_LINES_A_SIDE]), *((False, line) for line in lines[_LINES_A_SIDE:][-_LINES_A_SIDE:])]
    found = []
    for is_top, line in sides:
        words = text[slice(*line)]
        if len(words) <= _MAX_CHARS and not _SAYS_SOMETHING.search(words):
            found.append(((is_top, "" if PAGE_NUMBER.fullmatch(words) else _NUMBER_AT_END.sub("", words).casefold()), line))
    return found
