"""Where the index of a corpus is: a folder for each corpus, and in it one for each way of reading and analysing."""

from __future__ import annotations

import functools
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import regex

from bot import __version__
from bot.analysis import analyzer
from bot.documents.corpus import printable, real
from bot.errors import CorpusError, StoreError
from bot.folders import make_private
from bot.store.explaining import STORE, explained

_STORE_VERSION = "13"
"""Changes whenever the tables, their packing or the fields of the inverted index do, or files are read that were refused."""
_OF = ""
"""The name of the index in the list of a link; no document has such an id."""
VERSION = f"{__version__} {analyzer.VERSION} {_STORE_VERSION}"


@functools.cache  # each question asks for it
def _folder(root: Path, version: str, ending: str) -> Path:
    return root / f"v-{hashlib.sha256(version.encode()).hexdigest()[:8]}{ending}"


def _key(path: str) -> str:
    return hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:10]


def _named(path: Path, told: str | None = None) -> str:
    """The name of what is kept of a corpus: its own, and a key of its path or what is told of that."""
    name = regex.sub(r"[^\w.-]+", "-", path.name)[:40] or "root"
    return f"{name}-{_key(told or str(path))}"


@dataclass(frozen=True, slots=True)
class IndexPlace:
    """The folder of one corpus's index. Another version of the program or its analysis has another folder inside, and is never misread."""

    root: Path
    is_beside: bool = False
    """Whether it is the place where an index is made that is to take the place of the one in use."""
    former: Path | None = None
    """Where it was before its name was told by where the corpus lies from the data folder."""
    linked_list: Path | None = None
    """What was removed by the name of a corpus with a link in it, which may lead elsewhere later: a list that names the index it was of."""

    @classmethod
    def of(cls, corpus: Path, data_dir: Path) -> IndexPlace:
        """The place of a corpus's index in the data folder; the same after both were moved together, where the corpus lies beside the data folder or below."""
        where, data_dir = real(corpus), data_dir.absolute()
        try:
            str(data_dir).encode()
        except UnicodeEncodeError as error:
            raise StoreError(
                f"The path of {printable(str(data_dir))} is not UTF-8; set VERBATIM_DATA_DIR to a folder whose path is."
            ) from error
        typed = Path(os.path.abspath(corpus))  # noqa: PTH100 - pathlib leaves its dots in
        linked_list = data_dir / "index" / f"{_named(typed)}.json" if typed != where else None
        former = data_dir / "index" / _named(where)
        beside = real(data_dir).parent
        if not where.is_relative_to(beside):
            return cls(former, linked_list=linked_list)
        root = data_dir / "index" / _named(where, f"./{where.relative_to(beside).as_posix()}")
        return cls(root, former=former, linked_list=linked_list)

    @property
    def data_dir(self) -> Path:
        """The folder of all that the program keeps."""
        return self.root.parent.parent

    @property
    def folder(self) -> Path:
        """Where this version of the program keeps it."""
        return _folder(self.root, VERSION, "-new" if self.is_beside else "")

    @property
    def beside(self) -> IndexPlace:
        """The place where an index is made that is to take the place of this one."""
        return replace(self, is_beside=True)

    @property
    def _replaced(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}-old")

    def drop_beside(self) -> None:
        """Delete what there is of an index that was to take the place of this one."""
        shutil.rmtree(self.beside.folder, ignore_errors=True)

    def take_over(self) -> None:
        """Put the index that was made beside in the place of this one; readers of this one go on reading what they have open."""
        shutil.rmtree(self._replaced, ignore_errors=True)
        with suppress(FileNotFoundError):
            self.folder.rename(self._replaced)
        self.beside.folder.rename(self.folder)

    def mend(self) -> None:
        """Put back what a run moved away that was stopped before it put the new index in its place."""
        if not self.folder.exists() and self._replaced.exists():
            self._replaced.rename(self.folder)

    @property
    def store(self) -> Path:
        return self.folder / STORE

    @property
    def lock(self) -> Path:
        return self.root / "writer.lock"

    @property
    def removed_list(self) -> Path:
        """The documents that were removed by hand, ids to paths, as JSON; kept when the index is built anew."""
        return self.root / "removed.json"

    def removed(self) -> dict[str, str]:
        """The documents that were removed by hand: the path of the file that each stands in, by its id.

        Where a link has come to lead to this corpus, so are those that were removed from the one before.
        """
        linked = self._linked()
        if linked.pop(_OF, self.root.name) == self.root.name:
            return self._own_removed()
        return {**linked, **self._own_removed()}

    def _own_removed(self) -> dict[str, str]:
        own = _list_in(self.removed_list)
        if own is None and self.former is not None:
            own = _list_in(self.former / self.removed_list.name)
        return own or {}

    def _linked(self) -> dict[str, str]:
        return {} if self.linked_list is None else _list_in(self.linked_list) or {}

    def write_removed(self, removed: dict[str, str]) -> None:
        """Replace the lists, where they are not the same."""
        with explained(self.root):
            if removed != self._own_removed():
                _write_list(self.removed_list, removed)
            linked = {_OF: self.root.name, **removed}
            if self.linked_list is not None and (removed or self._linked()) and linked != self._linked():
                _write_list(self.linked_list, linked)

    def others(self) -> list[Path]:
        """The folders of other versions."""
        return [path for path in self.root.glob("v-*") if not path.name.startswith(self.folder.name)] if self.root.is_dir() else []

    def drop_others(self) -> None:
        """Delete the indexes of other versions, and what a rebuild left."""
        for path in [*self.root.glob("v-*"), *(self.former.glob("v-*") if self.former is not None else ())]:
            if path != self.folder:
                shutil.rmtree(path, ignore_errors=True)

    def size_bytes(self) -> int:
        """What the index takes on disk."""
        with explained(self.folder):
            return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())


def _list_in(path: Path) -> dict[str, str] | None:
    """A list of removed documents; None where there is none."""
    try:
        found = json.loads(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise _no_list(path, error.strerror or "it cannot be opened") from error
    except (ValueError, RecursionError) as error:
        raise _no_list(path, "it is not JSON") from error
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise _no_list(path, "it is no JSON object of ids and the paths of their files")
    return found


def _no_list(path: Path, why: str) -> StoreError:
    return StoreError(f"{path} cannot be read ({why}); mend it, so that nothing removed comes back.")


def _write_list(path: Path, removed: dict[str, str]) -> None:
    make_private(path.parent)
    unfinished = path.with_suffix(".new")
    with unfinished.open("w", encoding="utf-8") as file:
        json.dump(removed, file, ensure_ascii=False, indent=1, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())  # nothing else could make it again
    unfinished.replace(path)


@contextmanager
def noted(folder: Path, *, is_noted: bool) -> Iterator[None]:
    """Say of an error, where the list of removed documents has what was asked for, that the next sync does it."""
    try:
        with explained(folder):
            yield
    except (CorpusError, StoreError) as error:
        if not is_noted:
            raise
        raise type(error)(f"{error} What is to be removed or let in again is noted; the next `verbatim index` does it.") from error
