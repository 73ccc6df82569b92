"""Ways to ask in a conversation: mentions, follow-ups, direct messages, and what is left alone."""

import pytest
from slack_bot import KEY, OPENS

from bot.keeping import Limits

GAP = "who waters the plants on the roof?"
KEEPS = "Anna Berg keeps the spare key"


async def quiet(slack, bot, delivery):
    """What the app has said once this is settled: a marker question that was asked after it is answered."""
    await delivery
    zoe = slack.person("zoe")
    await slack.say(zoe, slack.dm(zoe), OPENS).answer()
    return [message for message in slack.app_messages() if message.channel is delivery.channel]


async def test_a_mention_is_answered(slack, bot, anna, general):
    answer = await slack.mention(anna, general, KEY).answer()

    assert KEEPS in answer.text


async def test_a_mention_is_answered_in_its_thread(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)

    assert (await asked.answer()).thread_ts == asked.ts


async def test_a_mention_in_a_thread_is_answered_there(slack, bot, anna, ben, general):
    begun = slack.say(ben, general, "morning all")

    answer = await slack.mention(anna, general, KEY, thread_ts=begun.ts).answer()

    assert answer.thread_ts == begun.ts


async def test_a_mention_without_words_says_how_to_ask(slack, bot, anna, general):
    await slack.mention(anna, general, "")

    assert "/ask" in (await general.next_ephemeral()).text


async def test_thanks_are_not_answered_and_leave_no_trace(slack, bot, anna, general):
    said = await quiet(slack, bot, slack.mention(anna, general, "thanks, great!"))

    assert said == []
    assert [row.question for row in bot.journal.recent_questions()] == [OPENS]


async def test_a_greeting_is_told_how_to_ask(slack, bot, anna):
    answer = await slack.say(anna, slack.dm(anna), "hello!").answer()

    assert "/ask" in answer.text


async def test_a_mention_finds_words_in_markup(slack, bot, anna, general):
    answer = await slack.mention(anna, general, "*who* keeps the <https://example.org/key|spare key>? :key:").answer()

    assert KEEPS in answer.text


async def test_a_question_that_the_documents_do_not_answer_is_told_so(slack, bot, anna, general):
    answer = await slack.mention(anna, general, GAP).answer()

    assert "The documents do not" in answer.text


async def test_a_german_question_is_answered_in_german_words(slack, bot, anna, general):
    answer = await slack.mention(anna, general, "Wer verwahrt den Schlüssel für den Keller?").answer()

    assert answer.element("more" if "Mehr" in str(answer.blocks) else "helpful")[1]["text"]["text"] in {"Mehr", "Hilfreich"}


async def test_a_mention_that_arrives_as_two_events_is_answered_once(slack, bot, anna, general):
    slack.subscriptions.add("message.channels")
    asked = slack.mention(anna, general, KEY)
    await asked.answer()
    await asked.also[0]

    assert len(await quiet(slack, bot, asked)) == 1


