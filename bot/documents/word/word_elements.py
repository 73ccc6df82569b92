"""The elements of Word's markup by their short names (``w:p``), whichever of its two sets of namespaces they are of."""

from __future__ import annotations

from xml.etree.ElementTree import Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PREFIXES = {
    WORD: "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
OFF = frozenset({"0", "false", "off"})
"""How a value says that something is not so."""


def name_of(element: Element) -> str:
    """The short name of an element."""
    space, _, name = element.tag.rpartition("}")
    return f"{_PREFIXES.get(space[1:], '')}:{name}"


def child_of(element: Element | None, name: str) -> Element | None:
    """The first child of that name."""
    return None if element is None else next((child for child in element if name_of(child) == name), None)


def attribute_of(element: Element | None, name: str, otherwise: str = "") -> str:
    """An attribute by its name without a namespace."""
    attributes = {} if element is None else element.attrib
    return next((value for key, value in attributes.items() if key.rpartition("}")[2] == name), otherwise)


def value_of(element: Element | None, otherwise: str = "") -> str:
    """The ``val`` of an element."""
    return attribute_of(element, "val", otherwise)


def is_on(element: Element) -> bool:
    """Whether an element that switches something on does so."""
    return value_of(element) not in OFF


def words_in(element: Element) -> str:
    """The words in an element."""
    return " ".join("".join(each.text or "" for each in element.iter() if name_of(each) == "w:t").split())


def is_bold(element: Element) -> bool:
    """Whether an element has words, and all of them are in bold type."""
    runs = [run for run in element.iter() if name_of(run) == "w:r" and words_in(run)]
    return bool(runs) and all((bold := child_of(child_of(run, "w:rPr"), "w:b")) is not None and is_on(bold) for run in runs)


def made(name: str, *children: Element, **attributes: str) -> Element:
    """An element of Word's own."""
    element = Element(f"{{{WORD}}}{name}", {f"{{{WORD}}}{key}": value for key, value in attributes.items()})
    element.extend(children)
    return element
