"""The headings of a web page, and what of it has headings of its own that are of nothing behind it: boxes, what can be unfolded, what explains a term."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from bot.documents.html.page_text import LOWEST, Part, Role, behind_term
from bot.documents.html.unseen import classes_of

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
_HEADINGS = frozenset({Role.HEADING, Role.BOLD})


class Scopes(enum.Enum):
    """What has headings of its own."""

    BOX = enum.auto()
    PICTURE = enum.auto()
    """A box around a picture, whose title says nothing by itself."""
    UNFOLDED = enum.auto()
    EXPLAINED = enum.auto()
    """A term with what explains it."""


class Scope(NamedTuple):
    """A stretch of parts with headings of its own."""

    kind: Scopes
    first: int
    last: int = 0
    """Behind its last part."""


def scoped(parts: Sequence[Part], scopes: Sequence[Scope]) -> list[Part]:
    """The parts of a page, the headings in each scope with where it ends, and deeper than all outside of it."""
    found = list(parts)
    titles = _counted(part.role is Role.HEADING and part.level == 1 for part in parts)
    says = _counted(part.role not in _HEADINGS for part in parts)
    kept: list[Scope] = []
    for _, scope in sorted(
        enumerate(scopes), key=lambda pair: (pair[1].first, -pair[1].last, -pair[0])
    ):  # of one extent the outer ended last
        size = scope.last - scope.first
        is_box = scope.kind in {Scopes.BOX, Scopes.PICTURE}
        if not size or (is_box and (size == len(parts) or titles[scope.last] > titles[scope.first])):
            continue  # all that stands on a page is no box
        if scope.kind is not Scopes.BOX or says[scope.last] > says[scope.first]:
            kept.append(scope)
        elif size == 1 and found[scope.first].role is Role.BOLD:
            found[scope.first] = found[scope.first]._replace(role=Role.TEXT)
    around: list[Scope] = []
    following = iter([*kept, Scope(Scopes.BOX, len(parts))])
    coming = next(following)
    for place, part in enumerate(found):
        while around and around[-1].last <= place:
            around.pop()
        while coming.first == place:
            around.append(coming)
            coming = next(following)
        if around and part.role in _HEADINGS:
            found[place] = _heading_in(part, around[-1], len(around), is_first=around[-1].first == place)
    return found


def _counted(flags: Iterable[bool]) -> list[int]:
    """How many of the first so many are set."""
    return [0, *itertools.accumulate(flags)]


def _heading_in(part: Part, scope: Scope, depth: int, *, is_first: bool) -> Part:
    """A heading that stands in a scope; the words of what can be unfolded and a term head all of theirs."""
    heads_all = is_first and (scope.kind is Scopes.EXPLAINED or (scope.kind is Scopes.UNFOLDED and part.level == LOWEST))
    own_level = 0 if heads_all else part.level or LOWEST
    is_title = is_first and scope.kind in {Scopes.BOX, Scopes.PICTURE}
    return part._replace(role=Role.HEADING if is_title else part.role, level=depth * (LOWEST + 1) + own_level, until=scope.last)


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
    return tag in {"p", "div"} and any(each in _TITLE_CLASSES or each.startswith("admonitionHeading") for each in classes_of(node))


def last_under(term: LexborNode, words: str) -> LexborNode | None:
    """The last of what explains a term, where the term is the heading of that: it is no label, or several parts follow."""
    explaining = list(_explaining(term))
    if not explaining or len(words) > _MAX_TERM_CHARS:
        return None
    return explaining[-1] if not behind_term(words) or len(explaining) > 1 or _has_parts(explaining[0]) else None


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
