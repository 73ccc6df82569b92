"""Buttons: those of an answer, wherever it stands, and those of the Home tab."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from adapters.chat import Outcome
from adapters.fitting import units
from adapters.slack_app import views
from adapters.slack_app.desk import Desk, Tongue, Where, own_place, tongue_of_button
from adapters.slack_app.groups import UntoldError
from adapters.slack_app.incoming import PLATFORM
from adapters.slack_app.sending import Json, form_of
from adapters.view import ActionKind, Pressed, pressed
from bot.errors import VerbatimError
from bot.places import Asker, Place

log = logging.getLogger(__name__)

SHARE = "share"
MAX_VALUE_CHARS = 2_000
ASKED_SHOWN = 5

Work = Callable[[Asker], Coroutine[Any, Any, Outcome]]


class Actions:
    """Listeners for what people press."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def on_action(self, ack: AsyncAck, body: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        """A button was pressed, however old its message is."""
        await ack()
        where = where_of(self._desk, body, context, client)
        self._desk.start(where, self._press(body, where))

    async def on_home_opened(self, body: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        """Somebody opens the Home tab."""
        person, workspace = str(body["event"]["user"]), self._desk.outsiders.workspace_of(body, context)
        self._desk.tasks.start(self.show_home(Where(client, own_place(str(context.team_id), person), person, workspace)))

    async def show_home(self, where: Where, *, notice: str = "") -> None:
        """Draw the Home tab of a person."""
        desk, asker = self._desk, await self._desk.known_asker(where)
        try:
            asked = await desk.chat.service.own_recent(asker, where.place, limit=ASKED_SHOWN)
        except VerbatimError:
            asked = []
        tongue = desk.tongue(where, asked[0].question if asked else "")
        permission = desk.chat.service.permission(asker, where.place)
        view = views.home(
            tongue,
            about=desk.chat.about(asker, where.place, tongue.words, tongue.dialect),
            help=desk.chat.help(asker, where.place, tongue.words, tongue.dialect) if permission.is_enabled else "",
            asked=asked,
            is_admin=permission.is_admin,
            notice=notice,
        )
        await desk.sender.call(where.client.views_publish(user_id=where.person, view=view), what="views.publish")

    async def _press(self, body: Mapping[str, Any], where: Where) -> None:
        action = body["actions"][0]
        kind = str(action.get("action_id"))
        tongue = tongue_of_button(action) or self._desk.tongue(where)
        button = pressed(str(action.get("value", "")))
        if kind == SHARE:
            await self._share_once(body, where, tongue, str(action.get("value", "")))
        elif kind == views.FORGET:
            outcome = await self._desk.chat.forget(Asker(where.person), where.place, tongue.words, tongue.dialect)
            await self.show_home(where, notice=outcome.text)
        elif kind in {views.STATUS, views.GAPS, views.RELOAD}:
            await self._show(body, where, tongue, lambda asker: self._administer(kind, asker, where.place, tongue))
        elif button is not None and button.kind is not ActionKind.SOURCE:
            await self._press_answer(body, where, tongue, button)

    async def _press_answer(self, body: Mapping[str, Any], where: Where, tongue: Tongue, button: Pressed) -> None:
        async def work(asker: Asker) -> Outcome:
            return await self._desk.chat.press(button, asker, where.place, tongue.words, tongue.dialect)

        if "view" not in body:
            await self._desk.whisper(where, form_of(await self._worked(work, where, tongue)))
        elif button.kind in {ActionKind.MORE, ActionKind.CONTEXT}:
            await self._show(body, where, tongue, work)
        else:
            outcome = await self._worked(work, where, tongue)
            await _update(self._desk, where, str(body["view"]["id"]), views.noted(body["view"], outcome.text), outcome)

    async def _administer(self, kind: str, asker: Asker, place: Place, tongue: Tongue) -> Outcome:
        """Status, gaps or reload, for those whom the access file names."""
        chat = self._desk.chat
        if not chat.service.permission(asker, place).is_admin:
            return Outcome(is_private=True, text=tongue.words.only_admins)
        if kind == views.STATUS:
            return Outcome(is_private=True, text=chat.status(asker, place, tongue.dialect))
        does = chat.gaps if kind == views.GAPS else chat.reload
        return await does(asker, place, tongue.words, tongue.dialect)

    async def _share_once(self, body: Mapping[str, Any], where: Where, tongue: Tongue, question: str) -> None:
        """Share an answer, unless this person did already; tell them alone why it is not shared, when it can be tried again."""
        message = str((body.get("container") or {}).get("message_ts") or body["actions"][0].get("action_ts"))
        key = f"{PLATFORM}:{where.place.workspace}:{where.place.channel}:{message}:{where.person}:{SHARE}"
        once, shared_before = self._desk.once, Outcome(is_private=True, text=tongue.slack.shared_before)
        with once.attempt(key) as is_new:
            unshared = await self._share(where, tongue, question, key) if is_new else shared_before
        if unshared is not None:
            if unshared != shared_before:
                await once.reopen(key)
            await self._desk.whisper(where, form_of(unshared))

    async def _share(self, where: Where, tongue: Tongue, question: str, key: str) -> Outcome | None:
        """Ask again for all in the channel to see, as far as the place's rules allow, and say who shared it; what to tell where that is not done."""
        desk = self._desk
        try:
            asker = await desk.asker(where)
        except UntoldError:
            return desk.untold(tongue)
        if not question or desk.chat.service.permission(asker, where.place).answers_privately:
            return Outcome(is_private=True, text=tongue.words.only_for_you.format(command=tongue.dialect.ask))
        outcome = await desk.answer(where, question, only_if_answered=True)
        if outcome.view is not None and outcome.view.is_abstention:
            return Outcome(is_private=True, text=tongue.words.unsaid)
        if outcome.is_private or not outcome.is_answer:
            return outcome
        form = signed(form_of(outcome), where.person, tongue)
        sent = await desk.sender.post(where.client, where.place.channel, form, thread=where.thread, is_wanted=lambda: desk.once.claim(key))
        if not sent.is_taken and not sent.refusal:
            return Outcome(is_private=True, text=tongue.slack.shared_before)
        if sent.ts and outcome.view is not None and not where.thread:
            await self._begin_thread(outcome.view.journal_id, sent.ts)
        # /ask works where the bot is no member; the address of the interaction reaches there too.
        is_shared = sent.is_taken or (
            sent.is_refused and await desk.sender.respond(where.response_url, form, thread=where.thread, is_public=True)
        )
        return None if is_shared else Outcome(is_private=True, text=tongue.words.failed)

    async def _begin_thread(self, journal_id: str, thread: str) -> None:
        """Let what is shared be followed up in its thread."""
        try:
            await self._desk.chat.service.begin_thread(journal_id, thread)
        except VerbatimError as error:
            log.warning("What was shared cannot be followed up in its thread: %s", error)

    async def _show(self, body: Mapping[str, Any], where: Where, tongue: Tongue, work: Work) -> None:
        """Show an outcome in a new modal; where Slack opens none over others, in the upmost, so that the first stays."""
        view = body["view"]
        outcome = asyncio.create_task(self._worked(work, where, tongue))
        opened = await open_modal(self._desk, where, body, views.waiting(tongue))
        upmost = str(view["id"]) if view.get("root_view_id") != view["id"] else ""
        await fill(self._desk, where, tongue, opened or upmost, await outcome)

    async def _worked(self, work: Work, where: Where, tongue: Tongue) -> Outcome:
        try:
            asker = await self._desk.asker(where)
        except UntoldError:
            return self._desk.untold(tongue)
        return await work(asker)


