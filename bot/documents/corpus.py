"""The corpus folder: which files are documents, and what they hold. One bad file never stops the rest."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bot.documents.files.ignoring import IGNORE_FILE, ignore_rules
from bot.documents.files.source import DEFAULT_COLLECTION, SourceFile, at_fault, composed
from bot.documents.files.stamps import MAX_BYTES, Stamp, stamp_of
from bot.documents.readers import READERS
from bot.errors import CorpusError, DocumentError, NotNowError
from bot.models import Document

_HIDDEN = (".", "~$")
"""What hidden files begin with, and those by which Word holds a file that is open."""
_MOST_FOLDERS = 200
"""One inside another."""
_NO_STAMP = Stamp(0, 0, 0, -1)
_INSTEAD = {
    ".doc": ".docx",
    ".rtf": ".docx",
    ".odt": ".docx",
    ".xls": ".csv",
    ".xlsx": ".csv",
    ".ods": ".csv",
    ".pptx": ".pdf",
    ".ppt": ".pdf",
    ".msg": ".eml",
}
"""What a file may be saved as that nothing reads."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a corpus folder holds."""

    documents: tuple[Document, ...]
    """By path, and within a file in its order; ids are unique."""
    problems: tuple[DocumentError, ...]
    """What could not be read, each naming its file."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of the corpus folder, or why it cannot be one."""

    path: Path
    relative: str
    """Relative to the corpus folder, with forward slashes; printable."""
    stamp: Stamp
    problem: DocumentError | None = None
    is_closed: bool = False
    """Whether it is a folder that cannot be read: what it holds may still be there."""


def read_corpus(root: Path, *, removed: frozenset[str] = frozenset(), except_for: Path | None = None) -> Corpus:
    """Every document under ``root``, which is a folder or one file, but for those ``removed``, of which a file's path is all of it, and a folder of other things.

    The first-level folder of a file is its collection. The path of a file is no other's id. Raises CorpusError where there is nothing of that name.
    """
    documents: dict[str, Document] = {}
    problems: list[DocumentError] = []
    files = list(find_files(root, except_for=except_for))
    paths = {found.relative for found in files}
    for found in files:
        for item in [found.problem] if found.problem else read_file(found.path, found.relative):
            if isinstance(item, DocumentError):
                problems.append(item)
            elif item.id in removed or item.path in removed:
                continue
            elif item.id in paths and item.id != item.path:
                problems.append(taken(item.path, item.first_line, item.id, item.id))
            elif (earlier := documents.get(item.id)) is not None:
                problems.append(taken(item.path, item.first_line, item.id, earlier.path))
            else:
                documents[item.id] = item
    return Corpus(tuple(documents.values()), tuple(problems))


def taken(path: str, line: int, id: str, earlier: str) -> DocumentError:
    """What is said of a document whose id another one has."""
    where = f"{path}, line {line}" if line else path
    return DocumentError(f'{where}: the id "{id}" is taken by {earlier}; give each document its own')


def corpus_order(relative: str) -> tuple[tuple[bool, str], ...]:
    """A key that sorts paths as ``find_files`` gives them: in each folder first its files, then its folders."""
    *folders, name = relative.split("/")
    return (*((True, folder) for folder in folders), (False, name))


