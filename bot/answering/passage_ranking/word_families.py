"""Which words are of one family: lead and leader, decide and decision, but not start and star. Pure."""

from __future__ import annotations

import functools
import itertools

from bot.answering.question_analysis.term_patterns import KIN_CHARS

_MIN_KINSHIP = 0.5
_ENDINGS = frozenset(
    "e i y s es ed er or ar ist ian an ean ese ish in ment ion ation ition ic ical al ial ari eri ori ur atur ship hood ly ness ful less iti ilit ous ive iv abl ibl ant ent anc enc"
    " n ise ize isat izat ator ing ess eer ee dom en th ier est iest tion tiv tor age iag".split()
)
"""What English stems of one family have beyond a shorter one, or in place of its last vowel."""
_VOWELS = frozenset(["", *"aeiouy"])
_CHANGED = {"d": ("s",), "t": ("ss", "s"), "b": ("pt",), "f": ("v",), "v": ("f",), "s": ("c", "z"), "c": ("s", "ct"), "z": ("s",)}
"""By the last consonant of one English stem how that of another begins: decide, decision; admit, admission; produce, product; belief, believe; licence, license."""


@functools.lru_cache(maxsize=65_536)
def kinship(a: str, b: str, *, are_english: bool) -> float:
    """How likely two stems are of one word family, 0 to 1; in English they may differ by no more than an ending that makes a word of another."""
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < KIN_CHARS or not shorter.isalpha():
        return 0.0
    shared = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(shorter, longer, strict=False)))
    if shared < KIN_CHARS or shared < len(shorter) - 1 or (are_english and not _may_be_kin(shorter, longer, shared)):
        return 0.0
    likeness = shared / len(longer)
    return likeness if likeness >= _MIN_KINSHIP else 0.0


def _may_be_kin(shorter: str, longer: str, shared: int) -> bool:
    """Whether two English stems, of which all but the last letter of the shorter one is ``shared`` at least, differ as those of one family do."""
    last = len(shorter) - 1
    is_changed = longer[last:].startswith(_CHANGED.get(shorter[last], ()))
    return (shorter[shared:] in _VOWELS and longer[shared:] in _ENDINGS) or is_changed
