"""Answers that come at once, late, or too late."""

import asyncio

import pytest

from bot.keeping import Limits
from bot.workers import Capacity

CALLBACK = "/interactions/*"
QUESTION = {"question": "who keeps the spare key?"}
PRIVATELY = '[everywhere]\nanswers = "private"\n'


@pytest.fixture
def slow(bot, discord, ada, channel):
    """Ask while nothing is answered, until Discord was told that the bot is thinking."""

    async def asking(**options):
        bot.hold()
        asked = await discord.slash(ada, channel, "ask", {**QUESTION, **options})
        await asked.first_response()
        return asked

    return asking


async def test_a_quick_answer_is_the_first_response(bot, discord, ada, channel):
    asked = await discord.slash(ada, channel, "ask", QUESTION)
    await asked.message()

    assert not asked.is_deferred


async def test_a_slow_answer_is_deferred_in_time(bot, slow):
    asked = await slow()

    assert asked.is_deferred
    assert asked.response.after_s < 3


async def test_a_deferred_answer_takes_the_place_of_the_deferral(bot, slow):
    asked = await slow()
    bot.let_go()

    message = await asked.message()
    assert "**Anna Berg" in message.text
    assert (asked.follow_ups, message.is_ephemeral) == ([], False)


async def test_a_private_question_is_deferred_privately(bot, slow):
    asked = await slow(private=True)
    bot.let_go()

    assert (await asked.message()).is_ephemeral


async def test_where_answers_are_private_the_deferral_is(start, discord, ada, channel):
    async with start(access=PRIVATELY) as bot:
        bot.hold()
        asked = await discord.slash(ada, channel, "ask", QUESTION)
        await asked.first_response()

        assert asked.is_ephemeral


async def test_an_apology_after_a_public_deferral_is_private(start, discord, ada, channel):
    async with start(capacity=Capacity(workers=1, deadline_s=2)) as bot:
        bot.hold()
        asked = await discord.slash(ada, channel, "ask", QUESTION)

        message = await asked.follow_up()
        assert message.text == "Too many questions are waiting just now; please try again in a moment."
        assert message.is_ephemeral
        assert asked.original.is_deleted


@pytest.mark.parametrize(("is_handled", "count"), [(False, 2), (True, 1)])  # the HTTP library tries a DELETE once more by itself
async def test_a_connection_that_breaks_as_a_public_deferral_is_taken_back_costs_no_apology(
    start, discord, ada, channel, caplog, is_handled, count
):
    discord.faults.reset("DELETE", "/webhooks/*", is_handled=is_handled, count=count)
    async with start(capacity=Capacity(workers=1, deadline_s=2)) as bot:
        bot.hold()
        asked = await discord.slash(ada, channel, "ask", QUESTION)

        message = await asked.follow_up()
        assert message.text == "Too many questions are waiting just now; please try again in a moment."
        assert asked.original.is_deleted
        assert _tracebacks(caplog) == []


@pytest.mark.parametrize("is_handled", [False, True])
async def test_a_connection_that_breaks_at_the_deferral_costs_no_answer(bot, discord, slow, is_handled):
    discord.faults.reset("POST", CALLBACK, is_handled=is_handled)
    asked = await slow()
    bot.let_go()

    assert "**Anna Berg" in (await asked.message()).text


async def test_a_deferral_of_another_process_is_left_to_it(bot, discord, ada, channel):
    discord.faults.fail("POST", CALLBACK, status=400, code=40060, message="Interaction has already been acknowledged.", is_handled=True)
    bot.hold()
    asked = await discord.slash(ada, channel, "ask", QUESTION)
    await asked.first_response()
    bot.let_go()
    await discord.settled()

    assert asked.original.is_loading


@pytest.mark.parametrize("is_handled", [False, True])
@pytest.mark.parametrize("trouble", ["reset", "fail"])
async def test_a_deferred_answer_whose_connection_breaks_is_shown_once(bot, discord, slow, channel, trouble, is_handled):
    asked = await slow()
    getattr(discord.faults, trouble)("*", "/webhooks/*", is_handled=is_handled)
    bot.let_go()
    await asked.message()
    await discord.settled()

    assert (channel.bot_messages, asked.follow_ups) == ([asked.original], [])
    assert bot.tally["not sent"] == 0


async def test_an_answer_whose_deferral_was_removed_is_shown_all_the_same(bot, discord, slow):
    asked = await slow()
    discord.deleted(asked.original)
    bot.let_go()

    assert "**Anna Berg" in (await asked.follow_up()).text


async def test_a_question_too_many_is_told_so(start, discord, ask, ada, channel):
    async with start(capacity=Capacity(workers=1, queue=0)) as bot:
        bot.hold()
        await discord.slash(ada, channel, "ask", QUESTION)
        await bot.until_asked()
        refused = await ask()

    assert refused.text == "Too many questions are waiting just now; please try again in a moment."
    assert refused.is_ephemeral


async def test_who_asks_too_often_is_told_when_to_come_back(start, ask):
    async with start(limits=Limits(1, 0)):
        await ask()
        refused = await ask()

    assert refused.text.startswith("That was a lot of questions in a short time; please try again in ")
    assert refused.is_ephemeral


