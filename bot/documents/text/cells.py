"""The cells of a table in CSV or TSV: which sign parts them, and which quotation marks enclose one."""

from __future__ import annotations

import csv
import io
import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

import regex

from bot.documents.text.layout import ENDS

_SIGNS = ",;\t"
_NO_SIGN = "\x1f"
"""ASCII's separator of units, which parts the cells where no other sign does."""
_SAID_SIGN = regex.compile(r"sep=([,;\t|])\s*")
"""What Excel writes above a table."""
_MAX_CELL_BYTES = 2**27
"""The pages of a site may be a table of them."""
_TRIED_ROWS = 20
_LEAST_COLUMNS = 2
_GOES_ON_NUMBER = regex.compile(r"\d{1,3}(?!\d)")
"""Behind a digit and a comma: "1,50" and "1,500" are numbers, "2022,2023" are two."""
_BLANK_BEHIND_MARK = {sign: regex.compile(rf'" ++(?=[{sign}\r\n]|$)') for sign in (*_SIGNS, "|", _NO_SIGN)}
_ENCLOSED = regex.compile(r'\s*"([^"]*+)"\s*')


class _Row(NamedTuple):
    """A row before its cells are stripped."""

    line: int
    """The place of its first line."""
    cells: list[str]
    is_as_it_stands: bool = False
    """Whether the quotation marks in it enclose no cell."""


def rows_of(text: str, *, is_tabbed: bool) -> tuple[list[list[str]], list[int]]:
    """The rows that are not blank, each up to its last cell with words, and the numbers of lines whose quotation marks leave open how they are parted.

    Where a file ``is_tabbed``, by its name, a tab parts its cells if it has any.
    """
    csv.field_size_limit(_MAX_CELL_BYTES)  # of the whole process: nothing else here reads tables
    lines = list(io.StringIO(text, newline=""))
    said = _SAID_SIGN.fullmatch(lines[0])
    first = 1 if said else 0
    sign = said[1] if said else "\t" if is_tabbed and "\t" in text else _sign(lines)
    lines = [_BLANK_BEHIND_MARK[sign].sub('"', line) if '" ' in line else line for line in lines[first:]]
    tried = _tried(lines, sign)
    width = Counter(map(len, tried)).most_common(1)[0][0] if tried else 0
    rows: list[list[str]] = []
    unclear: list[int] = []
    for row in _read(lines, sign, width):
        cells = [cell.strip() for cell in row.cells]
        if any(cells):
            # To fill each row up to the widest may take the square of the file's length.
            rows.append(cells[: max(place for place, cell in enumerate(cells, 1) if cell)])
        if row.is_as_it_stands and (len(cells) != width or lines[row.line].count('"') % 2):
            unclear.append(first + row.line + 1)
    return rows, unclear


def _read(lines: Sequence[str], sign: str, width: int = 0) -> Iterator[_Row]:
    """Each row as csv reads it; where quotation marks enclose no cell, each line as it stands.

    They do not where one is never closed, or not right before the sign or the end of a line, and where they make one row of lines that are rows of the usual ``width``.
    Only the line at which that shows is read again, so that no file is read more than twice. A mark before it that opened a cell would have shown it there.
    """
    start = 0
    while start < len(lines):
        first = start
        reader = csv.reader(map(lines.__getitem__, range(first, len(lines))), delimiter=sign, strict=True)
        with suppress(csv.Error):
            for cells in reader:
                end = first + reader.line_num
                if end - start > 1 and (len(cells) != width or sign == "\t") and _are_rows(lines[start:end], sign, width):
                    break
                yield _Row(start, cells)
                start = end
        if start < len(lines):
            again = max(start + 1, first + reader.line_num - 1)
            yield from (_Row(line, _as_it_stands(lines[line], sign), is_as_it_stands=True) for line in range(start, again))
            start = again


def _are_rows(lines: Sequence[str], sign: str, width: int) -> bool:
    """Whether each of several lines is parted as often as a row of ``width``: hardly anybody writes so many tabs within a cell, but commas."""
    return width >= _LEAST_COLUMNS and all(line.count(sign) + 1 == width for line in lines if line.strip())


def _as_it_stands(line: str, sign: str) -> list[str]:
    return [_ENCLOSED.sub(r"\1", cell) if _ENCLOSED.fullmatch(cell) else cell for cell in line.rstrip("\r\n").split(sign)]


def _tried(lines: Sequence[str], sign: str) -> list[list[str]]:
    """The first rows that are not blank."""
    rows = (row.cells for row in _read(lines, sign) if any(map(str.strip, row.cells)))
    return list(itertools.islice(rows, _TRIED_ROWS))


def _sign(lines: Sequence[str]) -> str:
    """The sign that parts most of the first rows, of several the one that makes most as wide as the head; none where all of them stand within words."""
    ratings = {sign: rating for sign in _SIGNS if (rating := _rating(_tried(lines, sign), sign))}
    return max(ratings, key=ratings.__getitem__, default=_NO_SIGN)


def _rating(rows: Sequence[Sequence[str]], sign: str) -> tuple[float, float, int] | None:
    """Of the rows that a sign makes, the share that it parts, the share as wide as the first of these, which is the head, and how many cells it parts in that; None where it stands within words only."""
    place = next((place for place, row in enumerate(rows) if len(row) >= _LEAST_COLUMNS), None)
    if place is None:
        return 0, 0, 0
    head = rows[place]
    parted = sum([len(row) >= _LEAST_COLUMNS for row in rows])
    even = sum([len(row) == len(head) for row in rows])
    cells = 1 + sum([not _is_within_words(*pair, sign) for pair in itertools.pairwise(head)])
    if cells >= _LEAST_COLUMNS:
        is_table = 2 * parted > len(rows) - place
    else:
        is_table = place == 0 and 2 * even > len(rows) and not ENDS.search(head[-1].rstrip())
    return (parted / len(rows), even / len(rows), cells) if is_table else None


def _is_within_words(before: str, behind: str, sign: str) -> bool:
    """Whether a sign between two cells may as well be one of a sentence, a list or a number."""
    return behind.startswith(" ") or (sign == "," and before[-1:].isdigit() and _GOES_ON_NUMBER.match(behind) is not None)
