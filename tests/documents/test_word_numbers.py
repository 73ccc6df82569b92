"""Numbered paragraphs of Word files: each has the mark that Word shows before it."""

import pytest
from word_parts import SPACE, STYLES, read, run, word_file


def level(place, text, kind="decimal", start=1, more=""):
    return f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'


STEPS = level(0, "%1.") + level(1, "%2)", "lowerLetter") + level(2, "%3.", "lowerRoman")


def numbering(*lists, nums=""):
    """A part that says how lists are counted: of each its levels, its id is its place."""
    abstract = [f'<w:abstractNum w:abstractNumId="{place}">{levels}</w:abstractNum>' for place, levels in enumerate(lists, 1)]
    own = [f'<w:num w:numId="{place}"><w:abstractNumId w:val="{place}"/></w:num>' for place in range(1, len(lists) + 1)]
    return f'<w:numbering xmlns:w="{SPACE}">{"".join([*abstract, *own])}{nums}</w:numbering>'


def paragraph(words, properties="", weight=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(words, weight) if words else ''}</w:p>"


def item(words, place=0, *, of=1, more="", weight=""):
    return paragraph(
        words, f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{of}"/></w:numPr><w:rPr>{more}</w:rPr>' if of else "", weight
    )


def text_of(*paragraphs, told, styles=STYLES):
    return read(word_file("".join(paragraphs), styles, {"word/numbering.xml": told})).text


def lines_of(*paragraphs, told, styles=STYLES):
    return [line.strip() for line in text_of(*paragraphs, told=told, styles=styles).split("\n") if line]


def test_a_list_goes_on_behind_what_stands_between_its_items():
    rules = (
        item("Quiet hours."),
        paragraph("Use headphones."),
        item("Pets."),
        item("A dog.", 1),
        paragraph("On a lead."),
        item("Bicycles."),
    )

    lines = lines_of(*rules, told=numbering(STEPS))

    assert lines == ["1. Quiet hours.", "Use headphones.", "2. Pets.", "a) A dog.", "On a lead.", "3. Bicycles."]


def test_the_items_of_a_list_stand_close_and_those_of_a_lower_level_are_indented():
    bullet = level(0, "•", "bullet")

    text = text_of(item("One."), item("Two.", 1), item("Three.", 2), item("Four.", of=2), told=numbering(STEPS, bullet))

    assert text == "1. One.\n  a) Two.\n    i. Three.\n- Four."


@pytest.mark.parametrize(
    ("own", "mark"),
    [
        (level(0, "§ %1"), "§ 3"),
        (level(0, "(%1)"), "(3)"),
        (level(0, "Article %1:", "upperRoman"), "Article III:"),
        (level(0, "%1.", "lowerRoman", start=7), "ix."),
        (level(0, "%1", "upperLetter", start=25), "AA"),
        (level(0, "%1.", "decimalZero"), "03."),
        (level(0, "%1.", "cardinalText"), "3."),
        (level(0, "%1.", "lowerLetter", start=99_999_999), "100000001."),
    ],
)
def test_a_mark_is_written_as_word_shows_it(own, mark):
    assert lines_of(item("One."), item("Two."), item("Three."), told=numbering(own))[-1] == f"{mark} Three."


def test_a_mark_may_hold_the_numbers_of_the_levels_above():
    levels = level(0, "%1", "upperRoman") + level(1, "%1.%2") + level(2, "%1.%2.%3", more="<w:isLgl/>")

    lines = lines_of(item("A."), item("B.", 1), item("C.", 1), item("D.", 2), item("E."), item("F.", 1), told=numbering(levels))

    assert lines == ["I A.", "I.1 B.", "I.2 C.", "1.2.1 D.", "II E.", "II.1 F."]


def test_above_a_paragraph_of_a_lower_level_its_upper_levels_have_begun():
    levels = level(0, "%1") + level(1, "%1.%2")

    assert lines_of(item("A.", 1), item("B."), told=numbering(levels)) == ["1.1 A.", "2 B."]


@pytest.mark.parametrize(
    ("restart", "last"), [("", "a) D."), ('<w:lvlRestart w:val="0"/>', "b) D."), ('<w:lvlRestart w:val="1"/>', "a) D.")]
)
def test_a_lower_level_begins_anew_where_it_says_so(restart, last):
    levels = level(0, "%1.") + level(1, "%2)", "lowerLetter", more=restart)

    assert lines_of(item("A."), item("B.", 1), item("C."), item("D.", 1), told=numbering(levels))[-1] == last


def test_two_lists_with_the_same_levels_are_counted_together_unless_one_begins_anew():
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    nums = "".join([f'<w:num w:numId="{place}"><w:abstractNumId w:val="1"/>{override}</w:num>' for place, override in ((8, ""), (9, anew))])

    lines = lines_of(item("A."), item("B.", of=8), item("C.", of=9), item("D.", of=9), told=numbering(STEPS, nums=nums))

    assert lines == ["1. A.", "2. B.", "1. C.", "2. D."]


