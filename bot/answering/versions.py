"""The latest version of what a changelog lists: its headings tell it, with their days. Pure."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import NamedTuple

import regex

from bot.analysis.dates import dates
from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled
from bot.models import Span

NEWS = "#=news"
"""The key of headings of changelogs: see ``bot.everyday``."""
_LATEST = {
    "en": r"(?:latest|newest|current|(?:most )?recent|last)(?: stable| public| official| major| minor)? (?:version|release|build|patch)",
    "de": r"(?:neu(?:e)?ste|aktuelle|letzte|jüngste)[nrs]? (?:version|release|ausgabe|fassung)",
    "fr": r"derni[èe]re (?:version|mise à jour)|version (?:la plus récente|actuelle)",
    "es": r"[úu]ltim[ao] (?:versi[óo]n|lanzamiento)|versi[óo]n (?:m[áa]s reciente|actual)",
}
_VERSION = regex.compile(r"(?<![\p{L}\p{Nd}.])v?(?P<version>\p{Nd}+(?:\.\p{Nd}+){1,3})(?![\p{Nd}])(?!\.\p{Nd})")
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
        if each in _LATEST and (match := compiled(rf"(?i)\b(?:{_LATEST[each]})\b").search(question)):
            return Span(*match.span())
    return None


def version_in(heading: str, language: str) -> Version | None:
    """The version that a heading is of: "[1.9.2] - 2026-11-17"; None where it is of none, or says more."""
    match = _VERSION.search(heading)
    if match is None or len(heading) > len(match.group()) + _MOST_BESIDE:
        return None
    day = dt.date.min
    for date in dates(heading, language):
        with suppress(ValueError):  # a month alone
            day = dt.date(*date.readings[0])
    return Version(day, tuple(map(int, match["version"].split("."))))
