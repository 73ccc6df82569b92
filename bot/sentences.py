"""Sentences of a block. The boundaries come from ``sentencex``; what it does not know (Thai, endless lines) is added here."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex
import sentencex

from bot.abbreviations import SHORTENED_TH, goes_on_across, open_end, plain_stop
from bot.analysis.languages import read_as
from bot.analysis.patterns import BULLET, later
from bot.models import Block, BlockKind, Span

_MAX_SENTENCE_CHARS = 1_000
_TARGET_PIECE_CHARS = 300
_MIN_THAI_CHARS = 80
_WINDOW_CHARS = 10_000
_TAIL_CHARS = 24
_NAME_CHARS = 80
_DOTTED_NAME = later(r"[\p{Ps}\p{Pi}\"'`*_]*+[\w-]++(?:\.[\w-]++){2,}")
_LINE = regex.compile(r"[^\n\r]+")
# A sign before a number may belong to it ("> 5"), and a number before words may be an answer ("42. Because ..."): both stay.
_BULLET = later(rf"(?:\|+[^\S\r\n]+|(?:{BULLET}|[>|])+[^\S\r\n]+(?!\d))(?=\S)")
_LIST_MARK = later(r"\s*\(?(?:\d{1,3}|\p{L}|[ivx]{2,5})[.)][^\S\r\n]+(?=\S)")
_COUNTS_OFF = later(r":\s{1,3}1\.\s(?:.*[,;]\s{1,3}\d{1,2}\.\s)?\s*", regex.DOTALL)
"""In a sentence that counts off what it names, "The winners: 1. Ada, 2. Ben.", from the colon to any of the numbers."""
_GOES_ON = later(r".*(?:\S[:;]\s?|\d\.[-–—].?|\b\d{1,2}\.[^\S\n\r]+[-–—]\s)", regex.DOTALL)
"""The end of a segment, and what it goes on in: "13.12.: Ada", "CHF 35.-", "5.12. – early: Ada"."""
_MAX_DIGITS = 2
_RULE = later(r"(?:[-=_*~#+^•·—–|:][ \t]*){2,100}+")
"""What parts a text or its tables, and says nothing."""
_BREAKS = regex.compile(r"(?<=[,;:،؛、，；])\s*|\s+")
_THAI_BREAKS = later(rf"(?<=[\p{{Thai}}ฯๆ)\]\"”])\s+(?=[\p{{Thai}}(\[\"“])(?!{SHORTENED_TH}\.)")  # not around a number or a shortened word
_MARKS = regex.compile(r"[\p{M}\u200d]*(?:(?<=\u200d).)?", regex.DOTALL)
_LEADERS = r"(?:[.…·][^\S\n]?){4,}+"
_PRICE = r"[^\S\n]*(?:(?:\p{Lu}{1,3})?\p{Sc}|(?:\p{Lu}{2,3}|Fr\.|Rs\.?)[^\S\n]?\d)"
_BEGINS_WITH_NUMBER = later(r"(?:\.(?<=\p{Ll}{6}(?<!nr)\.)\s+|[。！？][\"'”’»」』）)]?)\p{N}(?!\p{N}*\.\s)")
"""A number behind a sentence, which the library takes for more of it: right after the stop of a script without spaces, and in some languages after
any full stop, as if each word might be shortened; none of six letters is."""
_NO_END = (
    # The dots between the two columns of a price list.
    later(
        rf"(?<![.…·][^\S\n]?)(?:{_LEADERS}(?={_PRICE})|(?<=[^\S\n])(?:{_LEADERS}(?=[^\n]{{1,60}}(?m:$))|(?:\.[^\S\n]?)++(?={_PRICE})))"
        r"|!(?=\[)"  # a picture of Markdown or a page that is shown in this one
        r"|`[^`\n]{1,200}(?<![.!?…])`"  # code, whose first mark is the first of a pair `like this' to the library
        # The mark of a footnote and the end of type in bold, italic or colour, right after a sentence.
        r"|(?<=[.!?…。！？][\"'”’»)]?)(?:\[\^?[\w-]{1,20}\](?!\()|\^\[[^\]\n]{1,200}\]|[*_=~]{1,3})+(?=\s|$)"
    )
)
"""What the library takes for the end of a sentence, or for the beginning of the next: it is given blanks instead."""

_TWO_GAPS = later(r"\S(?: {3,}|\t)\s*+\S[^\n]*?\S(?: {3,}|\t)\s*+\S")
_MAX_ROW_CHARS = 400
"""A longer row of a table has cells of several sentences."""

_BLANKS = re.compile(r"[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""Blanks outside ASCII, which end the library in a panic between a capital and its full stop."""


