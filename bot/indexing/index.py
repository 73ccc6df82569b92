"""The index of one corpus: brought in line, opened, looked at. For any number of threads and processes, one of which may write."""

from __future__ import annotations

import datetime as dt
import logging
import shutil
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bot.documents.corpus import check_root, find_files, printable, real
from bot.errors import CorpusError, DiskFullError, StoreError, WriterBusyError
from bot.folders import make_private
from bot.indexing.derived import Derived
from bot.indexing.lock import WriterLock
from bot.indexing.outcomes import Changes, Synced
from bot.indexing.paths import Within, check_named, named, relative_to, within
from bot.indexing.place import IndexPlace, noted
from bot.indexing.planning import changes, check_not_emptied, compare, read_with_others, without_touched
from bot.indexing.progress import Progress
from bot.indexing.sync import Sync
from bot.retrieval.inverted import InvertedIndex, InvertedWriter
from bot.store import Reader, Store, Writer
from bot.store.explaining import AS_BEFORE, explained
from bot.store.files import file_count, known_files, last_sync, withheld_documents

if TYPE_CHECKING:
    from bot.library import State  # what answers is loaded where something is asked, not by each process that reads files

log = logging.getLogger(__name__)

_LARGE_BYTES, _MEND_WAIT_S, _RELOAD_WAIT_S = 3_000_000, 600.0, 5.0


