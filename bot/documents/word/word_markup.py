"""The markup of a Word file made plain: mammoth passes over what it does not know, and shows what is hidden."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from bot.documents.text.formulas import Formula, in_a_line

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PREFIXES = {
    _WORD: "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
UNREAD_PARTS = re.compile(r"(?i)/media/|\.x?html?$")
"""The names of pictures and of web pages that are put in."""
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
_OFF = frozenset({"0", "false", "off"})
_FIELD = frozenset({"w:rPr", "w:fldChar", "w:instrText"})
"""What of a hidden run says where a field begins and ends."""


def made_plain(data: bytes) -> bytes:
    """The same file without the parts that are not read, in markup that mammoth knows, and without hidden or struck out words."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(file, "w") as plain:
        parts = {name: package.read(name) for name in package.namelist() if not UNREAD_PARTS.search(name)}
        told = [name for name, part in parts.items() if name.endswith(".xml") and b"/wordprocessingml/" in part]
        trees = {name: ET.fromstring(parts[name]) for name in told}  # noqa: S314 -- mammoth has the same parser read the same
        unread = _unread_styles([tree for tree in trees.values() if _name(tree) == "w:styles"])
        for name, tree in trees.items():
            if _name(tree) in _TEXTS:
                _Plain(unread).children(tree)
                parts[name] = ET.tostring(tree, "utf-8")
        for name, part in parts.items():
            plain.writestr(name, part)
    return file.getvalue()


def _name(element: Element) -> str:
    space, _, name = element.tag.rpartition("}")
    return f"{_PREFIXES.get(space[1:], '')}:{name}"


def _child(element: Element | None, name: str) -> Element | None:
    return None if element is None else next((child for child in element if _name(child) == name), None)


def _value(element: Element | None, otherwise: str = "") -> str:
    """The ``val`` of an element."""
    attributes = {} if element is None else element.attrib
    return next((value for key, value in attributes.items() if key.endswith("}val")), otherwise)


def _told_unread(properties: Element | None) -> bool | None:
    """Whether properties say that words are hidden or struck out; None where they say nothing of it."""
    told = [_value(each) not in _OFF for each in (properties if properties is not None else ()) if _name(each) in _UNREAD]
    return any(told) if told else None


def _unread_styles(trees: list[Element]) -> frozenset[str]:
    """The ids of the styles in which words are hidden or struck out, by themselves or by the style that they are based on."""
    told: dict[str, bool | str] = {}
    for style in [style for tree in trees for style in tree if _name(style) == "w:style"]:
        own = _told_unread(_child(style, "w:rPr"))
        name = next((value for key, value in style.attrib.items() if key.endswith("}styleId")), "")
        told[name] = _value(_child(style, "w:basedOn")) if own is None else own
    unread = {name for name, value in told.items() if value is True}
    while more := {name for name, value in told.items() if value in unread} - unread:
        unread |= more
    return frozenset(unread)


@dataclass(frozen=True, slots=True)
class _Plain:
    """Makes elements plain."""

    unread: frozenset[str]
    """The ids of the styles in which words are hidden or struck out."""

    def children(self, element: Element, paragraph_style: str = "") -> None:
        """Make what is in an element plain."""
        element[:] = [plain for child in element for plain in self._plain(child, paragraph_style)]

    def _plain(self, element: Element, paragraph_style: str) -> Iterator[Element]:
        """What mammoth reads for an element."""
        name = _name(element)
        if name in _BESIDE_WORDS:
            return
        if name == "m:oMath":
            words = _made("t")
            words.text = in_a_line(_formula(element))
            yield _made("r", words)
            return
        if name == "w:p":
            paragraph_style = _value(_child(_child(element, "w:pPr"), "w:pStyle"))
        elif name == "w:r" and self._is_unread(element, paragraph_style):
            element[:] = [child for child in element if _name(child) in _FIELD]
        elif name == "mc:AlternateContent":
            element = _alternative(element)
        self.children(element, paragraph_style)
        if name == "w:tbl":
            _name_columns(element)
        if name in _AROUND_WORDS:
            yield from element
        elif name in _AROUND_BOXES and (boxes := list(_boxes(element))):
            yield _made("pict", *boxes)
        else:
            yield _made(_INSTEAD[name]) if name in _INSTEAD else element

    def _is_unread(self, run: Element, paragraph_style: str) -> bool:
        properties = _child(run, "w:rPr")
        own = _told_unread(properties)
        styles = {_value(_child(properties, "w:rStyle")), paragraph_style}
        return not self.unread.isdisjoint(styles) if own is None else own


