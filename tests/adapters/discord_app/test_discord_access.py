"""What the access rules take and give, also where Discord tells little of a person."""

import pytest
from local_discord_world import CATEGORY, FORUM

from adapters.words import ENGLISH

KEY = "who keeps the spare key?"
HOLIDAY = "how many days of holiday a year?"
BANNED = '[[rule]]\nroles = ["{role}"]\nenabled = false\n'
STAFF = '[[rule]]\nroles = ["{role}"]\ncollections = ["handbook"]\n'


@pytest.fixture
def away(discord):
    """A server that the bot is not in."""
    return discord.add_guild("Away", has_bot=False)


@pytest.mark.parametrize(("rule", "question", "said"), [(BANNED, KEY, ENGLISH.not_here), (STAFF, HOLIDAY, "27 days")], ids=["take", "give"])
async def test_roles_of_a_server_without_the_bot_count(start, discord, away, ask, rule, question, said):
    role, room = away.add_role("a role"), away.add_channel("room")
    member = discord.add_person("member", away, [role])
    async with start(access=rule.format(role=role.id)):
        message = await ask(question, by=member, where=room, installed_for="user")

    assert said in message.text
    assert message.is_ephemeral


@pytest.mark.parametrize(("rule", "question"), [(BANNED, KEY), (STAFF, HOLIDAY)], ids=["take", "give not"])
async def test_what_a_role_is_denied_is_denied_to_all_in_direct_messages(start, discord, guild, ada, rule, question):
    async with start(access=rule.format(role=guild.add_role("a role").id)):
        await discord.say(ada, discord.dm(ada), question)
        answer = await discord.dm(ada).next_message()

    assert "27 days" not in answer.text
    assert (answer.text == ENGLISH.not_here) == (rule is BANNED)


async def test_a_group_of_slack_is_nobody_s_in_discord(start, discord, ada):
    async with start(access=BANNED.format(role="S0123456789")):
        await discord.say(ada, discord.dm(ada), KEY)
        answer = await discord.dm(ada).next_message()

    assert "**Anna Berg" in answer.text


async def test_everyone_in_a_server_has_the_role_of_its_id(start, guild, ask):
    async with start(access=BANNED.format(role=guild.id)):
        message = await ask()

    assert message.text == ENGLISH.not_here


@pytest.fixture
def categorised(guild):
    """A category, a channel of it, and a thread of that."""
    category = guild.add_channel("staff", type=CATEGORY)
    room = guild.add_channel("room", parent=category)
    return category, room, guild.add_thread(room)


@pytest.mark.parametrize("named", ["category", "room", "thread"])
async def test_what_is_taken_from_a_category_channel_or_thread_is_taken_in_its_threads(start, discord, ada, ask, categorised, named):
    category, room, thread = categorised
    closed = {"category": category, "room": room, "thread": thread}[named]
    async with start(access=f'[[rule]]\nchannels = ["{closed.id}"]\nenabled = false\n'):
        told = await ask(where=thread)
        await discord.say(ada, thread, f"{discord.bot.mention} {KEY}")

        assert (await thread.next_message()).text == told.text == ENGLISH.not_here


async def test_what_is_taken_from_a_thread_is_not_taken_from_its_channel(start, ask, categorised):
    _, room, thread = categorised
    async with start(access=f'[[rule]]\nchannels = ["{thread.id}"]\nenabled = false\n'):
        assert "**Anna Berg" in (await ask(where=room)).text


async def test_what_is_taken_from_a_category_is_taken_from_its_channels(start, ask, categorised):
    category, room, _ = categorised
    async with start(access=f'[[rule]]\nchannels = ["{category.id}"]\nenabled = false\n'):
        assert (await ask(where=room)).text == ENGLISH.not_here


async def test_what_is_opened_in_a_post_is_shown_to_all_in_it(start, guild, ask):
    post = guild.add_thread(guild.add_channel("forum", type=FORUM))
    async with start(access=f'[[rule]]\nchannels = ["{post.id}"]\ncollections = ["handbook"]\n'):
        answer = await ask(HOLIDAY, where=post)

    assert ("27 days" in answer.text, answer.is_ephemeral) == (True, False)
