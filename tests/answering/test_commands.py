"""Questions of commands and their options, as manuals tell them."""

import pytest

from bot.answering.sentence_scoring.usage import is_usage
from bot.models import Confidence, Question

TIDY = """# tidy

tidy sort [--force] [--depth <n>] <folder>

## Description

`tidy sort` puts the files of a folder in order.

## Options

--force: Overwrites what is there.

--index: Only of use with `tidy find`.

--no-clean: Leaves the folder of the last run.

## Glossary

index: The index is the list of all files that tidy knows.

dry-run: A dry-run is one that reads no file.

## Environment

TIDY_PAGER: If set, tidy shows what it says in this program.
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What does --force do?", "--force: Overwrites what is there."),
        ("What is the index?", "index: The index is the list of all files that tidy knows."),
        ("What does --index do?", "--index: Only of use with `tidy find`."),
        ("What is a dry-run?", "dry-run: A dry-run is one that reads no file."),
        ("What does tidy sort do?", "`tidy sort` puts the files of a folder in order."),
    ],
)
def test_a_command_an_option_and_a_word_are_told_apart(library, question, answer):
    assert library({"tidy.md": TIDY}).ask(Question(question)).quotes[0].answer == answer


def test_a_part_of_a_name_is_not_told_strongly_by_the_whole(library):
    answer = library({"pager.md": "# Settings\n\nTIDY_PAGER: If set, what is said is shown in this program.\n"}).ask(
        Question("What is tidy?")
    )

    assert answer.confidence is not Confidence.STRONG


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("git reset [--soft | --hard] [-q] [<commit>]", True),
        ("$ git reset --soft HEAD^      <1>", True),
        ("git mv [-v] [-f] <source> ... <destination directory>", True),
        ("-f, --force: Overwrites what is there.", False),
        ("The <b> tag makes words bold.", False),
        ("[1.9.2] - 2026-11-17", False),
        ("| Wheel | [1] |", False),
    ],
)
def test_a_line_that_shows_how_a_command_is_written(sentence, is_one):
    assert is_usage(sentence) == is_one
