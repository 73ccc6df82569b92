"""Every way to ask in Discord."""

import pytest
from local_discord_gateway import PRIVILEGED
from local_discord_messages import Message

STAFF_TOO = '[[rule]]\nusers = ["{user}"]\ncollections = ["handbook"]\n'


async def test_an_answer_to_the_command_is_for_all_to_see(bot, ask):
    message = await ask("who keeps the spare key?")

    assert "**Anna Berg keeps the spare key of the shed.**" in message.text
    assert not message.is_ephemeral


async def test_no_privileged_intent_is_asked_for(bot, discord):
    assert [identify["intents"] & PRIVILEGED for identify in discord.gateway.identifies] == [0]


async def test_an_answer_is_private_where_the_asker_wants_it(bot, ask):
    assert (await ask(private=True)).is_ephemeral


async def test_a_collection_limits_the_search(start, ask):
    async with start(access='[everywhere]\ncollections = ["*"]\n'):
        found = await ask("how many days of holiday a year?", collection="handbook")
        missed = await ask("how many days of holiday a year?", collection="default")

    assert "27 days" in found.text
    assert "27 days" not in missed.text


async def test_an_unknown_collection_is_answered_with_those_there_are(bot, ask):
    message = await ask(collection="*nope*")

    assert message.text == "There is no collection of that name; there are: default."
    assert message.is_ephemeral


async def test_a_collection_that_may_not_be_read_is_as_unknown(bot, ask):
    assert (await ask(collection="handbook")).text == (await ask(collection="nowhere")).text


async def test_questions_that_were_answered_here_are_suggested(bot, ask, discord, grace, channel):
    await ask("who keeps the spare key?")
    await ask("when does the office open?")
    await ask("who repaired the Zeppelin?")

    typed = await discord.autocomplete(grace, channel, "ask", {"question": "W"}, focused="question")
    assert [choice["value"] for choice in await typed.choices()] == ["when does the office open?", "who keeps the spare key?"]


async def test_what_was_typed_narrows_the_suggestions(bot, ask, discord, ada, channel):
    await ask("who keeps the spare key?")
    await ask("when does the office open?")

    typed = await discord.autocomplete(ada, channel, "ask", {"question": "SPARE"}, focused="question")
    assert [choice["value"] for choice in await typed.choices()] == ["who keeps the spare key?"]


async def test_private_questions_are_suggested_to_their_asker_only(bot, ask, discord, ada, grace, channel):
    await ask("who keeps the spare key?", private=True)

    proposed = {}
    for person in (ada, grace):
        typed = await discord.autocomplete(person, channel, "ask", {"question": ""}, focused="question")
        proposed[person] = [choice["value"] for choice in await typed.choices()]
    assert proposed == {ada: ["who keeps the spare key?"], grace: []}


async def test_questions_of_a_private_thread_are_suggested_to_their_asker_only(bot, discord, guild, ada, grace, channel):
    thread = guild.add_thread(channel, is_private=True)
    asked = await discord.slash(ada, thread, "ask", {"question": "who keeps the spare key?"})
    await asked.message()

    offered = {}
    for person in (ada, grace):
        typed = await discord.autocomplete(person, channel, "ask", {"question": "spare"}, focused="question")
        offered[person] = [choice["value"] for choice in await typed.choices()]

    assert offered == {ada: ["who keeps the spare key?"], grace: []}


async def test_questions_of_another_channel_are_not_suggested(bot, ask, discord, guild, ada):
    elsewhere = guild.add_channel("elsewhere")
    await ask("who keeps the spare key?")

    typed = await discord.autocomplete(ada, elsewhere, "ask", {"question": ""}, focused="question")
    assert await typed.choices() == []


async def test_a_question_too_long_for_a_choice_is_not_suggested(bot, ask, discord, ada, channel):
    await ask(f"who keeps the spare key {'of the shed ' * 8}?")

    typed = await discord.autocomplete(ada, channel, "ask", {"question": ""}, focused="question")
    assert await typed.choices() == []


async def test_only_collections_that_may_be_read_are_suggested(start, discord, ada, grace, channel):
    proposed = {}
    async with start(access=STAFF_TOO.format(user=ada.id)):
        for person in (ada, grace):
            typed = await discord.autocomplete(person, channel, "ask", {"question": "x", "collection": ""}, focused="collection")
            proposed[person] = [choice["value"] for choice in await typed.choices()]

    assert proposed == {ada: ["default", "handbook"], grace: ["default"]}


