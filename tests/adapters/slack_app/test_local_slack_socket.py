"""The local Slack over Socket Mode, against a real Bolt app."""

import asyncio

import pytest
from local_slack import LocalSlack
from local_slack_apps import by_socket, client_of, new_app
from local_slack_delivery import NotAcknowledgedError
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError


@pytest.fixture
async def slack():
    async with LocalSlack(retry_delays_s=(0, 0.05, 0.05)) as server:
        yield server


@pytest.fixture
def place(slack):
    anna = slack.person("anna")
    return anna, slack.channel("general", anna)


async def test_a_mention_is_answered_in_its_thread(slack, place):
    async with by_socket(slack, new_app(slack)):
        delivery = slack.mention(*place, "hi")

        assert (await delivery.answer()).thread_ts == delivery.ts
    assert slack.violations == []


async def test_an_acknowledgement_is_timed(slack, place):
    async with by_socket(slack, new_app(slack)):
        delivery = await slack.mention(*place, "hi")

        assert delivery.ack.after_s > 0


async def test_each_event_goes_to_one_of_several_connections(slack, place):
    async with by_socket(slack, new_app(slack), connections=2):
        await asyncio.gather(*(slack.mention(*place, f"hi {number}").acknowledged() for number in range(4)))

        assert [len(connection.deliveries) for connection in slack.socket.connections] == [2, 2]


async def test_an_event_is_sent_again_with_the_same_id_until_it_is_acknowledged(slack, place):
    retries = []
    slack.ack_timeout_s = 0.2
    app = new_app(slack)

    @app.middleware
    async def refuse_twice(req, next):
        retries.append((req.headers.get("x-slack-retry-num"), req.body["event_id"]))
        return await next() if len(retries) > 2 else BoltResponse(status=500)

    async with by_socket(slack, app):
        delivery = await slack.mention(*place, "hi")

        assert retries[:3] == [(num and [num], delivery.payload["event_id"]) for num in ("0", "1", "2")]


async def test_after_an_abort_the_event_comes_over_another_connection(slack, place):
    seen = []
    app = new_app(slack)

    @app.middleware
    async def cut_first(next):
        seen.append(slack.socket.opened)
        if len(seen) == 1:
            slack.socket.abort()
        await next()

    async with by_socket(slack, app):
        delivery = await slack.mention(*place, "hi")

        assert len({attempt.via for attempt in delivery.attempts}) == 2


async def test_an_interaction_is_not_sent_again(slack, place):
    slack.ack_timeout_s = 0.2
    async with by_socket(slack, new_app(slack)):
        with pytest.raises(NotAcknowledgedError, match="timeout"):
            await slack.slash(*place, "/unknown")

    assert len(slack.deliveries[0].attempts) == 1


async def test_a_refresh_request_makes_the_app_come_again(slack, place):
    async with by_socket(slack, new_app(slack)):
        await slack.socket.disconnect("refresh_requested")
        await slack.socket.connected()
        delivery = await slack.mention(*place, "hi")

        assert delivery.attempts[0].via > 1


async def test_a_warning_makes_the_app_come_again(slack):
    async with by_socket(slack, new_app(slack)):
        await slack.socket.disconnect("warning")

        assert await slack.until(lambda: slack.socket.opened > 1)


async def test_a_refused_connection_is_tried_again(slack):
    async with by_socket(slack, new_app(slack)):
        slack.socket.refuse(2)
        slack.socket.abort()

        assert await slack.socket.connected()


async def test_unanswered_pings_make_the_app_come_again(slack):
    async with by_socket(slack, new_app(slack)):
        slack.socket.answers_pings = False

        assert await slack.until(lambda: slack.socket.opened > 1, timeout_s=60)


async def test_the_app_answers_pings(slack):
    async with by_socket(slack, new_app(slack)):
        await slack.socket.ping()

        assert await slack.until(lambda: slack.socket.connections[0].pongs)


async def test_an_event_waits_for_the_first_connection(slack, place):
    delivery = slack.mention(*place, "hi")
    async with by_socket(slack, new_app(slack)):
        assert (await delivery.acknowledged()).ack


async def test_the_same_event_can_be_delivered_twice(slack, place):
    async with by_socket(slack, new_app(slack)):
        first = await slack.mention(*place, "hi")
        second = await slack.again(first)

        assert second.payload["event_id"] == first.payload["event_id"]
        assert await slack.until(lambda: len(place[1].app_messages) == 2)


async def test_a_bot_token_opens_no_socket(slack):
    with pytest.raises(SlackApiError, match="not_allowed_token_type"):
        await client_of(slack).apps_connections_open(app_token=slack.bot_token)


async def test_the_app_hears_its_own_words_in_a_direct_message(slack):
    anna = slack.person("anna")
    async with by_socket(slack, new_app(slack)):
        await client_of(slack).chat_postMessage(channel=slack.dm(anna).id, text="hello", unfurl_links=False, unfurl_media=False)

        assert slack.deliveries[0].payload["event"]["bot_id"] == slack.installation().bot_id
