"""In time and once: acknowledgements, redeliveries, restarts, limits, and what Slack refuses."""

import asyncio
import itertools
import logging

import pytest
from slack_bot import KEY, OPENS

from adapters.words import words_in
from bot.errors import SettingsError
from bot.keeping import Limits
from bot.workers import Capacity

KEEPS = "Anna Berg keeps the spare key"


async def settled(slack, anna):
    """Once this is answered, what was sent before is settled too."""
    zoe = slack.person("zoe")
    await slack.say(zoe, slack.dm(zoe), OPENS).answer()


async def test_a_question_that_takes_long_is_acknowledged_in_time(slack, bot, anna, general):
    bot.hold()

    asked = await slack.mention(anna, general, KEY)

    assert asked.ack.after_s < 3
    bot.let_go()
    assert KEEPS in (await asked.answer()).text


@pytest.mark.parametrize("text", [f"a{'_' * 39_000}a", f"x{chr(10) * 39_000}y", "_a " * 13_000, ":a" * 19_000, f"{':a:' * 2_600}b"])
async def test_a_long_message_keeps_nobody_waiting(slack, bot, anna, ben, general, text):
    slack.mention(anna, general, text)

    asked = slack.mention(ben, general, KEY)

    assert KEEPS in (await asked.answer()).text
    assert (await asked).ack.after_s < 3


