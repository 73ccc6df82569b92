"""Where an answer goes: laid out for a person at a terminal, plain for everything else."""

from __future__ import annotations

import os
import sys

from adapters.console.render import Shown, plain_lines


def show(shown: Shown) -> None:
    """Print an answer on standard output."""
    if is_rich():
        from adapters.console.layout import print_answer  # drawing is worth loading only at a terminal

        print_answer(shown)
    else:
        print("\n".join(plain_lines(shown)))


def is_rich() -> bool:
    """Whether standard output is a terminal that wants more than plain text."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
