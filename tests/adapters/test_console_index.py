"""The commands that look after the index, as a person types them."""

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from adapters.console.main import main
from bot.indexing.watching import changes_of

ROOT = Path(__file__).parents[2]


def test_index_says_what_it_read_and_what_the_index_holds(corpus, capsys):
    assert main(["index"]) == 0

    out = capsys.readouterr().out
    assert "office.txt: 1 document, 1 passage, en\n" in out
    assert "handbook/leave.md: 1 document, 1 passage, en\n" in out
    assert out.splitlines()[-1].startswith("Files: 2 new, 0 changed, 0 deleted, 0 unchanged. Read 2 passages in ")
    assert out.splitlines()[-1].endswith("The index holds 2 documents, 2 passages.")


def test_index_names_what_it_could_not_read(corpus, capsys):
    (corpus / "bad.txt").write_bytes(b"a\0b")

    assert main(["index"]) == 0

    out = capsys.readouterr().out
    assert "\nbad.txt: not read, it is binary" in f"\n{out}"
    assert out.endswith("1 warning; `verbatim status` lists them.\n")


def indexed(**streams):
    """``verbatim index`` with streams of its own: its exit status, and what it said of errors where they are piped."""
    done = subprocess.run([sys.executable, "-m", "adapters", "index"], text=True, check=False, **streams)
    return done.returncode, done.stderr


def test_a_sync_goes_on_when_nobody_reads_what_it_prints(corpus, capsys):
    reader, nobody_reads = os.pipe()
    os.close(reader)

    status, _ = indexed(stdout=nobody_reads, stderr=nobody_reads)
    os.close(nobody_reads)
    main(["status"])

    assert (status, "documents: 2\n" in capsys.readouterr().out) == (0, True)


def test_a_sentence_that_nobody_reads_is_no_error_of_its_own(corpus):
    reader, nobody_reads = os.pipe()
    os.close(reader)
    shutil.rmtree(corpus)

    status, _ = indexed(stdout=nobody_reads, stderr=nobody_reads)
    os.close(nobody_reads)

    assert status == 2


def test_a_sync_whose_output_cannot_be_written_is_finished_and_that_is_said(corpus, capsys):
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - a device, not a path of ours
        status, said = indexed(stdout=full, stderr=subprocess.PIPE)
    main(["status"])

    assert (status, said.splitlines()[1:]) == (2, ["verbatim: the output cannot be written (No space left on device)."])
    assert "documents: 2\n" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="a folder in use cannot be deleted there")
def test_a_current_folder_that_is_gone_is_named(tmp_path):
    code = "import os; from adapters.console.main import main; os.rmdir(os.getcwd()); raise SystemExit(main(['index']))"
    (tmp_path / "gone").mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path / "gone", env=environment, stderr=subprocess.PIPE, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (2, "verbatim: the current folder is gone (No such file or directory).\n")


def test_index_of_a_path_elsewhere_is_one_sentence(corpus, capsys):
    assert main(["index", "/nowhere/at/all"]) == 2
    assert "is not in the corpus folder" in capsys.readouterr().err


@pytest.mark.parametrize("is_damaged", [False, True])
def test_a_path_that_is_not_there_is_one_sentence_for_a_rebuild_too(corpus, capsys, is_damaged):
    main(["index"])
    if is_damaged:
        next((corpus.parent / ".verbatim").rglob("store.sqlite3")).write_bytes(b"nonsense" * 1000)
    capsys.readouterr()

    assert main(["index", "--rebuild", "typo.txt"]) == 2
    assert "There is no typo.txt in the corpus" in capsys.readouterr().err
    assert main(["index", "--rebuild", "office.txt"]) == 0


def test_what_removing_a_file_advises_lets_it_in_again(corpus, capsys):
    Path("office.txt").write_text("Another file of that name.", encoding="utf-8")
    main(["index"])
    main(["remove", "office.txt"])
    main(["remove", "office.txt"])
    advice = capsys.readouterr().err.split("`")[1].split()[1:]

    assert (advice, main(advice), main(["ask", "who keeps the spare key?"])) == (["index", "office.txt"], 0, 0)


def test_index_of_an_empty_path_is_one_sentence(corpus, capsys):
    main(["index"])
    main(["remove", "office.txt"])
    capsys.readouterr()

    assert main(["index", ""]) == 2
    assert capsys.readouterr().err == "verbatim: A PATH is empty; name a file or folder of the corpus, or none to look at all of it.\n"
    assert main(["ask", "who keeps the spare key?"]) == 1


