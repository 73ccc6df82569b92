"""Sentences of a block. The boundaries come from ``sentencex``; what it does not know (Thai, endless lines) is added here."""

from __future__ import annotations

from collections.abc import Iterator

import regex
import sentencex

from bot.models import Block, BlockKind, Span

_MAX_SENTENCE_CHARS = 1_000
_TARGET_PIECE_CHARS = 300
_MIN_THAI_CHARS = 30
_LINE = regex.compile(r"[^\n\r]+")
_BULLET = regex.compile(r"(?:[-*+•◦▪>|]+|\d{1,3}[.)])\s+(?=\S)")
_BREAKS = regex.compile(r"(?<=[,;:،؛、，；])\s*|\s+")
_LIBRARY_LANGUAGES = {"und": "en"}


def split_sentences(text: str, block: Block, language: str) -> list[Span]:
    """The sentences of ``block`` in order: not overlapping, without the white space around them, none empty."""
    code = _LIBRARY_LANGUAGES.get(language, language)
    found: list[Span] = []
    for line in _units(text, block):
        pieces = [line] if block.kind is BlockKind.CODE else _boundaries(text, line, code)
        for piece in pieces:
            for span in _bounded(text, piece, language):
                trimmed = _trim(text, span, is_code=block.kind is BlockKind.CODE)
                if trimmed.start < trimmed.end:
                    found.append(trimmed)
    return found


def _units(text: str, block: Block) -> Iterator[Span]:
    if block.kind is BlockKind.PROSE:
        yield Span(block.start, block.end)
    else:
        for match in _LINE.finditer(text, block.start, block.end):
            yield Span(*match.span())


def _boundaries(text: str, unit: Span, code: str) -> Iterator[Span]:
    """The library's segments; it loses no character, so their lengths are their offsets."""
    position = unit.start
    for segment in sentencex.segment(code, text[unit.start : unit.end]):
        yield Span(position, position + len(segment))
        position += len(segment)
    if position < unit.end:
        yield Span(position, unit.end)


def _bounded(text: str, span: Span, language: str) -> Iterator[Span]:
    """A sentence in pieces that can be read: Thai at its spaces, and whatever goes on for ever."""
    if language == "th":
        limit, least = _MIN_THAI_CHARS, _MIN_THAI_CHARS
    elif span.end - span.start > _MAX_SENTENCE_CHARS:
        limit, least = _MAX_SENTENCE_CHARS, _TARGET_PIECE_CHARS
    else:
        yield span
        return
    start = span.start
    while span.end - start > limit:
        cut = next((m.end() for m in _BREAKS.finditer(text, start + least, min(start + _MAX_SENTENCE_CHARS, span.end))), None)
        cut = cut or min(start + _MAX_SENTENCE_CHARS, span.end)
        if span.end - cut < least // 2:
            break
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)


def _trim(text: str, span: Span, *, is_code: bool) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    if not is_code and (bullet := _BULLET.match(text, start, end)):
        start = bullet.end()
    return Span(start, max(start, end))
