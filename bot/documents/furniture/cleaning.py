"""Page furniture: which lines of a text are a page's machinery (counters, buttons, "Posted 4 y ago") and not its words.

Nothing is removed: the result is spans. A line is furniture only as a whole (or a button's label glued to a sentence's end),
so no sentence is eaten. Five strengths keep the rules honest:

* *sure*: a line that cannot be anything else ("Posted 4 y ago", "Read This Next");
* *likely*: a label that could also be said ("Reply", "2 days ago"): furniture in company of another one, or of a count;
* *count*: a number of something ("12 likes", "Responses: 2"): it may be a fact, so it makes no other count furniture;
* *meta*: a bare date or byline near the top: furniture in company of the other, or of what is surer;
* *weak*: a bare number: furniture only between two lines that are.

Days that stand one below another are a list of days, whatever is around them. What follows a question, a colon or the head of a post may be what was asked for, listed or posted, and is given the benefit of doubt.
"""

from __future__ import annotations

import datetime as dt
import enum
import itertools
import string
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import regex

from bot.analysis.dates import dates
from bot.analysis.question_words import ends_in_question_mark
from bot.documents.chats.chats import divider_lines, edit_mark, export_head, is_of_chat, sender_lines
from bot.documents.furniture.contents import contents_lines
from bot.documents.furniture.furniture_patterns import pattern
from bot.documents.furniture.mail import attribution_lines, subject
from bot.documents.furniture.running_heads import running_heads
from bot.documents.furniture.subtitles import cue_lines, subtitles_title
from bot.documents.text.dating import day_of
from bot.documents.text.layout import LINE
from bot.models import Span


@dataclass(slots=True)
class Cleaned:
    """What the furniture of a text was, and what it told about the text."""

    furniture: list[Span] = field(default_factory=list)
    slug: str | None = None
    date: dt.date | None = None
    author: str | None = None
    title: str | None = None
    speech_start: int | None = None
    """Where the first message of a chat begins, by the line that names its sender, or the first cue of subtitles: nothing below is a heading."""


class _Strength(enum.Enum):
    WEAK = enum.auto()
    META = enum.auto()
    COUNT = enum.auto()
    LIKELY = enum.auto()
    SURE = enum.auto()


_HEAD_LINES = 15  # a slug, a bare date or a byline is metadata only near the top of a page
_MAX_FURNITURE_CHARS = 120
_LEAST_TOLD, _LEAST_TOLD_CHARS = 2, 4
_ENDS_SIGNATURE, _DASHES = (*string.digits, ")"), ("--", "–", "—")


class _Candidate(NamedTuple):
    """A line that may be furniture, and what it says of the document if nobody asked for it."""

    strength: _Strength
    is_value: bool = False
    """It could answer a question: a number, a date, a name."""
    is_day: bool = False
    """It is a day and hardly more."""
    date: dt.date | None = None
    slug: str | None = None
    author: str | None = None
    opens_post: bool = False


class _Awaited(enum.Enum):
    """What the words before a line lead to expect."""

    NOTHING = enum.auto()
    ANSWER = enum.auto()
    LIST = enum.auto()
    POST = enum.auto()


class _Line(NamedTuple):
    """A line of a run of candidates."""

    span: Span
    candidate: _Candidate
    follows_question: bool


