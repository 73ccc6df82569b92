"""However the folder changed and whatever became of the files: the index is as one made at once, or says in one sentence what is wrong."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from yards import Yard

from adapters.console.main import main
from bot.errors import StoreDamagedError, StoreError
from bot.indexing import Progress
from bot.indexing.lock import WriterLock
from bot.library import Library
from bot.models import Question
from bot.retrieval import inverted
from bot.store import database, packing, writing

OPENS = "when does the gate open?"
WORDS = ["gate", "pump", "well", "fence", "owl", "barn"]
NAMES = st.sampled_from(["a.txt", "b.txt", "north/c.txt", "north/d.txt"])
TEXTS = st.none() | st.lists(st.sampled_from(WORDS), min_size=1, max_size=300).map(
    lambda words: f"The {' and the '.join(words)} is here.\n"
)


def state_of(index):
    """Everything that a generation counts, and what it finds with which score."""
    snapshot = index.open().snapshot
    search = snapshot.retriever.search
    found = {
        (word, names): sorted(
            (hit.passage.document, hit.passage.start, round(hit.score, 9)) for hit in search([word], collections=names, limit=50)
        )
        for word in WORDS
        for names in (None, frozenset({"north"}))
    }
    return snapshot.version, snapshot.retriever._reader.summary, found


def vocabulary(index):
    return index._opened_store().connection.execute("SELECT term, collection, passages FROM vocabulary ORDER BY 1, 2").fetchall()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rounds=st.lists(st.dictionaries(NAMES, TEXTS, min_size=1), min_size=1, max_size=4))
def test_any_edits_give_the_index_that_a_rebuild_gives(tmp_path_factory, rounds):
    yard = Yard(tmp_path_factory.mktemp("yard"))
    for changes in rounds:
        for name, text in changes.items():
            (yard.folder / name).unlink(missing_ok=True) if text is None else yard.put(name, text)
        yard.index.sync()
    followed = state_of(yard.index)

    yard.index.sync(rebuild=True)

    assert followed == state_of(yard.index)
    yard.index.close()


def test_texts_that_grow_are_counted(yard):
    for name in ("gate.txt", "pump.txt"):
        yard.put(name, "\n\n".join(f"The lamp number {i} stands in hall {i} of the house." for i in range(300)))
    yard.index.sync()
    followed = yard.index.open().collections

    yard.index.sync(rebuild=True)

    assert followed == yard.index.open().collections


def test_many_edits_leave_no_more_words_than_there_are(yard, monkeypatch):
    monkeypatch.setattr(writing, "_KEPT_S", -1.0)
    for number in range(20):
        yard.put("gate.txt", f"The gate number{number} opens at word{number}.\n")
        yard.index.sync()
    followed = vocabulary(yard.index)

    yard.index.sync(rebuild=True)

    assert followed == vocabulary(yard.index)


def test_words_that_were_deleted_are_not_in_the_store_any_more(careless_sqlite, yard, monkeypatch):
    monkeypatch.setattr(writing, "_KEPT_S", -1.0)
    index = yard.another()
    yard.put("secret.txt", "\n\n".join(f"The treasure of Quillon lies below stone {i} of the wall." for i in range(300)))
    index.sync()
    before = b"Quillon" in index.place.store.read_bytes()
    yard.put("secret.txt", "The wall is grey.\n")
    index.sync()
    index.close()

    assert (before, b"Quillon" in index.place.store.read_bytes()) == (True, False)


def test_a_sync_leaves_no_log_where_nobody_reads(yard):
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")

    yard.index.sync()

    assert yard.index.place.store.with_name("store.sqlite3-wal").stat().st_size == 0


class Held(Progress):
    """Stops a sync before it is finished until it is let go."""

    def __init__(self):
        self.reached, self.let_go = threading.Event(), threading.Event()

    def finishing(self):
        self.reached.set()
        self.let_go.wait(60)


def test_a_reader_answers_while_the_index_is_made_anew_and_then_from_the_new_one(yard):
    library = yard.library()
    library.ask(Question(OPENS))
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    held, other = Held(), yard.another()
    rebuild = threading.Thread(target=lambda: other.sync(rebuild=True, progress=held))
    rebuild.start()
    assert held.reached.wait(60)

    during = library.ask(Question(OPENS)).quotes[0].answer, yard.answer(OPENS, yard.another()), len(library.collections)
    held.let_go.set()
    rebuild.join()
    other.close()

    assert during == ("The gate opens at nine in the morning.", "The gate opens at nine in the morning.", 2)
    assert library.ask(Question(OPENS)).quotes[0].answer == "The gate opens at ten in the morning."


def test_what_is_told_of_a_library_needs_no_disk(yard):
    library = yard.library()
    shutil.rmtree(yard.data)

    assert (len(library.collections), library.problems, library.read_on) == (2, (), yard.index._opened[2].read_on)


def test_a_reader_keeps_its_state_where_the_new_one_is_not_whole_and_somebody_writes(yard):
    library = yard.library()
    other = yard.another()
    other.sync(rebuild=True)
    other.close()
    shutil.rmtree(yard.index.place.folder / "terms-1")

    with WriterLock(yard.index.place.lock):
        assert library.ask(Question(OPENS)).quotes[0].answer == "The gate opens at nine in the morning."


def test_a_rebuild_that_was_stopped_before_the_new_index_was_in_place_is_undone(yard):
    yard.index.close()
    folder = yard.index.place.folder
    folder.rename(folder.with_name(f"{folder.name}-old"))

    other = yard.another()
    assert other.sync().kept == 4
    other.close()


def damaged(path, how):
    """Damage a store."""
    data = bytearray(path.read_bytes())
    if how == "emptied":
        data.clear()
    elif how == "truncated":
        del data[len(data) // 2 :]
    else:
        draw = random.Random(how)  # noqa: S311 - places to damage
        for _ in range(40):
            at = draw.randrange(len(data) - 200)
            data[at : at + 200] = draw.randbytes(200)
    path.write_bytes(data)


@pytest.mark.parametrize("how", ["emptied", "truncated", *range(12)])
def test_a_damaged_store_gives_an_answer_or_one_sentence(yard, how, monkeypatch, capsys):
    yard.index.close()
    damaged(yard.index.place.store, how)
    monkeypatch.setenv("VERBATIM_CORPUS_DIR", str(yard.folder))
    monkeypatch.setenv("VERBATIM_DATA_DIR", str(yard.data))

    for command in (["status"], ["ask", OPENS], ["index"], ["ask", OPENS], ["index", "--rebuild"]):
        assert main(command) in {0, 2}
    capsys.readouterr()
    assert main(["ask", OPENS]) == 0


@pytest.mark.parametrize(
    "change",
    [
        "passages SET start = start + 5",
        "passages SET start = -9, stop = -3",
        "passages SET length = 0",
        "passages SET sentences = x'0000000000000000'",
        "passages SET sentences = x''",
        "passages SET head = x'ffffffffffffffff'",
        "passages SET section_start = 900, section_stop = -1",
        "passages SET fingerprint = x''",
        "passages SET terms = ''",
        "vocabulary SET passages = -3",
        "vocabulary SET passages = 0",
        "documents SET passages = 0, chars = 0",
        "documents SET sections = '[[]]'",
        "documents SET sections = '5'",
        "documents SET date = 'never'",
        "files SET summary = '[]'",
        "files SET hash = 5",
        "files SET problems = 5",
        "generations SET summary = '[\"00\", {}]'",
        "generations SET summary = '{}'",
        "generations SET made_at = 5",
        "collections SET name = 'x' || id",
        "meta SET value = '[1]' WHERE key = 'withheld'",
        "meta SET value = '{\"a\": 1}' WHERE key = 'withheld'",
        "meta SET value = 'x' WHERE key = 'terms'",
        "meta SET value = 5 WHERE key = 'synced_at'",
        "meta SET value = 'x' WHERE key = 'synced_at'",
    ],
)
def test_a_store_whose_values_make_no_sense_gives_an_answer_or_one_sentence_and_is_made_anew(yard, change, monkeypatch, capsys):
    with closing(sqlite3.connect(yard.index.place.store)) as connection, connection:
        connection.execute(f"UPDATE {change}")
    yard.index.close()
    monkeypatch.setenv("VERBATIM_CORPUS_DIR", str(yard.folder))
    monkeypatch.setenv("VERBATIM_DATA_DIR", str(yard.data))

    for command in (["status"], ["ask", OPENS], ["ask", "--explain", "who repaired the pumpp?"], ["index"]):
        assert main(command) in {0, 1, 2}
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    for command in (["remove", "pump.txt"], ["index"], ["index", "--rebuild"]):
        assert main(command) in {0, 2}
    capsys.readouterr()
    assert main(["ask", OPENS]) == 0
    assert "The gate opens at ten" in capsys.readouterr().out


def test_an_error_that_nobody_foresaw_is_told_as_damage_of_an_index_and_as_it_is_in_memory(yard, monkeypatch):
    monkeypatch.setattr("bot.library.explain", lambda *_: {}["x"])
    library = yard.library()

    with pytest.raises(StoreDamagedError, match=r"^The index is damaged, or the program is at fault \(KeyError in line \d+ of test_dura"):
        library.ask(Question(OPENS))
    with pytest.raises(KeyError):
        Library(yard.index.open).ask(Question(OPENS))


@pytest.mark.parametrize("pattern", ["*.term", "*.idx", "*.fast", "*.pos", "*.store", "*.fieldnorm"])
def test_damaged_words_give_an_answer_or_one_sentence(yard, pattern, monkeypatch):
    yard.index.close()
    for path in (yard.index.place.folder / "terms-1").glob(pattern):
        path.write_bytes(bytes(byte ^ 0x5A for byte in path.read_bytes()))
    monkeypatch.setenv("VERBATIM_CORPUS_DIR", str(yard.folder))
    monkeypatch.setenv("VERBATIM_DATA_DIR", str(yard.data))

    assert main(["ask", OPENS]) in {0, 1, 2}


@pytest.mark.parametrize("pattern", ["*.term", "*.idx", "*.fast", "*.pos", "*.store", "*.fieldnorm"])
@pytest.mark.parametrize("how", ["overwritten", "cut off", "with one bit flipped"])
def test_words_that_are_overwritten_or_cut_off_or_have_a_bit_flipped_are_made_again_with_one_sentence(yard, pattern, how, monkeypatch):
    yard.index.close()
    for path in (yard.index.place.folder / "terms-1").glob(pattern):
        data = path.read_bytes()
        flipped = bytes([*data[:8], data[8] ^ 1, *data[9:]])
        path.write_bytes({"overwritten": b"junk\n", "cut off": data[:-9]}.get(how, flipped))
    environment = {**os.environ, "VERBATIM_CORPUS_DIR": str(yard.folder), "VERBATIM_DATA_DIR": str(yard.data)}

    done = subprocess.run([sys.executable, "-m", "adapters", "ask", OPENS], env=environment, capture_output=True, text=True, check=False)

    assert "The gate opens at nine in the morning." in done.stdout
    assert done.stderr == (
        f"verbatim: The inverted index in {yard.index.place.folder / 'terms-1'} is damaged or does not fit the store; it is made again.\n"
    )


@pytest.mark.parametrize("pattern", ["*.term", "*.idx", "*.fast"])
def test_words_of_which_a_search_finds_that_they_are_damaged_are_made_again_in_the_same_question(yard, pattern, monkeypatch):
    monkeypatch.setattr(inverted, "_SUMMED_BYTES", -1)
    yard.index.close()
    folder = yard.index.place.folder / "terms-1"
    for path in folder.glob(pattern):
        data = path.read_bytes()
        path.write_bytes(bytes(byte ^ 0x55 for byte in data[: len(data) // 3]) + data[len(data) // 3 :])

    assert yard.answer(OPENS) == "The gate opens at nine in the morning."
    assert not folder.exists()


def test_words_of_which_another_process_found_that_they_are_damaged_are_made_again_by_a_sync(yard):
    yard.index.open().snapshot.retriever._index.note_damage()
    other = yard.another()

    other.sync()

    assert [path.name for path in yard.index.place.folder.glob("terms-*")] == ["terms-2"]
    assert yard.answer(OPENS, other) == yard.answer(OPENS) == "The gate opens at nine in the morning."
    other.close()


def run_where_nothing_can_be_written(yard, *command):
    """A command in a process of its own whose files may not grow, as on a full disk."""
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0));"
        "from adapters.console.main import main; sys.exit(main(sys.argv[1:]))"
    )
    environment = {**os.environ, "VERBATIM_CORPUS_DIR": str(yard.folder), "VERBATIM_DATA_DIR": str(yard.data)}
    return subprocess.run([sys.executable, "-c", code, *command], env=environment, capture_output=True, text=True, check=False)


@pytest.mark.skipif(os.name == "nt", reason="there is no such limit")
def test_on_a_full_disk_the_index_is_asked_as_it_is(yard):
    yard.index.close()

    asked, status, synced = (run_where_nothing_can_be_written(yard, *command) for command in (["ask", OPENS], ["status"], ["index"]))

    assert ("The gate opens at nine in the morning." in asked.stdout, asked.stderr) == (True, "")
    assert ("documents: 5\n" in status.stdout, status.stderr) == (True, "")
    assert (synced.returncode, synced.stderr) == (
        2,
        f"verbatim: The disk is full: {yard.index.place.folder} cannot be written; free some space. The index is as it was before.\n",
    )


def test_an_index_that_was_asked_on_a_full_disk_is_followed_and_written_again(yard):
    connect = database._connection
    yard.index.close()
    with pytest.MonkeyPatch.context() as patch:

        def refusing(address):
            if "immutable" in address:
                return connect(address)
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorname = "SQLITE_IOERR_SHMSIZE"
            raise error

        patch.setattr(database, "_connection", refusing)
        library = yard.library()
        library.ask(Question(OPENS))
    other = yard.another()
    yard.put("gate.txt", "The gate opens at ten in the morning.\n")
    other.sync()
    other.close()
    followed = library.ask(Question(OPENS)).quotes[0].answer
    yard.put("gate.txt", "The gate opens at eleven in the morning.\n")
    library.reload()

    assert followed == "The gate opens at ten in the morning."
    assert library.ask(Question(OPENS)).quotes[0].answer == "The gate opens at eleven in the morning."


def test_a_store_without_tables_is_as_none(tmp_path):
    yard = Yard(tmp_path)
    yard.put("gate.txt", "The gate opens at nine in the morning.\n")
    yard.index.place.folder.mkdir(parents=True)
    yard.index.place.store.touch()

    assert not yard.index.exists
    yard.index.sync()
    assert yard.answer(OPENS) == "The gate opens at nine in the morning."
    yard.index.close()


def test_a_folder_in_the_place_of_the_lock_is_one_sentence(yard):
    yard.index.place.lock.unlink()
    yard.index.place.lock.mkdir()

    with pytest.raises(StoreError, match=r"is a folder where a file should be; delete it\.$"):
        yard.index.sync()


def test_a_lock_that_cannot_be_opened_is_named(yard):
    yard.index.place.lock.unlink()
    yard.index.place.lock.symlink_to("writer.lock")

    with pytest.raises(StoreError, match=r"writer\.lock cannot be written \(.*\); check its permissions, or set VERBATIM_DATA_DIR"):
        yard.index.sync()


def test_a_folder_in_the_place_of_the_store_is_one_sentence(yard):
    yard.index.close()
    yard.index.place.store.unlink()
    yard.index.place.store.mkdir()

    with pytest.raises(StoreError, match=r"store\.sqlite3 is a folder where a file should be; delete it\.$"):
        yard.another().sync()


def test_a_file_in_the_place_of_a_folder_of_the_index_is_one_sentence(yard):
    place = yard.index.place
    yard.index.close()
    for folder in (place.folder, place.root, place.root.parent):
        shutil.rmtree(folder)
        folder.touch()

        with pytest.raises(StoreError) as told:
            yard.another().sync()

        assert str(told.value) == f"{folder} is a file where a folder should be; delete it."


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"garbage", "it is not JSON"),
        (b"\xff", "it is not JSON"),
        (b'["gate.txt"]', "it is no JSON object of ids and the paths of their files"),
        (b'{"gate.txt": 1}', "it is no JSON object of ids and the paths of their files"),
    ],
)
def test_a_list_of_removed_documents_that_cannot_be_read_is_told_of_by_a_sync(yard, content, why):
    yard.index.place.removed_list.write_bytes(content)

    with pytest.raises(StoreError) as told:
        yard.index.sync()

    assert str(told.value) == f"{yard.index.place.removed_list} cannot be read ({why}); mend it, so that nothing removed comes back."


def test_a_document_can_be_removed_by_its_files_path(yard):
    yard.index.remove(str(yard.folder / "gate.txt"))

    assert yard.answer(OPENS) is None


def test_a_sync_names_the_files_that_are_gone(yard):
    (yard.folder / "gate.txt").unlink()

    assert yard.index.sync().deleted == ("gate.txt",)


def test_words_that_lead_to_no_passage_are_made_again_in_the_same_question(yard):
    snapshot = yard.index.open().snapshot
    key = snapshot.documents["gate.txt"].key
    with inverted.InvertedWriter(yard.index.place.folder / "terms-1", is_large=False) as writer:
        writer.remove([key])
        writer.add(key, packing.first_key(key + 1_000), 1, ["gate open"])
        writer.commit(snapshot.retriever._reader.generation)
    yard.index.close()

    assert yard.answer(OPENS) == "The gate opens at nine in the morning."
