"""Tokens to terms: stop words dropped, words stemmed in their language. One analysis for index and question."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

import regex
import Stemmer

from bot.analysis.accents import also_unaccented
from bot.analysis.around_stems import ALGORITHMS, AROUND, verb_forms
from bot.analysis.asking_phrases import without_asking_phrases
from bot.analysis.dates import dates
from bot.analysis.demonyms import demonyms
from bot.analysis.framing_words import FRAMING_WORDS, HONORIFICS, LIGHT_WORDS
from bot.analysis.irregular import words_of_forms
from bot.analysis.languages import UNSPACED, words_that_mark
from bot.analysis.light_stems import STEMMERS
from bot.analysis.patterns import LETTERS, later
from bot.analysis.stretches import Known, stretches
from bot.analysis.synonyms import stand_ins
from bot.analysis.tokens import RawToken, normalise, tokenize

VERSION = "61"
"""Part of an index's identity: changes whenever the same text gives other terms."""

_STEMMED = frozenset(Stemmer.algorithms())
_MAX_STEMMED_CHARS = 40
_EDGES = '.,;:!?"()[]'  # around a word they are no part of it
EMPTY_LINE = "  "
_MARK = regex.compile(r"\p{M}")
_LATIN_WORD = regex.compile(r"\p{Latin}{2,}")
_ENDINGS = later(
    r"[はがのをにでともかるすたていなしませんきくれらりうっだよねわえばゃょけろ]{2}|\p{Hiragana}[^\p{Hiragana}]|[^\p{Hiragana}]\p{Hiragana}"
)
"""Pairs of Japanese characters that grammar makes."""
_ELIDED = regex.compile(r"\p{L}{1,5}['’](?=\p{L}+$)")
"""A word of grammar that lost its vowel before the next, as in s'occuper and dell'acqua."""
QUOTED = regex.compile(r"[\"“”„«»](?P<phrase>[^\"“”„«»]+)[\"“”«»]")
"""What a question puts in quotation marks."""
_OPENING = regex.compile(r"(?:^|(?<!(?<![\p{L}])\p{Lu})[.!?:]\s|[:;]-?[()DP]\s)[\"'“‘(¿¡\s]*$")
_NEVER_NAMES = frozenset({"de"})  # languages that capitalise every noun: a capital says nothing there


class QueryTerm(NamedTuple):
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
    alike: frozenset[str] = frozenset()
    """The terms of words that may stand for it."""
    also: tuple[str, ...] = ()
    """What else stands for it: for a word of a name the acronym of that name, for an acronym its long forms, for a word of a date its term."""

    @property
    def is_exact(self) -> bool:
        """Whether it means only itself: an acronym, a numeral, a code."""
        return self.is_identifier or is_acronym(self.surface)

    @property
    def is_code(self) -> bool:
        """Whether it means its parts only side by side: a code, or an acronym with a hyphen."""
        return self.is_identifier or (bool(self.parts) and is_acronym(self.surface))

    @property
    def terms(self) -> frozenset[str]:
        return self.whole.union(*self.parts, *map(str.split, self.also))


