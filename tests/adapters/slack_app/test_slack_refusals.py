"""What Slack does not take: what passes is tried again, and of the rest the person is told."""

import pytest
from slack_bot import KEY, OPENS

from adapters.slack_app import sending
from adapters.words import words_in
from bot.keeping import Limits

KEEPS = "Anna Berg keeps the spare key"
FAILED = words_in("en").failed
PRIVATE = '[everywhere]\nanswers = "private"\n'
SHUT_OUT = ("restricted_action", "restricted_action_thread_locked", "not_in_channel", "is_archived")


@pytest.mark.parametrize(
    ("times", "fault"),
    [
        (6, {"error": "fatal_error"}),
        (6, {"error": "internal_error"}),
        (6, {"error": "service_unavailable"}),
        (6, {"error": "request_timeout"}),
        (6, {"error": "org_login_required"}),
        (6, {"error": "team_added_to_org"}),
        (2, {"status": 503}),
        (2, {"status": 502}),
        (2, {"is_reset": True}),
    ],
)
async def test_what_passes_is_waited_out(slack, bot, anna, general, times, fault):
    slack.fail("chat.postMessage", times=times, **fault)

    assert KEEPS in (await slack.mention(anna, general, KEY).answer()).text


async def test_a_workspace_that_is_being_moved_does_not_end_the_bot(slack, bot, anna, general):
    slack.fail("chat.postMessage", times=7, error="org_login_required")

    slack.mention(anna, general, KEY)

    assert ((await general.next_ephemeral()).text, bot.task.done()) == (FAILED, False)


@pytest.mark.parametrize("how", ["mention", "direct", "command"])
async def test_a_fault_of_the_program_is_told_to_the_person(slack, bot, anna, general, monkeypatch, how):
    def broken(*_):
        raise RuntimeError("a fault")

    monkeypatch.setattr(sending, "slack_form", broken)
    match how:
        case "mention":
            slack.mention(anna, general, KEY)
            told = await general.next_ephemeral()
        case "direct":
            told = await slack.say(anna, slack.dm(anna), KEY).answer()
        case _:
            told = await slack.slash(anna, general, "/ask", KEY).answer()

    assert told.text == FAILED


async def test_each_attempt_is_the_same_message_to_slack(slack, bot, anna, general):
    slack.fail("chat.postMessage", times=2, error="internal_error")

    await slack.mention(anna, general, KEY).answer()

    assert len({call.arguments["client_msg_id"] for call in slack.calls_of("chat.postMessage")}) == 1


async def test_another_answer_is_another_message_to_slack(slack, bot, anna, general):
    for _ in range(2):
        await slack.mention(anna, general, KEY).answer()

    assert len({call.arguments["client_msg_id"] for call in slack.calls_of("chat.postMessage")}) == 2


async def test_what_does_not_pass_is_told_to_the_person(slack, bot, anna, general):
    slack.fail("chat.postMessage", times=7, error="internal_error")

    slack.mention(anna, general, KEY)

    assert (await general.next_ephemeral()).text == FAILED


@pytest.mark.parametrize("error", SHUT_OUT)
async def test_a_channel_that_is_closed_to_the_bot_is_told_to_the_person(slack, bot, anna, general, error):
    slack.fail("chat.postMessage", error=error)

    slack.mention(anna, general, KEY)

    assert f"I was asked in <#{general.id}> but may not write there" in (await general.next_ephemeral()).text


async def test_a_person_who_cannot_be_told_in_the_channel_is_told_directly(slack, bot, anna, general):
    slack.fail("chat.postMessage", error="not_in_channel")
    slack.fail("chat.postEphemeral", error="not_in_channel")

    slack.mention(anna, general, KEY)

    assert f"I was asked in <#{general.id}>" in (await slack.dm(anna).next_message()).text


async def test_a_private_answer_that_cannot_be_shown_in_the_channel_is_sent_directly(slack, bot_in, anna, general):
    async with bot_in(rules=PRIVATE):
        slack.fail("chat.postEphemeral", error="not_in_channel")

        slack.mention(anna, general, KEY)

        assert KEEPS in (await slack.dm(anna).next_message()).text


async def test_a_direct_message_whose_answer_is_refused_is_told_so(slack, bot, anna):
    slack.fail("chat.postMessage", error="restricted_action")

    slack.say(anna, slack.dm(anna), KEY)

    assert (await slack.dm(anna).next_message()).text == FAILED


async def test_no_status_stays_where_nothing_can_be_posted(slack, bot, anna):
    slack.fail("chat.postMessage", times=99, error="restricted_action")

    slack.say(anna, slack.dm(anna), KEY)

    await slack.until(lambda: [call for call in slack.calls_of("assistant.threads.setStatus") if call.answer][1:])
    assert slack.dm(anna).status is None


async def test_no_status_stays_where_nothing_is_said_again(slack, bot_in, anna):
    async with bot_in(limits=Limits(1, 0)):
        await slack.say(anna, slack.dm(anna), KEY).answer()
        await slack.say(anna, slack.dm(anna), KEY).answer()

        await slack.say(anna, slack.dm(anna), OPENS)

        await slack.until(lambda: [call for call in slack.calls_of("assistant.threads.setStatus") if call.answer][3:])
        assert slack.dm(anna).status is None


async def test_an_answer_that_cannot_be_shared_is_told_so(slack, bot, anna, general):
    slack.slash(anna, general, "/ask", KEY)
    answer = await general.next_ephemeral()
    slack.fail("chat.postMessage", error="is_archived")
    pressed = slack.press(anna, answer, "share")
    slack.response_urls[pressed.payload["response_url"].rsplit("/", 1)[1]].is_expired = True

    assert (await general.next_ephemeral()).text == FAILED
