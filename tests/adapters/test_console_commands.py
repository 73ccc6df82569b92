"""The command line as a person, a script and a pipe see it."""

import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from adapters.__main__ import start
from adapters.console.main import main
from bot import __version__
from bot.bootstrap import SAMPLE
from bot.settings import Settings


def test_an_answer_exits_zero_and_names_its_place(corpus, capsys):
    status = main(["ask", "when does the office open?"])

    out = capsys.readouterr().out
    assert status == 0
    assert "answer: The office opens at 9:30 on weekdays." in out
    assert "place: office.txt:1" in out
    assert "confidence: " in out
    assert "time: " in out


FILES = Path(__file__).parents[1] / "documents" / "files"


@pytest.mark.parametrize(
    ("name", "place", "line", "page"),
    [
        ("handbook.pdf", "handbook.pdf#page=1", None, 1),
        ("handbook.docx", "handbook.docx", None, None),
        ("handbook.html", "handbook.html", None, None),
    ],
)
def test_a_place_is_what_a_person_can_find_in_a_file_of_its_kind(corpus, capsys, name, place, line, page):
    shutil.copy(FILES / name, corpus)

    assert main(["ask", "who holds the licence?"]) == 0
    out = capsys.readouterr().out
    assert "answer: The licence is held by Tobias Nwosu until 2027." in out
    assert f"place: {place}\n" in out
    assert main(["ask", "--json", "who holds the licence?"]) == 0
    quote = json.loads(capsys.readouterr().out)["quotes"][0]
    assert (quote["path"], quote["line"], quote["page"]) == (name, line, page)


def test_the_help_of_forget_names_every_form_that_it_takes(capsys):
    with pytest.raises(SystemExit):
        main(["forget", "--help"])

    said = " ".join(capsys.readouterr().out.split())
    assert [f"{platform}:USER" in said for platform in ("discord", "slack", "console")] == [True] * 3


@pytest.mark.parametrize("said", ["help", "hello", "who are you?", "I need help", "thanks"])
def test_what_asks_nothing_of_the_documents_is_told_how_to_ask(corpus, capsys, said):
    status = main(["ask", said])

    assert (status, capsys.readouterr().out) == (1, "Ask what the documents may say; `verbatim ask --help` tells how.\n")


def test_what_a_section_tells_of_us_is_quoted(corpus, capsys):
    (corpus / "about.md").write_text("# Club\n\n## Who we are\n\nTwelve rowers and a dog.\n", encoding="utf-8")

    status = main(["ask", "who are you?"])

    assert (status, "answer: Twelve rowers and a dog." in capsys.readouterr().out) == (0, True)


def test_no_answer_exits_one_and_names_the_missing_words(corpus, capsys):
    status = main(["ask", "who repaired the Zeppelin?"])

    assert status == 1
    assert "“Zeppelin”" in capsys.readouterr().out


def test_a_question_needs_no_quotation_marks(corpus, capsys):
    assert main(["ask", "who", "keeps", "the", "spare", "key?"]) == 0
    assert "Anna Berg" in capsys.readouterr().out


def test_a_question_can_come_from_standard_input(corpus, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("who keeps the spare key?"))

    assert main(["ask", "-"]) == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO("who keeps the spare key?"))
    assert main(["ask"]) == 0


def test_at_a_terminal_a_question_is_not_waited_for(corpus, capsys, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())

    assert main(["ask"]) == 2
    assert "There is no question; write it behind `verbatim ask`" in capsys.readouterr().err


def test_a_question_that_cannot_be_recorded_is_answered_and_that_is_said(corpus, capsys):
    (corpus.parent / ".verbatim").write_text("a file where the folder should be", encoding="utf-8")

    assert main(["ask", "--record", "who keeps the spare key?"]) == 0
    printed = capsys.readouterr()
    assert "What is asked is not kept." in printed.err
    assert "Anna Berg" in printed.out


