"""How far a heading is the question itself, as on a page of questions and answers or of instructions."""

from __future__ import annotations

import regex

from bot.analysis.analyzer import analyzer_for, terms_line
from bot.answering.asked import Asked
from bot.answering.matching import any_of, held_in

_MIN_LIKENESS = 0.6
_SIGNATURE = regex.compile(r"(?<=\w)[(\[].*$")
"""What a function is given, in the heading that names it: the part after "open" in "open(path[, flags])"."""


def likeness(asked: Asked, language: str, heading: str) -> float:
    """How far a heading and the question are the same words, 0 to 1; 0 where they are not."""
    lines = [terms_line(terms) for terms in analyzer_for(language).words(_SIGNATURE.sub("", heading))]
    if not lines:
        return 0.0
    held = any_of([sought.bit for sought in asked.sought if held_in(sought, "\n".join(lines))])
    wanted = sum([any(held_in(sought, line) for sought in asked.sought) for line in lines])
    share = asked.shares[held] * wanted / len(lines)
    return share if share >= _MIN_LIKENESS else 0.0
