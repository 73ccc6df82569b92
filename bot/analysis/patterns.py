"""Patterns that are compiled where they are first needed: most answers need none of them, and a cold one would wait. And what several have in common."""

from __future__ import annotations

import functools
from typing import Any, cast

import regex

LETTERS = regex.compile(r"\p{L}+")
POSSESSIVE = regex.compile(r"['’]s?$")
"""At the end of a word: Ada's, the members'."""
MARKED_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
"""Letters with the marks that are written on them, as vowels are in some scripts."""
ENGLISH_PLURAL = r"\p{Ll}{2,}[b-hj-np-rtv-zy]s"
"""An English plural by its ending, which *glass*, *this* and *bus* do not have."""
MANY = rf"(?:{ENGLISH_PLURAL}|people|children|women|men)"
"""English words for more than one."""
WHICH = r"(?:(?:at|by|for|from|in|of|on|to|with) )?which "
"""How an English question opens that asks for one of a kind: "in which "."""
DAY_IN_FIGURES = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
"""12/03/2024, 2024-03-12: as exports of chats write it."""
_ALSO_HEADS = "○●■□◆"
BULLETS = rf"\-*+•◦▪‣⁃∙➢➤✓✔☐☑\uf0b7\uf0a7\uf0d8{_ALSO_HEADS}"
"""The marks of an item of a list, for a class of characters; the three of private use are those of a word processor's symbol fonts."""
BULLET = rf"(?:(?![{_ALSO_HEADS}]\s+[\p{{Han}}\p{{Hiragana}}\p{{Katakana}}\p{{Hangul}}])[{BULLETS}])"
"""One of them at the beginning of a line; some stand before headings where these languages are written."""
ITEM_MARK = rf"[{BULLETS}](?:[^\S\n]+\[[ xX]\])?"
"""What stands before an item of a list, with the box of a task."""
QUOTED_LEAD = r"[^\S\n]*(?:>[^\S\n]*)*"
"""What may stand before it on its line: blanks, and the marks of quoted mail."""


class _Later:
    """A pattern that is compiled when it is first used. Has what a compiled one has."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        found = self.__dict__[name] = getattr(compiled(self.pattern, self.flags), name)
        return found


_all_later: list[_Later] = []


def later(pattern: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern that is compiled when it is first used, or by ``compile_all``."""
    found = _Later(pattern, flags)
    _all_later.append(found)
    return cast("regex.Pattern[str]", found)


def compile_all() -> None:
    """Compile the patterns of all modules that are loaded: for a process that answers more than one question."""
    for each in _all_later:
        compiled(each.pattern, each.flags)


@functools.cache
def compiled(pattern: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern, compiled once."""
    return regex.compile(pattern, flags)


def is_found(pattern: str, words: str) -> bool:
    """Whether a pattern stands in words, in any case."""
    return compiled(pattern, regex.IGNORECASE).search(words) is not None
