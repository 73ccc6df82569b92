"""The items of a list, the rows of a table and labelled lines among the sentences of a passage: what one of them tells is not told of another. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.analysis.analyzer import analyzer_for, terms_line
from bot.analysis.patterns import ITEM_MARK, QUOTED_LEAD, later
from bot.answering.passage_ranking.matching import any_of, held_by
from bot.answering.passage_ranking.names import holds_name
from bot.answering.passage_ranking.reranking import Reread
from bot.answering.question_analysis.asked import Asked
from bot.answering.sentence_scoring.evidence import Read, Weighed, words_of
from bot.documents.text.layout import BLANK_LINE, is_labelled
from bot.models import Passage, Quotable, Span
from bot.passages import last_heading
from bot.sentence_terms import heading_line
from bot.tables import columns_of

_MARK_CHARS = 20
_LIST_MARK = later(rf"\n{QUOTED_LEAD}{ITEM_MARK}[^\S\n]+$")
_NUMBER = later(r"\(?(?:\p{Nd}{1,3}|\p{Ll}|[ivx]{2,5})[.)]\s")  # which is part of the item's words
_MAX_LABEL_CHARS = 80
_BOLD = ("**", "__")


class Item(NamedTuple):
    """A stretch of the sentences of a passage, by their places: one item of a list, or what is none."""

    first: int
    last: int
    is_item: bool


def is_label(sentence: str) -> bool:
    """Whether it is short and ends like no sentence: a label or heading, to which what stands below belongs. "**Chair** Ada Lind" says something."""
    return len(sentence) <= _MAX_LABEL_CHARS and sentence[-1:].isalnum() and not sentence.startswith(_BOLD)


def is_item(sentence: str, before: str) -> bool:
    """Whether a sentence begins an item of a list, by its number or the mark that the text before it ends with."""
    return _NUMBER.match(sentence) is not None or _LIST_MARK.search(before, max(0, before.rfind("\n"))) is not None


def items_begun(document: Quotable, passage: Passage, text: str) -> list[bool]:
    """For each sentence of a passage, whether it begins an item of a list."""
    above = document.slice(Span(max(0, passage.start - _MARK_CHARS), passage.start))  # the mark of an item is no part of it
    return [is_item(words_of(passage, text, sentence), above + text[: sentence.start - passage.start]) for sentence in passage.sentences]


def with_items(passage: Passage, text: str, items: Sequence[bool], index: int) -> str:
    """A sentence that leads into a list, with what is listed: whoever is asked for stands there."""
    last = index
    while last + 1 < len(items) and items[last + 1]:
        last += 1
    return words_of(passage, text, Span(passage.sentences[index].start, passage.sentences[last].end))


def is_of_other_item(asked: Asked, weighed: Weighed, words: Read, index: int) -> bool:
    """Whether a sentence is of one item of a list, and a name of the question only stands in others."""
    if not asked.names or asked.wants_steps or not any(words.items):
        return False
    parts = list(_parts(weighed.entry.hit.passage, words))
    own = next(part for part in parts if part.first <= index <= part.last)
    if not own.is_item:
        return False
    here = weighed.headings | _held(weighed, (part for part in parts if part is own or not part.is_item))
    others = _held(weighed, (part for part in parts if part is not own and part.is_item))
    return any(not holds_name(asked, name, here) and holds_name(asked, name, here | others) for name in asked.names)


def is_of_other_row(asked: Asked, weighed: Weighed, words: Read, index: int) -> bool:
    """Whether a row has none of the question's words in its first cell, and one that it lacks stands in the first cell of another row of its table."""
    if index not in words.rows:
        return False
    others = [place for place, head in words.rows.items() if place != index and head.place == words.rows[index].place]
    lacking = any_of([weighed.held[place + 1] for place in others]) & ~weighed.held[index + 1] & ~weighed.headings
    if not lacking or _in_first_cell(asked, weighed, words, index):
        return False
    return any(weighed.held[place + 1] & lacking and _in_first_cell(asked, weighed, words, place) & lacking for place in others)


def is_below_another(asked: Asked, entry: Reread, document: Quotable, passages: Sequence[Reread]) -> bool:
    """Whether a passage of labelled lines stands below "Teaching pool", and another of its document below "Outdoor pool", of which something is asked."""
    own, passage = entry.exact[0], entry.hit.passage
    is_outdone = any(
        other.hit.passage.document == passage.document and not own & ~other.exact[0] and other.exact[0] & ~own & ~any_of(entry.exact)
        for other in passages
    )
    is_of_kind = is_outdone and held_by(asked, heading_line(last_heading(passage.heading), document.language)) > 0
    return is_of_kind and is_labelled(document.slice(Span(passage.start, passage.end)))


def _in_first_cell(asked: Asked, weighed: Weighed, words: Read, index: int) -> int:
    """The question's words that the first cell of a row holds, or the first value of a record."""
    head, row = words.head_of(index), words.sentences[index]
    _, first = next(columns_of(head, row), ("", "")) if head else ("", row.partition("\n")[0].partition(":")[2])
    return held_by(asked, terms_line(analyzer_for(weighed.document.language).terms(first)))


def _parts(passage: Passage, words: Read) -> Iterator[Item]:
    first = 0
    for place, (before, following) in enumerate(itertools.pairwise(passage.sentences), 1):
        is_apart = words.items[first] and BLANK_LINE.search(words.text, before.end - passage.start, following.start - passage.start)
        if words.items[place] or is_apart:
            yield Item(first, place - 1, words.items[first])
            first = place
    yield Item(first, len(words.items) - 1, words.items[first])


def _held(weighed: Weighed, parts: Iterable[Item]) -> int:
    return any_of([weighed.held[place + 1] for part in parts for place in range(part.first, part.last + 1)])