async def test_a_person_in_the_command_s_question_is_named(bot, ask, grace):
    message = await ask(f"where does {grace.mention} keep the key of <@4>?")

    assert "Asked: “where does Grace keep the key of ?”" in message.text


async def test_the_source_of_a_message_is_found_for_the_one_who_wants_it(bot, discord, ada, grace, channel):
    said = await discord.say(grace, channel, "I think Anna Berg keeps the spare key?")
    asked = await discord.message_command(ada, channel, "Find the source", said)

    message = await asked.message()
    assert "**Anna Berg keeps the spare key of the shed.**" in message.text
    assert message.is_ephemeral


async def test_the_source_of_a_message_is_looked_for_without_what_was_asked_before_it(bot, discord, ask, ada, grace, guild, channel):
    thread = guild.add_thread(channel)
    await ask(where=thread)
    said = await discord.say(grace, thread, "that is in the shed")
    await (await discord.message_command(ada, thread, "Find the source", said)).message()

    assert bot.journal.recent_questions(limit=1)[0].question == "that is in the shed"


async def test_a_message_without_words_has_no_source(bot, discord, ada, grace, channel):
    said = await discord.say(grace, channel, "")
    asked = await discord.message_command(ada, channel, "Find the source", said)

    assert (await asked.message()).text == "That message has no words that I could look for."


@pytest.mark.parametrize(
    "text", ["Anna Berg keeps the spare key. " * 130, "x" * 4_000, " " * 4_000], ids=["sentences", "one word", "blanks"]
)
async def test_the_source_of_a_very_long_message_is_looked_for(bot, discord, ada, grace, channel, text):
    said = _of_a_bot(discord, channel, {"embeds": [{"description": text}]})
    asked = await discord.message_command(ada, channel, "Find the source", said)

    assert (await asked.message()).is_ephemeral
    assert bot.tally["failed"] == 0


async def test_the_source_of_an_embed_is_found(bot, discord, ada, channel):
    said = _of_a_bot(discord, channel, {"embeds": [{"description": "Anna Berg keeps the spare key"}]})
    asked = await discord.message_command(ada, channel, "Find the source", said)

    assert "**Anna Berg keeps the spare key of the shed.**" in (await asked.message()).text


async def test_the_source_of_an_embed_with_fields_is_found(bot, discord, ada, channel):
    said = _of_a_bot(discord, channel, {"embeds": [{"title": "Keys", "fields": [{"name": "spare key", "value": "Anna Berg keeps it"}]}]})
    asked = await discord.message_command(ada, channel, "Find the source", said)

    assert "**Anna Berg keeps the spare key of the shed.**" in (await asked.message()).text


async def test_the_source_of_a_forwarded_message_is_found(bot, discord, ada, channel):
    said = _of_a_bot(discord, channel, {"forwarded": "Anna Berg keeps the spare key"})
    asked = await discord.message_command(ada, channel, "Find the source", said)

    assert "**Anna Berg keeps the spare key of the shed.**" in (await asked.message()).text


async def test_a_mention_is_answered_with_a_reply(bot, discord, ada, channel):
    said = await discord.say(ada, channel, f"{discord.bot.mention} who keeps the spare key?")

    answer = await channel.next_message()
    assert "**Anna Berg keeps the spare key of the shed.**" in answer.text
    assert answer.reply_to is said
    assert "Asked: “who keeps the spare key?”" in answer.text


async def test_the_lines_that_somebody_quotes_are_not_the_question(bot, discord, ada, channel):
    await discord.say(ada, channel, f"> the committee decided on the budget of 2019\n{discord.bot.mention} who keeps the spare key?")

    assert "Asked: “who keeps the spare key?”" in (await channel.next_message()).text


async def test_a_mention_in_a_thread_is_answered_in_the_thread(bot, discord, ada, guild, channel):
    thread = guild.add_thread(channel)
    said = await discord.say(ada, thread, f"{discord.bot.mention} who keeps the spare key?")

    assert (await thread.next_message()).reply_to is said


async def test_a_follow_up_in_a_thread_leans_on_the_question_before(bot, discord, ada, guild, channel):
    thread = guild.add_thread(channel)
    await discord.say(ada, thread, f"{discord.bot.mention} when does the office open?")
    await thread.next_message()
    await discord.say(ada, thread, f"{discord.bot.mention} why is that?")

    text = (await thread.next_message()).text
    assert "Searched for: “why is that? office open”" in text
    assert "Asked: “why is that?”" in text


