"""Socket Mode of the local Slack: several connections an app, each envelope to one of them.

``slack.socket.connections`` are the open ones; ``await slack.socket.connected(2)`` waits for them; ``abort()`` cuts them without a word,
``refuse(times)`` turns the next handshakes away, ``await disconnect("refresh_requested")`` asks the app to come again, ``await ping()`` pings
it, and ``answers_pings = False`` leaves the app's own pings unanswered.
"""

from __future__ import annotations

import asyncio
import json
import time
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web
from local_slack_delivery import Ack, Attempt, Delivery
from local_slack_state import Json

if TYPE_CHECKING:
    from local_slack import LocalSlack

MAX_CONNECTIONS = 10
_ANSWERABLE = frozenset({"interactive", "slash_commands"})


@dataclass(eq=False)
class Connection:
    number: int
    socket: web.WebSocketResponse
    transport: asyncio.Transport
    deliveries: list[Delivery] = field(default_factory=list)
    lost: asyncio.Event = field(default_factory=asyncio.Event)
    is_draining: bool = False
    pings: int = 0
    pongs: int = 0

    def abort(self) -> None:
        """Cuts the TCP connection: no close frame."""
        self.transport.abort()
        self.lost.set()


class SocketMode:
    def __init__(self, slack: LocalSlack):
        self.slack = slack
        self.connections: list[Connection] = []
        self.opened = 0
        self.answers_pings = True
        self.unknown_acks: list[Json] = []
        self._tickets: set[str] = set()
        self._refusals: list[int] = []
        self._turn = 0
        self._waiting: dict[str, tuple[Delivery, Attempt, asyncio.Event]] = {}

    def new_url(self) -> str:
        ticket = uuid.uuid4().hex
        self._tickets.add(ticket)
        return f"ws://{self.slack.host}/link/?ticket={ticket}&app_id={self.slack.app_id}"

    def refuse(self, times: int = 1, status: int = 503) -> None:
        self._refusals += [status] * times

    def abort(self) -> None:
        for connection in list(self.connections):
            self.drop(connection)
            connection.abort()

    def drop(self, connection: Connection) -> None:
        if connection in self.connections:
            self.connections.remove(connection)
        connection.lost.set()
        self.slack.bell.ring()

    async def connected(self, count: int = 1, timeout_s: float = 60.0) -> list[Connection]:
        """The open connections, once there are at least ``count`` that take envelopes."""
        return await self.slack.bell.until(lambda: self._open() if len(self._open()) >= count else None, timeout_s)

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Asks every connection to be replaced; after ``refresh_requested`` and ``link_disabled`` it takes no more envelopes."""
        for connection in list(self.connections):
            connection.is_draining = reason != "warning"
            await connection.socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "wss-local"}})

    async def ping(self) -> None:
        for connection in self.connections:
            await connection.socket.ping(b"local-slack")

    def _open(self) -> list[Connection]:
        return [connection for connection in self.connections if not connection.is_draining]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        if self._refusals:
            return web.Response(status=self._refusals.pop(0))
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=404)
        self._tickets.remove(ticket)
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        self.opened += 1
        connection = Connection(self.opened, socket, request.transport)
        if len(self.connections) >= MAX_CONNECTIONS:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets", "debug_info": {"host": "wss-local"}})
            return socket
        self.connections.append(connection)
        await socket.send_json(
            {
                "type": "hello",
                "num_connections": len(self.connections),
                "debug_info": {"host": "wss-local", "build_number": 1, "approximate_connection_time": 18060},
                "connection_info": {"app_id": self.slack.app_id},
            }
        )
        self.slack.bell.ring()
        try:
            await self._listen(connection)
        finally:
            self.drop(connection)
        return socket

    async def _listen(self, connection: Connection) -> None:
        async for frame in connection.socket:
            if frame.type == WSMsgType.PING:
                connection.pings += 1
                if self.answers_pings:
                    await connection.socket.pong(frame.data)
            elif frame.type == WSMsgType.PONG:
                connection.pongs += 1
            elif frame.type == WSMsgType.TEXT:
                self._take(json.loads(frame.data))
            self.slack.bell.ring()

    def _take(self, ack: Json) -> None:
        waiting = self._waiting.get(ack.get("envelope_id", ""))
        if waiting is None:
            self.unknown_acks.append(ack)
            return
        delivery, attempt, done = waiting
        done.set()
        self.slack.courier.acknowledge(delivery, Ack(time.monotonic() - attempt.at, ack.get("payload"), attempt.number))

    async def attempt(self, delivery: Delivery, number: int, reason: str | None) -> str | None:
        """None once the envelope is acknowledged, otherwise why it was not."""
        connection = await self._next_connection(delivery)
        if connection is None:
            return "not_connected"
        envelope: Json = {
            "envelope_id": str(uuid.uuid4()),
            "type": delivery.kind,
            "payload": delivery.payload,
            "accepts_response_payload": delivery.kind in _ANSWERABLE,
        }
        if delivery.kind == "events_api":
            envelope |= {"retry_attempt": number, "retry_reason": "timeout" if number else ""}
        attempt = Attempt(number, reason, time.monotonic(), envelope["envelope_id"], connection.number)
        done = asyncio.Event()
        self._waiting[envelope["envelope_id"]] = (delivery, attempt, done)
        delivery.attempts.append(attempt)
        connection.deliveries.append(delivery)
        try:
            await connection.socket.send_json(envelope)
        except ConnectionError:
            self.drop(connection)
            return "connection_lost"
        return await self._outcome(done, connection)

    async def _outcome(self, done: asyncio.Event, connection: Connection) -> str | None:
        waits: list[asyncio.Task[Any]] = [asyncio.ensure_future(done.wait()), asyncio.ensure_future(connection.lost.wait())]
        try:
            await asyncio.wait(waits, timeout=self.slack.ack_timeout_s, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        if done.is_set():
            return None
        return "connection_lost" if connection.lost.is_set() else "timeout"

    async def _next_connection(self, delivery: Delivery) -> Connection | None:
        """The next open connection in turn: events wait for one, interactions do not."""
        if not self._open():
            if delivery.kind != "events_api":
                return None
            await self.slack.bell.until(self._open, timeout_s=600)
        self._turn += 1
        return self._open()[self._turn % len(self._open())]
