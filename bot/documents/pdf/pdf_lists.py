"""The lists on a page of a PDF file: marks that were drawn apart from their items, and items that go on over more lines, which begin where the words of the first do."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import regex

from bot.documents.pdf.pdf_words import ITEM_MARK, LONE_MARK, Line, Word

HANGING, PARAGRAPH = "\n  ", "\n\n"
"""What parts a line from the one above: within an item, and around the list."""
_BULLETS = regex.compile(r"[•◦▪‣⁃∙●○■□–]")
_MAX_BESIDE = 50
"""More lines at one height are no text."""
_SAME_PLACE, _SAME_LINE, _BEFORE = 0.25, 0.3, 4.0
"""How far lines are apart that begin at one place, and those that are one, and how far a mark stands before its item, as shares of their size."""


def with_marks(lines: Sequence[Line]) -> list[Line]:
    """The lines, marks that were drawn by themselves put before the items at whose height they stand; bullets that have none are left out."""
    marks = {line for line in lines if all(LONE_MARK.fullmatch(word.text) for word in line.words)}
    if not marks:
        return list(lines)
    others = sorted([line for line in lines if line not in marks], key=lambda line: line.base)
    bases = [line.base for line in others]
    written: dict[Line, Line] = {}
    for line in marks:
        reach = _SAME_LINE * line.size
        first, end = bisect_left(bases, line.base - reach), bisect_right(bases, line.base + reach)
        found = [_item_of(word, others[first : min(end, first + _MAX_BESIDE)]) for word in line.words]
        written |= {item: item._replace(words=(word, *item.words)) for word, item in zip(line.words, found, strict=True) if item}
        kept = [word for word, item in zip(line.words, found, strict=True) if not item and not _BULLETS.fullmatch(word.text)]
        written[line] = line._replace(words=tuple(kept))
    return [each for line in lines if (each := written.get(line, line)).words]


def _item_of(mark: Word, beside: Sequence[Line]) -> Line | None:
    """The line right behind a mark."""
    items = [line for line in beside if 0 <= line.left - mark.right <= _BEFORE * line.size]
    return min(items, key=lambda line: line.left, default=None)


def in_lists(lines: Sequence[Line], most: float) -> list[str]:
    """What parts each line from the one above where a list says so, else nothing; at most is how far they may be apart, as a share of their size."""
    words_left: float | None = None
    begins: list[float | None] = []
    parts: list[str] = []
    for above, line in zip([None, *lines], lines, strict=False):
        goes_on = above is not None and words_left is not None and _goes_on(above, line, words_left, most)
        if not goes_on:
            words_left = _words_left(line)
        begins.append(words_left)
        parts.append(HANGING if goes_on else "")
    for is_list, group in itertools.groupby(range(len(lines)), lambda place: begins[place] is not None):
        places = list(group)
        if is_list and any(parts[place] for place in places):
            parts[places[0]] = PARAGRAPH
            parts[places[-1] + 1 : places[-1] + 2] = [PARAGRAPH] * (places[-1] + 1 < len(lines))
    return parts


def _words_left(line: Line) -> float | None:
    """Where the words of an item begin; None for a line that begins with no mark."""
    return line.words[1].left if len(line.words) > 1 and ITEM_MARK.fullmatch(line.words[0].text) else None


def _goes_on(above: Line, line: Line, words_left: float, most: float) -> bool:
    """Whether a line right below another begins where the words of its item do, and opens no other item; "a" and "5" may be words."""
    is_below = _SAME_LINE < (above.base - line.base) / above.size <= most
    begins_there = abs(line.left - words_left) <= _SAME_PLACE * line.size
    is_item = _words_left(line) is not None and not line.words[0].text.isalnum()
    return is_below and begins_there and not is_item and "\t" not in line.text
