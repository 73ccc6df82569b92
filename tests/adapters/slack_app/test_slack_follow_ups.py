"""What people write to each other in a thread that the bot was asked in leaves no trace."""

import pytest
from slack_bot import KEY, OPENS, modal
from test_slack_asking import GAP, quiet

from bot.keeping import Limits
from bot.places import Place

CHATTER = (
    "I know who is going to be fired on Monday, it is Peter",
    "no idea what Paul's salary is",
    "who is going to be fired on Monday",
    "are you free for lunch on friday?",
)


@pytest.fixture
async def asked(slack, bot, anna, general):
    """A question that was answered in a thread."""
    said = slack.mention(anna, general, OPENS)
    await said.answer()
    return said


async def test_words_that_it_stays_silent_on_are_not_kept(slack, bot, asked, ben, general):
    for text in CHATTER:
        await quiet(slack, bot, slack.say(ben, general, text, thread_ts=asked.ts))

    assert {row.question for row in bot.journal.recent_questions() if not row.is_private} == {OPENS}


async def test_a_question_of_somebody_who_did_not_ask_it_is_left_to_the_people_where_it_has_no_answer(slack, bot, asked, ben, general):
    said = slack.say(ben, general, GAP, thread_ts=asked.ts)

    assert (len(await quiet(slack, bot, said)), await bot.service.gaps(Place("slack", slack.team.id))) == (1, [])


async def test_somebody_who_asked_it_in_the_thread_is_told_that_there_is_no_answer(slack, bot, asked, ben, general):
    await slack.mention(ben, general, KEY, thread_ts=asked.ts).answer()

    answer = await slack.say(ben, general, GAP, thread_ts=asked.ts).answer()

    assert "The documents do not" in answer.text


async def test_words_that_it_stays_silent_on_are_no_gap(slack, bot, asked, ben, general):
    await quiet(slack, bot, slack.say(ben, general, GAP.rstrip("?"), thread_ts=asked.ts))

    assert await bot.service.gaps(Place("slack", slack.team.id)) == []


async def test_words_that_it_stays_silent_on_lend_nothing(slack, bot, asked, anna, general):
    await quiet(slack, bot, slack.say(anna, general, "who is going to be fired on Monday", thread_ts=asked.ts))

    answer = await slack.say(anna, general, "why is that?", thread_ts=asked.ts).answer()

    assert "why is that? office open" in answer.text


async def test_words_that_it_stays_silent_on_use_up_no_limit(slack, bot_in, anna, ben, general):
    async with bot_in(limits=Limits(1, 0)) as bot:
        asked = slack.mention(ben, general, KEY)
        await asked.answer()
        for text in ("who can help with the zanzibar room", "…?"):
            await quiet(slack, bot, slack.say(anna, general, text, thread_ts=asked.ts))

        assert "The office opens at" in (await slack.mention(anna, general, OPENS).answer()).text


async def test_a_follow_up_without_a_question_mark_is_kept_where_it_is_answered(slack, bot, asked, ben, general):
    await slack.say(ben, general, KEY.rstrip("?"), thread_ts=asked.ts).answer()

    assert [row.question for row in bot.journal.recent_questions()] == [KEY.rstrip("?"), OPENS]


async def test_a_follow_up_without_a_question_mark_counts_where_it_is_answered(slack, bot_in, anna, ben, general):
    async with bot_in(limits=Limits(1, 0)):
        asked = slack.mention(ben, general, KEY)
        await asked.answer()
        await slack.say(anna, general, OPENS.rstrip("?"), thread_ts=asked.ts).answer()

        slack.mention(anna, general, OPENS)

        assert "a lot of questions" in (await general.next_ephemeral()).text


async def test_a_thread_in_which_somebody_looked_for_a_source_is_left_to_the_people(slack, bot, anna, ben, general):
    begun = slack.say(ben, general, "I think Anna Berg keeps the spare key")
    await begun
    await slack.message_shortcut(anna, general.messages[-1], "find_source")
    await modal(slack, anna, "Anna Berg")

    assert await quiet(slack, bot, slack.say(anna, general, OPENS, thread_ts=begun.ts)) == []


async def test_who_looked_for_a_source_in_a_thread_is_told_of_no_gap_there(slack, bot, asked, ben, general):
    await slack.say(ben, general, "I think Anna Berg keeps the spare key", thread_ts=asked.ts)
    await slack.message_shortcut(ben, general.messages[-1], "find_source")
    await modal(slack, ben, "Anna Berg")

    assert len(await quiet(slack, bot, slack.say(ben, general, GAP, thread_ts=asked.ts))) == 1


async def test_where_answers_are_private_a_thread_is_followed_in_private(slack, bot_in, anna, general):
    async with bot_in(rules='[everywhere]\nanswers = "private"\n'):
        asked = slack.mention(anna, general, OPENS)
        await asked
        await general.next_ephemeral()

        slack.say(anna, general, KEY, thread_ts=asked.ts)

        assert "Anna Berg keeps" in (await general.next_ephemeral()).text
