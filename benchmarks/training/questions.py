"""Question sets as training examples: what the weighing sees of each question, and which candidates are right."""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.answering.finding import find, weighed
from bot.answering.passage_ranking.snapshot import Snapshot
from bot.answering.question_analysis.asked import Asked
from bot.answering.sentence_scoring.evidence import Candidate
from bot.answering.sentence_scoring.features import complete, drafts, read
from bot.documents.corpus import Corpus, read_corpus
from bot.evaluation import holds_answer
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Document, Question

sys.path.append(str(Path(__file__).parents[1]))
import workspaces

Json = dict[str, Any]
_SHARED_CHARS = 25


@dataclass(frozen=True, slots=True)
class Example:
    """One question asked of one corpus."""

    asked: Asked
    candidates: Sequence[Candidate]
    features: NDArray[np.float64]
    """A row for each candidate."""
    is_gold: NDArray[np.bool_]
    """Whether a candidate stands in a document that answers."""
    holds: NDArray[np.bool_]
    """Whether it holds an answer."""
    is_answerable: bool
    """Whether a document that answers is there at all, be it found or not."""


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Documents and questions, as ``data/NAME`` has them."""

    name: str
    documents: tuple[Document, ...]
    questions: tuple[Json, ...]


def read_set(folder: Path) -> QuestionSet:
    """The set in a folder of ``documents.jsonl.gz`` and ``questions.jsonl.gz``. Raises OSError."""
    with gzip.open(folder / "questions.jsonl.gz", "rt", encoding="utf-8") as lines:
        questions = tuple(json.loads(line) for line in lines if line.strip())
    return QuestionSet(folder.name, read_corpus(folder / "documents.jsonl.gz").documents, questions)


def index(documents: Iterable[Document]) -> Snapshot:
    """Some documents, ready to be asked."""
    return Library(lambda: state_in_memory(Corpus(tuple(documents), ()))).snapshot


def examples(snapshot: Snapshot, questions: Iterable[Json], *, quotes: int = 3) -> Iterator[Example]:
    """The questions asked of the documents; those that find nothing are left out. For more ``quotes`` more passages are read."""
    for row in questions:
        collections = frozenset({row["collection"]}) if row.get("collection") else None
        if collections and not snapshot.retriever.passage_count(collections):
            collections = None  # asked of another set's documents
        asked, candidates = _candidates(snapshot, Question(row["question"], collections, quotes))
        if candidates:
            gold = {name for name in row["gold"] if name in snapshot.documents}
            answers = row["answers"] if gold else ()
            is_gold = [candidate.document.id in gold for candidate in candidates]
            is_right = [holds_answer(candidate.document.slice(candidate.span), answers) for candidate in candidates]
            yield _example(asked, candidates, is_gold, is_right, is_answerable=bool(gold))


def _candidates(snapshot: Snapshot, question: Question) -> tuple[Asked, list[Candidate]]:
    """The question as it is understood and every sentence that is weighed for it, in no order of merit."""
    asked, groups = find(snapshot, question.text, question, None)
    found = []
    for passage in weighed(snapshot, asked, groups, question.collections, question.limit):
        words = read(asked, passage)
        found += [complete(asked, draft, words) for draft in drafts(asked, passage)]
    return asked, found


def _example(
    asked: Asked, candidates: Sequence[Candidate], is_gold: Sequence[bool], holds: Sequence[bool], *, is_answerable: bool
) -> Example:
    features = np.array([candidate.features for candidate in candidates], float)
    return Example(asked, candidates, features, np.array(is_gold), np.array(holds), is_answerable)


def read_workspaces() -> Iterator[tuple[str, list[Example]]]:
    """The corpora of ``workspaces/`` and ``strangers/``, by name, with what was asked of each. Gold is what stands in a passage that answers."""
    for folder in people_folders():
        snapshot = index(read_corpus(folder / "documents").documents)
        found = []
        for row in workspaces.read_questions(folder):
            asked, candidates = _candidates(snapshot, Question(row["question"]))
            if candidates:
                is_answerable = workspaces.is_answerable(row)
                is_gold = [is_answerable and workspaces.holds_answer(row, each.document.path, each.around) for each in candidates]
                is_right = [is_answerable and workspaces.is_answer(row, each.text) for each in candidates]
                found.append(_example(asked, candidates, is_gold, is_right, is_answerable=is_answerable))
        yield folder.name, found


def people_folders() -> list[Path]:
    """The folders of the corpora in ``workspaces/`` and ``strangers/``."""
    return sorted(path.parent for name in ("workspaces", "strangers") for path in workspaces.FOLDER.with_name(name).glob("*/documents"))


def without_some(given: QuestionSet, share: float, seed: int) -> tuple[Snapshot, list[Json]]:
    """The set with a share of its articles taken out, so that some questions have no answer.

    Questions that the set itself cannot answer are left out: they ask of articles that are there.
    """
    draw = random.Random(seed)
    article = articles(given.documents)
    gone = set(draw.sample(sorted(set(article.values())), round(share * len(set(article.values())))))
    questions = [row for row in given.questions if row["gold"]]
    removed = {name for row in questions if any(article[gold] in gone for gold in row["gold"]) for name in row["gold"]}
    return index(document for document in given.documents if article[document.id] not in gone and document.id not in removed), questions


def small_corpora(given: QuestionSet, others: Sequence[Json], count: int, seed: int) -> Iterator[tuple[Snapshot, list[Json]]]:
    """Corpora of a document to five, each asked its own questions, some about its neighbours, and some about something else."""
    draw = random.Random(seed)
    by_gold: dict[str, list[Json]] = {}
    for row in given.questions:
        for name in row["gold"]:
            by_gold.setdefault(name, []).append(row)
    answering = sorted(by_gold)
    documents = {document.id: document for document in given.documents}
    article = articles(given.documents)
    by_article: dict[str, list[str]] = {}
    for name in answering:
        by_article.setdefault(article[name], []).append(name)
    for _ in range(count):
        chosen = draw.choice(answering)
        beside = [name for name in by_article[article[chosen]] if name != chosen]
        names = {chosen, *draw.sample(answering, draw.choice((0, 0, 1, 4)))}
        questions = [row for name in sorted(names) for row in by_gold[name][:3]]
        questions += [row for name in beside[:4] if name not in names for row in by_gold[name][:1]]
        questions += draw.sample(list(given.questions), 1) + draw.sample(list(others), 1)
        yield index(documents[name] for name in sorted(names)), questions


def articles(documents: Iterable[Document]) -> dict[str, str]:
    """What each document is a part of: "Israel" of the title "Israel - Museums", else what its id begins with.

    Documents that share a line are parts of one, as the windows of a chat are that overlap.
    """
    found: dict[str, str] = {}
    by_line: dict[str, str] = {}
    joined: dict[str, str] = {}

    def whole(name: str) -> str:
        while name in joined:
            name = joined[name]
        return name

    for document in documents:
        title, dash, _ = document.title.partition(" - ")
        name = found[document.id] = title if dash else document.id.rpartition("#")[0] or document.id
        for line in filter(lambda line: len(line) >= _SHARED_CHARS, document.text.split("\n")):
            one, other = whole(by_line.setdefault(line, name)), whole(name)
            if one != other:
                joined[other] = one
    return {document: whole(name) for document, name in found.items()}
