"""Who wrote a message that stands below a line with its time and its sender, as exports of chats are written. Pure."""

from __future__ import annotations

from bot.analysis.patterns import later

_SENDER = later(r"\[\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}[^\]\n]{0,12}\] (?P<name>[^\n:]{1,39})")
_MOST_CHARS = 80


def sender_name_above(text: str, start: int) -> str:
    """The name in the line right above a place of a text; empty where that is no such line."""
    if text[start - 1 : start] != "\n":
        return ""
    line = text[max(0, start - _MOST_CHARS) : start - 1].rpartition("\n")[2]
    found = _SENDER.fullmatch(line)
    return found["name"] if found else ""
