"""Two sources that answer the same question with different numbers, dates or names. Cautious: a wrong alarm costs trust too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from difflib import SequenceMatcher

import regex

from bot.analysis.comparison import compared_words
from bot.answering.asked import Asked
from bot.answering.kinds import DATE_WORD, new_names
from bot.models import Quote

_COUNTED = frozenset({"when", "how many", "how much"})
_MIN_SHARED = 0.6
"""Of two sentences that say the same of different things, the share of words that stand in both, in order."""
_NUMBER = regex.compile(r"\p{Nd}+(?:[.,:’]\p{Nd}+)*")
_SPELT = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        " twenty".split()
    )
} | {word: str(10 * tens) for tens, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}


def contradictions(asked: Asked, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes of other documents that contradict the first."""
    return [
        quote
        for quote in quotes[1:]
        if quote.citation.document != quotes[0].citation.document and disagree(asked, quotes[0].answer, quote.answer)
    ]


def newest_first(quotes: Sequence[Quote], rivals: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes, those that contradict each other first, by their dates, undated ones last."""
    ordered = sorted(rivals, key=lambda quote: quote.citation.date or dt.date.min, reverse=True)
    return (*ordered, *(quote for quote in quotes if quote not in rivals))


def disagree(asked: Asked, first: str, second: str) -> bool:
    """Whether two answering sentences of different documents contradict each other in what is asked for.

    They must be of one pattern, each give a value, and have no value in common.
    """
    if asked.kind in _COUNTED:
        given, other = (values(sentence) - values(asked.text) for sentence in (first, second))
    elif asked.kind == "who":
        given, other = (new_names(sentence) - asked.words for sentence in (first, second))
    else:
        return False
    return bool(given and other) and given.isdisjoint(other) and _shared(first, second) >= _MIN_SHARED


def values(text: str) -> frozenset[str]:
    """The numbers, months and days of the week of a text, each in one spelling: 1,000 as 1000, seven as 7."""
    numbers = {regex.sub(r"[,’](?=\p{Nd}{3})", "", number) for number in _NUMBER.findall(text)}
    words = regex.findall(r"[\p{L}\p{M}]+", text.casefold())
    return frozenset(
        numbers | {_SPELT[word] for word in words if word in _SPELT} | {word[:3] for word in DATE_WORD.findall(text.casefold())}
    )


def _shared(first: str, second: str) -> float:
    a, b = compared_words(first), compared_words(second)
    matched = sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return 2 * matched / (len(a) + len(b)) if a or b else 0.0
