"""How far a sentence has the question's own words, the words of grammar among them, which no index holds: "turn it on" is not "turn it off"."""

from __future__ import annotations

import itertools
import re

import regex

from bot.analysis.comparison import OF_WORDS
from bot.analysis.patterns import later

_ASCII_WORDS = re.compile(r"[a-z0-9]+")
_SYLLABLES = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}"  # or words: each says something by itself
_LETTERS = r"\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_WORDS = later(rf"(?V1)[[\p{{L}}\p{{N}}]--[{_SYLLABLES}{_LETTERS}]][[\p{{L}}\p{{M}}\p{{N}}]--[{_SYLLABLES}{_LETTERS}]]*|[{_SYLLABLES}]")
_RUN = regex.compile(rf"[{_LETTERS}][{_LETTERS}\p{{M}}]+")


def wording(text: str) -> frozenset[str]:
    """The words as written but for case; of a script without spaces its characters, or pairs of them where they are letters."""
    if text.isascii():
        return frozenset(text.translate(OF_WORDS).split())
    words = text.lower().split()
    found = set(_ASCII_WORDS.findall(" ".join(filter(str.isascii, words))))
    others = " ".join([word for word in words if not word.isascii()])
    found.update(_WORDS.findall(others))
    for run in _RUN.findall(others):
        found.update(map("".join, itertools.pairwise(run)))
    return frozenset(found)


def overlap(question: frozenset[str], sentence: frozenset[str]) -> tuple[float, float]:
    """The words that both have, as a share of the question's and of the mean of both: ROUGE-1's recall and F1 (Lin 2004), each word once."""
    if not question or not sentence:
        return 0.0, 0.0
    common = len(question & sentence)
    return common / len(question), 2 * common / (len(question) + len(sentence))
