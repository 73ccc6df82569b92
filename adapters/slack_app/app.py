"""The Bolt app: which listener hears what. One app serves both transports."""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.chat import Outcome
from adapters.slack_app import views
from adapters.slack_app.actions import Actions, open_modal
from adapters.slack_app.commands import Commands
from adapters.slack_app.desk import ASK, Desk, Where, own_place
from adapters.slack_app.messages import Messages
from adapters.slack_app.sending import form_of

log = logging.getLogger(__name__)

_ANYTHING = re.compile(".*")

Authorize = Callable[[AsyncBoltContext, str | None, str | None], Awaitable[AuthorizeResult | None]]


def build_app(
    desk: Desk,
    client: AsyncWebClient,
    *,
    signing_secret: str,
    authorize: Authorize,
    on_removed: Callable[[Mapping[str, Any], AsyncBoltContext], Awaitable[None]],
) -> AsyncApp:
    """The app with all its listeners; ``client`` has no token of its own, ``authorize`` finds that of a workspace.

    ``on_removed`` hears that the app was removed or that tokens were revoked. Listeners run before Slack is answered: those of events
    say when that is, the others acknowledge first and work on beside.
    """

    async def authorized(context: AsyncBoltContext, enterprise_id: str | None, team_id: str | None) -> Any:
        return await authorize(context, enterprise_id, team_id)  # Bolt would give a method its `self` by name

    app = AsyncApp(
        name="verbatim",
        client=client,
        signing_secret=signing_secret,
        authorize=authorized,
        process_before_response=True,
        ignoring_self_events_enabled=True,
        attaching_conversation_kwargs_enabled=False,
    )
    messages, actions, commands = Messages(desk), Actions(desk), Commands(desk)

    @app.use
    async def heard(body: Mapping[str, Any], context: AsyncBoltContext, next: Callable[[], Awaitable[BoltResponse]]) -> BoltResponse:
        desk.outsiders.hear(body, context)
        return await next()

    @app.use
    async def while_open(
        body: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient, next: Callable[[], Awaitable[BoltResponse]]
    ) -> BoltResponse | None:
        if not desk.tasks.is_closing:
            return await next()
        if "event" in body:
            return BoltResponse(status=503)  # not taken: Slack delivers it again, to the next process
        person = str(context.user_id)
        return await _turned_away(desk, Where(client, own_place(str(context.team_id), person), person), body)

    @app.event("app_home_opened")
    async def on_home_opened(body: Mapping[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        if body["event"].get("tab") == "home":
            await actions.on_home_opened(body, context, client)
        else:
            await messages.on_home_opened(body, context, client)

    async def heard_already(ack: AsyncAck) -> None:
        await ack()

    async def removed(body: Mapping[str, Any], context: AsyncBoltContext) -> None:
        await on_removed(body, context)

    app.event("app_mention")(messages.on_mention)
    app.event("message")(messages.on_message)
    app.event("assistant_thread_started")(messages.on_assistant_thread)
    app.event("channel_shared")(heard_already)
    app.event("channel_unshared")(heard_already)
    app.event("app_uninstalled")(removed)
    app.event("tokens_revoked")(removed)
    app.command(ASK)(commands.on_ask)
    app.shortcut({"type": "message_action", "callback_id": views.FIND_SOURCE_ID})(commands.on_find_source)
    app.shortcut({"type": "shortcut", "callback_id": views.ASK_FORM})(commands.on_shortcut)
    app.view(views.ASK_FORM)(commands.on_submit)
    app.action(_ANYTHING)(actions.on_action)
    _let_the_rest_be(app)
    return app


async def _turned_away(desk: Desk, where: Where, body: Mapping[str, Any]) -> BoltResponse:
    """What somebody does at the end is answered with the request to try again; a form stays open with what was typed."""
    tongue = desk.tongue(where)
    outcome = Outcome(is_private=True, text=tongue.words.stopping)
    if body.get("type") == "view_submission":
        return BoltResponse(status=200, body={"response_action": "errors", "errors": {views.QUESTION: outcome.text}})
    if body.get("response_url"):
        await desk.sender.respond(str(body["response_url"]), form_of(outcome))
    elif body.get("trigger_id"):
        await open_modal(desk, where, body, views.result(tongue, outcome, where.place))
    return BoltResponse(status=200)


def _let_the_rest_be(app: AsyncApp) -> None:
    """Take what an app's settings in Slack may send beyond the manifest, so that Slack does not send it again and again."""

    async def nothing(ack: AsyncAck) -> None:
        await ack()

    app.event(_ANYTHING)(nothing)
    app.command(_ANYTHING)(nothing)
    app.shortcut(_ANYTHING)(nothing)
    app.view(_ANYTHING)(nothing)
    app.view_closed(_ANYTHING)(nothing)
    app.options(_ANYTHING)(nothing)

    @app.error
    async def failed(error: Exception) -> BoltResponse:
        log.error("Something from Slack could not be handled", exc_info=error)
        return BoltResponse(status=500)  # Slack delivers an event again
