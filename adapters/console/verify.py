"""``verbatim verify``: the documents are read again, and each quote of an answer compared with them."""

from __future__ import annotations

import argparse

from adapters.console.main import ANSWERED, NO_ANSWER
from adapters.console.progress import ConsoleProgress
from adapters.escaping import one_line
from adapters.problems import name_problems
from bot.bootstrap import build_library, open_journal
from bot.errors import VerbatimError
from bot.settings import load_settings
from bot.verify import Standing, verify


def run(options: argparse.Namespace) -> int:
    """One line a quote; exit status 1 where one does not stand."""
    settings = load_settings(corpus_dir=options.corpus)
    with open_journal(settings) as journal:
        row = journal.row(options.id) if options.id.isascii() else None
    if row is None:
        raise VerbatimError(f'The journal has no answer "{options.id}"; it may have been forgotten, or never recorded.')
    library = build_library(settings, progress=ConsoleProgress(is_brief=True), is_in_line=True)
    name_problems(library)
    found = verify(row.quotes, library.find)
    print(f"question: {one_line(row.question)}")
    if not found:
        print("It had no quotes.")
    for number, each in enumerate(found, 1):
        print(f"quote {number}: {each.standing.value}: {one_line(each.reference.path)}, characters {each.span.start} to {each.span.end}")
    return ANSWERED if all(each.standing in {Standing.STANDS, Standing.MOVED} for each in found) else NO_ANSWER
