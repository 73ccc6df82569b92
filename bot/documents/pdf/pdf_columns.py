"""The columns in the lines of a page of a PDF file: a tab before what begins one."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence

import regex

from bot.documents.pdf.pdf_words import MARK, Line

_LEADER = regex.compile(r"\.+")
_ENDS_SENTENCE = regex.compile(r"\p{L}{5}[.!?][\"”’»)]?$")
"""Is hardly an abbreviation, as those that head columns."""
_WIDE_GAP, _SENTENCE_GAP, _GAP = 1.3, 2.5, 0.6
"""The blank between columns, also behind a full stop, and the least one, where other lines have it at the same place: as shares of a line's size."""
_ALIKE = 1.3
"""How much wider than the least blank of a line is what its words are spread by at most."""
_MAX_SPREAD, _LEAST_SPREAD_WORDS = 2.0, 4
"""How far apart the words of a line that was made full may stand, as a share of its size."""
_SAME_PLACE_PT = 1.0
_NEAR_LINES, _LEAST_ALIGNED = 3, 2


def in_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines with their text: a tab before what begins a column, by a wide blank or because one begins there in other lines near."""
    begins = [
        sorted([word.left for word, gap in zip(line.words[1:], _gaps(line), strict=True) if gap > _GAP * line.size]) for line in lines
    ]
    written = []
    for place, line in enumerate(lines):
        near = [*begins[max(0, place - _NEAR_LINES) : place], *begins[place + 1 : place + 1 + _NEAR_LINES]]
        pieces = [line.words[0].text]
        for (before, word), is_column in zip(itertools.pairwise(line.words), _columns(line, near), strict=True):
            is_apart = (len(pieces) == 1 and MARK.fullmatch(before.text) is not None) or _LEADER.fullmatch(word.text) is not None
            pieces += "\t" if is_column and not is_apart else " ", word.text
        written.append(line._replace(text="".join(pieces)))
    return written


def _gaps(line: Line) -> list[float]:
    return [word.left - before.right for before, word in itertools.pairwise(line.words)]


def _columns(line: Line, near: Sequence[Sequence[float]]) -> list[bool]:
    """Whether each word of a line but the first begins a column; near are the places where columns may begin in other lines.

    A blank like the least of its line is one between words, unless each word begins a column.
    """
    gaps = _gaps(line)
    aligned = [sum([_has_near(lefts, word.left) for lefts in near]) >= _LEAST_ALIGNED for word in line.words[1:]]
    columns = [
        is_aligned or gap > (_SENTENCE_GAP if _ENDS_SENTENCE.search(before.text) else _WIDE_GAP) * line.size
        for before, gap, is_aligned in zip(line.words[:-1], gaps, aligned, strict=True)
    ]
    if not all(columns):
        least = _ALIKE * min(gaps)
        return [is_column and gap > least for is_column, gap in zip(columns, gaps, strict=True)]
    is_spread = len(line.words) >= _LEAST_SPREAD_WORDS and max(gaps) <= min(_MAX_SPREAD * line.size, _ALIKE * min(gaps))
    return columns if all(aligned) or not is_spread else [False] * len(gaps)


def _has_near(places: Sequence[float], place: float) -> bool:
    """Whether one of some places in order is, within a point, this one."""
    first = bisect_left(places, place - _SAME_PLACE_PT)
    return first < len(places) and places[first] <= place + _SAME_PLACE_PT