def split_sentences(text: str, block: Block, language: str) -> list[Span]:
    """The sentences of ``block`` in order: not overlapping, without the white space around them, none empty."""
    code = read_as(language)
    found: list[Span] = []
    is_code = block.kind is BlockKind.CODE
    for line in _units(text, block):
        is_row = block.kind is BlockKind.LINES and line.end - line.start <= _MAX_ROW_CHARS and _has_cells(text, line)
        pieces = [line] if is_code or is_row or block.kind is BlockKind.ROW else _sentences(text, line, code)
        for piece in pieces:
            is_short = piece.end - piece.start <= _MAX_SENTENCE_CHARS and language != "th"
            for span in [piece] if is_short else _bounded(text, piece, language):
                trimmed = _trim(text, span, is_code=is_code)
                if trimmed.start < trimmed.end and (is_code or not _RULE.fullmatch(text, *trimmed)):
                    found.append(trimmed)
    return found


def _has_cells(text: str, line: Span) -> bool:
    """Whether a line is parted into three cells or more, by bars or by wide gaps."""
    return text.count("|", line.start, line.end) > 1 or _TWO_GAPS.search(text, *line) is not None


def _units(text: str, block: Block) -> Iterator[Span]:
    if block.kind in (BlockKind.PROSE, BlockKind.ROW):
        yield Span(block.start, block.end)
    else:
        for match in _LINE.finditer(text, block.start, block.end):
            yield Span(*match.span())


def _sentences(text: str, unit: Span, code: str) -> Iterator[Span]:
    """The library's segments, joined where a full stop was no end."""
    start = unit.start
    # The library takes the mark of a list item for a sentence ("1.") or for the start of a bracket ("(3)").
    mark = _LIST_MARK.match(text, start, unit.end)
    for end in _segment_ends(text, Span(mark.end() if mark else start, unit.end), code):
        if end == unit.end or not (_goes_on(text, start, end, code) or _is_next_number(text, unit.start, start, end)):
            yield Span(start, end)
            start = end
    if start < unit.end:
        yield Span(start, unit.end)


def _segment_ends(text: str, unit: Span, code: str) -> Iterator[int]:
    """Where the library's segments end; it loses no character, so their lengths are their offsets.

    It is given a window at a time, since its work on quotation marks grows with the square of the length. A window may cut its
    last segment short, so the next one begins with that segment.
    """
    start = unit.start
    while start < unit.end:
        window_end = min(start + _WINDOW_CHARS, unit.end)
        words = _NO_END.sub(_blanked, _BLANKS.sub(" ", text[start:window_end]))
        words = _BEGINS_WITH_NUMBER.sub(lambda found: f"{found.group()[:-1]}X", words)
        segments = sentencex.segment(code, plain_stop(code).sub("!", words))  # no abbreviation ends in that
        if not segments:
            return
        if window_end < unit.end and len(segments) > 1:
            segments.pop()
        for segment in segments:
            start += len(segment)
            yield start


def _blanked(found: regex.Match[str]) -> str:
    words = found.group()
    return ("X" if words[0] in "!`" else " ") * len(words)  # a picture or code may begin a sentence


