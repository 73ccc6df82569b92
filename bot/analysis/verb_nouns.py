"""Nouns that English makes of a verb and the small word behind it: what is backed up has a *backup*, whoever logs in a *login*. Pure."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

from bot.analysis.patterns import later

_VERBS = {
    "back": "up", "break": "down", "build": "up", "buy": "out", "check": "in out", "clean": "up", "cut": "back off", "drop": "off out", "fall": "back", "hand": "out over",
    "kick": "off", "lay": "off out", "line": "up", "lock": "down", "log": "in off on out", "look": "up", "mix": "up", "pay": "back out", "pick": "up", "play": "back",
    "print": "out", "roll": "back out", "set": "back up", "shut": "down", "sign": "in up", "spin": "off", "start": "up", "take": "off over", "time": "out", "turn": "out",
    "warm": "up", "work": "out",
}  # fmt: skip
"""The small words that make a noun with each verb."""
VERB = rf"^(?:{'|'.join(_VERBS)}|broke|built|laid|paid|took)"
"""How what stands between white space begins that may be one of them."""
_PAIR = later(
    r"(?i)(?<![\p{L}-])(?P<verb>\p{L}{3,9})\s+(?:(?:it|them|this|that|(?:the|a|your|our)\s+\p{L}+)\s+)?(?P<small>back|down|in|off|on|out|over|up)\b(?![-’'])"
)


def nouns_of_verbs(text: str, stem: Callable[[str], str]) -> Iterator[str]:
    """The nouns of the verbs in an English text; ``stem`` gives the stem of a case-folded word."""
    verbs = _by_stem(stem)
    for pair in _PAIR.finditer(text, overlapped=True):
        verb = verbs.get(stem(pair["verb"].casefold()), "")
        if verb and pair["small"].casefold() in _VERBS[verb].split():
            yield verb + pair["small"].casefold()


@functools.cache
def _by_stem(stem: Callable[[str], str]) -> dict[str, str]:
    return {stem(verb): verb for verb in _VERBS}
