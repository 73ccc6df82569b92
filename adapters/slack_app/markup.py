"""Slack's markup taken off what people wrote: code, links and mentions, emoji, emphasis. Pure, and linear in the text.

``shielded`` first and ``unshielded`` last: what stands in code is neither emoji nor emphasis nor a quote.
"""

from __future__ import annotations

import re

from bot.analysis import analyse_question
from bot.analysis.function_words import FUNCTION_WORDS
from bot.analysis.languages import guess_language

_CODE = re.compile(r"```(.*?)```|`([^`\n]+)`", re.DOTALL)
_ANGLES = re.compile(r"<([^<>]*)>")
_EMOJI = re.compile(r"(?<!\S)(?::[a-z0-9_+'-]++:)++(?!\S)")
_MARK = re.compile(r"(?<!\*)\*(?!\*)|(?<!_)_(?!_)|(?<!~)~(?!~)|\n")
_LOOKED_BACK_CHARS = 100

_MEANING = "*_~:&`"
_STAND_INS = "".join(map(chr, range(0xE000, 0xE000 + len(_MEANING))))
_SHIELD = str.maketrans(_MEANING, _STAND_INS)
_UNSHIELD = str.maketrans(_STAND_INS, _MEANING)


def shielded(text: str) -> str:
    """The text without the marks of code, and with stand-ins for what would mean something else inside it."""
    return _CODE.sub(lambda match: (match[1] or match[2] or "").translate(_SHIELD), text)


def unshielded(text: str) -> str:
    """The text with the characters of its code."""
    return text.translate(_UNSHIELD)


def spoken(text: str) -> str:
    """The text with links and mentions as a person would read them out."""
    return _ANGLES.sub(_spoken, text)


def without_emoji(text: str) -> str:
    """The text without emoji, which stand between blanks; one that follows words stays where it alone can be what they ask about."""
    rest = _EMOJI.sub(" ", text)
    if rest == text or _has_subject(rest):
        return rest
    return _EMOJI.sub(lambda match: match[0] if _follows_words(text, match.start()) else " ", text)


def without_emphasis(text: str) -> str:
    """The text without the marks that enclose words on a line: ``*bold*``, ``_italic_`` and ``~struck~``, each at the edges of words."""
    opened: dict[str, int] = {}
    dropped: set[int] = set()
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if mark == "\n":
            opened.clear()
        elif mark in opened and _closes(text, at):
            dropped |= {opened.pop(mark), at}
        elif _opens(text, at):
            opened[mark] = at
    return "".join(character for at, character in enumerate(text) if at not in dropped)


def _has_subject(question: str) -> bool:
    language = guess_language(question, tuple(FUNCTION_WORDS))
    return bool(analyse_question(question, (language,), language))


def _follows_words(text: str, at: int) -> bool:
    """Whether two words of the same sentence lead to this place: "what is"."""
    before = text[max(0, at - _LOOKED_BACK_CHARS) : at].split()
    return len(before) > 1 and before[-1][-1].isalnum()


def _opens(text: str, at: int) -> bool:
    return not text[at - 1 : at].isalnum() and not text[at + 1 : at + 2].isspace()


def _closes(text: str, at: int) -> bool:
    return not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()


def _spoken(match: re.Match[str]) -> str:
    target, _, label = match[1].partition("|")
    if target.startswith("@"):
        return " "
    if target.startswith("!"):
        return label or " "
    return label or (" " if target.startswith("#") else target.removeprefix("mailto:"))
