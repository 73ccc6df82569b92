"""Whether Slack takes the tokens, before anything is served: one sentence where it does not."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack_app.manifest import BOT_SCOPES
from adapters.slack_app.refusals import REVOKED, code_of, missing_scope, revoked, unset, wrong_kind
from bot.errors import SettingsError
from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the bot is in its workspace."""

    name: str
    workspace: str
    bot_id: str
    user_id: str
    scopes: frozenset[str]
    enterprise: str
    """The id of the enterprise that the workspace belongs to; empty where it belongs to none."""


def check_settings(settings: Settings) -> None:
    """SettingsError where a setting that the mode needs is empty or holds another kind of token."""
    if not settings.slack_client_id:
        _check(settings.slack_bot_token.get_secret_value(), "VERBATIM_SLACK_BOT_TOKEN", "xoxb-")
    elif not settings.slack_client_secret.get_secret_value():
        raise unset("VERBATIM_SLACK_CLIENT_SECRET")
    elif settings.slack_bot_token.get_secret_value():
        raise SettingsError(
            "VERBATIM_SLACK_BOT_TOKEN is for one workspace and VERBATIM_SLACK_CLIENT_ID for several; leave one of them empty."
        )
    if settings.slack_mode == "socket":
        _check(settings.slack_app_token.get_secret_value(), "VERBATIM_SLACK_APP_TOKEN", "xapp-")
    elif not settings.slack_signing_secret.get_secret_value():
        raise unset("VERBATIM_SLACK_SIGNING_SECRET")


class NotSlackError(ConnectionError):
    """Something else answers in Slack's place: the login page of a network, a proxy."""


async def told(request: Awaitable[AsyncSlackResponse], field: str) -> AsyncSlackResponse:
    """Slack's answer, which holds this field. Raises NotSlackError where another's came, SlackApiError where Slack refuses."""
    try:
        answer = await request
        is_slacks = bool(answer.get(field))
    except SlackApiError as error:
        if code_of(error) != "status 200":
            raise
        is_slacks = False
    except aiohttp.ClientError:  # some are ValueErrors too
        raise
    except (AttributeError, TypeError, ValueError):  # how the SDK meets text, lists and broken JSON
        is_slacks = False
    if not is_slacks:
        raise NotSlackError("what answered is not Slack")
    return answer


async def identify(client: AsyncWebClient) -> Identity:
    """Who the token's bot is, and what it may do. Raises SettingsError where Slack refuses the token, NotSlackError."""
    try:
        answer = await told(client.auth_test(), "user_id")
    except SlackApiError as error:
        code = code_of(error)
        if code in REVOKED or code == "not_allowed_token_type":
            raise revoked(code) from error
        raise
    header = next((value for name, value in answer.headers.items() if name.lower() == "x-oauth-scopes"), "")
    scopes = frozenset(scope.strip() for scope in str(header).split(",") if scope.strip())
    name, workspace, bot_id, user_id, enterprise = (
        str(answer.get(key) or "") for key in ("user", "team", "bot_id", "user_id", "enterprise_id")
    )
    return Identity(name, workspace, bot_id, user_id, scopes, enterprise)


def check_scopes(granted: frozenset[str]) -> None:
    """SettingsError that names the scopes that are missing."""
    if missing := sorted(BOT_SCOPES.keys() - granted):
        raise SettingsError(missing_scope(*missing))


def check_prefix(token: str, name: str, prefix: str) -> None:
    """SettingsError where a token is of another kind than the setting's."""
    if not token.startswith(prefix):
        raise wrong_kind(name, prefix)


def _check(token: str, name: str, prefix: str) -> None:
    if not token:
        raise unset(name)
    if not token.isprintable():
        raise SettingsError(f"{name} holds a line break or another character that no token has; copy the token again.")
    check_prefix(token, name, prefix)
