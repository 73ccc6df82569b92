"""One interaction in the local Discord: what was asked, what the bot answered and when.

``await interaction.first_response()`` is the callback, ``await interaction.message()`` the message in its final form (after a deferral: once it
was edited or followed up), ``interaction.follow_ups`` what came after, ``await interaction.choices()`` an autocompletion.
``expire_response()`` and ``expire_token()`` make the 3 seconds and the 15 minutes pass at once.
"""

import time
from dataclasses import dataclass, field

from local_discord_messages import Message
from local_discord_world import LOADING, Channel, Pulse, User, snowflake

MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
TOKEN_LIFE_S = 900


@dataclass(frozen=True)
class Response:
    """A callback's body and the seconds that it took from the dispatch."""

    body: dict
    after_s: float

    @property
    def type(self):
        return self.body["type"]


@dataclass(eq=False)
class Interaction:
    kind: int  # 2 command, 3 component, 4 autocompletion, 5 modal
    user: User
    channel: Channel
    owners: dict  # authorizing_integration_owners
    pressed: Message | None = None
    id: int = field(default_factory=snowflake)
    payload: dict = field(default_factory=dict)
    dispatched_at: float = 0.0
    response: Response | None = None
    original: Message | None = None
    follow_ups: list = field(default_factory=list)
    edits_before: int = 0  # of the pressed message
    is_response_expired: bool = False
    is_token_expired: bool = False
    pulse: Pulse = field(default_factory=Pulse)

    def __repr__(self):
        return f"<Interaction of {self.user.name}: {self.payload.get('data')}>"

    def __post_init__(self):
        self.token = f"local-interaction-{self.id}"

    @property
    def after_s(self):
        return time.monotonic() - self.dispatched_at

    @property
    def is_for_user_only(self):
        """Whether only the person installed the app: five follow-ups are allowed then."""
        return set(self.owners) == {"1"}

    @property
    def is_deferred(self):
        return self.response is not None and self.response.type in {DEFERRED, DEFERRED_UPDATE}

    @property
    def is_ephemeral(self):
        """Whether the answer (for a deferral: its placeholder) is seen by the asking person only."""
        return self.original is not None and self.original.is_ephemeral

    @property
    def is_dead(self):
        return self.is_token_expired or self.after_s > TOKEN_LIFE_S

    def expire_response(self):
        """Lets the time for the first response be over: a callback gets 404, code 10062."""
        self.is_response_expired = True

    def expire_token(self):
        """Lets the 15 minutes be over: follow-ups and edits get 401, code 50027."""
        self.is_token_expired = True

    async def first_response(self, timeout_s=60):
        """The accepted callback, a deferral too."""
        return await self.pulse.until(lambda: self.response, timeout_s, "response to the interaction")

    async def message(self, timeout_s=60):
        """The message that answers: no placeholder, but what the person reads in the end."""
        return await self.pulse.until(self._answer, timeout_s, "message that answers the interaction")

    async def follow_up(self, number=1, timeout_s=60):
        """The follow-up of this number, counted from 1."""
        return (
            await self.pulse.until(lambda: self.follow_ups[number - 1 : number], timeout_s, f"follow-up {number}")
            and self.follow_ups[number - 1]
        )

    async def choices(self, timeout_s=60):
        """An autocompletion's choices: dictionaries of name, value and perhaps name_localizations."""
        response = await self.first_response(timeout_s)
        return (response.body.get("data") or {}).get("choices") or []

    async def modal(self, timeout_s=60):
        """The modal that was opened, as JSON."""
        response = await self.first_response(timeout_s)
        assert response.type == MODAL, f"the response was of type {response.type}, no modal"
        return response.body["data"]

    def _answer(self):
        if self.response is None or self.response.type == MODAL:
            return None
        if self.response.type == DEFERRED_UPDATE:
            return (
                self.original
                if self.original and self.original.edits > self.edits_before
                else self.follow_ups[0]
                if self.follow_ups
                else None
            )
        if self.original and self.original.is_deleted and self.follow_ups:
            return self.follow_ups[0]
        return self.original if self.original and not self.original.is_loading else None

    def respond(self, body, bot):
        """Takes a callback in: answers the message that it made or changed, None for others."""
        data = body.get("data") or {}
        kind = body["type"]
        if kind in {MESSAGE, DEFERRED}:
            flags = (data.get("flags") or 0) | (LOADING if kind == DEFERRED else 0)
            self.original = Message(self.channel, bot, {} if kind == DEFERRED else data, is_from_bot=True, flags=flags, interaction=self)
        elif kind in {DEFERRED_UPDATE, UPDATE}:
            self.original = self.pressed
            self.edits_before = self.pressed.edits if self.pressed else 0
        self.response = Response(body, self.after_s)
        return self.original

    def response_payload(self, users):
        """What Discord answers to a callback with ``with_response``."""
        told = {"id": str(self.id), "type": self.kind, "channel_id": str(self.channel.id)}
        resource = {"type": self.response.type}
        if self.original:
            told |= {"response_message_id": str(self.original.id), "response_message_loading": self.original.is_loading}
            told["response_message_ephemeral"] = self.original.is_ephemeral
            if self.response.type in {MESSAGE, DEFERRED, UPDATE}:
                resource["message"] = self.original.payload(users)
        return {"interaction": told, "resource": resource}

    def metadata(self):
        """``interaction_metadata`` of the messages that answer."""
        owners = {"authorizing_integration_owners": self.owners}
        return {
            "id": str(self.id),
            "type": self.kind,
            "user": self.user.payload(),
            **owners,
            "name": self.payload.get("data", {}).get("name", ""),
        }
