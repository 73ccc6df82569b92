"""Records in a text: paragraphs of labelled lines that all begin with the same label, "Name: …". Pure."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from bot.analysis.patterns import later
from bot.documents.text.layout import ENDS, LINE, MAX_ROW_CHARS, is_labelled
from bot.models import Block, BlockKind

_LABEL_MARK = ":"
_NO_RECORD = later(
    r"(?i)(?:q|question|frage|pregunta|domanda|pergunta|vraag|from|to|sent|date|subject|von|an|gesendet|betreff|de|à|envoyé|objet|para|enviado|asunto|da|a|inviato|oggetto|van|aan|onderwerp)"
)


def with_records(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a text, of which those are one row each that stand right below or above another with the same first label."""
    labels = [_first_label(text, block) for block in blocks]
    if not any(labels):
        return tuple(blocks)
    of_records = set(itertools.chain.from_iterable(_pairs(text, blocks, labels)))
    return tuple([block._replace(kind=BlockKind.ROW) if place in of_records else block for place, block in enumerate(blocks)])


def _pairs(text: str, blocks: Sequence[Block], labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    for place, ((one, label), (other, following)) in enumerate(itertools.pairwise(zip(blocks, labels, strict=True))):
        if label and label == following and not text[one.end : other.start].strip():
            yield place, place + 1


def _first_label(text: str, block: Block) -> str:
    """The label that a record begins with: a paragraph of lines, each with a label of its own and a value that is no sentence; empty for any other block, and for a question or the head of a mail."""
    if block.kind is not BlockKind.LINES or block.end - block.start > MAX_ROW_CHARS:
        return ""
    words = text[block.start : block.end]
    lines = LINE.findall(words)
    labels = [line.partition(_LABEL_MARK)[0].strip("*_ ").casefold() for line in lines]
    is_record = (
        is_labelled(words) and len(set(labels)) == len(labels) and not any(map(ENDS.search, lines)) and not _NO_RECORD.fullmatch(labels[0])
    )
    return labels[0] if is_record else ""
