"""Modals and the Home tab of the local Slack: triggers that live 3 s and work once, hashes, a stack of at most three modals."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from local_slack_state import Call, Installation, Json, Person, new_id

if TYPE_CHECKING:
    from local_slack import LocalSlack

TRIGGER_LIFE_S = 3.0
MAX_STACKED_VIEWS = 3


class ApiError(Exception):
    def __init__(self, error: str, **extra: Any):
        super().__init__(error)
        self.error = error
        self.extra = extra

    @classmethod
    def missing_scope(cls, needed: str, installation: Installation) -> ApiError:
        return cls("missing_scope", needed=needed, provided=",".join(sorted(installation.scopes)))


def _trigger(slack: LocalSlack, call: Call) -> Person:
    trigger = slack.triggers.get(str(call.arguments.get("trigger_id")))
    if trigger is None:
        raise ApiError("invalid_arguments", response_metadata={"messages": ["invalid `trigger_id`"]})
    if trigger.is_expired or time.monotonic() - trigger.made_at > TRIGGER_LIFE_S:
        raise ApiError("expired_trigger_id")
    if trigger.is_used:
        raise ApiError("trigger_exchanged")
    trigger.is_used = True
    return trigger.person


def stored_view(slack: LocalSlack, installation: Installation, view: Json, old: Json | None = None, root: Json | None = None) -> Json:
    """A view as Slack hands it back: with its ids, its hash and an empty state."""
    view_id = old["id"] if old else new_id("V")
    blocks = [{"block_id": new_id("b"), **block} for block in view["blocks"]]
    return {
        "private_metadata": "",
        "callback_id": "",
        "external_id": "",
        "submit": None,
        "close": None,
        "clear_on_close": False,
        "notify_on_close": False,
        "previous_view_id": root["id"] if root else None,
        **view,
        "blocks": blocks,
        "id": view_id,
        "team_id": installation.team.id,
        "state": {"values": {}},
        "hash": f"{int(time.time())}.{new_id('h')}",
        "root_view_id": (root or old or {}).get("root_view_id", view_id),
        "app_id": slack.app_id,
        "app_installed_team_id": installation.team.id,
        "bot_id": installation.bot_id,
    }


def view_open(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    person = _trigger(slack, call)
    person.views[:] = [stored_view(slack, installation, call.arguments["view"])]
    return {"view": person.views[-1]}


def view_push(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    person = _trigger(slack, call)
    if not person.views:
        raise ApiError("not_found")
    if len(person.views) >= MAX_STACKED_VIEWS:
        raise ApiError("push_limit_reached")
    person.views.append(stored_view(slack, installation, call.arguments["view"], root=person.views[-1]))
    return {"view": person.views[-1]}


def view_update(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    wanted, external = call.arguments.get("view_id"), call.arguments.get("external_id")
    for person in slack.people.values():
        for index, view in enumerate(person.views):
            if view["id"] == wanted or (external and view["external_id"] == external):
                _check_hash(call, view)
                person.views[index] = stored_view(slack, installation, call.arguments["view"], view)
                return {"view": person.views[index]}
    raise ApiError("not_found")


def view_publish(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    person = slack.people.get(str(call.arguments.get("user_id")))
    if person is None:
        raise ApiError("invalid_arguments", response_metadata={"messages": ["invalid `user_id`"]})
    if not slack.has_home_tab:
        raise ApiError("not_enabled")
    if person.home:
        _check_hash(call, person.home)
    person.home = stored_view(slack, installation, call.arguments["view"], person.home)
    return {"view": person.home}


def _check_hash(call: Call, view: Json) -> None:
    if call.arguments.get("hash") not in (None, "", view["hash"]):
        raise ApiError("hash_conflict")
