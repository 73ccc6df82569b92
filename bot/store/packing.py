"""Rows as few bytes: spans and blocks. Pure; little-endian whatever the machine."""

from __future__ import annotations

import functools
import hashlib
import itertools
import struct
from collections.abc import Iterable, Sequence

from bot.models import Block, BlockKind, Span

CHUNK_CHARS = 4_096
"""A document's text is kept in pieces of so many code points, so that a quote costs one piece and not the document."""
SHIFT = 24
"""The key of a passage or chunk is its document's key, shifted, plus its place in the document."""

_KINDS = tuple(BlockKind)
_span = functools.partial(tuple.__new__, Span)  # of a pair, without a step of Python for each


def first_key(document: int) -> int:
    """The key of a document's first passage or chunk; the next document's is greater than all of them."""
    return document << SHIFT


def pack_spans(spans: Sequence[Span]) -> bytes:
    """Spans, four bytes a number."""
    return struct.pack(f"<{2 * len(spans)}I", *itertools.chain.from_iterable(spans))


def unpack_spans(data: bytes) -> tuple[Span, ...]:
    """The spans again."""
    return tuple(map(_span, struct.iter_unpack("<II", data)))


def pack_blocks(blocks: Iterable[Block]) -> bytes:
    """Blocks with their kinds, nine bytes each."""
    return b"".join(struct.pack("<IIB", block.start, block.end, _KINDS.index(block.kind)) for block in blocks)


def unpack_blocks(data: bytes) -> list[Block]:
    """The blocks again."""
    return [Block(start, end, _KINDS[kind]) for start, end, kind in struct.iter_unpack("<IIB", data)]


def text_hash(text: str) -> bytes:
    """Sixteen bytes by which a text read from the store is told from any other."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
