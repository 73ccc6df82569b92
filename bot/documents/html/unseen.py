"""What a web page holds that is none of its words: what is hidden, what helps around, the marks of notes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import regex
from selectolax.lexbor import LexborNode

from bot.documents.html.buttons import is_read
from bot.documents.text.hidden import has_no_size, is_hidden

_UNSEEN = frozenset(
    "head script style noscript template svg iframe nav select textarea datalist dialog canvas video audio object map rt rp"
    " del s strike".split()
)
"""What is no text of the page, is a reading aid beside it, or is struck out."""
_UNSEEN_CLASSES = frozenset(
    "headerlink anchor-link mw-editsection breadcrumbs breadcrumb page-metadata chatlog__message-aside chatlog__reply toc navheader navfooter"
    " indexdiv genindextable genindex-jumpbox".split()
)
"""What Sphinx, Jupyter, MediaWiki, DocBook, Bootstrap, Confluence and exports of Discord add beside words, by their classes; an index names everything and says nothing."""
_LEADS_TO = frozenset("next prev previous up start contents index".split())
"""What a link to another page of the same book says of it."""
_WAYS, _IN_WAYS = frozenset({"p", "div", "td"}), frozenset("a b br em hr i img small span strong".split())
_MAX_WAY_CHARS, _MOST_WORDS_A_LINK = 400, 2
_MARGINS = frozenset({"header", "footer"})
"""Titles that LibreOffice gives to what stands at the top and foot of each page."""
_FORMULA = "mwe-math-mathml-a11y"
"""What MediaWiki hides behind the picture of a formula."""
_COMMENTED = frozenset({"div", "p"})
_BACK_TO_TEXT = frozenset({"↑", "↩", "↵", "⏎", "^"})
_BETWEEN_MARKS = regex.compile(r"[\s,;()\[\]–-]*")
_MOST_OF_MARK = 10
_VARIATION = "\ufe0e\ufe0f"


def is_unseen(node: LexborNode, tag: str) -> bool:
    """Whether a node is nothing of what a page says."""
    if (
        tag in _UNSEEN
        or (tag == "button" and not is_read(node))
        or _is_note_mark(node, tag)
        or _is_comment(node, tag)
        or _is_way(node, tag)
    ):
        return True
    attributes = node.attributes
    return bool(attributes) and (
        attributes.get("role") in {"navigation", "doc-noteref"}
        or (tag == "div" and attributes.get("title") in _MARGINS)
        or (tag == "sup" and "reference" in classes_of(node))  # the number of a note, in MediaWiki
        or not _UNSEEN_CLASSES.isdisjoint(classes_of(node))
        or (is_hidden(attributes) and _FORMULA not in classes_of(node))
        or (has_no_size(attributes) and not any("style" in inner.attributes or "class" in inner.attributes for inner in _inside(node)))
    )


def _inside(node: LexborNode) -> Iterator[LexborNode]:
    return itertools.islice(node.traverse(), 1, None)


def _is_note_mark(node: LexborNode, tag: str) -> bool:
    """Whether it is the number of a note or several, or what leads back from a note: nothing that the page says."""
    if tag == "a":
        own = (node.attributes.get("href") or "").startswith("#")
        return own and mark_of(node).strip(_VARIATION) in _BACK_TO_TEXT
    if tag != "sup":
        return False
    inner = list(node.iter(include_text=True))
    links = [child for child in inner if child.tag == "a" and (child.attributes.get("href") or "").startswith("#")]
    others = [child.text_content or "" for child in inner if child.is_text_node]
    return bool(links) and len(links) + len(others) == len(inner) and all(map(_BETWEEN_MARKS.fullmatch, others))


def _is_comment(node: LexborNode, tag: str) -> bool:
    """Whether it is what a reviewer wrote beside the text, as Google Docs exports it below."""
    if tag not in _COMMENTED:
        return False
    first = node.child
    while first is not None and first.tag in _COMMENTED:
        first = first.child
    return first is not None and first.tag == "a" and (first.attributes.get("href") or "").startswith("#cmnt_ref")


def _is_way(node: LexborNode, tag: str) -> bool:
    """Whether it is the line of links to the next and the last page, as on the pages that Texinfo makes."""
    if tag not in _WAYS:
        return False
    inner = list(node.iter())
    links = [child for child in inner if child.tag == "a"]
    if not links or not all(_LEADS_TO.intersection((link.attributes.get("rel") or "").split()) for link in links):
        return False
    words = node.text(deep=True)
    beside = len(words.split()) - sum([len(link.text(deep=True).split()) for link in links])
    is_line = all(child.tag in _IN_WAYS for child in inner) and len(words) <= _MAX_WAY_CHARS
    return is_line and beside <= _MOST_WORDS_A_LINK * len(links)


def mark_of(node: LexborNode) -> str:
    """The words of what holds hardly anything; empty of what holds more, however deep it is."""
    nodes = list(itertools.islice(node.traverse(include_text=True), _MOST_OF_MARK + 1))
    return "" if len(nodes) > _MOST_OF_MARK else "".join([each.text_content or "" for each in nodes if each.is_text_node]).strip()


def classes_of(node: LexborNode) -> list[str]:
    """The classes of a node, in the order as written; none where it has no such attribute."""
    return (node.attributes.get("class") or "").split()
