"""The client: what arrives from Discord, and what is done about it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from typing import Any

import discord
from discord import app_commands

from adapters.chat import Chat, Dialect, Outcome, as_question
from adapters.discord_app import commands
from adapters.discord_app.incoming import answer_in, mentioned, question_in, words_beside
from adapters.discord_app.sending import BROKEN, Interaction, Sender
from adapters.discord_app.who import PLATFORM, asker_of, is_direct, is_guest, place_of, seen_by, where
from adapters.escaping import for_discord
from adapters.serving import Tasks
from adapters.small_talk import Talk, talk_in
from adapters.view import ActionKind, pressed
from adapters.words import ENGLISH_COMMANDS, Words, command_words_in, words_in
from bot.errors import VerbatimError
from bot.keeping import LAST_ASKED, NOTHING
from bot.places import Asker, Place

log = logging.getLogger(__name__)

_TYPING_AFTER_S = 1.0
_MOST_NAMED = 3
_NAME_WITHIN_S = 1.0
_WRITTEN = {discord.MessageType.default, discord.MessageType.reply}

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
                log.error("What was asked in the server %d, which removed the app, is still kept: %s", guild.id, error)  # noqa: TRY400 - as above
            else:
                log.info("The app was removed from the server %d; what was asked there is gone", guild.id)

    async def on_disconnect(self) -> None:
        self.chat.tally["disconnected"] += 1

    async def ask(self, interaction: Interaction, question: str, *, collection: str, is_private: bool | None) -> None:
        """Answer ``/ask``; where the app is a guest, for the asker alone unless they want it otherwise."""
        asker, place = self._asker(interaction.user), where(interaction)
        wants_privacy = is_guest(interaction) if is_private is None else is_private

        async def work(words: Words, dialect: Dialect) -> Outcome:
            people = await self._people_in(question)
            asked = question_in(question, {**_names(interaction.guild), "person": people.get})
            is_kept_private = wants_privacy or is_direct(interaction)
            outcome = await self.chat.ask(asked, asker, place, words, dialect, collection=collection, is_private=is_kept_private)
            return replace(outcome, is_private=wants_privacy) if is_direct(interaction) else outcome

        await self._handle(interaction, work, is_private=wants_privacy or self.chat.service.permission(asker, place).answers_privately)

    async def find_source(self, interaction: Interaction, message: discord.Message) -> None:
        """Look for what a message says, for the one who wants to know."""
        asker, place = self._asker(interaction.user), where(interaction)
        text = _question_of(message) or as_question(words_beside(message))

        async def work(words: Words, dialect: Dialect) -> Outcome:
            if not text:
                return Outcome(is_private=True, text=words.no_words)
            return await self.chat.ask(text, asker, place, words, dialect, is_private=True, follows=NOTHING)

        await self._handle(interaction, work)

    async def help(self, interaction: Interaction) -> None:
        """How to ask."""

        async def work(words: Words, dialect: Dialect) -> Outcome:
            return Outcome(is_private=True, text=self.chat.help(words, dialect))

        await self._handle(interaction, work)

    async def about(self, interaction: Interaction) -> None:
        """What is searched here, and what is kept of people."""
        asker, place = self._asker(interaction.user), where(interaction)

        async def work(words: Words, dialect: Dialect) -> Outcome:
            return Outcome(is_private=True, text=self.chat.about(asker, place, words, dialect))

        await self._handle(interaction, work)

    async def forget(self, interaction: Interaction) -> None:
        """Remove what is kept of the person."""
        asker, place = self._asker(interaction.user), where(interaction)
        await self._handle(interaction, lambda words, dialect: self.chat.forget(asker, place, words, dialect))

    async def administer(self, interaction: Interaction, what: str) -> None:
        """Status, gaps or reload, for those whom the access file names and those who manage a server in which the bot answers."""
        asker, place = self._asker(interaction.user), where(interaction)
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
            return await self.chat.reload(asker, place, words, dialect)

        await self._handle(interaction, work)

    async def suggestions(self, interaction: Interaction, typed: str) -> list[str]:
        """Questions that were answered here before, for the one who types."""
        place = where(interaction)
        return await self.chat.suggestions(typed, self._asker(interaction.user), place)

    def collections(self, interaction: Interaction, typed: str) -> list[str]:
        """The collections that the one who types may search here."""
        return self.chat.collections(typed, self._asker(interaction.user), where(interaction))

    async def on_interaction(self, interaction: Interaction) -> None:
        """A button of an answer, however old the answer is; commands come another way."""
        if interaction.type is not discord.InteractionType.component:
            return
        data: Mapping[str, Any] = interaction.data or {}
        button = pressed(str(data.get("custom_id", "")))
        if button is None or button.kind is ActionKind.SOURCE:  # that one is a link, and links send nothing
            return
        asker, place = self._asker(interaction.user), where(interaction)
        await self._handle(interaction, lambda words, dialect: self.chat.press(button, asker, place, words, dialect))

    async def on_message(self, message: discord.Message) -> None:
        """A mention or a direct message of a person."""
        if self.user is None or message.author.bot or message.webhook_id or message.type not in _WRITTEN:
            return
        guild = message.guild
        is_meant = guild is None or self.user in message.mentions
        if guild is not None and not is_meant and guild.self_role not in message.role_mentions:
            return
        with self.tasks.working():
            locale = guild.preferred_locale.value if guild else ""
            words, dialect = words_in(locale), self._dialect(locale)
            if not await self.chat.is_first_delivery(f"{PLATFORM}:{message.id}"):
                return
            if not is_meant:  # without an intent, Discord keeps its words from the bot
                told = words.mention_me.format(me=self.user.mention, command=dialect.ask)
                await self.sender.reply(message, Outcome(is_private=False, text=told), words)
            elif self.tasks.is_closing:
                await self.sender.reply(message, Outcome(is_private=False, text=words.stopping), words)
            else:
                sorry = Outcome(is_private=False, text=words.failed)
                await self.chat.to_the_end(self._answer(message, words, dialect), lambda: self.sender.reply(message, sorry, words))

    def _asker(self, person: discord.User | discord.Member) -> Asker:
        return asker_of(person, self.chat.service.access.rules())

    async def _answer(self, message: discord.Message, words: Words, dialect: Dialect) -> None:
        channel = await self._known(message.channel)
        if channel is None:  # the rules of its channel may forbid an answer, or one for all to see
            await self.sender.reply(message, Outcome(is_private=False, text=words.failed), words)
            return
        asker, place = self._asker(message.author), place_of(message.guild.id if message.guild else None, channel, channel.id)
        question = _question_of(message, but=self.user)
        is_shared = message.guild is not None
        only_for_you = Outcome(is_private=False, text=words.only_for_you.format(command=dialect.ask))
        talk = talk_in(question)
        if question and talk is Talk.THANKS:
            return
        if not question or talk is Talk.GREETING:
            outcome = Outcome(is_private=False, text=words.no_question.format(command=dialect.ask))
        elif is_shared and self.chat.service.permission(asker, place).answers_privately:
            outcome = only_for_you
        else:
            answered = message.reference.resolved if message.reference else None
            follows = ""
            if isinstance(answered, discord.Message) and answered.author == self.user:
                follows = answer_in(answered) or LAST_ASKED
            work = self.chat.ask(question, asker, place, words, dialect, is_private=not is_shared, follows=follows)
            task = asyncio.create_task(work)
            await asyncio.wait({task}, timeout=_TYPING_AFTER_S)
            typing = None if task.done() else asyncio.create_task(self._type(message))
            outcome = await task
            if typing is not None:
                typing.cancel()
            if is_shared and outcome.is_answer and outcome.is_private:  # the rules changed meanwhile
                outcome = only_for_you
        if not self.chat.is_said_again(outcome, asker, place):
            await self.sender.reply(message, outcome, words)

    async def _known(self, channel: Any) -> Any:
        """The channel with what tells whether it is a thread, and of which one; Discord is asked where the client has not heard of it.

        None where it does not tell.
        """
        if isinstance(channel, discord.PartialMessageable):
            try:
                return await self.fetch_channel(channel.id)
            except (discord.HTTPException, discord.InvalidData, *BROKEN) as error:
                log.warning("What channel %d is cannot be told (%s)", channel.id, str(error) or type(error).__name__)
                return None
        return channel

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

    async def _type(self, message: discord.Message) -> None:
        try:
            await message.channel.typing()
        except (discord.HTTPException, *BROKEN) as error:
            log.info("The bot could not show that it is typing (%s)", type(error).__name__)

    async def _handle(self, interaction: Interaction, work: Work, *, is_private: bool = True) -> None:
        with self.tasks.working():
            words = words_in(interaction.locale.value)
            if self.tasks.is_closing:
                await self.sender.say(interaction, words.stopping)
                return
            answering = self.sender.respond(interaction, work(words, self._dialect(interaction.locale.value)), is_private=is_private)
            await self.chat.to_the_end(answering, lambda: self.sender.say(interaction, words.failed))

    def _dialect(self, words_locale: str) -> Dialect:
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


def _question_of(message: discord.Message, *, but: discord.ClientUser | None = None) -> str:
    """What a message says; other people than the one addressed by their names."""
    people = {person.id: person.display_name for person in message.mentions if but is None or person.id != but.id}
    return question_in(message.content, {**_names(message.guild), "person": people.get})


def _names(guild: discord.Guild | None) -> dict[str, Callable[[int], str | None]]:
    """How to name what stands in a message by its id, as far as that is known here."""
    if guild is None:
        return {}
    return {
        "role": lambda number: getattr(guild.get_role(number), "name", None),
        "channel": lambda number: getattr(guild.get_channel_or_thread(number), "name", None),
    }


class ShardedClient(Client, discord.AutoShardedClient):
    """The same over several connections, for more servers than one carries."""
