"""A sentence as it is indexed: its line of terms, its compared words, how long it is. Most of it is known of what stands between white space. Pure."""

from __future__ import annotations

import functools
import operator
import re
from typing import NamedTuple

from bot.analysis.acronyms import acronyms, acronyms_line, note
from bot.analysis.analyzer import EMPTY_LINE, analyzer_for, terms_line
from bot.analysis.clock import may_tell_time, time_terms
from bot.analysis.comparison import compared_line, is_comparing
from bot.analysis.date_terms import date_terms
from bot.analysis.dates import may_name_date
from bot.analysis.implied import hints, implied, implied_together
from bot.analysis.patterns import later
from bot.analysis.stretches import Known, stretches
from bot.documents.chats.asking import Told
from bot.models import Document, Span
from bot.run_ins import TERMS_ABOVE
from bot.word_counts import count_half_words, in_words

_MAX_HEADINGS_CHARS = 2_000
"""Of the titles and headings that are indexed with each passage below them."""
_COLONS = (":", "：")
_MAX_CHARS_A_WORD = 20
_MARKUP_ENDS = "*_"
_SHORTCODE = re.compile(r":\w+:$")  # of a smiley
_DEPENDS = "\1"
"""Placeholder: these words can be compared only together with their neighbours."""
_DATE, _TIME = 1 << 16, 1 << 17
"""Hints beside those of ``bot.analysis.implied``."""
_PARTED = later(r"([\p{L}\p{M}]+)[-‐]\r?\n\s*(\p{Ll}[\p{L}\p{M}]*)")


class IndexedSentence(NamedTuple):
    """A sentence on its way into a passage."""

    span: Span
    words: int
    paragraph: int
    line: str
    """Its line of ``Passage.terms``."""
    compared: str
    """Its part of what the passage's fingerprint is made of."""
    leads_in: bool
    """Whether it ends in a colon: what follows belongs to it."""
    head: Span | None = None
    """For the row of a table, the row that heads its columns."""
    told: Told = Told()


class _OfStretch(NamedTuple):
    """What stands between white space."""

    line: str
    """Its part of a line of terms."""
    half_words: int
    compared: str
    """Its part of the compared words."""
    note: str
    """What it is for acronyms."""
    hints: int
    """Of what words say together, as ``implied_together`` takes them, and whether it may be part of a date or a time of day."""


def indexed_sentence(document: Document, span: Span, paragraph: int, above: str) -> IndexedSentence:
    """A sentence of a document, in a paragraph of its stretch, with the run-in heading ``above`` it."""
    known = _known(document.language)
    text = document.text[span.start : span.end]
    lines, half_words, parts, notes, hinted = zip(*map(known.__getitem__, stretches(text)), strict=True)
    if "\n" in text:
        lines = (*lines, *[known[word].line for word in _parted_words(text)])
    hint = functools.reduce(operator.or_, hinted)
    if hint & _DATE:
        lines = (*lines, *[f" {term} " for term in date_terms(text, document.language)])
    if hint & _TIME and (told := time_terms(text)):
        lines = (*lines, *[f" {term} " for term in told])
    if hint & ~(_DATE | _TIME):
        lines = (*lines, *map(analyzer_for(document.language).line_of, implied_together(text, document.language, hint)))
    compared = "".join(parts)
    return IndexedSentence(
        span,
        # What has hardly any words, like a rule of dashes or a key of a thousand characters, counts by its length.
        max(in_words(half_words), -(-len(text) // _MAX_CHARS_A_WORD)),
        paragraph,
        "".join(lines) + acronyms_line("".join(notes)) + (TERMS_ABOVE + heading_line(above, document.language) if above else "")
        or EMPTY_LINE,
        compared_line(text) if _DEPENDS in compared else compared,
        leads_in(text),
    )


def heading_line(headings: str, language: str) -> str:
    """Titles and headings as a line of ``Passage.terms``."""
    headings = headings[:_MAX_HEADINGS_CHARS]
    return terms_line([*analyzer_for(language).terms(headings), *acronyms(headings), *date_terms(headings, language)])


def leads_in(sentence: str) -> bool:
    """Whether what follows a sentence belongs to it: steps, a list, an example."""
    return sentence.rstrip(_MARKUP_ENDS).endswith(_COLONS) and not _SHORTCODE.search(sentence)


@functools.cache
def _known(language: str) -> Known[_OfStretch]:
    """What is known of a stretch of a text, in one look-up."""
    analyzer = analyzer_for(language)

    def line_of(stretch: str) -> str:
        return "".join(map(analyzer.line_of, (stretch, *implied(stretch, language))))

    def compared(stretch: str) -> str:
        return _DEPENDS if is_comparing(stretch) else compared_line(stretch)

    return Known(
        lambda stretch: _OfStretch(
            line_of(stretch),
            count_half_words(stretch),
            compared(stretch),
            note(stretch),
            hints(stretch, language) | _DATE * may_name_date(stretch, language) | _TIME * may_tell_time(stretch),
        )
    )


def _parted_words(text: str) -> list[str]:
    """The words that the end of a line parts, whole: "recep-⏎tion". A hyphen of their own is lost, so the parts count too."""
    return [first + second for first, second in _PARTED.findall(text)]
