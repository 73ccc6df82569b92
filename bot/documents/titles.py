"""Readable titles from slugs and file names."""

from __future__ import annotations

import regex

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*")
_MAX_TITLE_CHARS = 120


def title_from_slug(slug: str, text: str) -> str:
    """``mali-coup-leader`` as ``Mali coup leader``: words in the capitals that ``text`` gives them inside its sentences."""
    return _humanise(slug.split("-"), text)


def title_from_file_name(stem: str, text: str) -> str:
    """A file's name without its ending as a title."""
    return _humanise(regex.split(r"[-_\s]+", stem), text) or stem


def title_from_first_line(text: str, start: int, end: int) -> str | None:
    """The first line of the words at ``start`` where it stands like a title: short, alone, without a full stop."""
    line_end = text.find("\n", start, end)
    if line_end < 0:
        return None
    line = text[start:line_end].strip()
    stands_alone = not text[line_end + 1 :].partition("\n")[0].strip()
    if stands_alone and len(line) <= _MAX_TITLE_CHARS and not regex.search(r"[.!?:;,。！？।]$", line):
        return line
    return None


def _humanise(words: list[str], text: str) -> str:
    capitals = _capitals(text)
    spelled = [capitals.get(word, word) for word in words if word]
    if spelled:
        spelled[0] = spelled[0][0].upper() + spelled[0][1:]
    return " ".join(spelled)


def _capitals(text: str) -> dict[str, str]:
    """Lower-case word -> its spelling, for words that ``text`` never writes in lower case."""
    spellings: dict[str, str] = {}
    lower = set()
    for match in _WORD.finditer(text):
        word = match.group()
        if word.islower():
            lower.add(word)
        else:
            spellings.setdefault(word.lower(), word)
    return {word: spelling for word, spelling in spellings.items() if word not in lower}
