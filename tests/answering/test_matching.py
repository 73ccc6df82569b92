"""Which words of a question the lines of a passage's terms hold."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from made_up import asked, document, reread

from bot.analysis.analyzer import terms_line
from bot.answering.passage_ranking.matching import any_of, exact_by_line, held_by_headings, held_in, kin_by_line
from bot.answering.passage_ranking.names import holds_name
from bot.answering.passage_ranking.word_families import kinship
from bot.answering.question_analysis.asked import ask
from bot.answering.question_analysis.term_weights import Sums
from bot.models import Question

TERMS = st.sampled_from("gate gat gatepost gates lead leader leadership mislead key keys e mail email é 東京".split())
LINES = st.lists(st.lists(TERMS, max_size=5), min_size=1, max_size=4)


def lines_of(*texts):
    return [terms_line(text.split()) for text in texts]


def exact(question, *texts):
    lines = lines_of(*texts)
    return exact_by_line(asked(question), lines, asked(question).every)


def kin(question, *texts):
    lines = lines_of(*texts)
    return kin_by_line(asked(question), lines, "\n".join(lines))


@pytest.mark.parametrize("line", ["gate key lamp", "key gate lamp", "key lamp gate", "gate"])
def test_a_word_is_held_wherever_it_stands_in_a_line(line):
    assert exact("the gate?", "", line) == [0, 1]


def test_each_word_is_held_by_the_lines_that_hold_it():
    assert exact("a gate, a key and a lamp", "key", "gate lamp", "", "lamp key") == [0b010, 0b101, 0, 0b110]


@pytest.mark.parametrize("other", ["gatepost", "floodgate", "gates", "gat", "ga te"])
def test_a_word_is_not_held_by_a_longer_or_shorter_one(other):
    assert exact("the gate?", "", other) == [0, 0]


def test_no_word_is_held_over_the_end_of_a_line():
    assert exact("the gate?", "ga", "te") == [0, 0]


def test_a_compound_is_held_by_all_its_parts_in_one_line():
    assert exact("the state-owned?", "own state", "state", "own") == [1, 0, 0]


def test_a_compound_is_held_by_its_whole():
    assert exact("the e-mail?", "email") == [1]


@pytest.mark.parametrize(
    ("asked_for", "line"),
    [
        ("C++", "c"),
        ("C#", "c"),
        ("2.3.1", "2.3.4 2 2.3"),
        ("3.14", "3.2 3"),
        ("2.3.1", "2 2.3"),
    ],
)
def test_what_only_begins_a_code_does_not_hold_it(asked_for, line):
    assert (exact(f"about {asked_for}", line), kin(f"about {asked_for}", line)) == ([0], [0])


@pytest.mark.parametrize(
    ("question", "sentence", "is_told"),
    [
        ("How do I back up MySQL?", "To back up SQL, run the dump at night.", False),
        ("Where is the YouTube channel?", "The tube channel is below the floor.", False),
        ("How do I charge the iPhone?", "Charge the phone in the hall.", False),
        ("How do I open MyPortal?", "Open My Portal from the menu.", True),
        ("Where is the YouTube channel?", "The You-Tube channel is linked on the home page.", True),
        ("How do I back up MySQL?", "To back up MySQL, run the dump at night.", True),
    ],
)
def test_a_name_is_held_by_its_last_part_only_where_that_is_written_apart(library, question, sentence, is_told):
    assert bool(library({"a.md": f"# Notes\n\n{sentence}\n\nThe office is open on Monday.\n"}).ask(Question(question)).quotes) == is_told


def test_a_code_is_held_by_what_is_written_behind_it(library):
    page = "# Setup\n\nThe config.yaml-file holds the token.\n\nThe config.yaml was made in 2020.\n"

    assert library({"a.md": page}).ask(Question("What does config.yaml hold?")).quotes[0].answer == "The config.yaml-file holds the token."


def test_a_code_is_not_held_by_one_that_goes_on_where_any_page_has_it(library):
    page = "# Settings\n\n## gc.autoPackLimit\n\nThe default value is 50.\n\n## gc.auto\n\nThe default value is 6700.\n"

    answer = library({"a.md": page}).ask(Question("what is the default value of gc.auto?"))

    assert [quote.answer for quote in answer.quotes] == ["The default value is 6700."]


@pytest.mark.parametrize(
    ("line", "held"),
    [("hx60 hx 60 lamp", True), ("the hx 60 lamp", True), ("hx40 hx 40 lamp 60 mm", False), ("60 hx lamp", False), ("hx", False)],
)
def test_a_code_is_held_whole_or_with_its_parts_side_by_side(line, held):
    (code,) = asked("HX-60?").sought

    assert held_in(code, terms_line(line.split())) is held


def test_a_word_is_held_in_the_form_of_any_language_searched():
    (maisons,) = asked("maisons", "en", "fr").sought

    assert [held_in(maisons, line) for line in lines_of("maison", "mais", "maisonnet")] == [True, False, False]


def test_a_word_of_the_family_is_kin_and_no_more():
    assert (exact("who leads?", "leader"), kin("who leads?", "leader")) == ([0], [1])


def test_a_word_for_the_same_thing_counts_as_kin():
    assert kin("who repaired the gate?", "", "mend gate", "gate") == [0, 0b01, 0]


def test_the_word_itself_is_no_kin():
    assert kin("who leads?", "lead") == [0]


def test_a_part_of_a_compound_is_kin():
    assert kin("the state-owned?", "own", "lamp") == [1, 0]


@pytest.mark.parametrize("code", ["E1042", "report.pdf", "ERR_CONN"])
def test_a_code_has_no_kin(code):
    (sought,) = asked(f"what is {code}").sought

    assert sought.kin == ()


def test_kin_begin_with_the_word_and_do_not_only_hold_it():
    assert kin("who leads?", "misleader") == [0]


def test_the_last_kin_of_a_passage_is_found():
    assert kin("who leads?", "leadenhall", "lamp leader") == [0, 1]


@pytest.mark.parametrize(
    ("one", "other", "are_kin"),
    [
        ("lead", "leader", True),
        ("leader", "lead", True),
        ("merg", "merger", True),
        ("form", "format-string", False),
        ("cat", "cats", False),
        ("lead", "loader", False),
        ("e104", "e1042", False),
        ("organ", "organizations", False),
        ("leading", "leadem", False),
        ("decid", "decis", True),
        ("admit", "admiss", True),
        ("describ", "descript", True),
        ("belief", "believ", True),
        ("produc", "product", True),
        ("china", "chines", True),
        ("africa", "african", True),
        ("linux", "linus", False),
        ("start", "star", False),
        ("insect", "insecticid", False),
        ("seven", "sever", False),
        ("press", "presid", False),
    ],
)
def test_words_of_one_family_share_all_but_their_end(one, other, are_kin):
    assert bool(kinship(one, other, are_english=True)) == are_kin


def test_in_another_language_the_end_may_be_any():
    assert kinship("schul", "schulungsraum", are_english=False) == 0
    assert kinship("schul", "schulzeit", are_english=False) > 0 == kinship("schul", "schulzeit", are_english=True)


def test_neighbours_that_repeat_each_other_are_counted_twice():
    once, twice = document("Duran sang in the hall.", "a"), document("Duran Duran sang in hall.", "b")

    found = {entry.hit.passage.document: entry for entry in reread(asked("who is Duran?"), once, twice)}

    assert found["b"].fullness > found["a"].fullness


@given(st.lists(st.integers(0, 255)))
def test_any_of_some_sets_is_what_one_of_them_holds(sets):
    union = any_of(sets)

    assert [bool(union >> bit & 1) for bit in range(8)] == [any(each >> bit & 1 for each in sets) for bit in range(8)]


@given(st.sampled_from(["gate", "leader", "key", "東京"]), LINES)
def test_a_plain_word_is_held_by_the_lines_of_which_it_is_a_term(word, lines):
    question = asked(f"{word}?", "zh" if word == "東京" else "en")
    (term,) = question.terms[0].whole
    texts = [terms_line(line) for line in lines]

    assert exact_by_line(question, texts, question.every) == [int(term in line) for line in lines]


@given(LINES)
@example([["leader"], ["gate", "leader"]])
def test_kin_are_the_words_that_begin_alike_and_are_of_one_family(lines):
    texts = [terms_line(line) for line in lines]

    question = asked("lead?")
    (others,) = [sought.alike for sought in question.sought]
    found = kin_by_line(question, texts, "\n".join(texts))

    assert found == [
        int(
            any(
                f" {word} " in others or (word != "lead" and word.startswith("lead") and kinship("lead", word, are_english=True) > 0)
                for word in line
            )
        )
        for line in lines
    ]


@given(st.lists(st.floats(0, 10), max_size=12), st.data())
def test_the_sum_of_a_set_is_the_sum_of_its_members(weights, data):
    chosen = data.draw(st.integers(0, (1 << len(weights)) - 1))

    assert Sums(weights)[chosen] == pytest.approx(sum(weight for place, weight in enumerate(weights) if chosen >> place & 1))


@given(st.lists(st.floats(0, 10), max_size=12), st.integers(0), st.integers(0))
def test_sets_without_a_common_word_add_up(weights, one, other):
    sums = Sums(weights)

    assert sums[one | (other & ~one)] == pytest.approx(sums[one] + sums[other & ~one])


@pytest.mark.parametrize(("headings", "is_held"), [("decis", True), ("meet", False), ("decidu", False)])
def test_a_heading_holds_a_word_for_which_another_stands_there(headings, is_held):
    question = asked("What was decided?")
    assert held_by_headings(question, *lines_of(headings), 0) == (question.every if is_held else 0)


@pytest.mark.parametrize(("name", "is_held"), [("Christopher Nolan", True), ("Christopher Park", False)])
def test_a_frequent_surname_holds_a_name_of_two_words(name, is_held):
    question = ask(
        f"Did {name} go?",
        languages=["en"],
        passages=1000,
        frequencies=lambda terms: {term: 2 if term == "christoph" else 400 for term in terms},
    )
    (words,) = question.names

    assert holds_name(question, words, 1 << words.bit_length() - 1) is is_held
