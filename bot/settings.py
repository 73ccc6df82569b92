"""The one reader of the environment and ``.env``. Every setting is listed in ``.env.example``."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from dotenv.parser import Binding, parse_stream
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError

PREFIX = "VERBATIM_"
ENV_FILE = ".env"
_READ_BY_OTHERS = stat.S_IRGRP | stat.S_IROTH
ENV_FILE_IS_HERE = f"Only the {ENV_FILE} of the current folder is read: run this in the project's folder."


def _not_empty(value: object) -> object:
    if isinstance(value, str) and not value.strip():
        raise ValueError("a path is needed, and this one is empty")
    return value


def _none_if_empty(value: object) -> object:
    return None if value == "" else value


def _expanded(path: Path | None) -> Path | None:
    """The path with ``~`` at its beginning replaced by the home folder; as it is where there is no such folder."""
    if path and "\0" in str(path):
        raise ValueError("no path holds such a character")
    with suppress(RuntimeError):
        return path.expanduser() if path else path
    return path


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


def _stripped(value: SecretStr) -> SecretStr:
    return SecretStr(value.get_secret_value().strip())


def _address(scheme: str, ending: str) -> AfterValidator:
    """A check that an address is of the scheme, or its encrypted form, and has the ending; without an ending it may be empty."""

    def check(value: str) -> str:
        parts = urlsplit(value)
        if parts.username or parts.password:
            raise ValueError("an address without a name and password is needed")
        is_one = parts.scheme in {scheme, f"{scheme}s"} and parts.hostname and parts.port != 0 and not any(map(str.isspace, value))
        if (value or ending) and not (is_one and value.endswith(ending)):
            raise ValueError(f"an address {scheme}s://...{ending} is needed")
        return value

    return AfterValidator(check)


_STRIPPED = AfterValidator(_stripped)  # what is copied from a web page often brings a blank along
_STRIPPED_TEXT = AfterValidator(str.strip)
_EXPANDED = AfterValidator(_expanded)  # a shell does so for what is typed, and nobody for what stands in .env
_NOT_EMPTY = BeforeValidator(_not_empty)  # Path("") is the current folder, which nobody who writes nothing means


class Settings(BaseSettings):
    """What can be set. Each field is the environment variable of its name in capitals, with ``VERBATIM_`` before it."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=ENV_FILE, env_file_encoding="utf-8", extra="forbid", frozen=True, hide_input_in_errors=True
    )

    corpus_dir: Annotated[
        Path, _NOT_EMPTY, _EXPANDED, Field(description="The folder of documents, or one file. Its first-level folders are collections.")
    ] = Path("corpus")
    data_dir: Annotated[
        Path,
        _NOT_EMPTY,
        _EXPANDED,
        Field(description="Where Verbatim keeps files of its own, such as the index and the console's history."),
    ] = Path(".verbatim")
    max_quotes: Annotated[int, Field(ge=1, le=10, description="How many quotes an answer has at most, 1 to 10.")] = 3
    engine: Annotated[
        Literal["tantivy", "rank_bm25"],
        BeforeValidator(_lower),
        Field(description="Where the index is: tantivy (on disk, in the data folder) or rank_bm25 (in memory, made anew at each start)."),
    ] = "tantivy"
    access_file: Annotated[
        Path | None,
        BeforeValidator(_none_if_empty),
        _EXPANDED,
        Field(description="A TOML file that says who may search what and where the bot answers; empty: collection default."),
    ] = None
    journal: Annotated[
        Literal["on", "off"],
        BeforeValidator(_lower),
        Field(description="Whether questions asked in chat or in the console are kept on disk: on or off."),
    ] = "on"
    database_url: Annotated[
        SecretStr, Field(description="Where the journal is kept: an sqlite or postgresql address; empty: a file in the data folder.")
    ] = SecretStr("")
    retention_days: Annotated[int, Field(ge=1, le=36_500, description="After how many days the journal forgets a question, 1 or more.")] = (
        90
    )
    person_questions_per_minute: Annotated[
        int, Field(ge=0, le=10_000, description="How many questions a person may ask a minute; 0: any.")
    ] = 10
    place_questions_per_minute: Annotated[int, Field(ge=0, le=100_000, description="How many a channel may ask a minute; 0: any.")] = 60
    workers: Annotated[int, Field(ge=1, le=64, description="How many questions are worked on at once, 1 to 64.")] = 2
    queue: Annotated[
        int, Field(ge=0, le=100_000, description="How many questions may wait beyond those before people are asked to try again.")
    ] = 200
    deadline_s: Annotated[float, Field(gt=0, le=600, description="After how many seconds a question that waits is given up.")] = 10.0

    log_level: Annotated[
        Literal["debug", "info", "warning", "error"],
        BeforeValidator(_lower),
        Field(description="How much the chat bots log: debug, info, warning or error. What people ask is never logged."),
    ] = "info"
    discord_token: Annotated[SecretStr, _STRIPPED, Field(description="The bot's token from Discord's developer portal.")] = SecretStr("")
    discord_api_url: Annotated[
        str, _address("http", "/api/v10"), Field(description="Where Discord's API is, ending in /api/v10; another for a REST proxy.")
    ] = "https://discord.com/api/v10"
    discord_gateway_url: Annotated[
        str, _address("ws", ""), Field(description="Where Discord's gateway is, ws or wss; empty: where Discord says.")
    ] = ""
    slack_mode: Annotated[
        Literal["socket", "http"],
        BeforeValidator(_lower),
        Field(description="How Slack reaches the bot: socket (the bot connects) or http (Slack does)."),
    ] = "socket"
    slack_bot_token: Annotated[
        SecretStr, _STRIPPED, Field(description="Slack's bot token, xoxb-...; empty where workspaces install it.")
    ] = SecretStr("")
    slack_app_token: Annotated[SecretStr, _STRIPPED, Field(description="Slack's app-level token, xapp-..., for the mode socket.")] = (
        SecretStr("")
    )
    slack_signing_secret: Annotated[SecretStr, _STRIPPED, Field(description="Slack's signing secret, for the mode http.")] = SecretStr("")
    slack_client_id: Annotated[
        str, _STRIPPED_TEXT, Field(description="The Slack app's client id, where several workspaces install it.")
    ] = ""
    slack_client_secret: Annotated[
        SecretStr, _STRIPPED, Field(description="The Slack app's client secret, where several workspaces install it.")
    ] = SecretStr("")
    slack_api_url: Annotated[
        str, _address("http", "/api/"), Field(description="Where Slack's API is, ending in /api/; another for GovSlack.")
    ] = "https://slack.com/api/"
    slack_host: Annotated[  # to asyncio an empty one is every address of the machine
        str, Field(min_length=1, description="The address that the mode http listens on; 0.0.0.0: every one of this machine.")
    ] = "127.0.0.1"
    slack_port: Annotated[
        int, Field(ge=0, le=65_535, description="The port that the mode http listens on, 0 to 65535; 0: any free one.")
    ] = 3000


