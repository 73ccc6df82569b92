"""What a generation of the index is to whoever asks: documents, an engine, and what there is to tell of them."""

from __future__ import annotations

from bot.answering.snapshot import Snapshot
from bot.errors import DocumentError
from bot.library import Collection, State
from bot.retrieval.disk import DiskRetriever
from bot.retrieval.inverted import InvertedIndex
from bot.store import Reader
from bot.store.documents import Documents
from bot.store.statistics import index_version


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
        reader.made_at.date(),
    )
