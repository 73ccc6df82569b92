"""Which of the questions in the journal become questions to measure with."""

import datetime as dt
import hashlib

import pytest

from bot.documents.readers import plain_document
from bot.journal import JournalRow
from bot.journal.records import QuoteReference, VoteTotals
from bot.models import Confidence
from bot.places import Place
from bot.question_file import questions_from_journal

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
PUMP = plain_document(
    id="pump", collection="c", title="Pump", text="Ada Quill built the pump. It stands in Oslo.", path="pump.txt", first_line=1
)
SENTENCE = "Ada Quill built the pump."


def row(question="who built the pump?", *, minute=0, is_answered=True, is_private=False, **votes):
    quote = QuoteReference(
        document="pump", collection="c", start=0, end=44, highlight_start=0, highlight_end=25,
        sha256=hashlib.sha256(PUMP.text[:44].encode()).hexdigest(), path="pump.txt", title="Pump",
    )  # fmt: skip
    return JournalRow(
        place=Place("discord", "g", "c"), asker="1", question=question, quotes=(quote,), confidence=Confidence.LIKELY, probability=0.6,
        is_answered=is_answered, is_private=is_private, took_ms=3, index_version="v", id=f"id{minute}",
        asked_at=NOON + dt.timedelta(minutes=minute), votes=VoteTotals(**votes),
    )  # fmt: skip


def written(*rows):
    return questions_from_journal(rows, {"pump": PUMP}.get)


def test_a_helpful_answer_gives_its_document_and_its_sentence():
    assert written(row(helpful=2)) == [
        {"id": "id0", "question": "who built the pump?", "answers": [SENTENCE], "gold": ["pump"], "answerable": True}
    ]


def test_the_right_passage_with_the_wrong_sentence_gives_the_document_alone():
    (found,) = written(row(wrong_sentence=1))

    assert (found["gold"], found["answers"], found["answerable"]) == (["pump"], [], True)


def test_what_was_not_answered_is_not_answerable():
    (found,) = written(row(is_answered=False))

    assert (found["gold"], found["answers"], found["answerable"]) == ([], [], False)


@pytest.mark.parametrize(
    "votes",
    [
        {},
        {"not_helpful": 1},
        {"helpful": 3, "not_helpful": 1},
        {"helpful": 1, "wrong_sentence": 1},
        {"wrong_sentence": 1, "not_helpful": 1},
    ],
)
def test_what_nobody_judged_or_people_disagree_about_is_left_out(votes):
    assert written(row(**votes)) == []


def test_what_was_asked_in_private_is_left_out():
    assert written(row(helpful=1, is_private=True), row("who leads?", is_private=True, is_answered=False)) == []


def test_of_a_question_asked_again_the_newest_asking_counts():
    found = written(row("Who built the pump?", minute=5, is_answered=False), row(helpful=1))

    assert [(each["id"], each["answerable"]) for each in found] == [("id5", False)]


def test_a_quote_whose_document_is_gone_is_left_out():
    assert questions_from_journal([row(helpful=1)], {}.get) == []
