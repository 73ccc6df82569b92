"""Whom the bot does not answer, and how it behaves where it may not do as asked."""

import asyncio

import pytest
from local_discord_world import READ_MESSAGE_HISTORY, SEND_IN_THREADS, SEND_MESSAGES

from adapters.discord_app import sending
from adapters.words import ENGLISH, words_in
from bot.access import AccessFile, AccessRules
from bot.keeping import Limits

SUPPRESS_EMBEDS = 1 << 2
PRIVATELY = '[everywhere]\nanswers = "private"\n'
DISABLED = "[everywhere]\nenabled = false\n"
NOTHING = "[everywhere]\ncollections = []\n"
TOO_OFTEN = "That was a lot of questions in a short time"


@pytest.fixture
def mention(discord, ada, channel):
    """Mention the bot with a question."""

    async def mentioning(text="who keeps the spare key?", *, by=ada, where=channel, **how):
        return await discord.say(by, where, f"{discord.bot.mention} {text}", **how)

    return mentioning


async def test_bots_are_not_answered(bot, discord, guild, channel, mention):
    await mention(by=discord.add_person("other", guild, is_bot=True))
    await discord.settled()

    assert channel.bot_messages == []


async def test_webhooks_are_not_answered(bot, discord, channel, mention):
    await mention(by=discord.add_person("feed"), is_webhook=True)
    await discord.settled()

    assert channel.bot_messages == []


async def test_it_does_not_answer_itself(bot, discord, ada):
    dm = discord.dm(ada)
    await discord.say(ada, dm, "who keeps the spare key?")
    await dm.next_message()
    await discord.settled()

    assert len(dm.bot_messages) == 1


async def test_what_does_not_mention_it_is_not_answered(bot, discord, ada, channel):
    await discord.say(ada, channel, "who keeps the spare key?")
    await discord.settled()

    assert channel.bot_messages == []


async def test_everyone_is_not_the_bot(bot, discord, ada, channel):
    await discord.say(ada, channel, "@everyone who keeps the spare key?")
    await discord.settled()

    assert channel.bot_messages == []


@pytest.mark.parametrize("kind", [6, 7, 18, 21], ids=["pin", "join", "thread created", "thread starter"])
async def test_system_messages_are_not_answered(bot, discord, ada, channel, mention, kind):
    message = await mention(is_kept_from_bot=True)
    told = {
        **message.payload({str(discord.bot.id): discord.bot}),
        "type": kind,
        "guild_id": str(channel.guild.id),
        "member": channel.guild.member_payload(ada),
    }
    discord.gateway.dispatch("MESSAGE_CREATE", told, channel.guild)
    await discord.settled()

    assert channel.bot_messages == []


async def test_an_edit_is_not_answered_again(bot, discord, channel, mention):
    message = await mention()
    await channel.next_message()
    discord.rewrite(message, f"{discord.bot.mention} when does the office open?")
    await discord.settled()

    assert len(channel.bot_messages) == 1


async def test_a_sentence_shows_no_previews(bot, ask):
    message = await ask(collection="nope")

    assert message.flags & SUPPRESS_EMBEDS


async def test_where_answers_are_private_a_mention_is_told_of_the_command(start, discord, channel, mention):
    async with start(access=PRIVATELY) as bot:
        said = await mention()
        answer = await channel.next_message()
        asked = bot.journal.recent_questions()

    ask_id = next(command["id"] for command in discord.commands if command["name"] == "ask")
    assert answer.text == f"Answers here are for the asker's eyes only; please ask with </ask:{ask_id}>."
    assert answer.reply_to is said
    assert asked == []


async def test_who_may_read_more_than_the_place_is_told_of_the_command(start, ada, channel, mention):
    async with start(access=f'[[rule]]\nusers = ["{ada.id}"]\ncollections = ["handbook"]\n'):
        await mention("how many days of holiday a year?")
        answer = await channel.next_message()

    assert answer.text.startswith("Answers here are for the asker's eyes only")


