"""Minimal real Bolt apps for the tests of the local Slack: by socket and by HTTP."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

from aiohttp import web
from local_slack import LocalSlack
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.web.async_client import AsyncWebClient

QUIET = {"unfurl_links": False, "unfurl_media": False}


def client_of(slack: LocalSlack, token: str | None = None) -> AsyncWebClient:
    return AsyncWebClient(token=token or slack.bot_token, base_url=slack.api_url)


def new_app(slack: LocalSlack) -> AsyncApp:
    """An app that says hello to whoever mentions it."""
    return _greeting(AsyncApp(client=client_of(slack), signing_secret=slack.signing_secret))


def _greeting(app: AsyncApp) -> AsyncApp:
    @app.event("app_mention")
    async def greet(event, say):
        await say(text="hello", thread_ts=event.get("thread_ts", event["ts"]), **QUIET)

    return app


@contextlib.asynccontextmanager
async def by_socket(slack: LocalSlack, app: AsyncApp, connections: int = 1) -> AsyncIterator[AsyncApp]:
    handlers = [AsyncSocketModeHandler(app, slack.app_token, ping_interval=0.1) for _ in range(connections)]
    for handler in handlers:
        await handler.connect_async()
    await slack.socket.connected(connections)
    try:
        yield app
    finally:
        for handler in handlers:
            await handler.close_async()


@contextlib.asynccontextmanager
async def by_http(slack: LocalSlack, app: AsyncApp) -> AsyncIterator[str]:
    """Serves the app, tells the local Slack its request URL, and gives the address of its root."""
    runner = web.AppRunner(app.web_app("/slack/events"), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    root = f"http://127.0.0.1:{runner.addresses[0][1]}"
    slack.request_url, slack.redirect_uri = f"{root}/slack/events", f"{root}/slack/oauth_redirect"
    try:
        yield root
    finally:
        await runner.cleanup()


def oauth_app(slack: LocalSlack, store: object, states: object) -> AsyncApp:
    settings = AsyncOAuthSettings(
        client_id=slack.client_id,
        client_secret=slack.client_secret,
        scopes=["app_mentions:read", "chat:write"],
        installation_store=store,
        state_store=states,
        authorization_url=slack.authorize_url,
    )
    app = AsyncApp(client=AsyncWebClient(base_url=slack.api_url), signing_secret=slack.signing_secret, oauth_settings=settings)
    app.enable_token_revocation_listeners()
    return _greeting(app)