@pytest.mark.parametrize("command", [["ask", "who?"], ["index"], ["index", "--watch"], ["console"], ["status"], ["remove", "office.txt"]])
@pytest.mark.parametrize("target", ["loop", "nowhere"])
def test_a_link_that_leads_nowhere_is_one_sentence(corpus, capsys, command, target):
    (corpus.parent / "loop").symlink_to(target)

    assert main([*command, "--corpus", "loop"]) == (75 if "--watch" in command else 2)
    assert capsys.readouterr().err == (
        "verbatim: loop is a link that leads nowhere; name a folder or file of documents, or set VERBATIM_CORPUS_DIR.\n"
    )


def test_a_file_that_is_not_there_is_to_be_named_otherwise(corpus, capsys):
    assert main(["ask", "who?", "--corpus", "hall.md"]) == 2
    assert capsys.readouterr().err == "verbatim: There is no file hall.md; name one that is there, or set VERBATIM_CORPUS_DIR.\n"


@pytest.mark.parametrize("command", [["ask", "who?"], ["index"], ["status"]])
def test_nothing_is_made_for_a_corpus_that_is_not_there(corpus, capsys, command):
    assert main([*command, "--corpus", "corpsu"]) == 2
    assert (
        capsys.readouterr().err
        == "verbatim: There is no corpus folder corpsu; make it and put documents there, or set VERBATIM_CORPUS_DIR.\n"
    )
    assert not (corpus.parent / ".verbatim").exists()


def test_a_path_that_is_a_link_to_itself_is_one_sentence(corpus, capsys):
    (corpus / "loop").symlink_to("loop")

    assert main(["index", "loop"]) == 2
    assert "There is no loop in the corpus" in capsys.readouterr().err


@pytest.mark.parametrize("folder", ["loop/data", "x" * 300, "/proc", "/proc/of/no/such/process"])
def test_a_data_folder_that_cannot_be_made_is_one_sentence(corpus, capsys, monkeypatch, folder):
    (corpus.parent / "loop").symlink_to("loop")
    monkeypatch.setenv("VERBATIM_DATA_DIR", folder)

    assert main(["index"]) == 2
    said = capsys.readouterr().err
    assert (said.count("\n"), said.endswith("; set VERBATIM_DATA_DIR to a folder that can.\n")) == (1, True)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("command", [["index"], ["remove", "office.txt"], ["ask", "--record", "who keeps the spare key?"]])
def test_only_the_owner_may_enter_the_folders_that_are_made(corpus, monkeypatch, command):
    monkeypatch.setenv("VERBATIM_DATA_DIR", "kept/here")
    main(["index"]) if command[0] == "remove" else None

    main(command)

    made = [corpus.parent / "kept", *(path for path in (corpus.parent / "kept").rglob("*") if path.is_dir())]
    assert len(made) > 4
    assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o700}


def test_status_before_the_first_sync_says_what_to_run(corpus, capsys):
    assert main(["status"]) == 2
    assert "has not been made yet; run `verbatim index`" in capsys.readouterr().err


def test_status_tells_what_there_is(corpus, capsys):
    (corpus / "bad.txt").write_bytes(b"a\0b")
    main(["index"])
    (corpus / "new.txt").write_text("The roof leaks in heavy rain.", encoding="utf-8")
    capsys.readouterr()

    assert main(["status"]) == 0

    lines = dict(line.split(": ", 1) for line in capsys.readouterr().out.splitlines())
    assert (lines["documents"], lines["passages"], lines["engine"]) == ("2", "2", "tantivy")
    assert lines["changed since"] == "1 new, 0 changed, 0 deleted files; run `verbatim index`"
    assert lines["warning"].startswith("bad.txt: not read")
    assert lines["size"].endswith("MB")


def test_a_removed_document_is_quoted_no_more(corpus, capsys):
    main(["index"])

    assert main(["remove", "office.txt"]) == 0

    assert "Removed office.txt, 1 passage." in capsys.readouterr().out
    assert main(["ask", "who keeps the spare key?"]) == 1


