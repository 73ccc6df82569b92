"""Whether a passage speaks of those that a question names."""

from __future__ import annotations

import regex

from bot.analysis import QueryTerm
from bot.analysis.accents import without_accents
from bot.analysis.tokens import in_latin_digits, is_word_of
from bot.answering.answer_types.everyday_words import everyday_stems
from bot.answering.passage_ranking.reranking import Reread
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.same_names import stands_for
from bot.models import Passage, Quotable, Span

_SURROUNDING_CHARS = 600
_WORDS_OF_PERSON = 2
_MARKED = regex.compile(r"[à-ɏḀ-ỿ]")
_GOES_ON = regex.compile(r"\b\p{L}++[-‐‑]\p{L}{1,2}\b(?![-‐‑])")
"""An acronym that goes on behind a hyphen."""


def names_held(asked: Asked, entry: Reread, document: Quotable, held: int) -> float:
    """Share of the question's names that the passage, its headings or else the surroundings hold.

    A name of several words is held by the weightier half of them ("Meri" for "President Lennart Meri"), a code or an acronym only by itself.
    """
    if not entry.holds_phrases:
        return 0.0
    if not asked.names:
        return 1.0
    missing = asked.named & ~held
    if missing:
        around = document.slice(_surroundings(entry.hit.passage))
        folded = in_latin_digits(around.casefold())
        if asked.text.isascii() and _MARKED.search(folded):
            folded = f"{folded} {without_accents(folded)}"
        for place, term in enumerate(asked.terms):
            if missing >> place & 1 and (_stands(term, folded) or any(stands_for(also, around, document.language) for also in term.also)):
                held |= 1 << place
    return sum([holds_name(asked, name, held) for name in asked.names]) / len(asked.names)


def _stands(term: QueryTerm, text: str) -> bool:
    """Whether a word stands in a case-folded text; of an acronym or code all of it, and UN is not UN-R."""
    if not term.is_exact:
        return any(_begins_a_word(stem, text) for stem in term.whole)
    forms = {in_latin_digits(term.surface.casefold()), *term.whole}
    return any(is_word_of(form, text if term.is_code else _GOES_ON.sub("", text)) for form in forms)


def _begins_a_word(stem: str, text: str) -> bool:
    found = text.find(stem)
    while found > 0 and text[found - 1].isalnum():
        found = text.find(stem, found + 1)
    return found >= 0


def holds_name(asked: Asked, name: int, held: int) -> bool:
    """Whether enough of a name is ``held``: the weightier half of its words or a surname, and all of them that are codes or acronyms."""
    if name & ~held & asked.exact_only:
        return False
    return 2 * asked.shares[name & held] >= asked.shares[name] or _holds_surname(asked, name, held)


def _holds_surname(asked: Asked, name: int, held: int) -> bool:
    """Whether the second of two words is ``held``, and is no word of every day: Nolan may be Christopher Nolan, a park is no South Park."""
    last = name.bit_length() - 1
    is_surname = name.bit_count() == _WORDS_OF_PERSON and held >> last & 1 and asked.terms[last].surface.isalpha()
    return bool(is_surname) and everyday_stems().isdisjoint(asked.terms[last].whole)


def _surroundings(passage: Passage) -> Span:
    """The text near a passage, inside its section."""
    return Span(max(passage.section.start, passage.start - _SURROUNDING_CHARS), min(passage.section.end, passage.end + _SURROUNDING_CHARS))
