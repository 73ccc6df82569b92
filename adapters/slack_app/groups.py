"""The user groups of a person, where the access rules ask for them: ``roles`` of a rule are ids of groups in Slack."""

from __future__ import annotations

import asyncio
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
from bot.errors import VerbatimError
from bot.places import Asker, Place

log = logging.getLogger(__name__)

KEPT_S = 300.0
RETRY_S = 10.0
_AT_ONCE = 5
_GROUP = re.compile(r"S[A-Z0-9]{2,}")
_EMPTY = {"no_such_subteam", "plan_upgrade_required"}
"""Refusals that say that nobody is in the group."""
_NEVER = "missing_scope"


class UntoldError(VerbatimError):
    """Slack does not tell just now who is in a user group."""


@dataclass(frozen=True, slots=True)
class _Known:
    """Who is in a group; ``members`` is None where Slack never told, or never does because the scope is missing."""

    members: frozenset[str] | None
    until: float
    is_withheld: bool = False


class Groups:
    """Who is in the groups that the rules name, looked up every five minutes at most. Rules without roles cost nothing.

    Where Slack does not tell just now, the members of before stay, and it is asked again after ten seconds at the earliest. Where the scope
    is missing, who is in a group stays untold.
    """

    def __init__(self, access: AccessFile, sender: Sender, *, kept_s: float = KEPT_S, retry_s: float = RETRY_S) -> None:
        self._access = access
        self._sender = sender
        self._kept_s = kept_s
        self._retry_s = retry_s
        self._known: dict[tuple[str, str], _Known] = {}
        self._asking: dict[tuple[str, str], asyncio.Task[_Known]] = {}
        self._turns = asyncio.Semaphore(_AT_ONCE)

    async def asker(self, client: AsyncWebClient, place: Place, person: str) -> Asker:
        """The person with those of their groups that the rules of this place name. Raises UntoldError where Slack did not tell yet who is in one."""
        named = sorted(named_groups(self._access, place))
        told = await asyncio.gather(*(self._who(client, place.workspace, group) for group in named))
        known = dict(zip(named, told, strict=True))
        untold = {group: who for group, who in known.items() if who.members is None}
        if late := [group for group, who in untold.items() if not who.is_withheld]:
            raise UntoldError(f"Slack does not tell who is in the user group {late[0]}; try again in a moment.")
        return Asker(person, frozenset(group for group, who in known.items() if person in (who.members or ())), frozenset(untold))

    def stranger(self, place: Place, person: str) -> Asker:
        """The person where nothing is told of their groups."""
        return Asker(person, untold_roles=frozenset(named_groups(self._access, place)))

    async def _who(self, client: AsyncWebClient, team: str, group: str) -> _Known:
        key = team, group
        known = self._known.get(key)
        if known is not None and known.until > time.monotonic():
            return known
        if key not in self._asking:  # whoever comes meanwhile waits for the same answer
            self._asking[key] = asyncio.create_task(self._look_up(client, group, known))
            self._asking[key].add_done_callback(lambda _: self._asking.pop(key))
        self._known[key] = known = await asyncio.shield(self._asking[key])
        return known

    async def _look_up(self, client: AsyncWebClient, group: str, before: _Known | None) -> _Known:
        """Who is in a group now; as before where Slack does not tell just now."""
        now = time.monotonic()
        try:
            async with self._turns:
                answer = await client.usergroups_users_list(usergroup=group)
            return _Known(frozenset(answer["users"]), now + self._kept_s)
        except SlackApiError as error:
            refusal = self._sender.refused(error, f"who is in the user group {group}")
            if refusal in _EMPTY:
                return _Known(frozenset(), now + self._kept_s)
            if refusal == _NEVER:
                return _Known(None, now + self._kept_s, is_withheld=True)
        except (aiohttp.ClientError, OSError, TypeError) as error:  # TypeError: an answer without members
            log.warning("Slack could not be asked who is in the user group %s (%s: %s)", group, type(error).__name__, error)
        return _Known(before.members if before else None, now + self._retry_s, before is not None and before.is_withheld)


def named_groups(access: AccessFile, place: Place | None = None) -> set[str]:
    """The ids of the user groups that the access rules name, for a place or at all."""
    rules = [rule for rule in access.rules().rule if rule.platform in {None, PLATFORM} and (place is None or rule.matches_place(place))]
    return {role for rule in rules for role in rule.roles or () if _GROUP.fullmatch(role)}
