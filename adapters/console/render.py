"""An answer as text: plain lines for a pipe, JSON for a program."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from adapters.escaping import for_plain_text, one_line
from adapters.pieces import ITEM_MARK, Piece
from adapters.view import QuoteView, View, view_of
from adapters.words import ENGLISH, Words
from bot.answering.answerer import Considered, Explanation
from bot.answering.sentence_scoring.evidence import FIELDS
from bot.models import Answer, Citation, Quote
from bot.replies import Reply

_SHOWN_CANDIDATES = 12
_ITEM = re.compile(rf"[ \t]*(?:{ITEM_MARK}\S|\[\d{{1,4}}[-/.:]\d)")
"""What begins a line of its own: an item of a list, or a message behind its time."""
_COLUMNS = re.compile(r"[^\s.!?] {2,}\S|\S *\t *\S|\.{4}|\|")


@dataclass(frozen=True, slots=True)
class Shown:
    """A reply and what is to be shown with it."""

    reply: Reply
    is_explained: bool = False

    @property
    def answer(self) -> Answer:
        return self.reply.answer

    def view(self, words: Words = ENGLISH) -> View:
        """What is shown, in the words of a language."""
        notices = [words.searched_for.format(words=self.reply.completed)] if self.reply.completed else []
        if self.reply.is_private:
            notices.append("Only the asker would see this.")
        return view_of(self.answer, journal_id=self.reply.id, notices=notices, snapshot=self.reply.read_on, words=words)

    @property
    def time_words(self) -> str:
        elapsed_ms = self.reply.elapsed_ms
        return f"{elapsed_ms:.0f} ms" if elapsed_ms >= 1 else "under 1 ms"


def plain_lines(shown: Shown) -> Iterator[str]:
    """``key: value`` lines; an empty line before each quote, and two blanks before each further line of a quote or an answer."""
    view = shown.view()
    yield f"question: {one_line(shown.answer.question)}"
    yield f"confidence: {view.confidence}"
    yield f"time: {shown.time_words}"
    if shown.reply.is_recorded:
        yield f"id: {view.journal_id}"
    for notice in view.notices:
        yield f"notice: {one_line(notice)}"
    for quote in view.quotes:
        yield ""
        if quote.head:
            yield f"head: {quote.head}"
        first, *others = quote_lines(quote)
        yield f"quote {quote.number}: {first}"
        yield from (f"  {line}" for line in others)
        if quote.mark is not None:
            first, *others = _lines(piece for piece in quote.pieces if piece.is_marked)
            yield f"answer: {_without_outer_bars(first)}"
            yield from (f"  {_without_outer_bars(line)}" for line in others)
        if quote.label:
            yield f"note: {quote.label}"
        yield from _source_lines(quote)
    if shown.is_explained:
        yield ""
        yield from explain_lines(shown.reply.explanation)


def quote_lines(quote: QuoteView) -> list[str]:
    """The quote on one line, unless it holds code, columns or a list: each line of those, and each item, is a line."""
    return _lines(quote.pieces)


def _lines(pieces: Iterable[Piece]) -> list[str]:
    lines: list[str] = []
    for is_code, group in itertools.groupby(pieces, key=lambda piece: piece.is_code):
        words = for_plain_text("".join(piece.text for piece in group)).rstrip()
        lines += words.splitlines() if is_code else _laid_out(words.splitlines())
    return lines or [""]


def _without_outer_bars(line: str) -> str:
    """A row without the bars around it: of one that is marked from its first cell to its last only some would be there."""
    return line.strip("| ") if "|" in line else line


def _laid_out(lines: Iterable[str]) -> Iterator[str]:
    """Lines with columns as they are; of others an item, or all before the first, on a line."""
    said: list[str] = []
    for line in lines:
        is_in_columns = has_columns(line)
        if said and (is_in_columns or _ITEM.match(line)):
            yield one_line(" ".join(said))
            said = []
        if is_in_columns:
            yield line.rstrip()
        elif line.strip():
            said.append(line)
    if said:
        yield one_line(" ".join(said))


def has_columns(line: str) -> bool:
    """Whether a line has cells beside each other: parted by tabs, bars, dots or more than one blank."""
    return _COLUMNS.search(line) is not None


def _source_lines(quote: QuoteView) -> Iterator[str]:
    source = quote.source
    named = {
        "title": source.title,
        "section": source.heading,
        "date": source.date,
        "author": source.author,
        "note": source.outdated,
        "place": source.place,
        "link": source.link or "",
        "snapshot": source.snapshot,
    }
    for key, value in named.items():
        if value:
            yield f"{key}: {one_line(value)}"
    for other in quote.also_in:
        yield f"also in: {one_line(other.place)}"
    if quote.also_in_more:
        yield f"also in: {quote.also_in_more} more places"


def counted(number: int, noun: str) -> str:
    """A number with its noun: ``1 vote``, ``2,000 votes``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def explain_lines(explanation: Explanation) -> Iterator[str]:
    """The analysed question, then the candidates with their scores, evidence and fate."""
    asked = explanation.asked
    yield f"explain: kind of question: {asked.kind or 'not told'}; language: {asked.language}; passages searched: {asked.passages}"
    for term, weight, frequency in zip(asked.terms, asked.weights, asked.frequencies, strict=True):
        kind = " name" if term.is_name else ""
        terms = " ".join(sorted(term.terms))
        yield f"term: {one_line(term.surface)} -> {one_line(terms)}; weight {weight:.2f}; in {counted(frequency, 'passage')}{kind}"
    for entry in explanation.considered[:_SHOWN_CANDIDATES]:
        yield f"candidate: {entry.verdict}; score {entry.score:.3f}; probability {entry.probability:.2f}; {_evidence(entry)}"
        yield f"  {_sentence(entry)}"
    if (rest := len(explanation.considered) - _SHOWN_CANDIDATES) > 0:
        yield f"candidates: {rest} more, all with lower scores"


