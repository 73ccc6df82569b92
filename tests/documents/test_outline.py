"""Headings of plain text, as people write them, and the sections they govern."""

import itertools
import re

import pytest

from bot.documents.furniture.cleaning import find_furniture
from bot.documents.readers import plain_document
from bot.documents.text.outline import find_headings
from bot.documents.text.statements import is_statement
from bot.models import HEADING_JOINT, Question
from bot.passages import split_document

PROSE = "The lamp is lit at dusk by the keeper, who lives in the tower."
WRAPPED = "The lamp is lit at dusk by the keeper, who lives in the old tower\nand goes up its stairs twice a day, in summer as well as in\nwinter."


def headings(text):
    return [heading.words for heading in find_headings(text, [])]


def read(text):
    return plain_document(id="a", collection="default", title=None, text=text, path="a.txt", first_line=1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"The lamp\n========\n\n{PROSE}\n", "The lamp"),
        (f"The lamp\n---\n{PROSE}\n", "The lamp"),
        (f"========\nThe lamp\n========\n{PROSE}\n", "The lamp"),
        (f"{PROSE}\n\nTHE LAMP\n\n{PROSE}\n", "THE LAMP"),
        (f"{PROSE}\n\nTHE LAMP\n{PROSE}\n", "THE LAMP"),
        (f"{PROSE}\n\n7. The lamp\n\n{PROSE}\n", "7. The lamp"),
        (f"{PROSE}\n\n7.4. The lamp\n\n{PROSE}\n", "7.4. The lamp"),
        (f"{PROSE}\n\n7.4 The lamp\n{PROSE}\n", "7.4 The lamp"),
        (f"{PROSE}\n\n7. THE LAMP\n{PROSE}\n", "7. THE LAMP"),
        (f"{PROSE}\n\nThe lamp\n\n{PROSE}\n", "The lamp"),
        (f"{PROSE}\n\nThe lamp\n{WRAPPED}\n", "The lamp"),
        (f"{PROSE}\n\nWho lights the lamp?\n\n{PROSE}\n", "Who lights the lamp?"),
        (f"{PROSE}\r\n\r\nThe lamp\r\n\r\n{PROSE}\r\n", "The lamp"),
    ],
)
def test_a_line_that_stands_like_a_heading_is_one(text, words):
    assert headings(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n\nThe lamp is lit.\n\n{PROSE}\n",
        f"{PROSE}\n\nThe lamp\n",
        f"{PROSE}\n\nThe lamp\n========\n",
        f"{PROSE}\n\nthe lamp\n\n{PROSE}\n",
        f"{PROSE}\n\nOil: 40 litres\n\n{PROSE}\n",
        f"{PROSE}\n\nBy Ada Lind\n\n{PROSE}\n",
        f"{PROSE}\n\nSuper+L\n\n{PROSE}\n",
        f"{PROSE}\n\nThe keeper is:\n\n{PROSE}\n",
        "What does the keeper carry?\n\nOne lamp\n\nand nothing else, whatever the weather may be like up there.\n",
        f"The keeper carries:\n\nOne lamp\n\n{PROSE}\n",
        f"{PROSE}\n\nOne lamp\n\nTwo keys\n\nThree ropes\n\n{PROSE}\n",
        f"{PROSE}\n\n1. One lamp\n\n2. Two keys\n\n3. Three ropes\n\n{PROSE}\n",
        f"{PROSE}\n\n3 May 1998\n\n{PROSE}\n",
        "Lock the screen\n\nSuper and L\n\nThe screen is dim. It is old.\n",
        "Name       Height\n----       ------\nOld tower  40 m\n",
        "THE LAMP\nTHE KEEPER\nTHE TOWER\n",
        WRAPPED,
    ],
    ids=[
        "a sentence",
        "nothing follows",
        "nothing follows what is underlined",
        "a small letter",
        "a label",
        "a byline",
        "keys to press",
        "one line with a colon",
        "an answer",
        "what a colon announces",
        "a list",
        "a numbered list",
        "a date",
        "all that the page says",
        "a table",
        "lines in capitals",
        "a wrapped paragraph",
    ],
)
def test_a_line_that_may_say_something_by_itself_is_no_heading(text):
    assert {*headings(text)} <= {"Lock the screen", "What does the keeper carry?"}


