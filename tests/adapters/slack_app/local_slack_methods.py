"""The Web API methods of the local Slack: each takes the server, the call and the installation, and gives the answer beside ``ok``.

Error names are those of Slack's method reference; ``METHODS`` says which token and which scopes (any of them) each method needs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from local_slack_state import Call, Channel, Installation, Json, Message, new_id, new_ts
from local_slack_views import ApiError, view_open, view_publish, view_push, view_update

if TYPE_CHECKING:
    from local_slack import LocalSlack

_READ = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}


def _channel(slack: LocalSlack, installation: Installation, name: Any, *, must_be_member: bool = False) -> Channel:
    """The conversation of that id, person or #name, as far as the app may see it."""
    if name in slack.people:
        return slack.dm(slack.people[name])
    channel = slack.channels.get(str(name)) or next((found for found in slack.channels.values() if f"#{found.name}" == name), None)
    if channel is None or channel.team is not installation.team:
        raise ApiError("channel_not_found")
    is_member = installation.bot_user_id in channel.members
    if not is_member and channel.kind == "group":
        raise ApiError("channel_not_found")
    if must_be_member and not is_member and channel.kind == "channel" and "chat:write.public" not in installation.scopes:
        raise ApiError("not_in_channel")
    return channel


def _own(channel: Channel, call: Call, installation: Installation, refusal: str) -> Message:
    message = channel.message(str(call.arguments.get("ts")))
    if message is None:
        raise ApiError("message_not_found")
    if message.bot_id != installation.bot_id:
        raise ApiError(refusal)
    return message


def new_message(channel: Channel, installation: Installation, app_id: str, payload: Json) -> Message:
    """The app's message as Slack stores it: every block gets an id, the text is cut at 40,000 characters."""
    return Message(
        ts=new_ts(),
        channel=channel,
        user=installation.bot_user_id,
        bot_id=installation.bot_id,
        app_id=app_id,
        thread_ts=payload.get("thread_ts"),
        **message_body(payload),
    )


def message_body(payload: Json) -> Json:
    blocks = [{"block_id": new_id("b"), **block} for block in payload.get("blocks") or []]
    return {"text": str(payload.get("text") or "")[:40_000], "blocks": blocks, "payload": payload}


def _auth_test(slack: LocalSlack, _call: Call, installation: Installation) -> Json:
    return {
        "url": f"https://{installation.team.domain}.slack.com/",
        "team": installation.team.domain,
        "user": slack.bot_name,
        "team_id": installation.team.id,
        "user_id": installation.bot_user_id,
        "bot_id": installation.bot_id,
        "is_enterprise_install": False,
    } | ({"enterprise_id": installation.team.enterprise_id} if installation.team.enterprise_id else {})


def _api_test(_slack: LocalSlack, call: Call, _installation: Installation | None) -> Json:
    if "error" in call.arguments:
        raise ApiError(call.arguments["error"], args=call.arguments)
    return {"args": call.arguments}


def _connections_open(slack: LocalSlack, _call: Call, _installation: None) -> Json:
    return {"url": slack.socket.new_url()}


