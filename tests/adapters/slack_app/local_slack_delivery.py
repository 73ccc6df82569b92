"""What the local Slack sends to the app, and how often: over the socket or by HTTP, whichever the app uses.

Whoever acts as a person gets a ``Delivery`` at once; it is on its way already. ``await delivery`` waits for the acknowledgement, ``await
delivery.answer()`` for the app's message in the same place, ``await delivery.call("views.open")`` for a request that the app made since.
Events are delivered again after ``slack.retry_delays_s`` where no acknowledgement came in ``slack.ack_timeout_s``; interactions are not.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Generator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from local_slack_state import Bell, Call, Channel, Json, Message, Person, new_ts

if TYPE_CHECKING:
    from local_slack import LocalSlack


class NotAcknowledgedError(Exception):
    """The app did not acknowledge: the message says why Slack gave up."""


@dataclass(frozen=True)
class Ack:
    """An acknowledgement: ``after_s`` seconds after that attempt was sent; ``payload`` is what the app sent along."""

    after_s: float
    payload: Any
    attempt: int
    status: int = 200


@dataclass(frozen=True)
class Attempt:
    """One time that something was sent; ``via`` is the socket connection's number, None over HTTP."""

    number: int
    reason: str | None
    at: float
    envelope_id: str | None = None
    via: int | None = None


@dataclass
class Delivery:
    slack: LocalSlack
    kind: str
    payload: Json
    channel: Channel | None = None
    ts: str | None = None
    person: Person | None = None
    acks: list[Ack] = field(default_factory=list)
    attempts: list[Attempt] = field(default_factory=list)
    also: list[Delivery] = field(default_factory=list)
    failure: str | None = None
    since: int = 0
    sent_ts: str = ""
    started_at: float = field(default_factory=time.monotonic)
    on_ack: Callable[[Any], None] | None = None
    settled: Bell = field(default_factory=Bell)

    @property
    def ack(self) -> Ack | None:
        return self.acks[0] if self.acks else None

    @property
    def calls(self) -> list[Call]:
        """The Web API requests since this was sent, whatever caused them."""
        return self.slack.calls[self.since :]

    def __await__(self) -> Generator[Any, None, Delivery]:
        return self.acknowledged().__await__()

    async def acknowledged(self, timeout_s: float = 60.0) -> Delivery:
        """This, once it is acknowledged; NotAcknowledgedError where Slack gave up, TimeoutError after ``timeout_s``."""
        await self.settled.until(lambda: self.acks or self.failure, timeout_s)
        if not self.acks:
            raise NotAcknowledgedError(f"{self.kind} was not acknowledged: {self.failure}.")
        return self

    async def answer(self, timeout_s: float = 60.0) -> Message:
        """The app's first message since, visible or ephemeral, in the same channel and (where there is one) the same thread."""
        if self.channel is None:
            raise LookupError(f"{self.kind} has no channel to answer in.")
        return await self.slack.posts.bell(self.channel.id, self.ts).until(self._answer, timeout_s)

    async def call(self, method: str, timeout_s: float = 60.0) -> Call:
        """The app's first finished request of that method since; where both name a channel, of the same one."""
        return await self.slack.bell.until(
            lambda: next((call for call in self.calls if call.method == method and call.answer and self._concerns(call)), None), timeout_s
        )

    def _concerns(self, call: Call) -> bool:
        return self.channel is None or call.arguments.get("channel", self.channel.id) == self.channel.id

    def _answer(self) -> Message | None:
        return next((message for message in self.slack.posts.of(self.channel.id, self.ts) if message.ts > self.sent_ts), None)


class Courier:
    """Sends deliveries by the transport of the day, again and again where they are not acknowledged."""

    def __init__(self, slack: LocalSlack):
        self.slack = slack
        self._tasks: set[asyncio.Task[None]] = set()

    def send(self, delivery: Delivery) -> Delivery:
        delivery.since, delivery.sent_ts = len(self.slack.calls), new_ts()
        self.slack.deliveries.append(delivery)
        self.run(self._send(delivery))
        return delivery

    def run(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _send(self, delivery: Delivery) -> None:
        attempt: Callable[..., Awaitable[str | None]] = (self.slack.http if self.slack.request_url else self.slack.socket).attempt
        is_event = delivery.kind == "events_api"
        delays = self.slack.retry_delays_s if is_event else ()
        reason: str | None = None
        for number in range(1 + len(delays)):
            if number and reason != "connection_lost":
                await asyncio.sleep(delays[number - 1])
            reason = await attempt(delivery, number, reason)
            if reason is None or reason == "no_retry":
                break
        delivery.failure = reason
        delivery.settled.ring()
        self.slack.bell.ring()

    def acknowledge(self, delivery: Delivery, ack: Ack) -> None:
        delivery.acks.append(ack)
        if delivery.on_ack and len(delivery.acks) == 1:
            delivery.on_ack(ack.payload)
        delivery.settled.ring()
        self.slack.bell.ring()
