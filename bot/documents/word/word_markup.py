"""The markup of a Word file made plain: mammoth passes over what it does not know, and shows what is hidden."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from bot.documents.text.formulas import Formula, in_a_line
from bot.documents.word.word_elements import OFF, attribute_of, child_of, is_bold, is_on, made, name_of, value_of, words_in
from bot.documents.word.word_margins import leave_out_fields, lines_of, shown_margins
from bot.documents.word.word_numbers import Counting, Numbering, only_kinds_of_lists

UNREAD_PARTS = re.compile(r"(?i)/(?:media|glossary)/|\.x?html?$")
"""The names of pictures, of what could be put in, and of web pages that are."""
_TEXTS = frozenset({"w:document", "w:footnotes", "w:endnotes"})
_AROUND_WORDS = frozenset({"w:fldSimple", "w:bdo", "w:dir", "w:ruby", "w:rubyBase", "m:oMathPara", "mc:AlternateContent"})
"""What mammoth passes over with the words in it."""
_INSTEAD = {"w:cr": "br", "w:ptab": "tab"}
_BESIDE_WORDS = frozenset({"w:rubyPr", "w:rt", "w:sdtPr", "m:oMathParaPr"})
"""How to read the words beside it, or what kind they are: the mark that a check box shows is a word of its own."""
_AROUND_BOXES = frozenset({"w:pict", "w:drawing", "w:object"})
_UNREAD = frozenset({"w:vanish", "w:strike", "w:dstrike"})
_LEAST_ROWS, _SURE_COLUMNS, _MOST_NAME_WORDS = 3, 3, 4
_FIRST_ROW = 0x0020
"""In the value of a table's look: its first row is shown in another way."""
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]+")
_FIELD = frozenset({"w:rPr", "w:fldChar", "w:instrText"})
"""What of a hidden run says where a field begins and ends."""


