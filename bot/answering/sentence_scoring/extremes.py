"""The row of a table that has the most or the least of something, where that is asked for: the cheapest course, who has the most points. Pure.

What asks for it, by language, and how the columns are called that tell it, are a table beside this module.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any, Final

import regex

from bot.analysis.analyzer import words_line
from bot.analysis.dates import dates, last_day
from bot.analysis.languages import read_as
from bot.analysis.patterns import LETTERS, compiled, is_found, later
from bot.answering.answer_types.kinds import is_question
from bot.answering.passage_ranking.matching import held_by
from bot.answering.passage_ranking.reranking import Reread
from bot.answering.question_analysis.asked import Asked
from bot.answering.sentence_scoring.listed import Due
from bot.answering.sentence_scoring.rows import rows_in
from bot.models import Quotable, Span
from bot.tables import columns_of

_WORDS: Final[dict[str, Any]] = json.loads(files(__package__).joinpath("extremes.json").read_text(encoding="utf-8"))
_Asks = dict[str, Any]
"""What of the table asks for the most or the least: by which column the greatest or least is told, and whether the question may name any."""
_MAY_ASK = later(rf"(?i){_WORDS['in each']}")
_SIGNS = {"greatest": 1, "least": -1}
_NUMBER = r"(?:(?<![\p{L}\p{Nd}])[-+])?\p{Nd}(?:[\p{Nd}.,:]*\p{Nd})?"
_GROUPS = {True: r"(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd}))", False: r"(?<=\p{Nd})\.(?=\p{Nd}{3}(?!\p{Nd}))"}
_PLAIN = r"(?![1-7]:)[-+]?\p{Nd}+(?:[.,](?!\p{Nd}{3}$)\p{Nd}+|:\p{Nd}\p{Nd})?"
"""Not 1:30, which may be in the afternoon, nor 1.250 in English, which may be either."""
_BETWEEN_UNITS = r"(?:(?<=\p{L}{2})(?:es|s|en|n|e)(?!\p{L}))?[^\p{L}\p{Sc}%²³°]+"
"""With the ending of a plural before."""


def superlative_asked(asked: Asked) -> regex.Match[str] | None:
    """The words of a question that ask for the one of several things that has the most or the least of something."""
    is_asked = asked.kind not in {"why", "how"} and _MAY_ASK.search(asked.text) is not None
    return superlatives(read_as(asked.language)).search(asked.text) if is_asked else None


def extreme(
    asked: Asked, superlative: regex.Match[str], passages: Sequence[Reread], listed: Sequence[Reread], documents: Mapping[str, Quotable]
) -> Due | None:
    """The row with the most or the least among those that hold what else is asked, in the first table that tells it, of documents of which all passages are ``listed``.

    None where none does, or one of the ``passages`` says it in words. Tables with the same head are one.
    """
    it = _WORDS["asks"][superlative.lastgroup]
    start = superlative.start(str(superlative.lastgroup) if any(way in it for way in _SIGNS) else 0)  # with the verb: "scored the most"
    said = sum(1 << place for place, term in enumerate(asked.terms) if start <= term.start < superlative.end())
    behind = next((1 << place for place, term in enumerate(asked.terms) if term.start >= superlative.end()), 0)
    things, naming = asked.telling & ~said, said | behind if "any" in it else 0
    is_of_any = not things or (asked.kind == "who" and not things & ~naming)  # then a column must say whose rows they are
    tables: dict[tuple[str, str], dict[Span, tuple[Due, dict[str, str]]]] = {}
    for entry in listed:
        passage, document = entry.hit.passage, documents[entry.hit.passage.document]
        for place, head in rows_in(document, passage, document.slice(Span(passage.start, passage.end))).items():
            cells = _cells(head.words, document.slice(passage.sentences[place]))
            is_of_it = not things & ~(entry.exact[0] | entry.exact[place + 1]) and (
                not is_of_any or is_found(_WORDS["who"], "|".join(cells))
            )
            if is_of_it and not is_found(_WORDS["sums"], next(iter(cells.values()), "")):
                tables.setdefault((document.id, head.words or passage.heading), {})[passage.sentences[place]] = Due(0, entry, place), cells
    found = [best for (name, _), rows in tables.items() if (best := _best(asked, it, naming, [*rows.values()], documents[name].language))]
    if not found or _is_told(things, superlative[str(superlative.lastgroup)].casefold(), passages, documents):
        return None
    return found[0][0]._replace(is_tied=len(found) > 1 or len(found[0]) > 1)


def _is_told(things: int, words: str, passages: Sequence[Reread], documents: Mapping[str, Quotable]) -> bool:
    """Whether a sentence that is no row and no question says of some things which it is: "The cheapest course is ..."."""
    lines = [(entry.hit.passage, line) for entry in passages for line in zip(entry.hit.passage.sentences, entry.exact[1:], strict=True)]
    sentences = (documents[passage.document].slice(span) for passage, (span, held) in lines if not things & ~held)
    return any(words in sentence.casefold() and "|" not in sentence and not is_question(sentence) for sentence in sentences)


def _cells(head: str, row: str) -> dict[str, str]:
    """What a row, or a record of labelled lines, has in each column."""
    named = columns_of(head, row) if head else (line.split(":", 1) for line in row.split("\n") if ":" in line)
    return {name.strip(): value.strip() for name, value in named if name.strip()}


def _best(asked: Asked, it: _Asks, naming: int, rows: list[tuple[Due, dict[str, str]]], language: str) -> list[Due]:
    """The rows that have the most or the least in each column that tells it; none where none does, or what they have cannot be compared."""
    best = rows
    for name, sign in _columns(asked, it, naming, list(rows[0][1]), language):
        values = [_value(cells.get(name, ""), language) for _, cells in rows]
        units = {unit for unit, _ in values}
        if len(units) > 1:
            return []
        if units != {""}:
            most = max(sign * value for _, value in values)
            best = [row for row, (_, value) in zip(rows, values, strict=True) if sign * value == most and row in best]
    return [due for due, _ in best] if best is not rows and len(rows) > 1 else []


def _columns(asked: Asked, it: _Asks, naming: int, names: list[str], language: str) -> list[tuple[str, int]]:
    """The columns that tell what is asked, of several those that the question names; 1 with each of which the greatest value is meant, -1 where the least is."""
    held = {name: held_by(asked, words_line(name, language)) for name in names}
    named = [name for name in names[1:] if held[name] & naming and held[name].bit_count() >= len(LETTERS.findall(name))]
    of_it = [(_WORDS["columns"][it[way]], sign) for way, sign in _SIGNS.items() if way in it]
    told = [(name, _SIGNS[it["any"]]) for name in named] or [
        (name, sign) for pattern, sign in of_it for name in names if is_found(pattern, name)
    ]
    most = max((held[name].bit_count() for name, _ in told), default=0)
    return [(name, sign) for name, sign in told if held[name].bit_count() == most]


def _value(cell: str, language: str) -> tuple[str, float]:
    """The unit and the number of a cell that has one, of days for a date; without a unit where it cannot be compared."""
    if named := list(dates(cell, language)):
        day = last_day(named[0].readings[0]) if len(named) == len(named[0].readings) == 1 else None
        return ("day", day.toordinal()) if day else ("", 0)
    numbers = compiled(_NUMBER).findall(cell)
    plain = compiled(_GROUPS[read_as(language) == "en"]).sub("", numbers[0]) if len(numbers) == 1 else ""
    if not compiled(_PLAIN).fullmatch(plain):
        return "", 0
    unit = compiled(_BETWEEN_UNITS).sub(" ", f"{cell.replace(numbers[0], ' ')} ".casefold())
    return f"{':' in plain}{unit}", float(plain.replace(",", ".").replace(":", "."))


@functools.cache
def superlatives(language: str) -> regex.Pattern[str]:
    """The words of any language that ask for the most or least, since "goedkoopste prijs" tells none, and those of one language that do so with a column's name."""
    asks = {
        ask: [words for each, words in it["words"].items() if each == language or not it.keys().isdisjoint(_SIGNS)]
        for ask, it in _WORDS["asks"].items()
    }
    told = "|".join(f"(?P<{ask}>{'|'.join(words)})" for ask, words in asks.items() if words)
    return regex.compile(rf"(?i)\b{_WORDS['verb']}(?<!{_WORDS['not before']})(?:{told})(?!\s(?:than|als|que|do que|dan)\b)(?!\w)")
