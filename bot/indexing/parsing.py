"""Files to rows, in this process or in others: reading, cutting and analysing is most of the work of a build."""

from __future__ import annotations

import gc
import hashlib
import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import threading
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import NamedTuple

from bot.documents.corpus import FoundFile, beyond_memory, file_bytes, read_bytes
from bot.documents.files.source import at_fault
from bot.errors import DocumentError, NotNowError, StoreError
from bot.store.rows import DocumentRow, IndexedDocument, document_row
from bot.store.statistics import Frequencies, frequencies

_MIN_SHARED_BYTES = 3_000_000
"""Below this, starting other processes takes longer than they save."""
_AHEAD = 3
_QUIET = "ignore:resource_tracker"
"""What cleans up behind a program that was interrupted is not to say so."""
_BATCH_BYTES, _BATCH_FILES = 250_000, 100
"""What is read and written at once: so much that passing it on costs little beside reading it, so little that all processors end together."""


class Parsed(NamedTuple):
    """What is in a file."""

    found: FoundFile
    hash: bytes | None
    """None where it could not be read."""
    rows: list[DocumentRow]
    problems: list[str]
    is_withheld: bool = False
    """Whether a document of it was removed by hand."""
    is_tried_again: bool = False
    """Whether it could not be read for a cause outside of it."""


class Batch(NamedTuple):
    """What is in some files."""

    files: list[Parsed]
    counted: Frequencies
    """The terms of all of them."""


def file_hash(data: bytes) -> bytes:
    """By which a file is told from its other versions."""
    return hashlib.sha256(data).digest()


def parse_file(found: FoundFile, removed: frozenset[str]) -> Parsed:
    """Read, cut and analyse one file, but for the documents ``removed``, of which a file's path is all of it."""
    if found.problem is not None:
        return Parsed(found, None, [], [in_a_line(found.problem)])
    data = file_bytes(found.path, found.relative)
    if isinstance(data, DocumentError):
        return Parsed(found, None, [], [in_a_line(data)], is_tried_again=isinstance(data, NotNowError))
    rows, problems = [], []
    is_withheld = is_tried_again = False
    try:
        for item in read_bytes(data, found.relative, found.path):
            if isinstance(item, DocumentError):
                problems.append(in_a_line(item))
                is_tried_again = is_tried_again or isinstance(item, NotNowError)
            elif item.id in removed or found.relative in removed:
                is_withheld = True
            else:
                rows.append(document_row(item))
    except MemoryError:
        return Parsed(found, file_hash(data), [], [in_a_line(beyond_memory(found.relative))], is_withheld, is_tried_again=True)
    except Exception as error:  # noqa: BLE001 - a fault in cutting or analysing a document is none of the other files
        return Parsed(found, None, [], [in_a_line(at_fault(found.relative, error))], is_withheld)
    return Parsed(found, file_hash(data), rows, problems, is_withheld, is_tried_again)


def parse_batch(files: Sequence[FoundFile], removed: frozenset[str]) -> Batch:
    """Read, cut and analyse some files."""
    parsed = [parse_file(found, removed) for found in files]
    return Batch(parsed, frequencies(row.indexed for file in parsed for row in file.rows))


def parse_files(files: Iterable[FoundFile], total_bytes: int, removed: frozenset[str]) -> Iterator[Batch]:
    """The files in their order, a batch at a time; several batches at once where there is much to read."""
    processors = os.cpu_count() or 1
    if total_bytes < _MIN_SHARED_BYTES or processors < 2:
        for batch in _batches(files):
            yield parse_batch(batch, removed)
        return
    # Processes that are started afresh: a copy of this one would hold its locks and connections.
    context = multiprocessing.get_context("spawn")
    if _QUIET not in sys.warnoptions:
        sys.warnoptions.append(_QUIET)
    with ProcessPoolExecutor(processors, context, _follow_parent) as pool:
        waiting: deque[Future[Batch]] = deque()
        try:
            for batch in _batches(files):
                with _interrupts_held():
                    waiting.append(pool.submit(parse_batch, batch, removed))
                if len(waiting) > _AHEAD * processors:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise StoreError("A process that read documents was ended, perhaps for want of memory; sync again.") from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _batches(files: Iterable[FoundFile]) -> Iterator[list[FoundFile]]:
    batch: list[FoundFile] = []
    size = 0
    for found in files:
        batch.append(found)
        size += found.stamp.size_bytes
        if size >= _BATCH_BYTES or len(batch) >= _BATCH_FILES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Interrupts wait until what is begun is done; a process that is started meanwhile leaves them to this one from its first moment on."""
    is_main = threading.current_thread() is threading.main_thread()
    held: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: held.append(number)) if is_main else None
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if hasattr(signal, "pthread_sigmask") else None
    try:
        yield
    finally:
        if mask is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        if is_main:
            signal.signal(signal.SIGINT, handler)
        if held:
            signal.raise_signal(signal.SIGINT)


def _follow_parent() -> None:
    """End when the process does that started this one, however it does, and leave interrupts to it; make no cycles worth collecting."""
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        sentinel = parent.sentinel

        def wait() -> None:
            multiprocessing.connection.wait([sentinel])
            os._exit(1)

        threading.Thread(target=wait, daemon=True).start()


def in_a_line(problem: DocumentError) -> str:
    """What is said of a file, as it is stored."""
    return str(problem).replace("\n", " ")


def languages_of(documents: Iterable[IndexedDocument]) -> Counter[str]:
    """How many documents are in which language."""
    return Counter(document.language for document in documents)
