"""When, where and how somebody was born or died is told only by what speaks of that. Pure."""

from __future__ import annotations

import functools

import regex

from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled

_BORN, _DIED = "born", "died"
_ASKED = {
    "en": {_BORN: "born|birth", _DIED: "died?|death"},
    "de": {_BORN: "geboren|geburt", _DIED: "gestorben|starb|stirbt|tod"},
    "fr": {_BORN: "née?|naissance", _DIED: "morte?|mourut|décédée?"},
    "es": {_BORN: "nació|nacid[oa]", _DIED: "murió|muerte|falleció"},
}
_YEARS_OF_LIFE = r"[(,]\s?(?:c\.\s?|born |um )?\p{Nd}{3,4}\s?[-–—]\s?(?:c\.\s?|um )?\p{Nd}{3,4}"
_TOLD = {
    "en": {
        _BORN: r"born|births?|birthday|b\.|native|came into the world",
        _DIED: r"die[sd]?|dying|deaths?|dead|late|d\.|killed|kills?|fell|fallen|drown\p{L}*|murder\p{L}*|executed|execution|hanged|shot|beheaded|poison\p{L}*|perish\p{L}*|suicide|assassinat\p{L}*|buried|burial|funeral|grave|tomb"
        r"|pass(?:ed|es|ing) away|(?:lost|claimed|cost|took) .{0,20}\b(?:life|lives)|succumb\p{L}*|obituary|widow\p{L}*|survived by|casualt\p{L}*|fatal\p{L}*|victims?",
    },
    "de": {
        _BORN: r"geb(?:oren|urt\p{L}*|\.)|(?:auf die|zur) Welt",
        _DIED: r"gest(?:orben|\.)|starb\p{L}*|stirbt|tod\p{L}*|tot\p{L}*|gefallen|fiel|ermordet|getötet|erschossen|hingerichtet|ertr[au]nk\p{L}*|beerdigt|begraben|witwer?|verstorben\p{L}*",
    },
    "fr": {
        _BORN: r"né(?:e?s?)|naissance|naquit|natif|native",
        _DIED: r"mort\p{L}*|mourut|meurt|décé\p{L}*|tuée?s?|assassin\p{L}*|enterré\p{L}*|noyé\p{L}*|exécuté\p{L}*|veuve?",
    },
    "es": {
        _BORN: r"nac(?:ió|id[oa]s?|imiento)|natural de",
        _DIED: r"mur\p{L}+|muert\p{L}*|falleci\p{L}+|asesinad\p{L}+|enterrad\p{L}+|ahog\p{L}+|ejecutad\p{L}+|viud[oa]",
    },
}
_SIGNS = {_BORN: rf"\*\s?\p{{Nd}}|{_YEARS_OF_LIFE}", _DIED: rf"†|{_YEARS_OF_LIFE}"}
_KINDS = frozenset({"when", "where", "why", "how", "how many"})


def tells_of_life(text: str, kind: str, language: str, sentence: str, above: str) -> bool:
    """Whether a sentence, or what stands ``above`` it, speaks of a birth or death, where a question of a kind asks for one; any does where none is."""
    if kind not in _KINDS or read_as(language) not in _ASKED:
        return True
    asked = _asked_for(text, read_as(language))
    return not asked or any(told.search(words) for told in asked for words in (sentence, above))


@functools.lru_cache(maxsize=64)
def _asked_for(text: str, language: str) -> tuple[regex.Pattern[str], ...]:
    """What tells the events that a question asks for."""
    asked = [event for event, words in _ASKED[language].items() if compiled(rf"\b(?:{words})\b", regex.IGNORECASE).search(text)]
    return tuple(compiled(rf"\b(?:{_TOLD[language][event]})(?!\p{{L}})|{_SIGNS[event]}", regex.IGNORECASE) for event in asked)
