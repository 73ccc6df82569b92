"""``verbatim discord``: answer in Discord until stopped."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping
from typing import Any

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.chat import Chat, answer_in_chat
from adapters.discord_app.client import Client, ShardedClient
from adapters.serving import Tasks, kept_up, until_stopped
from bot.errors import SettingsError
from bot.settings import ENV_FILE, ENV_FILE_IS_HERE, Settings, load_settings

TOKEN_FORM = re.compile(r"[^.]+(?:\.[^.]+){2}")
_REFUSED_TOKEN = 4004
_NEEDLESS_INTENTS = 4013


def run(options: argparse.Namespace) -> int:  # noqa: ARG001 (every command takes its options)
    """Read the corpus, connect, and answer until SIGTERM or Ctrl-C."""
    settings = load_settings()
    token = settings.discord_token.get_secret_value()
    if not token:
        raise SettingsError(
            f"VERBATIM_DISCORD_TOKEN is empty; run `verbatim setup discord`, or write the bot's token into {ENV_FILE}. {ENV_FILE_IS_HERE}"
        )
    if not token.isprintable():
        raise SettingsError("VERBATIM_DISCORD_TOKEN holds a line break or another character that no token has; copy the token again.")
    if not TOKEN_FORM.fullmatch(token):
        raise SettingsError("VERBATIM_DISCORD_TOKEN is no bot token: one has three parts with dots between them; copy the token again.")
    return answer_in_chat(settings, serve)


async def serve(settings: Settings, chat: Chat, **options: Any) -> None:
    """Answer until stopped; ``options`` go to the client. Raises SettingsError where Discord refuses the token or an intent."""
    door = Door(settings, chat, options)
    print("Connecting to Discord; Ctrl-C stops.", file=sys.stderr)
    await until_stopped(kept_up(door.connect, name="Discord"), door.stop)


class Door:
    """One connection to Discord after another, until it is stopped."""

    def __init__(self, settings: Settings, chat: Chat, options: Mapping[str, Any]) -> None:
        self._token = settings.discord_token
        self._chat = chat
        self._options = options
        self._tasks = Tasks()
        self._client: Client | None = None
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nothing is spoken here
        # The library has no other place for these two addresses.
        Route.BASE = settings.discord_api_url
        if settings.discord_gateway_url:
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord_gateway_url)

    async def connect(self) -> None:
        """Answer over one connection, until it cannot be kept or the bot is stopped."""
        try:
            shards = await self._shards()
            made = ShardedClient(self._chat, self._tasks, shard_count=shards, **self._options) if shards > 1 else None
            self._client = client = made or Client(self._chat, self._tasks, **self._options)
            async with client:
                await client.start(self._token.get_secret_value())
        except discord.LoginFailure as error:
            raise _refused_token() from error
        except discord.PrivilegedIntentsRequired as error:
            raise _refused_intents() from error
        except discord.ConnectionClosed as error:
            if error.code == _REFUSED_TOKEN:
                raise _refused_token() from error
            if error.code == _NEEDLESS_INTENTS:
                raise _refused_intents() from error
            raise

    async def stop(self) -> None:
        """Finish what is being worked on, and hang up."""
        await self._tasks.finish()
        if self._client is not None:
            await self._client.close()

    async def _shards(self) -> int:
        """How many connections Discord wants for the servers that the bot is in."""
        async with discord.Client(intents=discord.Intents(guilds=True)) as client:
            await client.login(self._token.get_secret_value())
            shards, _, _ = await client.http.get_bot_gateway()
        return shards


def _refused_token() -> SettingsError:
    return SettingsError(
        "Discord refuses the token in VERBATIM_DISCORD_TOKEN; copy it again from Bot › Reset Token in the developer portal "
        "(https://discord.com/developers/applications), or run `verbatim setup discord`."
    )


def _refused_intents() -> SettingsError:
    return SettingsError(
        "Discord refuses an intent; Verbatim asks for no privileged one, so look under Bot › Privileged Gateway Intents in the developer "
        "portal (https://discord.com/developers/applications) whether the application was restricted."
    )
