"""What the commands share: a service from settings and flags, the files it could not read named once, and who asks where."""

from __future__ import annotations

import argparse
import getpass
import sys

from adapters.console.progress import ConsoleProgress
from adapters.escaping import one_line
from adapters.problems import name_notes, name_problems
from bot.bootstrap import build_service
from bot.documents.corpus import check_root
from bot.errors import JournalError, VerbatimError
from bot.indexing.index import DiskIndex
from bot.places import CONSOLE, Asker, Place
from bot.service import Service
from bot.settings import Settings, load_settings

IN_MEMORY = "it answers from memory, and of the index takes only what `verbatim remove` took out"
"""What is said of the engine without files beside an index on disk."""


def open_service(options: argparse.Namespace, *, has_journal: bool) -> tuple[Service, Settings]:
    """The service over the corpus that the options or the settings name, without a journal where it cannot be opened.

    That and, when they have just been read, unreadable files are named on standard error.
    """
    settings = load_settings(corpus_dir=options.corpus)
    progress = ConsoleProgress(is_brief=True)
    try:
        service = build_service(settings, has_journal=has_journal, progress=progress)
    except JournalError as error:
        print(f"verbatim: {one_line(str(error))} What is asked is not kept.", file=sys.stderr)
        service = build_service(settings, has_journal=False, progress=progress)
    (name_problems if service.library.has_read else name_notes)(service.library)
    return service, settings


def check_is_made(index: DiskIndex) -> None:
    """CorpusError where there is no corpus, VerbatimError where it has no index."""
    if not index.exists:
        check_root(index.corpus)
        what = "was made by another version of Verbatim" if index.was_of_another_version else "has not been made yet"
        raise VerbatimError(f"The index of {index.corpus} {what}; run `verbatim index`.")


def chosen_collections(options: argparse.Namespace) -> frozenset[str] | None:
    """The collections that were asked for; None for all."""
    return frozenset(options.collection) if options.collection else None


def somebody(text: str | None) -> tuple[Asker, Place]:
    """Who asks where: ``discord:GUILD/CHANNEL/USER[:ROLE...]``, or the person at this console."""
    if text is None:
        return Asker(_user()), Place(CONSOLE)
    platform, _, rest = text.partition(":")
    where, *roles = rest.split(":")
    parts = where.split("/")
    if platform not in {"discord", "slack"} or len(parts) != 3 or not all(parts):
        raise VerbatimError(
            f"--as {text} is not a person in a place; write discord:GUILD/CHANNEL/USER or slack:TEAM/CHANNEL/USER, then :ROLE for each role."
        )
    everyone = {parts[0]} if platform == "discord" else set[str]()  # the role that Discord gives every member of a server
    return Asker(parts[2], frozenset(everyone.union(filter(None, roles)))), Place(platform, parts[0], parts[1])


def _user() -> str:
    """Who sits at this console, so that they can be forgotten."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "nobody"
