"""The console on a real pseudo-terminal."""

import asyncio
import os
import pty
import re
import select
import subprocess
import sys

import pytest

from adapters.console import console
from adapters.console.console import Session
from adapters.console.main import main
from bot.bootstrap import build_service
from bot.documents.corpus import read_corpus
from bot.indexing.opening import CHEAP_FILES
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.places import Asker, Place
from bot.service import Service
from bot.settings import load_settings

PATIENCE_S = 20


def test_a_terminal_gets_the_answer_marked_bold(corpus):
    shown = _in_a_terminal("ask", "when does the office open?")

    assert "\x1b[1;4mThe office opens at 9:30 on weekdays." in shown


def test_a_terminal_shows_under_which_id_an_answer_is_kept(corpus, capsys):
    shown = _in_a_terminal("ask", "--record", "when does the office open?")

    [kept] = re.findall(r" ms   ([a-z2-7]{10})\b", shown)
    assert main(["verify", kept]) == 0


def test_no_color_makes_a_terminal_plain(corpus):
    shown = _in_a_terminal("ask", "when does the office open?", NO_COLOR="1")

    assert "\x1b" not in shown
    assert "answer: The office opens at 9:30 on weekdays." in shown


def test_escape_sequences_of_a_document_do_not_reach_the_terminal(corpus):
    (corpus / "evil.txt").write_text(
        "The secret word is \x1b]0;owned\x07 mellon\u202e today.\n" + "\nMore words follow.\n" * 50, encoding="utf-8"
    )

    shown = _in_a_terminal("ask", "what is the secret word?")

    assert "mellon" in shown
    assert "\x1b]0" not in shown
    assert "\u202e" not in shown


def _in_a_terminal(*arguments: str, **environment: str) -> str:
    """What the command shows on a pseudo-terminal."""
    leader, follower = pty.openpty()
    settings = {**os.environ, "TERM": "xterm", "COLUMNS": "100", "LC_ALL": "C.UTF-8", **environment}
    with subprocess.Popen([sys.executable, "-m", "adapters", *arguments], stdout=follower, stderr=follower, env=settings):
        os.close(follower)
        shown = b""
        try:
            while chunk := os.read(leader, 65_536):
                shown += chunk
        except OSError:
            pass  # the other end is closed
    os.close(leader)
    return shown.decode()


@pytest.mark.parametrize(("locale", "words"), [("de_AT.UTF-8", "klarer Treffer"), ("ja_JP.UTF-8", "strong match")])
def test_a_terminal_speaks_its_own_language(corpus, locale, words):
    assert words in _in_a_terminal("ask", "when does the office open?", LC_ALL=locale)


def test_a_terminal_that_says_it_has_no_width_shows_the_answer(corpus):
    assert "●" in _in_a_terminal("ask", "when does the office open?", COLUMNS="0")


class Typist:
    """Types at a program on a pseudo-terminal and waits for what it shows."""

    def __init__(self, *arguments):
        self.leader, follower = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "LC_ALL": "C.UTF-8", "PROMPT_TOOLKIT_NO_CPR": "1"}
        command = [sys.executable, "-m", "adapters", *arguments]
        self.program = subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, env=environment, start_new_session=True)
        os.close(follower)
        self.unread = ""

    def type(self, keys):
        os.write(self.leader, keys.encode())

    def wait_for(self, words):
        """Read until ``words`` appear after what was waited for before."""
        while words not in self.unread:
            assert select.select([self.leader], [], [], PATIENCE_S)[0], f"{words!r} never came; there was {self.unread!r}"
            self.unread = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", self.unread + os.read(self.leader, 65_536).decode(errors="replace"))
        self.unread = self.unread.partition(words)[2]

    def close(self):
        self.program.kill()
        self.program.wait()
        os.close(self.leader)


@pytest.fixture
def typist(corpus):
    """A person at the console."""
    person = Typist("console")
    try:
        person.wait_for("verbatim>")
        yield person
    finally:
        person.close()


