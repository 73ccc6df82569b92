"""Which sentence is best, and how sure that it answers. Two linear models; ``benchmarks/training/train.py`` makes their weights."""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from bot.analysis.languages import UNSPACED, read_as
from bot.answering.answer_selection.gates import gives_value, is_beside_the_point, is_no_strong_match, is_row_of_code, is_turned
from bot.answering.answer_selection.leading import place_of_leading
from bot.answering.answer_selection.rows_of_days import place_of_day
from bot.answering.answer_selection.superseded import place_of_current
from bot.answering.answer_types.rules_told import rule_asked
from bot.answering.question_analysis.asked import Asked
from bot.answering.sentence_scoring.evidence import FIELDS, Candidate, PassageFeatures, TextFeatures, Weighed
from bot.answering.sentence_scoring.promising import dot, read_promising, scored_drafts
from bot.models import Confidence

_WEIGHTS = Path(__file__).parents[1] / "weights.json"
_SURE_ENOUGH = 50.0
_MAX_MARGIN = 4.0
_LONG = 120
_BELOW = 0.999
_MOST = 0.7
_OF_RULES = frozenset({"", "which"})
_UNINFLECTED = frozenset({"en", "id", "vi"})


class Standing(NamedTuple):
    """What tells whether a candidate answers, beside its own features: the question and the other candidates."""

    margin: float
    """How far its score lies above the best one of another document, in units of the score, at most ``_MAX_MARGIN``; 0 where there is none."""
    over_a_quarter: float
    """How much of the share that is not covered lies above a quarter."""
    over_half: float
    terms: float
    """1 for a question of one word, 1/2 for two, and so on."""
    held: float
    """How much the words tell that are held, in nats: the logarithm of one more."""
    lacking: float
    """How much the words tell that are not held, in twenty nats."""
    corpus: float
    """The size of the corpus: the fifth part of the decimal logarithm of its passages."""
    kind: float
    """1 where the sentence holds the kind of thing that is asked for, -1 where it does not, 0 where that cannot be told."""
    anything: float
    """1 where nothing in particular is asked for."""
    first: float
    """1 where neither the sentence, its neighbours nor its headings hold the question's first word that says something: in most languages the thing that is asked for."""
    length: float
    """The logarithm of the sentence's characters, at most of ``_LONG``."""
    rule: float
    """1 where it is asked what may or must be done, or what if something happens, and the sentence says such a thing."""


EVIDENCE = (*FIELDS, *Standing._fields)


class Ranked:
    """A candidate with what it was given."""

    def __init__(self, candidate: Candidate, score: float, rivals: Rivals) -> None:
        self._rivals = rivals
        self.candidate = candidate
        self.score = score
        """How good it is as the highlight; only the order matters."""
        self._probability: float | None = None

    @property
    def probability(self) -> float:
        """How likely it is that it answers."""
        if self._probability is None:
            standing = self._rivals.standing(self.score, self.candidate)
            self._probability = _weights().probability(self._rivals.asked, self.candidate, standing)
        return self._probability

    def raise_to(self, probability: float) -> None:
        """Let it be at least so likely."""
        self._probability = max(self.probability, probability)


def promising(asked: Asked, passages: Iterable[Weighed], *, limit: int) -> list[Candidate]:
    """The sentences that are worth reading, of passages that come best first, for up to ``limit`` quotes."""
    weights = _weights()
    return read_promising(asked, scored_drafts(asked, passages, weights.passage, weights.draft), most=3 * limit)


def rank(asked: Asked, candidates: Iterable[Candidate], *, said_in: str = "") -> list[Ranked]:
    """The candidates, best first; ties in the order given. Not the highest score leads where ``leading`` knows better, or ``rows_of_days`` does of the day that is asked for. The day, and that it is asked of the past, may also be ``said_in`` the question as it was asked."""
    weights = _weights()
    scored = sorted([(dot(weights.sentence, candidate.features), candidate) for candidate in candidates], key=lambda pair: -pair[0])
    rivals = Rivals(asked, scored)
    ranked = [Ranked(candidate, score, rivals) for score, candidate in scored]
    if ranked:
        ranked.insert(0, ranked.pop(place_of_leading(asked, ranked, weights.likely_from)))
        _put_first(ranked, place_of_day(asked, ranked, said_in or asked.text), weights.likely_from)
        _put_first(ranked, place_of_current(asked, ranked, said_in or asked.text, weights.likely_from), weights.likely_from)
    return _as_they_stand(ranked, weights.likely_from) if asked.topics else ranked


