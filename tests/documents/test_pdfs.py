"""PDF files: paragraphs, headings, columns and pages as a reader sees them."""

from pathlib import Path

import pytest
from pdf_pages import PICTURE, SCAN, Text, column, pdf, written

from bot.documents.corpus import read_file
from bot.documents.files.source import SourceFile
from bot.documents.readers import read_pdf
from bot.errors import DocumentError
from bot.passages import split_document

FILES = Path(__file__).parent / "files"


def read(data):
    [document] = read_pdf(SourceFile("guide.pdf", "default", data))
    return document


def headings(document):
    return [(section.level, section.heading) for section in document.sections]


@pytest.fixture(scope="module")
def handbook():
    [document] = read_file(FILES / "handbook.pdf", "handbook.pdf")
    return document


def test_a_file_of_an_office_program_has_its_title_and_headings(handbook):
    assert handbook.title == "Volunteer handbook"
    assert headings(handbook) == [
        (1, "Volunteer handbook"),
        (2, "Front of house"),
        (2, "Bar"),
        (3, "Who holds the licence?"),
        (2, "Lighting"),
    ]


def test_wrapped_lines_are_one_paragraph(handbook):
    assert "Latecomers wait until the first pause,\nand Rosalind Achterberg decides" in handbook.text
    assert any(
        len(handbook.slice(span)) > 60 and "Rosalind" in handbook.slice(span) for p in split_document(handbook) for span in p.sentences
    )


def test_columns_of_a_table_are_parted_by_tabs_however_narrow_the_blank_between_them(handbook):
    assert "Drink\tSmall\tLarge\nElderflower\t£1.20\t£2.10\nGinger beer\t£1.80\t£2.90\nCoffee\t£1.50\t£2.00" in handbook.text


def spread(words, base, blank, left=72):
    """A line made full by the blanks between its words."""
    return b"BT /R 10 Tf %.1f Tw %.1f %.1f Td (%s) Tj ET 0 Tw" % (blank, left, base, words.encode())


def test_a_line_that_is_made_full_has_no_columns():
    lines = [spread("Books may be kept for", 700, 13), spread("three weeks, and renewed twice.", 688, 1)]

    assert read(pdf(b"\n".join(lines))).text == "Books may be kept for\nthree weeks, and renewed twice."


def test_an_abbreviation_heads_a_column():
    page = written(Text("No.", 72, 700), Text("Action", 108, 700), Text("Owner", 300, 700))

    assert read(pdf(page)).text == "No.\tAction\tOwner"


def test_a_word_of_a_full_line_below_those_of_others_begins_no_column():
    ends = ["May, as are", "September, with", "winter before the", "a year at last,"]
    lines = [spread(f"The rent is paid in {end}", 700 - 12 * row, 5) for row, end in enumerate(ends)]

    assert "\t" not in read(pdf(b"\n".join(lines))).text


def test_the_wider_blank_behind_a_sentence_parts_no_columns():
    page = written(Text("The mill stands by the river.", 72, 700), Text("It was built by the monks", 216, 700), Text("in 1911.", 72, 688))

    assert read(pdf(page)).text == "The mill stands by the river. It was built by the monks\nin 1911."


@pytest.mark.parametrize("marks", ["•••", "123", "abc"])
def test_an_item_that_goes_on_below_its_words_is_one(marks):
    marks = [mark if mark == "•" else f"{mark}." for mark in marks]
    words = ["Oars are oiled on Mondays and", "Thursdays.", "Leaks are told to Ada Lind at", "a quarter past nine.", "The quay is closed."]
    bases = [700 - 12 * row for row in range(5)]
    page = written(
        *(Text(line, 90, base) for line, base in zip(words, bases, strict=True)),
        *(Text(mark, 80, base) for mark, base in zip(marks, [700, 676, 652], strict=True)),
    )

    document = read(pdf(page))

    items = [document.text[block.start : block.end] for block in document.blocks]
    assert items == [
        f"{marks[0]} Oars are oiled on Mondays and\n  Thursdays.",
        f"{marks[1]} Leaks are told to Ada Lind at\n  a quarter past nine.",
        f"{marks[2]} The quay is closed.",
    ]


