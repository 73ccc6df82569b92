"""An answer for a terminal: laid out for a person, plain for a pipe, JSON for a program."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from adapters.escaping import for_json, for_terminal_line
from bot.answering.answerer import Considered, Explanation
from bot.models import Answer, Citation, Confidence, Quote

MAY_NOT_ANSWER = "The closest passage, which may not answer:"
_SHOWN_CANDIDATES = 12
_WORDS_FOR = {
    Confidence.STRONG: "strong match",
    Confidence.LIKELY: "likely, check the quote",
    Confidence.NONE: "no answer",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer and what is to be shown with it."""

    explanation: Explanation
    elapsed_ms: float
    is_explained: bool = False

    @property
    def answer(self) -> Answer:
        return self.explanation.answer

    @property
    def time_words(self) -> str:
        return f"{self.elapsed_ms:.0f} ms" if self.elapsed_ms >= 1 else "under 1 ms"


def show(shown: Shown) -> None:
    """Print an answer on standard output, laid out for a person at a terminal and plain otherwise."""
    if is_rich():
        from adapters.console.layout import print_answer

        print_answer(shown)
    else:
        print("\n".join(plain_lines(shown)))


def is_rich() -> bool:
    """Whether standard output is a terminal that wants more than plain text."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def plain_lines(shown: Shown) -> Iterator[str]:
    """``key: value`` lines; an empty line before each quote."""
    answer = shown.answer
    yield f"question: {for_terminal_line(answer.question)}"
    yield f"confidence: {_WORDS_FOR[answer.confidence]}"
    yield f"time: {shown.time_words}"
    if answer.is_abstention:
        yield f"notice: {abstention_notice(answer)}"
    for number, quote in enumerate(answer.quotes or answer.nearest, 1):
        yield ""
        yield f"quote {number}: {for_terminal_line(quote.text)}"
        if quote.highlight is not None:
            yield f"answer: {for_terminal_line(quote.answer)}"
        else:
            yield f"note: {MAY_NOT_ANSWER.removesuffix(':').lower()}"
        yield from _source_lines(quote)
    if shown.is_explained:
        yield ""
        yield from explain_lines(shown.explanation)


def _source_lines(quote: Quote) -> Iterator[str]:
    citation = quote.citation
    yield f"title: {for_terminal_line(citation.title)}"
    if citation.heading:
        yield f"section: {for_terminal_line(citation.heading)}"
    if citation.date:
        yield f"date: {date_words(citation)}"
    if citation.author:
        yield f"author: {for_terminal_line(citation.author)}"
    yield f"place: {place(citation)}"
    if citation.url:
        yield f"url: {for_terminal_line(citation.url)}"
    for other in quote.also_in:
        yield f"also in: {place(other)}"


def abstention_notice(answer: Answer) -> str:
    """Why there is no answer, in a sentence: the words that the documents lack, where they lack any."""
    if not answer.missing:
        return "The documents do not seem to say."
    words = ", ".join(f"“{for_terminal_line(word)}”" for word in answer.missing)
    return f"The documents do not say. Not in them at all: {words}."


def date_words(citation: Citation) -> str:
    """A date as ``Sep 22, 2020``, the same in every locale."""
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{months[citation.date.month - 1]} {citation.date.day}, {citation.date.year}" if citation.date else ""


def place(citation: Citation) -> str:
    """File and line, as editors and terminals understand it."""
    return f"{for_terminal_line(citation.path)}:{citation.line}"


def explain_lines(explanation: Explanation) -> Iterator[str]:
    """The analysed question, then the candidates with their scores, evidence and fate."""
    asked = explanation.asked
    yield f"explain: kind of question: {asked.kind or 'not told'}; language: {asked.language}; passages searched: {asked.passages}"
    for term, weight, frequency in zip(asked.terms, asked.weights, asked.frequencies, strict=True):
        kind = " name" if term.is_name else ""
        terms = " ".join(sorted(term.terms))
        yield f"term: {for_terminal_line(term.surface)} -> {for_terminal_line(terms)}; weight {weight:.2f}; in {frequency} passages{kind}"
    for entry in explanation.considered[:_SHOWN_CANDIDATES]:
        yield f"candidate: {entry.verdict}; score {entry.score:.3f}; probability {entry.probability:.2f}; {_evidence(entry)}"
        yield f"  {_sentence(entry)}"
    if (rest := len(explanation.considered) - _SHOWN_CANDIDATES) > 0:
        yield f"candidates: {rest} more, all with lower scores"


def _evidence(entry: Considered) -> str:
    features = entry.candidate.features._asdict()
    return " ".join(f"{name}={value:.2f}" for name, value in features.items() if value)


def _sentence(entry: Considered) -> str:
    text = for_terminal_line(entry.candidate.document.slice(entry.candidate.span))
    return text if len(text) <= 110 else f"{text[:109]}…"


def as_json(shown: Shown) -> str:
    """The answer as one JSON object. It holds no time, so that the same question gives the same bytes."""
    answer = shown.answer
    fields: dict[str, Any] = {
        "id": answer.id,
        "question": answer.question,
        "answered": not answer.is_abstention,
        "confidence": answer.confidence.value,
        "probability": answer.probability,
        "missing": list(answer.missing),
        "quotes": [_quote_fields(quote) for quote in answer.quotes],
        "nearest": [_quote_fields(quote) for quote in answer.nearest],
        "index_version": answer.index_version,
    }
    if shown.is_explained:
        fields["explain"] = _explain_fields(shown.explanation)
    return for_json(json.dumps(fields, ensure_ascii=False, indent=2))


def _quote_fields(quote: Quote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "answer": quote.answer if quote.highlight is not None else None,
        **_citation_fields(quote.citation),
        "start": quote.span.start,
        "end": quote.span.end,
        "highlight": list(quote.highlight) if quote.highlight is not None else None,
        "matched": list(quote.matched),
        "score": quote.score,
        "also_in": [_citation_fields(other) for other in quote.also_in],
    }


def _citation_fields(citation: Citation) -> dict[str, Any]:
    return {
        "document": citation.document,
        "collection": citation.collection,
        "title": citation.title,
        "heading": citation.heading,
        "path": citation.path,
        "line": citation.line,
        "date": citation.date.isoformat() if citation.date else None,
        "author": citation.author,
        "url": citation.url,
    }


def _explain_fields(explanation: Explanation) -> dict[str, Any]:
    asked = explanation.asked
    return {
        "kind": asked.kind,
        "language": asked.language,
        "passages": asked.passages,
        "terms": [
            {
                "word": term.surface,
                "terms": sorted(term.terms),
                "weight": round(weight, 4),
                "passages": frequency,
                "is_name": term.is_name,
            }
            for term, weight, frequency in zip(asked.terms, asked.weights, asked.frequencies, strict=True)
        ],
        "candidates": [
            {
                "document": entry.candidate.document.id,
                "start": entry.candidate.span.start,
                "end": entry.candidate.span.end,
                "score": round(entry.score, 6),
                "probability": round(entry.probability, 6),
                "verdict": entry.verdict,
                "features": {name: round(value, 4) for name, value in entry.candidate.features._asdict().items()},
            }
            for entry in explanation.considered
        ],
    }