def find_furniture(text: str) -> Cleaned:
    """The furniture of ``text``, in order and not overlapping, with title, date and author where it names them."""
    cleaned = Cleaned()
    run: list[_Line] = []
    awaited = _Awaited.NOTHING
    is_above_words = True
    cues = cue_lines(text)
    senders = sender_lines(text)
    spoken = senders.union(cues)
    head, channel = export_head(text)
    system = _system_lines(text, is_chat=bool(senders))
    left_out = (
        contents_lines(text) | running_heads(text) | spoken | divider_lines(text, senders) | system.union(head) | attribution_lines(text)
    )
    cleaned.speech_start = min([line.start for line in spoken], default=None)
    cleaned.title = subtitles_title(text) if cues else channel or subject(text)
    for number, line in enumerate(_lines(text), 1):
        words = text[line.start : line.end]
        if line in left_out or is_of_chat(words):
            _close(run, cleaned)
            cleaned.furniture.append(line)
            continue
        is_slug = is_above_words and cleaned.slug is None and pattern("slug").fullmatch(words) is not None and _recurs(words, text)
        candidate = _Candidate(_Strength.SURE, slug=words) if is_slug else _classify(words, is_head=number <= _HEAD_LINES)
        if candidate is None:
            is_above_words = False
            _close(run, cleaned)
            awaited = _awaited_after(words, is_title=number == 1)
            cleaned.furniture.extend(_at_the_end(words, line, is_in_chat=bool(senders)))
        elif _is_awaited(candidate, awaited):
            _close(run, cleaned)
            awaited = awaited if awaited is _Awaited.LIST else _Awaited.NOTHING
        else:
            run.append(_Line(line, candidate, awaited is _Awaited.ANSWER))
            awaited = _Awaited.POST if candidate.opens_post else _Awaited.NOTHING
            cleaned.slug = cleaned.slug or candidate.slug
            if _dates_page(candidate, number) and (candidate.strength is not _Strength.META or _stands_alone(text, line)):
                cleaned.date = cleaned.date or candidate.date
            cleaned.author = cleaned.author or candidate.author
    _close(run, cleaned)
    if cues:  # some stand beside words
        cleaned.furniture = sorted({*cleaned.furniture, *cues})
    return cleaned


def _lines(text: str) -> Iterator[Span]:
    """The lines of ``text`` that are not blank, without the white space around them."""
    return (Span(*match.span()) for match in LINE.finditer(text))


def _dates_page(candidate: _Candidate, number: int) -> bool:
    """Whether a date is the page's though its line may be no furniture: a labelled one near the top, a bare one only below the title."""
    lines = {_Strength.META: (2,), _Strength.LIKELY: range(1, _HEAD_LINES + 1)}
    return number in lines.get(candidate.strength, (number,))


def _stands_alone(text: str, line: Span) -> bool:
    """Whether a line is a paragraph."""
    before, after = text[: line.start], text[line.end :]
    gaps = before[len(before.rstrip()) :], after[: len(after) - len(after.lstrip())]
    return gaps[0].count("\n") > 1 and (gaps[1].count("\n") > 1 or gaps[1] == after)


def _awaited_after(words: str, *, is_title: bool) -> _Awaited:
    if words.endswith((":", "：")):
        return _Awaited.LIST
    # Under a headline that asks something stand the date and the counters of its page.
    return _Awaited.ANSWER if ends_in_question_mark(words) and not is_title else _Awaited.NOTHING


def _is_awaited(candidate: _Candidate, awaited: _Awaited) -> bool:
    match awaited:
        case _Awaited.ANSWER:
            return candidate.is_value
        case _Awaited.LIST:
            return candidate.is_value or candidate.strength is not _Strength.SURE
        case _Awaited.POST:
            return candidate.strength is _Strength.WEAK
        case _:
            return False


def _at_the_end(words: str, line: Span, *, is_in_chat: bool) -> Iterator[Span]:
    """A button glued to the end of a line that is none itself, what says that it was edited, or who signed it and when."""
    if edited := edit_mark(words, is_in_chat=is_in_chat):
        yield Span(line.start + edited.start, line.start + edited.end)
        return
    start = max(0, len(words) - _MAX_FURNITURE_CHARS)
    mark = pattern("edit mark").search(words) if words.endswith("]") else None
    if words.endswith(_ENDS_SIGNATURE) and any(dash in words[start:] for dash in _DASHES):
        mark = pattern("signature").search(words, start)
    button = pattern("glued").search(words, start) if pattern("ends glued").match(words, start) else None
    # A glued button is written like a button; "... see it. read more" in running text is not.
    if found := mark or (button if button and button["label"][0].isupper() else None):
        yield Span(line.start + found.start(), line.end)


def _classify(words: str, *, is_head: bool) -> _Candidate | None:
    """How surely a whole line is furniture, and what it says of the document."""
    if len(words) > _MAX_FURNITURE_CHARS:
        return None
    if found := pattern("posted").fullmatch(words):
        return _Candidate(_Strength.SURE, date=_date(found), opens_post=True)
    if found := pattern("changed").fullmatch(words):
        return _Candidate(_Strength.LIKELY, date=_date(found))
    if is_head:
        if (found := pattern("date").fullmatch(words)) and (date := _date(found)):
            return _Candidate(_Strength.META, is_value=True, is_day=True, date=date)
        if found := pattern("byline").fullmatch(words):
            return _Candidate(_Strength.META, is_value=True, author=found.group(1))
    return next((candidate for name, candidate in _CANDIDATES.items() if pattern(name).fullmatch(words)), None)


