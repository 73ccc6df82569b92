"""The rows of tables among the sentences of a passage, each with the row that heads it. Pure."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import regex

from bot.analysis.patterns import later
from bot.documents.text.layout import is_labelled
from bot.models import Passage, Quotable, Span
from bot.tables import ABOVE, columns_of, heads_of

_MOST_SHOWN_ROWS = 5
_LEAST_LETTERS, _LEAST_PART = 3, 4
_OF_MANY_COLUMNS = frozenset(
    "per pro par por price prices cost costs rate number preis preise kosten nummer prix tarif precio precios prezzo prijs".split()
)
"""Of a column the words that do not tell it from others: a price is one for a day or for a week."""
PRICES = frozenset(
    "price prices cost costs fee fees preis preise kosten prix tarif precio precios coste prezzo prezzi preço preços prijs eur euro euros gbp usd".split()
)
"""How columns are headed in which what something costs stands."""
_SAYS_ANYTHING = regex.compile(r"[\p{L}\p{Nd}✓✔✗✘]")
_WORD = regex.compile(r"[\p{L}✓✔✗✘]+")
_YES = frozenset("yes y ja oui sí si sim ✓ ✔".split())
_NO = frozenset("no n never none nein nie non jamais nunca não nee nooit mai ✗ ✘".split())
_MARKS = ("|", "\t", "  ", "<t")
"""Without any of these a text has no table."""


_EXTREME = later(
    r"(?i)(?<!\bat )(?<!\bat the )\b(?:most|least|fewest|(?:larg|bigg|small|high|low|old|young|cheap|dear|long|short|new|fast|slow|heavi|light|strong|weak|tall|deep|wid|busi|rich|poor|earli|lat)est)\b(?! recent)"
)


class Head(NamedTuple):
    """The row that heads another."""

    place: int
    """Among the passage's sentences; ABOVE where it stands before them."""
    words: str


def rows_in(document: Quotable, passage: Passage, text: str) -> dict[int, Head]:
    """For each row, by its place among the sentences of a passage whose words are ``text``, what heads it: nothing of a record of labelled lines."""
    has_marks = passage.head or any(map(text.__contains__, _MARKS))
    if not has_marks and (": " not in text or "\n" not in text):
        return {}
    spans = [Span(start - passage.start, end - passage.start) for start, end in passage.sentences]
    if not has_marks:
        lines = (text[start:end] for start, end in spans)
        return {place: Head(ABOVE, "") for place, line in enumerate(lines) if "\n" in line and is_labelled(line)}
    above = document.slice(passage.head) if passage.head else ""
    return {row: Head(head, above if head == ABOVE else text[slice(*spans[head])]) for row, head in heads_of(text, spans, above).items()}


def says_otherwise(head: str, row: str, words: Collection[str], *, is_of_any: bool, is_negated: bool) -> bool:
    """Whether a row says no in the column that a question of ``words`` names, or yes where it asks for those that are not.

    Of "what is not allowed?" a row with "yes" below "Allowed?". Who names the row itself asks for what it says, unless which of several is asked.
    """
    if not is_of_any and any(word in words for word in _WORD.findall(row.casefold()) if word not in _YES | _NO):
        return False
    for name, value in columns_of(head, row):
        named = [word for word in _WORD.findall(name.casefold()) if len(word) >= _LEAST_LETTERS]
        said = _WORD.search(value.casefold())
        if named and said and all(_is_asked(word, words) for word in named) and said.group() in _YES | _NO:
            return (said.group() in _YES) == is_negated
    return False


def leaves_empty(head: str, row: str, words: Collection[str]) -> bool | None:
    """Whether a row has nothing in the columns that a question of ``words`` names, no telephone number of Tom, no price for a week; None where it names none."""
    found = dict(columns_of(head, row))  # without empty cells at its end
    cells = [found.get(name, "") for name, _ in columns_of(head, head) if _is_of_column(name, words)]
    return not any(map(_SAYS_ANYTHING.search, cells)) if cells else None


def _is_of_column(name: str, words: Collection[str]) -> bool:
    """Whether each word of a column's name begins or ends one of the words, or is begun or ended by one: "Per week" of *weekly*, "Telephone" of *phone*."""
    found = [word for word in _WORD.findall(name.casefold().replace("-", "")) if len(word) >= _LEAST_LETTERS]
    named = [word for word in found if word not in _OF_MANY_COLUMNS] or found
    return bool(named) and all(any(_is_part(word, each) or _is_part(each, word) for each in words) for word in named)


def _is_part(part: str, word: str) -> bool:
    return part == word or (len(part) >= _LEAST_PART and (word.startswith(part) or word.endswith(part)))


def _is_asked(word: str, words: Collection[str]) -> bool:
    """Whether a question has the word of a head, or what that is a form of: who *needs* what is "needed"."""
    return word in words or any(len(each) > _LEAST_LETTERS and word.startswith(each) for each in words)


def is_not_compared(question: str, row: str, above: str) -> bool:
    """Whether an English question asks which of several has the most, and neither the row of one nor the head or headings ``above`` it say that it has."""
    asked = {word.casefold() for word in _EXTREME.findall(question)} if "|" in row else set()
    return bool(asked) and asked.isdisjoint(map(str.casefold, _EXTREME.findall(f"{above} {row}")))


def is_of_long_table(rows: dict[int, Head], head: Head) -> bool:
    """Whether a row heads more rows than are read at a glance."""
    return sum([other.place == head.place for other in rows.values()]) > _MOST_SHOWN_ROWS
