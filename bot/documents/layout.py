"""Plain text to blocks: paragraphs around the furniture, each told apart as running text, lines or code."""

from __future__ import annotations

import regex

from bot.models import Block, BlockKind, Span

_PARAGRAPH = regex.compile(r"\S(?:(?!\r?\n[^\S\r\n]*(?:\r?\n|$))[\s\S])*", regex.MULTILINE)
_MARKER = regex.compile(
    r"[ \t]*(?:[-*+•◦▪–]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+\S"  # list items
    r"|[ \t]*(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?\]?|\[[^\]\n]{5,30}\d\])\s"  # a line of a log or chat, by its time
    r"|[ \t]*<[^>\s]{1,40}>\s"  # <nick> words
    r"|[ \t]*[^\s:|]{1,40}(?: [^\s:|]{1,30})?: \S"  # Speaker: words
    r"|[ \t]*\|"  # table rows
)
_LINE = regex.compile(r"\S(?:[^\n\r]*\S)?")
_INDENTED = regex.compile(r"(?:\t| {4,})\S")
_MIN_WRAPPED_CHARS, _MAX_WRAPPED_CHARS = 40, 200
_WRAP_RAGGEDNESS = 0.6


def find_blocks(text: str, furniture: list[Span]) -> tuple[Block, ...]:
    """The blocks of ``text`` between its furniture, in order."""
    blocks = []
    for stretch in _between(furniture, len(text)):
        for match in _PARAGRAPH.finditer(text, *stretch):
            start, end = match.start(), match.start() + len(match.group().rstrip())
            line_start = text.rfind("\n", stretch.start, start) + 1 or stretch.start
            is_first_of_line = not text[line_start:start].strip()
            kind = kind_of(text[line_start if is_first_of_line else start : end])
            if kind is BlockKind.LINES and _is_paragraph_a_line(text[start:end]):
                blocks += [Block(line.start(), line.end(), BlockKind.PROSE) for line in _LINE.finditer(text, start, end)]
            else:
                blocks.append(Block(start, end, kind))
    return tuple(blocks)


def kind_of(paragraph: str) -> BlockKind:
    """Running text, lines that stand for themselves, or indented code."""
    lines = [line.rstrip() for line in paragraph.splitlines() if line.strip()]
    if len(lines) < 2:
        return BlockKind.PROSE
    if all(_INDENTED.match(line) for line in lines) and not all(_MARKER.match(line) for line in lines):
        return BlockKind.CODE
    if any(_MARKER.match(line) for line in lines[1:]):
        return BlockKind.LINES
    # A wrapped paragraph fills its lines evenly, except the last.
    widths = [len(line) for line in lines[:-1]]
    is_wrapped = (
        _MIN_WRAPPED_CHARS <= max(widths) <= _MAX_WRAPPED_CHARS
        and min(widths) >= _WRAP_RAGGEDNESS * max(widths)
        and len(lines[-1]) <= max(widths) + 10
    )
    return BlockKind.PROSE if is_wrapped else BlockKind.LINES


def _is_paragraph_a_line(paragraph: str) -> bool:
    """Whether each line is a paragraph of its own: so long that nobody wrapped it."""
    lines = _LINE.findall(paragraph)
    return sum(map(len, lines)) / len(lines) > _MAX_WRAPPED_CHARS


def _between(furniture: list[Span], length: int) -> list[Span]:
    stretches, position = [], 0
    for span in furniture:
        stretches.append(Span(position, span.start))
        position = span.end
    stretches.append(Span(position, length))
    return [stretch for stretch in stretches if stretch.start < stretch.end]