def printable(name: str) -> str:
    """A file name as it can be printed and stored: what of its bytes is not UTF-8 is told by its number, so that no two are the same."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def real(path: Path) -> Path:
    """The path without the links in it; one that leads to itself stays."""
    return Path(os.path.realpath(path))


def read_file(path: Path, relative: str) -> Iterator[Document | DocumentError]:
    """The documents of one file, or why there are none."""
    data = file_bytes(path, relative)
    if isinstance(data, DocumentError):
        yield data
    else:
        yield from read_bytes(data, relative, path)


def file_bytes(path: Path, relative: str) -> bytes | DocumentError:
    """What is in a file of a known kind, or why it is not read."""
    if _suffix(relative) not in READERS:
        known = ", ".join(READERS)
        instead = f"save it as {_INSTEAD[path.suffix.lower()]}" if path.suffix.lower() in _INSTEAD else f"known are {known}"
        return DocumentError(f"{relative}: not read, no reader for {path.suffix or 'a file without an ending'}; {instead}")
    try:
        if path.exists() and not path.is_file():
            return DocumentError(f"{relative}: not read, it is no regular file; put a copy of what it gives in its place")
        if (size := path.stat().st_size) > MAX_BYTES:
            most = f"{MAX_BYTES // 1_000_000:,} MB"
            return DocumentError(f"{relative}: not read, it has {size // 1_000_000:,} MB, and {most} of a file are the most; split it")
        return path.read_bytes()
    except MemoryError:
        return beyond_memory(relative)
    except OSError as error:
        return NotNowError(f"{relative}: cannot be read ({error.strerror}); check that it is there and its permissions")


def beyond_memory(relative: str) -> NotNowError:
    """What is said of a file that there is no room for."""
    return NotNowError(f"{relative}: not read, it takes more memory than there is; split it")


def read_bytes(data: bytes, relative: str, path: Path | None = None) -> Iterator[Document | DocumentError]:
    """The documents in the bytes of a file, and of where it lies."""
    collection = composed(relative.split("/", maxsplit=1)[0]) if "/" in relative else DEFAULT_COLLECTION
    try:
        are_wordless: list[bool] = []
        for item in READERS[_suffix(relative)](SourceFile(relative, collection, data, path)):
            are_wordless.append(isinstance(item, Document) and not any(map(str.isalnum, item.text)))
            yield item
        if are_wordless and all(are_wordless):
            yield DocumentError(f"{relative}: it holds no words; write into it or remove it")
    except DocumentError as error:
        yield error
    except MemoryError:
        yield beyond_memory(relative)
    except Exception as error:  # noqa: BLE001 - a fault of a reader, or of the library under it, is none of the other files
        yield at_fault(relative, error)


def _suffix(relative: str) -> str:
    suffixes = [suffix.lower() for suffix in PurePosixPath(relative).suffixes]
    return "".join(suffixes[-2:]) if suffixes[-1:] == [".gz"] else "".join(suffixes[-1:])


def find_files(root: Path, *, except_for: Path | None = None) -> Iterator[FoundFile]:
    """The files that are not hidden or ignored, or in the folder ``except_for``; in each folder first its files, then its folders, in order."""
    check_root(root)
    if root.is_file():
        yield FoundFile(root, printable(root.name), stamp_of(root.stat()))
        return
    base, is_ignored = real(root), ignore_rules(root)
    other = real(except_for) if except_for else base
    left_out = f"{other.relative_to(base).as_posix()}/" if other.is_relative_to(base) else ""
    yield from _find_in(root, "", lambda name: name == left_out or is_ignored(name), base)


def check_root(root: Path) -> None:
    """CorpusError where there is no file and no folder that can be entered."""
    try:
        if root.is_file():
            return
        if root.exists() and not root.is_dir():
            raise CorpusError(f"{root} is neither a folder nor a file of documents; name one, or set VERBATIM_CORPUS_DIR.")
        if root.is_symlink() and not root.exists():
            raise CorpusError(f"{root} is a link that leads nowhere; name a folder or file of documents, or set VERBATIM_CORPUS_DIR.")
        if not root.is_dir():
            is_file = root.suffix.lower() in READERS
            what, then = ("file", "name one that is there") if is_file else ("corpus folder", "make it and put documents there")
            raise CorpusError(f"There is no {what} {root}; {then}, or set VERBATIM_CORPUS_DIR.")
        os.scandir(root).close()
        _check_entered(root)
    except OSError as error:
        raise CorpusError(f"The corpus folder {root} cannot be read ({error.strerror}); check its permissions.") from error


def _find_in(folder: Path, prefix: str, is_ignored: Callable[[str], bool], root: Path) -> Iterator[FoundFile]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted((entry for entry in listing if not entry.name.startswith(_HIDDEN)), key=lambda entry: entry.name)
        _check_entered(folder)
    except OSError as error:
        name = printable(prefix.rstrip("/"))
        problem = DocumentError(f"{name}: the folder cannot be read ({error.strerror}); check its permissions")
        yield FoundFile(folder, name, _NO_STAMP, problem, is_closed=True)
        return
    folders = []
    for entry in entries:
        is_folder = _is_folder(entry)
        if is_ignored(f"{prefix}{entry.name}/" if is_folder else prefix + entry.name):
            continue
        if is_folder:
            folders.append(entry)
            continue
        path, relative = Path(entry.path), printable(prefix + entry.name)
        if entry.is_symlink() and not _is_inside(path, root):
            yield _refused(path, relative, f"{relative}: not read, it is a link out of the corpus or to itself; copy the file")
            continue
        try:
            stamp = stamp_of(entry.stat())
        except OSError:
            stamp = Stamp(0, 0, 0, 0)  # reading it tells why
        yield FoundFile(path, relative, stamp)
    for entry in folders:
        if entry.is_symlink():
            relative = printable(prefix + entry.name)
            yield _refused(Path(entry.path), relative, f"{relative}: not read, it is a link to a folder; copy the folder")
        elif prefix.count("/") >= _MOST_FOLDERS:
            relative = printable(prefix + entry.name)
            yield _refused(
                Path(entry.path), relative, f"{relative}: not read, it is inside more than {_MOST_FOLDERS} other folders; move it up"
            )
        else:
            yield from _find_in(Path(entry.path), f"{prefix}{entry.name}/", is_ignored, root)


def _check_entered(folder: Path) -> None:
    """PermissionError for a folder that may be listed and not entered."""
    with suppress(FileNotFoundError):
        (folder / IGNORE_FILE).lstat()


def _refused(path: Path, relative: str, problem: str) -> FoundFile:
    return FoundFile(path, relative, _NO_STAMP, DocumentError(problem))


def _is_inside(link: Path, root: Path) -> bool:
    try:
        target = real(link)
        return target.is_relative_to(root) and not target.is_symlink()  # a link that leads to itself
    except OSError:  # reading it tells why
        return True


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to where nothing may be looked at
        return False
