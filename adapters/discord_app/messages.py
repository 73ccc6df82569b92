"""Messages: mentions, direct messages, and replies to what the bot said."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

import discord

from adapters.asking import has_question_mark, is_question, language_asked_in
from adapters.chat import Dialect, Outcome
from adapters.discord_app.incoming import answer_in, mentioned, said_in
from adapters.discord_app.sending import BROKEN, LEFT_TO_OTHERS_S
from adapters.discord_app.who import PLATFORM, place_of
from adapters.small_talk import Talk, talk_in
from adapters.words import Words, words_in
from bot.keeping import LAST_ASKED
from bot.places import Asker, Place

if TYPE_CHECKING:
    from adapters.discord_app.client import Client

log = logging.getLogger(__name__)

_TYPING_AFTER_S = 1.0
_WRITTEN = {discord.MessageType.default, discord.MessageType.reply}
_UNSAID = Outcome(is_private=True)
"""What a remark gets that is left to the people."""


class Messages:
    """What the client does about what people write."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def hear(self, message: discord.Message) -> None:
        """A mention, a direct message, or a reply to the bot, of a person."""
        client, guild = self._client, message.guild
        is_of_unknown_server = guild is None and not isinstance(message.channel, discord.DMChannel)  # one that let the bot go
        if client.user is None or message.author.bot or message.webhook_id or message.type not in _WRITTEN or is_of_unknown_server:
            return
        is_meant = guild is None or client.user in message.mentions
        if guild is not None and not is_meant and guild.self_role not in message.role_mentions:
            return
        is_remark = self._is_remark(message)
        if is_remark and not self._may_ask(message):
            return
        locale = guild.preferred_locale.value if guild else language_asked_in(said_in(message, but=client.user))
        words, dialect = words_in(locale), client.dialect(locale)

        async def say(text: str) -> None:
            if not is_remark:
                await client.sender.reply(message, Outcome(is_private=False, text=text), words)

        with client.tasks.working(lambda: say(words.stopping)):
            if client.tasks.is_closing:
                await asyncio.sleep(LEFT_TO_OTHERS_S)
            if not await client.chat.is_first_delivery(f"{PLATFORM}:{message.id}"):
                return
            # Without an intent, Discord keeps the words from the bot that mention only its role.
            unread = "" if is_meant else words.mention_me.format(me=client.user.mention, command=dialect.ask)
            instead = words.stopping if client.tasks.is_closing else unread
            if not (instead and is_remark):
                answering = self._answer(message, words, dialect, is_remark=is_remark, instead=instead)
                await client.chat.to_the_end(answering, lambda: say(words.failed))

    def _is_remark(self, message: discord.Message) -> bool:
        """Whether it is only a reply to the bot, which Discord counts as a mention: it may be for the people in the channel."""
        me, guild = self._client.user, message.guild
        if me is None or guild is None or guild.self_role in message.role_mentions:
            return False
        return me.id not in mentioned(message.content)

    def _may_ask(self, message: discord.Message) -> bool:
        """Whether a remark asks something, and of nobody else."""
        return all(person == self._client.user for person in message.mentions) and is_question(said_in(message, but=self._client.user))

    async def _answer(self, message: discord.Message, words: Words, dialect: Dialect, *, is_remark: bool, instead: str) -> None:
        """Answer, also where there is nothing to say but why; a remark only where it is answered, or asked plainly by somebody who asks here.

        What is said ``instead`` of an answer counts as one does.
        """
        client, question = self._client, said_in(message, but=self._client.user)
        channel, is_thanks = await self._known(message.channel), bool(question) and talk_in(question) is Talk.THANKS
        if is_thanks or (channel is None and is_remark):
            return
        known = channel or message.channel
        asker, place = client.asker(message.author), place_of(message.guild.id if message.guild else None, known, known.id)
        is_plain = not is_remark or (has_question_mark(question) and await client.chat.was_asked(asker, place, by_asker=True))
        if channel is None:  # its rules may forbid an answer, or one for all to see
            instead = instead or words.failed
        if instead:
            outcome = await client.chat.instead(instead, asker, place, words, dialect)
        else:
            outcome = await self._outcome(
                message, question, asker=asker, place=place, words=words, dialect=dialect, only_if_answered=not is_plain
            )
        is_answered = outcome.view is not None and not outcome.view.is_abstention
        if (is_plain or is_answered) and not client.chat.is_said_again(outcome, asker, place):
            await client.sender.reply(message, outcome, words)

    async def _outcome(
        self,
        message: discord.Message,
        question: str,
        *,
        asker: Asker,
        place: Place,
        words: Words,
        dialect: Dialect,
        only_if_answered: bool,
    ) -> Outcome:
        chat, is_shared = self._client.chat, message.guild is not None
        only_for_you = words.only_for_you.format(command=dialect.ask)
        is_closed = is_shared and chat.service.permission(asker, place).answers_privately
        if is_closed and only_if_answered:
            return _UNSAID
        if not only_if_answered and (not question or talk_in(question) is Talk.GREETING):
            return await chat.how_to_ask(asker, place, words, dialect)
        if is_closed:
            return await chat.instead(only_for_you, asker, place, words, dialect)
        follows, is_kept_private = self._answered(message), not is_shared
        work = chat.ask(
            question, asker, place, words, dialect, is_private=is_kept_private, only_if_answered=only_if_answered, follows=follows
        )
        task = asyncio.create_task(work)
        await asyncio.wait({task}, timeout=_TYPING_AFTER_S)
        typing = None if task.done() else asyncio.create_task(self._type(message))
        outcome = await task
        if typing is not None:
            typing.cancel()
        is_closed_since = is_shared and outcome.is_answer and outcome.is_private  # the rules changed meanwhile
        return Outcome(is_private=True, text=only_for_you) if is_closed_since else outcome

    def _answered(self, message: discord.Message) -> str:
        """The id of the answer that a message replies to; what its writer asked last where the bot said something else, empty where it said nothing."""
        said = message.reference.resolved if message.reference else None
        if not isinstance(said, discord.Message) or said.author != self._client.user:
            return ""
        return answer_in(said) or LAST_ASKED

    async def _known(self, channel: Any) -> Any:
        """The channel with what tells whether it is a thread, and of which one; Discord is asked where the client has not heard of it.

        None where it does not tell.
        """
        if isinstance(channel, discord.PartialMessageable):
            try:
                return await self._client.fetch_channel(channel.id)
            except (discord.HTTPException, discord.InvalidData, *BROKEN) as error:
                log.warning("What channel %d is cannot be told (%s)", channel.id, str(error) or type(error).__name__)
                return None
        return channel

    async def _type(self, message: discord.Message) -> None:
        try:
            await message.channel.typing()
        except (discord.HTTPException, *BROKEN) as error:
            log.info("The bot could not show that it is typing (%s)", type(error).__name__)
