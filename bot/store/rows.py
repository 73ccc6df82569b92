"""A Document as the rows of the store. Pure, so that it can be done in another process."""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

from bot.models import Document, Passage
from bot.passages import split_document
from bot.store import packing

PassageColumns = tuple[int, str, int, int, int, int, int, bool, bytes, bytes, str, bytes]
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
    is_outdated: bool
    chars: int
    identity: bytes
    sections: str
    chunks: list[tuple[bytes, str, bytes]]
    """Hash, text and blocks of each piece of the text."""
    passages: list[PassageColumns]

    @property
    def indexed(self) -> IndexedDocument:
        """What is indexed of it."""
        return IndexedDocument(self.collection, self.language, [passage[1] for passage in self.passages])


class IndexedDocument(NamedTuple):
    """What the inverted index and the vocabulary have of a document."""

    collection: str
    language: str
    terms: list[str]
    """``Passage.terms`` of each of its passages."""


def document_row(document: Document) -> DocumentRow:
    """A document, cut, analysed and packed."""
    return DocumentRow(
        name=document.id,
        collection=document.collection,
        title=document.title,
        language=document.language,
        first_line=document.first_line,
        date=document.date.isoformat() if document.date else None,
        author=document.author,
        url=document.url,
        is_outdated=document.is_outdated,
        chars=len(document.text),
        identity=identity_of(document),
        sections=_sections(document),
        chunks=_chunks(document),
        passages=[passage_row(passage) for passage in split_document(document)],
    )


def identity_of(document: Document) -> bytes:
    """Thirty-two bytes that tell a document from every other, by all that is shown of it and all that an answer depends on."""
    identity = hashlib.sha256()
    date = document.date.isoformat() if document.date else None
    place = (document.path, str(document.first_line), date, document.author, document.url)
    for part in (document.id, document.collection, document.title, document.text, document.language, *place):
        identity.update(b"-" if part is None else f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
    identity.update(_sections(document).encode("utf-8", "surrogatepass"))
    identity.update(packing.pack_blocks(document.blocks))
    return identity.digest()


def _sections(document: Document) -> str:
    return json.dumps(document.sections, ensure_ascii=False) if document.sections else ""


def passage_row(passage: Passage) -> PassageColumns:
    """A passage, packed."""
    return (
        len(passage.terms.split()),
        passage.terms,
        passage.start,
        passage.end,
        passage.line,
        passage.section.start,
        passage.section.end,
        passage.opens_section,
        passage.fingerprint,
        packing.pack_spans(passage.sentences),
        passage.heading,
        packing.pack_spans([passage.head] if passage.head else []),
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