def _post(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    channel = _channel(slack, installation, call.arguments.get("channel"), must_be_member=True)
    if channel.is_archived:
        raise ApiError("is_archived")
    message = new_message(channel, installation, slack.app_id, call.arguments)
    channel.messages.append(message)
    slack.posts.add(message)
    channel.status = None
    slack.echo(message)
    return {"channel": channel.id, "ts": message.ts, "message": message.as_json()}


def _post_ephemeral(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    channel = _channel(slack, installation, call.arguments.get("channel"), must_be_member=True)
    user = call.arguments.get("user")
    if user not in channel.members:
        raise ApiError("user_not_in_channel")
    message = new_message(channel, installation, slack.app_id, call.arguments)
    message.visible_to = user
    channel.ephemerals.append(message)
    slack.posts.add(message)
    return {"message_ts": message.ts}


def _update(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    channel = _channel(slack, installation, call.arguments.get("channel"))
    message = _own(channel, call, installation, "cant_update_message")
    slack.edit(message, call.arguments)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": message.as_json()}


def _delete(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    channel = _channel(slack, installation, call.arguments.get("channel"))
    slack.remove(_own(channel, call, installation, "cant_delete_message"))
    return {"channel": channel.id, "ts": call.arguments["ts"]}


def _permalink(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    channel = _channel(slack, installation, call.arguments.get("channel"))
    message = channel.message(str(call.arguments.get("message_ts")))
    if message is None:
        raise ApiError("message_not_found")
    link = f"https://{installation.team.domain}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    thread = f"?thread_ts={message.thread_ts}&cid={channel.id}" if message.thread_ts else ""
    return {"channel": channel.id, "permalink": link + thread}


def _of_kind(channel: Channel, right: str, installation: Installation) -> None:
    scope = f"{_READ[channel.kind]}:{right}"
    if scope not in installation.scopes:
        raise ApiError.missing_scope(scope, installation)


def _info(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    channel = _channel(slack, installation, call.arguments.get("channel"))
    _of_kind(channel, "read", installation)
    is_member = installation.bot_user_id in channel.members
    return {"channel": channel.as_json() | ({"is_member": is_member} if channel.kind != "im" else {})}


def _open(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    people = [slack.people.get(user) for user in str(call.arguments.get("users", "")).split(",")]
    if len(people) != 1 or people[0] is None or people[0].team is not installation.team:
        raise ApiError("user_not_found")
    return {"channel": {"id": slack.dm(people[0]).id}}


def _members(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    channel = _channel(slack, installation, call.arguments.get("channel"))
    _of_kind(channel, "read", installation)
    return {"members": sorted(channel.members), "response_metadata": {"next_cursor": ""}}


def _replies(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    channel = _channel(slack, installation, call.arguments.get("channel"))
    _of_kind(channel, "history", installation)
    thread = channel.thread(str(call.arguments.get("ts")))
    if not thread:
        raise ApiError("thread_not_found")
    return _page([message.as_json() for message in thread], call)


def _history(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    channel = _channel(slack, installation, call.arguments.get("channel"))
    _of_kind(channel, "history", installation)
    if channel.kind == "channel" and installation.bot_user_id not in channel.members:
        raise ApiError("not_in_channel")
    oldest, latest = str(call.arguments.get("oldest", "0")), str(call.arguments.get("latest", "9"))
    is_inclusive = call.arguments.get("inclusive") is True
    found = [
        message.as_json()
        for message in reversed(channel.messages)
        if message.thread_ts in (None, message.ts) and (oldest < message.ts < latest or (is_inclusive and message.ts in (oldest, latest)))
    ]
    return _page(found, call)


def _page(messages: list[Json], call: Call) -> Json:
    start, limit = int(call.arguments.get("cursor") or 0), int(call.arguments.get("limit") or 100)
    following = start + limit if start + limit < len(messages) else None
    cursor = {"response_metadata": {"next_cursor": str(following)}} if following else {}
    return {"messages": messages[start : start + limit], "has_more": bool(following)} | cursor


def _user_info(slack: LocalSlack, call: Call, _installation: Installation) -> Json:
    person = slack.people.get(str(call.arguments.get("user")))
    if person is None:
        raise ApiError("user_not_found")
    return {"user": person.as_json()}


def _thread_status(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    channel = _channel(slack, installation, call.arguments.get("channel_id"))
    if not channel.thread(str(call.arguments.get("thread_ts"))):
        raise ApiError("invalid_thread_ts")
    channel.status = call.arguments if call.arguments.get("status") else None
    return {}


def _thread_prompts(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    _channel(slack, installation, call.arguments.get("channel_id")).prompts = call.arguments
    return {}


def _thread_title(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    _channel(slack, installation, call.arguments.get("channel_id")).title = call.arguments.get("title")
    return {}


def _oauth_access(slack: LocalSlack, call: Call, _installation: None) -> Json:
    return slack.oauth.exchange(call)


def _uninstall(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    if (call.arguments.get("client_id"), call.arguments.get("client_secret")) != (slack.client_id, slack.client_secret):
        raise ApiError("invalid_client_id")
    slack.app_uninstalled(installation.team)
    return {}


def _revoke(_slack: LocalSlack, call: Call, installation: Installation) -> Json:
    if call.arguments.get("test") is not True:
        installation.state = "revoked"
    return {"revoked": call.arguments.get("test") is not True}


def _usergroups(slack: LocalSlack, _call: Call, installation: Installation) -> Json:
    groups = [{"id": group, "team_id": installation.team.id, "handle": group.lower(), "name": group} for group in sorted(slack.usergroups)]
    return {"usergroups": groups}


def _usergroup_users(slack: LocalSlack, call: Call, _installation: Installation) -> Json:
    if call.arguments.get("usergroup") not in slack.usergroups:
        raise ApiError("no_such_subteam")
    return {"users": sorted(slack.usergroups[call.arguments["usergroup"]])}


def _bot_info(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    if call.arguments.get("bot", installation.bot_id) != installation.bot_id:
        raise ApiError("bot_not_found")
    return {
        "bot": {
            "id": installation.bot_id,
            "deleted": False,
            "name": slack.bot_name,
            "app_id": slack.app_id,
            "user_id": installation.bot_user_id,
        }
    }


def _react(slack: LocalSlack, call: Call, installation: Installation) -> Json:
    message = _channel(slack, installation, call.arguments.get("channel")).message(str(call.arguments.get("timestamp")))
    if message is None:
        raise ApiError("message_not_found")
    if call.arguments["name"] in message.reactions:
        raise ApiError("already_reacted")
    message.reactions.append(call.arguments["name"])
    return {}


@dataclass(frozen=True)
class Method:
    handler: Callable[[LocalSlack, Call, Any], Json]
    token: str | None = "bot"  # noqa: S105 - a kind of token, not one
    scopes: tuple[str, ...] = ()


METHODS = {
    "api.test": Method(_api_test, None),
    "apps.connections.open": Method(_connections_open, "app"),
    "apps.uninstall": Method(_uninstall),
    "assistant.threads.setStatus": Method(_thread_status, scopes=("assistant:write", "chat:write")),
    "assistant.threads.setSuggestedPrompts": Method(_thread_prompts, scopes=("assistant:write",)),
    "assistant.threads.setTitle": Method(_thread_title, scopes=("assistant:write",)),
    "auth.revoke": Method(_revoke),
    "auth.test": Method(_auth_test),
    "bots.info": Method(_bot_info, scopes=("users:read",)),
    "chat.delete": Method(_delete, scopes=("chat:write",)),
    "chat.getPermalink": Method(_permalink),
    "chat.postEphemeral": Method(_post_ephemeral, scopes=("chat:write",)),
    "chat.postMessage": Method(_post, scopes=("chat:write",)),
    "chat.update": Method(_update, scopes=("chat:write",)),
    "conversations.history": Method(_history),
    "conversations.info": Method(_info),
    "conversations.members": Method(_members),
    "conversations.open": Method(_open, scopes=("im:write",)),
    "conversations.replies": Method(_replies),
    "oauth.v2.access": Method(_oauth_access, None),
    "reactions.add": Method(_react, scopes=("reactions:write",)),
    "usergroups.list": Method(_usergroups, scopes=("usergroups:read",)),
    "usergroups.users.list": Method(_usergroup_users, scopes=("usergroups:read",)),
    "users.info": Method(_user_info, scopes=("users:read",)),
    "views.open": Method(view_open),
    "views.publish": Method(view_publish),
    "views.push": Method(view_push),
    "views.update": Method(view_update),
}
