"""What is known of a sentence as an answer to a question: cheap numbers between 0 and 1, all computed here."""

from __future__ import annotations

import itertools
import math
import operator
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.answering.asked import Asked
from bot.answering.kinds import KINDS
from bot.answering.matching import closest_kin, cover, names_held, places_of
from bot.answering.reading import Traits, Words, traits_of, words_of
from bot.answering.reranking import Reread
from bot.models import Hit, Passage, Quotable, Span

_MIN_HEADING_LIKENESS = 0.6
_MIN_GRAM_SHARE = 0.3
_FEW_PASSAGES = 300
_KIND_FIELDS = {kind: kind.replace(" ", "_") for kind in sorted(KINDS)}
_NO_TRAITS = Traits({}, frozenset(), frozenset(), None, asks=False, has_capitals=False)


class Features(NamedTuple):
    """The evidence for one sentence. Shares are of the question's weight; a word of the same family counts by its likeness."""

    # The passage.
    rank: float
    """The passage's score as a share of the best passage's, as far as scores mean something on so small a corpus."""
    order: float
    """1 for the best passage, 1/2 for the second, and so on."""
    fullness: float
    """The passage's score as a share of what holding every word of the question once gives."""
    passage: float
    """Share covered by the passage."""
    title: float
    """Share covered by title and headings, and by nothing in the passage."""
    titled: float
    """Share covered by title and headings."""
    names: float
    """Share of the question's names and identifiers that the passage, its headings or surroundings hold; 1 without any, 0 where
    a phrase that the question puts in quotation marks does not stand there."""
    # The sentence.
    sentence: float
    """Share covered by the sentence itself."""
    exact: float
    """The same without the words of the same family."""
    grams: float
    """Share covered by no word but by parts of words."""
    before: float
    """Share that the sentence before covers and it does not."""
    after: float
    """Share that the sentence after covers and it does not."""
    heaviest: float
    """How far the sentence or headings cover the question's weightiest word."""
    local: float
    """Share covered where a word counts by how few sentences of the passage have it."""
    predicate: float
    """Share covered of what is neither a name nor in title and headings; 0.5 where that is nothing."""
    bigrams: float
    """Share of the question's neighbouring words that stand side by side in the sentence; 0.5 for a single word."""
    heading: float
    """For the sentence that opens a section: how far its heading is the question itself, as on a page of questions and answers."""
    asks: float
    """Whether it is a question itself."""
    replies: float
    """How far the question stands in the sentence before, if that is a question itself."""
    # What is asked for, each 0 for another kind of question.
    who: float
    when: float
    where: float
    how_many: float
    how_much: float
    why: float
    how: float
    definition: float
    new_name: float
    """For a question after a person or group: whether it gives a name that the question does not; 1 for any other question."""


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


class _Sentence(NamedTuple):
    """A sentence against the question."""

    words: Words
    traits: Traits
    places: tuple[tuple[int, ...], ...]
    """For each term, where it stands."""
    exact: tuple[float, ...]
    """For each term, how far it is held exactly."""
    held: tuple[float, ...]
    """For each term, how far it is held, by words of its family too."""


def candidates(asked: Asked, passages: Sequence[Reread]) -> Iterator[Candidate]:
    """Every sentence of the passages, which come best first, as a candidate."""
    best_score = max((entry.score for entry in passages), default=0.0)
    for order, entry in enumerate(passages):
        document, passage = entry.document, entry.hit.passage
        read = [_read(asked, document.language, text, words) for text, words in zip(entry.texts, entry.sentences, strict=True)]
        in_passage = [max(column) for column in zip(*(sentence.held for sentence in read), strict=True)]
        in_headings = cover(asked.terms, entry.headings)
        of_passage = {
            "rank": _relative_score(entry.score, best_score, asked.passages),
            "order": 1 / (1 + order),
            "fullness": entry.fullness,
            "passage": _dot(asked.shares, in_passage),
            "title": _dot(asked.shares, _beyond(in_headings, in_passage)),
            "titled": _dot(asked.shares, in_headings),
            "names": names_held(asked, entry, in_passage, in_headings),
        }
        weights = _Weights(asked.shares, _local(asked, read), _predicate(asked, in_headings))
        nothing = _Sentence(Words({}, 0, ""), _NO_TRAITS, (), (), (0.0,) * len(asked.terms))
        for index, (before, here, after) in enumerate(zip([nothing, *read], read, [*read[1:], nothing], strict=False)):
            features = Features(
                **of_passage,
                **_of_sentence(asked, weights, here, before, after),
                heaviest=max(here.held[asked.heaviest], in_headings[asked.heaviest]) if asked.terms else 0.0,
                heading=_is_the_question(asked, document.language, passage) if index == 0 else 0.0,
            )
            shares = zip(here.held, before.held, after.held, in_headings, strict=True)
            matched = frozenset(i for i, held in enumerate(shares) if max(held) > 0)
            yield Candidate(document, entry.hit, index, entry.texts[index], features, matched)