class DiskIndex:
    """The index of a corpus, a folder or one file, at its place. Every method raises StoreError or CorpusError."""

    def __init__(self, corpus: Path, place: IndexPlace) -> None:
        self.corpus = corpus
        self.place = place
        self._derived = Derived(place)
        self._store: Store | None = None
        self._has_been_there = False
        self._making = threading.Lock()
        self._opened: tuple[Store, int, State, InvertedIndex] | None = None

    @property
    def own_folder(self) -> Path:
        """Where the program keeps its own files; no part of the corpus, even where it lies inside."""
        data_dir = self.place.data_dir
        return self.place.root.parent if real(data_dir) == real(self.corpus) else data_dir

    @property
    def exists(self) -> bool:
        """Whether there is an index of this version."""
        with explained(self.place.folder):
            return self.place.store.is_file() and self._opened_store().current > 0

    @property
    def was_of_another_version(self) -> bool:
        """Whether there is only an index that another version of the program made."""
        return not self.place.store.is_file() and bool(self.place.others())

    def file_count(self) -> int:
        """How many files the index knows."""
        with explained(self.place.folder):
            return file_count(self._opened_store())

    def changes(self) -> Changes:
        """How the folder differs from the index, removals counted that were stopped."""
        with explained(self.place.folder):
            files = find_files(self.corpus, except_for=self.own_folder)
            return changes(self._opened_store(), list(files), self.place.removed())

    def sync(
        self,
        *,
        paths: Sequence[Path] = (),
        progress: Progress | None = None,
        wait_s: float | None = 0.0,
        rebuild: bool = False,
        removing: Mapping[str, str] | None = None,
        is_reading: bool = True,
        is_asked_for: bool = False,
    ) -> Synced:
        """Bring the index in line with the folder, or with ``paths`` of it. Raises WriterBusyError after waiting for another writer.

        With ``rebuild`` a new index is made of all the folder beside the one in use, and takes its place once it is complete. Documents
        ``removing``, ids to the paths of their files, are taken out and kept out. Where it is not ``is_reading``, it only forgets what is gone.
        A sync that ``is_asked_for`` by somebody lets those in again whose files ``paths`` name, and forgets all of a corpus that is empty, which else is a
        StoreError where it had many files: a disk may not be there.
        """
        with explained(self.place.folder):
            if not self.place.root.exists():
                check_root(self.corpus)  # no folder is made for a corpus that is not there
        is_within = within(self.corpus, () if rebuild else paths)
        restored = named(self.corpus, paths) if is_asked_for else frozenset()
        with self._first_told(), explained(self.place.folder), WriterLock(self.place.lock, wait_s=wait_s):
            self.place.mend()
            self._check_version()
            self.place.drop_beside()  # of a run that was killed: there may be no room for both
            removed = self.place.removed()
            wanted = {name: path for name, path in {**removed, **(removing or {})}.items() if path not in restored}
            self.place.write_removed(wanted)
            with noted(self.place.folder, is_noted=bool(removing) or wanted != removed):
                if rebuild:
                    synced = self._make_beside(wanted, progress or Progress())
                else:
                    with self._half_dropped():
                        synced = self._bring_in_line(
                            is_within, wanted, progress or Progress(), is_reading=is_reading, is_asked_for=is_asked_for
                        )
            self.place.drop_others()
            self._has_been_there = True
        return synced

    def _check_version(self) -> None:
        """StoreError where another version of the program has taken the place of the index in use: each would delete the other's again and again."""
        if self._has_been_there and self.was_of_another_version:
            raise StoreError(f"Another version of Verbatim has made the index in {self.place.root} anew; stop this one, and start that.")

    @contextmanager
    def _first_told(self) -> Iterator[None]:
        """Say of a full disk nothing of the index as it was, where there was none."""
        was_complete = self._is_complete()
        try:
            yield
        except DiskFullError as error:
            if was_complete:
                raise
            raise DiskFullError(str(error).replace(AS_BEFORE, "")) from error

    def _is_complete(self) -> bool:
        """Whether there is something that answers, or may be for all that can be read."""
        try:
            return self.exists
        except StoreError:
            return True

    @contextmanager
    def _half_dropped(self) -> Iterator[None]:
        """Delete a half that fills the disk, where nothing was complete before: it would leave the next run no room."""
        try:
            with explained(self.place.folder):
                yield
        except DiskFullError:
            if not self._is_complete():
                self.close()
                shutil.rmtree(self.place.folder, ignore_errors=True)
            raise

    def _make_beside(self, removed: Mapping[str, str], progress: Progress) -> Synced:
        """Make a new index of all the folder and put it in the place of this one; a half of one takes no room."""
        beside = DiskIndex(self.corpus, self.place.beside)
        try:
            synced = beside._bring_in_line(lambda _: True, removed, progress)
        except BaseException:
            beside.close()
            self.place.drop_beside()
            raise
        beside.close()
        self.close()
        self.place.take_over()
        return synced

    def _bring_in_line(
        self, is_within: Within, removed: Mapping[str, str], progress: Progress, *, is_reading: bool = True, is_asked_for: bool = False
    ) -> Synced:
        began = time.perf_counter()
        make_private(self.place.folder)
        store = self._opened_store()
        store.create()
        self._derived.catch_up(store)
        writer = Writer(store)
        found = {file.relative: file for file in find_files(self.corpus, except_for=self.own_folder)}
        known = writer.files()
        withheld = withheld_documents(store)
        changed = removed.items() ^ withheld.items()
        contested = [path for path, record in known.items() if changed and record.is_contested]
        others = read_with_others(found.values(), known) if is_reading else frozenset[str]()
        forced = others.union(contested, (path for _, path in changed))
        plan = compare(found.values(), known, forced=forced, is_within=is_within)
        if not is_asked_for:
            check_not_emptied(plan, found, self.corpus)
        plan = plan if is_reading else plan.without_reading(forced)
        plan = without_touched(plan, known, writer, forced)
        passages = 0
        if not plan.is_empty or not store.current:
            with InvertedWriter(self._derived.folder(store), is_large=plan.size_bytes > _LARGE_BYTES) as inverted:
                run = Sync(store, writer, inverted, frozenset(removed), progress)
                run.run(plan, found, forced)
                passages = run.passages
        writer.synced({**{name: path for name, path in withheld.items() if path not in found}, **removed})
        writer.purge()
        deleted = tuple(sorted(record.path for record in plan.gone))
        return Synced(plan.new, plan.changed, deleted, plan.kept, passages, time.perf_counter() - began)

    def open(self) -> State:
        """The newest state that is complete."""
        return self._open(self._opened_store(), _MEND_WAIT_S)

    def latest(self) -> State:
        """The state in use, or a newer one where another process or thread has made one. Waits for no other process.

        An index that was deleted is made again first. Raises WriterBusyError where another process is doing so.
        """
        opened = self._opened
        if opened is None:
            return self.open()
        store, generation, state, inverted = opened
        with explained(self.place.folder):
            with self._making:  # one thread makes it again; the others wait for that
                if not self.place.store.exists():
                    self._make_again()
                is_replaced = store.is_replaced()
            if not is_replaced and store.current == generation and not inverted.is_damaged:
                return state
        try:
            return self._open(Store(self.place.store) if is_replaced else store, 0.0)
        except StoreError as error:
            log.warning("The newest index cannot be opened yet: %s", error)
            return state

    def _make_again(self) -> None:
        """Make the index again that was deleted while it was in use."""
        try:
            self.sync()
        except WriterBusyError:
            if not self.place.store.exists():  # else it was being replaced, and was there but for a moment
                raise
        else:
            log.warning("The index in %s was deleted; it has been made again.", self.place.folder)

    def _open(self, store: Store, wait_s: float) -> State:
        """The newest state of a store, which is the one in use from now on."""
        with explained(self.place.folder):
            inverted = self._derived.opened(store, wait_s)
            if self._opened and self._opened[:2] == (store, inverted.generation) and not self._opened[3].is_damaged:
                return self._opened[2]
            from bot.indexing.state import state_of

            state = state_of(Reader(store, inverted.generation), inverted)
            self._has_been_there = True
            self._store, self._opened = store, (store, inverted.generation, state, inverted)
            return state

    def reload(self, progress: Progress | None = None) -> State:
        """The state after a sync. Raises WriterBusyError where another process writes for long: whoever stops the program would wait for it, too."""
        self.sync(progress=progress, wait_s=_RELOAD_WAIT_S)
        return self.open()

    def close(self) -> None:
        """Let go of the files."""
        if self._store is not None:
            self._store.close()
            self._store = self._opened = None

    def remove(self, name: str) -> int:
        """Take a document, or all of a file whatever it holds later, out and keep it out; its passages. CorpusError where there is no such document."""
        names = [printable(name), relative_to(self.corpus, Path(name)) or ""]
        with explained(self.place.folder):
            store = self._opened_store()
            reader = Reader(store, store.current)
        document = reader.document(names[0]) or reader.document(names[1])
        found = [document] if document else [each for path in dict.fromkeys(names) for each in reader.documents_of(path)]
        if not found:
            removed = self.place.removed()
            if path := next((path for known, path in removed.items() if not {known, path}.isdisjoint(names)), ""):
                raise CorpusError(f'"{name}" has been removed already; `verbatim index {path}` lets it in again.')
            raise CorpusError(f'There is no document "{name}" in the index; `verbatim status --documents` lists them.')
        if document and document.is_told_by_its_place:
            instead = 'give the row an "id"' if document.first_line else "take the mail out of it"
            raise CorpusError(
                f'"{document.id}" has no id of its own, and its place changes with the file; {instead}, or remove all of {document.path}.'
            )
        whole = {} if document else {found[0].path: found[0].path}
        self.sync(removing={**whole, **{each.id: each.path for each in found if not each.is_told_by_its_place}})
        return sum(each.passages for each in found)

    def check_paths(self, paths: Sequence[Path]) -> None:
        """CorpusError where there is nothing under one of ``paths``, neither in the folder nor in the index."""
        known = set(self.place.removed().values())
        with suppress(StoreError), explained(self.place.folder):  # what cannot be read may be about to be made anew
            known.update(known_files(self._opened_store()) if self.exists else ())
        check_named(self.corpus, paths, known)

    def synced_at(self) -> dt.datetime | None:
        """When the index was last compared with the folder by a sync."""
        with explained(self.place.folder):
            return last_sync(self._opened_store())

    def _opened_store(self) -> Store:
        """The store at the place, which may be another one than before: who answers from that goes on until there is a newer state."""
        if self._store is None or self._store.is_fixed or self._store.is_replaced() or not self.place.store.exists():
            self._store = Store(self.place.store)
        return self._store
