"""The kinds of things that questions ask for: which one a question asks for, and what a sentence holds of them."""

from __future__ import annotations

import functools
from collections.abc import Collection
from typing import NamedTuple

import regex

from bot.analysis.asking_phrases import asking_phrases, phrase_key
from bot.analysis.dates import months_in_full, months_shortened
from bot.analysis.languages import UNSPACED, read_as
from bot.analysis.number_words import COUNTED, HOURS, SCALES, words_for_numbers
from bot.analysis.patterns import MANY, compiled, later
from bot.analysis.question_words import ends_in_question_mark
from bot.analysis.weekdays import days_in_full, days_shortened
from bot.answering.answer_types.kind_words import WORDS
from bot.answering.answer_types.measures import CODE, COUNTING, DATED, OF_DATE, OF_MONEY, YEAR, kind_named, may_be_measure, measure_of
from bot.answering.answer_types.no_persons import CAPITALISED, without_no_persons
from bot.answering.answer_types.prices import holds_price, tells_prices
from bot.answering.answer_types.times import asks_time, holds_time, knows_times
from bot.answering.answer_types.whereabouts import CHANNEL, MAYBE_WHERE, WHERE

# "May" is a month where it has a capital, or stands after what a month follows.
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?-i:May)|(?<=\b(?:in|of|by|since|until|(?<![\p{Sc}\p{Nd}.,])\d{1,2})\s)may(?!\s(?:be|not|have|only|also|never)\b)"
    r"|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
