"""Bytes become the text that was meant, or are refused with the reason."""

import codecs

import pytest

from bot.documents.files.decoding import decode

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


@pytest.mark.parametrize(
    "text",
    [
        "Der Schlüssel für das Bootshaus hängt bei Jürgen Größ – „oben“. Straße 5, § 3, 20 m³ à 5 €, 12 m², 45 °C, Preis¹, ³ohne Ruder.",
        "L’été, la clé de l’abri à bateaux coûte 5 € ; « élève » d´abord. Œuvre, cœur, L’Haÿ-les-Roses, n° 3, 1er août : ça va où ?",
        "¿Qué día abre? ¡Mañana! El n.º 3 y la 1.ª planta: 12 €, niño, pingüino, ½ hora, dijo:¿cuándo?",
        "Nøglen til bådehuset hænger på kroen; en øl koster £4 og §3 gælder. Hør efter, søen er åben, ægte træ.",
        "A café costs £5, ¥300, 20¢ or £million; naïve Zoë paid £bn 3 (±2 %) for 10 m³ ×2, Microsoft® and Dvorák’s piano¹",
        "Það er ný þýðing á íslensku: íþróttir, samþykkt, Seyðisfjörður og Þingvellir.",
        "Šárka Žižka et Škoda à Zürich; õppetöövõime, opções, órgãos.",
    ],
    ids=["German", "French", "Spanish", "Danish", "English", "Icelandic", "names"],
)
def test_text_of_western_languages_is_read_in_windows_1252(text):
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Skarbnikiem klubu żeglarskiego jest Łukasz Wójcik. Klucz do łodzi leży w szafie.", "cp1250"),
        ("Skarbnikiem klubu żeglarskiego jest Łukasz Wójcik. Klucz do łodzi leży w szafie.", "iso8859-2"),
        ("Příliš mnoho žáků nepřišlo, říká předseda; lodě stojí v přístavišti.", "cp1250"),
        ("A pénztáros az elnökség tagja lesz jövőre; a kulcs előadás előtt a nagy teremben, a nő és a férfi idő.", "cp1250"),
        ("Ayşe Yılmaz kulübün müdürlüğüne seçildi; çalışma düğün salonunda.", "cp1254"),
        ("The treasurer of the rowing club is Иван Петров, and his deputy is Мария.", "cp1251"),
        ("Der Schlüssel für das Bootshaus hängt bei Jürgen Größ.", "mac_roman"),
        ("El niño también sabe dónde está la lámpara y el máximo de páginas.", "mac_roman"),
        ("La clé de l'abri à bateaux est chez la présidente Hélène.", "cp850"),
    ],
)
def test_text_of_another_encoding_is_refused(text, encoding):
    with pytest.raises(UnicodeError, match=r"nor, by its words, in Windows-1252; save it as UTF-8"):
        decode(text.encode(encoding))


def test_a_foreign_name_leaves_a_text_in_windows_1252():
    text = "Zoë’s café serves crème brûlée. " * 30 + "fŸr Stra§e"

    assert decode(text.encode("cp1252")) == text
