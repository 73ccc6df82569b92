"""Spans of days, times and numbers in a text: what stands between their ends, and the text without some of them. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

TO = r"(?:[-–—]|\b(?:until|through|thru|to|til|till(?: och med)?|bis|jusqu['’](?:au|à|en)|au|à|hasta|até|às|alle|al|a|tot|t/m|do|до|по)\b)"
"""A pattern for a dash or a word that says as much in one of the languages: "Monday to Friday", "9 bis 17 Uhr", "du 3 au 5 mai"."""


class Placed(Protocol):
    """A part of a text, such as a date or a time."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def without(text: str, parts: Sequence[Placed], by: str = " ") -> str:
    """A text with ``by`` in place of some parts of it, which are in order and none in another."""
    for part in reversed(parts):
        text = f"{text[: part.start]}{by}{text[part.end :]}"
    return text
