"""The manifest: Slack's own schema holds, and it names what the code uses and no more."""

import ast
import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import jsonschema
import pytest
from local_slack_methods import METHODS
from slack_bot import ASSISTANT_EVENTS
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack_app.manifest import BOT_SCOPES, EVENTS, OPTIONAL_SCOPES, as_yaml, link, manifest

FOLDER = Path(__file__).parent
CODE = FOLDER.parents[2] / "adapters" / "slack_app"
SCHEMA = json.loads((FOLDER / "slack_manifest_schema.json").read_text(encoding="utf-8"))
ALL_SCOPES = {*BOT_SCOPES, *OPTIONAL_SCOPES}
OF_EVENTS = [
    ("app_mention", "app_mentions:read"),
    ("message.channels", "channels:history"),
    ("message.groups", "groups:history"),
    ("message.im", "im:history"),
    ("message.mpim", "mpim:history"),
    ("assistant_thread_started", "assistant:write"),
    *((event, scope) for event in ("channel_shared", "channel_unshared") for scope in ("channels:read", "groups:read")),
]
"""The scopes that Slack wants for an event, each for a kind of channel; those that are not here need none."""

each_kind = pytest.mark.parametrize(
    "made",
    [
        manifest(),
        manifest(mode="http", url="https://bot.example.org/"),
        manifest(name='Ve "r" : bä # 🎉 \\'),
    ],
    ids=["socket", "http", "name"],
)


def calls():
    """Every call in the code, as names of the function and its first argument where that is a text."""
    for path in CODE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                first = node.args[0] if node.args else None
                yield node.func.attr, first.value if isinstance(first, ast.Constant) else None


def methods():
    """The Web API methods that the code calls."""
    return {name.replace("_", ".") for name, _ in calls() if "_" in name.strip("_") and name[0] != "_" and hasattr(AsyncWebClient, name)}


def wanted():
    """What needs a scope, with the scopes of which it takes any."""
    yield from ((method, set(METHODS[method].scopes)) for method in methods() if METHODS[method].scopes)
    yield from ((event, {scope}) for event, scope in OF_EVENTS if event in (*EVENTS, *ASSISTANT_EVENTS))
    yield "/ask", {"commands"}


def read(lines, depth=0):
    """The YAML that is written here: mappings, sequences, and scalars as in JSON."""
    found = None
    while lines:
        line = lines[0]
        indent = len(line) - len(line.lstrip())
        if indent < depth:
            break
        lines.pop(0)
        if line.lstrip().startswith("- "):
            found = found or []
            inner = line.lstrip()[2:]
            if inner[0] in '"0123456789':
                found.append(json.loads(inner))
            else:
                lines.insert(0, " " * (indent + 2) + inner)
                found.append(read(lines, indent + 2))
        else:
            found = found or {}
            key, _, value = line.strip().partition(":")
            found[key] = json.loads(value) if value else read(lines, indent + 1)
    return found


@each_kind
def test_slack_takes_the_manifest(made):
    jsonschema.validators.validator_for(SCHEMA)(SCHEMA).validate(made)


@each_kind
def test_the_yaml_says_what_the_manifest_says(made):
    assert read(as_yaml(made).splitlines()) == made


@each_kind
def test_the_link_carries_the_yaml(made):
    parts = urlsplit(link(made))

    assert (parts.netloc, parse_qs(parts.query)) == ("api.slack.com", {"new_app": ["1"], "manifest_yaml": [as_yaml(made)]})


def test_every_method_that_is_called_is_known():
    assert methods() <= set(METHODS)


def test_every_scope_that_is_needed_is_named():
    assert [(what, scopes) for what, scopes in wanted() if not scopes & ALL_SCOPES] == []


@pytest.mark.parametrize("scope", sorted(ALL_SCOPES))
def test_every_scope_that_is_named_is_needed(scope):
    assert [what for what, scopes in wanted() if scopes & ALL_SCOPES == {scope}]


def test_the_events_are_those_that_are_heard():
    heard = {event for name, event in calls() if name == "event" and event}

    assert heard == {event.split(".")[0] for event in (*EVENTS, *ASSISTANT_EVENTS)}


def test_follow_ups_are_heard_in_every_kind_of_conversation():
    assert {"message.channels", "message.groups", "message.im", "message.mpim"} <= set(EVENTS)


def test_every_scope_has_a_reason():
    assert all({**BOT_SCOPES, **OPTIONAL_SCOPES}.values())


@each_kind
def test_the_manifest_names_these_scopes(made):
    scopes = made["oauth_config"]["scopes"]

    assert (set(scopes["bot"]), set(scopes["bot_optional"])) == (set(BOT_SCOPES), set(OPTIONAL_SCOPES))


def test_the_commands_and_shortcuts_are_those_that_are_heard():
    features = manifest()["features"]

    assert [command["command"] for command in features["slash_commands"]] == ["/ask"]
    assert [shortcut["callback_id"] for shortcut in features["shortcuts"]] == ["find_source", "ask"]


def test_slack_sends_everything_to_the_bot_over_http():
    made = manifest(mode="http", url="https://bot.example.org")

    addresses = {
        made["settings"]["event_subscriptions"]["request_url"],
        made["settings"]["interactivity"]["request_url"],
        made["features"]["slash_commands"][0]["url"],
    }
    assert addresses == {"https://bot.example.org/slack/events"}
