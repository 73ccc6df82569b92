"""The buttons of an answer: in channels, after a restart, with used-up addresses, by whom the rules allow."""

import pytest
from slack_bot import KEY, OPENS

from bot.keeping import PRESSES_PER_QUESTION, Limits

MANY = {f"note{n}.txt": f"The lamp on floor {n} was repaired by Carla Diaz on a rainy Monday, note {n}.\n" for n in range(9)}
LAMPS = "who repaired the lamp?"
THANKS = "Thank you, noted."
PRIVATE = '[[rule]]\nplatform = "slack"\nanswers = "private"\n'


@pytest.fixture
async def answer(slack, bot, anna, general):
    return await slack.mention(anna, general, KEY).answer()


async def test_a_vote_is_thanked_for_in_private(slack, ben, general, answer):
    slack.press(ben, answer, "helpful")

    thanks = await general.next_ephemeral()
    assert (thanks.text, thanks.visible_to) == (THANKS, ben.id)


@pytest.mark.parametrize("kind", ["helpful", "not_helpful", "wrong_sentence"])
async def test_a_vote_is_kept(slack, bot, ben, answer, kind):
    slack.press(ben, answer, kind)
    await answer.channel.next_ephemeral()

    (row,) = bot.journal.recent_questions()
    assert getattr(row.votes, kind) == 1


async def test_a_vote_in_german_is_thanked_for_in_german(slack, bot, anna, general):
    answer = await slack.mention(anna, general, "Wer verwahrt den Schlüssel für den Keller?").answer()

    slack.press(anna, answer, "helpful")

    assert (await general.next_ephemeral()).text == "Danke, ist notiert."


async def test_context_is_shown_in_private(slack, ben, general, answer):
    slack.press(ben, answer, "context")

    shown = await general.next_ephemeral()
    assert (shown.visible_to, "The office opens" in str(shown.blocks)) == (ben.id, True)


async def test_context_is_shown_in_the_thread_of_the_answer(slack, ben, general, answer):
    slack.press(ben, answer, "context")

    assert (await general.next_ephemeral()).thread_ts == answer.thread_ts


async def test_more_shows_further_quotes_in_private(slack, bot_in, anna, ben, general):
    async with bot_in(files=MANY, max_quotes=10):
        answer = await slack.mention(anna, general, LAMPS).answer()

        slack.press(ben, answer, "more")

        shown = await general.next_ephemeral()
        assert (shown.visible_to, "4 · " in str(shown.blocks), "4 · " in str(answer.blocks)) == (ben.id, True, False)


async def test_more_has_a_more_of_its_own(slack, bot_in, anna, general):
    async with bot_in(files=MANY, max_quotes=10):
        slack.press(anna, await slack.mention(anna, general, LAMPS).answer(), "more")

        slack.press(anna, await general.next_ephemeral(), "more")

        assert "7 · " in str((await general.next_ephemeral()).blocks)


async def test_buttons_work_after_a_restart(slack, bot_in, anna, ben, general):
    async with bot_in():
        answer = await slack.mention(anna, general, KEY).answer()

    async with bot_in():
        slack.press(ben, answer, "helpful")

        assert (await general.next_ephemeral()).text == THANKS


async def test_buttons_work_in_a_direct_conversation(slack, bot, anna):
    answer = await slack.say(anna, slack.dm(anna), KEY).answer()

    pressed = slack.press(anna, answer, "helpful")
    await pressed

    assert (await slack.dm(anna).next_ephemeral()).text == THANKS


async def test_buttons_of_what_only_the_asker_saw_work(slack, bot_in, anna, general):
    async with bot_in(rules=PRIVATE):
        slack.mention(anna, general, KEY)
        answer = await general.next_ephemeral()

        slack.press(anna, answer, "helpful")

        assert (await general.next_ephemeral()).text == THANKS


async def test_a_link_to_the_source_is_acknowledged(slack, bot_in, anna, general):
    files = {"faq.jsonl": '{"text": "Anna Berg keeps the spare key of the shed.", "title": "FAQ", "url": "https://example.org/faq"}\n'}
    async with bot_in(files=files):
        answer = await slack.mention(anna, general, KEY).answer()

        pressed = await slack.press(anna, answer, "source")

        assert pressed.ack.after_s < 3


async def test_an_answer_that_is_no_longer_kept_is_told_so(slack, bot, anna, general, answer):
    bot.journal.forget(anna.id)

    slack.press(anna, answer, "context")

    assert "no longer kept" in (await general.next_ephemeral()).text


async def test_buttons_beyond_their_limit_are_told_so_in_private(slack, bot_in, anna, general):
    async with bot_in(limits=Limits(1, 0)):
        answer = await slack.mention(anna, general, KEY).answer()
        for _ in range(PRESSES_PER_QUESTION):
            await slack.press(anna, answer, "context")
            assert "The office opens" in str((await general.next_ephemeral()).blocks)

        slack.press(anna, answer, "helpful")

        assert "a lot of questions" in (await general.next_ephemeral()).text


async def test_what_a_person_may_not_read_stays_closed_to_them(slack, bot_in, anna, ben, general):
    async with bot_in(rules=f'[[rule]]\nusers = ["{anna.id}"]\ncollections = ["handbook"]\n') as bot:
        slack.mention(anna, general, "how many days of holiday does every employee have?")
        answer = await general.next_ephemeral()
        row = bot.journal.recent_questions()[0]
        assert row.is_private

        slack.press(ben, answer, "context")

        assert "27 days" not in str((await general.next_ephemeral()).payload)


async def test_the_sixth_answer_to_a_message_finds_another_way(slack, bot, anna, general, answer):
    pressed = slack.press(anna, answer, "helpful")
    await general.next_ephemeral()
    slack.response_urls[pressed.payload["response_url"].rsplit("/", 1)[1]].uses = 5

    slack.again(pressed)

    assert (await general.next_ephemeral()).text == THANKS


async def test_an_address_is_used_five_times_at_most(slack, bot, anna, general, answer, caplog):
    caplog.set_level("INFO")
    pressed = slack.press(anna, answer, "helpful")
    await general.next_ephemeral()
    for _ in range(5):
        slack.again(pressed)
        await general.next_ephemeral()

    url = slack.response_urls[pressed.payload["response_url"].rsplit("/", 1)[1]]
    assert (url.uses, len(slack.calls_of("chat.postEphemeral"))) == (5, 1)
    assert "did not take the answer" not in caplog.text


async def test_an_address_that_is_too_old_finds_another_way(slack, bot, anna, general, answer):
    pressed = slack.press(anna, answer, "helpful")
    await general.next_ephemeral()
    slack.response_urls[pressed.payload["response_url"].rsplit("/", 1)[1]].is_expired = True

    slack.again(pressed)

    assert (await general.next_ephemeral()).text == THANKS


async def test_a_button_of_another_app_version_is_acknowledged(slack, bot, anna, general, answer):
    answer.blocks[-1]["elements"][0] |= {"action_id": "gone", "value": "v0:gone:x"}

    pressed = await slack.press(anna, answer, "gone")

    assert pressed.failure is None


async def test_answers_for_the_asker_alone_are_shown_to_nobody_else(slack, bot_in, anna, general):
    async with bot_in(rules=PRIVATE):
        slack.mention(anna, general, OPENS)

        shown = await general.next_ephemeral()

        assert (shown.visible_to, general.app_messages) == (anna.id, [])
