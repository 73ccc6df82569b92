"""A folder, and the index of it."""

import pytest

from bot.indexing import DiskIndex, IndexPlace
from bot.library import Library
from bot.models import Question

PAGES = {
    "gate.txt": "The gate opens at nine in the morning. Ada Brennan keeps the key of the gate.\n",
    "pump.txt": "The pump was repaired in 1987 by Otto Falk. It draws water from the old well.\n",
    "north/fence.md": "# Fences\n\n## Paint\n\nThe fence is painted green every second summer.\n\n## Posts\n\nThe posts are made of oak.\n",
    "north/rows.jsonl": '{"id": "r1", "title": "Bees", "text": "The bees live in the orchard."}\n'
    '{"id": "r2", "title": "Owls", "text": "The owls live in the barn."}\n',
}


class Yard:
    """A corpus folder that can be written to, with its index."""

    def __init__(self, root):
        self.folder = root / "corpus"
        self.data = root / "data"
        self.folder.mkdir()
        self.index = self.another()

    def another(self):
        """The same index as another process would have it."""
        return DiskIndex(self.folder, IndexPlace.of(self.folder, self.data))

    def write(self, **files):
        for name, text in files.items():
            self.put(name, text)

    def put(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")

    def library(self, index=None):
        chosen = index or self.index
        return Library(chosen.reload, first=chosen.open(), latest=chosen.latest)

    def answer(self, question, index=None):
        """The first quote's answer, or None."""
        quotes = self.library(index).ask(Question(question)).quotes
        return quotes[0].answer if quotes else None


@pytest.fixture
def yard(tmp_path):
    """A folder of four files, indexed."""
    made = Yard(tmp_path)
    for name, text in PAGES.items():
        made.put(name, text)
    made.index.sync()
    yield made
    made.index.close()
