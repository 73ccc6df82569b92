"""The kinds of things that questions ask for: which one a question asks for, and what a sentence holds of them."""

from __future__ import annotations

import functools

import regex

from bot.analysis.function_words import QUESTION_WORDS
from bot.analysis.languages import UNSPACED

_MONTH = (
    r"\b(?:jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar)?|mar(?:ch|s|zo)?|märz|apr(?:il)?|may|mai|mayo|jun[ei]?|jul[iy]?|aug(?:ust)?|sep(?:t|tember)?"
    r"|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\b"
)
_DAY = r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
DATE_WORD = regex.compile(f"{_MONTH}|{_DAY}", regex.IGNORECASE)
"""Months and days of the week."""
_WHEN = regex.compile(
    rf"\b(?:1\d|20)\d\ds?\b|\b\d{{1,2}}[:.]\d\d\b|{_MONTH}|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|centuries|decade"
    r"|ago|yesterday|today|tomorrow|year|month|week|day|morning|noon|midnight|evening|spring|summer|autumn|winter|jahr|jahrhundert|siècle|siglo|век|год)"
    r"s?\b|[年月日]|\b\d+(?:st|nd|rd|th)\b|\b\p{Nd}{4}\b",
    regex.IGNORECASE,
)
_NUMBER = regex.compile(
    r"\p{Nd}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter"
    r"|twice|once|several|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|hundert|tausend|million(?:en|es)?|dos|tres|cuatro|cinco|deux|trois|quatre|cinq)\b"
    r"|[一二三四五六七八九十百千万]",
    regex.IGNORECASE,
)
_MONEY = regex.compile(
    r"[$€£¥₹%]|\b(?:dollars?|euros?|pounds?|percent|per cent|cents?|usd|eur|gbp|yen|free of charge)\b|\p{Nd}", regex.IGNORECASE
)
_WHY = regex.compile(
    r"\b(?:because|due to|since|so that|in order to|as a result|owing to|thanks to|caused|causes|reason|therefore|to avoid|to prevent|weil|da|wegen"
    r"|damit|aufgrund|parce|car|afin|porque|debido|para|perché|потому|поскольку|из-за|чтобы)\b|因为|由于|以便|لأن|بسبب",
    regex.IGNORECASE,
)
_WHERE = regex.compile(
    r"\b(?i:in|at|near|from|to|on|of|across|between|within|inside|outside|along|north|south|east|west|à|en|dans|aus|bei|nach|в|на|из)\s+(?:the\s+)?\p{Lu}"
)
_NAME = regex.compile(r"(?<![.!?:]\s)(?<!^)(?<=\s|[(\"'“‘])\p{Lu}[\p{L}\p{M}]+")
_HOW = regex.compile(r"\b(?i:by|using|through|via|with|first|then|click|run|use|open|select|go to|if|durch|mit|indem|mediante|par|avec)\b")
_PATTERNS = {"when": _WHEN, "how many": _NUMBER, "how much": _MONEY, "why": _WHY, "where": _WHERE, "who": _NAME, "how": _HOW}
KINDS = frozenset(_PATTERNS)
"""The kinds whose answers can be told by their form."""
_IS_A = regex.compile(
    r"^\W*(?:(?:the|an?|der|die|das|ein|eine|le|la|el|il|un|une|una)\s+)?(?P<subject>.{1,80}?)(?:\s*\([^)]*\))?,?\s+"
    r"(?:is|are|was|were|refers? to|means?|stands? for|describes?|ist|sind|war|est|sont|es|son|è|sono|é|são|это|是)\b",
    regex.IGNORECASE,
)


def holds_kind(sentence: str, kind: str) -> bool:
    """Whether the sentence holds a thing of one of the ``KINDS``."""
    return _PATTERNS[kind].search(sentence) is not None


def new_names(sentence: str) -> frozenset[str]:
    """The capitalised words inside a sentence, case-folded; the one that opens it is none."""
    return frozenset(name.casefold() for name in _NAME.findall(sentence))


def subject_of(sentence: str) -> str | None:
    """What the sentence says something *is* of: "tea" of "Tea is a drink"; None where it does not."""
    match = _IS_A.match(sentence)
    return match["subject"] if match else None


@functools.cache
def _kind_patterns(language: str) -> tuple[tuple[str, regex.Pattern[str]], ...]:
    edge = "" if language in UNSPACED else r"\b"
    found = []
    for kind, phrases in QUESTION_WORDS.get(language, {}).items():
        alternatives = "|".join(regex.escape(phrase) for phrase in sorted(phrases.split("|"), key=len, reverse=True))
        found.append((kind, regex.compile(rf"{edge}(?:{alternatives}){edge}", regex.IGNORECASE)))
    return tuple(found)


_DEFINITION = regex.compile(
    r"^\W*(?:what(?:'s| is| are| was| were)|define|explain|was ist|was sind|qu'est-ce que?|qué es|qué son|cos'è|o que é|что такое|wat is|vad är)\s+"
    r"(?:an? |the |ein |eine |un |une |una |en |ett )?(?P<subject>[^,;?]{1,60}?)\s*[?.!]*$",
    regex.IGNORECASE,
)


def kind_of(text: str, language: str) -> str:
    """The kind of thing asked for. The longest asking phrase that comes first decides; empty where none is there."""
    best: tuple[int, int, str] | None = None
    for kind, pattern in _kind_patterns(language):
        if match := pattern.search(text):
            candidate = (match.start(), -len(match.group()), kind)
            best = candidate if best is None or candidate < best else best
    kind = best[2] if best else ""
    if kind in {"", "which"} and (match := _DEFINITION.match(text)) and len(match["subject"].split()) <= 4:
        return "definition"
    return kind