def test_a_list_may_have_a_level_of_its_own():
    nums = f'<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">{level(0, "No. %1")}</w:lvlOverride></w:num>'

    assert lines_of(item("A.", of=9), told=numbering(STEPS, nums=nums)) == ["No. 1 A."]


def style(name, numbered, based_on="", kind="paragraph"):
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:basedOn w:val="{based_on}"/><w:pPr><w:numPr>{numbered}</w:numPr></w:pPr></w:style></w:styles>'


def test_a_style_may_number_its_paragraphs_and_those_of_the_styles_that_are_based_on_it():
    styles = STYLES.replace("</w:styles>", style("Rule", '<w:numId w:val="1"/>')).replace("</w:styles>", style("Part", "", "Rule"))
    levels = level(0, "§ %1", more='<w:pStyle w:val="Rule"/>') + level(1, "(%2)", more='<w:pStyle w:val="Part"/>')
    rule, part = ('<w:pStyle w:val="Rule"/>', '<w:pStyle w:val="Part"/>')
    unnumbered = f'{rule}<w:numPr><w:numId w:val="0"/></w:numPr>'

    lines = lines_of(
        paragraph("A.", rule),
        paragraph("B.", part),
        paragraph("C.", unnumbered),
        paragraph("D.", rule),
        told=numbering(levels),
        styles=styles,
    )

    assert lines == ["§ 1 A.", "(1) B.", "C.", "§ 2 D."]


def test_the_levels_of_a_list_may_be_those_of_a_style():
    styles = STYLES.replace("</w:styles>", style("Legal", '<w:numId w:val="1"/>', kind="numbering"))
    told = numbering(level(0, "§ %1"), '<w:numStyleLink w:val="Legal"/>')

    assert lines_of(item("A.", of=2), told=told, styles=styles) == ["§ 1 A."]


def test_a_heading_has_its_number():
    styles = STYLES.replace(
        '<w:name w:val="heading 1"/>', '<w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    heading = '<w:pStyle w:val="Heading1"/>'
    body = [paragraph("Phones", heading), paragraph("Call the desk."), paragraph("Fees", heading), paragraph("It is free.")]

    document = read(word_file("".join(body), styles, {"word/numbering.xml": numbering(level(0, "%1"))}))

    assert [section.heading for section in document.sections] == ["1 Phones", "2 Fees"]


def test_a_numbered_line_in_bold_type_heads_the_text_below_it():
    rules = (item("Quiet hours", weight="<w:b/>"), paragraph("From ten."), item("Pets", weight="<w:b/>"), paragraph("Two at most."))

    document = read(word_file("".join(rules), parts={"word/numbering.xml": numbering(level(0, "§ %1"))}))

    assert [section.heading for section in document.sections] == ["§ 1 Quiet hours", "§ 2 Pets"]


@pytest.mark.parametrize("sign", ["<w:del/>", "<w:moveFrom/>", "<w:vanish/>"])
def test_a_paragraph_that_was_deleted_moved_or_hidden_is_not_counted(sign):
    assert lines_of(item("One."), item("", more=sign), item("Two."), told=numbering(STEPS)) == ["1. One.", "2. Two."]


def test_the_mark_of_paragraphs_that_were_joined_stands_before_the_first():
    assert lines_of(item("Ring ", more="<w:del/>"), item("twice."), told=numbering(STEPS)) == ["1. Ring twice."]


def test_a_paragraph_without_words_is_counted_and_not_shown():
    assert lines_of(item("One."), item(""), item("Three."), told=numbering(STEPS)) == ["1. One.", "3. Three."]


def test_the_paragraphs_in_boxes_are_counted_by_themselves():
    box = f"<w:p><w:r><w:pict><w:txbxContent>{item('Boxed.')}</w:txbxContent></w:pict></w:r></w:p>"

    assert sorted(lines_of(item("One."), box, item("Two."), told=numbering(STEPS))) == ["1. Boxed.", "1. One.", "2. Two."]


def test_a_list_without_numbers_is_no_list():
    assert lines_of(item("Kept here."), told=numbering(level(0, "", "none"))) == ["Kept here."]


def test_a_text_that_is_too_long_for_a_mark_is_none():
    assert lines_of(item("Kept here."), told=numbering(level(0, "lorem " * 100))) == ["Kept here."]


def test_a_level_below_the_ninth_is_the_ninth():
    assert lines_of(item("Kept here.", 8), told=numbering(level(99_999_999, "%9."))) == ["1. Kept here."]


def test_notes_keep_their_numbers():
    note = '<w:footnotes xmlns:w="{}"><w:footnote w:id="1"><w:p><w:r><w:t>By post.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    body = f"{item('One.')}<w:p>{run('It is sent.')}<w:r><w:footnoteReference w:id='1'/></w:r></w:p>"

    text = read(word_file(body, parts={"word/numbering.xml": numbering(STEPS), "word/footnotes.xml": note.format(SPACE)})).text

    assert text == "1. One.\n\nIt is sent.\n\n1. By post."
