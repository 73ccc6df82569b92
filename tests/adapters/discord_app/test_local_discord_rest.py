"""The local Discord's REST side, with discord.py's own client."""

import aiohttp
import discord
import pytest
from discord.http import Route
from local_discord import LocalDiscord
from local_discord_client import QUIET, running, scene
from local_discord_world import READ_MESSAGE_HISTORY, SEND_MESSAGES, VIEW_CHANNEL


@pytest.fixture
async def connected():
    async with scene() as made:
        yield made


async def code_of(coroutine):
    with pytest.raises(discord.HTTPException) as refused:
        await coroutine
    return refused.value.status, refused.value.code


def channel_of(made):
    return made.client.get_partial_messageable(made.channel.id, guild_id=made.guild.id)


async def test_a_wrong_token_is_refused():
    async with LocalDiscord() as local:
        with pytest.raises(discord.LoginFailure):
            async with running(local, token="wrong"):
                pass


async def test_requests_are_recorded_with_their_bodies(connected):
    await channel_of(connected).send("hello")
    (call,) = connected.local.rest.calls_to("POST", r"/channels/\d+/messages")

    assert (call.body["content"], call.has_token, call.status) == ("hello", True, 200)


async def test_a_callback_is_recorded_with_its_time(connected):
    asked = await connected.ask()
    await asked.message()
    (call,) = connected.local.rest.calls_to("POST", "/interactions/.*/callback")

    assert 0 < call.after_s < 3


async def test_a_rate_limited_request_is_sent_again(connected):
    connected.local.faults.rate_limit("POST", "/channels/*/messages", count=2)
    await channel_of(connected).send("hello")

    assert [call.status for call in connected.local.rest.calls_to("POST", "/channels/.*")] == [429, 429, 200]


async def test_a_global_rate_limit_is_understood(connected):
    connected.local.faults.rate_limit(is_global=True)

    assert (await channel_of(connected).send("hello")).content == "hello"


async def test_a_rate_limited_callback_is_sent_again(connected):
    connected.local.faults.rate_limit("POST", "/interactions/*")

    assert await (await connected.ask()).message()


async def test_a_server_error_is_tried_again(connected):
    connected.local.faults.fail("POST", "/channels/*/messages", status=502)

    assert (await channel_of(connected).send("hello")).content == "hello"


async def test_an_ordered_refusal_arrives(connected):
    connected.local.faults.fail("POST", "/channels/*/messages", status=403, code=50001, message="Missing Access")

    assert await code_of(channel_of(connected).send("hello")) == (403, 50001)


async def test_a_request_that_was_lost_had_no_effect(connected):
    connected.local.faults.reset("POST", "/channels/*/messages")
    with pytest.raises(aiohttp.ClientError):
        await channel_of(connected).send("hello")

    assert connected.channel.bot_messages == []


async def test_a_lost_answer_leaves_the_message(connected):
    connected.local.faults.reset("POST", "/channels/*/messages", is_handled=True)
    with pytest.raises(aiohttp.ClientError):
        await channel_of(connected).send("hello")

    assert [message.text for message in connected.channel.bot_messages] == ["hello"]


async def test_a_message_sent_again_after_a_false_failure_comes_once(connected):
    connected.local.faults.fail("POST", "/channels/*/messages", status=502, is_handled=True)
    await channel_of(connected).send("hello")

    assert [message.text for message in connected.channel.bot_messages] == ["hello"]


async def test_a_second_callback_is_refused(connected):
    await connected.local.slash(connected.ada, connected.channel, "twice", {"text": "x"})
    await connected.local.settled()

    assert [error.code for error in connected.client.errors] == [40060]


async def test_a_late_callback_is_refused():
    async with scene(response_deadline_s=0) as made:
        await made.ask()
        await made.local.settled()

        assert [error.code for error in made.client.errors] == [10062]


async def test_a_delay_can_make_a_callback_late():
    async with scene(response_deadline_s=0.05) as made:
        made.local.faults.delay("POST", "/interactions/*", seconds=0.06)
        await made.ask()
        await made.local.settled()

        assert [error.code for error in made.client.errors] == [10062]


async def test_a_callback_can_be_made_late_by_hand(connected):
    asked = await connected.ask()
    asked.expire_response()
    await connected.local.settled()

    assert [error.code for error in connected.client.errors] == [10062]


