"""Words of everyday speech that stand for each other, or for what they are: who asks seldom knows the words of the document."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

_JOINT = "_"


def synonyms(language: str) -> list[list[str]]:
    """Groups of words of a language, a line of ``LANGUAGE.txt`` each; a word may be of several groups."""
    return [line.split() for line in _lines(language) if ":" not in line and _JOINT not in line]


def set_phrases(language: str) -> list[tuple[list[str], list[str]]]:
    """Phrases of several words, with the words for which they stand: "step_down resign"; not the other way."""
    found = [line.split() for line in _lines(language) if _JOINT in line]
    return [(phrase.split(_JOINT), others) for phrase, *others in found]


def examples(language: str) -> list[tuple[list[str], list[str]]]:
    """Words for a kind of thing with some of the things, or everyday words with formal ones, a line each, a colon between: "colour color: red blue", "kid: pupil"."""
    return [(kinds.split(), things.split()) for kinds, colon, things in (line.partition(":") for line in _lines(language)) if colon]


def stand_ins(language: str) -> Iterator[tuple[str, list[str]]]:
    """Words, each with others that may stand for it: those of its group, and things for their kind ("the jumper is *green*" tells a colour), not the other way."""
    for group in synonyms(language):
        yield from ((word, group) for word in group)
    for kinds, things in examples(language):
        yield from ((kind, things) for kind in kinds)


def _lines(language: str) -> list[str]:
    text = files(__name__).joinpath(f"{language}.txt")
    return text.read_text(encoding="utf-8").splitlines() if text.is_file() else []
