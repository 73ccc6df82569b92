"""Callouts, admonitions and tabs of Markdown whose first line names them: "> [!warning] Locks", ":::note Opening", '!!! tip "Keys"', '=== "Linux"'."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex
from markdown_it.token import Token

from bot.documents.text.sections import Heading
from bot.documents.text.statements import names_what_follows
from bot.models import Span

LOWEST = 7
_INDENTED = 4
_OPENING = regex.compile(
    r"(?P<indent>[ \t]*+)(?:(?:!!!|\?\?\?\+?)[ \t]+(?:[\w-]++[ \t]*+)++(?:\"[^\"\n]*+\")?|===[!+]?[ \t]+\"[^\"\n]++\")[ \t\r]*+"
)
_NAMED = regex.compile(
    r"(?:(?P<box>[ \t]*>[ \t>]*\[![\w-]+\][-+]?[ \t]+)|(?P<fenced>[ \t]*:{3,}[ \t]*[\w-]+(?:[ \t]+(?=[^\s{\[])|\[))"
    r"|(?P<indent>[ \t>]*)(?:(?:!!!|\?\?\?\+?)[ \t]+(?:[\w-]++[ \t]++)++|===[!+]?[ \t]+)\")(?P<name>\S(?:.{0,200}?\S)??)[\"\]]?(?:\{[^{}\n]*\})?\s*"
)
_FENCE_END = regex.compile(r"(?m:^[ \t]*:{3,}[ \t\r]*$)")
_TAB = regex.compile(r"<Tab(?:Item)?\s(?:[^<>]*\s)?(?:label|title)=(?P<mark>[\"'])(?P<named>[^\"'<>\n]{1,80})(?P=mark)[^<>]*>")
"""In MDX what opens what a tab shows, with its name."""
_TAB_END = regex.compile(r"</Tab(?:Item)?\s*>")


def outdented(text: str) -> str:
    """Markdown as its parser is to see it, line by line: what is indented below the line that opens a note or a tab is text, not code."""
    if "\n" not in text or not any(mark in text for mark in ("!!! ", "??? ", "???+ ", "=== ", "===! ", "===+ ")):
        return text
    lines = text.split("\n")
    open_at: list[int] = []
    for place, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        while open_at and line.strip() and indent < open_at[-1] + _INDENTED:
            open_at.pop()
        if _OPENING.fullmatch(line):
            open_at.append(indent)
            lines[place] = line[(len(open_at) - 1) * _INDENTED :]
        elif line.strip():
            lines[place] = line[len(open_at) * _INDENTED :]
    return "\n".join(lines)


def named_callouts(tokens: Sequence[Token], text: str, starts: Sequence[int]) -> dict[int, Heading]:
    """The name of each callout above its text, up to where that ends, by the number of the line."""
    found: dict[int, Heading] = {}
    around: list[int] = []
    fences = [fence.start() for fence in _FENCE_END.finditer(text)] if ":::" in text else []
    for place, token in enumerate(tokens):
        if token.type == "blockquote_open" and token.map:
            around.append(token.map[1])
        elif token.type == "blockquote_close":
            around.pop()
        elif token.type == "paragraph_open" and token.map:
            first, last = token.map
            named = _NAMED.fullmatch(text, starts[first], starts[first + 1] - 1)
            name = named["name"].strip("*_") if named else ""
            if named is None or not name or not names_what_follows(name):
                continue
            has_text = last - first > 1 or any(below.type != "blockquote_close" for below in tokens[place + 3 : place + 4])
            if named["box"] is not None:
                end = min(starts[around[-1]], len(text)) if around else 0
            elif named["fenced"] is not None:
                end = _fence_end(text, named.end(), fences)
            else:
                end = _indented_end(text, starts, first + 1, len(named["indent"]) + _INDENTED)
            if has_text and end > starts[first + 1]:
                found[first] = Heading(name, LOWEST, Span(starts[first], starts[first + 1]), end)
    return found


def _fence_end(text: str, start: int, fences: Sequence[int]) -> int:
    """Where a callout ends between colons that begins with its text at ``start``; there where it never does, or has no words."""
    place = bisect_left(fences, start)
    return fences[place] if place < len(fences) and text[start : fences[place]].strip() else start


def _indented_end(text: str, starts: Sequence[int], line: int, indent: int) -> int:
    """Where the lines end, from a number on, that are indented so far."""
    while line < len(starts) - 1 and (not (words := text[starts[line] : starts[line + 1]]).strip() or words.startswith(" " * indent)):
        line += 1
    return min(starts[line], len(text))


def tab_ends(text: str) -> list[int]:
    """Where tabs of MDX end, in order."""
    return [end.start() for end in _TAB_END.finditer(text)]


def named_tabs(text: str, start: int, end: int, ends: Sequence[int]) -> list[Heading]:
    """The names of the tabs that a piece of MDX opens."""
    return [Heading(tab["named"], LOWEST, Span(*tab.span()), ends[bisect_left(ends, tab.end())]) for tab in _TAB.finditer(text, start, end)]