WEEKDAY_NAME = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAY = regex.compile(rf"\b{WEEKDAY_NAME}(?=s?\b)", regex.IGNORECASE)
_DOTTED = (
    r"\b(?:(?:at|from|by|before|after|until|till|between|and|around|about) (?:about )?|(?<=[-–—]\s?))\d{1,2}\.[0-5]\d\b(?!\s?%|\.\d)"
    r"|\b(?=\d)(?<!\p{Sc}\s?|[\p{Nd}.,])(?<!version )\d{1,2}\.[0-5]\d(?=\s?(?:[ap]\.?m\b|[-–—]\s?\d{1,2}\.[0-5]\d\b|h\b|hrs?\b|o[’']clock|to\b))"
)
"""A time of day with a point, which a price and a version have too."""
_SPAN = r"(?:year|month|week|day)"
_DATED_SPAN = (
    rf"{_SPAN}(?:(?<=\b(?:in|after|within|every|each|next|last|this|that|same|before|until|following|previous|per|once an?|twice an?|on|by|from|since|all|other|later|earlier|of the|(?:fir|\d1)st|(?:seco|\d2)nd|(?:thi|\d3)rd|\w+th)\s+"
    rf"(?:the\s+|an?\s+)?(?:[\w-]+\s+)?{_SPAN})|(?=s?\s(?:ago|later|earlier|before|after|from)\b))"
)
"""A year, month, week or day that stands like a time: not how long something lasts."""
_DATED_SPANS = {
    "de": r"(?i)\b(?:in|innerhalb|binnen|nach|seit|vor|ab|bis|alle|jede[nmrs]?|nächste[nmrs]?|letzte[nmrs]?|diese[nmrs]?|kommende[nmrs]?|vergangene[nmrs]?|pro|im|am|zum|\p{Nd}+\.)\s+(?:\S+\s+){0,2}(?:jahr|monat|woche|tag|stunde)\p{L}*"
    r"|\b(?:uhr|\p{L}*(?:jähr|monat|wöchent|täg)lich\p{L}*)\b"
}
_SHORT_DAY = rf"\b(?:{'|'.join(days_shortened('en'))})\b"
_WHEN = (
    r"(?i)\b(?=\d)(?:(?:1\d|20)\d\ds?\b(?!\s?(?:[mck]?m|k?g|[mc]?l|k?w|hz|px|rpm|kcal|mah)\b)|\d{1,2}:\d\d\b|\d{1,2}\s?[ap]m\b|\d+(?:st|nd|rd|th)\b(?!\s(?!(?:of|and|or|to|until|till|at|from|in|on|by|for|with|the|this|that|is|was|will|we|i|you|they|he|she|it|as|but|if|when|so|then|there|onwards?|inclusive)\b)\p{L}))",
    r"(?<![\p{Nd},.])\p{Nd}[\p{Nd},.]*+\s?(?:BP|BCE?|AD|CE)\b",
    rf"(?i)\b(?:{_MONTH})",
    _SHORT_DAY,
    rf"(?i)\b(?:{WEEKDAY_NAME}|century|centuries|decade|ago|yesterday|today|tomorrow|morning|noon|midnight|evening|spring|summer|autumn|winter)s?\b",
    rf"(?i)\b(?:{_DATED_SPAN})s?\b",
    rf"(?i){_DOTTED}",
    rf"(?i)\b(?:at|from|until|till|by|before|after|between) (?:{HOURS})(?=\s?(?:[.,;:!?)–—-]|$|(?:on|in|and|to|for|every|until|sharp|most)\b))",
    "[年月日]",
)
_PARTS_OF_DAY = frozenset("morning afternoon evening night lunch lunchtime".split())
_NAMES_TIME = later(
    rf"(?i)\b(?:{WEEKDAY_NAME}|year|month|week|weekend|day|noon|midnight|spring|summer|autumn|winter|christmas|easter|holiday|{'|'.join(_PARTS_OF_DAY)})s?\b"
)
_NEVER_WHEN = (
    r"\p{Sc}\s?\p{Nd}[\p{Nd}.,]*|\bversion \p{Nd}[\p{Nd}.]*|(?<![\p{Nd}.,])\p{Nd}[\p{Nd}.,]*\s?(?:\p{Sc}|(?:euros?|pounds?|dollars?|eur|usd|gbp)\b)|\b(?:at )?(?:the )?end of life\b"
    r"|\b(?:up to|for|about|over|than|at least|at most|max(?:imum)?|takes?|lasts?) \p{Nd}[\p{Nd}.,]*\s?(?:hours?|hrs?|h|minutes?|mins?|seconds?|secs?)\b"
    rf"|(?:(?<![\p{{Nd}}.,:/–-])\p{{Nd}}[\p{{Nd}},]*|\b(?:in|on|at|by)\s+(?:{COUNTED}))\s(?!(?:seconds|minutes|hours|days|nights|weekdays|mornings|afternoons|evenings|weeks|weekends|months|terms|seasons|years|decades)\b)(?-i:{MANY})\b"
)
"""Numbers and words that are no time: an amount of money, how long something lasts, what is counted."""
_MAYBE_WHEN = later(
    "(?i)"
    rf"(?:{_NEVER_WHEN})(*SKIP)(*FAIL)|\p{{Nd}}|\b(?:in|on|at|by|upon)\s+(?!https?:|www\.|the\b|an?\b|th(?:is|at|ese|ose)\b|our\b|my\b|your\b|his\b|her\b|its\b|their\b)(?-i:\p{{Ll}})"
    rf"|\b(?:from|until|till|to|before|after|past|around|about|between|and)\s+(?:{COUNTED})\b|\b(?:{COUNTED})\s+(?:to|till|until|sharp|[ap]\.?m)\b"
    r"|\b(?:half|if|emergency|when(?:ever)?|once|after(?:wards)?|before|during|until|till?|while|as soon as|every|each|daily|weekly|monthly|yearly|hourly|nightly"
    r"|always|never|immediately|at once|anytime|overnight|tonight|dawn|dusk|sunrise|sunset|(?:beginning|start|end) of|lunch(?:time)?|weekdays?|weekends?|holidays?"
    r"|christmas|easter|now|soon|later|next(?! (?:door|to)\b)|last|first|early|late|round the clock|all (?:the )?time|any ?time|24/7)\b"
)
_MAYBE_HOW_MUCH = later(
    "(?i)"
    rf"\b(?:{COUNTED}|(?:{SCALES})s?|dozens?|half|both|a (?:pair|couple|few|lot|little)|several|many|all|none|no(?!\s+\p{{Ll}}+er\s+than\b)|nothing|free|unlimited|any number|single|twice"
    r"|kostenlos\p{L}*|umsonst|gratis|gratuit\p{L}*|nichts|kein\p{L}*|alle|viele|einige|paar|halb\p{L}*|rien|aucun\p{L}*|nada|ningun\p{L}*|ningún|todos|mehrheit|majorité|mayoría|maggioranza|maioria|meerderheid|niente|nessun\p{L}*|grátis"
    r"|nenhum\p{L}*|niets|geen|бесплатно|ничего|нет|ninguém|ingen|inget|intet|ingenting|nic|żaden|ilmainen|ilmaiseksi|ücretsiz|ingyen\p{L}*)\b|免费|無料|무료|ฟรี|مجان|חינם|मुफ़्त|رایگان"
)
_HOW_MUCH = (
    r"(?i)[$€£¥₹%]|\b(?:dollars?|euros?|pounds?|percent|per cent|cents?|usd|eur|gbp|yen|free of charge)\b",
    rf"(?i)(?:{CODE}|{YEAR})(*SKIP)(*FAIL)|\p{{Nd}}",
)
_ANY_NUMBER = later(rf"(?i:in|since|until|till|by|from|for)\s+{YEAR}(*SKIP)(*FAIL)|\p{{Nd}}")
_WHY = (
    (
        r"(?i)\b(?:because|due to|since(?!(?![^.;]*\bwhen\b)\s+(?:(?:the\s+)?(?:\p{L}+\s+)?\p{Nd}{1,4}\b|then\b))|so that|in order to|as a result|owing to|thanks to|caused?|causes|reasons?|therefore|hence|to (?:avoid|escape|flee|prevent|stop|protect|reduce|save|cut|ensure|make sure|minimi[sz]e)|on account of"
        r"|for (?:lack|fear|want|safety) of|for safety|which is why|by order of|on (?:the )?orders? of)\b"
    ),
    r"(?i)(?<!\b(?:same|such|well|known|far|soon|long|much|many|just|so|twice|serves?|served|works?|acts?|used|regarded|seen|treated|described|counted|counts?|named|as|not|times))\sas (?:the(?!(?:\s[\p{L}-]+){1,3}\s(?:of|for|in|to|at|and|on)\b)|it|we|they|there|he|she|you|our|their|nobody|everybody)\b",
    r"(?i),\s(?:as|so)\s(?!well\b|far\b|long\b|many\b|much\b|soon\b|on\b|forth\b|if\b|a\b|an\b|in\b)",
)
_SHORT_MONTH = rf"(?:{'|'.join(month.capitalize() for month in months_shortened('en'))})\b"
NO_NAME = (
    r"(?!(?:(?:Some|Any)(?:body|one)|UTC|GMT|CET|CEST|AM|PM"
    rf"|{'|'.join(days_shortened('en'))}|(?:{'|'.join(days_in_full('en'))})s?"
    rf"|{'|'.join(map(str.capitalize, months_in_full('en')))})\b|{_SHORT_MONTH}(?=\.?\s\p{{Nd}})|(?<=\p{{Nd}}\s){_SHORT_MONTH})"
)
"""Capitals of times, and of somebody."""
_NAME = later(
    rf"(?<![.!?:]\s)(?<!^)(?<=\s|[(\"'“‘])(?<!\b(?i:at|near) ){NO_NAME}\p{{Lu}}(?:[\p{{L}}\p{{M}}]{{4,}}+\p{{Nd}}{{1,4}}\b|[\p{{L}}\p{{M}}]++(?!\p{{Nd}}))"
)
_NAMES = later(rf"(?:{_NAME.pattern})(?:\s(?:{CAPITALISED}))*+")
_TITLES = frozenset(
    "dr mr mrs ms miss sir lady lord prof professor herr frau monsieur madame mme señor señora don doña sr sra signor signora dom dona".split()
)
_NO_PLACE = {
    "de": rf"(?:(?i:{'|'.join(months_in_full('de'))})\b|(?:{'|'.join(days_in_full('de'))}|Sonnabend|Jahr|Monat|Woche|Tag|Quartal|Halbjahr|Semester|Sommer|Winter|Herbst|Frühling|Frühjahr"
    r"|Morgen|Vormittag|Mittag|Nachmittag|Abend|Wochenende|Ostern|Weihnachten|Anschluss|Fall|Rahmen|Durchschnitt|Schnitt|Alter|Voraus|Laufe?|Anfang|Ende|Verzug|Rückstand|Sinne?|Namen|Auftrag|Preis|Falle|Vergleich|Gegensatz)(?:e?n|e?s|e)?\b)"
}
"""Nouns, which German writes with a capital, that tell no place after a preposition."""
_HOW = r"\b(?i:by|using|through|via|with|first|then|click|run|use|open|select|go to|if|durch|mit|indem|mediante|par|avec)\b"
_PATTERNS = {
    "when": _WHEN,
    "how many": (f"(?i){COUNTING}",),
    "how much": _HOW_MUCH,
    "why": _WHY,
    "where": (WHERE, CHANNEL),
    "how": (_HOW,),
}
"""Several for a kind where they begin differently: together they take two or three times as long."""
COUNTS = frozenset({"how many", "how much"})
OF_FIGURES = COUNTS | {"when"}
"""Kinds that digits tell, which are the same in many languages."""
_WITH_H = frozenset({"fr", "pt", "es", "ca", "it"})
_HOUR = later(
    r"\b\p{Nd}{1,2}\s?h\s?\p{Nd}{2}\b|\b(?i:à|dès|vers|avant|après|jusqu['’]à|entre|et|[àa]s|das|até|las|hasta|desde|a|alle|de|e|y)\s\p{Nd}{1,2}\s?h\b"
)
"""20h30 or "à 20 h"; 24 h alone may be how long something lasts."""
_POINTED = later(r"(?<!\p{Sc}\s?|[\p{Nd}.,])\b\p{Nd}{1,2}\.[0-5]\p{Nd}\b(?!\s?[\p{Sc}%]|[.,]\p{Nd})")
"""17.30, as most languages write it."""
_OF_HOW = frozenset({"en", "de", "fr", "es"})
_WITHOUT_CAPITALS = frozenset({"ar", "fa", "he", "hi"})


