"""Settings to ready parts: the one place where they are put together."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from bot.access import AccessFile
from bot.documents.corpus import read_corpus
from bot.errors import JournalError
from bot.library import Library
from bot.pauses import building_what_lasts, share_fairly
from bot.service import Limits, Service
from bot.settings import Settings
from bot.workers import Capacity

if TYPE_CHECKING:
    from bot.journal import Journal

log = logging.getLogger(__name__)

SAMPLE_CORPUS = Path(__file__).parent.parent / "corpus"
"""The documents that ship with the program, in a checkout and in an installed package alike."""

_IN_MEMORY = "sqlite://"


def build_library(settings: Settings) -> Library:
    """The corpus that the settings name. Raises CorpusError where there is none."""
    return Library(lambda: read_corpus(settings.corpus_dir))


def build_service(settings: Settings, *, has_journal: bool = True) -> Service:
    """A service over that corpus. Raises CorpusError, AccessFileError or JournalError."""
    share_fairly()
    with building_what_lasts():
        library = build_library(settings)
    access = AccessFile(settings.access_file)
    unknown = access.rules().named_collections.difference(collection.name for collection in library.collections)
    for name in sorted(unknown):
        log.warning('%s opens the collection "%s", which does not exist', settings.access_file, name)
    return Service(
        library,
        access=access,
        journal=open_journal(settings) if has_journal else None,
        limits=Limits(settings.person_questions_per_minute, settings.place_questions_per_minute),
        capacity=Capacity(settings.workers, settings.queue, settings.deadline_s),
        max_quotes=settings.max_quotes,
    )


def open_journal(settings: Settings) -> Journal:
    """The journal that the settings name; in memory where it is off. Raises JournalError."""
    from bot.journal import Journal  # SQLAlchemy costs a fifth of a second, which a single question does without

    if settings.journal == "off":
        return Journal.open(_IN_MEMORY, retention_days=settings.retention_days)
    url = settings.database_url.get_secret_value()
    if not url:
        folder = settings.data_dir.absolute()
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise JournalError(f"{folder} cannot be made ({error.strerror}); set VERBATIM_DATA_DIR to a folder that can.") from error
        url = f"sqlite:///{folder / 'journal.sqlite3'}"
    return Journal.open(url, retention_days=settings.retention_days)
