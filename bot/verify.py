"""Whether quotes that were given still stand, word for word."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.documents.text.layout import LINE
from bot.journal import QuoteReference
from bot.models import Quotable, Span
from bot.passages import split_document


class Standing(enum.Enum):
    """What has become of a quote."""

    STANDS = "stands word for word"
    MOVED = "stands word for word, in another place of the document"
    CHANGED = "changed: the document no longer has these words"
    REMOVED = "removed: the document is no longer there"


@dataclass(frozen=True, slots=True)
class Verified:
    """One quote and what has become of it."""

    reference: QuoteReference
    standing: Standing
    document: Quotable | None
    """The document as it is now."""
    span: Span
    """Where the words stand now; where they do no longer, where they stood."""


def verify(references: Sequence[QuoteReference], find: Callable[[str], Quotable | None]) -> list[Verified]:
    """Compare each quote with its document as ``find`` gives it now, by the hash of the words that were quoted."""
    return [_verify(reference, find(reference.document)) for reference in references]


def _verify(reference: QuoteReference, document: Quotable | None) -> Verified:
    span = reference.span
    if document is None or document.collection != reference.collection:
        return Verified(reference, Standing.REMOVED, None, span)
    if reference.matches(document.slice(span)):
        return Verified(reference, Standing.STANDS, document, span)
    length = span.end - span.start
    whole = document.whole()
    sentences = (sentence.start for passage in split_document(whole) for sentence in passage.sentences)
    starts = itertools.chain(sentences, (line.start() for line in LINE.finditer(whole.text)))  # a message begins with its sender's line
    for start in starts:
        if reference.matches(whole.text[start : start + length]):
            return Verified(reference, Standing.MOVED, document, Span(start, start + length))
    return Verified(reference, Standing.CHANGED, document, span)
