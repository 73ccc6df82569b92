"""Markdown: headings are sections, words are blocks, marks are neither."""

import datetime as dt
import itertools
import re

import pytest

from bot.documents.files.source import SourceFile
from bot.documents.markdown.markdown import markdown_document, words_shown
from bot.documents.markdown.shown import shown
from bot.documents.readers import read_markdown
from bot.models import BlockKind, Question
from bot.passages import split_document

PAGE = """---
title: "The garden guide"
date: 2020-09-22
author: Ada Byron
url: https://example.org/guide
---
# Guide

An introduction wraps
here. It goes on.

## Tools

- a spade
- [ ] a rake
  1. with long teeth
  2. with short teeth

> Somebody said this.

| tool | price |
|------|-------|
| rake | 12 |

```sh
make dig

make rest
```

## Care

Wash it.
"""


def read(text):
    return markdown_document("guide.md", "default", text)


def blocks_of(document):
    return [document.text[block.start : block.end].replace("\r\n", "\n") for block in document.blocks]


@pytest.fixture(params=["\n", "\r\n"], ids=["lf", "crlf"])
def page(request):
    return read(PAGE.replace("\n", request.param))


def test_the_front_matter_describes_the_document(page):
    assert (page.title, page.date, page.author, page.url) == (
        "The garden guide",
        dt.date(2020, 9, 22),
        "Ada Byron",
        "https://example.org/guide",
    )


def test_headings_are_sections(page):
    starts = [page.text[section.start : section.end].split("\n")[0].strip() for section in page.sections]

    assert [(section.heading, section.level) for section in page.sections] == [("Guide", 1), ("Tools", 2), ("Care", 2)]
    assert starts == ["# Guide", "## Tools", "## Care"]


def test_a_section_ends_at_the_next_heading_of_its_level(page):
    guide, tools, care = page.sections

    assert tools.end == care.start
    assert guide.end == care.end == len(page.text)


def test_blocks_are_the_words_without_the_marks(page):
    assert blocks_of(page) == [
        "An introduction wraps\nhere. It goes on.",
        "a spade",
        "a rake",
        "1. with long teeth",
        "2. with short teeth",
        "Somebody said this.",
        "| tool | price |",
        "| rake | 12 |",
        "make dig\n\nmake rest",
        "Wash it.",
    ]


def test_table_rows_are_lines_and_fences_code(page):
    kinds = {text: block.kind for text, block in zip(blocks_of(page), page.blocks, strict=True)}

    assert kinds["| rake | 12 |"] is BlockKind.LINES
    assert kinds["make dig\n\nmake rest"] is BlockKind.CODE


def test_a_list_its_table_and_its_code_share_a_passage(page):
    passages = split_document(page)

    assert [passage.heading for passage in passages] == ["Guide", "Guide › Tools", "Guide › Care"]


def test_a_rule_parts_passages():
    document = read("One thing.\n\n---\n\nAnother thing.\n")

    assert len(split_document(document)) == 2


def test_a_first_heading_is_the_title_without_its_marks():
    assert read("# The *big* `map` &amp; more\n\nText.").title == "The big map & more"


def test_a_heading_over_two_lines_keeps_its_words_apart():
    assert read("The big\nmap\n===\n\nText.").title == "The big map"


def test_without_heading_the_file_name_is_the_title():
    assert read("Just words.").title == "Guide"


@pytest.mark.parametrize("answer", ["42.", "1986. A great year.", "7)"])
def test_a_number_that_looks_like_a_list_is_kept(answer):
    assert answer in blocks_of(read(f"What is it?\n\n{answer}\n"))


def test_a_page_that_begins_with_a_rule_has_no_front_matter():
    assert blocks_of(read("---\n\nThe first words.\n\n---\n\nThe second.\n")) == ["The first words.", "The second."]


def test_a_heading_of_blanks_is_read():
    [section] = read("# The" + " " * 20_000 + "end\n\nBring boxes.").sections

    assert section.heading.split() == ["The", "end"]


def test_a_comment_is_unseen_and_the_words_beside_it_are_not():
    assert blocks_of(read("<!-- a note --> The door is red.\n\n<!--\nhidden\n-->\n\nIt is open.\n")) == [
        "The door is red.",
        "It is open.",
    ]


