"""Mails as bytes, alone or in a mailbox: who wrote them and when, and their words."""

from __future__ import annotations

import codecs
import datetime as dt
import email
import email.header
import email.utils
from collections.abc import Iterator
from contextlib import suppress
from email.errors import MessageError
from email.message import Message
from typing import NamedTuple, cast

import regex

from bot.documents.files.json_fields import printable

_BEGINS = regex.compile(rb"(?m)^From [^\n]{1,200}\d{4}[ \t\r]*\n(?=[A-Za-z-]{2,40}:)")
"""The line above each mail of a mailbox, as in the archives of mailing lists."""
_ENCRYPTED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_BEGINS_ENCRYPTED = "-----BEGIN PGP MESSAGE-----"
_ESCAPED = regex.compile(r"(?m)^>(?=>*From )")


class Mail(NamedTuple):
    """A mail as it is read: its head and words as programs save them as text, or the words alone where they are only there as a web page."""

    author: str
    date: dt.date | None
    subject: str
    text: str
    is_page: bool
    is_encrypted: bool
    """Or signed as a whole, so that its words are not there as text."""


def mails_in(data: bytes) -> list[bytes]:
    """The mails of a mailbox; none where it is no mailbox."""
    return _BEGINS.split(data.removeprefix(codecs.BOM_UTF8))[1:]


def parse_mail(data: bytes) -> Mail:
    """A mail from its bytes. RecursionError where its parts or the brackets of its head are nested too deep, ValueError or TypeError where parameters in a head are damaged."""
    message = email.message_from_bytes(data)
    told = {name.title(): value for name, value in message.raw_items()}
    head = {name: _head_decoded(told.get(name, "")) for name in ("From", "Date", "Subject")}
    name, address = email.utils.parseaddr(told.get("From", ""))
    date = None
    with suppress(ValueError):
        date = email.utils.parsedate_to_datetime(head["Date"]).date()
    parts = list(_parts(message))
    kinds = [part.get_content_type() for part in parts]
    is_page = "text/plain" not in kinds and "text/html" in kinds
    words = "\n\n".join(
        [_words(part) for part, kind in zip(parts, kinds, strict=True) if kind == ("text/html" if is_page else "text/plain")]
    )
    lines = [] if is_page else [*[f"{name}: {value}" for name, value in head.items() if value], ""]
    is_encrypted = _opens_encrypted(message) or words.lstrip().startswith(_BEGINS_ENCRYPTED)
    return Mail(_head_decoded(name or address), date, head["Subject"], "\n".join([*lines, words]), is_page, is_encrypted)


def _parts(message: Message) -> Iterator[Message]:
    """What a mail is made of, in order, without attachments."""
    if message.get_content_maintype() == "multipart" and message.is_multipart():
        for part in cast("list[Message]", message.get_payload()):
            yield from _parts(part)
    elif message.get_content_disposition() != "attachment":
        yield message


def _opens_encrypted(message: Message) -> bool:
    """Whether a mail or the first of its parts is encrypted: a mailing list may add words of its own below."""
    while message.get_content_type() not in _ENCRYPTED:
        if not message.is_multipart() or message.get_content_maintype() != "multipart":
            return False
        message = cast("list[Message]", message.get_payload())[0]
    return True


def _head_decoded(raw: str) -> str:
    words = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    with suppress(MessageError, LookupError, ValueError):  # else as it stands
        words = str(email.header.make_header(email.header.decode_header(words)))
    return " ".join(printable(words).split())


def _words(part: Message) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    words = data.decode("windows-1252", "replace")
    for encoding in ("utf-8", part.get_content_charset() or "utf-8"):
        with suppress(LookupError, ValueError):
            words = data.decode(encoding)
    return _ESCAPED.sub("", printable(words.replace("\r\n", "\n")))