def _evidence(entry: Considered) -> str:
    features = dict(zip(FIELDS, entry.candidate.features, strict=True))
    return " ".join(f"{name}={value:.2f}" for name, value in features.items() if value)


def _sentence(entry: Considered) -> str:
    text = one_line(entry.candidate.document.slice(entry.candidate.span))
    return text if len(text) <= 110 else f"{text[:109]}…"


def answer_fields(shown: Shown) -> dict[str, Any]:
    """The answer as one JSON object. It holds no time, so that on the same day the same question gives the same bytes."""
    answer = shown.answer
    fields: dict[str, Any] = {
        "id": shown.reply.id,
        "question": answer.question,
        "answered": not answer.is_abstention,
        "confidence": answer.confidence.value,
        "probability": answer.probability,
        "missing": list(answer.missing),
        "corrected": dict(answer.corrected),
        "narrowed": answer.narrowed or None,
        "suggested": dict(answer.suggested),
        "sources_differ": answer.sources_differ,
        "quotes": [_quote_fields(quote) for quote in answer.quotes],
        "nearest": [_quote_fields(quote) for quote in answer.nearest],
        "index_version": answer.index_version,
    }
    if shown.is_explained:
        fields["explain"] = _explain_fields(shown.reply.explanation)
    return fields


def _quote_fields(quote: Quote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "answer": quote.answer if quote.highlight is not None else None,
        **_citation_fields(quote.citation),
        "start": quote.span.start,
        "end": quote.span.end,
        "highlight": list(quote.highlight) if quote.highlight is not None else None,
        "head": quote.head or None,
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
        "line": None if citation.page else citation.line or None,
        "page": citation.page,
        "date": citation.date.isoformat() if citation.date else None,
        "author": citation.author,
        "url": citation.url,
        "is_outdated": citation.is_outdated,
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
                "features": {name: round(value, 4) for name, value in zip(FIELDS, entry.candidate.features, strict=True)},
            }
            for entry in explanation.considered
        ],
    }
