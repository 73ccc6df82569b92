"""Pages that say of themselves that they are out of date: what still holds goes before them, unless the past is asked for. Pure."""

from __future__ import annotations

from pathlib import PurePosixPath

import regex

from bot.analysis.patterns import MARKED_LETTERS, later
from bot.answering.question_analysis.asked import Asked
from bot.models import Quotable

_YEAR = regex.compile(r"(?<![\p{Nd}.,])(?:19|20)\p{Nd}\p{Nd}(?![\p{Nd}%]|[.,]\p{Nd})")
_OF_PAST = later(
    r"(?i)\b(?:(?<!\bhow )old|former(?:ly)?|previous(?:ly)?|earlier|used to|back then|at the time|last year|originally|history|archived?|superseded|outdated|obsolete"
    r"|alte[nmrs]?|frühere?[nmrs]?|damals|bisherige[nmrs]?|letztes jahr|ancien(?:ne)?s?|précédente?s?|autrefois|antigu[oa]s?|anterior(?:es)?|antes|vecchi[oae]?|precedent[ei]|antig[oa]s?|oude|vorige|vroeger)\b"
)
_LEAST_SHARE = 0.5
_OF_NO_THING = frozenset(
    "v old archive archived superseded obsolete outdated version draft final new current veraltet alt archiv ancien antiguo vecchio antigo oud".split()
)
"""What the name of a file has beside what it is of."""


def asks_of_past(asked: Asked) -> bool:
    """Whether a question asks how something was: it says so, or names a year that is over."""
    if _OF_PAST.search(asked.text):
        return True
    return asked.today is not None and any(int(year) < asked.today.year for year in _YEAR.findall(asked.text))


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
