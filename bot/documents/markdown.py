"""Markdown to a Document: headings become sections, what may be quoted becomes blocks. Parsed by markdown-it."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from pathlib import PurePosixPath

import regex
from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.analysis.languages import guess_language
from bot.documents.readers import checked_url, parse_date
from bot.documents.titles import title_from_file_name
from bot.errors import DocumentError
from bot.models import Block, BlockKind, Document, Section

_FRONT_MATTER = regex.compile(r"---[ \t]*\r?\n(?P<fields>(?:.*\r?\n)*?)---[ \t]*(?:\r?\n|$)")
_FIELD = regex.compile(r"(?m)^(?P<key>title|date|author|url):[ \t]*(?P<value>\S.*?)[ \t]*\r?$")
_LEAD = regex.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t]+)?")


def markdown_document(path: str, collection: str, text: str) -> Document:
    """The Markdown file ``text`` as a document; raises DocumentError for a front matter that says something impossible."""
    fields, body = _front_matter(text)
    starts = _line_starts(text)
    # Blanked, not cut off, so that the parser's line numbers are the file's.
    tokens = MarkdownIt("commonmark").enable("table").parse("\n" * text[:body].count("\n") + text[body:])
    sections = _sections(tokens, starts, len(text))
    blocks = tuple(_blocks(tokens, text, starts))
    prose = " ".join(text[block.start : block.end] for block in blocks[:20])
    first_heading = sections[0].heading if sections and sections[0].level == 1 else ""
    return Document(
        id=path,
        collection=collection,
        title=fields.get("title") or first_heading or title_from_file_name(PurePosixPath(path).stem, prose),
        text=text,
        path=path,
        first_line=1,
        language=guess_language(prose),
        blocks=blocks,
        sections=sections,
        date=_date(fields, path),
        author=fields.get("author"),
        url=checked_url(fields.get("url", ""), path),
    )


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """The simple ``key: value`` lines between two ``---``, and where the body begins."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return {}, 0
    fields = {found["key"]: found["value"].strip("\"'") for found in _FIELD.finditer(match["fields"])}
    return fields, match.end()


def _date(fields: dict[str, str], path: str) -> dt.date | None:
    return parse_date(fields["date"], path) if "date" in fields else None


def _line_starts(text: str) -> list[int]:
    """The offset of each line, by the line ends that CommonMark knows."""
    return [0, *(match.end() for match in regex.finditer(r"\r\n|\n|\r", text)), len(text) + 1]


def _sections(tokens: list[Token], starts: list[int], length: int) -> tuple[Section, ...]:
    headings = []
    for opening, inline in itertools.pairwise(tokens):
        if opening.type == "heading_open" and opening.map:
            words = "".join(child.content for child in inline.children or () if child.type in {"text", "code_inline"})
            headings.append((int(opening.tag[1]), words.strip(), starts[opening.map[0]]))
    sections = []
    for index, (level, heading, start) in enumerate(headings):
        end = next((later for deeper, _, later in headings[index + 1 :] if deeper <= level), length)
        sections.append(Section(heading, level, start, end))
    return tuple(sections)


def _blocks(tokens: list[Token], text: str, starts: list[int]) -> Iterator[Block]:
    in_heading = False
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            in_heading = token.type == "heading_open"
        if token.map is None or in_heading:
            continue
        first, last = token.map
        start, end = starts[first], min(starts[min(last, len(starts) - 1)], len(text))
        match token.type:
            case "inline" if not token.content.lstrip().startswith("<!--"):
                start = _LEAD.match(text, start, end).end()  # type: ignore[union-attr]  # it matches the empty string
                yield from _trimmed(text, start, end, BlockKind.PROSE)
            case "fence":
                body_end = starts[last - 1] if last - 1 > first and last - 1 < len(starts) else end
                closes = regex.fullmatch(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*\s*", text[body_end:end]) is not None
                yield from _trimmed(text, starts[first + 1], body_end if closes else end, BlockKind.CODE)
            case "code_block":
                yield from _trimmed(text, start, end, BlockKind.CODE)
            case "tr_open":
                yield from _trimmed(text, start, end, BlockKind.LINES)
            case "html_block" if not token.content.lstrip().startswith("<!--"):
                yield from _trimmed(text, start, end, BlockKind.LINES)


def _trimmed(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if start < end:
        yield Block(start, end, kind)


__all__ = ["DocumentError", "markdown_document"]
