"""Hostile text made inert, one function a platform. What a document or a question holds is shown and never acts."""

from __future__ import annotations

import re

# Control characters, and those that turn the direction of text or hide it.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")
_REPLACEMENT = "\ufffd"


def for_terminal(text: str) -> str:
    """The text with everything replaced that a terminal would obey instead of show; line feeds and tabs stay."""
    return _UNPRINTABLE.sub(_REPLACEMENT, text.replace("\r\n", "\n"))


def for_terminal_line(text: str) -> str:
    """The text inert and on one line."""
    return " ".join(for_terminal(text).split())


def for_json(serialised: str) -> str:
    """A JSON text whose strings show no control or direction character raw, and mean the same."""
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", serialised)
