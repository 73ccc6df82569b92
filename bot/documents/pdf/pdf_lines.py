"""The lines of a page of a PDF file, read by PDFium: their words, a tab between columns, and how they are set."""

from __future__ import annotations

import ctypes
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import pypdfium2
import pypdfium2.raw as pdfium
import regex

from bot.documents.pdf.pdf_columns import in_columns
from bot.documents.pdf.pdf_fields import Field, filled_fields
from bot.documents.pdf.pdf_lists import with_marks
from bot.documents.pdf.pdf_places import QUARTER, Box, bases_of, box_of, is_level, level_of, reach_of, size_of, turned_box
from bot.documents.pdf.pdf_raised import as_shown, may_hold_raised
from bot.documents.pdf.pdf_rows import with_whole_rows
from bot.documents.pdf.pdf_words import ITEM_MARK, Line, Word

_HYPHEN = "\x02"
"""What PDFium gives for the hyphen inside a word at a line's end, together with the line's end."""
_WRITTEN_OTHERWISE = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xa0": " ", "\uf0b7": "•", "\uf0a7": "▪", _HYPHEN: "-"}
)
"""Ligatures, and the bullets of Word's symbol fonts."""
_CONTROL = regex.compile(r"\p{Cc}")
"""What stands for a sign of a font that has no letters."""
_UNREADABLE = regex.compile(r"[•\p{Co}\p{Cn}\ufffd]")
_MAX_UNREADABLE_SHARE = 0.2
_BOLD = regex.compile(r"(?i)bold|black|heavy|cmbx|sfbx")
_CLOSING = regex.compile(r"[.,;:!?)\]]")
_TIGHT = 0.15
"""What at most is between the letters of a word, as a share of its size."""
_SAME_LINE = 0.3
"""How far parts of a line are apart, as a share of its size."""
_FAIR_SHARE = 0.15
"""Of the characters of a line, that tells its size: code in a line is often smaller, a bullet larger."""
_SAMPLE_CHARS = 500
_MAX_FONT_NAME_BYTES = 256
_FIELD_LEADING, _TALL, _MIDDLE, _BESIDE = 1.2, 2.0, 0.35, 0.7
"""Of what is filled in, as shares of its size: from line to line, the height of a field for several, the middle of a line above its foot, and how far the line beside it may be off."""
_MAX_STAMP_WORDS, _LEAST_COVERED = 8, 0.7
"""What a scanner writes on a picture of a page, and how much of the page that covers."""


def page_lines(document: pypdfium2.PdfDocument, number: int) -> tuple[list[Line], bool]:
    """The lines of a page by its number from 0, and whether what it shows is a picture, or text in fonts that do not say what they draw."""
    page = document[number]
    try:
        characters = page.get_textpage()
        try:
            turns, shown = _turns(characters), Box(*page.get_bbox())
            fields = [field for field in filled_fields(document, page) if shown.holds(field)]
            lines = with_whole_rows(
                in_columns(_with_fields(with_marks(list(_on_one_line(_lines(characters, turns, shown)))), fields, turns))
            )
        finally:
            characters.close()
        text = "".join([line.text for line in lines])
        if len(_UNREADABLE.findall(text)) > _MAX_UNREADABLE_SHARE * len(text):
            return [], True
        return lines, len(text.split()) <= _MAX_STAMP_WORDS and _share_of_pictures(page) > (_LEAST_COVERED if lines else 0)
    finally:
        page.close()


def _share_of_pictures(page: pypdfium2.PdfPage) -> float:
    """How much of a page its pictures cover."""
    covered = 0.0
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = picture.get_bounds()
        covered += (right - left) * (top - bottom)
    return covered / (page.get_width() * page.get_height() or 1.0)


def _with_fields(lines: list[Line], fields: Iterable[Field], turns: int) -> list[Line]:
    """The lines and what was filled in, each where it is read: in the line beside it, or between those above and below."""
    for field in fields:
        left, bottom, right, top = turned_box(field, turns)
        values = [value.strip() for value in field.value.splitlines() if value.strip()]
        size = min(lines[0].size if lines else top - bottom, (top - bottom) / len(values))
        foot = top - size if top - bottom > _TALL * size else (top + bottom) / 2 - _MIDDLE * size
        for row, value in enumerate(values):
            word = Word(value, left, min(right, left + len(value) * size / 2))
            _place(lines, Line((word,), foot - row * size * _FIELD_LEADING, size, is_bold=False))
    return lines


def _place(lines: list[Line], value: Line) -> None:
    beside = min(lines, key=lambda line: abs(line.base - value.base), default=value)
    if beside is not value and abs(beside.base - value.base) <= _BESIDE * value.size:
        words = tuple(sorted([*beside.words, *value.words], key=lambda word: word.left))
        lines[lines.index(beside)] = beside._replace(words=words, is_bold=False)
        return
    lines.insert(next((place for place, line in enumerate(lines) if line.base < value.base), len(lines)), value)


