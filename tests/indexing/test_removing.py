"""Removal holds, whatever happens meanwhile; and who follows the folder lives on whatever becomes of the index."""

import json
import os
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from yards import Stopping

from bot.bootstrap import build_library
from bot.documents.corpus import read_corpus
from bot.errors import CorpusError, StoreError, WriterBusyError
from bot.indexing import DiskIndex, place
from bot.indexing.lock import WriterLock
from bot.indexing.opening import up_to_date
from bot.indexing.place import IndexPlace
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Question
from bot.settings import load_settings
from bot.store import writing

OPENS = "when does the gate open?"


def test_a_document_that_cannot_be_removed_at_this_moment_is_not_said_to_be(yard):
    with WriterLock(yard.index.place.lock), pytest.raises(WriterBusyError):
        yard.another().remove("gate.txt")

    assert yard.index.place.removed() == {}
    assert yard.answer(OPENS) == "The gate opens at nine in the morning."


def test_of_a_removal_that_fails_it_is_said_that_the_next_sync_does_it(yard):
    elsewhere = yard.folder.rename(yard.folder.with_name("elsewhere"))
    for _ in range(2):
        with pytest.raises(CorpusError, match=r"There is no corpus folder .* is noted; the next `verbatim index` does it\.$"):
            yard.index.remove("gate.txt")
    elsewhere.rename(yard.folder)

    yard.index.sync()

    assert yard.answer(OPENS) is None


@pytest.mark.parametrize("name", ["gate.txt", "r1"])
def test_of_what_was_removed_already_it_is_said(yard, name):
    yard.index.remove(name)

    with pytest.raises(CorpusError, match=f'"{name}" has been removed already; `verbatim index (gate.txt|north/rows.jsonl)` lets it in'):
        yard.index.remove(name)


def test_a_removal_that_cannot_be_noted_changes_nothing(yard):
    yard.index.place.removed_list.with_suffix(".new").mkdir()
    with pytest.raises(StoreError, match=r"delete it, or run `verbatim index --rebuild`\.$"):
        yard.index.remove("gate.txt")

    yard.index.sync()

    assert yard.answer(OPENS) == "The gate opens at nine in the morning."


def test_a_removal_and_its_undoing_that_were_stopped_are_done_by_the_next_sync(yard):
    with pytest.raises(KeyboardInterrupt):
        yard.index.sync(removing={"gate.txt": "gate.txt"}, progress=Stopping())
    yard.index.sync()
    removed = yard.answer(OPENS)
    with pytest.raises(KeyboardInterrupt):
        yard.index.sync(paths=[yard.folder / "gate.txt"], is_asked_for=True, progress=Stopping())
    yard.index.sync(paths=[yard.folder / "pump.txt"])

    assert (removed, yard.answer(OPENS)) == (None, "The gate opens at nine in the morning.")


@pytest.mark.parametrize("path", [".", "north"])
def test_a_folder_that_is_named_lets_no_removed_document_in_again(yard, path):
    for name in ("r1", "gate.txt"):
        yard.index.remove(name)

    yard.index.sync(paths=[yard.folder / path], is_asked_for=True)

    assert set(yard.index.place.removed()) == {"r1", "gate.txt"}
    assert (yard.library().find("r1"), yard.answer(OPENS)) == (None, None)


def test_a_removal_that_was_stopped_is_done_before_the_next_question(yard):
    with pytest.raises(KeyboardInterrupt):
        yard.index.sync(removing={"r1": "north/rows.jsonl"}, progress=Stopping())

    library = build_library(load_settings(corpus_dir=yard.folder, data_dir=yard.data))

    assert (library.find("r1"), library.find("r2").title) == (None, "Owls")
    assert not yard.index.changes()
    library.close()


