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
PGP = """\
Subject: Keys
Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="x"

--x
Content-Type: application/pgp-encrypted

Version: 1
--x
Content-Type: application/octet-stream

-----BEGIN PGP MESSAGE-----
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
    assert (document.id, document.path, document.title, document.author, document.date) == ("a.eml", "a.eml", "Pump", "Ada Lind", None)


def test_all_words_of_a_mail_are_read_but_not_those_of_attachments():
    parts = [
        "text/plain\n\nThe key is here:",
        "image/png\n\nAAAA",
        "text/plain\n\nBehind the shed.",
        "text/plain\nContent-Disposition: attachment\n\nNo.",
    ]
    mail = "Subject: Key\nContent-Type: multipart/mixed; boundary=x\n\n" + "".join([f"--x\nContent-Type: {part}\n" for part in parts])

    assert read("a.eml", f"{mail}--x--\n")[0].text == "Subject: Key\n\nThe key is here:\n\nBehind the shed."


def test_each_mail_of_a_mailbox_is_a_document():
    box = f"From zoe@lind.example Mon Oct 19 21:17:44 2026\n{MAIL}\n>From here on it is dry.\n\nFrom ada at lane.example  Mon Oct 19 22:00:01 2026\n{PAGE}"

    first, second = read("list.mbox", box)

    assert (first.id, second.id) == ("list.mbox:1", "list.mbox:2")
    assert first.text.rstrip().endswith("\nFrom here on it is dry.")


@pytest.mark.parametrize(
    "head",
    [
        "Content-Type: text/html\n\n<img>",
        f"From: {'(' * 5_000}\n\nHi",
        "Content-Type: text/plain; charset*=a; charset*1=b\n\nHi",
        "".join(f"Content-Type: multipart/mixed; boundary={depth}\n\n--{depth}\n" for depth in range(2_000)),
        PGP,
        f"Subject: Keys\nContent-Type: multipart/mixed; boundary=y\n\n--y\n{PGP}\n--y\n\nA list of the club.\n--y--\n",
        "Subject: Keys\nContent-Type: application/pkcs7-mime; name=smime.p7m\nContent-Disposition: attachment\n\nMIIB\n",
        "Subject: Keys\n\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n",
    ],
)
def test_a_mail_that_cannot_be_read_is_named_and_the_others_go_on(head):
    line = "From ada@lane.example Mon Oct 19 21:17:44 2026\n"

    first, error, last = read("list.mbox", f"\ufeff{line}Subject: Key\n\nA.\n{line}{head}\n{line}Subject: Pump\n\nB.\n")

    assert (first.title, str(error)[:21], last.title) == ("Key", "list.mbox:2: not read", "Pump")


def test_an_encrypted_part_below_its_words_keeps_no_mail_from_being_read():
    parts = ["text/plain\n\nThe key is here.", "application/pkcs7-mime\n\nMIIB"]
    mail = "Subject: Key\nContent-Type: multipart/mixed; boundary=x\n\n" + "".join([f"--x\nContent-Type: {part}\n" for part in parts])

    assert read("a.eml", f"{mail}--x--\n")[0].text == "Subject: Key\n\nThe key is here."


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
