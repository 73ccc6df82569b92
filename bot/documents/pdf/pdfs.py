"""PDF files to plain text as people write it: paragraphs parted by blank lines, columns by tabs, pages by form feeds. Read by PDFium."""

from __future__ import annotations

import itertools
import statistics
import threading
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import regex

from bot.documents.files.source import SourceFile
from bot.documents.pdf.pdf_heads import LARGER, PARAGRAPH_LEADING, SMALLER, without_running_heads
from bot.documents.pdf.pdf_lines import page_lines
from bot.documents.pdf.pdf_lists import HANGING, PARAGRAPH, in_lists
from bot.documents.pdf.pdf_words import Line
from bot.documents.text.layout import ENDS
from bot.documents.text.sections import Heading
from bot.documents.text.statements import may_head
from bot.line_counts import PAGE_END
from bot.models import Span

_LOCK = threading.Lock()
"""PDFium does one thing at a time."""
_DAMAGED = "it is no PDF file or a damaged one; save it again as PDF"
_LEADERS = regex.compile(r"\. ?\. ?\.")
_FULL_STOP = regex.compile(r"[.,;。]$")
_GOES_ON = regex.compile(r"[\p{Ll}\p{N},;‐-]$")
_INITIAL = regex.compile(r"\p{Lu}")
"""What may open a paragraph over several lines."""
_OTHER_SIZE, _OTHER_HEADING_SIZE = 0.08, 0.03
"""By what share of their size two lines differ that are not alike, or are not of one heading."""
_HEADING_LEADING, _ROW_LEADING, _MAX_LEADING, _SAME_LINE = 2.0, 2.5, 3.0, 0.3
"""From a line to the next: inside a heading and between rows at most, as shares of the usual; in any text at most, and on one line, of a line's size."""
_FULL = 0.85
"""How much of the widest line one is that goes on in the next."""
_MAX_HEADING_CHARS = 120
_MAX_DAMAGED = 1_000
"""Pages that cannot be loaded, in a file that is still read: a damaged one may count a million that it has not."""


class Pages(NamedTuple):
    """What is in a PDF file."""

    text: str
    headings: list[Heading]
    title: str | None
    """What the file calls itself, where its first page says so too, or its one largest heading right below a head in small type."""
    head: str
    """What stands in small type above the largest heading of its first page."""
    pictures: tuple[int, ...]
    """The numbers of the pages that have hardly any text, but pictures."""
    damaged: tuple[int, ...]
    """The numbers of the pages that cannot be loaded."""


def read_pages(source: SourceFile) -> Pages:
    """The text of a ``.pdf`` file. Raises DocumentError where it has none, is locked or damaged."""
    with _LOCK:
        try:
            with pypdfium2.PdfDocument(source.data) as document:
                if document.get_formtype() == pdfium.FORMTYPE_ACRO_FORM:
                    document.init_forms()
                told = _told_title(document)
                found, damaged = _sound_pages(document)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise source.refusal("it is locked by a password; save it without one") from error
            raise source.refusal(_DAMAGED) from error
    pages = [lines for lines, _ in found]
    if not any(pages):
        no_text = "its pages hold no text, as a scan's; recognise their text (OCR) and put that file here"
        raise source.refusal(_DAMAGED if damaged else no_text)
    text, headings, title, head = _text(pages)
    first = " ".join(text.partition(PAGE_END)[0].split()).casefold()
    is_told = told and " ".join(told.split()).casefold() in first
    pictures = tuple([number for number, (_, is_picture) in enumerate(found, 1) if is_picture])
    return Pages(text, headings, told if is_told else title, head, pictures, tuple(damaged))


def _sound_pages(document: pypdfium2.PdfDocument) -> tuple[list[tuple[list[Line], bool]], list[int]]:
    """What ``page_lines`` gives of each page, nothing where one cannot be loaded, and the numbers of those. PdfiumError where they are too many."""
    found: list[tuple[list[Line], bool]] = []
    damaged: list[int] = []
    for number in range(len(document)):
        try:
            found.append(page_lines(document, number))
        except pypdfium2.PdfiumError:
            damaged.append(number + 1)
            if len(damaged) > _MAX_DAMAGED:
                raise
            found.append(([], False))
    return found, damaged


def _told_title(document: pypdfium2.PdfDocument) -> str:
    """What the file calls itself; empty where it does not, or in no characters."""
    try:
        return str(document.get_metadata_value("Title")).strip()
    except UnicodeError:
        return ""


class _Usual(NamedTuple):
    """How the text of a document is set."""

    size: float
    leading: float
    """From one line to the next, as a share of their size."""
    is_bold: bool


