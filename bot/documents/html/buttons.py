"""The buttons of a web page that say something to its readers: headings of what they unfold, and words of a sentence."""

from __future__ import annotations

import regex
from selectolax.lexbor import LexborNode

from bot.analysis.question_words import ends_in_question_mark
from bot.documents.text.statements import names_what_follows

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 summary dt".split())
_MOST_AROUND = 3
"""How many tags are between a heading and the button in it, at most."""
_ACCORDION = regex.compile(r"(?i)accordion")
_CONTROL = regex.compile(r"(?i)navbar-toggle|copy|clipboard")
_IN_A_SENTENCE = frozenset("a abbr b button code em i kbd mark q small span strong u var".split())
_NAME = regex.compile(r"[\p{L}\p{N}].*[\p{L}\p{N}]", regex.DOTALL)
_GOES_ON = regex.compile(r"[\p{L}\p{N},;:(“„«\"'’”»]\s*$")
_FOLLOWS = regex.compile(r"\s*(?:[.,;:!?)]|[\p{L}\p{N}])")
_FOLLOWS_NAME = regex.compile(r"\s+\p{Ll}")


def is_read(button: LexborNode) -> bool:
    """Whether a button has words of the page, and is no control that stands alone."""
    if _CONTROL.search(button.attributes.get("class") or "") or not _NAME.search(button.text(deep=True)):
        return False
    return _is_all_of_a_heading(button) or _unfolds(button) or _is_in_a_sentence(button)


def stands_apart(button: LexborNode) -> bool:
    """Whether a button is read as a part of its own."""
    return _unfolds(button) and is_read(button) and not _is_all_of_a_heading(button)


def is_heading(button: LexborNode, words: str) -> bool:
    """Whether such a button is a heading: many only say that there is more."""
    return names_what_follows(words) if _is_of_accordion(button) else ends_in_question_mark(words)


def _is_of_accordion(button: LexborNode) -> bool:
    attributes = button.attributes
    toggled = attributes.get("data-bs-toggle") or attributes.get("data-toggle")
    return toggled == "collapse" or _ACCORDION.search(attributes.get("class") or "") is not None


def _unfolds(button: LexborNode) -> bool:
    attributes = button.attributes
    return _is_of_accordion(button) or ("aria-expanded" in attributes and "aria-haspopup" not in attributes)


def _is_all_of_a_heading(button: LexborNode) -> bool:
    around = button.parent
    for _ in range(_MOST_AROUND):
        if around is None or around.tag in _HEADINGS:
            break
        around = around.parent
    return around is not None and around.tag in _HEADINGS and around.text(deep=True).split() == button.text(deep=True).split()


def _is_in_a_sentence(button: LexborNode) -> bool:
    before, after = button.prev, button.next
    while before is not None and _is_blank(before):
        before = before.prev
    if after is None or not after.is_text_node:
        return False
    following = after.text_content or ""
    if before is None:
        return _FOLLOWS_NAME.match(following) is not None
    is_inside = before.is_text_node or before.tag in _IN_A_SENTENCE
    return is_inside and _GOES_ON.search(before.text(deep=True)) is not None and _FOLLOWS.match(following) is not None


def _is_blank(node: LexborNode) -> bool:
    return node.is_text_node and not (node.text_content or "").strip()
