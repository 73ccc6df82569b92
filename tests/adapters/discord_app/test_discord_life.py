"""Connections that break, and what Discord refuses."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from bot.errors import SettingsError

WRONG = "wrong.bot.token"
QUESTION = {"question": "who keeps the spare key?"}


@pytest.fixture
def mention(discord, ada, channel):
    """Mention the bot with a question."""

    async def mentioning(text="who keeps the spare key?", where=channel, by=ada):
        return await discord.say(by, where, f"{discord.bot.mention} {text}")

    return mentioning


@pytest.fixture
def until(discord):
    """Waits for something at the gateway."""

    async def waiting(found):
        return await discord.gateway.pulse.until(found, 30, "such thing at the gateway")

    return waiting


@pytest.fixture
def cut_off(bot, discord):
    """Break the connection, so that it stays broken for a moment."""

    async def cutting():
        discord.gateway.refuse_handshakes(1)
        discord.gateway.abort()
        await discord.gateway.until_away()

    return cutting


async def test_a_mention_that_came_while_it_was_cut_off_is_answered(cut_off, discord, channel, mention):
    await cut_off()
    said = await mention()

    answer = await channel.next_message(timeout_s=60)
    assert answer.reply_to is said
    assert len(discord.gateway.resumes) == 1


async def test_so_is_a_command(cut_off, discord, ada, channel):
    await cut_off()
    await discord.slash(ada, channel, "ask", QUESTION)

    answers = await channel.pulse.until(lambda: [message for message in channel.bot_messages if not message.is_loading], 30, "answer")
    assert ["**Anna Berg" in answer.text for answer in answers] == [True]


async def test_a_command_that_is_replayed_too_late_ends_in_the_log(cut_off, bot, discord, ada, channel, until, caplog):
    await cut_off()
    asked = await discord.slash(ada, channel, "ask", {**QUESTION, "private": True})
    typed = await discord.autocomplete(ada, channel, "ask", {"question": "w"}, focused="question")
    for late in (asked, typed):
        late.expire_response()
    await until(lambda: discord.gateway.is_connected)
    await discord.settled()

    assert bot.tally["late"] == 2
    assert [record for record in caplog.records if record.exc_info and record.name.startswith(("adapters", "discord.app_commands"))] == []


@pytest.mark.parametrize(("how", "is_resumed"), [("reconnect", True), ("resumable", True), ("invalid", False), ("abort", True)])
async def test_it_comes_back(bot, discord, channel, mention, until, how, is_resumed):
    gateway = discord.gateway
    ways = {
        "reconnect": gateway.reconnect,
        "resumable": lambda: gateway.invalidate(resumable=True),
        "invalid": gateway.invalidate,
        "abort": gateway.abort,
    }
    ways[how]()
    await until(lambda: gateway.resumes if is_resumed else len(gateway.identifies) == 2)
    await until(lambda: gateway.is_connected)
    await mention()

    assert "**Anna Berg" in (await channel.next_message()).text
    assert bot.tally["disconnected"] >= 1


async def test_a_session_that_cannot_be_resumed_is_begun_anew(bot, discord, channel, mention, until):
    discord.gateway.accepts_resume = False
    discord.gateway.reconnect()
    await until(lambda: len(discord.gateway.identifies) == 2 and discord.gateway.is_connected)
    await mention()

    assert "**Anna Berg" in (await channel.next_message()).text


@pytest.mark.parametrize("discord", [{"heartbeat_interval_s": 0.2}], indirect=True)
async def test_a_connection_without_a_pulse_is_left(start, discord, channel, mention, until):
    async with start(heartbeat_timeout=1.0):
        discord.gateway.acknowledges = False
        await until(lambda: discord.gateway.handshakes >= 2)
        discord.gateway.acknowledges = True
        await until(lambda: discord.gateway.is_connected)
        await mention()
        answer = await channel.next_message(timeout_s=60)

    assert "**Anna Berg" in answer.text


@pytest.mark.parametrize("how", [503, "reset"])
async def test_a_first_handshake_that_is_refused_is_tried_again(start, discord, channel, mention, until, how):
    discord.gateway.refuse_handshakes(1, how)
    async with start(wait=False):
        await until(lambda: discord.gateway.is_connected)
        await mention()

        assert "**Anna Berg" in (await channel.next_message()).text


async def test_an_api_that_is_down_at_the_start_is_waited_for(start, discord, channel, mention, until):
    discord.faults.fail("GET", "*", status=503)
    discord.faults.reset("PUT", "*")
    async with start(wait=False):
        await until(lambda: discord.gateway.is_connected)
        await mention()

        assert "**Anna Berg" in (await channel.next_message()).text


@pytest.mark.parametrize("is_handled", [True, False])
async def test_a_reply_whose_connection_breaks_arrives_once(bot, discord, channel, mention, is_handled):
    discord.faults.reset("POST", "/channels/*/messages", is_handled=is_handled)
    await mention()
    await channel.next_message()
    await discord.settled()

    assert len(channel.bot_messages) == 1


async def test_without_its_commands_it_answers_mentions(start, discord, channel, mention):
    discord.faults.fail("PUT", "*", status=400, code=50035)
    async with start() as bot:
        await mention()

        assert "**Anna Berg" in (await channel.next_message()).text
        assert bot.chat.tally["commands refused"] == 1


async def test_a_reply_that_came_too_fast_arrives_once(bot, discord, channel, mention):
    discord.faults.rate_limit("POST", "/channels/*/messages", retry_after_s=0.05)
    await mention()
    await channel.next_message()
    await discord.settled()

    assert len(channel.bot_messages) == 1


async def test_a_response_that_came_too_fast_arrives_once(bot, discord, ask, channel):
    discord.faults.rate_limit("POST", "/interactions/*", retry_after_s=0.05)
    await ask()

    assert len(channel.bot_messages) == 1


@pytest.mark.parametrize("status", [500, 502])
async def test_a_reply_that_met_an_outage_arrives_once(bot, discord, channel, mention, status):
    discord.faults.fail("POST", "/channels/*/messages", status=status)
    await mention()
    await channel.next_message()
    await discord.settled()

    assert len(channel.bot_messages) == 1


async def test_a_reply_that_cannot_be_sent_is_a_line_in_the_log(bot, discord, channel, mention, caplog):
    discord.faults.fail("POST", "/channels/*/messages", status=503)
    await mention()
    await discord.settled()

    assert bot.tally["not sent"] == 1
    assert [record for record in caplog.records if record.exc_info] == []


@pytest.mark.parametrize("discord", [{"shards": 2}], indirect=True)
async def test_every_shard_answers_its_servers(start, discord, mention, until):
    guilds = [discord.add_guild(f"Library {number}") for number in range(4)]
    rooms = [guild.add_channel("room") for guild in guilds]
    async with start(wait=False):
        await until(lambda: len(discord.gateway.identifies) == 2)
        await discord.until_ready()
        for room in rooms:
            await mention(where=room)
        answers = [await room.next_message() for room in rooms]

    assert {session.shard for guild in guilds for session in discord.gateway.sessions_of(guild)} == {0, 1}
    assert all("**Anna Berg" in answer.text for answer in answers)


async def test_a_refused_token_ends_it_with_what_to_do(start):
    async with start(token=WRONG, wait=False) as bot:
        with pytest.raises(SettingsError, match="VERBATIM_DISCORD_TOKEN; copy it again from Bot › Reset Token"):
            await bot.task


@pytest.mark.parametrize("discord", [{}, {"shards": 2}], indirect=True, ids=["alone", "sharded"])
async def test_a_token_that_the_gateway_refuses_does_too(start, discord):
    discord.gateway.token = WRONG
    async with start(wait=False) as bot:
        with pytest.raises(SettingsError, match="VERBATIM_DISCORD_TOKEN"):
            await bot.task


@pytest.mark.parametrize("code", [4013, 4014])
async def test_a_refused_intent_ends_it_with_the_switch_to_look_at(bot, discord, code):
    await discord.gateway.close(code)

    with pytest.raises(SettingsError, match="Privileged Gateway Intents"):
        await bot.task


@pytest.mark.parametrize("code", [4000, 4001, 4008, 4009, 4011])
async def test_any_other_close_is_recovered_from(bot, discord, channel, mention, until, code):
    await discord.gateway.close(code)
    await until(lambda: discord.gateway.handshakes >= 2 and discord.gateway.is_connected)
    await mention()

    assert "**Anna Berg" in (await channel.next_message()).text


async def test_a_message_that_is_delivered_twice_is_answered_once(bot, discord, guild, channel, mention):
    await mention()
    discord.gateway.dispatch("MESSAGE_CREATE", discord.gateway.session_of(guild).sent[-1]["d"], guild)
    await discord.settled()

    assert len(channel.bot_messages) == 1


@pytest.fixture
async def two(start, journal_file, guild, channel, until, discord):
    """Two processes with the same token and the same journal."""
    async with start(journal=journal_file) as first, start(journal=journal_file, wait=False) as second:
        await until(lambda: len(discord.gateway.sessions) == 2)
        await discord.settled()
        yield first, second


async def test_two_processes_answer_a_mention_once(two, discord, channel, mention):
    await mention()
    await discord.settled()

    assert len(channel.bot_messages) == 1


async def test_two_processes_answer_a_command_once(two, discord, guild, ada, channel):
    asked = await discord.slash(ada, channel, "ask", QUESTION)
    discord.gateway.sessions_of(guild)[0].dispatch("INTERACTION_CREATE", asked.payload)
    await asked.message()
    await discord.settled()

    assert len(channel.bot_messages) == 1


async def test_while_it_stops_new_questions_are_told_so(bot, discord, ada, ask, channel, mention):
    bot.hold()
    at_work = await discord.slash(ada, channel, "ask", QUESTION)
    await bot.until_asked()
    stopping = asyncio.create_task(bot.door.stop())
    refused = await ask()
    await mention()
    told = await channel.next_message()
    bot.let_go()
    await stopping

    assert "**Anna Berg" in (await at_work.message()).text
    assert refused.text == told.text == "I am restarting; please try again in a moment."


async def test_while_it_stops_buttons_are_told_so(bot, discord, ada, ask, press, channel):
    message = await ask()
    bot.hold()
    await discord.slash(ada, channel, "ask", QUESTION)
    await bot.until_asked()
    stopping = asyncio.create_task(bot.door.stop())
    told = await press(message, "helpful")
    bot.let_go()
    await stopping

    assert told.text == "I am restarting; please try again in a moment."


@pytest.fixture
async def both(start, discord, journal_file):
    """Two processes of one bot that share a journal; the first is about to stop."""
    async with start(journal=journal_file) as old, start(journal=journal_file, wait=False):
        await discord.gateway.pulse.until(lambda: len(discord.gateway.sessions) == 2, 10, "second session")
        await discord.settled()
        old.door._tasks.is_closing = True
        yield
        await discord.settled()


@pytest.mark.usefixtures("both")
async def test_while_one_process_stops_another_answers_mentions(discord, channel, mention):
    for _ in range(3):
        await mention()
        assert "**Anna Berg" in (await channel.next_message()).text


@pytest.mark.usefixtures("both")
async def test_while_one_process_stops_another_answers_commands(discord, guild, ada, channel):
    for _ in range(3):
        asked = await discord.slash(ada, channel, "ask", QUESTION)
        for session in discord.gateway.sessions_of(guild)[1:]:  # Discord tells every process
            session.dispatch("INTERACTION_CREATE", asked.payload)

        assert "**Anna Berg" in (await asked.message()).text


async def test_what_is_given_up_at_the_end_is_told_so(bot, discord, ada, channel, mention):
    bot.hold()
    asked = await discord.slash(ada, channel, "ask", QUESTION)
    await asked.first_response()
    await mention()
    await bot.until_asked()
    await bot.door._tasks.finish(within_s=0.1)
    bot.let_go()

    told = (await asked.message()).text, (await channel.next_message()).text
    assert told == ("I am restarting; please try again in a moment.",) * 2


async def test_where_the_journal_cannot_tell_whether_a_mention_was_answered_it_is(start, tmp_path, journal_file, channel, mention):
    async with start(journal=journal_file):
        with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as connection:
            connection.execute("DROP TABLE journal_deliveries")
        await mention()

        assert "**Anna Berg" in (await channel.next_message()).text


async def test_a_server_that_removes_the_app_takes_along_what_was_asked_there(bot, discord, guild, ada, ask):
    other = discord.add_guild("Other").add_channel("general")
    await ask()
    await ask(where=other)

    discord.remove_guild(guild)
    await discord.settled()

    assert [row.place.workspace for row in bot.journal.recent_questions()] == [str(other.guild.id)]


async def test_a_server_that_is_out_of_order_keeps_what_was_asked_there(bot, discord, guild, ask):
    await ask()

    discord.lose_guild(guild)
    await discord.settled()

    assert [row.place.workspace for row in bot.journal.recent_questions()] == [str(guild.id)]


async def test_two_processes_keep_a_command_once(two, discord, guild, ada, channel):
    asked = await discord.slash(ada, channel, "ask", QUESTION)
    for session in discord.gateway.sessions_of(guild)[1:]:  # Discord tells every process
        session.dispatch("INTERACTION_CREATE", asked.payload)
    await asked.message()
    await discord.settled()

    assert len(two[0].journal.recent_questions()) == 1


async def test_where_the_journal_cannot_tell_whether_a_command_was_answered_it_is(start, tmp_path, journal_file, ask):
    async with start(journal=journal_file):
        with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as connection:
            connection.execute("BEGIN IMMEDIATE")

            assert "**Anna Berg" in (await ask()).text


async def test_questions_at_work_are_answered_where_the_connection_is_given_up(bot, discord, ada, channel, mention):
    bot.hold()
    await mention()
    await bot.until_asked()
    asked = await discord.slash(ada, channel, "ask", QUESTION)
    await asked.first_response()
    await discord.gateway.close(4011)
    bot.let_go()

    assert "**Anna Berg" in (await channel.next_message()).text
    assert "**Anna Berg" in (await asked.message()).text