class _Weights(NamedTuple):
    """The question's words weighed in three ways, each summing to 1 or to 0."""

    shares: Sequence[float]
    local: Sequence[float]
    predicate: Sequence[float]


def _of_sentence(asked: Asked, weights: _Weights, here: _Sentence, before: _Sentence, after: _Sentence) -> dict[str, float]:
    return {
        "sentence": _dot(weights.shares, here.held),
        "exact": _dot(weights.shares, here.exact),
        "grams": _gram_share(asked, here),
        "before": _dot(weights.shares, _beyond(before.held, here.held)),
        "after": _dot(weights.shares, _beyond(after.held, here.held)),
        "local": _dot(weights.local, here.held),
        "predicate": _dot(weights.predicate, here.held) if any(weights.predicate) else 0.5,
        "bigrams": _bigrams(here.places),
        "asks": float(here.traits.asks),
        "replies": _dot(weights.shares, before.held) if before.traits.asks else 0.0,
        **_kinds(asked, here.traits),
    }


def _local(asked: Asked, sentences: Sequence[_Sentence]) -> list[float]:
    columns = zip(*(sentence.held for sentence in sentences), strict=True)
    return _normalised(
        [weight * math.log((1 + len(sentences)) / (0.5 + sum(column))) for weight, column in zip(asked.shares, columns, strict=True)]
    )


def _predicate(asked: Asked, in_headings: Sequence[float]) -> list[float]:
    return _normalised(
        [0.0 if term.is_name or held else weight for term, weight, held in zip(asked.terms, asked.shares, in_headings, strict=True)]
    )


def _beyond(there: Sequence[float], here: Sequence[float]) -> list[float]:
    return [max(0.0, other - own) for other, own in zip(there, here, strict=True)]


def _read(asked: Asked, language: str, text: str, words: Words) -> _Sentence:
    traits = traits_of(text, language)
    exact = cover(asked.terms, words)
    held = tuple(share or closest_kin(term, traits.families) for term, share in zip(asked.terms, exact, strict=True))
    return _Sentence(words, traits, tuple(places_of(term, words.places) for term in asked.terms), exact, held)


def _is_the_question(asked: Asked, language: str, passage: Passage) -> float:
    """How far the innermost heading and the question are the same words, 0 to 1; 0 where they are not, or do not open the section."""
    heading = passage.heading.rpartition(" › ")[2]
    if not heading or not passage.opens_section:
        return 0.0
    words = words_of(heading, language)
    if not words.size:
        return 0.0
    covered = _dot(asked.shares, cover(asked.terms, words))
    wanted = len({place for term in asked.terms for place in places_of(term, words.places)})
    likeness = covered * wanted / words.size
    return likeness if likeness >= _MIN_HEADING_LIKENESS else 0.0


def _relative_score(score: float, best: float, passages: int) -> float:
    """A passage's score as a share of the best; near 1 for all on a small corpus, where frequencies are accidents."""
    return 1.0 - (1.0 - score / best) * passages / (passages + _FEW_PASSAGES) if best > 0 else 1.0


def _dot(weights: Sequence[float], cover: Sequence[float]) -> float:
    total: float = sum(map(operator.mul, weights, cover))
    return total


def _normalised(weights: Sequence[float]) -> list[float]:
    total = sum(weights)
    return [weight / total for weight in weights] if total > 0 else [0.0 for _ in weights]


def _gram_share(asked: Asked, sentence: _Sentence) -> float:
    text = sentence.words.folded
    found = 0.0
    for weight, grams, held in zip(asked.shares, asked.grams, sentence.held, strict=True):
        if not held:
            share = sum(map(text.__contains__, grams)) / len(grams)
            if share > _MIN_GRAM_SHARE:
                found += weight * share
    return found


def _bigrams(places: Sequence[tuple[int, ...]]) -> float:
    if len(places) < 2:
        return 0.5
    beside = sum(any(place + 1 in second for place in first) for first, second in itertools.pairwise(places) if first and second)
    return beside / (len(places) - 1)


def _kinds(asked: Asked, traits: Traits) -> dict[str, float]:
    kind, subject = asked.kind, traits.subject
    defines = kind == "definition" and subject is not None and all(not term.terms.isdisjoint(subject) for term in asked.terms)
    names_another = kind != "who" or not traits.has_capitals or not traits.names <= asked.words
    return {
        **{name: float(kind == each and each in traits.kinds) for each, name in _KIND_FIELDS.items()},
        "definition": float(defines),
        "new_name": float(names_another),
    }