def test_scripts_and_styles_are_unseen():
    assert blocks_of(read("<script>\nalert(1)\n</script>\n\n<style>\np {}\n</style>\n\nText.\n")) == ["Text."]


def test_an_unclosed_fence_ends_with_the_document():
    assert blocks_of(read("Run:\n\n```\nmake\nmake test")) == ["Run:", "make\nmake test"]


def test_a_hash_inside_code_is_no_heading():
    assert read("```\n# a comment\n```\n").sections == ()


def test_a_lone_carriage_return_in_the_front_matter_shifts_nothing():
    document = read("---\ntitle: a\rauthor: b\n---\nWords.\n\nMore words.\n")

    assert blocks_of(document) == ["Words.", "More words."]


@pytest.mark.parametrize(
    ("field", "accepted"),
    [
        ("date: 2024-05", "write it as 2020-09-22, 22.09.2020 or Sep 22, 2020"),
        ("date: 2024/13/01", "write it as 2020-09-22, 22.09.2020 or Sep 22, 2020"),
        ("url: /posts/x/", "http:// or https://"),
        ("url: www.x.example", "http:// or https://"),
        ("url: javascript:alert(1)", "http:// or https://"),
    ],
)
def test_an_impossible_field_of_the_front_matter_is_left_out_and_named(field, accepted):
    document, problem = read_markdown(SourceFile("guide.md", "default", f"---\ntitle: A guide\n{field}\n---\nText.\n".encode()))

    assert (document.title, document.date, document.url) == ("A guide", None, None)
    assert str(problem).startswith(f"guide.md: {field.partition(':')[0]} ")
    assert accepted in str(problem)
    assert str(problem).endswith("; the field is left out")


@pytest.mark.parametrize(
    "written", ["2020-09-22", "2020-09-22T10:00:00Z", "2020/09/22", "2020-9-22", "Sep 22, 2020", "22 September 2020", "22.9.2020"]
)
def test_a_date_of_the_front_matter_may_be_written_as_people_do(written):
    document = markdown_document("a.md", "default", f"---\ndate: {written}\n---\nWords.\n")

    assert document.date == dt.date(2020, 9, 22)


def test_rows_that_follow_a_list_item_without_an_empty_line_are_sentences_of_their_own():
    document = markdown_document("a.md", "default", "# Fees\n\n- Due in March\n| plot | fee |\n|---|---|\n| half | 40 EUR |\n")

    sentences = [document.slice(span) for passage in split_document(document) for span in passage.sentences]
    assert "Due in March" in sentences
    assert any(sentence.startswith("half | 40 EUR") for sentence in sentences)


@pytest.mark.parametrize(
    "menu",
    [
        "[Back](index.html)",
        "![a picture](picture.png)",
        "[![Next](next.png)](next.md) | [**Back**](index.md)",
        "[Install](install.md) | [Use](#use)",
        "[![Build](https://ci.example/build.svg)](https://ci.example/x) [![License: MIT](mit.svg)](LICENSE)",
    ],
)
def test_a_menu_of_links_and_pictures_is_not_quoted(menu):
    document = markdown_document("a.md", "default", f"The gate is red.\n\n{menu}\n")

    assert [document.text[block.start : block.end] for block in document.blocks] == ["The gate is red."]


