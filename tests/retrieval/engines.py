"""Both engines over the same made-up passages."""

import tempfile
from contextlib import contextmanager
from pathlib import Path

from bot.analysis.analyzer import terms_line
from bot.documents.files.stamps import Stamp
from bot.models import Passage, Span
from bot.retrieval.disk import DiskRetriever
from bot.retrieval.inverted import InvertedIndex, InvertedWriter
from bot.retrieval.okapi import OkapiRetriever
from bot.store import Reader, Store, Writer, packing
from bot.store.files import FileRecord
from bot.store.rows import DocumentRow, passage_row
from bot.store.statistics import frequencies

ENGINES = ("rank_bm25", "tantivy")


@contextmanager
def engine(name, texts):
    """A retriever over (collection, terms) pairs; the n-th passage is that of the document named n, in corpus order."""
    if name == "rank_bm25":
        yield OkapiRetriever([passage(i, collection, terms) for i, (collection, terms) in enumerate(texts)])
        return
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "store.sqlite3")
        store.create()
        writer = Writer(store)
        with InvertedWriter(Path(folder) / "terms", is_large=False) as inverted:
            for i, (collection, terms) in enumerate(texts):
                made = row(i, collection, terms)
                (key,) = writer.add_file(FileRecord(0, f"{i:06}.txt", Stamp(0, 0, 0, 0), b"", None, is_contested=False), [made])
                writer.count_terms(frequencies([made.indexed]))
                inverted.add(key, packing.first_key(key), writer.number(collection), made.indexed.terms)
            inverted.commit(writer.finish([]))
        try:
            yield DiskRetriever(Reader(store, store.current), InvertedIndex(Path(folder) / "terms"))
        finally:
            store.close()


def passage(number, collection, terms):
    return Passage(
        document=str(number),
        collection=collection,
        start=0,
        end=1,
        heading="",
        sentences=(Span(0, 1),),
        fingerprint=b"",
        terms=terms_line(terms),
        section=Span(0, 1),
    )


def row(number, collection, terms):
    packed = passage_row(passage(number, collection, terms))
    return DocumentRow(str(number), collection, "", "en", 1, None, None, None, False, 1, bytes(32), "", [], [packed])
