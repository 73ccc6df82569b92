"""What every door calls: ask, explain, and what the corpus holds."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass

from bot import __version__
from bot.analysis import analyzer
from bot.answering.answerer import Explanation, Snapshot, answer, explain
from bot.documents.corpus import Corpus
from bot.errors import CorpusError, DocumentError
from bot.models import Answer, Document, Passage, Question
from bot.passages import split_document
from bot.retrieval.okapi import OkapiRetriever


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection and its size."""

    name: str
    documents: int
    passages: int


class Service:
    """Answers questions from one snapshot of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self.problems: tuple[DocumentError, ...] = corpus.problems
        self._snapshot = _index(corpus)
        sizes = Counter(document.collection for document in corpus.documents)
        self._collections = tuple(
            Collection(name, documents, self._snapshot.retriever.passage_count(frozenset({name})))
            for name, documents in sorted(sizes.items())
        )

    def ask(self, question: Question) -> Answer:
        """The answer in the documents' words, or an abstention. Raises QuestionError or CorpusError."""
        self._check(question)
        return answer(self._snapshot, question)

    def explain(self, question: Question) -> Explanation:
        """The same answer with everything that was weighed for it."""
        self._check(question)
        return explain(self._snapshot, question)

    @property
    def collections(self) -> tuple[Collection, ...]:
        """The collections, by name."""
        return self._collections

    def document(self, id: str) -> Document:
        """A document by its id; KeyError where there is none."""
        return self._snapshot.documents[id]

    def _check(self, question: Question) -> None:
        if not self._snapshot.documents:
            raise CorpusError("The corpus has no documents; add .txt, .md or .jsonl files, or set VERBATIM_CORPUS_DIR to where they are.")
        names = {collection.name for collection in self._collections}
        for name in sorted(question.collections or ()):
            if name not in names:
                raise CorpusError(f'There is no collection "{name}"; there are: {", ".join(sorted(names))}.')


def _index(corpus: Corpus) -> Snapshot:
    indexed: list[tuple[Passage, list[str]]] = []
    identity = hashlib.sha256(f"{__version__} {analyzer.VERSION}".encode())
    for document in corpus.documents:
        terms = analyzer.analyzer_for(document.language).terms
        title = terms(document.title)
        for part in (document.id, document.collection, document.title, document.text):
            identity.update(f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
        for passage in split_document(document):
            body = [term for sentence in passage.sentences for term in terms(document.slice(sentence))]
            indexed.append((passage, title + terms(passage.heading) + body))
    languages: dict[str, Counter[str]] = {}
    for document in corpus.documents:
        languages.setdefault(document.collection, Counter())[document.language] += 1
    return Snapshot(
        documents={document.id: document for document in corpus.documents},
        retriever=OkapiRetriever(indexed),
        languages=languages,
        version=identity.hexdigest()[:12],
    )