@pytest.mark.parametrize(
    "words",
    [
        "[The wiki](https://example.org/wiki)",
        "See [Install](install.md)",
        "- [Install](install.md)",
        "1. [Press the button](button.md).",
        "[The office is open from nine to five on all weekdays.](hours.md)",
        "---5",
    ],
)
def test_links_that_say_something_are_quoted(words):
    document = markdown_document("a.md", "default", words)

    assert len(document.blocks) == 1


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("## The gate\n\nIt is red.\n", "The gate"),
        ("## The gate\n\n### Colour\n\nIt is red.\n\n### Key\n\nAda has it.\n", "The gate"),
        ("It is red.\n\n## The gate\n\nIt is old.\n", "Page"),
        ("## The gate sticks\n\nUse oil.\n\n## Lost keys\n\nAsk Ada.\n", "Page"),
        ("### The gate sticks\n\nUse oil.\n\n### Lost keys\n\nAsk Ada.\n", "Page"),
        ("# The gate sticks\n\nUse oil.\n\n# Lost keys\n\nAsk Ada.\n", "Page"),
        ("**The gate sticks?**\nUse oil.\n\n**Lost keys?**\nAsk Ada.\n", "Page"),
        ("### A note\n\nUse oil.\n\n# The gate\n\nIt is red.\n", "Page"),
        ("# Handbook\n\n# Part one\n\nThe gate is red.\n\n# Part two\n\nAda has the key.\n", "Handbook"),
        ("# Changelog\n\n## 1.1\n\nNew gate.\n\n## 1.0\n\nFirst gate.\n", "Changelog"),
    ],
)
def test_the_heading_that_opens_a_page_is_its_title(text, title):
    assert markdown_document("page.md", "default", text).title == title


def test_a_question_in_bold_type_heads_what_stands_below_it():
    document = read("# FAQ\n\n**May I pay later?**\nYes, in May.\n\n**Opening hours**\n\nFrom nine.\n")

    assert [(passage.heading, document.slice(passage.sentences[0])) for passage in split_document(document)] == [
        ("May I pay later?", "Yes, in May."),
        ("Opening hours", "From nine."),
    ]


def test_a_line_in_bold_type_that_is_marked_as_a_question_heads_its_answer_without_a_question_mark():
    document = read("# FAQ\n\n**Q: I deleted something!!**\nThe bin keeps it for 30 days.\n\n**Q: Printer on strike**\nAsk Ada.\n")

    assert [(passage.heading, document.slice(passage.sentences[0])) for passage in split_document(document)] == [
        ("Q: I deleted something!!", "The bin keeps it for 30 days."),
        ("Q: Printer on strike", "Ask Ada."),
    ]


def test_lines_in_capitals_are_headings_where_there_are_several():
    document = read("# Report\n\nBy Ada.\n\nSUMMARY\n\nAll is well.\n\nLOST AND FOUND\n\n- a key\n")

    assert [(passage.heading, document.slice(passage.sentences[0])) for passage in split_document(document)] == [
        ("", "By Ada."),
        ("SUMMARY", "All is well."),
        ("LOST AND FOUND", "a key"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# Dogs\n\nNO DOGS\n\nThey bark.\n",
        "HAMMER\n\nNAILS\n\nTONGS\n",
        "THE GATE IS SHUT\n\nSince May.\n\nMAXIMUM LOAD 400 KG\n\nBy law.\n",
    ],
    ids=["only one", "a list", "statements"],
)
def test_other_lines_in_capitals_are_text(text):
    document = read(text)

    assert [document.slice(block) for block in document.blocks] == [line for line in text.splitlines() if line and line[0] != "#"]


