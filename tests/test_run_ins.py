"""Headings that run into the text of their paragraph."""

import pytest

from bot.documents.corpus import read_corpus
from bot.documents.markdown.markdown import markdown_document
from bot.models import Block, BlockKind, Question, Span
from bot.passages import split_document
from bot.run_ins import under_run_ins
from bot.sentences import split_sentences

ROCK = "# Rocks\n\n**Grey Rock** – 25 minutes on foot. A rope of 70 m is needed. Shut from February to June.\n\nGrey Rock is private.\n"


def cut(text, kind=BlockKind.PROSE):
    """The sentences of a text, each with what is above it."""
    block = Block(0, len(text), kind)
    return [(text[start:end], above) for (start, end), above in under_run_ins(text, block, split_sentences(text, block, "en"), "en")]


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("§1 Quiet hours.", "Quiet hours"),
        ("(2) Laundry room.", "Laundry room"),
        ("3. Pets.", "Pets"),
        ("4.2 Late guests.", "Late guests"),
        ("5. **Be decent.**", "Be decent."),
        ("**Grey Rock** –", "Grey Rock"),
        ("**Methods.**", "Methods."),
    ],
)
def test_a_run_in_heading_is_of_the_sentence_after_it(heading, words):
    assert cut(f"{heading} From ten to seven. Or later.") == [(f"{heading} From ten to seven.", ""), ("Or later.", words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pets.",
        "1. Open the door.",
        "3. Smoking is forbidden.",
        "3. Ask in May 2024.",
        "3. Ask Ada, Bo or Cy.",
        "**Who may come?**",
        "**The gate is shut.**",
        "Ada **Lind**.",
    ],
)
def test_a_sentence_is_no_run_in_heading(sentence):
    assert cut(f"{sentence} From ten to seven.") == [(sentence, ""), ("From ten to seven.", "")]


def test_a_run_in_heading_further_on_heads_the_sentences_up_to_the_next():
    assert cut("**Fees.** Twenty euros. A year. **Keys.** Ada keeps them. In the safe.") == [
        ("**Fees.** Twenty euros.", ""),
        ("A year.", "Fees."),
        ("**Keys.** Ada keeps them.", ""),
        ("In the safe.", "Keys."),
    ]


def test_a_name_in_bold_type_that_opens_a_further_sentence_ends_what_the_one_before_heads():
    assert cut("**Cover** protects. Not always. **Potions** are drunk. Some give them.") == [
        ("**Cover** protects.", ""),
        ("Not always.", "Cover"),
        ("**Potions** are drunk.", ""),
        ("Some give them.", "Potions"),
    ]


def test_run_in_headings_may_begin_below_the_first_sentence():
    assert cut("It is ours. **Keys:** Ada has them. At home. **Bins:** on Tuesday. At noon.") == [
        ("It is ours.", ""),
        ("**Keys:** Ada has them.", ""),
        ("At home.", "Keys:"),
        ("**Bins:** on Tuesday.", ""),
        ("At noon.", "Bins:"),
    ]


def test_what_is_written_otherwise_than_the_first_run_in_heading_is_a_mark_in_its_text():
    assert cut("**Grey Rock:** it is far. **Always** bring a rope. Shut in May.") == [
        ("**Grey Rock:** it is far.", ""),
        ("**Always** bring a rope.", "Grey Rock:"),
        ("Shut in May.", "Grey Rock:"),
    ]


def test_one_sentence_in_bold_type_further_on_is_no_run_in_heading():
    assert cut("Come at nine. **Bring a rope.** It is steep.") == [("Come at nine.", ""), ("**Bring a rope.**", ""), ("It is steep.", "")]


def test_a_day_alone_is_of_the_sentence_after_it_and_heads_those_up_to_the_next():
    assert cut("4 May. The cap rose. Nobody cared. Tuesday, 18 June. The bridge fell.") == [
        ("4 May. The cap rose.", ""),
        ("Nobody cared.", "4 May"),
        ("Tuesday, 18 June. The bridge fell.", ""),
    ]


@pytest.mark.parametrize("sentence", ["It fell on 4 May.", "May 2024.", "Updated 4 May."])
def test_a_sentence_that_holds_more_or_less_than_a_day_heads_nothing(sentence):
    assert cut(f"{sentence} The cap rose.") == [(sentence, ""), ("The cap rose.", "")]


def test_what_happened_is_quoted_with_the_day_before_it(library):
    diary = "# Diary\n\n11 May. Season 6 announced.\n\n18 June. The bridge was rebuilt by the guild.\n"
    quote = library({"a.md": diary}).ask(Question("when was the bridge rebuilt?")).quotes[0]

    assert quote.answer == "18 June. The bridge was rebuilt by the guild."


def test_a_run_in_heading_alone_on_its_line_stays_a_sentence():
    assert cut("1. Pets.\n2. Rubbish. It is burnt. At noon.\n3. Bikes.", BlockKind.LINES) == [
        ("1. Pets.", ""),
        ("2. Rubbish. It is burnt.", ""),
        ("At noon.", "Rubbish"),
        ("3. Bikes.", ""),
    ]


def test_a_sentence_is_found_by_the_run_in_heading_of_its_paragraph():
    [passage] = split_document(markdown_document("a.md", "default", ROCK))

    assert ["rock" in line.split() for line in passage.terms.split("\n")[1:]] == [True, True, True, True]
    assert [line.split().count("grey") for line in passage.terms.split("\n")[1:]] == [1, 1, 1, 1]


def test_of_lines_each_has_its_own_run_in_heading(tmp_path):
    (tmp_path / "a.txt").write_text(
        "1. Treasurer. Ada has the box. It is red.\n2. Nothing else. Ends at ten. All leave.\n", encoding="utf-8"
    )
    [document] = read_corpus(tmp_path).documents

    [passage] = split_document(document)

    assert ["treasur" in line.split() for line in passage.terms.split("\n")[1:]] == [True, True, False, False]


def test_the_sentence_that_answers_may_be_named_by_its_run_in_heading(library):
    quote = library({"a.md": ROCK}).ask(Question("when is Grey Rock shut?")).quotes[0]

    assert quote.answer == "Shut from February to June."


def test_a_run_in_heading_alone_answers_nothing(library):
    answer = library({"a.md": ROCK}).ask(Question("how much does Grey Rock cost?"))

    assert answer.is_abstention


def test_thousands_of_run_in_headings_are_found():
    paragraph = "**Grey Rock:** twenty minutes.\n\n"
    text = paragraph * 40_000
    for place in range(0, len(text), len(paragraph)):
        end = place + len(paragraph.rstrip())
        assert [above for _, above in under_run_ins(text, Block(place, end, BlockKind.PROSE), [Span(place, end)], "en")] == [""]
