"""Figures of answers on corpora that no set is by itself: with articles taken out, of a few paragraphs, with misspelt questions, by both engines.

    python benchmarks/training/unseen.py FOLDER

Asks the sets squad, selqa, molweni and xquad in FOLDER, of which squad and xquad are never trained on, and prints a row a corpus. Takes a minute.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from questions import Json, index, read_set, small_corpora, without_some

from bot.answering.answerer import explain
from bot.answering.passage_ranking.snapshot import Snapshot
from bot.evaluation import auroc
from bot.indexing import DiskIndex, IndexPlace
from bot.models import Answer, Question

LANGUAGES = ("en", "es", "de", "ru", "zh", "ar")
STRANGE = ("selqa", "molweni", "policyqa")


def main(folder: Path) -> int:
    """Print a row for each corpus."""
    try:
        sets = {name: read_set(folder / name) for name in ("squad", *STRANGE, *(f"xquad_{code}" for code in LANGUAGES))}
        with gzip.open(folder / "squad" / "questions_typo.jsonl.gz", "rt", encoding="utf-8") as lines:
            misspelt = [json.loads(line)["question"] for line in lines][:1_000]
    except OSError as error:
        print(f"The question sets are needed, and one is absent: {error}.", file=sys.stderr)
        return 1
    strange: list[Json] = [dict(row, gold=[]) for name in STRANGE for row in sets[name].questions[:: len(sets[name].questions) // 100]]
    for name in ("squad", "xquad_en"):
        small = small_corpora(sets[name], strange, 250, seed=4)
        print_row(f"{name}, 1 to 5 paragraphs", [judged for snapshot, rows in small for judged in asked(snapshot, rows)])
    for code in LANGUAGES:
        print_row(f"xquad_{code}, .3 taken out", list(asked(*without_some(sets[f"xquad_{code}"], 0.3, seed=3))))
    for name, every in (("squad", 4), ("selqa", 1)):
        snapshot = index(sets[name].documents)
        answers = [answer_to(snapshot, row["question"]) for row in sets[name].questions[::every]]
        answered = [answer for answer in answers if not answer.is_abstention]
        print(f"{name}: sources said to differ in {sum(answer.sources_differ for answer in answered)} of {len(answered):,} answers")
    squad = index(sets["squad"].documents)
    clean = [row["question"] for row in sets["squad"].questions[::5]][:2_000]
    for what, texts in (("misspelt", misspelt), ("clean", clean)):
        print(
            f"squad: words corrected in {sum(bool(answer_to(squad, text).corrected) for text in texts):,} of {len(texts):,} {what} questions"
        )
    for name in ("squad", "selqa", "molweni", "xquad_zh"):
        print_engines(name, folder, [row["question"] for row in sets[name].questions[:: len(sets[name].questions) // 300]][:300])
    return 0


def answer_to(snapshot: Snapshot, text: str) -> Answer:
    return explain(snapshot, Question(text)).answer


def asked(snapshot: Snapshot, rows: Iterable[Json]) -> Iterable[tuple[float, bool, bool]]:
    """For each question the probability, whether it was answered, and whether it can be."""
    for row in rows:
        answer = answer_to(snapshot, row["question"])
        yield answer.probability, not answer.is_abstention, any(name in snapshot.documents for name in row["gold"])


def print_row(name: str, judged: list[tuple[float, bool, bool]]) -> None:
    can = [entry for entry in judged if entry[2]]
    cannot = [entry for entry in judged if not entry[2]]
    right, wrong = sum(entry[1] for entry in can), sum(entry[1] for entry in cannot)
    likely = auroc(*([entry[0] for entry in part] for part in (can, cannot)))
    print(
        f"{name:26} AUROC {likely:.3f} precision {right / (right + wrong):.3f} coverage {right / len(can):.3f} false {wrong / len(cannot):.3f}",
        flush=True,
    )


def print_engines(name: str, folder: Path, texts: list[str]) -> None:
    """How many questions both engines answer to the byte alike."""
    corpus = folder / name / "documents.jsonl.gz"
    memory = index(read_set(folder / name).documents)
    with tempfile.TemporaryDirectory() as place:
        disk = DiskIndex(corpus, IndexPlace.of(corpus, Path(place)))
        disk.sync()
        snapshot = disk.open().snapshot
        same = sum(answer_to(memory, text) == answer_to(snapshot, text) for text in texts)
        disk.close()
    print(f"{name}: both engines answer {same} of {len(texts)} questions alike", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("../shared/data"))
    sys.exit(main(parser.parse_args().folder))