def test_lines_of_a_paragraph_that_open_in_bold_type_stand_for_themselves():
    document = read("**Treasurer** Ada Lind,\nroom 3. Knock.\n**Chair** Bo Ek\n\nA fee is **due** on\n**Monday** by noon.\n")

    [passage] = split_document(document)

    assert [document.slice(sentence) for sentence in passage.sentences] == [
        "**Treasurer** Ada Lind,\nroom 3.",
        "Knock.",
        "**Chair** Bo Ek",
        "A fee is **due** on\n**Monday** by noon.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "**Keep it closed.**\n\nIt is cold.\n",
        "**Note:** it is cold.\n",
        "**Ada Lind**\n",
        "**Ada**\n\n**Bea**\n\n**Cleo**\n",
        "- **Tea**\n\n  Hot.\n",
    ],
    ids=["a sentence", "a label", "nothing follows", "a list", "an item"],
)
def test_bold_type_that_may_say_something_by_itself_is_no_heading(text):
    assert read(text).sections == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- ~~The party is on 18 May.~~ The party is on 11 May.", ["The party is on 11 May."]),
        ("~~The hall is closed~~\nThe hall is open.", ["The hall is open."]),
        ("~~All of ~5 days are free.~~", []),
        ("<del>Guests may park.</del> Guests may not park.", ["Guests may not park."]),
        ("The fee is ~~40~~ 45 euros.", ["The fee is ~~40~~ 45 euros."]),
        ("Write `~~gone~~` to strike out.", ["Write `~~gone~~` to strike out."]),
        ("| desk | price |\n|---|---|\n| ~~high~~ | ~~600~~ |\n| low | ~~300~~ 350 |", ["| desk | price |", "| low | ~~300~~ 350 |"]),
        ("Noor has the key <!-- until June -->.", ["Noor has the key", "."]),
        ("Rex is insured.\n%% ask legal %%", ["Rex is insured."]),
        ("It rises by 5 %% today and %% comes back.", ["It rises by 5 %% today and %% comes back."]),
        ("Write `a <!-- b` and `-->` there.", ["Write `a <!-- b` and `-->` there."]),
        ("The power is 2 ^10", ["The power is 2 ^10"]),
        (":::warning Never open valve 7.", [":::warning Never open valve 7."]),
        ("| a | b |\n|---|---|\n| ✅ | ❌ |", ["| a | b |", "| ✅ | ❌ |"]),
        ("<details><summary>The office closes at 5.</summary></details>", ["The office closes at 5."]),
        ("> [!tip]- On call\n> Ring 4400.", ["Ring 4400."]),
        ("> [!tip]\n> Ring 4400.", ["Ring 4400."]),
        ("> [!tip] The desk is open at noon.\n> Ring 4400.", ["The desk is open at noon.\n> Ring 4400."]),
        ("import Tabs from '@theme/Tabs';\nimport { Tab } from \"x\"\n\nRing 4400.", ["Ring 4400."]),
        ("!!! warning Do not unplug it.", ["Do not unplug it."]),
        (":::note\nRing 4400.\n:::", ["Ring 4400."]),
        ("Ring 4400. ^desk", ["Ring 4400."]),
        ("![[plan.png]]", []),
        ("Ring 4400.\n![[plan.png|300]]\nAsk Bo.", ["Ring 4400.", "Ask Bo."]),
        ("See ![[plan.png]] first.", ["See ![[plan.png]] first."]),
        ("<p align=center>Ring 4400.</p>", ["Ring 4400."]),
        (
            "<table><tr><td>red</td><td>4</td></tr><tr><td>blue</td><td>5</td></tr></table>",
            ["red</td><td>4", "blue</td><td>5"],
        ),
        ('<iframe title="the code is 111"></iframe>', []),
    ],
)
def test_what_readers_do_not_see_is_not_quoted(text, shown):
    document = read(text)

    assert [document.slice(block) for block in document.blocks] == shown


@pytest.mark.parametrize(
    ("text", "sections", "blocks"),
    [
        ("We move in October.\n---\n\nBring boxes.", [], ["We move in October.", "Bring boxes."]),
        ("We move to Antwerp\nin October\n---\n\nBring boxes.", [], ["We move to Antwerp\nin October", "Bring boxes."]),
        ("The move\n---\n\nBring boxes.", ["The move"], ["Bring boxes."]),
        ("We move in October.\n===\n\nBring boxes.", ["We move in October."], ["Bring boxes."]),
        ("**Wi-Fi password: kestrel-42**\n\nKeep it.", [], ["**Wi-Fi password: kestrel-42**", "Keep it."]),
        ("**The office is closed on Monday**\n\nRing Ada.", [], ["**The office is closed on Monday**", "Ring Ada."]),
        ("**What is covered**\n\nTeeth.", ["What is covered"], ["Teeth."]),
        ("<details><summary><b>Who</b> has the key?</summary>\n\nAda has it.\n\n</details>", ["Who has the key?"], ["Ada has it."]),
        ("## Draining ^drain\n\nWait.\n\n## Filling {#fill}\n\nRun.", ["Draining", "Filling"], ["Wait.", "Run."]),
    ],
)
def test_what_is_a_heading_and_what_says_something(text, sections, blocks):
    document = read(text)

    assert [section.heading for section in document.sections] == sections
    assert [document.slice(block) for block in document.blocks] == blocks


