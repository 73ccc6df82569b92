"""``verbatim forget``: a person's questions, votes and limits are removed."""

from __future__ import annotations

import argparse

from adapters.console.main import ANSWERED
from adapters.escaping import for_terminal_line
from bot.bootstrap import open_journal
from bot.settings import load_settings


def run(options: argparse.Namespace) -> int:
    """Remove and say how much it was."""
    platform, colon, user = options.user.partition(":")
    with open_journal(load_settings()) as journal:
        gone = journal.forget(user, platform=platform) if colon else journal.forget(options.user)
    print(f"Removed of {for_terminal_line(options.user)}: {gone.questions} questions, {gone.votes} votes, {gone.limits} limits.")
    return ANSWERED
