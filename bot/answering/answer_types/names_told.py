"""Whether a sentence or row tells the name of a thing that a question describes: "Emil Vasko, the pilot", "the cat is called Otto". English, but for the words that say so; pure."""

from __future__ import annotations

from collections.abc import Collection

import regex

from bot.analysis.analyzer import analyzer_for
from bot.analysis.languages import read_as
from bot.analysis.patterns import MARKED_LETTERS, later
from bot.answering.answer_types.everyday_words import everyday_stems
from bot.answering.answer_types.kinds import NO_NAME
from bot.tables import columns_of

_TOLD_APART = later(
    r"[“\"„«][^”\"“»]+[”\"“»]|`[^`\n]+`|\b\p{Lu}{2,}\b|\w\.(?:com|org|net|example|io)\b|^\W*\p{L}+(?: \p{L}+)?:\s*"
    + NO_NAME
    + r"\p{Lu}|:\s+\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*\W*$|\b(?:is|are|was|were|be):?\s+(?:\p{L}+-\p{L}|(?:(?!(?:in|at|on|near|from|to|by|of|for|with|and|as)\b)[\p{Ll}-]+\s+){0,4}?"
    + NO_NAME
    + r"\p{Lu}\p{Ll})\p{L}*|\b(?=\p{L}+\p{Nd}|\p{L}+[-_]\p{L}*\p{Nd})[\p{L}\p{Nd}_-]{3,}"
)
"""What gives a name wherever the thing stands: quotation marks, a code, an acronym, what is behind a label, or behind *is*."""
_SAYS_NAME = later(
    r"(?i)\b(?:called|named|names? (?:is|are|was|were)|by the name|kn[eo]wn? (?:[^.;|]{0,40} )?as|listed as|calls? (?:it|them|him|her)|nickname\p{L}*|titled?|entitled|nommé\p{L}*|appel\p{L}+|llama\p{L}*|chiama\p{L}*|chama\p{L}*|heet|genaamd)\b"
)
NAME_WORD = r"\p{Lu}[\p{L}’'.-]*"
"""A word of a name that is all of a cell."""
_NAME_CELL = later(rf"{NO_NAME}{NAME_WORD}(?:\s+{NAME_WORD}){{0,3}}")
_WORD_OR_STOP = later(r"[\p{L}\p{M}’'-]+|[,;]")
_MAY_BE_NAME = later(rf"{NO_NAME}\p{{Lu}}")
_FIRST_WORD = later(r"^\W*(?P<word>\p{Lu}(?!\p{L}*(?:s|ing)\b)[\p{L}’'-]+)")
"""No plural, and no form in -ing."""
_NEAR = 5
_WITHOUT_APOSTROPHES = dict.fromkeys(map(ord, "'’"))
"""As many type: "berrins brother"."""
_ENDINGS = ("ed", "ing", "s")
_PLACES = frozenset("in at near from on to".split())


def tells_name(words: str, head: str, known: Collection[str]) -> bool:
    """Whether words tell a name of which no word is ``known``, a case-folded word of the question; of a row of a table the ``head`` may say which cell it is."""
    if words == words.lower() or says_name(words) or has_other(_TOLD_APART, words, known):
        return True
    return _is_named_by_row(words, head, known) if "|" in words else _is_named_beside(words, known)


def opens_with_name(words: str, language: str, known: Collection[str]) -> bool:
    """Whether the first word may be a name: in English it is none of every day, in no language one of grammar or ``known``, a case-folded word of the question."""
    match = _FIRST_WORD.match(words)
    if match is None:
        return False
    word, analyzer = match["word"].casefold(), analyzer_for(language)
    is_everyday = read_as(language) == "en" and analyzer.stem(word) in everyday_stems()
    return not (word in known or analyzer.is_stop_word(word) or is_everyday)


def says_name(words: str) -> bool:
    """Whether words say that what they give is a name."""
    return _SAYS_NAME.search(words) is not None


def has_other(pattern: regex.Pattern[str], words: str, known: Collection[str]) -> bool:
    """Whether a pattern finds anything but words of the question and of grammar."""
    return any(not _is_known(match.group(), known) for match in pattern.finditer(words))


def _is_known(words: str, known: Collection[str]) -> bool:
    found = MARKED_LETTERS.findall(words.casefold().translate(_WITHOUT_APOSTROPHES))
    return bool(found) and all(_is_form(word, known) or _is_grammar(word) for word in found)


def _is_named_beside(words: str, known: Collection[str]) -> bool:
    """Whether a name that is no place opens a sentence, or stands within five words and commas of a word of the question."""
    tokens = _WORD_OR_STOP.findall(words.translate(_WITHOUT_APOSTROPHES))
    of_it = {place for place, token in enumerate(tokens) if _is_of(token, known)}
    is_place = False
    for place, token in enumerate(tokens):
        if not _MAY_BE_NAME.match(token) or _is_form(token.casefold(), known) or _is_grammar(token.casefold()):
            is_place = token.casefold() in _PLACES
        elif place == 0 and token.endswith(_ENDINGS) and analyzer_for("en").stem(token.casefold()) in everyday_stems():
            continue  # "Turned out to be her brother"
        elif not is_place and (place == 0 or any(place + step in of_it for step in range(-_NEAR, _NEAR + 1))):
            return True
    return False


def _is_named_by_row(row: str, head: str, known: Collection[str]) -> bool:
    """Whether a cell is a name: the first, one below "Name", or one right behind a cell with a word of the question."""
    was_of_it = True
    for name, cell in columns_of(head or row, row):
        is_of_it = any(_is_of(word, known) for word in _WORD_OR_STOP.findall(cell))
        if _NAME_CELL.fullmatch(cell) and not is_of_it and (was_of_it or "name" in name.casefold()):
            return True
        was_of_it = is_of_it
    return False


def _is_of(word: str, known: Collection[str]) -> bool:
    return _is_form(word.casefold(), known) and not _is_grammar(word.casefold())


def _is_form(word: str, known: Collection[str]) -> bool:
    """Whether a word is known, or its plural or singular is."""
    return word in known or word.removesuffix("s") in known or f"{word}s" in known


def _is_grammar(word: str) -> bool:
    return analyzer_for("en").is_stop_word(word)
