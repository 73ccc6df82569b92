"""What stands at the top and foot of the pages of a Word file: a letterhead has its address, telephone and hours nowhere else."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from bot.analysis.comparison import folded
from bot.documents.word.word_elements import attribute_of, child_of, is_on, made, name_of
from bot.models import Block, BlockKind, Document

_REFERENCES = frozenset({"w:headerReference", "w:footerReference"})
_FILLED_IN = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|DATE|TIME|FILENAME|STYLEREF)\b", re.IGNORECASE)
"""The fields that Word fills in by itself: they say where a page is and when it is printed, or repeat a heading."""
_FILLED = "\0"
"""Stands for such a field, as no character of a file can."""
_PAGE_NUMBER = re.compile(rf"[\W_]{{0,9}}(?:[^\W\d_]{{1,20}}\.?\s{{0,3}})?{_FILLED}(?:\s{{0,3}}(?:[^\W\d_]{{1,5}}|/)\s{{0,3}}{_FILLED})?")
"""With the word before it and the one between two of them: "Page 3 of 9"."""
_SAYS = re.compile(r"[^\W_]")
_SIGNS = {"w:tab": "\t", "w:br": "\n", "w:noBreakHyphen": "\u2011"}
_LEFT_OUT = frozenset({"w:del", "w:moveFrom"})
_APART = "\n\n"


def shown_margins(parts: Mapping[str, bytes], trees: Mapping[str, Element]) -> Iterator[Element]:
    """The headers and footers that a document shows, each once, by its parts and those of them that are Word's own."""
    document = next((name for name, tree in trees.items() if name_of(tree) == "w:document"), "")
    folder, name = posixpath.split(document)
    relations = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    if not document or relations is None:
        return
    targets = {
        attribute_of(each, "Id"): posixpath.normpath(posixpath.join("/", folder, attribute_of(each, "Target")))[1:]
        for each in ET.fromstring(relations)  # noqa: S314 -- mammoth has the same parser read the same
    }
    has_even = any(
        is_on(even)
        for tree in trees.values()
        if name_of(tree) == "w:settings" and (even := child_of(tree, "w:evenAndOddHeaders")) is not None
    )
    shown: dict[str, None] = {}
    references: dict[tuple[str, str], str] = {}
    for section in _sections(trees[document]):
        # A section has the headers of the one before it where it names none.
        references |= {
            (name_of(each), attribute_of(each, "type")): attribute_of(each, "id") for each in section if name_of(each) in _REFERENCES
        }
        first = child_of(section, "w:titlePg")
        kinds = {"default"} | ({"even"} if has_even else set()) | ({"first"} if first is not None and is_on(first) else set())
        shown |= dict.fromkeys(targets.get(part, "") for (_, kind), part in references.items() if kind in kinds)
    yield from (trees[part] for part in shown if part in trees)


def _sections(document: Element) -> Iterator[Element]:
    """What says how the pages of each section of a document are laid out."""
    for element in document.iter():
        if name_of(element) in {"w:body", "w:pPr"} and (section := child_of(element, "w:sectPr")) is not None:
            yield section


def leave_out_fields(margin: Element) -> None:
    """Put a sign for what Word fills in by itself in place of what it was when the file was saved, and nothing for what nobody has filled in."""
    for field in list(margin.iter()):
        if name_of(field) == "w:fldSimple" and _FILLED_IN.match(attribute_of(field, "instr")):
            field[:] = [made("r", _filled())]
        elif name_of(field) == "w:sdt" and child_of(child_of(field, "w:sdtPr"), "w:showingPlcHdr") is not None:
            field.clear()
    open_fields: list[str] = []
    for run in [each for each in margin.iter() if name_of(each) == "w:r"]:
        kept: list[Element] = []
        for child in run:
            name = name_of(child)
            kind = attribute_of(child, "fldCharType") if name == "w:fldChar" else ""
            if kind == "begin":
                open_fields.append("")
            elif open_fields and name == "w:instrText":
                open_fields[-1] += child.text or ""
            elif open_fields and kind == "end":
                if _FILLED_IN.match(open_fields.pop()):
                    kept.append(_filled())
            elif not any(map(_FILLED_IN.match, open_fields)):
                kept.append(child)
        run[:] = kept


def _filled() -> Element:
    words = made("t")
    words.text = _FILLED
    return words


def lines_of(margin: Element) -> list[str]:
    """The lines of a header or footer as plain text, tabs between their columns, without the numbers of pages."""
    lines = ["\t".join(filter(None, map(_without_page_number, line.split("\t")))) for line in _words(margin).split("\n")]
    return list(filter(_SAYS.search, lines))


def _words(element: Element) -> str:
    """The words in an element, each paragraph with a line break behind it."""
    name = name_of(element)
    if name == "w:t":
        return element.text or ""
    if name in _SIGNS or name in _LEFT_OUT:
        return _SIGNS.get(name, "")
    if name == "w:tr":
        cells = [words for cell in element if (words := _words(cell).strip("\n"))]
        return ("\n" if any("\n" in cell for cell in cells) else "\t").join(cells) + "\n"
    return "".join(map(_words, element)) + ("\n" if name == "w:p" else "")


def _without_page_number(words: str) -> str:
    """Words of a line without the number of its page and what belongs to that; empty where they are hardly more."""
    words = " ".join(words.split())
    if _FILLED not in words:
        return words
    rest = _PAGE_NUMBER.sub("", words).replace(_FILLED, "").strip(" |·•–—-,;")
    return rest if len(rest.split()) > 1 or any(map(str.isdigit, rest)) else ""


def with_margins(document: Document, margins: Sequence[Sequence[str]]) -> Document:
    """A document with its headers and footers behind its text, below no heading; lines that it has elsewhere are left out."""
    known = set(map(folded, [document.title, *document.text.split("\n")]))
    pieces, blocks, end = [document.text], list(document.blocks), len(document.text)
    for margin in margins:
        lines = [line for line in dict.fromkeys(margin) if folded(line) not in known]
        known.update(map(folded, lines))
        if lines:
            pieces.append("\n".join(lines))
            start = end + len(_APART)
            end = start + len(pieces[-1])
            blocks.append(Block(start, end, BlockKind.LINES))
    return replace(document, text=_APART.join(pieces), blocks=tuple(blocks))