def holds_kind(sentence: str, kind: str, language: str, phrase: str = "") -> float:
    """Whether the sentence holds a thing of a kind, which can be told by its form but for names: 1 or 0; 0.5 where that cannot be told in its language, or of its words.

    The ``phrase`` that asks may tell more of it: an age, a distance.
    """
    if kind == "who":
        return float(names_others(sentence, (), language))
    if phrase == OF_MONEY and tells_prices(language):
        return holds_price(sentence, language)
    if measure := measure_of(phrase, language):
        if measure.search(sentence):
            return 1.0
        return 0.5 if may_be_measure(phrase, sentence, language) else 0.0
    if kind == "when" and asks_time(phrase, language):
        return holds_time(sentence, language)
    patterns = _patterns_of(language, kind)
    for pattern in patterns:
        if pattern.search(sentence):
            return 1.0
    if not patterns:
        return 0.5
    if phrase == OF_DATE:
        return 1.0 if compiled(DATED, regex.IGNORECASE).search(sentence) else 0.5
    return 0.5 if _may_tell(sentence, kind, language) else 0.0


def _may_tell(sentence: str, kind: str, language: str) -> bool:
    """Whether a sentence may say when, where or how much in words that no pattern knows: "after the storm"; "in the red safe"; "free of charge"."""
    if kind == "when":
        return read_as(language) == "en" and _MAYBE_WHEN.search(sentence) is not None
    if kind == "where":
        return (place := _maybe_where(language)) is not None and place.search(sentence) is not None
    return (kind in COUNTS and _MAYBE_HOW_MUCH.search(sentence) is not None) or (
        kind == "how much" and _ANY_NUMBER.search(sentence) is not None
    )


