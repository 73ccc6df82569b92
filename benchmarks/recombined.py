"""Real English text recombined to any size: sentences of Wikipedia paragraphs in new orders, so that words are as frequent as in English.

From ``../shared/data/squad`` where it is there; otherwise from the pages of this repository, whose vocabulary is small.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
DATA = ROOT.parent / "shared" / "data" / "squad"
SENTENCES_A_PASSAGE = 5
PASSAGES_A_FILE = 100
FILES_A_FOLDER = 100
HUNDREDTH = "hundredth"
"""The folder that the first of each hundred files are in."""
_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])")


def sentences() -> list[str]:
    """The sentences that texts are made of."""
    if DATA.is_dir():
        texts = [row["text"] for row in _rows("documents.jsonl.gz")]
    else:
        texts = [
            path.read_text(encoding="utf-8")
            for path in sorted([*ROOT.rglob("docs/**/*.md"), *ROOT.glob("corpus/*.txt"), *ROOT.glob("tests/**/samples/*")])
        ]
    found = (sentence.strip() for text in texts for part in text.split("\n") for sentence in _ENDS.split(part))
    return [sentence for sentence in found if 30 <= len(sentence) <= 400 and sentence.endswith((".", "!", "?"))]


def questions(number: int) -> list[str]:
    """Natural questions, in a fixed order; made from sentences where there are none."""
    draw = random.Random(2)
    if DATA.is_dir():
        rows = [row["question"] for row in _rows("questions.jsonl.gz")]
        return draw.sample(rows, min(number, len(rows)))
    pool = sentences()
    return [" ".join(["what about", *draw.sample(draw.choice(pool).split(), 5)]) + "?" for _ in range(number)]


def _rows(name: str) -> list[dict[str, str]]:
    with gzip.open(DATA / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def passages(number: int, seed: int = 0) -> Iterator[str]:
    """So many paragraphs of about a hundred words."""
    pool = sentences()
    draw = random.Random(seed)
    for _ in range(number):
        yield " ".join(draw.choices(pool, k=SENTENCES_A_PASSAGE))


def write_corpus(folder: Path, number: int) -> int:
    """Text files of a hundred paragraphs each, every hundredth in a folder of its own and the others about a hundred a folder; how many files."""
    source = passages(number)
    files = 0
    while batch := [paragraph for paragraph, _ in zip(source, range(PASSAGES_A_FILE), strict=False)]:
        name = f"{files // FILES_A_FOLDER:04}" if files % FILES_A_FOLDER else HUNDREDTH
        path = folder / name / f"page {files:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join(batch) + "\n", encoding="utf-8")
        files += 1
    return files
