"""The commands beside /ask, and how Discord comes to know them."""

import shutil
import threading

import pytest
from discord_rules import problems
from local_discord_world import VIEW_CHANNEL

from adapters.discord_app import client
from adapters.words import ENGLISH, languages
from bot.places import Asker, Place

MANAGE_GUILD = 1 << 5
DISABLED = "[everywhere]\nenabled = false\n"
ADMIN = '[[rule]]\nusers = ["{user}"]\nadmin = true\n'
REFUSED = "Only those who run me here may do that."
PUT = r"/applications/\d+/commands"


@pytest.fixture
def use(discord, ada, channel):
    """Use a command; the answer is the message."""

    async def using(command, *, by=ada, where=channel, **how):
        return await (await discord.slash(by, where, command, **how)).message()

    return using


async def test_help_says_how_to_ask(bot, discord, use):
    message = await use("help")

    ask_id = next(command["id"] for command in discord.commands if command["name"] == "ask")
    assert f"Use </ask:{ask_id}>, mention me" in message.text
    assert message.is_ephemeral


async def test_help_names_the_menu_s_command_in_the_reader_s_language(bot, use):
    assert "„Quelle finden“" in (await use("help", locale="de")).text


async def test_about_says_what_is_known_and_how_to_be_forgotten(bot, discord, use):
    message = await use("about")

    forget_id = next(command["id"] for command in discord.commands if command["name"] == "forget-me")
    assert "I search 1 documents here" in message.text
    assert f"kept for 90 days, so that buttons work and gaps are found; </forget-me:{forget_id}> removes yours" in message.text
    assert message.is_ephemeral


async def test_about_names_no_collection_that_may_not_be_read(bot, use):
    assert "handbook" not in (await use("about")).text


async def test_being_forgotten_removes_the_questions(bot, ask, use, grace, row_of):
    mine = row_of(bot, await ask())
    others = row_of(bot, await ask(by=grace))
    message = await use("forget-me")

    assert message.text.startswith("Removed: 1 of your questions and 0 of your votes.")
    assert bot.journal.row(mine.id) is None
    assert bot.journal.row(others.id) == others


@pytest.mark.parametrize("what", ["status", "gaps", "reload"])
async def test_who_runs_neither_bot_nor_server_is_refused(bot, use, what):
    message = await use(f"verbatim {what}")

    assert (message.text, message.is_ephemeral) == (REFUSED, True)


@pytest.mark.parametrize("what", ["status", "gaps", "reload"])
async def test_who_manages_the_server_may(bot, use, manager, what):
    message = await use(f"verbatim {what}", by=manager)

    assert message.text != REFUSED
    assert message.is_ephemeral


@pytest.mark.parametrize("what", ["status", "gaps", "reload"])
async def test_whom_the_access_file_names_may(start, use, ada, what):
    async with start(access=ADMIN.format(user=ada.id)):
        message = await use(f"verbatim {what}")

    assert message.text != REFUSED


async def test_status_counts_what_happened(start, ask, use, ada):
    async with start(access=ADMIN.format(user=ada.id)):
        await ask()
        message = await use("verbatim status")

    assert "default: 1 documents, 1 passages" in message.text
    assert "\nSince the start: answered 1.\n" in message.text


@pytest.fixture
def manager(discord, guild):
    """A person who manages the server."""
    return discord.add_person("manager", guild, [guild.add_role("managers", MANAGE_GUILD)])


async def test_what_goes_on_in_all_servers_is_told_to_the_access_file_s_admins_only(start, use, ada, manager):
    async with start(files={"office.txt": "The office opens at nine.", "bad.jsonl": "{"}, access=ADMIN.format(user=ada.id)):
        named, unnamed = await use("verbatim status"), await use("verbatim status", by=manager)

    assert ("bad" in named.text, "Since the start" in named.text) == (True, True)
    assert ("bad" in unnamed.text, "Since the start" in unnamed.text) == (False, False)


async def test_why_the_documents_cannot_be_read_is_told_to_the_access_file_s_admins_only(start, use, ada, manager, tmp_path):
    async with start(access=ADMIN.format(user=ada.id)):
        shutil.rmtree(tmp_path / "corpus")
        named, unnamed = await use("verbatim reload"), await use("verbatim reload", by=manager)

    assert "corpus" in named.text
    assert unnamed.text == ENGLISH.unreadable


@pytest.mark.parametrize("what", ["status", "gaps", "reload"])
async def test_who_manages_a_server_in_which_nobody_is_answered_may_nothing(start, use, manager, what):
    async with start(access=DISABLED):
        message = await use(f"verbatim {what}", by=manager)

    assert message.text == ENGLISH.not_here


async def test_where_nobody_is_answered_no_collection_is_named(start, discord, use, ada, channel):
    async with start(access=DISABLED):
        about = await use("about")
        typed = await discord.autocomplete(ada, channel, "ask", {"question": "x", "collection": ""}, focused="collection")
        choices = await typed.choices()

    assert about.text.startswith(f"{ENGLISH.not_here}\n")
    assert "</forget-me:" in about.text
    assert choices == []


async def test_gaps_lists_what_was_asked_here_in_vain(start, ask, use, ada):
    async with start(access=ADMIN.format(user=ada.id)):
        await ask("who repaired the Zeppelin?")
        message = await use("verbatim gaps")

    assert "1 × who repaired the Zeppelin?" in message.text


