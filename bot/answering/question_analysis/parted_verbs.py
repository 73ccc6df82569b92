"""German and Dutch verbs whose prefix stands at the end: "Wie *melde* ich mich *an*?" asks after *Anmeldung*. Pure."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from bot.analysis import QueryTerm
from bot.analysis.analyzer import analyzer_for
from bot.analysis.german_verbs import SEPARABLE

_PREFIXES = {
    "de": SEPARABLE,
    "nl": "aan af bij door in mee na om op over tegen terug toe uit vast voor weg".split(),
}
_AT_END = {
    language: regex.compile(rf"(?i)\b({'|'.join(prefixes)})(?=\s*(?:[?!.,;:]|$)|\s+(?:und|oder|wenn|en|of|als)\b)")
    for language, prefixes in _PREFIXES.items()
}


def with_parted_verbs(text: str, terms: Sequence[QueryTerm], language: str) -> tuple[QueryTerm, ...]:
    """The words of a question, a verb whose prefix stands behind it also with that before it."""
    pattern = _AT_END.get(language)
    if pattern is None:
        return tuple(terms)
    found = list(terms)
    stem = analyzer_for(language).stem
    for prefix in pattern.finditer(text):
        before = [place for place, term in enumerate(found) if term.end < prefix.start() and _may_be_verb(term)]
        if before:
            verb = found[before[0]]
            parted = {stem(f"{prefix[1].lower()}{form}") for each in verb.whole for form in (each, each.removesuffix("t"))}
            found[before[0]] = verb._replace(whole=verb.whole | parted)
    return tuple(found)


def _may_be_verb(term: QueryTerm) -> bool:
    """Whether a word may be the verb: it opens the question, or is written small."""
    return not term.parts and not term.is_identifier and (term.start == 0 or term.surface.islower())