def _put_first(ranked: list[Ranked], place: int, likely_from: float) -> None:
    """Let the one at a place lead; it is taken to be as likely as the first one, if that is likely."""
    if place and ranked[0].probability >= likely_from:
        ranked[place].raise_to(likely_from)
    ranked.insert(0, ranked.pop(place))


def _as_they_stand(ranked: list[Ranked], likely_from: float) -> list[Ranked]:
    """The same, first the openings of the best one's document that are likely, in its order, where its title tells what everybody asks for: rule after rule."""
    openings = [
        entry
        for entry in ranked
        if entry.candidate.document.id == ranked[0].candidate.document.id
        and opens_section(entry.candidate)
        and entry.probability >= likely_from
    ]
    openings.sort(key=lambda entry: entry.candidate.hit.passage.start)
    return [*openings, *(entry for entry in ranked if entry not in openings)]


def opens_section(candidate: Candidate) -> bool:
    """Whether it opens a section whose heading is the question."""
    return candidate.features[_HEADING] == 1


class Rivals:
    """All candidates of a question, ``scored`` best first: what each of them is compared with."""

    def __init__(self, asked: Asked, scored: Iterable[tuple[float, Candidate]]) -> None:
        self.asked = asked
        tops: dict[str, float] = {}
        for score, candidate in scored:
            if not candidate.features[_ASKS]:  # a list of questions is no other answer
                tops.setdefault(candidate.document.id, score)
        self._tops = list(tops.items())[:2]
        self._weight = sum(asked.weights)
        self._terms = 1 / max(1, len(asked.terms))
        self._corpus = math.log10(1 + asked.passages) / 5
        self._first = asked.telling & -asked.telling
        kind = asked.kind.replace(" ", "_")
        self._kind = FIELDS.index(kind) if kind in FIELDS else None
        self._rule = rule_asked(asked.text, asked.language) if kind in _OF_RULES else None

    def standing(self, score: float, candidate: Candidate) -> Standing:
        """How one of them stands."""
        uncovered = candidate.features[_UNCOVERED]
        rival = max([top for document, top in self._tops if document != candidate.document.id], default=score)
        return Standing(
            margin=max(0.0, min(_MAX_MARGIN, score - rival)),
            over_a_quarter=max(0.0, uncovered - 0.25),
            over_half=max(0.0, uncovered - 0.5),
            terms=self._terms,
            held=math.log1p(max(0.0, self._weight * (1 - uncovered))),
            lacking=self._weight * uncovered / 20,
            corpus=self._corpus,
            kind=0.0 if self._kind is None else 2 * candidate.features[self._kind] - 1,
            anything=float(not self.asked.kind),
            first=float(bool(self._first & ~candidate.matched)),
            length=math.log(min(_LONG, len(candidate.text))),
            rule=float(self._rule is not None and self._rule.search(candidate.text) is not None),
        )


_UNCOVERED, _ASKS, _SENTENCE, _TITLED = (FIELDS.index(name) for name in ("uncovered", "asks", "sentence", "titled"))
_HEADING = FIELDS.index("heading")


def confidence(value: float) -> Confidence:
    """A probability in the words that people are shown."""
    weights = _weights()
    if value >= weights.strong_from:
        return Confidence.STRONG
    return Confidence.LIKELY if value >= weights.likely_from else Confidence.NONE


def at_most_likely(value: float) -> float:
    """A probability, below that of a strong match."""
    return min(value, _weights().strong_from * _BELOW)


def least_probability(wanted: float | None) -> float:
    """How likely a quote must be to answer: as ``wanted``; where that is None, so likely that it is told as an answer."""
    return _weights().likely_from if wanted is None else wanted


