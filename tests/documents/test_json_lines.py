"""JSON lines: one document a line, bad lines named, the others read."""

import datetime as dt
import json

import pytest

from bot.documents.files.source import SourceFile
from bot.documents.readers import read_json_lines
from bot.errors import DocumentError


def read(*rows):
    lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    return list(read_json_lines(SourceFile("rows.jsonl", "default", "\n".join(lines).encode())))


def test_a_row_is_a_document():
    [document] = read(
        {
            "id": "a",
            "title": "T",
            "text": "Words.",
            "collection": "c",
            "date": "2020-09-22T10:00:00Z",
            "author": "A",
            "url": "https://e.org",
        }
    )

    assert (document.id, document.title, document.text, document.collection) == ("a", "T", "Words.", "c")
    assert (document.date, document.author, document.url) == (dt.date(2020, 9, 22), "A", "https://e.org")


def test_only_the_text_is_needed():
    [document] = read({"text": "Words and more words."})

    assert (document.id, document.collection) == ("rows.jsonl:1", "default")
    assert document.title


@pytest.mark.parametrize("title", ["", "  ", None])
def test_an_empty_title_is_replaced(title):
    [document] = read({"id": "a", "title": title, "text": "The harbour\n\nIt is old."})

    assert document.title == "The harbour"


def test_a_document_knows_its_line():
    documents = read({"text": "One."}, "", {"text": "Two."})

    assert [document.first_line for document in documents] == [1, 3]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("{not json", "not JSON"),
        ("[1, 2]", "not an object"),
        ({"title": "T"}, 'no "text"'),
        ({"text": "   "}, 'no "text"'),
        ({"text": ["a"]}, "not a string but list"),
        ("[" * 100_000, "not JSON (it is nested too deep)"),
        ("1" * 10_000, "not JSON (a number in it has thousands of digits)"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(row, reason):
    before, error, after = read({"text": "One."}, row, {"text": "Two."})

    assert (before.text, after.text) == ("One.", "Two.")
    assert isinstance(error, DocumentError)
    assert str(error).startswith("rows.jsonl, line 2: ")
    assert reason in str(error)


@pytest.mark.parametrize(
    ("field", "value", "accepted"),
    [("date", "22/9/2020", "2020-09-22"), ("url", "javascript:alert(1)", "https://"), ("author", ["A", "B"], "quotation marks")],
)
def test_a_field_that_is_impossible_is_left_out_and_named_with_its_line(field, value, accepted):
    document, problem = read({"text": "Two.", field: value})

    assert (document.text, getattr(document, field)) == ("Two.", None)
    assert str(problem).startswith("rows.jsonl, line 1: ")
    assert field in str(problem)
    assert accepted in str(problem)
    assert str(problem).endswith("; the field is left out")


def test_many_bad_lines_are_summed_up():
    results = read(*["bad"] * 40, {"text": "Words."})

    errors = [str(result) for result in results if isinstance(result, DocumentError)]
    assert len(errors) == 6
    assert errors[-1].startswith("rows.jsonl: 35 more lines")


def test_half_a_surrogate_pair_becomes_one_replacement_character():
    [document] = read('{"text": "a \\ud800 b"}')

    assert document.text == "a \ufffd b"


def test_windows_line_ends_are_no_part_of_a_row():
    documents = list(read_json_lines(SourceFile("rows.jsonl", "default", b'{"text": "One."}\r\n{"text": "Two."}\r\n')))

    assert [document.text for document in documents] == ["One.", "Two."]


def test_furniture_is_found_in_the_text_of_a_row():
    [document] = read({"id": "a", "title": "T", "text": "One. Read more\n\nTwo."})

    assert [document.text[block.start : block.end] for block in document.blocks] == ["One.", "Two."]


def test_every_line_that_is_lost_is_named_whatever_else_is_wrong():
    good = [json.dumps({"id": f"d{number}", "text": "Words.", "date": "never"}) for number in range(8)]
    told = [str(item) for item in read(*good, *["{"] * 60) if isinstance(item, DocumentError)]

    assert sum("date" in line for line in told) == 5
    assert [line for line in told if "more" in line] == [
        "rows.jsonl: 3 more fields like these were left out",
        f"rows.jsonl: 55 more lines were left out, each for one of such reasons: {', '.join(map(str, range(14, 64)))} …",
    ]


def test_a_file_in_the_folder_of_a_collection_speaks_for_no_other():
    source = SourceFile("community/rows.jsonl", "community", b'{"id": "a", "text": "Words.", "collection": "hr"}')

    document, problem = read_json_lines(source)

    assert document.collection == "community"
    assert str(problem).startswith('community/rows.jsonl, line 1: the collection "hr" is not that of its folder')


def test_a_collection_that_is_no_name_costs_the_line():
    [problem] = read({"text": "Words.", "collection": ["hr"]})

    assert isinstance(problem, DocumentError)
