"""A Document as Passages: whole sentences, about a hundred words, never across a heading or page furniture. Pure."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from bot.models import Block, Document, Passage, Span
from bot.sentences import split_sentences

TARGET_WORDS = 100
MAX_WORDS = 160
_MAX_OVERLAP_WORDS = 30
_WORDS = regex.compile(r"(?V1)[[\p{L}\p{N}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]][\p{L}\p{M}\p{N}'’-]*")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_CHARS_A_WORD = 2  # in scripts without spaces


def split_document(document: Document) -> list[Passage]:
    """The passages of a document, in order.

    A stretch of up to ``MAX_WORDS`` stays whole; a longer one is cut evenly between sentences, and neighbours share one short sentence
    so that a pair of sentences that belong together stands in one of them.
    """
    passages = []
    for stretch in _stretches(document):
        sentences = [
            (sentence, count_words(document.slice(sentence)), index)
            for index, block in enumerate(stretch)
            for sentence in split_sentences(document.text, block, document.language)
        ]
        passages += [
            Passage(
                document=document.id,
                collection=document.collection,
                start=group[0].start,
                end=group[-1].end,
                heading=heading_at(document, group[0].start),
                sentences=tuple(group),
            )
            for group in _groups(sentences)
        ]
    return passages


def heading_at(document: Document, offset: int) -> str:
    """The headings that govern an offset, outermost first; one that only repeats the title is left out."""
    path = [section.heading for section in document.sections if section.start <= offset < section.end]
    return " › ".join(heading for heading in path if heading and heading != document.title)


def count_words(text: str) -> int:
    """How long a text is in words; two characters count as one where words are not spaced."""
    return len(_WORDS.findall(text)) + (len(_UNSPACED.findall(text)) + _CHARS_A_WORD - 1) // _CHARS_A_WORD


def _stretches(document: Document) -> Iterator[list[Block]]:
    """Neighbouring blocks with nothing but white space between them, inside one section."""
    borders = {section.start for section in document.sections}
    stretch: list[Block] = []
    for block in document.blocks:
        if stretch:
            gap = document.text[stretch[-1].end : block.start]
            if gap.strip() or any(stretch[-1].end <= border <= block.start for border in borders):
                yield stretch
                stretch = []
        stretch.append(block)
    if stretch:
        yield stretch


def _groups(sentences: list[tuple[Span, int, int]]) -> Iterator[list[Span]]:
    """Sentences (span, words, paragraph) in groups of about TARGET_WORDS, of even size."""
    total = sum(words for _, words, _ in sentences)
    wanted = 1 if total <= MAX_WORDS else max(2, round(total / TARGET_WORDS))
    share = total / wanted
    group: list[Span] = []
    size = 0
    last: tuple[Span, int, int] | None = None
    for sentence, words, paragraph in sentences:
        is_new_paragraph = last is not None and paragraph != last[2]
        # A paragraph's end is a better place for a cut than the exact share.
        if group and wanted > 1 and (size + words / 2 > share or (is_new_paragraph and size >= 0.7 * share)):
            yield group
            group, size = [], 0
            if last is not None and not is_new_paragraph and last[1] <= _MAX_OVERLAP_WORDS and words <= share:
                group, size = [last[0]], last[1]
        group.append(sentence)
        size += words
        last = (sentence, words, paragraph)
    if group:
        yield group
