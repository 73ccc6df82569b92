"""``verbatim setup discord``: from a bot's token to an invite link and a settings file."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

import aiohttp
import discord
from discord.http import Route

from adapters.console.env_file import ask_secret, check_terminal, checked_secret, read_secrets, write_env
from adapters.console.main import ANSWERED
from adapters.discord_app.run import TOKEN_FORM
from adapters.escaping import one_line
from bot.errors import SettingsError
from bot.settings import load_settings

PERMISSIONS = discord.Permissions(view_channel=True, send_messages=True, send_messages_in_threads=True, read_message_history=True)
"""What the bot needs, and nothing else: to see where it is asked, to answer there, and to answer as a reply."""

_PORTAL = "https://discord.com/developers/applications"
_COPY_AGAIN = (
    f"copy it again from Bot › Reset Token in {_PORTAL} (the client secret and the public key are other things). Nothing was changed."
)
_STEPS = f"""\
1. Open {_PORTAL} and press New Application.
2. Under Bot, press Reset Token and copy the token. No privileged intent is needed; leave all three off.
3. Paste the token here. It is not shown, and goes into the settings file only."""


def run(options: argparse.Namespace) -> int:
    """Ask for the token, check it, write it, and say what to do next."""
    settings = load_settings()
    if options.token_file:
        typed = read_secrets(options.token_file)
    else:
        check_terminal(instead="--token-file")
        print(_STEPS)
        typed = ask_secret("Token: ")
    token = _checked_form(typed.removeprefix("Bot "))
    application = asyncio.run(_application(token, settings.discord_api_url))
    path = Path(options.env_file)
    write_env(path, {"VERBATIM_DISCORD_TOKEN": token})
    print(f"The token works: it is {one_line(application.name)}'s. It is in {path}, which only you can read.")
    print(f"Invite the bot to your server:\n  {invite_link(application.id)}")
    if application.bot_public:
        print(
            "Anybody can add it to a server of theirs and ask there: unless you want that, set Install Link to None under Installation and "
            f"switch off Public Bot under Bot in {_PORTAL}."
        )
    if not application.user_integration_config:
        print(f"To use it in other servers and direct messages too, switch on User Install under Installation in {_PORTAL}.")
    print("Then start it with `verbatim discord`, and type /ask in your server.")
    return ANSWERED


def invite_link(application_id: int) -> str:
    """Where a server's owner lets the bot in, with the least permissions."""
    return discord.utils.oauth_url(application_id, permissions=PERMISSIONS, scopes=("bot", "applications.commands"))


def _checked_form(text: str) -> str:
    """The token, where it has the form of one: three parts with dots between them. Raises SettingsError."""
    token = checked_secret(text, "bot token")
    if not TOKEN_FORM.fullmatch(token):
        raise SettingsError(f"That is no bot token: one has three parts with dots between them; {_COPY_AGAIN}")
    return token


async def _application(token: str, api_url: str) -> discord.AppInfo:
    """The application that the token belongs to. Raises SettingsError where Discord refuses it or cannot be reached."""
    Route.BASE = api_url
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    try:
        async with discord.Client(intents=discord.Intents(guilds=True)) as client:
            await client.login(token)
            return await client.application_info()
    except discord.LoginFailure as error:
        raise SettingsError(f"Discord refuses that token; {_COPY_AGAIN}") from error
    except discord.HTTPException as error:
        code = f", code {error.code}" if error.code else ""
        raise SettingsError(
            f"The token could not be checked and was not kept, because Discord answered with status {error.status}{code}; try again."
        ) from error
    except (aiohttp.ClientError, OSError, discord.DiscordException) as error:
        raise SettingsError(
            f"The token could not be checked and was not kept, because Discord did not answer ({str(error) or type(error).__name__}); try again."
        ) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:  # how the library meets what is not Discord's JSON
        raise SettingsError(
            "The token could not be checked and was not kept, because what answers is not Discord; log in to the network, or look at "
            "VERBATIM_DISCORD_API_URL, and try again."
        ) from error
