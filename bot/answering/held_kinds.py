"""What a sentence holds of the kind of thing that a question asks for. Pure."""

from __future__ import annotations

import regex

from bot.analysis.dates import dates
from bot.answering.asked import DEFINITION, FIGURE, Asked
from bot.answering.defining import defines
from bot.answering.kinds import holds_kind, new_names

FIELDS = ("who", "when", "where", "how many", "how much", "why", "how", DEFINITION)
_COUNTS = frozenset({"how many", "how much"})
_ITEM = regex.compile(r"\s*+[(\[]?\p{Nd}{1,3}[.)\]]\s+(?=\S)")
"""The number of an item of a list."""
_DIGIT = regex.compile(r"\p{Nd}|`[^`\n]+`|\b\p{Lu}{4,}\b")
"""A number, or a code in letters."""


def held_kinds(asked: Asked, language: str, sentence: str, headings: int) -> list[float]:
    """For each of ``FIELDS`` whether the sentence holds it, if that is asked for; and whether it gives a new name, as ``TextFeatures.new_name``."""
    kind = asked.kind
    found = [*[0.0] * len(FIELDS), 1.0]
    if kind not in FIELDS:
        return found
    place = FIELDS.index(kind)
    has_capitals = kind == "who" and sentence != sentence.lower()
    if asked.is_definition:
        found[place] = defines(asked, language, sentence, headings)
    elif kind == "who" and not has_capitals:
        found[place] = 0.5
    else:
        found[place] = holds_kind(_with_own_figures(asked, language, sentence), kind, language, asked.measure)
    if has_capitals and new_names(sentence) <= asked.words:
        found[-1] = 0.0
    return found


def lacks_number(asked: Asked, sentence: str) -> bool:
    """Whether the question asks for a number or code by that name, and the sentence has none."""
    return asked.wants_number and not _DIGIT.search(sentence)


def _with_own_figures(asked: Asked, language: str, sentence: str) -> str:
    """A sentence without the numbers that can be none it is asked for: of an item of a list, of a date, and what the question names."""
    if asked.kind in _COUNTS:
        sentence = sentence[match.end() :] if (match := _ITEM.match(sentence)) else sentence
        for date in reversed(list(dates(sentence, language))):
            sentence = f"{sentence[: date.start]} {sentence[date.end :]}"
    if not asked.figures:
        return sentence
    return FIGURE.sub(lambda found: " " if found.group() in asked.figures else found.group(), sentence)
