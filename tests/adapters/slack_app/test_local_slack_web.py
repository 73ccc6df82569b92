"""The Web API of the local Slack, against the real client."""

import asyncio
import time

import aiohttp
import pytest
from local_slack import LocalSlack
from local_slack_apps import QUIET, client_of
from local_slack_web import Pace
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler


@pytest.fixture
async def slack():
    async with LocalSlack() as server:
        yield server


@pytest.fixture
def client(slack):
    return client_of(slack)


@pytest.fixture
def channel(slack):
    return slack.channel("general", slack.person("anna"))


async def post(client, channel, **more):
    return await client.chat_postMessage(channel=channel.id, text="hello", **QUIET, **more)


async def test_granted_scopes_are_in_a_header(slack, client):
    response = await client.auth_test()

    assert set(response.headers["x-oauth-scopes"].split(",")) == slack.installation().scopes


async def test_a_lacking_scope_is_named(slack, client, channel):
    slack.installation().scopes.discard("chat:write")
    with pytest.raises(SlackApiError) as refused:
        await post(client, channel)

    assert refused.value.response["needed"] == "chat:write"


@pytest.mark.parametrize(("state", "error"), [("revoked", "token_revoked"), ("inactive", "account_inactive")])
async def test_a_dead_token_is_refused(slack, client, state, error):
    slack.installation().state = state

    with pytest.raises(SlackApiError, match=error):
        await client.auth_test()


async def test_an_unknown_token_is_refused(slack):
    with pytest.raises(SlackApiError, match="invalid_auth"):
        await client_of(slack, "xoxb-other").auth_test()


async def test_an_unknown_method_is_refused_and_recorded(slack, client):
    with pytest.raises(SlackApiError, match="unknown_method"):
        await client.api_call("chat.shout")

    assert slack.calls[-1].error == "unknown_method"


async def test_a_form_is_read_as_json_is(slack, client, channel):
    given = {"channel": channel.id, "text": "hi", "unfurl_links": "false", "unfurl_media": "0", "blocks": '[{"type":"divider"}]'}
    await client.api_call("chat.postMessage", data=given)

    assert channel.app_messages[0].blocks[0]["type"] == "divider"


@pytest.mark.parametrize(("kind", "has_app", "error"), [("channel", False, "not_in_channel"), ("group", False, "channel_not_found")])
async def test_a_channel_without_the_app_is_closed_to_it(slack, client, kind, has_app, error):
    with pytest.raises(SlackApiError, match=error):
        await post(client, slack.channel("elsewhere", kind=kind, has_app=has_app))


async def test_a_bad_payload_is_refused_and_kept(slack, client, channel):
    with pytest.raises(SlackApiError, match="invalid_blocks"):
        await post(client, channel, blocks=[{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}])

    assert [violation.method for violation in slack.violations] == ["chat.postMessage"]


async def test_a_channel_that_is_posted_to_too_fast_is_limited(slack, client, channel):
    slack.web.pace = Pace(per_second=0.01, burst=2)
    await post(client, channel)
    await post(client, channel)
    with pytest.raises(SlackApiError, match="ratelimited"):
        await post(client, channel)

    assert slack.calls[-1].retry_after_s > 1


async def test_another_channel_is_not_limited_by_the_first(slack, client, channel):
    slack.web.pace = Pace(per_second=0.01, burst=1)
    await post(client, channel)

    assert (await post(client, slack.channel("other")))["ok"]


async def test_the_retry_handler_waits_and_gets_through(slack, client, channel):
    slack.fail("chat.postMessage", status=429, retry_after_s=1)
    client.retry_handlers.append(AsyncRateLimitErrorRetryHandler(max_retry_count=1))
    await post(client, channel)

    assert [call.status for call in slack.calls] == [429, 200]


async def test_a_server_error_is_not_json(slack, client):
    slack.fail("auth.test", status=503)
    with pytest.raises(SlackApiError):
        await client.auth_test()

    assert slack.calls[-1].status == 503


async def test_a_named_error_can_be_asked_for(slack, client, channel):
    slack.fail("chat.postMessage", error="restricted_action")

    with pytest.raises(SlackApiError, match="restricted_action"):
        await post(client, channel)


