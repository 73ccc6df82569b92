"""What a corpus is to whoever asks: documents, an engine, and what there is to tell of them; of a generation of the index, or in memory."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from bot.answering.passage_ranking.snapshot import Snapshot
from bot.documents.corpus import Corpus
from bot.documents.files.source import at_fault
from bot.errors import DocumentError
from bot.library import Collection, State
from bot.models import Document, Passage
from bot.passages import split_document
from bot.retrieval.disk import DiskRetriever
from bot.retrieval.inverted import InvertedIndex
from bot.store import Reader
from bot.store.documents import Documents
from bot.store.rows import identity_of
from bot.store.statistics import IDENTITIES, index_version


def state_of(reader: Reader, inverted: InvertedIndex) -> State:
    """A reader and the inverted index of the same generation, put together."""
    counts = reader.summary.collections
    return State(
        Snapshot(
            documents=Documents(reader),
            retriever=DiskRetriever(reader, inverted),
            languages={name: count.languages for name, count in counts.items()},
            version=index_version(reader.summary.identity),
        ),
        tuple(Collection(name, counts[name].documents, counts[name].passages) for name in sorted(counts)),
        tuple(DocumentError(problem) for problem in reader.problems()),
        reader.made_at.astimezone().date(),
    )


def state_in_memory(corpus: Corpus) -> State:
    """All of a corpus, analysed and indexed in memory."""
    from bot.retrieval.okapi import OkapiRetriever  # numpy is worth loading only for the engine in memory

    passages: list[Passage] = []
    documents: dict[str, Document] = {}
    problems = list(corpus.problems)
    identity = 0
    languages: dict[str, Counter[str]] = {}
    for document in corpus.documents:
        try:
            passages += split_document(document)
        except Exception as error:  # noqa: BLE001 - a fault in cutting or analysing a document is none of the others
            problems.append(at_fault(document.path, error))
            continue
        documents[document.id] = document
        identity = (identity + int.from_bytes(identity_of(document))) % IDENTITIES
        languages.setdefault(document.collection, Counter())[document.language] += 1
    retriever = OkapiRetriever(passages)
    sizes = Counter(document.collection for document in documents.values())
    return State(
        Snapshot(
            documents=documents,
            retriever=retriever,
            languages=languages,
            version=index_version(identity),
        ),
        tuple(Collection(name, count, retriever.passage_count(frozenset({name}))) for name, count in sorted(sizes.items())),
        tuple(problems),
        dt.datetime.now(tz=dt.UTC).date(),
    )