async def test_the_same_event_is_answered_once(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    await slack.again(asked)
    await settled(slack, anna)

    assert len(general.app_messages) == 1


async def test_the_same_event_at_the_same_time_is_answered_once(slack, bot, anna, general):
    bot.hold()
    asked = slack.mention(anna, general, KEY)
    await bot.until_asked()
    twin = slack.again(asked)
    await twin
    bot.let_go()
    await asked.answer()
    await settled(slack, anna)

    assert len(general.app_messages) == 1


async def test_the_same_event_after_a_restart_is_not_answered_again(slack, bot_in, anna, general):
    async with bot_in():
        asked = slack.mention(anna, general, KEY)
        await asked.answer()

    async with bot_in():
        await slack.again(asked)
        await settled(slack, anna)

    assert len(general.app_messages) == 1


async def test_the_same_event_in_two_processes_is_answered_once(slack, bot_in, make_service, anna, general):
    async with bot_in() as one, bot_in(service=make_service()) as two:
        one.hold()
        two.hold()
        asked = slack.mention(anna, general, KEY)
        await asked
        copies = [slack.again(asked) for _ in range(4)]
        for copy in copies:
            await copy
        one.let_go()
        two.let_go()
        await asked.answer()
        await settled(slack, anna)

    assert len(general.app_messages) == 1


async def test_a_question_whose_process_died_is_answered_by_the_next(slack, bot_in, anna, general):
    slack.retry_delays_s = (0, 0, 0, 0, 0)
    async with bot_in() as bot:
        bot.hold()
        asked = slack.mention(anna, general, KEY)
        await bot.until_asked()
        await bot.kill()

        async with bot_in():
            assert KEEPS in (await asked.answer()).text


async def test_a_question_at_work_is_finished_at_the_end(slack, bot_in, anna, general):
    async with bot_in() as bot:
        bot.hold()
        asked = slack.mention(anna, general, KEY)
        await bot.until_asked()
        stopping = asyncio.create_task(bot.door.stop())
        bot.let_go()
        await stopping

    assert KEEPS in (await asked.answer()).text


async def test_what_is_given_up_at_the_end_is_told_so(slack, bot, anna, general):
    bot.hold()
    await slack.mention(anna, general, KEY)
    await bot.until_asked()
    await bot.door._tasks.finish(within_s=0.1)
    bot.let_go()

    assert "I am restarting" in (await general.next_ephemeral()).text


async def test_a_question_at_the_end_is_left_to_the_next_process(slack, bot_in, anna, general):
    slack.retry_delays_s, slack.ack_timeout_s = (0,) * 60, 0.5
    async with bot_in() as bot:
        await bot.door.stop()
        asked = slack.mention(anna, general, KEY)
        while not asked.attempts:  # noqa: ASYNC110 - nothing rings for an attempt
            await asyncio.sleep(0)

    async with bot_in():
        assert KEEPS in (await asked.answer()).text


async def test_a_button_at_the_end_says_so(slack, bot_in, anna, general):
    async with bot_in() as bot:
        answer = await slack.mention(anna, general, KEY).answer()
        await bot.door.stop()

        slack.press(anna, answer, "helpful")

        assert "I am restarting" in (await general.next_ephemeral()).text


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_a_form_at_the_end_stays_with_what_was_typed(slack, bot_in, anna, mode):
    async with bot_in(mode=mode) as bot:
        await slack.global_shortcut(anna, "ask").call("views.open")
        await bot.door.stop()

        sent = await slack.submit(anna, {"question": KEY})

        assert (anna.modal["callback_id"], sent.ack.payload["errors"]) == ("ask", {"question": words_in("en").stopping})


async def test_a_shortcut_at_the_end_says_so(slack, bot_in, anna):
    async with bot_in() as bot:
        await bot.door.stop()

        await slack.global_shortcut(anna, "ask")

        assert "I am restarting" in str(anna.modal)


async def test_a_button_in_a_modal_at_the_end_leaves_the_answer(slack, bot_in, anna):
    async with bot_in() as bot:
        await slack.global_shortcut(anna, "ask").call("views.open")
        await slack.submit(anna, {"question": KEY})
        await slack.until(lambda: KEEPS in str(anna.modal))
        await bot.door.stop()

        await slack.press_in_modal(anna, "helpful")

        assert [KEEPS in str(view) for view in anna.views] == [True, False]


async def test_too_many_questions_are_told_so_in_private(slack, bot_in, anna, general):
    async with bot_in(limits=Limits(1, 0)):
        await slack.mention(anna, general, KEY).answer()

        slack.mention(anna, general, OPENS)

        assert "a lot of questions" in (await general.next_ephemeral()).text


async def test_a_queue_that_is_full_is_told_so(slack, bot_in, anna, ben, general):
    async with bot_in(capacity=Capacity(workers=1, queue=0, deadline_s=20)) as bot:
        bot.hold()
        slack.mention(anna, general, KEY)
        await bot.until_asked()

        slack.mention(ben, general, OPENS)

        assert "waiting just now" in (await general.next_ephemeral()).text
        bot.let_go()


async def test_a_rate_limit_is_waited_out(slack, bot, anna, general):
    slack.fail("chat.postMessage", status=429, retry_after_s=1)

    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    first, second = slack.calls_of("chat.postMessage")
    assert second.at - first.at >= 1


async def test_a_rate_limit_that_stays_is_waited_out(slack, bot, anna, general):
    slack.fail("chat.postMessage", times=3, status=429, retry_after_s=1)

    assert KEEPS in (await slack.mention(anna, general, KEY).answer(30)).text


async def test_a_channel_that_is_limited_keeps_no_other_waiting(slack, bot, anna, general):
    gate = slack.hold("chat.postMessage")
    slack.mention(anna, general, KEY)
    await slack.until(lambda: slack.calls_of("chat.postMessage"))

    answer = await slack.say(anna, slack.dm(anna), KEY).answer()

    assert KEEPS in answer.text
    gate.set()


async def test_messages_in_a_channel_keep_their_distance(slack, bot_in, anna, general):
    async with bot_in(interval_s=0.4):
        asked = [slack.mention(anna, general, question) for question in (KEY, OPENS, KEY)]
        for each in asked:
            await each.answer()

    times = sorted(call.at for call in slack.calls_of("chat.postMessage"))
    assert all(later - earlier >= 0.35 for earlier, later in itertools.pairwise(times))


async def test_a_connection_that_breaks_is_tried_again(slack, bot, anna, general):
    slack.fail("chat.postMessage", is_reset=True)

    assert KEEPS in (await slack.mention(anna, general, KEY).answer()).text


async def test_an_outage_of_slack_is_tried_again(slack, bot, anna, general):
    slack.fail("chat.postMessage", status=503)

    assert KEEPS in (await slack.mention(anna, general, KEY).answer()).text


@pytest.mark.parametrize("error", ["msg_blocks_too_long", "invalid_blocks"])
async def test_a_form_that_slack_refuses_is_sent_as_text(slack, bot, anna, general, error):
    slack.fail("chat.postMessage", error=error)

    answer = await slack.mention(anna, general, KEY).answer()

    assert (KEEPS in answer.text, answer.blocks) == (True, [])


async def test_a_missing_scope_is_named_once_in_the_log(slack, bot, anna, general, caplog):
    slack.installation().scopes.discard("chat:write")

    for _ in range(2):
        await slack.mention(anna, general, KEY)
        await slack.until(lambda: all(call.status for call in slack.calls_of("chat.postMessage")) and slack.calls_of("chat.postMessage"))
    await slack.until(lambda: len(slack.calls_of("chat.postMessage")) == 2)

    told = [record.message for record in caplog.records if "chat:write" in record.message]
    assert len(told) == 1
    assert "OAuth & Permissions › Scopes" in told[0]


@pytest.mark.parametrize("state", ["revoked", "inactive"])
async def test_a_token_that_is_revoked_meanwhile_ends_the_bot(slack, bot, anna, general, state):
    slack.installation().state = state
    slack.mention(anna, general, KEY)

    with pytest.raises(SettingsError, match="VERBATIM_SLACK_BOT_TOKEN"):
        await asyncio.wait_for(asyncio.shield(bot.task), 20)


async def test_removing_the_app_ends_the_bot(slack, bot):
    slack.app_uninstalled()

    with pytest.raises(SettingsError, match="install it again"):
        await asyncio.wait_for(asyncio.shield(bot.task), 20)


async def test_removing_the_app_removes_what_was_asked(slack, bot, anna, general):
    await slack.mention(anna, general, KEY).answer()
    slack.installation().state = "revoked"

    await slack.event({"type": "app_uninstalled"})

    assert bot.journal.recent_questions() == []


async def test_a_late_word_of_an_older_token_does_not_end_the_bot(slack, bot, anna, general):
    await slack.event({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["U0OLDER"]}})

    assert KEEPS in (await slack.mention(anna, general, KEY).answer()).text


async def test_what_people_ask_is_not_logged(slack, bot, anna, general, caplog):
    caplog.set_level(logging.INFO)
    slack.fail("chat.postMessage", error="is_archived")

    await slack.mention(anna, general, "who keeps the spare key of the zanzibar room?")
    await slack.until(lambda: slack.calls_of("chat.postMessage")[0].status if slack.calls_of("chat.postMessage") else None)
    await settled(slack, anna)

    assert "zanzibar" not in caplog.text


async def test_tokens_are_not_logged(slack, bot, anna, general, caplog):
    await slack.mention(anna, general, KEY).answer()

    assert not any(token in caplog.text for token in (slack.bot_token, slack.app_token, slack.signing_secret))


async def test_sharing_beyond_the_limit_is_told_so_in_private(slack, bot_in, anna, general):
    async with bot_in(limits=Limits(1, 0)):
        answer = await slack.slash(anna, general, "/ask", KEY).answer()

        slack.press(anna, answer, "share")

        await slack.until(lambda: len(general.ephemerals) == 2)
        assert ("a lot of questions" in general.ephemerals[1].text, general.app_messages) == (True, [])