def test_several_short_lines_that_end_in_a_colon_are_headings():
    assert headings(f"The lamp:\n\n{PROSE}\n\nThe keeper:\n\n{PROSE}\n") == ["The lamp", "The keeper"]


def test_a_title_and_its_first_heading_may_follow_each_other():
    text = f"The old tower\n\nThe lamp\n\n{PROSE}\n\nThe keeper\n\n{PROSE}\n"

    assert headings(text) == ["The old tower", "The lamp", "The keeper"]


def test_numbers_tell_how_deep_a_heading_lies():
    text = f"THE TOWER\n\n1. The lamp\n\n{PROSE}\n\n1.1 Its oil\n\n{PROSE}\n\n2. The keeper\n\n{PROSE}\n"

    paths = [passage.heading for passage in split_document(read(text))]

    assert paths == ["1. The lamp", HEADING_JOINT.join(["1. The lamp", "1.1 Its oil"]), "2. The keeper"]


def test_what_is_in_capitals_is_no_part_of_what_is_numbered():
    text = f"The tower\n\n1. The lamp\n\n{PROSE}\n\nAPPENDIX\n\n{PROSE}\n"

    assert [passage.heading for passage in split_document(read(text))] == ["1. The lamp", "APPENDIX"]


def test_a_heading_is_not_quoted_and_no_passage_crosses_it():
    document = read(f"The tower\n\n{PROSE}\n\nThe keeper\n\n{PROSE}\n")

    found = [document.text[passage.start : passage.end] for passage in split_document(document)]

    assert found == [PROSE, PROSE]


def test_a_document_is_titled_by_the_heading_that_opens_it():
    assert read(f"THE OLD TOWER\n=============\n\n{PROSE}\n").title == "THE OLD TOWER"


PIECES = (
    "THE LAMP",
    "The lamp",
    "The lamp:",
    "7. Oil",
    "7.1 Oil\nIt burns.",
    "Rope\n====",
    "Rope\n----\nIt is long.",
    "- a key",
    "Who lights it?",
    "Oil: 4",
    "## Wings",
    PROSE,
    WRAPPED,
)


@pytest.mark.parametrize("first", PIECES)
def test_no_word_is_lost_whatever_follows_what(first):
    for others in itertools.chain.from_iterable(itertools.product(PIECES, repeat=count) for count in range(3)):
        text = "\n\n".join([first, *others])
        document = read(text)

        kept = " ".join([*map(document.slice, document.blocks), *[section.heading for section in document.sections]])
        assert {*re.findall(r"\w+", text)} <= {*re.findall(r"\w+", kept)}, text


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("DOGS MUST BE KEPT ON A LEASH IN THE YARD", True),
        ("Rubbish is collected on Tuesdays", True),
        ("Wi-Fi password: kestrel-42", True),
        ("Das Tor wird um neun geöffnet", True),
        ("MAXIMUM LOAD 400 KG", True),
        ("Höchstlast 400 kg", True),
        ("Entrance fee €5", True),
        ("OPERATING TEMPERATURE 5-40 °C", True),
        ("EMERGENCY NUMBER 0800 555 1234", True),
        ("Front desk +49 30 123456", True),
        ("Press the reset button for ten seconds", True),
        ("Die Taste 10 Sekunden lang drücken", True),
        ("Minutes 05-03-2024", False),
        ("RULES FOR 2024", False),
        ("Season 2023-2024", False),
        ("The first 90 days", False),
        ("5 KM RUN", False),
        ("CHAPTER 12", False),
        ("Tips for ten beginners", False),
        ("La piscina está cerrada en invierno", True),
        ("What is covered by the policy", False),
        ("Things you must know", False),
        ("Is it open?", False),
        ("The War in Mali", False),
        ("Tunnel: set up", False),
        ("Step 2: Press 4", False),
        ("Appendix A: Table 2", False),
        ("Annual Report", False),
        ("", False),
    ],
)
def test_a_line_says_something_or_names_what_follows(line, says):
    assert is_statement(line) == says


