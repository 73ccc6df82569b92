"""`verbatim batch`: questions in, a run out, never half of one."""

import gzip
import json

import pytest

from adapters.console.main import main
from bot.errors import StoreError


def failing(*_, **__):
    """Stands for a run that cannot be finished."""
    raise StoreError("The index is damaged.")


def test_batch_writes_a_run_that_a_scorer_reads(corpus, capsys):
    questions = corpus.parent / "questions.jsonl.gz"
    rows = [
        {"id": "a", "question": "when does the office open?"},
        {"id": "b", "question": "who keeps the spare key?", "collection": "handbook"},
        {"id": "c", "question": "🎉"},
    ]
    questions.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))

    status = main(["batch", str(questions), "--corpus", str(corpus), "--out", "run.jsonl"])

    run = [json.loads(line) for line in (corpus.parent / "run.jsonl").read_text(encoding="utf-8").splitlines()]
    assert status == 0
    assert [(row["id"], row["answered"]) for row in run] == [("a", True), ("b", False), ("c", False)]
    quote = run[0]["quotes"][0]
    assert (quote["document"], quote["text"][: quote["highlight"][1] - quote["start"]]) == (
        "office.txt",
        "The office opens at 9:30 on weekdays.",
    )
    assert run[0]["elapsed_ms"] > 0


def test_a_question_that_cannot_be_asked_is_told_from_one_without_an_answer(corpus, capsys):
    asked = ["when does the office open?", "who repaired the Zeppelin?", "???", "who keeps the key? " * 150]
    (corpus.parent / "q.jsonl").write_text("\n".join(json.dumps({"id": text[:3], "question": text}) for text in asked), encoding="utf-8")

    status = main(["batch", "q.jsonl", "--out", "run.jsonl"])

    run = [json.loads(line) for line in (corpus.parent / "run.jsonl").read_text(encoding="utf-8").splitlines()]
    assert (status, [row["answered"] for row in run], ["error" in row for row in run]) == (
        0,
        [True, *[False] * 3],
        [False, False, True, True],
    )
    assert "longer than 2,000 characters" in run[-1]["error"]
    assert capsys.readouterr().err.endswith(
        '2 questions could not be asked: the "error" of a row says why.\n2 questions answered in run.jsonl\n'
    )


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\x1f\x8b\x08\x00" + b"x" * 40, "cannot be read"),
        (b"[" * 100_000, "line 1: not JSON"),
        (b'{"id": 1, "question": "who?", "collection": ["a"]}', "line 1: not a question"),
    ],
    ids=["damaged", "deep", "a list of collections"],
)
def test_a_file_that_is_none_of_questions_is_one_sentence(corpus, capsys, data, told):
    name = "q.jsonl.gz" if data.startswith(b"\x1f") else "q.jsonl"
    (corpus.parent / name).write_bytes(data)

    assert main(["batch", name, "--out", "run.jsonl"]) == 2
    assert told in capsys.readouterr().err


def test_half_a_character_in_an_id_stays_what_it_is(corpus):
    (corpus.parent / "q.jsonl").write_text('{"id": "a\\ud800", "question": "when does the office open?"}', encoding="utf-8")

    assert main(["batch", "q.jsonl", "--out", "run.jsonl"]) == 0
    assert json.loads((corpus.parent / "run.jsonl").read_text(encoding="utf-8"))["id"] == "a\ud800"


def test_one_question_is_counted_as_one(corpus, capsys):
    (corpus.parent / "q.jsonl").write_text('{"id": 1, "question": "when does the office open?"}', encoding="utf-8")

    main(["batch", "q.jsonl", "--out", "run.jsonl"])

    assert capsys.readouterr().err.endswith("1 question answered in run.jsonl\n")


def test_batch_names_the_line_that_is_no_question(corpus, capsys):
    (corpus.parent / "q.jsonl").write_text('{"id": 1, "question": "who?"}\n{"id": 2}\n', encoding="utf-8")

    status = main(["batch", "q.jsonl", "--out", "run.jsonl"])

    assert status == 2
    assert "q.jsonl, line 2" in capsys.readouterr().err
    assert not (corpus.parent / "run.jsonl").exists()


