"""The weights of the sentence selector and of the confidence, and what answers speak of, from question sets.

    python benchmarks/training/train.py FOLDER [--out bot/answering]

FOLDER holds a folder of ``documents.jsonl.gz`` and ``questions.jsonl.gz`` for each set. Only the permissively licensed ones are trained
on: selqa (Apache-2.0), policyqa (MIT), molweni (Apache-2.0). The same data gives the same files. Prints, besides, how the confidence does on each
set when trained on the others, and how often a policy's first sentence is right when learnt from other sites.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import associations
import numpy as np
from fitting import fit_best, fit_yes_or_no
from numpy.typing import NDArray
from questions import Example, Json, QuestionSet, examples, index, read_set, small_corpora, without_some

from bot.answering.associations import Table
from bot.answering.evidence import FIELDS
from bot.answering.gates import is_beside_the_point
from bot.answering.selection import EVIDENCE, Rivals

SETS = {"selqa": 1.0, "policyqa": 0.3, "molweni": 0.5}
"""The sets with the share that a question counts: policyqa's labels are incomplete, molweni repeats its dialogues."""
POLICIES = "policyqa"
"""The one whose questions are asked of many documents alike: what answers speak of is learnt there."""
CONFIDENCE_SETS = ("selqa", "molweni")
"""Those whose labels tell whether a question has an answer: of a policy, many paragraphs answer that are not labelled."""
OUT = Path(__file__).parents[2] / "bot" / "answering"

SENTENCE_FEATURES = (
    "rank title titled names sentence grams before predicate recall rouge asks replies who when where how_many how_much why definition"
).split()
CONFIDENCE_FEATURES = "names sentence exact grams before over_a_quarter over_half fullness predicate".split()
LARGE_FEATURES = "margin titled sentence recall terms held lacking corpus".split()
"""What counts otherwise on a large corpus than on a page."""
AGAINST = frozenset({"asks"})
"""What may count against a sentence; all else is evidence and never counts less than nothing."""
SENTENCE_BY_HAND = {"heading": 4.5, "opens": 0.8, "page": 2.0, "steps": 1.5, "label": 2.0}
BY_HAND = {"heading": 6.0, "kind": 1.0, "definition": 4.5, "page": 2.5, "label": 1.0, "kin": 1.2}
"""No set has sections whose heading is the question, and few have questions after what a word means; the weights are set so that such a
section, or a sentence like "tea is a drink", answers; and no set asks how things are done, which a page with the question as its title tells in steps. On a page, whether there is a number where one is asked for says more than the sets tell. Their questions repeat the words of the documents more than people do, who have not read them:
*kin* is two thirds of what *exact* weighs."""
BY_HAND_LARGE = {"kind": -0.8}
NAMES_FROM = 0.999
LIKELY_FROM = 0.5
FALSE_SEEN = 0.048
"""Of the questions without an answer that it is trained on, those that are answered all the same; of those of sets left out it was no more."""
BIAS_UNSPACED, BIAS_INFLECTED = 1.9, 0.55
"""Set by `benchmarks/languages.py`: such that as many questions that a document all but answers are answered as in English."""
STRONG_FROM = 0.85
QUOTES = 8
"""Sentences are chosen among those of as many passages as so many quotes need: the more wrong ones there are, the more is learnt."""
ROWS_A_SET = 4_000
SMALL_CAUTION = 8.0

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Judged:
    """The first quotes of a set's questions, and whether they are right."""

    evidence: Vector
    """A row for each question, in the order of ``EVIDENCE``."""
    size: Vector
    """How large the corpus was."""
    is_right: NDArray[np.bool_]
    is_answerable: NDArray[np.bool_]
    is_beside: NDArray[np.bool_]
    """Whether they are no answers however likely, as ``is_beside_the_point`` tells."""


@dataclass(frozen=True, slots=True)
class Model:
    """What ``selection.py`` computes a probability with."""

    everywhere: Vector
    """In the order of ``EVIDENCE``."""
    large: Vector
    bias: float

    def probabilities(self, given: Judged) -> Vector:
        value: Vector = 1 / (1 + np.exp(-self.scores(given)))
        return np.where(given.is_beside, value * LIKELY_FROM, value)

    def scores(self, given: Judged) -> Vector:
        """Their logits."""
        scores: Vector = self.bias + given.evidence @ self.everywhere + given.size * (given.evidence @ self.large)
        return scores


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=OUT, help="the folder that the two files are written to")
    given = parser.parse_args()
    if not given.out.is_dir():
        parser.error(f"{given.out} is no folder to write the weights to; make it, or leave --out away.")
    try:
        sets = {name: read_set(given.folder / name) for name in SETS}
    except OSError as error:
        print(f"The question sets {', '.join(SETS)} are needed to train, and one is absent: {error}.", file=sys.stderr)
        return 1
    found = {name: list(examples(index(each.documents), each.questions, quotes=QUOTES)) for name, each in sets.items()}
    others = [found[name] for name in CONFIDENCE_SETS]
    print_policies(found, others)
    table = associations.learn(found[POLICIES], others)
    sentence = train_associated(train_sentence(found), associations.crossed(found[POLICIES], others))
    judged = {name: judge(each, [other for other in sets.values() if other is not each], sentence, table) for name, each in sets.items()}
    for name, each in judged.items():
        print_row(f"{name}, unseen", each, train_confidence([judged[other] for other in CONFIDENCE_SETS if other != name]))
    model = train_confidence([judged[name] for name in CONFIDENCE_SETS])
    for name in CONFIDENCE_SETS:
        print_row(f"{name}, seen", judged[name], model)
    associations.write(given.out / "associations.json", table)
    write(given.out / "weights.json", sentence, model)
    return 0


