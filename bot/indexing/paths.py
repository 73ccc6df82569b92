"""What of a corpus somebody means who types a path, from the current folder or from the corpus."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from bot.documents.corpus import printable, real
from bot.documents.files.source import composed
from bot.errors import CorpusError

_ROOT = "."
Within = Callable[[str], bool]
"""Whether a path, relative to the corpus, is one that is meant."""


def relative_to(corpus: Path, path: Path) -> str | None:
    """A path as it is in the corpus, printable; None where it is not in it."""
    root, whole = real(corpus), _whole(corpus, path)
    if whole != root and not whole.is_relative_to(root):
        return None
    return printable(whole.name if whole == root and root.is_file() else whole.relative_to(root).as_posix())


def within(corpus: Path, paths: Sequence[Path]) -> Within:
    """Whether a path relative to the corpus is under one of ``paths``; without any, each is. Raises CorpusError for one elsewhere."""
    if not paths:
        return lambda _: True
    chosen = named(corpus, paths)
    return lambda relative: any(part in {_ROOT, relative} or relative.startswith(f"{part}/") for part in chosen)


def named(corpus: Path, paths: Sequence[Path]) -> frozenset[str]:
    """Paths as they are in the corpus. Raises CorpusError for one elsewhere."""
    found = set()
    for path in paths:
        if (relative := relative_to(corpus, path)) is None:
            raise CorpusError(f"{path} is not in the corpus folder {corpus}; put it there, or name the folder with --corpus.")
        found.add(relative)
    return frozenset(found)


def check_named(corpus: Path, paths: Sequence[Path], known: Collection[str]) -> None:
    """CorpusError for a path under which there is nothing in the corpus, and of what was ``known`` of it nothing either."""
    for path in paths:
        if may_exist(corpus) and not may_exist(_whole(corpus, path)) and not any(map(within(corpus, [path]), known)):
            raise CorpusError(f"There is no {path} in the corpus {corpus}, and nothing of that name was indexed; check how it is spelled.")


def _whole(corpus: Path, path: Path) -> Path:
    """The file or folder that is meant: of two of one name, one in the current folder and one in the corpus, that in the corpus."""
    typed, root = real(_on_disk(path)), real(corpus)
    if path.is_absolute() or (may_exist(typed) and (typed == root or typed.is_relative_to(root))):
        return typed
    inside = _on_disk(corpus / path)
    return real(inside) if may_exist(inside) or not may_exist(typed) else typed


def _on_disk(path: Path) -> Path:
    """The path as it is spelled on disk, where an accented letter may be one character or two."""
    if not path.name or may_exist(path):
        return path
    folder = _on_disk(path.parent)
    try:
        return next((found for found in folder.iterdir() if composed(found.name) == composed(path.name)), folder / path.name)
    except OSError:
        return path


def may_exist(path: Path) -> bool:
    """Whether there is something; taken for granted in a folder that cannot be read, which whoever reads it will say."""
    try:
        return path.exists()
    except OSError:
        return True