def test_an_item_of_two_sentences_is_one_paragraph_and_no_part_of_the_text_around_the_list():
    page = written(
        *column("The boathouse is open to all who", "have paid, with these exceptions:"),
        Text("• It is closed in the winter.", 72, 676),
        Text("Nobody sails then.", 78.3, 664),
        Text("• Guests ask the keeper.", 72, 652),
        *column("The keeper lives on the quay, in", "the house with the blue door.", top=640),
    )

    document = read(pdf(page))

    assert [document.text[block.start : block.end] for block in document.blocks] == [
        "The boathouse is open to all who\nhave paid, with these exceptions:",
        "• It is closed in the winter.\n  Nobody sails then.",
        "• Guests ask the keeper.",
        "The keeper lives on the quay, in\nthe house with the blue door.",
    ]


def test_marks_drawn_behind_the_page_stand_before_their_items():
    items = column("Oars are oiled in May", "Leaks are told to Ada Lind", "The quay is closed")
    marks = [Text(mark, 60, text.base) for mark, text in zip(["1.", "•", "•"], items, strict=True)]
    page = written(*items, *column("It rains", left=320, top=640), *marks, Text("•", 308, 640), Text("•", 60, 300))

    document = read(pdf(page))

    assert document.text == "1. Oars are oiled in May\n• Leaks are told to Ada Lind\n• The quay is closed\n\n• It rains"


HEAD = [("Grade", 72), ("Asked for", 160), ("Wage", 320)]


def a_row(base, *cells):
    """Cells of lines, the first of each of which stands so far above the base."""
    return [Text(words, left, base + rise - 12 * number) for left, rise, *lines in cells for number, words in enumerate(lines)]


@pytest.mark.parametrize("rise", [0, 6, 12])
def test_a_row_whose_cells_go_on_over_lines_is_one(rise):
    page = written(
        *(Text(words, left, 700, is_bold=True) for words, left in HEAD),
        *a_row(660, (72, rise, "Mate"), (160, 12, "Two years at sea and", "a certi-", "ficate"), (320, rise, "14.20")),
        *a_row(612, (72, rise, "Cook"), (160, 12, "A course in the", "galley"), (320, rise, "12.80")),
        *a_row(588, (72, 0, "Boy"), (160, 0, "Nothing"), (320, 0, "7.00")),
        *column("Wages are paid on Fridays, and in", "the harbour in cash.", top=540),
    )

    document = read(pdf(page))

    rows = [line for line in document.text.splitlines() if "\t" in line]
    assert rows == [
        "Grade\tAsked for\tWage",
        "Mate\tTwo years at sea and a certi-ficate\t14.20",
        "Cook\tA course in the galley\t12.80",
        "Boy\tNothing\t7.00",
    ]


def test_a_place_is_a_page():
    document = read(pdf(written(*column("The first page says one thing.")), written(*column("The second page says another."))))

    assert [document.line_at(document.text.index(words)) for words in ("first", "thing", "second", "another")] == [1, 1, 2, 2]


def test_a_sentence_goes_on_over_the_end_of_a_page():
    document = read(
        pdf(written(*column("Visitors sign the book that", "lies on the table in the")), written(*column("hall before they go up.")))
    )

    [passage] = split_document(document)
    assert (
        document.slice(passage.sentences[0]).split()
        == "Visitors sign the book that lies on the table in the hall before they go up.".split()
    )


def test_columns_of_a_page_are_read_one_after_the_other():
    left = column("Bees fly when it is warm", "and stay at home when it", "rains for the whole day.", left=72)
    right = column("Wasps are out until late", "in the autumn, and sting", "when they are disturbed.", left=320)

    document = read(pdf(written(*left, *right)))

    assert " ".join(document.text.split()) == " ".join(text.words for text in [*left, *right])


