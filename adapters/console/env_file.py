"""Secrets into the settings file: asked for without showing them, written so that only their owner can read them."""

from __future__ import annotations

import getpass
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import dotenv

from adapters.escaping import one_line
from bot.errors import SettingsError

_PLAIN = re.compile(r"[\w.:/=+-]*", re.ASCII)
_SECRET = re.compile(r"[!-~]+")


def write_env(path: Path, values: Mapping[str, str]) -> None:
    """Set variables in a settings file, mode 600; every other line of it stays. Raises SettingsError where it cannot be written."""
    try:
        path.touch(mode=0o600)
        path.chmod(0o600)
        for name, value in values.items():
            # Without quotes where none are needed: container engines read such files too, and take quotes for part of the value.
            dotenv.set_key(path, name, value, quote_mode="never" if _PLAIN.fullmatch(value) else "always", follow_symlinks=True)
    except OSError as error:
        where = one_line(str(path))
        raise SettingsError(f"{where} cannot be written ({error.strerror}); name another with --env-file.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{one_line(str(path))} is not UTF-8 text; save it as UTF-8.") from error


def check_terminal(*, instead: str) -> None:
    """SettingsError where nobody can type, which names the option to give ``instead``."""
    if not sys.stdin.isatty():
        raise SettingsError(f"There is no terminal to type a token into; give it with {instead} FILE, or {instead} - for standard input.")


def ask_secret(prompt: str) -> str:
    """What is typed or pasted, unseen. Raises SettingsError where it is nothing."""
    try:
        typed = getpass.getpass(prompt).strip()
    except EOFError:
        typed = ""
    if not typed:
        raise SettingsError("No token was typed; nothing was changed.")
    return typed


def read_secrets(file: str) -> str:
    """What a file holds, or standard input for ``-``. Raises SettingsError where there is nothing."""
    try:
        found = (sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")).strip()
    except OSError as error:
        raise SettingsError(f"{called(file)} cannot be read ({error.strerror}); name a file that holds the token.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{called(file)} is not text; name a file that holds the token.") from error
    if not found:
        raise SettingsError(f"{called(file)} is empty; name a file that holds the token.")
    return found


def called(file: str) -> str:
    """What a file of secrets is called in a sentence."""
    return "Standard input" if file == "-" else one_line(file)


def checked_secret(text: str, what: str) -> str:
    """The secret, where it can be one: one word of printable characters. Raises SettingsError."""
    if not _SECRET.fullmatch(text):
        raise SettingsError(f"That is no {what}: it is one word without blanks, copied whole; nothing was changed.")
    return text
