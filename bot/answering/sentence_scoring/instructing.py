"""What tells how something is done: a line that leads into steps, and the steps."""

from __future__ import annotations

from bot.answering.sentence_scoring.items import is_item
from bot.sentence_terms import leads_in

_STEP_SHARE = 0.5


def instructs(sentence: str, before: str, *, is_last: bool) -> float:
    """How far a sentence of a passage tells how: 1 where it leads into the steps, a part of that where it is one, else 0."""
    if leads_in(sentence):
        return 0.0 if is_last else 1.0
    return _STEP_SHARE if is_item(sentence, before) else 0.0
