"""``verbatim index``: the index in line with the corpus folder, once or for as long as it is watched."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing, suppress
from pathlib import Path

from adapters.console.main import ANSWERED
from adapters.console.opening import IN_MEMORY
from adapters.console.progress import ConsoleProgress
from adapters.console.render import counted
from adapters.escaping import one_line
from bot.bootstrap import open_index
from bot.errors import VerbatimError
from bot.indexing import DiskIndex, Synced
from bot.settings import load_settings

_SYNC_STOPPED = "what was read is taken up by the next `verbatim index`"
_REBUILD_STOPPED = "the index is as it was before, and nothing is made anew until `verbatim index --rebuild` has run to its end"


def run(options: argparse.Namespace) -> int:
    """Sync, print a line a file and a summary; with --watch again after each change."""
    if not all(options.paths):
        raise VerbatimError("A PATH is empty; name a file or folder of the corpus, or none to look at all of it.")
    settings = load_settings(corpus_dir=options.corpus)
    index = open_index(settings)
    if settings.engine != "tantivy":
        print(f"verbatim: VERBATIM_ENGINE is {settings.engine}: {IN_MEMORY}.", file=sys.stderr, flush=True)
    paths = [Path(path) for path in options.paths]
    try:
        if paths:
            index.check_paths(paths)
        synced = _sync(index, paths, is_waiting=options.wait, is_rebuilt=options.rebuild, is_asked_for=True)
        print(_summary(synced, index), flush=True)
        if options.watch:
            with suppress(KeyboardInterrupt):  # the way to end it, whatever it is doing
                _watch(index, paths)
    finally:
        index.close()
    return ANSWERED


def _sync(index: DiskIndex, paths: list[Path], *, is_waiting: bool, is_rebuilt: bool = False, is_asked_for: bool = False) -> Synced:
    """One sync; one that was ``is_asked_for`` also lets documents in again, and forgets all of a corpus that is empty."""
    progress = ConsoleProgress()
    wait_s = None if is_waiting else 0.0
    try:
        with closing(progress):
            synced = index.sync(paths=paths, progress=progress, wait_s=wait_s, rebuild=is_rebuilt, is_asked_for=is_asked_for)
    except KeyboardInterrupt:
        print(f"verbatim: Stopped; {_REBUILD_STOPPED if is_rebuilt else _SYNC_STOPPED}.", file=sys.stderr, flush=True)
        raise
    for path in synced.deleted:
        print(f"{one_line(path)}: deleted", flush=True)
    return synced


def _watch(index: DiskIndex, paths: list[Path]) -> None:
    from bot.indexing.watching import changes_of

    for number, _ in enumerate(changes_of(index.corpus, except_for=index.own_folder)):
        if number == 0:
            print("Watching for changes; Ctrl-C ends it.", flush=True)
        try:
            synced = _sync(index, paths, is_waiting=True)
        except VerbatimError as error:
            print(f"verbatim: {one_line(str(error))}", flush=True)
            continue
        if synced.new or synced.changed or synced.deleted:
            print(_summary(synced, index), flush=True)


def _summary(synced: Synced, index: DiskIndex) -> str:
    state = index.open()
    holds = f"{counted(sum(each.documents for each in state.collections), 'document')}, {counted(sum(each.passages for each in state.collections), 'passage')}"
    files = f"{synced.new:,} new, {synced.changed:,} changed, {len(synced.deleted):,} deleted, {synced.kept:,} unchanged"
    refused = f" {counted(len(state.problems), 'warning')}; `verbatim status` lists them." if state.problems else ""
    return f"Files: {files}. Read {counted(synced.passages, 'passage')} in {synced.elapsed_s:.1f} s. The index holds {holds}.{refused}"
