"""Stems for languages that Snowball has no algorithm for: inflectional endings taken off, the longest first, in Hebrew small words before a word, and in Vietnamese a tone where it was long written.

After the light stemmers of Savoy ("Searching strategies for the Bulgarian language", 2007) and of the same kind for Ukrainian and Hebrew: a rule
is one of inflection alone, and leaves three letters or more.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from bot.analysis.patterns import later
from bot.analysis.turkish import turkish

_LEAST_LETTERS = 3
_ARTICLES_BG = "ият ът ят та то те".split()
_ENDINGS_BG = "овци овце ове еве ища ия ии а я о е и ю".split()
_REFLEXIVE_UK = ("ся", "сь")
_ENDINGS_UK = (
    "аєть яєть уєть юєть увати ювати ували ювали увала ювала увало ювало ував ював уємо юємо уєте юєте ують юють ує ює ають яють аємо яємо ає яє ати яти ити іти ути али яли или іли ала яла ила іла "
    "ало яло ило іло ами ями ові еві єві ого ому ими іми ємо емо имо їмо ете єте ите їте ють уть ять ать ить їть ав яв ив ів їв ий ій їй им ім їм их іх їх "
    "ої ою ею єю ом ем єм ам ям ах ях ей еш єш иш їш и і ї а я у ю о е є ь й"
).split()
_PARTICIPLE_UK = later(r"(?<=....)(?:[уюо]ванн?|[аяе]нн?)$")
_BEFORE_HE = "ולכש וכש שב של שה כש וה וב ול ומ וש מה לה בה ה ב ל מ ש ו כ".split()
_ENDINGS_HE = "ויות יות ים ות ית ה ת י".split()

_TONE_VI = later(r"(?P<before>(?!.*q)\p{L}*(?:o(?=[ae])|u(?=y)))(?P<last>[aey])(?P<tone>[\u0300\u0301\u0303\u0309\u0323])")


def _without_ending(word: str, endings: list[str]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_LETTERS:
            return word[: -len(ending)]
    return word


def _bulgarian(word: str) -> str:
    return _without_ending(_without_ending(word, _ARTICLES_BG), _ENDINGS_BG)


def _ukrainian(word: str) -> str:
    """A word without its ending, a participle or what is made of it as its verb: засновано, заснування, заснував."""
    if word.endswith(_REFLEXIVE_UK) and len(word) > _LEAST_LETTERS + 2:
        word = word[:-2]
    if word.endswith("ок") and len(word) > _LEAST_LETTERS + 1:  # a vowel that comes and goes: книжок, книжка
        return f"{word[:-2]}к"
    return _PARTICIPLE_UK.sub("", _without_ending(word, _ENDINGS_UK))


def _hebrew(word: str) -> str:
    for before in _BEFORE_HE:
        if word.startswith(before) and len(word) - len(before) >= _LEAST_LETTERS:
            word = word[len(before) :]
            break
    return _without_ending(word, _ENDINGS_HE)


def _vietnamese(word: str) -> str:
    """A syllable with its tone on the first of two vowels, as it was long written: hoà as hòa, thuỷ as thủy."""
    found = _TONE_VI.fullmatch(unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", f"{found['before']}{found['tone']}{found['last']}") if found else word


STEMMERS: dict[str, Callable[[str], str]] = {"bg": _bulgarian, "uk": _ukrainian, "he": _hebrew, "tr": turkish, "vi": _vietnamese}
