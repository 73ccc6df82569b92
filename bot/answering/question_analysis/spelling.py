"""A misspelt word of a question, by the words that the searched documents have. Pure; nothing that may not be searched is asked of."""

from __future__ import annotations

import itertools
import string
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from bot.analysis.accents import accented, differ_by_accents
from bot.analysis.analyzer import QUOTED, Analyzer, QueryTerm

MIN_CHARS = 4
_MIN_CHARS_OF_ACCENTED = 3
_MAX_CHARS = 39
"""A longer one is no word, and all that is one slip away from it would fill the memory."""
_SURE_CHARS = 6
"""A shorter word one letter away is as often another word: Iran and Iraq, mayor and major; cure and curse."""
_TRIED = 8
ENDING = 2
_DOUBLE = 2
_FEW_PASSAGES = 300
"""On so small a corpus most words are absent though they are spelt right."""
_LETTERS = {
    "en": "éèáíóñçöü",
    "de": "äöüß", "es": "áéíóúüñ", "fr": "àâçéèêëîïôùûœ", "it": "àèéìòù", "pt": "ãáàâçéêíóôõú", "nl": "ëï", "sv": "åäö", "da": "æøå",
    "no": "æøå", "fi": "äö", "pl": "ąćęłńóśźż", "tr": "çğıöşü", "ro": "ăâîșț", "hu": "áéíóöőúüű", "cs": "áčďéěíňóřšťúůýž", "ca": "àçèéíïòóúü",
}  # fmt: skip
_ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ", "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىة", "fa": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئ",
    "he": "אבגדהוזחטיכלמנסעפצקרשתךםןףץ",
}  # fmt: skip


Frequencies = Callable[[Collection[str]], Mapping[str, int]]
"""How many of the searched passages hold each of some terms; those that none holds may be left out."""


Stands = Callable[[str, str], str]
"""How a word, case-folded, stands somewhere for a term: as it is, else with an ending of ``ENDING`` letters at most; empty if neither."""


class Slip(NamedTuple):
    """A word of a question that is misspelt."""

    term: QueryTerm
    word: str
    """What it may be, as it stands in the documents, with the capital of the question."""
    is_whole: bool
    """Whether that stands in the documents as it is, and not with an ending alone."""


def likely_word(
    term: QueryTerm, analyzer: Analyzer, frequencies: Frequencies, stands: Stands, *, by_accents_alone: bool = False
) -> Slip | None:
    """The word of the documents that is one slip of the fingers away: a letter more, less, other, two swapped, or two doubled elsewhere; or some accents.

    One that differs by accents alone wins, then the most frequent, one with the same first letter before any other, and one that stands there as it is before
    one that has an ending there (kayak, of kayaks); None where there is no such word, or where the word is too short, too long or no plain word. An
    acronym is none. Of an elided word the part after the apostrophe is put right.
    """
    elided, apostrophe, written = term.surface.replace("’", "'").rpartition("'")
    word = written.casefold()
    if not _MIN_CHARS_OF_ACCENTED <= len(word) <= _MAX_CHARS or not word.isalpha() or term.is_identifier or term.surface.isupper():
        return None
    others = dict.fromkeys(accented(word, _LETTERS.get(analyzer.language, "")), True)
    if len(word) >= MIN_CHARS and not by_accents_alone:
        others = dict.fromkeys([*_one_slip_away(word, _alphabet(analyzer.language)), *_doubled_elsewhere(word)], False) | others
    stems = dict(zip(others, analyzer.stems(list(others)), strict=True))
    found = frequencies(frozenset(stems.values()))
    known = [
        (not others[other], other[0] != word[0], -found[stem], other, stem)
        for other, stem in stems.items()
        if found.get(stem) and not analyzer.is_stop_word(other)
    ]
    standing: dict[str, str] = {}
    for *_, other, stem in sorted(known)[:_TRIED]:
        if found_as := stands(other, stem):
            standing[other] = found_as
        if found_as == other:
            break
    forms = (  # "sitió" is another word than "sitio"
        other
        for other in others
        if others[other] and other[-1] == word[-1] and found.get(stems[other]) and not analyzer.is_stop_word(other)
    )
    best = max(standing, key=lambda other: other == standing[other], default=None) or next(forms, None)  # another form of it stands there
    if best is None:
        return None
    shown = best if others[best] else standing.get(best, best)
    return Slip(term, elided + apostrophe + (shown.capitalize() if written[0].isupper() else shown), standing.get(best) == best)


def is_sure(slip: Slip, passages: int) -> bool:
    """Whether the documents may be searched for the correction; if not, it is only offered."""
    word, other = slip.term.surface.casefold(), slip.word.casefold()
    if differ_by_accents(word.replace("’", "'"), other):
        return True
    if word[0] != other[0] or not slip.is_whole:
        return False
    if sorted(word) == sorted(other):  # two letters swapped
        return len(word) >= _SURE_CHARS or passages >= _FEW_PASSAGES
    if len(word) == len(other):  # with another ending it is a form of its own: starter and started
        return len(word) > _SURE_CHARS and word[-1] == other[-1]
    return len(word) >= _SURE_CHARS or (len(word) > MIN_CHARS and passages >= _FEW_PASSAGES)


def is_worth_offering(slip: Slip) -> bool:
    """Whether it is likely enough to ask "Did you mean": a short word that the documents lack is often spelt right, as game (no slip for gave) and learn (earn).

    Fingers seldom slip on the first letter. With one letter other or less, a word of four is as often another word, and so it is where the
    documents have the other with an ending alone.
    """
    word, other = slip.term.surface.casefold(), slip.word.casefold()
    if differ_by_accents(word.replace("’", "'"), other) or sorted(word) == sorted(other):
        return True
    if len(word) < _SURE_CHARS and word[0] != other[0]:
        return False
    return len(word) > MIN_CHARS or (slip.is_whole and len(other) > len(word))


def is_quoted(text: str, start: int) -> bool:
    """Whether a place of the text stands between quotation marks: what is quoted is meant to the letter."""
    return any(match.start() < start < match.end() for match in QUOTED.finditer(text))


def _one_slip_away(word: str, letters: str) -> list[str]:
    found = []
    for i in range(len(word) + 1):
        left, right = word[:i], word[i:]
        if right:
            rest = right[1:]
            found.append(left + rest)
            found += [f"{left}{letter}{rest}" for letter in letters if letter != right[0]]
        if len(right) > 1:
            found.append(left + right[1] + right[0] + right[2:])
        found += [f"{left}{letter}{right}" for letter in letters]
    return found


def _doubled_elsewhere(word: str) -> Iterator[str]:
    """A word with two other letters doubled or single: begginers is beginners, neccesary necessary."""
    if len(word) <= _SURE_CHARS:
        return
    letters = [(letter, len(list(run))) for letter, run in itertools.groupby(word)]
    for places in itertools.combinations([place for place, (_, count) in enumerate(letters) if count <= _DOUBLE], 2):
        yield "".join(letter * (_DOUBLE + 1 - count if place in places else count) for place, (letter, count) in enumerate(letters))


def _alphabet(language: str) -> str:
    return _ALPHABETS.get(language) or string.ascii_lowercase + _LETTERS.get(language, "")
