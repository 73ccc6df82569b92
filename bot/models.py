"""The central types. Offsets are code points into a document's text, half-open. Standard library only."""

from __future__ import annotations

import datetime as dt
import enum
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from bot.line_counts import is_paged, lines_ended


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of code points in one document's text."""

    start: int
    end: int


WHOLE = Span(0, sys.maxsize)
"""Longer than any text: slicing with it gives all of it."""
HEADING_JOINT = " › "
"""What stands between the headings of a path."""


class BlockKind(enum.Enum):
    """How the sentences of a block are found."""

    PROSE = "prose"
    """Running text; a line break inside it is only a wrapped line."""
    LINES = "lines"
    """Each line stands for itself: lists, chat logs, tables."""
    CODE = "code"
    """Each line is one unit and is never split."""
    ROW = "row"
    """A row of a table, on however many lines: one unit."""


class Block(NamedTuple):
    """A stretch of a document that may be searched and quoted: page furniture lies between blocks."""

    start: int
    end: int
    kind: BlockKind


class Section(NamedTuple):
    """A heading and the range it governs: up to the next heading of the same or a higher level, or to where what it unfolds ends."""

    heading: str
    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One text and what is known of it. ``text`` is what was stored, to the character."""

    id: str
    collection: str
    title: str
    text: str
    path: str
    """The file it came from, relative to the corpus folder, with forward slashes."""
    first_line: int
    """The line of the file on which ``text`` begins, from 1; the page of a PDF; 0 for a file that has neither."""
    language: str
    """ISO 639-1 code, ``und`` where it cannot be told."""
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = ()
    date: dt.date | None = None
    author: str | None = None
    url: str | None = None
    is_outdated: bool = False
    """Whether it says of itself that it is superseded, archived or the like."""

    def slice(self, span: Span) -> str:
        """The document's own words in ``span``."""
        return self.text[span.start : span.end]

    def reread(self, span: Span) -> str:
        """The same: what is in memory is the store."""
        return self.slice(span)

    def line_at(self, offset: int) -> int:
        """The line of the file on which an offset is, as ``Citation.line``."""
        return self.first_line + lines_ended(self.path, self.text[:offset])

    def section_at(self, offset: int) -> Span:
        """The innermost section around an offset; the whole text where there is none."""
        around = self.sections_around(offset)
        return Span(around[-1].start, around[-1].end) if around else Span(0, len(self.text))

    def sections_around(self, offset: int) -> Sequence[Section]:
        """The sections around an offset, outermost first."""
        return around(self.sections, offset)

    def blocks_between(self, start: int, end: int) -> Sequence[Block]:
        """The blocks that reach into a range, in order."""
        return [block for block in self.blocks if block.start < end and start < block.end]

    def whole(self) -> Document:
        """Itself: what is in memory is whole."""
        return self


def around(sections: Iterable[Section], offset: int) -> Sequence[Section]:
    """Those of the sections of a document that an offset lies in, outermost first."""
    return [section for section in sections if section.start <= offset < section.end]


