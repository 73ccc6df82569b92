"""The command /ask and the shortcuts."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from adapters.asking import as_question
from adapters.chat import Outcome
from adapters.slack_app import views
from adapters.slack_app.actions import fill, open_modal, where_of, with_share
from adapters.slack_app.desk import Desk, Where, own_place
from adapters.slack_app.groups import UntoldError
from adapters.slack_app.incoming import PLATFORM, attached_to, first_quote, question_in
from adapters.slack_app.sending import form_of
from bot.keeping import NOTHING
from bot.places import Place


class Commands:
    """Listeners for what people choose from Slack's own menus."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def on_ask(self, ack: AsyncAck, command: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        """/ask: an answer for the asker alone."""
        await ack()
        channel = str(command["channel_id"])
        where = Where(
            client,
            Place(PLATFORM, str(context.team_id), channel, has_outsiders=self._desk.outsiders.may_be_in(channel)),
            str(command["user_id"]),
            is_direct=channel.startswith("D"),
            response_url=str(command.get("response_url") or ""),
        )
        key = f"{PLATFORM}:{command.get('trigger_id') or command.get('response_url')}"
        self._desk.start(where, self._ask(where, question_in(str(command.get("text") or "")), key))

    async def on_find_source(self, ack: AsyncAck, body: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        """The message shortcut: look for what a message says."""
        await ack()
        where = where_of(self._desk, body, context, client)
        self._desk.start(where, self._find_source(body, where))

    async def on_shortcut(self, ack: AsyncAck, body: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        """The global shortcut: a modal to ask in."""
        await ack()
        where = self._alone(body, context, client)
        self._desk.start(where, self._open_form(body, where))

    async def on_submit(self, ack: AsyncAck, body: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        """The modal was sent: it says that the bot is at it, and then shows the answer."""
        where = self._alone(body, context, client)
        await ack(response_action="update", view=views.waiting(self._desk.tongue(where)))
        self._desk.start(where, self._ask_in_modal(where, body["view"]))

    async def _ask(self, where: Where, question: str, key: str) -> None:
        desk = self._desk
        with desk.once.attempt(key) as is_new:
            if not is_new:
                return
            if not question:
                tongue = desk.tongue(where)
                told = desk.chat.help(await desk.known_asker(where), where.place, tongue.words, tongue.dialect)
                await desk.whisper(where, form_of(Outcome(is_private=True, text=told)))
                return
            outcome = await desk.answer(where, question, is_private=True)
            form = form_of(outcome)
            if outcome.view is not None and not outcome.view.is_abstention and await self._may_share(where):
                form = with_share(form, question, desk.tongue(where, question))
            if not await desk.whisper(where, form):
                await desk.write_to(where, form)

    async def _may_share(self, where: Where) -> bool:
        """Whether everybody in the channel may see what this person may."""
        desk = self._desk
        if where.is_direct:
            return False
        try:
            return not desk.chat.service.permission(await desk.asker(where), where.place).answers_privately
        except UntoldError:
            return False

    async def _find_source(self, body: Mapping[str, Any], where: Where) -> None:
        desk, message = self._desk, body["message"]
        quote = first_quote(message)
        said = question_in(str(message.get("text") or "")) or question_in(attached_to(message))
        question = said if quote is None else as_question(quote)
        tongue = desk.tongue(where)
        opened = asyncio.create_task(open_modal(desk, where, body, views.waiting(tongue)))
        if question:
            outcome = await desk.answer(where, question, is_private=True, follows=NOTHING)
            tongue = desk.tongue(where)
        else:
            outcome = Outcome(is_private=True, text=tongue.words.no_words)
        await fill(desk, where, tongue, await opened, outcome)

    async def _open_form(self, body: Mapping[str, Any], where: Where) -> None:
        desk, tongue = self._desk, self._desk.tongue(where)
        form = views.ask_form(tongue, desk.chat.service.readable_collections(await desk.known_asker(where), where.place))
        if not await open_modal(desk, where, body, form):
            await desk.write_to(where, form_of(await desk.how_to_ask(where)))

    async def _ask_in_modal(self, where: Where, view: Mapping[str, Any]) -> None:
        desk, values = self._desk, view["state"]["values"]
        question = question_in(str(values[views.QUESTION][views.QUESTION].get("value") or ""))
        option = (values.get("collection", {}).get("collection", {}).get("selected_option") or {}).get("value")
        readable = desk.chat.service.readable_collections(await desk.known_asker(where), where.place)
        collection = next((name for name in readable if views.option_of(name) == option), option or "")
        outcome = await desk.answer(where, question, collection=collection, is_private=True)
        await fill(desk, where, desk.tongue(where), str(view["id"]), outcome)

    def _alone(self, body: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> Where:
        person = str(body["user"]["id"])
        return Where(client, own_place(str(context.team_id), person), person, self._desk.outsiders.workspace_of(body, context))
