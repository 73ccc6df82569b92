"""Who is of another workspace, by what Slack sends and by what Bolt makes of it."""

import pytest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.request.async_internals import build_async_context

from adapters.slack_app.outsiders import Outsiders

OWN = {"authorizations": [{"team_id": "T1", "enterprise_id": "E1"}], "team_id": "T1", "enterprise_id": "E1", "type": "event_callback"}
CLICK = {"team": {"id": "T1"}, "enterprise": {"id": "E1"}, "channel": {"id": "C1"}}
IN_VIEW = {"view": {"app_installed_team_id": "T1"}}


def mention(*, shared=True, **origin):
    return OWN | {"is_ext_shared_channel": shared, "event": {"type": "app_mention", "user": "U1", "channel": "C1", "team": "T1", **origin}}


def heard(outsiders, body):
    """The context of something that arrives from Slack."""
    context = build_async_context(AsyncBoltContext(), body)
    context["authorize_result"] = AuthorizeResult(enterprise_id="E1", team_id="T1")
    outsiders.hear(body, context)
    return context


@pytest.mark.parametrize(
    ("body", "home"),
    [
        (mention(), None),
        (mention(user_team="T1"), None),
        (mention(user_team="E1", team="T2"), None),
        (mention(user_team="T9"), "T9"),
        (mention(user_team="E9"), ""),
        (mention(shared=False, team="T2"), None),
        (CLICK | {"user": {"id": "U1", "team_id": "T1"}}, None),
        (CLICK | {"user": {"id": "U1", "team_id": "E1"}}, None),
        (CLICK | {"user": {"id": "U1", "team_id": "T9"}}, "T9"),
        (IN_VIEW | {"user": {"id": "U1", "team_id": "T2"}, "team": {"id": "T2"}, "enterprise": {"id": "E1"}}, None),
        (IN_VIEW | {"user": {"id": "U1", "team_id": "T9"}, "team": {"id": "T9"}, "enterprise": {"id": "E9"}}, "T9"),
        (IN_VIEW | {"user": {"id": "U1", "team_id": "T9"}, "team": {"id": "T9"}, "enterprise": None}, "T9"),
        ({"command": "/ask", "user_id": "U1", "team_id": "T1", "channel_id": "C1"}, None),
    ],
)
def test_people_of_other_workspaces_are_told_apart(body, home):
    outsiders = Outsiders()

    assert outsiders.workspace_of(body, heard(outsiders, body)) == home


def test_whoever_clicks_in_a_channel_of_the_workspace_alone_is_no_outsider():
    outsiders = Outsiders()
    heard(outsiders, mention(shared=False))
    click = CLICK | {"user": {"id": "U1", "team_id": "T2"}}

    assert outsiders.workspace_of(click, heard(outsiders, click)) is None


@pytest.mark.parametrize(("channel", "may_be"), [("C1", True), ("C2", False), ("C3", True), ("G3", True), ("D3", False), ("U3", False)])
def test_outsiders_may_be_where_slack_says_so_or_said_nothing(channel, may_be):
    outsiders = Outsiders()
    heard(outsiders, mention())
    heard(outsiders, mention(shared=False, channel="C2"))

    assert outsiders.may_be_in(channel) == may_be


def changed(kind, **told):
    return OWN | {"is_ext_shared_channel": False, "event": {"type": f"channel_{kind}", "channel": "C1", **told}}


@pytest.mark.parametrize(
    ("event", "may_be"),
    [(changed("shared"), True), (changed("unshared", is_ext_shared=False), False), (changed("unshared", is_ext_shared=True), True)],
)
def test_outsiders_may_be_where_slack_says_that_it_changed(event, may_be):
    outsiders = Outsiders()
    heard(outsiders, mention(shared=not may_be))
    heard(outsiders, event)

    assert outsiders.may_be_in("C1") == may_be


def test_that_a_channel_is_not_shared_is_not_believed_for_ever():
    outsiders = Outsiders(kept_s=0.0)
    heard(outsiders, mention(shared=False))

    assert outsiders.may_be_in("C1")


@pytest.mark.parametrize(
    ("origin", "home"),
    [({}, None), ({"user_team": "T1"}, None), ({"user_team": "E1"}, None), ({"user_team": "T9"}, "T9"), ({"user_team": "E9"}, "")],
)
def test_who_writes_to_the_bot_directly_is_of_the_workspace_that_slack_names(origin, home):
    outsiders = Outsiders()
    body = OWN | {"event": {"type": "message", "channel_type": "im", "user": "U1", "channel": "D1", "team": "T1", **origin}}

    assert outsiders.workspace_of(body, heard(outsiders, body)) == home