_CANDIDATES = {
    "posted ago": _Candidate(_Strength.SURE, opens_post=True),
    "joined": _Candidate(_Strength.COUNT, is_value=True, is_day=True),
    "ago": _Candidate(_Strength.LIKELY, is_value=True, is_day=True),
    "counter": _Candidate(_Strength.SURE, is_value=True),
    "spoken count": _Candidate(_Strength.COUNT, is_value=True),
    "bracketed count": _Candidate(_Strength.COUNT, is_value=True),
    "count": _Candidate(_Strength.WEAK, is_value=True),
    "sure label": _Candidate(_Strength.SURE),
    "legal": _Candidate(_Strength.SURE),
    "label bar": _Candidate(_Strength.SURE),
    "likely label": _Candidate(_Strength.LIKELY),
}


def _close(run: list[_Line], cleaned: Cleaned) -> None:
    """Decide over a run of neighbouring candidate lines, then begin anew."""
    if not run:
        return
    candidates = run[1:] if _begins_with_answer(run) else run[:]
    run.clear()
    for lines in _apart_from_days(candidates):
        firm = [index for index, line in enumerate(lines) if line.candidate.strength is not _Strength.WEAK]
        counts = Counter(line.candidate.strength for line in lines)
        are_labels = counts[_Strength.LIKELY] >= 1 and counts[_Strength.LIKELY] + counts[_Strength.COUNT] >= 2
        heads_page = {line.candidate.is_day for line in lines if line.candidate.strength is _Strength.META} == {True, False}
        if counts[_Strength.SURE] or are_labels or heads_page:
            for line in lines[firm[0] : firm[-1] + 1]:
                cleaned.furniture.append(line.span)
                cleaned.date = cleaned.date or line.candidate.date


def _apart_from_days(run: Sequence[_Line]) -> Iterator[list[_Line]]:
    """What stands above, between and below days that stand one below another."""
    are_days = [False, *[line.candidate.is_day for line in run], False]
    is_listed = [day and (above or below) for above, day, below in zip(are_days, are_days[1:], are_days[2:], strict=False)]
    for is_list, lines in itertools.groupby(zip(is_listed, run, strict=True), key=lambda each: each[0]):
        if not is_list:
            yield [line for _, line in lines]


def _begins_with_answer(run: list[_Line]) -> bool:
    """Whether the first line answers the question before it: one label does, a bar of buttons does not."""
    strengths = [line.candidate.strength for line in run[:2]]
    return bool(run) and run[0].follows_question and strengths[0] is _Strength.LIKELY and strengths[1:] != [_Strength.LIKELY]


def _system_lines(text: str, *, is_chat: bool) -> frozenset[Span]:
    """The lines that tell who came and who went; those that could be of a list, only in a chat."""
    short = [line for line in _lines(text) if line.end - line.start <= _MAX_FURNITURE_CHARS]
    lines = {line: match for line in short if (match := pattern("system line").fullmatch(text, *line))}
    is_chat = is_chat or any(match["sure"] for match in lines.values()) or (bool(lines) and bool(pattern("line of a chat").search(text)))
    return frozenset(lines) if is_chat else frozenset()


def _recurs(slug: str, text: str) -> bool:
    """Whether words of a slug stand in the text, too; those of a password seldom do."""
    words = regex.findall(r"[^\W_]+", text.casefold().replace(slug, ""))
    told = {word for word in slug.split("-") if len(word) >= _LEAST_TOLD_CHARS}
    return sum(any(each.startswith(word) for each in words) for word in told) >= _LEAST_TOLD


def date_in(words: str) -> dt.date | None:
    """The date that ``words`` are; None where they are anything else."""
    found = pattern("date").fullmatch(words.strip())
    return _date(found) if found else None


def _date(found: regex.Match[str]) -> dt.date | None:
    return next((day_of(date.readings) for date in dates(found.group(), "en")), None)
