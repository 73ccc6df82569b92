"""How answers do in each of the languages, on three short documents and thirty questions a language.

    python benchmarks/languages.py [CODE ...]

Reads ``languages/CODE.json`` beside it, written for this measure: a practical text, an article on something invented, and notes or news; of thirty
questions eighteen are answered by a document and twelve sound as if they were. Prints a row a language: how often the sentence that answers comes
first, how many questions are answered and how many of those rightly, how many of the twelve are answered though nothing says it ("near"), and how many of the
eighteen are when their document is taken out ("gone"). The last row is of all languages in one corpus.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bot.answering.answerer import explain
from bot.answering.passage_ranking.snapshot import Snapshot
from bot.documents.corpus import read_corpus
from bot.indexing.state import state_in_memory
from bot.library import Library
from bot.models import Question

FOLDER = Path(__file__).with_suffix("")
Json = dict[str, Any]
DOCUMENTS = 3
"""Of each language."""


def main(codes: list[str]) -> int:
    """Print a row for each language, and one for all."""
    sets = [
        json.loads((FOLDER / f"{code}.json").read_text(encoding="utf-8"))
        for code in codes or sorted(path.stem for path in FOLDER.glob("*.json"))
    ]
    total: Counter[str] = Counter()
    for each in sets:
        counts = measured([each])
        print_row(each["language"], counts)
        total += counts
    print_row("sum", total)
    if len(sets) > 1:
        print_row("one corpus of all", measured(sets))
    return 0


def measured(sets: list[Json]) -> Counter[str]:
    """What becomes of the questions, asked of all the documents, and then without the one that answers them."""
    counts: Counter[str] = Counter()
    whole = snapshot_of(documents(sets))
    for each in sets:
        for row in each["questions"]:
            explanation = explain(whole, Question(row["question"]))
            answered = not explanation.answer.is_abstention
            if row["answer"] is None:
                counts.update(near=1, near_answered=answered)
                continue
            best = explanation.considered[0].candidate.text if explanation.considered else ""
            right = row["answer"] in best
            counts.update(asked=1, first=right, answered=answered, right=answered and right)
    for gone in range(DOCUMENTS):
        left = snapshot_of(documents(sets, but=gone))
        for each in sets:
            for row in each["questions"]:
                if row["document"] == gone and row["answer"] is not None:
                    counts.update(gone=1, gone_answered=not explain(left, Question(row["question"])).answer.is_abstention)
    return counts


def documents(sets: Iterable[Json], but: int | None = None) -> Iterator[tuple[str, str]]:
    """The name and text of each document, without one of each language."""
    for each in sets:
        for place, document in enumerate(each["documents"]):
            if place != but:
                yield f"{each['language']}-{place}.md", f"# {document['title']}\n\n{document['text']}\n"


def snapshot_of(texts: Iterable[tuple[str, str]]) -> Snapshot:
    """Some documents, read as files and indexed."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts:
            Path(folder, name).write_text(text, encoding="utf-8")
        return Library(lambda: state_in_memory(read_corpus(Path(folder)))).snapshot


def print_row(name: str, counts: Counter[str]) -> None:
    """One row of the table."""
    print(
        f"{name:18} first {counts['first']:3} of {counts['asked']}  answered {counts['answered']:3}, right {counts['right']:3}"
        f"  near {counts['near_answered']:3} of {counts['near']}  gone {counts['gone_answered']} of {counts['gone']}",
        flush=True,
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("codes", nargs="*")
    sys.exit(main(parser.parse_args().codes))