def test_a_line_that_says_something_is_no_heading():
    text = f"Yard rules\n\nDOGS MUST BE KEPT ON A LEASH\n\n{PROSE}\n\n§ 3 Termination\n\n{PROSE}\n\nDana Scully 9:02\n\n{PROSE}\n"

    assert headings(text) == ["Yard rules", "§ 3 Termination"]


def test_a_count_between_a_question_and_its_answer_parts_them_not():
    text = "How do I reset the oil light?\n\nViewed 14k times\n\n12\n\nTurn the key twice and hold the button."

    assert [heading.words for heading in find_headings(text, find_furniture(text).furniture)] == ["How do I reset the oil light?"]


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("Wi-Fi password: kestrel-42\n--------------------------", False),
        ("Opening hours\n-------------", True),
        ("Kestrel: version 2\n==================", True),
        ("Phase 2: Build 12\n-----------------", True),
        ("2. Press the reset button for ten seconds", False),
        ("2. Pressing the button", True),
    ],
)
def test_a_line_that_gives_a_value_is_no_heading_even_underlined(line, is_heading):
    text = f"The handbook\n\n{PROSE}\n\n{line}\n\n{PROSE}\n"

    assert (line.split("\n")[0] in headings(text)) is is_heading


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Drone handbook\n\n## Battery\nCharge it.\n\n### Front ###\n\nOil it.", [("Drone handbook", 1), ("Battery", 2), ("Front", 3)]),
        ("The mill burned.\n## Wings\nFold them.", [("Wings", 2)]),
        ("It is a river.\n== History ==\nThe mill burned.\n===Later===\nIt was built again.", [("History", 2), ("Later", 3)]),
        ("= Kestrel\nJane Doe\n\n== Assembly\n\nFix the legs.", [("Kestrel", 1), ("Assembly", 2)]),
        ('Install\n"""""""\n\nRun it.\n\nNotes\n`````\n\nRead it.', [("Install", 1), ("Notes", 2)]),
    ],
    ids=["Markdown", "no blank line", "MediaWiki", "AsciiDoc", "reStructuredText"],
)
def test_headings_that_are_marked(text, found):
    assert [(heading.words, heading.level) for heading in find_headings(text, [])] == found


@pytest.mark.parametrize(
    "text",
    [
        "# how many workers\n# are started\nworkers = 4\n\nThat is all.",
        "#general is for all.\n\nBe kind to each other.",
        "6 * 7\n= 42\n\nIt is known.",
        "Run this:\n```\nmake\n```\n\nIt takes a while.",
        "if a == b == c:\n\nthen all are the same.",
    ],
)
def test_other_lines_with_marks_are_no_headings(text):
    assert headings(text) == []


def test_an_underlined_line_with_columns_is_a_heading_where_no_rows_follow():
    text = f"RELEASE 3.1   (18 November 2024)        LTS\n-------------------------------\n\n{PROSE}\n\nName     Room\n-------------\nAda      B 12\nBo       C 4\n"

    assert headings(text) == ["RELEASE 3.1   (18 November 2024)        LTS"]


HOUSE_RULES = """HOUSE RULES

1. Quiet hours
Please be quiet from 10 pm to 7 am, on Sundays all day.

2. Barbecue
Charcoal is forbidden on balconies.
Electric grills are fine until 9 pm.

Ask before you light a fire in the yard.

3. Pets
Cats and small animals need no permission.
"""


def test_of_numbers_in_a_row_one_may_stand_above_labels_with_values():
    text = "1. Shifts\nEverybody covers two evenings.\n\n2. Tools\nLogs are kept for 90 days.\n\n3. Contact\nHead: Ines Caldeira\nPhone: +49 30 5550 1188\n"

    assert [heading.words for heading in find_headings(text, [])] == ["1. Shifts", "2. Tools", "3. Contact"]


def test_the_items_of_minutes_need_no_sign_behind_their_number():
    text = HOUSE_RULES.replace("1. ", "1 ").replace("2. ", "2 ").replace("3. ", "3 ")

    assert headings(text) == ["HOUSE RULES", "1 Quiet hours", "2 Barbecue", "3 Pets"]


