"""What is raised on a web page: powers and ordinals, which stay, and the marks of notes, which would change the figure before them."""

from __future__ import annotations

import regex
from selectolax.lexbor import LexborNode

from bot.documents.html.unseen import mark_of
from bot.documents.text.formulas import NUMBER, RAISED

_NUMBERS = r"[0-9]{1,3}(?:\s?[,;–-]\s?[0-9]{1,3})++"
_ONE = r"(?:[0-9]{1,3}|[a-g]|[*†‡§¶‖#]{1,4})"
_SEVERAL = regex.compile(rf"{_NUMBERS}|\((?:{_NUMBERS}|[0-9]{{1,3}})\)")
"""Numbers of notes, or an unusual power."""
_LETTER = regex.compile(r"[abcdfg]")
"""What notes are marked by; an e or o makes an ordinal, an h an hour, and what comes later in the alphabet is a power."""
_MARK = regex.compile(
    rf"[*†‡§¶‖#]{{1,4}}|{_ONE}(?:\s?[,;]\s?{_ONE})++|\([a-g]\)|{_ONE}\)|\[(?:(?i:note|nb)\s?)?(?:{_ONE}(?:\s?[,;–-]\s?{_ONE})*+)\]"
)
"""What else marks a note, alone or with others."""
_SYMBOL = regex.compile(r"(?<!\p{L})[\p{Latin}\p{Greek}]\s*$")
_BASE = regex.compile(r"(?<![\p{N}.,])(?:\p{N}|10)\s*$")
_ORDINAL = regex.compile(r"(?<!\p{N})\p{N}{1,2}\.\s*$")
_FEMININE = regex.compile(r"(?:(?<![\p{L}\p{N}.,])\p{N}{1,2}|(?<!\p{L})(?i:dr|prof|sr))\s*$")
"""Of which a raised a may be the ending: the 5ª edition."""
_TRADE = {"TM": "™", "SM": "℠"}
LONGEST_BEFORE = 40
"""How much of what stands before it says what a raised mark is."""


def raised(node: LexborNode, before: str) -> str | None:
    """What is raised as it is typed behind other words: nothing for the mark of a note; None where it is typed as it is."""
    mark = mark_of(node)
    if NUMBER.fullmatch(mark):
        return mark.translate(RAISED)  # 10³ litres are not 103
    if mark in _TRADE:
        return _TRADE[mark]
    is_several, is_letter = _SEVERAL.fullmatch(mark), _LETTER.fullmatch(mark)
    if not (is_several or is_letter or _MARK.fullmatch(mark)):
        return None
    if not before.strip():
        return f"{mark} "  # the note itself begins with it
    is_symbol = _SYMBOL.search(before) is not None
    if is_several and (is_symbol or _BASE.search(before)):
        return mark.translate(RAISED)
    if is_symbol or (is_letter and _ORDINAL.search(before)):
        return None
    return "ª" if mark == "a" and _FEMININE.search(before) else ""