class TurningPrivate(AccessFile):
    """Rules that are changed after they were asked who somebody is and what holds for them."""

    def __init__(self):
        super().__init__(None)
        self._kinds = ["public", "public"]

    def rules(self):
        return AccessRules.model_validate({"everywhere": {"answers": self._kinds.pop() if self._kinds else "private"}})


async def test_an_answer_whose_place_became_private_meanwhile_is_not_shown(start, channel, mention):
    async with start(access=TurningPrivate()):
        await mention()
        answer = await channel.next_message()

    assert answer.text.startswith("Answers here are for the asker's eyes only")


async def test_nor_to_all_by_the_command(start, discord, ada, channel):
    async with start(access=TurningPrivate()) as bot:
        bot.hold()
        asked = await discord.slash(ada, channel, "ask", {"question": "who keeps the spare key?"})
        await asked.first_response()
        bot.let_go()

        assert (await asked.follow_up()).is_ephemeral
        assert asked.original.is_deleted


async def test_where_answers_are_private_the_command_answers_privately(start, ask):
    async with start(access=PRIVATELY):
        message = await ask()

    assert "**Anna Berg" in message.text
    assert message.is_ephemeral


async def test_where_answers_are_private_a_direct_message_is_answered(start, discord, ada):
    async with start(access=PRIVATELY):
        await discord.say(ada, discord.dm(ada), "who keeps the spare key?")
        answer = await discord.dm(ada).next_message()

    assert "**Anna Berg" in answer.text


async def test_a_place_without_the_bot_is_told_so(start, ask, channel, mention):
    async with start(access=DISABLED):
        told = await ask()
        await mention()
        answer = await channel.next_message()

    assert told.text == answer.text == "I do not answer here."
    assert told.is_ephemeral


async def test_where_it_may_not_write_the_author_is_told(bot, discord, ada, channel, mention):
    channel.bot_lacks = SEND_MESSAGES
    await mention()

    told = await discord.dm(ada).next_message()
    assert told.text == f"I was asked in <#{channel.id}> but may not write there; whoever runs the server can let me."
    assert bot.tally["may not write"] == 1


async def test_where_it_may_not_write_in_threads_the_author_is_told(bot, discord, ada, guild, channel, mention):
    thread = guild.add_thread(channel, bot_lacks=SEND_IN_THREADS)
    await mention(where=thread)

    assert (await discord.dm(ada).next_message()).text.startswith(f"I was asked in <#{thread.id}>")


async def test_an_author_who_takes_no_direct_messages_is_left_alone(bot, discord, ada, channel, mention, caplog):
    channel.bot_lacks, ada.accepts_dms = SEND_MESSAGES, False
    await mention()
    await discord.settled()

    assert discord.dm(ada).bot_messages == []
    assert [record for record in caplog.records if record.exc_info] == []


async def test_without_the_history_it_answers_without_a_reference(bot, channel, mention):
    channel.bot_lacks = READ_MESSAGE_HISTORY
    await mention()

    answer = await channel.next_message()
    assert "**Anna Berg" in answer.text
    assert answer.reply_to is None


async def test_a_question_that_was_deleted_is_answered_all_the_same(bot, discord, channel, mention):
    bot.hold()
    said = await mention()
    await bot.until_asked()
    discord.deleted(said)
    bot.let_go()

    assert "**Anna Berg" in (await channel.next_message()).text


async def test_a_form_that_discord_refuses_is_sent_plainly(bot, discord, channel, mention):
    discord.faults.fail("POST", f"/channels/{channel.id}/messages", status=400, code=50035, message="Invalid Form Body")
    await mention()

    answer = await channel.next_message()
    assert "Anna Berg keeps the spare key of the shed." in answer.content
    assert answer.flags & SUPPRESS_EMBEDS
    assert bot.tally["refused form"] == 1


async def test_an_interaction_s_form_that_discord_refuses_is_sent_plainly(bot, discord, ask):
    discord.faults.fail("POST", "/interactions/*", status=400, code=50035, message="Invalid Form Body")

    assert "Anna Berg keeps the spare key of the shed." in (await ask()).content