def test_larger_lines_and_lines_in_bold_type_are_headings():
    page = written(
        Text("The pump", 72, 760, 20),
        *column("It stands in the cellar, and runs", "from May to the end of October.", top=720),
        Text("Starting it", 72, 680, 10, is_bold=True),
        *column("Open the red valve, wait until the", "needle moves, and press the button.", top=664),
        Text("Never touch the belt.", 72, 630, 10, is_bold=True),
        *column("It is oiled in spring by the firm", "that has built it.", top=614),
    )

    assert headings(read(pdf(page))) == [(1, "The pump"), (2, "Starting it")]


@pytest.mark.parametrize("mark", ["•", "1."])
def test_a_mark_in_larger_type_makes_no_heading_of_its_item(mark):
    page = written(
        *column("Read this before you come to the regatta,", "and bring it with you on the day."),
        Text(mark, 72, 660, 14),
        *column("Ada brings the oars, of which", "there are four.", left=90, top=660),
    )

    document = read(pdf(page))

    assert document.sections == ()
    assert document.blocks[-1].start == document.text.index(mark)


def test_code_in_smaller_type_that_opens_a_line_parts_no_paragraph():
    page = written(
        *column("Backups are kept for as long as the", "settings say: the period of"),
        Text("keep_days", 72, 676, 8),
        Text("is 35 days, and may be longer", 115, 676),
        Text("where an auditor asks for it.", 72, 664),
    )

    assert len(read(pdf(page)).blocks) == 1


def test_the_number_of_a_section_tells_the_size_of_its_heading():
    page = written(
        Text("7.1.4", 72, 720, 14),
        Text("OARS AND VARIANTS", 120, 720, 10),
        *column("They lie in the boathouse, and", "are varnished in March."),
    )

    assert headings(read(pdf(page))) == [(1, "7.1.4 OARS AND VARIANTS")]


def test_headings_right_below_each_other_are_two():
    page = written(
        Text("Appendix", 72, 760, 14, is_bold=True),
        Text("Settling accounts", 72, 738, 13, is_bold=True),
        *column("Receipts are sent in within ten", "days of the journey."),
    )

    assert [words for _, words in headings(read(pdf(page)))] == ["Appendix", "Settling accounts"]


def test_a_heading_of_two_lines_is_one():
    page = written(
        *column("How the pump of the old mill", "is started and stopped", top=760, leading=24, size=20),
        *column("Ask the miller first, who knows", "how much water there is, and", "who else wants it on that day."),
    )

    assert headings(read(pdf(page))) == [(1, "How the pump of the old mill is started and stopped")]


def test_running_heads_and_page_numbers_are_left_out():
    body = ["Every page has a sentence that", "says something of its own, {}", "and ends here."]
    pages = [
        written(Text("Guide to the mill", 72, 800), *column(*(line.format(number) for line in body)), Text(f"Page {number}", 280, 40))
        for number in range(1, 6)
    ]

    document = read(pdf(*pages))

    assert "Guide to the mill" not in document.text
    assert "Page" not in document.text
    assert document.text.count("says something of its own") == 5


def test_a_running_head_is_left_out_whenever_it_is_drawn():
    pages = [
        written(*column("Every page has a sentence that", f"says something of its own, {number}", "and ends here."), Text("Mill", 72, 800))
        for number in range(1, 6)
    ]

    assert "Mill" not in read(pdf(*pages)).text


@pytest.mark.parametrize("foot", ["Page 1", "Page 1 of 1", "1/1", "– 1 –", "1"])
def test_the_number_of_a_single_page_is_left_out(foot):
    assert read(pdf(written(*column("The mill stands by the river."), Text(foot, 280, 40)))).text == "The mill stands by the river."


@pytest.mark.parametrize("foot", ["1911", "Ask Ada Lind", "Total 1"])
def test_what_else_stands_at_the_foot_of_a_single_page_is_text(foot):
    assert foot in read(pdf(written(*column("The mill stands by the river."), Text(foot, 280, 40)))).text


def test_what_a_browser_prints_around_a_page_is_left_out():
    edges = [
        Text("5/3/24, 9:41 AM", 40, 810, 8),
        Text("Mill", 300, 810, 8),
        Text("https://mill.example/pump", 40, 20, 8),
        Text("1/1", 550, 20, 8),
    ]
    body = ["The mill stands by the river, and", "the wheel was built in the year", "in which the bridge burned down."]

    assert read(pdf(written(*column(*body), *edges))).text == "\n".join(body)