@dataclass(frozen=True, slots=True)
class _Weights:
    sentence: tuple[float, ...]
    """In the order of ``FIELDS``."""
    confidence: tuple[float, ...]
    """In the order of ``EVIDENCE``."""
    confidence_large: tuple[float, ...]
    """What is added to those, as far as the corpus is large."""
    bias: float
    bias_large: float
    """What is added to it, as far as the corpus is large."""
    bias_unspaced: float
    """What is added to it for a question in a script without spaces: its terms are pairs of characters, of which an answer holds fewer; not where the documents lack a whole word."""
    bias_inflected: float
    """What is added to it in a language whose words take many forms, of which a stemmer knows only some."""
    names_from: float
    """An answer about other names is none, however well the rest matches: the least share of names that it must hold."""
    likely_from: float
    strong_from: float

    @property
    def passage(self) -> tuple[float, ...]:
        """The part of ``sentence`` that weighs ``PassageFeatures``."""
        return self.sentence[: len(PassageFeatures._fields)]

    @property
    def draft(self) -> tuple[float, ...]:
        """The part that weighs ``DraftFeatures``."""
        return self.sentence[len(PassageFeatures._fields) : -len(TextFeatures._fields)]

    def probability(self, asked: Asked, candidate: Candidate, standing: Standing) -> float:
        """Below ``likely_from`` where a candidate is beside the point.

        Below ``strong_from`` where it only names the thing, lacks the figure or half of what is asked of the thing, or says that it is not so.
        """
        bias, weights = self.bias + asked.size * self.bias_large, _of_size(asked.size)
        if read_as(asked.language) not in _UNINFLECTED:
            bias += 0 if asked.unknown else self.bias_unspaced if asked.language in UNSPACED else self.bias_inflected
        evidence = bias + dot(weights, (*candidate.features, *standing))
        value = 1 / (1 + math.exp(-max(evidence, -_SURE_ENOUGH)))  # of a thousand words that are lacking, there is no end
        if is_beside_the_point(asked, candidate, self.names_from):
            return value * self.likely_from * _BELOW
        if asked.is_of_a_day and max(candidate.features[_SENTENCE], candidate.features[_TITLED]) >= _MOST:
            value = max(value, self.likely_from)
        if is_row_of_code(asked, candidate) or gives_value(asked, candidate):
            value = max(value, self.likely_from)
        most = self.strong_from * _BELOW
        if value > most and (
            candidate.document.is_outdated
            or is_no_strong_match(asked, candidate)
            or (value >= self.strong_from and is_turned(asked, candidate))
        ):
            return most
        return value


@functools.cache
def _weights() -> _Weights:
    read: dict[str, Any] = json.loads(_WEIGHTS.read_text(encoding="utf-8"))

    def table(name: str, fields: Sequence[str]) -> tuple[float, ...]:
        given: Mapping[str, float] = read[name]
        if unknown := set(given).difference(fields):
            raise ValueError(
                f"{_WEIGHTS.name} weighs what no candidate has: {', '.join(sorted(unknown))}; run benchmarks/training/train.py again."
            )
        return tuple(given.get(field, 0.0) for field in fields)

    return _Weights(
        sentence=table("sentence", FIELDS),
        confidence=table("confidence", EVIDENCE),
        confidence_large=table("confidence_large", EVIDENCE),
        bias=read["bias"],
        bias_large=read["bias_large"],
        bias_unspaced=read["bias_unspaced"],
        bias_inflected=read["bias_inflected"],
        names_from=read["names_from"],
        likely_from=read["likely_from"],
        strong_from=read["strong_from"],
    )


@functools.lru_cache(maxsize=64)
def _of_size(size: float) -> tuple[float, ...]:
    """The weights of the confidence, in the order of ``EVIDENCE``, for a corpus of a size: ``Asked.size``."""
    weights = _weights()
    return tuple(everywhere + size * large for everywhere, large in zip(weights.confidence, weights.confidence_large, strict=True))