async def test_who_mentions_it_too_often_is_told_once(start, discord, channel, mention):
    async with start(limits=Limits(1, 0)):
        await mention()
        await channel.next_message()
        await mention()
        refused = await channel.next_message()
        await mention()
        await discord.settled()

    assert refused.text.startswith("That was a lot of questions in a short time")
    assert len(channel.bot_messages) == 2


async def test_a_question_without_words_is_told_how_to_ask(bot, channel, mention):
    await mention("???")

    assert (await channel.next_message()).text == "I cannot look for that; ask in words, in a sentence or two."


async def test_it_types_while_a_mention_takes_long(bot, discord, channel, mention):
    bot.hold()
    await mention()
    calls = await discord.rest.until_called("POST", f"/channels/{channel.id}/typing")

    assert len(calls) == 1
    bot.let_go()
    assert "**Anna Berg" in (await channel.next_message()).text


async def test_a_corpus_without_documents_is_told_of(start, ask):
    async with start(files={}):
        message = await ask()

    assert message.text == "The documents cannot be used just now; those who run me can see why."


@pytest.mark.parametrize("text", ["thanks!", "ok", "lol"])
async def test_thanks_are_not_answered(bot, discord, channel, mention, text):
    await mention(text)
    await discord.settled()

    assert channel.bot_messages == []
    assert bot.journal.recent_questions() == []


async def test_a_greeting_is_told_how_to_ask(bot, channel, mention):
    await mention("hello!")

    assert "/ask" in (await channel.next_message()).text
    assert bot.journal.recent_questions() == []


@pytest.fixture
async def unknown_thread(start, discord, guild, channel):
    """A thread that the client has not heard of, in a channel whose answers are private."""
    rules = f'[[rule]]\nplatform = "discord"\nchannels = ["{channel.id}"]\nanswers = "private"\n'
    async with start(access=rules) as bot:
        thread = guild.add_thread(channel)
        await discord.settled()
        bot.door._client.get_guild(guild.id)._threads.clear()
        yield thread


async def test_a_thread_that_the_client_does_not_know_follows_its_channels_rules(unknown_thread, mention):
    await mention(where=unknown_thread)

    assert "shed" not in (await unknown_thread.next_message()).text


async def test_in_a_thread_of_which_discord_tells_nothing_one_is_asked_to_try_again(unknown_thread, discord, mention):
    discord.faults.fail("GET", f"/channels/{unknown_thread.id}", status=403, code=50001, message="Missing Access")
    await mention(where=unknown_thread)

    assert (await unknown_thread.next_message()).text == ENGLISH.failed


async def test_a_direct_message_is_kept_as_private(bot, discord, ada):
    dm = discord.dm(ada)
    await discord.say(ada, dm, "who keeps the spare key?")
    await dm.next_message()

    assert bot.journal.recent_questions()[0].is_private


async def test_an_answer_whose_place_became_private_meanwhile_is_shown_to_nobody_where_the_command_expired(start, discord, ada, channel):
    async with start(access=TurningPrivate()) as bot:
        bot.hold()
        asked = await discord.slash(ada, channel, "ask", {"question": "who keeps the spare key?"})
        asked.expire_response()
        bot.let_go()
        await discord.settled()

        assert channel.bot_messages == []
        assert bot.tally["late"] == 1


@pytest.fixture
def mention_role(discord, guild, ada, channel):
    """Mention the bot's role alone, of which Discord tells the bot no words."""
    role = guild.add_role("verbatim", bot_id=discord.bot.id)

    async def mentioning():
        said = await discord.say(ada, channel, f"<@&{role.id}> who keeps the spare key?", is_kept_from_bot=True)
        told = {"content": "", "mention_roles": [str(role.id)], "guild_id": str(guild.id), "member": guild.member_payload(ada)}
        discord.gateway.dispatch("MESSAGE_CREATE", {**said.payload({}), **told}, guild)
        await discord.settled()

    return mentioning


async def test_who_mentions_only_its_role_is_told_to_mention_the_bot_itself(bot, discord, channel, mention_role):
    await mention_role()

    answer = await channel.next_message()

    assert answer.text.startswith(f"I cannot read what mentions only my role; mention <@{discord.bot.id}> itself, or use </ask:")
    assert bot.journal.recent_questions() == []


