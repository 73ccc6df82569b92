"""What every door calls. Asynchronous at its edge; a few threads do the work, and never more of it than can be done in time."""

from __future__ import annotations

import asyncio
import datetime as dt
import math
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self, TypeVar

from bot.access import AccessFile, Permission
from bot.answering.answerer import Explanation
from bot.answering.context import surroundings
from bot.errors import BusyError, LimitError, NotAllowedError
from bot.follow_ups import complete
from bot.library import Library
from bot.models import Answer, Question, Quotable, Span
from bot.pauses import building_what_lasts, step_back
from bot.places import CONSOLE, Asker, Place

if TYPE_CHECKING:
    from bot.journal import Journal, JournalRow, Vote

T = TypeVar("T")

MOST_QUOTES = 10
_MORE_PROBABILITY = 0.2
_ANSWERING_NICENESS, _READING_NICENESS = 10, 19  # the loop first, then those who wait for an answer
_GONE = "That answer is no longer kept; please ask again."
_CLOSED = "That answer comes from documents that are not open to you here."


@dataclass(frozen=True, slots=True)
class Capacity:
    """How much is done at once, and how long anybody waits."""

    workers: int = 2
    queue: int = 200
    """How many may wait beyond those that are worked on."""
    deadline_s: float = 10.0


@dataclass(frozen=True, slots=True)
class Limits:
    """How many questions a minute; as many may come at once. 0 is no limit."""

    person_per_minute: int = 10
    place_per_minute: int = 60


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, and how it is to be given."""

    id: str
    """Names the question in the journal; buttons carry it. Without a journal, the answer's own id."""
    explanation: Explanation
    elapsed_ms: float
    is_private: bool
    """Whether only the asker may see it."""
    read_on: dt.date
    """The day on which the documents were read."""
    is_recorded: bool = False
    """Whether the journal holds it under its id."""
    completed: str | None = None
    """The question as it was searched, where it took its subject from the one before."""

    @property
    def answer(self) -> Answer:
        return self.explanation.answer


@dataclass(frozen=True, slots=True)
class Context:
    """A quote's surroundings: slices of its document, in order."""

    document: Quotable
    pieces: tuple[Span, ...]
    highlight: Span | None
    is_private: bool


