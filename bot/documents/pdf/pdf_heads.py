"""The running heads and feet of the pages of a PDF file."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import regex

from bot.analysis.patterns import DAY_IN_FIGURES, later
from bot.documents.furniture.running_heads import PAGE_NUMBER
from bot.documents.pdf.pdf_words import Line

LARGER, SMALLER, PARAGRAPH_LEADING = 1.12, 0.92, 1.25
"""How much larger than text a heading is, and smaller what is no part of it; from a line to the next, above a paragraph at least, as a share of the usual."""
_NUMBERS = regex.compile(r"\d+|\b[ivxlc]{1,6}\b")
_PRINTED = later(rf"{DAY_IN_FIGURES},? \d{{1,2}}:\d{{2}}(?::\d{{2}})?(?: ?[AaPp]\.?[Mm]\.?)?")
"""When a browser printed a page, which it writes at its top."""
_LEAST_PAGES, _LEAST_SHARE_OF_PAGES = 3, 0.4


def without_running_heads(pages: Sequence[list[Line]], size: float, leading: float) -> list[list[Line]]:
    """The pages without the lines apart at their top and foot that say which page it is, or that most have at the same height, many of them saying the same but for numbers.

    Given are the usual size and leading of their text. What is as large as text at the top of the first of two pages may be the title, and stays.
    """
    kept = [list(lines) for lines in pages]
    for is_top in (True, False):
        found = {number: _line_apart(lines, size, leading, is_top=is_top) for number, lines in enumerate(kept)}
        outer = {number: line for number, line in found.items() if line is not None}
        slots: dict[int, list[int]] = defaultdict(list)
        for number, line in outer.items():
            slots[round(line.base / size)].append(number)
        for numbers in slots.values():
            if _are_running([outer[number] for number in numbers], len(kept), size):
                is_title = is_top and len(kept) < _LEAST_PAGES and outer[numbers[0]].size >= SMALLER * size
                for number in numbers[is_title:]:
                    kept[number].remove(outer.pop(number))
        for number, line in outer.items():
            if _tells_page(line, number + 1, size, is_top=is_top):
                kept[number].remove(line)
    return kept


def _line_apart(lines: Sequence[Line], size: float, leading: float, *, is_top: bool) -> Line | None:
    """The outermost line of a page, whenever it is drawn, where it is no larger than text, and stands apart from the next one."""
    if len(lines) < 2:
        return None
    line, following = sorted(lines, key=lambda line: line.base, reverse=is_top)[:2]
    gap = abs(line.base - following.base) / size
    return line if gap > PARAGRAPH_LEADING * leading and line.size <= LARGER * size else None


def _are_running(lines: Sequence[Line], pages: int, size: float) -> bool:
    """Whether so many pages have these lines at one height that they are no text; of two pages what is as large as text is the same to its numbers."""
    least = min(_LEAST_PAGES, max(pages, 2))
    said = Counter(line.text if pages < _LEAST_PAGES and line.size >= SMALLER * size else _NUMBERS.sub("#", line.text) for line in lines)
    repeated = sum([count for count in said.values() if count >= least])
    return len(lines) >= max(least, _LEAST_SHARE_OF_PAGES * pages) and repeated >= _LEAST_SHARE_OF_PAGES * len(lines)


def _tells_page(line: Line, number: int, size: float, *, is_top: bool) -> bool:
    """Whether a line is the number of its page, or in small type has that beside other words, or begins with the time of printing."""
    cells = line.text.split("\t") if line.size < SMALLER * size else [line.text]
    if is_top and line.size < SMALLER * size and _PRINTED.fullmatch(cells[0]):
        return True
    bare = [cell.strip("-–—| ") for cell in cells if PAGE_NUMBER.fullmatch(cell)]
    return any(cell == str(number) or not cell.isalnum() for cell in bare)