def test_a_collection_limits_the_search(corpus, capsys):
    assert main(["ask", "--collection", "handbook", "who keeps the spare key?"]) == 1
    assert "office.txt" not in capsys.readouterr().out


def test_an_unknown_collection_is_an_error_that_lists_the_known(corpus, capsys):
    status = main(["ask", "--collection", "nope", "who keeps the key?"])

    assert status == 2
    assert capsys.readouterr().err == 'verbatim: There is no collection "nope"; there are: default, handbook.\n'


def test_a_missing_corpus_is_one_sentence(tmp_path, capsys):
    status = main(["ask", "--corpus", str(tmp_path / "nowhere"), "who?"])

    err = capsys.readouterr().err
    assert status == 2
    assert err.count("\n") == 1
    assert "nowhere" in err


def test_an_empty_corpus_says_what_to_do(tmp_path, capsys):
    status = main(["ask", "--corpus", str(tmp_path), "who leads?"])

    assert status == 2
    assert "no documents" in capsys.readouterr().err


@pytest.mark.parametrize("question", ["", "   ", "🎉🎉", "?!", "x" * 1_000_000])
def test_what_is_no_question_is_one_sentence(corpus, capsys, question):
    status = main(["ask", question])

    err = capsys.readouterr().err
    assert status == 2
    assert err.startswith("verbatim: ")
    assert len(err) < 250
    assert err.count("\n") == 1


def test_a_question_of_one_letter_gets_an_answer_or_none(corpus, capsys):
    assert main(["ask", "q"]) == 1
    assert "no answer" in capsys.readouterr().out


def test_json_holds_quotes_that_are_slices_of_the_document(corpus, capsys):
    main(["ask", "--json", "--explain", "how many days of holiday?"])

    answer = json.loads(capsys.readouterr().out)
    quote = answer["quotes"][0]
    text = (corpus / quote["path"]).read_text(encoding="utf-8")
    assert answer["answered"] is True
    assert text[quote["start"] : quote["end"]] == quote["text"]
    assert text[slice(*quote["highlight"])] == quote["answer"]
    assert quote["heading"] == "Holidays"
    assert {term["word"] for term in answer["explain"]["terms"]} == {"days", "holiday"}


def test_the_same_question_gives_the_same_bytes(corpus, capsys):
    main(["ask", "--json", "--explain", "when does the office open?"])
    first = capsys.readouterr().out

    main(["ask", "--json", "--explain", "when does the office open?"])

    assert capsys.readouterr().out == first


def test_explain_shows_terms_weights_and_the_fate_of_candidates(corpus, capsys):
    main(["ask", "--explain", "who keeps the spare key?"])

    out = capsys.readouterr().out
    assert "term: spare -> spare; weight" in out
    assert "candidate: quote 1; score" in out


def test_an_unreadable_file_is_named_and_the_rest_answers(corpus, capsys):
    (corpus / "photo.txt").write_bytes(bytes(range(256)) * 20)

    status = main(["ask", "when does the office open?"])

    assert status == 0
    assert "photo.txt" in capsys.readouterr().err


def test_many_unreadable_files_do_not_flood_the_terminal(corpus, capsys, monkeypatch):
    monkeypatch.setenv("VERBATIM_ENGINE", "rank_bm25")  # where no index lists them
    for number in range(9):
        (corpus / f"scan{number}.pdf").write_bytes(b"%PDF")

    main(["ask", "when does the office open?"])

    err = capsys.readouterr().err
    assert len(err.splitlines()) == 6
    assert "and 4 more" in err


@pytest.mark.parametrize(("limit", "shown"), [("0", "0"), ("9" * 5_000, "9" * 20)])
def test_a_wrong_limit_is_refused_with_what_is_allowed(corpus, capsys, limit, shown):
    with pytest.raises(SystemExit) as refused:
        main(["ask", "--limit", limit, "who?"])

    assert refused.value.code == 2
    assert capsys.readouterr().err == (
        f"verbatim: argument --limit: {shown!r} is not a number from 1 to 10; `verbatim ask --help` says what can be given.\n"
    )


