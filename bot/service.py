"""What every door calls: answers for people in places. Asynchronous at its edge."""

from __future__ import annotations

import asyncio
import datetime as dt
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Self, TypeVar

from bot.access import AccessFile, Permission
from bot.answering.answerer import Explanation
from bot.errors import NotAllowedError, Refusal
from bot.follow_ups import follow_up, has_subject
from bot.keeping import Keeping, Limits
from bot.library import Library
from bot.models import Answer, Question
from bot.places import Asker, Place
from bot.replies import FURTHER, MORE_PROBABILITY, MOST_QUOTES, Context, Reply, number_of
from bot.workers import Capacity, Workers

if TYPE_CHECKING:
    from bot.gaps import Gap
    from bot.journal import Forgotten, Journal, JournalRow, Vote

T = TypeVar("T")
GAPS_DAYS = 30


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
        limits: Limits | None = None,
        capacity: Capacity | None = None,
        max_quotes: int = 3,
    ) -> None:
        self.library = library
        self.access = access or AccessFile(None)
        self.journal = journal
        self._keeping = Keeping(journal, limits or Limits(), lambda asked: has_subject(asked, self.library.snapshot.languages_of(None)))
        self._max_quotes = max_quotes
        self._workers = Workers(capacity or Capacity())
        self._reloading: asyncio.Future[None] | None = None
        # Two threads that compute are no faster than one, and keep the loop waiting longer; the other workers wait for the journal meanwhile.
        self._computing = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Finish the answers that are being worked on, drop what waits, let go of the journal."""
        self.library.stop_reading()
        self._workers.close()
        if self.journal is not None:
            self.journal.close()
        self.library.close()

    async def ask(
        self,
        question: str,
        asker: Asker,
        place: Place,
        *,
        collections: frozenset[str] | None = None,
        limit: int | None = None,
        is_private: bool = False,
        only_if_answered: bool = False,
        follows: str = "",
    ) -> Reply:
        """The answer for this person in this place.

        ``collections`` narrows the search; what may not be read is as if it did not exist. ``is_private`` where the asker wants it so.
        It leans on their question before it in the thread; where it ``follows`` the answer with this id on that one, with ``LAST_ASKED`` on theirs before it anywhere in the channel,
        and with ``NOTHING`` on none.
        With ``only_if_answered`` what has no answer is neither recorded nor counted against a limit.
        Raises NotAllowedError, LimitError, BusyError, QuestionError, CorpusError or StoreError.
        """
        given_up = threading.Event()
        return await self._workers.answer(
            lambda: self._ask(
                question,
                asker,
                place,
                collections,
                limit or self._max_quotes,
                wants_privacy=is_private,
                only_if_answered=only_if_answered,
                follows=follows,
                given_up=given_up,
            ),
            asker.id,
            given_up,
        )

    async def more(self, id: str, asker: Asker, place: Place) -> Reply:
        """Further quotes for a question that was answered, as this person may read them: theirs, not the first asker's."""
        return await self._workers.answer(lambda: self._more(id, asker, place), asker.id)

    async def context(self, id: str, number: int, asker: Asker, place: Place, *, shown: Answer | None = None, mark: str = "") -> Context:
        """What stands around quote ``number`` (from 1; from ``FURTHER`` + 1 of what ``more`` brings), for those who may read it.

        Of what ``more`` brings it is the one with this ``mark``, if one is given. Of the answer that they were ``shown``, where none is kept under the id.
        """
        return await self._workers.answer(lambda: self._context(id, number, asker, place, shown=shown, mark=mark), asker.id)

    async def vote(self, id: str, asker: Asker, place: Place, vote: Vote) -> None:
        """Keep a person's vote on an answer, in place of an earlier one."""
        await self._workers.answer(lambda: self._vote(id, asker, place, vote), asker.id)

    async def begin_thread(self, id: str, thread: str) -> None:
        """Keep the thread that the answer to a question began, so that it may be followed up there."""
        await self._of_journal(lambda journal: journal.begin_thread(id, thread), otherwise=None)

    async def is_first_delivery(self, event_id: str) -> bool:
        """Whether an event arrives for the first time; without a journal every one does."""
        return await self._of_journal(lambda journal: journal.first_delivery(event_id), otherwise=True)

    async def forget_delivery(self, event_id: str) -> None:
        """Let an event arrive for the first time again."""
        await self._of_journal(lambda journal: journal.forget_delivery(event_id), otherwise=None)

    async def recent(self, asker: Asker, place: Place, *, limit: int = 25) -> list[JournalRow]:
        """What was asked lately here, newest first: for all to see, or by this person, who is also shown theirs of the channel's threads."""
        journal, channel = self.journal, replace(place, thread="")
        if journal is None or not place.channel or not self.permission(asker, place).is_enabled:
            return []
        return await self._workers.answer(
            lambda: journal.recent_questions(place=channel, seen_by=asker.id, thread=place.thread, limit=limit),
            f"suggestions for {asker.id}",
        )

    async def own_recent(self, asker: Asker, place: Place, *, limit: int) -> list[JournalRow]:
        """What this person asked lately anywhere in the workspace, newest first."""
        within = Place(place.platform, place.workspace)
        return await self._of_journal(lambda journal: journal.recent_questions(place=within, asker=asker.id, limit=limit), otherwise=[])

    async def was_asked(self, asker: Asker, place: Place, *, by_asker: bool = False) -> bool:
        """Whether somebody, or this person, asked here for all to see; where nobody sees their answers, whether they asked at all."""
        is_public = not self.permission(asker, place).answers_privately
        return await self._workers.answer(lambda: self._keeping.was_asked(asker, place, is_public=is_public, by_asker=by_asker))

    async def gaps(self, place: Place, *, may_see: Callable[[Place], bool] | None = None) -> list[Gap]:
        """What was asked in this workspace for all to see, where that ``may_see`` allows, and the documents do not say, most wanted first."""
        since = dt.datetime.now(dt.UTC) - dt.timedelta(days=GAPS_DAYS)

        def found(journal: Journal) -> list[Gap]:
            from bot.gaps import group_gaps

            rows = journal.unanswered(since, place=Place(place.platform, place.workspace), is_public=True)
            return group_gaps(row for row in rows if may_see is None or may_see(row.place))

        return await self._of_journal(found, otherwise=[])

    async def forget(self, asker: Asker, place: Place) -> Forgotten | None:
        """Remove what is kept of a person on this platform, where what they are being answered is not kept either; how much it was, None where nothing is ever kept."""
        return await self._workers.answer(lambda: self._keeping.forget(asker, place))

    async def count(self, asker: Asker, place: Place) -> None:
        """Count what is said to a person in place of an answer as a question. Raises LimitError or BusyError."""
        await self._workers.answer(lambda: self._keeping.count(asker, place), asker.id)

    async def forget_workspace(self, place: Place) -> None:
        """Remove what is kept of a place's workspace, which let the bot go; what is being answered there is not kept either."""
        await self._workers.answer(lambda: self._keeping.forget_workspace(place))

    async def reload(self) -> None:
        """Read the corpus again while questions are answered from what was read before; then switch to all of it at once.

        Whoever asks for it while another waits for its turn waits for that one.
        """
        reloading = self._reloading
        if reloading is None:
            reloading = self._reloading = asyncio.ensure_future(self._workers.read(self._reload))
        await asyncio.shield(reloading)

    def _reload(self) -> None:
        self._reloading = None  # what changes from now on needs another
        self.library.reload()

    async def _of_journal(self, work: Callable[[Journal], T], *, otherwise: T) -> T:
        """What work on the journal brings; ``otherwise`` where there is none."""
        journal = self.journal
        return otherwise if journal is None else await self._workers.answer(lambda: work(journal))

    def permission(self, asker: Asker, place: Place) -> Permission:
        """What this person may do here, by the rules in force now."""
        return self.access.rules().decide(place, asker)

    def readable_collections(self, asker: Asker, place: Place) -> tuple[str, ...]:
        """The names of the collections that this person may search here; none where nobody is answered."""
        permission = self.permission(asker, place)
        return tuple(each.name for each in self.library.collections if permission.is_enabled and permission.may_read(each.name))

    def _ask(
        self,
        question: str,
        asker: Asker,
        place: Place,
        wanted: frozenset[str] | None,
        limit: int,
        *,
        wants_privacy: bool,
        only_if_answered: bool,
        follows: str,
        given_up: threading.Event,
    ) -> Reply:
        began = time.perf_counter()
        permission = self._permitted(asker, place)
        is_private = wants_privacy or permission.answers_privately
        previous, is_kept = self._keeping.before(asker, place, is_private=is_private, follows=follows, is_counted=not only_if_answered)
        searched = self._searched(permission, wanted)
        languages = self.library.snapshot.languages_of(searched) if previous else ()
        explanation, text = follow_up(question, previous, languages, lambda text: self._explain(Question(text, searched, limit)))
        is_kept = is_kept and not given_up.is_set()  # nobody is shown it
        if only_if_answered:
            is_kept = is_kept and not explanation.answer.is_abstention and self._keeping.count(asker, place)
        elapsed_ms = (time.perf_counter() - began) * 1_000
        # What was answered is kept, so that a follow-up leans on that, and "more" brings more of it.
        told = replace(explanation.answer, question=explanation.answer.narrowed or explanation.answer.question)
        typed = None if text == question else " ".join(question.split())
        entry_id = self._keeping.record(told, asker, place, began, wanted, is_private=is_private, typed=typed) if is_kept else None
        asked = replace(explanation.answer, question=typed) if typed else explanation.answer
        shown, completed, read_on = replace(explanation, answer=asked), text if text != question else None, self.library.read_on
        return Reply(entry_id or asked.id, shown, elapsed_ms, is_private, read_on, is_recorded=entry_id is not None, completed=completed)

    def _more(self, id: str, asker: Asker, place: Place) -> Reply:
        began = time.perf_counter()
        permission = self._permitted(asker, place)
        row = self._keeping.pressed(id, asker, place)
        explanation = self._further(row, permission)
        completed, is_same = row.question if row.typed else None, row.begins(explanation.answer)
        told = replace(explanation, answer=replace(explanation.answer, question=row.typed or row.question))
        elapsed_ms, read_on = (time.perf_counter() - began) * 1_000, self.library.read_on
        return Reply(id, told, elapsed_ms, permission.answers_privately, read_on, completed=completed, begins_as_shown=is_same)

    def _further(self, row: JournalRow, permission: Permission) -> Explanation:
        searched = permission.collections if row.collections is None else frozenset(filter(permission.may_read, row.collections))
        if searched is not None and not searched:
            raise NotAllowedError(Refusal.CLOSED)
        return self._explain(Question(row.question, searched, MOST_QUOTES, least_probability=MORE_PROBABILITY))

    def _context(self, id: str, number: int, asker: Asker, place: Place, *, shown: Answer | None, mark: str) -> Context:
        from bot.journal import references

        permission = self._permitted(asker, place)
        if shown is not None:
            quotes = references(shown)
        elif number > FURTHER:
            further = self._further(self._keeping.pressed(id, asker, place), permission).answer
            quotes, number = references(further), number_of(mark, further.quotes or further.nearest) if mark else number - FURTHER
        else:
            quotes = self._keeping.pressed(id, asker, place).quotes
        if not 1 <= number <= len(quotes):
            raise NotAllowedError(Refusal.GONE)
        reference = quotes[number - 1]
        if not permission.may_read(reference.collection):
            raise NotAllowedError(Refusal.CLOSED)
        document = self.library.find(reference.document)
        if document is None or document.collection != reference.collection or not reference.matches(document.slice(reference.span)):
            raise NotAllowedError(Refusal.CHANGED)
        return Context.of(document, reference.span, reference.highlight, is_private=permission.answers_privately)

    def _vote(self, id: str, asker: Asker, place: Place, vote: Vote) -> None:
        self._keeping.pressed(id, asker, place)
        if self.journal is None or not self.journal.vote(id, asker.id, vote):
            raise NotAllowedError(Refusal.GONE)

    def _explain(self, question: Question) -> Explanation:
        with self._computing:
            return self.library.explain(question)

    def _permitted(self, asker: Asker, place: Place) -> Permission:
        permission = self.permission(asker, place)
        if not permission.is_enabled:
            raise NotAllowedError(Refusal.NOT_HERE)
        return permission

    def _searched(self, permission: Permission, wanted: frozenset[str] | None) -> frozenset[str] | None:
        named = self.library.check_collections(wanted or (), readable=permission.may_read)
        searched = permission.collections if wanted is None else named
        names = {collection.name for collection in self.library.collections}
        if names and searched is not None and names.isdisjoint(searched):
            raise NotAllowedError(Refusal.NOTHING_OPEN)
        return searched
