"""What people say of a document beside its text: dates and addresses, checked where they are read. What is impossible costs no document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

import regex

from bot.documents.furniture.cleaning import date_in
from bot.errors import DocumentError

_YEAR_FIRST = regex.compile(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)")
_Value = TypeVar("_Value")


def unless_impossible(read: Callable[[], _Value], problems: list[DocumentError]) -> _Value | None:
    """What ``read`` gives; None where it raises DocumentError, which is added to the problems of a document that is kept."""
    try:
        return read()
    except DocumentError as error:
        problems.append(DocumentError(f"{error}; the field is left out"))
        return None


def parse_date(value: str, where: str) -> dt.date | None:
    """A date as 2020-09-22 or 2020/9/22, alone or before a time, or as people write it (Sep 22, 2020); empty is None."""
    if not value:
        return None
    if (date := date_in(value)) is not None:
        return date
    year_first = _YEAR_FIRST.match(value)
    try:
        return dt.date(*map(int, year_first.group(1, 3, 4))) if year_first else dt.date.fromisoformat(value[:10])
    except ValueError as error:
        raise DocumentError(f'{where}: date "{value[:40]}" is no day; write it as 2020-09-22, 22.09.2020 or Sep 22, 2020') from error


def checked_url(value: str, where: str) -> str | None:
    """The address, if it is one that may be linked to; empty is None."""
    if not value:
        return None
    if not regex.fullmatch(r"https?://[^\s<>\"|\\^`]{1,2000}", value, regex.IGNORECASE):
        raise DocumentError(f'{where}: url "{value[:60]}" is no address; write it whole, with http:// or https:// before it')
    return value
