"""The words of a question as they are looked for in the lines of ``Passage.terms``, where each term stands between two blanks."""

from __future__ import annotations

import itertools
from typing import NamedTuple

from bot.analysis import QueryTerm
from bot.analysis.clock import is_time
from bot.analysis.dates import is_day
from bot.retrieval import inverse_document_frequency

_RARITY = 1.3
_SOUGHT_NAME = 1.4
_GRAM_CHARS = 4
KIN_CHARS = 4
"""Words of one family share so many letters at least, from the first on."""


class Sought(NamedTuple):
    """A word of the question."""

    bit: int
    """The word's place in the question, as a set of one."""
    weight: float
    """What a passage that holds it is worth: a power of its inverse document frequency, so that rare words count the more, times its share; more for a name."""
    whole: tuple[str, ...]
    """The word itself, in each language searched; of a code also its parts side by side."""
    parts: tuple[tuple[str, ...], ...]
    """For a compound, each of its parts; empty where they only begin it."""
    kin: tuple[tuple[str, str], ...]
    """How words of its family begin, with the stem that they are compared with; empty for what means only itself."""
    alike: tuple[str, ...]
    """The words that may stand for it."""
    grams: tuple[str, ...]
    """Its character n-grams, with the blanks around it."""


class Pair(NamedTuple):
    """Two words that stand side by side in the question."""

    bits: int
    weight: float
    patterns: tuple[str, ...]
    """How they stand side by side in a line."""


def sought_word(place: int, term: QueryTerm, passages: int, df: int, share: float) -> Sought:
    """A word that stands at a place of the question, and in ``df`` of ``passages``."""
    stems = sorted(term.whole)
    parts = () if not term.parts or _only_begin(term) else tuple([tuple([f" {each} " for each in sorted(part)]) for part in term.parts])
    also = [form.replace(" ", "  ") for form in term.also]  # of a long form its words side by side
    forms = also if also and (is_day(also[0]) or is_time(also[0])) else [*stems, *also]  # another 5 is not the 5 of March, and no 7
    whole = tuple([f" {form} " for form in forms])
    if term.is_code:  # HX 60 is HX-60; a table of the HX-40 with a height of 60 mm is not
        whole += tuple(map("".join, itertools.product(*parts))) if parts else ()
        parts = ()
    return Sought(
        bit=1 << place,
        weight=inverse_document_frequency(min(df, passages), passages) ** _RARITY * share * (_SOUGHT_NAME if term.is_name else 1.0),
        whole=whole,
        parts=parts,
        kin=() if term.is_code else tuple([(f" {stem[:KIN_CHARS]}", stem) for stem in stems if len(stem) >= KIN_CHARS and stem.isalpha()]),
        alike=tuple([f" {stem} " for stem in sorted(term.alike)]) if term.alike else (),
        grams=_grams(f" {stems[0]} "),
    )


def _only_begin(term: QueryTerm) -> bool:
    """Whether its parts are no more than how a word begins: a passage with C speaks of no C++, one with 2.3 not of 2.3.1."""
    return all(any(whole.startswith(stem) for whole in term.whole for stem in part) for part in term.parts)


def pair_of(first: Sought, second: Sought) -> Pair:
    """Two neighbours."""
    patterns = tuple([one + other for one in first.whole for other in second.whole])
    return Pair(first.bit | second.bit, first.weight + second.weight, patterns)


def _grams(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys([word[i : i + _GRAM_CHARS] for i in range(max(1, len(word) - _GRAM_CHARS + 1))]))
