"""Paragraphs of plain text: running text, lines that stand for themselves, or code."""

import pytest

from bot.documents.text.layout import find_blocks, is_labelled, kind_of
from bot.models import BlockKind, Span


def blocks_of(text, furniture=()):
    return [(block.kind, text[block.start : block.end]) for block in find_blocks(text, list(furniture))]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \t\n", "\n\n\n\n"])
def test_blank_lines_part_paragraphs(gap):
    assert blocks_of(f"One.{gap}Two.") == [(BlockKind.PROSE, "One."), (BlockKind.PROSE, "Two.")]


@pytest.mark.parametrize(
    "paragraph",
    [
        "A wrapped paragraph fills its lines evenly to the margin,\nso that a line break in it is only where the line was\nfull.",
        "The handbook has two parts that matter to newcomers, and one\nnote: the second part is short. Both of them should be read\nbefore the machine is used.",
        "The old house by the river, which nobody had lived in for years\n– it was said to be haunted – burned down in the night, and the\nvillage watched.",
        "       The cover can be opened at any time. A job that is\n       being printed goes on when\n       it is closed.",
        "The house is kept by Ada Ljung-\ngren, and its keys by a neigh-\nbour.",
        "Quiet hours are from 22:00 to 06:30 on weekdays and from 23:00 to\n08:00 at weekends. During the midday rest no drilling and no\nhammering.\nParties are told beforehand.",
    ],
    ids=["plain", "a colon after a first word", "a dash at a line's start", "indented", "a narrow column", "a line that ends early"],
)
def test_a_wrapped_paragraph_is_running_text(paragraph):
    [(kind, text)] = blocks_of(paragraph)

    assert kind is BlockKind.PROSE
    assert text == paragraph.strip()


@pytest.mark.parametrize(
    "paragraph",
    [
        "- milk\n- bread\n- salt",
        "You need these things before you begin the work:\n- a screwdriver with a flat head and a torch\n- tape",
        "alice: how many nodes are left?\nbob: 5",
        "[09:58] <alice> is it done?\n[09:59] <bob> yes",
        "| year | value |\n| 2020 | 14 |",
        "station name             opened            height in metres\nUpper Lake               1932              1,204\nOld Mill Bridge          1958              870",
        "Two roads\nAnd sorry I could not travel both",
        "Open daily.\nClosed on Mondays.\nThe pool is heated to 28 degrees, and in August\nDogs are not allowed.",
        "Ada Berg Ltd.\nThe old corn exchange building, second floor, room 12\n12 Market Street, near the station\n4020 Linz",
        "Opening hours of the museum in summer: from 10 to 18\nClosed Mondays.\nGroups of more than ten are asked to write beforehand",
        "Q: What is it?\nA: 42",
        "Reception ........................................ 100\nWorkshop ......................................... 214\nCanteen .......................................... 230",
        "3. Election of officers\n   Chair ......... Ada Lind\n   Treasurer ......... Ben Moss",
        "Samstag 5.12. – früh: Ada; spät: Ben\nSonntag 6.12. – früh: Cleo; spät: Dan",
        "5 March, Ada opens the hall and Ben closes it\n12 March, Cleo opens the hall and Dan closes it",
    ],
    ids=[
        "list",
        "list with introduction",
        "chat",
        "log",
        "table",
        "columns",
        "verse",
        "sentences",
        "address",
        "notice",
        "questions",
        "dotted lines",
        "dotted lines below a number",
        "a rota by weekdays",
        "a rota by dates",
    ],
)
def test_lines_that_stand_for_themselves_stay_lines(paragraph):
    assert blocks_of(paragraph) == [(BlockKind.LINES, paragraph)]


def test_indented_commands_are_code():
    assert blocks_of("Run this:\n\n    make all\n    make test FLAGS=-v") == [
        (BlockKind.PROSE, "Run this:"),
        (BlockKind.CODE, "make all\n    make test FLAGS=-v"),
    ]


def test_a_list_item_goes_on_over_indented_lines():
    text = "1. Pull out the drum, which may\n   still be hot.\n2. Close the cover."

    assert blocks_of(text) == [
        (BlockKind.PROSE, "1. Pull out the drum, which may\n   still be hot."),
        (BlockKind.PROSE, "2. Close the cover."),
    ]


def test_a_numbered_clause_goes_on_over_indented_lines():
    text = "4.1 The deposit is held by the\n    agent and not by the owner.\n4.2 It is paid back in May."

    assert blocks_of(text) == [
        (BlockKind.PROSE, "4.1 The deposit is held by the\n    agent and not by the owner."),
        (BlockKind.PROSE, "4.2 It is paid back in May."),
    ]


def test_a_list_item_goes_on_over_wrapped_lines():
    text = "2.1 Lidocaine plasters are rejected for back pain but approved for\nneuralgia. The team had asked for both.\n2.2 Dapagliflozin is approved."

    assert blocks_of(text) == [
        (BlockKind.PROSE, "2.1 Lidocaine plasters are rejected for back pain but approved for\nneuralgia. The team had asked for both."),
        (BlockKind.PROSE, "2.2 Dapagliflozin is approved."),
    ]


def test_a_line_below_a_list_item_that_ends_a_sentence_stands_for_itself():
    text = "1. The boathouse is open every day from seven in the morning.\niPads stay outside\n2. Dogs stay ashore"

    assert blocks_of(text) == [(BlockKind.LINES, text)]


