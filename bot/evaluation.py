"""Figures of a run: how well the answers to a set of questions were found, chosen and kept back. Pure.

The figures, over the answerable questions unless said otherwise:

hit@1, hit@5, MRR@10   the first quote from a gold document, repeated documents counting once, whether it was shown as an answer or not
q1, q3                 the highlight of the first quote, or of one of the first three, holds a gold answer
verbatim               share of all quotes that are the document's own words
auroc                  how well the confidence tells answerable from unanswerable questions: 0.5 is a coin toss
precision, coverage    share of the answered questions that are answerable; share of the answerable ones that are answered
false answers          share of the unanswerable questions that are answered
correct                share of the answered, answerable questions whose first quote is from a gold document
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from bot.models import Excerpt, Span

DEEPEST = 10
"""How many documents of an answer are looked at."""
_MARKED_QUOTES = 3
_COUNTED_WORDS, _COUNTED_CHARS = 60, 150
# The standard library's \w: the regex package's takes in combining marks, which would leave other words.
_UNSPOKEN = re.compile(r"[^\w%$€£]+")

Figures = dict[str, float | None]
"""Values by the names above, and ``ms p50``, ``ms p95``, ``ms p99``; what a set cannot tell is left out, None where nothing counts."""


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """A question and what is known of its answer."""

    id: str | int
    text: str
    answers: tuple[str, ...]
    """The documents' words that answer, in any of their wordings."""
    gold: frozenset[str]
    """The ids of the documents that hold an answer."""
    is_answerable: bool

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Self:
        """A checked row of a questions file."""
        return cls(row["id"], row["question"], tuple(row["answers"]), frozenset(row["gold"]), row["answerable"])


@dataclass(frozen=True, slots=True)
class RunQuote(Excerpt):
    """A quote of a run; offsets as in ``bot.models``."""

    document: str


@dataclass(frozen=True, slots=True)
class RunAnswer:
    """What was said to one question; quotes best first, on an abstention the closest ones."""

    is_answered: bool
    confidence: float
    elapsed_ms: float | None
    quotes: tuple[RunQuote, ...]

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Self:
        """A row of a run, as ``verbatim batch`` writes it."""
        quotes = (
            RunQuote(
                Span(quote["start"], quote["end"]),
                quote["text"],
                Span(*quote["highlight"]) if quote["highlight"] else None,
                quote["document"],
            )
            for quote in row["quotes"]
        )
        return cls(row["answered"], row["confidence"], row["elapsed_ms"], tuple(quotes))


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer beside what it should have been."""

    question: GoldQuestion
    answer: RunAnswer
    rank: int | None
    """The place of the first gold document among the distinct documents quoted, from 1; None where it is none of the first ten."""
    holds_answer: tuple[bool, ...]
    """Whether the highlight holds a gold answer, for each of the first three quotes; empty where no answer is known."""

    @property
    def is_right(self) -> bool:
        """Whether the first quote is from a gold document."""
        return self.rank == 1

    @property
    def is_sentence_right(self) -> bool:
        """Whether the first quote's highlight holds a gold answer."""
        return self.holds_answer[:1] == (True,)


def judge(question: GoldQuestion, answer: RunAnswer) -> Judged:
    """The answer compared with the gold."""
    if not question.is_answerable:
        return Judged(question, answer, None, ())
    documents = list(dict.fromkeys(quote.document for quote in answer.quotes))[:DEEPEST]
    rank = next((place for place, document in enumerate(documents, 1) if document in question.gold), None)
    marked = answer.quotes[:_MARKED_QUOTES] if question.answers else ()
    return Judged(question, answer, rank, tuple(holds_answer(quote.answer, question.answers) for quote in marked))


def holds_answer(highlight: str, answers: Iterable[str]) -> bool:
    """Whether the counted part of a highlight holds one of the answers, or is itself a good part of a long one.

    The first 60 words count, or the first 150 characters where words are not spaced.
    """
    said = _spoken(_counted_part(highlight))
    return any(_holds(said, _spoken(answer)) for answer in answers)


def figures(judged: Sequence[Judged], text_of: Callable[[str], str | None]) -> Figures:
    """The figures of a run; ``text_of`` gives a document's text by its id."""
    answerable = [each for each in judged if each.question.is_answerable]
    found: Figures = {"questions": len(judged), "answerable": len(answerable)}
    found |= _ranking(answerable)
    found |= _sentences([each for each in answerable if each.question.answers])
    quotes = [quote for each in judged for quote in each.answer.quotes]
    found["verbatim"] = _share(sum(_is_verbatim(quote, text_of) for quote in quotes), len(quotes))
    found |= _silence(judged, answerable)
    answered = [each for each in answerable if each.answer.is_answered]
    if answered:
        found["correct"] = _share(sum(each.is_right for each in answered), len(answered))
    return found | _times(judged)


