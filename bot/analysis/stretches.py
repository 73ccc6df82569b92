"""Texts as what stands between white space. A text says most of its words again and again, so what each stands for is computed once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

_T = TypeVar("_T")

_MOST_CHARS = 40
_SPACED = re.compile(r"\S+")
_SPACED_IN_NUMBERS = re.compile(r"[^ \t\n\r\f\v]+")


def stretches(text: str) -> list[str]:
    """What stands between white space; no word or number reaches over two of them."""
    return _SPACED_IN_NUMBERS.findall(text) if _has_joining_blanks(text) else text.split()


def places_of_stretches(text: str) -> Iterator[re.Match[str]]:
    """The same, with their places."""
    return (_SPACED_IN_NUMBERS if _has_joining_blanks(text) else _SPACED).finditer(text)


def _has_joining_blanks(text: str) -> bool:
    """Whether it has blanks that may stand inside a number."""
    return "\u00a0" in text or "\u202f" in text


class Known(dict[str, _T]):
    """What each stretch stands for, by a function of it alone. All is forgotten where there is too much of it, and a long one at once."""

    def __init__(self, compute: Callable[[str], _T], *, most: int = 100_000) -> None:
        super().__init__()
        self._most = most
        self._compute = compute

    def __missing__(self, stretch: str) -> _T:
        value = self._compute(stretch)
        if len(stretch) <= _MOST_CHARS:
            if len(self) >= self._most:
                self.clear()
            self[stretch] = value
        return value
