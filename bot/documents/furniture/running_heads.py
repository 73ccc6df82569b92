"""Running heads and page numbers of a text that came from pages: lines that stand at the top or the foot of most of them, or where no sign parts the pages, beside numbers that go up."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from bot.analysis.patterns import later
from bot.documents.text.layout import LINE
from bot.line_counts import PAGE_END
from bot.models import Span

_LEAST_PAGES = 3
_LINES_A_SIDE = 2
_MAX_CHARS = 120
_NUMBER = r"(?:\p{Nd}{1,4}|[ivxlc]{1,7})"
_PAGE = r"(?:page|seite|página|pagina|pág|sida|side|sivu|strona|strana|oldal|sayfa|halaman|trang|стр(?:аница)?|σελίδα|صفحة|p|pg|s)\.?\s*"
_OF_ALL = rf"(?:\s*(?:/|of|von|de|di|av|af|van|z|из|από)\s*{_NUMBER})?"
PAGE_NUMBER = later(rf"[-–—|\s]*(?:{_PAGE})?{_NUMBER}{_OF_ALL}[-–—|\s]*", regex.IGNORECASE)
_NUMBER_AT_END = later(rf"(?:[\s|\[(–—-]{_PAGE}|\|\s*){_NUMBER}{_OF_ALL}[\])]?$", regex.IGNORECASE)
"""The number of the page behind a running head: "[Page 3]", "| 3"."""
_CALLED = later(
    rf"(?P<words>(?:.*[\s|\[(–—-])?){_PAGE}(?<!\b(?:[ps]|side\s*))(?P<page>\p{{Nd}}{{1,4}}){_OF_ALL}[-–—|\s\])]*|[-–—]\s?(?P<page>\p{{Nd}}{{1,4}})\s?[-–—]",
    regex.IGNORECASE,
)
"""The number of a page that is called one, or stands between dashes, behind a running head or alone; but records have a "Side 2"."""
_MAY_END_IN_PAGE = regex.compile(r"[\p{Nd}\])|–—-]$")
_LEAST_WORDS = 3
_SAYS_SOMETHING = regex.compile(r"[:：]|[.!?。！？]$")
"""What a running head hardly has: it is no sentence, and gives no value to a label."""


def running_heads(text: str) -> frozenset[Span]:
    """The lines that most pages of a text repeat at the same end, and page numbers there; the first line of all may be its title and stays."""
    if text.count(PAGE_END) < _LEAST_PAGES - 1:
        return frozenset(_beside_numbers(text))
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


def _beside_numbers(text: str) -> Iterator[Span]:
    """The same of a text in which no sign parts the pages: what says of which page it is, and lines of some words that recur beside a bare number, if those numbers go up."""
    lines = [line for line in LINE.finditer(text) if line.end() - line.start() <= _MAX_CHARS]
    numbers = {place: line for place, line in enumerate(lines) if _MAY_END_IN_PAGE.search(line.group())}
    called = {place: found for place, line in numbers.items() if (found := _CALLED.fullmatch(line.group()))}
    heads = Counter(found["words"] for found in called.values())
    counts = Counter(line.group() for line in lines if not _SAYS_SOMETHING.search(line.group()))
    recurring = {words for words, count in counts.items() if count >= _LEAST_PAGES and len(words.split()) >= _LEAST_WORDS}
    of_page = [(int(found["page"]), [place]) for place, found in called.items() if not found["words"] or heads[found["words"]] > 1]
    bare = []
    for place, line in numbers.items():
        beside = next((side for side in (place + 1, place - 1) if 0 <= side < len(lines) and lines[side].group() in recurring), None)
        if line.group().isdecimal() and beside is not None:
            bare.append((int(line.group()), [place, beside]))
    for pages in (of_page, bare):
        if len(pages) >= _LEAST_PAGES and _go_up([number for number, _ in pages]):
            yield from (Span(*lines[place].span()) for _, places in pages for place in places if place)


def _go_up(numbers: Sequence[int]) -> bool:
    """Whether numbers go up as those of pages do, of which few are left out: scores and references to pages go up by more."""
    return numbers[-1] - numbers[0] < 2 * len(numbers) and all(one < other for one, other in itertools.pairwise(numbers))
