"""Who a page says wrote it: a line near its top that begins with "By" or "Author:" and names people."""

from __future__ import annotations

import itertools

import regex

from bot.documents.layout import LINE

_PART = r"\p{Lu}[\p{L}\p{M}'’.-]*"
_NAME = (
    rf"(?:(?:Dr|Prof)\.?\s+)*{_PART}(?:\s+(?:(?:de|del|della|van|von|den|der|da|di|dos|du|la|le|al|bin|ibn|ter|y)\s+){{0,2}}{_PART}){{1,3}}"
)
_AND = r"\s*(?:,\s*(?:and|und|et|y|e|en)\s|,|&|;|\s(?:and|und|et|y|e|en)\s)\s*"
_BYLINE = regex.compile(
    r"[\s>*_#|-]*(?i:(?:written\s+|reported\s+)?by|von|par|por|door|(?:lead\s+|main\s+)?authors?\s*:|author\(s\)\s*:|written\s+by\s*:|auto(?:r|rin|ren)\s*:|auteure?s?\s*:|autora?(?:es)?\s*:|autore\s*:|auteurs?\s*:)"
    rf"[*_]*\s*[*_]*(?P<names>{_NAME}(?:{_AND}{_NAME})*)[*_]*\s*(?:$|[·•|,(–—].*)"
)
_TOP_LINES, _MAX_CHARS = 15, 160


def told_author(text: str) -> str | None:
    """The people that a line near the top of a text names as its authors, as it writes them; None where none does."""
    for line in itertools.islice(LINE.finditer(text), _TOP_LINES):
        words = line.group()
        if len(words) <= _MAX_CHARS and (match := _BYLINE.match(words)):
            return str(match["names"])
    return None