def _goes_on(text: str, start: int, end: int, code: str) -> bool:
    """Whether a segment is not yet a sentence: it ends in an abbreviation or ordinal, or inside a name of three parts ("java.lang.Object")."""
    if text[end - 1] == "." and text[end].isalnum() and _is_within_name(text, start, end):
        return True
    if text[end] == "-" and text[end + 1 : end + 2].isalpha():  # Dipl.-Ing.
        return True
    if text[end] in ":;-–—" and _GOES_ON.fullmatch(text, max(start, end - _TAIL_CHARS), min(end + 2, len(text))):
        return True
    if goes_on_across(code).match(text, end) or _counts_off(text, start, end):
        return True
    found = open_end(code).match(text, max(start, end - _TAIL_CHARS), end)
    if found is None or found["always"]:
        return found is not None
    is_number, is_small = text[end].isdigit() or text[end] in "+(", text[end].islower()
    return is_number or is_small if found["either"] else is_number if found["number"] else is_small


def _counts_off(text: str, start: int, end: int) -> bool:
    """Whether a segment ends in the number of one of the things that a sentence counts off."""
    last = text[max(start, end - _TAIL_CHARS) : end].rstrip()[-2:]
    if not last.endswith(".") or not last[:1].isdigit():
        return False
    colon = text.find(":", max(start, end - _MAX_SENTENCE_CHARS), end)  # a longer one is cut anyway
    return colon >= 0 and _COUNTS_OFF.fullmatch(text, colon, end) is not None


def _is_next_number(text: str, begin: int, start: int, end: int) -> bool:
    """Whether a segment is nothing but the number of a thing after another: "1. Bring a pen. 2. Bring paper."."""
    number = text[start : min(end, start + _TAIL_CHARS)].strip().removesuffix(".")
    if not number.isdecimal() or len(number) > _MAX_DIGITS:
        return False
    return f" {int(number) - 1}. " in f" {text[max(begin, start - _MAX_SENTENCE_CHARS) : start]}"


def _is_within_name(text: str, start: int, end: int) -> bool:
    """Whether what stands around ``end`` without white space is a name of three parts or more; of two, a blank may have been forgotten."""
    before = text[max(start, end - _NAME_CHARS) : end].rsplit(maxsplit=1)[-1]
    after = text[end : end + _NAME_CHARS].split(maxsplit=1)[0]
    return _DOTTED_NAME.match(before + after) is not None


def _bounded(text: str, span: Span, language: str) -> Iterator[Span]:
    """A sentence in pieces that can be read: Thai at its spaces, and whatever goes on for ever."""
    limit, least = (_MIN_THAI_CHARS, _MIN_THAI_CHARS) if language == "th" else (_MAX_SENTENCE_CHARS, _TARGET_PIECE_CHARS)
    own_breaks = [_THAI_BREAKS] if language == "th" else []
    start = span.start
    while span.end - start > limit:
        longest = min(start + _MAX_SENTENCE_CHARS, span.end)
        patterns = [*own_breaks, _BREAKS] if longest < span.end else own_breaks
        breaks = (match.end() for pattern in patterns for match in pattern.finditer(text, start + least, longest))
        cut = next(breaks, None) or _after_marks(text, longest, span.end)
        if span.end - cut < least // 2:
            break
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)


def _after_marks(text: str, position: int, end: int) -> int:
    """The next place where no character is parted from its combining marks, or given up after a few."""
    found = _MARKS.match(text, position, min(position + 20, end))
    return found.end() if found else position


def _trim(text: str, span: Span, *, is_code: bool) -> Span:
    words = _stripped(text, span)
    if not text[words.start : words.start + 1].isalnum() and not is_code and (bullet := _BULLET.match(text, *words)):
        return _stripped(text, Span(bullet.end(), words.end))
    return words


def _stripped(text: str, span: Span) -> Span:
    words = text[span.start : span.end].rstrip()
    end = span.start + len(words)
    return Span(end - len(words.lstrip()), end)