def test_a_wrong_setting_is_one_line_that_names_it(corpus, capsys, monkeypatch):
    monkeypatch.setenv("VERBATIM_MAX_QUOTES", "many")

    status = main(["ask", "who keeps the key?"])

    err = capsys.readouterr().err
    assert status == 2
    assert err.count("\n") == 1
    assert "VERBATIM_MAX_QUOTES is 'many'" in err


def test_config_prints_values_and_where_they_come_from(corpus, capsys, monkeypatch):
    monkeypatch.setenv("VERBATIM_MAX_QUOTES", "5")
    (corpus.parent / ".env").write_text("VERBATIM_DATA_DIR=elsewhere\n", encoding="utf-8")

    status = main(["config"])

    assert status == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [
        "VERBATIM_CORPUS_DIR=corpus  # default",
        "VERBATIM_DATA_DIR=elsewhere  # .env",
        "VERBATIM_MAX_QUOTES=5  # environment",
    ]
    assert len(lines) == len(Settings.model_fields)


def test_config_hides_the_password_of_the_database(corpus, capsys, monkeypatch):
    monkeypatch.setenv("VERBATIM_DATABASE_URL", "postgresql://me:hunter2@localhost/journal")

    main(["config"])

    out = capsys.readouterr().out
    assert "VERBATIM_DATABASE_URL=********  # environment" in out
    assert "hunter2" not in out


def test_config_points_at_a_misspelled_variable(corpus, capsys, monkeypatch):
    monkeypatch.setenv("VERBATIM_CORPUS_DRI", "x")

    main(["config"])

    assert "VERBATIM_CORPUS_DRI" in capsys.readouterr().err


def test_the_demo_answers_from_the_packaged_sample_wherever_it_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    assert main(["demo"]) == 0
    assert "JNIM, under the Tuareg leader, is directly supported by Al Qaeda messaging." in capsys.readouterr().out


def test_a_demo_without_its_sample_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("adapters.console.demo.SAMPLE", tmp_path / "gone.txt")

    assert main(["demo"]) == 2
    assert "The demo's sample, gone.txt, is no longer there" in capsys.readouterr().err


def test_the_demo_asks_the_sample_whatever_lies_beside_it(tmp_path, monkeypatch, capsys):
    shutil.copy(SAMPLE, tmp_path)
    (tmp_path / "a.txt").write_text("Anna Berg leads JNIM.", encoding="utf-8")
    monkeypatch.setattr("adapters.console.demo.SAMPLE", tmp_path / SAMPLE.name)

    assert main(["demo"]) == 0
    assert "JNIM, under the Tuareg leader, is directly supported by Al Qaeda messaging." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "told"),
    [(["aks"], 'there is no "aks" (did you mean ask?)'), (["completion", "fish"], 'there is no "fish" (there are bash, zsh, tcsh)')],
)
def test_a_misspelt_command_is_told_the_nearest(typed, told, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(typed)

    assert capsys.readouterr().err.startswith(f"verbatim: {told}; `verbatim")


def test_without_a_command_it_shows_help(capsys):
    assert main([]) == 0
    assert "answer one question" in capsys.readouterr().out


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_names_the_commands(shell, capsys):
    assert main(["completion", shell]) == 0
    assert "console" in capsys.readouterr().out


def test_completion_without_a_shell_names_them(capsys):
    with pytest.raises(SystemExit):
        main(["completion"])

    assert "the following arguments are required: bash|zsh|tcsh;" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "utf-8"])
@pytest.mark.parametrize("command", [["ask", "--json", "who founded Łódź Works?"], ["batch", "q.jsonl", "--out", "-"]])
def test_json_holds_slices_of_the_document_in_every_encoding(corpus, encoding, command):
    said = "Łódź Works – “the mill” 🎉 – was founded by Ida Żak."
    (corpus / "mill.txt").write_text(f"{said}\n", encoding="utf-8")
    (corpus.parent / "q.jsonl").write_text('{"id": 1, "question": "who founded Łódź Works?"}', encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "adapters", *command],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        encoding=encoding,
        check=True,
    )

    assert json.loads(done.stdout)["quotes"][0]["text"] == said


