"""The third size of a quote: what stands around it in its section."""

from __future__ import annotations

import itertools

from bot.documents.text.layout import BLANK_LINE
from bot.models import Quotable, Span

MAX_CONTEXT_CHARS = 3_000


def surroundings(document: Quotable, span: Span) -> tuple[tuple[Span, bool], ...]:
    """The blocks of the section around ``span``, in order, furniture left out; the nearest ones where it is a long section.

    With each, whether an empty line parts it from the one before. A block too long for ``MAX_CONTEXT_CHARS`` is cut to what is nearest.
    """
    low, high = document.section_at(span.start)
    spare = max(0, MAX_CONTEXT_CHARS - (span.end - span.start)) // 2
    low, high = max(low, span.start - spare), min(high, span.end + spare)
    cut = (Span(max(block.start, low), min(block.end, high)) for block in document.blocks_between(low, high))
    pieces = [piece for piece in cut if piece.start < piece.end]
    apart = (BLANK_LINE.search(document.slice(Span(above.end, below.start))) is not None for above, below in itertools.pairwise(pieces))
    return tuple(zip(pieces, (True, *apart), strict=False))