async def test_the_source_of_an_answer_of_its_own_is_that_of_its_first_quote(start, discord, ada, channel, ask):
    files = {"keys.txt": "Anna Berg keeps the *spare* key_2.\n", "boat.txt": "Tom Lee keeps the spare key of the boat.\n"}
    async with start(files=files) as bot:
        answer = await ask()
        assert "Tom Lee" in answer.text
        found = await (await discord.message_command(ada, channel, "Find the source", answer)).message()

        assert "**Anna Berg keeps the" in found.text
        assert bot.journal.recent_questions(limit=1)[0].question == files["keys.txt"].strip()


async def test_an_answer_without_a_quote_has_no_source(bot, discord, ada, channel, ask):
    answer = await ask("who repaired the Zeppelin?")
    found = await (await discord.message_command(ada, channel, "Find the source", answer)).message()

    assert found.text == ENGLISH.no_words


@pytest.mark.parametrize(("method", "path"), [("GET", "/users/*"), ("POST", "/channels/*/typing")])
async def test_a_broken_connection_beside_an_answer_costs_no_answer(bot, discord, ada, grace, channel, method, path):
    discord.faults.reset(method, path, count=9)
    bot.hold()
    if method == "GET":
        asked = await discord.slash(ada, channel, "ask", {"question": f"does <@{grace.id}> keep the spare key?"})
    else:
        await discord.say(ada, channel, f"{discord.bot.mention} who keeps the spare key?")
    await bot.until_asked()
    await asyncio.sleep(1.2 if method == "POST" else 0)
    bot.let_go()

    assert "spare key" in (await asked.message() if method == "GET" else await channel.next_message()).text


async def test_an_answer_does_not_wait_for_discord_to_show_that_the_bot_is_typing(bot, discord, channel, mention):
    discord.faults.rate_limit("POST", "/channels/*/typing", retry_after_s=60)
    bot.hold()
    await mention()
    await discord.rest.until_called("POST", f"/channels/{channel.id}/typing")
    bot.let_go()

    assert "**Anna Berg" in (await channel.next_message()).text


async def test_an_answer_does_not_wait_long_for_the_names_of_people(bot, discord, ada, grace, channel):
    discord.faults.rate_limit("GET", "/users/*", retry_after_s=60)
    asked = await discord.slash(ada, channel, "ask", {"question": f"does <@{grace.id}> keep the spare key?"})

    assert "spare key" in (await asked.message()).text


async def test_the_names_of_several_people_are_waited_for_together(bot, discord, ada, grace, channel):
    discord.faults.delay("GET", "/users/*", seconds=9, count=3)
    asked = await discord.slash(ada, channel, "ask", {"question": f"does <@{grace.id}>, <@{ada.id}> or <@4> keep the spare key?"})

    assert "spare key" in (await asked.message()).text
    assert not asked.is_deferred


@pytest.mark.parametrize("how", ["command", "mention", "button"])
async def test_a_fault_of_the_program_is_told_to_the_person(bot, channel, ask, mention, press, monkeypatch, how):
    answer = await ask()

    def broken(*_):
        raise RuntimeError("a fault")

    monkeypatch.setattr(sending, "discord_form", broken)
    match how:
        case "mention":
            await mention()
            told = await channel.next_message()
        case "command":
            told = await ask()
        case _:
            told = await press(answer, "context")

    assert told.text == ENGLISH.failed


async def test_a_channel_that_cannot_be_told_for_a_broken_connection_is_told_so(discord, guild, ada, channel, bot):
    discord.faults.reset("GET", "/channels/*", count=9)
    guild.tell = lambda *_: None
    thread = guild.add_thread(channel)
    await discord.say(ada, thread, f"{discord.bot.mention} who keeps the spare key?")

    assert (await thread.next_message()).text == ENGLISH.failed


