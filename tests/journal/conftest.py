"""Every test of the journal runs on SQLite and on a real PostgreSQL, each time in a new database."""

import itertools

import pytest
from journal_samples import Clock
from postgres_server import account, programs, running_server

from bot.journal import Journal


@pytest.fixture(scope="session")
def postgres():
    """The folder of the server's socket."""
    folder, who = programs(), account()
    if folder is None:
        pytest.skip("PostgreSQL is not installed")
    if who is None:
        pytest.skip("PostgreSQL refuses to run as root, and there is no unprivileged user to run it as")
    with running_server(folder, who) as socket:
        yield socket


@pytest.fixture(scope="session")
def new_database(postgres):
    """A maker of empty PostgreSQL schemas, which make in no time what a database makes in a second: the URL of one."""
    import psycopg

    numbers = itertools.count()
    with psycopg.connect(host=str(postgres), user="verbatim", dbname="postgres", autocommit=True) as connection:

        def make():
            name = f"journal_{next(numbers)}"
            connection.execute(f"CREATE SCHEMA {name}")
            return f"postgresql://verbatim:hunter2@/postgres?host={postgres}&application_name={name}&options=-csearch_path={name}"

        yield make


def _url(kind, request):
    match kind:
        case "memory":
            return "sqlite://"
        case "sqlite":
            return f"sqlite:///{request.getfixturevalue('tmp_path')}/journal.sqlite3"
        case "postgresql":
            return request.getfixturevalue("new_database")()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request):
    """A database that outlives the journal that opens it."""
    return _url(request.param, request)


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def any_url(request):
    return _url(request.param, request)


@pytest.fixture
def sqlite_file(tmp_path):
    return tmp_path / "journal.sqlite3"


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def open_journal(clock):
    """A maker of journals, closed after the test."""
    opened = []

    def make(url, **arguments):
        opened.append(Journal.open(url, **{"retention_days": 90, "now": clock, **arguments}))
        return opened[-1]

    yield make
    for journal in opened:
        journal.close()


@pytest.fixture
def journal(any_url, open_journal):
    return open_journal(any_url)