def train_sentence(sets: dict[str, list[Example]], features: Sequence[str] = SENTENCE_FEATURES) -> Vector:
    """Weights in the order of ``FIELDS`` under which right sentences come first, of some ``features`` and none of the others."""
    groups = [(example.features, target, SETS[name]) for name, each in sets.items() for example, target in _telling(each)]
    columns = [FIELDS.index(name) for name in features]
    fitted = fit_best([(rows[:, columns], target, share) for rows, target, share in groups], free=_free(features))
    return _spread(FIELDS, dict(zip(features, fitted, strict=True)) | SENTENCE_BY_HAND)


def train_associated(sentence: Vector, found: Iterable[Example]) -> Vector:
    """The weights with one more for what answers speak of; the others stay, so that nothing changes where that is not known."""
    column = FIELDS.index("associated")
    groups = [
        (np.column_stack([example.features @ sentence, example.features[:, column]]), target, 1.0) for example, target in _telling(found)
    ]
    score, associated = fit_best(groups, free=np.zeros(2, bool))
    return _spread(FIELDS, dict(zip(FIELDS, sentence, strict=True)) | {"associated": associated / score if score else 0.0})


def print_policies(found: dict[str, list[Example]], others: Sequence[Sequence[Example]]) -> None:
    """How often a policy's first sentence is of the right document, and holds the answer: learnt from half of the sites, asked of the other.

    Both are asked the same questions, and the constants of ``associations.py`` were chosen by this figure.
    """
    rates = []
    halves = associations.halves(found[POLICIES])
    for own, other in (halves, halves[::-1]):
        weights = train_associated(train_sentence(found | {POLICIES: own}), associations.crossed(own, others))
        asked = list(associations.reassociated(other, associations.learn(own, others)))
        best = [int(np.argmax(example.features @ weights)) for example in asked]
        rates += [(example.is_gold[place], example.holds[place]) for example, place in zip(asked, best, strict=True)]
    document, sentence = 100 * np.mean(rates, axis=0)
    print(f"{POLICIES}, learnt from other sites: first quote's document {document:.1f} %, its sentence {sentence:.1f} %", flush=True)


def _telling(found: Iterable[Example]) -> Iterator[tuple[Example, NDArray[np.bool_]]]:
    """The examples of which some sentences are right and others are not, with the right ones.

    Right are the sentences that hold an answer in a document that has it; all of that document's where none does by itself.
    """
    for example in found:
        both = example.is_gold & example.holds
        target = both if both.any() else example.is_gold
        if target.any() and not target.all():
            yield example, target


