"""``verbatim remove``: a document that is never quoted again, whatever the corpus folder holds."""

from __future__ import annotations

import argparse

from adapters.console.main import ANSWERED
from adapters.console.opening import check_is_made
from adapters.console.render import counted
from adapters.escaping import one_line
from bot.bootstrap import open_index
from bot.settings import load_settings


def run(options: argparse.Namespace) -> int:
    """Remove and say how to undo it."""
    settings = load_settings(corpus_dir=options.corpus)
    index = open_index(settings)
    try:
        check_is_made(index)
        passages = index.remove(options.document)
    finally:
        index.close()
    name = one_line(options.document)
    print(f"Removed {name}, {counted(passages, 'passage')}. Its file stays; `verbatim index PATH` with the file's path lets it in again.")
    return ANSWERED
