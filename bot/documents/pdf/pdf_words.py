"""The words and lines of a page of a PDF file, and where they stand."""

from __future__ import annotations

from typing import NamedTuple

import regex

MARK = regex.compile(r"\W|\(?(?:\d{1,3}|\p{L})(?:\.\d{1,3})*[.)]?")
"""What counts an item or heading off, and stands apart from its words."""

ITEM_MARK = regex.compile(r"\W|\(?(?:\d{1,3}|\p{L})[.)]?")
"""What counts off an item, often in another type than its words; the number of a section is one of them."""

LONE_MARK = regex.compile(r"[^\w\s]|\(?(?:\d{1,3}|\p{L}|[ivxlc]{1,5})[.)]")
"""What is a mark where it stands alone: bare numbers and letters are cells of a table."""


class Word(NamedTuple):
    """Characters without a blank among them; places in points from the page's left."""

    text: str
    left: float
    right: float


class Line(NamedTuple):
    """A line of a page."""

    words: tuple[Word, ...]
    base: float
    """Where it stands, in points from the page's foot."""
    size: float
    """Of its characters, but for a few and what marks it as an item, in points."""
    is_bold: bool
    text: str = ""
    foot: float | None = None
    """Where the last line stands of a row of a table that has several."""

    @property
    def left(self) -> float:
        """In points from the page's left."""
        return self.words[0].left