def _lines(page: pypdfium2.PdfTextPage, turns: int, shown: Box) -> Iterator[Line]:
    """The lines of a page in the order in which they are drawn; none that is written another way than most, and nothing beyond what is shown."""
    edges = turned_box(shown, turns)
    characters = [chr(pdfium.FPDFText_GetUnicode(page, index)) for index in range(page.count_chars())]
    start = 0
    for index, character in enumerate([*characters, "\n"]):
        if character not in {"\r", "\n", _HYPHEN}:
            continue
        indices = range(start, index + (character == _HYPHEN))
        words = [list(group) for is_space, group in itertools.groupby(indices, lambda index: characters[index].isspace()) if not is_space]
        words = [word for word in words if is_level(page, word[0], turns)]
        if words:
            line = _line(page, characters, words, turns)
            if _is_within(line, edges):
                yield line
            elif words := _shown(page, words, shown):
                yield _line(page, characters, words, turns)
        start = index + 1


def _is_within(line: Line, edges: Box) -> bool:
    is_beside = min([word.left for word in line.words]) < edges.left or max([word.right for word in line.words]) > edges.right
    return not is_beside and edges.bottom <= line.base <= edges.top


def _shown(page: pypdfium2.PdfTextPage, words: Sequence[Sequence[int]], shown: Box) -> list[list[int]]:
    """The characters of some words that a page shows; without words of which it shows none."""
    kept = [[index for index in word if shown.holds(box_of(page, index))] for word in words]
    return [word for word in kept if word]


def _turns(page: pypdfium2.PdfTextPage) -> int:
    """By how many quarters of a circle most text of a page is turned: pages in landscape format are often written upwards."""
    count = page.count_chars()
    angles = [pdfium.FPDFText_GetCharAngle(page, index) for index in range(0, count, max(1, count // _SAMPLE_CHARS))]
    turns = Counter(round(angle / QUARTER) % 4 for angle in angles)
    return max(turns, key=lambda each: turns[each], default=0)


def _line(page: pypdfium2.PdfTextPage, characters: Sequence[str], words: Sequence[Sequence[int]], turns: int) -> Line:
    """The line of words whose characters are given by their numbers."""
    texts = ["".join(map(characters.__getitem__, word)) for word in words]
    unmarked = words[1:] if len(words) > 1 and ITEM_MARK.fullmatch(texts[0]) else words
    first, middle, last = words[0][0], unmarked[len(unmarked) // 2][0], words[-1][-1]
    return Line(
        tuple([_word(page, text, word, turns) for text, word in zip(texts, words, strict=True)]),
        bases_of(page, [unmarked[0][0]], turns)[0],
        _size(page, unmarked, turns),
        all(_is_bold(page, index) for index in (first, middle, last)),
    )


def _size(page: pypdfium2.PdfTextPage, words: Sequence[Sequence[int]], turns: int) -> float:
    """The largest size of a fair share of the characters of some words, of each of which its first tells."""
    tried = {size_of(page, word[0], turns) for word in (words[0], words[len(words) // 2], words[-1])}
    if len(tried) == 1:
        return tried.pop()
    counts = Counter[float]()
    for word in words:
        counts[size_of(page, word[0], turns)] += len(word)
    least = min(_FAIR_SHARE * counts.total(), max(counts.values()))
    return max(size for size, count in counts.items() if count >= least)


def _word(page: pypdfium2.PdfTextPage, text: str, word: Sequence[int], turns: int) -> Word:
    """The word of characters that are given by their numbers, too."""
    first, last = box_of(page, word[0]), box_of(page, word[-1])
    if not text.isalpha() and may_hold_raised(text, is_level=level_of(first, turns) == level_of(last, turns)):
        text = as_shown(text, bases_of(page, word, turns), [size_of(page, index, turns) for index in word])
    return Word(_as_written(text), reach_of(first, turns)[0], reach_of(last, turns)[1])


def _as_written(characters: str) -> str:
    """Characters as people write them, halves of surrogate pairs joined."""
    whole = characters.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _CONTROL.sub("•", whole.translate(_WRITTEN_OTHERWISE))


def _is_bold(page: pypdfium2.PdfTextPage, index: int) -> bool:
    name, flags = ctypes.create_string_buffer(_MAX_FONT_NAME_BYTES), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page, index, name, _MAX_FONT_NAME_BYTES, flags)
    return _BOLD.search(name.value.decode("utf-8", "ignore")) is not None


def _on_one_line(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, those put together that are parts of one."""
    line: Line | None = None
    for part in lines:
        if line is not None and abs(line.base - part.base) <= _SAME_LINE * line.size and part.left >= line.words[-1].right:
            chief = _chief(line, part)
            line = chief._replace(words=_joined(line, part), is_bold=line.is_bold and part.is_bold)
            continue
        if line is not None:
            yield line
        line = part
    if line is not None:
        yield line


def _chief(line: Line, part: Line) -> Line:
    """Which of two parts of a line tells its size: the larger one, unless it is a mark or only a small share of it."""
    smaller, larger = sorted((line, part), key=lambda each: each.size)
    return larger if _length(larger) >= _FAIR_SHARE * (_length(line) + _length(part)) else smaller


def _length(part: Line) -> int:
    """How many characters a part of a line has; none where it is a mark."""
    return 0 if len(part.words) == 1 and ITEM_MARK.fullmatch(part.words[0].text) else sum([len(word.text) for word in part.words])


def _joined(line: Line, part: Line) -> tuple[Word, ...]:
    """The words of a line and of the part that goes on; a mark right behind the line, as behind the raised number of a note, is of its last word."""
    last, mark = line.words[-1], part.words[0]
    if _CLOSING.match(mark.text) and mark.left - last.right <= _TIGHT * line.size:
        return (*line.words[:-1], Word(last.text + mark.text, last.left, mark.right), *part.words[1:])
    return line.words + part.words
