"""Hostile text made inert, one function a platform. What a document or a question holds is shown and never acts.

What is inserted is what the platform itself takes out again when it draws the text: a backslash where it knows one, and a word joiner, which
has no width, where it does not. A word joiner in the text itself is left out, so the two never mix.
"""

from __future__ import annotations

import re

WORD_JOINER = "\u2060"

# Control characters, and those that turn the direction of text or have no width.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")
_REPLACEMENT = "\ufffd"
# Spaces without width, and what marks or turns the direction of text: nothing to see, and without it the text stands as it was typed.
_UNSEEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")

# Emphasis, spoilers, code, quotes, headings, links, everything in angle brackets; the colon of emoji and of URL schemes; and the dot of
# the hosts that are linked or turned into an invitation without a scheme.
_DISCORD_MARKS = re.compile(r"[\\*_~`|<>\[\]#]|:(?=\S)|(?<=discord)\.|(?<=discordapp)\.|(?<=www)\.", re.IGNORECASE)
_DISCORD_LIST = re.compile(r"^([^\S\n]*)(-|\d+(?=\.))", re.MULTILINE)
# Discord pings whatever backslash stands before it, so the mention itself is taken apart; also one that the end of the text cuts short.
_PING_BEGUN = "|".join(word[:length] for word in ("everyone", "here") for length in range(1, len(word)))
_DISCORD_PING = re.compile(rf"@(?=everyone|here|[!&]?\d|(?:[!&]|{_PING_BEGUN})?\Z)", re.IGNORECASE)

_SLACK_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SLACK_ENTITY = re.compile("[&<>]")
_SLACK_MARKS = re.compile(r"[*_~`@#]|:(?=\S)|(?<=\w)\.(?=\w)")
_SLACK_QUOTE = re.compile(r"^(?=[^\S\n]*>)", re.MULTILINE)


def for_plain_text(text: str) -> str:
    """The text for a terminal or a field that knows no markup, with control characters replaced; line feeds and tabs stay.

    Every line end, and that of a page, becomes a line feed; what has no width or turns the text is left out, but a text of nothing else is shown as replaced.
    """
    shown = _UNPRINTABLE.sub(_REPLACEMENT, _UNSEEN.sub("", _LINE_END.sub("\n", text)))
    return shown or (_REPLACEMENT if text else "")


def is_unseen(text: str) -> bool:
    """Whether a text has nothing to see."""
    return not _UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """The same on one line."""
    return " ".join(for_plain_text(text).split())


def for_discord(text: str) -> str:
    """The text for Discord's markdown: no ping, no markup, no link, no preview.

    Only a ping costs a word joiner; everything else is a backslash that Discord does not draw, so what is copied is what was written.
    """
    marked = _DISCORD_MARKS.sub(r"\\\g<0>", for_plain_text(text))
    marked = _DISCORD_LIST.sub(_escape_list, marked)
    return _DISCORD_PING.sub(f"@{WORD_JOINER}", marked)


def _escape_list(match: re.Match[str]) -> str:
    indent, mark = match.groups()
    return f"{indent}\\-" if mark == "-" else f"{indent}{mark}\\"


def for_slack(text: str) -> str:
    """The text for Slack's mrkdwn: no mention, no markup, no link.

    mrkdwn has no escape but for ``&``, ``<`` and ``>``: a word joiner after the mark keeps it from touching what it would mark. Where
    words must be copied as they are, use a rich text element or plain text instead, which know no markup.
    """
    marked = _SLACK_MARKS.sub(rf"\g<0>{WORD_JOINER}", for_plain_text(text))
    marked = _SLACK_QUOTE.sub(WORD_JOINER, marked)
    return _SLACK_ENTITY.sub(lambda match: _SLACK_ENTITIES[match.group()], marked)


def for_json(serialised: str) -> str:
    """A JSON text whose strings show no control or direction character raw, and mean the same."""
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", serialised)
