"""What fits into one message: quotes packed into pages, long quotes cut in the open, lines shortened. Nothing is ever left out for good."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from adapters.escaping import one_line
from adapters.pieces import Piece
from adapters.view import QuoteView, View
from bot.models import Span

QUOTES_PER_PAGE = 3
"""The most quotes that a message shows, also where more fit."""
ROOM = {"asked": 300, "notices": 500, "label": 120, "head": 200, "title": 160, "detail": 110, "place": 160, "also_in": 120, "note": 80}
"""For each line beside the quotes, escapes included: at the very worst they leave a quarter of a message, or of a block, for the words."""

_SNAP_CHARS = 60
"""How far back a cut may move so that no word is broken."""


@dataclass(frozen=True, slots=True)
class Part:
    """A quote, or the stretch of it that a page holds. ``continues`` where a later page shows the rest."""

    quote: QuoteView
    start: int
    end: int
    continues: bool = False

    @property
    def is_cut_before(self) -> bool:
        return self.start > 0

    @property
    def is_cut_after(self) -> bool:
        return self.end < len(self.quote.text)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The quote's pieces inside the stretch."""
        found, place = [], 0
        for piece in self.quote.pieces:
            text = piece.text[max(0, self.start - place) : max(0, self.end - place)]
            if text:
                found.append(piece._replace(text=text))
            place += len(piece.text)
        return tuple(found)


Parts = tuple[Part, ...]
Fits = Callable[[Parts], bool]


def page_of(view: View, page: int, fits: Fits) -> tuple[Parts, int | None]:
    """The parts on a page, counted from 1, and the number of the page to go on with; the last page where there are fewer.

    Where further quotes have yet to be fetched, a page that has room for them is the one to go on with.
    """
    found: Parts = ()
    number = 1
    for number, (parts, following) in enumerate(pairwise([*_up_to(view, page, fits), ()]), 1):
        found = parts
        if number == page and following:
            return parts, page + 1
    is_full = len(found) >= QUOTES_PER_PAGE or any(part.is_cut_before or part.is_cut_after for part in found)
    return found, (number + is_full) if view.has_more else None


def _up_to(view: View, page: int, fits: Fits) -> Iterator[Parts]:
    """The first pages, one more than asked for, so that it is known whether more follows."""
    for number, parts in enumerate(pages(view, fits), 1):
        yield parts
        if number > page:
            return


def pages(view: View, fits: Fits) -> Iterator[Parts]:
    """Every quote in order, as many a page as fit. Only a quote too long for a page of its own is cut.

    Such a quote is first shown around its marked words, and then whole, page by page. ``fits`` must hold for any single character.
    """
    page: Parts = ()
    for quote in view.quotes:
        whole = Part(quote, 0, len(quote.text))
        if page and (len(page) >= QUOTES_PER_PAGE or not fits((*page, whole))):
            yield page
            page = ()
        if page or fits((whole,)):
            page = (*page, whole)
        else:
            yield from ((part,) for part in _cut(quote, fits))
    if page:
        yield page


def _cut(quote: QuoteView, fits: Fits) -> Iterator[Part]:
    text, mark, start = quote.text, quote.mark, 0
    if mark is not None and mark.start > 0:
        first = _around(mark, quote, fits)
        yield first
        start = first.end if first.start == 0 else 0
    while start < len(text):
        part = _from(quote, start, fits)
        yield part
        start = part.end


def _from(quote: QuoteView, start: int, fits: Fits) -> Part:
    """As much of the quote from ``start`` on as fits."""
    text = quote.text

    def part(chars: int) -> Part:
        end = _word_end(text, start + 1, start + chars)
        return Part(quote, start, end, continues=end < len(text))

    return _largest(part, len(text) - start, fits)


def _around(mark: Span, quote: QuoteView, fits: Fits) -> Part:
    """As much around the marked words as fits; as much of them as fits where they are too long themselves."""
    text = quote.text

    def part(margin: int) -> Part:
        start = _word_start(text, max(0, mark.start - margin), mark.start)
        return Part(quote, start, _word_end(text, mark.end, mark.end + margin), continues=True)

    if fits((part(1),)):
        return _largest(part, len(text), fits)

    def beginning(chars: int) -> Part:
        return Part(quote, mark.start, _word_end(text, mark.start + 1, mark.start + chars), continues=True)

    return _largest(beginning, mark.end - mark.start, fits)


def _largest(part: Callable[[int], Part], most: int, fits: Fits) -> Part:
    """The part of the largest size that fits, from 1 to ``most``."""
    best, size = part(1), 1
    while size < most and fits((tried := part(min(most, 2 * size)),)):
        best, size = tried, min(most, 2 * size)
    low, high = size + 1, min(most, 2 * size) - 1
    while low <= high:
        middle = (low + high) // 2
        if fits((tried := part(middle),)):
            best, low = tried, middle + 1
        else:
            high = middle - 1
    return best


def _word_end(text: str, least: int, end: int) -> int:
    """Where to end a stretch: behind the last word that ends before ``end``, or before the last whole character."""
    if end >= len(text):
        return len(text)
    for place in range(end, max(least, end - _SNAP_CHARS), -1):
        if text[place].isspace():
            return place
    while end > least and unicodedata.combining(text[end]):
        end -= 1
    return max(end, least)


def _word_start(text: str, start: int, most: int) -> int:
    """Where to begin a stretch: at the first word that begins after ``start``, or at the next whole character."""
    if start == 0:
        return 0
    for place in range(start - 1, min(most, start + _SNAP_CHARS)):
        if text[place].isspace():
            return place + 1
    while start < most and unicodedata.combining(text[start]):
        start += 1
    return start


def units(text: str) -> int:
    """The length in UTF-16 code units: never less than what any platform counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def fitted(text: str, limit: int, escape: Callable[[str], str], *, mark: str = "…") -> str:
    """The text escaped, in ``limit`` units at most; ending in ``mark`` where it had to be cut."""
    if units(text) <= limit and units(escaped := escape(text)) <= limit:
        return escaped
    low, high, best = 0, min(limit, len(text)), escape(mark)
    while low <= high:
        middle = (low + high) // 2
        tried = escape(f"{text[:middle].rstrip()}{mark}")
        if units(tried) <= limit:
            best, low = tried, middle + 1
        else:
            high = middle - 1
    return best


def first_of(names: Sequence[str], limit: int) -> list[str]:
    """The first of the names, as many as take ``limit`` units at most with what parts them."""
    ends = accumulate(units(name) + len(", ") for name in names)
    return [name for name, end in zip(names, ends, strict=True) if end <= limit]


def spoken(view: View, parts: Parts, limit: int, escape: Callable[[str], str]) -> str:
    """The answer itself in plain lines, for notifications and screen readers: verdict, answering words and where they stand, notices."""
    lines = []
    for part in parts:
        words = "".join(piece.text for piece in part.pieces if piece.is_marked) or "".join(piece.text for piece in part.pieces)
        source = part.quote.source
        lines += [part.quote.label, part.quote.head, f"“{one_line(words)}”", " · ".join((source.title, *source.details, source.place))]
    ordered = (*view.notices, *lines) if view.is_abstention else (*lines, *view.notices)
    text = "\n".join(line for line in (view.confidence, *ordered) if line)
    return fitted(text, limit, escape, mark=f"\n{view.words.shortened}")
