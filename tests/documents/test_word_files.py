"""Word files: headings, lists and tables as their author meant them."""

import io
import zipfile
from pathlib import Path

import pytest
from word_parts import SPACE, STYLES, read, run, word_file

from bot.documents.corpus import read_file
from bot.documents.files.source import SourceFile
from bot.documents.readers import read_word_file
from bot.documents.word import word_files
from bot.errors import DocumentError

FILES = Path(__file__).parent / "files"


def around(inner):
    """The words of a sentence around something."""
    return word_file(f"<w:p>{run('The deposit is ')}{inner}{run(', due in May.')}</w:p>")


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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_with_entities_of_its_own_is_refused(encoding):
    styles = f'<!DOCTYPE d [<!ENTITY a "lorem ">]><w:styles xmlns:w="{SPACE}">&a;</w:styles>'.encode(encoding)

    with pytest.raises(DocumentError, match=r"notes.docx: not read, it names a type of document \(<!DOCTYPE\), .*; save it again as .docx"):
        read(word_file(f"<w:p>{run('Rent is due.')}</w:p>", styles))


def test_a_picture_or_page_that_is_put_in_may_name_its_type():
    parts = {"word/media/logo.svg": "<!DOCTYPE svg><svg/>", "word/afchunk.htm": "<!DOCTYPE html><p>"}

    assert read(word_file(f"<w:p>{run('Rent is due.')}</w:p>", parts=parts)).text == "Rent is due."


def test_a_title_in_bold_type_is_the_title_though_only_the_appendix_is_a_heading():
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Travel expenses</w:t></w:r></w:p>"
    heading = "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Appendix</w:t></w:r></w:p>"
    text = "<w:p><w:r><w:t>Trains are paid for.</w:t></w:r></w:p>"

    assert read(word_file(bold + text + heading + text)).title == "Travel expenses"


def test_a_file_without_words_is_refused():
    with pytest.raises(DocumentError, match=r"notes.docx: not read, it has no text to quote$"):
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


def check_box(is_checked, mark):
    properties = f'<w:sdtPr><w14:checkbox><w14:checked w14:val="{is_checked}"/></w14:checkbox></w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{run(mark)}</w:sdtContent></w:sdt>"


OLD_CHECK_BOX = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>'
    '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
RUBY = f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('ごぜん')}</w:rt><w:rubyBase>{run('午前九時')}</w:rubyBase></w:ruby></w:r>"


@pytest.mark.parametrize(
    ("inner", "read_as"),
    [
        (f'<w:fldSimple w:instr=" DOCPROPERTY Deposit ">{run("450 euros")}</w:fldSimple>', "450 euros"),
        (f'<w:bdo w:val="ltr">{run("450 euros")}</w:bdo>', "450 euros"),
        (f'<w:dir w:val="rtl">{run("450 euros")}</w:dir>', "450 euros"),
        (RUBY, "午前九時"),
        (check_box(1, "☑") + run(" low ") + check_box(0, "☐") + run(" high"), "☑ low ☐ high"),
        (OLD_CHECK_BOX + run(" low"), "☒ low"),
        ("<w:r><w:t>450</w:t><w:cr/><w:t>euros</w:t></w:r>", "450\neuros"),
        ("<w:r><w:t>450</w:t><w:ptab/><w:t>euros</w:t></w:r>", "450 euros"),
        (
            f'<mc:AlternateContent><mc:Choice Requires="x"><w:r/></mc:Choice><mc:Fallback>{run("450 €")}</mc:Fallback></mc:AlternateContent>',
            "450 €",
        ),
        (f'<mc:AlternateContent><mc:Choice Requires="x">{run("450 €")}</mc:Choice><mc:Fallback/></mc:AlternateContent>', "450 €"),
    ],
    ids=["field", "bdo", "dir", "ruby", "check boxes", "old check box", "line break", "tab", "for older programs", "for newer programs"],
)
def test_all_words_of_a_sentence_are_read(inner, read_as):
    assert read(around(inner)).text == f"The deposit is {read_as}, due in May."


def math(tag, *parts):
    return f"<m:{tag}>{''.join(parts)}</m:{tag}>"


def letters(words):
    return math("r", math("t", words))


