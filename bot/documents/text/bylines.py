"""Who a page says wrote it: a line near its top that begins with "By" or "Author:" and names people."""

from __future__ import annotations

import itertools

from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled, later
from bot.analysis.weekdays import days_in_full
from bot.documents.text.layout import LINE

_PART = r"\p{Lu}[\p{L}\p{M}'’.-]*"
_NAME = (
    rf"(?:(?:Dr|Prof)\.?\s+)*{_PART}(?:\s+(?:(?:de|del|della|van|von|den|der|da|di|dos|du|la|le|al|bin|ibn|ter|y)\s+){{0,2}}{_PART}){{1,3}}"
)
_AND = r"\s*(?:,\s*(?:and|und|et|y|e|en)\s|,|&|;|\s(?:and|und|et|y|e|en)\s)\s*"
_BY = {
    "en": "By|Written by|BY",
    "de": "Von|Verfasst von",
    "fr": "Par|Écrit par",
    "es": "Por|Escrito por",
    "it": "Di|Scritto da",
    "pt": "Por|Escrito por",
    "nl": "Door",
}
_LABEL = r"(?i:(?:lead\s+|main\s+)?authors?|author\(s\)|written\s+by|autor(?:in|en)?|auteure?s?|autora?(?:es)?|autore|verfasser(?:in)?)\s*:"
_NO_PERSON = later(
    rf"(?i)\b(?:{'|'.join([*days_in_full('en'), *days_in_full('de')])}"
    r"|jan\p{L}*|feb\p{L}*|march|april|may|june|july|august|september|oct\p{L}*|nov\p{L}*|dec\p{L}*|order|order of|hours?"
    r"|public|transport|road|rail|bus|train|bike|car|air|sea|post|mail|phone|hand|default|law|design|request|appointment|morning|evening|night|noon|bahnhof|hauptbahnhof|the|bis|favor|favore|exemple|ejemplo|esempio)\b"
)
"""What follows "By" where that is no name: a day, a way to come."""
_REST = r"[*_]*\s*(?:$|[·•|,(–—].*)"
_TOP_LINES, _MAX_CHARS = 15, 160


def told_author(text: str, language: str) -> str | None:
    """The people that a line near the top of a text in a language names as its authors, as it writes them; None where none does."""
    by = _BY.get(read_as(language), "(?!)")
    pattern = compiled(rf"[\s>*_|-]*(?:(?:{by})|{_LABEL})[*_]*\s+[*_]*(?P<names>{_NAME}(?:{_AND}{_NAME})*){_REST}")
    for line in itertools.islice(LINE.finditer(text), _TOP_LINES):
        words = line.group()
        if len(words) <= _MAX_CHARS and (match := pattern.match(words)) and not _NO_PERSON.search(match["names"]):
            return str(match["names"])
    return None
