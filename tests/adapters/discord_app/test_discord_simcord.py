"""A second opinion: the same client in the Discord that the package simcord imitates, which was written by others.

It does not say for whom the app is installed, so that the bot takes itself for a guest there and answers commands privately.
"""

from types import SimpleNamespace

import pytest

from adapters.chat import Chat
from adapters.discord_app.client import Client
from adapters.serving import Tasks
from bot.journal import Journal
from bot.keeping import Limits
from bot.service import Service

PAGES = {"office.txt": "The office opens at nine on weekdays. Anna Berg keeps the spare key of the shed."}


@pytest.fixture
def simcord_bot(library):
    """The bot that the package's own fixture runs."""
    with Service(library(PAGES), journal=Journal.open("sqlite://", retention_days=90), limits=Limits(0, 0)) as service:
        yield Client(Chat(service, retention_days=90), Tasks())


@pytest.fixture
def scene(simcord_env, simcord_bot):
    """A server with a channel and Ada, and the bot."""
    guild = simcord_env.create_guild()
    channel, ada = guild.create_text_channel("general"), guild.add_member(simcord_env.create_user("ada"))
    return SimpleNamespace(client=simcord_bot, channel=channel, ada=ada)


async def test_the_command_is_answered(scene):
    asked = await scene.ada.slash(scene.channel, "ask", question="who keeps the spare key?")

    assert "**Anna Berg keeps the spare key of the shed.**" in str(asked.response.components)
    assert not asked.deferred


async def test_its_buttons_work(scene):
    asked = await scene.ada.slash(scene.channel, "ask", question="who keeps the spare key?")
    around = await scene.ada.click(asked.response, label="Show context")
    thanks = await scene.ada.click(asked.response, label="Helpful")

    assert "What stands around it" in str(around.response.components)
    assert thanks.response.content == "Thank you, noted."


async def test_answered_questions_are_suggested(scene):
    await scene.ada.slash(scene.channel, "ask", question="who keeps the spare key?")
    choices = await scene.ada.autocomplete(scene.channel, "ask", "question", "spare")

    assert [choice["value"] for choice in choices] == ["who keeps the spare key?"]


async def test_a_mention_is_replied_to(scene):
    await scene.ada.send(scene.channel, f"<@{scene.client.user.id}> who keeps the spare key?")

    assert scene.channel.last_message.type.name == "reply"
    assert scene.channel.last_message.author.id == scene.client.user.id


async def test_the_source_of_a_message_is_found(scene):
    said = await scene.ada.send(scene.channel, "Anna Berg keeps the spare key")
    asked = await scene.ada.context_menu(scene.channel, "Find the source", said)

    assert "**Anna Berg keeps the spare key of the shed.**" in str(asked.response.components)


@pytest.mark.parametrize("command", ["help", "about", "forget-me", "verbatim status", "verbatim gaps", "verbatim reload"])
async def test_every_other_command_answers_privately(scene, command):
    assert (await scene.ada.slash(scene.channel, command)).response.ephemeral
