"""What the attributes of an HTML tag hide from the readers of a page, for good and not only until it is unfolded."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import regex

_END = r"\s*+(?:!\s*+important\s*+)?(?:;|$)"
_ZERO = r"(?:0++(?:\.0*+)?|\.0++)"
_NOT_SHOWN = regex.compile(r"(?i)(?<![\w-])(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)")
_TRANSPARENT = regex.compile(rf"(?i)(?<![\w-])opacity\s*+:\s*+{_ZERO}%?{_END}")
MOVES = regex.compile(r"(?i)(?<![\w-])(?:animation|transform|transition|translate|will-change)(?:-[a-z]++)*+\s*+:")
"""What comes into view while a page is opened or scrolled is transparent before."""
_NO_SIZE = regex.compile(rf"(?i)(?<![\w-])font-size\s*+:\s*+{_ZERO}(?:[a-z]{{1,4}}|%)?{_END}")
_HIDING_CLASSES = frozenset({"d-none", "hidden", "sr-only", "visually-hidden"})
"""Of Bootstrap, Tailwind and many more."""
_SHOWING_CLASS = regex.compile(
    r"d-(?:sm|md|lg|xl|xxl)-(?!none)[a-z-]+|(?!print:|focus)[^\s:]+:(?:[^\s:]+:)*(?:block|contents|flex|flow-root|grid|inline|list-item|not-sr-only|table|visible)(?:-[a-z-]+)?"
)
"""Shows again what is hidden on small screens or until a reader does something, but not where a key only leads to it."""
_UNFOLDED_CLASS = regex.compile(
    r"(?i)collapse|(?:[\w-]+[-_])?(?:accordion|collaps(?:e|ible)|expandable|faq|spoiler|tabs?|toggle)[-_]*+"
    r"(?:answer|body|collapse|content|inner|item|pane|panel|text)"
)
UNTIL_FOUND = "until-found"
"""What HTML calls hidden until it is unfolded, or found by a browser's search."""


def is_hidden(attributes: Mapping[str, str | None]) -> bool:
    """Whether a tag hides what is in it; what can be unfolded, as in an accordion or a tab, is said by the page."""
    classes = (attributes.get("class") or "").split()
    hides = (
        "hidden" in attributes
        or (attributes.get("aria-hidden") or "").strip().lower() == "true"
        or (not _HIDING_CLASSES.isdisjoint(classes) and not is_shown_again(classes))
        or _is_hiding_style(attributes.get("style") or "")
    )
    return hides and not _is_unfolded(attributes, classes)


def has_no_size(attributes: Mapping[str, str | None]) -> bool:
    """Whether the letters in a tag have no size, unless a tag in it gives them one."""
    return _NO_SIZE.search(attributes.get("style") or "") is not None


def is_shown_again(classes: Collection[str]) -> bool:
    """Whether a class shows on larger screens, or when something is done, what another hides."""
    return any(_SHOWING_CLASS.fullmatch(each) for each in classes)


def _is_unfolded(attributes: Mapping[str, str | None], classes: Collection[str]) -> bool:
    is_until_found = (attributes.get("hidden") or "").strip().lower() == UNTIL_FOUND
    return is_until_found or attributes.get("role") == "tabpanel" or any(_UNFOLDED_CLASS.fullmatch(each) for each in classes)


def _is_hiding_style(style: str) -> bool:
    return bool(style) and (
        _NOT_SHOWN.search(style) is not None or (_TRANSPARENT.search(style) is not None and MOVES.search(style) is None)
    )
