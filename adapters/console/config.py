"""``verbatim config``: what is in force and where it came from."""

from __future__ import annotations

import argparse

from adapters.console.main import ANSWERED
from adapters.escaping import one_line
from bot.access import AccessFile
from bot.settings import Settings, load_settings, shown, variable_of, where_from


def run(_: argparse.Namespace) -> int:
    """One line a setting."""
    settings = load_settings()
    AccessFile(settings.access_file)
    for name in Settings.model_fields:
        print(f"{variable_of(name)}={one_line(shown(getattr(settings, name)))}  # {where_from(name)}")
    return ANSWERED
