"""The latest version of what a changelog lists: its headings tell it, with their days. Pure."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import NamedTuple

import regex

from bot.analysis.dates import dates
from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled, later
from bot.everyday import key_of
from bot.models import Span

NEWS = key_of("news")
"""The key of headings of changelogs."""
_LATEST = {
    "en": r"\b(?:(?:latest|newest|current|(?:most )?recent|last)(?: stable| public| official| major| minor)? (?:version|release|build|patch))\b",
    "de": r"\b(?:(?:neu(?:e)?ste|aktuelle|letzte|jüngste)[nrs]? (?:version|release|ausgabe|fassung))\b",
    "fr": r"\b(?:derni[èe]re (?:version|mise à jour)|version (?:la plus récente|actuelle))\b",
    "es": r"\b(?:[úu]ltim[ao] (?:versi[óo]n|lanzamiento)|versi[óo]n (?:m[áa]s reciente|actual))\b",
}
_VERSION = later(r"(?<![\p{L}\p{Nd}.])v?(?P<version>\p{Nd}{1,9}(?:\.\p{Nd}{1,9}){1,3})(?![\p{Nd}])(?!\.\p{Nd})")
_UNFINISHED = later(r"(?i)(?:\p{Nd}|\b)(?:alpha|beta|rc|pre|preview|dev|nightly|snapshot)(?![\p{L}])")
_SAYS_VERSION = regex.compile(r"(?i)versi|fassung")
_MOST_NUMBERS = 4
_MOST_BESIDE = 40
"""Characters that a heading has beside its version."""


class Version(NamedTuple):
    """What a heading says of a version."""

    day: dt.date
    """On which it came out; the first of all days where it is not told."""
    numbers: tuple[int, ...]


def asks_latest(question: str, language: str) -> Span | None:
    """Where a question asks for the latest version; None where it does not."""
    for each in dict.fromkeys((read_as(language), "en")):
        if each in _LATEST and (match := compiled(_LATEST[each], regex.IGNORECASE).search(question)):
            return Span(*match.span())
    return None


def version_in(heading: str, language: str) -> Version | None:
    """The version that a heading is of: "[1.9.2] - 2026-11-17"; None where it is of none, of one before its release, or says more."""
    match = _VERSION.search(heading)
    if match is None or len(heading) > len(match.group()) + _MOST_BESIDE or _UNFINISHED.search(heading):
        return None
    day = dt.date.min
    for date in dates(heading, language):
        of_year, month, of_month = date.readings[0]
        with suppress(ValueError):  # a day without its year
            day = dt.date(of_year, month, of_month or 1)
    return Version(day, tuple(map(int, match["version"].split("."))))


def newness(version: Version, question: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """By what versions are ordered, the latest first: by their numbers where a version is asked for, else by their days."""
    padded = (*version.numbers, 0, 0, 0)[:_MOST_NUMBERS]
    numbers, day = tuple(-number for number in padded), (-version.day.toordinal(),)
    return (numbers, day) if _SAYS_VERSION.search(question) else (day, numbers)
