"""The marks that Word shows before numbered paragraphs and does not write into them: it counts them by what numbering.xml and the styles say.

Source: ECMA-376, part 1, 17.9; what that leaves open is as Word has it (knowledge base Q110380: above a paragraph of a lower level its upper levels begin).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple
from xml.etree.ElementTree import Element

from bot.documents.text.roman import MOST, roman
from bot.documents.word.word_elements import attribute_of, child_of, is_bold, is_on, made, name_of, value_of, words_in

_PLACE = re.compile(r"%([1-9])")
"""Where the text of a level has the number of that level, or of one above it."""
_LEVELS, _MOST_STYLES = 9, 20
"""Of a list; and of those that a style is based on."""
_MOST_MARK_CHARS = 100
"""A longer text of a level is no mark; it would stand before each paragraph."""
_LETTERS, _MOST_REPEATED = 26, 30
"""Behind "z" come "aa", "bb" and so on, up to thirty of them."""
_BULLETS, _COUNTED = "1", "2"
"""The ids of the two lists that mammoth is told of: all that it needs to know is of which kind an item is."""
_DELETED = "w:del"
_NOT_COUNTED = frozenset({_DELETED, "w:moveFrom", "w:vanish"})
"""What the sign at a paragraph's end says of it where it is deleted, moved from there, or hidden."""


class _Level(NamedTuple):
    """How the paragraphs of one level of a list are counted."""

    start: int
    kind: str
    text: str
    restart: int
    """It begins anew below a paragraph of any of so many levels, from the uppermost."""
    is_in_digits: bool
    """Whether the numbers of the levels above are shown in digits, whatever they are there."""
    style: str
    """The style whose paragraphs are of it."""


class _List(NamedTuple):
    """A list, by one of the ids that paragraphs name."""

    counted_with: str
    """What lists that are counted together share."""
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]
    """With which number a level begins anew at its first paragraph."""


class _Style(NamedTuple):
    """What a style says of numbering; empty where it says nothing."""

    based_on: str
    list_id: str
    level: str


class Numbering:
    """How the paragraphs of a file are numbered, by those of its parts that say so."""

    def __init__(self, parts: Iterable[Element]) -> None:
        told = [each for part in parts for each in part if name_of(part) in {"w:styles", "w:numbering"}]
        self._styles = {attribute_of(each, "styleId"): _style(each) for each in told if name_of(each) == "w:style"}
        abstract = {attribute_of(each, "abstractNumId"): each for each in told if name_of(each) == "w:abstractNum"}
        levels_of = {counted_with: dict(_levels(each)) for counted_with, each in abstract.items()}
        lists = {attribute_of(each, "numId"): each for each in told if name_of(each) == "w:num"}
        self._lists: dict[str, _List] = {}
        for list_id, own in lists.items():
            counted_with = value_of(child_of(own, "w:abstractNumId"))
            link = self._styles.get(value_of(child_of(abstract.get(counted_with), "w:numStyleLink")))
            if link is not None:  # the levels are those of another list, which a style names
                counted_with = value_of(child_of(lists.get(link.list_id), "w:abstractNumId"))
            overrides = {_number(attribute_of(each, "ilvl"), 0): each for each in own if name_of(each) == "w:lvlOverride"}
            levels = dict(levels_of.get(counted_with, {}))
            for override in overrides.values():
                levels.update(_levels(override))
            starts = {level: child_of(override, "w:startOverride") for level, override in overrides.items()}
            self._lists[list_id] = _List(
                counted_with, levels, {level: _number(value_of(start), 1) for level, start in starts.items() if start is not None}
            )

    def place_of(self, properties: Element) -> tuple[str, _List, int] | None:
        """The list of a paragraph of such properties, by its id, and its level there; None where it is of none."""
        own = child_of(properties, "w:numPr")
        chain = list(islice(self._chain(value_of(child_of(properties, "w:pStyle"))), _MOST_STYLES))
        list_id = value_of(child_of(own, "w:numId")) or next((style.list_id for _, style in chain if style.list_id), "")
        if (found := self._lists.get(list_id)) is None:
            return None
        told = value_of(child_of(own, "w:ilvl"))
        by_style = (str(level) for name, _ in chain for level, each in found.levels.items() if each.style == name)
        level = _number(told or next(by_style, "") or next((style.level for _, style in chain if style.level), ""), 0)
        return (list_id, found, level) if level in found.levels else None

    def _chain(self, name: str) -> Iterator[tuple[str, _Style]]:
        """A style by its name, the one that it is based on, and so on."""
        while (style := self._styles.get(name)) is not None:
            yield name, style
            name = style.based_on