class Analyzer:
    """Turns text of one language into terms."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._marks = words_that_mark(language)
        self._algorithm = None if language in UNSPACED or ALGORITHMS.get(language) not in _STEMMED else ALGORITHMS[language]
        self._light = STEMMERS.get(language)
        self._around = AROUND.get(language)
        self._has_stems = self._algorithm is not None or self._light is not None
        self._irregular = words_of_forms(language)
        self._words = Known(lambda stretch: tuple(self._analysed(stretch.strip(_EDGES))), most=60_000)
        self._terms = Known(lambda core: tuple(chain.from_iterable(self._analysed(core))))
        self._stemmers = threading.local()  # a stemmer keeps a state of its own and must not be shared

    def words(self, text: str) -> list[tuple[str, ...]]:
        """The terms of each content word of ``text``, in order."""
        return list(chain.from_iterable(map(self._words.__getitem__, stretches(text))))

    def terms(self, text: str) -> list[str]:
        """Every term of ``text``, in order and with repetitions."""
        return list(chain.from_iterable(self._terms[stretch.strip(_EDGES)] for stretch in stretches(text)))

    def line_of(self, stretch: str) -> str:
        """The terms of what stands between white space as a piece of a ``terms_line``: what is indexed."""
        core = stretch.strip(_EDGES)
        if core.isascii() and core.isalpha() and core[1:].islower():  # most are plain words, which need no tokens
            word = core.lower()
            return "" if word in self._marks else f" {self.stem(word)} "
        return "".join([f" {term} " for term in self._terms[core]])

    def _analysed(self, stretch: str) -> Iterator[tuple[str, ...]]:
        """The terms of each content word between white space: its own whole first, then its parts."""
        for raw in tokenize(stretch):
            surface = stretch[raw.start : raw.end]
            is_whole = is_acronym(surface) or _is_code(raw, surface)
            if terms := tuple(self.stem(word) for word in (raw.whole, *raw.parts) if word and (is_whole or word not in self._marks)):
                yield terms

    def stem(self, word: str) -> str:
        """The stem of one normalised word; identifiers and numbers are left as they are."""
        if not self._has_stems or len(word) > _MAX_STEMMED_CHARS or (not word.isalpha() and not _MARK.search(word)):
            return word
        if self._light:
            return self._light(self._irregular.get(word, word))
        if self._around is not None:
            return self.stems([word])[0] or word
        return _at_least(self._stemmer().stemWord(self._irregular.get(word, word)), word)

    def stems(self, words: list[str]) -> list[str]:
        """The stems of many words of nothing but letters."""
        if not self._has_stems:
            return words
        known = [self._irregular.get(word, word) for word in words]
        if self._light:
            return list(map(self._light, known))
        if self._around is not None:
            before, after = self._around
            return [after(stem) for stem in self._stemmer().stemWords(map(before, known))]
        return list(map(_at_least, self._stemmer().stemWords(known), words))

    def _stemmer(self) -> Any:
        """This thread's stemmer."""
        own = getattr(self._stemmers, "own", None)
        if own is None:
            # What it would remember of a misspelt word costs more than to stem it.
            own = self._stemmers.own = Stemmer.Stemmer(self._algorithm, 0)
        return own

    def is_stop_word(self, word: str) -> bool:
        """Whether a normalised word carries no content in this language."""
        return word in self._marks


def _is_code(raw: RawToken, surface: str) -> bool:
    """Whether a word is a code that begins with a letter: the E of E12 is no Spanish "and", but the s of 1960s is one of grammar."""
    return raw.is_identifier and surface[0].isalpha() and any(map(str.isdigit, surface))


def is_acronym(word: str) -> bool:
    """Whether a word is written like an acronym, "UN" or "UN-R": "IT" is content where "it" is grammar."""
    return len(word) >= 2 and word.isupper() and word.replace("-", "").isalpha()


@functools.cache
def analyzer_for(language: str) -> Analyzer:
    """The analyzer of a language, made once."""
    return Analyzer(language)


def terms_line(terms: Iterable[str]) -> str:
    """A line of ``Passage.terms``: each term between two blanks of its own, so that a search for characters counts it."""
    return "".join([f" {term} " for term in terms]) or EMPTY_LINE


def words_line(text: str, language: str) -> str:
    """The terms of all words of a text as such a line, those without any as EMPTY_LINE."""
    return "".join(map(terms_line, analyzer_for(language).words(text)))


def _at_least(stem: str, word: str) -> str:
    """A stem, or its word where no more than a letter is left of that: of "AED" an "a"."""
    return stem if len(stem) > 1 else word


