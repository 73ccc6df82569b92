"""What people could not find, and whether what they were shown still stands."""

import csv
import datetime as dt
import getpass
import io
import re
import subprocess
import sys

import pytest

from adapters.console.gaps_page import page
from adapters.console.main import main
from bot.bootstrap import open_journal
from bot.gaps import group_gaps
from bot.journal import DayActivity, JournalRow
from bot.journal.records import VoteTotals
from bot.models import Confidence
from bot.places import Place
from bot.settings import load_settings

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


def row(question, asker="1", minute=0, typed=None):
    """An unanswered question as the journal gives it."""
    return JournalRow(
        place=Place("discord", "g", "c"), asker=asker, question=question, quotes=(), confidence=Confidence.NONE, probability=0.1,
        is_answered=False, is_private=False, took_ms=3, index_version="v", id=f"id{minute}{asker}", asked_at=NOON + dt.timedelta(minutes=minute), votes=VoteTotals(),
        typed=typed,
    )  # fmt: skip


def test_near_identical_questions_are_one_gap():
    gaps = group_gaps([row("how do I reset my password?"), row("How can I reset a password", "2", 1), row("where is the canteen?", "3", 2)])

    assert [(gap.question, gap.times, gap.people) for gap in gaps] == [
        ("how do I reset my password?", 2, 2),
        ("where is the canteen?", 1, 1),
    ]


def test_what_more_people_want_comes_first_however_often_one_asks():
    gaps = group_gaps(
        [*(row("where is the canteen?", "1", minute) for minute in range(5)), row("who is Bob?", "1", 9), row("who is Bob?", "2", 10)]
    )

    assert [gap.question for gap in gaps] == ["who is Bob?", "where is the canteen?"]


def test_different_questions_stay_apart():
    assert len(group_gaps([row("who leads sales?"), row("who leads marketing?", "2", 1)])) == 2


def test_a_gap_is_found_by_its_rarest_words():
    names = ("anna", "boris", "clara")
    rows = [row(f"where does the office keep the red folder of {name}?", str(minute), minute) for minute, name in enumerate(names * 3)]

    assert [gap.times for gap in group_gaps([*rows, row("where does the office keep the red box of anna?", "9", 99)])] == [3, 3, 3, 1]


def test_a_question_of_nothing_but_grammar_is_a_gap_too():
    assert [gap.times for gap in group_gaps([row("who is it?"), row("Who is it?", "2", 1)])] == [2]


def test_of_a_follow_up_it_is_shown_what_was_typed_too(corpus, capsys):
    lines = "who repaired the Zeppelin?\nwhen was that painted?\n"
    subprocess.run([sys.executable, "-m", "adapters", "console"], input=lines, capture_output=True, text=True, check=True)

    main(["gaps"])
    told = capsys.readouterr().out
    main(["gaps", "--csv"])

    assert "when was that painted?\n    1 time by 1 person" in told
    assert told.count(", asked as: when was that painted? repaired Zeppelin\n") == 1
    assert [row["typed"] for row in csv.DictReader(io.StringIO(capsys.readouterr().out)) if row["typed"]] == ["when was that painted?"]
    gaps = group_gaps([row("when was it repaired?", typed="<when?")])
    assert "&lt;when?<br><small>asked as: when was it repaired?</small>" in page(gaps, [DayActivity(NOON.date())], days=1)


def test_the_page_loads_nothing_and_runs_nothing():
    shown = page(group_gaps([row("<script>alert(1)</script> @ http://evil.example?")]), [DayActivity(NOON.date(), 3, 2, 1)], days=30)

    assert "<script>alert" not in shown
    assert "default-src 'none'" in shown
    assert shown.count("<svg") == 2


@pytest.fixture
def asked(corpus, capsys):
    """One question answered, one not, both recorded."""
    for question in ("who keeps the spare key?", "who repaired the Zeppelin?"):
        main(["ask", "--record", question])
    ids = [line.removeprefix("id: ") for line in capsys.readouterr().out.splitlines() if line.startswith("id: ")]
    return dict(zip(("answered", "unanswered"), ids, strict=True))