class Counting:
    """The paragraphs of one text, counted in order."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        """The last number of each level that has begun, by what the lists are counted with."""
        self._begun: set[tuple[str, int]] = set()
        """The levels that have begun anew, each with the id of the list that says so."""
        self._opening: Element | None = None
        """A paragraph that goes on in the next, because the sign between them is deleted."""

    def number(self, paragraph: Element) -> None:
        """Count a paragraph and write the mark that Word shows before its words; bullets stay what they are.

        A numbered line all in bold type is no item of a list here: it may be the heading of what follows.
        """
        opening = paragraph if self._opening is None else self._opening
        self._opening = None
        if (properties := child_of(paragraph, "w:pPr")) is None:
            return
        place = self._numbering.place_of(properties)
        properties[:] = [child for child in properties if name_of(child) != "w:numPr"]
        at_end = child_of(properties, "w:rPr")
        told = frozenset(map(name_of, filter(is_on, () if at_end is None else at_end)))
        if _NOT_COUNTED & told:
            self._opening = opening if _DELETED in told and words_in(opening) else None
            return
        if place is None:
            return
        list_id, found, level = place
        if found.levels[level].kind == "bullet":
            properties.append(_item(_BULLETS, level))
            return
        mark = self._next_mark(list_id, found, level)
        if not mark or not words_in(opening):
            return
        is_line_in_bold = is_bold(paragraph)
        words = made("t")
        words.text = f"{mark} "
        opening.insert(0, made("r", *([made("rPr", made("b"))] if is_line_in_bold else []), words))
        if not is_line_in_bold:
            properties.append(_item(_COUNTED, level))

    def _next_mark(self, list_id: str, found: _List, level: int) -> str:
        """Count one more of a level; the mark that stands before it."""
        counts = self._counts[found.counted_with]
        if level in found.starts and (list_id, level) not in self._begun:
            self._begun.add((list_id, level))
            counts.pop(level, None)
        for upper in range(level):
            if upper in found.levels:
                counts.setdefault(upper, found.starts.get(upper, found.levels[upper].start))
        counts[level] = counts[level] + 1 if level in counts else found.starts.get(level, found.levels[level].start)
        for lower in [each for each in counts if each > level and each in found.levels and level < found.levels[each].restart]:
            del counts[lower]
        own = found.levels[level]

        def shown(number: re.Match[str]) -> str:
            other = int(number[1]) - 1
            if other not in counts:
                return ""
            return _shown(counts[other], "decimal" if own.is_in_digits else found.levels[other].kind)

        return _PLACE.sub(shown, own.text).strip()


def only_kinds_of_lists() -> Iterator[Element]:
    """What a file may say of its lists once their marks are written: two lists, one of bullets and one that is counted."""
    for list_id, kind in ((_BULLETS, "bullet"), (_COUNTED, "decimal")):
        levels = [made("lvl", made("numFmt", val=kind), ilvl=str(level)) for level in range(_LEVELS)]
        yield made("abstractNum", *levels, abstractNumId=list_id)
        yield made("num", made("abstractNumId", val=list_id), numId=list_id)


def _item(list_id: str, level: int) -> Element:
    return made("numPr", made("ilvl", val=str(level)), made("numId", val=list_id))


def _style(style: Element) -> _Style:
    numbered = child_of(child_of(style, "w:pPr"), "w:numPr")
    return _Style(value_of(child_of(style, "w:basedOn")), value_of(child_of(numbered, "w:numId")), value_of(child_of(numbered, "w:ilvl")))


def _levels(told: Element) -> Iterator[tuple[int, _Level]]:
    """The levels that a list, or what overrides one, tells of; some programs leave their numbers out."""
    for place, level in enumerate([each for each in told if name_of(each) == "w:lvl"][:_LEVELS]):
        number = min(_number(attribute_of(level, "ilvl"), place), _LEVELS - 1)
        legal, text = child_of(level, "w:isLgl"), value_of(child_of(level, "w:lvlText"))
        yield (
            number,
            _Level(
                _number(value_of(child_of(level, "w:start")), 0),
                value_of(child_of(level, "w:numFmt"), "decimal"),
                text if len(text) <= _MOST_MARK_CHARS else "",
                _number(value_of(child_of(level, "w:lvlRestart")), number),
                legal is not None and is_on(legal),
                value_of(child_of(level, "w:pStyle")),
            ),
        )


def _number(digits: str, otherwise: int) -> int:
    return int(digits) if digits.isdecimal() and len(digits) < _LEVELS else otherwise


def _shown(number: int, kind: str) -> str:
    """A number as Word shows it; in digits where it has no such form, or one that is not known here."""
    match kind:
        case "none":
            return ""
        case "decimalZero":
            return f"{number:02}"
        case "lowerLetter" | "upperLetter" if 0 < number <= _LETTERS * _MOST_REPEATED:
            repeated, letter = divmod(number - 1, _LETTERS)
            letters = chr(ord("A") + letter) * (repeated + 1)
        case "lowerRoman" | "upperRoman" if 0 < number <= MOST:
            letters = roman(number)
        case _:
            return str(number)
    return letters.lower() if kind.startswith("lower") else letters