def test_it_runs_as_a_module():
    done = subprocess.run([sys.executable, "-m", "adapters", "--version"], capture_output=True, text=True, check=True)

    assert done.stdout == f"verbatim {__version__}\n"


def test_an_interrupt_while_it_is_being_loaded_ends_it_in_silence(monkeypatch, capsys):
    class Interrupting:
        def find_spec(self, name, path, target=None):
            raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "adapters.console.main")
    monkeypatch.setattr(sys, "meta_path", [Interrupting()])

    assert start() == 130
    assert capsys.readouterr() == ("", "")


def test_a_reader_that_goes_away_is_no_error(corpus):
    command = f'"{sys.executable}" -m adapters ask --explain "when does the office open?" | head -1'

    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)

    assert done.stderr == ""
    assert done.stdout.startswith("question:")


def test_a_document_with_an_address_is_linked_to_its_words_with_the_day_it_was_read(corpus, capsys):
    row = {"id": "a", "title": "Pump", "text": "The pump was built by Ada Quill.", "url": "https://example.org/pump"}
    (corpus / "web.jsonl").write_text(json.dumps(row), encoding="utf-8")

    main(["ask", "who built the pump?"])

    out = capsys.readouterr().out
    assert "link: https://example.org/pump#:~:text=The%20pump%20was%20built%20by%20Ada%20Quill." in out
    assert "snapshot: as stored on " in out


def test_output_that_cannot_be_written_is_one_line_and_an_error(corpus):
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - a device, not a path of ours
        done = subprocess.run([sys.executable, "-m", "adapters", "config"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "cannot be written" in done.stderr


@pytest.mark.parametrize("command", ["ask - <&-", "console <&-"])
def test_a_closed_input_is_an_empty_one(corpus, command):
    done = subprocess.run(["/bin/sh", "-c", f'"{sys.executable}" -m adapters {command}'], capture_output=True, text=True, check=False)

    assert "Traceback" not in done.stderr
    assert done.returncode == (2 if "ask" in command else 0)


def test_a_question_that_is_no_utf_8_is_one_sentence(corpus):
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8:strict"}

    done = subprocess.run(
        [sys.executable, "-m", "adapters", "ask", "-"], input=b"qui garde la cl\xe9 ?\n", capture_output=True, env=environment, check=False
    )

    assert (done.returncode, done.stderr.count(b"\n"), done.stderr.endswith(b"ask in UTF-8.\n")) == (2, 1, True)


def test_a_poor_encoding_prints_question_marks(corpus):
    (corpus / "zh.txt").write_text("公司的创始人是王小明。", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}

    done = subprocess.run(
        [sys.executable, "-m", "adapters", "ask", "公司的创始人是谁？"], env=environment, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_a_collection_in_the_access_file_that_is_not_there_is_named(corpus, monkeypatch):
    (corpus.parent / "access.toml").write_text('[everywhere]\ncollections = ["default", "handbok"]\n', encoding="utf-8")
    monkeypatch.setenv("VERBATIM_ACCESS_FILE", "access.toml")

    done = subprocess.run(
        [sys.executable, "-m", "adapters", "ask", "when does the office open?"], capture_output=True, text=True, check=False
    )

    assert 'verbatim: access.toml opens the collection "handbok", which does not exist\n' in done.stderr


def test_where_trying_again_may_help_the_exit_status_says_so(corpus, capsys, monkeypatch):
    monkeypatch.setattr("bot.journal.database.BUSY_TIMEOUT_S", 0.01)
    monkeypatch.setenv("VERBATIM_DATABASE_URL", "sqlite:///journal.sqlite3")
    with closing(sqlite3.connect("journal.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        status = main(["gaps"])

    assert (status, "was locked by another program" in capsys.readouterr().err) == (75, True)