def test_a_sentence_goes_on_over_the_foot_and_head_of_two_pages():
    body = [["The fee for a boat is raised in", "the coming year to"], ["fifteen euros for all who are", "members."]]
    pages = [written(Text(f"Minutes, {number}", 72, 800, 8), *column(*lines)) for number, lines in enumerate(body, 1)]

    assert read(pdf(*pages)).text == "The fee for a boat is raised in\nthe coming year to\n\ffifteen euros for all who are\nmembers."


def test_a_head_as_large_as_text_stays_on_the_first_of_two_pages():
    body = ["The quay was built in 1911.", "The dock was dug in 1923."]

    document = read(pdf(*(written(Text("Harbour History", 72, 800), *column(line)) for line in body)))

    assert document.title == "Harbour History"
    assert document.text.count("Harbour") == 1


def test_two_bills_keep_what_tells_them_apart():
    pages = [written(*column("For oars and rope."), Text(f"Total: {total} euros", 72, 40)) for total in (40, 50)]

    assert read(pdf(*pages)).text.count("Total") == 2


def test_a_head_in_small_type_is_no_title_but_may_give_the_day():
    page = written(
        Text("Sailing Club", 72, 810, 8),
        Text("14 May 2026", 400, 810, 8),
        Text("Minutes of the crew", 72, 760, 18),
        *column("The jetty is mended before the", "end of June, by all."),
    )

    document = read(pdf(page))

    assert document.title == "Minutes of the crew"
    assert str(document.date) == "2026-05-14"


def test_a_tab_in_a_title_is_a_blank():
    page = written(
        Text("Sailing Club", 72, 760), Text("Rules", 400, 760), *column("The jetty is mended before the", "end of June, by all.")
    )

    assert read(pdf(page)).title == "Sailing Club Rules"


def test_a_table_of_few_lines_is_no_part_of_the_sentence_above():
    rows = [Text(words, left, 640 - 22 * row) for row in range(3) for words, left in (("Tyrol", 72), ("40 euros", 220), ("35", 380))]
    page = written(
        Text("First class is paid for after four", 72, 700),
        Text("hours on the train.", 72, 688),
        Text("Hotels cost less than a hundred.", 72, 662),
        *rows,
    )

    document = read(pdf(page))

    assert [document.text[block.start : block.end] for block in document.blocks] == [
        "First class is paid for after four\nhours on the train.",
        "Hotels cost less than a hundred.",
        "\n".join(["Tyrol\t40 euros\t35"] * 3),
    ]


def test_a_word_that_is_parted_at_the_end_of_a_column_goes_on():
    left, right = column("It was covered with moss to an ex-"), column("tent of ten percent.", left=320, top=760)

    assert read(pdf(written(*left, *right))).text == "It was covered with moss to an ex-\ntent of ten percent."


def test_a_large_initial_is_a_letter_of_its_paragraph():
    page = written(Text("C", 72, 680, 40), *column("ustomers may return goods within", "thirty days.", left=104))

    document = read(pdf(page))

    assert document.text == "Customers may return goods within\nthirty days."
    assert document.sections == ()


def test_titles_of_slides_stay():
    titles = ["Bees", "Wasps", "Hornets", "Ants"]
    pages = [written(Text(title, 72, 780, 28), *column(f"{title} have six legs and live together.")) for title in titles]

    assert [words for _, words in headings(read(pdf(*pages)))] == titles


def test_the_title_that_a_file_gives_itself_counts_where_its_first_page_says_so():
    page = written(*column("All about   the Mill", "", "It stands."))

    assert read(pdf(page, title="About the mill")).title == "About the mill"
    assert read(pdf(page, title="Microsoft Word - scan0012")).title != "Microsoft Word - scan0012"


def test_text_that_is_written_upwards_is_left_out():
    upwards = b"BT /R 10 Tf 0 1 -1 0 40 300 Tm (Draft of the third of May) Tj ET"

    assert "Draft" not in read(pdf(upwards + b"\n" + written(*column("The mill stands by the river.")))).text


