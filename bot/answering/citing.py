"""Where words stand, for a person."""

from __future__ import annotations

from bot.models import Citation, Passage, Quotable, Span, is_row


def cite(document: Quotable, passage: Passage, offset: int) -> Citation:
    """Where an offset inside a passage is, for a person."""
    lines = 0 if is_row(document.path) else document.slice(Span(passage.start, offset)).count("\n")
    return citation(document, passage.heading, passage.line + lines)


def place_in(document: Quotable, offset: int) -> Citation:
    """Where an offset of a document is, whatever stands above it."""
    return citation(document, "", document.line_at(offset))


def citation(document: Quotable, heading: str, line: int) -> Citation:
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
    )
