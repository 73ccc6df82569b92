"""What the tests share."""

from pathlib import Path

import pytest

from bot.documents.corpus import read_corpus
from bot.service import Service

ROOT = Path(__file__).parent.parent


@pytest.fixture
def service(tmp_path):
    """A maker of services: give it file names with their texts."""

    def make(files):
        for name, text in files.items():
            path = tmp_path / "corpus" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        (tmp_path / "corpus").mkdir(exist_ok=True)
        return Service(read_corpus(tmp_path / "corpus"))

    return make


@pytest.fixture(scope="session")
def shipped():
    """A service over the corpus that ships with the project."""
    return Service(read_corpus(ROOT / "corpus"))
