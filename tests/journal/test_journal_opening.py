"""Where the journal may be, and what is said where it cannot be."""

import os
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from journal_samples import HOUR, ROOT, entry

from bot.errors import JournalBusyError, JournalError, VerbatimError
from bot.journal import Journal, Vote
from bot.journal import database as journal_database
from bot.journal.database import file_of, parse_url


def refusal(url, **arguments):
    """The sentence with which a journal is refused."""
    with pytest.raises(JournalError) as caught:
        Journal.open(url, **{"retention_days": 90, **arguments})
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith(".")
    return message


def test_a_journal_error_is_one_of_verbatims():
    assert issubclass(JournalError, VerbatimError)


def test_the_folder_is_made_where_it_is_missing(tmp_path, open_journal):
    open_journal(f"sqlite:///{tmp_path}/a/b/journal.sqlite3")

    assert (tmp_path / "a" / "b" / "journal.sqlite3").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_the_owner_may_read_the_files(sqlite_file, tmp_path, open_journal):
    open_journal(f"sqlite:///{sqlite_file}").record(entry())

    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_a_sqlite_journal_is_set_up_for_many_readers_and_real_deletion_however_sqlite_was_built(sqlite_file, open_journal, monkeypatch):
    prepare = journal_database._prepare

    def prepare_otherwise(connection, record):
        for pragma in ("foreign_keys = OFF", "secure_delete = OFF", "synchronous = OFF", "temp_store = FILE"):
            connection.execute(f"PRAGMA {pragma}")
        prepare(connection, record)

    monkeypatch.setattr(journal_database, "_prepare", prepare_otherwise)
    journal = open_journal(f"sqlite:///{sqlite_file}")

    with journal._reading() as connection:
        pragmas = ("journal_mode", "foreign_keys", "secure_delete", "synchronous", "temp_store", "busy_timeout")
        found = [connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() for pragma in pragmas]
    assert found == ["wal", 1, 1, 1, 2, 3_000]


def test_the_journal_closes_with_its_block(sqlite_file, tmp_path):
    with Journal.open(f"sqlite:///{sqlite_file}", retention_days=90) as journal:
        journal.record(entry())

    assert [path.name for path in tmp_path.iterdir()] == ["journal.sqlite3"]


@pytest.mark.parametrize("pattern", ["journal*", "journal.sqlite3"])
def test_a_journal_whose_file_is_deleted_is_made_again_and_that_is_said_once(sqlite_file, open_journal, caplog, pattern):
    journal = open_journal(f"sqlite:///{sqlite_file}")
    lost = journal.record(entry())
    for path in sqlite_file.parent.glob(pattern):
        path.unlink()

    kept = [journal.record(entry()) for _ in range(2)]

    assert (journal.row(lost), [journal.row(each).id for each in kept]) == (None, kept)
    assert [open_journal(f"sqlite:///{sqlite_file}").row(each).id for each in kept] == kept
    assert [record.getMessage() for record in caplog.records] == [
        f"The journal {sqlite_file} was deleted or replaced while it was in use; it has been opened again."
    ]


def test_a_backup_that_takes_the_place_of_a_journal_in_use_is_read(sqlite_file, tmp_path, open_journal):
    journal = open_journal(f"sqlite:///{tmp_path}/backup.sqlite3")
    kept = journal.record(entry())
    journal.close()
    journal = open_journal(f"sqlite:///{sqlite_file}")

    (tmp_path / "backup.sqlite3").replace(sqlite_file)

    assert journal.row(kept).id == kept


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_postgresql_is_known_by_its_usual_names(new_database, open_journal, scheme):
    journal = open_journal(new_database().replace("postgresql", scheme, 1))

    assert journal._engine.url.drivername == "postgresql+psycopg"


def test_a_journal_that_is_off_leaves_nothing_on_disk(tmp_path):
    using = """
from journal_samples import entry
from bot.journal import *
with Journal.open("sqlite://", retention_days=90) as journal:
    row_id = journal.record(entry())
    journal.vote(row_id, "U1", Vote.HELPFUL)
    for number in range(300): journal.record(entry(question=f"{number} " * 5000))
    journal.recent_questions(limit=1000)
    journal.take_all([("key", 1, 1)])
    print(journal.row(row_id).votes.helpful, journal.first_delivery("Ev1"), journal.forget("U1").questions)
"""
    command = [sys.executable, "-W", "error", "-c", using]
    environment = {**os.environ, "TMPDIR": str(tmp_path), "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests" / "journal")])}

    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr) == ("1 True 301\n", "")
    assert list(tmp_path.iterdir()) == []


