"""The words and phrases by which each language asks for a kind of thing, of which the longer are tried first: a table beside this module."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Final

import regex

from bot.analysis.accents import also_unaccented

QUESTION_MARKS: Final = ("?", "？", "؟", "\u037e")

_GREEK: Final = regex.compile(r"\p{Greek}")

QUESTION_WORDS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    language: {kind: tuple(also_unaccented(phrases.split("|"), language)) for kind, phrases in kinds.items()}
    for language, kinds in json.loads(files(__package__).joinpath("question_words.json").read_text(encoding="utf-8")).items()
}
"""By language and kind, the phrases, also as they are typed without accents; of no kind are those that ask for yes or no."""
AFTER_WORDS: Final = {
    "fr": regex.compile(r"(?i)(?<=\p{L})(?<!\brendez)(?:[-‐‑]t)?[-‐‑](?:je|tu|il|elle|on|nous|vous|ils|elles|ce)\b(?![-‐‑])"),
    "ko": regex.compile(r"(?<=\p{Hangul}{2})(?:으로|에서|에게|까지|부터|[은는이가을를에의로와과도만])(?!\p{Hangul})"),
}
"""What grammar puts behind a word of a question: "peut-on", "a-t-il", 시간이."""


def _pattern_of(phrase: str) -> str:
    """A pattern for a phrase, whichever apostrophe it is typed with."""
    return regex.escape(phrase).replace("'", "['’]")


def one_of(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases, of which the longest that stands there is found. Those with the same first word share it: at any other word all of them are left at once."""
    behind: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase)):
        first, blank, rest = phrase.partition(" ")
        behind.setdefault(first, []).append(blank + rest)
    first_words = sorted(behind, key=lambda first: (-len(first), first))
    return "|".join(f"{_pattern_of(first)}(?:{'|'.join(map(_pattern_of, behind[first]))})" for first in first_words)


def ends_in_question_mark(words: str) -> bool:
    """Whether words end in a question mark, as which Greek has a semicolon."""
    return words.endswith(QUESTION_MARKS) or (words.endswith(";") and _GREEK.match(words[-2:]) is not None)
