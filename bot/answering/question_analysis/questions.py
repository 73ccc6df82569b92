"""The questions in what somebody writes: "Hi all! Quick one: who keeps the spare key? Thanks!". Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from bot.analysis.greetings import GREETINGS, GREETINGS_OF_WORDS
from bot.analysis.patterns import later
from bot.answering.answer_types.kinds import is_question
from bot.models import Block, BlockKind, Span
from bot.sentences import split_sentences

_BREAK = later(r"[.!?:;–—。！？؟]")
_LEAD_IN = later(r".*(?:[:;]|[:;]-?[()DP]|[–—])\s+(?=\S)")
"""What may stand before a question in its sentence: "Quick one: "."""
_GREETING = later(
    rf"\W*(?:{'|'.join(GREETINGS)}|{GREETINGS_OF_WORDS}|oi|dear|liebe[rs]?|thanks|thank you|cheers|danke|merci|gracias|grazie|obrigad[oa]|спасибо|bedankt|tack|dzięki)\b",
    regex.IGNORECASE,
)
_OPENING = later(
    rf"(?P<greeting>{_GREETING.pattern}[^,.:;!?\n]{{0,24}}[,!]\s+)?"
    r"(?:(?:just )?(?:an? |one )?(?:quick |small |short |silly |stupid |random )?questions?|(?:eine |ne )?(?:kurze |kleine )?frage|(?:une )?(?:petite )?question|una (?:pregunta|domanda)(?: rápida| veloce)?)?"
    r"(?(greeting)\s?[:,–—-]?|\s?[:,–—-])\s*",
    regex.IGNORECASE,
)
"""A greeting, or an announcement, before all that is asked: "good morning all, a quick question: "."""


_OF_ONESELF = later(
    r"\W*(?:(?:i|we)(?:['’](?:d|m|ve|re|ll))?|im|ive|my|our|ich|wir|meine?|unsere?|je|nous|mon|ma|notre|mi|nuestr[oa]|quiero|queremos|tengo)\b[^,.;:!?\n]{3,100},\s+"
    r"(?:and |so |but |und |et |y )?(?=(?:what|how|when|where|who|which|why|is|are|can|may|do|does|will|could|should|must|was|wie|wann|wo|wer|warum|kann|darf|muss|gibt|ist|quel(?:le)?s?|comment|quand|où|combien|qué|cómo|cuándo|dónde|cuánto|cuál|quién)\b)",
    regex.IGNORECASE,
)
"""What the writer says of himself before a question in the same sentence: "I'd like to join, what is the fee?"."""


class Part(NamedTuple):
    """A question in a text."""

    text: str
    span: Span
    greetings: tuple[Span, ...]
    """The sentences that greet or thank: whom they name is not what is asked about."""
    is_all: bool
    """Whether nothing but questions stands in the text."""

    def leaves_out(self, offset: int) -> bool:
        """Whether a place in the text is outside of it, and may say what it is about; not another question that stands by itself."""
        return not self.is_all and not any(start <= offset < end for start, end in (self.span, *self.greetings))


def questions_in(text: str, language: str) -> Iterator[Part]:
    """A text without the greeting and the announcement that open it; and its sentences that are questions, in order, each also without what leads into it; but not the text itself."""
    opening = _OPENING.match(text)
    first = opening.end() if opening else 0
    if 0 < first < len(text) and not _BREAK.search(text, first, len(text) - 1):
        yield Part(text[first:], Span(first, len(text)), (Span(0, first),), is_all=True)
    spans = (
        split_sentences(text, Block(0, len(text), BlockKind.PROSE), language)
        if _BREAK.search(text, 0, len(text) - 1)
        else [Span(0, len(text))]
    )
    of_oneself = {span: _OF_ONESELF.match(text, max(first, span.start), span.end) for span in spans}
    asking = [span for span in spans if is_question(text[slice(*span)]) or of_oneself[span]]
    greetings = tuple(span for span in spans if span not in asking and _GREETING.match(text, *span))
    for span in asking:
        bare = _LEAD_IN.match(text, *span) or of_oneself[span]
        for start in dict.fromkeys((span.start, bare.end() if bare else span.start)):
            if start not in {0, first} or span.end != len(text):
                is_all = len(asking) == len(spans) and start == span.start
                yield Part(text[start : span.end], Span(start, span.end), greetings, is_all)