@functools.cache
def _maybe_where(language: str) -> regex.Pattern[str] | None:
    """How a language says where without a name: what stands before a place, and a small letter; None where that is held for a place anyway."""
    if read_as(language) == "en":
        return compiled(MAYBE_WHERE)
    words = "" if language in UNSPACED or language in _WITHOUT_CAPITALS else _words_of(language, "where")
    no_place = _NO_PLACE.get(language, "(?!)")
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?i:{words})\s+(?!\p{{Ll}}+\s+{no_place})\p{{Ll}}") if words else None


@functools.cache
def _patterns_of(language: str, kind: str) -> tuple[regex.Pattern[str], ...]:
    if read_as(language) == "en" or (kind == "how" and language in _OF_HOW):
        return tuple(map(compiled, _PATTERNS[kind]))
    words = _words_of(language, "how many" if kind == "how much" else kind)
    found = [*map(compiled, _PATTERNS[kind])] if kind in OF_FIGURES else []
    if kind == "when" and language in _DATED_SPANS:
        found.append(compiled(_DATED_SPANS[language]))
    if kind == "where" and words:
        found.append(compiled(CHANNEL))
    if kind == "when":
        found += [_POINTED, *([_HOUR] if language in _WITH_H else [])]
    return (*found, *([_pattern(words, language, kind)] if words else []))


def _words_of(language: str, kind: str) -> str:
    found = [WORDS.get(language, {}).get(kind, "")]
    if kind == "when" and language in WORDS:
        found += months_in_full(language)
    if kind == "how many":
        found += [word for word, number in words_for_numbers(language).items() if number > 1]
    return "|".join(filter(None, found))


