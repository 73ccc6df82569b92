"""Where words stand, for a person."""

from __future__ import annotations

from bot.line_counts import lines_ended
from bot.models import Citation, Passage, Quotable


def cite(document: Quotable, passage: Passage, before: str) -> Citation:
    """Where a part of a passage is, for a person; ``before`` are the passage's words up to there."""
    return _citation(document, passage.heading, passage.line + lines_ended(document.path, before))


def place_in(document: Quotable, offset: int) -> Citation:
    """Where an offset of a document is, whatever stands above it."""
    return _citation(document, "", document.line_at(offset))


def _citation(document: Quotable, heading: str, line: int) -> Citation:
    """A line of a document under its headings."""
    return Citation(
        document=document.id,
        collection=document.collection,
        title=document.title,
        heading=heading,
        path=document.path,
        line=line,
        date=document.date,
        author=document.author,
        url=document.url,
        is_outdated=document.is_outdated,
    )
