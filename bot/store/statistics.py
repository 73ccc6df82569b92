"""What is counted of the files of a generation: added and subtracted as files come and go, never counted anew."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from bot import __version__
from bot.analysis import analyzer
from bot.store.rows import DocumentRow, IndexedDocument

IDENTITIES = 1 << 256
"""Sums of identities are taken modulo this."""
ALL = 0
"""The number that stands for all collections together in the vocabulary."""


@dataclass(slots=True)
class Count:
    """The size of a collection."""

    documents: int = 0
    passages: int = 0
    terms: int = 0
    languages: Counter[str] = field(default_factory=Counter)

    def add(self, other: Count, sign: int = 1) -> None:
        """Add or, with -1, subtract."""
        self.documents += sign * other.documents
        self.passages += sign * other.passages
        self.terms += sign * other.terms
        for language, number in other.languages.items():
            self.languages[language] += sign * number

    def __bool__(self) -> bool:
        return bool(self.documents or self.passages or self.terms or any(self.languages.values()))


@dataclass(slots=True)
class Summary:
    """What some files hold."""

    identity: int = 0
    """The sum of the documents' identities: the same for the same documents, in whatever order they came."""
    collections: dict[str, Count] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[DocumentRow]) -> Summary:
        """The summary of some documents."""
        summary = cls()
        for row in rows:
            count = summary.collections.setdefault(row.collection, Count())
            count.add(Count(1, len(row.passages), sum(passage[0] for passage in row.passages), Counter([row.language])))
            summary.identity = (summary.identity + int.from_bytes(row.identity)) % IDENTITIES
        return summary

    def add(self, other: Summary, sign: int = 1) -> None:
        """Add or, with -1, subtract."""
        self.identity = (self.identity + sign * other.identity) % IDENTITIES
        for name, count in other.collections.items():
            own = self.collections.setdefault(name, Count())
            own.add(count, sign)
            if not own:
                del self.collections[name]

    def to_json(self) -> str:
        """As it is stored."""
        counts = {name: (count.documents, count.passages, count.terms, +count.languages) for name, count in self.collections.items()}
        return json.dumps([f"{self.identity:064x}", counts], ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Summary:
        """From what is stored."""
        identity, counts = json.loads(text)
        return cls(
            int(identity, 16),
            {name: Count(documents, passages, terms, Counter(langs)) for name, (documents, passages, terms, langs) in counts.items()},
        )

    @property
    def documents(self) -> int:
        return sum(count.documents for count in self.collections.values())

    @property
    def passages(self) -> int:
        return sum(count.passages for count in self.collections.values())


def index_version(identity: int) -> str:
    """Names a state: the same for the same documents, in whatever order they were read, and the same program."""
    return hashlib.sha256(f"{__version__} {analyzer.VERSION} {identity:064x}".encode()).hexdigest()[:12]


def frequencies(documents: Iterable[IndexedDocument]) -> dict[str, Counter[str]]:
    """For each collection, in how many passages each term stands."""
    found: dict[str, Counter[str]] = {}
    for document in documents:
        counts = found.setdefault(document.collection, Counter())
        counts.update(chain.from_iterable([set(terms.split()) for terms in document.terms]))
    return found


Frequencies = Mapping[str, Counter[str]]
