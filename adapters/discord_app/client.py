"""The client: what arrives from Discord, and what is done about it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from typing import Any

import discord
from discord import app_commands

from adapters.asking import as_question
from adapters.chat import Chat, Dialect, Outcome
from adapters.discord_app import commands
from adapters.discord_app.incoming import mentioned, names_in, question_in, said_in, words_beside
from adapters.discord_app.messages import Messages
from adapters.discord_app.sending import BROKEN, LEFT_TO_OTHERS_S, Interaction, Sender
from adapters.discord_app.who import PLATFORM, asker_of, is_direct, is_guest, seen_by, where
from adapters.escaping import for_discord
from adapters.serving import Tasks
from adapters.view import ActionKind, pressed
from adapters.words import ENGLISH_COMMANDS, Words, command_words_in, words_in
from bot.errors import VerbatimError
from bot.keeping import NOTHING
from bot.places import Asker, Place

log = logging.getLogger(__name__)

_RELOAD_WITHIN_S = 14 * 60.0
"""A little less than the quarter of an hour in which Discord takes an answer."""
_MOST_NAMED = 3
_NAME_WITHIN_S = 1.0
_CLAIM_WITHIN_S = 0.5

Work = Callable[[Words, Dialect], Coroutine[Any, Any, Outcome]]


class _Tree(app_commands.CommandTree["Client"]):
    """The commands; what nobody expected ends in an apology."""

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        log.error("A command could not be handled", exc_info=error)
        self.client.chat.tally["failed"] += 1
        await self.client.sender.say(interaction, words_in(interaction.locale.value).failed)


class Client(discord.Client):
    """Answers commands, mentions, direct messages and buttons. Asks for no privileged intent, and keeps no members or messages."""

    def __init__(self, chat: Chat, tasks: Tasks, **options: Any) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
        super().__init__(
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            **options,
        )
        self.chat = chat
        self.tasks = tasks
        self.sender = Sender(chat.tally)
        self._messages = Messages(self)
        self.tree = _Tree(self)
        self._command_ids: dict[str, int] = {}

    async def setup_hook(self) -> None:
        await self.tree.set_translator(commands.Translator())
        commands.add_commands(self.tree, self)
        try:
            self._command_ids = await commands.sync(self.tree, self)
        except discord.DiscordServerError:
            raise
        except (discord.HTTPException, app_commands.AppCommandError) as error:  # mentions and direct messages work without them
            self.chat.tally["commands refused"] += 1
            log.error("Discord refuses the commands, which is a fault to report: %s", error)  # noqa: TRY400 - the message is the whole story

    async def on_ready(self) -> None:
        log.info("Connected as %s, in %d servers", self.user, len(self.guilds))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The app was removed from a server, which takes along what was asked there; a server that is out of order stays."""
        with self.tasks.working():
            try:
                await self.chat.service.forget_workspace(Place(PLATFORM, str(guild.id)))
            except VerbatimError as error:
                log.warning("What was asked in the server %d, which removed the app, is to go within the hour: %s", guild.id, error)
            else:
                log.info("The app was removed from the server %d; what was asked there is gone", guild.id)

    async def close(self) -> None:
        """Hang up, when what is being worked on is answered: that needs this client's session, also where another is to follow."""
        if not self.tasks.is_closing:
            await self.tasks.settle()
        await super().close()

    async def on_disconnect(self) -> None:
        self.chat.tally["disconnected"] += 1

    async def ask(self, interaction: Interaction, question: str, *, collection: str, is_private: bool | None) -> None:
        """Answer ``/ask``; where the app is a guest, for the asker alone unless they want it otherwise."""
        asker, place = self.asker(interaction.user), where(interaction)
        wants_privacy = is_guest(interaction) if is_private is None else is_private

        async def work(words: Words, dialect: Dialect) -> Outcome:
            people = await self._people_in(question)
            asked = question_in(question, {**names_in(interaction.guild), "person": people.get})
            is_kept_private = wants_privacy or is_direct(interaction)
            outcome = await self.chat.ask(asked, asker, place, words, dialect, collection=collection, is_private=is_kept_private)
            return replace(outcome, is_private=wants_privacy) if is_direct(interaction) else outcome

        await self._handle(interaction, work, is_private=wants_privacy or self.chat.service.permission(asker, place).answers_privately)

    async def find_source(self, interaction: Interaction, message: discord.Message) -> None:
        """Look for what a message says, for the one who wants to know."""
        asker, place = self.asker(interaction.user), where(interaction)
        text = said_in(message) or as_question(words_beside(message))

        async def work(words: Words, dialect: Dialect) -> Outcome:
            if not text:
                return Outcome(is_private=True, text=words.no_words)
            return await self.chat.ask(text, asker, place, words, dialect, is_private=True, follows=NOTHING)

        await self._handle(interaction, work)

    async def help(self, interaction: Interaction) -> None:
        """How to ask."""
        asker, place = self.asker(interaction.user), where(interaction)

        async def work(words: Words, dialect: Dialect) -> Outcome:
            return Outcome(is_private=True, text=self.chat.help(asker, place, words, dialect))

        await self._handle(interaction, work)

    async def about(self, interaction: Interaction) -> None:
        """What is searched here, and what is kept of people."""
        asker, place = self.asker(interaction.user), where(interaction)

        async def work(words: Words, dialect: Dialect) -> Outcome:
            return Outcome(is_private=True, text=self.chat.about(asker, place, words, dialect))

        await self._handle(interaction, work)

    async def forget(self, interaction: Interaction) -> None:
        """Remove what is kept of the person."""
        asker, place = self.asker(interaction.user), where(interaction)
        await self._handle(interaction, lambda words, dialect: self.chat.forget(asker, place, words, dialect))

    async def administer(self, interaction: Interaction, what: str) -> None:
        """Status, gaps or reload, for those whom the access file names and those who manage a server in which the bot answers."""
        asker, place = self.asker(interaction.user), where(interaction)
        permission = self.chat.service.permission(asker, place)

        async def work(words: Words, dialect: Dialect) -> Outcome:
            if not permission.is_enabled:
                return Outcome(is_private=True, text=words.not_here)
            if not (permission.is_admin or interaction.permissions.manage_guild):
                return Outcome(is_private=True, text=words.only_admins)
            if what == ENGLISH_COMMANDS.status:
                return Outcome(is_private=True, text=self.chat.status(asker, place, dialect))
            if what == ENGLISH_COMMANDS.gaps:
                return await self.chat.gaps(asker, place, words, dialect, may_see=seen_by(interaction))
            try:
                async with asyncio.timeout(_RELOAD_WITHIN_S):
                    return await self.chat.reload(asker, place, words, dialect)
            except TimeoutError:
                return Outcome(
                    is_private=True, text="The documents are still being read; `/verbatim status` tells what is searched meanwhile."
                )

        await self._handle(interaction, work)

    async def suggestions(self, interaction: Interaction, typed: str) -> list[str]:
        """Questions that were answered here before, for the one who types."""
        place = where(interaction)
        return await self.chat.suggestions(typed, self.asker(interaction.user), place)

    def collections(self, interaction: Interaction, typed: str) -> list[str]:
        """The collections that the one who types may search here."""
        return self.chat.collections(typed, self.asker(interaction.user), where(interaction))

    async def on_interaction(self, interaction: Interaction) -> None:
        """A button of an answer, however old the answer is; commands come another way."""
        if interaction.type is not discord.InteractionType.component:
            return
        data: Mapping[str, Any] = interaction.data or {}
        button = pressed(str(data.get("custom_id", "")))
        if button is None or button.kind is ActionKind.SOURCE:  # that one is a link, and links send nothing
            return
        asker, place = self.asker(interaction.user), where(interaction)
        await self._handle(interaction, lambda words, dialect: self.chat.press(button, asker, place, words, dialect))

    async def on_message(self, message: discord.Message) -> None:
        """Somebody writes something."""
        await self._messages.hear(message)

    def asker(self, person: discord.User | discord.Member) -> Asker:
        """The person with their roles."""
        return asker_of(person, self.chat.service.access.rules())

    async def _people_in(self, text: str) -> dict[int, str]:
        """The names of the people whom a command's text mentions, which Discord does not tell by itself."""
        asked = {number: asyncio.create_task(self.fetch_user(number)) for number in mentioned(text)[:_MOST_NAMED]}
        if not asked:
            return {}
        await asyncio.wait(asked.values(), timeout=_NAME_WITHIN_S)
        names = {}
        for number, task in asked.items():
            if not task.done():
                task.cancel()
                log.info("The name of a person was not told in time")
                continue
            try:
                names[number] = task.result().display_name
            except (discord.HTTPException, *BROKEN) as error:
                log.info("The name of a person cannot be told (%s)", type(error).__name__)
        return names

    async def _handle(self, interaction: Interaction, work: Work, *, is_private: bool = True) -> None:
        words = words_in(interaction.locale.value)

        async def say(text: str) -> None:
            await self.sender.say(interaction, text)

        with self.tasks.working(lambda: say(words.stopping)):
            if self.tasks.is_closing:
                await asyncio.sleep(LEFT_TO_OTHERS_S)
            if not await self._is_first_delivery(interaction):
                return
            if self.tasks.is_closing:
                await say(words.stopping)
                return
            answering = self.sender.respond(interaction, work(words, self.dialect(interaction.locale.value)), is_private=is_private)
            await self.chat.to_the_end(answering, lambda: say(words.failed))

    async def _is_first_delivery(self, interaction: Interaction) -> bool:
        """Whether no other process does what the person wants; where that is not known soon, Discord takes the first response."""
        try:
            async with asyncio.timeout(_CLAIM_WITHIN_S):
                return await self.chat.is_first_delivery(f"{PLATFORM}:{interaction.id}")
        except TimeoutError:
            return True

    def dialect(self, words_locale: str) -> Dialect:
        """How Discord links commands: ``</name:id>`` can be pressed."""
        told = command_words_in(words_locale) or ENGLISH_COMMANDS
        return Dialect(
            escape=for_discord,
            ask=self._linked(ENGLISH_COMMANDS.ask),
            forget=self._linked(ENGLISH_COMMANDS.forget_me),
            shortcut=told.find_source,
        )

    def _linked(self, command: str) -> str:
        command_id = self._command_ids.get(command)
        return f"</{command}:{command_id}>" if command_id else f"/{command}"


class ShardedClient(Client, discord.AutoShardedClient):
    """The same over several connections, for more servers than one carries."""
