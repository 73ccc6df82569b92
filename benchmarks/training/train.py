"""How necessary words are, what answers speak of, and the weights of the sentence selector and of the confidence, from question sets and what people asked.

    python benchmarks/training/train.py FOLDER [--out bot/answering]

FOLDER holds a folder of ``documents.jsonl.gz`` and ``questions.jsonl.gz`` for each set. Only the permissively licensed ones are trained
on: selqa (Apache-2.0), policyqa (MIT), molweni (Apache-2.0); and the corpora of ``benchmarks/workspaces`` and ``benchmarks/strangers``, which are
this project's own. The same data gives the same files; with another folder as ``--out`` the weights are those for the table of necessities that is shipped. Prints, besides,
how the confidence does on each set when trained on the others, how it and the selector do on those corpora when trained on others, and how often a policy's first sentence is right when learnt from other sites.
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
import necessity
import numpy as np
from fitting import fit_best, fit_yes_or_no
from numpy.typing import NDArray
from questions import Example, Json, QuestionSet, examples, index, read_set, read_workspaces, small_corpora, without_some

from bot.answering.answer_selection.gates import is_beside_the_point
from bot.answering.answer_selection.leading import place_of_leading
from bot.answering.answer_selection.selection import EVIDENCE, Rivals
from bot.answering.question_analysis.associations import Table
from bot.answering.sentence_scoring.evidence import FIELDS, Candidate
from bot.evaluation import auroc

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
CONFIDENCE_FEATURES = (
    "names grams before over_a_quarter over_half fullness predicate label kin why steps kind margin anything first length"
).split()
LARGE_FEATURES = (
    "spread margin titled sentence recall terms held lacking corpus kind exact before over_half fullness names grams predicate anything first length"
).split()
"""What counts otherwise on a large corpus than on a page."""
AGAINST = frozenset({"asks"})
"""What may count against a sentence; all else is evidence and never counts less than nothing."""
SENTENCE_BY_HAND = {"heading": 4.5, "opens": 0.8, "page": 2.0, "steps": 1.5, "label": 2.0}
BY_HAND = {"heading": 6.0, "definition": 4.5, "page": 2.5, "sentence": 1.2, "exact": 1.2, "replies": 1.2, "rule": 1.2}
"""No set has sections whose heading is the question, and few have questions after what a word means; the weights are set so that such a
section, or a sentence like "tea is a drink", answers; and no set asks how things are done, which a page with the question as its title tells in steps.
What the sentence itself holds would count for next to nothing beside what is lacking around it; on a page of one's own it says more. Of rules too few ask to learn it."""
LARGE_BY_HAND = {"coherence": 3.0, "lead": 1.5}
"""On a large corpus. About what selqa alone gives where it is told whether the answer is there at all: of a first sentence that is wrong the article mostly is the right one. Of molweni no conversation
has a title, and what people asked is of corpora each of which is of one subject."""
NAMES_FROM = 0.999
LIKELY_FROM = 0.5
FALSE_SEEN = 0.09
"""Of the questions without an answer that it is trained on, those that are answered all the same: less than 5 in 100 of the sets', also of one that is left out, and
one in five of people's, most of which ask of a thing that is there what nobody says of it."""
BIAS_UNSPACED, BIAS_INFLECTED = 1.0, 0.45
"""Set by `benchmarks/languages.py`: such that as many questions that a document all but answers are answered as in English."""
BIAS_LARGE = 0.35
"""On a large corpus: there a twentieth of what has no answer may be answered, and less was; people's corpora, which are small, are told one in five all the same."""
STRONG_FROM = 0.84
_READ = 9
"""How many sentences are read to the end for as many quotes as are usual."""
QUOTES = 8
"""Sentences are chosen among those of as many passages as so many quotes need: the more wrong ones there are, the more is learnt."""
ROWS_A_SET = 4_000
FOLDS = 5
OF_PEOPLE = 4.0
"""How many sets what people asked counts like: there are fewer such questions, of more kinds of things, and those who asked had not read the documents."""
SMALL_CAUTION = 8.0
OF_A_PERSON = 0.5
"""What a question that people asked counts where one of selqa counts one: with more, the documents of long articles are told less well (xquad)."""

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
    bias: float = 0.0
    bias_large: float = 0.0

    def probabilities(self, given: Judged) -> Vector:
        value: Vector = 1 / (1 + np.exp(-self.scores(given)))
        return np.where(given.is_beside, value * LIKELY_FROM, value)

    def scores(self, given: Judged) -> Vector:
        """Their logits."""
        scores: Vector = self.bias + given.evidence @ self.everywhere + given.size * (self.bias_large + given.evidence @ self.large)
        return scores