def test_the_prompt_answers_and_shows_more(typist):
    typist.type("how many days of holiday?\r")
    typist.wait_for("Every employee has 27 days of holiday a year.")
    typist.wait_for("verbatim>")

    typist.type("/more\r")

    typist.wait_for("Every employee has 27 days of holiday a year.")


def test_ctrl_c_gives_up_the_line_and_ctrl_d_leaves(typist):
    typist.type("half a quest\x03")
    typist.wait_for("verbatim>")

    typist.type("\x04")

    assert typist.program.wait(PATIENCE_S) == 0


def test_quit_leaves(typist):
    typist.type("/quit\r")

    assert typist.program.wait(PATIENCE_S) == 0


def test_tab_completes_a_command(typist):
    typist.type("/coll")
    typist.wait_for("/collections")  # offered below the line

    typist.type("\t")
    typist.wait_for("ections")
    typist.type("\r")

    typist.wait_for("handbook: 1 document, 1 passage")


def test_history_is_kept_for_its_owner_only(typist, corpus):
    typist.type("when does the office open?\r")
    typist.wait_for("The office opens")
    typist.wait_for("verbatim>")

    history = corpus.parent / ".verbatim" / "console-history"

    assert "when does the office open?" in history.read_text(encoding="utf-8")
    assert history.stat().st_mode & 0o077 == 0


def test_no_history_is_kept_where_questions_are_not(corpus, monkeypatch):
    monkeypatch.setenv("VERBATIM_JOURNAL", "off")
    person = Typist("console")
    try:
        person.wait_for("verbatim>")
        person.type("when does the office open?\r")
        person.wait_for("The office opens")
        person.wait_for("verbatim>")
    finally:
        person.close()

    assert not list(corpus.parent.rglob("console-history"))


@pytest.fixture
def session(corpus):
    """The console without a terminal."""
    with Service(Library(lambda: state_in_memory(read_corpus(corpus)))) as service, asyncio.Runner() as loop:
        yield Session(service, None, Asker("me"), Place("console"), loop)


@pytest.fixture
def indexed(corpus, monkeypatch):
    """The same over an index on disk, whose folder is looked at with every question."""
    monkeypatch.setattr(console, "_LEAST_BETWEEN_S", 0.0)
    monkeypatch.setattr(console, "_TIMES_AS_LONG", 0)
    with build_service(load_settings()) as service, asyncio.Runner() as loop:
        yield Session(service, None, Asker("me"), Place("console"), loop)


def test_what_changes_while_it_is_open_is_followed(indexed, corpus, capsys):
    indexed.answer("when does the office open?")
    (corpus / "office.txt").write_text("The office opens at 10:15 on weekdays.\n", encoding="utf-8")
    (corpus / "wifi.txt").write_text("The wifi password is on the fridge.\n", encoding="utf-8")
    indexed.answer("when does the office open?")
    indexed.answer("where is the wifi password?")

    shown = capsys.readouterr().out
    assert shown.index("9:30") < shown.index("10:15") < shown.index("on the fridge")
    assert shown.count("9:30") == shown.count("10:15")


def test_a_change_too_large_to_be_followed_is_told_once(indexed, corpus, capsys):
    for number in range(CHEAP_FILES + 1):
        (corpus / f"page-{number}.txt").write_text(f"Page {number}.\n", encoding="utf-8")
    indexed.answer("when does the office open?")
    indexed.answer("who keeps the spare key?")

    assert capsys.readouterr().err.count("run `verbatim index`") == 1


def test_explain_and_more_need_a_question_first(session, capsys):
    session.answer("/explain")
    session.answer("/more")

    assert capsys.readouterr().out == "Ask something first.\n" * 2


def test_explain_shows_how_the_last_answer_came_about(session, capsys):
    session.answer("who keeps the spare key?")
    capsys.readouterr()

    session.answer("/explain")

    assert "candidate: quote 1" in capsys.readouterr().out


@pytest.mark.parametrize("words", ["hi", "please", "what can you do?", "who are you?", "I need help"])
def test_what_asks_nothing_is_no_question(session, capsys, words):
    session.answer(words)

    assert capsys.readouterr().out == "Ask what the documents may say; /help lists the commands.\n"
    assert session.last is None


