"""How far a passage and its sentences tell what the question wants explained."""

from __future__ import annotations

from collections.abc import Sequence

from bot.analysis.acronyms import acronyms
from bot.analysis.analyzer import analyzer_for, terms_line
from bot.answering.answer_types.definitions import is_a
from bot.answering.passage_ranking.matching import held_in, is_other_option, share_held
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.term_patterns import Sought

SPELT_OUT = 0.8
_HARDLY_DEFINED, _PARTLY_DEFINED = 0.3, 0.1


def opening_lines(asked: Asked, lines: Sequence[str], headings: int) -> list[bool]:
    """For each line of a passage's terms, whether it is a sentence that begins with what the question wants explained, and goes on.

    None is for another kind of question. ``headings`` are the question's words that title and headings, the first line, hold.
    """
    if not asked.is_definition:
        return [False] * len(lines)
    sought = _left_to_define(asked, headings)
    length = sum([len(max(each.whole, key=len)) + sum([len(part[0]) for part in each.parts]) for each in sought])
    return [False, *[len(line) > length and all(held_in(each, line[:length]) for each in sought) for line in lines[1:]]]


def defines(asked: Asked, language: str, sentence: str, headings: int) -> float:
    """How far the sentence tells what the thing asked for is.

    1 for "tea is a drink", ``SPELT_OUT`` for the long form of an acronym, less for "tea is drunk", hardly anything for "tea leaves are".
    """
    left = _left_to_define(asked, headings)
    told = _told(asked, left, language, sentence)
    return max(told, SPELT_OUT) if _spells_out(asked, left, sentence) else told


def _spells_out(asked: Asked, left: list[Sought], sentence: str) -> bool:
    """Whether the long form of an acronym that is asked after stands there."""
    short = [pattern for sought in left if sought.bit & asked.exact_only for pattern in sought.whole]
    names = terms_line(acronyms(sentence)) if short else ""
    return any(pattern in names for pattern in short)


def _told(asked: Asked, left: list[Sought], language: str, sentence: str) -> float:
    if (told := is_a(sentence, language)) is None:
        return 0.0
    for subject in told.subjects:
        words = list(map(tuple, analyzer_for(language).words(subject)))
        text = "\n".join([*map(terms_line, words), terms_line(acronyms(subject))])
        if all(held_in(sought, text) for sought in left) and not is_other_option(asked, subject):
            is_whole = all(share_held(asked, word) == 1 for word in words)
            if not is_whole:
                return _PARTLY_DEFINED
            is_told = told.is_plain or (told.is_entry and all(sought.bit & asked.exact_only for sought in left))
            return 1.0 if is_told else _HARDLY_DEFINED
    return 0.0


def _left_to_define(asked: Asked, headings: int) -> list[Sought]:
    """The question's words, but for those in title and headings, if there are others."""
    return [sought for sought in asked.sought if not sought.bit & headings] or list(asked.sought)