async def test_a_reply_to_an_answer_is_a_follow_up(bot, discord, ada, channel, mention):
    await mention("when does the office open?")
    answer = await channel.next_message()
    await discord.say(ada, channel, "why is that?", reply_to=answer)

    assert "searched for: “why is that? office open”" in (await channel.next_message()).text.casefold()


async def test_a_reply_is_a_follow_up_of_the_answer_replied_to_and_not_of_the_last(bot, discord, ada, channel, mention):
    await mention("when does the office open?")
    answer = await channel.next_message()
    await mention("who keeps the spare key?")
    await channel.next_message()
    await discord.say(ada, channel, "why is that?", reply_to=answer)

    text = (await channel.next_message()).text.casefold()
    assert "searched for: “why is that? office open”" in text


async def test_a_reply_to_the_answer_of_somebody_else_is_a_follow_up_of_their_question(bot, discord, grace, channel, mention):
    await mention("when does the office open?")
    answer = await channel.next_message()
    await discord.say(grace, channel, "why is that?", reply_to=answer)

    assert "searched for: “why is that? office open”" in (await channel.next_message()).text.casefold()


async def test_another_question_in_the_channel_is_none(bot, channel, mention):
    await mention("when does the office open?")
    await channel.next_message()
    await mention("why is that?")

    assert "office" not in (await channel.next_message()).text.casefold()


REMARKS = (
    "No, that is wrong, Ben has had it since May",
    "good to know, I will tell Carla tomorrow",
    "I told you so",
    "and who told Carla that?",
)


@pytest.mark.parametrize("remark", REMARKS)
async def test_a_remark_on_an_answer_is_left_to_the_people(bot, discord, grace, channel, mention, remark):
    await mention("who keeps the spare key?")
    answer = await channel.next_message()

    await discord.say(grace, channel, remark, reply_to=answer)
    await discord.settled()

    assert channel.bot_messages == [answer]


async def test_a_question_to_somebody_else_below_an_answer_is_left_to_them(bot, discord, ada, grace, channel, mention):
    await mention("who keeps the spare key?")
    answer = await channel.next_message()

    await discord.say(ada, channel, f"{grace.mention} when does the office open?", reply_to=answer)
    await discord.settled()

    assert channel.bot_messages == [answer]


async def test_a_remark_with_the_mention_is_answered(bot, discord, grace, channel, mention):
    await mention("who keeps the spare key?")
    answer = await channel.next_message()
    await discord.say(grace, channel, f"{discord.bot.mention} the opening of the office", reply_to=answer)

    assert "9\\:30" in (await channel.next_message()).text


async def test_who_asks_below_an_answer_is_told_of_a_gap_where_they_asked_here_before(bot, discord, ada, channel, mention):
    await mention("who keeps the spare key?")
    answer = await channel.next_message()
    await discord.say(ada, channel, "and who repaired the Zeppelin?", reply_to=answer)

    assert "no answer" in (await channel.next_message()).text


async def test_what_it_stays_silent_on_is_not_kept(bot, discord, grace, channel, mention):
    await mention("who keeps the spare key?")
    answer = await channel.next_message()
    await discord.say(grace, channel, "and who told Carla that?", reply_to=answer)
    await mention("when does the office open?")
    await channel.next_message()

    assert [row.question for row in bot.journal.recent_questions()] == ["when does the office open?", "who keeps the spare key?"]


@pytest.mark.parametrize("access", [PRIVATELY, NOTHING])
async def test_what_is_said_in_place_of_an_answer_counts_as_a_question(start, discord, channel, mention, access):
    async with start(access=access, limits=Limits(2, 0)):
        for _ in range(5):
            await mention()
            await discord.settled()

    assert [message.text.startswith(TOO_OFTEN) for message in channel.bot_messages] == [False, False, True]


async def test_a_mention_of_its_role_counts_as_a_question(start, discord, channel, mention_role):
    async with start(limits=Limits(2, 0)):
        for _ in range(5):
            await mention_role()

    assert [message.text.startswith(TOO_OFTEN) for message in channel.bot_messages] == [False, False, True]


