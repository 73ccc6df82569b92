"""One state of the corpus, as questions are answered from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.models import Quotable
from bot.retrieval import Collections, Retriever


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of the corpus, indexed. Never changes once made."""

    documents: Mapping[str, Quotable]
    retriever: Retriever
    languages: Mapping[str, Mapping[str, int]]
    """For each collection, how many of its documents are in which language."""
    version: str
    """Names this state: the same for the same documents and the same program."""

    def languages_of(self, collections: Collections) -> tuple[str, ...]:
        """The languages of the documents in the collections, the most frequent first; never empty."""
        found = [languages for name, languages in self.languages.items() if collections is None or name in collections]
        counts = found[0] if len(found) == 1 else sum(map(Counter, found), Counter[str]())
        return tuple(language for language, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))) or ("en",)
