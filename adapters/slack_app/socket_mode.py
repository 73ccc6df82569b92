"""Socket Mode: several connections, each replaced before it ends.

Bolt handles what arrives; the connections are kept here. The SDK's client asks for no new address while it cannot connect, so an outage
longer than an address lives leaves it deaf; it closes the old connection before it has a new one, and sees an abort only at its next ping.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Mapping
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.serving import kept_up
from adapters.slack_app.refusals import HOPELESS, code_of, refused_app_token, socket_mode_off

log = logging.getLogger(__name__)

_CONNECTIONS = 2
"""Slack sends each event to one of them: while one is replaced, the other hears."""
_HELLO_S = 30.0
_DRAIN_S = 30.0
_ACK_S = 3.0


class SocketMode:
    """Connections to Slack that are kept up while ``serve`` runs."""

    def __init__(self, app: AsyncApp, client: AsyncWebClient, app_token: str, *, ping_s: float = 10.0) -> None:
        self._app = app
        self._client = client
        self._app_token = app_token
        self._ping_s = ping_s
        self._handling: set[asyncio.Task[None]] = set()
        self._draining: set[asyncio.Task[None]] = set()

    async def serve(self) -> None:
        """Keep the connections up. Raises SettingsError where Slack gives none to this app."""
        async with aiohttp.ClientSession() as session:
            keeping = [asyncio.create_task(self._keep_one(session)) for _ in range(_CONNECTIONS)]
            try:
                await asyncio.gather(*keeping)
            finally:
                every = [*keeping, *self._draining, *self._handling]
                for task in every:
                    task.cancel()
                await asyncio.gather(*every, return_exceptions=True)

    async def settle(self) -> None:
        """Wait until what has been handled is acknowledged."""
        if self._handling:
            await asyncio.wait(self._handling, timeout=_ACK_S)

    async def address(self) -> str:
        """Where to connect: good for one connection, soon. Raises SettingsError where the app-level token does not do."""
        try:
            answer = await self._client.apps_connections_open(app_token=self._app_token)
        except SlackApiError as error:
            code = code_of(error)
            if code in HOPELESS:
                raise refused_app_token(code) from error
            raise
        return str(answer["url"])

    async def _keep_one(self, session: aiohttp.ClientSession) -> None:
        while True:
            await kept_up(lambda: self._one(session), name="Slack")

    async def _one(self, session: aiohttp.ClientSession) -> None:
        """One connection, until Slack asks for another; what still arrives on this one is read beside. ConnectionError where it breaks."""
        socket = await session.ws_connect(await self.address(), heartbeat=self._ping_s, max_msg_size=0, proxy=self._client.proxy)
        leaving = asyncio.Event()
        reading = asyncio.create_task(self._read(socket, leaving))
        asked = asyncio.create_task(leaving.wait())
        try:
            await asyncio.wait({reading, asked}, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
            raise
        finally:
            asked.cancel()
        if not leaving.is_set():
            await reading
            raise ConnectionError("it was cut")
        self._keep(self._draining, reading)

    async def _read(self, socket: aiohttp.ClientWebSocketResponse, leaving: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(_HELLO_S) as patience:
                async for frame in socket:
                    if frame.type is not aiohttp.WSMsgType.TEXT:
                        continue
                    message: Mapping[str, Any] = json.loads(frame.data)
                    kind = message.get("type")
                    if kind == "hello":
                        log.info("Connected to Slack over %s connections", message.get("num_connections", "?"))
                        patience.reschedule(None)
                    elif kind == "disconnect":
                        self._part(str(message.get("reason")))
                        leaving.set()
                        patience.reschedule(asyncio.get_running_loop().time() + _DRAIN_S)
                    else:
                        self._keep(self._handling, asyncio.create_task(self._handle(socket, message)))
        except TimeoutError:
            if not leaving.is_set():
                raise ConnectionError("Slack did not say hello") from None
        finally:
            await socket.close()

    def _part(self, reason: str) -> None:
        """Go on after a request to disconnect that another connection answers; raises for the others."""
        if reason == "link_disabled":
            raise socket_mode_off()
        if reason == "too_many_websockets":
            raise ConnectionError("the app has too many connections already")

    async def _handle(self, socket: aiohttp.ClientWebSocketResponse, message: Mapping[str, Any]) -> None:
        """Let Bolt handle an envelope, and acknowledge it if Bolt takes it; what is not acknowledged comes again."""
        request = SocketModeRequest.from_dict(dict(message))
        if request is None:
            return
        try:
            response = await run_async_bolt_app(self._app, request)
            if response.status != 200:
                return
            ack: dict[str, Any] = {"envelope_id": request.envelope_id}
            if response.body:
                ack["payload"] = json.loads(response.body) if response.body.startswith("{") else {"text": response.body}
            await socket.send_json(ack)
        except ConnectionError as error:
            log.info("An envelope could not be acknowledged, because its connection is gone (%s)", error)
        except Exception:
            log.exception("An envelope could not be handled")

    @staticmethod
    def _keep(tasks: set[asyncio.Task[None]], task: asyncio.Task[None]) -> None:
        tasks.add(task)
        task.add_done_callback(tasks.discard)
