"""Headings that run into the text of their paragraph: "§1 Quiet hours. From 22:00 ...", "**Grey Rock:** 25 minutes ...". Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from bot.analysis.question_words import QUESTION_MARKS
from bot.documents.statements import is_statement
from bot.models import Block, BlockKind, Span

_PARAGRAPH = r"§ ?\d{1,3}[a-z]?[.):]?[^\S\n]+"
_NUMBER = r"(?:\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?|\(?\p{L}[.)])[^\S\n]+"
_MARK = rf"(?:{_PARAGRAPH}|{_NUMBER})"
_BOLD = rf"(?:{_MARK})?(?P<type>\*\*|__)(?P<words>[^\s*_](?:[^*_\n]{{0,58}}[^\s*_])?)(?P=type)(?!\w)"
_CAPITAL, _WORD = r"\p{Lu}[^\s.!?:;,]*", r"[^\S\n][^\s.!?:;,\d]+"
# After a mere number more words may well be a step: "1. Open the door."
_NAME = rf"(?:{_PARAGRAPH}(?P<words>{_CAPITAL}(?:{_WORD}){{0,3}})|{_NUMBER}(?P<words>{_CAPITAL}(?:{_WORD})?))\.(?=\s|$)"
_OPENING = regex.compile(rf"{_BOLD}|{_NAME}")
_ALONE = regex.compile(rf"(?:{_BOLD}\s?[.:–—-]?|{_NAME})\s*")
_MAX_WORDS = 6
TERMS_ABOVE = "   "
"""What parts the terms of a sentence from those of the run-in heading above it, in its line of ``Passage.terms``."""


def under_run_ins(text: str, block: Block, sentences: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """The sentences of a block with the run-in heading of their paragraph or line; what begins with that has none, and it is part of the first of them."""
    above = ""
    waiting: Span | None = None
    for place, sentence in enumerate(sentences):
        if place and not (block.kind is BlockKind.LINES and "\n" in text[sentences[place - 1].end : sentence.start]):
            yield (Span(waiting.start, sentence.end), "") if waiting else (sentence, above)
            waiting = None
            continue
        if waiting:  # a line that says no more
            yield waiting, ""
        found = _OPENING.match(text, *sentence) if block.kind is not BlockKind.CODE else None
        above = found["words"] if found and _is_name(found["words"]) else ""
        waiting = sentence if above and _ALONE.fullmatch(text, *sentence) else None
        if not waiting:
            yield sentence, ""
    if waiting:
        yield waiting, ""


def _is_name(words: str) -> bool:
    return len(words.split()) <= _MAX_WORDS and not words.endswith(QUESTION_MARKS) and not is_statement(words.rstrip(".:"))
