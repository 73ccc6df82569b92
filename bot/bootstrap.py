"""Settings to ready parts: the one place where they are put together."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.access import AccessFile
from bot.documents.corpus import read_corpus
from bot.errors import JournalError, StoreError
from bot.folders import make_private
from bot.indexing import DiskIndex, IndexPlace, Progress
from bot.indexing.opening import Source, in_line, up_to_date
from bot.keeping import Limits
from bot.library import Library, State
from bot.pauses import building_what_lasts, share_fairly
from bot.service import Service
from bot.settings import Settings
from bot.workers import Capacity

if TYPE_CHECKING:
    from bot.journal import Journal

log = logging.getLogger(__name__)

SAMPLE = Path(__file__).parent.parent / "corpus" / "mali-coup-leader-comments.txt"
"""The document that ships with the program, in a checkout and in an installed package alike; others may lie beside it."""

_IN_MEMORY = "sqlite://"


def build_library(settings: Settings, *, progress: Progress | None = None, is_in_line: bool = False) -> Library:
    """The corpus that the settings name, over the engine that they name. Raises CorpusError where there is none.

    An index that is missing is made, which ``progress`` watches; where it can be neither made nor read, the corpus is read into memory.
    With ``is_in_line`` the files are compared with as they are, however long it takes to read them.
    """
    index = open_index(settings)

    def read() -> State:
        from bot.indexing.state import state_in_memory  # what answers is loaded where something is asked

        with building_what_lasts():
            return state_in_memory(read_corpus(settings.corpus_dir, removed=frozenset(index.place.removed()), except_for=index.own_folder))

    source = Source(read)
    if settings.engine == "tantivy":
        try:
            source = (in_line if is_in_line else up_to_date)(index, progress)
        except StoreError as error:
            source = replace(source, notes=(f"{error} This time the documents are read into memory instead.",))
    return Library(
        source.read,
        first=source.first,
        latest=source.latest,
        stop=source.stop,
        close=index.close,
        notes=source.notes,
        has_read=source.has_read,
        follow=source.follow,
    )


def open_index(settings: Settings) -> DiskIndex:
    """The index on disk of the corpus that the settings name, as it is."""
    return DiskIndex(settings.corpus_dir, IndexPlace.of(settings.corpus_dir, settings.data_dir))


def build_service(settings: Settings, *, has_journal: bool = True, progress: Progress | None = None) -> Service:
    """A service over that corpus. Raises AccessFileError or JournalError, before any document is read, or CorpusError."""
    share_fairly()
    access = AccessFile(settings.access_file)
    journal = open_journal(settings) if has_journal else None
    try:
        with building_what_lasts():
            library = build_library(settings, progress=progress)
    except BaseException:
        if journal is not None:
            journal.close()
        raise
    unknown = access.rules().named_collections.difference(collection.name for collection in library.collections)
    for name in sorted(unknown):
        log.warning('%s opens the collection "%s", which does not exist', settings.access_file, name)
    return Service(
        library,
        access=access,
        journal=journal,
        limits=Limits(settings.person_questions_per_minute, settings.place_questions_per_minute),
        capacity=Capacity(settings.workers, settings.queue, settings.deadline_s),
        max_quotes=settings.max_quotes,
    )


def open_journal(settings: Settings) -> Journal:
    """The journal that the settings name; in memory where it is off. Raises JournalError."""
    from bot.journal import Journal  # SQLAlchemy costs a fifth of a second, which a single question does without

    if settings.journal == "off":
        return Journal.open(_IN_MEMORY, retention_days=settings.retention_days)
    database: str | Path = settings.database_url.get_secret_value()
    if not database:
        folder = settings.data_dir.absolute()
        try:
            make_private(folder)
        except OSError as error:
            raise JournalError(f"{folder} cannot be made ({error.strerror}); set VERBATIM_DATA_DIR to a folder that can.") from error
        database = folder / "journal.sqlite3"
    return Journal.open(database, retention_days=settings.retention_days)