@pytest.mark.parametrize("words", ["thanks!", "ok cool", "good night"])
def test_nothing_is_said_to_thanks(session, capsys, words):
    session.answer(words)

    assert capsys.readouterr().out == ""


def test_a_section_that_tells_who_we_are_is_quoted_before_the_bot_tells_of_itself(corpus, session, capsys):
    (corpus / "about.md").write_text("# Club\n\n## Who we are\n\nTwelve rowers and a dog.\n", encoding="utf-8")
    session.service.library.reload()

    session.answer("who are you?")

    assert "Twelve rowers and a dog." in capsys.readouterr().out


def test_an_unknown_command_points_to_help(session, capsys):
    session.answer("/frobnicate")
    session.answer("/help")

    out = capsys.readouterr().out
    assert "There is no /frobnicate" in out
    assert "/collections" in out


def test_more_of_a_quote_that_is_not_there_says_how_many_there_are(session, capsys):
    session.answer("who keeps the spare key?")

    session.answer("/more 7")

    assert "There is no quote 7; the last answer has 1." in capsys.readouterr().out
    session.answer("/more abc")
    assert "There is no quote abc; the last answer has 1." in capsys.readouterr().out


def test_more_of_an_answer_without_a_quote_says_so(session, capsys):
    session.answer("zebra?")
    capsys.readouterr()

    session.answer("more")

    assert capsys.readouterr().out == "The last answer had no quote.\n"


def test_more_needs_no_journal(session, capsys):
    session.answer("who keeps the spare key?")
    capsys.readouterr()

    session.answer("/more")

    assert "Anna Berg keeps the spare key" in capsys.readouterr().out


def test_at_a_terminal_the_rows_around_a_quote_stand_together(corpus, session, capsys, monkeypatch):
    (corpus / "events.csv").write_text("Event,Lead\nRegatta,Otto Falk\nPicnic,Ida Brandt\n", encoding="utf-8")
    session.service.library.reload()
    session.answer("who leads the picnic?")
    capsys.readouterr()
    monkeypatch.setattr("adapters.console.console.is_rich", lambda: True)

    session.answer("/more")

    shown = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert shown == ["", "| Event | Lead |", "| Regatta | Otto Falk |", "| Picnic | Ida Brandt |", ""]


def test_piped_lines_are_answered_one_by_one_and_a_bad_one_stops_nothing(corpus):
    lines = "when does the office open?\n\n🎉\n/more\nwho keeps the spare key?\n/quit\nnot asked\n"

    done = subprocess.run([sys.executable, "-m", "adapters", "console"], input=lines, capture_output=True, text=True, check=True)

    assert done.stdout.count("answer: ") == 2
    assert not done.stdout.startswith("\n")
    assert done.stdout.count("\n\nquestion: ") == 1
    assert "There is no question in that" in done.stdout
    assert "not asked" not in done.stdout


def test_a_line_that_is_no_utf_8_is_one_sentence_and_the_next_is_answered(corpus):
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8:strict"}

    done = subprocess.run(
        [sys.executable, "-m", "adapters", "console"],
        input=b"qui garde la cl\xe9 ?\nwho keeps the spare key?\n",
        capture_output=True,
        env=environment,
        check=True,
    )

    assert done.stdout.startswith(b"That question has characters that cannot be read in this encoding; ask in UTF-8.\nquestion: who keeps")
    assert done.stderr == b""


def test_the_demo_looks_the_same_wherever_it_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    assert main(["demo"]) == 0
    assert capsys.readouterr().out.count("question: ") == 3


def test_an_empty_corpus_is_an_error_before_the_first_question(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus").mkdir()

    assert main(["console"]) == 2
    assert "no documents" in capsys.readouterr().err


def test_a_console_that_cannot_keep_a_journal_says_so_and_answers(corpus):
    (corpus.parent / ".verbatim").write_text("a file where the folder should be", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "adapters", "console"], input="who keeps the spare key?\n", capture_output=True, text=True, check=True
    )

    assert "What is asked is not kept." in done.stderr
    assert "Anna Berg" in done.stdout
