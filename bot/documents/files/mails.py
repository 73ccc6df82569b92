"""Mails as bytes, alone or in a mailbox: who wrote them and when, and their words."""

from __future__ import annotations

import datetime as dt
import email
import email.header
import email.policy
import email.utils
from contextlib import suppress
from email.errors import MessageError
from typing import NamedTuple

import regex

from bot.documents.files.json_fields import printable

_BEGINS = regex.compile(rb"(?m)^From [^\n]{1,200}\d{4}[ \t\r]*\n(?=[A-Za-z-]{2,40}:)")
"""The line above each mail of a mailbox, as in the archives of mailing lists."""
_ESCAPED = regex.compile(r"(?m)^>(?=>*From )")


class Mail(NamedTuple):
    """A mail as it is read: its head and words as programs save them as text, or the words alone where they are only there as a web page."""

    author: str
    date: dt.date | None
    text: str
    is_page: bool


def mails_in(data: bytes) -> list[bytes]:
    """The mails of a mailbox; none where it is no mailbox."""
    return _BEGINS.split(data)[1:]


def parse_mail(data: bytes) -> Mail:
    """A mail from its bytes."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    told = {name.title(): value for name, value in message.raw_items()}
    head = {name: _head_decoded(told.get(name, "")) for name in ("From", "Date", "Subject")}
    name, address = email.utils.parseaddr(told.get("From", ""))
    date = None
    with suppress(ValueError):
        date = email.utils.parsedate_to_datetime(head["Date"]).date()
    body = message.get_body(("plain", "html"))
    payload = body.get_payload(decode=True) if body else None
    words = _decoded(payload, body.get_content_charset() or "utf-8") if body and isinstance(payload, bytes) else ""
    is_page = body is not None and body.get_content_subtype() == "html"
    lines = [] if is_page else [*[f"{name}: {value}" for name, value in head.items() if value], ""]
    return Mail(_head_decoded(name or address), date, "\n".join([*lines, words]), is_page)


def _head_decoded(raw: str) -> str:
    words = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    with suppress(MessageError, LookupError, ValueError):  # else as it stands
        words = str(email.header.make_header(email.header.decode_header(words)))
    return " ".join(printable(words).split())


def _decoded(data: bytes, charset: str) -> str:
    words = data.decode("windows-1252", "replace")
    for encoding in ("utf-8", charset):
        with suppress(LookupError, ValueError):
            words = data.decode(encoding)
    return _ESCAPED.sub("", printable(words.replace("\r\n", "\n")))
