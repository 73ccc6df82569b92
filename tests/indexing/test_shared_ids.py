"""An id that several files give is the first one's, whatever changed since and whatever run was stopped."""

import json
import random

import pytest
from yards import Stopping, Yard

from bot.documents.corpus import read_corpus
from bot.indexing import DiskIndex, IndexPlace, Progress
from bot.models import Question

NAMES = ["a.txt", "b.md", "x/c.txt", "x/d.jsonl", "y/e.jsonl", "z.jsonl"]
WORDS = "key workshop Maria keeps spare drawer Friday janitor salary office paid month garden water E17 pump valve lid".split()


@pytest.fixture
def empty(tmp_path):
    made = Yard(tmp_path)
    yield made
    made.index.close()


def rows(*pairs):
    return "".join(json.dumps({"id": name, "title": name, "text": text}) + "\n" for name, text in pairs)


def state(index):
    """What an index holds, as far as anybody can tell."""
    opened = index.open()
    return opened.snapshot.version, opened.collections, sorted(map(str, opened.problems))


def state_of_another(yard, root):
    """What an index made at once holds."""
    index = DiskIndex(yard.folder, IndexPlace.of(yard.folder, root))
    index.sync()
    found = state(index)
    index.close()
    return found


def test_a_row_that_moves_to_another_file_is_there_once(empty, tmp_path):
    empty.put("a.jsonl", rows(("pump", "The pump is red.")))
    empty.put("b.jsonl", rows(("key", "Maria keeps the key of the workshop."), ("pay", "The salary is paid on Friday.")))
    empty.index.sync()
    empty.put("a.jsonl", rows(("pump", "The pump is red."), ("key", "Maria keeps the key of the workshop.")))
    empty.put("b.jsonl", rows(("pay", "The salary is paid on Friday.")))
    empty.index.sync()
    empty.put("b.jsonl", rows(("pay", "The salary is paid on Monday.")))
    empty.index.sync()

    assert empty.answer("when is the salary paid?") == "The salary is paid on Monday."
    assert state(empty.index) == state_of_another(empty, tmp_path / "fresh")

    (empty.folder / "b.jsonl").unlink()
    empty.index.sync()

    assert empty.library().ask(Question("when is the salary paid?")).quotes == ()


def test_of_an_id_that_stands_twice_in_a_file_the_first_row_stays_when_it_is_read_again(empty, tmp_path):
    empty.put("b.jsonl", rows(("key", "Tom keeps the key.")))
    empty.index.sync()
    empty.put("a.jsonl", rows(("key", "Maria keeps the key."), ("key", "Ada keeps the key.")))
    empty.index.sync()

    assert empty.answer("who keeps the key?") == "Maria keeps the key."
    assert state(empty.index) == state_of_another(empty, tmp_path / "fresh")


@pytest.mark.parametrize("earlier", ["b.jsonl", "a.jsonl"], ids=["a new file", "a file that takes an id"])
def test_what_a_stopped_run_wrote_gives_its_ids_to_a_file_before_it(empty, tmp_path, earlier):
    empty.put("c.jsonl", rows(("key", "Maria keeps the key."), ("pay", "The salary is paid.")))
    if earlier == "a.jsonl":
        empty.index.sync()
        empty.put("a.jsonl", rows(("key", "Tom keeps the key.")))
    with pytest.raises(KeyboardInterrupt):
        empty.index.sync(progress=Stopping())
    empty.put(earlier, rows(("key", "Tom keeps the key.")))
    empty.index.sync()

    assert empty.answer("who keeps the key?") == "Tom keeps the key."
    assert state(empty.index) == state_of_another(empty, tmp_path / "fresh")


@pytest.mark.parametrize("seed", range(4))
def test_an_index_that_was_changed_step_by_step_is_the_one_made_at_once(empty, tmp_path, seed):
    chance = random.Random(seed)  # noqa: S311 - nothing is kept secret

    def text():
        return "\n\n".join(" ".join(chance.choices(WORDS, k=6)).capitalize() + "." for _ in range(chance.randint(1, 3)))

    for step in range(8):
        for name in chance.sample(NAMES, 3):
            if chance.random() < 0.25:
                (empty.folder / name).unlink(missing_ok=True)
            elif name.endswith("jsonl"):
                empty.put(name, rows(*((chance.choice(["i1", "i2", "i3", "a.txt"]), text()) for _ in range(chance.randint(1, 3)))))
            else:
                empty.put(name, text())
        if chance.random() < 0.4:
            try:
                empty.index.sync(progress=Stopping())
            except KeyboardInterrupt:
                continue
        empty.index.sync()

        assert state(empty.index) == state_of_another(empty, tmp_path / f"fresh-{step}")


def test_a_file_that_gives_an_id_twice_is_not_read_again_for_others(yard):
    read = []

    class Noting(Progress):
        def done(self, file):
            read.append(file.path)

    yard.put("kits.jsonl", '{"id": "k", "text": "The first kit has a sword."}\n{"id": "k", "text": "The second kit has a bow."}\n')
    yard.index.sync()
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    yard.index.sync(progress=Noting())

    assert read == ["gate.txt"]


@pytest.mark.parametrize("order", [["a/notes.jsonl", "hr/leave.md"], ["hr/leave.md", "a/notes.jsonl"]])
def test_the_path_of_a_file_is_no_other_files_id(empty, tmp_path, order):
    pages = {"a/notes.jsonl": rows(("hr/leave.md", "The leave is 3 days a year.")), "hr/leave.md": "The leave is 28 days a year.\n"}
    for path in order:
        empty.put(path, pages[path])
        empty.index.sync()

    quotes = empty.library().ask(Question("how long is the leave?", frozenset({"hr"}))).quotes
    assert [quote.answer for quote in quotes] == ["The leave is 28 days a year."]
    assert "is taken by hr/leave.md" in str(state(empty.index)[2])
    assert state(empty.index) == state_of_another(empty, tmp_path / "fresh")
    assert [document.id for document in read_corpus(empty.folder).documents] == ["hr/leave.md"]


def test_an_id_that_was_a_files_path_is_free_when_that_is_gone(empty):
    empty.put("a/notes.jsonl", rows(("hr/leave.md", "The leave is 3 days a year.")))
    empty.put("hr/leave.md", "The leave is 28 days a year.\n")
    empty.index.sync()

    (empty.folder / "hr/leave.md").unlink()
    empty.index.sync()

    assert empty.answer("how long is the leave?") == "The leave is 3 days a year."
