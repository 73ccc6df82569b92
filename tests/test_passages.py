"""Passages are whole sentences, about a hundred words, inside one stretch of text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.files.source import SourceFile
from bot.documents.markdown.markdown import markdown_document
from bot.documents.readers import plain_document, read_plain_text
from bot.models import Span
from bot.passages import MAX_WORDS, split_document
from bot.word_counts import count_words


def plain(text):
    return plain_document(id="a", collection="default", title="T", text=text, path="a.txt", first_line=1)


def sentences_of(document, passage):
    return [document.slice(sentence) for sentence in passage.sentences]


def prose(count, words=12):
    return " ".join(f"Sentence {number} " + "of words " * ((words - 3) // 2) + "ends." for number in range(count))


def test_a_short_text_is_one_passage():
    document = plain(prose(5))

    [passage] = split_document(document)

    assert document.text[passage.start : passage.end] == document.text


def test_a_long_text_is_cut_into_passages_of_about_a_hundred_words():
    document = plain(prose(100))

    sizes = [count_words(document.text[passage.start : passage.end]) for passage in split_document(document)]

    assert len(sizes) > 8
    assert all(80 <= size <= 120 for size in sizes[:-1])


def test_neighbouring_passages_share_a_short_sentence():
    document = plain(prose(40))
    passages = split_document(document)

    shared = [first.sentences[-1] == second.sentences[0] for first, second in pairwise(passages)]

    assert len(shared) >= 3
    assert all(shared)


def test_long_sentences_are_not_repeated():
    document = plain(prose(12, words=61))
    sentences = [sentence for passage in split_document(document) for sentence in passage.sentences]

    assert len(sentences) == len(set(sentences)) == 12


def test_paragraphs_are_a_better_place_to_cut_than_sentences():
    paragraphs = [prose(7) for _ in range(4)]
    document = plain("\n\n".join(paragraphs))

    texts = [document.text[passage.start : passage.end] for passage in split_document(document)]

    assert texts == paragraphs


def test_no_passage_crosses_furniture():
    document = plain("One thing. Read more\n\nAnother thing.\nPosted 4 y ago\nA third thing.")

    assert [sentences_of(document, passage) for passage in split_document(document)] == [
        ["One thing."],
        ["Another thing."],
        ["A third thing."],
    ]


def test_what_follows_a_section_that_ends_early_stands_under_the_heading_around_it():
    text = "# T\n\n## Doors\n\n<details><summary>Who has the key?</summary>\n\nAda has it.\n\n</details>\n\nThe desk is closed.\n"
    document = markdown_document("a.md", "default", text)

    passages = split_document(document)

    assert [(passage.heading, sentences_of(document, passage)) for passage in passages if passage.heading] == [
        ("Doors › Who has the key?", ["Ada has it."]),
        ("Doors", ["The desk is closed."]),
    ]
    assert document.slice(passages[-1].section).startswith("## Doors")


def test_no_passage_crosses_a_heading():
    document = markdown_document("a.md", "default", "# T\n\nOne.\n\n## A\n\nTwo.\n\n## B\n\nThree.\n")

    assert [(passage.heading, sentences_of(document, passage)) for passage in split_document(document)] == [
        ("", ["One."]),
        ("A", ["Two."]),
        ("B", ["Three."]),
    ]


def test_a_passage_names_its_headings_outermost_first():
    document = markdown_document("a.md", "default", "---\ntitle: T\n---\n# A\n\n## B\n\n### C\n\nWords.\n\n## D\n\nMore.\n")

    assert [passage.heading for passage in split_document(document)] == ["A › B › C", "A › D"]


def test_a_passage_names_only_the_headings_above_it():
    document = markdown_document("a.md", "default", "---\ntitle: T\n---\nBefore.\n\n# A\n\n## B\n\nWords.\n\n# C\n\nMore.\n")

    assert [passage.heading for passage in split_document(document)] == ["", "A › B", "C"]


def test_an_empty_document_has_no_passages():
    assert split_document(plain(" \n")) == []


@pytest.mark.parametrize("line", ["a", "`", ". ", "汉", "| ", "\u200d"], ids=ascii)
def test_an_endless_line_gives_passages_of_bounded_size(line):
    document = plain(line * (100_000 // len(line)))

    assert max(passage.end - passage.start for passage in split_document(document)) <= 5_000


def test_a_table_of_thousands_of_rows_gives_passages_of_bounded_size():
    document = markdown_document("a.md", "default", "| n | m |\n|---|---|\n" + "| 1 | 2 |\n" * 2_000)

    assert max(len(passage.sentences) for passage in split_document(document)) <= MAX_WORDS


@pytest.mark.parametrize(
    ("text", "words"), [("One two three.", 3), ("l'été d'Anna", 2), ("今天天气很好", 3), ("e-mail V2", 2), ("— !", 0), ("हिन्दी भाषा", 2)]
)
def test_words_are_counted(text, words):
    assert count_words(text) == words


def test_a_line_that_leads_into_a_list_stands_with_it():
    steps = "\n".join(f"- Press key {number} and wait until the {number} lamps of the panel are red." for number in range(9))
    document = markdown_document("a.md", "default", f"{prose(7)}\n\nTo open the gate:\n\n{steps}\n")

    passages = split_document(document)

    assert len(passages) > 1
    assert [sentences_of(document, each)[0] for each in passages if "To open the gate:" in sentences_of(document, each)] == [
        "To open the gate:"
    ]


def test_lines_that_lead_nowhere_are_parted_like_others():
    document = plain("\n\n".join(f"Number {number} of the many things on the list:" for number in range(60)))

    passages = split_document(document)

    assert sum(len(each.sentences) for each in passages) >= 60
    assert max(count_words(document.text[each.start : each.end]) for each in passages) <= 2 * MAX_WORDS


@given(st.lists(st.tuples(st.integers(3, 90), st.booleans()), min_size=1, max_size=30))
def test_no_passage_only_repeats_another(lengths):
    text = " ".join("Word " + "word " * (words - 2) + ("ends: So" if leads else "ends. So") for words, leads in lengths)
    document = plain(text)

    passages = split_document(document)

    for one, other in pairwise(passages):
        assert not set(one.sentences) <= set(other.sentences)
        assert not set(other.sentences) <= set(one.sentences)


def test_a_row_of_a_table_is_found_by_the_words_that_head_its_columns():
    text = "| Season | Scorer |\n|---|---|\n| 1921 | Ada Lind |\n| 1922 | Bo Ek |\n\nScorer is a word.\n"

    [passage] = split_document(markdown_document("a.md", "default", text))

    assert ["scorer" in line.split() for line in passage.terms.split("\n")[1:]] == [True, True, True, True]
    assert ["season" in line.split() for line in passage.terms.split("\n")[1:]] == [True, True, True, False]


def test_each_table_has_its_own_head():
    text = "| Season |\n|---|\n| 1921 |\n\n| Price |\n|---|\n| 12 |\n"

    [passage] = split_document(markdown_document("a.md", "default", text))

    assert [line.split() for line in passage.terms.split("\n")[1:]] == [["season"], ["1921", "season"], ["price"], ["12", "price"]]


def test_a_word_that_the_end_of_a_line_parts_is_found_whole():
    [passage] = split_document(plain("The key is kept at the recep-\ntion desk of the old house."))

    assert {"recept", "tion", "recep"} <= set(passage.terms.split())


def test_rows_that_are_parted_from_the_head_of_their_table_know_it():
    rows = "\n".join(
        f"| Kit {number} | {number} kg of rope, hooks and sails for the boats of the club | {number * 5} EUR |" for number in range(1, 40)
    )
    document = markdown_document("a.md", "default", f"# Kits\n\n| Kit | Weight | Deposit |\n|---|---|---|\n{rows}\n\nRopes rot.\n")

    [first, second, *_, last] = split_document(document)

    assert (first.head, document.slice(second.head)) == (None, "Kit | Weight | Deposit |")
    assert (second.heading, last.heading) == ("", "")
    assert ["deposit" in line.split() for line in last.terms.split("\n")] == [False, *[True] * (len(last.sentences) - 1), False]


QUESTIONS = [
    "what time does the skip get here",
    "what time does the skip get here? the gate is shut",
    "Anyone know when the skip gets here",
]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("form", ["[14/05/2024, 07:{0}] Ada\n{1}\n\n", "14/05/2024, 07:{0} - Ada: {1}\n"])
@pytest.mark.parametrize("before", range(4, 9))
def test_a_message_that_asks_stands_with_the_one_below_it(question, form, before):
    chatter = "The old plum tree on the seventh plot needs a long prop before that heavy branch goes down for good"
    messages = [*[chatter] * before, question, "8am and it leaves at 2", *[chatter] * 8]
    text = "".join(form.format(place, words) for place, words in enumerate(messages, 10))

    [document] = read_plain_text(SourceFile("chat.txt", "default", text.encode()))
    passages = [document.slice(Span(passage.start, passage.end)) for passage in split_document(document)]

    assert all("8am and it leaves" in passage for passage in passages if "skip get" in passage)
    assert any("skip get" in passage for passage in passages)


@pytest.mark.parametrize(
    ("stamps", "sizes"),
    [
        (["[2026-01-13 07:40] ", "[2026-01-13 07:55] ", "[2026-01-19 15:20] ", "[2026-01-19 15:21] "], [2, 2]),
        (["[13/01/2026, 11:40 AM] ", "[13/01/2026, 12:05 PM] ", "[13/01/2026, 12:50 PM] ", "[13/01/2026, 1:10 PM] "], [2, 2]),
        (["[2026-01-13 07:40] ", "[2026-01-13 07:41] ", "[2026-01-13 07:42] ", "[2026-01-19 15:20] "], [3, 1]),
        (["10:00 ", "10:01 ", "14:00 ", "14:01 "], [4]),  # a time alone may be of a programme
    ],
)
def test_a_chat_is_cut_where_it_falls_silent(stamps, sizes):
    message = "Ada: " + "the plum tree on that plot needs a prop " * 4
    document = plain("\n".join(stamp + message.strip() for stamp in stamps))

    passages = split_document(document)

    assert [len(passage.sentences) for passage in passages] == sizes


def test_what_comes_hours_after_a_question_stands_with_it():
    message = "the plum tree on that plot needs a prop " * 8
    stamped = [("07:40", message), ("07:41", "who has a long prop?"), ("15:20", "in my shed"), ("19:00", message)]
    document = plain("\n".join(f"[2026-01-13 {time}] Ada: {words.strip()}" for time, words in stamped))

    assert [len(passage.sentences) for passage in split_document(document)] == [3, 1]


@pytest.mark.parametrize(
    ("asked", "told", "sizes"),
    [
        ("[05/01/2024, 22:50:00]", "[20/09/2025, 09:00:00]", [1, 1]),
        ("[1/5/24, 10:50 PM]", "[1/29/24, 9:00 AM]", [1, 1]),
        ("[2024-01-05 22:50]", "[2024-01-09 09:00]", [1, 1]),
        ("[2024-01-05 22:50]", "[2024-01-08 09:00]", [2]),
        ("[31.12.2023, 22:50]", "[02.01.2024, 09:00]", [2]),
        ("[04/01/2024, 22:50]", "[05/01/2024, 09:00]", [2]),  # a day, or a month
    ],
)
def test_what_comes_days_after_a_question_stands_apart(asked, told, sizes):
    document = plain(f"{asked} Ada: can somebody recommend a dentist?\n{told} Bo: The fee is 45 euros from now on.\n")

    assert [len(passage.sentences) for passage in split_document(document)] == sizes


def test_a_giant_heading_is_cut_where_it_stands_above_what_is_below_it():
    giant = "Word " * 400
    document = markdown_document("a.md", "default", f"# T\n\n## {giant}\n\n### One\n\nAda has the key.\n\n### Two\n\nBo has none.\n")

    headings = [passage.heading for passage in split_document(document)]

    assert headings == [f"{'Word ' * 59}Word… › One", f"{'Word ' * 59}Word… › Two"]
    assert document.sections[1].heading == giant.strip()


def test_a_giant_heading_without_blanks_is_cut_too():
    [passage] = split_document(markdown_document("a.md", "default", f"# T\n\n## {'語' * 500}\n\nAda has the key.\n"))

    assert passage.heading == "語" * 300 + "…"
