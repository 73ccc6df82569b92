"""`verbatim eval`: a set of questions in, figures out, the same that the scoring tool gives."""

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from adapters.console.main import main
from bot.bootstrap import open_journal
from bot.journal import Vote
from bot.settings import load_settings

ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared"
needs_shared = pytest.mark.skipif(
    not (SHARED / "tools").is_dir(), reason="the sets and the scoring tool are not beside this checkout, in ../shared"
)

DOCUMENTS = [
    {"id": "pump", "title": "Pump", "text": "The pump was built by Ada Quill. It stands in Oslo."},
    {"id": "office", "title": "Office", "text": "The office opens at 9:30 on weekdays. Anna Berg keeps the spare key."},
]
QUESTIONS = [
    {"id": "a", "question": "who built the pump?", "answers": ["Ada Quill"], "gold": ["pump"], "answerable": True},
    {"id": "b", "question": "when does the office open?", "answers": ["10:30"], "gold": ["office"], "answerable": True},
    {"id": "c", "question": "who repaired the <b>Zeppelin</b>?", "answers": [], "gold": [], "answerable": False},
]


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A data folder with one set, which has a variant; the working folder is empty beside it."""
    folder = tmp_path / "data" / "tiny"
    folder.mkdir(parents=True)
    write(folder / "documents.jsonl.gz", DOCUMENTS)
    write(folder / "questions.jsonl.gz", QUESTIONS)
    write(folder / "questions_late.jsonl", QUESTIONS[:1])
    monkeypatch.chdir(tmp_path)
    return folder.parent


def write(path, rows):
    data = "".join(json.dumps(row) + "\n" for row in rows).encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)


def measured(capsys, *arguments):
    assert main(["eval", "--json", *map(str, arguments)]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_figures_of_a_set_are_printed_one_a_line(data, capsys):
    assert main(["eval", "tiny", "--data", str(data)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == ["tiny: 3 questions", "figure           Verbatim", "questions               3"]
    assert "hit@1              1.0000" in lines
    assert "q1                 0.5000" in lines
    assert "false answers      0.0000" in lines


@needs_shared
@pytest.mark.parametrize("name", ["squad_out_of_corpus", "xquad_zh", "policyqa"])
def test_the_figures_are_the_scoring_tools_to_the_last_digit(name, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    folder = SHARED / "data" / name

    ours = measured(capsys, name, "--data", folder.parent, "--limit-questions", "60", "--out", "run.jsonl")[name]

    asked = {json.loads(line)["id"] for line in Path("run.jsonl").read_text(encoding="utf-8").splitlines()}
    rows = map(json.loads, gzip.decompress((folder / "questions.jsonl.gz").read_bytes()).decode().splitlines())
    write(tmp_path / "questions.jsonl", [row for row in rows if row["id"] in asked])
    documents = folder / "documents.jsonl.gz"
    command = [
        sys.executable,
        str(SHARED / "tools" / "score_run.py"),
        "questions.jsonl",
        "run.jsonl",
        "--documents",
        str(documents),
        "--json",
    ]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert ours == theirs
    assert ours["questions"] == 60


@needs_shared
def test_peers_stand_beside_the_figures_with_their_source(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    assert main(["eval", "xquad_de", "--data", str(SHARED / "data"), "--limit-questions", "1"]) == 0

    out = capsys.readouterr().out
    assert re.search(r"^xquad_de: 1 of 1,190 questions\nfigure +Verbatim  best peer  target\n", out)
    assert re.search(r"^hit@1 +\d\.\d{4}      0\.899   0\.930$", out, re.MULTILINE)
    assert "Peers: the measurements and targets of ../shared/eval.md" in out


@pytest.mark.parametrize("name", ["tiny:questions_late", "tiny:late"])
def test_a_set_may_have_further_questions(data, capsys, name):
    assert measured(capsys, name, "--data", data)["tiny:questions_late"]["questions"] == 1


def test_a_folder_of_that_form_is_a_set_wherever_it_is(data, capsys):
    assert list(measured(capsys, data / "tiny", f"{data / 'tiny'}:late")) == [str(data / "tiny"), f"{data / 'tiny'}:late"]


def test_a_set_of_ones_own_has_no_peers_whatever_its_name(data, capsys):
    (data / "tiny").rename(data.parent / "squad")

    main(["eval", "squad", "--data", "elsewhere"])

    assert "rank-bm25" not in capsys.readouterr().out


def test_a_file_of_questions_is_asked_of_the_documents_beside_it(data, capsys):
    path = data / "tiny" / "questions_late.jsonl"

    assert measured(capsys, path)[str(path)]["verbatim"] == 1.0


def test_a_file_of_questions_alone_is_asked_of_ones_own_documents(corpus, capsys):
    rows = [{"id": 1, "question": "when does the office open?", "answers": ["9:30"], "gold": ["office.txt"], "answerable": True}]
    write(corpus.parent / "mine.jsonl", rows)

    found = measured(capsys, "mine.jsonl")["mine.jsonl"]

    assert (found["hit@1"], found["q1"], found["verbatim"]) == (1.0, 1.0, 1.0)


def test_the_example_of_the_documentation_is_answered(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs" / "measuring.md").read_text(encoding="utf-8")
    example = re.search(r"<!-- the example of questions -->\n```jsonl\n(.*?)```", page, re.DOTALL).group(1)
    Path("questions.jsonl").write_text(example, encoding="utf-8")

    found = measured(capsys, "questions.jsonl", "--corpus", ROOT / "corpus")["questions.jsonl"]

    assert (found["questions"], found["q1"], found["auroc"], found["false answers"]) == (5, 1.0, 1.0, 0.0)


def test_a_sample_is_asked_where_a_quick_look_is_enough(data, capsys):
    assert measured(capsys, "tiny", "--data", data, "--limit-questions", "2")["tiny"]["questions"] == 2


def test_the_report_is_one_page_that_loads_and_runs_nothing(data, capsys):
    assert main(["eval", "tiny", "tiny:late", "--data", str(data), "--report", "report.html"]) == 0

    page = Path("report.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "<b>" not in page
    assert page.count("<svg") == 6


def test_a_report_is_written_though_nobody_reads_the_table(data):
    command = [sys.executable, "-m", "adapters", "eval", "tiny", "--data", str(data), "--report", "report.html"]

    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, "verbatim: the output cannot be written (No space left on device).")
    assert Path("report.html").read_text(encoding="utf-8").endswith("</html>\n")


def test_the_report_shows_wrong_answers_with_their_quotes_and_what_was_known(data, capsys):
    main(["eval", "tiny", "--data", str(data), "--report", "report.html"])

    wrong = Path("report.html").read_text(encoding="utf-8").split("Wrong, and surest of it")[1].split("Slowest")[0]
    assert "when does the office open?" in wrong
    assert "<mark>The office opens at 9:30 on weekdays.</mark>" in wrong
    assert "10:30" in wrong
    assert "who built the pump?" not in wrong


@pytest.mark.parametrize("rows", [QUESTIONS[:1], QUESTIONS[2:], [{**QUESTIONS[0], "answers": []}], [{**QUESTIONS[0], "question": "?"}]])
def test_a_report_of_what_a_set_cannot_tell_is_a_page_all_the_same(data, capsys, rows):
    write(data / "tiny" / "questions.jsonl.gz", rows)

    assert main(["eval", "tiny", "--data", str(data), "--report", "report.html"]) == 0
    assert Path("report.html").read_text(encoding="utf-8").endswith("</html>\n")


def refused(capsys, *arguments):
    """The one line that says why, after "verbatim: "."""
    assert main(["eval", *map(str, arguments)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    (line,) = captured.err.splitlines()
    return line.removeprefix("verbatim: ")


@pytest.mark.parametrize("name", ["nofile.jsonl", "my/nofile.jsonl.gz"])
@pytest.mark.parametrize("has_data", [True, False])
def test_a_file_that_is_not_there_is_called_a_file(tmp_path, monkeypatch, capsys, name, has_data):
    monkeypatch.chdir(tmp_path)

    assert refused(capsys, name, "--data", "." if has_data else "sets") == f"There is no file {name}; check how it is spelled."


def test_absent_data_is_one_sentence(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    assert refused(capsys, "squad") == (
        "There is no set squad: the folder of sets ../shared/data is not there; name another with --data, or give a set by its path."
    )


def test_an_unknown_set_is_one_sentence_that_lists_the_known(data, capsys):
    assert refused(capsys, "squat", "--data", data) == f"There is no set squat in {data}; there are: tiny."


def test_an_unknown_variant_is_one_sentence(data, capsys):
    assert "tiny has no file early.jsonl or .jsonl.gz" in refused(capsys, "tiny:early", "--data", data)


def test_a_question_without_what_is_known_is_named_by_its_line(data, capsys):
    write(data / "tiny" / "questions.jsonl.gz", [QUESTIONS[0], {"id": "d", "question": "who?"}])

    assert "questions.jsonl.gz, line 2: not a question; write" in refused(capsys, "tiny", "--data", data)


def test_a_document_without_an_id_is_named_by_its_line(data, capsys):
    write(data / "tiny" / "documents.jsonl.gz", [*DOCUMENTS, {"text": "A pump."}])

    assert 'documents.jsonl.gz, line 3: not a document; write {"id": …, "text": "…"}.' in refused(capsys, "tiny", "--data", data)


def test_an_id_that_stands_twice_is_refused(data, capsys):
    write(data / "tiny" / "questions.jsonl.gz", QUESTIONS[:1] * 2)

    assert 'the id "a" stands twice' in refused(capsys, "tiny", "--data", data)


def test_a_set_without_questions_is_refused(data, capsys):
    write(data / "tiny" / "questions.jsonl.gz", [])

    assert "has no questions" in refused(capsys, "tiny", "--data", data)


def test_the_run_of_several_sets_does_not_go_into_one_file(data, capsys):
    assert "one by one" in refused(capsys, "tiny", "tiny:late", "--data", data, "--out", "run.jsonl")


@pytest.mark.parametrize("option", ["--out", "--report"])
def test_what_cannot_be_written_is_known_before_anything_is_asked(data, capsys, option):
    assert "no/such/file cannot be written" in refused(capsys, "tiny", "--data", data, option, "no/such/file")


@pytest.mark.parametrize("option", ["--out", "--report"])
def test_nothing_is_written_over_the_questions(data, capsys, option):
    questions = data / "tiny" / "questions_late.jsonl"

    assert f"{option} {questions} is the file of questions itself" in refused(capsys, "tiny:late", "--data", data, option, questions)
    assert json.loads(questions.read_text(encoding="utf-8"))["id"] == "a"


@pytest.mark.parametrize("option", ["--out", "--report"])
def test_nothing_is_written_over_the_documents(data, capsys, option):
    documents = data / "tiny" / "documents.jsonl.gz"
    held = documents.read_bytes()

    assert f"{option} {documents} is the file of documents itself" in refused(capsys, "tiny", "--data", data, option, documents)
    assert documents.read_bytes() == held


def test_the_run_and_the_report_are_two_files(data, capsys):
    assert "--out and --report both name" in refused(capsys, "tiny", "--data", data, "--out", "r.html", "--report", "./r.html")
    assert not Path("r.html").exists()


def test_an_unknown_collection_is_named_by_its_line_before_anything_is_asked(data, capsys):
    write(data / "tiny" / "questions.jsonl", [QUESTIONS[0], {**QUESTIONS[2], "collection": "nope"}])
    (data / "tiny" / "questions.jsonl.gz").unlink()

    told = refused(capsys, data / "tiny" / "questions_late.jsonl", data / "tiny" / "questions.jsonl")
    assert 'questions.jsonl, line 2: There is no collection "nope"' in told


def test_a_sample_of_none_is_refused(data, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["eval", "tiny", "--limit-questions", "0"])

    assert stopped.value.code == 2


def test_a_set_is_needed(capsys):
    assert "Name a set" in refused(capsys)


@pytest.fixture
def voted(corpus, capsys):
    """A question asked and found helpful, one whose sentence was wrong, one found useless, one not answered; recorded."""
    asked = {
        "when does the office open?": Vote.HELPFUL,
        "who keeps the spare key?": Vote.WRONG_SENTENCE,
        "how many days of holiday?": Vote.NOT_HELPFUL,
        "who repaired the Zeppelin?": None,
    }
    for question, vote in asked.items():
        main(["ask", "--record", question])
        (row,) = re.findall("^id: (.*)$", capsys.readouterr().out, re.MULTILINE)
        if vote:
            with open_journal(load_settings()) as journal:
                journal.vote(row, "7", vote)
    return corpus


def test_a_file_of_questions_is_written_from_what_people_asked_and_voted(voted, capsys):
    assert main(["eval", "--from-journal", "questions.jsonl"]) == 0

    rows = [json.loads(line) for line in Path("questions.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["question"], row["answers"], row["gold"], row["answerable"]) for row in rows] == [
        ("when does the office open?", ["The office opens at 9:30 on weekdays."], ["office.txt"], True),
        ("who keeps the spare key?", [], ["office.txt"], True),
        ("who repaired the Zeppelin?", [], [], False),
    ]


def test_what_was_written_from_the_journal_can_be_measured(voted, capsys):
    main(["eval", "--from-journal", "questions.jsonl"])

    assert measured(capsys, "questions.jsonl")["questions.jsonl"]["hit@1"] == 1.0


def test_what_is_no_longer_quoted_so_is_left_out(voted, capsys):
    (voted / "office.txt").write_text("The office is closed.\n", encoding="utf-8")

    main(["eval", "--from-journal", "questions.jsonl"])

    assert capsys.readouterr().err == "1 question in questions.jsonl; read them through before you measure with them\n"


def test_writing_questions_measures_nothing(corpus, capsys):
    assert "give no SET" in refused(capsys, "tiny", "--from-journal", "questions.jsonl")


def test_where_nothing_was_asked_no_file_is_written(corpus, capsys):
    assert "no question of the last 7 days" in refused(capsys, "--from-journal", "questions.jsonl", "--days", "7")
    assert not Path("questions.jsonl").exists()


def test_questions_corrected_by_hand_are_not_written_over(corpus, capsys):
    Path("questions.jsonl").write_text("mine", encoding="utf-8")

    assert "is there already" in refused(capsys, "--from-journal", "questions.jsonl")
    assert Path("questions.jsonl").read_text(encoding="utf-8") == "mine"


def test_a_gold_document_that_is_not_there_is_named(corpus, capsys):
    (corpus.parent / "q.jsonl").write_text(
        '{"id": "7", "question": "when?", "answers": ["x"], "gold": ["nosuch.txt"], "answerable": true}', encoding="utf-8"
    )

    assert main(["eval", "q.jsonl", "--corpus", str(corpus)]) == 2
    assert 'the question "7" has "nosuch.txt" as gold' in capsys.readouterr().err


def test_a_name_that_no_set_can_have_is_one_sentence(corpus, capsys):
    assert main(["eval", "x" * 300]) == 2
    assert "There is no set xxx" in capsys.readouterr().err
