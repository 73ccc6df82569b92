"""The engine on disk: candidates from the inverted index, exact scores from the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from bot.documents.corpus import corpus_order
from bot.errors import StoreDamagedError
from bot.models import Hit, Passage
from bot.retrieval import K1, MOST_LOOKED_THROUGH, B, Collections, inverse_document_frequency, is_compound
from bot.retrieval.inverted import InvertedIndex
from bot.store import Reader
from bot.store.contents import PassageRow
from bot.store.packing import SHIFT, first_key

_LEAST_CANDIDATES = 32
_CANDIDATES_A_HIT = 2
_UNUSUAL, _MOST_UNLIKE = 8, 1.25


class DiskRetriever:
    """Okapi BM25 over one generation of an index on disk.

    The inverted index's own scores have fixed constants, a rounded length and frequencies that count deleted passages, so they only choose
    candidates; those are scored again with what the store counted.
    """

    def __init__(self, reader: Reader, index: InvertedIndex) -> None:
        self._reader = reader
        self._index = index

    def search(self, terms: Iterable[str], *, collections: Collections, limit: int) -> list[Hit]:
        passages, length = self._size(collections)
        frequencies = self.passage_frequencies(terms, collections)
        weights = [(term, inverse_document_frequency(df, passages)) for term, df in sorted(frequencies.items()) if df]
        if not weights or limit < 1:
            return []
        mean = length / passages
        wanted = max(_LEAST_CANDIDATES, _CANDIDATES_A_HIT * limit) * (1 if self._is_usual(mean) else _UNUSUAL)
        asked = [(f" {term} ", weight * (K1 + 1)) for term, weight in weights]
        constant, slope = K1 * (1 - B), K1 * B / mean
        scores: dict[int, float] = {}
        rows = {}
        for row in self._rows(self._index.candidates(weights, self._reader.numbers(collections), wanted)):
            key, norm, count = row[0], constant + slope * row[1], row[2].count
            score = 0.0
            for pattern, weight in asked:
                if tf := count(pattern):
                    score += weight * tf / (tf + norm)
            rows[key], scores[key] = row, score
        found = self._reader.passages([rows[key] for key in self._best(scores, limit)])
        return [Hit(passage, scores[key]) for key, passage in found.items()]

    def passages_of(self, document: str, limit: int) -> Sequence[Passage]:
        found = self._reader.document(document)
        if found is None:
            return []
        first = first_key(found.key)
        return list(self._reader.passages(self._rows(range(first, first + min(limit, found.passages)))).values())

    def passage_count(self, collections: Collections) -> int:
        return self._size(collections)[0]

    def passage_frequencies(self, terms: Iterable[str], collections: Collections) -> Mapping[str, int]:
        return self._reader.passage_frequencies(terms, collections)

    def compounds(self, part: str, collections: Collections, limit: int) -> list[str]:
        if self.passage_count(collections) > MOST_LOOKED_THROUGH:
            return []
        found = self._reader.terms_with(part, collections)
        counted = {term: count for term, count in found.items() if count and is_compound(term, part)}
        return sorted(counted, key=lambda term: (-counted[term], term))[:limit]

    def _rows(self, keys: Sequence[int]) -> list[PassageRow]:
        """The candidates' rows."""
        try:
            return self._reader.contents.rows(keys)
        except StoreDamagedError:
            self._index.note_damage()  # perhaps only its keys are not what was written
            raise

    def _size(self, collections: Collections) -> tuple[int, int]:
        """Passages and terms of the collections."""
        counts = self._reader.summary.collections
        chosen = counts.values() if collections is None else [counts[name] for name in collections if name in counts]
        return sum(count.passages for count in chosen), sum(count.terms for count in chosen)

    def _is_usual(self, mean: float) -> bool:
        """Whether passages are about as long as in all collections together, whose mean length the inverted index chooses by."""
        passages, length = self._size(None)
        return 1 / _MOST_UNLIKE < mean * passages / length < _MOST_UNLIKE

    def _best(self, scores: dict[int, float], limit: int) -> list[int]:
        """The keys of the best scores; of equal ones by corpus order, whenever they were indexed."""
        keys = [key for _, key in sorted([(-score, key) for key, score in scores.items()])]
        least = scores[keys[:limit][-1]] if keys else 0.0
        keys = [key for key in keys if scores[key] >= least]
        tied = {key >> SHIFT for one, other in pairwise(keys) if scores[one] == scores[other] for key in (one, other)}
        if len(tied) > 1:
            order = {key: corpus_order(document.path) for key, document in self._reader.documents(tied).items()}
            keys.sort(key=lambda key: (-scores[key], order.get(key >> SHIFT, ()), key))
        return keys[:limit]