def test_batch_names_the_line_of_an_unknown_collection_before_anything_is_asked(corpus, capsys, monkeypatch):
    monkeypatch.setattr("adapters.console.batch.answer_rows", failing)
    rows = '{"id": 1, "question": "who?"}\n\n{"id": 2, "question": "who?", "collection": "nope"}\n'
    (corpus.parent / "q.jsonl").write_text(rows, encoding="utf-8")

    assert main(["batch", "q.jsonl", "--out", "run.jsonl"]) == 2
    assert 'q.jsonl, line 3: There is no collection "nope"; there are: default, handbook.' in capsys.readouterr().err


def test_batch_leaves_the_old_run_when_it_fails(corpus, capsys, monkeypatch):
    monkeypatch.setattr("adapters.console.batch.answer_rows", failing)
    (corpus.parent / "q.jsonl").write_text('{"id": 1, "question": "who?"}\n', encoding="utf-8")
    (corpus.parent / "run.jsonl").write_text('{"id": 0}', encoding="utf-8")

    status = main(["batch", "q.jsonl", "--out", "run.jsonl"])

    assert status == 2
    assert (corpus.parent / "run.jsonl").read_text(encoding="utf-8") == '{"id": 0}'
    assert sorted(path.name for path in corpus.parent.iterdir()) == [".verbatim", "corpus", "q.jsonl", "run.jsonl"]


def test_batch_says_where_it_cannot_write(corpus, capsys):
    (corpus.parent / "q.jsonl").write_text('{"id": 1, "question": "who keeps it?"}\n', encoding="utf-8")

    assert main(["batch", "q.jsonl", "--out", "no/such/run.jsonl"]) == 2
    assert "no/such/run.jsonl cannot be written" in capsys.readouterr().err


def test_batch_does_not_write_over_the_documents(corpus, capsys):
    (corpus.parent / "q.jsonl").write_text('{"id": 1, "question": "who?"}\n', encoding="utf-8")
    documents = corpus / "office.txt"
    text = documents.read_text(encoding="utf-8")

    assert main(["batch", "q.jsonl", "--corpus", str(documents), "--out", str(documents)]) == 2
    assert "is the file of documents itself" in capsys.readouterr().err
    assert documents.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("command", [["batch", "q.jsonl", "--out"], ["gaps", "--html"]])
def test_what_is_no_such_file_is_not_written_over(corpus, capsys, command):
    (corpus.parent / "q.jsonl").write_text('{"id": 1, "question": "when does the office open?"}\n', encoding="utf-8")
    notes = corpus.parent / "README.md"
    notes.write_text("# Ours\n", encoding="utf-8")

    assert main([*command, "README.md"]) == 2
    assert "README.md is there already and is no " in capsys.readouterr().err
    assert notes.read_text(encoding="utf-8") == "# Ours\n"
    for _ in range(2):
        assert main([*command, "out"]) == 0


def test_batch_does_not_write_over_its_own_questions(corpus, capsys):
    questions = corpus.parent / "q.jsonl"
    questions.write_text('{"id": 1, "question": "who?"}\n', encoding="utf-8")

    assert main(["batch", "q.jsonl", "--out", "q.jsonl"]) == 2
    assert questions.read_text(encoding="utf-8") == '{"id": 1, "question": "who?"}\n'


def test_the_answers_may_go_to_the_standard_output_a_pipe_or_where_a_link_leads(corpus, capfd):
    (corpus.parent / "q.jsonl").write_text('{"id": 1, "question": "when does the office open?"}', encoding="utf-8")
    (corpus.parent / "link.jsonl").symlink_to("real.jsonl")

    statuses = [main(["batch", "q.jsonl", "--out", out]) for out in ("-", "/dev/stdout", "link.jsonl")]

    lines = [json.loads(line)["id"] for line in capfd.readouterr().out.splitlines()]
    assert (statuses, lines) == ([0, 0, 0], [1, 1])
    assert (corpus.parent / "link.jsonl").is_symlink()
    assert json.loads((corpus.parent / "real.jsonl").read_text(encoding="utf-8"))["answered"]
    assert not (corpus.parent / "-").exists()
