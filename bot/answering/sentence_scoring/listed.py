"""Among passages, what is asked for of things that are listed by date: the next, the last, or the one of a time. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from bot.analysis.analyzer import words_line
from bot.analysis.dates import MARK
from bot.analysis.patterns import BULLETS, later
from bot.answering.answer_types.kinds import WEEKDAY
from bot.answering.passage_ranking.matching import any_of, held_by, held_by_line
from bot.answering.passage_ranking.reranking import Reread
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.due import due, is_of_due_day, without_ordering
from bot.answering.question_analysis.versions import NEWS, Version, newness, version_in
from bot.answering.sentence_scoring.evidence import Weighed
from bot.answering.sentence_scoring.rotas import Row, is_other_turn, is_turn, turns
from bot.answering.sentence_scoring.rows import rows_in
from bot.heading_keys import heading_keys
from bot.models import HEADING_JOINT, Quotable, Span

_OPENS_LINE = later(rf"(?:^|\n)[\s{BULLETS}]*$")
_TELLING_TIMES = (MARK, " kw ", " cw ")
"""Terms without one of which a passage lists no turns."""
_WORDS_FOR_ONE_MISSING = 4
_TABLES, _MAX_HEAD_CHARS = (".csv", ".tsv"), 500


class Due(NamedTuple):
    """The sentence of a passage that tells what is asked for by its day."""

    distance: Any
    """Of those of several passages the least is asked for; numbers and truth values."""
    entry: Reread
    place: int
    """Among the sentences of its passage."""
    is_tied: bool = False
    """Whether another may be meant as well."""


def first_due(asked: Asked, passages: Sequence[Reread], documents: Mapping[str, Quotable]) -> Due | None:
    """The sentence that tells the latest version, what is next or was last, or whose turn it is, if that is asked of things that some of the passages list."""
    found = [*_latest(asked, passages, documents)] or [*_dues(asked, passages, documents)] or [*_turns(asked, passages, documents)]
    return min(found, key=lambda each: each.distance, default=None)


def _latest(asked: Asked, passages: Sequence[Reread], documents: Mapping[str, Quotable]) -> Iterator[Due]:
    """The headings of versions in changelogs, if the latest is asked for; the passages below them, if it is what is new."""
    if asked.today is None or not asked.asks_latest:
        return
    logs = {
        entry.hit.passage.document: entry.exact[0] if _versions_above(entry, documents) else any_of(entry.exact)
        for entry in passages
        if NEWS in entry.keys
    }
    for entry in passages:
        passage = entry.hit.passage
        is_heading = not passage.fingerprint
        if passage.document not in logs or is_heading != (asked.latest is not None):
            continue
        if asked.latest and things_asked(asked) & ~any_of(entry.exact) & ~logs[passage.document]:
            continue
        for version in _versions_above(entry, documents):
            if version.day <= asked.today:
                yield Due((*newness(version, asked.text), passage.start), entry, 0)


def _versions_above(entry: Reread, documents: Mapping[str, Quotable]) -> list[Version]:
    """The versions that the headings above a passage are of, or that it is itself, where it is a heading."""
    passage, document = entry.hit.passage, documents[entry.hit.passage.document]
    headings = passage.heading.split(HEADING_JOINT) if passage.fingerprint else [document.slice(passage.sentences[0])]
    return list(filter(None, (version_in(heading, document.language) for heading in headings)))


def _dues(asked: Asked, passages: Sequence[Reread], documents: Mapping[str, Quotable]) -> Iterator[Due]:
    """The sentences of lists of what is asked for, or rows that name it themselves, "Welding workshop", with what heads them, but for one word of four."""
    if asked.order is None:
        return
    things = asked.telling
    most_missing = things.bit_count() // _WORDS_FOR_ONE_MISSING
    for entry in passages:
        passage, document = entry.hit.passage, documents[entry.hit.passage.document]
        sentences = [document.slice(span) for span in passage.sentences]
        if not list_named(asked, document, passage.heading):
            heads = rows_in(document, passage, document.slice(Span(passage.start, passage.end))) if things else {}
            in_head = {head: held_by(asked, words_line(head.words, document.language)) for head in heads.values()}
            missing = [things & ~held & ~(in_head[heads[place]] if place in heads else 0) for place, held in enumerate(entry.exact[1:])]
            sentences = [
                words if place in heads and missing[place].bit_count() <= most_missing and things & ~missing[place] else ""
                for place, words in enumerate(sentences)
            ]
        if found := due(sentences, f"{document.title} {passage.heading}", document.language, asked.order, document.date):
            day, place = found
            yield Due(day.toordinal() if asked.order.is_next else -day.toordinal(), entry, place)


def _turns(asked: Asked, passages: Sequence[Reread], documents: Mapping[str, Quotable]) -> Iterator[Due]:
    """The rows or items whose days are those asked for, in lists of turns."""
    if asked.time is None:
        return
    things, time = things_asked(asked), asked.time
    found = [(entry, documents[entry.hit.passage.document]) for entry in passages]
    lists = [(entry, document, _rows_of_turns(asked, entry, document)) for entry, document in found]
    named = {
        document.id for _, document, rows in lists if any(not row.is_by_title and is_turn(row, document.language, time) for row in rows)
    }
    for entry, document, rows in lists:
        of_it = [Row("", "") if row.is_by_title and document.id in named else row for row in rows]
        for distance, place in turns(of_it, f"{document.title} {entry.hit.passage.heading}", document.language, time):
            yield Due((-(entry.exact[place + 1] & things).bit_count(), *distance), entry, place)


def _rows_of_turns(asked: Asked, entry: Reread, document: Quotable) -> list[Row]:
    """The sentences of a passage that may be turns: rows and lines that hold, with their head and headings, all words of the question but those that name its time; nothing of most passages."""
    passage, things = entry.hit.passage, things_asked(asked)
    if not things or not any(map(passage.terms.__contains__, _TELLING_TIMES)):
        return []
    held = held_by_line(asked, entry.exact, entry.lines, passage.terms)
    if things & ~any_of(held):
        return []
    text = document.slice(Span(passage.start, passage.end))
    heads = rows_in(document, passage, text)
    below = held_by(asked, words_line(passage.heading, document.language))
    rows = []
    for place, sentence in enumerate(passage.sentences):
        start, end = sentence.start - passage.start, sentence.end - passage.start
        head = heads.get(place)
        in_head = held[head.place + 1] if head and head.place >= 0 else 0
        is_line = head is not None or _OPENS_LINE.search(text[:start]) is not None
        is_of_things = is_line and not things & ~(held[0] | held[place + 1] | in_head)
        is_by_title = bool(things & ~(below | held[place + 1] | in_head))
        rows.append(Row(text[start:end] if is_of_things else "", head.words if head else "", is_by_title))
    return rows


def things_asked(asked: Asked) -> int:
    """The words of a question that say something, but for those that name the time of what it asks, or the latest version."""
    named = [span for span in (asked.time and Span(asked.time.start, asked.time.end), asked.latest) if span]
    of_time = sum(1 << place for place, term in enumerate(asked.terms) if any(span.start <= term.start < span.end for span in named))
    return asked.telling & ~of_time


def is_list(asked: Asked, entry: Reread, document: Quotable) -> bool:
    """Whether a passage is of a list of things of which one is asked for by its day."""
    if asked.order and list_named(asked, document, entry.hit.passage.heading):
        return True
    return asked.time is not None and any(is_turn(row, document.language, asked.time) for row in _rows_of_turns(asked, entry, document))


def list_named(asked: Asked, document: Quotable, heading: str) -> str:
    """The title, the heading, or the name of a column of a table that is all of a document, that names the things of which the next or last is asked; or none."""
    first, *_ = document.slice(Span(0, _MAX_HEAD_CHARS)).split("\n") if document.path.lower().endswith(_TABLES) else [""]
    names = [document.title, *heading.split(HEADING_JOINT), *first.split("|")]
    named = (name.strip() for each in names for name in (each, without_ordering(each, document.language)))
    return next((name for name in named if not asked.listed.isdisjoint(heading_keys(name, document.language))), "")


def is_not_due(asked: Asked, weighed: Weighed, missing: int, row: Row) -> bool:
    """Whether the day of a sentence is not that of what is asked for, or it has none, and the word for the next or the last is ``missing``."""
    if asked.order is None:
        if asked.time is None or "|" not in row.words or not (weighed.is_due or asked.time.is_strict):
            return False
        return is_other_turn(row, weighed.document.language, asked.time)
    is_due = is_of_due_day(row.words, weighed.document.language, asked.order, weighed.document.date)
    is_weekly = is_due is None and WEEKDAY.search(row.words) is not None  # and comes again each week
    return (is_due is False and (weighed.is_due or asked.order.is_next)) or (bool(missing) and not is_due and not is_weekly)
