"""What of a web page is typed otherwise than it is shown: raised marks, formulas, and what its style alone sets apart."""

from __future__ import annotations

import regex
from selectolax.lexbor import LexborNode

from bot.documents.html.raised import raised
from bot.documents.html.unseen import classes_of
from bot.documents.text.formulas import Formula, in_a_line

_MAX_DEPTH = 100
_APART = frozenset({"a", "label", "span"})
_CHOSEN = "selected-value"
"""What Notion calls the values of a column of choices."""
_BESIDE_FORMULA = frozenset({"annotation", "annotation-xml", "mphantom"})
WHITE_SPACE = regex.compile(r"[ \t\r\n\f]+")
"""What a browser shows as one blank."""


def typed(node: LexborNode, tag: str, before: str) -> str | None:
    """A raised mark, or a formula, as it is typed behind the words before it; None of anything else."""
    if tag == "math":
        return in_a_line(_formula(node))
    return raised(node, before) if tag == "sup" else None


def between(node: LexborNode, tag: str) -> str:
    """What parts a link, a label or a value that was chosen from the one right before it; empty where nothing does."""
    before = node.prev if tag in _APART else None
    if before is None or before.tag != tag:
        return ""
    if tag == "span":
        return ", " if _CHOSEN in classes_of(node) and _CHOSEN in classes_of(before) else ""
    # A link may be written in two parts.
    return " " if tag == "label" or node.attributes.get("href") != before.attributes.get("href") else ""


def _formula(node: LexborNode, depth: int = 0) -> Formula:
    """A formula in MathML, without what is kept beside it for programs."""
    if node.is_text_node:
        return Formula("", words=WHITE_SPACE.sub(" ", node.text_content or "").strip(" "))
    tag = node.tag or ""
    if depth == _MAX_DEPTH:
        return Formula(tag, words=WHITE_SPACE.sub(" ", node.text(deep=True)))
    inner = [child for child in node.iter(include_text=True) if child.tag not in _BESIDE_FORMULA]
    parts = [_formula(child, depth + 1) for child in inner if not child.is_text_node or (child.text_content or "").strip()]
    marks = (node.attributes.get("open") or "(", node.attributes.get("close") or ")")
    return Formula(tag, parts, " " if tag == "mspace" else "", marks)
