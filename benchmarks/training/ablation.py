"""What is lost without a group of the features that choose a sentence.

    python benchmarks/training/ablation.py FOLDER

Trains on the sets of ``train.py`` as it does, but for what answers speak of, all features first and then without each group, and prints the change of the first quote's document
and of its sentence, in points: on squad (every fourth question) and xquad (every second), which are never trained on, and on the sets trained on.
Takes five minutes. Where no sentence stands out the first one counts, and an answer that would be kept back counts like any other.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from questions import Example, examples, index, read_set, read_workspaces
from train import QUOTES, SENTENCE_FEATURES, SETS, train_sentence

GROUPS = {
    "rank": ["rank"],
    "title and headings": ["title", "titled"],
    "names": ["names"],
    "the sentence's share": ["sentence"],
    "parts of words (grams)": ["grams"],
    "the sentence before": ["before"],
    "neither names nor title (predicate)": ["predicate"],
    "the question's wording": ["recall", "rouge"],
    "is a question, answers a question": ["asks", "replies"],
    "the kind of thing asked for": ["who", "when", "where", "how_many", "how_much", "why", "definition"],
}
TESTED = {"squad": ["squad"], "xquad": [f"xquad_{code}" for code in ("ar", "de", "en", "es", "ru", "zh")], "trained on": list(SETS)}
EVERY = {"squad": 4} | dict.fromkeys(TESTED["xquad"], 2)


def main(folder: Path) -> int:
    """Train without each group and print a row."""
    try:
        sets = {name: read_set(folder / name) for names in TESTED.values() for name in names}
    except OSError as error:
        print(f"The question sets are needed, and one is absent: {error}.", file=sys.stderr)
        return 1
    snapshots = {name: index(each.documents) for name, each in sets.items()}
    trained = {name: list(examples(snapshots[name], sets[name].questions, quotes=QUOTES)) for name in SETS} | dict(read_workspaces())
    tested = {
        name: list(examples(snapshots[name], [row for row in sets[name].questions[:: EVERY.get(name, 1)] if row["gold"]])) for name in sets
    }
    everything = measured(trained, tested, SENTENCE_FEATURES)
    print("| without | " + " | ".join(TESTED) + " |")
    print("| (all) | " + " | ".join(f"{document:.1f} / {sentence:.1f}" for document, sentence in everything) + " |", flush=True)
    for name, group in GROUPS.items():
        less = measured(trained, tested, [feature for feature in SENTENCE_FEATURES if feature not in group])
        pairs = [(a - c, b - d) for (a, b), (c, d) in zip(less, everything, strict=True)]
        print(f"| {name} | " + " | ".join(f"{document:+.1f} / {sentence:+.1f}" for document, sentence in pairs) + " |", flush=True)
    return 0


def measured(trained: dict[str, list[Example]], tested: dict[str, list[Example]], features: Sequence[str]) -> list[tuple[float, float]]:
    """For each of ``TESTED``, the mean over its sets: per cent of first quotes from the right document, and whose sentence holds the answer."""
    weights = train_sentence(trained, features)
    found = []
    for names in TESTED.values():
        rates = []
        for name in names:
            best = [int(np.argmax(example.features @ weights)) for example in tested[name]]
            right = [bool(example.is_gold[place]) for example, place in zip(tested[name], best, strict=True)]
            holds = [bool(example.holds[place]) for example, place in zip(tested[name], best, strict=True)]
            rates.append((100 * np.mean(right), 100 * np.mean(holds)))
        document, sentence = np.mean(rates, axis=0)
        found.append((float(document), float(sentence)))
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("../shared/data"))
    sys.exit(main(parser.parse_args().folder))