async def test_a_connection_can_be_reset(slack):
    client = client_of(slack)
    client.retry_handlers.clear()
    slack.fail("auth.test", is_reset=True)

    with pytest.raises(aiohttp.ClientError):
        await client.auth_test()


async def test_a_call_can_be_held(slack, client):
    gate = slack.hold("auth.test")
    call = asyncio.create_task(client.auth_test())
    await slack.until(lambda: slack.calls)
    was_waiting = not call.done()
    gate.set()

    assert (await call)["ok"]
    assert was_waiting


async def test_an_update_keeps_what_stood_before(client, channel):
    sent = await post(client, channel)
    await client.chat_update(channel=channel.id, ts=sent["ts"], text="bye")

    message = channel.app_messages[0]
    assert (message.text, message.history[0]["text"]) == ("bye", "hello")


async def test_only_the_apps_own_message_can_be_deleted(slack, client, channel):
    slack.request_url = "http://127.0.0.1:9/"
    slack.say(slack.person("ben"), channel, "mine")

    with pytest.raises(SlackApiError, match="cant_delete_message"):
        await client.chat_delete(channel=channel.id, ts=channel.messages[0].ts)


async def test_replies_are_paged(client, channel):
    root = (await post(client, channel))["ts"]
    for _ in range(2):
        await post(client, channel, thread_ts=root)
    first = await client.conversations_replies(channel=channel.id, ts=root, limit=2)
    second = await client.conversations_replies(channel=channel.id, ts=root, limit=2, cursor=first["response_metadata"]["next_cursor"])

    assert [len(page["messages"]) for page in (first, second)] == [2, 1]


async def test_a_direct_message_is_opened_once(slack, client):
    anna = slack.person("anna")
    ids = {(await client.conversations_open(users=anna.id))["channel"]["id"] for _ in range(2)}

    assert ids == {slack.dm(anna).id}


VIEW = {"type": "modal", "title": {"type": "plain_text", "text": "Ask"}, "blocks": [{"type": "divider"}]}


async def test_a_trigger_works_once(slack, client):
    trigger = slack.trigger(slack.person("anna"))
    await client.views_open(trigger_id=trigger, view=VIEW)

    with pytest.raises(SlackApiError, match="trigger_exchanged"):
        await client.views_open(trigger_id=trigger, view=VIEW)


@pytest.mark.parametrize("by_hand", [True, False])
async def test_a_trigger_expires(slack, client, by_hand):
    trigger = slack.trigger(slack.person("anna"))
    slack.triggers[trigger].is_expired = by_hand
    slack.triggers[trigger].made_at = time.monotonic() - (0 if by_hand else 3.1)

    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        await client.views_open(trigger_id=trigger, view=VIEW)


async def test_an_old_hash_is_a_conflict(slack, client):
    anna = slack.person("anna")
    home = {"type": "home", "blocks": [{"type": "divider"}]}
    await client.views_publish(user_id=anna.id, view=home)

    with pytest.raises(SlackApiError, match="hash_conflict"):
        await client.views_publish(user_id=anna.id, view=home, hash="old")


async def test_a_status_is_kept_until_a_message_comes(slack, client):
    anna = slack.person("anna")
    dm = slack.dm(anna)
    root = (await post(client, dm))["ts"]
    await client.assistant_threads_setStatus(channel_id=dm.id, thread_ts=root, status="is searching")
    shown = dm.status["status"]
    await post(client, dm, thread_ts=root)

    assert (shown, dm.status) == ("is searching", None)


async def test_members_of_a_user_group_are_listed(slack, client):
    anna = slack.person("anna")
    group = slack.usergroup(anna)

    assert (await client.usergroups_users_list(usergroup=group))["users"] == [anna.id]


async def test_a_reaction_is_kept(client, channel):
    sent = await post(client, channel)
    await client.reactions_add(channel=channel.id, timestamp=sent["ts"], name="eyes")

    assert channel.app_messages[0].reactions == ["eyes"]


async def test_a_permalink_names_the_thread(client, channel):
    root = (await post(client, channel))["ts"]
    reply = (await post(client, channel, thread_ts=root))["ts"]

    assert f"thread_ts={root}" in (await client.chat_getPermalink(channel=channel.id, message_ts=reply))["permalink"]
