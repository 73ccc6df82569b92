"""The questions in what somebody writes: "Hi all! Quick one: who keeps the spare key? Thanks!". Pure."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from bot.answering.kinds import is_question
from bot.models import Block, BlockKind
from bot.sentences import split_sentences

_BREAK = regex.compile(r"[.!?:;–—。！？؟]")
_LEAD_IN = regex.compile(r"^.*(?:[:;]|[:;]-?[()DP]|[–—])\s+(?=\S)")
"""What may stand before a question in its sentence: "Quick one: "."""


def questions_in(text: str, language: str) -> Iterator[tuple[str, bool]]:
    """The sentences of a text that are questions, in order, each also without what leads into it; but not the text itself.

    With each whether it stands beside other words than questions, which may say what it is about.
    """
    if not _BREAK.search(text, 0, len(text) - 1):
        return
    sentences = [text[start:end] for start, end in split_sentences(text, Block(0, len(text), BlockKind.PROSE), language)]
    are_all = all(map(is_question, sentences))
    for sentence in filter(is_question, sentences):
        bare = _LEAD_IN.sub("", sentence)
        yield from ((part, not are_all or part != sentence) for part in dict.fromkeys((sentence, bare)) if part != text)
