"""The rows of a table on a page of a PDF file whose cells go on over more lines."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import regex

from bot.documents.pdf.pdf_words import Line, Word

_SAME_PLACE_PT = 1.0
_LEAST_COLUMNS = 3
_CELL_GAP, _MAX_LEADING = 0.6, 2.5
"""What is between cells at least, and from line to line of one at most, as shares of their size."""
_PARTED = regex.compile(r"(?<=\p{L})‐\n(?=\p{Ll})|(?<=\p{L}-)\n(?=\p{Ll})")
"""A hyphen that is typed may be one of the word, and stays."""


class _Part(NamedTuple):
    """What a line has of the cell of a column."""

    column: int
    line: Line
    words: list[Word]


def with_whole_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, those of each row made one where a table whose head names its columns has cells of several lines."""
    whole: list[Line] = []
    place = 0
    while place < len(lines):
        head = lines[place]
        whole.append(head)
        place += 1
        if head.text.count("\t") + 1 < _LEAST_COLUMNS:
            continue
        lefts = _lefts(head)
        body = list(itertools.takewhile(bool, (_parts(line, lefts) for line in lines[place:])))
        rows = _rows(list(itertools.chain.from_iterable(body)))
        is_broken = any(one.column == other.column for row in rows for one, other in itertools.pairwise(row))
        whole += map(_whole, rows) if is_broken else lines[place : place + len(body)]
        place += len(body)
    return whole


def _lefts(head: Line) -> list[float]:
    """Where the columns begin that a line heads."""
    lefts, place = [head.left], 0
    for before, word in itertools.pairwise(head.words):
        place += len(before.text) + 1
        if head.text[place - 1] == "\t":
            lefts.append(word.left)
    return lefts


def _parts(line: Line, lefts: Sequence[float]) -> list[_Part]:
    """What a line has of each cell; nothing where it is no line of cells that begin at these places."""
    parts: list[_Part] = []
    right = -1e9
    for word in line.words:
        column = bisect_right(lefts, word.left + _SAME_PLACE_PT) - 1
        begins = column >= 0 and word.left - lefts[column] <= _SAME_PLACE_PT and word.left - right > _CELL_GAP * line.size
        if begins:
            parts.append(_Part(column, line, [word]))
        elif parts and parts[-1].column == column:
            parts[-1].words.append(word)
        else:
            return []
        right = word.right
    return parts


def _rows(parts: Sequence[_Part]) -> list[list[_Part]]:
    """The cells row by row, as they were drawn; one goes on right below itself."""
    rows: list[list[_Part]] = []
    for part in parts:
        last = rows[-1][-1] if rows else None
        is_below = last is not None and part.column == last.column and 0 < last.line.base - part.line.base <= _MAX_LEADING * part.line.size
        if last is not None and (part.column > last.column or (is_below and part.column > 0)):
            rows[-1].append(part)
        else:
            rows.append([part])
    return rows


def _whole(row: Sequence[_Part]) -> Line:
    """The line of a row."""
    cells = [list(parts) for _, parts in itertools.groupby(row, lambda part: part.column)]
    bases = [part.line.base for part in row]
    words = tuple([word for part in row for word in part.words])
    return row[0].line._replace(words=words, base=max(bases), foot=min(bases), text="\t".join(map(_cell, cells)))


def _cell(parts: Sequence[_Part]) -> str:
    """The words of a cell in one line, without the hyphens that were put at the ends of its lines."""
    return _PARTED.sub("", "\n".join([" ".join([word.text for word in part.words]) for part in parts])).replace("\n", " ")
