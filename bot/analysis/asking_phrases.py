"""The phrases of a question that only ask, which are no words of what is asked for. Pure."""

from __future__ import annotations

import functools

import regex

from bot.analysis.framing_words import FRAMING_WORDS
from bot.analysis.greetings import without_greeting
from bot.analysis.languages import UNSPACED
from bot.analysis.question_words import AFTER_WORDS, QUESTION_WORDS, pattern_of

_SAID_OF_TIMES = frozenset(
    (
        "century siglo siècle secolo século segle secol eeuw jahrhundert århundrade århundrede århundre vuosisadalla században évszázadban wieku stuleciu století столітті століття "
        "веке столетии век столетие αιώνα yüzyılda yüzyıl abad सदी शताब्दी قرن decade uhr बजे horario horarios horário horários orario orari horaires"
    ).split()
)
"""What answers say too: um wie viel *Uhr*, um 9 *Uhr*."""
_OF_SYLLABLES = frozenset({"vi"})
"""Languages that put blanks between syllables, so that no part of a phrase is a word by itself."""


def without_asking_phrases(text: str, language: str) -> str:
    """The text with spaces in place of a greeting, of asking and framing phrases, and of pronouns and particles behind words, that would look like content.

    In an unspaced script these are all of them, so that they pair with nothing; elsewhere the likes of "how old" and "what year", where
    *old* and *year* are not what the documents say.
    """
    text = without_greeting(text)
    for pattern in filter(None, (_asking_phrases(language), AFTER_WORDS.get(language))):
        text = pattern.sub(lambda found: " " * len(found.group()), text)
    return text


@functools.cache
def _asking_phrases(language: str) -> regex.Pattern[str] | None:
    asking = QUESTION_WORDS.get(language, {})
    phrases = {phrase for group in asking.values() for phrase in group}
    edge = ""
    if language not in UNSPACED:
        openers = {phrase for kind in ("how", "how many", "how much") for phrase in asking.get(kind, ())}
        kinds = asking if language in _OF_SYLLABLES else ("when", "where", "how", "who")
        whole = {phrase for kind in kinds for phrase in asking.get(kind, ())}
        phrases = {phrase for phrase in phrases if " " in phrase and (phrase.split()[0] in openers or phrase in whole)}
        phrases = {phrase for phrase in phrases if _SAID_OF_TIMES.isdisjoint(phrase.split())}
        edge = r"\b"
    framing = set(FRAMING_WORDS.get(language, "").split()) if language in UNSPACED else set()
    ends = {word for word in framing if language == "ko" or len(word) == 1}  # endings and particles
    phrases |= framing - ends
    longest_first = "|".join(pattern_of(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
    at_end = "|".join(sorted(ends, key=lambda word: (-len(word), word)))
    return regex.compile(rf"(?i){edge}(?:{longest_first}){edge}" + (rf"|(?:{at_end})(?=\W*$)" if at_end else "")) if phrases else None
