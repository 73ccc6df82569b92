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

_STORE_VERSION = "12"
"""Changes whenever the tables, their packing or the fields of the inverted index do, or files are read that were refused."""
VERSION = f"{__version__} {analyzer.VERSION} {_STORE_VERSION}"


@functools.cache  # each question asks for it
def _folder(root: Path, version: str, ending: str) -> Path:
    return root / f"v-{hashlib.sha256(version.encode()).hexdigest()[:8]}{ending}"


def _key(path: str) -> str:
    return hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class IndexPlace:
    """The folder of one corpus's index. Another version of the program or its analysis has another folder inside, and is never misread."""

    root: Path
    is_beside: bool = False
    """Whether it is the place where an index is made that is to take the place of the one in use."""
    former: Path | None = None
    """Where it was before its name was told by where the corpus lies from the data folder."""

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
        name = regex.sub(r"[^\w.-]+", "-", where.name)[:40] or "root"
        former = data_dir / "index" / f"{name}-{_key(str(where))}"
        beside = real(data_dir).parent
        if not where.is_relative_to(beside):
            return cls(former)
        return cls(data_dir / "index" / f"{name}-{_key(f'./{where.relative_to(beside).as_posix()}')}", former=former)

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
        """The documents that were removed by hand: the path of the file that each stands in, by its id."""
        removed_list = self.removed_list
        if self.former is not None and not removed_list.exists():
            removed_list = self.former / removed_list.name
        try:
            found = json.loads(removed_list.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError as error:
            raise self._no_removed_list(error.strerror or "it cannot be opened") from error
        except (ValueError, RecursionError) as error:
            raise self._no_removed_list("it is not JSON") from error
        if not isinstance(found, dict) or not all(isinstance(path, str) for path in found.values()):
            raise self._no_removed_list("it is no JSON object of ids and the paths of their files")
        return found

    def _no_removed_list(self, why: str) -> StoreError:
        return StoreError(f"{self.removed_list} cannot be read ({why}); mend it, so that nothing removed comes back.")

    def write_removed(self, removed: dict[str, str]) -> None:
        """Replace the list."""
        with explained(self.root):
            make_private(self.root)
            unfinished = self.removed_list.with_suffix(".new")
            with unfinished.open("w", encoding="utf-8") as file:
                json.dump(removed, file, ensure_ascii=False, indent=1, sort_keys=True)
                file.flush()
                os.fsync(file.fileno())  # nothing else could make it again
            unfinished.replace(self.removed_list)

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