def test_lines_with_labels_stand_for_themselves():
    document = read("First on call: Ada Lind\nSecond on call: Bo Ek\n**Phone:** 4410\n")

    [passage] = split_document(document)

    assert [document.slice(sentence) for sentence in passage.sentences] == [
        "First on call: Ada Lind",
        "Second on call: Bo Ek",
        "**Phone:** 4410",
    ]


PIECES = (
    "**Tools**", "**Which tools?**", "**Which tools?**\nSpades.", "## Rakes", "A gate.", "- a hoe", "1. a fork", "```sh\nmake\n```", "    code", "***", "<div>\nseed\n</div>",
    "| crop |\n|---|\n| kale |", "> **Quoted**",
)  # fmt: skip


@pytest.mark.parametrize("first", PIECES)
def test_no_word_is_lost_whatever_follows_what(first):
    for others in itertools.chain.from_iterable(itertools.product(PIECES, repeat=count) for count in range(3)):
        text = "\n\n".join([first, *others]) + "\n"
        document = read(text)

        kept = " ".join([*map(document.slice, document.blocks), *[section.heading for section in document.sections]])
        assert {*re.findall(r"[a-z]+", text.replace("```sh", "").replace("div", ""))} <= {*re.findall(r"[a-z]+", kept)}, text


def test_what_can_be_unfolded_is_a_section_to_its_end():
    text = "<details><summary>Who has the key?</summary>\n\nAda has it.\n\n</details>\n\nThe desk is closed.\n"
    document = read(text)

    assert [document.slice(section).rpartition("</details>")[1:] for section in document.sections] == [("</details>", "")]


def test_of_thousands_that_can_be_unfolded_each_is_a_section_to_its_end():
    part = "<details><summary>Who has the key?</summary>\n\nAda has it.\n\n</details>\n\n"
    document = read(part * 16_000)

    assert {section.end - section.start for section in document.sections} == {len(part.strip()) - len("<details>")}


@pytest.mark.parametrize("depth", [10, 20, 40])
def test_what_is_nested_deep_is_read(depth):
    quoted = markdown_document("a.md", "default", f"{'>' * depth} The lamp belongs to Kai.\n")
    listed = markdown_document("a.md", "default", "".join([f"{'  ' * level}- Level {level} here.\n" for level in range(depth)]))

    said = [" ".join(quoted.text[span.start : span.end] for passage in split_document(quoted) for span in passage.sentences)]
    said += [listed.text[span.start : span.end] for passage in split_document(listed) for span in passage.sentences]
    assert said == ["The lamp belongs to Kai.", *[f"Level {level} here." for level in range(depth)]]


def test_a_footnote_of_one_word_is_quoted_and_the_address_of_a_link_is_not():
    text = "The border town[^1] is [near].\n\n[^1]: Kelso.\n\n[near]: https://a.test\n"

    document = markdown_document("walk.md", "default", text)

    assert [document.text[block.start : block.end] for block in document.blocks] == ["The border town[^1] is [near].", "[^1]: Kelso."]
    assert words_shown("[^1]: Kelso.") == "[^1]: Kelso."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bring <!-- two --> boxes.", ["Bring", "boxes."]),
        ("Bring boxes <!-- and lids.", ["Bring boxes <!-- and lids."]),
        ("Bring <!-- a <!-- b --> boxes <!-- and lids.", ["Bring", "boxes <!-- and lids."]),
        ("Type `<!-- x` for a <!-- `remark --> comment.", ["Type `<!-- x` for a", "comment."]),
    ],
)
def test_a_comment_ends_where_it_is_closed(text, words):
    assert [text[span.start : span.end].strip() for span in shown(text, 0, len(text))] == words


@pytest.mark.parametrize(("rule", "level"), [("---------", 2), ("===", 1)])
def test_a_numbered_line_that_is_underlined_is_a_heading(rule, level):
    text = f"Intro.\n\n1. Phones\n{rule}\nAnswer within four rings.\n\n2. Keys\n{rule}\nAsk Ada.\n"

    document = markdown_document("desk.md", "default", text)

    assert [(section.heading, section.level) for section in document.sections] == [("1. Phones", level), ("2. Keys", level)]
    assert [document.text[block.start : block.end] for block in document.blocks] == ["Intro.", "Answer within four rings.", "Ask Ada."]


