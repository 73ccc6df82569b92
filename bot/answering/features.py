"""What is known of a sentence as an answer to a question: cheap numbers between 0 and 1, all computed here."""

from __future__ import annotations

import functools
import itertools
import operator
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.analysis.analyzer import QueryTerm, analyzer_for
from bot.answering.asked import Asked, defines, holds_kind, names_someone_new
from bot.models import Hit, Passage, Quotable, Span

_MIN_KIN_CHARS = 4
_MIN_KINSHIP = 0.5
_MIN_NAME_KINSHIP = 0.7
_MIN_HEADING_LIKENESS = 0.6
_NEAR_TOKENS = 4
_FEW_PASSAGES = 300
_GOOD_TOKENS = (4, 45)


class Features(NamedTuple):
    """The evidence for one sentence. Shares are of the question's weight."""

    sentence: float
    """Share covered by the sentence itself, exactly."""
    kin: float
    """Share not covered exactly but by words of the same family (leads ~ leader), each by its likeness."""
    neighbours: float
    """Share that only the sentences before and after it cover."""
    passage: float
    """Share covered by the passage, exactly or by words of the same family."""
    title: float
    """Share covered by title and headings, and by nothing in the passage."""
    heading: float
    """For the sentence that opens a section: how far its heading is the question itself, as on a page of questions and answers."""
    names: float
    """Share of the question's names and identifiers that the passage, its headings or surroundings hold; 1 without any."""
    rank: float
    """The passage's score as a share of the best passage's, as far as scores mean something on so small a corpus."""
    pairs: float
    """Share of the question's neighbouring words that stand close together in the sentence; 0.5 for a single word."""
    kind: float
    """Whether it holds the kind of thing asked for."""
    new_name: float
    """Where a name is asked for, whether it gives one that the question does not; 1 for any other question."""
    definition: float
    asks: float
    """Whether it is a question itself."""
    shape: float
    """Whether it is of a sentence's length."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer, with its evidence."""

    document: Quotable
    hit: Hit
    index: int
    """Its place in ``hit.passage.sentences``."""
    text: str
    features: Features
    matched: frozenset[int]
    """Positions in ``asked.terms`` of the words that the sentence, its neighbours or its headings hold."""

    @property
    def span(self) -> Span:
        return self.hit.passage.sentences[self.index]


class _Words:
    """The analysed words of a stretch of text."""

    __slots__ = ("_beginnings", "terms", "words")

    def __init__(self, words: list[tuple[str, ...]]) -> None:
        self.words = words
        """The terms of each content word, in order."""
        self.terms = frozenset(itertools.chain.from_iterable(words))
        self._beginnings: frozenset[str] | None = None

    def kin(self, stem: str) -> Sequence[str]:
        """The terms with the same first letters: words of one family share them."""
        if self._beginnings is None:
            self._beginnings = frozenset([term[:_MIN_KIN_CHARS] for term in self.terms])
        beginning = stem[:_MIN_KIN_CHARS]
        return [term for term in self.terms if term.startswith(beginning)] if beginning in self._beginnings else ()


@functools.lru_cache(maxsize=2_048)
def _words(text: str, language: str) -> _Words:
    return _Words(analyzer_for(language).words(text))


def candidates(asked: Asked, document: Quotable, hit: Hit, best_score: float) -> list[Candidate]:
    """Every sentence of a hit as a candidate, in order."""
    passage = hit.passage
    whole = document.slice(Span(passage.start, passage.end))
    texts = [whole[span.start - passage.start : span.end - passage.start] for span in passage.sentences]
    sentences = [_words(text, document.language) for text in texts]
    headings = _words(f"{document.title}\n{passage.heading}", document.language)
    inside = frozenset[str]().union(*(words.terms for words in sentences))
    exactly = _cover(asked, inside)
    in_passage = _kin_cover(asked, exactly, sentences)
    in_headings = _cover(asked, headings.terms)
    names = _names_held(asked, document, hit, [*sentences, headings])
    is_asked = _is_the_question(asked, document, passage)
    terms = [term.terms for term in asked.terms]
    in_whole = _share(asked, in_passage)
    in_title = _share(asked, _beyond(in_headings, in_passage))
    rank = _relative_score(hit.score, best_score, asked.passages)
    found = []
    for index, text in enumerate(texts):
        own = _cover(asked, sentences[index].terms)
        kin = _kin_cover(asked, own, sentences[index : index + 1])
        beside = _cover(asked, frozenset[str]().union(*(words.terms for words in sentences[max(0, index - 1) : index + 2])))
        covered = [a if a > b else b for a, b in zip(own, kin, strict=True)]  # noqa: FURB136 - max is four times slower
        length = len(sentences[index].words)
        features = Features(
            sentence=_share(asked, own),
            kin=_share(asked, _beyond(kin, own)),
            neighbours=_share(asked, _beyond(beside, covered)),
            passage=in_whole,
            title=in_title,
            heading=is_asked if index == 0 else 0.0,
            names=names,
            rank=rank,
            pairs=_pairs(asked, terms, sentences[index]),
            kind=holds_kind(asked.kind, text),
            new_name=names_someone_new(asked, text),
            definition=defines(asked, lambda words: _words(words, document.language).terms, text),
            asks=float(text.rstrip("\"'”’)").endswith(("?", "？", "؟"))),
            shape=float(_GOOD_TOKENS[0] <= length <= _GOOD_TOKENS[1]),
        )
        matched = frozenset(i for i, shares in enumerate(zip(covered, beside, in_headings, strict=True)) if max(shares) > 0)
        found.append(Candidate(document, hit, index, text, features, matched))
    return found