def test_gaps_are_listed_with_how_often_and_when(asked, capsys):
    assert main(["gaps"]) == 0

    out = capsys.readouterr().out
    assert out.startswith("who repaired the Zeppelin?\n    1 time by 1 person, last on ")
    assert "spare key" not in out


def test_gaps_as_csv_can_be_read_back_and_calculate_nothing(asked, capsys):
    main(["ask", "--record", "=HYPERLINK(1) zeppelins?"])
    capsys.readouterr()

    main(["gaps", "--csv"])

    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["question"] for row in rows} == {"who repaired the Zeppelin?", "'=HYPERLINK(1) zeppelins?"}


def test_gaps_as_a_page_are_written_to_a_file(asked, corpus, capsys):
    assert main(["gaps", "--html", "gaps.html"]) == 0
    assert capsys.readouterr().err == "1 gap in gaps.html\n"
    assert "who repaired the Zeppelin?" in (corpus.parent / "gaps.html").read_text(encoding="utf-8")


def test_a_page_can_be_written_to_the_standard_output(asked, capsys):
    assert main(["gaps", "--html", "-"]) == 0
    assert "who repaired the Zeppelin?" in capsys.readouterr().out


def test_a_page_that_cannot_be_written_is_one_sentence(asked, capsys):
    assert main(["gaps", "--html", "no/such/folder.html"]) == 2
    assert "no/such/folder.html cannot be written" in capsys.readouterr().err


def test_without_gaps_that_is_said(corpus, capsys):
    assert main(["gaps", "--days", "7"]) == 0
    assert "Nothing was asked in chat or the console in the last 7 days" in capsys.readouterr().out


def test_a_quote_that_stands_is_verified(asked, capsys):
    assert main(["verify", asked["answered"]]) == 0
    assert "quote 1: stands word for word: office.txt" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "standing", "status"),
    [
        ("A new first line.\n\nThe office opens at 9:30 on weekdays. Anna Berg keeps the spare key.\n", "in another place", 0),
        ("The office opens at 9:30 on weekdays. Otto Berg keeps the spare key.\n", "changed", 1),
        (None, "removed", 1),
    ],
)
def test_what_became_of_a_quote_is_told(asked, corpus, capsys, text, standing, status):
    if text is None:
        (corpus / "office.txt").unlink()
    else:
        (corpus / "office.txt").write_text(text, encoding="utf-8")

    assert main(["verify", asked["answered"]]) == status
    assert standing in capsys.readouterr().out


def test_of_a_quote_that_moved_the_new_place_is_told(asked, corpus, capsys):
    old = (corpus / "office.txt").read_text(encoding="utf-8")
    (corpus / "office.txt").write_text(f"A new first line.\n\n{old}", encoding="utf-8")

    main(["verify", asked["answered"]])

    start, end = map(int, re.search(r"characters (\d+) to (\d+)", capsys.readouterr().out).groups())
    assert (corpus / "office.txt").read_text(encoding="utf-8")[start:end] == old.strip()


@pytest.mark.parametrize("is_writable", [True, False])
def test_a_quote_is_compared_with_the_files_as_they_are_however_many_changed(asked, corpus, capsys, monkeypatch, is_writable):
    monkeypatch.setattr("bot.indexing.opening.CHEAP_FILES", 0)
    (corpus / "office.txt").write_text("The office opens at 9:30 on weekdays. Otto Berg keeps the spare key.\n", encoding="utf-8")
    if not is_writable:
        next((corpus.parent / ".verbatim").rglob("writer.lock")).unlink()
        next((corpus.parent / ".verbatim" / "index").iterdir()).joinpath("writer.lock").mkdir()

    assert main(["verify", asked["answered"]]) == 1
    printed = capsys.readouterr()
    assert "quote 1: changed: " in printed.out
    assert ("read into memory instead" in printed.err) != is_writable


def test_an_unknown_answer_is_one_sentence(corpus, capsys):
    assert main(["verify", "nope"]) == 2
    assert 'no answer "nope"' in capsys.readouterr().err


