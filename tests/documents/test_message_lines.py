"""A chat in JSON lines: messages, and no documents, where each line says who wrote it and when."""

import datetime as dt
import json

import pytest

from bot.documents.files.source import SourceFile
from bot.documents.readers import read_json_lines
from bot.errors import DocumentError
from bot.models import Question

ASKED, TOLD = "can two computers share one store?", "Yes, each host has a list of its own."


def read(*rows):
    lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    return list(read_json_lines(SourceFile("ops-chat.jsonl", "default", "\n".join(lines).encode())))


@pytest.mark.parametrize(
    ("words", "author", "time", "first", "second"),
    [
        ("text", "user", "ts", "2025-06-19T16:40:00Z", "2025-06-19T16:50:00Z"),
        ("text", "user", "ts", "1750351200.000100", "1750351800.000200"),
        ("content", "author", "timestamp", 1750351200000, 1750351800000),
        ("message", "sender", "time", "2025-06-19 16:40:00", "2025-06-19 16:50:00"),
    ],
)
def test_a_message_answers_the_one_above_it(library, words, author, time, first, second):
    rows = [{time: first, author: "inga", words: ASKED}, {time: second, author: "tom", words: TOLD}]

    found = library({"chat.jsonl": "\n".join(map(json.dumps, rows))}).ask(Question(ASKED))

    assert found.quotes[0].answer == "Yes, each host has a list of its own."
    assert found.quotes[0].citation.date == dt.date(2025, 6, 19)


def test_each_day_of_each_channel_is_a_document():
    rows = [
        {"ts": f"2025-06-{day}T09:00:00Z", "user": "tom", "channel": channel, "text": f"The lamp of {channel} is red."}
        for day in (18, 19)
        for channel in ("ops", "dev")
    ]

    documents = read(*rows)

    assert {(document.id, document.title) for document in documents} == {
        (f"ops-chat.jsonl:{channel}:2025-06-{day}", f"#{channel}") for day in (18, 19) for channel in ("ops", "dev")
    }


def test_lines_that_are_no_messages_are_named():
    good = {"ts": "2025-06-19T16:40:00Z", "user": "inga", "text": "The lamp is red."}

    document, problem = read(good, good, good, {"text": "nobody"}, "no json")

    assert document.title == "Ops chat"
    assert str(problem).startswith("ops-chat.jsonl: lines that are no messages were left out: 4, 5")
    assert isinstance(problem, DocumentError)


@pytest.mark.parametrize(
    "row",
    [
        {"text": "The lamp is red.", "author": "Ada", "date": "2025-06-19T16:40:00Z"},
        {"title": "Lamps", "text": "The lamp is red.", "user": "Ada", "ts": "2025-06-19T16:40:00Z"},
        {"text": "The lamp is red.", "user": "Ada", "time": "2025-06-19"},
        {"text": "The lamp is red.", "url": "https://a.test"},
    ],
)
def test_documents_stay_documents(row):
    documents = read(row, row | {"text": "The bell is blue."})

    assert [document.text for document in documents] == ["The lamp is red.", "The bell is blue."]
