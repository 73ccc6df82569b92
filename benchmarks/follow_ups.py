"""How often a question that leans on the one before is told from one that stands alone.

    python benchmarks/follow_ups.py

Reads ``follow_ups.jsonl`` beside it: pairs written for this measure, with what a person would say. Prints the share told right and
each pair told wrong.
"""

from __future__ import annotations

import json
from pathlib import Path

from bot.follow_ups import complete

PAIRS = Path(__file__).with_suffix(".jsonl")


def main() -> None:
    """Print the figures."""
    rows = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    wrong = [row for row in rows if (complete(row["question"], row["previous"]) != row["question"]) != row["leans"]]
    missed = sum(row["leans"] for row in wrong)
    print(f"{len(rows) - len(wrong)} of {len(rows)} told right; {missed} missed, {len(wrong) - missed} leaned that should not")
    for row in wrong:
        print(f"  {row['question']!r} after {row['previous']!r}: leans is {row['leans']}")


if __name__ == "__main__":
    main()