_FLAGS = {"corpus_dir": "--corpus"}
"""What a person types in place of a setting."""


def load_settings(**flags: Any) -> Settings:
    """The settings in force; ``flags`` that are not None win over the environment, which wins over ``.env``.

    Raises SettingsError with one line that names the variable, its value and what is allowed.
    """
    try:
        _check_dotenv()
        return Settings(**{name: value for name, value in flags.items() if value is not None})
    except ValidationError as error:
        raise SettingsError("; ".join(_explain(dict(problem), flags) for problem in error.errors(include_url=False))) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{ENV_FILE} is not UTF-8 text ({error.reason} at byte {error.start}); save it as UTF-8.") from error
    except OSError as error:
        raise SettingsError(f"{ENV_FILE} cannot be read ({error.strerror}); check its permissions.") from error


def where_from(name: str) -> str:
    """Where the value of a setting comes from: environment, ``.env`` or default."""
    variable = variable_of(name)
    if any(key.upper() == variable for key in os.environ):
        return "environment"
    return ENV_FILE if any(binding.key and binding.key.upper() == variable for binding in _dotenv()) else "default"


def unknown_variables() -> list[str]:
    """What to say of each environment variable that begins like a setting but is none: most likely it is misspelled."""
    known = [variable_of(name) for name in Settings.model_fields]
    unknown = sorted(key for key in os.environ if key.upper().startswith(PREFIX) and key.upper() not in known)
    return [f"{key} in the environment is not a setting, and has no effect; {_instead(key, known)}" for key in unknown]


