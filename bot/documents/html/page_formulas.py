"""What of a web page is typed otherwise than it is shown: raised marks and formulas."""

from __future__ import annotations

import regex
from selectolax.lexbor import LexborNode

from bot.documents.html.raised import raised
from bot.documents.text.formulas import Formula, in_a_line

_MAX_DEPTH = 100
_BESIDE_FORMULA = frozenset({"annotation", "annotation-xml", "mphantom"})
WHITE_SPACE = regex.compile(r"[ \t\r\n\f]+")
"""What a browser shows as one blank."""


def typed(node: LexborNode, tag: str, before: str) -> str | None:
    """A raised mark, or a formula, as it is typed behind the words before it; None of anything else."""
    if tag == "math":
        return in_a_line(_formula(node))
    return raised(node, before) if tag == "sup" else None


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
