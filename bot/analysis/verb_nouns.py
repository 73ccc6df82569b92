"""Nouns that English makes of a verb and the small word behind it: what is backed up has a *backup*, whoever logs in a *login*. Pure."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from bot.analysis.analyzer import analyzer_for
from bot.analysis.patterns import later

_VERBS = {
    "back": "up", "break": "down", "build": "up", "buy": "out", "check": "in out", "clean": "up", "cut": "back off", "drop": "off out", "fall": "back", "hand": "out over",
    "kick": "off", "lay": "off out", "line": "up", "lock": "down", "log": "in off on out", "look": "up", "mix": "up", "pay": "back out", "pick": "up", "play": "back",
    "print": "out", "roll": "back out", "set": "back up", "shut": "down", "sign": "in up", "spin": "off", "start": "up", "take": "off over", "time": "out", "turn": "out",
    "warm": "up", "work": "out",
}  # fmt: skip
"""The small words that make a noun with each verb."""
_BEGUN = f"{'|'.join(_VERBS)}|broke|built|laid|paid|took"
VERB = rf"^(?:{_BEGUN})"
"""How what stands between white space begins that may be one of them."""
_BEFORE = rf"(?<![\p{{L}}-])(?P<verb>(?:{_BEGUN}|bought|fell|lining|spun|taking|timing)\p{{L}}{{0,6}})\s+"
_SMALL = later(
    rf"(?i)\b(?P<small>back|down|in|off|on|out|over|up)\b(?![-’'])(?:(?<={_BEFORE}\p{{L}}+))?"
    rf"(?:(?<={_BEFORE}(?:it|them|this|that|(?:the|a|your|our)\s+\p{{L}}+)\s+\p{{L}}+))?"
)
"""A small word with the verbs right before it, and before a thing that stands between: small words are fewer than words, and every text is searched."""


def nouns_of_verbs(text: str) -> Iterator[str]:
    """The nouns of the verbs in an English text."""
    for found in _SMALL.finditer(text):
        small = found["small"].casefold()
        verbs = (_by_stem().get(analyzer_for("en").stem(verb.casefold()), "") for verb in found.captures("verb"))
        yield from (verb + small for verb in verbs if verb and small in _VERBS[verb].split())


@functools.cache
def _by_stem() -> dict[str, str]:
    return {analyzer_for("en").stem(verb): verb for verb in _VERBS}
