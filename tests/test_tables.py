"""Which row of a table heads its columns, in the forms that people and programs write."""

import pytest

from bot.documents.files.source import SourceFile
from bot.documents.markdown.markdown import markdown_document
from bot.documents.readers import read_plain_text
from bot.models import Question
from bot.passages import split_document
from bot.tables import heads_of, heads_table

PIPES = "| Office | Manager |\n|---|---|\n| Porto | Rita Falcao |\n| Graz | Jo Huber |"
GRID = """+--------+-------------+
| Office | Manager     |
+========+=============+
| Porto  | Rita Falcao |
+--------+-------------+
| Graz   | Jo Huber    |
+--------+-------------+"""
QUERY = """+--------+-------------+
| Office | Manager     |
+--------+-------------+
| Porto  | Rita Falcao |
| Graz   | Jo Huber    |
+--------+-------------+"""
RULED = """======  ===========
Office  Manager
======  ===========
Porto   Rita Falcao
Graz    Jo Huber
======  ==========="""
SPACED = "Office   Manager       Desks\nPorto    Rita Falcao   24\nGraz     Jo Huber      12"
TABBED = "Office\tManager\tDesks\nPorto\tRita Falcao\t24\nGraz\tJo Huber\t12"


def read(text):
    [document] = read_plain_text(SourceFile("offices.txt", "default", text.encode()))
    return document


@pytest.mark.parametrize("table", [PIPES, GRID, QUERY, RULED, TABBED, SPACED], ids=["pipes", "grid", "query", "ruled", "tabbed", "spaced"])
@pytest.mark.parametrize("around", ["{}\n", "All the offices of the firm are listed here.\n\n{}\n\nThey are open."])
def test_a_row_is_a_sentence_that_is_found_by_the_words_of_the_one_that_heads_it(table, around):
    document = read(around.format(table))

    [passage] = split_document(document)

    words = [" ".join(document.slice(span).replace("|", " ").split()) for span in passage.sentences]
    first = words.index("Porto Rita Falcao 24" if table in {TABBED, SPACED} else "Porto Rita Falcao")
    assert words[first - 1].startswith("Office Manager")
    assert not [sentence for sentence in words if not any(map(str.isalpha, sentence))]
    assert heads_of(document.text, passage.sentences) == {first: first - 1, first + 1: first - 1}
    lines = passage.terms.split("\n")[1:]
    assert [" manag " in line for line in lines[first - 1 : first + 2]] == [True, True, True]
    assert not any(" manag " in line for line in lines[first + 2 :])


def parts(table, row):
    start = table.index(row)
    return row, table[start + len(row) :], table[:start]


@pytest.mark.parametrize("table", [PIPES, GRID, QUERY])
@pytest.mark.parametrize(("row", "heads"), [("Office", True), ("Porto", False), ("Graz", False)])
def test_only_the_first_row_heads_a_table(table, row, heads):
    line = next(line for line in table.splitlines() if row in line).removeprefix("| ")

    assert heads_table(*parts(table, line)) is heads


@pytest.mark.parametrize(
    ("row", "below"),
    [
        ("Ada Lind\tB 12", "\nBo Ek\tC 4\nCy Dahl\tD 9"),
        ("Office\tManager", "\nPorto\tRita\nGraz\tJo"),
        ("Office\tManager", "\nPorto 4\nGraz 5"),
        ("Ada Lind   B 12", "\nBo Ek   C 4\nCy Dahl   D 9"),
        ("Office   Manager", "\nPorto   Rita\nGraz   Jo"),
        ("Office   Manager", "\nPorto   Rita   4\nGraz   Jo   5"),
        ("Office   Manager", "\nPorto   4"),
        ("The bridge is old", "\n-----\nIt was built in 1804."),
        ("Release 3   (18 May)", "\n-----\nIt takes an hour."),
        ("a | b", "\nc | d"),
        ("Porto   Rita", "\n=====  ====\n"),
    ],
)
def test_other_lines_head_no_table(row, below):
    assert not heads_table(row, below)


def test_a_row_below_others_heads_no_table():
    assert not heads_table("Porto   Rita", "\nGraz   Jo 4\nLinz   Ada 5", "Office   Manager\n")


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_row_answers_rather_than_the_caption(library, name):
    text = "# Pool\n\nOpening hours of the pool\n| Day | Hours |\n|-----|-------|\n| Monday | 9 to 17 |\n| Tuesday | 10 to 18 |\n"

    answer = library({name: text}).ask(Question("what are the opening hours of the pool on Tuesday?"))

    assert "Tuesday" in (answer.quotes or answer.nearest)[0].answer


def test_a_rule_is_no_sentence():
    document = read("The pool opens at nine.\n\n* * *\n\nIt closes at six.\nBring a towel.\n-----\nBring a lamp.")

    assert [document.slice(span) for passage in split_document(document) for span in passage.sentences] == [
        "The pool opens at nine.",
        "It closes at six.",
        "Bring a towel.",
        "Bring a lamp.",
    ]


def test_a_rule_parts_running_text():
    text = "The pool opens at nine and is not open in the afternoon of any\n----------------------------------------------------------\nday in March."

    assert [document.slice(block) for document in [read(text)] for block in document.blocks] == [
        text.split("\n", maxsplit=1)[0],
        "day in March.",
    ]


def test_a_column_of_an_html_table_is_headed():
    document = markdown_document("a.md", "default", "<table><tr><th>Office</th></tr><tr><td>Porto</td></tr></table>")

    [passage] = split_document(document)

    assert heads_of(document.text, passage.sentences) == {1: 0}


def test_a_row_of_a_grid_may_go_over_several_lines():
    rows = ["| Porto  | Rita    |\n|        | Falcao. |", "| Graz   | Jo      |"]
    rule = "+--------+---------+"
    document = read("\n".join([rule, "| Office | Manager |", rule.replace("-", "="), rows[0], rule, rows[1], rule]))

    [passage] = split_document(document)

    assert [document.slice(span) for span in passage.sentences] == ["Office | Manager |", *[row.removeprefix("| ") for row in rows]]
    assert heads_of(document.text, passage.sentences) == {1: 0, 2: 0}


@pytest.mark.parametrize(
    ("row", "is_head"),
    [
        ("Country\tAverage price 2015\tAverage price 2023\tCost of supply 2023", True),
        ("Country\t2015\t2019\t2023", True),
        ("Mali\t14.1\t15.2\t16.3", False),
    ],
)
def test_years_may_name_columns(row, is_head):
    assert heads_table(row, "\nGhana\t17.1\t12.8\t16.9\nTogo\t19.8\t21.0\t22.3\n") == is_head
