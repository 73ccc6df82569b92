"""Word files: headings, lists and tables as their author meant them."""

import io
import zipfile
from pathlib import Path

import pytest

from bot.documents import word_files
from bot.documents.corpus import read_file
from bot.documents.readers import read_word_file
from bot.documents.source import SourceFile
from bot.errors import DocumentError

FILES = Path(__file__).parent / "files"
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Target="word/document.xml"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


STYLES = (
    f'<w:styles xmlns:w="{SPACE}">'
    + "".join(
        [f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>' for name in ("Title", "Heading1")]
    ).replace('w:val="Heading1"', 'w:val="heading 1"')
    + "</w:styles>"
)
STYLED = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Target="styles.xml"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>'
)


def word_file(body):
    """A small file with this in its body."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/styles.xml", STYLES)
        package.writestr("word/_rels/document.xml.rels", STYLED)
        package.writestr("[Content_Types].xml", CONTENT_TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr("word/document.xml", f'<w:document xmlns:w="{SPACE}"><w:body>{body}</w:body></w:document>')
    return file.getvalue()


def read(data):
    [document] = read_word_file(SourceFile("notes.docx", "default", data))
    return document


def test_a_file_of_an_office_program_has_its_headings_lists_and_table():
    [document] = read_file(FILES / "handbook.docx", "handbook.docx")

    assert document.title == "Volunteer handbook"
    assert [(section.level, section.heading) for section in document.sections] == [
        (1, "Volunteer handbook"),
        (2, "Front of house"),
        (2, "Bar"),
        (7, "Who holds the licence?"),
        (2, "Lighting"),
    ]
    assert "- Ticket scanners are kept in the blue cupboard.\n" in document.text
    assert "1. Sweep the foyer.\n2. Switch off the sign at eleven.\n" in document.text
    assert "| Drink | Small | Large |\n|---|---|---|\n| Elderflower | £1.20 | £2.10 |\n" in document.text


def test_what_was_deleted_is_left_out_and_what_was_inserted_stays():
    document = read(word_file(
        "<w:p><w:r><w:t xml:space='preserve'>The fee is </w:t></w:r><w:del><w:r><w:delText>40</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>45</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> euros.</w:t></w:r></w:p>"
    ))  # fmt: skip

    assert document.text == "The fee is 45 euros."


@pytest.mark.parametrize(
    "data", [b"", b"no zip at all", word_file("<w:p>")[:-200], word_file("<w:p></w:broken>")], ids=["empty", "text", "cut", "broken"]
)
def test_what_is_no_word_file_is_refused(data):
    with pytest.raises(DocumentError, match=r"notes.docx: not read, it is no Word file or a damaged one; save it again as .docx"):
        read(data)


def test_another_package_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")

    with pytest.raises(DocumentError, match=r"notes.docx: not read, it is no Word file"):
        read(file.getvalue())


def test_a_file_that_is_locked_or_of_an_older_word_is_refused():
    with pytest.raises(DocumentError, match=r"notes.docx: not read, it is locked by a password or of an older Word"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500)


def test_a_file_that_would_fill_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr(word_files, "_MAX_UNPACKED_BYTES", 1_000)

    with pytest.raises(DocumentError, match=r"notes.docx: not read, it would unpack to"):
        read(word_file("<w:p/>" * 1_000))


@pytest.mark.parametrize(("limit", "body"), [("_MAX_XML_BYTES", " " * 2_000), ("_MAX_TAGS", "<w:p/>" * 2_000)])
def test_text_that_would_fill_the_memory_is_refused(monkeypatch, limit, body):
    monkeypatch.setattr(word_files, limit, 1_000)

    with pytest.raises(DocumentError, match=r"notes.docx: not read, its text would fill the memory; save it in parts"):
        read(word_file(body))


def test_a_title_in_bold_type_is_the_title_though_only_the_appendix_is_a_heading():
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Travel expenses</w:t></w:r></w:p>"
    heading = "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Appendix</w:t></w:r></w:p>"
    text = "<w:p><w:r><w:t>Trains are paid for.</w:t></w:r></w:p>"

    assert read(word_file(bold + text + heading + text)).title == "Travel expenses"


def test_a_file_without_words_is_refused():
    with pytest.raises(DocumentError, match=r"notes.docx: not read, it has no text to quote"):
        read(word_file("<w:p/>"))


def test_the_title_is_that_of_the_style_though_headings_are_of_its_level():
    lines = (
        ("Title", "Guide &amp; rules"),
        ("", "Version 4"),
        ("Heading1", "Expenses"),
        ("", "Travel is paid."),
        ("Heading1", "Sickness"),
        ("", "Text us."),
    )
    body = "".join([f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>' for style, words in lines])

    document = read(word_file(body))

    assert document.title == "Guide & rules"
    assert [section.heading for section in document.sections] == ["Guide & rules", "Expenses", "Sickness"]
