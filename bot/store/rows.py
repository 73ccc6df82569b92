"""A Document as the rows of the store and the terms of the index. Pure, so that it can be done in another process."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import NamedTuple

from bot.analysis.analyzer import analyzer_for
from bot.models import Document, Passage
from bot.passages import split_document
from bot.store import packing

PassageRow = tuple[int, bytes, int, int, int, int, int, bool, bytes, bytes, str]
"""The columns of the table ``passages`` after its key."""


class DocumentRow(NamedTuple):
    """A document with its passages, ready to be written."""

    name: str
    collection: str
    title: str
    language: str
    first_line: int
    date: str | None
    author: str | None
    url: str | None
    chars: int
    identity: bytes
    sections: str
    chunks: list[tuple[bytes, str, bytes]]
    """Hash, text and blocks of each piece of the text."""
    passages: list[PassageRow]
    terms: list[str]
    """For each passage its terms in order, with blanks between."""


def document_row(document: Document) -> DocumentRow:
    """A document, cut, analysed and packed."""
    terms = passage_terms(document)
    passages = split_document(document)
    analysed = [terms(passage) for passage in passages]
    return DocumentRow(
        name=document.id,
        collection=document.collection,
        title=document.title,
        language=document.language,
        first_line=document.first_line,
        date=document.date.isoformat() if document.date else None,
        author=document.author,
        url=document.url,
        chars=len(document.text),
        identity=identity_of(document),
        sections=json.dumps(document.sections, ensure_ascii=False) if document.sections else "",
        chunks=_chunks(document),
        passages=[_passage_row(passage, found) for passage, found in zip(passages, analysed, strict=True)],
        terms=[" ".join(found) for found in analysed],
    )


def passage_terms(document: Document) -> Callable[[Passage], list[str]]:
    """What is indexed of a passage: the terms of the title, of the headings above it and of its sentences."""
    terms = analyzer_for(document.language).terms
    title = terms(document.title)
    headings: dict[str, list[str]] = {"": []}

    def of(passage: Passage) -> list[str]:
        if passage.heading not in headings:
            headings[passage.heading] = terms(passage.heading)
        found = title + headings[passage.heading]
        for sentence in passage.sentences:
            found += terms(document.slice(sentence))
        return found

    return of


def identity_of(document: Document) -> bytes:
    """Thirty-two bytes that tell a document from every other."""
    identity = hashlib.sha256()
    for part in (document.id, document.collection, document.title, document.text):
        identity.update(f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
    return identity.digest()


def _passage_row(passage: Passage, terms: list[str]) -> PassageRow:
    return (
        len(terms),
        packing.pack_terms(terms),
        passage.start,
        passage.end,
        passage.line,
        passage.section.start,
        passage.section.end,
        passage.opens_section,
        passage.fingerprint,
        packing.pack_spans(passage.sentences, passage.start),
        passage.heading,
    )


def _chunks(document: Document) -> list[tuple[bytes, str, bytes]]:
    chunks = []
    first = 0
    for start in range(0, len(document.text), packing.CHUNK_CHARS):
        text = document.text[start : start + packing.CHUNK_CHARS]
        end = start + len(text)
        while first < len(document.blocks) and document.blocks[first].end <= start:
            first += 1
        inside = []
        for index in range(first, len(document.blocks)):
            if document.blocks[index].start >= end:
                break
            inside.append(document.blocks[index])
        chunks.append((packing.text_hash(text), text, packing.pack_blocks(inside)))
    return chunks
