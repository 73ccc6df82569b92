"""Socket Mode: several connections, each replaced in time; nothing is lost or doubled meanwhile."""

import asyncio

import pytest
from slack_bot import KEY, OPENS

from bot.errors import SettingsError

KEEPS = "Anna Berg keeps the spare key"
REASONS = ["refresh_requested", "warning"]


async def ask(slack, count):
    """That many questions from as many people in channels of their own; the channels."""
    people = [slack.person(f"person-{number}") for number in range(count)]
    channels = [slack.channel(f"room-{number}", person) for number, person in enumerate(people)]
    for person, channel in zip(people, channels, strict=True):
        slack.mention(person, channel, KEY)
    return channels


async def answered(slack, channels):
    await slack.until(lambda: all(channel.app_messages for channel in channels), 30)
    zoe = slack.person("zoe")
    await slack.say(zoe, slack.dm(zoe), OPENS).answer()
    return [len(channel.app_messages) for channel in channels]


async def test_there_are_two_connections(slack, bot):
    assert len(slack.socket.connections) == 2


async def test_events_arrive_over_both(slack, bot):
    await answered(slack, await ask(slack, 4))

    assert all(connection.deliveries for connection in slack.socket.connections)


@pytest.mark.parametrize("reason", REASONS)
async def test_a_connection_is_replaced_when_slack_asks_for_it(slack, bot, reason):
    before = slack.socket.opened

    await slack.socket.disconnect(reason)
    await slack.until(lambda: slack.socket.opened == before + 2)

    assert await answered(slack, await ask(slack, 4)) == [1] * 4


@pytest.mark.parametrize("reason", REASONS)
async def test_what_is_asked_while_connections_are_replaced_is_answered_once(slack, bot, reason):
    channels = await ask(slack, 4)
    await slack.socket.disconnect(reason)

    assert await answered(slack, channels + await ask(slack, 4)) == [1] * 8


async def test_what_is_at_work_while_connections_are_replaced_is_answered_once(slack, bot):
    bot.hold()
    channels = await ask(slack, 4)
    await bot.until_asked()
    await slack.socket.disconnect()
    await slack.socket.connected(2)
    bot.let_go()

    assert await answered(slack, channels) == [1] * 4


async def test_what_is_at_work_while_connections_are_cut_is_answered_once(slack, bot):
    bot.hold()
    channels = await ask(slack, 4)
    await bot.until_asked()
    slack.socket.abort()
    await slack.socket.connected(2)
    bot.let_go()

    assert await answered(slack, channels) == [1] * 4


async def test_connections_that_are_cut_come_again(slack, bot):
    slack.socket.abort()

    assert await answered(slack, await ask(slack, 4)) == [1] * 4


async def test_connections_that_are_refused_come_again(slack, bot):
    slack.socket.refuse(2)
    slack.socket.abort()

    assert await answered(slack, await ask(slack, 2)) == [1] * 2


async def test_an_address_that_is_refused_is_asked_for_again(slack, bot):
    slack.fail("apps.connections.open", times=2, error="internal_error")
    slack.socket.abort()

    assert await answered(slack, await ask(slack, 2)) == [1] * 2


async def test_a_connection_that_no_longer_answers_is_replaced(slack, bot):
    opened = slack.socket.opened
    slack.socket.answers_pings = False
    await slack.until(lambda: slack.socket.opened > opened, 30)
    slack.socket.answers_pings = True

    assert await answered(slack, await ask(slack, 2)) == [1] * 2


async def test_a_ping_of_slack_is_answered(slack, bot):
    await slack.socket.ping()

    await slack.until(lambda: all(connection.pongs for connection in slack.socket.connections))


async def test_every_acknowledgement_is_one_that_slack_waits_for(slack, bot):
    await answered(slack, await ask(slack, 4))

    assert slack.socket.unknown_acks == []


async def test_socket_mode_that_is_switched_off_ends_the_bot(slack, bot):
    await slack.socket.disconnect("link_disabled")

    with pytest.raises(SettingsError, match="Socket Mode is off"):
        await asyncio.wait_for(asyncio.shield(bot.task), 20)


async def test_an_app_token_that_is_revoked_meanwhile_ends_the_bot(slack, bot):
    slack.fail("apps.connections.open", times=9, error="token_revoked")
    slack.socket.abort()

    with pytest.raises(SettingsError, match="VERBATIM_SLACK_APP_TOKEN"):
        await asyncio.wait_for(asyncio.shield(bot.task), 20)


async def test_too_many_connections_are_waited_out(slack, bot):
    await slack.socket.disconnect("too_many_websockets")

    assert await answered(slack, await ask(slack, 2)) == [1] * 2
