"""Which words of a question a passage holds: themselves, and words of the same family. Sets of words are numbers, as in ``Asked``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import regex

from bot.analysis.analyzer import is_acronym, terms_line, words_line
from bot.analysis.languages import read_as
from bot.answering.passage_ranking.word_families import kinship
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.term_patterns import Sought
from bot.run_ins import TERMS_ABOVE

_PART_OF_CODE = 0.5
"""What a part counts of a word of which another part is missing."""


def any_of(sets: Iterable[int]) -> int:
    """The words that are in any of the sets."""
    found = 0
    for each in sets:
        found |= each
    return found


def held_in(sought: Sought, text: str) -> bool:
    """Whether lines of terms hold a word, or all parts of a compound."""
    for pattern in sought.whole:
        if pattern in text:
            return True
    return bool(sought.parts) and all(any(pattern in text for pattern in part) for part in sought.parts)


_LONGER, _LONGER_CODE = r"[^\W\d_]{1,2}", r"\.?[^\W\d_][\w.]*"
"""What goes on behind an acronym, a letter or two, and behind a code, of which "config.yaml-file" or "example.org/start" still speaks."""


def without_longer(asked: Asked, exact: list[list[int]], lines: list[list[str]]) -> list[list[int]]:
    """For each line, the words it holds, leaving out acronyms and codes that occur there only inside a longer one (UN in UN-R), provided some line has them alone."""
    for sought, term in zip(asked.sought, asked.terms, strict=True):
        longer = _LONGER_CODE if term.is_code and "." in term.surface else _LONGER if is_acronym(term.surface) and not term.is_code else ""
        if not longer:
            continue
        alone = _standing_alone(sought, longer, lines)
        if any(map(any, alone)):
            exact = [
                [held if stands else held & ~sought.bit for held, stands in zip(*each, strict=True)]
                for each in zip(exact, alone, strict=True)
            ]
    return exact


def _standing_alone(sought: Sought, longer: str, lines: list[list[str]]) -> list[list[bool]]:
    """For each line, whether the word occurs there on its own, not only as part of a longer acronym or code."""
    behind = [
        (pattern, re.compile(rf" {re.escape((sought.whole[0] if '  ' in pattern else pattern).strip())}{longer} {re.escape(pattern)}"))
        for pattern in sought.whole  # of parts side by side the code that they make goes on
    ]
    return [[any(pattern in longer_one.sub("", line) for pattern, longer_one in behind) for line in each] for each in lines]


def share_held(asked: Asked, word: Sequence[str]) -> float:
    """How much of a word, of which the whole comes first of the terms and then its parts, a question has: all, none, or a part of VTYSH_PAGER where it has vtysh, and of --no-clean, whose other part is one of grammar, where it has clean."""
    held = [any(stands_in(sought, terms_line([term])) for sought in asked.sought) for term in word]
    share = float(held[0]) if held[0] or len(word) == 1 else sum(held[1:]) / max(2, len(held) - 1)
    return share if share == 1 else _PART_OF_CODE * share


_OPTION = regex.compile(r"(?<![\w-])--?[\p{L}\p{N}]")


def is_other_option(asked: Asked, words: str) -> bool:
    """Whether words of a heading or label are an option of a program, and the question names none: --index is not the index."""
    return _OPTION.match(words) is not None and _OPTION.search(asked.text) is None


def held_by(asked: Asked, text: str) -> int:
    """The question's words that lines of terms hold as they are."""
    return any_of([sought.bit for sought in asked.sought if held_in(sought, text)])


def held_by_words(asked: Asked, words: str, language: str) -> int:
    """The question's words that some words in a language hold as they are, or of whose family they have a word."""
    line = words_line(words, language)
    return held_by(asked, line) | kin_by_line(asked, [line], line)[0]


def held_by_run_in(asked: Asked, line: str) -> int:
    """The question's words that the run-in heading above a sentence holds."""
    above = line.partition(TERMS_ABOVE)[2]
    return held_by(asked, above) if above else 0


def stands_in(sought: Sought, line: str) -> bool:
    """Whether a line of terms holds the word, or one for the same thing."""
    return held_in(sought, line) or any(map(line.__contains__, sought.alike))


def held_by_headings(asked: Asked, line: str, exact: int) -> int:
    """The question's words that the line of a passage's headings holds: those that stand there as they are, and those for which another word does."""
    return exact | any_of(sought.bit for sought in asked.sought if any(map(line.__contains__, sought.alike)))


def exact_by_line(asked: Asked, lines: list[str], held: int) -> list[int]:
    """For each line of a passage's terms, those of the question's words ``held`` by any of them that stand there as they are."""
    found = [0] * len(lines)
    for sought in asked.sought:
        if sought.bit & held:
            for place, line in enumerate(lines):
                if held_in(sought, line):
                    found[place] |= sought.bit
    return found


def held_by_line(asked: Asked, exact: Sequence[int], lines: list[str], text: str) -> list[int]:
    """For each line, the question's words that it holds as they are, or of whose family it has a word."""
    return [one | other for one, other in zip(exact, kin_by_line(asked, lines, text), strict=True)]


def kin_by_line(asked: Asked, lines: list[str], text: str) -> list[int]:
    """For each line, the question's words of whose family a word stands there, or a part of a compound."""
    found = [0] * len(lines)
    are_english = read_as(asked.language) == "en"
    for sought in asked.sought:
        patterns = [pattern for pattern in sought.alike if pattern in text] if sought.alike else []
        for part in sought.parts:
            patterns += part
        for prefix, stem in sought.kin:
            if prefix in text:
                patterns += _kin(text, prefix, stem, are_english=are_english)
        for pattern in patterns:
            for place, line in enumerate(lines):
                if pattern in line:
                    found[place] |= sought.bit
    return found


def _kin(text: str, prefix: str, stem: str, *, are_english: bool) -> set[str]:
    """The words of a stem's family in lines of terms, each between its blanks."""
    found = set()
    start = text.find(prefix)
    while start >= 0:
        end = text.index(" ", start + 1)
        word = text[start + 1 : end]
        if word != stem and kinship(stem, word, are_english=are_english):
            found.add(f" {word} ")
        start = text.find(prefix, end)
    return found
