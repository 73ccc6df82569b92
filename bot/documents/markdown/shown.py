"""What of a Markdown document is shown to its readers: no comments, and nothing that its author has struck out."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from bot.documents.text.statements import SENTENCE_ENDS
from bot.models import Span

_STRUCK = regex.compile(r"~~(?=\S)(?P<words>(?:[^~]|~(?!~))+)(?<=\S)~~|<(?P<tag>del|s|strike)>(?P<words>[^<]+)</(?P=tag)>")
_COMMENT_END = "-->"
_UNSHOWN = regex.compile(
    rf"(?P<code>`[^`\n]*`)|(?P<struck>{_STRUCK.pattern})|(?P<comment><!--)|(?m:^[ \t]*%%\s(?s:.{{1,5000}}?)\s%%[ \t]*$)"
    r"|(?m:^[ \t>]*:{3,}[ \t]*(?:\w+|\{[^}\n]*\})?[ \t]*$)|(?m:^import[ \t][^\n]{1,200}[ \t]from[ \t][\"'][^\"'\n]+[\"'];?[ \t]*$)|[ \t]\^[A-Za-z][\w-]*\s*\Z|(?m:^[ \t]*!\[\[[^\]\n]+\]\][ \t]*$)"
)
SUMMARY = regex.compile(r"(?is)<summary\b[^<>]*>(?P<words>(?:(?!</?summary\b).)*+)</summary>")
"""What is to be seen of text that can be unfolded."""
_UNFOLDED = regex.compile(r"(?i)</details\s*>")
_SENTENCE_ENDS_OR_LINE = (*SENTENCE_ENDS, "\n")
_COMMENTS = regex.compile(r"(?:\s*+<!--(?s:.*?)-->)*+\s*")
_UNSEEN_HTML = regex.compile(r"(?i)<(?:script|style|!|\?)")


def shown(text: str, start: int, end: int) -> Iterator[Span]:
    """A paragraph without its comments, the marks of a callout, and the sentences and lines that its author has struck out.

    What is struck out inside a sentence stays: "~~40~~ 45 euros" can only be quoted whole.
    """
    begin = place = start
    may_close = True
    while found := _UNSHOWN.search(text, place, end):
        place = found.end()
        if found["code"] is not None:
            continue
        if found["comment"] is not None:
            close = text.find(_COMMENT_END, place, end) if may_close else -1
            if close < 0:  # nor does any other: to look for each would take as long as all of them squared
                may_close = False
                continue
            place = close + len(_COMMENT_END)
        if found["struck"] is not None:
            before, after = text[start : found.start()].rstrip(" \t*_"), text[found.end() : end].lstrip(" \t*_")
            is_whole = (not before or before.endswith(_SENTENCE_ENDS_OR_LINE)) and (
                not after or after.startswith(("\n", "\r")) or found["words"].rstrip("*_").endswith(SENTENCE_ENDS)
            )
            if not is_whole:
                continue
        yield Span(begin, found.start())
        begin = place
    yield Span(begin, end)


def unfolded_ends(text: str) -> list[int]:
    """Where what can be unfolded ends, in order."""
    return [end.end() for end in _UNFOLDED.finditer(text)]


def after_unseen(text: str, start: int, end: int) -> int:
    """Where the words of an HTML block begin: after a comment, and nowhere in a script or style sheet."""
    after = _COMMENTS.match(text, start, end).end()  # type: ignore[union-attr]  # it matches the empty string
    return end if _UNSEEN_HTML.match(text, after, end) else after


def is_struck_out(row: str) -> bool:
    """Whether all words of a table's row are struck out."""
    return _STRUCK.search(row) is not None and regex.search(r"\w", _STRUCK.sub("", row)) is None
