"""An older journal is brought up to date once, after a backup; a newer one is left alone."""

import os
import shutil
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from journal_samples import DAY, entry, run_together

from bot.errors import JournalError
from bot.journal import backups as journal_backups
from bot.journal import tables as journal_tables
from bot.journal.backups import KEPT, back_up, backups_of
from bot.journal.database import connect, for_writing, parse_url
from bot.journal.migration import VERSION_TABLE, alembic_config

VERSION = sa.table(VERSION_TABLE, sa.column("version_num"))
BACKUP = "journal.sqlite3.before-0004.bak"
OPENING = "with Journal.open(url, retention_days=36_500) as journal: print(len(journal.recent_questions()))"


def run_on(url, work):
    """Do the work in a transaction of its own, outside of any journal."""
    engine = connect(parse_url(url))
    try:
        with for_writing(engine).begin() as connection:
            return work(connection)
    finally:
        engine.dispose()


def revision(connection):
    return connection.scalar(sa.select(VERSION.c.version_num))


def stamp(text):
    return lambda connection: connection.execute(VERSION.update().values(version_num=text))


def add_old_question(connection, asked_at):
    """The columns of the first revision, as it filled them."""
    kept = entry()
    place = {name: getattr(kept.place, name) for name in ("platform", "workspace", "channel", "thread")}
    values = {name: getattr(kept, name) for name in ("asker", "question", "probability", "is_answered", "took_ms", "index_version")}
    table = sa.Table("journal_questions", sa.MetaData(), autoload_with=connection)
    statement = table.insert().values(id="oldquestion", quotes=[], confidence=kept.confidence.value, **place, **values)
    connection.execute(statement, {"asked_at": asked_at})


def create_old(url, clock):
    """Makes a journal of the first revision that holds a question, ``oldquestion``."""

    def create(connection):
        command.upgrade(alembic_config(connection), "0001")
        add_old_question(connection, clock())

    run_on(url, create)


@pytest.fixture
def old_url(url, clock):
    create_old(url, clock)
    return url


def test_an_empty_database_gets_the_tables_of_the_newest_revision(url, open_journal):
    open_journal(url)

    assert run_on(url, revision) == "0004"


def test_a_new_journal_is_said_to_be_made(url, open_journal, caplog):
    caplog.set_level("INFO", "bot")
    open_journal(url)

    assert [record.getMessage().startswith("Made the journal ") for record in caplog.records if record.name.startswith("bot")] == [True]


def test_a_journal_of_an_older_version_is_said_to_be_migrated(old_url, open_journal, caplog):
    caplog.set_level("INFO", "bot")
    open_journal(old_url)

    assert "Migrated the journal from revision 0001 to 0004" in caplog.text


def test_the_migrations_make_the_tables_that_the_code_expects(url, open_journal):
    open_journal(url)

    def differences(connection):
        options = {"version_table": VERSION_TABLE, "compare_type": True}
        return compare_metadata(MigrationContext.configure(connection, opts=options), journal_tables.metadata)

    assert run_on(url, differences) == []


def test_the_migrations_form_one_line_in_the_order_of_their_numbers():
    scripts = ScriptDirectory(str(journal_backups.__file__).replace("backups.py", "migrations"))

    revisions = [script.revision for script in scripts.walk_revisions()]

    assert revisions == sorted(revisions, reverse=True)


def test_a_database_in_use_needs_no_migration(url, open_journal, tmp_path):
    row_id = open_journal(url).record(entry())

    assert open_journal(url).row(row_id).id == row_id
    assert not list(tmp_path.glob("*.bak"))


def test_questions_from_before_count_as_private(old_url, open_journal):
    journal = open_journal(old_url)

    assert journal.row("oldquestion").is_private


def test_an_older_journal_is_brought_up_to_date_and_keeps_its_rows(old_url, open_journal):
    journal = open_journal(old_url)

    assert journal.row("oldquestion").question == entry().question
    assert journal.first_delivery("Ev1")
    assert run_on(old_url, revision) == "0004"


@pytest.fixture
def old_file(sqlite_file, clock):
    create_old(f"sqlite:///{sqlite_file}", clock)
    return sqlite_file


def test_a_backup_from_before_the_migration_stands_beside_the_file(old_file, open_journal, tmp_path):
    open_journal(f"sqlite:///{old_file}").record(entry())

    with closing(sqlite3.connect(tmp_path / BACKUP)) as backup:
        assert backup.execute("SELECT version_num FROM journal_version").fetchall() == [("0001",)]
        assert backup.execute("SELECT id FROM journal_questions").fetchall() == [("oldquestion",)]


