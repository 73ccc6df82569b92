"""The same words in two places: exact repetitions, and copies that differ in case, white space, punctuation or a few words."""

from __future__ import annotations

from collections import Counter

import regex

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_DECISIVE = frozenset("not no never without none neither nor nicht kein keine ne pas jamais sin non não нет не".split())
_MIN_LIKENESS = 0.8


def fingerprint(text: str) -> tuple[str, ...]:
    """The words of a text, case-folded: equal for texts that differ only in case, white space and punctuation."""
    return tuple(_WORD.findall(text.casefold()))


def are_near_duplicates(a: str, b: str) -> bool:
    """Whether two texts say the same but for a few words.

    Copies that differ in a number, a name or a negation are not copies: they may contradict each other.
    """
    first, second = fingerprint(a), fingerprint(b)
    if first == second:
        return True
    differing = (Counter(first) - Counter(second)) + (Counter(second) - Counter(first))
    if 1 - differing.total() / (len(first) + len(second)) < _MIN_LIKENESS:
        return False
    names = _names(a) ^ _names(b)
    return not any(
        any(character.isdigit() for character in word) or word in _DECISIVE or word.endswith("n't") or word in names for word in differing
    )


def _names(text: str) -> frozenset[str]:
    """Words with a capital that do not open the text."""
    return frozenset(match.group().casefold() for match in _WORD.finditer(text) if match.start() > 0 and match.group()[0].isupper())
