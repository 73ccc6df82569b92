"""What the commands share: settings from flags, a service, and the files it could not read named once."""

from __future__ import annotations

import argparse
import sys

from adapters.escaping import for_terminal_line
from bot.bootstrap import build_service
from bot.service import Service
from bot.settings import Settings, load_settings

_SHOWN_PROBLEMS = 5


def open_service(options: argparse.Namespace) -> tuple[Service, Settings]:
    """The service over the corpus that the options or the settings name; unreadable files are named on standard error."""
    settings = load_settings(corpus_dir=options.corpus)
    service = build_service(settings)
    for problem in service.problems[:_SHOWN_PROBLEMS]:
        print(f"verbatim: {for_terminal_line(str(problem))}", file=sys.stderr)
    if (more := len(service.problems) - _SHOWN_PROBLEMS) > 0:
        print(f"verbatim: and {more} more like these", file=sys.stderr)
    return service, settings


def chosen_collections(options: argparse.Namespace) -> frozenset[str] | None:
    """The collections that were asked for; None for all."""
    return frozenset(options.collection) if options.collection else None