@dataclass(frozen=True, slots=True)
class Entry:
    """A candidate with what it was given, as ``leading`` asks for it."""

    candidate: Candidate
    score: float
    rivals: Rivals
    model: Model

    @property
    def probability(self) -> float:
        """How likely it is, where it is not beside the point."""
        evidence = np.array([[*self.candidate.features, *self.rivals.standing(self.score, self.candidate)]])
        is_beside = is_beside_the_point(self.rivals.asked, self.candidate, NAMES_FROM)
        judged = Judged(evidence, np.array([self.rivals.asked.size]), np.array([False]), np.array([False]), np.array([is_beside]))
        return float(self.model.probabilities(judged)[0])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=OUT, help="the folder that the three files are written to")
    given = parser.parse_args()
    if not given.out.is_dir():
        parser.error(f"{given.out} is no folder to write the weights to; make it, or leave --out away.")
    try:
        sets = {name: read_set(given.folder / name) for name in SETS}
    except OSError as error:
        print(f"The question sets {', '.join(SETS)} are needed to train, and one is absent: {error}.", file=sys.stderr)
        return 1
    necessity.write(given.out / "necessity.json", necessity.learn([(each, SETS[name]) for name, each in sets.items()]))
    found = {name: list(examples(index(each.documents), each.questions, quotes=QUOTES)) for name, each in sets.items()}
    asked = dict(read_workspaces())
    others = [found[name] for name in CONFIDENCE_SETS]
    print_policies(found, others)
    table = associations.learn(found[POLICIES], others)
    print_sentences(found, asked)
    sentence = train_associated(train_sentence(found | asked), associations.crossed(found[POLICIES], others))
    judged = {name: judge(each, [other for other in sets.values() if other is not each], sentence, table) for name, each in sets.items()}
    first = train_confidence([judged[name] for name in CONFIDENCE_SETS], [])
    people = {name: _judged(each, sentence, table, first) for name, each in asked.items()}
    for name, each in judged.items():
        model = train_confidence([judged[other] for other in CONFIDENCE_SETS if other != name], list(people.values()))
        print_row(f"{name}, unseen", each, model)
    print_people(people, [judged[name] for name in CONFIDENCE_SETS], first)
    model = train_confidence([judged[name] for name in CONFIDENCE_SETS], list(people.values()))
    for name in CONFIDENCE_SETS:
        print_row(f"{name}, seen", judged[name], model)
    associations.write(given.out / "associations.json", table)
    write(given.out / "weights.json", sentence, model)
    return 0


def train_sentence(asked: dict[str, list[Example]], features: Sequence[str] = SENTENCE_FEATURES) -> Vector:
    """Weights in the order of ``FIELDS`` under which right sentences come first, of some ``features`` and none of the others.

    What people asked of a corpus counts ``OF_A_PERSON`` a question.
    """
    groups = [(example.features, target, SETS.get(name, OF_A_PERSON)) for name, each in asked.items() for example, target in _telling(each)]
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


def print_sentences(sets: dict[str, list[Example]], people: dict[str, list[Example]]) -> None:
    """How often the first sentence is right of what people asked, of every corpus by what was learnt from the sets and four fifths of the others, and from the sets alone."""
    names = sorted(people)
    alone, right, answerable = train_sentence(sets), np.zeros(2, int), 0
    for fold in range(FOLDS):
        left_out = names[fold::FOLDS]
        others = train_sentence(sets | {name: people[name] for name in names if name not in left_out})
        for example in (each for name in left_out for each in people[name] if each.is_answerable):
            answerable += 1
            right += [example.holds[int(np.argmax(example.features @ weights))] for weights in (alone, others)]
    print(f"people's questions, first sentence right: {right[0]} of {answerable} by the sets, {right[1]} by other corpora, too", flush=True)


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


def _judged(found: Iterable[Example], sentence: Vector, table: Table, leading: Model | None = None) -> Judged:
    """The first quotes; those that lead where ``leading`` tells how likely each is, else those that score highest."""
    evidence, size, is_right, is_answerable, is_beside = [], [], [], [], []
    for example in associations.reassociated(found, table):
        scores = example.features @ sentence
        order = np.argsort(-scores, kind="stable")
        scored = [(float(scores[place]), example.candidates[place]) for place in order]
        rivals = Rivals(example.asked, scored)
        place = 0
        if leading:
            entries = [Entry(candidate, score, rivals, leading) for score, candidate in scored[:_READ]]
            place = place_of_leading(example.asked, entries, LIKELY_FROM)
        candidate = scored[place][1]
        evidence.append([*candidate.features, *rivals.standing(*scored[place])])
        size.append(example.asked.size)
        is_right.append(bool(example.is_gold[order[place]] or example.holds[order[place]]))
        is_answerable.append(example.is_answerable)
        is_beside.append(is_beside_the_point(example.asked, candidate, NAMES_FROM))
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