class Quotable(Protocol):
    """What quotes are cut from: a Document in memory, or one in a store of which only the parts that are needed are read."""

    @property
    def id(self) -> str: ...
    @property
    def collection(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def date(self) -> dt.date | None: ...
    @property
    def author(self) -> str | None: ...
    @property
    def url(self) -> str | None: ...
    @property
    def is_outdated(self) -> bool: ...

    def slice(self, span: Span) -> str:
        """The document's own words in ``span``."""

    def reread(self, span: Span) -> str:
        """The words in ``span`` as they are in the store at this moment, whatever was read before."""

    def line_at(self, offset: int) -> int:
        """The line of the file on which an offset is, as ``Citation.line``."""

    def section_at(self, offset: int) -> Span:
        """The innermost section around an offset; the whole text where there is none."""

    def sections_around(self, offset: int) -> Sequence[Section]:
        """The sections around an offset, outermost first."""

    def blocks_between(self, start: int, end: int) -> Sequence[Block]:
        """The blocks that reach into a range, in order."""

    def whole(self) -> Document:
        """All of it, in memory."""


class Passage(NamedTuple):
    """Whole sentences of one document, about a hundred words: what the index holds and search returns."""

    document: str
    collection: str
    start: int
    end: int
    heading: str
    """The headings above it, outermost first, joined by `` › ``; empty where there are none."""
    sentences: tuple[Span, ...]
    fingerprint: bytes
    """Equal for passages of the same words, wherever they stand."""
    terms: str
    """What it is searched by: a line of title and headings, then a line a sentence, each term between blanks of its own; in capitals are
    the acronyms of names that are written in full, and no other term."""
    line: int = 1
    """The line of the file on which it begins, as ``Citation.line``."""
    section: Span = WHOLE
    """The innermost section around its start; the whole text where there is none."""
    opens_section: bool = False
    """Whether it is the first that stands under its heading."""
    head: Span | None = None
    """The row that heads the rows of a table which it begins with, where that stands before it."""


class Hit(NamedTuple):
    """A passage that shares at least one term with the query."""

    passage: Passage
    score: float


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked and where the answer may come from."""

    text: str
    collections: frozenset[str] | None = None
    """The collections that may be searched; None: all of them."""
    limit: int = 3
    """How many quotes are wanted at most."""
    least_probability: float | None = None
    """Quotes after the first are left out where they are less likely than this to answer; None: as likely as a first one must be."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where words stand, in the form a person can follow."""

    document: str
    collection: str
    title: str
    heading: str
    path: str
    line: int
    """The line of the file, for a row of a table of rows the row's; the page of a PDF; 0 in a web page, Word file, table, mail or export of a chat, where people see no lines."""
    date: dt.date | None
    author: str | None
    url: str | None
    is_outdated: bool = False
    """Whether the document says of itself that it is out of date."""

    @property
    def page(self) -> int | None:
        return self.line if is_paged(self.path) else None

    @property
    def place(self) -> str:
        """The file and where in it: ``notes.md:14``, ``guide.pdf#page=3``, ``handbook.docx``."""
        return self.path + (f"#page={self.page}" if self.page else f":{self.line}" if self.line else "")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A slice of a document, with the answering sentence marked."""

    span: Span
    text: str
    """``document.text[span.start:span.end]``."""
    highlight: Span | None
    """The answering sentence, in the document's coordinates, inside ``span``."""

    @property
    def answer(self) -> str:
        """The highlighted words; the whole text where nothing is highlighted."""
        if self.highlight is None:
            return self.text
        return self.text[self.highlight.start - self.span.start : self.highlight.end - self.span.start]


@dataclass(frozen=True, slots=True)
class Quote(Excerpt):
    """A slice that is shown, re-read from the store, with where it stands."""

    citation: Citation
    matched: tuple[str, ...]
    """The question's words found in the quote or named by its title, as the question wrote them."""
    score: float
    also_in: tuple[Citation, ...] = ()
    """Other places that hold the same words, or nearly so."""
    head: str = ""
    """For a row of a table that is quoted without the row which heads it, that row, a bar between its cells."""
    code: tuple[Span, ...] = ()
    """What of it is code, without its fences, in the document's coordinates."""


class Confidence(enum.Enum):
    """How far to trust the first quote, in the words that people are shown."""

    STRONG = "strong match"
    LIKELY = "likely"
    NONE = "no answer"


@dataclass(frozen=True, slots=True)
class Answer:
    """What Verbatim says to a question. Without quotes it is an abstention, and ``nearest`` the closest passage."""

    id: str
    question: str
    quotes: tuple[Quote, ...]
    confidence: Confidence
    probability: float
    """The confidence as a number between 0 and 1, for ranking and measuring; never shown as a percentage."""
    missing: tuple[str, ...]
    """Words and names of the question that the searched documents do not hold, as the question wrote them."""
    nearest: tuple[Quote, ...]
    """On abstention: the closest passages, which may not answer; best first."""
    index_version: str
    corrected: tuple[tuple[str, str], ...] = ()
    """Misspelt words of the question, as written, with the words that were searched for instead."""
    suggested: tuple[tuple[str, str], ...] = ()
    """Words of the question that no searched document holds, with words that may have been meant; not searched for."""
    narrowed: str = ""
    """The question in it that is answered, where what was asked says more than that; else empty."""
    sources_differ: bool = False
    """Whether two sources give different numbers, dates or names; the quotes then come newest first."""

    @property
    def is_abstention(self) -> bool:
        return not self.quotes