def test_a_person_can_be_forgotten(asked, capsys):
    assert main(["forget", f"console:{getpass.getuser()}"]) == 0

    assert "2 questions, 0 votes, 0 limits." in capsys.readouterr().out
    with open_journal(load_settings()) as journal:
        assert journal.recent_questions() == []


@pytest.mark.parametrize("name", ["what?now", "50%20 #x"])
def test_the_journal_is_in_the_data_folder_however_that_is_called(tmp_path, name):
    folder = tmp_path / name

    open_journal(load_settings(data_dir=folder)).close()

    assert (folder / "journal.sqlite3").is_file()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_asking_as_somebody_gives_what_their_place_would_get(corpus, capsys):
    assert main(["ask", "--as", "discord:guild/room/7", "how many days of holiday?"]) == 1
    assert "holiday" in capsys.readouterr().out.split("notice: ")[1]


def test_asking_as_somebody_follows_the_access_file(corpus, capsys, monkeypatch):
    (corpus.parent / "access.toml").write_text('[[rule]]\nroles = ["staff"]\ncollections = ["handbook"]\n', encoding="utf-8")
    monkeypatch.setenv("VERBATIM_ACCESS_FILE", "access.toml")

    assert main(["ask", "--as", "discord:guild/room/7:staff", "how many days of holiday?"]) == 0
    assert "notice: Only the asker would see this." in capsys.readouterr().out


def test_ask_as_names_the_access_file_that_closes_a_place(corpus, tmp_path, monkeypatch, capsys):
    (tmp_path / "rules.toml").write_text("[everywhere]\nenabled = false\n", encoding="utf-8")
    monkeypatch.setenv("VERBATIM_ACCESS_FILE", "rules.toml")

    assert main(["ask", "--as", "discord:guild/room/7", "how many days of holiday?"]) == 2
    assert capsys.readouterr().err == "verbatim: I do not answer here. rules.toml says so; docs/access.md tells how it is written.\n"


@pytest.mark.parametrize("who", ["discord", "irc:a/b/c", "slack:a/b", "discord:/b/c"])
def test_somebody_nowhere_is_one_sentence(corpus, capsys, who):
    assert main(["ask", "--as", who, "who?"]) == 2
    assert f"--as {who} is not a person in a place" in capsys.readouterr().err


def test_a_mistake_in_the_access_file_stops_the_start_with_its_line(corpus, capsys, monkeypatch):
    (corpus.parent / "access.toml").write_text('[everywhere]\nanswers = "loud"\n', encoding="utf-8")
    monkeypatch.setenv("VERBATIM_ACCESS_FILE", "access.toml")

    assert main(["ask", "who?"]) == 2
    assert "access.toml, line 2" in capsys.readouterr().err


def test_a_journal_that_is_off_leaves_nothing_of_questions_on_disk(corpus, capsys, monkeypatch):
    monkeypatch.setenv("VERBATIM_JOURNAL", "off")

    main(["ask", "--record", "who keeps the spare key?"])

    told = capsys.readouterr()
    assert ("\nid: " in told.out, "VERBATIM_JOURNAL is off" in told.err) == (False, True)
    written = [path for path in corpus.parent.rglob("*") if path.is_file() and corpus not in path.parents]
    assert {path.relative_to(corpus.parent).parts[:2] for path in written} == {(".verbatim", "index")}
    assert not any(b"spare key?" in path.read_bytes() for path in written)


def test_of_somebody_unknown_nothing_is_kept(corpus, capsys):
    assert main(["forget", "discord:nobody"]) == 0
    assert capsys.readouterr().out == "Nothing is kept of discord:nobody.\n"


@pytest.mark.parametrize("user", ["", "discord:", "msn:3", ":3"])
def test_forgetting_nobody_is_refused(corpus, capsys, user):
    assert main(["forget", user]) == 2
    assert "is nobody" in capsys.readouterr().err


def test_an_id_that_cannot_be_one_is_refused(corpus, capsys):
    assert main(["verify", "\udcff"]) == 2
    assert "The journal has no answer" in capsys.readouterr().err
