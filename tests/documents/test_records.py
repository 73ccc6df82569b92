"""Records: paragraphs of labelled lines that begin with the same label."""

import pytest

from bot.documents.files.source import SourceFile
from bot.documents.readers import READERS
from bot.models import BlockKind, Question

PEOPLE = "Contact sheet\n\nName: Ada Lind\nRole: treasurer\nPhone: 01632 960301\n\nName: Boris Petrov\nRole: groundsman\nDays: Tuesday\n"
ROOMS = "# Rooms\n\nROOM: Oak\nCapacity: 40 people\nScreen: yes\n\nROOM: Willow\nCapacity: 12 people\nScreen: no\n\nROOM: Attic\nPrice: 50 an hour\nLift: none\n"


def kinds(name, text):
    (document,) = READERS[f".{name.rpartition('.')[2]}"](SourceFile(name, "main", text.encode()))
    return [block.kind for block in document.blocks if "\n" in document.text[block.start : block.end]]


@pytest.mark.parametrize("name", ["people.txt", "people.md"])
def test_paragraphs_with_the_same_first_label_are_rows(name):
    assert kinds(name, PEOPLE) == [BlockKind.ROW] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Notes\n\nName: Ada Lind\nRole: treasurer\n\nPlace: Orra\nDays: Tuesday\n",
        "Notes\n\nQ: Is it free?\nA: It is.\n\nQ: Is it open?\nA: On Mondays.\n",
        "Notes\n\nQ: who cuts it\nA: Ada Lind\n\nQ: when\nA: Tuesday\n",
        "Notes\n\nAda: hello\nBen: hello\nAda: soup\n\nAda: noon\nBen: fine\nAda: bye\n",
        "Notes\n\nFrom: Ada Lind\nSubject: soup\n\nFrom: Ben Ito\nSubject: bread\n",
        "Notes\n\nName: Ada Lind\nRole: treasurer\n\nBoth are new.\n\nName: Boris Petrov\nRole: groundsman\n",
    ],
)
def test_other_labelled_lines_stand_for_themselves(text):
    assert BlockKind.ROW not in kinds("notes.txt", text)


def test_a_record_says_together_what_its_lines_say(library):
    made = library({"people.txt": PEOPLE, "rooms.md": ROOMS})

    assert [
        made.ask(Question(text)).quotes[0].answer.partition("\n")[0]
        for text in ("who is the groundsman?", "how much is the attic?", "does willow have a screen?")
    ] == ["Name: Boris Petrov", "ROOM: Attic", "ROOM: Willow"]


def test_what_one_record_says_is_not_told_of_another(library):
    assert library({"rooms.md": ROOMS}).ask(Question("is there a lift in oak?")).quotes == ()
