"""What goes into the journal and comes out of it. Plain values; nothing here knows SQL."""

from __future__ import annotations

import datetime as dt
import enum
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from bot.models import Answer, Confidence, Quote, Span
from bot.places import Place


class Vote(enum.Enum):
    """What a person says of an answer."""

    HELPFUL = "helpful"
    NOT_HELPFUL = "not helpful"
    WRONG_SENTENCE = "wrong sentence"
    """The right passage, but another sentence of it answers."""


@dataclass(frozen=True, slots=True)
class VoteTotals:
    """How many people voted what."""

    helpful: int = 0
    not_helpful: int = 0
    wrong_sentence: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteReference:
    """Where a quote stood, without its words. Offsets as in ``bot.models``."""

    document: str
    collection: str
    start: int
    end: int
    highlight_start: int | None
    highlight_end: int | None
    sha256: str
    """Of the quoted text, in hexadecimal: tells whether the document still says the same there."""
    path: str
    title: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def highlight(self) -> Span | None:
        """The marked words; None where none were."""
        start, end = self.highlight_start, self.highlight_end
        return Span(start, end) if start is not None and end is not None else None

    def matches(self, text: str) -> bool:
        """Whether ``text`` is, to the character, what was quoted."""
        return self.sha256 == _sha256(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One question asked in chat and what became of it, as it is handed to the journal."""

    place: Place
    asker: str
    """The person by the platform's id."""
    question: str
    quotes: tuple[QuoteReference, ...]
    """Best first; on an abstention, those that were shown as perhaps not answering."""
    confidence: Confidence
    probability: float
    is_answered: bool
    took_ms: int
    index_version: str
    is_private: bool
    """Whether only the asker saw the answer; true of what was kept before this was."""
    collections: tuple[str, ...] | None = None
    """The collections that the asker wanted searched; None for all that may be."""
    typed: str | None = None
    """What was typed, where the question took its subject from the one before; None where that is the question."""

    @classmethod
    def of(
        cls,
        answer: Answer,
        *,
        place: Place,
        asker: str,
        took_ms: int,
        is_private: bool,
        collections: Iterable[str] | None = None,
        typed: str | None = None,
    ) -> Self:
        """What the journal keeps of an answer."""
        return cls(
            place=place,
            asker=asker,
            question=answer.question,
            quotes=references(answer),
            confidence=answer.confidence,
            probability=answer.probability,
            is_answered=not answer.is_abstention,
            took_ms=took_ms,
            index_version=answer.index_version,
            is_private=is_private,
            collections=None if collections is None else tuple(sorted(collections)),
            typed=typed,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalRow(Entry):
    """An entry as it is kept."""

    id: str
    """Ten letters and digits: safe in a URL, not to be guessed."""
    asked_at: dt.datetime
    """In UTC."""
    votes: VoteTotals

    def begins(self, answer: Answer) -> bool:
        """Whether an answer begins with the quotes of this one, wherever in their documents they stand by now."""
        found = references(answer)[: len(self.quotes)]
        return [(quote.document, quote.sha256) for quote in found] == [(quote.document, quote.sha256) for quote in self.quotes]

    def is_seen_in(self, place: Place, asker: str) -> bool:
        """Whether this person sees the answer in a place: their own, or one for all to see in this channel."""
        if self.place.platform != place.platform:
            return False
        is_same_channel = (self.place.workspace, self.place.channel) == (place.workspace, place.channel)
        return self.asker == asker or (is_same_channel and not self.is_private)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How much of a person or workspace was removed."""

    questions: int
    votes: int
    limits: int


@dataclass(frozen=True, slots=True)
class DayActivity:
    """One day, in UTC. Votes count for the day of their question."""

    day: dt.date
    questions: int = 0
    answered: int = 0
    helpful: int = 0
    not_helpful: int = 0
    wrong_sentence: int = 0


def references(answer: Answer) -> tuple[QuoteReference, ...]:
    """The quotes that were shown as references, best first: on an abstention, those that may not answer."""
    return tuple(_reference(quote) for quote in answer.quotes or answer.nearest)


def _reference(quote: Quote) -> QuoteReference:
    return QuoteReference(
        document=quote.citation.document,
        collection=quote.citation.collection,
        start=quote.span.start,
        end=quote.span.end,
        highlight_start=quote.highlight.start if quote.highlight else None,
        highlight_end=quote.highlight.end if quote.highlight else None,
        sha256=_sha256(quote.text),
        path=quote.citation.path,
        title=quote.citation.title,
    )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
