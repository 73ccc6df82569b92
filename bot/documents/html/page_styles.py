"""What a page's own style sheet hides, and what its buttons unfold, noted on the tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex
from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.documents.html.unseen import classes_of
from bot.documents.text.hidden import MOVES, UNTIL_FOUND, is_shown_again

_COMMENT = regex.compile(r"/\*(?s:.*?)(?:\*/|\Z)")
_TO_BRACE = regex.compile(r"(?P<words>[^{}]*+)(?P<brace>[{}]|\Z)")
_TAG, _CALLED = r"[a-zA-Z][\w-]*+", r"[.#]-?+[^\W\d][\w-]*+"
_PLAIN = regex.compile(rf"\s*+(?:(?=[\w.#])(?:{_TAG})?(?:{_CALLED})*+(?:\s*+>\s*+|\s++))*?(?:{_TAG})?(?P<last>(?:{_CALLED})++)\s*+")
"""A selector by tags, classes and ids alone, which ends in a class or id: ".note", "p.note", ".box > #old"."""
_MAX_SELECTOR_CHARS = 200
_NAME = regex.compile(r"[.#](?P<name>(?:[\w-]|\\.)++)")
_DISPLAY = regex.compile(r"(?i)(?<![\w-])(?:display|visibility)\s*+:\s*+(?P<value>[a-z-]++)")
_HIDING = frozenset({"none", "hidden"})
_WORD = regex.compile(r"[\w-]++")
_TARGETS = (
    "aria-controls",
    "data-bs-target",
    "data-target",
    "data-collapse-toggle",
    "data-tabs-target",
    "data-accordion-target",
    "onclick",
)
"""By what a control names what it shows."""
_BESIDE = regex.compile(
    r"(?i)alert|cookie|dialog|drawer|dropdown|lightbox|listbox|menu|modal|nav|offcanvas|overlay|pop-?(?:up|over)|search|tooltip"
)
"""What opens beside the words of a page, by its role, id or classes."""
_CONTROLS = frozenset({"button", "summary"})


class _Rules(NamedTuple):
    """What a style sheet hides and shows."""

    hidden: dict[str, tuple[set[str], set[str]]]
    """The plain selectors of what it hides, each with the names of all its classes and ids and those of what is hidden itself."""
    shown: set[str]
    """The names of the classes and ids that any rule shows."""


def note_hidden(tree: LexborHTMLParser) -> None:
    """Give each tag that the page's own style sheet hides, or a control unfolds, the attribute that says so in HTML.

    What a script names may be shown by it, and is not taken for hidden.
    """
    unfolded = {word for name in _TARGETS for node in tree.css(f"[{name}]") for word in _WORD.findall(node.attributes.get(name) or "")}
    rules = _rules(tree)
    named = {word for node in tree.css("script") for word in _WORD.findall(node.text())} if rules.hidden else set()
    called = [(node, node.attributes.get("id") or "", classes_of(node)) for node in tree.css("[class], [id]")]
    there = {name for _, own, classes in called for name in (own, *classes)} - named - unfolded
    selectors = [selector for selector, (names, last) in rules.hidden.items() if names <= there and last.isdisjoint(rules.shown)]
    hidden = {node.mem_id for node in tree.css(", ".join(selectors))} if selectors else set()
    for node, own, classes in called:
        if (own in unfolded or _is_below_control(node)) and not _is_beside(node, own):
            node.attrs["hidden"] = UNTIL_FOUND
        elif node.mem_id in hidden and not _is_shown(node, classes):
            node.attrs["hidden"] = ""


def _rules(tree: LexborHTMLParser) -> _Rules:
    found = _Rules({}, set())
    for node in tree.css("style"):
        is_for_all = (node.attributes.get("media") or "all").strip().lower() in {"all", "screen"}
        for selectors, style, is_outermost in _styles(_COMMENT.sub("", node.text())):
            values = {value.lower() for value in _DISPLAY.findall(style)}
            if not values.isdisjoint(_HIDING):
                is_for_good = is_for_all and is_outermost and ("none" in values or not MOVES.search(style))
                plain = [_PLAIN.fullmatch(each) for each in selectors.split(",") if len(each) <= _MAX_SELECTOR_CHARS] if is_for_good else []
                found.hidden.update(
                    {each.group().strip(): (set(_NAME.findall(each.group())), set(_NAME.findall(each["last"]))) for each in plain if each}
                )
            elif values:
                found.shown.update(_NAME.findall(selectors))
    return found


def _styles(sheet: str) -> Iterator[tuple[str, str, bool]]:
    """The selectors and style of each rule, and whether it stands in no other, as of a width of the screen."""
    around: list[str] = []
    for part in _TO_BRACE.finditer(sheet):
        if part["brace"] == "{":
            around.append(part["words"].rpartition(";")[2])
        elif part["brace"] == "}" and around:
            yield around.pop(), part["words"], not around


def _is_shown(node: LexborNode, classes: Sequence[str]) -> bool:
    """Whether its own style, or a class for larger screens, shows what its class hides."""
    return is_shown_again(classes) or _DISPLAY.search(node.attributes.get("style") or "") is not None


def _is_beside(node: LexborNode, own: str) -> bool:
    names = f"{node.tag} {own} {node.attributes.get('role') or ''} {node.attributes.get('class') or ''}"
    return _BESIDE.search(names) is not None


def _is_below_control(node: LexborNode) -> bool:
    """Whether a button stands right before it, which unfolds it."""
    before = node.prev
    while before is not None and before.is_text_node and not (before.text_content or "").strip():
        before = before.prev
    return before is not None and before.tag in _CONTROLS