@pytest.mark.parametrize(("degrees", "turned"), [(90, "0 1 -1 0 300 300"), (180, "-1 0 0 -1 300 300"), (270, "0 -1 1 0 300 300")])
def test_a_page_that_is_turned_is_read(degrees, turned):
    texts = [Text("The mill stands by the", 0, 100), Text("9", 150, 100), Text("river.", 0, 88)]
    page = b"q %s cm\n%s\nQ" % (turned.encode(), written(*texts))
    file = pdf(page).replace(b"/MediaBox", b"/Rotate %d /MediaBox" % degrees)

    assert read(file).text == "The mill stands by the\t9\nriver."


def set_otherwise(words, rise, size=6.0):
    return b"/R %.1f Tf %.1f Ts (%s) Tj /R 10 Tf 0 Ts" % (size, rise, words)


def a_line(*pieces):
    return b"BT /R 10 Tf 72 700 Td %s ET" % b" ".join(piece if piece.startswith(b"/R") else b"(%s) Tj" % piece for piece in pieces)


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ((b"The yearly fee is 40", set_otherwise(b"1", 4), b" euros."), "The yearly fee is 40¹ euros."),
        ((b"Founded in 1998", set_otherwise(b"3", 3.3)), "Founded in 1998³"),
        ((b"About 10", set_otherwise(b"16", 3.6, 7), b" stars, 2", set_otherwise(b"-4", 4), b"m away"), "About 10¹⁶ stars, 2⁻⁴m away"),
        ((b"The keeper", set_otherwise(b"2,3", 4), b" is paid"), "The keeper²,³ is paid"),
    ],
)
def test_raised_numbers_are_no_digits_of_the_figure_before_them(pieces, text):
    assert read(pdf(a_line(*pieces))).text == text


@pytest.mark.parametrize("mark", [b"a", b"b,c", b"*", b"**"])
def test_the_mark_of_a_note_behind_a_figure_is_left_out(mark):
    assert read(pdf(a_line(b"The fee is 40", set_otherwise(mark, 4), b" euros."))).text == "The fee is 40 euros."


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ((b"On the 1", set_otherwise(b"st", 4), b" and 22", set_otherwise(b"nd", 4), b" of May"), "On the 1st and 22nd of May"),
        ((b"Le 2", set_otherwise(b"e", 4), b" quai ouvre"), "Le 2e quai ouvre"),
        ((b"H", set_otherwise(b"2", -2), b"O is drunk"), "H2O is drunk"),
        ((b"K", set_otherwise(b"ITE", 0, 8), b" 4", set_otherwise(b"2", 0, 8), b" sails"), "KITE 42 sails"),
        ((b"Boat 4", set_otherwise(b"2", 4, 10), b" sails"), "Boat 42 sails"),
        ((b"Ada", set_otherwise(b"a", 4), b" sails"), "Adaa sails"),
        ((b"Width =", set_otherwise(b"2.7", 4)), "Width =2.7"),
    ],
)
def test_ordinals_lowered_numbers_and_small_capitals_stay_as_they_are(pieces, text):
    assert read(pdf(a_line(*pieces))).text == text


def test_a_mark_right_behind_a_raised_number_is_of_its_word():
    page = a_line(b"The fee is 40", set_otherwise(b"1", 4), b", and 9", set_otherwise(b"2", 4), b". It , too, is paid.")

    assert read(pdf(page)).text == "The fee is 40¹, and 9². It , too, is paid."


BEYOND = [
    Text("Budget of 1999", 72, 860),
    Text("slug_v3.indd", -90, 700),
    Text("9", 620, 700),
    Text("Crop here", 72, -20),
    Text("The mill stands by the river", 72, 700),
]


@pytest.mark.parametrize(
    ("box", "text"),
    [
        (b"/MediaBox", "The mill stands by the river"),
        (b"/CropBox [60 600 130 800] /MediaBox", "The mill stan"),
        (b"/CropBox [60 600 9999 9999] /MediaBox", "The mill stands by the river"),
        (b"/CropBox [-200 -200 300 900] /MediaBox", "The mill stands by the river"),
    ],
)
def test_text_beyond_what_a_page_shows_is_left_out(box, text):
    assert read(pdf(written(*BEYOND)).replace(b"/MediaBox", box)).text == text


