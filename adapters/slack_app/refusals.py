"""Slack's refusals as sentences for those who run the bot: which setting, and where in Slack it is put right."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError

from bot.errors import SettingsError
from bot.settings import ENV_FILE, ENV_FILE_IS_HERE

PORTAL = "https://api.slack.com/apps"
REVOKED = frozenset({"account_inactive", "token_revoked", "token_expired", "invalid_auth", "not_authed", "team_disabled"})
MIGRATING = frozenset({"org_login_required", "team_added_to_org"})
"""Refusals of a workspace that is being moved into an enterprise: it comes back, and its token with it."""
HOPELESS = frozenset(
    "invalid_auth not_authed not_allowed_token_type missing_scope account_inactive token_revoked token_expired access_denied".split()
)
"""Refusals of an app-level token that asking again does not mend."""
SPEECHLESS = REVOKED | {"missing_scope"}
"""Refusals of one message that hold for every other."""
_CLOSED = {"channel_not_found", "ekm_access_denied", "is_archived", "no_permission", "not_in_channel"}
_BOT_TOKEN = f"VERBATIM_SLACK_BOT_TOKEN; copy it again from OAuth & Permissions › Bot User OAuth Token at {PORTAL}"


def code_of(error: SlackApiError) -> str:
    """What Slack calls a refusal; ``status 503`` and the like where it was not Slack's JSON that came."""
    response = error.response
    answer = response if isinstance(response, dict) else getattr(response, "data", None)
    code = answer.get("error") if isinstance(answer, dict) else None
    status = getattr(response, "status_code", None) or getattr(response, "status", "unknown")
    return str(code or f"status {status}")


def is_closed(code: str) -> bool:
    """Whether a message was refused because the bot may not write in its channel, or thread."""
    return code in _CLOSED or code.startswith("restricted_action")


def revoked(code: str) -> SettingsError:
    """The bot's token is no longer good, or never was."""
    match code:
        case "token_revoked" | "account_inactive":
            why = "The app was removed from the workspace, or its token was revoked"
            return SettingsError(
                f"{why} ({code}); install it again under Install App at {PORTAL} and write the new token into VERBATIM_SLACK_BOT_TOKEN."
            )
        case _:
            return SettingsError(f"Slack refuses the token in {_BOT_TOKEN}, or run `verbatim setup slack` ({code}).")


def wrong_kind(name: str, prefix: str) -> SettingsError:
    """A token stands where another one belongs."""
    return SettingsError(f"{name} is not a token of its kind, which begins with {prefix}; {_where(name)}.")


def unset(name: str) -> SettingsError:
    """A setting is needed and empty."""
    return SettingsError(f"{name} is empty; run `verbatim setup slack`, or write it into {ENV_FILE}: {_where(name)}. {ENV_FILE_IS_HERE}")


def refused_app_token(code: str) -> SettingsError:
    """Socket Mode is not to be had with the app-level token."""
    if code == "missing_scope":
        return SettingsError(
            f"The token in VERBATIM_SLACK_APP_TOKEN lacks the scope connections:write; {_where('VERBATIM_SLACK_APP_TOKEN')}."
        )
    return SettingsError(f"Slack refuses the token in VERBATIM_SLACK_APP_TOKEN ({code}); {_where('VERBATIM_SLACK_APP_TOKEN')}.")


def socket_mode_off() -> SettingsError:
    """The app is set to receive requests over HTTP."""
    return SettingsError(f"Socket Mode is off for this app; switch it on under Socket Mode at {PORTAL}, or set VERBATIM_SLACK_MODE=http.")


def missing_scope(*names: str) -> str:
    """Scopes that the installation lacks, and what to do."""
    lacked = f"the scope {names[0]}" if len(names) == 1 else f"the scopes {', '.join(names)}"
    return f"The Slack app lacks {lacked}; add what is missing under OAuth & Permissions › Scopes › Bot Token Scopes at {PORTAL} and install the app again."


def _where(name: str) -> str:
    place = {
        "VERBATIM_SLACK_BOT_TOKEN": "copy it from OAuth & Permissions › Bot User OAuth Token",
        "VERBATIM_SLACK_APP_TOKEN": "make one under Basic Information › App-Level Tokens with the scope connections:write",
        "VERBATIM_SLACK_SIGNING_SECRET": "copy it from Basic Information › App Credentials › Signing Secret",
        "VERBATIM_SLACK_CLIENT_SECRET": "copy it from Basic Information › App Credentials › Client Secret",
    }[name]
    return f"{place} at {PORTAL}"
