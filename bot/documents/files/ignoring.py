"""Which files of a corpus are left out: what its ``.verbatimignore`` names."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

from bot.documents.files.decoding import decode
from bot.documents.files.stamps import Stamp, can_be_read_whole, stamp_of
from bot.errors import CorpusError

IGNORE_FILE = ".verbatimignore"


def ignore_rules(root: Path) -> Callable[[str], bool]:
    """Whether the patterns of ``.verbatimignore`` name a path, which mean what they mean in a ``.gitignore``; a folder's ends in a slash."""
    path = root / IGNORE_FILE
    try:
        status = path.stat()
        if not can_be_read_whole(status):
            raise CorpusError(f"{path} is no regular file, or far too large; put a file of patterns in its place, or delete it.")
        return _rules_in(path, stamp_of(status))
    except FileNotFoundError:
        return lambda _: False
    except OSError as error:
        raise CorpusError(f"{path} cannot be read ({error.strerror}); check its permissions.") from error
    except UnicodeError as error:
        raise CorpusError(f"{path} cannot be read ({error}); save it as UTF-8 text.") from error
    except ValueError as error:
        raise CorpusError(f"{path} has a pattern that cannot be read: {error}.") from error


@functools.lru_cache(maxsize=4)
def _rules_in(path: Path, stamp: Stamp) -> Callable[[str], bool]:  # noqa: ARG001 - read again where it was changed
    lines = decode(path.read_bytes()).splitlines()
    import pathspec  # worth loading only where the file exists

    return pathspec.GitIgnoreSpec.from_lines(lines).match_file
