"""What the local Slack knows: people, channels, messages, views, installations, and what was called. Nothing here talks to a socket.

Read it in tests: ``channel.messages``, ``channel.thread(ts)``, ``await channel.next_message()``, ``person.modal``, ``person.home``.
"""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

_SERIAL = itertools.count(1)


def new_id(prefix: str) -> str:
    """An identifier in Slack's manner, such as U00000001."""
    return f"{prefix}{next(_SERIAL):08d}"


def new_ts() -> str:
    """A message timestamp; later ones are greater as strings, too."""
    return f"{int(time.time())}.{next(_SERIAL):06d}"


class Bell:
    """Wakes whoever waits for something to become true."""

    def __init__(self):
        self._rung = asyncio.Event()

    def ring(self):
        self._rung.set()
        self._rung = asyncio.Event()

    async def until(self, check: Callable[[], Any], timeout_s: float = 60.0) -> Any:
        """The first true answer of ``check``, which is asked again whenever something happened; TimeoutError after ``timeout_s``."""
        async with asyncio.timeout(timeout_s):
            while not (found := check()):
                await self._rung.wait()
        return found


@dataclass
class Team:
    id: str
    domain: str
    enterprise_id: str | None = None

    def as_json(self) -> Json:
        return {"id": self.id, "domain": self.domain} | (
            {"enterprise_id": self.enterprise_id, "enterprise_name": "Local"} if self.enterprise_id else {}
        )


@dataclass
class Person:
    """A member of a team; ``views`` is the stack of open modals, the top one last."""

    id: str
    name: str
    team: Team
    is_admin: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_bot: bool = False
    is_stranger: bool = False
    deleted: bool = False
    locale: str = "en-US"
    tz: str = "Europe/Berlin"
    views: list[Json] = field(default_factory=list)
    home: Json | None = None

    @property
    def modal(self) -> Json | None:
        return self.views[-1] if self.views else None

    def as_json(self) -> Json:
        return {
            "id": self.id,
            "team_id": self.team.id,
            "name": self.name,
            "real_name": self.name.title(),
            "deleted": self.deleted,
            "tz": self.tz,
            "locale": self.locale,
            "profile": {"display_name": self.name, "real_name": self.name.title(), "team": self.team.id},
            "is_admin": self.is_admin,
            "is_owner": False,
            "is_restricted": self.is_restricted,
            "is_ultra_restricted": self.is_ultra_restricted,
            "is_stranger": self.is_stranger,
            "is_bot": self.is_bot,
            "is_app_user": False,
        }


@dataclass
class Message:
    """A message as it stands now; ``payload`` is what the app last sent for it, ``history`` what it sent before."""

    ts: str
    channel: Channel
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    bot_id: str | None = None
    app_id: str | None = None
    subtype: str | None = None
    visible_to: str | None = None
    payload: Json = field(default_factory=dict)
    history: list[Json] = field(default_factory=list)
    reactions: list[str] = field(default_factory=list)
    is_deleted: bool = False
    is_edited: bool = False

    def as_json(self) -> Json:
        message: Json = {"type": "message", "user": self.user, "text": self.text, "ts": self.ts, "team": self.channel.team.id}
        optional = {
            "subtype": self.subtype,
            "bot_id": self.bot_id,
            "app_id": self.app_id,
            "thread_ts": self.thread_ts,
            "blocks": self.blocks,
            "attachments": self.attachments,
            "edited": {"user": self.user, "ts": self.ts} if self.is_edited else None,
            "reactions": [{"name": name, "count": 1, "users": [self.user]} for name in self.reactions],
            "metadata": self.payload.get("metadata"),
        }
        return message | {name: value for name, value in optional.items() if value}

    def element(self, action_id: str, value: str | None = None) -> tuple[Json, Json]:
        """The block and the interactive element of that action; LookupError where the message has none."""
        return find_element(self.blocks, action_id, value)


def elements(blocks: list[Json]) -> list[tuple[Json, Json]]:
    """Every interactive element with the block that holds it, in order."""
    return [
        (block, element)
        for block in blocks
        for element in [*block.get("elements", []), block.get("accessory"), block.get("element")]
        if element and "action_id" in element
    ]


def find_element(blocks: list[Json], action_id: str, value: str | None = None) -> tuple[Json, Json]:
    """The first block and element with that action (and button value); LookupError names the actions that there are."""
    known = elements(blocks)
    for block, element in known:
        if element["action_id"] == action_id and value in (None, element.get("value", value)):
            return block, element
    raise LookupError(f"No action {action_id!r} with value {value!r}; there are {[element['action_id'] for _, element in known]}.")


