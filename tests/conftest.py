"""What the tests share."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import settings

from bot.documents.corpus import read_corpus
from bot.indexing.state import state_in_memory
from bot.library import Library

ROOT = Path(__file__).parent.parent

# How long an example takes says something about the machine, and nothing about the code.
settings.register_profile("verbatim", deadline=None)
settings.load_profile("verbatim")


@pytest.fixture
def library(tmp_path):
    """A maker of libraries: give it file names with their texts."""

    def make(files):
        for name, text in files.items():
            path = tmp_path / "corpus" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        (tmp_path / "corpus").mkdir(exist_ok=True)
        return Library(lambda: state_in_memory(read_corpus(tmp_path / "corpus")))

    return make


@pytest.fixture
def careless_sqlite(monkeypatch):
    """SQLite as it is where it was built to leave on the disk what is deleted."""
    connect = sqlite3.connect

    def connect_carelessly(*arguments, **options):
        connection = connect(*arguments, **options)
        connection.execute("PRAGMA secure_delete = OFF").fetchall()
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect_carelessly)
    monkeypatch.setattr(sqlite3.dbapi2, "connect", connect_carelessly)


@pytest.fixture(scope="session")
def shipped():
    """A library over the corpus that ships with the project."""
    return Library(lambda: state_in_memory(read_corpus(ROOT / "corpus")))


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    """A corpus of two collections; the working folder is empty beside it."""
    folder = tmp_path / "corpus"
    (folder / "handbook").mkdir(parents=True)
    (folder / "office.txt").write_text("The office opens at 9:30 on weekdays. Anna Berg keeps the spare key.\n", encoding="utf-8")
    (folder / "handbook" / "leave.md").write_text(
        "# Leave\n\n## Holidays\n\nEvery employee has 27 days of holiday a year.\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return folder
