"""``verbatim setup slack``: from a manifest to tokens that work and a settings file."""

from __future__ import annotations

import argparse
import asyncio
import io
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import dotenv
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.console.env_file import ask_secret, called, check_terminal, checked_secret, read_secrets, write_env
from adapters.console.main import ANSWERED
from adapters.escaping import one_line
from adapters.slack_app.checks import Identity, NotSlackError, check_prefix, check_scopes, identify, told
from adapters.slack_app.manifest import as_yaml, link, manifest
from adapters.slack_app.refusals import HOPELESS, PORTAL, code_of, refused_app_token
from adapters.slack_app.sending import web_client
from bot.errors import SettingsError
from bot.settings import load_settings

BOT_TOKEN, APP_TOKEN, SIGNING_SECRET = "VERBATIM_SLACK_BOT_TOKEN", "VERBATIM_SLACK_APP_TOKEN", "VERBATIM_SLACK_SIGNING_SECRET"
_MAX_NAME_CHARS = 35
_NEEDED = {"socket": {BOT_TOKEN: "xoxb-", APP_TOKEN: "xapp-"}, "http": {BOT_TOKEN: "xoxb-", SIGNING_SECRET: ""}}
_WHERE = {
    BOT_TOKEN: "Under OAuth & Permissions, install it in your workspace; then copy the Bot User OAuth Token, xoxb-..., from there.",
    APP_TOKEN: "Under Basic Information › App-Level Tokens, press Generate Token and Scopes, name the token, add the scope "
    "connections:write, press Generate, and copy the token, xapp-...",
    SIGNING_SECRET: "Under Basic Information › App Credentials, copy the Signing Secret.",
}


def run(options: argparse.Namespace) -> int:
    """Write the manifest, ask for the tokens, check them, write them, and say what to do next. Tokens from a file are read first."""
    settings = load_settings()
    made = manifest(name=_name(options.name), mode=options.mode, url=_url(options.url, options.mode))
    given = _read(options.tokens_file, options.mode) if options.tokens_file else None
    _write(Path(options.manifest), as_yaml(made))
    print(f"The app's manifest is in {one_line(options.manifest)}.")
    if given is None:
        check_terminal(instead="--tokens-file")
        print(f"Make the app with it: open this link, choose your workspace, press Next and Create:\n  {link(made)}")
        print(f"Where the link breaks: Create New App › From a manifest at {PORTAL}, and paste what the file holds.")
    tokens = given or _ask(options.mode)
    client = web_client(tokens[BOT_TOKEN], settings.slack_api_url)
    who = asyncio.run(_checked(client, tokens.get(APP_TOKEN)))
    path = Path(options.env_file)
    write_env(path, {"VERBATIM_SLACK_MODE": options.mode, **tokens})
    print(f"The tokens work: the app is {one_line(who.name)} in {one_line(who.workspace)}, with every scope that it needs.")
    print(f"They are in {one_line(str(path))}, which only you can read.")
    print("Start it with `verbatim slack`, and mention it in a channel that you invited it to, or write to it directly.")
    return ANSWERED


def _ask(mode: str) -> dict[str, str]:
    """The tokens as they are pasted, unseen."""
    tokens = {}
    for number, (name, prefix) in enumerate(_NEEDED[mode].items(), 1):
        print(f"{number}. {_WHERE[name]} It is not shown, and goes into the settings file only.")
        tokens[name] = _checked_form(name, ask_secret(f"{name.removeprefix('VERBATIM_SLACK_').replace('_', ' ').lower()}: "), prefix)
    return tokens


def _read(file: str, mode: str) -> dict[str, str]:
    """The tokens from NAME=value lines. Raises SettingsError that names one that is missing."""
    found = dotenv.dotenv_values(stream=io.StringIO(read_secrets(file)), interpolate=False)
    if missing := [name for name in _NEEDED[mode] if not found.get(name)]:
        raise SettingsError(f"{called(file)} lacks {' and '.join(missing)}; write a line NAME=value for each.")
    return {name: _checked_form(name, str(found[name]).strip(), prefix) for name, prefix in _NEEDED[mode].items()}


def _checked_form(name: str, token: str, prefix: str) -> str:
    checked = checked_secret(token, name)
    check_prefix(checked, name, prefix)
    return checked


async def _checked(client: AsyncWebClient, app_token: str | None) -> Identity:
    """Who the bot is. Raises SettingsError where Slack refuses a token, a scope is missing, or Slack cannot be reached."""
    try:
        who = await identify(client)
        check_scopes(who.scopes)
        if app_token is not None:
            await _check_app_token(client, app_token)
    except SlackApiError as error:
        raise SettingsError(
            f"The tokens could not be checked and were not kept, because Slack answered with {code_of(error)}; try again."
        ) from error
    except NotSlackError as error:
        raise SettingsError(
            "The tokens could not be checked and were not kept, because what answers is not Slack; log in to the network, or look at VERBATIM_SLACK_API_URL, "
            "and try again."
        ) from error
    except (aiohttp.ClientError, OSError) as error:
        raise SettingsError(
            f"The tokens could not be checked and were not kept, because Slack did not answer ({str(error) or type(error).__name__}); try again."
        ) from error
    return who


async def _check_app_token(client: AsyncWebClient, app_token: str) -> None:
    try:
        await told(client.apps_connections_open(app_token=app_token), "url")
    except SlackApiError as error:
        code = code_of(error)
        if code in HOPELESS:
            raise refused_app_token(code) from error
        raise


def _name(name: str) -> str:
    if not 1 <= len(name.strip()) <= _MAX_NAME_CHARS:
        raise SettingsError(
            f"The app's name has {len(name.strip())} characters; Slack takes 1 to {_MAX_NAME_CHARS}; name another with --name."
        )
    return name.strip()


def _url(url: str | None, mode: str) -> str | None:
    if mode == "socket":
        return None
    if not _is_https(url or ""):
        raise SettingsError(
            "For the mode http Slack needs the https address under which it reaches the bot; give it with --url https://..."
        )
    return url


def _is_https(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme == "https" and bool(parts.hostname) and parts.port != 0 and not any(map(str.isspace, url))
    except ValueError:  # a port or an address that there cannot be
        return False


def _write(path: Path, text: str) -> None:
    """Write the manifest, over an earlier one but over nothing else."""
    try:
        if path.is_file() and path.read_bytes().splitlines()[:1] not in ([], [text.partition("\n")[0].encode()]):
            raise SettingsError(f"{one_line(str(path))} is there already and is no manifest; name another with --manifest.")
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"{one_line(str(path))} cannot be written ({error.strerror}); name another with --manifest.") from error
