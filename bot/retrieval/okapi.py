"""The engine without files: rank_bm25 with everything in memory. Right for small corpora, and the check on other engines."""

from __future__ import annotations

import itertools
import threading
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rank_bm25 import BM25Okapi

from bot.models import Hit, Passage
from bot.retrieval import K1, MOST_LOOKED_THROUGH, B, Collections, inverse_document_frequency, is_compound
from bot.store.caching import Cache

_CACHED_VIEWS = 16


class _Okapi(BM25Okapi):  # type: ignore[misc]  # the package has no types
    """BM25Okapi with an inverse document frequency that is never negative.

    The package's own makes a term of more than half the passages count against them, and replaces the value by a share of an average
    that is itself negative on small corpora. Source: Lucene's +1 inside the logarithm.
    """

    def _calc_idf(self, nd: dict[str, int]) -> None:
        self.idf = {term: inverse_document_frequency(df, self.corpus_size) for term, df in nd.items()}


class _View(NamedTuple):
    """The passages of some collections as an index of their own, so that others leave no trace in the scores."""

    passages: Sequence[int]
    """Positions in the whole corpus, ascending."""
    okapi: _Okapi | None
    """None where there is nothing to index: the package divides by zero."""
    postings: dict[str, list[int]]
    """Term -> positions in ``passages``, ascending."""


class OkapiRetriever:
    """Exact Okapi BM25 over passages held in memory.

    ``passages`` come in corpus order. Matching is by shared terms and never by ``score > 0``.
    """

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = list(passages)
        self._sizes = Counter(passage.collection for passage in self._passages)
        self._views: Cache[Collections, _View] = Cache(_CACHED_VIEWS)
        self._lock = threading.Lock()

    def search(self, terms: Iterable[str], *, collections: Collections, limit: int) -> list[Hit]:
        view = self._view(collections)
        query = sorted(set(terms))
        matching = sorted({position for term in query for position in view.postings.get(term, ())})
        if view.okapi is None or not matching or limit < 1:
            return []
        scores = view.okapi.get_batch_scores(query, matching)
        best = sorted(zip(scores, matching, strict=True), key=lambda pair: (-pair[0], pair[1]))[:limit]
        return [Hit(self._passages[view.passages[position]], float(score)) for score, position in best]

    def passages_of(self, document: str, limit: int) -> Sequence[Passage]:
        return list(itertools.islice((passage for passage in self._passages if passage.document == document), limit))

    def passage_count(self, collections: Collections) -> int:
        return sum(size for name, size in self._sizes.items() if collections is None or name in collections)

    def passage_frequencies(self, terms: Iterable[str], collections: Collections) -> Mapping[str, int]:
        postings = self._view(collections).postings
        return {term: len(postings.get(term, ())) for term in terms}

    def compounds(self, part: str, collections: Collections, limit: int) -> list[str]:
        if self.passage_count(collections) > MOST_LOOKED_THROUGH:
            return []
        postings = self._view(collections).postings
        found = [term for term in postings if is_compound(term, part)]
        return sorted(found, key=lambda term: (-len(postings[term]), term))[:limit]

    def _view(self, collections: Collections) -> _View:
        """The view of the collections: kept while it is among the latest asked for, and built once however many ask at a time."""
        with self._lock:
            view = self._views.get(collections)
            if view is None:
                view = self._build(collections)
                self._views.put(collections, view)
            return view

    def _build(self, collections: Collections) -> _View:
        chosen = [i for i, passage in enumerate(self._passages) if collections is None or passage.collection in collections]
        postings: dict[str, list[int]] = {}
        texts = [self._passages[index].terms.split() for index in chosen]
        for position, terms in enumerate(texts):
            for term in set(terms):
                postings.setdefault(term, []).append(position)
        okapi = _Okapi(texts, k1=K1, b=B) if postings else None
        return _View(chosen, okapi, postings)
