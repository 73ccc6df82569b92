"""The app's manifest: what the bot asks Slack for, each with its reason. The one place that says so; tests hold the code to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from adapters.slack_app.desk import ASK, FIND_SOURCE
from adapters.slack_app.refusals import PORTAL
from adapters.slack_app.views import ASK_FORM, FIND_SOURCE_ID
from adapters.words import ENGLISH_COMMANDS, ENGLISH_SLACK

Json = dict[str, Any]

BOT_SCOPES = {
    "app_mentions:read": "to hear a mention",
    "assistant:write": "to say that it is looking, and to offer questions, in a direct conversation",
    "channels:history": "to hear follow-ups in threads of public channels that it is in",
    "channels:read": "to hear that a public channel is shared with another workspace",
    "chat:write": "to answer",
    "commands": "for /ask and the shortcuts",
    "groups:history": "to hear follow-ups in threads of private channels that it is in",
    "groups:read": "to hear that a private channel is shared with another workspace",
    "im:history": "to hear direct messages",
    "mpim:history": "to hear follow-ups in threads of group conversations that it is in",
}
OPTIONAL_SCOPES = {"usergroups:read": "to tell a person's user groups, where the access rules name some"}
EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "channel_shared",
    "channel_unshared",
    "message.channels",
    "message.groups",
    "message.im",
    "message.mpim",
    "tokens_revoked",
)

_DESCRIPTION = "Answers from your documents, in their own words, with title, date and place."


def manifest(*, name: str = "Verbatim", mode: str = "socket", url: str | None = None) -> Json:
    """The manifest of an app. ``url`` is where Slack reaches the bot over HTTP: its scheme and host."""
    base = (url or "").rstrip("/")
    requests = {"request_url": f"{base}/slack/events"} if mode == "http" else {}
    command: Json = {"command": ASK, "description": ENGLISH_COMMANDS.ask_does, "usage_hint": ENGLISH_SLACK.question, "should_escape": False}
    return {
        "display_information": {"name": name, "description": _DESCRIPTION},
        "features": {
            "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
            "agent_view": {"agent_description": _DESCRIPTION},
            "bot_user": {"display_name": name, "always_online": True},
            "shortcuts": [
                {"name": FIND_SOURCE, "type": "message", "callback_id": FIND_SOURCE_ID, "description": "Look for what a message says"},
                {"name": ENGLISH_SLACK.ask_title, "type": "global", "callback_id": ASK_FORM, "description": ENGLISH_COMMANDS.ask_does},
            ],
            "slash_commands": [command | ({"url": requests["request_url"]} if requests else {})],
        },
        "oauth_config": {
            **({"redirect_urls": [f"{base}/slack/oauth_redirect"]} if requests else {}),
            "scopes": {"bot": sorted(BOT_SCOPES), "bot_optional": sorted(OPTIONAL_SCOPES)},
        },
        "settings": {
            "event_subscriptions": {**requests, "bot_events": sorted(EVENTS)},
            "interactivity": {"is_enabled": True, **requests},
            "org_deploy_enabled": False,
            "socket_mode_enabled": mode == "socket",
            "token_rotation_enabled": False,
        },
    }


def as_yaml(made: Json) -> str:
    """A manifest as YAML. Texts are quoted as in JSON, which YAML reads the same."""
    return "\n".join(_lines(made, "")) + "\n"


def link(made: Json) -> str:
    """Where Slack opens its form for a new app, filled in."""
    return f"{PORTAL}?{urlencode({'new_app': '1', 'manifest_yaml': as_yaml(made)})}"


def _lines(node: Json, indent: str) -> Iterator[str]:
    for key, value in node.items():
        match value:
            case dict():
                yield f"{indent}{key}:"
                yield from _lines(value, f"{indent}  ")
            case list():
                yield f"{indent}{key}:"
                for item in value:
                    first, *rest = _lines(item, f"{indent}    ") if isinstance(item, dict) else [f"{indent}    {_scalar(item)}"]
                    yield f"{indent}  - {first.lstrip()}"
                    yield from rest
            case _:
                yield f"{indent}{key}: {_scalar(value)}"


def _scalar(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
