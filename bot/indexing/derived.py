"""The inverted index beside the store, from which it is derived: opened, and brought to the store's generation."""

from __future__ import annotations

import logging
import shutil
from contextlib import suppress
from pathlib import Path

from bot.errors import StoreDamagedError, StoreError
from bot.indexing.lock import WriterLock, is_free
from bot.indexing.place import IndexPlace
from bot.indexing.progress import Progress
from bot.indexing.sync import Sync
from bot.retrieval.inverted import InvertedIndex, InvertedWriter
from bot.store import Reader, Store, Writer
from bot.store.files import can_read

log = logging.getLogger(__name__)


class Derived:
    """The inverted index at a place."""

    def __init__(self, place: IndexPlace) -> None:
        self._place = place

    def folder(self, store: Store) -> Path:
        """Where its files are."""
        return self._place.folder / f"terms-{store.value('terms') or 1}"

    def opened(self, store: Store, wait_s: float) -> InvertedIndex:
        """The inverted index of a generation that the store has; mended where it is not. ``wait_s``: for whoever is writing."""
        inverted = self._try_opened(store)
        if inverted is None or (inverted.generation != store.current and is_free(self._place.lock)):
            with WriterLock(self._place.lock, wait_s=wait_s):
                self.catch_up(store)
            inverted = self._try_opened(store)
        if inverted is None:
            raise StoreDamagedError(f"The index in {self._place.folder} cannot be opened; run `verbatim index --rebuild`.")
        return inverted

    def _try_opened(self, store: Store) -> InvertedIndex | None:
        """The inverted index, where it is one of a generation that can be read."""
        folder = self.folder(store)
        if not (folder / "meta.json").is_file():
            return None
        try:
            inverted = InvertedIndex(folder)
        except StoreError:
            return None
        if not can_read(store, inverted.generation):
            return None
        return inverted if inverted.passages == Reader(store, inverted.generation).summary.passages else None

    def catch_up(self, store: Store) -> None:
        """Under the lock: bring the inverted index to the store's generation, where a run was stopped between the two or files are gone."""
        inverted = self._try_opened(store)
        current = store.current
        if not current or (inverted is not None and inverted.generation == current):
            return
        if inverted is not None:
            with suppress(ValueError):  # what tantivy cannot go on with is made anew
                self._copy(store, self.folder(store), inverted.generation)
                return
        old = self.folder(store)
        if (old / "meta.json").is_file():
            log.warning("The inverted index in %s is damaged or does not fit the store; it is made again.", old)
        number = int(old.name.rpartition("-")[2]) + 1
        folder = old.with_name(f"terms-{number}")
        shutil.rmtree(folder, ignore_errors=True)
        self._copy(store, folder, 0)
        Writer(store).use_terms(number)
        shutil.rmtree(old, ignore_errors=True)

    def _copy(self, store: Store, folder: Path, since: int) -> None:
        """Bring the inverted index in a folder from generation ``since``, 0 for an empty one, to the store's."""
        writer = Writer(store)
        with InvertedWriter(folder, is_large=not since) as target:
            run = Sync(store, writer, target, frozenset(), Progress())
            run.copy(added=writer.files_between(since), removed=writer.files_gone_since(since) if since else [])
            target.commit(store.current)