async def test_people_who_are_mentioned_in_a_question_are_called_by_their_names(bot, discord, ada, grace, channel):
    await discord.say(ada, channel, f"{discord.bot.mention} where does {grace.mention} keep the key?")

    assert "Asked: “where does Grace keep the key?”" in (await channel.next_message()).text


async def test_a_bare_mention_is_told_how_to_ask(bot, discord, ada, channel):
    await discord.say(ada, channel, discord.bot.mention)

    answer = await channel.next_message()
    ask_id = next(command["id"] for command in discord.commands if command["name"] == "ask")
    assert answer.text == f"Ask me something in words and I quote what the documents say. </ask:{ask_id}> works too."


async def test_a_direct_message_is_answered(bot, discord, ada):
    dm = discord.dm(ada)
    await discord.say(ada, dm, "who keeps the spare key?")

    assert "**Anna Berg keeps the spare key of the shed.**" in (await dm.next_message()).text


async def test_the_command_is_answered_in_a_direct_message(bot, discord, ask, ada):
    message = await ask(where=discord.dm(ada))

    assert "**Anna Berg" in message.text
    assert not message.is_ephemeral


async def test_the_command_follows_up_what_was_said_in_a_direct_message(bot, discord, ask, ada):
    dm = discord.dm(ada)
    await discord.say(ada, dm, "when does the office open?")
    await dm.next_message()

    assert "Searched for: “why is that? office open”" in (await ask("why is that?", where=dm)).text
    assert [row.is_private for row in bot.journal.recent_questions()] == [True, True]


async def test_in_another_server_an_answer_is_for_the_asker_alone(bot, discord, ask):
    foreign = discord.add_guild("Elsewhere", has_bot=False)
    room = foreign.add_channel("room")
    visitor = discord.add_person("visitor", foreign)

    message = await ask(by=visitor, where=room, installed_for="user")
    assert "**Anna Berg" in message.text
    assert message.is_ephemeral


async def test_in_a_group_of_people_an_answer_is_for_the_asker_alone(bot, discord, ask, ada, grace):
    group = discord.add_private_channel(ada, grace, discord.add_person("joan"))

    assert (await ask(where=group, installed_for="user")).is_ephemeral


async def test_a_guest_s_answer_is_shared_where_the_asker_wants_it(bot, discord, ask, ada, grace):
    group = discord.add_private_channel(ada, grace, discord.add_person("joan"))

    assert not (await ask(where=group, installed_for="user", private=False)).is_ephemeral


def _of_a_bot(discord, channel, body):
    """A message that another bot has left there."""
    message = Message(channel, discord.add_person("feed", is_bot=True), body)
    discord.store(message)
    return message


@pytest.mark.parametrize(
    "text",
    [
        "<:wave:123456789012345678> who keeps the spare key?",
        "who keeps the spare key? <t:1700000000:R> <a:party:123456789012345678>",
        "who keeps the spare key? https://example.org/page?x=1 <https://example.org>",
        "<id:customize> who keeps the spare key? <@&123456789012345678> <#123456789012345678>",
    ],
)
async def test_emoji_times_and_addresses_are_no_part_of_a_question(bot, discord, ada, channel, ask, text):
    await discord.say(ada, channel, f"{discord.bot.mention} {text}")
    await discord.settled()
    told = [await ask(text)]

    for message in [*told, channel.messages[-1]]:
        assert "**Anna Berg keeps the spare key of the shed.**" in message.text


@pytest.mark.parametrize(("status", "code", "count"), [(404, 10003, 1), (403, 160005, 1), (400, 50083, 1), (403, 160002, 2)])
async def test_a_channel_that_takes_no_answer_is_one_line_in_the_log(bot, discord, ada, channel, caplog, status, code, count):
    discord.faults.fail("POST", f"/channels/{channel.id}/messages", count=count, status=status, code=code, message="gone")
    await discord.say(ada, channel, f"{discord.bot.mention} who keeps the spare key?")
    await discord.settled()

    told = [record for record in caplog.records if record.levelname in {"WARNING", "ERROR"}]
    assert [(record.levelname, record.exc_info, str(code) in record.getMessage()) for record in told] == [("WARNING", None, True)]
