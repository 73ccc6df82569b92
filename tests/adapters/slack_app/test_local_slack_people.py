"""What the events of the local Slack say."""

import pytest
from local_slack import LocalSlack


@pytest.fixture
async def slack():
    async with LocalSlack() as server:
        yield server


@pytest.fixture
def anna(slack):
    return slack.person("anna")


@pytest.fixture
def channel(slack, anna):
    return slack.channel("general", anna)


def event(delivery):
    return delivery.payload["event"]


async def test_a_mention_names_the_app(slack, anna, channel):
    assert event(slack.mention(anna, channel, "hi"))["text"] == f"<@{slack.installation().bot_user_id}> hi"


async def test_a_mention_comes_twice_where_messages_are_subscribed_to(slack, anna, channel):
    slack.subscriptions.add("message.channels")
    delivery = slack.mention(anna, channel, "hi")

    assert [event(one)["type"] for one in (delivery, *delivery.also)] == ["app_mention", "message"]
    assert event(delivery)["ts"] == event(delivery.also[0])["ts"]


@pytest.mark.parametrize("kind", ["channel", "group", "im", "mpim"])
async def test_a_message_says_what_kind_of_channel_it_stands_in(slack, anna, kind):
    channel = slack.dm(anna) if kind == "im" else slack.channel("x", anna, kind=kind)

    assert event(slack.say(anna, channel, "hi"))["channel_type"] == kind


async def test_a_reply_names_thread_and_parent(slack, anna, channel):
    root = event(slack.say(anna, channel, "hi"))["ts"]
    reply = event(slack.say(slack.person("ben"), channel, "hello", thread_ts=root))

    assert (reply["thread_ts"], reply["parent_user_id"]) == (root, anna.id)


async def test_an_edit_shows_both_versions(slack, anna, channel):
    slack.say(anna, channel, "one")
    changed = event(slack.edit_as(anna, channel.messages[0], "two"))

    assert (changed["subtype"], changed["previous_message"]["text"], changed["message"]["text"]) == ("message_changed", "one", "two")


async def test_a_deletion_shows_what_stood_there(slack, anna, channel):
    slack.say(anna, channel, "one")
    deleted = event(slack.delete_as(anna, channel.messages[0]))

    assert (deleted["subtype"], deleted["previous_message"]["text"], channel.messages) == ("message_deleted", "one", [])


async def test_another_bot_speaks_with_its_bot_id(slack, channel):
    said = event(slack.bot_says(channel, "beep"))

    assert (said["bot_id"], said["subtype"], "user" in said) == ("B0STRANGER", "bot_message", False)


async def test_an_enterprise_is_named(slack):
    team = slack.add_team("big", enterprise_id="E1")
    slack.install(team)
    ben = slack.person("ben", team=team)
    payload = slack.mention(ben, slack.channel("x", ben, team=team), "hi").payload

    assert (payload["enterprise_id"], payload["authorizations"][0]["enterprise_id"]) == ("E1", "E1")


async def test_a_shared_channel_is_told(slack, anna):
    assert slack.mention(anna, slack.channel("x", anna, is_ext_shared=True), "hi").payload["is_ext_shared_channel"]


async def test_an_assistant_thread_starts_in_the_direct_message(slack, anna, channel):
    thread = event(slack.assistant_thread_started(anna, channel))["assistant_thread"]

    assert (thread["channel_id"], thread["context"]["channel_id"]) == (slack.dm(anna).id, channel.id)


async def test_an_assistant_context_can_change(slack, anna, channel):
    started = event(slack.assistant_thread_started(anna))["assistant_thread"]
    changed = event(slack.assistant_thread_context_changed(anna, started["thread_ts"], channel))["assistant_thread"]

    assert (changed["thread_ts"], changed["context"]["channel_id"]) == (started["thread_ts"], channel.id)


@pytest.mark.parametrize("tab", ["home", "messages"])
async def test_the_opened_tab_is_named(slack, anna, tab):
    assert event(slack.app_home_opened(anna, tab))["tab"] == tab


async def test_event_ids_differ_unless_given(slack, anna, channel):
    ids = [slack.mention(anna, channel, "hi", event_id=given).payload["event_id"] for given in (None, None, "Ev1", "Ev1")]

    assert ids[2:] == ["Ev1", "Ev1"]
    assert len(set(ids)) == 3
