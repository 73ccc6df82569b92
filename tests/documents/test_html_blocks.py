"""HTML in Markdown pages, as exports and readme files have it."""

import pytest

from bot.documents.markdown.markdown import markdown_document
from bot.models import BlockKind
from bot.passages import split_document
from bot.tables import heads_table

EXPORT = (
    "<table><colgroup><col/></colgroup><tbody><tr><th><p>Office</p></th><th><p>Manager</p></th></tr>"
    "<tr><td><p>Porto</p></td><td><p>Rita Falcao</p></td></tr><tr><td><p>Graz</p></td><td><p>Jo Huber. He is new.</p></td></tr></tbody></table>"
)
WRITTEN = """<table>
  <thead>
    <tr>
      <th>Office</th>
      <th>Manager</th>
    </tr>
  </thead>

    <tr>
      <td>Porto</td>
      <td>Rita Falcao</td>
    </tr>
</table>
Ask them."""


def read(text):
    return markdown_document("readme.md", "default", text)


def sentences_of(text):
    document = read(text)
    return [document.slice(span) for passage in split_document(document) for span in passage.sentences]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (EXPORT, ["Office</p></th><th><p>Manager", "Porto</p></td><td><p>Rita Falcao", "Graz</p></td><td><p>Jo Huber. He is new."]),
        (WRITTEN, ["Office</th>\n      <th>Manager", "Porto</td>\n      <td>Rita Falcao", "Ask them."]),
        ("<table><tr><td>One<tr><td>Two</table>", ["One", "Two"]),
        ("<table><tr><td></td></tr></table>", []),
        ("<table><tr><td>Open", ["Open"]),
        ("<dl><dt>Deposit</dt>\n<dd>Forty euros. In cash.</dd></dl>", ["Deposit</dt>\n<dd>Forty euros.", "In cash."]),
        ("<div>\n<style>\np { margin: 0 }\n\nb { color: red }\n</style>\nRing 4400.\n</div>", ["Ring 4400."]),
        ("<script>\nlet a = 1\n\nalert(a)\n</script>\n\nRing 4400.", ["Ring 4400."]),
        ('<a name="x"></a>\n\n<p>\n<img src="logo.png">\n</p>\n\nRing 4400.', ["Ring 4400."]),
        ("Write to <https://example.com>\n\n<office@example.com>", ["Write to <https://example.com>", "<office@example.com>"]),
        ("```\n<table>\n```\n\nRing 4400.", ["<table>", "Ring 4400."]),
    ],
)
def test_the_sentences_of_html(text, sentences):
    assert sentences_of(text) == sentences


def test_a_row_is_one_block():
    assert {block.kind for block in read(EXPORT).blocks} == {BlockKind.ROW}


def test_a_row_of_many_words_is_parted_at_its_cells():
    text = f"<table><tr><td>{'One thing leads to another. ' * 20}</td><td>Two.</td></tr></table>"

    assert sentences_of(text)[-2:] == ["One thing leads to another.", "Two."]


@pytest.mark.parametrize("text", [EXPORT, WRITTEN, "<table><thead><tr><td>Manager</td></tr></thead><tr><td>Rita Falcao</td></tr></table>"])
def test_a_row_is_found_by_the_words_that_head_its_columns(text):
    [passage] = split_document(read(text))

    assert " manag " in passage.terms.split("\n")[2]


@pytest.mark.parametrize(
    ("row", "below", "heads"),
    [
        ("Office</th><th>Manager", "</th></tr><tr><td>Porto", True),
        ("Office", "</p></th></tr>\n<tr><td><p>Porto", True),
        ("Office</td><td>Manager", "</td></tr></thead><tr><td>Porto", True),
        ("Porto</th><td>Rita", "</td></tr><tr><th>Graz", False),
        ("Office", "</td></tr><tr><td>Graz", False),
    ],
)
def test_the_row_that_heads_a_table(row, below, heads):
    assert heads_table(row, below) is heads


def test_headings_in_tags_are_headings():
    document = read('<h1 align="center">Kestrel <b>CLI</b></h1>\n\n<p>Fast birds.</p>\n\n<h2>Install</h2>\n\nRun it.')

    assert document.title == "Kestrel CLI"
    assert [(section.heading, section.level) for section in document.sections] == [("Kestrel CLI", 1), ("Install", 2)]
    assert [document.slice(block) for block in document.blocks] == ["Fast birds.", "Run it."]