def _pattern(words: str, language: str, kind: str) -> regex.Pattern[str]:
    if language in UNSPACED:
        return regex.compile(words)
    alternatives = "|".join(word[:-1] + r"[\p{L}\p{M}]*" if word.endswith("-") else word for word in words.split("|"))
    # In the Semitic languages the small words before a word are written as a part of it.
    before = r"(?<![\p{L}\p{M}])" + (r"[\p{L}]{0,2}" if language in {"ar", "he"} else "")
    if kind == "where" and language not in _WITHOUT_CAPITALS:
        return regex.compile(rf"{before}(?i:{alternatives})\s+(?!{_NO_PLACE.get(language, '(?!)')})\p{{Lu}}")
    return regex.compile(rf"{before}(?:{alternatives})(?![\p{{L}}\p{{M}}])", regex.IGNORECASE)


def times_named(text: str, language: str) -> frozenset[str]:
    """The words for a weekday, a part of the day or a span of time in a text, case-folded and without the *s* of a plural; months are none.

    In English one part of the day stands for all: who asks for the evening shift is not told its time by the morning.
    """
    if read_as(language) == "en":
        pattern = _NAMES_TIME
    elif knows_times(language):
        pattern = _pattern(WORDS[language]["when"], language, "when")
    else:  # without a weekday a sentence might seem to tell no time
        return frozenset()
    found = frozenset(match.group().casefold().removesuffix("s") for match in pattern.finditer(text))
    return found if found.isdisjoint(_PARTS_OF_DAY) else found | _PARTS_OF_DAY


def names_others(sentence: str, known: Collection[str], language: str = "en") -> bool:
    """Whether a sentence names somebody beside those whose first word is ``known``: who asks for the one before Ada is not told "Ada Lind"."""
    for name in _NAMES.finditer(without_no_persons(sentence, language)):
        words = [word for word in name.group().casefold().split() if word not in _TITLES]
        if not words or words[0] not in known:
            return True
    return False


def new_names(sentence: str) -> frozenset[str]:
    """The capitalised words inside a sentence, case-folded; the one that opens it is none."""
    return frozenset(name.casefold() for name in _NAME.findall(sentence))


class Asking(NamedTuple):
    """The phrase of a question that asks."""

    kind: str
    start: int
    end: int


_SUBORDINATE = later(
    r"(?i)(?!.*\b(?:known?|knows|tells?|told|says?|said|remember|remind|idea|clear|sure|decided?|explain|show|check|see|hear|heard|announced?|ask|find out|fixed|settled|agreed|times?|days?|dates?|hours?|moments?)\b[^,.;]*\bwhen\b)"
    r"(?:\S++\s++){3,}?(?<!\b(?:about|of|on|and|or|but)\s)when\s+(?:i|we|you|they|he|she|it|there|someone|somebody|people|the|an?|my|our|your|his|her|their|this|that|\p{L}{2,}ing)\b"
)
"""An English question whose *when* asks for no time: "do I get a laptop when I start?", but "do you know when I start?"."""


_OF_A_CASE = later(
    r"(?i)what (?:if|happens (?:if|when)|(?:do|should|can|must|shall) (?:i|we|you) do|am i (?:supposed|meant) to do|to do)\b"
)
"""What asks for nothing in particular but what is to be done: "what if it rains?"."""


def asking_phrase(text: str, language: str) -> Asking:
    """What is asked for and where it is said. The longest asking phrase that comes first decides; of no kind, and empty, where none is there."""
    pattern, kinds = asking_phrases(language)
    match = pattern.search(text)
    if match is None:
        return Asking("", 0, 0)
    kind = kinds.get(phrase_key(match.group()), "")
    if kind == "which" and read_as(language) == "en" and _OF_A_CASE.match(text, match.start()):
        return Asking("", *match.span())
    if match.start() and match.group().casefold() == "when" and read_as(language) == "en" and _SUBORDINATE.match(text):
        return Asking("", 0, 0)
    return Asking((kind_named(text, language) or kind) if kind in {"which", "how"} else kind, *match.span())


def is_question(sentence: str) -> bool:
    """Whether it is a question, in quotation marks or not, rather than a sentence that ends by quoting one."""
    sentence = sentence.strip("*_")
    words = sentence.rstrip("\"'”’)»")
    return ends_in_question_mark(words) and (len(words) == len(sentence) or sentence[0] in "\"'“‘(«")