def train_confidence(sets: Sequence[Judged], people: Sequence[Judged]) -> Model:
    """The confidence that tells right first quotes from questions without an answer; every set counts the same, ``people`` together as some of them.

    On a small corpus of a set, where most of what people ask is not said, a question that has no answer counts more. What people asked and no weight can
    make an answer is left out.
    """
    parts, shares = [], []
    for each in sets:
        parts.append(each)
        shares.append(np.where(each.is_answerable, 1.0, 1 + SMALL_CAUTION * (1 - each.size)) * ROWS_A_SET / len(each.size))
    if people:
        asked = merged(people)
        parts.append(asked)
        shares.append(~asked.is_beside * OF_PEOPLE * ROWS_A_SET / (~asked.is_beside).sum())
    rows = merged(parts)
    everywhere, large = ([EVIDENCE.index(name) for name in names] for names in (CONFIDENCE_FEATURES, LARGE_FEATURES))
    is_of_people = np.repeat([place >= len(sets) for place in range(len(parts))], [len(share) for share in shares])
    evidence = np.column_stack([rows.evidence[:, everywhere], rows.evidence[:, large] * rows.size[:, None], is_of_people])
    known = rows.evidence @ _spread(EVIDENCE, BY_HAND) + rows.size * (rows.evidence @ _spread(EVIDENCE, LARGE_BY_HAND))
    fitted = fit_yes_or_no(evidence, rows.is_right, np.concatenate(shares), known=known)
    model = Model(
        _spread(EVIDENCE, dict(zip(CONFIDENCE_FEATURES, fitted, strict=False)) | BY_HAND),
        _spread(EVIDENCE, dict(zip(LARGE_FEATURES, fitted[len(everywhere) : -1], strict=True)) | LARGE_BY_HAND),
    )
    return replace(model, bias=_bias(model, parts), bias_large=BIAS_LARGE)


def _bias(model: Model, sets: Sequence[Judged]) -> float:
    """Such that of the questions without an answer ``FALSE_SEEN`` are answered, each set counting the same."""
    scores = [np.where(each.is_beside, -np.inf, model.scores(each))[~each.is_answerable] for each in sets]
    values = np.concatenate(scores)
    counts = np.concatenate([np.full(len(each), 1 / len(each) / len(sets)) for each in scores])
    order = np.argsort(-values)
    last = int(np.searchsorted(np.cumsum(counts[order]), FALSE_SEEN))
    return math.log(LIKELY_FROM / (1 - LIKELY_FROM)) - float(values[order[last]])


def print_people(people: dict[str, Judged], sets: Sequence[Judged], first: Model) -> None:
    """How what people asked of each corpus is told, by what was learnt from the other corpora, and by what is learnt from the sets alone."""
    left_out = []
    for name, each in people.items():
        model = train_confidence(sets, [other for other_name, other in people.items() if other_name != name])
        left_out.append(model.probabilities(each))
    rows = merged(list(people.values()))
    for how, value in (("learnt from the sets", first.probabilities(rows)), ("from the other corpora, too", np.concatenate(left_out))):
        likely = auroc(value[rows.is_right].tolist(), value[~rows.is_right].tolist())
        told = [
            f"{least}: {int((rows.is_right & (value >= least)).sum())} right {int((~rows.is_right & (value >= least)).sum())} wrong"
            for least in (LIKELY_FROM, STRONG_FROM)
        ]
        print(
            f"people's questions, {how:27} AUROC {likely:.3f} | {' | '.join(told)} of {int(rows.is_answerable.sum())} and {len(rows.size)}"
        )


def print_row(name: str, given: Judged, model: Model) -> None:
    value = model.probabilities(given)
    row = [f"{name:20}", f"AUROC {auroc(value[given.is_answerable].tolist(), value[~given.is_answerable].tolist()):.3f}"]
    for least in (0.4, LIKELY_FROM, 0.6, 0.7, 0.8, 0.9):
        answered = value >= least
        right = given.is_right[answered].mean() if answered.any() else 1.0
        precision = given.is_answerable[answered].mean() if answered.any() else 1.0
        coverage, false = answered[given.is_answerable].mean(), answered[~given.is_answerable].mean()
        row.append(f"| {least}: precision {precision:.3f} right {right:.3f} coverage {coverage:.3f} false {false:.3f}")
    print(*row)


def _free(names: Sequence[str]) -> NDArray[np.bool_]:
    return np.array([name in AGAINST for name in names])


def _spread(fields: Sequence[str], values: dict[str, float]) -> Vector:
    return np.array([values.get(field, 0.0) for field in fields])


def write(out: Path, sentence: Vector, model: Model) -> None:
    """The file that ``bot/answering/answer_selection/selection.py`` reads."""
    text = {
        "about": "Made by benchmarks/training/train.py from selqa, policyqa, molweni, benchmarks/workspaces and strangers; of the sentence heading, page, opens, steps and label, of the confidence heading, definition, page, sentence, exact, replies and rule, and on large corpora coherence and lead, and the thresholds, are set by hand. See docs/quality.md.",
        "version": 1,
        "sentence": _told(FIELDS, sentence),
        "confidence": _told(EVIDENCE, model.everywhere),
        "confidence_large": _told(EVIDENCE, model.large),
        "bias": round(model.bias, 3),
        "bias_large": BIAS_LARGE,
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
