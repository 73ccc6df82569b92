"""The user groups of a person, where the access rules ask for them: ``roles`` of a rule are ids of groups in Slack."""

from __future__ import annotations

import logging
import re
import time
from dataclasses import dataclass

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack_app.incoming import PLATFORM
from adapters.slack_app.sending import Sender
from bot.access import AccessFile
from bot.errors import BusyError

log = logging.getLogger(__name__)

KEPT_S = 300.0
RETRY_S = 10.0
_GROUP = re.compile(r"S[A-Z0-9]{2,}")
_EMPTY = {"missing_scope", "no_such_subteam", "plan_upgrade_required"}
"""Refusals that asking again does not mend: nobody is in the group."""


@dataclass(frozen=True, slots=True)
class _Known:
    """Who is in a group; ``members`` is None where Slack never told."""

    members: frozenset[str] | None
    until: float


class Groups:
    """Who is in the groups that the rules name, looked up every five minutes at most. Rules without roles cost nothing.

    Where Slack does not tell, the members of before stay, and it is asked again after ten seconds at the earliest.
    """

    def __init__(self, access: AccessFile, sender: Sender, *, kept_s: float = KEPT_S, retry_s: float = RETRY_S) -> None:
        self._access = access
        self._sender = sender
        self._kept_s = kept_s
        self._retry_s = retry_s
        self._known: dict[tuple[str, str], _Known] = {}

    async def of(self, client: AsyncWebClient, team: str, person: str) -> frozenset[str]:
        """The ids of the person's groups among those that the rules name. Raises BusyError where Slack never told who is in one."""
        members = {group: await self._who(client, team, group) for group in sorted(named_groups(self._access))}
        if unknown := [group for group, people in members.items() if people is None]:
            raise BusyError(f"Slack does not tell who is in the user group {unknown[0]}; try again in a moment.")
        return frozenset(group for group, people in members.items() if people and person in people)

    async def _who(self, client: AsyncWebClient, team: str, group: str) -> frozenset[str] | None:
        known = self._known.get((team, group))
        if known is None or known.until <= time.monotonic():
            told = await self._look_up(client, group)
            if told is not None:
                known = _Known(told, time.monotonic() + self._kept_s)
            else:
                known = _Known(known.members if known else None, time.monotonic() + self._retry_s)
            self._known[team, group] = known
        return known.members

    async def _look_up(self, client: AsyncWebClient, group: str) -> frozenset[str] | None:
        """The members of a group; None where Slack does not tell just now."""
        try:
            answer = await client.usergroups_users_list(usergroup=group)
            return frozenset(answer["users"])
        except SlackApiError as error:
            return frozenset() if self._sender.refused(error, f"who is in the user group {group}") in _EMPTY else None
        except (aiohttp.ClientError, OSError, TypeError) as error:  # TypeError: an answer without members
            log.warning("Slack could not be asked who is in the user group %s (%s: %s)", group, type(error).__name__, error)
            return None


def named_groups(access: AccessFile) -> set[str]:
    """The ids of the user groups that the access rules name."""
    rules = access.rules().rule
    return {role for rule in rules if rule.platform in {None, PLATFORM} for role in rule.roles or () if _GROUP.fullmatch(role)}
