"""What a question asks for: its content words with their weights, and the kind of thing that would answer it."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from bot.analysis import QueryTerm, analyse_question
from bot.analysis.function_words import QUESTION_WORDS
from bot.analysis.languages import guess_language

# A thousand passages that nobody has, three of which hold any given word: on a corpus of one page, where every frequency is an
# accident, all words weigh about the same; on a large one this prior disappears.
_PRIOR_PASSAGES = 1_000
_PRIOR_FREQUENCY = 3
_SCAFFOLDING = frozenset("name kind type sort term word number amount thing list describe explain define mean happen".split())
_SCAFFOLDING_SHARE = 0.4
_NAME_SHARE = 1.5
_CODE_SHARE = 3.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, analysed for one index."""

    text: str
    language: str
    kind: str
    """``who``, ``when``, ``where``, ``how many``, ``how much``, ``why``, ``which``, ``how``, ``definition`` or empty."""
    terms: tuple[QueryTerm, ...]
    weights: tuple[float, ...]
    """For each term, how much it tells, in nats."""
    frequencies: tuple[int, ...]
    """For each term, how many of the searched passages hold it."""
    passages: int
    """How many passages are searched."""

    total_weight: float

    @property
    def search_terms(self) -> frozenset[str]:
        return frozenset().union(*(term.terms for term in self.terms))


def ask(text: str, *, languages: Sequence[str], passages: int, frequency: Callable[[str], int]) -> Asked:
    """Analyse a question against an index that holds ``languages`` and in which ``frequency`` passages hold a term."""
    language = guess_language(text, tuple(languages))
    terms = tuple(analyse_question(text, tuple(languages), language))
    frequencies = tuple(_frequency(term, frequency) for term in terms)
    weights = tuple(
        math.log((passages + _PRIOR_PASSAGES) / (min(df, passages) + _PRIOR_FREQUENCY))
        * (_SCAFFOLDING_SHARE if language == "en" and term.surface.lower() in _SCAFFOLDING else 1.0)
        * _share_of(term, frequency)
        for term, df in zip(terms, frequencies, strict=True)
    )
    return Asked(text, language, kind_of(text, language), terms, weights, frequencies, passages, sum(weights))


def _share_of(term: QueryTerm, frequency: Callable[[str], int]) -> float:
    """Names tell more than other words; a code with a digit that stands in the documents (``E17``, ``v2.3.1``) most of all."""
    is_code = _CODE.search(term.surface) is not None and any(map(frequency, term.whole))
    return _CODE_SHARE if is_code else _NAME_SHARE if term.is_name else 1.0


def _frequency(term: QueryTerm, frequency: Callable[[str], int]) -> int:
    """A compound that stands nowhere as a whole is as frequent as the rarest of its parts."""
    whole = max(map(frequency, term.whole))
    if whole or not term.parts:
        return whole
    return min(max(map(frequency, part)) for part in term.parts)


@functools.cache
def _kind_patterns(language: str) -> tuple[tuple[str, regex.Pattern[str]], ...]:
    edge = "" if language in {"zh", "ja", "ko", "th"} else r"\b"
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


_CODE = regex.compile(r"\p{L}.*\p{Nd}|\p{Nd}.*\p{L}|\p{Nd}\.\p{Nd}+\.\p{Nd}")
_MONTH = (
    r"\b(?:jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar)?|mar(?:ch|s|zo)?|märz|apr(?:il)?|may|mai|mayo|jun[ei]?|jul[iy]?|aug(?:ust)?|sep(?:t|tember)?"
    r"|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\b"
)
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
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
_HOW = regex.compile(r"\b(?i:by|using|through|via|with|first|then|click|run|use|open|select|go to|if|durch|mit|indem|mediante|par|avec)\b")


def holds_kind(kind: str, sentence: str) -> float:
    """How well the sentence holds the kind of thing that is asked for: 0 not, 1 surely; 0.5 where it cannot be told."""
    match kind:
        case "when":
            return float(_WHEN.search(sentence) is not None)
        case "how many":
            return float(_NUMBER.search(sentence) is not None)
        case "how much":
            return float(_MONEY.search(sentence) is not None)
        case "why":
            return float(_WHY.search(sentence) is not None)
        case "where":
            return float(_WHERE.search(sentence) is not None)
        case "who":
            return float(_NAME.search(sentence) is not None)
        case "how":
            return float(_HOW.search(sentence) is not None)
        case _:
            return 0.5


def names_someone_new(asked: Asked, sentence: str) -> float:
    """For a question after a person or group, whether the sentence names one that the question does not; 1 for any other question."""
    if asked.kind != "who":
        return 1.0
    if sentence.islower():
        return 1.0  # nobody's name has a capital here
    given = _LETTERS.findall(asked.text.casefold())
    return float(any(name.casefold() not in given for name in _NAME.findall(sentence)))


_IS_A = regex.compile(
    r"^\W*(?:(?:the|an?|der|die|das|ein|eine|le|la|el|il|un|une|una)\s+)?(?P<subject>.{1,80}?)(?:\s*\([^)]*\))?,?\s+"
    r"(?:is|are|was|were|refers? to|means?|stands? for|describes?|ist|sind|war|est|sont|es|son|è|sono|é|são|это|是)\b",
    regex.IGNORECASE,
)


def defines(asked: Asked, sentence_terms: Callable[[str], frozenset[str]], sentence: str) -> float:
    """For a definition question, whether the sentence says what its subject *is*; 0 for any other question."""
    if asked.kind != "definition" or not (match := _IS_A.match(sentence)):
        return 0.0
    subject = sentence_terms(match["subject"])
    return float(all(subject & term.terms for term in asked.terms))
