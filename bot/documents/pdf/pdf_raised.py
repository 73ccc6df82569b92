"""Raised characters in a PDF file: the numbers of powers and notes, which are no digits of the figure before them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import regex

from bot.documents.text.formulas import RAISED

_NOTE = r"[a-dfg](?:,[a-dfg])*|[*†‡§¶#]+"
"""What marks a note behind a figure; e, h, o and the others are of ordinals (2e, 1o), hours (9h30) and powers (2n)."""
_MAY_END_RAISED = regex.compile(rf"(?s)(?:.[0-9]|[0-9](?:{_NOTE}))$")
_MAY_HOLD_RAISED = regex.compile(rf"(?s)(?:.[0-9]|[0-9](?:{_NOTE}))(?![.,:/-]?[0-9]|$)")
_IS_NOTE = regex.compile(_NOTE)
_OF_A_NUMBER = regex.compile(r"^\P{L}*")
_ENDS_WORD = regex.compile(r"[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}.,;:!?%\"']")
"""What a raised number may stand behind; behind a sign, as in "= 2/3", it is the upper half of a fraction."""
_ENDS_FIGURE = regex.compile(r"[0-9]")
_RISE, _LEAST_SIZE, _MAX_SIZE = 0.15, 0.4, 0.9
"""How far above the line a raised character stands at least, and how large it is, as shares of the size of what it stands behind; beside a large initial all is smaller."""


def may_hold_raised(text: str, *, is_level: bool) -> bool:
    """Whether a closer look at a word is worth its time; the first and last character of most stand on one line and are of one size."""
    if not is_level and _MAY_END_RAISED.search(text):
        return True
    return not text.isdecimal() and _MAY_HOLD_RAISED.search(text) is not None


def as_shown(text: str, bases: Sequence[float], sizes: Sequence[float]) -> str:
    """A word, by where its characters stand and how large they are: raised numbers as people type them (40¹, 10⁻³), and no mark of a note behind a figure."""
    shown = [""]
    for is_raised, group in itertools.groupby(zip(text, _raised(bases, sizes), strict=True), lambda pair: pair[1]):
        run = "".join([character for character, _ in group])
        if is_raised and _ENDS_FIGURE.fullmatch(shown[-1][-1:]) and _IS_NOTE.fullmatch(run):
            continue
        if is_raised and _ENDS_WORD.fullmatch(shown[-1][-1:]):
            run = _OF_A_NUMBER.sub(lambda match: match.group().translate(RAISED), run)
        shown.append(run)
    return "".join(shown)


def _raised(bases: Sequence[float], sizes: Sequence[float]) -> Iterator[bool]:
    """Whether each character of a word is smaller and above the line on which those before it stand."""
    line, size = bases[0], sizes[0]
    for base, own in zip(bases, sizes, strict=True):
        rise = base - line
        if abs(rise) <= _RISE * size:
            line = base  # a recognised scan is a little aslant
        elif own >= size:  # the word began with what is raised or lowered
            line, size = base, own
        yield rise > _RISE * size and _LEAST_SIZE * size <= own <= _MAX_SIZE * size
