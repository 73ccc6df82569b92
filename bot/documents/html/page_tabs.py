"""The tabs of a web page, noted on their panels: what names a tab is the heading of what it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

HEADED_BY = "data-verbatim-tab"
"""The attribute that a panel is given."""
_MOST_AROUND, _MAX_DEPTH, _MOST_SETS, _MOST_TABS = 3, 50, 200, 50
_MAX_LABEL_CHARS = 80


def note_tabs(tree: LexborHTMLParser) -> None:
    """Give each panel the name of its tab, and take that from where it stands: in ARIA, MkDocs and Sphinx."""
    for tabs, panels in [*_of_aria(tree), *_of_mkdocs(tree), *_side_by_side(tree)]:
        names = [" ".join(tab.text(deep=True).split()) for tab in tabs]
        if not tabs or len(tabs) != len(panels) or not all(0 < len(name) <= _MAX_LABEL_CHARS for name in names):
            continue
        for tab, name, panel in zip(tabs, names, panels, strict=True):
            panel.attrs[HEADED_BY] = name
            tab.decompose()


def _of_aria(tree: LexborHTMLParser) -> Iterator[tuple[list[LexborNode], list[LexborNode]]]:
    for tablist in tree.css("[role=tablist]")[:_MOST_SETS]:
        tabs = tablist.css("[role=tab]")
        around = tablist.parent
        for _ in range(_MOST_AROUND):
            if around is None:
                break
            if panels := _outermost(around.css("[role=tabpanel]")[:_MOST_TABS]):
                yield tabs, panels
                break
            around = around.parent


def _outermost(panels: Sequence[LexborNode]) -> list[LexborNode]:
    """Those that are in none of the others."""
    found = {panel.mem_id for panel in panels}
    return [panel for panel in panels if found.isdisjoint(_ids_around(panel))]


def _ids_around(node: LexborNode) -> Iterator[int]:
    around = node.parent
    for _ in range(_MAX_DEPTH):
        if around is None:
            break
        yield around.mem_id
        around = around.parent


def _of_mkdocs(tree: LexborHTMLParser) -> Iterator[tuple[list[LexborNode], list[LexborNode]]]:
    for labels in tree.css("div.tabbed-labels")[:_MOST_SETS]:
        content = labels.next
        while content is not None and content.is_text_node:
            content = content.next
        if content is not None:
            yield [each for each in labels.iter() if each.tag == "label"], [each for each in content.iter() if each.tag == "div"]


def _side_by_side(tree: LexborHTMLParser) -> Iterator[tuple[list[LexborNode], list[LexborNode]]]:
    """Each name right before what it shows, as Sphinx writes them and MkDocs wrote them."""
    for content in tree.css("label + .tabbed-content, label + .sd-tab-content")[:_MOST_SETS]:
        label = content.prev
        while label is not None and label.tag != "label":
            label = label.prev
        if label is not None:
            yield [label], [content]