def test_journals_in_memory_share_nothing(open_journal):
    open_journal("sqlite://").record(entry())

    assert open_journal("sqlite://").recent_questions() == []


def test_many_threads_share_a_journal_in_memory(open_journal):
    journal = open_journal("sqlite://")
    row_id = journal.record(entry())

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: journal.vote(row_id, f"U{number}", Vote.HELPFUL), range(50)))

    assert journal.row(row_id).votes.helpful == 50


@pytest.mark.parametrize(
    "content",
    [b"hello", b"These are minutes of a meeting. " * 200, b"SQLite format 3\0" + b"\xff" * 5000],
    ids=["short", "text", "damaged"],
)
def test_a_file_that_is_no_database_is_refused_by_name_and_untouched(sqlite_file, tmp_path, content):
    sqlite_file.write_bytes(content)

    message = refusal(f"sqlite:///{sqlite_file}")

    assert message.startswith(f"{sqlite_file} is not a SQLite database, or is damaged")
    assert sqlite_file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [sqlite_file]


def test_another_programs_database_is_refused_and_untouched(sqlite_file):
    engine = sa.create_engine(f"sqlite:///{sqlite_file}")
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE bookmarks (url TEXT)")
    engine.dispose()
    content = sqlite_file.read_bytes()

    assert refusal(f"sqlite:///{sqlite_file}").startswith(f"{sqlite_file} is another program's database")
    assert sqlite_file.read_bytes() == content


def test_a_folder_in_place_of_the_file_is_refused_by_name(sqlite_file):
    sqlite_file.mkdir()

    assert str(sqlite_file) in refusal(f"sqlite:///{sqlite_file}")


def test_a_file_that_cannot_be_created_is_refused_by_name(tmp_path):
    (tmp_path / "file").write_text("")

    assert f"{tmp_path}/file/journal.sqlite3" in refusal(f"sqlite:///{tmp_path}/file/journal.sqlite3")


def test_a_tilde_stands_for_the_home_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert [file_of(parse_url(f"sqlite:///{path}")) for path in ("~/a.db", "a~.db")] == [tmp_path / "a.db", Path("a~.db")]


@pytest.mark.parametrize(
    "url",
    [
        "hunter2",
        "",
        "postgresql://user:hunter2@host:port/db",
        "mysql://user:hunter2@host/db",
        "sqlite://hunter2/journal.sqlite3",
        "sqlite:////journal.sqlite3?key=hunter2",
        "sqlite:////hunter2%00b",
        "postgresql://user:hunter2@127.0.0.1:1/db",
        "postgresql://user@127.0.0.1:1/db?password=hunter2",
    ],
)
def test_a_database_that_cannot_be_is_refused_without_showing_its_password(url):
    message = refusal(url)

    assert "VERBATIM_DATABASE_URL" in message
    assert "hunter2" not in message


def test_without_psycopg_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)

    assert 'run `pip install ".[postgres]"`' in refusal("postgresql://host/db")


def test_a_retention_of_no_days_is_refused():
    assert "VERBATIM_RETENTION_DAYS is 0" in refusal("sqlite://", retention_days=0)


@pytest.fixture
def impatient_journal(sqlite_file, open_journal, monkeypatch):
    """A journal that hardly waits for other programs, and a connection of such a program."""
    monkeypatch.setattr(journal_database, "BUSY_TIMEOUT_S", 0.01)
    journal = open_journal(f"sqlite:///{sqlite_file}")
    journal.record(entry())
    with closing(sqlite3.connect(sqlite_file, isolation_level=None)) as other:
        yield journal, other


def test_a_file_that_another_program_locks_is_named(impatient_journal, sqlite_file):
    journal, other = impatient_journal
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(JournalError, match=f"The journal {sqlite_file} was locked by another program"):
        journal.record(entry())


