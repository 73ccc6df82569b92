"""The same words in two places: exact repetitions, and copies that differ in case, white space, punctuation or a few words."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from bot.analysis.comparison import WORD, compared_words, may_share
from bot.analysis.function_words import FUNCTION_WORDS
from bot.analysis.negation import NEGATIONS
from bot.analysis.number_words import NUMBER_WORDS, words_for_numbers

_NUMBERS = frozenset(NUMBER_WORDS).union(
    "half third quarter first second once twice dozen tausend mille mil".split(),
    *[map(str.casefold, words_for_numbers(language)) for language in ("de", "fr", "es")],
)
_GRAMMAR = frozenset(word for words in FUNCTION_WORDS.values() for word in words.split())
_LIMITS = frozenset(
    "except unless only until außer nur bis sauf seulement excepto solo sólo salvo solamente tranne só apenas behalve alleen кроме только".split()
)
_DETERMINERS = frozenset(
    "a an the this that these those any every each our your my his her its their der die das den dem des ein eine einen einem einer eines unser unsere"
    " le la les un une l ce cet cette notre votre el los las una este esta nuestro nuestra o os as um uma il lo gli i uno de het een onze".split()
)
_MIN_LIKENESS = 0.8
_MIN_ALIKE_LETTERS = 0.75
_OPPOSED = re.compile(r"(?:hyper\w* hypo|hypo\w* hyper|inter\w* intra|intra\w* inter|pre\w* pro|pro\w* pre)")
"""Words that differ by little and mean the opposite."""


def are_near_duplicates(a: str, b: str) -> bool:
    """Whether two texts say the same but for a few words.

    Copies that differ in a number, a name, a negation, the order of their words or in words put in place of others are not copies: they may
    contradict each other. A word in another spelling is the same word.
    """
    if a == b:
        return True
    if not 0.5 * len(b) <= len(a) <= 2 * len(b):
        return False
    (first, words), (second, other_words) = _compared(a), _compared(b)
    if first == second:
        return True
    most = _MIN_LIKENESS * (len(first) + len(second)) / 2
    if 3 * len(words & other_words) < most:  # quick, and far below what copies share
        return False
    if min(len(first), len(second)) < most or not may_share(first, second, _MIN_LIKENESS):
        return False
    only_first, only_second, shared, is_reworded = _differences(first, second)
    if is_reworded or 2 * shared / (len(first) + len(second)) < _MIN_LIKENESS or only_first & only_second:
        return False
    differing = only_first | only_second
    return not (differing & (_names(a) | _names(b)) or any(map(_is_decisive, differing)))


@functools.lru_cache(maxsize=512)
def _compared(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    words = compared_words(text)
    return words, frozenset(words)


def _differences(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[set[str], set[str], int, bool]:
    """The words that only one of the two has at its place, for each of them, how many they share in order, and whether one has others in their place."""
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    only_first: set[str] = set()
    only_second: set[str] = set()
    shared = 0
    is_reworded = False
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind == "equal":
            shared += end - start
        else:
            only_first.update(first[start:end])
            only_second.update(second[other_start:other_end])
            is_reworded |= kind == "replace" and not _is_same(first[start:end], second[other_start:other_end])
    return only_first, only_second, shared, is_reworded


def _is_same(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether words in place of others say the same: articles and their like, or another spelling (colour and color, to gether)."""
    if _DETERMINERS.issuperset(first) and _DETERMINERS.issuperset(second):
        return True
    one, other = "".join(first), "".join(second)
    if one[:1] != other[:1] or not _ends_alike(one.removesuffix("s"), other.removesuffix("s")) or _OPPOSED.match(one + " " + other):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _MIN_ALIKE_LETTERS


def _ends_alike(one: str, other: str) -> bool:
    """Whether two words end in the same letter, or in the same two in any order: centre and center, not trainer and trainee."""
    return one[-1:] == other[-1:] or sorted(one[-2:]) == sorted(other[-2:])


def _is_decisive(word: str) -> bool:
    """Whether one such word more or less can turn what a text says."""
    is_plain = word.isalpha() or ("'" in word and not word.endswith("n't"))
    return not is_plain or word in NEGATIONS or word in _NUMBERS or word in _LIMITS


def _names(text: str) -> frozenset[str]:
    """Words with a capital; the one that opens the text only where it is not grammar (``The``)."""
    words = [match.group() for match in WORD.finditer(text.replace("’", "'")) if match.group()[0].isupper()]
    opening = {words[0].casefold()} & _GRAMMAR if words and text.lstrip("\"'“‘(")[: len(words[0])] == words[0] else set()
    return frozenset(word.casefold() for word in words) - opening