def made_plain(data: bytes) -> tuple[bytes, list[list[str]]]:
    """The same file without the parts that are not read, in markup that mammoth knows, and without hidden or struck out words.

    With it the lines of each of its headers and footers.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(file, "w") as plain:
        parts = {name: package.read(name) for name in package.namelist() if not UNREAD_PARTS.search(name)}
        told = [name for name, part in parts.items() if name.endswith(".xml") and b"/wordprocessingml/" in part]
        trees = {name: ET.fromstring(parts[name]) for name in told}  # noqa: S314 -- mammoth has the same parser read the same
        unread = _unread_styles([tree for tree in trees.values() if name_of(tree) == "w:styles"])
        numbering = Numbering(trees.values())

        def make_plain(tree: Element) -> None:
            _Plain(unread, Counting(numbering), Counting(numbering)).children(tree)

        margins = list(shown_margins(parts, trees))
        for margin in margins:
            leave_out_fields(margin)
            make_plain(margin)
        for name, tree in trees.items():
            if name_of(tree) in _TEXTS:
                make_plain(tree)
            elif name_of(tree) == "w:numbering":
                tree[:] = only_kinds_of_lists()
            else:
                continue
            parts[name] = ET.tostring(tree, "utf-8")
        for name, part in parts.items():
            plain.writestr(name, part)
    return file.getvalue(), list(map(lines_of, margins))


def _told_unread(properties: Element | None) -> bool | None:
    """Whether properties say that words are hidden or struck out; None where they say nothing of it."""
    told = [is_on(each) for each in (properties if properties is not None else ()) if name_of(each) in _UNREAD]
    return any(told) if told else None


def _unread_styles(trees: list[Element]) -> frozenset[str]:
    """The ids of the styles in which words are hidden or struck out, by themselves or by the style that they are based on."""
    told: dict[str, bool | str] = {}
    for style in [style for tree in trees for style in tree if name_of(style) == "w:style"]:
        own = _told_unread(child_of(style, "w:rPr"))
        told[attribute_of(style, "styleId")] = value_of(child_of(style, "w:basedOn")) if own is None else own
    unread = {name for name, value in told.items() if value is True}
    while more := {name for name, value in told.items() if value in unread} - unread:
        unread |= more
    return frozenset(unread)


@dataclass(frozen=True, slots=True)
class _Plain:
    """Makes elements plain."""

    unread: frozenset[str]
    """The ids of the styles in which words are hidden or struck out."""
    counting: Counting
    boxed: Counting
    """The same for what is written in boxes: Word counts that by itself."""

    def children(self, element: Element, paragraph_style: str = "") -> None:
        """Make what is in an element plain."""
        element[:] = [plain for child in element for plain in self._plain(child, paragraph_style)]

    def _plain(self, element: Element, paragraph_style: str) -> Iterator[Element]:
        """What mammoth reads for an element."""
        name = name_of(element)
        if name in _BESIDE_WORDS:
            return
        if name == "m:oMath":
            words = made("t")
            words.text = in_a_line(_formula(element))
            yield made("r", words)
            return
        if name == "w:p":
            paragraph_style = value_of(child_of(child_of(element, "w:pPr"), "w:pStyle"))
        elif name == "w:r" and self._is_unread(element, paragraph_style):
            element[:] = [child for child in element if name_of(child) in _FIELD]
        elif name == "mc:AlternateContent":
            element = _alternative(element)
        inner = replace(self, counting=self.boxed) if name == "w:txbxContent" else self
        inner.children(element, paragraph_style)
        if name == "w:tbl":
            _name_columns(element)
        elif name == "w:p":
            self.counting.number(element)
        if name in _AROUND_WORDS:
            yield from element
        elif name in _AROUND_BOXES and (boxes := list(_boxes(element))):
            yield made("pict", *boxes)
        else:
            yield made(_INSTEAD[name]) if name in _INSTEAD else element

    def _is_unread(self, run: Element, paragraph_style: str) -> bool:
        properties = child_of(run, "w:rPr")
        own = _told_unread(properties)
        styles = {value_of(child_of(properties, "w:rStyle")), paragraph_style}
        return not self.unread.isdisjoint(styles) if own is None else own


def _name_columns(table: Element) -> None:
    """Mark the first row of a table as the one that heads it where it looks so: most people leave that to the style of the table.

    Of three columns or more it has short names without figures; of two, in bold too, for in many of them each row is a name and what it is.
    """
    rows = [child for child in table if name_of(child) == "w:tr"]
    look = child_of(child_of(table, "w:tblPr"), "w:tblLook")
    if len(rows) < _LEAST_ROWS or look is None or not _is_first_row_apart(look):
        return
    if any(child_of(child_of(row, "w:trPr"), "w:tblHeader") is not None for row in rows):
        return
    names, below = ([words_in(cell) for cell in row if name_of(cell) == "w:tc"] for row in rows[:2])
    is_named = all(_is_name(name) for name in names) and len(set(names)) == len(names) == len(below)
    if is_named and (len(names) >= _SURE_COLUMNS or (len(names) > 1 and is_bold(rows[0]) and not is_bold(rows[1]))):
        rows[0].insert(0, made("trPr", made("tblHeader")))


def _is_first_row_apart(look: Element) -> bool:
    """Whether the style of a table shows its first row in another way."""
    told = attribute_of(look, "firstRow")
    if told:
        return told not in OFF
    written = value_of(look, "")
    return _HEXADECIMAL.fullmatch(written) is not None and bool(int(written, 16) & _FIRST_ROW)


def _is_name(words: str) -> bool:
    """Whether words may name a column."""
    return (
        bool(words)
        and len(words.split()) <= _MOST_NAME_WORDS
        and words[-1] not in ".:;?!"
        and not any(map(str.isdigit, words))
        and "@" not in words
    )


def _alternative(element: Element) -> Element:
    """Of ways to say the same, the one for older programs where it has words, else the first that has."""
    ways = [way for way in element if any(name_of(each) in {"w:t", "w:sym", "m:t"} for each in way.iter())]
    return next((way for way in ways if name_of(way) == "mc:Fallback"), ways[0] if ways else Element(element.tag))


def _boxes(element: Element) -> Iterator[Element]:
    """What is written in the boxes of a drawing."""
    for child in element:
        yield from [child] if name_of(child) == "w:txbxContent" else _boxes(child)


def _formula(element: Element) -> Formula:
    properties = next((child for child in element if child.tag.endswith("Pr")), None)
    begin, end = (value_of(child_of(properties, f"m:{name}Chr"), otherwise) for name, otherwise in (("beg", "("), ("end", ")")))
    name = element.tag.rpartition("}")[2]
    return Formula(
        name,
        [_formula(child) for child in element if not child.tag.endswith("Pr")],
        value_of(child_of(properties, "m:chr"), "∫") if name == "nary" else element.text or "" if name == "t" else "",
        (begin, end),
    )
