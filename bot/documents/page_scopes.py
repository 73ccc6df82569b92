"""The headings of a web page, and what of it has one of its own that is of nothing behind it: boxes, and what explains a term."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from bot.documents.page_text import behind_term
from bot.documents.unseen import classes_of

_HEADING_LEVELS = {f"h{level}": level for level in range(1, 7)}
_BOX_TAGS = frozenset("aside blockquote div figure section".split())
_BOX_CLASSES = frozenset(
    "admonition alert callout caution confluence-information-macro equation example figure important informalexample markdown-alert note panel"
    " sidebar table theme-admonition tip warning".split()
)
"""What Sphinx, DocBook, MkDocs, Docusaurus, GitHub, Confluence and Bootstrap set apart, by their classes."""
_TITLE_CLASSES = frozenset("admonition-title alert-heading alert-title callout-title markdown-alert-title panel-title title".split())
_AROUND = frozenset("div section article".split())
_OF_PARTS = frozenset("ul ol menu dl table pre".split())
_BLOCKS = _AROUND | _OF_PARTS | frozenset("p blockquote details figure h1 h2 h3 h4 h5 h6".split())
_MAX_TERM_CHARS, _MOST_TERMS = 200, 20
"""Of a term, and of those in a row that one text explains."""


def heading_level(node: LexborNode, tag: str, *, is_first: bool) -> int:
    """The level of a heading; 0 for what is none. The title of a page from Google Docs is a paragraph of that class, among others or first of all; in DocBook so is that of a table."""
    if tag != "p":
        return _HEADING_LEVELS.get(tag, 0)
    classes = classes_of(node)
    return int("title" in classes and (is_first or len(classes) > 1))


def is_box(node: LexborNode, tag: str) -> bool:
    """Whether a node is set apart from the text around it, as a note, an example or a table with its title is."""
    return tag in _BOX_TAGS and not _BOX_CLASSES.isdisjoint(classes_of(node))


def is_picture(node: LexborNode, tag: str) -> bool:
    """Whether a node is a box around a picture, whose title says nothing by itself."""
    return tag == "figure" or "figure" in classes_of(node)


def is_title(node: LexborNode, tag: str) -> bool:
    """Whether a paragraph is the title of the box that it is in."""
    return tag == "p" and not _TITLE_CLASSES.isdisjoint(classes_of(node))


def last_under(term: LexborNode, words: str) -> LexborNode | None:
    """The last of what explains a term, where the term stands above that as a heading does: it is no label, or several parts follow."""
    explaining = list(_explaining(term))
    if not explaining or len(words) > _MAX_TERM_CHARS:
        return None
    is_label = bool(behind_term(words))
    return explaining[-1] if not is_label or len(explaining) > 1 or _has_parts(explaining[0]) else None


def _explaining(term: LexborNode) -> Iterator[LexborNode]:
    """What follows a term, or the last of several terms, up to the next."""
    following, terms = term.next, 0
    while following is not None and following.tag != "dd" and terms < _MOST_TERMS:
        terms += following.tag == "dt"
        following = following.next
    while following is not None and following.tag != "dt":
        if following.tag == "dd":
            yield following
        following = following.next


def _has_parts(node: LexborNode) -> bool:
    """Whether what is in a node stands in more than one part."""
    inner = _parts_in(node)
    while len(inner) == 1 and inner[0].tag in _AROUND:
        inner = _parts_in(inner[0])
    if len(inner) == 1:
        return inner[0].tag in _OF_PARTS
    return any(child.tag in _BLOCKS for child in inner)


def _parts_in(node: LexborNode) -> list[LexborNode]:
    """What is in a node, but for blank text."""
    return [child for child in node.iter(include_text=True) if not child.is_text_node or (child.text_content or "").strip()]
