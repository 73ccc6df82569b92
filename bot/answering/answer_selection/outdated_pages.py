"""Pages that say of themselves that they are out of date: what still holds goes before them, unless the past is asked for. Pure."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePosixPath

import regex

from bot.analysis.patterns import MARKED_LETTERS, later
from bot.models import Citation, Quotable

_YEAR = regex.compile(r"(?<![\p{Nd}.,])(?:19|20)\p{Nd}\p{Nd}(?![\p{Nd}%]|[.,]\p{Nd})")
_IN_YEAR = later(rf"(?i)\s*(?:\b(?:back in|in|im|en|em|nel|of|from|for)\s+(?:(?:the year|jahre?)\s+)?)?{_YEAR.pattern}")
_OF_PAST = later(
    r"(?i)\b(?:(?<!\bhow )old|former(?:ly)?|previous(?:ly)?|earlier|used to|back then|at the time|last year|originally|history|archived?|superseded|outdated|obsolete"
    r"|alte[nmrs]?|frühere?[nmrs]?|damals|bisherige[nmrs]?|letztes jahr|ancien(?:ne)?s?|précédente?s?|autrefois|antigu[oa]s?|anterior(?:es)?|antes|vecchi[oae]?|precedent[ei]|antig[oa]s?|oude|vorige|vroeger)\b"
)
_LEAST_SHARE = 0.5
_OF_NO_THING = frozenset(
    "v old archive archived superseded obsolete outdated version draft final new current veraltet alt archiv ancien antiguo vecchio antigo oud".split()
)
"""What the name of a file has beside what it is of."""


def asks_of_past(question: str, today: dt.date | None) -> bool:
    """Whether a question asks how something was: it says so, or names a year that is over."""
    if _OF_PAST.search(question):
        return True
    return today is not None and any(int(year) < today.year for year in _YEAR.findall(question))


def without_past(question: str, today: dt.date) -> str:
    """A question without its words for the past and the year that is over; empty where it asks for none, or for nothing else."""
    if not asks_of_past(question, today):
        return ""
    asked = " ".join(_IN_YEAR.sub("", _OF_PAST.sub(" ", question)).split())
    return asked if MARKED_LETTERS.search(asked) else ""


def is_of_the_past(citation: Citation, question: str) -> bool:
    """Whether a page says that it is out of date, and its title or its file's name has the years that a question names."""
    name = f"{citation.title} {PurePosixPath(citation.path).stem}"
    return citation.is_outdated and set(_YEAR.findall(question)) <= set(_YEAR.findall(name))


def may_replace(old: Quotable, new: Quotable) -> bool:
    """Whether a page may be what stands in for one that is out of date: their files are called alike but for a year, "sla-2024-archived.md" and "sla-2026.md"."""
    of_old, of_new = _thing(old.path), _thing(new.path)
    return old.is_outdated and not new.is_outdated and bool(of_old) and bool(of_new) and (of_old <= of_new or of_new <= of_old)


def says_it_anew(old: str, new: str) -> bool:
    """Whether a sentence may be what another says today: it has half of its words, beside figures that are others."""
    of_old = set(MARKED_LETTERS.findall(old.casefold()))
    return len(of_old.intersection(MARKED_LETTERS.findall(new.casefold()))) >= _LEAST_SHARE * len(of_old) > 0


def _thing(path: str) -> set[str]:
    return set(MARKED_LETTERS.findall(PurePosixPath(path).stem.casefold())) - _OF_NO_THING
