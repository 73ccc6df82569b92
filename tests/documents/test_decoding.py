"""Bytes become the text that was meant, or are refused with the reason."""

import codecs

import pytest

from bot.documents.decoding import decode

SENTENCE = "Zoë’s café costs 5 €."


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        codecs.BOM_UTF8 + SENTENCE.encode(),
        codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"),
        SENTENCE.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "utf-32", "windows-1252"],
)
def test_text_is_read_in_its_encoding(data):
    text = decode(data)

    assert text == SENTENCE


def test_utf_8_is_not_mistaken_for_windows_1252():
    text = decode("Жанна — 5 €".encode())

    assert text == "Жанна — 5 €"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        ("plain words".encode("utf-16-le"), "byte order mark"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "not valid"),
        ("Привет, как дела".encode("koi8-r"), "encoding cannot be told"),
        (bytes(range(1, 32)) * 4, "binary"),
        (b"Only a few \x81 bytes are wrong here", "neither UTF-8 nor Windows-1252"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data, reason):
    with pytest.raises(UnicodeError, match=reason):
        decode(data)


def test_damaged_utf_8_is_refused_rather_than_read_as_windows_1252():
    data = "Die Brücke über den Fluß ist schön.".encode()[:-8] + b"\xc3"

    with pytest.raises(UnicodeError, match="damaged at byte"):
        decode(data)


def test_line_ends_and_tabs_stay_as_they_are():
    text = decode(b"one\r\n\ttwo\rthree\n")

    assert text == "one\r\n\ttwo\rthree\n"


def test_carriage_returns_that_end_all_lines_are_line_feeds():
    assert decode(b"HARBOUR\r\rIt is old.\r") == "HARBOUR\n\nIt is old.\n"
    assert decode("Hafen\ralt".encode("utf-16")) == "Hafen\nalt"
