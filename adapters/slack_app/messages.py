"""Messages: mentions in channels, follow-ups in their threads, direct messages."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from adapters.asking import has_question_mark, is_question
from adapters.chat import Outcome
from adapters.slack_app.desk import Desk, Where
from adapters.slack_app.incoming import Said, mentioned, question_in, said_in
from adapters.slack_app.refusals import SPEECHLESS, is_closed
from adapters.slack_app.sending import Json, form_of
from adapters.small_talk import Talk, talk_in
from bot.keeping import LAST_ASKED
from bot.places import Asker

ACK_WITHIN_S = 2.0
"""Slack waits three seconds; the way there takes some of them."""
STATUS_WITHIN_S = 1.0
PROMPTS = 4
_PROMPT_TITLE_CHARS = 75


class Messages:
    """Listeners for what people write. Each returns, and so tells Slack that it arrived, when the answer is out or time runs short."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def on_mention(self, body: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        """Somebody mentions the bot in a channel."""
        said = self._said(body, context)
        if said is not None:
            await self._work(said, client, is_addressed=True)

    async def on_message(self, body: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        """Somebody writes to the bot directly, or in a channel that it is in; mentions arrive as events of their own."""
        said = self._said(body, context)
        if said is None or (not said.is_direct and (not said.thread or mentioned(said.text))):
            return
        await self._work(said, client, is_addressed=said.is_direct)

    async def on_home_opened(self, body: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        """Somebody opens their conversation with the bot: offer what they asked before."""
        channel, person = str(body["event"]["channel"]), str(body["event"]["user"])
        place = Said(str(context.team_id), channel, person, "", "", "", is_direct=True).place
        where = Where(client, place, person, self._desk.outsiders.workspace_of(body, context))
        await self._offer_prompts(where)

    async def on_assistant_thread(self, event: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        """The same for apps with the older assistant view, where conversations are threads that Slack begins."""
        thread = event["assistant_thread"]
        said = Said(str(context.team_id), thread["channel_id"], thread["user_id"], "", thread["thread_ts"], "", is_direct=True)
        where = Where(client, said.place, said.person, thread=said.ts, is_direct=True)
        with self._desk.once.attempt(said.key) as is_new:
            if is_new:
                await self._send(said, where, await self._desk.how_to_ask(where))
                await self._offer_prompts(where)

    def _said(self, body: Mapping[str, Any], context: AsyncBoltContext) -> Said | None:
        outsiders, event = self._desk.outsiders, body["event"]
        workspace = outsiders.workspace_of(body, context)
        return said_in(event, str(context.team_id), workspace=workspace, has_outsiders=outsiders.may_be_in(str(event["channel"])))

    async def _work(self, said: Said, client: AsyncWebClient, *, is_addressed: bool) -> None:
        where = Where(client, said.place, said.person, said.workspace, said.place.thread, is_direct=said.is_direct)
        if is_addressed:
            wrote = replace(where, thread=said.thread)  # a thread of one is hard to find
            task = self._desk.start(wrote, self._once(said, lambda: self._answer(said, where)))
        else:
            task = self._desk.tasks.start(self._once(said, lambda: self._follow_up(said, where)))
        await asyncio.wait({task}, timeout=ACK_WITHIN_S)

    async def _once(self, said: Said, work: Callable[[], Awaitable[None]]) -> None:
        with self._desk.once.attempt(said.key) as is_new:
            if is_new:
                await work()

    async def _answer(self, said: Said, where: Where) -> None:
        """Answer, also where there is nothing to say but why."""
        question = said.question
        talk = talk_in(question)
        if question and talk is Talk.THANKS:
            return
        if not question or talk is Talk.GREETING:
            await self._send(said, where, await self._desk.how_to_ask(where))
            return
        status = asyncio.create_task(self._set_status(said, where, self._desk.tongue(where, question).slack.looking))
        begins_thread = said.is_direct and not said.thread  # though people take all of a direct conversation for one
        outcome = await self._desk.answer(where, question, is_private=said.is_direct, follows=LAST_ASKED if begins_thread else "")
        await asyncio.wait({status}, timeout=STATUS_WITHIN_S)
        status.cancel()  # one that comes after the answer would stay
        await self._send(said, where, outcome)

    async def _follow_up(self, said: Said, where: Where) -> None:
        """Answer in a thread that the bot was asked in, where the words are a question.

        Only what is answered, unless it has a question mark and comes from somebody who asked the bot in this thread before.
        """
        desk, question = self._desk, question_in(said.text)
        if not is_question(question) or talk_in(question) is Talk.THANKS or not await self._follows(where):
            return
        is_asked_plainly = has_question_mark(question) and await self._has_asked(where)
        outcome = await desk.answer(where, question, only_if_answered=not is_asked_plainly)
        if is_asked_plainly or (outcome.view is not None and not outcome.view.is_abstention):
            await self._send(said, where, outcome)

    async def _follows(self, where: Where) -> bool:
        """Whether the bot was asked in this thread before, and may go on there."""
        desk, asker = self._desk, await self._desk.known_asker(where)
        permission = desk.chat.service.permission(asker, where.place)
        if not permission.is_enabled or not permission.follows_threads:
            return False
        return await desk.chat.was_asked(asker, where.place)

    async def _has_asked(self, where: Where) -> bool:
        """Whether this person asked the bot in this thread before; of another, a question may be for the people in it."""
        return await self._desk.chat.was_asked(await self._desk.known_asker(where), where.place, by_asker=True)

    async def _send(self, said: Said, where: Where, outcome: Outcome) -> None:
        """Answer where it was said; in a channel what is private is for the asker's eyes, and what holds for a while is said once."""
        desk, form = self._desk, form_of(outcome)

        async def is_wanted() -> bool:
            return await desk.once.claim(said.key) and not desk.chat.is_said_again(outcome, Asker(said.person), said.place)

        if outcome.is_private and not said.is_direct:
            if await is_wanted():
                await self._tell(said, where, form)
            return
        sent = await desk.sender.post(where.client, said.channel, form, thread=where.thread, is_wanted=is_wanted)
        if sent.is_taken:
            return
        await self._set_status(said, where, "")
        if sent.refusal and sent.refusal not in SPEECHLESS:
            words = desk.tongue(where).words
            is_shut_out = is_closed(sent.refusal) and not said.is_direct
            text = words.cannot_write.format(channel=f"<#{said.channel}>") if is_shut_out else words.failed
            await self._tell(said, where, form_of(Outcome(is_private=True, text=text)))

    async def _tell(self, said: Said, where: Where, form: Json) -> None:
        """Show something to the person alone: where they wrote, which is easier found than a thread of one, or else in a direct message."""
        sender = self._desk.sender
        if said.is_direct or not await sender.whisper(where.client, said.channel, said.person, form, thread=said.thread):
            await self._desk.write_to(where, form)

    async def _set_status(self, said: Said, where: Where, status: str) -> None:
        """Say in a direct conversation what the bot is at; an answer takes it away, as an empty one does."""
        if said.is_direct:
            request = where.client.assistant_threads_setStatus(channel_id=said.channel, thread_ts=where.thread, status=status)
            await self._desk.sender.call(request, what="assistant.threads.setStatus")

    async def _offer_prompts(self, where: Where) -> None:
        desk = self._desk
        questions = await desk.chat.suggestions("", await desk.known_asker(where), where.place, limit=PROMPTS)
        if questions:
            prompts = [{"title": question[:_PROMPT_TITLE_CHARS], "message": question} for question in questions]
            thread = {"thread_ts": where.thread} if where.thread else {}
            request = where.client.assistant_threads_setSuggestedPrompts(channel_id=where.place.channel, prompts=prompts, **thread)
            await desk.sender.call(request, what="assistant.threads.setSuggestedPrompts")
