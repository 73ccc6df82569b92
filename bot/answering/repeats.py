"""Where else the words of a quote stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.answering.finding import Group
from bot.answering.quotes.citing import cite
from bot.models import Citation, Passage, Quotable, Quote, Span

_MOST_PLACES = 100
"""That are told of one quote."""


def with_places(documents: Mapping[str, Quotable], quote: Quote, found: Iterable[Citation], groups: Sequence[Group]) -> Quote:
    """The quote with the places that were found, of which the first is its own, and those of the passages that repeat its own word for word."""
    places = dict.fromkeys(found)
    for group in groups:
        passage = group.hit.passage
        if passage.document != quote.citation.document or not passage.start <= (quote.highlight or quote.span).start < passage.end:
            continue
        for repeat in group.repeats:
            if len(places) > _MOST_PLACES:
                break
            document = documents[repeat.passage.document]
            before = Span(repeat.passage.start, _counterpart(passage, repeat.passage, quote).start)
            is_same_text = repeat.passage.document == passage.document and repeat.passage.start < passage.end <= repeat.passage.end
            if not is_same_text:
                places.setdefault(cite(document, repeat.passage, document.slice(before)))
    return replace(quote, also_in=tuple(places)[1:]) if len(places) > 1 else quote


def _counterpart(passage: Passage, repeat: Passage, quote: Quote) -> Span:
    """The sentence of a repeated passage that stands where the quote's highlight stands in the original."""
    starts = [sentence.start for sentence in passage.sentences]
    if quote.highlight and quote.highlight.start in starts and len(repeat.sentences) == len(starts):
        return repeat.sentences[starts.index(quote.highlight.start)]
    return repeat.sentences[0]
