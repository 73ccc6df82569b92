"""Tables in a text: which row heads the columns, and which rows stand below it. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import regex

from bot.analysis.patterns import later
from bot.models import Span

_RULE_LINE = r"(?:\|?+(?=[:| \t]*+-)[-:| \t]*+|\+[-=+:]{2,}\+[ \t]*|[=-]{2,}(?:[ \t]+[=-]{2,})+[ \t]*)"
_RULE = later(rf"[^\S\n]*+\n[ \t>]*+{_RULE_LINE}\r?\n[ \t>|]*")
"""From the end of the row that heads a table's columns to the first row below it."""
_RULE_OF_COLUMNS = later(r"[^\S\n]*+\n[ \t]*+[=-]{2,}(?:[ \t]+[=-]{2,})+[ \t]*\r?\n[ \t]*")
_RULES_APART = later(r"\s*\+[-+]+\+[ \t]*\r?\n[^\n]*\|[ \t]*\r?\n[ \t]*\+[-+]+\+[ \t]*\r?\n[ \t]*\|")
"""Below a row of a table that has a rule between all of its rows: none of those heads it."""
_ROW_ABOVE = later(rf"(?r)\|[ \t]*\r?\n[ \t]*(?:{_RULE_LINE}\r?\n[ \t]*)?[|]?[ \t]*")
_MAX_HEAD_CHARS = 200
_NO_TABLE = regex.compile(r"[^-=<]*")
_TAGS = later(r"(?i)(?:\s|</?[a-z][\w-]*(?:\s[^<>]*)?/?>)*+")
_GAP = regex.compile(r"(?<=\S) {2,}(?=\S)")
_DIGIT = regex.compile(r"\d")
_YEAR_OF_COLUMN = later(r"(?<=\p{L}[ \t,]{1,3}|\t| {2})(?:19|20)\d\d\b")
_LEAST_ROWS = 2
_MAX_NEAR_CHARS = 2_000
ABOVE = -1
"""The place of what stands before the first line."""


def heads_table(row: str, below: str, above: str = "") -> bool:
    """Whether a line is the row that names a table's columns, by what stands right ``below`` and ``above`` it."""
    if "\t" in row:
        return _heads_columns(row, below, above)
    if "|" in row or ("  " in row and _GAP.search(row)):
        rule = (_RULE if "|" in row else _RULE_OF_COLUMNS).match(below)
        if rule is None or not below[rule.end() : rule.end() + 1].strip():
            return "|" not in row and _heads_columns(row, below, above)
        is_first = _ROW_ABOVE.match(above, max(0, len(above) - _MAX_NEAR_CHARS), len(above)) is None
        return is_first and not _RULES_APART.match(below)
    if not below[:_MAX_NEAR_CHARS].lstrip().startswith("<"):
        return False
    tags = _TAGS.match(below, 0, _MAX_NEAR_CHARS).group().lower()  # type: ignore[union-attr]  # it matches the empty string
    return "</thead" in tags or ("</th" in tags and "<td" not in row.lower())


def cells(row: str) -> str:
    """The words of a row, a bar between its cells and before an empty first one."""
    return " | ".join(cell.strip() for cell in row.strip(" \t\r\n>").rstrip(" \t|").split("|")).lstrip()[:_MAX_HEAD_CHARS]


def columns_of(head: str, row: str) -> Iterator[tuple[str, str]]:
    """The names of a table's columns, each with what the row has below it."""
    names, values = (line.strip().removesuffix("|").split("|") for line in (head, row))
    return zip(map(str.strip, names), map(str.strip, values), strict=False)


def heads_of(text: str, lines: Sequence[Span], above: str = "") -> dict[int, int]:
    """For each row of a table among the lines, by its place, the place of the row that heads its columns.

    That is ABOVE for the rows that the lines begin with, where their head stands ``above`` all of them.
    """
    heads: dict[int, int] = {0: ABOVE} if above else {}
    for place, (before, line) in enumerate(itertools.pairwise(lines)):
        if place not in heads:
            found = place if _is_head(text, before, line) else None
        else:
            head = heads[place]
            words = above if head == ABOVE else text[slice(*lines[head])]
            found = head if _goes_on(words, text[slice(*line)], text[before.end : line.start]) else None
        if found is not None:
            heads[place + 1] = found
    return heads


def _is_head(text: str, row: Span, following: Span) -> bool:
    words = text[slice(*row)]
    if "\t" not in words and "  " not in words and _NO_TABLE.fullmatch(text, row.end, following.start):  # as nearly always
        return False
    return heads_table(words, text[row.end : row.end + _MAX_NEAR_CHARS], text[max(0, row.start - _MAX_NEAR_CHARS) : row.start])


def _goes_on(head: str, row: str, between: str) -> bool:
    if "\t" in head:
        return row.count("\t") == head.count("\t")
    if "<" in between:
        return "</table" not in between
    if "|" in head:
        return "|" in row and (between.count("\n") <= 1 or _RULE.fullmatch(between) is not None)
    return between.count("\n") <= 1  # the columns of a table that ends in a rule


def _heads_columns(row: str, below: str, above: str) -> bool:
    """Whether a row without figures but years, of columns parted by tabs or blanks, stands above others of as many columns that have some, and below none."""
    before = above.rstrip("\r\n")[-_MAX_NEAR_CHARS:].rpartition("\n")[2]
    if _DIGIT.search(_YEAR_OF_COLUMN.sub("", row)) or _gaps(before):
        return False
    lines = below.lstrip("\r\n").split("\n")[:_LEAST_ROWS]
    return len(lines) == _LEAST_ROWS and all(_gaps(line) == _gaps(row) and _DIGIT.search(line) for line in lines)


def _gaps(row: str) -> int:
    return row.count("\t") or len(_GAP.findall(row))
