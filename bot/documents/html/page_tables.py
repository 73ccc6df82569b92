"""The tables of a web page: their rows, the row that heads them, and the tables inside of their cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from bot.documents.html.page_text import Part, Role, head_rule, row_of
from bot.documents.html.unseen import is_unseen
from bot.documents.text.layout import MAX_ROW_CHARS
from bot.documents.text.statements import may_head

_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_CELLS = frozenset({"td", "th"})
_MAX_SPAN, _LEAST_COLUMNS = 100, 2
_OF_TABLE = frozenset({Role.ROW, Role.HEAD_RULE})

Reader = Callable[[LexborNode], Sequence[Part]]
"""What gives the parts of what is in a cell."""


class Inner(NamedTuple):
    """What the tables in the cells of one row hold."""

    name: str
    """What the row is of; empty where it does not say so."""
    parts: Sequence[Part]


class Table(NamedTuple):
    """What a table holds."""

    parts: Sequence[Part]
    inner: Sequence[Inner]


def table_of(node: LexborNode, read: Reader, *, is_in_cell: bool) -> Table | None:
    """The rows of a table, and those of the tables in its cells; None where it is only how a page is laid out.

    Inside of a cell a table around tables is taken for layout too: no depth of them is read twice.
    """
    own = list(_own_rows(node))
    plain = [row for row in own if not _holds_table(row)]
    if len(plain) < len(own) and (is_in_cell or 2 * len(plain) < len(own)):
        return None
    inner: list[Inner] = []
    rows = list(_cells_by_row(plain, read, inner))
    long = sum([len(" ".join(cells)) > MAX_ROW_CHARS for _, cells in rows])
    if 2 * long >= len(rows) or max(sum(map(bool, cells)) for _, cells in rows) < _LEAST_COLUMNS:
        return None
    if len(plain) < len(own):
        if not any(cell.tag == "th" for row in plain for cell in row.iter()) and not (2 * len(plain) > len(own) and _is_head(rows)):
            return None  # no sign of a head
        rows = list(_cells_by_row(own, read, inner))
    parts = [Part(words, Role.TEXT) for child in node.iter() if child.tag == "caption" and (words := _joined(read(child)))]
    if len(rows) > 1 and len(rows[0][1]) == 1:
        parts.append(Part(rows.pop(0)[1][0], Role.TEXT))
    return Table([*parts, *_parts_of(rows)], inner)


def _parts_of(rows: Sequence[tuple[LexborNode, list[str]]]) -> Iterator[Part]:
    for place, (_, cells) in enumerate(rows):
        if len(" ".join(cells)) > MAX_ROW_CHARS:
            yield from [Part(cell, Role.TEXT) for cell in cells if cell]
            continue
        yield row_of(cells, is_first=place == 0)
        if place == 0 and len(rows) > 1 and _is_head(rows):
            yield head_rule(len(cells))


def _own_rows(table: LexborNode) -> Iterator[LexborNode]:
    """The rows of a table without those of the tables in its cells."""
    for child in table.iter():
        if child.tag == "tr":
            yield child
        elif child.tag in _GROUPS:
            yield from [row for row in child.iter() if row.tag == "tr"]


def _holds_table(row: LexborNode) -> bool:
    return any(node.tag == "table" for node in row.traverse())  # up to the first: each node is passed once, however deep tables are nested


def _cells_by_row(rows: Sequence[LexborNode], read: Reader, inner: list[Inner]) -> Iterator[tuple[LexborNode, list[str]]]:
    """Each row with the words of its cells, what spans several rows in each; the tables in its cells are added to the inner ones."""
    spanning: dict[int, tuple[int, str]] = {}
    for row in rows:
        own = [node for node in row.iter() if node.tag in _CELLS and not is_unseen(node, node.tag)]
        cells: list[str] = []
        tables: list[Part] = []
        for node in own:
            while len(cells) in spanning:
                cells.append(_spanned(spanning, len(cells)))
            parts = read(node)
            tables += [part for part in parts if part.role in _OF_TABLE]
            words = _joined([part for part in parts if part.role not in _OF_TABLE])
            if (span := min(_number(node, "rowspan", 1), _MAX_SPAN)) > 1:
                spanning[len(cells)] = (span - 1, words if len(words) <= MAX_ROW_CHARS else "")
            cells += [words, *[""] * (min(_number(node, "colspan", 1), _MAX_SPAN) - 1)]
        while len(cells) in spanning:
            cells.append(_spanned(spanning, len(cells)))
        if tables:
            inner.append(Inner(cells[0] if may_head(cells[0]) else "", tables))
        if any(cells):
            is_one = sum(map(bool, cells)) == 1 and cells[0]  # over all columns: a heading inside of the table
            yield row, cells[:1] if is_one and len(own) == 1 else cells


def _spanned(spanning: dict[int, tuple[int, str]], column: int) -> str:
    rows, words = spanning.pop(column)
    if rows > 1:
        spanning[column] = (rows - 1, words)
    return words


def _is_head(rows: Sequence[tuple[LexborNode, list[str]]]) -> bool:
    """Whether the first row names the columns of the others."""
    (row, cells), *others = rows
    own = [node for node in row.iter() if node.tag in _CELLS]
    if (row.parent is not None and row.parent.tag == "thead") or all(node.tag == "th" for node in own):
        return True
    if not all(cells):
        return False
    if all(node.css_first("b, strong") for node in own):
        return True
    has_figures = [any(map(str.isdigit, "".join(each))) for _, each in rows]
    return len(cells) > 2 and len(others) > 1 and not has_figures[0] and all(has_figures[1:])


def _joined(parts: Sequence[Part]) -> str:
    return " ".join(" ".join(part.words for part in parts).split())


def _number(node: LexborNode, name: str, otherwise: int) -> int:
    value = node.attributes.get(name) or ""
    return int(value) if value.isdecimal() and len(value) < 6 else otherwise