def analyse_question(text: str, languages: tuple[str, ...], language: str) -> list[QueryTerm]:
    """The content words of a question, without those that only frame it where there are others.

    ``languages`` are those of the documents searched, each of which gives a word its own stem; ``language`` is the question's own,
    which says which words are only grammar.
    """
    blanked = without_asking_phrases(text, language)
    own = analyzer_for(language)
    others = [analyzer_for(code) for code in languages if code != language]
    tells_names = _tells_names(text, language)
    days = list(dates(text, language))
    found: list[QueryTerm] = []
    for raw in tokenize(blanked):
        surface = text[raw.start : raw.end]
        is_written_big = tells_names and is_acronym(surface)
        is_whole = is_written_big or _is_code(raw, surface)
        parts = [part for part in raw.parts if part and (is_whole or not own.is_stop_word(part))]
        is_content = not own.is_stop_word(raw.whole) or is_written_big
        if days and not is_content:
            is_content = any(date.start <= raw.start < date.end for date in days)  # "in May"
        if not raw.whole or not (is_content or parts):
            continue
        whole, start = raw.whole, raw.start
        if not is_content:
            whole = parts.pop(0)
            if elided := _ELIDED.match(surface):
                start, surface = start + elided.end(), surface[elided.end() :]
        stem = own.stem(whole)
        is_name = (
            raw.is_identifier
            or (language in UNSPACED and _LATIN_WORD.fullmatch(surface) is not None)  # among characters it is a name
            or is_written_big
            or (tells_names and surface[0].isupper() and not _opens_sentence(text, start))
        )
        is_word = is_written_big and stem == whole  # TV is television; SAT is no form of sit
        found.append(
            QueryTerm(
                surface=surface,
                start=start,
                end=raw.end,
                whole=frozenset([stem, *[analyzer.stem(whole) for analyzer in others]]),
                parts=tuple([frozenset([analyzer.stem(part) for analyzer in (own, *others)]) for part in parts]),
                is_name=is_name,
                is_identifier=raw.is_identifier,
                alike=frozenset() if parts else _alike(whole, language, is_name=is_name and not is_word),
            )
        )
    framing = _words_of(FRAMING_WORDS, language)
    quoted = [match.span() for match in QUOTED.finditer(text)]
    return [
        term
        for term in found
        if term.is_name or normalise(term.surface) not in framing or any(start < term.start < end for start, end in quoted)
    ] or found


@functools.lru_cache(4096)
def _alike(word: str, language: str, *, is_name: bool) -> frozenset[str]:
    """The stems of the words that may stand for one, of a name other names alone: stemmed when asked for, as few of a language's thousands ever are."""
    stem = analyzer_for(language).stem
    others = () if is_name else chain(verb_forms(word, language), *_stand_ins(language).get(stem(word), ()))
    return frozenset(map(stem, chain(others, _demonyms(language).get(stem(word), ())))) - {stem(word)}


@functools.cache
def _demonyms(language: str) -> dict[str, list[str]]:
    """For the stem of the name of a country, people or city the names that stand for it."""
    return {analyzer_for(language).stem(name): others for name, others in demonyms(language)}


@functools.cache
def _stand_ins(language: str) -> dict[str, list[list[str]]]:
    """For each stem the groups of words that may stand for it; for that of a word without its accents, too, where it is no other word's."""
    found: dict[str, list[list[str]]] = {}
    unaccented: dict[str, list[list[str]]] = {}
    for word, others in stand_ins(language):
        own, *plain = map(analyzer_for(language).stem, also_unaccented([word], language))
        found.setdefault(own, []).append(others)
        for stem in plain:
            unaccented.setdefault(stem, []).append(others)
    return unaccented | found


def is_light(term: QueryTerm, language: str) -> bool:
    """Whether a word of a question in a language says little of what is asked."""
    if language == "ja" and _ENDINGS.fullmatch(term.surface):
        return True
    word = normalise(term.surface)
    return (word in HONORIFICS and not term.surface.isupper()) or (not term.is_name and word in _words_of(LIGHT_WORDS, language))


def _words_of(table: Mapping[str, str], language: str) -> frozenset[str]:
    return _normalised(table.get(language, ""), language)


@functools.cache
def _normalised(words: str, language: str) -> frozenset[str]:
    return frozenset(map(normalise, also_unaccented(words.casefold().split(), language)))


def _tells_names(text: str, language: str) -> bool:
    """Whether capitals mean names here: not in shouting, not in headline case, not where every noun has one."""
    words = LETTERS.findall(text)
    lower = sum(map(str.islower, words))
    return language not in _NEVER_NAMES and lower > 0 and lower >= len(words) / 4


def _opens_sentence(text: str, start: int) -> bool:
    return _OPENING.search(text, 0, start) is not None
