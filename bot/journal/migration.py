"""Brings a database of an older version up to date, once, however many processes start together."""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.errors import JournalError
from bot.folders import make_private
from bot.journal.backups import back_up
from bot.journal.database import BUSY_TIMEOUT_S, file_of, for_writing, shown

if TYPE_CHECKING:
    from alembic.config import Config

VERSION_TABLE = "journal_version"
_SCRIPTS = Path(__file__).parent / "migrations"
_ADVISORY_LOCK = 0x564552424154494D  # "VERBATIM": the same number in every process, and hardly in another program
_one_at_a_time = threading.Lock()  # Alembic keeps the running migration in module globals
_log = logging.getLogger(__name__)


def migrate(engine: sa.Engine) -> None:
    """Create or update the tables in one transaction, after a backup where a SQLite file is about to change.

    Raises JournalError, and changes nothing, where the database is of a newer version or, in SQLite, another program's.
    """
    path = file_of(engine.url)
    if path is not None:
        _create_private(path)
    with _one_at_a_time, for_writing(engine).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_ADVISORY_LOCK)))
        _migrate(connection, path)
    if path is not None:
        _use_write_ahead_log(engine)


def alembic_config(connection: sa.Connection) -> Config:
    """What Alembic needs to know: where the scripts are, and the connection inside whose transaction they run."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _migrate(connection: sa.Connection, path: Path | None) -> None:
    from alembic import command
    from alembic.script import ScriptDirectory

    config = alembic_config(connection)
    scripts = ScriptDirectory.from_config(config)
    current, newest = _revision(connection), scripts.get_current_head()
    if current == newest:
        return
    database = shown(connection.engine.url)
    if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
        raise JournalError(
            f"The journal {database} is of a newer version of Verbatim (revision {current}); start that version or a newer one."
        )
    if path is not None and current is not None:
        try:
            backup = back_up(path, str(newest))
        except OSError as error:
            raise JournalError(
                f"The journal {database} cannot be backed up before its migration ({error}); make room for a copy."
            ) from error
        _log.info("Backed the journal up to %s", backup)
    command.upgrade(config, "head")
    if current is None:
        _log.info("Made the journal %s", database)
    else:
        _log.info("Migrated the journal from revision %s to %s", current, newest)


def _revision(connection: sa.Connection) -> str | None:
    """The revision of the tables; None for a database without any."""
    tables = sa.inspect(connection).get_table_names()
    if VERSION_TABLE in tables:
        return connection.scalar(sa.select(sa.column("version_num")).select_from(sa.table(VERSION_TABLE)))
    if tables and connection.dialect.name == "sqlite":
        raise JournalError(f"{shown(connection.engine.url)} is another program's database; change VERBATIM_DATABASE_URL.")
    return None


def _create_private(path: Path) -> None:
    """An empty file that only its owner may read: SQLite gives its log the same permissions."""
    try:
        make_private(path.parent)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise JournalError(f"The journal {path} cannot be created or written ({error.strerror}); change VERBATIM_DATABASE_URL.") from error


def _use_write_ahead_log(engine: sa.Engine) -> None:
    """Readers then never wait for the writer. SQLite does not wait for others here by itself, whatever the timeout."""
    deadline = time.monotonic() + BUSY_TIMEOUT_S
    with closing(engine.raw_connection()) as connection:
        cursor = connection.cursor()
        while True:
            try:
                cursor.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
            else:
                return
