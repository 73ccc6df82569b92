"""The acronyms of names written in full: Al Qaeda in the Islamic Maghreb is AQIM. Told by capitals alone; pure.

They are indexed in capitals, which no other term has, so that what stands for a long form is never taken for an acronym that was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.analysis.stretches import Known, places_of_stretches, stretches

LEAST_LETTERS = 3
"""Two letters are the initials of too many: of every person with two names."""
_LEAST_WORDS = 3
_LEAST_LETTERS_OF_PART = 4
"""Of a name without its first or last word: Al Qaeda in Iraq is AQI, Al Qaeda in the Islamic Maghreb is not."""
MOST_LETTERS = 8
_MOST_NOTES = 40
_EDGES = ".,;:!?\"'()[]{}<>“”„«»‘’*_"
_LINKS = frozenset(
    "of the in and for on to at by de la le les des du del el et und der die das für von y e do da dos di della per et van het i и по в на для".split()
)
"""Grammar inside names, in the languages that have capitals."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,2}")  # U.S. or the F. of John F. Kennedy
# How a text is noted, a piece between white space at a time: the initial of a word with a capital, a small one with a blank after it of
# grammar, a point of whatever ends a name. U'S are two initials written as one word; A`Q are those of al-Qaeda, whose first may not count.
_WORD = r"[^a-z. '`](?:['`][^a-z. '`])?"
_LINK = r"(?:[a-z]? )*"
_NAMES = re.compile(r"[^a-z. ][^.]+[^a-z. ]")  # from a capital to a capital: three words, or two with grammar between
_find_names = _NAMES.findall
_ARTICLE = re.compile(".`")
_FIRST = re.compile(rf"{_WORD}{_LINK}")
_LAST = re.compile(rf"{_LINK}{_WORD}$")


class LongForm(NamedTuple):
    """A name of several words in a text, and the acronym that it has."""

    start: int
    end: int
    acronym: str


def note(stretch: str) -> str:
    """What stands between white space, noted for ``acronyms_line``."""
    if stretch.islower():  # most are
        if stretch == "al":
            return "A`"
        if stretch in _LINKS:
            return f"{stretch[0]} " if stretch.isascii() else " "
        if "-" not in stretch:
            return "."
    if stretch == "&":
        return " "
    if _INITIALS.fullmatch(stretch) and stretch.isupper():
        return stretch[:-1].replace(".", "'")
    core = stretch.strip(_EDGES)
    before = "." if stretch[0] in _EDGES else ""
    after = "." if len(stretch) > len(before) + len(core) else ""
    if core.lower() in _LINKS and core != "I":
        return f"{before}{core[0].lower() if core.isascii() else ''} {after}"
    return before + (_initials(core) or ".") + after


def _initials(core: str) -> str:
    """The initials of a word with a capital; empty for any other."""
    initials = ""
    for piece in core.split("-"):
        if not piece or not piece[0].isalpha():
            return ""
        if piece[0].isupper() and (len(piece) <= 2 or not piece.isupper()):
            initials += "'".join(piece) if piece.isupper() else piece[0]
        elif piece.islower():
            initials += "" if initials else f"{piece[0].upper()}`"
        else:
            return ""
    return "" if initials.endswith("`") else initials


def acronyms_line(notes: str) -> str:
    """The acronyms of the names in a sentence, given its notes, as a piece of a line of ``Passage.terms``."""
    names = _find_names(notes)
    return "".join(map(_piece.__getitem__, names)) if names else ""


def acronyms(text: str) -> list[str]:
    """The acronyms of the names in a text."""
    return acronyms_line("".join(map(note, stretches(text)))).split()


def long_forms(text: str) -> Iterator[LongForm]:
    """The names in a text with each of their acronyms, the longest of a name first."""
    if sum(map(str.isupper, text)) < 2:  # many questions
        return
    places: list[tuple[int, int]] = []
    notes = ""
    for match in places_of_stretches(text):
        noted = note(match.group())
        notes += noted
        places += [match.span()] * len(noted)
    for match in _NAMES.finditer(notes):
        for start, end, acronym in _in_name(match.group()):
            first, last = places[match.start() + start][0], places[match.start() + end - 1][1]
            yield LongForm(first, last, acronym)


def _in_name(name: str) -> Iterator[tuple[int, int, str]]:
    """The acronyms of a name in its notes, each with the part that it stands for.

    A name whole, and without its first or last word, which may be no part of it: a title, the first word of a sentence.
    """
    first, last = _FIRST.match(name), _LAST.search(name)
    if first and last and len(name) <= _MOST_NOTES:
        for start, end in ((0, len(name)), (0, last.start()), (first.end(), len(name)), (first.end(), last.start())):
            least = LEAST_LETTERS if end - start == len(name) else _LEAST_LETTERS_OF_PART
            for acronym in _acronyms_of(name[start:end]):
                if least <= len(acronym) <= MOST_LETTERS and acronym.isalpha():
                    yield start, end, acronym


def _acronyms_of(name: str) -> Iterator[str]:
    """The initials of a name of three words; those of two with an *of* between them, which counts too."""
    capitals = "".join([letter for letter in name[:1] + _ARTICLE.sub("", name[1:]) if letter.isupper()])
    if len(capitals) - name.count("'") >= _LEAST_WORDS:
        yield capitals
    if name.count(" ") == 1 and "o " in name:
        yield name.replace("o ", "O")


_piece = Known(lambda name: "".join([f" {acronym} " for acronym in dict.fromkeys([each[2] for each in _in_name(name)])]))
