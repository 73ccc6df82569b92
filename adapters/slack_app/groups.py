"""The user groups of a person, where the access rules ask for them: ``roles`` of a rule are ids of groups in Slack."""

from __future__ import annotations

import re
import time

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack_app.incoming import PLATFORM
from adapters.slack_app.sending import Sender
from bot.access import AccessFile

KEPT_S = 300.0
_GROUP = re.compile(r"S[A-Z0-9]{2,}")


class Groups:
    """Who is in the groups that the rules name, looked up every five minutes at most. Rules without roles cost nothing."""

    def __init__(self, access: AccessFile, sender: Sender) -> None:
        self._access = access
        self._sender = sender
        self._members: dict[tuple[str, str], tuple[float, frozenset[str]]] = {}

    async def of(self, client: AsyncWebClient, team: str, person: str) -> frozenset[str]:
        """The ids of the person's groups among those that the rules name."""
        return frozenset([group for group in named_groups(self._access) if person in await self._who(client, team, group)])

    async def _who(self, client: AsyncWebClient, team: str, group: str) -> frozenset[str]:
        read_at, members = self._members.get((team, group), (0.0, frozenset()))
        if read_at and time.monotonic() - read_at < KEPT_S:
            return members
        answer = await self._sender.call(client.usergroups_users_list(usergroup=group), what="usergroups.users.list")
        members = frozenset(answer["users"] if answer else ())
        self._members[team, group] = (time.monotonic(), members)
        return members


def named_groups(access: AccessFile) -> set[str]:
    """The ids of the user groups that the access rules name."""
    rules = access.rules().rule
    return {role for rule in rules if rule.platform in {None, PLATFORM} for role in rule.roles or () if _GROUP.fullmatch(role)}