def exposed_secrets() -> list[str]:
    """What to say of a ``.env`` that holds secrets and that others may read; Windows keeps permissions of another kind."""
    secrets = [name for name, field in Settings.model_fields.items() if "SecretStr" in str(field.annotation)]
    held = {variable_of(name) for name in secrets}
    is_held = any(binding.value and (binding.key or "").upper() in held for binding in _dotenv())
    if sys.platform == "win32" or not is_held or not Path(ENV_FILE).stat().st_mode & _READ_BY_OTHERS:
        return []
    return [f"{ENV_FILE} holds secrets, and others on this machine may read it; run `chmod 600 {ENV_FILE}`."]


def _instead(name: str, known: Sequence[str]) -> str:
    """The setting that is likeliest meant, or all that there are."""
    from difflib import get_close_matches  # for a mistake alone

    own = [variable.removeprefix(PREFIX) for variable in known]  # the prefix makes all names alike
    close = get_close_matches(name.upper().removeprefix(PREFIX), own, 1)
    return f"did you mean {PREFIX}{close[0]}?" if close else f"there are {', '.join(known)}."


def variable_of(name: str) -> str:
    """The environment variable of a setting."""
    return PREFIX + name.upper()


def shown(value: object) -> str:
    """A setting's value as it may be printed: secrets stay hidden."""
    if isinstance(value, SecretStr):
        return "********" if value.get_secret_value() else ""
    return "" if value is None else str(value)


def _dotenv() -> list[Binding]:
    """The lines of ``.env`` that are not blank or comments."""
    if Path(ENV_FILE).is_dir():  # Docker makes one where it is to mount a file that is not there
        raise SettingsError(f"{ENV_FILE} is a folder where a file of settings should be; delete it.")
    if not Path(ENV_FILE).is_file():
        return []
    with Path(ENV_FILE).open(encoding="utf-8") as stream:
        return [binding for binding in parse_stream(stream) if binding.key is not None or binding.error]


def _check_dotenv() -> None:
    """SettingsError for a line of ``.env`` that sets nothing: pydantic-settings passes over some of them in silence."""
    known = [variable_of(name) for name in Settings.model_fields]
    for binding in _dotenv():
        blank = binding.original.string[: -len(binding.original.string.lstrip())]  # the parser counts from the blank lines above
        where = f"{ENV_FILE}, line {binding.original.line + blank.count(chr(10))}"
        if binding.error or binding.value is None:
            raise SettingsError(f"{where}, is not of the form NAME=value; there are {', '.join(known)}.")
        if binding.key is None or binding.key.upper() not in known:
            raise SettingsError(f"{where}: {binding.key} is not a setting; {_instead(binding.key or '', known)}")


def reason_of(problem: Mapping[str, Any]) -> str:
    """Why pydantic does not allow a value, for the middle of a sentence."""
    return str(problem["msg"]).removeprefix("Value error, ").lower()


def _explain(problem: dict[str, Any], flags: Mapping[str, Any]) -> str:
    name = str(problem["loc"][0]) if problem["loc"] else ""
    field = Settings.model_fields.get(name)
    is_secret = field is not None and "SecretStr" in str(field.annotation)
    given = str(problem.get("input"))[:80]
    value = "(hidden)" if is_secret or "@" in given else repr(given)
    allowed = field.description if field is not None and field.description else ""
    given_as = _FLAGS[name] if name in _FLAGS and flags.get(name) is not None else variable_of(name)
    return f"{given_as} is {value}, which is not allowed: {reason_of(problem)}. {allowed}".rstrip()
