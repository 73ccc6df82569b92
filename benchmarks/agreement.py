"""How far the first ten passages of the two engines agree, on each question set of ``../shared/data``.

    python benchmarks/agreement.py [QUESTIONS]

Asks QUESTIONS (default 300) of each set and prints the share of questions with the same first ten in the same order, with the same ten in any
order, and the mean overlap. Both engines score alike, so they differ only where the candidates of the one on disk, which its library picks with
other constants, leave a passage out. Exits 1 where less than 99.5 % of the passages are the same; says so where there are no sets.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
from pathlib import Path

from bot.analysis import analyse_question
from bot.documents.corpus import read_corpus
from bot.indexing import DiskIndex, IndexPlace
from bot.indexing.state import state_in_memory
from bot.library import Library

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
LEAST = 0.995


def main(number: int) -> int:
    """Compare and print a row a set."""
    if not DATA.is_dir():
        print("../shared/data is not there; tests/retrieval/test_engines.py compares the engines on small samples.")
        return 0
    is_met = True
    print(f"{'set':24} {'questions':>9} {'same order':>11} {'same ten':>9} {'overlap':>8}")
    for folder in sorted(DATA.iterdir()):
        if not (folder / "questions.jsonl.gz").is_file():
            continue
        shares = compare(folder, number)
        overlap = sum(len(a & b) / len(a) if a else float(not b) for _, a, b in shares) / len(shares)
        is_met &= overlap >= LEAST
        same_order = sum(is_same for is_same, _, _ in shares) / len(shares)
        same_ten = sum(a == b for _, a, b in shares) / len(shares)
        print(f"{folder.name:24} {len(shares):9,} {same_order:11.2%} {same_ten:9.2%} {overlap:8.3%}", flush=True)
    return 0 if is_met else 1


def compare(folder: Path, number: int) -> list[tuple[bool, set[tuple[str, int]], set[tuple[str, int]]]]:
    """For each question, whether the first ten are the same, and each engine's."""
    corpus = folder / "documents.jsonl.gz"
    with tempfile.TemporaryDirectory() as place:
        index = DiskIndex(corpus, IndexPlace.of(corpus, Path(place)))
        index.sync()
        states = [Library(lambda: state_in_memory(read_corpus(corpus)))._newest(), index.open()]  # noqa: SLF001 - the engines alone
        with gzip.open(folder / "questions.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows = [json.loads(line)["question"] for line in lines]
        found = []
        for text in rows[:: max(1, len(rows) // number)][:number]:
            languages = states[0].snapshot.languages_of(None)
            terms = {term for word in analyse_question(text, languages, languages[0]) for term in word.terms}
            hits = [state.snapshot.retriever.search(terms, collections=None, limit=10) for state in states]
            one, other = ([(hit.passage.document, hit.passage.start) for hit in each] for each in hits)
            found.append((one == other, set(one), set(other)))
        index.close()
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", nargs="?", type=int, default=300)
    sys.exit(main(parser.parse_args().questions))
