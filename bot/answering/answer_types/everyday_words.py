"""The English words of every day, by their stems: what is none of them, and in no document, may be a name."""

from __future__ import annotations

import functools

from bot.analysis.analyzer import analyzer_for
from bot.analysis.synonyms import synonyms

_OPENING = "always never please ask make keep use take put turn leave wait go come let try do follow sit stand hold bring wear hand".split()
_BEHIND_PREPOSITIONS = "reality general advance practice total detail particular short future past common theory fact addition scratch hand heart home work school whenever wherever however whoever".split()


@functools.cache
def everyday_stems() -> frozenset[str]:
    """The stems of the words for which others stand, of those that begin a sentence ("Report it", "Never") and of "in advance"."""
    words = (word for group in synonyms("en") for word in group)
    return frozenset(map(analyzer_for("en").stem, [*words, *_OPENING, *_BEHIND_PREPOSITIONS]))
