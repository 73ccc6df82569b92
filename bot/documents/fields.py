"""What people say of a document beside its text: dates and addresses, checked where they are read."""

from __future__ import annotations

import datetime as dt

import regex

from bot.documents.cleaning import date_in
from bot.errors import DocumentError


def parse_date(value: str, where: str) -> dt.date:
    """A date as 2020-09-22, alone or before a time, or as people write it (Sep 22, 2020)."""
    date = date_in(value)
    if date is None:
        try:
            date = dt.date.fromisoformat(value[:10])
        except ValueError as error:
            raise DocumentError(f'{where}: date "{value[:40]}" is not of the form 2020-09-22') from error
    return date


def checked_url(value: str, where: str) -> str | None:
    """The address, if it is one that may be linked to; empty is None."""
    if not value:
        return None
    if not regex.fullmatch(r"https?://[^\s<>\"|\\^`]{1,2000}", value, regex.IGNORECASE):
        raise DocumentError(f'{where}: url "{value[:60]}" does not begin with http:// or https://, or is not an address')
    return value