def test_two_who_remove_at_the_same_moment_both_do(yard):
    def remove(name):
        index = yard.another()
        while True:
            with suppress(WriterBusyError):
                index.remove(name)
                break
        index.close()

    threads = [threading.Thread(target=remove, args=(name,)) for name in ("gate.txt", "pump.txt", "r1")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert set(yard.index.place.removed()) == {"gate.txt", "pump.txt", "r1"}


def test_who_follows_the_folder_goes_on_after_the_index_was_made_anew_or_deleted(yard):
    another = yard.another()
    another.sync(rebuild=True)
    another.close()
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    yard.index.sync()
    rebuilt = yard.answer(OPENS)
    shutil.rmtree(yard.data / "index")
    yard.put("gate.txt", "The gate opens at eleven in the morning.\n")
    yard.index.sync()

    assert (rebuilt, yard.answer(OPENS)) == ("The gate opens at ten in the morning.", "The gate opens at eleven in the morning.")


def test_who_runs_while_another_version_makes_the_index_anew_says_so_and_leaves_it(yard, monkeypatch):
    library = yard.library()
    library.ask(Question(OPENS))
    with monkeypatch.context() as patch:
        patch.setattr(place, "VERSION", "another")
        other = yard.another()
        other.sync()
        other.close()
        newer = other.place.folder

    with pytest.raises(StoreError, match=r"^Another version of Verbatim has made the index in .* anew; stop this one, and start that\.$"):
        library.ask(Question(OPENS))
    with pytest.raises(StoreError, match=r"^Another version of Verbatim"):
        library.reload()
    assert (newer.is_dir(), yard.index.place.folder.exists()) == (True, False)
    yard.another().sync()
    assert not newer.exists()


def test_an_index_that_is_deleted_while_questions_are_asked_is_made_again(yard):
    library = yard.library()
    before = library.ask(Question(OPENS)).quotes[0].answer
    shutil.rmtree(yard.data / "index")
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    with ThreadPoolExecutor(1) as pool:  # a thread that has opened nothing yet
        after = pool.submit(library.ask, Question(OPENS)).result().quotes[0].answer

    assert (before, after) == ("The gate opens at nine in the morning.", "The gate opens at ten in the morning.")
    assert yard.index.place.store.is_file()


@pytest.mark.parametrize("attempt", range(5))
def test_all_who_ask_while_a_deleted_index_is_made_again_are_answered(yard, attempt):
    yard.write(**{f"{number}.txt": f"The pump number {number} stands in the yard.\n" for number in range(30)})
    yard.index.sync()
    library = yard.library()
    library.ask(Question(OPENS))
    shutil.rmtree(yard.data / "index")

    with ThreadPoolExecutor(5) as pool:
        answers = [each.result() for each in [pool.submit(library.ask, Question(OPENS)) for _ in range(5)]]

    assert {answer.quotes[0].answer for answer in answers} == {"The gate opens at nine in the morning."}


def test_reading_again_ends_where_the_program_does_and_is_taken_up(yard):
    source = up_to_date(yard.index)
    library = Library(source.read, first=source.first, latest=source.latest, stop=source.stop)
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    library.stop_reading()

    with pytest.raises(StoreError, match=r"was stopped after gate\.txt; the next `verbatim index` goes on"):
        library.reload()
    before = library.ask(Question(OPENS)).quotes[0].answer
    yard.another().sync()

    assert before == "The gate opens at nine in the morning."
    assert library.ask(Question(OPENS)).quotes[0].answer == "The gate opens at ten in the morning."


def test_while_somebody_makes_a_deleted_index_again_that_is_said(yard):
    library = yard.library()
    shutil.rmtree(yard.data / "index")

    with WriterLock(yard.index.place.lock), pytest.raises(WriterBusyError, match="is being written by process"):
        library.ask(Question(OPENS))


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts open files as Linux does")
def test_a_sync_leaves_no_file_open(yard):
    counts = []
    for number in range(6):
        yard.put("gate.txt", f"The gate opens at {number} in the morning.\n")
        yard.index.sync()
        counts.append(sum(1 for _ in Path("/proc/self/fd").iterdir()))

    assert counts[-1] == counts[1]


def test_an_id_that_was_removed_comes_back_in_the_file_that_still_gives_it(yard):
    row = '{"id": "X", "title": "Boats", "text": "The boats lie in the yard."}\n'
    for name in ("b.jsonl", "z.jsonl"):
        yard.put(name, row)
    yard.index.sync()
    yard.index.remove("X")
    yard.index.sync(paths=[yard.folder / "b.jsonl"], is_asked_for=True)
    (yard.folder / "b.jsonl").unlink()
    yard.index.sync()
    kept = yard.answer("where do the boats lie?")
    yard.index.remove("X")
    (yard.folder / "z.jsonl").rename(yard.folder / "c.jsonl")
    yard.index.sync()
    yard.index.sync(paths=[yard.folder / "z.jsonl"], is_asked_for=True)

    assert (kept, yard.answer("where do the boats lie?")) == ("The boats lie in the yard.", "The boats lie in the yard.")


def test_all_documents_of_a_file_are_removed_by_its_path(yard):
    rows = [{"id": f"row-{number}", "text": f"The lamp number {number} stands in room {number * 7}."} for number in range(3)]
    yard.put("lamps.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows))
    yard.put("pump.md", "# Pump\n\nThe pump stands in the yard.\n")
    yard.index.sync()

    def documents():
        return sum(collection.documents for collection in yard.index.open().collections)

    before = documents()
    assert yard.index.remove("lamps.jsonl") == 3
    assert documents() == before - 3
    with pytest.raises(CorpusError, match=r"\"lamps.jsonl\" has been removed already; `verbatim index lamps.jsonl` lets it in again"):
        yard.index.remove("lamps.jsonl")
    yard.index.sync(paths=[yard.folder / "lamps.jsonl"], is_asked_for=True)
    assert documents() == before


def test_a_row_that_only_its_line_tells_is_removed_with_its_file_alone_and_for_good(yard):
    rows = [{"text": f"The lamp of hall{number} is {colour}."} for number, colour in enumerate(("red", "green", "blue"))]
    yard.put("lamps.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows))
    yard.index.sync()
    with pytest.raises(
        CorpusError, match=r'^"lamps\.jsonl:2" has no id of its own, .*; give the row an "id", or remove all of lamps\.jsonl\.$'
    ):
        yard.index.remove("lamps.jsonl:2")

    assert yard.index.remove("lamps.jsonl") == 3
    yard.put(
        "lamps.jsonl",
        "".join(
            f"{json.dumps(row)}\n" for row in [{"text": "The mat is grey."}, *rows, {"id": "x", "text": "The lamp of the yard is black."}]
        ),
    )
    yard.index.sync()

    memory = Library(lambda: state_in_memory(read_corpus(yard.folder, removed=frozenset(yard.index.place.removed()))))
    for question in ("which colour is the lamp of hall2?", "which colour is the lamp of the yard?"):
        assert (yard.answer(question), memory.ask(Question(question)).quotes) == (None, ())
    assert list(yard.index.place.removed()) == ["lamps.jsonl"]
    yard.index.sync(paths=[yard.folder / "lamps.jsonl"], is_asked_for=True)
    assert yard.answer("which colour is the lamp of hall2?") == "The lamp of hall2 is blue."


def test_a_mail_of_a_mailbox_is_removed_with_it_alone(yard):
    line = "From ada@lane.example Mon Oct 19 21:17:44 2026\nSubject: Key\n\n"
    yard.put("list.mbox", f"{line}The lamp is red.\n\n{line}The lamp is blue.\n")
    yard.index.sync()

    with pytest.raises(CorpusError, match=r"its place changes with the file; take the mail out of it, or remove all of list\.mbox\.$"):
        yard.index.remove("list.mbox:2")
    assert yard.index.remove("list.mbox") > 0


def test_what_was_removed_stays_so_where_the_project_is_moved(yard, tmp_path):
    yard.index.sync()
    yard.index.remove("gate.txt")
    moved = tmp_path / "moved"
    moved.mkdir()
    for folder in (yard.folder, yard.data):
        shutil.copytree(folder, moved / folder.name)

    index = DiskIndex(moved / yard.folder.name, IndexPlace.of(moved / yard.folder.name, moved / yard.data.name))
    index.sync()

    assert yard.answer(OPENS, index) is None
    assert [path.name for path in (moved / yard.data.name / "index").iterdir()] == [yard.index.place.root.name]


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_what_was_removed_stays_so_where_the_link_to_the_corpus_leads_elsewhere(yard, tmp_path):
    other, link = tmp_path / "release-2", tmp_path / "current"
    shutil.copytree(yard.folder, other)

    def index_of(folder):
        link.unlink(missing_ok=True)
        link.symlink_to(folder)
        return DiskIndex(link, IndexPlace.of(link, yard.data))

    first = index_of(yard.folder)
    first.sync(removing={"gate.txt": "gate.txt"})
    second = index_of(other)
    before = second.place.removed()
    up_to_date(second)
    answers = [yard.answer(OPENS, second)]
    second.sync(paths=[link / "gate.txt"], is_asked_for=True)
    answers.append(yard.answer(OPENS, second))
    second.sync(removing={"pump.txt": "pump.txt"})
    back = index_of(yard.folder)
    back.sync()

    assert (before, answers) == ({"gate.txt": "gate.txt"}, [None, "The gate opens at nine in the morning."])
    assert back.place.removed() == {"gate.txt": "gate.txt", "pump.txt": "pump.txt"} == yard.index.place.removed()
    assert (yard.answer("who repaired the pump?", back), yard.answer(OPENS, back)) == (None, None)


def test_what_was_removed_before_the_place_had_this_name_stays_so(yard):
    place = yard.index.place
    place.former.mkdir(parents=True)
    (place.former / "removed.json").write_text(json.dumps({"gate.txt": "gate.txt"}))
    (place.former / "v-old").mkdir()

    yard.index.sync()

    assert yard.answer(OPENS) is None
    assert not (place.former / "v-old").exists()


def test_a_corpus_elsewhere_is_found_by_its_path(tmp_path):
    one, other = (IndexPlace.of(tmp_path / name / "corpus", tmp_path / "data" / "deep") for name in ("a", "b"))

    assert one.root != other.root
    assert one.former is None


@pytest.mark.skipif(os.name == "nt", reason="every path there is UTF-8")
def test_a_data_folder_whose_path_is_no_utf_8_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(StoreError, match="is not UTF-8; set VERBATIM_DATA_DIR"):
        IndexPlace.of(tmp_path, tmp_path / os.fsdecode(b"x\xff"))


class Clock:
    """Tells the time by which generations grow old; it stands until it is turned."""

    def __init__(self):
        self.now_s = 1_750_000_000.0

    def time(self):
        return self.now_s


@pytest.fixture
def clock(monkeypatch):
    made = Clock()
    monkeypatch.setattr(writing, "time", made)
    return made


def left_in(folder, words):
    return [path.name for path in folder.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


def test_two_minutes_after_its_removal_the_words_of_a_document_are_in_no_file_any_more(yard, clock):
    words = ("keeps the key of the gate", "brennan")
    yard.index.remove("gate.txt")
    kept = [left_in(yard.data, each) for each in words]
    clock.now_s += 121
    yard.index.sync()

    assert kept == [["store.sqlite3"]] * 2
    assert [left_in(yard.data, each) for each in words] == [[], []]


def test_for_two_minutes_a_slow_question_is_answered_from_what_there_was_when_it_began(yard, clock):
    library = Library(yard.index.reload, first=yard.index.open())
    (yard.folder / "gate.txt").unlink()
    other = yard.another()
    for passed_s in (0, 119):
        clock.now_s += passed_s
        other.sync()
    other.close()

    assert library.ask(Question(OPENS)).quotes[0].answer == "The gate opens at nine in the morning."
