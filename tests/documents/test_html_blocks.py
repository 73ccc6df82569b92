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


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("<div hidden>Draft.</div>\n\nRing 4400.", ["Ring 4400."]),
        (
            "<div class='d-none'>\n\n# Draft\n\nDraft **two**.\n\n<div>Draft</div>\n\n- Draft\n\n</div>\n\nRing 4400.",
            ["Ring 4400."],
        ),
        ('Ring 4400. <span style="display:none">Draft.</span> Ask Jo.', ["Ring 4400.", "Ask Jo."]),
        ("<p hidden>Draft.\n<p>Ring 4400.</p>", ["Ring 4400."]),
        ("<table><tr><td>Porto</td></tr><tr hidden><td>Draft</td></tr></table>", ["Porto"]),
        ("| Office | Desks |\n|---|---|\n| <i hidden>Draft</i> | 24 |", ["Office | Desks |", "24 |"]),
    ],
)
def test_what_a_tag_hides_is_not_quoted(text, sentences):
    assert sentences_of(text) == sentences


def test_what_has_no_words_stays_beside_what_a_tag_hides():
    document = read("# ✨\n\n★★★★\n\n<div hidden>Draft.</div>\n\n★★")

    assert ([section.heading for section in document.sections], sentences_of(document.text)) == (["✨"], ["★★★★", "★★"])


def test_a_heading_that_a_tag_hides_heads_nothing():
    assert [section.heading for section in read("# Porto\n\n<div hidden>\n\n## Draft\n\n</div>\n\nRing 4400.").sections] == ["Porto"]


@pytest.mark.parametrize(
    "text",
    [
        "`<p hidden>` hides. Ring 4400. `</p>`",
        "```\n<p hidden>\n```\n\nRing 4400.\n\n```\n</p>\n```",
        "<script>\nlet a = '<p hidden>'\n</script>\n\nRing 4400.\n\n<p>Jo.</p>",
        "<!-- <p hidden> --> Ring 4400.\n\n</p>",
        "<div hidden>\n\nRing 4400.",
        '<div class="a hidden>\n\nRing 4400.\n\n</div>',
        "<div class='hidden md:block'>Ring 4400.</div>",
        "<details><summary>Porto</summary>\n\nRing 4400.\n\n</details>",
    ],
)
def test_what_no_tag_hides_is_quoted(text):
    assert any("Ring 4400." in sentence for sentence in sentences_of(text))
