"""The marks of the items of a list, as a browser shows them: "1.", "c.", "iv.", counted up or down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex
from selectolax.lexbor import LexborNode

from bot.documents.text.roman import MOST, roman

LISTS = frozenset({"ul", "ol", "menu"})
_INDENT, _MAX_INDENTS = "  ", 20
_LIST_STYLE = regex.compile(r"(?i)(?<![\w-])list-style(?:-type)?\s*+:(?P<value>[^;]*+)")
_KINDS = {
    "a": "a",
    "A": "A",
    "i": "i",
    "I": "I",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
    "none": " ",
    "disc": "-",
    "circle": "-",
    "square": "-",
}
"""What the items of a list are marked by, by its type or style; any other is counted by numbers."""
_UNCOUNTED = {"-": "- ", " ": ""}
_LETTERS = 26
_WHOLE_NUMBER = regex.compile(r"\s*+(?P<number>[+-]?[0-9]{1,5})(?![0-9])")


@dataclass(slots=True)
class List:
    """A list around what is being read."""

    kind: str
    """The first mark of what it is counted by; empty where that is numbers, a dash where nothing is counted, a blank where no mark is shown."""
    following: int
    """The number of its next item."""
    step: int

    def lead_of(self, item: LexborNode, depth: int) -> str:
        """What stands before the words of its next item, so many lists deep."""
        indent = _INDENT * min(depth, _MAX_INDENTS)
        if self.kind in _UNCOUNTED:
            return indent + _UNCOUNTED[self.kind]
        count = _whole_number(item, "value", self.following)
        self.following = count + self.step
        return f"{indent}{_counted(count, self.kind)}. "


def list_of(node: LexborNode, tag: str) -> List:
    """The list that a node is, before its first item."""
    if tag != "ol":
        return List("-", 1, 1)
    style = _LIST_STYLE.search(node.attributes.get("style") or "")
    told = style["value"].lower().split() if style else [node.attributes.get("type") or ""]
    kind = next((_KINDS[each] for each in told if each in _KINDS), "")
    if "reversed" not in node.attributes:
        return List(kind, _whole_number(node, "start", 1), 1)
    return List(kind, _whole_number(node, "start", sum([child.tag == "li" for child in node.iter()])), -1)


def _counted(count: int, kind: str) -> str:
    """A number in letters or Roman numerals, or in digits where those have no sign for it."""
    if kind in {"a", "A"} and count > 0:
        return "".join(_letters(count, ord(kind)))[::-1]
    if kind in {"i", "I"} and 0 < count <= MOST:
        numeral = roman(count)
        return numeral if kind == "I" else numeral.lower()
    return str(count)


def _letters(count: int, first: int) -> Iterator[str]:
    """From the last to the first: behind z comes aa."""
    while count:
        count, place = divmod(count - 1, _LETTERS)
        yield chr(first + place)


def _whole_number(node: LexborNode, name: str, otherwise: int) -> int:
    found = _WHOLE_NUMBER.match(node.attributes.get(name) or "")
    return int(found["number"]) if found else otherwise
