"""The corpus folder: which files are documents, and what they hold. One bad file never stops the rest."""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.documents.decoding import decode
from bot.documents.readers import READERS, SourceFile
from bot.errors import CorpusError, DocumentError
from bot.models import Document

DEFAULT_COLLECTION = "default"
IGNORE_FILE = ".verbatimignore"


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a corpus folder holds."""

    documents: tuple[Document, ...]
    """By path, and within a file in its order; ids are unique."""
    problems: tuple[DocumentError, ...]
    """What could not be read, each naming its file."""


def read_corpus(root: Path) -> Corpus:
    """Every document under ``root``, which is a folder or one file.

    The first-level folder of a file is its collection. Raises CorpusError where there is nothing of that name.
    """
    documents: dict[str, Document] = {}
    problems: list[DocumentError] = []
    for path, relative in _files(root, problems):
        for item in read_file(path, relative):
            if isinstance(item, DocumentError):
                problems.append(item)
            elif (earlier := documents.get(item.id)) is not None:
                where = f"{item.path}, line {item.first_line}"
                problems.append(DocumentError(f'{where}: the id "{item.id}" is taken by {earlier.path}; give each document its own'))
            else:
                documents[item.id] = item
    return Corpus(tuple(documents.values()), tuple(problems))


def read_file(path: Path, relative: str) -> Iterator[Document | DocumentError]:
    """The documents of one file, or why there are none."""
    suffix = _suffix(path)
    if suffix not in READERS:
        known = ", ".join(READERS)
        yield DocumentError(f"{relative}: not read, no reader for {path.suffix or 'a file without an ending'}; known are {known}")
        return
    if path.exists() and not path.is_file():
        yield DocumentError(f"{relative}: not read, it is no regular file; put a copy of what it gives in its place")
        return
    try:
        data = path.read_bytes()
        if suffix.endswith(".gz"):
            data = gzip.decompress(data)
        text = decode(data)
    except (UnicodeError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield DocumentError(f"{relative}: not read, {error}")
        return
    except OSError as error:
        yield DocumentError(f"{relative}: cannot be read ({error.strerror}); check that it is there and its permissions")
        return
    collection = relative.split("/", maxsplit=1)[0] if "/" in relative else DEFAULT_COLLECTION
    try:
        yield from READERS[suffix](SourceFile(relative, collection, text))
    except DocumentError as error:
        yield error


def _suffix(path: Path) -> str:
    suffixes = [suffix.lower() for suffix in path.suffixes]
    return "".join(suffixes[-2:]) if suffixes[-1:] == [".gz"] else "".join(suffixes[-1:])


def _files(root: Path, problems: list[DocumentError]) -> Iterator[tuple[Path, str]]:
    """The files that are not hidden or ignored with their paths relative to the corpus, in order."""
    if root.is_file():
        yield root, root.name
        return
    if not root.is_dir():
        raise CorpusError(f"There is no corpus folder {root}; make it and put documents there, or set VERBATIM_CORPUS_DIR.")
    is_ignored = _ignore_rules(root)
    where = root.resolve()

    def unreadable(error: OSError) -> None:
        name = _printable(os.path.relpath(error.filename, root))
        problems.append(DocumentError(f"{name}: the folder cannot be read ({error.strerror}); check its permissions"))

    for folder, subfolders, names in os.walk(root, onerror=unreadable):
        prefix = Path(folder).relative_to(root).as_posix()
        prefix = "" if prefix == "." else f"{prefix}/"
        subfolders[:] = sorted(name for name in subfolders if not name.startswith(".") and not is_ignored(f"{prefix}{name}/"))
        for name in sorted(names):
            if name.startswith(".") or is_ignored(prefix + name):
                continue
            if not Path(folder, name).resolve().is_relative_to(where):
                problems.append(DocumentError(f"{_printable(prefix + name)}: not read, it is a link out of the corpus; copy the file"))
                continue
            yield Path(folder, name), _printable(prefix + name)
        problems.extend(
            DocumentError(f"{_printable(prefix + name)}: not read, it is a link to a folder; copy the folder")
            for name in subfolders
            if Path(folder, name).is_symlink()
        )


def _printable(name: str) -> str:
    """A file name whose bytes are not UTF-8 cannot be printed or stored as it is."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _ignore_rules(root: Path) -> Callable[[str], bool]:
    """The patterns of ``.verbatimignore``, which mean what they mean in a ``.gitignore``."""
    try:
        lines = decode((root / IGNORE_FILE).read_bytes()).splitlines()
    except FileNotFoundError:
        return lambda _: False
    except (OSError, UnicodeError) as error:
        raise CorpusError(f"{root / IGNORE_FILE} cannot be read ({error}); save it as UTF-8 text.") from error
    import pathspec  # worth loading only where the file exists

    try:
        return pathspec.GitIgnoreSpec.from_lines(lines).match_file
    except ValueError as error:
        raise CorpusError(f"{root / IGNORE_FILE} has a pattern that cannot be read: {error}.") from error
