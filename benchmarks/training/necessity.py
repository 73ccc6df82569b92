"""How often answers repeat each word of a question: learns the table that ``bot/answering/question_analysis/necessity.py`` reads. Deterministic."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import workspaces
from questions import Json, QuestionSet, people_folders

from bot.analysis.analyzer import analyse_question
from bot.answering.question_analysis.necessity import LANGUAGE, Table, is_necessary
from bot.documents.corpus import read_corpus
from bot.evaluation import holds_answer
from bot.models import Document, Passage
from bot.passages import split_document

_SMOOTHING = 3.0
"""Questions in which a word is repeated as often as others are, added to those that have it: what was seen a few times is an accident."""
_LEAST, _USUAL = 0.1, 0.95
"""No word is less necessary than the first; above the second it is like any other, and left out."""

Seen = Iterator[tuple[str, bool]]
"""The terms of questions, each with whether an answer repeats it."""


def learn(sets: Sequence[tuple[QuestionSet, float]]) -> Table:
    """The words that answers seldom repeat, from what people asked and from sets, each with what a question of it counts where one of theirs counts one."""
    repeated: defaultdict[str, float] = defaultdict(float)
    expected: defaultdict[str, float] = defaultdict(float)
    for found, share in [(_by_people(), 1.0), *((_in_set(given), share) for given, share in sets)]:
        seen = list(found)
        usual = sum([is_repeated for _, is_repeated in seen]) / len(seen)
        for term, is_repeated in seen:
            repeated[term] += share * is_repeated
            expected[term] += share * usual
    table = {term: round(max(_LEAST, (repeated[term] + _SMOOTHING) / (expected[term] + _SMOOTHING)), 2) for term in sorted(expected)}
    return {term: value for term, value in table.items() if value < _USUAL}


def _in_set(given: QuestionSet) -> Seen:
    named = {name for row in given.questions for name in row["gold"]}
    passages = {document.id: _passages([document]) for document in given.documents if document.id in named}
    for row in given.questions:
        answering = [passage for name in row["gold"] for passage in passages[name]]
        yield from _seen(row["question"], answering, lambda _, sentence, row=row: holds_answer(sentence, row["answers"]))


def _by_people() -> Seen:
    for folder in people_folders():
        passages = _passages(read_corpus(folder / "documents").documents)
        for row in workspaces.read_questions(folder):
            if workspaces.is_answerable(row):
                yield from _seen(row["question"], passages, lambda document, sentence, row=row: _answers(row, document, sentence))


def _answers(row: Json, document: Document, sentence: str) -> bool:
    return row.get("file", document.path) == document.path and workspaces.is_answer(row, sentence)


def _passages(documents: Iterable[Document]) -> list[tuple[Document, Passage]]:
    return [(document, passage) for document in documents if document.language == LANGUAGE for passage in split_document(document)]


def _seen(question: str, passages: Iterable[tuple[Document, Passage]], is_answer: Callable[[Document, str], bool]) -> Seen:
    """The words of a question, and whether a sentence that answers, one beside it or its headings hold them; nothing where no sentence answers."""
    said: set[str] = set()
    for document, passage in passages:
        lines = passage.terms.split("\n")
        for place, span in enumerate(passage.sentences):
            if is_answer(document, document.slice(span)):
                said.update(" ".join([lines[0], *lines[max(1, place) : place + 3]]).split())
    if said:
        for word in analyse_question(question, (LANGUAGE,), LANGUAGE):
            if not is_necessary(word):
                for term in word.whole:
                    yield term, term in said


def write(out: Path, table: Table) -> None:
    """The file that ``bot/answering/question_analysis/necessity.py`` reads."""
    text = {"about": "Made by benchmarks/training/train.py. See docs/quality.md.", "version": 1, "terms": table}
    out.write_text(json.dumps(text, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
