"""What a chat platform's door does with the service: every way in ends in something to send, whatever happens."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from typing import Any

from adapters.apologies import apology, holds_for_s
from adapters.fitting import first_of
from adapters.operating import gaps_text, status_text
from adapters.problems import name_problems
from adapters.serving import name_closed_collections, start_logging
from adapters.small_talk import Talk, talk_in
from adapters.view import ActionKind, Pressed, View, context_view, view_of
from adapters.words import Words
from bot.bootstrap import build_service
from bot.errors import (
    BusyError,
    CorpusError,
    JournalError,
    LimitError,
    NotAllowedError,
    QuestionError,
    Refusal,
    StoreError,
    UnknownCollectionError,
    VerbatimError,
)
from bot.journal import Vote
from bot.keeping import NOTHING
from bot.places import Asker, Place
from bot.replies import FURTHER, Reply
from bot.service import Service
from bot.settings import Settings

log = logging.getLogger(__name__)

_NAMES_CHARS = 1_000
"""Of collections, so that what is kept of people is told in the same message."""
_MOST_CHOICES = 25
_VOTES = {
    ActionKind.HELPFUL: Vote.HELPFUL,
    ActionKind.NOT_HELPFUL: Vote.NOT_HELPFUL,
    ActionKind.WRONG_SENTENCE: Vote.WRONG_SENTENCE,
}


def answer_in_chat(settings: Settings, serve: Callable[[Settings, Chat], Coroutine[Any, Any, None]]) -> int:
    """Read the corpus, connect, and answer until SIGTERM or Ctrl-C."""
    start_logging(settings.log_level)
    with build_service(settings) as service:
        name_closed_collections(service)
        name_problems(service.library)
        try:
            service.library.check_documents()
        except CorpusError as error:
            log.warning("Every question will go unanswered: %s", error)
        service.library.warm_up()
        asyncio.run(serve(settings, Chat(service, retention_days=settings.retention_days if settings.journal == "on" else None)))
    return 0


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a platform writes what varies in a text."""

    escape: Callable[[str], str]
    """Makes words of people and documents inert."""
    ask: str = "/ask"
    """The command that asks, as the platform links it."""
    forget: str = "/forget-me"
    shortcut: str = "Find the source"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What to send: a page of a view, or a text in the platform's markup."""

    is_private: bool
    """Whether only the person who asked or pressed may see it."""
    view: View | None = None
    page: int = 1
    text: str = ""
    is_answer: bool = False
    holds_for_s: float = 0.0
    """How long what it says holds for this person in this channel, where it need not be said to each of their messages: that they ask too often, or are not answered there."""


def _view(reply: Reply, words: Words, *, has_more: bool = False, first_number: int = 1) -> View:
    """A reply as it is to be shown: below the same head what ``more`` brings has the pages that the answer began."""
    notices = [words.searched_for.format(words=reply.completed)] if reply.completed else []
    return view_of(
        reply.answer,
        journal_id=reply.id,
        notices=notices,
        snapshot=reply.read_on,
        words=words,
        has_more=has_more,
        first_number=first_number,
    )