def test_chapters_need_no_sign_behind_their_number_where_their_text_stands_apart():
    text = f"Kettle manual\n\n1  Safety\n\n{PROSE}\n\n2  Daily use\n\n2.1 Water\n{PROSE}\n\n3  Care\n\n3.1 Rinse it once a week.\n"

    assert headings(text) == ["Kettle manual", "1  Safety", "2  Daily use", "2.1 Water", "3  Care"]


def test_one_that_stands_apart_breaks_no_count():
    text = HOUSE_RULES.replace("2. Barbecue\n", "2. Barbecue\n\n")

    assert headings(text) == ["HOUSE RULES", "1. Quiet hours", "2. Barbecue", "3. Pets"]


def test_three_numbers_in_a_row_above_sentences_are_headings():
    assert [heading.words for heading in find_headings(HOUSE_RULES, [])] == ["HOUSE RULES", "1. Quiet hours", "2. Barbecue", "3. Pets"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3. Pets", "4. Pets"),
        ("3. Pets", "3. Pets are fine here"),
        ("3. Pets", "3. Pets."),
        ("Cats and small", "and small"),
        ("need no permission.", "need no permission"),
        ("1. Quiet hours", "1. Quiet hours and what else we all agreed upon"),
    ],
)
def test_others_above_sentences_are_none(one, other):
    assert [heading.words for heading in find_headings(HOUSE_RULES.replace(one, other), [])] == ["HOUSE RULES"]


def test_a_comment_of_a_configuration_that_says_something_is_no_heading():
    assert find_headings("# The server listens on port 8080 by default.\nport = 8080\n\nThat is all.\n", ()) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"1. PURPOSE\n{PROSE}\n\n2. RISKS\n{PROSE}\n", "A"),
        (f"PURPOSE\n{PROSE}\n\nRISKS\n{PROSE}\n", "A"),
        (f"Purpose\n=======\n\n{PROSE}\n\nRisks\n=====\n\n{PROSE}\n", "A"),
        (f"== Purpose ==\n\n{PROSE}\n\n== Risks ==\n\n{PROSE}\n", "A"),
        (f"THE LAMP\n\n1. PURPOSE\n{PROSE}\n\n2. RISKS\n{PROSE}\n", "THE LAMP"),
        (f"THE LAMP\n\n{PROSE}\n\nRISKS\n\n{PROSE}\n", "THE LAMP"),
        (f"The lamp\n\n{PROSE}\n\nThe keeper\n\n{PROSE}\n", "The lamp"),
        (f"The lamp\n\n{PROSE}\n\nRISKS\n\n{PROSE}\n", "The lamp"),
        (f"The lamp\n========\n\nPurpose\n-------\n\n{PROSE}\n\nRisks\n-----\n\n{PROSE}\n", "The lamp"),
    ],
)
def test_the_first_of_several_sections_is_not_the_title(text, title):
    assert read(text).title == title


def test_a_section_does_not_answer_for_the_others(library):
    page = "## The fridge alarm is beeping\n\nTake everything to the cellar.\n\n## Own tablets\n\nSeal them in a green bag.\n"

    assert [quote.answer for quote in library({"faq.md": page}).ask(Question("the fridge alarm is beeping")).quotes] == [
        "Take everything to the cellar."
    ]


LEAFLET = """Visiting times
Every day from two to eight. Mornings are for therapy, so we ask you to stay away until then.

Flowers
Sorry, no fresh flowers at all, because the water in the vases grows germs within a day.

Car park
The first twenty minutes are free, then an hour costs two pounds at the machine by the gate.
"""