async def test_a_follow_up_after_a_deferral_edits_the_placeholder(connected):
    asked = await connected.local.slash(connected.ada, connected.channel, "follow", {"text": "2"})
    await connected.local.settled()

    assert ((await asked.message()).text, asked.is_ephemeral, [message.text for message in asked.follow_ups]) == (
        "part 0",
        True,
        ["part 1"],
    )


async def test_a_dead_token_is_refused(connected):
    asked = await connected.ask()
    await asked.message()
    asked.expire_token()
    webhook = discord.Webhook.partial(connected.local.bot.id, asked.token, client=connected.client)

    assert await code_of(webhook.send("late", allowed_mentions=QUIET)) == (401, 50027)


async def test_an_unknown_answer_is_refused(connected):
    asked = await connected.ask()
    await asked.message()
    webhook = discord.Webhook.partial(connected.local.bot.id, asked.token, client=connected.client)

    assert await code_of(webhook.fetch_message(1)) == (404, 10008)


async def test_apps_that_only_a_person_installed_may_follow_up_five_times(connected):
    connected.local.commands[:] = [{**command, "integration_types": [1]} for command in connected.local.commands]
    await connected.local.slash(connected.ada, connected.channel, "follow", {"text": "7"}, installed_for="user")
    await connected.local.settled()

    assert [error.code for error in connected.client.errors] == [40094]


async def test_permissions_are_minded(connected):
    codes = []
    for lacking in (VIEW_CHANNEL, SEND_MESSAGES):
        connected.channel.bot_lacks = lacking
        codes.append(await code_of(channel_of(connected).send("hello")))

    assert codes == [(403, 50001), (403, 50013)]


async def test_a_reply_needs_the_history(connected):
    connected.channel.bot_lacks = READ_MESSAGE_HISTORY
    asked = await connected.local.say(connected.ada, connected.channel, "hello")
    reply = channel_of(connected).get_partial_message(asked.id).reply("hello", mention_author=False)

    assert await code_of(reply) == (403, 160002)


async def test_an_unknown_message_is_refused(connected):
    assert await code_of(channel_of(connected).fetch_message(1)) == (404, 10008)


async def test_a_message_can_be_fetched_edited_and_deleted(connected):
    sent = await (await channel_of(connected).send("one")).edit(content="two")
    fetched = await channel_of(connected).fetch_message(sent.id)
    await fetched.delete()

    assert (fetched.content, connected.channel.messages[0].is_deleted) == ("two", True)


async def test_somebody_elses_message_cannot_be_edited(connected):
    said = await connected.local.say(connected.ada, connected.channel, "hello")

    assert await code_of(channel_of(connected).get_partial_message(said.id).edit(content="changed")) == (403, 50005)


async def test_closed_direct_messages_are_refused(connected):
    connected.ada.accepts_dms = False
    dm = await connected.client.create_dm(discord.Object(connected.ada.id))

    assert await code_of(dm.send("hello")) == (403, 50007)


async def test_typing_is_accepted(connected):
    async with channel_of(connected).typing():
        pass

    assert connected.local.rest.calls_to("POST", r"/channels/\d+/typing")


async def test_commands_are_answered_with_ids_and_defaults(connected):
    (echo,) = [command for command in await connected.client.tree.fetch_commands() if command.name == "echo"]

    (stored,) = [command for command in connected.local.commands if command["name"] == "echo"]
    assert (echo.id, stored["integration_types"], stored["nsfw"]) == (int(stored["id"]), [0], False)


async def test_a_command_keeps_its_id_when_it_is_synced_again(connected):
    before = [command["id"] for command in connected.local.commands]
    await connected.client.tree.sync()

    assert [command["id"] for command in connected.local.commands] == before


async def test_a_command_can_be_deleted(connected):
    echo = next(command for command in await connected.client.tree.fetch_commands() if command.name == "echo")
    await echo.delete()

    assert await code_of(echo.delete()) == (404, 10063)


async def test_a_broken_rule_is_refused_and_kept(connected):
    assert await code_of(channel_of(connected).send("@everyone", allowed_mentions=discord.AllowedMentions.all())) == (400, 50035)
    assert "lets mentions ping" in connected.local.violations[0]


async def test_an_unknown_route_is_kept(connected):
    await code_of(connected.client.http.request(Route("GET", "/guilds/{guild_id}/bans", guild_id=1)))

    assert connected.local.violations == ["GET /guilds/1/bans is not known here"]


async def test_application_and_gateway_are_told():
    async with scene(shards=3) as made:
        told = await made.client.http.request(Route("GET", "/gateway/bot"))

        assert (told["shards"], (await made.client.application_info()).id) == (3, made.local.bot.id)
