"""In every language: the sentence that answers comes first, and where its document is gone there is no answer."""

import json
from pathlib import Path

import pytest

from bot.documents.corpus import read_corpus
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Question

SETS = sorted((Path(__file__).parents[2] / "benchmarks" / "languages").glob("*.json"))
LEAST_FIRST = 12
"""Of eighteen; `python benchmarks/languages.py` prints how many there are of each language."""


@pytest.fixture(params=SETS, ids=lambda path: path.stem)
def given(request):
    return json.loads(request.param.read_text(encoding="utf-8"))


def asked(given, folder, *, but=None):
    for place, document in enumerate(given["documents"]):
        if place != but:
            (folder / f"{place}.md").write_text(f"# {document['title']}\n\n{document['text']}\n", encoding="utf-8")
    return Library(lambda: state_in_memory(read_corpus(folder)))


def test_there_is_a_set_for_each_language():
    assert len(SETS) == 31


def test_the_sentence_that_answers_comes_first(given, tmp_path):
    library = asked(given, tmp_path)
    first = 0
    for row in given["questions"]:
        if row["answer"] is not None:
            considered = library.explain(Question(row["question"])).considered
            first += bool(considered) and row["answer"] in considered[0].candidate.text

    assert first >= LEAST_FIRST


def test_what_no_document_is_about_is_not_answered(given, tmp_path):
    library = asked(given, tmp_path, but=1)

    answered = [
        row["question"] for row in given["questions"] if row["document"] == 1 and not library.ask(Question(row["question"])).is_abstention
    ]

    assert len(answered) <= 1


def test_a_greek_question_is_answered_by_what_stands_below_it(library):
    shop = library(
        {"faq.md": "# Συχνές ερωτήσεις\n\n**Τι ώρα ανοίγετε;**\n\nΚάθε πρωί στις εννέα.\n\n**Δέχεστε κάρτες;**\n\nΜόνο μετρητά.\n"}
    )

    assert shop.ask(Question("Τι ώρα ανοίγετε;")).quotes[0].answer == "Κάθε πρωί στις εννέα."
    assert shop.ask(Question("Δέχεστε κάρτες;")).quotes[0].answer == "Μόνο μετρητά."
