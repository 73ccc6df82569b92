"""What is quoted is what was indexed: a change of the stored text is noticed before anybody reads it."""

import sqlite3

import pytest

from bot.errors import StoreDamagedError
from bot.models import WHOLE, Question, Span

OPENS = Question("when does the gate open?")


def change(yard, old, new):
    """The stored text, changed without the program."""
    (path,) = yard.data.rglob("*.sqlite3")
    with sqlite3.connect(path) as connection:
        changed = connection.execute("UPDATE texts SET text = replace(text, ?, ?) WHERE instr(text, ?)", (old, new, old)).rowcount
    connection.close()
    assert changed == 1


def test_a_word_changed_in_the_store_is_not_quoted(yard):
    change(yard, "nine", "five")

    with pytest.raises(StoreDamagedError, match=r'"gate\.txt" is not what was indexed'):
        yard.library().ask(OPENS)


def test_a_word_changed_after_it_was_read_is_not_quoted(yard):
    library = yard.library()
    library.ask(OPENS)
    change(yard, "nine", "five")

    with pytest.raises(StoreDamagedError, match="not what was indexed"):
        library.ask(OPENS)


def test_a_change_beside_the_quote_is_noticed_too(yard):
    change(yard, "Ada", "Eda")

    with pytest.raises(StoreDamagedError):
        yard.library().find("gate.txt").reread(Span(0, 8))


def test_a_change_in_another_document_leaves_an_answer_alone(yard):
    change(yard, "1987", "1986")

    assert yard.answer(OPENS.text) == "The gate opens at nine in the morning."


def test_a_text_that_is_gone_from_the_store_is_not_quoted(yard):
    library = yard.library()
    library.ask(OPENS)
    (path,) = yard.data.rglob("*.sqlite3")
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM texts")
    connection.close()

    with pytest.raises(StoreDamagedError):
        library.ask(OPENS)


def test_a_document_that_was_changed_is_not_given_whole(yard):
    change(yard, "nine", "five")

    with pytest.raises(StoreDamagedError):
        yard.library().find("gate.txt").whole()


def test_what_was_not_changed_is_read_again_as_it_is(yard):
    document = yard.library().find("gate.txt")

    assert document.reread(Span(4, 14)) == document.slice(Span(4, 14)) == "gate opens"


def test_a_slice_that_goes_beyond_the_text_ends_with_it(yard):
    document = yard.library().find("gate.txt")

    assert document.slice(WHOLE) == document.reread(WHOLE) == document.whole().text
    assert document.slice(Span(4, WHOLE.end)) == document.whole().text[4:]