class Chat:
    """The service as a chat platform needs it. Nothing here raises for what people do; ``tally`` counts what happened."""

    def __init__(self, service: Service, *, retention_days: int | None) -> None:
        """``retention_days`` is None where questions are not kept."""
        self.service = service
        self.tally: Counter[str] = Counter()
        self._retention_days = retention_days
        self._told: dict[tuple[str, Place], float] = {}
        self._began = time.monotonic()

    async def ask(
        self,
        question: str,
        asker: Asker,
        place: Place,
        words: Words,
        dialect: Dialect,
        *,
        collection: str = "",
        is_private: bool = False,
        only_if_answered: bool = False,
        follows: str = "",
    ) -> Outcome:
        """The answer to a question, or a sentence that says why there is none.

        With ``only_if_answered`` what has no answer is neither kept nor counted against a limit: the caller stays silent.
        It may ``follow`` an answer, as in ``Service.ask``.
        """

        async def work() -> Outcome:
            talk = talk_in(question)
            how_to_ask = words.no_question.format(command=dialect.ask)
            if not talk.is_searched:
                return Outcome(is_private=True) if only_if_answered else await self._instead(how_to_ask, asker, place)
            is_of_both = talk is Talk.OF_BOTH
            wanted = frozenset({collection}) if collection else None
            reply = await self.service.ask(
                question,
                asker,
                place,
                collections=wanted,
                is_private=is_private,
                only_if_answered=only_if_answered or is_of_both,
                follows=NOTHING if is_of_both else follows,
            )
            if is_of_both and not only_if_answered and reply.answer.is_abstention:
                return await self._instead(how_to_ask, asker, place)
            without = "passed over" if only_if_answered else "no answer"
            self.tally[without if reply.answer.is_abstention else "answered"] += 1
            return Outcome(reply.is_private, _view(reply, words, has_more=reply.has_more), is_answer=True)

        return await self._settled(work, asker, place, words, dialect)

    async def how_to_ask(self, asker: Asker, place: Place, words: Words, dialect: Dialect) -> Outcome:
        """What somebody is told who greets the bot or asks what it is."""
        return await self.instead(words.no_question.format(command=dialect.ask), asker, place, words, dialect)

    async def instead(self, text: str, asker: Asker, place: Place, words: Words, dialect: Dialect) -> Outcome:
        """A sentence in place of an answer; it counts as a question does, and where nobody is answered that is all that is said."""
        return await self._settled(lambda: self._instead(text, asker, place), asker, place, words, dialect)

    async def _instead(self, text: str, asker: Asker, place: Place) -> Outcome:
        if not self.service.permission(asker, place).is_enabled:
            raise NotAllowedError(Refusal.NOT_HERE)
        await self.service.count(asker, place)
        return Outcome(is_private=True, text=text)

    async def was_asked(self, asker: Asker, place: Place, *, by_asker: bool = False) -> bool:
        """As ``Service.was_asked``; false where the journal cannot be asked."""
        try:
            return await self.service.was_asked(asker, place, by_asker=by_asker)
        except VerbatimError:
            return False

    def is_said_again(self, outcome: Outcome, asker: Asker, place: Place) -> bool:
        """Whether this person was told so in this channel, and it still holds."""
        if not outcome.holds_for_s:
            return False
        now, who = time.monotonic(), (asker.id, replace(place, thread=""))
        self._told = {told: until for told, until in self._told.items() if until > now}
        is_told = who in self._told
        self._told.setdefault(who, now + outcome.holds_for_s)
        return is_told

    async def press(self, button: Pressed, asker: Asker, place: Place, words: Words, dialect: Dialect) -> Outcome:
        """What pressing a button brings: for the eyes of the one who pressed it."""

        async def work() -> Outcome:
            self.tally[f"pressed {button.kind.value}"] += 1
            match button.kind:
                case ActionKind.MORE:
                    reply = await self.service.more(button.journal_id, asker, place)
                    view = _view(reply, words, first_number=FURTHER + 1)
                    is_as_shown = button.mark == view.mark if button.mark else reply.begins_as_shown
                    return Outcome(is_private=True, view=view, page=(button.number or 1) if is_as_shown else 1)
                case ActionKind.CONTEXT:
                    number = button.number or 1
                    context = await self.service.context(button.journal_id, number, asker, place, mark=button.mark)
                    view = context_view(context, journal_id=button.journal_id, number=number, words=words, mark=button.mark)
                    return Outcome(is_private=True, view=view, page=button.page or 1)
                case vote:
                    await self.service.vote(button.journal_id, asker, place, _VOTES[vote])
                    return Outcome(is_private=True, text=words.thanks)

        return await self._settled(work, asker, place, words, dialect)

    async def suggestions(self, typed: str, asker: Asker, place: Place, *, limit: int = _MOST_CHOICES) -> list[str]:
        """Questions that were answered here before and hold what was typed, the latest first; none where that takes too long or none are kept."""
        if self._retention_days is None:
            return []
        try:
            rows = await self.service.recent(asker, place, limit=4 * limit)
        except VerbatimError:
            return []
        wanted, permission = typed.casefold().strip(), self.service.permission(asker, place)
        found = dict.fromkeys(
            row.question
            for row in rows
            if row.is_answered
            and not row.typed
            and wanted in row.question.casefold()
            and all(permission.may_read(quote.collection) for quote in row.quotes)
        )
        return list(found)[:limit]

    def collections(self, typed: str, asker: Asker, place: Place) -> list[str]:
        """The collections that this person may search here and whose names hold what was typed."""
        wanted = typed.casefold().strip()
        return [name for name in self.service.readable_collections(asker, place) if wanted in name.casefold()][:_MOST_CHOICES]

    def help(self, asker: Asker, place: Place, words: Words, dialect: Dialect) -> str:
        """How to ask, and what the buttons do; that nobody is answered here, where that is so."""
        if not self.service.permission(asker, place).is_enabled:
            return words.not_here
        return words.help.format(example=words.example, command=dialect.ask, shortcut=dialect.shortcut)

    def about(self, asker: Asker, place: Place, words: Words, dialect: Dialect) -> str:
        """What is searched here, what is kept of people, and how to be forgotten."""
        library = self.service.library
        names = self.service.readable_collections(asker, place)
        documents = sum(collection.documents for collection in library.collections if collection.name in names)
        listed = _listed(names, words, dialect)
        known = words.about.format(documents=documents, date=words.date_words(library.read_on), names=listed)
        kept = words.privacy_off if self._retention_days is None else words.privacy
        kept = kept.format(days=self._retention_days, forget=dialect.forget)
        unknown = words.about_nothing if self.service.permission(asker, place).is_enabled else words.not_here
        return f"{known if names else unknown}\n{kept}"

    async def forget(self, asker: Asker, place: Place, words: Words, dialect: Dialect) -> Outcome:
        """Remove what is kept of a person, and say how much it was."""

        async def work() -> Outcome:
            gone = await self.service.forget(asker, place)
            text = words.nothing_kept if gone is None else words.forgotten.format(questions=gone.questions, votes=gone.votes)
            return Outcome(is_private=True, text=text)

        return await self._settled(work, asker, place, words, dialect)

    def status(self, asker: Asker, place: Place, dialect: Dialect) -> str:
        """For those who run it: what is searched here; what went wrong, and in how many cases, for those only whom the access file names."""
        return status_text(self.service, self.tally, asker, place, escape=dialect.escape, running_s=time.monotonic() - self._began)

    async def gaps(
        self, asker: Asker, place: Place, words: Words, dialect: Dialect, *, may_see: Callable[[Place], bool] | None = None
    ) -> Outcome:
        """For those who run it: what was asked in this workspace, where they ``may_see``, and the documents do not say, most wanted first."""

        async def work() -> Outcome:
            gaps = await self.service.gaps(place, may_see=may_see)
            return Outcome(is_private=True, text=gaps_text(gaps, dialect.escape))

        return await self._settled(work, asker, place, words, dialect)

    async def reload(self, asker: Asker, place: Place, words: Words, dialect: Dialect) -> Outcome:
        """For those who run it: read the documents again; questions are answered meanwhile.

        Why they cannot be read names files, and is told to those only whom the access file names.
        """

        async def work() -> Outcome:
            try:
                await self.service.reload()
            except (CorpusError, StoreError) as error:
                log.warning("The documents could not be read again: %s", error)
                may_know = self.service.permission(asker, place).is_admin
                return Outcome(is_private=True, text=dialect.escape(str(error)) if may_know else words.unreadable)
            return Outcome(is_private=True, text=self.status(asker, place, dialect))

        return await self._settled(work, asker, place, words, dialect)

    async def is_first_delivery(self, key: str) -> bool:
        """Whether no other process, nor this one before, has answered what has this key; where that cannot be told, it is answered."""
        try:
            return await self.service.is_first_delivery(key)
        except VerbatimError as error:
            log.warning("Whether a message was answered before cannot be told (%s)", error)
            return True

    async def to_the_end(self, work: Awaitable[None], apologise: Callable[[], Awaitable[object]]) -> None:
        """Do it; where that fails as nobody expected, ``apologise`` tells the person so, and the log has the traceback."""
        try:
            await work
        except Exception:
            self.tally["failed"] += 1
            log.exception("Something that was asked for could not be done")
            await apologise()

    async def _settled(self, work: Callable[[], Awaitable[Outcome]], asker: Asker, place: Place, words: Words, dialect: Dialect) -> Outcome:
        """What the work brings, or an apology for the person alone; what nobody expected goes to the log with its traceback."""
        try:
            return await work()
        except VerbatimError as error:
            self.tally[type(error).__name__] += 1
            match error:
                case JournalError():
                    log.warning("What somebody asked for could not be done: %s", error)
                case BusyError():
                    log.warning("A question was turned away: %s", error)
                case LimitError() | NotAllowedError() | QuestionError() | UnknownCollectionError():
                    pass  # a person is told
                case CorpusError():
                    log.warning("A question could not be answered: %s", error)
                case _:
                    log.exception("A question could not be answered")
            text = apology(error, words, lambda: _listed(self.service.readable_collections(asker, place), words, dialect))
            return Outcome(is_private=True, text=text, holds_for_s=holds_for_s(error))
        except Exception:
            self.tally["failed"] += 1
            log.exception("A question could not be answered")
            return Outcome(is_private=True, text=words.failed)


def _listed(names: Sequence[str], words: Words, dialect: Dialect) -> str:
    """Names of collections, and how many more there are than fit beside other words."""
    shown = first_of([dialect.escape(name) for name in names], _NAMES_CHARS)
    more = [words.and_more.format(count=len(names) - len(shown))] if len(shown) < len(names) else []
    return ", ".join([*shown, *more])