def _usual(pages: Sequence[Sequence[Line]]) -> _Usual:
    styles = Counter[tuple[float, bool]]()
    leadings: list[float] = []
    inside: list[float] = []  # of a paragraph, as far as that is plain
    for lines in pages:
        running = [line for line in lines if "\t" not in line.text]
        left, right = min((line.left for line in running), default=0.0), max((line.words[-1].right for line in running), default=0.0)
        edge = left + _FULL * (right - left)
        for line in lines:
            styles[round(line.size, 1), line.is_bold] += len(line.text)
        for above, line in itertools.pairwise(lines):
            step = (above.base - line.base) / above.size
            if _SAME_LINE < step < _MAX_LEADING:
                leadings.append(step)
                goes_on = above.words[-1].right >= edge and "\t" not in above.text and not ENDS.search(above.text)
                inside += [step] * (goes_on and above.size == line.size)
    size, is_bold = max(styles, key=lambda style: styles[style])
    return _Usual(size, statistics.median(inside or leadings or [1.0]), is_bold)


def _text(pages: Sequence[list[Line]]) -> tuple[str, list[Heading], str | None, str]:
    """The text of all pages, its headings, which are lines apart from others that are larger or in bold type, and its title if a head stands above that, with the head."""
    usual = _usual(pages)
    pages = without_running_heads(pages, usual.size, usual.leading)
    pieces: list[str] = []
    apart: list[tuple[Span, Line]] = []
    place = 0
    above: Line | None = None
    between = PARAGRAPH
    for number, lines in enumerate(pages):
        page_end = PAGE_END if number else ""
        for line, in_list in zip(lines, in_lists(lines, PARAGRAPH_LEADING * usual.leading), strict=True):
            is_alone = between == PARAGRAPH
            between = "" if above is None else _between(above, line, usual, is_next_page=bool(page_end))
            if in_list == HANGING or (in_list and between == "\n" and not is_alone):  # a line alone may head the list
                between = in_list
            start = place + len(between) + len(page_end)
            end = start + len(line.text)
            if between == " ":
                apart[-1:] = [(Span(span.start, end), style) for span, style in apart[-1:]]
            elif above is not None and between != PARAGRAPH:
                del apart[len(apart) - (bool(apart) and apart[-1][0].end == place) :]
            else:
                apart.append((Span(start, end), line))
            pieces += between, page_end, line.text
            above, page_end, place = line, "", end
        pieces.append(page_end)
        place += len(page_end)
    text = "".join(pieces)
    headings = _headings(text, apart, usual)
    return text, headings, *_title(next(filter(None, pages), []), headings, usual)


def _title(lines: Sequence[Line], headings: Sequence[Heading], usual: _Usual) -> tuple[str | None, str]:
    """The one heading of the first level where only smaller lines than text stand above it on the first page, and these."""
    head = [line.text for line in itertools.takewhile(lambda line: line.size < SMALLER * usual.size, lines)]
    first = [heading.words for heading in headings if heading.level == 1]
    if not 0 < len(head) < len(lines) or len(first) != 1 or first[0] != headings[0].words:
        return None, ""
    return (first[0], _words(" ".join(head))) if first[0].startswith(_words(lines[len(head)].text)) else (None, "")


def _words(text: str) -> str:
    return " ".join(text.split())


def _headings(text: str, apart: Sequence[tuple[Span, Line]], usual: _Usual) -> list[Heading]:
    found = [(span, line) for span, line in apart if _is_heading(text[slice(*span)], line, usual)]
    sizes = sorted({max(round(line.size), round(usual.size)) for _, line in found}, reverse=True)
    return [Heading(_words(text[slice(*span)]), 1 + sizes.index(max(round(line.size), round(usual.size))), span) for span, line in found]


def _is_heading(words: str, line: Line, usual: _Usual) -> bool:
    if line.size > LARGER * usual.size:
        return 1 < len(words) <= _MAX_HEADING_CHARS and any(map(str.isalpha, words)) and not _FULL_STOP.search(words)
    return line.is_bold and not usual.is_bold and line.size >= SMALLER * usual.size and "\t" not in words and may_head(words)


def _between(above: Line, line: Line, usual: _Usual, *, is_next_page: bool) -> str:
    """What parts two lines: a blank line, a line's end, a blank where both are of one heading, or nothing below a large initial."""
    if (
        _INITIAL.fullmatch(above.text)
        and above.size > 2 * line.size
        and line.text[0].islower()
        and line.left >= above.left + above.size / 4
    ):
        return ""
    is_alike = abs(above.size - line.size) <= _OTHER_SIZE * above.size and above.is_bold == line.is_bold
    leading = ((above.base if above.foot is None else above.foot) - line.base) / above.size
    if is_next_page or leading <= _SAME_LINE:  # or the next column
        return "\n" if is_alike and _GOES_ON.search(above.text) and line.text[0].islower() else PARAGRAPH
    is_one_heading = is_alike and above.size > LARGER * usual.size and abs(above.size - line.size) <= _OTHER_HEADING_SIZE * above.size
    if is_one_heading and leading <= _HEADING_LEADING * usual.leading and not _LEADERS.search(above.text):
        return " "
    is_column, has_columns = "\t" in line.text, "\t" in above.text
    begins = line.left > above.left + line.size or (is_column and not has_columns)
    are_rows = is_column and has_columns
    least = _ROW_LEADING if are_rows else PARAGRAPH_LEADING
    is_paragraph = leading > least * usual.leading or (begins and ENDS.search(above.text))
    return PARAGRAPH if is_paragraph or not (is_alike or are_rows) else "\n"
