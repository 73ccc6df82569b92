"""The cells of a table in CSV or TSV, and which sign parts them."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Sequence
from contextlib import suppress

import regex

from bot.documents.text.layout import ENDS

_SIGNS = ",;\t"
_NO_SIGN = "\x1f"
"""ASCII's separator of units, which parts the cells where no other sign does."""
_SAID_SIGN = regex.compile(r"sep=([,;\t|])\r?\n")
"""What Excel writes above a table."""
_MAX_CELL_BYTES = 2**27
"""The pages of a site may be a table of them."""
_TRIED_ROWS = 20
_LEAST_COLUMNS = 2
_GOES_ON_NUMBER = regex.compile(r"\d{1,3}(?!\d)")
"""Behind a digit and a comma: "1,50" and "1,500" are numbers, "2022,2023" are two."""


def rows_of(text: str, *, is_tabbed: bool) -> tuple[list[list[str]], bool]:
    """The rows that are not blank, each up to its last cell with words, and whether a quotation mark was never closed.

    Where a file ``is_tabbed``, by its name, a tab parts its cells if it has any. csv.Error where a cell is too long.
    """
    csv.field_size_limit(_MAX_CELL_BYTES)  # of the whole process: nothing else here reads tables
    said = _SAID_SIGN.match(text)
    text = text[said.end() :] if said else text
    sign = said[1] if said else "\t" if is_tabbed and "\t" in text else _sign(text)
    is_unquoted = False
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
        is_unquoted = text.count('"') % 2 == 1 and "\n" in rows[-1][-1] if rows and rows[-1] else False
    except csv.Error:  # what a mark that is not closed makes of the rest is too long
        is_unquoted = True
    if is_unquoted:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign, quoting=csv.QUOTE_NONE))
    return [_up_to_words(row) for row in rows if _has_words(row)], is_unquoted


def _up_to_words(row: Sequence[str]) -> list[str]:
    """The cells of a row without the empty ones at its end: to fill each row up to the widest may take the square of the file's length."""
    cells = [cell.strip() for cell in row]
    return cells[: max(place for place, cell in enumerate(cells, 1) if cell)]


def _tried(text: str, sign: str) -> list[list[str]]:
    """The first rows that are not blank."""
    rows: list[list[str]] = []
    with suppress(csv.Error):
        rows += itertools.islice(filter(_has_words, csv.reader(io.StringIO(text, newline=""), delimiter=sign)), _TRIED_ROWS)
    return rows


def _has_words(row: Sequence[str]) -> bool:
    return any(map(str.strip, row))


def _sign(text: str) -> str:
    """The sign that parts most of the first rows, of several the one that makes most as wide as the head; none where all of them stand within words."""
    ratings = {sign: rating for sign in _SIGNS if (rating := _rating(_tried(text, sign), sign))}
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