def test_of_a_removed_document_its_own_passages_are_counted(corpus, capsys):
    main(["index"])
    for number in range(3):
        (corpus / f"boat{number}.txt").write_text(f"Boat {number} is painted green.\n", encoding="utf-8")

    main(["remove", "office.txt"])

    assert "Removed office.txt, 1 passage." in capsys.readouterr().out


def test_a_removed_document_is_listed_and_comes_back_when_it_is_named(corpus, capsys):
    main(["index"])
    main(["remove", "office.txt"])
    main(["status"])
    assert "removed: office.txt\n" in capsys.readouterr().out
    main(["status", "--documents"])
    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("document: ")] == ["document: handbook/leave.md"]

    main(["index", str(corpus / "office.txt")])

    assert main(["ask", "who keeps the spare key?"]) == 0


def test_a_removed_document_that_cannot_be_looked_for_is_not_said_to_be_gone(corpus, capsys):
    main(["index"])
    (removed,) = corpus.parent.glob(".verbatim/index/*/")
    (removed / "removed.json").write_text(json.dumps({"old": f"{'a' * 300}.txt", "gone": "gone.txt"}), encoding="utf-8")
    (corpus / "bad.txt").write_bytes(b"a\0b")
    main(["index"])
    capsys.readouterr()

    assert main(["status"]) == 0
    out = capsys.readouterr().out
    assert ("removed: gone (its file is gone)\nremoved: old\n" in out, "warning: bad.txt" in out) == (True, True)


def test_names_match_however_their_accents_are_written(corpus, capsys, monkeypatch):
    (corpus / "A\u0308rzte").mkdir()
    (corpus / "A\u0308rzte" / "Cafe\u0301.txt").write_text("The heron lives at Mill Lane.\n", encoding="utf-8")
    (corpus.parent / "rules.toml").write_text('[everywhere]\ncollections = ["\u00c4rzte"]\n', encoding="utf-8")
    main(["index"])
    capsys.readouterr()

    asked = [main(["ask", "--collection", name, "where does the heron live?"]) for name in ("\u00c4rzte", "A\u0308rzte")]
    removed, is_gone = main(["remove", "\u00c4rzte/Caf\u00e9.txt"]), main(["ask", "where does the heron live?"])
    restored = main(["index", "corpus/\u00c4rzte/Caf\u00e9.txt"])
    monkeypatch.setenv("VERBATIM_ACCESS_FILE", "rules.toml")
    in_chat = main(["ask", "--as", "discord:1/2/3", "where does the heron live?"])

    assert (asked, removed, is_gone, restored, in_chat) == ([0, 0], 0, 1, 0, 0)


def test_as_somebody_in_a_server_one_has_the_role_of_everybody(corpus, capsys, monkeypatch):
    (corpus / "hand").mkdir()
    (corpus / "hand" / "zoo.txt").write_text("The heron lives at Mill Lane.\n", encoding="utf-8")
    (corpus.parent / "rules.toml").write_text(
        '[everywhere]\ncollections = ["default"]\n[[rule]]\nroles = ["1"]\ncollections = ["hand"]\n', encoding="utf-8"
    )
    monkeypatch.setenv("VERBATIM_ACCESS_FILE", "rules.toml")

    assert [main(["ask", "--as", f"{who}/2/3", "where does the heron live?"]) for who in ("discord:1", "discord:4", "slack:1")] == [0, 1, 1]


def test_removing_before_the_first_sync_is_one_sentence(corpus, capsys):
    assert main(["remove", "office.txt"]) == 2
    assert "run `verbatim index`" in capsys.readouterr().err


def test_removing_what_is_not_there_is_one_sentence(corpus, capsys):
    main(["index"])

    assert main(["remove", "nope.txt"]) == 2
    assert 'There is no document "nope.txt"' in capsys.readouterr().err


def test_asking_follows_a_small_change_without_being_told(corpus, capsys):
    main(["ask", "who keeps the spare key?"])
    (corpus / "office.txt").write_text("Otto Berg keeps the spare key of the office.\n", encoding="utf-8")
    capsys.readouterr()

    main(["ask", "who keeps the spare key?"])

    assert "answer: Otto Berg keeps the spare key of the office." in capsys.readouterr().out


def test_two_corpora_have_an_index_each(corpus, capsys):
    main(["ask", "who keeps the spare key?"])

    assert main(["ask", "who keeps the spare key?", "--corpus", str(corpus / "handbook")]) == 1
    assert main(["ask", "who keeps the spare key?"]) == 0


