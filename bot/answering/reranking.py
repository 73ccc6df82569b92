"""The engine's hits in the order that words beside each other and parts of words give them. The same for every engine.

An engine finds passages by single terms; here its first hits are scored again by BM25 with phrase and character n-gram evidence, so that
what an engine's own constants are does not matter to an answer. Measured in docs/quality.md.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.analysis.comparison import folded
from bot.answering.asked import Asked
from bot.answering.defining import opening_lines
from bot.answering.matching import any_of, exact_by_line
from bot.answering.phrases import Phrase
from bot.models import Hit, Quotable, Span
from bot.retrieval import K1, B

BIGRAM_WEIGHT = 0.7
"""For two words of the question that stand side by side in the passage too. Source: Metzler & Croft 2005, the sequential dependence model."""
GRAM_WEIGHT = 0.7
"""For the character 4-grams of a word: other forms, compounds, other spellings."""

OPENING = 0.3
"""For a sentence that begins with what is to be defined, as a share of a passage that holds every word."""


ALIKE = 0.6


class Reread(NamedTuple):
    """A hit against the question."""

    hit: Hit
    lines: list[str]
    """Its terms: title and headings, then a line a sentence."""
    exact: list[int]
    """For each line, the question's words that it holds."""
    opens: list[bool]
    """For each line, whether it begins with what the question wants explained."""
    fullness: float
    """Its score, for words, words side by side and parts of words, as a share of about what holding every word of the question once gives."""
    holds_phrases: bool
    """Whether what the question puts in quotation marks stands there word for word."""


def rerank(asked: Asked, hits: Sequence[Hit], document_of: Callable[[str], Quotable]) -> list[Reread]:
    """The hits against the question, best first; only those with its quoted phrases, if there are any. Ties in the order given."""
    if not hits:
        return []
    mean = sum([len(hit.passage.terms) for hit in hits]) / len(hits)
    scored = [_scored(asked, hit, len(hit.passage.terms) / mean) for hit in hits]
    if asked.phrases:
        scored = [entry._replace(holds_phrases=_holds_phrases(asked.phrases, entry, document_of)) for entry in scored]
        scored = [entry for entry in scored if entry.holds_phrases] or scored
    return sorted(scored, key=lambda entry: -entry.fullness)


def _holds_phrases(phrases: Sequence[Phrase], entry: Reread, document_of: Callable[[str], Quotable]) -> bool:
    held = any_of(entry.exact)
    if any(phrase.bits & ~held for phrase in phrases):
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


def _scored(asked: Asked, hit: Hit, length: float) -> Reread:
    text = hit.passage.terms
    lines = text.split("\n")
    exact = exact_by_line(asked, lines, text)
    held = any_of(exact)
    norm = K1 * (1 - B + B * length)
    words = grams = bigrams = 0.0
    for sought in asked.sought:
        if sought.bit & held:
            count = 0
            for pattern in sought.whole:
                count += text.count(pattern)
            count = count or 1  # a compound whose parts stand there
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
    fullness = (words + GRAM_WEIGHT * grams + BIGRAM_WEIGHT * bigrams) / asked.full
    opens = opening_lines(asked, lines, exact[0])
    if any(opens):
        fullness += OPENING
    return Reread(hit, lines, exact, opens, fullness, True)
