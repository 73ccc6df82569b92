"""The HTML in a Markdown page: rows of its tables, pieces between the tags that part them, and headings; nothing of scripts and styles."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import regex

from bot.documents.markdown.shown import SUMMARY, after_unseen
from bot.documents.text.layout import MAX_ROW_CHARS
from bot.documents.text.statements import names_what_follows
from bot.models import Block, BlockKind, Span

_TAG = regex.compile(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>|<!--(?s:.*?)-->")
_TAGS_BEFORE = regex.compile(rf"(?:\s|{_TAG.pattern})*+")
_TAGS_AFTER = regex.compile(rf"(?r)(?:\s|{_TAG.pattern})*+")
_HEADING = regex.compile(r"(?is)<h(?P<level>[1-6])\b[^<>]*>(?P<named>(?:(?!</?h[1-6]\b).)*+)</h[1-6]\s*>")
_WHOLE = regex.compile(r"(?i)<(?P<tag>table|script|style)\b[^<>]*>")
_WHOLE_END = regex.compile(r"(?i)</(?P<tag>table|script|style)\s*>")
_ROW = regex.compile(r"(?i)<tr\b[^<>]*>")
_ROW_END = regex.compile(r"(?i)</tr\s*>|(?=<tr\b|</table|</tbody|</thead)")
_PARTING_TAG = regex.compile(
    rf"(?P<term></dt\s*>\s*<dd\b[^<>]*>)|{SUMMARY.pattern}|{_HEADING.pattern}"
    r"|</?(?:details|summary|div|p|br|hr|table|thead|tbody|tfoot|caption|colgroup|col|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|aside|section|article|header"
    r"|footer|nav|blockquote|center|figure|figcaption|picture|source|img|iframe|video|audio)\b[^<>]*>"
)


class Piece(NamedTuple):
    """A part of an HTML block that stands by itself."""

    span: Span
    is_row: bool = False


Closings = Mapping[str, Sequence[int]]
"""Where a text closes what goes on over empty lines: by tag, in order, the ends of the closing tags."""


def closings(text: str) -> Closings:
    """Where tables, scripts and style sheets end."""
    found: dict[str, list[int]] = defaultdict(list)
    for closing in _WHOLE_END.finditer(text):
        found[closing["tag"].lower()].append(closing.end())
    return found


def pieces(text: str, start: int, end: int, ends: Closings) -> Iterator[Piece]:
    """What of an HTML block has words, and where it ends: a table, script or style sheet may go on below an empty line."""
    start = after_unseen(text, start, end)
    while start < end:
        opening = _WHOLE.search(text, start, end)
        yield from between_tags(text, start, opening.start() if opening else end)
        if opening is None:
            return
        start = _end_of(opening, end, ends)
        if opening["tag"].lower() == "table":
            yield from _rows(text, opening.end(), start)


def end_of(text: str, start: int, end: int, ends: Closings) -> int:
    """Where an HTML block ends together with what it opens and a later one closes."""
    place = after_unseen(text, start, end)
    while place < end and (opening := _WHOLE.search(text, place, end)):
        place = _end_of(opening, end, ends)
    return max(place, end)


def _end_of(opening: regex.Match[str], end: int, ends: Closings) -> int:
    closing = ends.get(opening["tag"].lower(), ())
    place = bisect_right(closing, opening.end())
    return closing[place] if place < len(closing) else end


def _rows(text: str, start: int, end: int) -> Iterator[Piece]:
    place = start
    while opening := _ROW.search(text, place, end):
        yield from between_tags(text, place, opening.start())
        closing = _ROW_END.search(text, opening.end(), end)
        place = closing.end() if closing else end
        row = without_tags(text, opening.end(), closing.start() if closing else end)
        if row.end - row.start <= MAX_ROW_CHARS:
            yield Piece(row, is_row=True)
        else:
            yield from between_tags(text, opening.end(), place)
    yield from between_tags(text, place, end)


def between_tags(text: str, start: int, end: int) -> Iterator[Piece]:
    """The pieces between the tags that part them; a term and what explains it are one, and headings none."""
    for tag in _PARTING_TAG.finditer(text, start, end):
        if tag["term"] is not None:
            continue
        yield Piece(Span(start, tag.start()))
        if tag["words"] is not None and not names_what_follows(tag["words"]):
            yield Piece(Span(*tag.span("words")))
        start = tag.end()
    yield Piece(Span(start, end))


def without_tags(text: str, start: int, end: int) -> Span:
    """What remains of a piece without the tags and white space around it; empty where that is all."""
    begin = _TAGS_BEFORE.match(text, start, end).end()  # type: ignore[union-attr]  # it matches the empty string
    return Span(begin, max(begin, _TAGS_AFTER.match(text, begin, end).start()))  # type: ignore[union-attr]


def trimmed(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    """A block without the white space around it; none where nothing but tags is left."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    left = without_tags(text, start, end) if words.rstrip().endswith(">") and kind is not BlockKind.CODE else Span(start, end)
    if left.start < left.end:
        yield Block(start, end, kind)


def html_headings(text: str, start: int, end: int) -> Iterator[tuple[str, int, Span]]:
    """The words, level and place of each heading of an HTML block."""
    for found in _HEADING.finditer(text, start, end):
        if words := plain(found["named"]):
            yield words, int(found["level"]), Span(*found.span())


def plain(words: str) -> str:
    """Words without the tags among them."""
    return " ".join(_TAG.sub("", words).split())
