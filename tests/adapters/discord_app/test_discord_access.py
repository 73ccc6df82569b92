"""What the access rules take and give, also where Discord tells little of a person."""

import pytest

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