def judge(given: QuestionSet, others: Sequence[QuestionSet], sentence: Vector, table: Table) -> Judged:
    """The set asked as it is, without some of its articles, and of corpora of a few documents; other sets' questions among its own."""
    strange: list[Json] = [dict(row, gold=[], answers=[]) for other in others for row in other.questions[:: len(other.questions) // 250]]
    rows: list[Json] = [row for row in given.questions[:: max(1, len(given.questions) // 600)] if row["gold"]]
    parts = [_judged(examples(index(given.documents), [*rows, *strange]), sentence, table)]
    if given.name != POLICIES:  # another site's policy says the same: nothing can be taken out of it
        for share, seed in ((0.3, 1), (0.5, 5)):
            snapshot, questions = without_some(given, share, seed)
            parts.append(_judged(examples(snapshot, questions), sentence, table))
        for snapshot, questions in small_corpora(given, strange, 250, seed=2):
            parts.append(_judged(examples(snapshot, questions), sentence, table))
    return merged(parts)


def _judged(found: Iterable[Example], sentence: Vector, table: Table) -> Judged:
    evidence, size, is_right, is_answerable, is_beside = [], [], [], [], []
    for example in associations.reassociated(found, table):
        scores = example.features @ sentence
        order = np.argsort(-scores, kind="stable")
        scored = [(float(scores[place]), example.candidates[place]) for place in order]
        evidence.append([*scored[0][1].features, *Rivals(example.asked, scored).standing(*scored[0])])
        size.append(example.asked.size)
        is_right.append(bool(example.is_gold[order[0]] or example.holds[order[0]]))
        is_answerable.append(example.is_answerable)
        is_beside.append(is_beside_the_point(example.asked, scored[0][1], NAMES_FROM))
    flags = (np.array(each, bool) for each in (is_right, is_answerable, is_beside))
    return Judged(np.array(evidence).reshape(-1, len(EVIDENCE)), np.array(size), *flags)


def merged(parts: Sequence[Judged]) -> Judged:
    return Judged(
        np.concatenate([part.evidence for part in parts]),
        np.concatenate([part.size for part in parts]),
        np.concatenate([part.is_right for part in parts]),
        np.concatenate([part.is_answerable for part in parts]),
        np.concatenate([part.is_beside for part in parts]),
    )


def train_confidence(sets: Sequence[Judged]) -> Model:
    """The confidence that tells right first quotes from questions without an answer; every set counts the same.

    On a small corpus, where most of what people ask is not said, a question that has no answer counts more.
    """
    rows = merged(sets)
    everywhere, large = ([EVIDENCE.index(name) for name in names] for names in (CONFIDENCE_FEATURES, LARGE_FEATURES))
    share = np.concatenate([np.full(len(each.is_right), ROWS_A_SET / len(each.is_right)) for each in sets])
    share *= np.where(rows.is_answerable, 1.0, 1 + SMALL_CAUTION * (1 - rows.size))
    evidence = np.hstack([rows.evidence[:, everywhere], rows.evidence[:, large] * rows.size[:, None]])
    fitted, _ = fit_yes_or_no(evidence, rows.is_right, share)
    model = Model(
        _spread(EVIDENCE, dict(zip(CONFIDENCE_FEATURES, fitted, strict=False)) | BY_HAND),
        _spread(EVIDENCE, dict(zip(LARGE_FEATURES, fitted[len(everywhere) :], strict=True)) | BY_HAND_LARGE),
        0.0,
    )
    return replace(model, bias=_bias(model, sets))


def _bias(model: Model, sets: Sequence[Judged]) -> float:
    """Such that of the questions without an answer ``FALSE_SEEN`` are answered, each set counting the same."""
    scores = [np.where(each.is_beside, -np.inf, model.scores(each))[~each.is_answerable] for each in sets]
    values = np.concatenate(scores)
    counts = np.concatenate([np.full(len(each), 1 / len(each) / len(sets)) for each in scores])
    order = np.argsort(-values)
    last = int(np.searchsorted(np.cumsum(counts[order]), FALSE_SEEN))
    return math.log(LIKELY_FROM / (1 - LIKELY_FROM)) - float(values[order[last]])


def print_row(name: str, given: Judged, model: Model) -> None:
    value = model.probabilities(given)
    row = [f"{name:20}", f"AUROC {auroc(value[given.is_answerable], value[~given.is_answerable]):.3f}"]
    for least in (0.4, LIKELY_FROM, 0.6, 0.7, 0.8, 0.9):
        answered = value >= least
        right = given.is_right[answered].mean() if answered.any() else 1.0
        precision = given.is_answerable[answered].mean() if answered.any() else 1.0
        coverage, false = answered[given.is_answerable].mean(), answered[~given.is_answerable].mean()
        row.append(f"| {least}: precision {precision:.3f} right {right:.3f} coverage {coverage:.3f} false {false:.3f}")
    print(*row)


def auroc(positive: Vector, negative: Vector) -> float:
    """How likely a positive value lies above a negative one; ties count half."""
    ordered = np.sort(negative)
    below, upto = np.searchsorted(ordered, positive, "left"), np.searchsorted(ordered, positive, "right")
    return float((below + upto).mean() / 2 / len(negative))


def _free(names: Sequence[str]) -> NDArray[np.bool_]:
    return np.array([name in AGAINST for name in names])


def _spread(fields: Sequence[str], values: dict[str, float]) -> Vector:
    return np.array([values.get(field, 0.0) for field in fields])


def write(out: Path, sentence: Vector, model: Model) -> None:
    """The file that ``bot/answering/selection.py`` reads."""
    text = {
        "about": "Made by benchmarks/training/train.py from selqa, policyqa and molweni; heading, page, opens, steps, label, definition, kind, kin and the thresholds are set by hand. See docs/quality.md.",
        "version": 1,
        "sentence": _told(FIELDS, sentence),
        "confidence": _told(EVIDENCE, model.everywhere),
        "confidence_large": _told(EVIDENCE, model.large),
        "bias": round(model.bias, 3),
        "bias_unspaced": BIAS_UNSPACED,
        "bias_inflected": BIAS_INFLECTED,
        "names_from": NAMES_FROM,
        "likely_from": LIKELY_FROM,
        "strong_from": STRONG_FROM,
    }
    out.write_text(json.dumps(text, indent=2) + "\n", encoding="utf-8")


def _told(fields: Sequence[str], values: Vector) -> dict[str, float]:
    return {field: round(float(value), 3) for field, value in zip(fields, values, strict=True) if round(float(value), 3)}


if __name__ == "__main__":
    sys.exit(main())
