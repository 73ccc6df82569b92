"""Where an answer goes: laid out for a person at a terminal, plain for everything else, as JSON for programs."""

from __future__ import annotations

import codecs
import json
import os
import sys
from typing import IO, Any

from adapters.console.render import Shown, plain_lines
from adapters.escaping import for_json


def show(shown: Shown) -> None:
    """Print an answer on standard output."""
    if is_rich():
        from adapters.console.layout import print_answer  # drawing is worth loading only at a terminal

        print_answer(shown)
    else:
        print("\n".join(plain_lines(shown)))


def print_json(value: Any, file: IO[str] | None = None, *, indent: int | None = None) -> None:
    """Print a value as JSON, on standard output or into a file; what its encoding may lack is escaped, so that no word becomes another."""
    stream = file or sys.stdout
    has_every_sign = codecs.lookup(getattr(stream, "encoding", None) or "utf-8").name.startswith("utf")
    print(for_json(json.dumps(value, ensure_ascii=not has_every_sign, indent=indent)), file=stream)


def is_rich() -> bool:
    """Whether standard output is a terminal that wants more than plain text."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
