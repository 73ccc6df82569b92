"""People of other workspaces: channels that are shared with them (Slack Connect), and who is one of them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext

_REMEMBERED_CHANNELS = 10_000


class Outsiders:
    """Which channels are shared with other workspaces. Slack tells with each message in them; to ask it would take further scopes.

    Workspaces of one enterprise are no others to each other.
    """

    def __init__(self) -> None:
        self._is_shared: OrderedDict[str, bool] = OrderedDict()

    def hear(self, body: Mapping[str, Any], context: AsyncBoltContext) -> None:
        """Remember what an event tells of its channel."""
        if context.channel_id and "is_ext_shared_channel" in body:
            self._is_shared[context.channel_id] = bool(body["is_ext_shared_channel"])
            self._is_shared.move_to_end(context.channel_id)
            while len(self._is_shared) > _REMEMBERED_CHANNELS:
                self._is_shared.popitem(last=False)

    def may_be_in(self, channel: str) -> bool:
        """Whether a channel is shared with another workspace, or nothing was heard of it yet; nobody else is in a direct conversation."""
        return self._is_shared.get(channel, channel.startswith(("C", "G")))

    def workspace_of(self, body: Mapping[str, Any], context: AsyncBoltContext) -> str | None:
        """The workspace of who did something, if it is another; empty where Slack does not tell which.

        An event tells it by the ids that Bolt calls the actor's. A click tells the person's workspace, which may be another of the same
        enterprise: the enterprise is the person's where they clicked in a view, and the app's where they clicked in a channel.
        """
        own = {str(context.team_id)}
        if context.authorize_result is not None and context.authorize_result.enterprise_id:
            own.add(context.authorize_result.enterprise_id)
        if "event" in body:
            team, enterprise = context.actor_team_id, context.actor_enterprise_id
        else:
            team = (body.get("user") or {}).get("team_id") or context.team_id
            enterprise = (body.get("enterprise") or {}).get("id") if "view" in body else None
        is_among_own = context.channel_id is not None and not self.may_be_in(context.channel_id)
        return None if is_among_own or not own.isdisjoint({team, enterprise}) else str(team or "")
