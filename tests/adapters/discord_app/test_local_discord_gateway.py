"""The local Discord's gateway, with discord.py's own client."""

import asyncio

import discord
import pytest
from local_discord import LocalDiscord
from local_discord_client import Echo, running, scene
from local_discord_gateway import MESSAGE_CONTENT

PLAIN = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
WITH_CONTENT = discord.Intents(guilds=True, guild_messages=True, dm_messages=True, message_content=True)


class Sharded(Echo, discord.AutoShardedClient):
    pass


@pytest.fixture
async def connected():
    async with scene() as made:
        yield made


async def heard(scene, content):
    """Waits until the client has handled everything; answers how often it heard a text."""
    await scene.local.settled()
    return [message.content for message in scene.client.heard].count(content)


async def start_refused(local, client=None):
    with pytest.raises(Exception) as refused:
        async with running(local, client):
            pass
    return refused.value


async def test_the_client_asks_for_compressed_transport_and_reads_it(connected):
    assert connected.client.user.id == connected.local.bot.id


async def test_guilds_and_channels_are_known_to_the_client(connected):
    await connected.local.settled()

    assert connected.client.get_channel(connected.channel.id).name == "general"


async def test_a_guild_added_later_is_heard_of(connected):
    added = connected.local.add_guild("Second")
    thread = added.add_thread(added.add_channel("talk"))
    await connected.local.settled()

    assert connected.client.get_guild(added.id).get_thread(thread.id).parent.name == "talk"


async def test_a_guild_that_threw_the_bot_out_is_gone(connected):
    connected.local.remove_guild(connected.guild)
    await connected.local.settled()

    assert list(connected.client.guilds) == []


async def test_a_message_that_mentions_the_bot_arrives_with_its_words(connected):
    await connected.local.say(connected.ada, connected.channel, f"{connected.local.bot.mention} hello")

    assert await heard(connected, f"{connected.local.bot.mention} hello") == 1


async def test_other_messages_arrive_without_words(connected):
    await connected.local.say(connected.ada, connected.channel, "secret")

    assert await heard(connected, "") == 1


async def test_direct_messages_arrive_with_their_words(connected):
    await connected.local.say(connected.ada, connected.local.dm(connected.ada), "hello")

    assert await heard(connected, "hello") == 1


async def test_the_content_intent_brings_all_words():
    async with scene(Echo(intents=WITH_CONTENT), allowed_intents=MESSAGE_CONTENT) as made:
        await made.local.say(made.ada, made.channel, "open")

        assert await heard(made, "open") == 1


async def test_a_ping_by_reply_brings_the_words(connected):
    await connected.local.say(connected.ada, connected.channel, f"{connected.local.bot.mention} hello")
    answer = await connected.channel.next_message()
    await connected.local.say(connected.ada, connected.channel, "thanks", reply_to=answer)

    assert await heard(connected, "thanks") == 1


async def test_what_was_missed_is_replayed_after_an_abort(connected):
    gateway = connected.local.gateway
    gateway.refuse_handshakes(1)
    gateway.abort()
    await gateway.until_away()
    await connected.local.say(connected.ada, connected.channel, f"{connected.local.bot.mention} missed")
    await connected.local.until_ready()

    assert (await heard(connected, f"{connected.local.bot.mention} missed"), len(gateway.resumes), len(gateway.identifies)) == (1, 1, 1)


async def test_resumed_is_told_after_the_replay(connected):
    connected.local.gateway.reconnect()
    await connected.local.gateway.pulse.until(lambda: connected.local.gateway.resumes, 10, "RESUME")
    await connected.local.settled()

    assert connected.client.events[-1] == "RESUMED"


@pytest.mark.parametrize(
    "trouble",
    [
        lambda gateway: gateway.reconnect(),
        lambda gateway: gateway.invalidate(resumable=True),
        lambda gateway: gateway.abort(),
        lambda gateway: gateway.close(4000),
    ],
    ids=["reconnect", "invalid but resumable", "abort", "close"],
)
async def test_the_client_resumes_after(connected, trouble):
    gateway = connected.local.gateway
    done = trouble(gateway)
    await (done if asyncio.iscoroutine(done) else asyncio.sleep(0))
    await gateway.pulse.until(lambda: gateway.resumes and gateway.is_connected, 10, "RESUME")

    assert await (await connected.ask()).message()


async def test_an_invalid_session_is_begun_anew(connected):
    gateway = connected.local.gateway
    gateway.invalidate()
    await gateway.pulse.until(lambda: len(gateway.identifies) == 2, 10, "second IDENTIFY")

    assert await (await connected.ask()).message()


async def test_a_refused_resume_is_begun_anew(connected):
    gateway = connected.local.gateway
    gateway.accepts_resume = False
    gateway.abort()
    await gateway.pulse.until(lambda: len(gateway.identifies) == 2, 10, "second IDENTIFY")

    assert len(gateway.resumes) == 1


async def test_a_connection_without_acknowledgements_is_left():
    async with scene(Echo(heartbeat_timeout=0.2), heartbeat_interval_s=0.05) as made:
        made.local.gateway.acknowledges = False

        assert await made.local.gateway.pulse.until(lambda: made.local.gateway.resumes, 10, "RESUME")


async def test_heartbeats_are_counted():
    async with scene(heartbeat_interval_s=0.05) as made:
        assert await made.local.gateway.pulse.until(lambda: made.local.gateway.heartbeats > 3, 10, "fourth heartbeat")


@pytest.mark.parametrize("how", [503, "reset"])
async def test_a_refused_handshake_is_tried_again(connected, how):
    gateway = connected.local.gateway
    gateway.refuse_handshakes(1, how)
    gateway.abort()
    await gateway.pulse.until(lambda: gateway.resumes, 10, "RESUME")

    assert gateway.handshakes == 3


async def test_a_wrong_token_is_refused_by_the_gateway():
    async with LocalDiscord() as local:
        local.gateway.token = "another"  # noqa: S105 - it opens nothing

        assert (await start_refused(local)).code == 4004


async def test_a_privileged_intent_must_be_switched_on():
    async with LocalDiscord() as local:
        assert isinstance(await start_refused(local, Echo(intents=WITH_CONTENT)), discord.PrivilegedIntentsRequired)


async def test_an_unknown_intent_is_refused():
    intents = discord.Intents(guilds=True)
    intents.value |= 1 << 27
    async with LocalDiscord() as local:
        assert (await start_refused(local, Echo(intents=intents))).code == 4013


async def test_identify_is_recorded(connected):
    assert connected.local.gateway.identifies[0]["intents"] == PLAIN.value


async def test_every_shard_hears_of_its_own_guilds():
    async with LocalDiscord(shards=2) as local:
        guilds = [local.add_guild(f"guild {number}") for number in range(4)]
        async with running(local, Sharded()) as client:
            await local.settled()

            assert [client.get_guild(guild.id).shard_id for guild in guilds] == [(guild.id >> 22) % 2 for guild in guilds]


async def test_an_interaction_of_a_sharded_client_is_answered():
    async with scene(Sharded(), shards=2) as made:
        assert await (await made.ask()).message()


async def test_nothing_came_is_known_without_waiting(connected):
    await connected.local.say(connected.ada, connected.channel, "not for you")
    await connected.local.settled()

    assert connected.channel.bot_messages == []


async def test_members_are_sent_on_request():
    intents = discord.Intents(guilds=True, members=True)
    async with scene(Echo(intents=intents, chunk_guilds_at_startup=False), allowed_intents=intents.value) as made:
        members = await made.client.get_guild(made.guild.id).chunk()

        assert made.ada.id in [member.id for member in members]
