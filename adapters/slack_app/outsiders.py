"""People of other workspaces: channels that are shared with them (Slack Connect), and who is one of them."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext

KEPT_S = 86_400.0
_REMEMBERED_CHANNELS = 10_000


class Outsiders:
    """Which channels are shared with other workspaces. Slack tells with each message in them, and when that changes.

    That one is not shared is believed for a day: an event may have been lost, or the bot may have left the channel since.
    Workspaces of one enterprise are no others to each other.
    """

    def __init__(self, *, kept_s: float = KEPT_S) -> None:
        self._kept_s = kept_s
        self._shared: set[str] = set()
        self._heard_at: OrderedDict[str, float] = OrderedDict()

    def hear(self, body: Mapping[str, Any], context: AsyncBoltContext) -> None:
        """Remember what an event tells of its channel."""
        channel, is_shared = context.channel_id, _is_shared(body)
        if not channel or is_shared is None:
            return
        (self._shared.add if is_shared else self._shared.discard)(channel)
        self._heard_at[channel] = time.monotonic()
        self._heard_at.move_to_end(channel)
        while len(self._heard_at) > _REMEMBERED_CHANNELS:
            self._shared.discard(self._heard_at.popitem(last=False)[0])

    def may_be_in(self, channel: str) -> bool:
        """Whether a channel is shared with another workspace, or nothing was heard of it lately; nobody else is in a direct conversation."""
        heard_at = self._heard_at.get(channel)
        is_known = heard_at is not None and time.monotonic() - heard_at < self._kept_s
        return channel in self._shared or (not is_known and channel.startswith(("C", "G")))

    def workspace_of(self, body: Mapping[str, Any], context: AsyncBoltContext) -> str | None:
        """The workspace of who did something, if it is another; empty where Slack does not tell which.

        An event tells it by the ids that Bolt calls the actor's, in a direct conversation by the person's alone. A click tells the person's workspace, which may be another of the same
        enterprise: the enterprise is the person's where they clicked in a view, and the app's where they clicked in a channel.
        """
        own = {str(context.team_id)}
        if context.authorize_result is not None and context.authorize_result.enterprise_id:
            own.add(context.authorize_result.enterprise_id)
        channel = context.channel_id or ""
        home = str((body.get("event") or {}).get("user_team") or "") if channel.startswith("D") else ""
        if home:
            team, enterprise = (None, home) if home.startswith("E") else (home, None)
        elif "event" in body:
            team, enterprise = context.actor_team_id, context.actor_enterprise_id
        else:
            team = (body.get("user") or {}).get("team_id") or context.team_id
            enterprise = (body.get("enterprise") or {}).get("id") if "view" in body else None
        is_among_own = channel != "" and not home and not self.may_be_in(channel)
        return None if is_among_own or not own.isdisjoint({team, enterprise}) else str(team or "")


def _is_shared(body: Mapping[str, Any]) -> bool | None:
    """Whether the channel of an event is shared; None where it does not say."""
    event = body.get("event") or {}
    match event.get("type"):
        case "channel_shared":
            return True
        case "channel_unshared":  # with one workspace, while others may stay
            return bool(event.get("is_ext_shared", True))
        case _:
            return bool(body["is_ext_shared_channel"]) if "is_ext_shared_channel" in body else None
