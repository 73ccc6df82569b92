"""Tokens to terms: stop words dropped, words stemmed in their language. One analysis for index and question."""

from __future__ import annotations

import functools
import re
import threading
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

import regex
import Stemmer

from bot.analysis.function_words import QUESTION_WORDS
from bot.analysis.languages import words_that_mark
from bot.analysis.tokens import RawToken, tokenize

_T = TypeVar("_T")

VERSION = "2"
"""Part of an index's identity: changes whenever the same text gives other terms."""

_STEMMED = frozenset(Stemmer.algorithms())
_UNSTEMMED = frozenset({"zh", "ja", "ko", "th"})
_MAX_STEMMED_CHARS = 40
_MAX_KNOWN_WORDS, _MAX_KNOWN_TERMS = 60_000, 100_000
_MAX_KNOWN_CHARS = 40
_EDGES = '.,;:!?"()[]'  # around a word they are no part of it
_STRETCH = re.compile(r"[^ \t\n\r\f\v]+")  # no token reaches over these
_NEVER_NAMES = frozenset({"de"})  # languages that capitalise every noun: a capital says nothing there


class Token(NamedTuple):
    """A word's place and the terms it stands for; its own whole first, then its parts."""

    start: int
    end: int
    terms: tuple[str, ...]
    is_identifier: bool


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """One content word of a question."""

    surface: str
    start: int
    end: int
    whole: frozenset[str]
    """The terms that match the word as a whole, one for each language searched."""
    parts: tuple[frozenset[str], ...]
    """For a compound, the terms of each of its parts; empty for a plain word."""
    is_name: bool
    """A proper name by its capitals. An identifier is one too."""
    is_identifier: bool

    @property
    def is_exact(self) -> bool:
        """Whether it means only itself: an acronym, a numeral, a code."""
        return self.is_identifier or is_acronym(self.surface)

    @property
    def terms(self) -> frozenset[str]:
        return self.whole.union(*self.parts)