class Service:
    """Answers people in places: access before search, limits, follow-ups, the journal.

    Without a journal nothing is recorded, limited or followed up. Use it as a context manager, or ``close`` it.
    """

    def __init__(
        self,
        library: Library,
        *,
        access: AccessFile | None = None,
        journal: Journal | None = None,
        limits: Limits = Limits(),
        capacity: Capacity = Capacity(),
        max_quotes: int = 3,
    ) -> None:
        self.library = library
        self.access = access or AccessFile(None)
        self.journal = journal
        self._limits = limits
        self._capacity = capacity
        self._max_quotes = max_quotes
        self._workers = ThreadPoolExecutor(capacity.workers, "answer", step_back, (_ANSWERING_NICENESS,))
        self._reader = ThreadPoolExecutor(1, "read", step_back, (_READING_NICENESS,))
        self._at_work = 0
        self._counting = threading.Lock()
        # Two threads that compute are no faster than one while the interpreter runs one at a time, and keep the loop waiting longer.
        # The other workers wait for the journal's database meanwhile.
        self._computing = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Finish what is being worked on, drop what waits, let go of the journal."""
        for pool in (self._workers, self._reader):
            pool.shutdown(cancel_futures=True)
        if self.journal is not None:
            self.journal.close()
        self.library.close()

    async def ask(
        self, question: str, asker: Asker, place: Place, *, collections: frozenset[str] | None = None, limit: int | None = None
    ) -> Reply:
        """The answer for this person in this place.

        ``collections`` narrows the search; what may not be read is as if it did not exist. Raises NotAllowedError, LimitError, BusyError,
        QuestionError or CorpusError.
        """
        return await self._work(lambda: self._ask(question, asker, place, collections, limit or self._max_quotes))

    async def more(self, id: str, asker: Asker, place: Place) -> Reply:
        """Further quotes for a question that was answered, as this person may read them: theirs, not the first asker's."""
        return await self._work(lambda: self._more(id, asker, place))

    async def context(self, id: str, number: int, asker: Asker, place: Place) -> Context:
        """What stands around quote ``number`` (from 1) of an answer, for those who may read it."""
        return await self._work(lambda: self._context(id, number, asker, place))

    async def vote(self, id: str, asker: Asker, place: Place, vote: Vote) -> None:
        """Keep a person's vote on an answer, in place of an earlier one."""
        await self._work(lambda: self._vote(id, asker, place, vote))

    async def is_first_delivery(self, event_id: str) -> bool:
        """Whether an event arrives for the first time; without a journal every one does."""
        journal = self.journal
        return True if journal is None else await self._work(lambda: journal.first_delivery(event_id))

    async def reload(self) -> None:
        """Read the corpus again while questions are answered from what was read before; then switch to all of it at once."""
        await asyncio.wrap_future(self._reader.submit(self._reload))

    def _reload(self) -> None:
        with building_what_lasts():
            self.library.reload()

    def permission(self, asker: Asker, place: Place) -> Permission:
        """What this person may do here, by the rules in force now."""
        return self.access.rules().decide(place, asker)

    def readable_collections(self, asker: Asker, place: Place) -> tuple[str, ...]:
        """The names of the collections that this person may search here."""
        permission = self.permission(asker, place)
        return tuple(collection.name for collection in self.library.collections if permission.may_read(collection.name))

    async def _work(self, job: Callable[[], T]) -> T:
        """Run a job on a worker, or refuse it: when too many wait already, or when its time is over."""
        with self._counting:
            if self._at_work >= self._capacity.workers + self._capacity.queue:
                raise BusyError("Too many questions are waiting just now; please try again in a moment.")
            self._at_work += 1
        try:
            future = self._workers.submit(job)
        except RuntimeError as error:
            self._done()
            raise BusyError("The bot is shutting down; please try again in a moment.") from error
        future.add_done_callback(lambda _: self._done())
        try:
            return await asyncio.wait_for(asyncio.wrap_future(future), self._capacity.deadline_s)
        except TimeoutError as error:
            raise BusyError(f"That took longer than {self._capacity.deadline_s:g} s; please try again in a moment.") from error

    def _done(self) -> None:
        with self._counting:
            self._at_work -= 1

    def _ask(self, question: str, asker: Asker, place: Place, wanted: frozenset[str] | None, limit: int) -> Reply:
        began = time.perf_counter()
        permission = self._permitted(asker, place)
        searched = self._searched(permission, wanted)
        self._check_limits(asker, place)
        text = complete(question, self._previous(asker, place))
        explanation = self._explain(Question(text, searched, limit))
        elapsed_ms = (time.perf_counter() - began) * 1_000
        return Reply(
            id=self._record(explanation.answer, asker, place, elapsed_ms),
            explanation=explanation,
            elapsed_ms=elapsed_ms,
            is_private=permission.answers_privately,
            read_on=self.library.read_on,
            is_recorded=self.journal is not None,
            completed=text if text != question else None,
        )

    def _more(self, id: str, asker: Asker, place: Place) -> Reply:
        began = time.perf_counter()
        permission = self._permitted(asker, place)
        row = self._row(id, asker, place)
        question = Question(row.question, permission.collections, MOST_QUOTES, least_probability=_MORE_PROBABILITY)
        explanation = self._explain(question)
        is_private = permission.answers_privately
        return Reply(id, explanation, (time.perf_counter() - began) * 1_000, is_private, self.library.read_on)

    def _context(self, id: str, number: int, asker: Asker, place: Place) -> Context:
        permission = self._permitted(asker, place)
        row = self._row(id, asker, place)
        if not 1 <= number <= len(row.quotes):
            raise NotAllowedError(_GONE)
        reference = row.quotes[number - 1]
        if not permission.may_read(reference.collection):
            raise NotAllowedError(_CLOSED)
        document = self.library.find(reference.document)
        span = Span(reference.start, reference.end)
        if document is None or document.collection != reference.collection or not reference.matches(document.slice(span)):
            raise NotAllowedError("That document has changed since; please ask again.")
        mark = reference.highlight_start, reference.highlight_end
        highlight = Span(mark[0], mark[1]) if mark[0] is not None and mark[1] is not None else None
        is_private = permission.answers_privately
        return Context(document, surroundings(document, span), highlight, is_private)

    def _vote(self, id: str, asker: Asker, place: Place, vote: Vote) -> None:
        self._row(id, asker, place)
        if self.journal is None or not self.journal.vote(id, asker.id, vote):
            raise NotAllowedError(_GONE)

    def _explain(self, question: Question) -> Explanation:
        with self._computing:
            return self.library.explain(question)

    def _permitted(self, asker: Asker, place: Place) -> Permission:
        permission = self.permission(asker, place)
        if not permission.is_enabled:
            raise NotAllowedError("I do not answer here.")
        return permission

    def _searched(self, permission: Permission, wanted: frozenset[str] | None) -> frozenset[str] | None:
        if wanted is not None:
            self.library.check_collections(wanted, readable=permission.may_read)
        searched = permission.collections if wanted is None else wanted
        names = {collection.name for collection in self.library.collections}
        if names and searched is not None and names.isdisjoint(searched):
            raise NotAllowedError("There is nothing here that you may search; whoever runs me can open a collection to you.")
        return searched

    def _check_limits(self, asker: Asker, place: Place) -> None:
        if self.journal is None or place.platform == CONSOLE:
            return
        from bot.journal import person_key, place_key

        rates = (
            (person_key(place.platform, asker.id), self._limits.person_per_minute),
            (place_key(replace(place, thread="")), self._limits.place_per_minute),
        )
        wait_s = self.journal.take_all([(key, rate, rate / 60) for key, rate in rates if rate])
        if wait_s:
            raise LimitError(wait_s)

    def _previous(self, asker: Asker, place: Place) -> str | None:
        """The question that this person asked last in this thread; never another person's, and none outside a thread."""
        if self.journal is None or not place.thread:
            return None
        row = self.journal.last_question(place, asker.id)
        return row.question if row else None

    def _record(self, answer: Answer, asker: Asker, place: Place, elapsed_ms: float) -> str:
        if self.journal is None:
            return answer.id
        from bot.journal import Entry

        return self.journal.record(Entry.of(answer, place=place, asker=asker.id, took_ms=math.ceil(elapsed_ms)))

    def _row(self, id: str, asker: Asker, place: Place) -> JournalRow:
        """The row of a question that was asked in this channel, or by this person; NotAllowedError for any other."""
        row = self.journal.row(id) if self.journal is not None else None
        if row is None or row.place.platform != place.platform:
            raise NotAllowedError(_GONE)
        same_channel = (row.place.workspace, row.place.channel) == (place.workspace, place.channel)
        if not same_channel and row.asker != asker.id:
            raise NotAllowedError(_GONE)
        return row
