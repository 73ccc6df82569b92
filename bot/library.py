"""The corpus as something to ask: read, indexed, answered from, and read again."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot import __version__
from bot.analysis import analyzer
from bot.answering.answerer import Explanation, Snapshot, explain
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


@dataclass(frozen=True, slots=True)
class _State:
    """All that changes when the corpus is read again, so that it changes at once."""

    snapshot: Snapshot
    collections: tuple[Collection, ...]
    problems: tuple[DocumentError, ...]
    read_on: dt.date


class Library:
    """Answers questions from one snapshot of a corpus. For any number of threads at once.

    ``read`` gives the corpus; ``reload`` calls it again.
    """

    def __init__(self, read: Callable[[], Corpus]) -> None:
        self._read = read
        self._state = _state_of(read())

    def reload(self) -> None:
        """Read the corpus again; questions are answered from the old snapshot until all of the new one is there."""
        self._state = _state_of(self._read())

    def ask(self, question: Question) -> Answer:
        """The answer in the documents' words, or an abstention. Raises QuestionError or CorpusError."""
        return self.explain(question).answer

    def explain(self, question: Question) -> Explanation:
        """The same answer with everything that was weighed for it."""
        self.check_documents()
        return explain(self._state.snapshot, question)

    def check_documents(self) -> None:
        """CorpusError where there is nothing to ask."""
        if not self._state.snapshot.documents:
            raise CorpusError("The corpus has no documents; add .txt, .md or .jsonl files, or set VERBATIM_CORPUS_DIR to where they are.")

    @property
    def collections(self) -> tuple[Collection, ...]:
        """The collections, by name."""
        return self._state.collections

    @property
    def problems(self) -> tuple[DocumentError, ...]:
        """What could not be read, each naming its file."""
        return self._state.problems

    @property
    def read_on(self) -> dt.date:
        """The day on which the documents were read."""
        return self._state.read_on

    @property
    def snapshot(self) -> Snapshot:
        """What is answered from now: for those who measure and train."""
        return self._state.snapshot

    def find(self, id: str) -> Document | None:
        """A document by its id; None where there is none."""
        return self._state.snapshot.documents.get(id)

    def check_collections(self, wanted: Iterable[str], *, readable: Callable[[str], bool] = lambda _: True) -> None:
        """CorpusError where a collection does not exist; one that may not be read is told of in the same words."""
        names = [collection.name for collection in self.collections if readable(collection.name)]
        for name in sorted(set(wanted).difference(names)):
            raise CorpusError(f'There is no collection "{name}"; there are: {", ".join(names) or "none"}.')


def _state_of(corpus: Corpus) -> _State:
    snapshot = _index(corpus)
    sizes = Counter(document.collection for document in corpus.documents)
    collections = tuple(
        Collection(name, documents, snapshot.retriever.passage_count(frozenset({name}))) for name, documents in sorted(sizes.items())
    )
    return _State(snapshot, collections, corpus.problems, dt.datetime.now(tz=dt.UTC).date())


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