def test_a_journal_that_was_locked_is_left_alone_for_a_while(impatient_journal):
    journal, other = impatient_journal
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalBusyError):
        journal.record(entry())
    other.execute("ROLLBACK")

    with pytest.raises(JournalBusyError):
        journal.first_delivery("1")
    with pytest.raises(JournalBusyError):
        journal.vote("x", "1", Vote.HELPFUL)


def test_a_locked_journal_can_be_read(impatient_journal):
    journal, other = impatient_journal
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalBusyError):
        journal.record(entry())

    assert len(journal.recent_questions()) == 1


def test_a_locked_journal_can_be_read_when_it_is_to_be_tidied(impatient_journal, clock):
    journal, other = impatient_journal
    other.execute("BEGIN IMMEDIATE")
    clock.turn(2 * HOUR)

    assert len(journal.recent_questions()) == 1


def test_a_journal_that_was_locked_when_it_was_to_be_tidied_keeps_nobody_else_waiting(impatient_journal, clock):
    journal, other = impatient_journal
    other.execute("BEGIN IMMEDIATE")
    clock.turn(2 * HOUR)
    journal.recent_questions()
    other.execute("ROLLBACK")

    with pytest.raises(JournalBusyError):
        journal.record(entry())


def test_what_cannot_be_tidied_keeps_nobody_from_reading_and_writing(impatient_journal, clock, caplog):
    journal, other = impatient_journal
    other.execute("CREATE TRIGGER kept BEFORE DELETE ON journal_deliveries BEGIN SELECT RAISE(ABORT, 'not now'); END")
    other.execute("INSERT INTO journal_deliveries SELECT 'old', '2001-01-01 00:00:00'")
    clock.turn(2 * HOUR)

    assert len(journal.recent_questions()) == 1
    assert journal.record(entry())
    assert "is still there" in caplog.text


def test_a_journal_is_written_again_when_it_has_rested(impatient_journal, monkeypatch):
    journal, other = impatient_journal
    monkeypatch.setattr(journal_database, "REST_S", 0.0)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalBusyError):
        journal.record(entry())
    other.execute("ROLLBACK")

    assert journal.record(entry())


def test_a_log_that_another_program_still_reads_is_reported_after_forgetting(impatient_journal, caplog):
    journal, other = impatient_journal
    other.execute("BEGIN")
    other.execute("SELECT * FROM journal_questions").fetchall()

    assert journal.forget("U1").questions == 1
    assert "Removed rows stay in the log" in caplog.text


def test_a_server_that_restarted_is_connected_to_again(new_database, open_journal):
    url = new_database()
    journal, other = open_journal(url), open_journal(url)
    ended = (
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        " WHERE application_name = current_setting('application_name') AND pid <> pg_backend_pid()"
    )
    with other._engine.connect() as connection:
        assert connection.exec_driver_sql(ended).scalar() == 1

    assert journal.recent_questions() == []


@pytest.fixture
def kept_workspace(impatient_journal, clock):
    """A journal that was locked when a workspace was to be forgotten, where somebody asked again since."""
    journal, other = impatient_journal
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalBusyError):
        journal.forget_workspace("T1", platform="slack")
    other.execute("ROLLBACK")
    clock.turn(HOUR / 2)
    journal.record(entry(question="who is new?"))
    return journal


def test_a_workspace_that_could_not_be_forgotten_is_forgotten_within_the_hour(kept_workspace, clock):
    clock.turn(HOUR / 2)

    assert [row.question for row in kept_workspace.recent_questions()] == ["who is new?"]


def test_a_workspace_that_could_not_be_forgotten_is_forgotten_at_the_end(kept_workspace, open_journal, sqlite_file):
    kept_workspace.close()

    assert [row.question for row in open_journal(f"sqlite:///{sqlite_file}").recent_questions()] == ["who is new?"]


def test_a_journal_that_is_locked_to_the_end_says_what_it_keeps(impatient_journal, caplog):
    journal, other = impatient_journal
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(JournalBusyError):
        journal.forget_workspace("T1", platform="slack")

    journal.close()

    assert "What was asked where the app was removed is kept" in caplog.text
