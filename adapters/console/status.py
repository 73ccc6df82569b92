"""``verbatim status``: what the index holds, and what it could not read."""

from __future__ import annotations

import argparse

from adapters.console.main import ANSWERED
from adapters.console.opening import IN_MEMORY, check_is_made
from adapters.console.render import counted
from adapters.escaping import one_line
from bot.access import AccessFile, AccessRules
from bot.bootstrap import open_index
from bot.errors import AccessFileError
from bot.indexing.paths import may_exist
from bot.settings import Settings, load_settings


def run(options: argparse.Namespace) -> int:
    """``key: value`` lines, one for each collection and each problem, and for each document if they are asked for."""
    settings = load_settings(corpus_dir=options.corpus)
    rules, problem = _rules(settings)
    index = open_index(settings)
    try:
        check_is_made(index)
        state = index.open()
        synced_at = index.synced_at()
        changes = index.changes()
        print(f"corpus: {one_line(str(settings.corpus_dir))}")
        print(f"index: {one_line(str(index.place.folder))}")
        print(f"engine: {settings.engine}{'' if settings.engine == 'tantivy' else f' ({IN_MEMORY})'}")
        print(f"documents: {sum(each.documents for each in state.collections):,}")
        print(f"passages: {sum(each.passages for each in state.collections):,}")
        for each in state.collections:
            sizes = f"{counted(each.documents, 'document')}, {counted(each.passages, 'passage')}"
            closed = "" if rules is None or rules.opens(each.name) else " (closed to chats; docs/access.md opens it)"
            print(f"collection: {one_line(each.name)}: {sizes}{closed}")
        for name in state.snapshot.documents if options.documents else ():
            print(f"document: {one_line(name)}")
        print(f"version: {state.snapshot.version}")
        print(f"size: {index.place.size_bytes() / 1e6:,.1f} MB")
        print(f"last sync: {synced_at.astimezone().isoformat(' ', 'seconds') if synced_at else 'never finished'}")
        if changes:
            told = f"{changes.new:,} new, {changes.changed:,} changed, {changes.gone:,} deleted"
            print(f"changed since: {told} files; run `verbatim index`")
        for name, path in sorted(index.place.removed().items()):
            is_gone = "" if may_exist(settings.corpus_dir / path) or path == settings.corpus_dir.name else " (its file is gone)"
            print(f"removed: {one_line(name)}{is_gone}")
        for warning in (*([problem] if problem else []), *state.problems):
            print(f"warning: {one_line(str(warning))}")
    finally:
        index.close()
    return ANSWERED


def _rules(settings: Settings) -> tuple[AccessRules | None, AccessFileError | None]:
    """The rules of access, or what is wrong with them: the index is told all the same."""
    try:
        return AccessFile(settings.access_file).rules(), None
    except AccessFileError as error:
        return None, error
