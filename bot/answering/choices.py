"""Questions that leave a choice, "json or jsonb?", and sentences that only name both. Pure."""

from __future__ import annotations

import itertools

import regex

from bot.analysis.languages import read_as
from bot.answering.asked import Asked
from bot.answering.questions import asks_yes_or_no

_OR = {
    "en": "or",
    "de": "oder",
    "fr": "ou",
    "es": "o|u",
    "it": "o",
    "pt": "ou",
    "ca": "o",
    "ro": "sau",
    "nl": "of",
    "sv": "eller",
    "da": "eller",
    "no": "eller",
    "fi": "vai|tai",
    "pl": "czy|lub",
    "cs": "nebo",
    "hu": "vagy",
    "tr": "veya",
    "id": "atau",
    "vi": "hay|hoặc",
    "ru": "или",
    "uk": "або|чи",
    "bg": "или",
    "el": "ή",
}
"""By language what stands between two of which one is to be chosen."""
_ARTICLES = frozenset("a an the ein eine einen einem einer der die das den un une le la les el los las una il lo de het een".split())
_JOINED = r"(?:\s*[,/&]\s*(?:and|or)?\s*|\s+(?:and|or|und|oder|et|ou|y|o|e|en|of|och|eller|og|i|lub|nebo|и|или|та|або|ja|tai|és|vagy|vs\.?|versus)\s+(?:(?:an?|the)\s+)?)"


def names_both(asked: Asked, sentence: str) -> bool:
    """Whether a question leaves a choice of two, and all that a sentence says of them is the two together: "There are two kinds: GIN and GiST"."""
    if asks_yes_or_no(asked.text):  # "is tea or coffee included?"
        return False
    words = sentence.casefold()
    for first, second in itertools.pairwise(asked.terms):
        if not _is_or(asked.text[first.end : second.start], asked.language):
            continue
        one, other = (regex.escape(term.surface.casefold()) for term in (first, second))
        rest, found = regex.subn(rf"\b(?:{one}{_JOINED}{other}|{other}{_JOINED}{one})\b", " ", words)
        if found and not regex.search(rf"\b(?:{one}|{other})\b", rest):
            return True
    return False


def _is_or(words: str, language: str) -> bool:
    """Whether what stands between two words leaves a choice of them."""
    found = words.casefold().split()
    return bool(found) and found[0] in _OR.get(read_as(language), "").split("|") and _ARTICLES.issuperset(found[1:])
