"""Whether a sentence may say who: by a name, a word for people or for what they are, or by somebody who speaks. English only; pure."""

from __future__ import annotations

import functools

import regex

from bot.analysis.analyzer import analyzer_for
from bot.analysis.languages import read_as
from bot.analysis.number_words import NUMBER_WORDS
from bot.answering.asked import Asked
from bot.answering.everyday_words import everyday_stems
from bot.answering.kinds import NO_NAME, without_no_persons

_WORD = regex.compile(rf"(?<![\p{{L}}\p{{Nd}}]){NO_NAME}\p{{L}}[\p{{L}}\p{{M}}]*+(?!\p{{Nd}})")
_SPEAKING = frozenset("i we me us you he she they them mine ours whoever anyone anybody everyone everybody nobody".split())
_PEOPLE = frozenset(
    "person people admin moderator mod owner user member maintainer man woman child company firm team crew staff office board committee council club police group family house association"
    " union government ministry agency chair head boss nurse chief crowd public desk reception side army navy court church bank school university"
    " society wife husband mother father brother sister son daughter friend king queen pope judge cook clerk department management parliament"
    " guard captain host guest pilot coach aide thief citizen fan individual student pupil professional bishop pastor priest monk nun party"
    " adult youth native tribe nation country slave elite class partner colleague neighbour neighbor victim witness volunteer scholar"
    " bakery brewery shop store museum library hotel restaurant trust charity foundation institute laboratory factory supplier newspaper"
    " expert mayor governor monarch emperor prince princess lord lady noble peer peasant clergy congregation military troops force"
    " institution organisation organization corporation business faculty personnel staffer member spouse couple population community".split()
)
"""In the singular."""
_WHAT_THEY_ARE = regex.compile(r"\p{Ll}{2,}(?:er|or|ist|ant|ent|ian|man|men|woman|women|ee)s?")
"""Teacher, auditor, chemist, assistant, resident, librarian, trustee."""
_THINGS = frozenset(
    "water paper number letter winter summer weather corner power server computer counter order offer door floor color motor sensor error"
    " document payment event moment amount content environment equipment agreement appointment treatment statement element percent cent"
    " laser cutter router grinder printer scanner drawer freezer boiler toaster mixer heater cooker washer dishwasher dryer hoover locker container"
    " charger adapter mower trailer scooter projector elevator escalator lawnmower extinguisher compressor radiator"
    " current present different important recent never ever other another further later earlier longer better larger higher lower".split()
)


def may_tell_who(asked: Asked, sentence: str, language: str) -> bool:
    """Whether a sentence in a language may say who: by any name or word for people that the question does not give, or by an address.

    In any other language than English each may.
    """
    if read_as(language) != "en" or "@" in sentence:
        return True
    analyzer = analyzer_for("en")
    begins = True
    for match in _WORD.finditer(without_no_persons(sentence)):
        word = match.group().casefold()
        is_first, begins = begins, False
        if word in _SPEAKING:
            return True
        if analyzer.is_stop_word(word) or word in asked.words or word in NUMBER_WORDS:
            continue
        stem = analyzer.stem(word)
        is_named = match.group()[0].isupper() and not (is_first and stem in everyday_stems())
        is_one = is_named or stem in _people() or (_WHAT_THEY_ARE.fullmatch(word) is not None and word not in _THINGS)
        if is_one and not any(stem in term.whole for term in asked.terms):
            return True
    return False


def is_person(word: str) -> bool:
    """Whether a case-folded English word is one for people or for what they are."""
    return analyzer_for("en").stem(word) in _people() or (
        _WHAT_THEY_ARE.fullmatch(word) is not None and word.removesuffix("s") not in _THINGS
    )


@functools.cache
def _people() -> frozenset[str]:
    return frozenset(map(analyzer_for("en").stem, _PEOPLE))
