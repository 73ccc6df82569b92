"""How answers do on what people ask of a team's documents: ten small corpora and 900 questions, in the words of those who have not read them.

    python benchmarks/workspaces.py [FOLDER ...]
    python benchmarks/workspaces.py benchmarks/strangers/*
    python benchmarks/workspaces.py benchmarks/held_out/*

Reads the folders of ``workspaces/`` beside it, written for this measure, each a dozen documents in Markdown and plain text: a game community's server, a
company, and a library of articles, minutes and leaflets, with 130 questions each, of which 90 are answered by a sentence, twenty ask of a thing that is
mentioned what nobody says of it, and twenty of what nobody mentions; and a support team, a town, a club (German) and a clinic (Spanish), with 42, nine
and nine; and analysts of conflicts, a free program and a company's handbook, with 66, twelve and twelve. Prints a row a corpus: for those that are answered how often the right sentence is marked, is in the first quote, is
in another one, whether the answer is wrong or there is none (and of those how often the closest passage is marked rightly), how many quotes beside the first are
shown, and how many of the others are answered all the same.

``strangers/`` has seventeen more corpora and 1,846 questions by people who had not seen the program; docs/answers.md says which rules were made
after them. There any sentence that holds one of the ``answers`` is right. Which sentence answers, and how sure that is, was learnt from all of them; what that
gives on corpora that are left out is printed by ``training/train.py``. ``held_out/`` has a hundred and one more, twenty-six of them in German, French, Spanish, Italian, Dutch,
Portuguese, Polish, Turkish, Russian, Chinese, Japanese and Korean, with 3,700 questions: rules were made after some, but no weight was learnt from any. All are asked on one day, since what is next
depends on it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import regex

from bot.answering.answerer import explain
from bot.documents.corpus import read_corpus
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Question, Quote

FOLDER = Path(__file__).with_suffix("")
ASKED_ON = dt.date(2026, 11, 29)
"""The day on which all was asked: what is next, and whose turn it is, depends on it."""
_ALIKE_CHARS = 40
Json = dict[str, Any]


def main(folders: list[Path]) -> int:
    """Print a row for each corpus, and their sum."""
    total: Counter[str] = Counter()
    for folder in folders or sorted(path for path in FOLDER.iterdir() if path.is_dir()):
        counts = measured(folder)
        print_row(folder.name, counts)
        total += counts
    print_row("sum", total)
    return 0


def measured(folder: Path) -> Counter[str]:
    """What becomes of the questions of a corpus."""
    snapshot = Library(lambda: state_in_memory(read_corpus(folder / "documents"))).snapshot
    counts: Counter[str] = Counter()
    for row in read_questions(folder):
        answer = explain(snapshot, Question(row["question"]), today=ASKED_ON).answer
        if not is_answerable(row):
            of = "mentioned" if row["is_mentioned"] else "unmentioned"
            counts.update({of: 1, f"{of} answered": int(bool(answer.quotes))})
            continue
        counts["questions"] += 1
        place = place_of(row, answer.quotes or answer.nearest)
        counts["silent" if answer.is_abstention else place] += 1
        counts["further"] += max(0, len(answer.quotes) - 1)
        counts["silent, but right"] += answer.is_abstention and place == "marked"
    return counts


def read_questions(folder: Path) -> list[Json]:
    """What is asked of a corpus."""
    return [json.loads(line) for line in (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()]


def is_answerable(row: Json) -> bool:
    """Whether the documents say it."""
    return bool(row["answers"] if "answers" in row else row["file"])


def place_of(row: Json, quotes: tuple[Quote, ...]) -> str:
    """Where the answer stands: marked, in the first quote, in another one, or nowhere ("wrong")."""
    for index, quote in enumerate(quotes):
        is_marked = is_answer(row, quote.answer)
        if is_marked or holds_answer(row, quote.citation.path, quote.text):
            return "another" if index else "marked" if is_marked else "first"
    return "wrong"


def is_answer(row: Json, marked: str) -> bool:
    """Whether a marked sentence is the one that answers: the marks of lists and wrapped lines do not count."""
    if "answers" in row:
        return any(_squeezed(answer) in _squeezed(marked) for answer in row["answers"])
    wanted, found = _squeezed(row["sentence"]), _squeezed(marked)
    alike = min(_ALIKE_CHARS, len(wanted), len(found))
    return _squeezed(row["answer"]) in found and (wanted[:alike] in found or found[:alike] in wanted)


def holds_answer(row: Json, path: str, text: str) -> bool:
    """Whether a part of a document's words holds the answer."""
    if "answers" in row:
        return is_answer(row, text)
    return path == row["file"] and _squeezed(row["answer"]) in _squeezed(text)


def _squeezed(text: str) -> str:
    return regex.sub(r"[^\w]+", "", unicodedata.normalize("NFKC", text).casefold())


def print_row(name: str, counts: Counter[str]) -> None:
    print(
        f"{name:22} marked {counts['marked']:3} in the first quote {counts['first']:3} in another {counts['another']:3} wrong {counts['wrong']:3}"
        f" silent {counts['silent']:3} (of which right {counts['silent, but right']:3}) of {counts['questions']}"
        f"  further quotes {counts['further']:3}  false: mentioned {counts['mentioned answered']:2} of {counts['mentioned']}, unmentioned"
        f" {counts['unmentioned answered']:2} of {counts['unmentioned']}",
        flush=True,
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    sys.exit(main(parser.parse_args().folders))
