"""What people do in the local Discord, and what discord.py's client makes of it."""

import discord
import pytest
from local_discord_client import scene


@pytest.fixture
async def connected():
    async with scene() as made:
        yield made


@pytest.fixture
async def seen(connected):
    """The interactions that the client received, beside the scene."""
    received = []
    inner = connected.client.on_interaction

    async def on_interaction(interaction):
        received.append(interaction)
        await inner(interaction)

    connected.client.on_interaction = on_interaction
    return received


async def test_a_slash_command_is_answered(connected):
    asked = await connected.ask("hello")

    assert (await asked.message()).text == "hello"


async def test_the_first_response_comes_with_its_time(connected):
    response = await (await connected.ask()).first_response()

    assert (response.type, 0 < response.after_s < 3) == (4, True)


async def test_a_subcommand_is_found(connected):
    asked = await connected.local.slash(connected.ada, connected.channel, "thing sub", {"text": "below"})

    assert (await asked.message()).text == "below"


async def test_a_deferred_answer_is_awaited(connected):
    asked = await connected.local.slash(connected.ada, connected.channel, "late", {"text": "hello"})

    assert ((await asked.message()).text, asked.is_ephemeral, asked.is_deferred) == ("hello", True, True)


async def test_autocompletion_proposes(connected):
    typed = await connected.local.autocomplete(connected.ada, connected.channel, "chosen", {"collection": "hand"}, focused="collection")

    assert [choice["value"] for choice in await typed.choices()] == ["handbook"]


async def test_a_message_command_carries_the_words_without_an_intent(connected):
    said = await connected.local.say(connected.ada, connected.channel, "a quotation")
    asked = await connected.local.message_command(connected.ada, connected.channel, "Repeat this", said)

    assert (await asked.message()).text == "a quotation"


async def test_a_button_changes_its_message(connected):
    shown = await (await connected.ask()).message()
    pressed = await connected.local.press(connected.ada, shown, "press")

    assert ((await pressed.message()) is shown, shown.text) == (True, "pressed by ada")


async def test_a_modal_is_filled_in(connected):
    asked = await connected.local.slash(connected.ada, connected.channel, "form", {"text": "Title"})
    modal = await asked.modal()
    (name,) = [part["custom_id"] for row in modal["components"] for part in row["components"]]
    sent = await connected.local.submit(connected.ada, asked, {name: "hello"})

    assert (await sent.message()).text == "hello"


async def test_an_edited_message_is_heard_of(connected):
    said = await connected.local.say(connected.ada, connected.channel, "one")
    connected.local.rewrite(said, "two")
    await connected.local.settled()

    assert connected.client.events[-1] == "MESSAGE_UPDATE"


async def test_a_deleted_message_is_heard_of(connected):
    connected.local.deleted(await connected.local.say(connected.ada, connected.channel, "one"))
    await connected.local.settled()

    assert connected.client.events[-1] == "MESSAGE_DELETE"


async def test_a_message_kept_from_the_bot_is_not_dispatched(connected):
    await connected.local.say(connected.ada, connected.channel, f"{connected.local.bot.mention} x", is_kept_from_bot=True)
    await connected.local.settled()

    assert connected.client.heard == []


async def test_a_mention_is_replied_to(connected):
    said = await connected.local.say(connected.ada, connected.channel, f"{connected.local.bot.mention} hello")
    answer = await connected.channel.next_message()

    assert (answer.reply_to is said, answer.text) == (True, f"heard {said.content}")


async def test_a_direct_message_is_replied_to(connected):
    dm = connected.local.dm(connected.ada)
    await connected.local.say(connected.ada, dm, "hello")

    assert (await dm.next_message()).text == "heard hello"


async def test_a_webhook_s_message_is_told_apart(connected):
    hook = connected.local.add_person("feed", is_bot=True)
    await connected.local.say(hook, connected.channel, f"{connected.local.bot.mention} news", is_webhook=True)
    await connected.local.settled()

    assert (connected.client.heard[0].webhook_id is not None, connected.client.heard[0].author.bot) == (True, True)


async def test_member_roles_and_languages_come_along(connected, seen):
    role = connected.guild.add_role("Reader")
    berta = connected.local.add_person("berta", connected.guild, [role], locale="fr")
    await connected.local.settled()
    await (await connected.local.slash(berta, connected.channel, "echo", {"text": "x"})).message()

    (got,) = seen
    assert ([found.id for found in got.user.roles], got.locale, got.guild_locale) == (
        [connected.guild.id, role.id],
        discord.Locale.french,
        discord.Locale.american_english,
    )


