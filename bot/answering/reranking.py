"""The engine's hits in the order that words beside each other and parts of words give them. The same for every engine.

An engine finds passages by single terms; here its first hits are scored again by BM25 with phrase and character n-gram evidence, so that
what an engine's own constants are does not matter to an answer. Measured in docs/quality.md.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.analysis.comparison import folded
from bot.answering.asked import Asked
from bot.answering.matching import exact_by_line, held_in
from bot.answering.phrases import Phrase
from bot.models import Hit, Quotable, Span
from bot.retrieval import K1, B

BIGRAM_WEIGHT = 0.7
"""For two words of the question that stand side by side in the passage too. Source: Metzler & Croft 2005, the sequential dependence model."""
GRAM_WEIGHT = 0.7
"""For the character 4-grams of a word: other forms, compounds, other spellings."""

ALIKE = 0.6


class Reread(NamedTuple):
    """A hit against the question."""

    hit: Hit
    lines: list[str]
    """Its terms: title and headings, then a line a sentence."""
    exact: list[int]
    """For each line, the question's words that it holds."""
    fullness: float
    """Its score, for words, words side by side and parts of words, as a share of about what holding every word of the question once gives."""
    holds_phrases: bool
    """Whether what the question puts in quotation marks stands there word for word."""


class _Scored(NamedTuple):
    """A hit with its score, before its lines are looked at."""

    hit: Hit
    held: int
    """The question's words that it holds."""
    fullness: float


def rerank(asked: Asked, hits: Sequence[Hit], document_of: Callable[[str], Quotable], *, most: int) -> list[Reread]:
    """The best hits against the question, best first; only those with its quoted phrases, if there are any. Ties in the order given."""
    if not hits:
        return []
    mean = sum([len(hit.passage.terms) for hit in hits]) / len(hits)
    scored = [_scored(asked, hit, len(hit.passage.terms) / mean) for hit in hits]
    holding = [entry for entry in scored if _holds_phrases(asked.phrases, entry, document_of)] if asked.phrases else scored
    best = sorted(holding or scored, key=lambda entry: -entry.fullness)[:most]
    return [_reread(asked, entry, holds_phrases=bool(holding)) for entry in best]


def _reread(asked: Asked, entry: _Scored, *, holds_phrases: bool) -> Reread:
    lines = entry.hit.passage.terms.split("\n")
    return Reread(entry.hit, lines, exact_by_line(asked, lines, entry.hit.passage.terms), entry.fullness, holds_phrases)


def _holds_phrases(phrases: Sequence[Phrase], entry: _Scored, document_of: Callable[[str], Quotable]) -> bool:
    if any(phrase.bits & ~entry.held for phrase in phrases):
        return False
    passage = entry.hit.passage
    document = document_of(passage.document)
    text = f"{document.title}\n{passage.heading}\n{document.slice(Span(passage.start, passage.end))}"
    if text.isascii():  # most lack a word, which is soon told
        lower = text.lower()
        if any(word not in lower for phrase in phrases for word in phrase.text.split()):
            return False
    text = folded(text)
    return all(phrase.text in text for phrase in phrases)


def _scored(asked: Asked, hit: Hit, length: float) -> _Scored:
    text = hit.passage.terms
    norm = K1 * (1 - B + B * length)
    held = 0
    words = grams = bigrams = 0.0
    for sought in asked.sought:
        count = 0
        for pattern in sought.whole:
            count += text.count(pattern)
        if not count and sought.parts:  # a compound whose parts stand there
            count = int(any(held_in(sought, line) for line in text.split("\n")))
        if count:
            held |= sought.bit
            words += sought.weight * count * (K1 + 1) / (count + norm)
            grams += sought.weight
        elif sought.alike and any(map(text.__contains__, sought.alike)):
            words += ALIKE * sought.weight * (K1 + 1) / (1 + norm)
            grams += ALIKE * sought.weight
        else:
            grams += sought.weight * sum(map(text.__contains__, sought.grams)) / len(sought.grams)
    for bits, weight, patterns in asked.pairs:
        if held & bits == bits:
            beside = 0
            for pattern in patterns:
                beside += text.count(pattern)
            bigrams += weight * beside * (K1 + 1) / (beside + K1)
    return _Scored(hit, held, (words + GRAM_WEIGHT * grams + BIGRAM_WEIGHT * bigrams) / asked.full)