def _name_columns(table: Element) -> None:
    """Mark the first row of a table as the one that heads it where it looks so: most people leave that to the style of the table.

    Of three columns or more it has short names without figures; of two, in bold too, for in many of them each row is a name and what it is.
    """
    rows = [child for child in table if _name(child) == "w:tr"]
    look = _child(_child(table, "w:tblPr"), "w:tblLook")
    if len(rows) < _LEAST_ROWS or look is None or not _is_first_row_apart(look):
        return
    if any(_child(_child(row, "w:trPr"), "w:tblHeader") is not None for row in rows):
        return
    names, below = ([_words(cell) for cell in row if _name(cell) == "w:tc"] for row in rows[:2])
    is_named = all(_is_name(name) for name in names) and len(set(names)) == len(names) == len(below)
    if is_named and (len(names) >= _SURE_COLUMNS or (len(names) > 1 and _is_bold(rows[0]) and not _is_bold(rows[1]))):
        rows[0].insert(0, _made("trPr", _made("tblHeader")))


def _is_first_row_apart(look: Element) -> bool:
    """Whether the style of a table shows its first row in another way."""
    told = {key.rpartition("}")[2]: value for key, value in look.attrib.items()}
    return told["firstRow"] not in _OFF if "firstRow" in told else bool(int(told.get("val", "0"), 16) & _FIRST_ROW)


def _words(element: Element) -> str:
    return " ".join("".join(each.text or "" for each in element.iter() if _name(each) == "w:t").split())


def _is_name(words: str) -> bool:
    """Whether words may name a column."""
    return (
        bool(words)
        and len(words.split()) <= _MOST_NAME_WORDS
        and words[-1] not in ".:;?!"
        and not any(map(str.isdigit, words))
        and "@" not in words
    )


def _is_bold(row: Element) -> bool:
    runs = [run for run in row.iter() if _name(run) == "w:r" and _words(run)]
    return bool(runs) and all((bold := _child(_child(run, "w:rPr"), "w:b")) is not None and _value(bold) not in _OFF for run in runs)


def _alternative(element: Element) -> Element:
    """Of ways to say the same, the one for older programs where it has words, else the first that has."""
    ways = [way for way in element if any(_name(each) in {"w:t", "w:sym", "m:t"} for each in way.iter())]
    return next((way for way in ways if _name(way) == "mc:Fallback"), ways[0] if ways else Element(element.tag))


def _boxes(element: Element) -> Iterator[Element]:
    """What is written in the boxes of a drawing."""
    for child in element:
        yield from [child] if _name(child) == "w:txbxContent" else _boxes(child)


def _made(name: str, *children: Element) -> Element:
    """An element of Word's own."""
    made = Element(f"{{{_WORD}}}{name}")
    made.extend(children)
    return made


def _formula(element: Element) -> Formula:
    properties = next((child for child in element if child.tag.endswith("Pr")), None)
    begin, end = (_value(_child(properties, f"m:{name}Chr"), otherwise) for name, otherwise in (("beg", "("), ("end", ")")))
    name = element.tag.rpartition("}")[2]
    return Formula(
        name,
        [_formula(child) for child in element if not child.tag.endswith("Pr")],
        _value(_child(properties, "m:chr"), "∫") if name == "nary" else element.text or "" if name == "t" else "",
        (begin, end),
    )