def test_a_numbered_sentence_above_a_rule_and_a_list_above_one_are_text():
    text = "1. Answer within four rings.\n---\n\n1. Phones\n2. Keys\n---\n"

    assert markdown_document("desk.md", "default", text).sections == ()


@pytest.mark.parametrize(
    "named",
    [
        "> [!warning] On call\n> Ring 4400.",
        "> [!warning]+ **On call**\n>\n> Ring 4400.",
        ":::note On call\nRing 4400.\n:::",
        "::: note On call\n\nRing 4400.\n\n:::",
        ":::note[On call]\n\nRing 4400.\n\n:::",
        '!!! note "On call"\n    Ring 4400.',
        '!!! note "On call"\n\n    Ring 4400.',
        '=== "On call"\n\n    Ring 4400.',
        "<Tabs>\n<TabItem value='x' label='On call' default>\n\nRing 4400.\n\n</TabItem>\n</Tabs>",
    ],
)
def test_the_name_of_a_callout_or_tab_heads_what_is_in_it(named):
    document = read(f"The desk is new.\n\n{named}\n\nThe end.")

    headings = {document.slice(block): [each.heading for each in document.sections_around(block.start)] for block in document.blocks}
    assert headings == {"The desk is new.": [], "Ring 4400.": ["On call"], "The end.": []}


def test_code_in_a_tab_stays_code():
    document = read('=== "Linux"\n\n    Run this:\n\n    ``` sh\n    make up\n    ```\n\n=== "Windows"\n\n        make.bat\n\nDone.')

    assert [(block.kind.value, document.slice(block)) for block in document.blocks] == [
        ("prose", "Run this:"),
        ("code", "make up"),
        ("code", "make.bat"),
        ("prose", "Done."),
    ]


@pytest.mark.parametrize(
    "text", ["> [!tip] On call", ":::note On call\n\nRing 4400.", "=== On call\nRing 4400.", '=== "On call"', ":::note On call"]
)
def test_what_names_nothing_below_it_is_no_heading(text):
    assert read(text).sections == ()


def test_a_quote_ends_with_a_table_in_html(library):
    text = "<table><tr><td>Fridge</td><td>emptied on Fridays</td></tr></table>\n\nLine one.\n"

    [quote] = library({"kitchen.md": text}).ask(Question("When is the fridge emptied?")).quotes

    assert quote.text == "Fridge</td><td>emptied on Fridays"


def test_lines_with_bars_between_their_words_stand_for_themselves():
    (block,) = read("Books | 4 weeks | 2 renewals\nDVDs | 1 week | no renewal\n").blocks
    (wrapped,) = read("The pipe sign (|) joins commands: one\nruns after another, as in a | b.\n").blocks

    assert (block.kind, wrapped.kind) == (BlockKind.LINES, BlockKind.PROSE)


@pytest.mark.parametrize(
    ("lead", "stamp"), [("", "(3 May, 19:0{})"), ("> ", "11 Feb 18:0{}"), ("", "— Monday 7:0{} PM"), ("", "[2026-05-03 19:0{}]:")]
)
def test_who_wrote_a_message_of_a_chat_in_bold_type_is_not_quoted(lead, stamp):
    said = [("lou", "when does it come?"), ("anna", "24 May"), ("lou", "ta")]
    text = "\n\n".join(f"{lead}**{who}** {stamp.format(minute)}\n{lead}{words}" for minute, (who, words) in enumerate(said))

    assert blocks_of(markdown_document("a.md", "default", f"# Parcels\n\n{text}\n")) == [words for _, words in said]


def test_times_beside_bold_type_are_of_a_programme_where_nobody_writes_twice_or_asks():
    text = "# Courses\n\n**Yoga** (Monday 18:30)\nBring a mat.\n\n**Choir** (Monday 19:30)\nAll voices.\n"

    assert blocks_of(markdown_document("a.md", "default", text))[0].startswith("**Yoga** (Monday 18:30)")
