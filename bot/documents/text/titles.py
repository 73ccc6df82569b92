"""Readable titles from slugs and file names."""

from __future__ import annotations

import regex

from bot.analysis.dates import dates
from bot.documents.text.dating import labelled_date
from bot.documents.text.layout import ENDS, MARKER, is_wrapped

_IN_WORD = r"(?:['’-]?[\p{L}\p{M}\p{N}])"
_MAX_TITLE_CHARS = 120
_LETTERS = regex.compile(r"\p{L}{2,}+")
_AFTER_DAY = ("", ",", "(")


def title_from_slug(slug: str, text: str) -> str:
    """``mali-coup-leader`` as ``Mali coup leader``: words in the capitals that ``text`` gives them inside its sentences."""
    return _humanise(slug.split("-"), text)


def title_from_file_name(stem: str, text: str) -> str:
    """A file's name without its ending as a title."""
    return _humanise(regex.split(r"[-_\s]+", stem), text) or stem


def title_from_first_line(text: str, start: int, end: int, language: str) -> str | None:
    """The first line of the words at ``start`` where it stands like a title: short, without a full stop, alone or above a line with a day."""
    line_end = text.find("\n", start, end)
    if line_end < 0:
        return None
    line = " ".join(text[start:line_end].split())
    below = text[line_end + 1 : end].partition("\n")[0].strip()
    if (
        (not below or labelled_date(below, language) is not None or _stands_above_day(line, below, language))
        and len(line) <= _MAX_TITLE_CHARS
        and not regex.search(r"[.!?:;,。！？।]$", line)
    ):
        return line
    return None


def _stands_above_day(line: str, below: str, language: str) -> bool:
    """Whether the line below gives a day at its end, or before a comma or bracket, and this one none; neither being part of a list or wrapped sentence."""
    if len(below) > _MAX_TITLE_CHARS or MARKER.match(line) or ENDS.search(below) or is_wrapped([line, below]):
        return False
    days = [day for day in dates(below, language) if all(day.readings[0])]
    return (
        len(days) == 1
        and below[days[0].end :].lstrip()[:1] in _AFTER_DAY
        and not any(all(day.readings[0]) for day in dates(line, language))
    )


def _humanise(words: list[str], text: str) -> str:
    capitals = _capitals(words, text)
    spelled = [capitals.get(word, word) for word in words if word]
    if spelled:
        spelled[0] = spelled[0][0].upper() + spelled[0][1:]
    return " ".join(spelled)


def _is_all_capitals(text: str, place: int) -> bool:
    """Whether the line at a place is written in capitals, where those of a word say nothing."""
    end = text.find("\n", place)
    line = text[text.rfind("\n", 0, place) + 1 : end if end >= 0 else len(text)]
    return line.isupper() and len(_LETTERS.findall(line)) > 1


def _capitals(words: list[str], text: str) -> dict[str, str]:
    """Those lower-case ``words`` that ``text`` never writes in lower case, with its spelling."""
    wanted = "|".join(regex.escape(word) for word in words if word.lower() != word.upper())  # numbers have no capitals
    spellings: dict[str, str] = {}
    if wanted:
        for match in regex.finditer(rf"(?i)(?:{wanted})(?!{_IN_WORD})(?<!{_IN_WORD}(?:{wanted}))", text):
            word = match.group()
            if word.isupper() and len(word) > 1 and _is_all_capitals(text, match.start()):
                continue
            if word.islower() or word.lower() not in spellings:
                spellings[word.lower()] = word
    return {word: spelling for word, spelling in spellings.items() if not spelling.islower()}
