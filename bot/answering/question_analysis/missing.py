"""The words of a question that no searched document holds."""

from __future__ import annotations

from bot.answering.question_analysis.asked import Asked


def missing_words(asked: Asked) -> tuple[str, ...]:
    """The question's words that no searched passage holds; neighbours that form a name are named together.

    Those that say little are not named, nor those for which a word for the same thing stands.
    In a script without spaces only a run that is missing as a whole is told: a pair of characters may lie across two words.
    """
    found: list[tuple[int, int]] = []
    was_name = False
    every = enumerate(zip(asked.terms, asked.frequencies, strict=True))
    words = [(term, frequency) for place, (term, frequency) in every if frequency or place not in asked.light | asked.stood_for]
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
    whole = (span for span in found if not any(start < span[1] and span[0] < end for start, end in held))
    return tuple(dict.fromkeys(asked.text[start:end] for start, end in whole))
