"""Headers and footers of Word files: what only they say is quoted once, behind the text."""

import pytest
from word_parts import SPACES, STYLED, read, run, word_file

TYPE, LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "xmlns:r='http://example.org/links'"
BODY = f"<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr>{run('House rules')}</w:p><w:p>{run('Be kind.')}</w:p>"
TAB = "<w:r><w:tab/></w:r>"


def paragraph(*runs):
    return f"<w:p>{''.join(runs)}</w:p>"


def field(instruction, result="7"):
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    return f"{marks['begin']}<w:r><w:instrText> {instruction} </w:instrText></w:r>{marks['separate']}{run(result)}{marks['end']}"


def letter(*margins, body=BODY, sections="<w:sectPr>{}</w:sectPr>", parts=None):
    """A file with such headers and footers, each a kind ("header default") and what is in it."""
    relations, references, own = "", "", {}
    for place, (kind, inner) in enumerate(margins):
        relations += f'<Relationship Id="m{place}" Target="margin{place}.xml" Type="{TYPE}/{kind.split()[0]}"/>'
        references += f'<w:{kind.split()[0]}Reference {LINKS} w:type="{kind.split()[1]}" r:id="m{place}"/>'
        tag = "w:hdr" if kind.startswith("header") else "w:ftr"
        own[f"word/margin{place}.xml"] = f"<{tag} {SPACES}>{inner}</{tag}>"
    own["word/_rels/document.xml.rels"] = STYLED.replace("</Relationships>", f"{relations}</Relationships>")
    return word_file(body + sections.format(references), parts={**own, **(parts or {})})


def added(*margins, **told):
    """What stands behind the text of such a file."""
    return read(letter(*margins, **told)).text.partition("Be kind.")[2].strip("\n")


def test_a_header_and_a_footer_are_quoted_behind_the_text_and_below_no_heading():
    header = paragraph(run("Kestrel Club", "<w:b/>")) + paragraph(run("Open Mon to Fri"))

    document = read(letter(("header default", header), ("footer default", paragraph(run("Tel. 030 1234")))))

    assert document.text == "House rules\n\nBe kind.\n\nKestrel Club\nOpen Mon to Fri\n\nTel. 030 1234"
    assert [document.text[block.start : block.end] for block in document.blocks[-2:]] == ["Kestrel Club\nOpen Mon to Fri", "Tel. 030 1234"]
    assert [section.heading for section in document.sections] == ["House rules"]
    assert not document.sections_around(document.text.index("Kestrel"))


@pytest.mark.parametrize(
    "runs",
    [
        [field("PAGE")],
        [run("Page "), field("PAGE"), run(" of "), field("NUMPAGES")],
        [run("Seite "), f'<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">{run("3")}</w:fldSimple>', run("/"), field("NUMPAGES")],
        [run("- "), field("PAGE"), run(" -")],
        [run("House Rules"), TAB, field("PAGE")],
        [field('DATE \\@ "d.M.yy"', "3.4.25"), TAB, field('STYLEREF "heading 1"', "Fees")],
        [f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('[Type here]')}</w:sdtContent></w:sdt>"],
        [f"<w:moveFrom>{run('Old address')}</w:moveFrom>"],
        [run("Secret", "<w:vanish/>")],
        [run("— | —")],
    ],
)
def test_numbers_of_pages_and_repetitions_are_left_out(runs):
    assert not added(("footer default", paragraph(*runs)))


@pytest.mark.parametrize(
    ("runs", "left"),
    [
        ([run("Main Road 5"), TAB, run("Page "), field("PAGE")], "Main Road 5"),
        ([run("Kestrel Club, Main Road 5, page "), field("PAGE"), run(" of "), field("NUMPAGES")], "Kestrel Club, Main Road 5"),
        ([run("Tel."), TAB, run("030 1234")], "Tel.\t030 1234"),
        ([field("DOCPROPERTY Phone", "030 1234")], "030 1234"),
        ([run("Fax 030"), "<w:r><w:noBreakHyphen/></w:r>", run("12"), "<w:r><w:br/></w:r>", run("Bern")], "Fax 030\u201112\nBern"),
    ],
)
def test_what_stands_beside_the_number_of_a_page_stays(runs, left):
    assert added(("footer default", paragraph(*runs))) == left


def test_a_table_is_read_in_rows_where_its_cells_are_lines():
    rows = [("Phone", "030 1234"), ("Hours", "Mon to Fri")]
    cells = ["".join([f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row]) for row in rows]

    assert (
        added(("header default", f"<w:tbl>{''.join([f'<w:tr>{row}</w:tr>' for row in cells])}</w:tbl>"))
        == "Phone\t030 1234\nHours\tMon to Fri"
    )


def test_each_header_and_line_stands_once_however_many_sections_have_it():
    twice = ("header default", paragraph(run("Kestrel Club"))), ("header first", paragraph(run("Kestrel Club")) + paragraph(run("Bern")))
    break_ = f"<w:p><w:pPr><w:sectPr>{{}}<w:titlePg/></w:sectPr></w:pPr>{run('Go.')}</w:p><w:sectPr/>"

    assert added(*twice, sections=break_) == "Go.\n\nKestrel Club\n\nBern"


@pytest.mark.parametrize(("kind", "shown_by"), [("first", "<w:titlePg/>"), ("even", "")])
def test_only_what_word_shows_is_read(kind, shown_by):
    margin = (f"header {kind}", paragraph(run("Kestrel Club")))
    settings = {"word/settings.xml": f"<w:settings {SPACES}><w:evenAndOddHeaders/></w:settings>"} if kind == "even" else {}

    assert not added(margin)
    assert added(margin, sections=f"<w:sectPr>{{}}{shown_by}</w:sectPr>", parts=settings) == "Kestrel Club"
