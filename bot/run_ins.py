"""Headings that run into the text of their paragraph: "§1 Quiet hours. From 22:00 ...", "**Grey Rock:** 25 minutes ...", "4 May. The ..." Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from bot.analysis.dates import dates
from bot.analysis.patterns import later
from bot.analysis.question_words import ends_in_question_mark
from bot.documents.text.statements import is_statement
from bot.models import Block, BlockKind, Span

_PARAGRAPH = r"§ ?\d{1,3}[a-z]?[.):]?[^\S\n]+"
_NUMBER = r"(?:\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})++[.)]?|\(?\p{L}[.)])[^\S\n]+"
_MARK = rf"(?:{_PARAGRAPH}|{_NUMBER})"
_BOLD = rf"(?:{_MARK})?(?P<type>\*\*|__)(?P<words>[^\s*_](?:[^*_\n]{{0,58}}[^\s*_])?)(?P=type)(?!\w)"
_CAPITAL, _WORD = r"\p{Lu}[^\s.!?:;,]*", r"[^\S\n][^\s.!?:;,\d]+"
# After a mere number more words may well be a step: "1. Open the door."
_NAME = rf"(?:{_PARAGRAPH}(?P<words>{_CAPITAL}(?:{_WORD}){{0,3}})|{_NUMBER}(?P<words>{_CAPITAL}(?:{_WORD})?))\.(?=\s|$)"
_OPENING = later(rf"{_BOLD}|{_NAME}")
_ALONE = later(rf"(?:{_BOLD}\s?[.:–—-]?|{_NAME})\s*")
_STOPS = frozenset(".:")
_SIGNS = frozenset(".:–—-")
_NEXT = regex.compile(r"\s*+(\S?)")
_WEEKDAY = regex.compile(r"(?:\p{L}+,\s+)?")
_MAX_WORDS, _MAX_DAY_CHARS = 6, 40
TERMS_ABOVE = "   "
"""What parts the terms of a sentence from those of the run-in heading above it, in its line of ``Passage.terms``."""


def under_run_ins(text: str, block: Block, sentences: Sequence[Span], language: str) -> Iterator[tuple[Span, str]]:
    """The sentences of a block with the run-in heading above each in its paragraph or line.

    What begins with that has none, and it is part of the first sentence below it.
    """
    for paragraph in _paragraphs(text, block, sentences):
        names = _names(text, paragraph, language) if block.kind is not BlockKind.CODE else {}
        above = ""
        waiting: Span | None = None
        for place, sentence in enumerate(paragraph):
            above = names.get(place, above)
            if waiting:
                yield Span(waiting.start, sentence.end), ""
                waiting = None
            elif place not in names:
                yield sentence, above
            elif _ALONE.fullmatch(text, *sentence) or text[slice(*sentence)] == f"{above}.":
                waiting = sentence
            else:
                yield sentence, ""
        if waiting:  # a line that says no more
            yield waiting, ""


def _paragraphs(text: str, block: Block, sentences: Sequence[Span]) -> Iterator[list[Span]]:
    """The sentences of a paragraph, or of each line of what stands in lines."""
    paragraph: list[Span] = []
    for sentence in sentences:
        if paragraph and block.kind is BlockKind.LINES and "\n" in text[paragraph[-1].end : sentence.start]:
            yield paragraph
            paragraph = []
        paragraph.append(sentence)
    if paragraph:
        yield paragraph


def _names(text: str, paragraph: Sequence[Span], language: str) -> dict[int, str]:
    """The run-in headings of a paragraph by the place of the sentence that each opens.

    The first, further on those in bold type that are written like it, and days that stand alone. Below a first sentence without one, names in bold type are
    marks in the text, unless there are two that end with a full stop or a colon.
    """
    days = {place: day for place, sentence in enumerate(paragraph) if (day := _day(text[slice(*sentence)], language))}
    opening = {
        place: found for place, sentence in enumerate(paragraph) if (found := _OPENING.match(text, *sentence)) and _is_name(found["words"])
    }
    signs = {place: _sign_after(text, found) for place, found in opening.items() if found["type"]}
    first = min(signs, default=-1)
    alike = [place for place, sign in signs.items() if sign == signs[first]]
    is_headed = first == 0 or (0 not in opening and len(alike) > 1 and signs[first] in _STOPS)
    return days | {place: found["words"] for place, found in opening.items() if place == 0 or (is_headed and place in alike)}


def _day(sentence: str, language: str) -> str:
    """The day that a sentence is without its full stop, with or without its weekday; empty for any other."""
    if len(sentence) > _MAX_DAY_CHARS or not sentence.endswith(".") or not any(map(str.isdecimal, sentence)):
        return ""
    words = sentence[:-1]
    day = next(dates(words, language), None)
    is_day = day is not None and day.readings[0][2] and day.end == len(words) and _WEEKDAY.fullmatch(words, 0, day.start)
    return words if is_day else ""


def _sign_after(text: str, name: regex.Match[str]) -> str:
    """What parts a name in bold type from its text: a full stop, a colon, a dash; empty where the sentence runs on."""
    after = _NEXT.match(text, name.end())[1]  # type: ignore[index]  # it matches the empty string
    return next((sign for sign in (name["words"][-1], after) if sign in _SIGNS), "")


def _is_name(words: str) -> bool:
    return len(words.split()) <= _MAX_WORDS and not ends_in_question_mark(words) and not is_statement(words.rstrip(".:"))
