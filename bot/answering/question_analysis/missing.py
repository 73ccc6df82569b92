"""The words of a question that no searched document holds."""

from __future__ import annotations

from bot.analysis.function_words import FUNCTION_WORDS
from bot.analysis.languages import guess_language
from bot.analysis.question_words import QUESTION_WORDS
from bot.answering.question_analysis.asked import Asked

_LEAST_TOLD = 2
"""By so many words of grammar a language is told."""


def missing_words(asked: Asked) -> tuple[str, ...]:
    """The question's words that no searched passage holds; neighbours that form a name are named together.

    Those that say little are not named, nor those for which a word for the same thing stands, nor the words of grammar of a language that no document is in.
    In a script without spaces only a run that is missing as a whole is told, or what of it is a word that is: a pair of characters may lie across two words.
    """
    found: list[tuple[int, int]] = []
    was_name = False
    every = enumerate(zip(asked.terms, asked.frequencies, strict=True))
    words = [(term, frequency) for place, (term, frequency) in every if frequency or not (asked.light | asked.stood_for) >> place & 1]
    held = [(term.start, term.end) for term, frequency in words if frequency]
    for term, frequency in words:
        if frequency:
            was_name = False
            continue
        joins = found and was_name and term.is_name and not asked.text[found[-1][1] : term.start].strip(" -'’")
        is_pair = found and found[-1][1] > term.start  # overlapping pairs of an unspaced script
        if joins or is_pair:
            found[-1] = (found[-1][0], term.end)
        else:
            found.append((term.start, term.end))
        was_name = term.is_name
    whole = [span for span in found if not any(start < span[1] and span[0] < end for start, end in held)]
    if asked.unknown:
        whole = sorted([*asked.unknown, *[span for span in whole if not any(span[0] <= each.start < span[1] for each in asked.unknown)]])
    named = dict.fromkeys(asked.text[start:end] for start, end in whole)
    grammar = _words_of_grammar(asked) if named else frozenset()
    return tuple(word for word in named if word.casefold() not in grammar)


def _words_of_grammar(asked: Asked) -> frozenset[str]:
    """Those of the language that a question is in, and those by which it asks, where that is none of the documents'."""
    language = guess_language(asked.text, least=_LEAST_TOLD)
    if language == asked.language:
        return frozenset()
    asking = (phrase for phrases in QUESTION_WORDS.get(language, {}).values() for phrase in phrases)
    return frozenset([*FUNCTION_WORDS.get(language, "").split(), *asking])