def test_asking_says_once_of_several_files_that_could_not_be_read_where_they_are_listed(corpus, capsys, monkeypatch):
    (corpus / "bad.txt").write_bytes(b"a\0b")
    main(["ask", "who keeps the spare key?"])
    one = capsys.readouterr().err
    (corpus / "worse.txt").write_bytes(b"a\0b")
    main(["ask", "who keeps the spare key?"])
    two = capsys.readouterr().err
    main(["ask", "who keeps the spare key?"])
    again = capsys.readouterr().err
    monkeypatch.setenv("VERBATIM_ENGINE", "rank_bm25")
    main(["ask", "who keeps the spare key?"])

    assert one.startswith("verbatim: bad.txt: not read")
    assert two == "verbatim: 2 warnings about the documents; `verbatim status` lists them.\n"
    assert again == ""
    assert [line.split(":")[1] for line in capsys.readouterr().err.splitlines()] == [" bad.txt", " worse.txt"]


def test_the_engine_in_memory_writes_nothing(corpus, capsys, monkeypatch):
    monkeypatch.setenv("VERBATIM_ENGINE", "rank_bm25")

    assert main(["ask", "who keeps the spare key?"]) == 0
    assert [path.name for path in corpus.parent.iterdir()] == ["corpus"]


def test_the_index_beside_the_engine_in_memory_is_told_to_be_no_part_of_its_answers(corpus, capsys, monkeypatch):
    monkeypatch.setenv("VERBATIM_ENGINE", "rank_bm25")

    main(["index"])
    made = capsys.readouterr().err
    main(["status"])
    status = capsys.readouterr().out
    main(["remove", "office.txt"])

    assert "VERBATIM_ENGINE is rank_bm25: it answers from memory" in made
    assert "engine: rank_bm25 (it answers from memory" in status
    assert main(["ask", "who keeps the spare key?"]) == 1


def test_an_unknown_engine_is_one_sentence(corpus, capsys, monkeypatch):
    monkeypatch.setenv("VERBATIM_ENGINE", "lucene")

    assert main(["ask", "who?"]) == 2
    assert "VERBATIM_ENGINE is 'lucene', which is not allowed" in capsys.readouterr().err


def test_the_progress_bar_is_drawn_at_a_terminal(corpus, monkeypatch, capsys):
    (corpus / "long.txt").write_text("\n\n".join(f"The lamp number {i} stands in hall {i}." for i in range(40_000)), encoding="utf-8")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    assert main(["index"]) == 0

    assert "Indexing" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGINT to send")
def test_watching_follows_the_folder_until_it_is_interrupted(corpus):
    command = [sys.executable, "-m", "adapters", "index", "--watch"]
    listen = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a shell that starts tests in the background has them ignore it
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, preexec_fn=listen) as process:  # noqa: PLW1509 - no thread runs yet
        patience = threading.Timer(60, process.kill)
        patience.start()
        said = []
        for line in process.stdout:
            said.append(line)
            if line.startswith("Watching"):
                (corpus / "office.txt").write_text("Otto Berg keeps the spare key of the office.\n", encoding="utf-8")
            if line.startswith("Files: 0 new, 1 changed"):
                break
        process.send_signal(signal.SIGINT)
        process.stdout.read()
        patience.cancel()

    assert process.returncode == 0
    assert "office.txt: 1 document, 1 passage, en\n" in said


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGINT to send")
def test_an_interrupt_ends_what_reads_too(corpus):
    for number in range(3):
        (corpus / f"{number}.txt").write_text("The lamp stands in the hall, and nobody ever paints it. " * 60_000, encoding="utf-8")
    listen = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    command = [sys.executable, "-m", "adapters", "index"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=listen) as process:  # noqa: PLW1509 - no thread runs yet
        process.stderr.readline()
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)

    assert (process.returncode, said) == (130, "verbatim: Stopped; what was read is taken up by the next `verbatim index`.\n")


def test_a_watch_ends_when_it_is_told_to(corpus):
    stop = threading.Event()
    stop.set()

    assert list(changes_of(corpus, stop=stop)) == []


def test_a_folder_that_cannot_be_read_stops_no_watch(corpus):
    (corpus / "closed").mkdir(mode=0)
    if os.access(corpus / "closed", os.R_OK):
        pytest.skip("whoever runs this may read everything")
    stop = threading.Event()

    for _ in changes_of(corpus, stop=stop):
        stop.set()

    assert stop.is_set()