async def test_a_thread_names_its_parent(connected, seen):
    thread = connected.guild.add_thread(connected.channel)
    await connected.local.settled()
    await (await connected.local.slash(connected.ada, thread, "echo", {"text": "x"})).message()

    assert seen[0].channel.parent_id == connected.channel.id


async def test_a_thread_that_the_client_does_not_know_names_its_parent(connected, seen):
    thread = connected.guild.add_thread(connected.channel)
    await connected.local.settled()
    connected.client.get_guild(connected.guild.id)._threads.clear()
    await (await connected.local.slash(connected.ada, thread, "echo", {"text": "x"})).message()

    assert seen[0].channel.parent_id == connected.channel.id


@pytest.mark.parametrize(("installed_for", "owners"), [("guild", {0}), ("user", {1}), ("both", {0, 1})])
async def test_who_installed_the_app_is_told(connected, seen, installed_for, owners):
    connected.local.commands[:] = [{**command, "integration_types": [0, 1]} for command in connected.local.commands]
    await (await connected.ask(installed_for=installed_for)).message()

    assert set(seen[0]._integration_owners) == owners


async def test_a_private_channel_without_the_bot_is_answered(connected, seen):
    connected.local.commands[:] = [{**command, "integration_types": [0, 1], "contexts": [0, 1, 2]} for command in connected.local.commands]
    between = connected.local.add_private_channel(connected.ada, connected.local.add_person("berta"))
    asked = await connected.local.slash(connected.ada, between, "echo", {"text": "x"}, installed_for="user")
    await asked.message()

    assert (asked.payload["context"], seen[0].guild_id, seen[0].channel.id) == (2, None, between.id)


async def test_a_server_without_the_bot_is_answered(connected, seen):
    connected.local.commands[:] = [{**command, "integration_types": [1]} for command in connected.local.commands]
    foreign = connected.local.add_guild("Foreign", has_bot=False)
    foreign.add_member(connected.ada)
    asked = await connected.local.slash(connected.ada, foreign.add_channel("talk"), "echo", {"text": "x"}, installed_for="user")

    assert ((await asked.message()).text, seen[0].guild_id) == ("x", foreign.id)


@pytest.mark.parametrize(
    ("command", "options", "words"),
    [
        ("echo", {}, "cannot be sent without"),
        ("echo", {"text": "x", "more": "y"}, "has no option"),
        ("thing other", {}, "has no subcommand"),
        ("echo", {"text": 7}, "takes"),
    ],
)
async def test_what_discord_would_not_let_people_do_is_refused(connected, command, options, words):
    with pytest.raises(AssertionError, match=words):
        await connected.local.slash(connected.ada, connected.channel, command, options)


async def test_a_command_that_nobody_synced_is_missed(connected):
    with pytest.raises(AssertionError, match="there was no command nothing"):
        await connected.local.slash(connected.ada, connected.channel, "nothing", timeout_s=0)


async def test_a_command_is_refused_where_it_is_not_offered(connected):
    connected.local.commands[:] = [{**command, "contexts": [0]} for command in connected.local.commands]

    with pytest.raises(AssertionError, match="does not offer echo in context 1"):
        await connected.local.slash(connected.ada, connected.local.dm(connected.ada), "echo", {"text": "x"})


async def test_a_command_for_managers_is_hidden_from_others(connected):
    connected.local.commands[:] = [{**command, "default_member_permissions": str(1 << 5)} for command in connected.local.commands]

    with pytest.raises(AssertionError, match="not shown to ada"):
        await connected.ask()


async def test_a_button_that_is_not_there_cannot_be_pressed(connected):
    shown = await (await connected.ask()).message()

    with pytest.raises(AssertionError, match="no component other"):
        await connected.local.press(connected.ada, shown, "other")


async def test_a_message_that_did_not_come_is_said_so(connected):
    with pytest.raises(AssertionError, match="no message of the bot in general"):
        await connected.channel.next_message(timeout_s=0)


async def test_nothing_that_the_client_did_broke_a_rule(connected):
    await (await connected.ask()).message()

    assert connected.local.violations == []
