"""What tells how something is done: a line that leads into steps, and the steps."""

from __future__ import annotations

import regex

from bot.analysis.patterns import ITEM_MARK, QUOTED_LEAD
from bot.passages import leads_in

_LIST_MARK = regex.compile(rf"\n{QUOTED_LEAD}{ITEM_MARK}[^\S\n]+$")
_NUMBER = regex.compile(r"\(?(?:\p{Nd}{1,3}|\p{Ll}|[ivx]{2,5})[.)]\s")  # which is part of the item's words
_MAX_LABEL_CHARS = 80
_BOLD = ("**", "__")
_STEP_SHARE = 0.5


def is_label(sentence: str) -> bool:
    """Whether it is short and ends like no sentence: a label or heading, to which what stands below belongs. "**Chair** Ada Lind" says something."""
    return len(sentence) <= _MAX_LABEL_CHARS and sentence[-1:].isalnum() and not sentence.startswith(_BOLD)


def is_item(sentence: str, before: str) -> bool:
    """Whether a sentence begins an item of a list, by its number or the mark that the text before it ends with."""
    return _NUMBER.match(sentence) is not None or _LIST_MARK.search(before, max(0, before.rfind("\n"))) is not None


def instructs(sentence: str, before: str, *, is_last: bool) -> float:
    """How far a sentence of a passage tells how: 1 where it leads into the steps, a part of that where it is one, else 0."""
    if leads_in(sentence):
        return 0.0 if is_last else 1.0
    return _STEP_SHARE if is_item(sentence, before) else 0.0