async def test_a_follow_up_needs_no_mention(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    answer = await slack.say(anna, general, OPENS, thread_ts=asked.ts).answer()

    assert "The office opens at" in answer.text


async def test_a_follow_up_takes_its_subject_from_the_question_before(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    answer = await slack.say(anna, general, "and where is it?", thread_ts=asked.ts).answer()

    assert "Searched for" in answer.text


async def test_somebody_else_may_follow_up(slack, bot, anna, ben, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    answer = await slack.say(ben, general, OPENS, thread_ts=asked.ts).answer()

    assert "The office opens at" in answer.text


async def test_a_follow_up_in_a_group_conversation_needs_no_mention(slack, bot, anna, ben):
    room = slack.channel("", anna, ben, kind="mpim")
    asked = slack.mention(anna, room, KEY)
    await asked.answer()

    assert "The office opens at" in (await slack.say(ben, room, OPENS, thread_ts=asked.ts).answer()).text


async def test_a_follow_up_after_a_restart_needs_no_mention(slack, bot_in, anna, general):
    async with bot_in():
        asked = slack.mention(anna, general, KEY)
        await asked.answer()

    async with bot_in():
        answer = await slack.say(anna, general, OPENS, thread_ts=asked.ts).answer()

    assert "The office opens at" in answer.text


async def test_a_thread_is_not_followed_where_the_rules_say_so(slack, bot_in, anna, general):
    async with bot_in(rules="[everywhere]\nfollow_threads = false\n") as bot:
        asked = slack.mention(anna, general, KEY)
        await asked.answer()

        followed = slack.say(anna, general, OPENS, thread_ts=asked.ts)

        assert len(await quiet(slack, bot, followed)) == 1


async def test_a_thread_that_the_bot_was_not_asked_in_is_left_alone(slack, bot, anna, ben, general):
    begun = slack.say(anna, general, "a word about the office")

    said = slack.say(ben, general, OPENS, thread_ts=begun.ts)

    assert await quiet(slack, bot, said) == []


async def test_a_channel_message_without_a_mention_is_left_alone(slack, bot, anna, general):
    assert await quiet(slack, bot, slack.say(anna, general, KEY)) == []


async def test_two_people_who_talk_to_each_other_in_a_thread_are_left_alone(slack, bot, anna, ben, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    said = slack.say(anna, general, f"<@{ben.id}> when does the office open?", thread_ts=asked.ts)

    assert len(await quiet(slack, bot, said)) == 1


async def test_thanks_in_a_thread_are_left_alone(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    said = slack.say(anna, general, "great, thanks, I call Anna Berg about the key", thread_ts=asked.ts)

    assert len(await quiet(slack, bot, said)) == 1


async def test_words_in_a_thread_that_ask_nothing_are_not_kept(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    await slack.say(anna, general, "great, thanks, I call Anna Berg about the key", thread_ts=asked.ts)

    assert [row.question for row in bot.journal.recent_questions()] == [KEY]


async def test_a_follow_up_without_an_answer_is_told_so_where_it_is_a_question(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    answer = await slack.say(anna, general, GAP, thread_ts=asked.ts).answer()

    assert "The documents do not" in answer.text


async def test_a_follow_up_without_an_answer_or_a_question_mark_is_left_alone(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    said = slack.say(anna, general, GAP.rstrip("?"), thread_ts=asked.ts)

    assert len(await quiet(slack, bot, said)) == 1


async def test_a_direct_message_is_answered(slack, bot, anna):
    answer = await slack.say(anna, slack.dm(anna), KEY).answer()

    assert KEEPS in answer.text


async def test_a_message_that_is_shared_directly_is_answered(slack, bot, anna):
    shared = [{"text": KEY, "fallback": f"[May 1] ben: {KEY}", "is_share": True}]

    assert KEEPS in (await slack.say(anna, slack.dm(anna), "", attachments=shared).answer()).text


async def test_a_mention_on_a_message_that_is_shared_is_answered(slack, bot, anna, general):
    assert KEEPS in (await slack.mention(anna, general, "", attachments=[{"text": KEY, "is_share": True}]).answer()).text


async def test_a_message_that_is_shared_in_a_thread_is_left_alone(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    said = slack.say(anna, general, "", thread_ts=asked.ts, attachments=[{"text": OPENS, "is_share": True}])

    assert len(await quiet(slack, bot, said)) == 1


async def test_a_direct_message_is_kept_as_private(slack, bot, anna):
    await slack.say(anna, slack.dm(anna), KEY).answer()

    (row,) = bot.journal.recent_questions()
    assert row.is_private


async def test_a_mention_is_kept_as_public(slack, bot, anna, general):
    await slack.mention(anna, general, KEY).answer()

    (row,) = bot.journal.recent_questions()
    assert not row.is_private


async def test_a_direct_message_is_answered_in_its_thread(slack, bot, anna):
    said = slack.say(anna, slack.dm(anna), KEY)

    assert (await said.answer()).thread_ts == said.payload["event"]["ts"]


async def test_a_direct_message_sees_that_the_bot_is_looking(slack, bot, anna):
    said = slack.say(anna, slack.dm(anna), KEY)

    status = await said.call("assistant.threads.setStatus")

    assert status.ok
    assert status.arguments["status"] == "is looking …"


async def test_an_answer_takes_the_status_away(slack, bot, anna):
    await slack.say(anna, slack.dm(anna), KEY).answer()

    assert slack.dm(anna).status is None


async def test_a_direct_message_is_answered_where_no_status_can_be_shown(slack, bot, anna):
    slack.fail("assistant.threads.setStatus", error="internal_error")

    answer = await slack.say(anna, slack.dm(anna), KEY).answer()

    assert KEEPS in answer.text


async def test_a_follow_up_in_a_direct_thread_leans_on_the_question_before(slack, bot, anna):
    said = slack.say(anna, slack.dm(anna), KEY)
    await said.answer()

    answer = await slack.say(anna, slack.dm(anna), "and where is it?", thread_ts=said.payload["event"]["ts"]).answer()

    assert "Searched for" in answer.text


async def test_opening_the_conversation_offers_questions_of_before(slack, bot, anna):
    await slack.say(anna, slack.dm(anna), KEY).answer()

    await slack.app_home_opened(anna, "messages").call("assistant.threads.setSuggestedPrompts")

    assert slack.dm(anna).prompts["prompts"] == [{"title": KEY, "message": KEY}]


async def test_prompts_in_the_agent_view_name_no_thread(slack, bot, anna):
    await slack.say(anna, slack.dm(anna), KEY).answer()

    await slack.app_home_opened(anna, "messages").call("assistant.threads.setSuggestedPrompts")

    assert "thread_ts" not in slack.dm(anna).prompts


async def test_an_assistant_thread_is_greeted(slack, bot, anna):
    greeting = await slack.assistant_thread_started(anna).answer()

    assert "I quote what the documents say" in greeting.text


async def test_an_assistant_thread_is_offered_questions_of_before(slack, bot, anna):
    await slack.say(anna, slack.dm(anna), KEY).answer()

    started = slack.assistant_thread_started(anna)
    await started.call("assistant.threads.setSuggestedPrompts")

    assert slack.dm(anna).prompts["thread_ts"] == started.ts


async def test_a_direct_message_leans_on_the_one_before(slack, bot, anna):
    await slack.say(anna, slack.dm(anna), OPENS).answer()

    answer = await slack.say(anna, slack.dm(anna), "why is that?").answer()

    assert "why is that? office open" in answer.text


async def test_a_direct_message_leans_on_nothing_of_a_channel(slack, bot, anna, general):
    await slack.mention(anna, general, OPENS).answer()

    answer = await slack.say(anna, slack.dm(anna), "why is that?").answer()

    assert "Searched for" not in answer.text


async def test_a_follow_up_in_a_direct_thread_leans_on_that_thread(slack, bot, anna):
    said = slack.say(anna, slack.dm(anna), OPENS)
    await said.answer()
    await slack.say(anna, slack.dm(anna), KEY).answer()

    answer = await slack.say(anna, slack.dm(anna), "why is that?", thread_ts=said.payload["event"]["ts"]).answer()

    assert "why is that? office open" in answer.text


async def test_a_message_in_an_assistant_thread_is_answered_there(slack, bot, anna):
    started = slack.assistant_thread_started(anna)
    await started.answer()

    said = slack.say(anna, slack.dm(anna), KEY, thread_ts=started.ts)

    assert KEEPS in (await slack.until(lambda: next((m for m in slack.dm(anna).app_messages if KEEPS in m.text), None))).text
    assert said.failure is None


async def test_an_edit_is_not_answered_again(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    edited = slack.edit_as(anna, general.message(asked.ts), OPENS)

    assert len(await quiet(slack, bot, edited)) == 1


async def test_a_deletion_is_not_answered(slack, bot, anna):
    said = slack.say(anna, slack.dm(anna), KEY)
    await said.answer()

    deleted = slack.delete_as(anna, slack.dm(anna).message(said.payload["event"]["ts"]))

    assert len(await quiet(slack, bot, deleted)) == 1


async def test_other_bots_are_not_answered(slack, bot, general):
    assert await quiet(slack, bot, slack.bot_says(general, KEY)) == []


async def test_other_bots_of_the_new_kind_are_not_answered(slack, bot, anna):
    assert await quiet(slack, bot, slack.bot_says(slack.dm(anna), KEY, subtype=None)) == []


async def test_a_bot_that_mentions_it_is_not_answered(slack, bot, general):
    event = {"type": "app_mention", "user": "U0STRANGER", "bot_id": "B0STRANGER", "text": KEY, "ts": "1.1", "channel": general.id}

    assert await quiet(slack, bot, slack.event(event, channel=general, ts="1.1")) == []


async def test_the_bot_does_not_answer_itself(slack, bot, anna):
    dm = slack.dm(anna)
    said = slack.say(anna, dm, KEY)
    await said.answer()

    assert len(await quiet(slack, bot, said)) == 1


async def test_events_of_other_kinds_are_acknowledged(slack, bot, general):
    delivery = await slack.event({"type": "channel_rename", "channel": {"id": general.id, "name": "x"}})

    assert len(delivery.attempts) == 1


async def test_a_follow_up_that_holds_nothing_to_look_for_is_left_alone(slack, bot, anna, general):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    said = slack.say(anna, general, "…?", thread_ts=asked.ts)

    assert (len(await quiet(slack, bot, said)), general.ephemerals) == (1, [])


async def test_a_follow_up_beyond_the_limit_is_told_so_in_private(slack, bot_in, anna, general):
    async with bot_in(limits=Limits(1, 0)):
        asked = slack.mention(anna, general, KEY)
        await asked.answer()

        slack.say(anna, general, OPENS, thread_ts=asked.ts)

        assert "a lot of questions" in (await general.next_ephemeral()).text


async def test_mentions_beyond_the_limit_are_told_so_once(slack, bot_in, anna, general):
    async with bot_in(limits=Limits(1, 0)) as bot:
        await slack.mention(anna, general, KEY).answer()
        for _ in range(5):
            await slack.mention(anna, general, KEY)
        await quiet(slack, bot, slack.say(anna, general, "thanks"))

        assert len(general.ephemerals) == 1


async def test_direct_messages_beyond_the_limit_are_told_so_once(slack, bot_in, anna):
    async with bot_in(limits=Limits(1, 0)) as bot:
        await slack.say(anna, slack.dm(anna), KEY).answer()
        for _ in range(5):
            await slack.say(anna, slack.dm(anna), KEY)

        assert len(await quiet(slack, bot, slack.say(anna, slack.dm(anna), KEY))) == 2


async def test_a_command_beyond_the_limit_is_told_so_each_time(slack, bot_in, anna, general):
    async with bot_in(limits=Limits(1, 0)):
        await slack.slash(anna, general, "/ask", KEY)
        await general.next_ephemeral()
        for _ in range(2):
            await slack.slash(anna, general, "/ask", KEY)
            assert "a lot of questions" in (await general.next_ephemeral()).text


async def test_greetings_count_as_questions(slack, bot_in, anna):
    async with bot_in(limits=Limits(1, 0)) as bot:
        for _ in range(3):
            await slack.say(anna, slack.dm(anna), "hello")
        said = await quiet(slack, bot, slack.say(anna, slack.dm(anna), "thanks"))

    assert ["a lot of questions" in message.text for message in said] == [False, True]


@pytest.mark.parametrize("text", [KEY, "hello"])
async def test_where_nobody_is_answered_that_is_said_once(slack, bot_in, anna, text):
    async with bot_in(rules="[everywhere]\nenabled = false\n") as bot:
        for _ in range(3):
            await slack.say(anna, slack.dm(anna), text)
        said = await quiet(slack, bot, slack.say(anna, slack.dm(anna), "thanks"))

    assert [message.text for message in said] == ["I do not answer here."]


async def test_where_nobody_is_answered_an_assistant_thread_is_not_told_how_to_ask(slack, bot_in, anna):
    async with bot_in(rules="[everywhere]\nenabled = false\n"):
        assert (await slack.assistant_thread_started(anna).answer()).text == "I do not answer here."


@pytest.mark.parametrize("text", ["thanks?", "danke?"])
async def test_thanks_in_a_thread_are_left_to_the_people(slack, bot, anna, general, text):
    asked = slack.mention(anna, general, KEY)
    await asked.answer()

    said = slack.say(anna, general, text, thread_ts=asked.ts)

    assert (len(await quiet(slack, bot, said)), general.ephemerals) == (1, [])
