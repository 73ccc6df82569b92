"""The engine's hits in the order that words beside each other and parts of words give them. The same for every engine.

An engine finds passages by single terms; here its first hits are scored again by BM25 with phrase and character n-gram evidence, so that
what an engine's own constants are does not matter to an answer. Measured in docs/quality.md.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.analysis.comparison import folded
from bot.analysis.languages import read_as
from bot.analysis.tokens import is_word_of, without_widthless
from bot.answering.passage_ranking.matching import any_of, exact_by_line, held_in, without_longer
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.term_patterns import Sought
from bot.models import Hit, Passage, Quotable, Span
from bot.retrieval import K1, B

BIGRAM_WEIGHT = 0.35
"""For two words of the question that stand side by side in the passage too. Source: Metzler & Croft 2005, the sequential dependence model."""
GRAM_WEIGHT = 0.7
"""For the character 4-grams of a word: other forms, compounds, other spellings."""

ALIKE = 0.6
_LARGE, _NEARLY_AS_GOOD, _MOST_MORE = 0.5, 0.8, 2
"""In a corpus of more than this size, on less than which scores are accidents, as many more are read as have this share of the first one's."""
_MOST_BELOW_QUESTION = 3
_WITH_CASES = frozenset("pl cs ru uk el fi hu tr".split())
"""Languages in which a name takes another form in quotation marks, too."""
_MOST = K1 + 1
"""What a word counts at most, however often it stands there."""


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
    keys: frozenset[str]
    """Those of the question's keys by which it is found: it opens what stands below a title or heading that is the question."""


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
    if asked.phrases:
        bits = any_of([phrase.bits for phrase in asked.phrases])
        wanted = [sought for sought in asked.sought if sought.bit & bits]
        with_words = [hit for hit in hits if _holds_phrases(asked, wanted, hit, document_of)]
        scored = [_scored(asked, hit, len(hit.passage.terms) / mean) for hit in with_words]
        holding = [entry for entry in scored if not any(phrase.bits & ~entry.held for phrase in asked.phrases)]
        if not holding and read_as(asked.language) in _WITH_CASES:
            holding = [_scored(asked, hit, len(hit.passage.terms) / mean) for hit in hits if _holds_forms(asked, hit.passage.terms)]
        if holding:
            return _best(asked, holding, most, holds_phrases=True)
    scored = [_scored(asked, hit, len(hit.passage.terms) / mean) for hit in hits]
    return _best(asked, scored, most, holds_phrases=not asked.phrases)


def _best(asked: Asked, scored: Sequence[_Scored], most: int, *, holds_phrases: bool) -> list[Reread]:
    """The best of some hits, best first, with those below a heading that is the question; in a large corpus a few more that are nearly as good as the first."""
    ordered = [(entry, _keys_of(asked, entry.hit)) for entry in sorted(scored, key=lambda entry: -entry.fullness)]
    if asked.size > _LARGE:
        least = _NEARLY_AS_GOOD * ordered[0][0].fullness
        most = max(most, sum([entry.fullness >= least for entry, _ in ordered[: most + _MOST_MORE]]))
    chosen = ordered[:most] + [(entry, keys) for entry, keys in ordered[most:] if keys][:_MOST_BELOW_QUESTION]
    found = [_reread(asked, entry, keys, holds_phrases=holds_phrases) for entry, keys in chosen]
    exact = without_longer(asked, [entry.exact for entry in found], [entry.lines for entry in found])
    return [entry._replace(exact=each) for entry, each in zip(found, exact, strict=True)]


def _keys_of(asked: Asked, hit: Hit) -> frozenset[str]:
    return frozenset([key for key in asked.heading_keys if f" {key} " in hit.passage.terms])


def _reread(asked: Asked, entry: _Scored, keys: frozenset[str], *, holds_phrases: bool) -> Reread:
    lines = entry.hit.passage.terms.split("\n")
    exact = exact_by_line(asked, lines, entry.held)
    return Reread(entry.hit, lines, exact, entry.fullness, holds_phrases, keys)


def _holds_phrases(asked: Asked, wanted: Sequence[Sought], hit: Hit, document_of: Callable[[str], Quotable]) -> bool:
    passage = hit.passage
    if not all(held_in(sought, passage.terms) for sought in wanted):
        return False
    document = document_of(passage.document)
    text = words_with_headings(document, passage)
    plain = without_widthless(text.casefold())  # most lack a word, which is soon told
    if not all(is_word_of(word, plain) for phrase in asked.phrases for word in phrase.text.split()):
        return False
    text = folded(text)
    return all(phrase.text in (plain if phrase.is_option else text) for phrase in asked.phrases)


def _holds_forms(asked: Asked, terms: str) -> bool:
    """Whether what the question puts in quotation marks stands in lines of terms in any form: «Амфитриту» is «Амфитрита»."""
    for phrase in asked.phrases:
        words = [sought for sought in asked.sought if sought.bit & phrase.bits]
        beside = [pair for pair in asked.pairs if pair.bits & phrase.bits == pair.bits]
        if not words or not all(held_in(sought, terms) for sought in words):
            return False
        if not all(any(pattern in terms for pattern in pair.patterns) for pair in beside):
            return False
    return True


def _scored(asked: Asked, hit: Hit, length: float) -> _Scored:
    """The hit with its score; ``length`` is its share of the mean."""
    text = hit.passage.terms
    norm = K1 * (1 - B + B * length)
    held = similar = 0
    words = bigrams = 0.0
    for sought in asked.sought:
        bit, weight, whole, parts, _, alike, _ = sought
        count = 0
        for pattern in whole:
            count += text.count(pattern)
        if not count and parts:  # a compound whose parts stand there
            count = int(any(held_in(sought, line) for line in text.split("\n")))
        if count:
            held |= bit
            words += weight * count * _MOST / (count + norm)
        elif alike and any(map(text.__contains__, alike)):
            similar |= bit
            words += ALIKE * weight * _MOST / (1 + norm)
    for bits, weight, patterns in asked.pairs:
        if held & bits == bits:
            beside = 0
            for pattern in patterns:
                beside += text.count(pattern)
            bigrams += weight * beside * _MOST / (beside + K1)
    grams = _in_parts(asked, text, held, similar)
    return _Scored(hit, held, (words + GRAM_WEIGHT * grams + BIGRAM_WEIGHT * bigrams) / asked.full)


def _in_parts(asked: Asked, text: str, held: int, similar: int) -> float:
    """The weight of what lines of terms hold of each word: all of those ``held``, of those for which a ``similar`` one stands a share, of others some of their n-grams."""
    found = 0.0
    for bit, weight, _, _, _, _, grams in asked.sought:
        if bit & held:
            found += weight
        elif bit & similar:
            found += ALIKE * weight
        else:
            found += weight * sum(map(text.__contains__, grams)) / len(grams)
    return found


def words_with_headings(document: Quotable, passage: Passage) -> str:
    """The words of a passage below its document's title and its headings, a line each."""
    return f"{document.title}\n{passage.heading}\n{document.slice(Span(passage.start, passage.end))}"
