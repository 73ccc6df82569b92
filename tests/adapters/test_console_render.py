"""What a pipe and a terminal are given of a quote: columns keep their lines, wrapped prose does not."""

import pytest
from rich.text import Text

from adapters.console.layout import aligned, unwrapped
from adapters.console.main import main
from adapters.console.render import has_columns

LIST = "Telephone list of the hall\n\nBlood bank ............... 4633\nStroke unit .............. 4890\nBlood bank at night in winter ... 2061\n"
ROTA = "The rota of the hall is kept by Ada.\n\nDay      Who            Key of the hall door\nMonday   Ada 1          red\nTuesday  Bo 2           blue\n"


@pytest.mark.parametrize(
    ("text", "question", "row"),
    [
        (LIST, "stroke unit", "Stroke unit .............. 4890"),
        (ROTA, "who has the key of the hall on Tuesday?", "Tuesday  Bo 2           blue"),
    ],
)
def test_columns_keep_their_lines_in_a_pipe(corpus, capsys, text, question, row):
    (corpus / "hall.txt").write_text(text, encoding="utf-8")

    main(["ask", question])

    assert row in [line.strip().removeprefix("quote 1: ") for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(("top", "is_told"), [("This list is out of date.", True), ("This list is kept by Ada.", False)])
def test_a_page_that_says_it_is_out_of_date_is_told_with_it(corpus, capsys, top, is_told):
    (corpus / "hall.txt").write_text(f"Telephone list\n\n{top}\n\nThe stroke unit of the hall has the number 4890.\n", encoding="utf-8")

    main(["ask", "what is the number of the stroke unit?"])

    assert ("note: says it is out of date" in capsys.readouterr().out) is is_told


def test_wrapped_prose_is_one_line_in_a_pipe(corpus, capsys):
    (corpus / "hall.txt").write_text(
        "The stroke unit of the hall is led by Ada.  She came\nin 1999 and has a lamp that\nnobody may touch.\n", encoding="utf-8"
    )

    main(["ask", "who leads the stroke unit?"])

    assert (
        "quote 1: The stroke unit of the hall is led by Ada. She came in 1999 and has a lamp that nobody may touch.\n"
        in capsys.readouterr().out
    )


def test_the_answering_row_of_a_table_has_no_half_of_its_bars(corpus, capsys):
    (corpus / "rules.md").write_text(
        "# Rules\n\n| offence | penalty |\n|---|---|\n| griefing | ban for a week |\n| spam | warning |\n", "utf-8"
    )

    main(["ask", "what is the penalty for griefing?"])

    assert "answer: griefing | ban for a week\n" in capsys.readouterr().out


def test_each_message_of_a_chat_is_a_line_of_its_own(corpus, capsys):
    chat = "[2024-11-08 16:12] Vanta: where is the spare key?\n[2024-11-08 16:15] Olu: under the blue pot\n"
    (corpus / "chat.txt").write_text(chat, encoding="utf-8")

    main(["ask", "--corpus", str(corpus / "chat.txt"), "where is the spare key?"])

    assert "Vanta: where is the spare key?\n  [2024-11-08 16:15] Olu: under the blue pot\n" in capsys.readouterr().out


def test_each_row_that_answers_is_a_line_of_its_own(corpus, capsys):
    (corpus / "hours.md").write_text(
        "# Hours\n\n| Day | From | To |\n|---|---|---|\n| Tuesday | 17:30 | |\n| Thursday | 17:30 | 21:00 |\n", "utf-8"
    )

    main(["ask", "when are you open?"])

    assert "answer: Tuesday | 17:30\n  Thursday | 17:30 | 21:00\ntitle: " in capsys.readouterr().out


def test_a_single_passage_is_one_passage(corpus, capsys):
    main(["ask", "--explain", "who keeps the spare key?"])

    assert "; in 1 passage\n" in capsys.readouterr().out


@pytest.mark.parametrize("line", ["a   b", "a\tb", "Bank ..... 12", "| a | b |"])
def test_columns_are_told_from_prose(line):
    assert has_columns(line)


@pytest.mark.parametrize("line", ["a b", "An end.  A beginning.", "   indented", "and so on ...", ""])
def test_prose_has_no_columns(line):
    assert not has_columns(line)


def test_a_terminal_joins_no_lines_of_columns():
    rows = "The anaesthetic registrar of the day   theatres and outreach\nThe site manager of the day   beds\nand prose that goes on for more than forty characters and\nis wrapped"

    assert unwrapped(rows).split("\n")[:2] == rows.split("\n")[:2]
    assert unwrapped(rows).endswith("characters and is wrapped")


def test_the_bars_of_a_table_stand_below_each_other():
    table = Text.assemble("“| Town | Mayor |\n| ", ("Frostmere | Juno", "bold"), " |\n\nAda | Bo”")

    shown = aligned(table, 40)

    assert shown.plain == "“| Town      | Mayor |\n | Frostmere | Juno  |\n\nAda | Bo”"
    assert {shown.plain[span.start : span.end] for span in shown.spans if span.style == "bold"} == {"Frostmere", "| Juno"}


def test_a_table_that_is_too_wide_stays_as_it_is():
    table = Text("| Town | Mayor |\n| Frostmere | Juno |")

    assert aligned(table, 18).plain == table.plain
