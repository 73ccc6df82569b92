"""HTTP: what Slack sends to the app, the pages that install it, and whether it lives."""

from __future__ import annotations

import asyncio
import logging

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from adapters.serving import Tasks
from bot.errors import SettingsError

log = logging.getLogger(__name__)

EVENTS, HEALTH, INSTALL, REDIRECT = "/slack/events", "/healthz", "/slack/install", "/slack/oauth_redirect"
_MAX_BODY_BYTES = 4 * 2**20


class Server:
    """Serves while ``serve`` runs; ``address`` is known once ``listening`` is set."""

    def __init__(
        self, app: AsyncApp | None, oauth: AsyncOAuthFlow | None, tasks: Tasks, *, host: str, port: int, signing_secret: str
    ) -> None:
        """``app`` is None where events come another way, ``oauth`` where one workspace's token is given; an app needs the secret."""
        self._app = app
        self._verifier = SignatureVerifier(signing_secret) if app is not None else None
        self._oauth = oauth
        self._tasks = tasks
        self._host, self._port = host, port
        self.listening = asyncio.Event()
        self.address = ""

    async def serve(self) -> None:
        """Listen. Raises SettingsError where the address is taken or not this machine's."""
        runner = web.AppRunner(self._routes(), access_log=None, shutdown_timeout=3.0)
        await runner.setup()
        try:
            try:
                await web.TCPSite(runner, self._host, self._port).start()
            except OSError as error:
                raise SettingsError(
                    f"The bot cannot listen on {self._host}:{self._port} ({error.strerror or error}); "
                    "set VERBATIM_SLACK_HOST and VERBATIM_SLACK_PORT to an address that is free."
                ) from error
            host, port = runner.addresses[0][:2]
            self.address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
            log.info("Listening on %s", self.address)
            self.listening.set()
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    def _routes(self) -> web.Application:
        routes = web.Application(client_max_size=_MAX_BODY_BYTES)
        routes.router.add_get(HEALTH, self._health)
        if self._app is not None:
            routes.router.add_post(EVENTS, self._events)
        if self._oauth is not None:
            routes.router.add_get(INSTALL, self._install)
            routes.router.add_get(REDIRECT, self._redirect)
        return routes

    async def _health(self, _: web.Request) -> web.Response:
        if self._tasks.is_closing:
            return web.json_response({"status": "stopping"}, status=503)
        return web.json_response({"status": "ok"})

    async def _events(self, request: web.Request) -> web.Response:
        assert self._app is not None and self._verifier is not None  # noqa: S101, PT018 - there is no such route otherwise
        try:
            body = (await request.read()).decode()
        except UnicodeDecodeError:
            return web.Response(status=400)
        if not is_signed(self._verifier, body, request):
            return web.Response(status=401)
        try:
            asked = AsyncBoltRequest(body=body, query=request.query_string, headers=dict(request.headers))
        except (AttributeError, LookupError, TypeError, ValueError):  # how Bolt meets what is no request of Slack's
            return web.Response(status=400)
        return await to_aiohttp_response(await self._app.async_dispatch(asked))

    async def _install(self, request: web.Request) -> web.Response:
        assert self._oauth is not None  # noqa: S101
        return await to_aiohttp_response(await self._oauth.handle_installation(await to_bolt_request(request)))

    async def _redirect(self, request: web.Request) -> web.Response:
        assert self._oauth is not None  # noqa: S101
        return await to_aiohttp_response(await self._oauth.handle_callback(await to_bolt_request(request)))


def is_signed(verifier: SignatureVerifier, body: str, request: web.Request) -> bool:
    """Whether a request is Slack's, and not older than five minutes."""
    try:
        return verifier.is_valid(body, request.headers.get("X-Slack-Request-Timestamp"), request.headers.get("X-Slack-Signature"))
    except (TypeError, ValueError):  # a time that is no number, a signature in other letters
        return False
