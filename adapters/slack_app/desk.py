"""What every listener needs: the chat, who asks in which language, and how an outcome reaches them."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from adapters.asking import language_asked_in
from adapters.chat import Chat, Dialect, Outcome
from adapters.escaping import for_slack
from adapters.serving import Tasks
from adapters.slack_app.groups import Groups, UntoldError
from adapters.slack_app.incoming import PLATFORM
from adapters.slack_app.once import Once
from adapters.slack_app.outsiders import Outsiders
from adapters.slack_app.sending import Json, Sender, form_of
from adapters.view import ActionKind
from adapters.words import SlackWords, Words, languages, slack_words_in, words_in
from bot.places import Asker, Place

ASK = "/ask"
FIND_SOURCE = "Find the source"
_REMEMBERED_PEOPLE = 10_000


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language."""

    words: Words
    slack: SlackWords

    @property
    def dialect(self) -> Dialect:
        """How Slack names commands."""
        return Dialect(escape=for_slack, ask=ASK, forget=self.slack.forget_at, shortcut=FIND_SOURCE)


@dataclass(frozen=True, slots=True)
class Where:
    """Where a person did something, and the ways to answer there."""

    client: AsyncWebClient
    place: Place
    person: str
    workspace: str | None = None
    """The person's workspace, where that is another; empty where Slack does not tell which it is."""
    thread: str = ""
    is_direct: bool = False
    response_url: str = ""


class Desk:
    """The chat for Slack. ``sender`` sends, ``tasks`` are what the end waits for."""

    def __init__(self, chat: Chat, sender: Sender, tasks: Tasks) -> None:
        self.chat = chat
        self.sender = sender
        self.tasks = tasks
        self.once = Once(chat)
        self.outsiders = Outsiders()
        self._groups = Groups(chat.service.access, sender)
        self._tongues: OrderedDict[tuple[str, str], str] = OrderedDict()

    def start(self, where: Where, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Work on what a person did beside what goes on; where that fails as nobody expected, they are told, and the log has the traceback."""

        async def say(text: str) -> None:
            form = form_of(Outcome(is_private=True, text=text))
            if not await self.whisper(where, form):
                await self.write_to(where, form)

        words = self.tongue(where).words
        return self.tasks.start(self.chat.to_the_end(work, lambda: say(words.failed)), lambda: say(words.stopping))

    async def asker(self, where: Where) -> Asker:
        """The person with those of their user groups that the access rules ask for. Raises UntoldError where Slack does not tell them yet."""
        return replace(await self._groups.asker(where.client, where.place, where.person), workspace=where.workspace)

    async def known_asker(self, where: Where) -> Asker:
        """The same for what shows no document: with untold groups where Slack does not tell them yet."""
        try:
            return await self.asker(where)
        except UntoldError:
            return replace(self._groups.stranger(where.place, where.person), workspace=where.workspace)

    def tongue(self, where: Where, question: str = "") -> Tongue:
        """The language that the person asks in; the one that they asked in last where they ask nothing, and English before that.

        Slack tells a person's own language only to apps that may read everybody's profile.
        """
        key = (where.place.workspace, where.person)
        known = self._tongues.pop(key, "en")
        language = language_asked_in(question) if question else known
        self._tongues[key] = language
        while len(self._tongues) > _REMEMBERED_PEOPLE:
            self._tongues.popitem(last=False)
        return Tongue(words_in(language), slack_words_in(language))

    async def answer(
        self,
        where: Where,
        question: str,
        *,
        collection: str = "",
        is_private: bool = False,
        only_if_answered: bool = False,
        follows: str = "",
    ) -> Outcome:
        """The answer to a question, in the words of its language; with ``only_if_answered`` any other outcome leaves no trace."""
        tongue = self.tongue(where, question)
        try:
            asker = await self.asker(where)
        except UntoldError:
            return self.untold(tongue)
        return await self.chat.ask(
            question,
            asker,
            where.place,
            tongue.words,
            tongue.dialect,
            collection=collection,
            is_private=is_private,
            only_if_answered=only_if_answered,
            follows=follows,
        )

    async def how_to_ask(self, where: Where) -> Outcome:
        """What somebody is told who greets the bot, or says nothing."""
        tongue = self.tongue(where)
        return await self.chat.how_to_ask(await self.known_asker(where), where.place, tongue.words, tongue.dialect)

    def untold(self, tongue: Tongue) -> Outcome:
        """The request to try again, in place of what a person without groups would get."""
        self.chat.tally[UntoldError.__name__] += 1
        return Outcome(is_private=True, text=tongue.words.failed)

    async def whisper(self, where: Where, form: Json) -> bool:
        """Show something to the person alone, where they are; whether Slack took it."""
        if where.response_url and await self.sender.respond(where.response_url, form, thread=where.thread):
            return True
        if where.is_direct:
            return (await self.sender.post(where.client, where.place.channel, form, thread=where.thread)).is_taken
        return await self.sender.whisper(where.client, where.place.channel, where.person, form, thread=where.thread)

    async def write_to(self, where: Where, form: Json) -> bool:
        """Write to the person directly: there is always such a conversation, and their id is its address."""
        return (await self.sender.post(where.client, where.person, form)).is_taken


def tongue_of_button(action: Mapping[str, Any]) -> Tongue | None:
    """The language of an answer by the label of its button; None where no language has such a label."""
    label = str((action.get("text") or {}).get("text", ""))
    kinds = {kind.value for kind in ActionKind} & {str(action.get("action_id"))}
    for language in ("en", *languages()):
        words = words_in(language)
        if label and any(getattr(words, kind) == label for kind in kinds):
            return Tongue(words, slack_words_in(language))
    return None


def own_place(team: str, person: str) -> Place:
    """The place of what a person does in a modal or on their Home tab: nobody else is there."""
    return Place(PLATFORM, team, person)
