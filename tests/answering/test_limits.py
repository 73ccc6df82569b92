"""How many quotes are asked for decides where the list ends, and nothing else."""

from pathlib import Path

import pytest

from bot.documents.corpus import read_corpus
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Question

WORKSPACES = Path(__file__).parents[2] / "benchmarks" / "workspaces"


@pytest.fixture(scope="module")
def analysts():
    return Library(lambda: state_in_memory(read_corpus(WORKSPACES / "analysts" / "documents")))


@pytest.mark.parametrize(
    "question",
    [
        "where does the name m9j come from",
        "who founded katiba tanaghit",
        "where does igad have its headquarters",
        "when does the un arms embargo on south sudan run out",
    ],
)
def test_the_first_quotes_are_the_same_however_many_are_asked_for(analysts, question):
    one, usual, many = (analysts.ask(Question(question, limit=limit)) for limit in (1, 3, 10))

    assert (usual.confidence, usual.probability) == (many.confidence, many.probability) == (one.confidence, one.probability)
    assert [quote.answer for quote in one.quotes] == [quote.answer for quote in usual.quotes[:1]]
    assert [quote.answer for quote in usual.quotes] == [quote.answer for quote in many.quotes[: len(usual.quotes)]]  # more come after them
