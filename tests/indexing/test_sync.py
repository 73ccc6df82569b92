"""The index follows the folder: what is new, changed and gone, and nothing else."""

import errno
import json
import os
import shutil
from pathlib import Path

import pytest

from bot.documents import corpus
from bot.documents.corpus import read_corpus
from bot.errors import CorpusError, StoreError
from bot.indexing import DiskIndex, IndexPlace, Progress
from bot.indexing.opening import up_to_date
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Question, Span
from bot.store import database, writing

OPENS = "when does the gate open?"


class Heard(Progress):
    """Remembers what it was told."""

    def __init__(self):
        self.files = []

    def done(self, file):
        self.files.append(file)


def counts(synced):
    return synced.new, synced.changed, len(synced.deleted), synced.kept


def read_by(yard, **options):
    """The paths that a sync reads."""
    heard = Heard()
    yard.index.sync(progress=heard, **options)
    return [file.path for file in heard.files]


def test_a_question_is_answered_from_the_index(yard):
    assert yard.answer(OPENS) == "The gate opens at nine in the morning."


def test_the_answers_are_those_of_the_engine_in_memory(yard):
    memory = Library(lambda: state_in_memory(read_corpus(yard.folder)))

    for text in (OPENS, "who repaired the pump?", "which colour is the fence?", "where do the owls live?", "who is Bob Smith?"):
        assert yard.library().explain(Question(text)).answer == memory.explain(Question(text)).answer


def test_a_folder_that_did_not_change_is_not_read_again(yard):
    assert read_by(yard) == []


@pytest.mark.parametrize("data", ["data", "."])
def test_what_the_program_keeps_inside_the_folder_is_no_part_of_it(yard, data):
    index = DiskIndex(yard.folder, IndexPlace.of(yard.folder, yard.folder / data))

    synced = [index.sync(), index.sync()]

    assert [counts(each) for each in synced] == [(4, 0, 0, 0), (0, 0, 0, 4)]
    assert not index.changes()


def test_what_a_folder_held_stays_while_it_cannot_be_read(yard, monkeypatch):
    scandir = os.scandir

    def refusing(path):
        if path == yard.folder / "north":
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)

    synced = yard.index.sync()

    assert counts(synced) == (1, 0, 0, 4)
    assert [str(problem).partition(":")[0] for problem in yard.index.open().problems] == ["north"]
    assert yard.answer("where do the owls live?") == "The owls live in the barn."


@pytest.mark.parametrize("name", [os.fsdecode(b"caf\xe9.txt"), "caf\\xe9.txt"], ids=["as on disk", "as shown"])
def test_a_file_whose_name_is_no_utf_8_is_removed_and_let_in_again(yard, name):
    try:
        yard.put(os.fsdecode(b"caf\xe9.txt"), "The café opens at ten.")
    except OSError:
        pytest.skip("this file system takes no such name")
    yard.index.sync()

    passages = yard.index.remove(name)
    gone = yard.answer("when does the café open?")
    yard.index.sync(paths=[Path(name)], is_asked_for=True)

    assert (passages, gone) == (1, None)
    assert yard.answer("when does the café open?") == "The café opens at ten."


def test_a_new_file_is_read_and_the_others_are_not(yard):
    yard.put("owl.txt", "The owl sleeps in the barn all day.")

    assert read_by(yard) == ["owl.txt"]
    assert yard.answer("where does the owl sleep?") == "The owl sleeps in the barn all day."


def test_a_changed_file_is_quoted_as_it_is_now(yard):
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")

    assert counts(yard.index.sync()) == (0, 1, 0, 3)
    assert yard.answer(OPENS) == "The gate opens at ten in the morning."


