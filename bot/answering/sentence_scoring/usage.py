"""Whether a line only shows how a command is written. Pure."""

from __future__ import annotations

import regex

from bot.analysis.patterns import later

_PLACEHOLDER = regex.compile(r"\[[^\[\]]*\]|<[^<>]*>")
_OF_USAGE = later(rf"{_PLACEHOLDER.pattern}|(?<!\S)(?:--?[\w-]+(?:=\S*)?|[|.…$*]+)(?!\S)")
_MOST_WORDS_OF_USAGE = 4


def is_usage(sentence: str) -> bool:
    """Whether all that it says is how a command is written: "git mv [<options>] <source> <destination>" or "$ git mv a b"."""
    is_command = sentence.startswith("$ ") or (sentence[:1].isalpha() and _PLACEHOLDER.search(sentence))
    if ":" in sentence or not is_command:
        return False
    return len(_OF_USAGE.sub(" ", sentence).split()) <= _MOST_WORDS_OF_USAGE
