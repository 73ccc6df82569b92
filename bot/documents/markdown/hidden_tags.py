"""What of a Markdown page its HTML tags hide, over as many paragraphs as they are around."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from html.parser import HTMLParser

import regex
from markdown_it.token import Token

from bot.documents.markdown.html_blocks import trimmed
from bot.documents.text.hidden import has_no_size, is_hidden
from bot.models import Block, Span

_TAG = regex.compile(
    r"(?<!\\)<(?P<end>/?)(?P<name>[A-Za-z][\w-]*+)(?P<rest>(?:[\s/][^<>]*+)?)>|(?P<comment><!--)(?s:.*?)(?:-->|\Z)|(?P<code>`[^`\n]*+`)"
)
_WORD = regex.compile(r"\w")
_MAY_HIDE = regex.compile(r"(?i)hidden|none|opacity|font-size|sr-only")
_NEVER_AROUND = frozenset("area base br col embed hr img input link meta source track wbr".split())
_NEVER_IN_ITSELF = frozenset("dd dt option p".split())
"""Of which the next one ends the last."""
_UNREAD = frozenset({"script", "style"})
_WITH_TAGS = frozenset({"html_block", "inline", "table_open"})


class _Opening(HTMLParser):
    """Reads the attributes of one opening tag; none of one whose quotation marks do not close."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as the parser calls it
        self.found = dict(attrs)


def hidden_spans(tokens: Iterable[Token], text: str, starts: Sequence[int]) -> list[Span]:
    """What hidden tags are around, in order; a tag that is never closed hides nothing."""
    found: list[Span] = []
    unread = around = ""
    begin = depth = 0
    for tag in _tags(tokens, text, starts):
        name, is_end = tag["name"].lower(), bool(tag["end"])
        if unread:
            unread = "" if is_end and name == unread else unread
        elif name in _UNREAD:
            unread = "" if is_end else name
        elif not around:
            if not is_end and name not in _NEVER_AROUND and _is_hiding(tag):
                around, begin, depth = name, tag.start(), 1
        elif name == around:
            depth += -1 if is_end or name in _NEVER_IN_ITSELF else 1
            if not depth:
                found.append(Span(begin, tag.end() if is_end else tag.start()))
                around = ""
    return found


def left_of(text: str, span: Span, hidden: Sequence[Span]) -> list[Span]:
    """What of a stretch of text is not hidden: all of it, or what has words between the hidden parts."""
    left = []
    place = span.start
    index = max(0, bisect_right(hidden, Span(place, place)) - 1)
    while index < len(hidden) and hidden[index].start < span.end:
        left.append(Span(place, hidden[index].start))
        place = max(place, hidden[index].end)
        index += 1
    if place == span.start:
        return [span]
    return [part for part in [*left, Span(place, span.end)] if part.start < part.end and _WORD.search(text, *part)]


def without_hidden(text: str, block: Block, hidden: Sequence[Span]) -> Iterator[Block]:
    """The parts of a block between what is hidden; a block in which nothing is as it is."""
    whole = Span(block.start, block.end)
    left = left_of(text, whole, hidden)
    if left == [whole]:
        yield block
        return
    for span in left:
        yield from trimmed(text, *span, block.kind)


def _tags(tokens: Iterable[Token], text: str, starts: Sequence[int]) -> Iterator[regex.Match[str]]:
    """The tags of a page that are no code."""
    place = 0
    for token in tokens:
        if token.type not in _WITH_TAGS or token.map is None:
            continue
        end = min(starts[min(token.map[1], len(starts) - 1)], len(text))
        yield from [tag for tag in _TAG.finditer(text, max(place, starts[token.map[0]]), end) if tag["name"]]
        place = max(place, end)


def _is_hiding(tag: regex.Match[str]) -> bool:
    if not _MAY_HIDE.search(tag["rest"]):
        return False
    parser = _Opening()
    parser.feed(tag.group())
    attributes = parser.found
    return is_hidden(attributes) or has_no_size(attributes)
