"""What tells how something is done: a line that leads into steps, and the steps."""

from __future__ import annotations

import regex

from bot.passages import leads_in

_LIST_MARK = regex.compile(r"\n[^\S\n]*(?:[-*+•◦▪]|\p{Nd}{1,3}[.)])[^\S\n]+$")
_OPEN_END = regex.compile(r"[\p{L}\p{N}]$")
_STEP_SHARE = 0.5


def goes_on(sentence: str) -> bool:
    """Whether what follows belongs to it, by its end: it leads in, or is a label or heading that ends like no sentence."""
    return leads_in(sentence) or _OPEN_END.search(sentence) is not None


def is_item(before: str) -> bool:
    """Whether the text before a sentence ends with the mark of a list."""
    return _LIST_MARK.search(before[-12:]) is not None


def instructs(sentence: str, before: str, *, is_last: bool) -> float:
    """How far a sentence of a passage tells how: 1 where it leads into the steps, a part of that where it is one, else 0."""
    if leads_in(sentence):
        return 0.0 if is_last else 1.0
    return _STEP_SHARE if is_item(before) else 0.0
