"""What the journal keeps of an answer: where its quotes stand, not their words."""

from dataclasses import replace

import pytest

from bot.journal import Entry, references
from bot.models import Answer, Citation, Confidence, Quote, Span
from bot.places import Place

TEXT = "The office opens at 9:30 on weekdays. Anna Berg keeps the spare key."


@pytest.fixture
def answer():
    """An answer that quotes both sentences from the document's hundredth character on, and marks the first."""
    citation = Citation(
        document="office", collection="default", title="Office", heading="", path="office.txt", line=1, date=None, author=None, url=None
    )
    quote = Quote(span=Span(100, 168), text=TEXT, highlight=Span(100, 137), citation=citation, matched=("office",), score=1.5)
    return Answer(
        id="a1",
        question="when does the office open?",
        quotes=(quote,),
        confidence=Confidence.LIKELY,
        probability=0.75,
        missing=(),
        nearest=(),
        index_version="v1",
    )


def test_a_reference_says_where_the_quote_stands(answer):
    (reference,) = references(answer)

    assert (reference.document, reference.collection, reference.path, reference.title) == ("office", "default", "office.txt", "Office")
    assert (reference.start, reference.end) == (100, 168)
    assert (reference.highlight_start, reference.highlight_end) == (100, 137)


def test_a_reference_holds_none_of_the_quoted_words(answer):
    (reference,) = references(answer)

    assert "weekdays" not in str(reference)


def test_a_reference_recognises_what_was_quoted(answer):
    (reference,) = references(answer)

    assert reference.matches(TEXT)
    assert not reference.matches(TEXT + " ")


def test_a_quote_without_a_highlight_has_a_reference_without_one(answer):
    (reference,) = references(replace(answer, quotes=(replace(answer.quotes[0], highlight=None),)))

    assert (reference.highlight_start, reference.highlight_end) == (None, None)


def test_an_abstention_refers_to_the_passages_that_were_shown(answer):
    assert references(replace(answer, quotes=(), nearest=answer.quotes)) == references(answer)


def test_an_entry_of_an_answer_takes_over_what_it_says(answer):
    made = Entry.of(answer, place=Place("console"), asker="anna", took_ms=7, is_private=True)

    assert made.quotes == references(answer)
    assert (made.question, made.confidence, made.probability) == (answer.question, Confidence.LIKELY, 0.75)
    assert (made.place, made.asker, made.took_ms, made.index_version) == (Place("console"), "anna", 7, "v1")


@pytest.mark.parametrize("is_answered", [True, False])
def test_an_entry_knows_whether_there_was_an_answer(answer, is_answered):
    answer = answer if is_answered else replace(answer, quotes=())

    assert Entry.of(answer, place=Place("console"), asker="anna", took_ms=7, is_private=True).is_answered == is_answered
