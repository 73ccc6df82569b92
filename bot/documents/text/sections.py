"""Headings and the sections that they govern, in any kind of text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from bot.models import Section, Span


class Heading(NamedTuple):
    """A heading, and how deep it lies."""

    words: str
    level: int
    """1 for the outermost."""
    span: Span
    """From its first character to the last of the line that underlines it."""
    end: int | None = None
    """Where what it heads ends, if that is known: what it unfolds, a box."""


def nested(headings: Iterable[Heading], length: int) -> tuple[Section, ...]:
    """The sections of a text of ``length``: each reaches to the next heading that is not deeper, or to its own end.

    One that has an end holds all headings up to there, however deep, but those that end where it does.
    """
    sections: list[Section] = []
    open_at: list[int] = []
    with_end: set[int] = set()
    for heading in headings:
        start = heading.span.start
        while open_at:
            index = open_at[-1]
            holds = index in with_end and (heading.end is None or heading.end < sections[index].end)
            if sections[index].end > start and (holds or sections[index].level < heading.level):
                break
            sections[index] = sections[index]._replace(end=min(sections[index].end, start))
            open_at.pop()
        around = sections[open_at[-1]].end if open_at else length
        if heading.end is not None:
            with_end.add(len(sections))
        open_at.append(len(sections))
        sections.append(Section(heading.words, heading.level, start, around if heading.end is None else min(heading.end, around)))
    return tuple(sections)
