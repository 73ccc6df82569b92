"""What of a web page has a heading of its own that is of nothing behind it: boxes, and what explains a term."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from bot.documents.page_text import behind_term
from bot.documents.unseen import classes_of

_BOX_TAGS = frozenset("aside blockquote div figure section".split())
_BOX_CLASSES = frozenset(
    "admonition alert callout caution confluence-information-macro equation example figure important informalexample markdown-alert note panel"
    " sidebar table theme-admonition tip warning".split()
)
"""What Sphinx, DocBook, MkDocs, Docusaurus, GitHub, Confluence and Bootstrap set apart, by their classes."""
_AROUND = frozenset("div section article".split())
_OF_PARTS = frozenset("ul ol menu dl table pre".split())
_BLOCKS = _AROUND | _OF_PARTS | frozenset("p blockquote details figure h1 h2 h3 h4 h5 h6".split())
_MAX_TERM_CHARS = 200


def is_box(node: LexborNode, tag: str) -> bool:
    """Whether a node is set apart from the text around it, as a note, an example or a table with its title is."""
    return tag in _BOX_TAGS and not _BOX_CLASSES.isdisjoint(classes_of(node))


def last_under(term: LexborNode, words: str) -> LexborNode | None:
    """The last of what explains a term, where the term stands above that as a heading does: it is no label, or several parts follow."""
    explaining = list(_explaining(term))
    if not explaining or len(words) > _MAX_TERM_CHARS:
        return None
    is_label = bool(behind_term(words))
    return explaining[-1] if not is_label or len(explaining) > 1 or _has_parts(explaining[0]) else None


def _explaining(term: LexborNode) -> Iterator[LexborNode]:
    """What follows a term, or the last of several terms, up to the next."""
    following = term.next
    while following is not None and following.tag != "dd":
        following = following.next
    while following is not None and following.tag != "dt":
        if following.tag == "dd":
            yield following
        following = following.next


def _has_parts(node: LexborNode) -> bool:
    """Whether what is in a node stands in more than one part."""
    inner = [node]
    while len(inner) == 1 and (inner[0] is node or inner[0].tag in _AROUND):
        inner = [child for child in inner[0].iter(include_text=True) if (child.text(deep=True) or "").strip()]
    if len(inner) == 1:
        return inner[0].tag in _OF_PARTS
    return any(child.tag in _BLOCKS for child in inner)