def test_a_change_that_keeps_size_and_time_is_noticed(yard):
    path = yard.folder / "gate.txt"
    before = path.stat()
    yard.put("gate.txt", path.read_text(encoding="utf-8").replace("nine", "five"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    yard.index.sync()

    assert yard.answer(OPENS) == "The gate opens at five in the morning."


def test_a_change_that_keeps_a_time_to_come_is_noticed(yard):
    path = yard.folder / "gate.txt"
    os.utime(path, (4e9, 4e9))
    yard.index.sync()
    with path.open("r+", encoding="utf-8") as file:
        file.write("The gate opens at five")
    os.utime(path, (4e9, 4e9))

    yard.index.sync()

    assert yard.answer(OPENS) == "The gate opens at five in the morning."


def test_a_deleted_file_is_never_quoted_again(yard):
    (yard.folder / "gate.txt").unlink()

    assert counts(yard.index.sync()) == (0, 0, 1, 3)
    assert yard.answer(OPENS) is None
    assert yard.library().find("gate.txt") is None


def test_a_file_that_was_only_touched_makes_no_new_state(yard):
    before = yard.index.open()
    os.utime(yard.folder / "gate.txt", ns=(1, 1))

    assert counts(yard.index.sync()) == (0, 0, 0, 4)
    assert yard.another().open().snapshot.retriever._reader.generation == before.snapshot.retriever._reader.generation


@pytest.mark.parametrize("status", [{"st_mtime_ns": 2**63}, {"st_ino": 2**64 - 1}, {"st_mtime_ns": -(2**63) - 1}], ids=str)
def test_a_file_with_a_time_or_inode_beyond_what_a_database_keeps_is_indexed_as_any_other(yard, monkeypatch, status):
    class Odd:
        def __init__(self, real):
            self._real = real

        def __getattr__(self, name):
            return status.get(name, getattr(self._real, name))

    stamp = corpus.stamp_of
    monkeypatch.setattr(corpus, "stamp_of", lambda real: stamp(Odd(real)))
    yard.put("owl.txt", "The owl sleeps in the barn all day.")

    yard.index.sync()

    assert yard.answer("where does the owl sleep?") == "The owl sleeps in the barn all day."
    assert counts(yard.index.sync()) == (0, 0, 0, 5)


def test_one_bad_file_stops_nothing_and_is_named(yard):
    yard.put("new.txt", "The roof leaks in heavy rain.")
    (yard.folder / "bad.txt").write_bytes(b"a\0b")
    (yard.folder / "table.xls").write_bytes(b"x")

    yard.index.sync()

    assert [str(problem).split(":")[0] for problem in yard.index.open().problems] == ["bad.txt", "table.xls"]
    assert yard.answer("when does the roof leak?") == "The roof leaks in heavy rain."


def test_a_bad_file_is_tried_again_when_it_changes_and_not_before(yard):
    (yard.folder / "bad.txt").write_bytes(b"a\0b")
    yard.index.sync()

    again = read_by(yard)
    yard.put("bad.txt", "The roof leaks in heavy rain.")

    assert again == []
    assert read_by(yard) == ["bad.txt"]
    assert yard.index.open().problems == ()


def refused(path, error, monkeypatch):
    """Let nobody read a file; permissions would not keep an administrator out."""
    read_bytes = Path.read_bytes

    def refusing(self):
        if self == path:
            raise error
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refusing)


@pytest.mark.parametrize("error", [PermissionError(errno.EACCES, "Permission denied"), OSError(errno.EIO, "I/O error"), MemoryError()])
def test_a_file_that_could_not_be_read_for_a_cause_outside_of_it_is_tried_again_at_each_sync(yard, monkeypatch, error):
    yard.put("roof.txt", "The roof leaks in heavy rain.\n")
    os.utime(yard.folder / "roof.txt", ns=(10**18, 10**18))
    with monkeypatch.context() as patch:
        refused(yard.folder / "roof.txt", error, patch)
        yard.index.sync()
        generation = yard.index._opened_store().current
        again, changes = yard.index.sync(), yard.index.changes()
        stayed = yard.index._opened_store().current == generation, counts(again), bool(changes), len(yard.index.open().problems)

    assert stayed == (True, (0, 0, 0, 5), False, 1)
    assert yard.index.changes().changed == 1
    assert counts(yard.index.sync()) == (0, 1, 0, 4)
    assert yard.answer("when does the roof leak?") == "The roof leaks in heavy rain."
    assert (yard.index.open().problems, read_by(yard)) == ((), [])


def out_of_memory(_):
    raise MemoryError


def test_a_file_for_whose_documents_there_was_no_memory_is_tried_again_by_a_sync_and_by_no_question(yard, monkeypatch):
    yard.put("roof.txt", "The roof leaks in heavy rain.\n")
    with monkeypatch.context() as patch:
        patch.setattr("bot.indexing.parsing.document_row", out_of_memory)
        yard.index.sync()

    assert (yard.answer("when does the roof leak?"), bool(yard.index.changes())) == (None, False)
    assert read_by(yard) == ["roof.txt"]
    assert yard.answer("when does the roof leak?") == "The roof leaks in heavy rain."


def test_a_sync_may_be_narrowed_to_a_folder(yard):
    yard.put("gate.txt", "Changed.")
    yard.put("north/new.txt", "The hedge is tall.")

    assert read_by(yard, paths=[yard.folder / "north"]) == ["north/new.txt"]


def test_a_path_outside_the_corpus_is_refused(yard, tmp_path):
    with pytest.raises(CorpusError, match="is not in the corpus folder"):
        yard.index.sync(paths=[tmp_path / "elsewhere"])


def test_of_two_files_of_one_name_that_of_the_corpus_is_meant(yard, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("gate.txt").write_text("Of another folder.", encoding="utf-8")
    yard.put("gate.txt", "Changed.")

    assert read_by(yard, paths=[Path("gate.txt")]) == ["gate.txt"]


def test_an_incremental_index_is_the_same_as_one_made_at_once(yard):
    yard.put("a.txt", "The well is deep and cold.")
    yard.index.sync()
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    yard.put("north/rows.jsonl", '{"id": "r1", "title": "Bees", "text": "The bees live.", "date": "2021-03-01", "author": "Ada"}\n')
    yard.index.sync()
    (yard.folder / "pump.txt").unlink()
    yard.index.sync()

    memory = Library(lambda: state_in_memory(read_corpus(yard.folder)))
    state = yard.index.open()
    assert state.snapshot.version == memory._state.snapshot.version
    assert state.collections == memory.collections
    terms = ("gate", "well", "pump", "water", "fenc", "open", "live")
    for names in (None, frozenset({"north"}), frozenset({"default", "north"}), frozenset({"nowhere"})):
        expected = memory._state.snapshot.retriever.passage_frequencies(terms, names)
        assert state.snapshot.retriever.passage_frequencies(terms, names) == expected


def test_an_id_that_two_files_give_is_the_first_ones(yard):
    yard.put("north/more.jsonl", '{"id": "r1", "title": "Foxes", "text": "The foxes live in the den."}\n')

    yard.index.sync()

    memory = Library(lambda: state_in_memory(read_corpus(yard.folder)))
    assert yard.library().find("r1").title == memory.find("r1").title == "Foxes"
    assert [str(problem) for problem in yard.index.open().problems] == [str(problem) for problem in memory.problems]


def test_an_id_goes_to_the_other_file_when_the_first_is_gone(yard):
    yard.put("north/more.jsonl", '{"id": "r1", "title": "Foxes", "text": "The foxes live in the den."}\n')
    yard.index.sync()
    (yard.folder / "north" / "more.jsonl").unlink()

    yard.index.sync()

    assert yard.library().find("r1").title == "Bees"
    assert yard.index.open().problems == ()


def test_a_file_may_give_one_id_only_once(yard):
    yard.put("twice.jsonl", '{"id": "t", "text": "The first one."}\n{"id": "t", "text": "The second one."}\n')

    yard.index.sync()

    assert yard.library().find("t").slice(Span(0, 100)) == "The first one."
    assert len(yard.index.open().problems) == 1


def test_a_removed_document_stays_out_whatever_is_synced(yard):
    passages = yard.index.remove("r1")
    yard.put("north/rows.jsonl", (yard.folder / "north/rows.jsonl").read_text(encoding="utf-8") + "\n")
    yard.index.sync()

    assert passages == 1
    assert (yard.library().find("r1"), yard.library().find("r2").title) == (None, "Owls")


def test_a_removed_document_stays_out_of_an_index_made_anew(yard):
    yard.index.remove("gate.txt")
    yard.index.sync(rebuild=True)

    assert yard.answer(OPENS) is None


def test_a_removed_document_comes_back_when_its_file_is_named(yard):
    yard.index.remove("gate.txt")
    paths = [yard.folder / "gate.txt"]

    yard.index.sync(paths=paths, is_asked_for=True)

    assert yard.answer(OPENS) == "The gate opens at nine in the morning."


def test_an_unknown_document_cannot_be_removed(yard):
    with pytest.raises(CorpusError, match='no document "nope"'):
        yard.index.remove("nope")


def test_one_file_can_be_a_corpus(yard):
    from bot.indexing import DiskIndex, IndexPlace

    index = DiskIndex(yard.folder / "pump.txt", IndexPlace.of(yard.folder / "pump.txt", yard.data))
    index.sync()

    assert yard.answer("who repaired the pump?", index) == "The pump was repaired in 1987 by Otto Falk."


def test_a_folder_that_is_gone_is_told_of_and_the_index_kept(yard):
    shutil.move(yard.folder, yard.folder.with_name("moved"))

    with pytest.raises(CorpusError, match="There is no corpus folder"):
        yard.index.sync()

    assert yard.answer(OPENS) == "The gate opens at nine in the morning."


def test_the_surroundings_of_a_quote_are_read_without_the_document(yard):
    from bot.answering.quotes.context import surroundings

    document = yard.library().find("north/fence.md")
    memory = Library(lambda: state_in_memory(read_corpus(yard.folder))).find("north/fence.md")
    start = memory.text.index("The fence")

    assert surroundings(document, Span(start, start + 9)) == surroundings(memory, Span(start, start + 9))
    assert document.whole() == memory


def test_a_long_document_is_read_in_pieces(yard):
    words = "\n\n".join(
        f"# Part {i}\n\nThe lamp number {i} stands in room {i * 7}. It was bought in the year {1500 + i} by somebody." for i in range(400)
    )
    yard.put("long.md", words)
    yard.index.sync()

    document = yard.library().find("long.md")
    memory = Library(lambda: state_in_memory(read_corpus(yard.folder))).find("long.md")
    assert document.whole() == memory
    for start in range(0, len(words), 997):
        assert document.slice(Span(start, start + 500)) == memory.slice(Span(start, start + 500))
        assert document.section_at(start) == memory.section_at(start)
        assert document.sections_around(start) == memory.sections_around(start)
    assert yard.answer("in which room does the lamp number 377 stand?") == "The lamp number 377 stands in room 2639."


def test_a_heading_that_names_a_day_is_quoted_from_the_store(yard):
    yard.put("events.md", "# Events\n\n## Summer fair, 12 June 2025\n\nStalls and music on the green.\n")
    yard.index.sync()

    assert yard.answer("when is the summer fair?") == "Summer fair, 12 June 2025"


def test_a_misspelt_word_is_put_right_by_the_words_of_the_index(yard):
    answer = yard.library().ask(Question("Where do the bees of the orcahrd live?"))

    assert answer.corrected == (("orcahrd", "orchard"),)


def test_a_misspelt_word_is_not_put_right_by_what_may_not_be_searched(yard):
    answer = yard.library().ask(Question("When does the gate to the orcahrd open?", frozenset({"default"})))

    assert (answer.corrected, answer.suggested) == ((), ())


@pytest.mark.parametrize(("fresh_ns", "colour"), [(2**62, "blue"), (0, "pink")], ids=["fresh", "old"])
def test_only_of_a_file_that_is_fresh_the_same_size_and_time_say_nothing(yard, monkeypatch, fresh_ns, colour):
    monkeypatch.setattr("bot.indexing.planning._FRESH_NS", fresh_ns)
    monkeypatch.setattr(corpus, "stamp_of", lambda status: corpus.Stamp(status.st_size, 1, 1, status.st_ino))
    for shade in ("pink", "blue"):
        yard.put("boat.txt", f"The colour of the boat is {shade}.\n")
        yard.index.sync()

    assert yard.answer("what is the colour of the boat?") == f"The colour of the boat is {colour}."


def test_more_than_two_hundred_files_that_changed_are_told_of_and_not_read(yard):
    for number in range(201):
        yard.put(f"new/{number}.txt", f"The lamp number {number} is red.\n")

    notes = up_to_date(yard.index).notes

    assert [note.partition(";")[0] for note in notes] == ["The corpus folder has changed since it was indexed (201 new files)"]
    assert yard.index.changes().new == 201


def test_files_that_are_gone_are_not_quoted_however_many_they_are_and_whatever_else_changed(yard):
    for number in range(201):
        yard.put(f"old/{number}.txt", f"The lamp of hall{number} is red.\n")
    day = [{"type": "message", "user": "U01DEV0001", "text": "The well is deep.", "ts": "1710230400.000100"}]
    yard.put("export/general/2024-03-12.json", json.dumps(day))
    yard.put("export/users.json", json.dumps([{"id": "U01DEV0001", "profile": {"display_name": "Dev"}}]))
    yard.index.sync()
    shutil.rmtree(yard.folder / "old")
    deleted = up_to_date(yard.another()).notes
    (yard.folder / "gate.txt").unlink()
    (yard.folder / "export" / "users.json").unlink()
    for number in range(201):
        yard.put(f"new/{number}.txt", f"The lamp number {number} is red.\n")

    notes = up_to_date(yard.index).notes

    assert (deleted, [note.partition(";")[0] for note in notes]) == (
        (),
        ["The corpus folder has changed since it was indexed (201 new, 1 changed files)"],
    )
    assert (yard.answer(OPENS), yard.index.changes().new) == (None, 201)
    assert (yard.index.sync().changed, yard.library().find("export/general/2024-03-12.json").slice(Span(0, 30))[19:]) == (1, "U01DEV0001\n")


def test_many_files_that_are_all_gone_are_told_of_and_kept_until_somebody_says(yard):
    for number in range(201):
        yard.put(f"old/{number}.txt", f"The lamp of hall{number} is red.\n")
    yard.index.sync()
    for path in yard.folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    [note] = up_to_date(yard.index).notes

    assert note.startswith(f"All {yard.index.changes().gone} files are gone from the corpus folder {yard.folder};")
    assert yard.answer(OPENS) == "The gate opens at nine in the morning."
    with pytest.raises(StoreError, match="files are gone from the corpus folder"):
        yard.index.sync()
    with pytest.raises(StoreError, match="files are gone from the corpus folder"):
        yard.index.reload()
    assert len(yard.index.sync(is_asked_for=True).deleted) > 200
    with pytest.raises(CorpusError):
        yard.answer(OPENS)


def test_what_was_deleted_takes_no_room_for_long(yard, monkeypatch):
    monkeypatch.setattr(database, "_MUCH_BYTES", 100_000)
    monkeypatch.setattr(writing, "_KEPT_S", -1.0)  # nobody reads an older state
    yard.put("long.txt", "\n\n".join(f"The lamp number {number} stands in hall {number}, beside the door." for number in range(4_000)))
    yard.index.sync()
    before = yard.index.place.store.stat().st_size
    (yard.folder / "long.txt").unlink()
    yard.index.sync()
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    yard.index.sync()

    assert yard.index.place.store.stat().st_size < before / 2
    assert yard.answer("when does the gate open?") == "The gate opens at ten in the morning."


def test_days_of_an_export_are_read_again_when_the_names_of_its_people_come_or_change(yard):
    day = [{"type": "message", "user": "U01DEV0001", "text": "The well is deep.", "ts": "1710230400.000100"}]
    yard.put("export/general/2024-03-12.json", json.dumps(day))
    yard.index.sync()
    wrote = []
    for name in ("Dev", "Devi"):
        yard.put("export/users.json", json.dumps([{"id": "U01DEV0001", "profile": {"display_name": name}}]))
        synced = yard.index.sync()
        wrote.append(yard.library().find("export/general/2024-03-12.json").slice(Span(0, 40)))

    assert [" Dev\n" in wrote[0], " Devi\n" in wrote[1]] == [True, True]
    assert (synced.changed, yard.index.sync().changed) == (2, 0)
