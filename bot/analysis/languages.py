"""Which language a question is in: told by its script, and within a script by its function words. Pure, deterministic, no model."""

from __future__ import annotations

import functools
import itertools
from collections import Counter
from collections.abc import Mapping

import regex

from bot.analysis.accents import also_unaccented
from bot.analysis.function_words import FUNCTION_WORDS
from bot.analysis.patterns import MARKED_LETTERS, is_found, later
from bot.analysis.question_words import QUESTION_WORDS
from bot.analysis.tokens import normalise

UNDETERMINED = "und"
UNSPACED = frozenset({"zh", "ja", "ko", "th"})
"""Languages whose terms are pairs of characters."""
_SAMPLE_CHARS = 4_000
_LATIN_AMONG_OTHERS = 3
"""Names of products and the like are in Latin letters in any script, so these count so many times less where others stand beside them in a question."""

# Script -> the only supported language that writes it, or the languages that share it.
_SCRIPTS: dict[str, tuple[str, ...]] = {
    "Thai": ("th",),
    "Hangul": ("ko",),
    "Hebrew": ("he",),
    "Greek": ("el",),
    "Devanagari": ("hi",),
    "Arabic": ("ar", "fa"),
    "Cyrillic": ("ru", "uk", "bg"),
    "Latin": tuple(language for language in FUNCTION_WORDS if language not in "th ko he el hi ar fa ru uk bg zh ja".split()),
}
_LETTERS = later(r"(?P<kana>[\p{Hiragana}\p{Katakana}]+)|(?P<Han>\p{Han}+)|" + "|".join(rf"(?P<{name}>\p{{{name}}}+)" for name in _SCRIPTS))
_OWN_LETTERS = {
    "cs": "řěů", "da": "åæø", "de": "ß", "es": "ñ", "fr": "œ", "hu": "őű", "no": "åæø", "pl": "łżśźąę", "pt": "ãõ", "ro": "șță", "sv": "å",
    "tr": "ığş", "vi": "ơưđạảấầẩậắằặẹẻếềểễệịỉọỏốồổộớờởợụủứừửữựỳỷỹ",
}  # fmt: skip
"""Letters that no other language has, or few: a word with one votes as a word of grammar does, if no capital makes it a name (German nouns have one); and so do ¿ and ¡."""
_OPENING_VOTES = 2
_NO_OPENERS = frozenset("come comment population instructions procedure steps".split())
"""Words that ask in one language and are others in another."""
_SMALL = r"(?=\p{Ll})"
_OF_LETTERS = {
    language: regex.compile(rf"\b{_SMALL if language != 'de' else ''}[\p{{L}}\p{{M}}]*[{letters}]{'|[¿¡]' if language == 'es' else ''}")
    for language, letters in _OWN_LETTERS.items()
}


def read_as(language: str) -> str:
    """The language whose words and forms a text is read by: English where its own is not told."""
    return "en" if language == UNDETERMINED else language


def is_told(patterns: Mapping[str, str], text: str, language: str) -> bool:
    """Whether a text has what its language's pattern finds, in any case; never where the language has none."""
    pattern = patterns.get(read_as(language))
    return pattern is not None and is_found(pattern, text)


@functools.cache
def _openers() -> dict[str, str]:
    """The words that ask in one language alone, each with that: "wann is it?" is German."""
    found: dict[str, set[str]] = {}
    for language, kinds in QUESTION_WORDS.items():
        for phrase in itertools.chain.from_iterable(kinds.values()):
            if phrase.isalpha():
                found.setdefault(phrase.casefold(), set()).add(language)
    known = {word for words in FUNCTION_WORDS.values() for word in words.split()} | _NO_OPENERS
    return {word: next(iter(languages)) for word, languages in found.items() if len(languages) == 1 and word not in known}


@functools.cache
def words_that_mark(language: str) -> frozenset[str]:
    """The function and question words of a language, as ``normalise`` writes words (the last sigma of a Greek one as any other); empty for a language that is not supported."""
    asking = itertools.chain.from_iterable(QUESTION_WORDS.get(language, {}).values())
    words = [phrase for phrase in asking if " " not in phrase]
    return frozenset(map(normalise, also_unaccented([*FUNCTION_WORDS.get(language, "").split(), *words], language)))


def guess_language(text: str, among: tuple[str, ...] = (), *, least: int = 1) -> str:
    """The ISO 639-1 code of the text's language, or ``und``.

    ``among`` narrows the choice (the languages that a collection holds); its first member wins a tie and stands in where the
    text has nothing to tell it by, or for another language than English fewer than ``least`` words. Without ``among``, ties go to
    the order of the table, English first.
    """
    if len(among) == 1:
        return among[0]
    fallback = among[0] if among else UNDETERMINED
    sample = text[:_SAMPLE_CHARS]
    letters: Counter[str] = Counter()
    for match in _LETTERS.finditer(sample):
        letters[match.lastgroup or ""] += len(match.group())
    if not letters:
        return fallback
    if among:
        letters["Latin"] = -(-letters["Latin"] // _LATIN_AMONG_OTHERS)
    # Japanese mixes its own kana with Han, Chinese has none.
    if letters["kana"] or letters["Han"]:
        han = letters["Han"]
        if han + letters["kana"] >= 0.3 * letters.total():
            guess = "ja" if letters["kana"] > 0.1 * (han + letters["kana"]) else "zh"
            return guess if not among or guess in among else fallback
    script = max(_SCRIPTS, key=lambda name: letters[name])
    candidates = tuple(language for language in _SCRIPTS[script] if not among or language in among)
    if not candidates:
        return fallback
    if len(candidates) == 1:
        return candidates[0]
    votes = _votes(sample, candidates)
    best = max(candidates, key=lambda language: (votes[language], language == fallback))
    return best if votes[best] >= (1 if best == "en" else least) else fallback


def _votes(sample: str, candidates: tuple[str, ...]) -> Counter[str]:
    """How many words of the sample are function words of each language, or have a letter of its own."""
    words = Counter(MARKED_LETTERS.findall(sample.casefold()))
    votes: Counter[str] = Counter()
    if opener := _openers().get(next(iter(words), "")):
        votes[opener] += _OPENING_VOTES
    for language in candidates:
        marks = words_that_mark(language)
        votes[language] += sum(count for word, count in words.items() if word in marks)
        if language in _OWN_LETTERS and not sample.isascii():
            votes[language] += len(_OF_LETTERS[language].findall(sample))
    return votes