async def test_a_long_question_hides_no_other_gap(start, ask, use, ada):
    async with start(access=ADMIN.format(user=ada.id)):
        for number in range(12):
            await ask(f"who repaired the Zeppelin {number}" + " *of the museum*" * 100)
        message = await use("verbatim gaps")

    lines = message.text.splitlines()
    assert (len(lines), lines[-1]) == (12, "And 2 more; `verbatim gaps` lists them all.")
    assert all(line.startswith("1 × who repaired the Zeppelin") for line in lines[1:-1])


async def test_gaps_of_another_server_are_not_shown(start, discord, ask, use, ada):
    other = discord.add_guild("Elsewhere")
    room, grace = other.add_channel("room"), discord.add_person("grace", other)
    async with start(access=ADMIN.format(user=ada.id)):
        await ask("who repaired the Zeppelin?", by=grace, where=room)
        message = await use("verbatim gaps")

    assert message.text == "Nothing was asked here in the last 30 days that the documents could not answer."


async def test_gaps_of_a_thread_or_channel_that_one_may_not_see_are_not_shown(start, discord, guild, channel, ask, use, ada, grace):
    secret, open_to_all = guild.add_thread(channel, is_private=True), guild.add_thread(channel)
    async with start(access=ADMIN.format(user=ada.id)):
        for where, name in ((secret, "Zanzibar"), (open_to_all, "Norway"), (channel, "Peru")):
            await ask(f"who repaired the roof of {name}?", by=grace, where=where)
        text = (await use("verbatim gaps")).text

    assert ("Zanzibar" in text, "Norway" in text, "Peru" in text) == (False, True, True)


async def test_a_reload_that_outlasts_its_command_is_said_to_go_on(start, use, ada, monkeypatch):
    monkeypatch.setattr(client, "_RELOAD_WITHIN_S", 0.1)
    async with start(access=f'[[rule]]\nusers = ["{ada.id}"]\nadmin = true\n') as bot:
        may_go = threading.Event()
        monkeypatch.setattr(bot.service.library, "reload", lambda: may_go.wait(20))
        told = await use("verbatim reload")
        may_go.set()

    assert told.text.startswith("The documents are still being read")


async def test_reload_reads_what_was_added(start, ask, use, ada, tmp_path):
    async with start(access=ADMIN.format(user=ada.id)):
        (tmp_path / "corpus" / "news.txt").write_text("Viktor Zelen repaired the Zeppelin.\n", encoding="utf-8")
        await use("verbatim reload")
        message = await ask("who repaired the Zeppelin?")

    assert "**Viktor Zelen repaired the Zeppelin.**" in message.text


async def test_the_commands_are_given_to_discord_once(start, discord):
    for _ in range(3):
        async with start():
            await discord.settled()

    assert len(discord.rest.calls_to("PUT", PUT)) == 1


def _other_description(commands):
    commands[0]["description"] = "Something else"


def _other_word(commands):
    commands[0]["description_localizations"]["de"] = "Etwas anderes"


def _extra_command(commands):
    commands.append({**commands[1], "id": "1", "name": "extra"})


def _missing_command(commands):
    commands.pop()


def _option_flag(commands):
    del commands[0]["options"][0]["autocomplete"]


def _other_contexts(commands):
    commands[0]["contexts"] = [0]


@pytest.mark.parametrize("change", [_other_description, _other_word, _extra_command, _missing_command, _option_flag, _other_contexts])
async def test_they_are_given_again_where_discord_has_others(start, discord, change):
    async with start():
        await discord.settled()
    change(discord.commands)
    async with start():
        await discord.settled()

    assert len(discord.rest.calls_to("PUT", PUT)) == 2


async def test_commands_keep_their_ids_where_nothing_changed(start, discord, use):
    async with start():
        before = (await use("help")).text
    async with start():
        after = (await use("help")).text

    assert after == before


async def test_every_command_and_option_is_named_in_every_language(bot, discord):
    for thing in _told(discord.commands):
        translated = thing["name_localizations"] or thing.get("description_localizations")
        assert {locale.split("-")[0] for locale in translated} == set(languages()), thing["name"]

    assert len(languages()) >= 5


async def test_discord_takes_the_commands(bot, discord):
    call = discord.rest.calls_to("PUT", PUT)[0]

    assert problems("PUT", call.path, call.body) == []


def _told(things):
    for thing in things:
        yield thing
        yield from _told(thing.get("options") or [])


async def test_gaps_of_a_channel_that_is_hidden_from_one_are_not_shown(start, discord, guild, ask, use, ada, grace):
    hidden = guild.add_channel("hidden")
    overwrites = [{"id": str(ada.id), "type": 1, "allow": "0", "deny": str(VIEW_CHANNEL)}]
    async with start(access=ADMIN.format(user=ada.id)):
        discord.gateway.dispatch("CHANNEL_UPDATE", {**hidden.payload(), "permission_overwrites": overwrites}, guild)
        for where, name in ((hidden, "Zanzibar"), (guild.add_channel("open"), "Norway")):
            await ask(f"who repaired the roof of {name}?", by=grace, where=where)
        text = (await use("verbatim gaps")).text

    assert ("Zanzibar" in text, "Norway" in text) == (False, True)


async def test_gaps_of_a_place_that_was_named_in_words_break_nothing(start, guild, ask, use, ada):
    async with start(access=ADMIN.format(user=ada.id)) as bot:
        await ask("who leads the moon base?")
        for place in (Place("discord", str(guild.id), "general"), Place("discord", str(guild.id), "general", "²")):
            await bot.service.ask("who leads Atlantis?", Asker("ada"), place)
        told = await use("verbatim gaps")

    assert ("moon base" in told.text, "Atlantis" in told.text) == (True, False)