@dataclass
class Channel:
    """A conversation. ``kind`` is Slack's channel_type: channel, group (private), im or mpim."""

    id: str
    name: str
    team: Team
    bell: Bell
    kind: str = "channel"
    members: set[str] = field(default_factory=set)
    messages: list[Message] = field(default_factory=list)
    ephemerals: list[Message] = field(default_factory=list)
    is_archived: bool = False
    is_ext_shared: bool = False
    status: Json | None = None
    prompts: Json | None = None
    title: str | None = None
    _handed_out: set[int] = field(default_factory=set)

    @property
    def app_messages(self) -> list[Message]:
        """What the app posted here and did not delete, ephemeral messages not included."""
        return [message for message in self.messages if message.app_id]

    def message(self, ts: str) -> Message | None:
        return next((message for message in self.messages if message.ts == ts), None)

    def thread(self, ts: str) -> list[Message]:
        """The message and its replies, oldest first."""
        return [message for message in self.messages if ts in (message.ts, message.thread_ts)]

    async def next_message(self, timeout_s: float = 60.0) -> Message:
        """The app's oldest message here that was not handed out yet."""
        return await self._next(lambda: self.app_messages, timeout_s)

    async def next_ephemeral(self, timeout_s: float = 60.0) -> Message:
        """The app's oldest ephemeral message here that was not handed out yet."""
        return await self._next(lambda: self.ephemerals, timeout_s)

    async def _next(self, candidates: Callable[[], list[Message]], timeout_s: float) -> Message:
        message = await self.bell.until(
            lambda: next((found for found in candidates() if id(found) not in self._handed_out), None), timeout_s
        )
        self._handed_out.add(id(message))
        return message

    def as_json(self) -> Json:
        is_im = self.kind == "im"
        return {
            "id": self.id,
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "group",
            "is_im": is_im,
            "is_mpim": self.kind == "mpim",
            "is_private": self.kind != "channel",
            "is_archived": self.is_archived,
            "is_ext_shared": self.is_ext_shared,
            "is_shared": self.is_ext_shared,
            "context_team_id": self.team.id,
        } | ({"user": next(iter(self.members), "")} if is_im else {"name": self.name, "is_member": True})


class Posts:
    """What the app posted, by channel and thread, so that thousands can wait for their own answer without waking each other."""

    def __init__(self):
        self._messages: dict[tuple[str, str | None], list[Message]] = {}
        self._bells: dict[str, dict[str | None, Bell]] = {}

    def bell(self, channel_id: str, thread_ts: str | None) -> Bell:
        return self._bells.setdefault(channel_id, {}).setdefault(thread_ts, Bell())

    def add(self, message: Message) -> None:
        channel_id, thread_ts = message.channel.id, message.thread_ts
        self._messages.setdefault((channel_id, thread_ts), []).append(message)
        if thread_ts:
            self._messages.setdefault((channel_id, "*"), []).append(message)
        bells = self._bells.setdefault(channel_id, {})
        for bell in [bells.get(None), bells.get(thread_ts)] if thread_ts else list(bells.values()):
            if bell:
                bell.ring()

    def of(self, channel_id: str, thread_ts: str | None) -> Iterator[Message]:
        """The thread's posts and those outside any thread; without a thread, all of the channel."""
        yield from self._messages.get((channel_id, thread_ts or "*"), [])
        yield from self._messages.get((channel_id, None), [])


@dataclass
class Installation:
    """The app in one team; ``state`` is active, revoked (its token) or inactive (the account)."""

    team: Team
    bot_token: str
    bot_id: str
    bot_user_id: str
    scopes: set[str]
    state: str = "active"


@dataclass
class Trigger:
    made_at: float
    person: Person
    is_expired: bool = False
    is_used: bool = False


@dataclass
class ResponseUrl:
    """Where an interaction may be answered: five times within half an hour."""

    id: str
    url: str
    channel: Channel
    person: Person
    team: Team
    original: Message | None = None
    uses: int = 0
    made_at: float = field(default_factory=time.monotonic)
    is_expired: bool = False
    payloads: list[Json] = field(default_factory=list)


@dataclass
class Call:
    """One Web API request with its answer; ``at`` is in seconds of the monotonic clock."""

    method: str
    arguments: Json
    token: str | None
    at: float
    status: int = 0
    answer: Json = field(default_factory=dict)
    retry_after_s: int | None = None

    @property
    def ok(self) -> bool:
        return bool(self.answer.get("ok"))

    @property
    def error(self) -> str | None:
        return self.answer.get("error")


@dataclass(frozen=True)
class Violation:
    """A payload that Slack, or this project's own rules, would refuse."""

    method: str
    problems: list[str]
    payload: Json