async def test_an_interaction_that_expired_is_answered_in_the_channel(bot, discord, ada, channel, caplog):
    caplog.set_level("INFO")
    bot.hold()
    asked = await discord.slash(ada, channel, "ask", QUESTION)
    asked.expire_response()
    bot.let_go()

    assert "**Anna Berg" in (await channel.next_message()).text
    assert bot.tally["late"] == 1
    assert f"Interaction {asked.id} could not be answered in time (10062)" in caplog.text
    assert _tracebacks(caplog) == []


async def test_an_interaction_that_expired_in_a_direct_message_is_answered_there(bot, discord, ada):
    bot.hold()
    asked = await discord.slash(ada, discord.dm(ada), "ask", QUESTION)
    asked.expire_response()
    bot.let_go()

    assert "**Anna Berg" in (await discord.dm(ada).next_message()).text


async def test_a_private_answer_that_expired_is_shown_to_nobody(bot, discord, ada, channel):
    bot.hold()
    asked = await discord.slash(ada, channel, "ask", {**QUESTION, "private": True})
    asked.expire_response()
    bot.let_go()
    await discord.settled()

    assert channel.bot_messages == []
    assert bot.tally["late"] == 1


async def test_a_guest_s_answer_that_expired_is_let_go(bot, discord, ada, grace):
    group = discord.add_private_channel(ada, grace, discord.add_person("joan"))
    bot.hold()
    asked = await discord.slash(ada, group, "ask", {**QUESTION, "private": False}, installed_for="user")
    asked.expire_response()
    bot.let_go()
    await discord.settled()

    assert group.bot_messages == []


async def test_an_answer_whose_deferral_expired_is_posted_in_the_channel(bot, slow, channel, caplog):
    asked = await slow()
    asked.expire_token()
    bot.let_go()

    assert "**Anna Berg" in (await channel.next_message()).text
    assert bot.tally["late"] == 1
    assert _tracebacks(caplog) == []


async def test_an_expired_answer_that_may_not_be_posted_is_let_go(bot, slow, discord, channel, caplog):
    asked = await slow()
    asked.expire_token()
    channel.bot_lacks = 1 << 11
    bot.let_go()
    await discord.settled()

    assert channel.bot_messages == [asked.original]
    assert _tracebacks(caplog) == []


async def test_what_another_process_answered_is_not_answered_twice(bot, discord, ada, channel, caplog):
    discord.faults.fail("POST", CALLBACK, status=400, code=40060, message="Interaction has already been acknowledged.")
    await discord.slash(ada, channel, "ask", QUESTION)
    await discord.settled()

    assert channel.bot_messages == []
    assert bot.tally["late"] == 1
    assert _tracebacks(caplog) == []


@pytest.mark.parametrize("command", ["help", "about", "forget-me", "verbatim status"])
async def test_other_commands_that_expired_end_in_the_log(bot, discord, ada, channel, caplog, command):
    discord.faults.fail("POST", CALLBACK, status=404, code=10062, message="Unknown interaction")
    await discord.slash(ada, channel, command)
    await discord.settled()

    assert bot.tally["late"] == 1
    assert _tracebacks(caplog) == []


async def test_a_button_that_expired_ends_in_the_log(bot, discord, ask, ada, caplog):
    message = await ask()
    discord.faults.fail("POST", CALLBACK, status=404, code=10062, message="Unknown interaction")
    await discord.press(ada, message, message.buttons[0]["custom_id"])
    await discord.settled()

    assert bot.tally["late"] == 1
    assert _tracebacks(caplog) == []


async def test_a_completion_that_expired_ends_in_the_log(bot, discord, ada, channel, caplog):
    discord.faults.fail("POST", CALLBACK, status=404, code=10062, message="Unknown interaction", count=2)
    await discord.autocomplete(ada, channel, "ask", {"question": "w"}, focused="question")
    await discord.settled()

    assert bot.tally["late"] == 1
    assert _tracebacks(caplog) == []


@pytest.mark.parametrize("status", [500, 502])
async def test_a_server_error_at_the_first_response_is_tried_again(bot, discord, ask, channel, status):
    discord.faults.fail("POST", CALLBACK, status=status)

    assert "**Anna Berg" in (await ask()).text
    assert len(channel.bot_messages) == 1


@pytest.mark.parametrize("is_handled", [False, True])
async def test_a_connection_that_breaks_at_the_first_response_is_tried_again(bot, discord, ask, channel, is_handled):
    discord.faults.reset("POST", CALLBACK, is_handled=is_handled)

    assert "**Anna Berg" in (await ask()).text
    assert channel.bot_messages == channel.bot_messages[:1]


async def test_a_connection_that_breaks_twice_at_the_first_response_is_a_line_in_the_log(bot, discord, ada, channel, caplog):
    discord.faults.reset("POST", CALLBACK, count=2)
    await discord.slash(ada, channel, "ask", QUESTION)
    await discord.settled()

    assert "An answer could not be sent, because Discord did not take it (ServerDisconnectedError)" in caplog.text
    assert bot.tally["not sent"] == 1
    assert _tracebacks(caplog) == []


async def test_many_at_once_are_all_answered(bot, discord, guild, channel):
    people = [discord.add_person(f"person{number}", guild) for number in range(50)]
    asked = [await discord.slash(person, channel, "ask", QUESTION) for person in people]

    messages = await asyncio.gather(*(one.message() for one in asked))
    assert all("**Anna Berg" in message.text for message in messages)


def _tracebacks(caplog):
    return [record.getMessage() for record in caplog.records if record.exc_info]