class Analyzer:
    """Turns text of one language into terms."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._marks = words_that_mark(language)
        self._algorithm = None if language in _UNSTEMMED else _algorithm(language)
        # A text says most of its words again and again.
        self._known_words: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._known_terms: dict[str, tuple[str, ...]] = {}
        self._stemmers = threading.local()  # a stemmer keeps a state of its own and must not be shared

    def tokens(self, text: str) -> list[Token]:
        """The content words of ``text`` in order, stop words left out."""
        found = []
        for match in _STRETCH.finditer(text):
            offset = match.start()
            found += [
                Token(token.start + offset, token.end + offset, token.terms, token.is_identifier) for token in self._analysed(match.group())
            ]
        return found

    def words(self, text: str) -> list[tuple[str, ...]]:
        """The terms of each content word of ``text``, in order: ``tokens`` without their places, and quicker."""
        known = self._known_words
        found: list[tuple[str, ...]] = []
        for stretch in _STRETCH.findall(text):
            words = known.get(stretch)
            if words is None:
                core = stretch.strip(_EDGES)
                words = known.get(core)
                if words is None:
                    words = tuple(token.terms for token in self._analysed(core))
                    _keep(known, core, words, _MAX_KNOWN_WORDS)
            found += words
        return found

    def terms(self, text: str) -> list[str]:
        """Every term of ``text``, in order and with repetitions: what is indexed."""
        known = self._known_terms
        found: list[str] = []
        for stretch in _STRETCH.findall(text):
            terms = known.get(stretch)
            if terms is None:
                core = stretch.strip(_EDGES)
                terms = known.get(core)
                if terms is None:
                    terms = tuple(term for token in self._analysed(core) for term in token.terms)
                    _keep(known, core, terms, _MAX_KNOWN_TERMS)
            found += terms
        return found

    def _analysed(self, stretch: str) -> list[Token]:
        """The tokens of what stands between white space."""
        found = []
        for raw in tokenize(stretch):
            terms = self._terms(raw, is_acronym=is_acronym(stretch[raw.start : raw.end]))
            if terms:
                found.append(Token(raw.start, raw.end, terms, raw.is_identifier))
        return found

    def stem(self, word: str) -> str:
        """The stem of one normalised word; identifiers and numbers are left as they are."""
        if self._algorithm is None or len(word) > _MAX_STEMMED_CHARS or (not word.isalpha() and not regex.search(r"\p{M}", word)):
            return word
        if not hasattr(self._stemmers, "own"):
            self._stemmers.own = Stemmer.Stemmer(self._algorithm)
        stem: str = self._stemmers.own.stemWord(word)
        return stem or word

    def is_stop_word(self, word: str) -> bool:
        """Whether a normalised word carries no content in this language."""
        return word in self._marks

    def _terms(self, raw: RawToken, *, is_acronym: bool) -> tuple[str, ...]:
        words = (raw.whole, *raw.parts)
        return tuple(self.stem(word) for word in words if word and (is_acronym or word not in self._marks))


def is_acronym(word: str) -> bool:
    """Whether a word is written like an acronym: "IT" is content where "it" is grammar."""
    return len(word) >= 2 and word.isupper() and word.isalpha()


@functools.cache
def analyzer_for(language: str) -> Analyzer:
    """The analyzer of a language, made once."""
    return Analyzer(language)


def _keep(known: dict[str, _T], stretch: str, value: _T, most: int) -> None:
    """Remember what a stretch of text stands for; all is forgotten where there is too much of it."""
    if len(known) >= most:
        known.clear()
    if len(stretch) <= _MAX_KNOWN_CHARS:
        known[stretch] = value


def _algorithm(language: str) -> str | None:
    names = {
        "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
        "fi": "finnish", "fr": "french", "hi": "hindi", "hu": "hungarian", "id": "indonesian", "it": "italian", "nl": "dutch",
        "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
        "und": "english",
    }  # fmt: skip
    name = names.get(language)
    return name if name in _STEMMED else None


def analyse_question(text: str, languages: tuple[str, ...], language: str) -> list[QueryTerm]:
    """The content words of a question.

    ``languages`` are those of the documents searched, each of which gives a word its own stem; ``language`` is the question's own,
    which says which words are only grammar.
    """
    blanked = _blank_question_words(text, language)
    own = analyzer_for(language)
    others = [analyzer_for(code) for code in languages if code != language]
    tells_names = _tells_names(text, language)
    found: list[QueryTerm] = []
    for raw in tokenize(blanked):
        surface = text[raw.start : raw.end]
        parts = [part for part in raw.parts if part and not own.is_stop_word(part)]
        is_content = not own.is_stop_word(raw.whole) or (tells_names and is_acronym(surface))
        if not raw.whole or not (is_content or parts):
            continue
        whole = raw.whole if is_content else parts.pop(0)
        found.append(
            QueryTerm(
                surface=surface,
                start=raw.start,
                end=raw.end,
                whole=frozenset(analyzer.stem(whole) for analyzer in (own, *others)),
                parts=tuple(frozenset(analyzer.stem(part) for analyzer in (own, *others)) for part in parts),
                is_name=raw.is_identifier
                or (tells_names and (is_acronym(surface) or (surface[0].isupper() and not _opens_sentence(text, raw.start)))),
                is_identifier=raw.is_identifier,
            )
        )
    return found


def _tells_names(text: str, language: str) -> bool:
    """Whether capitals mean names here: not in shouting, not in headline case, not where every noun has one."""
    words = regex.findall(r"\p{L}+", text)
    lower = sum(word.islower() for word in words)
    return language not in _NEVER_NAMES and lower > 0 and lower >= len(words) / 4


def _opens_sentence(text: str, start: int) -> bool:
    return regex.search(r"(?:^|[.!?:]\s)[\"'“‘(¿¡\s]*$", text[:start]) is not None


def _blank_question_words(text: str, language: str) -> str:
    """The text with spaces in place of asking words that would look like content.

    In an unspaced script these are all of them, so that they pair with nothing; elsewhere the likes of "how old", where *old* is not
    what the documents say.
    """
    asking = QUESTION_WORDS.get(language, {})
    phrases = {phrase for group in asking.values() for phrase in group.split("|")}
    if language not in _UNSTEMMED:
        hows = set(asking.get("how", "").split("|"))
        phrases = {phrase for phrase in phrases if " " in phrase and phrase.split()[0] in hows}
    for phrase in sorted(phrases, key=len, reverse=True):
        text = regex.sub(rf"(?i){_edge(language)}{regex.escape(phrase)}{_edge(language)}", " " * len(phrase), text)
    return text


def _edge(language: str) -> str:
    return "" if language in _UNSTEMMED else r"\b"
