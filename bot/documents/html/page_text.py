"""The parts of a page as one text, with what of it may be quoted and its headings."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.documents.text.layout import kind_of
from bot.documents.text.sections import Heading
from bot.models import Block, BlockKind, Span

LOWEST = 7
"""The level of a heading that is none by its mark."""
_MAX_LABEL_CHARS = 40


class Role(enum.Enum):
    """What a part is."""

    HEADING = enum.auto()
    BOLD = enum.auto()
    """A line all in bold type: a heading if text follows."""
    TEXT = enum.auto()
    TERM = enum.auto()
    """A term and, behind a colon or on the next line, what explains it."""
    ITEM = enum.auto()
    CODE = enum.auto()
    ROW = enum.auto()
    HEAD_RULE = enum.auto()
    """The line below the row that heads a table's columns."""


class Part(NamedTuple):
    """What stands by itself on a page."""

    words: str
    role: Role
    level: int = 0
    """Of a heading, from 1."""
    lead: str = ""
    """The mark of an item of a list, before its words."""
    until: int = 0
    """Of a heading of what ends, how many parts there are up to its end."""
    is_first_row: bool = False
    """Whether a table begins with it, which may stand right below another."""


def row_of(cells: Iterable[str], *, is_first: bool = False) -> Part:
    """A row of a table."""
    return Part(f"| {' | '.join(cells)} |", Role.ROW, is_first_row=is_first)


def head_rule(columns: int) -> Part:
    """The line below the row that heads so many columns."""
    return Part(f"|{'---|' * columns}", Role.HEAD_RULE)


def behind_term(term: str) -> str:
    """What stands between a term and what explains it: of what is short a colon, as of any label; empty where that stands on the next line."""
    if term.endswith((":", "：")):
        return " "
    is_label = len(term) <= _MAX_LABEL_CHARS and term[-1].isalnum() and ":" not in term and "\n" not in term
    return ": " if is_label else ""


_CLOSE = frozenset({Role.ITEM, Role.ROW, Role.HEAD_RULE})
"""What stands right below one of its kind."""


def put_together(parts: Sequence[Part]) -> tuple[str, tuple[Block, ...], list[Heading]]:
    """The text that parts make, what of it may be quoted, and its headings."""
    pieces: list[str] = []
    blocks: list[Block] = []
    headings: list[Heading] = []
    untils: list[int] = []
    ends: list[int] = []
    place = 0
    for part, following in zip(parts, [*parts[1:], None], strict=False):
        start = place + len(part.lead)
        end = start + len(part.words)
        if part.role is Role.HEADING or (part.role is Role.BOLD and following and following.role not in {Role.HEADING, Role.BOLD}):
            headings.append(Heading(part.words.replace("\n", " "), part.level or LOWEST, Span(place, end)))
            untils.append(part.until)
        elif part.role is not Role.HEAD_RULE:
            # The number of an item may be all that it says.
            blocks.append(Block(place + len(part.lead) - len(part.lead.lstrip(" ").removeprefix("- ")), end, _block_kind(part)))
        is_other_table = part.role is Role.ROW and following is not None and following.is_first_row
        is_close = following is not None and {part.role, following.role} <= _CLOSE and not is_other_table
        below = "" if following is None else "\n" if is_close else "\n\n"
        pieces += part.lead, part.words, below
        ends.append(end)
        place = end + len(below)
    headings = [heading._replace(end=ends[until - 1]) if until else heading for heading, until in zip(headings, untils, strict=True)]
    return "".join(pieces), tuple(blocks), headings


def _block_kind(part: Part) -> BlockKind:
    match part.role:
        case Role.CODE:
            return BlockKind.CODE
        case Role.ROW:
            return BlockKind.LINES
        case Role.TERM:
            return BlockKind.PROSE
        case _:
            return kind_of(part.words)