def test_items_of_several_wrapped_lines_are_parted():
    first = "1. Every crew reports to the harbour office before\nit leaves, and leaves word of where it is going and\nwhen it will be back."
    second = "2. Life jackets are worn at all times by everybody\nunder the age of sixteen, and by all others when the\nwind is above force five."

    assert blocks_of(f"{first}\n{second}") == [(BlockKind.PROSE, first), (BlockKind.PROSE, second)]


def test_a_number_at_the_head_of_a_wrapped_line_begins_no_item():
    text = (
        "1. Die Sitzung des Vorstands beginnt in diesem Jahr am\n3. Mai um zehn Uhr in der Halle, und sie endet zur Zeit\n"
        "des Mittagessens, zu dem alle eingeladen sind, die gekommen\nsind, und alle, die noch kommen werden, so lange sie\nPlatz haben."
    )

    assert blocks_of(text) == [(BlockKind.PROSE, text)]


def test_a_term_and_the_indented_text_that_explains_it_are_parted():
    text = "-e character\n        Sets the escape character for sessions that have a\n        terminal of their own. It is a tilde."

    assert blocks_of(text) == [
        (BlockKind.PROSE, "-e character"),
        (BlockKind.PROSE, "Sets the escape character for sessions that have a\n        terminal of their own. It is a tilde."),
    ]


def test_very_long_lines_are_paragraphs():
    lines = ["One thing leads to another. " * 10, "The other way round. " * 12]

    assert blocks_of("\n".join(lines)) == [(BlockKind.PROSE, line.strip()) for line in lines]


def test_furniture_lies_between_blocks():
    text = "One. Read more\nTwo."

    assert blocks_of(text, [Span(4, 14)]) == [(BlockKind.PROSE, "One."), (BlockKind.PROSE, "Two.")]


@pytest.mark.parametrize("text", ["", " ", "\n\n\r\n", "\u3000\t"])
def test_white_space_has_no_blocks(text):
    assert find_blocks(text, []) == ()


def test_the_lines_of_a_dated_log_stand_for_themselves():
    log = "\n".join(f"2024-01-{day:02} the build number {day} took about forty minutes on runner pluto" for day in range(1, 6))

    assert [block.kind for block in find_blocks(log, [])] == [BlockKind.LINES]


def test_separators_alone_are_no_paragraph():
    assert find_blocks("\x1c \x1d\n", []) == ()


@pytest.mark.parametrize(
    "paragraph",
    [
        "    The steward (see below) keeps the keys of the tower and of\n    the gate; nobody else may open them but for the master, who\n    keeps the books",
        "    3. The committee may decide by a vote of its members, of whom\n       there are six, what colour the gate is to have; the vote is\n       open",
    ],
)
def test_indented_words_are_no_code(paragraph):
    assert BlockKind.CODE not in [kind for kind, _ in blocks_of(paragraph)]


@pytest.mark.parametrize(
    "paragraph", ["    for key in keys:\n        open(key)", "    $ make install\n    $ make clean", "    a = b + c;\n    return a;"]
)
def test_indented_code_is_code(paragraph):
    assert [kind for kind, _ in blocks_of(paragraph)] == [BlockKind.CODE]


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("The next meeting was fixed for the\n11th of January, 1955.", BlockKind.PROSE),
        ("The old council met in\nthe hall, where the lamp\nof Mill Lane was found to\nbe broken. It was mended.", BlockKind.PROSE),
        ("200 g of plain wheat flour\n2 large eggs, beaten well\n1 pinch of salt from the sea", BlockKind.LINES),
        ("Roses are red,\nviolets are blue,\nsugar is sweet.", BlockKind.LINES),
        ("Bright star, would I be steadfast\nNot in lone splendour hung aloft.", BlockKind.LINES),
    ],
)
def test_a_narrow_column_is_running_text(paragraph, kind):
    assert kind_of(paragraph) == kind


def test_the_rows_of_a_table_with_commas_are_lines():
    rows = "Name,Department,Room,Duty of the week\nGina Dierks,Research,B 12,keeps the keys of the archive\nJoerg Elsner,Sales,C 4,waters the plants in the hall"

    assert kind_of(rows) == BlockKind.LINES
    assert (
        kind_of(
            "The red, the blue and the green boat, all\nof them old, lay in the yard, and nobody\nknew, or cared, to whom they belonged."
        )
        == BlockKind.PROSE
    )


def test_the_wrapped_lines_that_an_email_quotes_are_running_text():
    text = (
        "> Dear all, the garage is closed from Monday on, because\n> the floor is being painted. Park behind the gym until\n> May.\n>\n"
        "> > When does it open again, and who has the key to the\n> > side door?\nIt is at the desk.\n>> Thanks."
    )

    assert blocks_of(text) == [
        (
            BlockKind.PROSE,
            "Dear all, the garage is closed from Monday on, because\n> the floor is being painted. Park behind the gym until\n> May.",
        ),
        (BlockKind.PROSE, "When does it open again, and who has the key to the\n> > side door?"),
        (BlockKind.PROSE, "It is at the desk."),
        (BlockKind.PROSE, "Thanks."),
    ]


def test_the_short_lines_that_an_email_quotes_are_lines():
    assert blocks_of("> Milk\n> Bread and butter") == [(BlockKind.LINES, "Milk\n> Bread and butter")]


def test_an_endless_number_is_read():
    text = "1.1" * 100_000 + "\nThe end."
    assert "\n".join(words for _, words in blocks_of(text)) == text


@pytest.mark.parametrize("line", ["Samedi : 10h - 17h", "Samedi\u00a0: 10h - 17h", "Saturday: 10 to 5", "**Saturday**: 10 to 5"])
def test_a_label_may_have_a_blank_before_its_colon(line):
    assert is_labelled(f"Open: daily\n{line}")
