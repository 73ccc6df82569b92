"""Mails and mailboxes as documents."""

import datetime as dt

import pytest

from bot.documents.files.source import SourceFile
from bot.documents.readers import READERS
from bot.errors import DocumentError
from bot.models import Question

MAIL = """\
From: =?utf-8?q?Zo=C3=AB_Lind?= <zoe@lind.example>
To: plots@lane.example
Subject: Re: [plots] Keys
Date: Mon, 19 Oct 2026 21:17:44 +0100
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

> Who has the key of the pump?

Farid, from No=C3=A9's garden.
"""
PAGE = """\
Subject: Pump
From: ada at lane.example (Ada Lind)
Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: text/html; charset="utf-8"

<h2>Pump</h2><p>The pump is locked at nine.</p>
--x
Content-Type: image/png

AAAA
--x--
"""


def read(name, text):
    data = text if isinstance(text, bytes) else text.encode()
    return list(READERS[name[name.rindex(".") :]](SourceFile(name, "default", data)))


def test_a_mail_is_read_with_its_head():
    [document] = read("a.eml", MAIL)

    assert document.text.startswith("From: Zoë Lind <zoe@lind.example>\nDate: Mon, 19 Oct 2026")
    assert document.text.endswith("\n\n> Who has the key of the pump?\n\nFarid, from Noé's garden.\n")
    assert (document.title, document.author, document.date) == ("[plots] Keys", "Zoë Lind", dt.date(2026, 10, 19))


def test_a_mail_that_is_a_web_page_is_read_as_one():
    [document] = read("a.eml", PAGE)

    assert "The pump is locked at nine." in document.text
    assert (document.id, document.author, document.date) == ("a.eml", "Ada Lind", None)


def test_each_mail_of_a_mailbox_is_a_document():
    box = f"From zoe@lind.example Mon Oct 19 21:17:44 2026\n{MAIL}\n>From here on it is dry.\n\nFrom ada at lane.example  Mon Oct 19 22:00:01 2026\n{PAGE}"

    first, second = read("list.mbox", box)

    assert (first.id, second.id) == ("list.mbox:1", "list.mbox:2")
    assert first.text.rstrip().endswith("\nFrom here on it is dry.")


def test_what_is_no_mailbox_is_refused():
    with pytest.raises(DocumentError, match="no line of it begins a mail"):
        read("a.mbox", "Dear all\n")


@pytest.mark.parametrize("charset", ["x-nothing", "utf-8", "windows-1252"])
def test_words_in_another_charset_than_a_mail_says_are_read(charset):
    [document] = read("a.eml", f"Subject: Key\nContent-Type: text/plain; charset={charset}\n\nNoé has it.\n".encode("windows-1252"))

    assert document.text == "Subject: Key\n\nNoé has it.\n"


def test_what_a_mail_replies_to_is_its_question(library):
    [quote] = library({"a.eml": MAIL}).ask(Question("who has the key of the pump")).quotes

    assert quote.answer == "Farid, from Noé's garden."
