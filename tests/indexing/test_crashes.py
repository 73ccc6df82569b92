"""Killed, out of space or not allowed to write: the index opens, answers, and the next sync completes."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from crashing import killed_round, write_round

from bot.bootstrap import build_library
from bot.documents.corpus import read_corpus
from bot.errors import StoreDamagedError, WriterBusyError
from bot.indexing import DiskIndex, IndexPlace, Progress
from bot.indexing.lock import WriterLock
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Question
from bot.settings import load_settings

ROOT = Path(__file__).parents[2]
OPENS = "when does the gate open?"
KILLS = 10


def test_an_index_survives_being_killed_at_any_moment(tmp_path):
    folder, data = tmp_path / "corpus", tmp_path / "data"
    folder.mkdir()
    write_round(folder, 100)
    DiskIndex(folder, IndexPlace.of(folder, data)).sync()
    draw = random.Random(7)  # noqa: S311 - moments to be killed at
    acknowledged = 100
    begun = 100

    for _ in range(KILLS):
        synced, started = killed_round(folder, data, begun + 1, draw.uniform(0.0, 0.25))
        acknowledged = max([acknowledged, *synced])
        begun = max(started)

        index = DiskIndex(folder, IndexPlace.of(folder, data))
        library = Library(index.reload, first=index.open(), latest=index.latest)
        answer = library.ask(Question("in which year was the lamp number 301 bought?")).quotes[0].answer
        assert answer in {f"The lamp number 301 was bought in {1000 + number}." for number in range(acknowledged, begun + 1)}
        index.close()

    index = DiskIndex(folder, IndexPlace.of(folder, data))
    index.sync()
    memory = Library(lambda: state_in_memory(read_corpus(folder)))
    assert index.open().snapshot.version == memory._state.snapshot.version
    assert index.open().collections == memory.collections
    index.close()


@pytest.mark.parametrize("step", ["store", "inverted"])
def test_a_run_that_stops_between_the_two_commits_is_taken_up(yard, monkeypatch, step):
    from bot.indexing import sync as module

    def stop(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        target, name = (module.Writer, "finish") if step == "store" else (module.InvertedWriter, "commit")
        patch.setattr(target, name, stop)
        yard.put("gate.txt", "The gate opens at ten in the morning.\n")
        yard.put("roof.txt", "The roof leaks in heavy rain.\n")
        with pytest.raises(KeyboardInterrupt):
            yard.index.sync()

    other = yard.another()
    before = yard.answer(OPENS, other)
    other.sync()

    assert before == ("The gate opens at nine in the morning." if step == "store" else "The gate opens at ten in the morning.")
    assert yard.answer(OPENS, other) == "The gate opens at ten in the morning."
    assert yard.answer("when does the roof leak?", other) == "The roof leaks in heavy rain."
    assert other.open().snapshot.version == Library(lambda: state_in_memory(read_corpus(yard.folder)))._state.snapshot.version
    other.close()


def test_an_inverted_index_that_is_gone_is_made_again_from_the_store(yard):
    import shutil

    shutil.rmtree(yard.index.place.folder / "terms-1")

    other = yard.another()
    assert yard.answer(OPENS, other) == "The gate opens at nine in the morning."
    other.close()


@pytest.mark.parametrize("name", ["meta.json", "*.term", "*.idx", "*.fast"])
def test_a_damaged_inverted_index_is_made_again_or_told_of(yard, name):
    for path in (yard.index.place.folder / "terms-1").glob(name):
        path.write_bytes(b"\0" * 10)

    other = yard.another()
    with suppress(StoreDamagedError):
        assert yard.answer(OPENS, other) == "The gate opens at nine in the morning."
    other.sync(rebuild=True)
    assert yard.answer(OPENS, other) == "The gate opens at nine in the morning."
    other.close()


def test_an_inverted_index_of_another_time_is_brought_to_the_stores(yard, tmp_path):
    import shutil

    terms = yard.index.place.folder / "terms-1"
    shutil.copytree(terms, tmp_path / "old")
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    yard.index.sync()
    shutil.rmtree(terms)
    shutil.copytree(tmp_path / "old", terms)

    other = yard.another()
    assert yard.answer(OPENS, other) == "The gate opens at ten in the morning."
    other.close()


def test_a_stored_text_that_was_altered_is_not_quoted(yard):
    yard.index.close()
    store = yard.index._opened_store()
    store.connection.execute("UPDATE texts SET text = replace(text, 'nine', 'five')")

    with pytest.raises(StoreDamagedError, match="run `verbatim index --rebuild`"):
        yard.answer(OPENS, yard.another())


def test_a_stored_text_that_was_altered_gives_way_to_a_changed_file(yard):
    yard.index._opened_store().connection.execute("UPDATE texts SET text = replace(text, 'nine', 'five')")
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")

    yard.index.sync()

    assert yard.answer(OPENS) == "The gate opens at ten in the morning."
    assert yard.index.open().snapshot.retriever.passage_frequencies(["ada"], None) == {"ada": 0}


def test_a_text_that_is_altered_after_it_was_read_is_not_quoted(yard):
    library = yard.library()
    library.ask(Question(OPENS))
    store = yard.index._opened_store()
    store.connection.execute("UPDATE texts SET text = replace(text, 'nine', 'five')")

    with pytest.raises(StoreDamagedError):
        library.ask(Question(OPENS))


def test_a_store_that_is_no_database_is_one_sentence_and_can_be_made_anew(yard):
    yard.index.close()
    yard.index.place.store.write_bytes(b"nothing of the kind" * 1_000)
    for path in yard.index.place.folder.glob("store.sqlite3-*"):
        path.unlink()

    other = yard.another()
    with pytest.raises(StoreDamagedError, match=r"is damaged .* run `verbatim index --rebuild`\.$"):
        other.open()

    other.sync(rebuild=True)
    assert yard.answer(OPENS, other) == "The gate opens at nine in the morning."
    other.close()


def test_an_index_of_another_version_is_not_opened_but_made_anew(yard, monkeypatch):
    from bot.indexing import place

    monkeypatch.setattr(place, "VERSION", "another")
    other = yard.another()

    assert not other.exists
    assert other.was_of_another_version
    other.sync()
    assert yard.answer(OPENS, other) == "The gate opens at nine in the morning."
    assert other.place.others() == []
    other.close()


def test_a_second_writer_says_who_holds_the_index(yard):
    with WriterLock(yard.index.place.lock), pytest.raises(WriterBusyError, match=rf"being written by process {os.getpid()} on .* since "):
        yard.another().sync()


def test_a_dead_writer_holds_nothing(yard):
    code = (
        "import sys, os, signal; from pathlib import Path; from bot.indexing.lock import WriterLock\n"
        "with WriterLock(Path(sys.argv[1])): os.kill(os.getpid(), signal.SIGKILL)"
    )
    run = subprocess.run([sys.executable, "-c", code, str(yard.index.place.lock)], check=False, cwd=ROOT)

    yard.index.sync()

    assert run.returncode == -signal.SIGKILL


def test_questions_are_answered_while_somebody_writes(yard):
    with WriterLock(yard.index.place.lock):
        assert yard.answer(OPENS, yard.another()) == "The gate opens at nine in the morning."


def test_a_library_picks_up_what_another_process_made(yard):
    library = yard.library()
    version = library.ask(Question(OPENS)).index_version
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    other = yard.another()
    other.sync()
    other.close()

    answer = library.ask(Question(OPENS))

    assert answer.quotes[0].answer == "The gate opens at ten in the morning."
    assert answer.index_version != version


def test_a_library_picks_up_an_index_that_was_made_anew(yard):
    library = yard.library()
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    other = yard.another()
    other.sync(rebuild=True)
    other.close()

    assert library.ask(Question(OPENS)).quotes[0].answer == "The gate opens at ten in the morning."


def test_a_state_in_use_does_not_change_under_a_reader(yard):
    state = yard.index.open()
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    (yard.folder / "pump.txt").unlink()
    other = yard.another()
    other.sync()
    other.close()

    fixed = Library(lambda: state)
    assert fixed.ask(Question(OPENS)).quotes[0].answer == "The gate opens at nine in the morning."
    assert fixed.ask(Question("who repaired the pump?")).quotes[0].answer == "The pump was repaired in 1987 by Otto Falk."


def _limited(yard, size, *, rebuild=False):
    """Sync in a process whose files may not grow beyond a size; what it says."""
    code = (
        "import sys, signal, resource; from pathlib import Path; from bot.indexing import DiskIndex, IndexPlace; from bot.errors import VerbatimError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); size = int(sys.argv[3]); resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))\n"
        "corpus, data = Path(sys.argv[1]), Path(sys.argv[2])\n"
        f"try: DiskIndex(corpus, IndexPlace.of(corpus, data)).sync(rebuild={rebuild})\nexcept VerbatimError as error: print(error)"
    )
    command = [sys.executable, "-c", code, str(yard.folder), str(yard.data), str(size)]
    return subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="the system has no limit on the size of files")
@pytest.mark.parametrize("size", [20_000, 200_000, 400_000])
def test_a_disk_that_is_full_is_one_sentence_and_the_old_index_answers(yard, size):
    yard.put("big.txt", "\n\n".join(f"The lamp number {i} was bought in {1_200 + i % 800}. It stands in hall {i}." for i in range(8_000)))

    said = _limited(yard, size)

    assert said.count("\n") == 1
    assert "Traceback" not in said
    assert yard.answer(OPENS, yard.another()) == "The gate opens at nine in the morning."
    yard.index.sync()
    assert yard.answer("when was the lamp number 7000 bought?") is not None


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="the system has no limit on the size of files")
@pytest.mark.parametrize("rebuild", [True, False])
def test_a_half_that_fills_the_disk_leaves_its_room_to_the_next_run(yard, rebuild):
    yard.put("big.txt", "\n\n".join(f"The lamp number {i} was bought in {1_200 + i % 800}. It stands in hall {i}." for i in range(8_000)))
    yard.index.close()
    place = yard.index.place
    if not rebuild:
        shutil.rmtree(place.folder)
    before = sorted(path.name for path in place.root.iterdir())

    said = _limited(yard, 200_000, rebuild=rebuild)

    assert said.count("\n") == 1
    assert "full" in said
    assert said.endswith(" The index is as it was before.\n") == rebuild
    assert sorted(path.name for path in place.root.iterdir()) == before


def test_a_half_beside_that_a_killed_rebuild_left_is_deleted_by_the_next_sync(yard):
    beside = yard.index.place.beside.folder
    seen = []

    class Looking(Progress):
        def planned(self, files, size):
            seen.append(beside.exists())

    beside.mkdir()
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    yard.index.sync(progress=Looking())

    assert seen == [False]


def test_where_no_index_can_be_made_the_documents_are_read_into_memory(yard, tmp_path):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")

    library = build_library(load_settings(corpus_dir=yard.folder, data_dir=blocked))

    assert library.ask(Question(OPENS)).quotes[0].answer == "The gate opens at nine in the morning."
    assert "set VERBATIM_DATA_DIR to a folder that can" in library.notes[0]


def test_a_small_change_is_followed_at_the_start(yard):
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")

    library = build_library(load_settings(corpus_dir=yard.folder, data_dir=yard.data))

    assert library.ask(Question(OPENS)).quotes[0].answer == "The gate opens at ten in the morning."
    assert library.notes == ()
    library.close()


def test_a_large_change_is_told_of_and_not_waited_for(yard):
    yard.put("gate.txt", "The gate opens at ten in the morning.\n" * 40_000)

    library = build_library(load_settings(corpus_dir=yard.folder, data_dir=yard.data))

    assert library.ask(Question(OPENS)).quotes[0].answer == "The gate opens at nine in the morning."
    assert library.notes[0].startswith("The corpus folder has changed since it was indexed (1 changed files); run `verbatim index`.")
    library.close()
