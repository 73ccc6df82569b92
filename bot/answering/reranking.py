"""The engine's hits in the order that words beside each other and parts of words give them. The same for every engine.

An engine finds passages by single terms; here its first hits are scored again by BM25 with phrase and character n-gram evidence, so that
what an engine's own constants are does not matter to an answer. Measured in docs/answers.md.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.answering.asked import Asked
from bot.answering.reading import Words, folded, words_of
from bot.models import Hit, Passage, Quotable, Span
from bot.retrieval import K1, B

BIGRAM_WEIGHT = 0.15
"""For two words of the question that stand side by side in the passage too. Source: Metzler & Croft 2005, the sequential dependence model."""
WINDOW_WEIGHT = 0.1
"""For the same two within ``_WINDOW`` words, in either order."""
GRAM_WEIGHT = 0.7
"""For the character 4-grams of a word: other forms, compounds, other spellings."""
_WINDOW = 4
UNSPACED = frozenset({"zh", "ja", "ko", "th"})


class Reread(NamedTuple):
    """A hit with its words."""

    hit: Hit
    document: Quotable
    texts: tuple[str, ...]
    """Its sentences."""
    headings: Words
    sentences: tuple[Words, ...]
    score: float
    """In nats, on the scale of BM25."""
    fullness: float
    """The score as a share of about what holding every word of the question once gives."""
    holds_phrases: bool
    """Whether what the question puts in quotation marks stands there word for word."""


def _idfs(asked: Asked) -> list[float]:
    """For each term, its inverse document frequency as BM25 has it."""
    passages = asked.passages
    return [math.log(1 + (passages - df + 0.5) / (df + 0.5)) for df in (min(df, passages) for df in asked.frequencies)]


def rerank(asked: Asked, hits: Sequence[Hit], document_of: Callable[[str], Quotable]) -> list[Reread]:
    """The hits with their words, best first; only those with the question's quoted phrases, if there are any. Ties in the order given."""
    read = [_read(hit, document_of(hit.passage.document)) for hit in hits]
    if not read:
        return []
    lengths = [headings.size + sum(words.size for words in sentences) for *_, headings, sentences in read]
    idfs = _idfs(asked)
    mean = sum(lengths) / len(lengths) or 1.0
    full = sum(idfs) or 1.0
    scores = (_score(asked, idfs, entry[3], entry[4], length / mean) for entry, length in zip(read, lengths, strict=True))
    scored = [
        Reread(*entry, score, score / full, _holds_phrases(asked.phrases, entry[1], entry[0].passage))
        for entry, score in zip(read, scores, strict=True)
    ]
    kept = [entry for entry in scored if entry.holds_phrases] or scored
    return sorted(kept, key=lambda entry: -entry.score)


def _holds_phrases(phrases: Sequence[str], document: Quotable, passage: Passage) -> bool:
    if not phrases:
        return True
    text = folded(f"{document.title}\n{passage.heading}\n{document.slice(Span(passage.start, passage.end))}")
    return all(phrase in text for phrase in phrases)


def _read(hit: Hit, document: Quotable) -> tuple[Hit, Quotable, tuple[str, ...], Words, tuple[Words, ...]]:
    passage, language = hit.passage, document.language
    text = document.slice(Span(passage.start, passage.end))
    texts = tuple(text[start - passage.start : end - passage.start] for start, end in passage.sentences)
    headings = words_of(f"{document.title}\n{passage.heading}", language)
    return hit, document, texts, headings, tuple(words_of(sentence, language) for sentence in texts)


def _score(asked: Asked, idfs: Sequence[float], headings: Words, sentences: Sequence[Words], length: float) -> float:
    places = [_places(term.terms, headings, sentences) for term in asked.terms]
    norm = K1 * (1 - B + B * length)
    score = sum(idf * _saturated(len(found), norm) for idf, found in zip(idfs, places, strict=True) if found)
    if asked.language not in UNSPACED:
        for (a, first), (b, second) in itertools.pairwise(zip(idfs, places, strict=True)):
            if first and second:
                ordered = sum(place + 1 in second for place in first)
                near = sum(any(0 < abs(place - other) <= _WINDOW for other in second) for place in first)
                score += (a + b) * (BIGRAM_WEIGHT * _saturated(ordered, K1) + WINDOW_WEIGHT * _saturated(near, K1))
    texts = [headings.folded, *(words.folded for words in sentences)]
    text = "\n".join(texts)
    return score + GRAM_WEIGHT * sum(
        idf * sum(map(text.__contains__, grams)) / len(grams) for idf, grams in zip(idfs, asked.grams, strict=True)
    )


def _places(terms: frozenset[str], headings: Words, sentences: Sequence[Words]) -> frozenset[int]:
    """Where in the passage any of the terms stands, counted in words from its heading on; a gap between sentences parts them."""
    found: set[int] = set()
    offset = 0
    for places, size, _ in (headings, *sentences):
        for term in terms:
            if term in places:
                found.update(offset + place for place in places[term])
        offset += size + 1
    return frozenset(found)


def _saturated(count: int, norm: float) -> float:
    return count * (K1 + 1) / (count + norm)
