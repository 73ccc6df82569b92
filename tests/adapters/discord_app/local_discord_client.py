"""A minimal discord.py client for the tests of the local Discord itself: it repeats what it is told."""

import asyncio
import contextlib
from dataclasses import dataclass

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from discord.interactions import InteractionResponse
from local_discord import LocalDiscord
from local_discord_world import Channel, Guild, User

QUIET = discord.AllowedMentions.none()


class Echo(discord.Client):
    """``/echo text``, ``/late text`` (deferred), ``/thing sub text``, a message command, a button, and answers to mentions."""

    def __init__(self, **options):
        options.setdefault("intents", discord.Intents(guilds=True, guild_messages=True, dm_messages=True))
        super().__init__(allowed_mentions=QUIET, guild_ready_timeout=0, **options)
        self.tree = app_commands.CommandTree(self)
        self.heard, self.events, self.errors = [], [], []
        self.tree.error(self.failed)
        self.tree.add_command(app_commands.Command(name="echo", description="Repeats.", callback=echo))
        for name, callback in (("follow", follow), ("twice", twice), ("form", form)):
            self.tree.add_command(app_commands.Command(name=name, description="Repeats.", callback=callback))
        self.tree.add_command(app_commands.Command(name="late", description="Repeats after a deferral.", callback=late))
        self.tree.add_command(app_commands.ContextMenu(name="Repeat this", callback=repeat))
        self.tree.add_command(chosen)
        group = app_commands.Group(name="thing", description="Things.")
        group.add_command(app_commands.Command(name="sub", description="Repeats below.", callback=echo))
        self.tree.add_command(group)

    async def before_identify_hook(self, shard_id, *, initial=False):
        """The local Discord does not ration IDENTIFY, so none is waited for."""

    async def setup_hook(self):
        await self.tree.sync()

    async def failed(self, interaction, error):
        self.errors.append(getattr(error, "original", error))

    async def on_socket_event_type(self, event):
        self.events.append(event)

    async def on_message(self, message):
        self.heard.append(message)
        if message.author != self.user and (self.user in message.mentions or message.guild is None):
            await message.reply(f"heard {message.content}", mention_author=False)

    async def on_interaction(self, interaction):
        if interaction.type is discord.InteractionType.component:
            await interaction.response.edit_message(content=f"pressed by {interaction.user.name}")


async def echo(interaction: discord.Interaction, text: str):
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="Press", custom_id="press"))
    await interaction.response.send_message(text, view=view)


@app_commands.command(name="chosen", description="Proposes.")
async def chosen(interaction: discord.Interaction, collection: str, text: str = ""):
    await interaction.response.send_message(f"{collection} {text}")


@chosen.autocomplete("collection")
async def proposed(interaction, current):
    return [app_commands.Choice(name=name, value=name) for name in ("atlas", "handbook") if name.startswith(current)]


async def late(interaction: discord.Interaction, text: str):
    await interaction.response.defer(ephemeral=True)
    await interaction.edit_original_response(content=text)


async def follow(interaction: discord.Interaction, text: str):
    await interaction.response.defer(ephemeral=True)
    for number in range(int(text)):
        await interaction.followup.send(f"part {number}")


async def twice(interaction: discord.Interaction, text: str):
    response = InteractionResponse(interaction)
    await interaction.response.send_message(text)
    await response.send_message(text)


async def form(interaction: discord.Interaction, text: str):
    await interaction.response.send_modal(Form(title=text))


class Form(discord.ui.Modal):
    word = discord.ui.TextInput(label="Word")

    async def on_submit(self, interaction):
        await interaction.response.send_message(self.word.value)


async def repeat(interaction: discord.Interaction, message: discord.Message):
    await interaction.response.send_message(message.content, ephemeral=True)


@contextlib.contextmanager
def pointed_at(local):
    """discord.py's addresses are attributes of its classes; they are put back afterwards."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = local.api_url, yarl.URL(local.gateway_url)
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before


@contextlib.asynccontextmanager
async def running(local, client=None, token=None):
    """A client that is connected to a local Discord, until the end of the block."""
    client = client or Echo()
    with pointed_at(local):
        task = asyncio.create_task(client.start(token or local.token))
        try:
            connected = asyncio.create_task(local.until_ready())
            await asyncio.wait([task, connected], return_when=asyncio.FIRST_COMPLETED)
            connected.cancel()
            await asyncio.gather(connected, return_exceptions=True)
            if task.done():
                await task
            yield client
        finally:
            await client.close()
            await asyncio.gather(task, return_exceptions=True)


@dataclass(frozen=True)
class Scene:
    """A local Discord with one server, one channel, one person and a connected client."""

    local: LocalDiscord
    guild: Guild
    channel: Channel
    ada: User
    client: Echo

    async def ask(self, text="hello", **options):
        return await self.local.slash(self.ada, self.channel, "echo", {"text": text}, **options)


@contextlib.asynccontextmanager
async def scene(client=None, **options):
    """A connected scene; ``options`` are those of ``LocalDiscord``."""
    async with LocalDiscord(**options) as local:
        guild = local.add_guild()
        channel, ada = guild.add_channel("general"), local.add_person("ada", guild)
        async with running(local, client) as connected:
            yield Scene(local, guild, channel, ada, connected)