FAQ = """How much is the membership?
36 euros a year.

How many tools can I borrow at once?
Up to five tools at the same time.

Can I give you my old tools?
Yes, if they work. Bring them on Saturdays.
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (FAQ, ["How much is the membership?", "How many tools can I borrow at once?", "Can I give you my old tools?"]),
        (LEAFLET, ["Visiting times", "Flowers", "Car park"]),
        ("Article 1 : Dogs\nDogs stay outside.\n\nArticle 2 : Cats\nCats may enter.\n", ["Article 1 : Dogs", "Article 2 : Cats"]),
        ("§ 3 Membership\n(1) Any person over 18 may become a member.\n(2) The board decides.\n", ["§ 3 Membership"]),
        ("2. RISKS\n2.1 Cold burns. Nitrogen is cold.\n2.2 Suffocation.\n", ["2. RISKS"]),
        (
            "4. Arrears\nFour households are behind.\n\n5. Complaints\nOne, about noise.\n\n6. AOB\n- Mice in the cellar.\n- Bikes.\n",
            ["4. Arrears", "5. Complaints", "6. AOB"],
        ),
        ("=====================\nAcetone   CAS 67-64-1\n=====================\nDanger: flammable\n", ["Acetone   CAS 67-64-1"]),
    ],
    ids=[
        "questions",
        "a leaflet",
        "articles",
        "a paragraph of statutes",
        "above its parts",
        "counted off above a list",
        "ruled with columns",
    ],
)
def test_what_names_the_text_right_below_it_is_a_heading(text, words):
    assert headings(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Wi-Fi\nnetwork ward-guest\n\nLift\nkey 17\n\nDoctor\nAda Lind\n",
        "Ada Brennan\nTreasurer. Ask her about fees.\n\nBob Lind\nChair of the board.\n\nCleo Marsh\nLooks after the keys.\n",
        "The road was long\nand nobody came along it.\n\nThe night was cold\nand the lamps went out.\n\nThe morning came\nand all was well.\n",
        LEAFLET.partition("\n\n")[0] + "\n",
        FAQ.partition("\n\n")[0] + "\n",
        "Ada: is it on?\nBo: yes\n\nAda: at which time?\nBo: at nine\n\nAda: where is it?\nBo: in the hall\n",
        "Is it on?\nIs it off?\n\nWho is there?\nWho is not?\n\nWhere is it?\nWhere to?\n",
        "Section 3 of the act says that\nevery person may appeal within 30 days of the decision by the board.\n",
        "=================\nName       Height\n=================\nTower      40 m\nMill       12 m\n",
        "1. BUY MILK\n2. BUY BREAD\n",
    ],
    ids=["names and values", "people", "verses", "one alone", "one question", "a chat", "only questions", "prose", "a table", "a list"],
)
def test_a_first_line_that_names_nothing_is_no_heading(text):
    assert headings(text) == []


@pytest.mark.parametrize("mark", ["Item {} - ", "Agenda item {}: ", "TOP {}: ", "Punkt {} – ", "{}. ", "{} "])
def test_items_that_are_counted_off_are_headings_those_of_a_few_more_words_too(mark):
    names = ["Budget", "Lift in staircase B", "Bicycles", "Application of flat 17 to put up an awning", "Election"]
    text = "".join(f"{mark.format(number)}{name}\n{PROSE}\n\n" for number, name in enumerate(names, 1))

    assert headings(text) == [f"{mark.format(number)}{name}" for number, name in enumerate(names, 1)]


@pytest.mark.parametrize("items", ["- Ada: the lock, done\n- Ben: the page", "08:12 the bells ring\n08:41 the keeper comes"])
def test_where_short_lines_head_paragraphs_one_does_that_heads_only_items(items):
    parts = [f"{name}\n{PROSE}" for name in ("Summary", "Root cause", "What went well")]

    assert headings("\n\n".join([*parts, f"Timeline\n{items}"])) == ["Summary", "Root cause", "What went well", "Timeline"]


def test_a_short_line_above_items_alone_is_no_heading():
    assert headings(f"{PROSE}\n\nTimeline\n- Ada\n- Ben\n") == []


@pytest.mark.parametrize("other", ["Chair: Ada Lind\n   Clerk: Bo Marsh", "Chair ......... Ada Lind", "all were thanked"])
def test_an_item_above_something_else_breaks_no_count(other):
    others = [f"{number}. {name}\n   {PROSE}\n\n" for number, name in ((1, "Budget"), (2, "Lift"), (4, "Bicycles"))]

    assert headings("".join([*others[:2], f"3. Officers\n   {other}\n\n", others[2]])) == [
        "1. Budget",
        "2. Lift",
        "3. Officers",
        "4. Bicycles",
    ]