def test_a_watch_of_a_file_hears_of_nothing_else(tmp_path):
    (tmp_path / "below").mkdir()
    notes, other = tmp_path / "notes.txt", tmp_path / "below" / "other.txt"
    notes.write_text("Otto keeps the key.", encoding="utf-8")
    stop = threading.Event()
    heard = []

    for number in changes_of(notes, stop=stop):
        heard.append((number, notes.read_text(encoding="utf-8")))
        if number:
            stop.set()
            break
        other.write_text("anything", encoding="utf-8")
        (tmp_path / "beside.txt").write_text("anything", encoding="utf-8")
        threading.Timer(3, lambda: notes.write_text("Ada keeps the key.", encoding="utf-8")).start()

    assert heard == [(0, "Otto keeps the key."), (1, "Ada keeps the key.")]


def test_a_watch_does_not_hear_what_the_program_keeps(corpus):
    (corpus / "data").mkdir()
    stop = threading.Event()
    heard = []

    for number in changes_of(corpus, except_for=corpus / "data", stop=stop):
        heard.append(number)
        (corpus / "data" / "store.sqlite3").write_bytes(b"anything")
        threading.Timer(3, stop.set).start()

    assert heard == [0]


@pytest.mark.parametrize("name", ["office.txt", "flycheck_notes.txt", "node_modules/page.txt"])
def test_a_watch_hears_of_every_file_that_is_read(tmp_path, name):
    corpus = tmp_path / ".venv" / "corpus"
    (corpus / "node_modules").mkdir(parents=True)
    stop = threading.Event()
    patience = threading.Timer(20, stop.set)
    patience.start()
    heard = []

    for number in changes_of(corpus, stop=stop):
        heard.append(number)
        if number:
            stop.set()
        else:
            (corpus / name).write_text("Otto keeps the key.", encoding="utf-8")
    patience.cancel()

    assert [min(number, 1) for number in heard] == [0, 1]


def test_a_watch_tells_to_look_now_and_then_though_it_hears_nothing(corpus, monkeypatch):
    monkeypatch.setattr("bot.indexing.watching._AT_LEAST_EVERY_S", 0.1)
    stop = threading.Event()
    heard = []

    for number in changes_of(corpus, stop=stop):
        heard.append(number)
        if len(heard) == 3:
            stop.set()

    assert heard == [0, 0, 0]


@pytest.mark.parametrize("has_index", [True, False])
def test_index_of_a_path_where_nothing_is_or_was_is_one_sentence(corpus, capsys, has_index):
    if has_index:
        main(["index"])

    assert main(["index", "nothere.txt"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        "verbatim: There is no nothere.txt in the corpus corpus, and nothing of that name was indexed; check how it is spelled."
    )


def test_index_of_a_path_that_is_gone_forgets_what_it_held(corpus, capsys):
    main(["index"])
    (corpus / "handbook" / "leave.md").unlink()

    assert main(["index", "handbook/leave.md"]) == 0
    assert "handbook/leave.md: deleted\n" in capsys.readouterr().out


def test_index_names_each_file_that_is_gone(corpus, capsys):
    main(["index"])
    (corpus / "office.txt").unlink()

    main(["index"])

    assert "office.txt: deleted\n" in capsys.readouterr().out


def test_status_says_which_collections_are_closed_to_chats(corpus, capsys, monkeypatch, tmp_path):
    main(["index"])
    capsys.readouterr()
    main(["status"])
    assert "collection: handbook: 1 document, 1 passage (closed to chats; docs/access.md opens it)\n" in capsys.readouterr().out

    (tmp_path / "access.toml").write_text('[[rule]]\nchannels = ["123456789012345678"]\ncollections = ["handbook"]\n', encoding="utf-8")
    monkeypatch.setenv("VERBATIM_ACCESS_FILE", str(tmp_path / "access.toml"))
    main(["status"])
    assert "collection: handbook: 1 document, 1 passage\n" in capsys.readouterr().out


def test_of_a_rebuild_that_is_stopped_it_is_said_that_nothing_is_made_anew(corpus, capsys, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.indexing.DiskIndex.sync", stop)

    with pytest.raises(KeyboardInterrupt):
        main(["index", "--rebuild"])

    assert "the index is as it was before" in capsys.readouterr().err