def _is_the_question(asked: Asked, document: Quotable, passage: Passage) -> float:
    """How far the innermost heading and the question are the same words, 0 to 1; 0 where they are not, or do not open the section."""
    heading = passage.heading.rpartition(" › ")[2]
    if not heading or not passage.opens_section:
        return 0.0
    words = _words(heading, document.language)
    covered = _share(asked, _cover(asked, words.terms))
    terms = asked.search_terms
    wanted = [not terms.isdisjoint(word) for word in words.words]
    likeness = covered * sum(wanted) / len(wanted) if wanted else 0.0
    return likeness if likeness >= _MIN_HEADING_LIKENESS else 0.0


def _relative_score(score: float, best: float, passages: int) -> float:
    """A passage's score as a share of the best; near 1 for all on a small corpus, where frequencies are accidents."""
    return 1.0 - (1.0 - score / best) * passages / (passages + _FEW_PASSAGES) if best > 0 else 1.0


def _cover(asked: Asked, terms: frozenset[str]) -> list[float]:
    """For each word of the question, how far ``terms`` hold it: wholly, or the share of its parts."""
    cover = []
    for term in asked.terms:
        if term.whole & terms:
            cover.append(1.0)
        elif term.parts:
            cover.append(0.9 * sum(bool(part & terms) for part in term.parts) / len(term.parts))
        else:
            cover.append(0.0)
    return cover


def _kin_cover(asked: Asked, own: Sequence[float], stretches: Sequence[_Words]) -> list[float]:
    return [
        exact or (0.0 if term.is_identifier else max([_closest_kin(whole, stretches) for whole in term.whole], default=0.0))
        for term, exact in zip(asked.terms, own, strict=True)
    ]


def _closest_kin(stem: str, stretches: Sequence[_Words]) -> float:
    closest = 0.0
    for words in stretches:
        for kin in words.kin(stem):
            closest = max(closest, kinship(stem, kin))
    return closest


@functools.lru_cache(maxsize=65_536)
def kinship(a: str, b: str) -> float:
    """How likely two stems are of one word family, 0 to 1: lead ~ leader, but not form ~ format-string."""
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < _MIN_KIN_CHARS or not shorter.isalpha():
        return 0.0
    shared = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(shorter, longer, strict=False)))
    if shared < _MIN_KIN_CHARS or shared < len(shorter) - 1:
        return 0.0
    likeness = shared / len(longer)
    return likeness if likeness >= _MIN_KINSHIP else 0.0


def _names_held(asked: Asked, document: Quotable, hit: Hit, near: Sequence[_Words]) -> float:
    """Share of the question's names that ``near`` or else the surroundings hold."""
    names = [(term, weight) for term, weight in zip(asked.terms, asked.weights, strict=True) if term.is_name]
    held = [weight for term, weight in names if _holds_name(term, near)]
    if len(held) < len(names):
        around = _Words(analyzer_for(document.language).words(document.slice(_surroundings(hit.passage))))  # too long to be kept
        held = [weight for term, weight in names if _holds_name(term, [*near, around])]
    return sum(held) / sum(weight for _, weight in names) if names else 1.0


def _holds_name(term: QueryTerm, stretches: Sequence[_Words]) -> bool:
    return any(
        any(whole in words.terms for words in stretches) or _closest_kin(whole, stretches) >= _MIN_NAME_KINSHIP for whole in term.whole
    )


def _surroundings(passage: Passage, chars: int = 600) -> Span:
    """The text near a passage, inside its section."""
    return Span(max(passage.section.start, passage.start - chars), min(passage.section.end, passage.end + chars))


def _share(asked: Asked, cover: Sequence[float]) -> float:
    total = asked.total_weight
    return sum(map(operator.mul, asked.weights, cover)) / total if total else 0.0


def _beyond(cover: Sequence[float], other: Sequence[float]) -> list[float]:
    """How far each word is covered more than by the other."""
    return [a - b if a > b else 0.0 for a, b in zip(cover, other, strict=True)]


def _pairs(asked: Asked, terms: Sequence[frozenset[str]], sentence: _Words) -> float:
    """Share of the question's neighbouring content words that stand within a few words of each other, in either order.

    ``terms`` are those of each word of the question.
    """
    if len(asked.terms) < 2:
        return 0.5
    places = [
        [] if wanted.isdisjoint(sentence.terms) else [i for i, word in enumerate(sentence.words) if not wanted.isdisjoint(word)]
        for wanted in terms
    ]
    close = sum(any(0 < abs(i - j) <= _NEAR_TOKENS for i in first for j in second) for first, second in itertools.pairwise(places))
    return close / (len(asked.terms) - 1)