def sample(rows: Sequence[dict[str, Any]], size: int) -> list[dict[str, Any]]:
    """``size`` of the rows in their order: the same ones every time, chosen by their ids alone."""
    chosen = sorted(range(len(rows)), key=lambda place: hashlib.sha256(str(rows[place]["id"]).encode()).digest())[:size]
    return [rows[place] for place in sorted(chosen)]


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """The chance that a positive's score is above a negative's, a tie counting half; None where either is missing.

    Source: Hanley & McNeil 1982; the area under the receiver operating characteristic is the Mann-Whitney statistic.
    """
    ordered = sorted(negative)
    below = sum(bisect_left(ordered, score) + bisect_right(ordered, score) for score in positive)
    return _share(below, 2 * len(positive) * len(negative))


def _ranking(answerable: Sequence[Judged]) -> Figures:
    if not answerable:
        return {}
    ranks = [each.rank for each in answerable if each.rank is not None]
    reciprocal = 0.0
    for rank in ranks:  # not sum(): it compensates its rounding from Python 3.12 on, and the last digit would hang on the version
        reciprocal += 1 / rank
    total = len(answerable)
    return {"hit@1": hit_at(1, answerable), "hit@5": hit_at(5, answerable), "MRR@10": reciprocal / total}


def hit_at(depth: int, answerable: Sequence[Judged]) -> float | None:
    """The share of questions with a gold document among the first ``depth``."""
    return _share(sum(each.rank is not None and each.rank <= depth for each in answerable), len(answerable))


def _sentences(judged: Sequence[Judged]) -> Figures:
    if not judged:
        return {}
    lengths = [len(quote.answer.split()) for each in judged for quote in each.answer.quotes[:_MARKED_QUOTES]]
    return {
        "q1": _share(sum(each.is_sentence_right for each in judged), len(judged)),
        "q3": _share(sum(any(each.holds_answer) for each in judged), len(judged)),
        "highlight words": _share(sum(lengths), len(lengths)) or 0,
    }


def _silence(judged: Sequence[Judged], answerable: Sequence[Judged]) -> Figures:
    unanswerable = [each for each in judged if not each.question.is_answerable]
    if not unanswerable:
        return {}
    told = sum(each.answer.is_answered for each in answerable)
    made_up = sum(each.answer.is_answered for each in unanswerable)
    return {
        "auroc": auroc([each.answer.confidence for each in answerable], [each.answer.confidence for each in unanswerable]),
        "precision": _share(told, told + made_up),
        "coverage": _share(told, len(answerable)),
        "false answers": made_up / len(unanswerable),
    }


def _times(judged: Sequence[Judged]) -> Figures:
    times = sorted(each.answer.elapsed_ms for each in judged if each.answer.elapsed_ms is not None)
    shares = {"ms p50": 0.5, "ms p95": 0.95, "ms p99": 0.99}
    return {name: times[int(len(times) * share)] for name, share in shares.items()} if times else {}


def _is_verbatim(quote: RunQuote, text_of: Callable[[str], str | None]) -> bool:
    text = text_of(quote.document)
    return bool(quote.text) and text is not None and text[quote.span.start : quote.span.end] == quote.text


def _spoken(text: str) -> str:
    """The words in lower case with single spaces, and the signs that belong to amounts."""
    return _UNSPOKEN.sub(" ", unicodedata.normalize("NFKC", text).lower()).strip()


def _counted_part(highlight: str) -> str:
    ends = [word.end() for word in re.finditer(r"\S+", highlight)]
    if len(ends) > _COUNTED_WORDS:
        return highlight[: ends[_COUNTED_WORDS - 1]]
    is_unspaced = len(ends) < len(highlight) / 30
    return highlight[:_COUNTED_CHARS] if is_unspaced else highlight


def _holds(said: str, answer: str) -> bool:
    if not answer:
        return False
    is_whole = f" {answer} " in f" {said} "
    is_good_part = said in answer and len(said.split()) >= 4 and len(said) >= 0.3 * len(answer)
    has_no_latin_words = not re.search("[a-z]", answer)
    return is_whole or is_good_part or (has_no_latin_words and answer in said)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
