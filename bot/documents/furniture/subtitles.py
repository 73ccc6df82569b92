"""Subtitles and transcripts (WebVTT, SRT, what YouTube shows beside a film): numbers, times and marks between the words."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import regex

from bot.analysis.patterns import later
from bot.documents.text.layout import LINE
from bot.models import Span

_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMING = rf"{_CLOCK}[ \t]+-->[ \t]+{_CLOCK}[^\n]*"
_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}"
CUE = rf"(?:\S[^\n]{{0,60}}\n[ \t]*)?{_TIMING}|{_TIME}(?=\s)|</?[vV](?:[ .][^<>\n]*)?>"
"""What stands between the words of two cues: a number and times, or who speaks."""
_TIMING_LINE = later(rf"(?m:^[ \t]*(?:(?P<number>\S[^\n]{{0,60}}?)[ \t]*\r?\n[ \t]*)?(?P<timing>{_TIMING}))")
_HEADER = later(r"\ufeff?WEBVTT(?:[ \t]+[-–—]?[ \t]*(?P<title>[^\n]*))?(?:\n[^\n]*\S[^\n]*)*")
_AFTER_GAP = later(r"(?r)(?:\A|\n)[^\S\n]*(?:\n|\A)")
_COMMENT = later(r"(?m:^(?:NOTE|STYLE|REGION)(?=\s))[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_VOICE = later(r"(?m:(?:^|(?<=\n))[ \t]*(?P<mark><v(?:[ .][^<>\n]*)?>)|(?P<mark></v>)(?=[ \t\r]*$))")
_TIME_LINE = later(rf"(?m:^[ \t]*(?P<time>{_TIME})(?=[ \t\r]*$))")
_BEGINNING = regex.compile(r"(?:00?:)?00?:0\d")
_LEAST_TIMES, _LEAST_WORDS = 3, 4
_LEAST_SHARE = 0.25


def cue_lines(text: str) -> tuple[Span, ...]:
    """The numbers, times and comments between the cues of subtitles, and the marks of who speaks, in order; empty for any other text."""
    timings = list(_TIMING_LINE.finditer(text)) if "-->" in text else []
    if timings and (len(timings) > 1 or text.lstrip("\ufeff").startswith("WEBVTT")):
        return tuple(sorted(set(_marks(text, timings))))
    return tuple(_times(text)) if ":0" in text else ()


def _marks(text: str, timings: list[regex.Match[str]]) -> Iterator[Span]:
    if header := _HEADER.match(text):
        yield from _lines(text, Span(*header.span()))
    for comment in _COMMENT.finditer(text):
        yield from _lines(text, Span(*comment.span()))
    for timing in timings:
        if (number := timing["number"]) is not None and _is_number(text, timing, number):
            yield Span(*timing.span("number"))
        yield from _lines(text, Span(*timing.span("timing")))
    for voice in _VOICE.finditer(text):
        yield Span(*voice.span("mark"))


def _is_number(text: str, timing: regex.Match[str], number: str) -> bool:
    """Whether the line above the times names the cue, rather than being the words of the one before."""
    return number.isdecimal() or _AFTER_GAP.match(text, 0, timing.start()) is not None


def _lines(text: str, span: Span) -> Iterator[Span]:
    return (Span(*line.span()) for line in LINE.finditer(text, *span))


def _times(text: str) -> Iterator[Span]:
    """The lines of a transcript that are times, which begin with the film and never go down; a programme begins in the morning."""
    found = list(_TIME_LINE.finditer(text))
    if len(found) < _LEAST_TIMES or not _BEGINNING.fullmatch(found[0]["time"]):
        return
    seconds = [_seconds(match["time"]) for match in found]
    stand_apart = all(text[one.end() : other.start()].strip() for one, other in itertools.pairwise(found))
    between = [text[one.end() : other.start()] for one, other in itertools.pairwise(found)]
    is_spoken = 2 * sum(len(words.split()) >= _LEAST_WORDS for words in between) >= len(between)
    if stand_apart and is_spoken and seconds == sorted(seconds) and len(found) >= _LEAST_SHARE * len(LINE.findall(text)):
        yield from (Span(*match.span("time")) for match in found)


def _seconds(time: str) -> int:
    total = 0
    for part in time.split(":"):
        total = total * 60 + int(part)
    return total


def subtitles_title(text: str) -> str | None:
    """The title that a WebVTT file gives itself."""
    header = _HEADER.match(text)
    return (header["title"] or "").strip() or None if header else None