@pytest.mark.parametrize(
    ("formula", "read_as"),
    [
        (letters("2x+10"), "2x+10"),
        (math("f", math("num", letters("a+b")), math("den", letters("2"))), "(a+b)/2"),
        (math("sSup", math("sSupPr"), math("e", letters("r")), math("sup", letters("2"))), "r²"),
        (math("sSup", math("e", letters("2")), math("sup", letters("n+1"))), "2^(n+1)"),
        (math("sSub", math("e", letters("x")), math("sub", letters("n"))), "x_n"),
        (math("rad", math("deg"), math("e", letters("x+1"))), "√(x+1)"),
        (math("d", math("dPr", '<m:begChr m:val="["/>', '<m:endChr m:val="]"/>'), math("e", letters("x"))), "[x]"),
        (
            math(
                "nary",
                math("naryPr", '<m:chr m:val="∑"/>'),
                math("sub", letters("i=1")),
                math("sup", letters("n")),
                math("e", letters("i")),
            ),
            "∑_(i=1)^n i",
        ),
    ],
)
def test_a_formula_inside_of_a_sentence_is_read_as_it_is_typed(formula, read_as):
    assert read(around(math("oMathPara", math("oMath", formula)))).text == f"The deposit is {read_as}, due in May."


@pytest.mark.parametrize("properties", ["<w:vanish/>", "<w:dstrike/>", '<w:rStyle w:val="Inner"/>'])
def test_hidden_and_struck_out_words_are_left_out(properties):
    styles = STYLES.replace(
        "</w:styles>",
        '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Inner"><w:basedOn w:val="Hidden"/></w:style></w:styles>',
    )
    shown = run("Rent is due on Monday.", '<w:vanish w:val="0"/>')

    document = read(word_file(f"<w:p>{shown}{run(' The secret discount is forty percent.', properties)}</w:p>", styles))

    assert document.text == "Rent is due on Monday."


def test_a_box_of_any_shape_is_read():
    box = f"<w:txbxContent><w:p>{run('The gate is locked at ten.')}</w:p></w:txbxContent>"

    document = read(word_file(f"<w:p><w:r><w:pict><v:oval><v:textbox>{box}</v:textbox></v:oval></w:pict></w:r>{run('Come early.')}</w:p>"))

    assert document.text == "Come early.\n\nThe gate is locked at ten."


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        ("<w:altChunk/>", "what another file holds that is put in; copy its text into the file itself"),
        ('<w:r><w:sym w:font="Unheard" w:char="F0FF"/></w:r>', "signs of a font for symbols; write them as characters"),
    ],
)
def test_text_that_cannot_be_read_is_told_of(inner, told):
    document, error = read_word_file(SourceFile("notes.docx", "default", word_file(f"<w:p>{run('Before.')}{inner}</w:p>")))

    assert document.text == "Before."
    assert str(error) == f"notes.docx: left out {told}"


def table(*rows, look='<w:tblPr><w:tblLook w:val="04A0"/></w:tblPr>', bold=0):
    """A table of Word, its first rows in bold."""
    weights = ["<w:rPr><w:b/></w:rPr>" if place < bold else "" for place in range(len(rows))]
    cells = [
        "".join(f"<w:tc><w:p><w:r>{weight}<w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row)
        for row, weight in zip(rows, weights, strict=True)
    ]
    return word_file(f"<w:tbl>{look}{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>")


HEADS, BOARD = ("Name", "Role", "E-mail"), [("Ada Lind", "Chair", "ada@club.example"), ("Bo Kim", "Clerk", "bo@club.example")]


@pytest.mark.parametrize(
    "data",
    [
        table(HEADS, *BOARD),
        table(HEADS, *BOARD, look='<w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr>'),
        table(HEADS[:2], *[row[:2] for row in BOARD], bold=1),
    ],
)
def test_the_row_that_names_the_columns_of_a_table_heads_it(data):
    assert "\n|---|" in read(data).text


@pytest.mark.parametrize(
    "data",
    [
        table(*BOARD, BOARD[0]),
        table(HEADS, *BOARD, look=""),
        table(HEADS, *BOARD, look='<w:tblPr><w:tblLook w:firstRow="0" w:val="04A0"/></w:tblPr>'),
        table(HEADS, *BOARD, look='<w:tblPr><w:tblLook w:val=""/></w:tblPr>'),
        table(HEADS, *BOARD, look='<w:tblPr><w:tblLook w:val="odd"/></w:tblPr>'),
        table(HEADS, BOARD[0]),
        table(HEADS[:2], *[row[:2] for row in BOARD]),
        table(("Name", "Name", "Role"), *BOARD),
    ],
)
def test_a_first_row_like_the_others_does_not(data):
    assert "---" not in read(data).text
