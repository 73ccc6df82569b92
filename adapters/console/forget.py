"""``verbatim forget``: a person's questions, votes and limits are removed."""

from __future__ import annotations

import argparse

from adapters.console.main import ANSWERED
from adapters.console.render import counted
from adapters.escaping import one_line
from bot.bootstrap import open_journal
from bot.errors import VerbatimError
from bot.places import CONSOLE
from bot.settings import load_settings


def run(options: argparse.Namespace) -> int:
    """Remove and say how much it was."""
    platform, colon, user = options.user.partition(":") if ":" in options.user else ("", "", options.user)
    if not user or (colon and platform not in {"discord", "slack", CONSOLE}):
        raise VerbatimError(f'"{options.user}" is nobody; write USER, or discord:USER, slack:USER or console:USER.')
    with open_journal(load_settings()) as journal:
        gone = journal.forget(user, platform=platform) if colon else journal.forget(options.user)
    if not any((gone.questions, gone.votes, gone.limits)):
        print(f"Nothing is kept of {one_line(options.user)}.")
        return ANSWERED
    counts = f"{counted(gone.questions, 'question')}, {counted(gone.votes, 'vote')}, {counted(gone.limits, 'limit')}"
    print(f"Removed of {one_line(options.user)}: {counts}.")
    return ANSWERED
