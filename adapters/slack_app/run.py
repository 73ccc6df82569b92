"""``verbatim slack``: answer in Slack until stopped."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
from collections.abc import Coroutine, Mapping
from typing import TYPE_CHECKING, Any

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext

from adapters.chat import Chat, answer_in_chat
from adapters.serving import Tasks, kept_up, until_stopped
from adapters.slack_app.app import build_app
from adapters.slack_app.checks import Identity, check_scopes, check_settings, identify
from adapters.slack_app.desk import Desk
from adapters.slack_app.groups import named_groups
from adapters.slack_app.incoming import PLATFORM
from adapters.slack_app.manifest import OPTIONAL_SCOPES
from adapters.slack_app.refusals import missing_scope, revoked
from adapters.slack_app.sending import Sender, web_client
from adapters.slack_app.server import Server
from adapters.slack_app.socket_mode import SocketMode
from bot.errors import SettingsError, VerbatimError
from bot.places import Place
from bot.settings import Settings, load_settings

if TYPE_CHECKING:
    from adapters.slack_app.install import Workspaces

log = logging.getLogger(__name__)


def run(options: argparse.Namespace) -> int:  # noqa: ARG001 (every command takes its options)
    """Read the corpus, connect, and answer until SIGTERM or Ctrl-C."""
    settings = load_settings()
    check_settings(settings)
    return answer_in_chat(settings, serve)


async def serve(settings: Settings, chat: Chat) -> None:
    """Answer until stopped. Raises SettingsError where Slack refuses a token."""
    door = Door(settings, chat)
    print("Connecting to Slack; Ctrl-C stops.", file=sys.stderr)
    try:
        await until_stopped(door.serve(), door.stop)
    finally:
        door.close()


class Door:
    """The bot in Slack, over the transport that the settings name; in one workspace or in all that installed it."""

    def __init__(
        self,
        settings: Settings,
        chat: Chat,
        *,
        interval_s: float = 1.0,
        patience: float = 1.0,
        ping_s: float = 10.0,
    ) -> None:
        """``interval_s`` is the time between two messages in a channel; ``patience`` stretches the pauses before another attempt at one."""
        self._token = settings.slack_bot_token.get_secret_value()
        self._service = chat.service
        self._who: Identity | None = None
        self._client = web_client(self._token or None, settings.slack_api_url)
        self._tasks = Tasks()
        self._end: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._is_one_workspace = not settings.slack_client_id
        sender = Sender(on_revoked=self._revoked if self._is_one_workspace else None, interval_s=interval_s, patience=patience)
        self._groups = named_groups(chat.service.access)
        self._workspaces = None if self._is_one_workspace else self._open_workspaces(settings)
        signing_secret = settings.slack_signing_secret.get_secret_value()
        self.app = build_app(
            Desk(chat, sender, self._tasks),
            web_client(None, settings.slack_api_url),
            signing_secret=signing_secret,
            authorize=self._workspaces.authorize if self._workspaces else self._authorize,
            on_removed=self._removed,
        )
        is_http = settings.slack_mode == "http"
        self._socket = None
        if not is_http:
            app_token = settings.slack_app_token.get_secret_value()
            self._socket = SocketMode(self.app, self._client, app_token, ping_s=ping_s)
        self.server = None
        if is_http or self._workspaces:
            oauth = self._workspaces.oauth if self._workspaces else None
            served = self.app if is_http else None
            self.server = Server(
                served, oauth, self._tasks, host=settings.slack_host, port=settings.slack_port, signing_secret=signing_secret
            )

    async def serve(self) -> None:
        """Check the token, then answer. Raises SettingsError where Slack refuses a token, now or later."""
        if self._is_one_workspace:
            await kept_up(self._check_token, name="Slack")
        parts: list[Coroutine[Any, Any, None]] = [part.serve() for part in (self._socket, self.server) if part is not None]
        serving = [asyncio.create_task(part) for part in parts]
        try:
            done, _ = await asyncio.wait([*serving, self._end], return_when=asyncio.FIRST_COMPLETED)
            for part in done:
                part.result()
        finally:
            for task in serving:
                task.cancel()
            await asyncio.gather(*serving, return_exceptions=True)

    async def stop(self) -> None:
        """Take nothing new, and finish what is being worked on."""
        await self._tasks.finish()
        if self._socket is not None:
            await self._socket.settle()

    def close(self) -> None:
        """Let go of the database of installations."""
        if self._workspaces is not None:
            self._workspaces.close()

    def _open_workspaces(self, settings: Settings) -> Workspaces:
        from adapters.slack_app.install import Workspaces  # a database that one workspace does without

        return Workspaces(settings, self._client, with_groups=bool(self._groups))

    async def _check_token(self) -> None:
        self._who = who = await identify(self._client)
        check_scopes(who.scopes)
        lacking = frozenset(OPTIONAL_SCOPES) - who.scopes
        if self._groups and lacking:
            log.warning("The access rules name user groups, and nobody's are known: %s", missing_scope(*sorted(lacking)))
        log.info("In the workspace %s as %s", who.workspace, who.name)

    async def _authorize(self, _: AsyncBoltContext, __: str | None, team_id: str | None) -> AuthorizeResult | None:
        """The one token; None before it was checked."""
        who = self._who
        if who is None:
            return None
        return AuthorizeResult(
            enterprise_id=who.enterprise or None, team_id=team_id, bot_id=who.bot_id, bot_user_id=who.user_id, bot_token=self._token
        )

    def _revoked(self, error: SettingsError) -> None:
        if not self._end.done():
            self._end.set_exception(error)

    async def _removed(self, body: Mapping[str, Any], context: AsyncBoltContext) -> None:
        """The app was removed from a workspace, which takes along what was asked there, or tokens were revoked."""
        event = body["event"]
        is_removed = event["type"] == "app_uninstalled"
        if not is_removed and not event.get("tokens", {}).get("bot"):
            return
        if not await (self._workspaces.let_go(context) if self._workspaces else self._is_let_go()):
            return
        try:
            if is_removed:
                await self._service.forget_workspace(Place(PLATFORM, str(context.team_id)))
                log.info("The app was removed from the workspace %s; what was asked there is gone", context.team_id)
        finally:
            if self._is_one_workspace:
                self._revoked(revoked("token_revoked"))

    async def _is_let_go(self) -> bool:
        """Whether the one token is no longer good: an event that comes late may tell of one before it."""
        try:
            await identify(self._client)
        except VerbatimError:
            return True
        return False
