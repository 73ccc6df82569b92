"""Words are called missing where no document has them, nor another word for the same thing."""

import pytest

from bot.models import Question

HALL = "The hall is let by Ada Lind. A day costs 40 euros. Ada lent the keys to Otto."


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("What price have the flowers?", ("flowers",)),
        ("Who lends the ladder?", ("ladder",)),
        ("Who sells the ladder?", ("sells", "ladder")),
        ("Is there a fridge?", ("fridge",)),
    ],
)
def test_what_stands_there_in_another_word_is_not_missing(library, question, missing):
    assert library({"a.txt": HALL}).ask(Question(question)).missing == missing


def test_a_word_for_the_same_thing_counts_where_it_is_searched_alone(library):
    made = library({"a.txt": "The roof is red.", "money/b.txt": "The roof costs 40 euros."})

    found = [made.ask(Question("the price of the flowers", collections=frozenset({name}))).missing for name in ("default", "money")]

    assert found == [("price", "flowers"), ("flowers",)]


def test_a_question_in_english_misses_no_words_of_grammar_where_no_document_is(library):
    page = "# Officina\n\nIl laser costa venticinque centesimi al minuto, e si paga alla cassa della bottega.\n"

    answer = library({"a.md": page}).ask(Question("how much does the laser cost per hour, and where is it?"))

    assert not {"how", "much", "does", "where"}.intersection(answer.missing)


@pytest.mark.parametrize(
    ("question", "missing"),
    [("Wer führt die Bäckerei?", ("führt", "Bäckerei")), ("Où est la clé?", ("clé",)), ("Dove sono le chiavi?", ("chiavi",))],
)
def test_words_of_grammar_of_another_language_are_not_missing(library, question, missing):
    assert library({"a.txt": HALL}).ask(Question(question)).missing == missing
