"""Words of everyday speech that stand for each other: who asks seldom knows the words of the document."""

from __future__ import annotations

from importlib.resources import files


def synonyms(language: str) -> list[list[str]]:
    """Groups of words of a language, a line of ``LANGUAGE.txt`` each; a word may be of several groups."""
    text = files(__name__).joinpath(f"{language}.txt")
    return [line.split() for line in text.read_text(encoding="utf-8").splitlines()] if text.is_file() else []
