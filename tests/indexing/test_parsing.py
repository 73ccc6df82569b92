"""Files are read in other processes, and an interrupt is for the one that started them."""

import signal
import subprocess
import sys

import pytest

from bot.documents.corpus import find_files, read_corpus
from bot.indexing import parsing, state
from bot.indexing.parsing import _interrupts_held, parse_file

pytestmark = pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals cannot be blocked there")


@pytest.fixture(autouse=True)
def _interrupts():
    """Interrupts are heard: a shell that starts tests in the background has them ignore them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_an_interrupt_waits_until_what_is_begun_is_done():
    done = []

    def work():
        with _interrupts_held():
            signal.raise_signal(signal.SIGINT)
            done.append("begun")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["begun"]


def test_a_process_that_is_started_meanwhile_hears_no_interrupt_from_its_first_moment_on():
    code = "import signal; print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))"

    with _interrupts_held():
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "True\n"


@pytest.mark.parametrize("step", ["document_row", "bot.documents.corpus.Path.read_bytes"])
def test_of_a_file_that_there_is_no_memory_for_that_is_said(tmp_path, monkeypatch, step):
    (tmp_path / "a.txt").write_text("The pump stands in the yard.")
    [found] = find_files(tmp_path)

    def fail(*_):
        raise MemoryError

    monkeypatch.setattr(step if "." in step else f"bot.indexing.parsing.{step}", fail)
    parsed = parse_file(found, frozenset())

    assert (parsed.rows, parsed.problems) == ([], ["a.txt: not read, it takes more memory than there is; split it"])


def test_a_fault_in_cutting_a_document_is_none_of_the_other_files(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("The pump stands in the yard.")
    (tmp_path / "b.txt").write_text("The well is dry.")
    cut = parsing.document_row

    def fail(document):
        if document.path == "a.txt":
            raise KeyError("a")
        return cut(document)

    monkeypatch.setattr(parsing, "document_row", fail)
    first, other = (parse_file(found, frozenset()) for found in find_files(tmp_path))

    assert first.rows == []
    assert first.problems[0].startswith("a.txt: not read, its reader failed (KeyError in line")
    assert len(other.rows) == 1


def test_the_same_in_memory(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("The pump stands in the yard.")
    (tmp_path / "b.txt").write_text("The well is dry.")
    cut = state.split_document

    def fail(document):
        if document.path == "a.txt":
            raise KeyError("a")
        return cut(document)

    monkeypatch.setattr(state, "split_document", fail)
    made = state.state_in_memory(read_corpus(tmp_path))

    assert list(made.snapshot.documents) == ["b.txt"]
    assert [str(problem).partition(" (")[0] for problem in made.problems] == ["a.txt: not read, its reader failed"]


def test_interrupts_are_heard_again_afterwards():
    with _interrupts_held():
        pass

    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