def test_text_beyond_what_a_page_that_is_turned_shows_is_left_out():
    upwards = b"BT /R 10 Tf 0 1 -1 0 300 %d Tm (%s) Tj ET"
    page = b"\n".join([upwards % (100, b"The mill"), upwards % (850, b"Draft"), upwards % (-80, b"Slug")])

    assert read(pdf(page).replace(b"/MediaBox", b"/Rotate 90 /MediaBox")).text == "The mill"


@pytest.mark.parametrize("slope", ["0.03", "-0.03"])
def test_lines_that_are_a_little_aslant_are_read(slope):
    aslant = f"BT /R 10 Tf 1 {slope} {slope} 1 72 700 Tm (The mill stands by the river.) Tj ET"

    assert read(pdf(aslant.encode())).text == "The mill stands by the river."


def test_a_watermark_across_a_page_is_left_out():
    across = b"BT /R 60 Tf .7 .7 -.7 .7 200 300 Tm (DRAFT) Tj ET"

    assert read(pdf(written(*column("The mill stands by the river.")) + b"\n" + across)).text == "The mill stands by the river."


def test_pages_that_are_pictures_are_named_and_the_others_read():
    document, problem = read_pdf(SourceFile("guide.pdf", "default", pdf(written(*column("The mill.")), PICTURE, b"", PICTURE)))

    assert document.text.strip("\f") == "The mill."
    assert str(problem) == "guide.pdf: hardly any text that can be read on its pages 2, 4, only pictures; recognise their text (OCR) first"


@pytest.mark.parametrize(("page", "lost", "text"), [(b"7 0 R", 1, "\fIt turns."), (b"9 0 R", 2, "The mill.\f")])
def test_pages_that_cannot_be_loaded_are_named_and_the_others_read(page, lost, text):
    data = pdf(written(*column("The mill.")), written(*column("It turns."))).replace(page, b"99 0 R", 1)

    document, problem = read_pdf(SourceFile("guide.pdf", "default", data))

    assert document.text == text
    assert str(problem) == f"guide.pdf: its pages {lost} are damaged and left out; save it again as PDF"


@pytest.mark.parametrize(("sound", "broken"), [(b"/Kids [7 0 R", b"/Kids [99 0 R"), (b"/Count 1", b"/Count 1000000")])
def test_a_file_without_sound_pages_or_with_countless_damaged_ones_is_refused(sound, broken):
    with pytest.raises(DocumentError, match=r"guide.pdf: not read, it is no PDF file or a damaged one"):
        read(pdf(written(*column("The mill."))).replace(sound, broken))


def test_a_scan_is_refused_and_not_taken_for_an_empty_document():
    with pytest.raises(DocumentError, match=r"guide.pdf: not read, its pages hold no text, as a scan's; recognise their text \(OCR\)"):
        read(pdf(PICTURE, PICTURE))


def test_a_locked_file_is_refused():
    [problem] = read_file(FILES / "locked.pdf", "locked.pdf")

    assert str(problem) == "locked.pdf: not read, it is locked by a password; save it without one"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"not a PDF file at all", b"\0" * 2000])
def test_what_is_no_pdf_is_refused(data):
    with pytest.raises(DocumentError, match=r"guide.pdf: not read, it is no PDF file or a damaged one"):
        read(data)


def test_a_table_of_short_cells_is_text_and_no_scan():
    rows = [[Text(cell, 72 + 60 * place, 700 - 12 * row) for place, cell in enumerate("Oda 8 4 1".split())] for row in range(5)]

    assert read(pdf(written(*[text for row in rows for text in row]))).text == "\n".join(["Oda\t8\t4\t1"] * 5)


