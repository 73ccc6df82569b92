"""A corpus folder that can be written to, with its index, and a run of it that is stopped."""

from bot.indexing import DiskIndex, IndexPlace, Progress
from bot.library import Library
from bot.models import Question


class Stopping(Progress):
    """Ends a run when all is read and nothing is current yet."""

    def finishing(self):
        raise KeyboardInterrupt


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
