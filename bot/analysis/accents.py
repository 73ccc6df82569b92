"""Words as they are typed without accents: ksiazek is książek, fuer is für. Pure."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterable, Iterator

import regex

_MARKS = regex.compile(r"\P{Canonical_Combining_Class=0}++")
_MOST_ACCENTS = 3
_MOST_WORDS = 300
_UNPARTED = {"ł": "l", "ø": "o", "đ": "d", "ı": "i"}
"""Letters that Unicode takes for others than those without their mark."""
_SPELT_OUT = {
    "ä": ("ae",), "ö": ("oe",), "ü": ("ue",), "å": ("aa",), "ø": ("oe",), "æ": ("ae",), "œ": ("oe",), "ß": ("ss",), "ő": ("oe",), "ű": ("ue",),
}  # fmt: skip
"""How letters are typed on a keyboard that lacks them."""
_LEFT_OUT = frozenset("ar ca cs el es fr hu it pl pt ro tr".split())
"""Languages that many type without accents; Arabic without the hamza on an alef."""
_OTHER_WORDS = {
    "ar": "اب امام", "ca": "mes te", "el": "που", "es": "porque", "fr": "ou d'ou", "hu": "fele", "pl": "maja", "pt": "marco porque", "ro": "pana", "tr": "adli su",
}  # fmt: skip
"""What would be another word without its accents."""


def without_accents(word: str) -> str:
    """A word without the marks above and below its letters."""
    if word.isascii():
        return word
    return _MARKS.sub("", unicodedata.normalize("NFD", word))


def also_unaccented(phrases: Iterable[str], language: str) -> list[str]:
    """Phrases in small letters, and those of them with accents as they are typed without, where that is no other word."""
    phrases = list(phrases)
    if language == "de":
        return list(dict.fromkeys([*phrases, *map(_spelt_out, phrases)]))
    if language not in _LEFT_OUT:
        return phrases
    others = _OTHER_WORDS.get(language, "").split()
    return list(dict.fromkeys([*phrases, *(plain for plain in map(_folded, phrases) if plain not in others)]))


def accented(word: str, letters: str) -> Iterator[str]:
    """The words that a word in small letters becomes with some of a language's accents, those of few accents first; some hundreds at most."""
    marked: dict[str, list[str]] = {}
    for letter in letters:
        for plain in {_plain(letter), *_SPELT_OUT.get(letter, ())} - {letter}:
            marked.setdefault(plain, []).append(letter)
    places = [
        (start, start + size, marked[word[start : start + size]])
        for start in range(len(word))
        for size in (1, 2)
        if word[start : start + size] in marked and start + size <= len(word)
    ]
    chosen = itertools.chain.from_iterable(itertools.combinations(places, number) for number in range(1, _MOST_ACCENTS + 1))
    apart = (some for some in chosen if all(one[1] <= other[0] for one, other in itertools.pairwise(some)))
    words = (_with(word, some, replaced) for some in apart for replaced in itertools.product(*(letters for _, _, letters in some)))
    return itertools.islice(words, _MOST_WORDS)


def differ_by_accents(one: str, other: str) -> bool:
    """Whether two words in small letters differ by accents alone."""
    return _folded(one) == _folded(other) or _spelt_out(one) == _spelt_out(other)


def _with(word: str, places: tuple[tuple[int, int, list[str]], ...], letters: tuple[str, ...]) -> str:
    for (start, end, _), letter in zip(reversed(places), reversed(letters), strict=True):
        word = word[:start] + letter + word[end:]
    return word


def _plain(letter: str) -> str:
    return _UNPARTED.get(letter) or without_accents(letter)


def _folded(word: str) -> str:
    return word if word.isascii() else without_accents("".join([_UNPARTED.get(letter, letter) for letter in word]))


def _spelt_out(word: str) -> str:
    return word if word.isascii() else "".join([_SPELT_OUT.get(letter, (_plain(letter),))[0] for letter in word])
