"""Texts as what stands between white space. A text says most of its words again and again, so what each stands for is computed once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")

_MOST_CHARS = 40
STRETCH = re.compile(r"[^ \t\n\r\f\v]+")


def stretches(text: str) -> list[str]:
    """What stands between white space; no word or number reaches over two of them."""
    if "\u00a0" in text or "\u202f" in text:  # they may stand inside a number
        return STRETCH.findall(text)
    return text.split()


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