def test_a_backup_can_be_put_back(old_file, open_journal, tmp_path):
    open_journal(f"sqlite:///{old_file}").close()

    shutil.copy(tmp_path / BACKUP, old_file)

    assert open_journal(f"sqlite:///{old_file}").row("oldquestion") is not None


def test_forgetting_reaches_into_a_backup_of_an_older_revision(old_file, open_journal, tmp_path):
    open_journal(f"sqlite:///{old_file}").forget(entry().asker)

    with closing(sqlite3.connect(tmp_path / BACKUP)) as backup:
        assert backup.execute("SELECT version_num FROM journal_version").fetchall() == [("0001",)]
        assert backup.execute("SELECT id FROM journal_questions").fetchall() == []


def test_retention_reaches_into_a_backup_of_an_older_revision(old_file, open_journal, tmp_path, clock):
    journal = open_journal(f"sqlite:///{old_file}")
    clock.turn(91 * DAY)
    journal.recent_questions()

    with closing(sqlite3.connect(tmp_path / BACKUP)) as backup:
        assert backup.execute("SELECT id FROM journal_questions").fetchall() == []


def test_a_backup_holds_what_is_only_in_the_log_yet(sqlite_file, open_journal, tmp_path):
    row_id = open_journal(f"sqlite:///{sqlite_file}").record(entry())

    copy = back_up(sqlite_file, "0003")

    assert open_journal(f"sqlite:///{copy}").row(row_id) is not None


def test_only_the_last_backups_are_kept(sqlite_file, open_journal):
    open_journal(f"sqlite:///{sqlite_file}")

    for number in range(1, KEPT + 3):
        back_up(sqlite_file, f"{number:04}")

    assert [path.name[-8:-4] for path in backups_of(sqlite_file)] == ["0003", "0004", "0005"]


def test_backups_of_a_file_are_not_those_of_its_neighbour(sqlite_file, tmp_path):
    (tmp_path / "journal.sqlite3-other.before-0003.bak").touch()
    (tmp_path / f"other-{BACKUP}").touch()

    assert backups_of(sqlite_file) == []


def test_without_a_backup_there_is_no_migration(old_file, open_journal, tmp_path):
    (tmp_path / BACKUP).with_suffix(".draft").mkdir()

    with pytest.raises(JournalError, match="cannot be backed up"):
        open_journal(f"sqlite:///{old_file}")

    assert run_on(f"sqlite:///{old_file}", revision) == "0001"


def test_a_migration_that_fails_leaves_the_journal_as_it_was(old_url, open_journal):
    run_on(old_url, lambda connection: connection.exec_driver_sql("CREATE TABLE journal_deliveries (in_the_way INTEGER)"))

    with pytest.raises(JournalError, match="cannot be used"):
        open_journal(old_url)

    assert run_on(old_url, revision) == "0001"
    assert "journal_limits" not in run_on(old_url, lambda connection: sa.inspect(connection).get_table_names())


def test_a_newer_journal_is_refused(url, open_journal):
    open_journal(url).close()
    run_on(url, stamp("9999"))

    with pytest.raises(JournalError, match=r"of a newer version of Verbatim \(revision 9999\)") as caught:
        open_journal(url)

    assert "hunter2" not in str(caught.value)
    assert run_on(url, revision) == "9999"


def test_a_newer_file_is_untouched(sqlite_file, open_journal, tmp_path):
    open_journal(f"sqlite:///{sqlite_file}").close()
    run_on(f"sqlite:///{sqlite_file}", stamp("9999"))
    before = sqlite_file.read_bytes(), sqlite_file.stat().st_mtime_ns

    with pytest.raises(JournalError, match="newer version"):
        open_journal(f"sqlite:///{sqlite_file}")

    assert (sqlite_file.read_bytes(), sqlite_file.stat().st_mtime_ns) == before
    assert list(tmp_path.iterdir()) == [sqlite_file]


def test_processes_that_start_together_create_the_tables_once(url):
    assert run_together(url, OPENING, processes=3) == ["0"] * 3


def test_processes_that_start_together_migrate_once(old_url):
    assert run_together(old_url, OPENING, processes=2) == ["1"] * 2


def test_threads_that_start_together_create_the_tables_once(url, open_journal):
    with ThreadPoolExecutor(6) as threads:
        journals = list(threads.map(lambda _: open_journal(url), range(6)))

    assert [journal.recent_questions() for journal in journals] == [[]] * 6


def test_a_path_with_a_percent_sign_is_a_path(tmp_path, open_journal):
    assert open_journal(f"sqlite:///{tmp_path}/100%25/journal.sqlite3").recent_questions() == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_the_owner_may_read_a_backup(sqlite_file, open_journal):
    open_journal(f"sqlite:///{sqlite_file}")

    assert stat.S_IMODE(back_up(sqlite_file, "0003").stat().st_mode) == 0o600