def where_of(desk: Desk, body: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> Where:
    """Where an interaction happened: in a channel, in a modal that was opened there, or in the person's own place, as the Home tab."""
    team, person = str(context.team_id), str(body["user"]["id"])
    channel, thread = _spot(body)
    return Where(
        client,
        Place(PLATFORM, team, channel, thread, desk.outsiders.may_be_in(channel)) if channel else own_place(team, person),
        person,
        desk.outsiders.workspace_of(body, context),
        thread,
        is_direct=channel.startswith("D"),
        response_url=str(body.get("response_url") or ""),
    )


def _spot(body: Mapping[str, Any]) -> tuple[str, str]:
    """The channel and the thread of an interaction; empty where there is none."""
    if "view" in body:
        return views.where_asked(body["view"])
    container = body.get("container") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id")
    thread = container.get("thread_ts") or (body.get("message") or {}).get("thread_ts")
    return str(channel or ""), str(thread or "")


async def open_modal(desk: Desk, where: Where, body: Mapping[str, Any], view: Json) -> str:
    """The id of the modal that was opened, over the one that was clicked in; empty where Slack opens none.

    That is three seconds after the click, and over a third one.
    """
    trigger = str(body.get("trigger_id", ""))
    if (body.get("view") or {}).get("type") == "modal":
        answer = await desk.sender.call(where.client.views_push(trigger_id=trigger, view=view), what="views.push")
    else:
        answer = await desk.sender.call(where.client.views_open(trigger_id=trigger, view=view), what="views.open")
    return str(answer["view"]["id"]) if answer else ""


async def fill(desk: Desk, where: Where, tongue: Tongue, view_id: str, outcome: Outcome) -> None:
    """Show an outcome in an open modal; as a message where there is none."""
    await _update(desk, where, view_id, views.result(tongue, outcome, where.place), outcome)


async def _update(desk: Desk, where: Where, view_id: str, view: Json, outcome: Outcome) -> None:
    """Change an open modal so that it tells an outcome; tell it in a message where there is none, or where it was closed meanwhile."""
    if view_id and await desk.sender.call(where.client.views_update(view_id=view_id, view=view), what="views.update"):
        return
    form = form_of(outcome)
    if where.response_url and await desk.sender.respond(where.response_url, form, thread=where.thread):
        return
    await desk.write_to(where, form)


def with_share(form: Json, question: str, tongue: Tongue) -> Json:
    """An answer to one person with the button that shares it; without, where the question is too long for a button."""
    if units(question) > MAX_VALUE_CHARS:
        return form
    label = {"type": "plain_text", "text": tongue.words.share[:75], "emoji": False}
    share = {"type": "actions", "elements": [{"type": "button", "action_id": SHARE, "text": label, "value": question}]}
    return form | {"blocks": [*form["blocks"], share]}


def signed(form: Json, person: str, tongue: Tongue) -> Json:
    """An answer with the name of who shared it."""
    by = [{"type": "text", "text": f"{tongue.slack.shared_by} "}, {"type": "user", "user_id": person}]
    return form | {"blocks": [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": by}]}, *form["blocks"]]}