async def test_where_it_may_not_write_either_the_author_is_told_no_oftener(start, discord, ada, channel, mention):
    channel.bot_lacks = SEND_MESSAGES
    async with start(access=PRIVATELY, limits=Limits(2, 0)):
        for _ in range(5):
            await mention()
            await discord.settled()

    assert len(discord.dm(ada).bot_messages) == 3


async def test_a_channel_that_cannot_be_told_counts_as_a_question(start, discord, guild, channel, mention):
    async with start(limits=Limits(1, 0)) as bot:
        thread = guild.add_thread(channel)
        await discord.settled()
        bot.door._client.get_guild(guild.id)._threads.clear()
        discord.faults.fail("GET", f"/channels/{thread.id}", status=403, code=50001, message="Missing Access", count=3)
        for _ in range(3):
            await mention(where=thread)
            await discord.settled()

    assert [message.text.startswith(TOO_OFTEN) for message in thread.bot_messages] == [False, True]


async def test_a_remark_where_answers_are_private_counts_against_no_limit(start, discord, ada, channel, ask, mention):
    async with start(access=PRIVATELY, limits=Limits(2, 0)):
        answer = await ask(private=False)
        await discord.say(ada, channel, "and when does the office open?", reply_to=answer)
        await discord.settled()
        await mention()
        told = await channel.next_message()

    assert told.text.startswith("Answers here are for the asker's eyes only")


@pytest.mark.parametrize("said", ["who keeps the spare key?", "hello", ""])
async def test_where_nobody_is_answered_that_is_said_once(start, discord, channel, mention, said):
    async with start(access=DISABLED, limits=Limits(1, 0)):
        for _ in range(3):
            await mention(said)
            await discord.settled()

    assert [message.text for message in channel.bot_messages] == [ENGLISH.not_here]


async def test_where_nobody_is_answered_a_mention_of_its_role_brings_no_advice(start, channel, mention_role):
    async with start(access=DISABLED):
        await mention_role()

    assert [message.text for message in channel.bot_messages] == [ENGLISH.not_here]


async def test_where_nobody_is_answered_a_direct_message_is_told_so_once(start, discord, ada):
    dm = discord.dm(ada)
    async with start(access=DISABLED):
        for _ in range(3):
            await discord.say(ada, dm, "who keeps the spare key?")
            await discord.settled()

    assert [message.text for message in dm.bot_messages] == [ENGLISH.not_here]


async def test_where_nobody_is_answered_help_says_so(start, discord, ada, channel):
    async with start(access=DISABLED):
        told = await (await discord.slash(ada, channel, "help")).message()

    assert told.text == ENGLISH.not_here


@pytest.mark.parametrize("greeting", ["hello?", "anyone there?"])
async def test_a_greeting_with_a_question_mark_is_told_how_to_ask(bot, channel, mention, greeting):
    await mention(greeting)

    assert "/ask" in (await channel.next_message()).text
    assert bot.journal.recent_questions() == []


async def test_a_message_of_a_server_that_let_the_bot_go_is_no_direct_message(bot, discord, guild, channel, mention):
    discord.gateway.dispatch("GUILD_DELETE", {"id": str(guild.id)}, guild)
    await discord.settled()
    await mention()
    await discord.settled()

    assert (channel.bot_messages, bot.journal.recent_questions()) == ([], [])


@pytest.mark.parametrize(("status", "code"), [(403, 160005), (400, 50083), (400, 200000)], ids=["locked", "archived", "blocked"])
async def test_where_discord_refuses_an_answer_the_author_is_told(bot, discord, guild, ada, channel, mention, status, code):
    thread = guild.add_thread(channel)
    discord.faults.fail("POST", f"/channels/{thread.id}/messages", status=status, code=code, message="no")
    await mention(where=thread)

    assert (await discord.dm(ada).next_message()).text.startswith(f"I was asked in <#{thread.id}> but may not write there")


async def test_a_direct_message_is_answered_in_the_words_of_its_language(bot, discord, ada):
    await discord.say(ada, discord.dm(ada), "Wer hat die Büroschlüssel repariert?")

    assert words_in("de").none in (await discord.dm(ada).next_message()).text
