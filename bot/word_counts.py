"""How long a text is in words, also where words are not spaced."""

from __future__ import annotations

import re
from collections.abc import Iterable

import regex

from bot.analysis.patterns import later
from bot.analysis.stretches import Known, stretches

_UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
_UNSPACED_CHARACTER = regex.compile(_UNSPACED)
_WORDS = later(rf"(?V1)[[\p{{L}}\p{{N}}]--{_UNSPACED}][\p{{L}}\p{{M}}\p{{N}}'’-]*")
_ASCII_WORDS = re.compile(r"[A-Za-z0-9][A-Za-z0-9'-]*")
_CHARS_A_WORD = 2  # in scripts without spaces


def count_words(text: str) -> int:
    """How long a text is in words; two characters count as one where words are not spaced."""
    if text.isascii():
        return len(_ASCII_WORDS.findall(text))
    return in_words(map(_half_words.__getitem__, stretches(text)))


def in_words(half_words: Iterable[int]) -> int:
    """Counts of half words together, in words."""
    return -(-sum(half_words) // _CHARS_A_WORD)


def count_half_words(stretch: str) -> int:
    """How many half words there are between white space."""
    if stretch.isascii():
        return _CHARS_A_WORD if stretch.isalpha() else len(_ASCII_WORDS.findall(stretch)) * _CHARS_A_WORD
    return len(_WORDS.findall(stretch)) * _CHARS_A_WORD + len(_UNSPACED_CHARACTER.findall(stretch))


_half_words = Known(count_half_words)