def test_a_letter_alone_that_ends_a_paragraph_in_large_type_is_no_error():
    large = column(
        "The mill stands by the river, and", "the wheel was built in the year", "by those who lived in house", "A", size=30, leading=34
    )

    assert "A" in read(pdf(written(*large, Text("nd then it burned down.", 100, 700 - 34 * 3 - 20, 12)))).text


def test_a_title_in_no_characters_is_none():
    data = pdf(written(*column("The mill stands by the river."))).replace(b"/Title ()", b"/Title <FEFFD8000041>")

    assert read(data).title == "Guide"


def test_lines_of_thousands_of_words_are_soon_read():
    words = [Text("oar", 72 + 40 * place, 700 - 12 * row) for row in range(4) for place in range(8_000)]

    assert read(pdf(written(*words)).replace(b"[0 0 595", b"[0 0 400000")).text.count("oar") == 32_000


def field(name, at, rest, height=16):
    return b"/Subtype /Widget /T (%s) /Rect [200 %d 400 %d] %s" % (name, at, at + height, rest)


TEXT_FIELD = b"/FT /Tx /V (%s)"


def test_what_was_filled_in_stands_where_it_is_read():
    page = written(*column("Rental agreement for the boathouse", "Deposit to be paid:", "Boat:", "Dogs allowed:", leading=30))
    fields = [
        field(b"boat", 637, b"/FT /Ch /Ff 131072 /Opt [[(h) (Heron)] [(k) (Kite)]] /V (k)"),
        field(b"deposit", 667, TEXT_FIELD % b"450 euros"),
        field(b"dogs", 607, b"/FT /Btn /V /Yes /AS /Yes /AP << /N << /Yes 5 0 R /Off 5 0 R >> >>"),
    ]

    document = read(pdf(page, fields=fields))

    assert document.text.split("\n\n") == [
        "Rental agreement for the boathouse",
        "Deposit to be paid:\t450 euros",
        "Boat:\tKite",
        "Dogs allowed:\t☒",
    ]


def test_what_was_filled_in_on_several_lines_or_typed_over_the_page_stands_between_its_lines():
    page = written(Text("Remarks:", 72, 688), Text("Signed in May.", 72, 600))
    fields = [
        field(b"remarks", 640, TEXT_FIELD % b"Bring oars,\\rcome early.", height=60),
        b"/Subtype /FreeText /Rect [72 610 300 626] /Contents (Ada Lind)",
    ]

    assert read(pdf(page, fields=fields)).text == "Remarks:\tBring oars,\ncome early.\n\nAda Lind\nSigned in May."


@pytest.mark.parametrize("rest", [b"/F 2 " + TEXT_FIELD % b"Kite", TEXT_FIELD % b"", b"/FT /Btn /Ff 65536 /MK << /CA (Print) >>"])
def test_what_is_hidden_empty_or_a_button_is_nothing_filled_in(rest):
    assert read(pdf(written(Text("Boat:", 72, 640)), fields=[field(b"boat", 637, rest)])).text == "Boat:"


def test_what_was_filled_in_beyond_what_a_page_shows_is_left_out():
    assert read(pdf(written(Text("Boat:", 72, 640)), fields=[field(b"boat", 900, TEXT_FIELD % b"Kite")])).text == "Boat:"


def test_what_was_filled_in_on_a_page_that_is_turned_stands_in_its_line():
    upwards = b"BT /R 10 Tf 0 1 -1 0 300 100 Tm (Deposit to be paid:) Tj ET"
    fields = [b"/Subtype /Widget /T (deposit) /Rect [288 220 304 400] " + TEXT_FIELD % b"450 euros"]

    assert read(pdf(upwards, fields=fields)).text == "Deposit to be paid:\t450 euros"


def test_a_scan_that_only_its_scanner_has_written_on_is_named():
    text = written(*column("The treasurer is Ada Lind, who was elected in May by all."))
    pages = pdf(text, SCAN + written(Text("Page 2", 500, 20)), SCAN + text, PICTURE + written(Text("A heron", 72, 700)))

    document, problem = read_pdf(SourceFile("guide.pdf", "default", pages))

    assert "Page 2" in document.text
    assert str(problem).startswith("guide.pdf: hardly any text that can be read on its pages 2, only pictures")
