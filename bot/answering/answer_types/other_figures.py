"""Figures that are neither a count nor an amount: telephone numbers, times of day, the number of a room or class, and minutes where people are counted. Pure."""

from __future__ import annotations

import functools

import regex

from bot.analysis.implied import TELEPHONE
from bot.analysis.languages import read_as
from bot.analysis.number_words import HOURS, counting_words
from bot.analysis.patterns import later

_CLOCK = r"(?<![\p{Nd}:])(?:[01]?\p{Nd}|2[0-4]):[0-5]\p{Nd}(?![:\p{Nd}])"
_CLOCK_IN_ENGLISH = rf"|(?<![\p{{Nd}}.,:])(?:1[0-2]|0?[1-9])(?:[.:][0-5]\p{{Nd}})?\s?[ap]\.?m\b|\bhalf (?:past )?(?:{HOURS})\b"
_NUMBERED = {
    "en": "years?|grades?|class(?:es)?|rooms?|gates?|channels?|buildings?|chapters?|pages?|sections?|platforms?|lines?|routes?|bus|units?|versions?|steps?|halls?|bays?|exits?|errors?|appendix|appendices"
    "|figures?|articles?|flats?|apartments?|extensions?|zones?|stages?|forms?|doors?|ports?|docks?|tracks?|wards?|lots?|rows?|programmes?|episodes?|volumes?|levels?|seasons?|sessions?|tiers?|phases?|rounds?|parts?|tables?|rules?|weeks?|regions?",
    "de": r"klassen?|stufen?|räume?|raum|zimmer|gleis(?:e|en)?|seiten?|kapitel|nr\.?|nummer|hallen?|tore?|kanäle?|kanal|abschnitt|linien?|haus|eingang|artikel|schritt|jahrgang|etage|reihen?|region(?:en)?|zonen?",
    "fr": r"salles?|pages?|chapitres?|étages?|quais?|voies?|lignes?|classes?|numéros?|n°|bâtiments?|portes?|articles?|étapes?|canal|niveaux?|régions?|zones?",
    "es": r"salas?|páginas?|capítulos?|plantas?|andén|vías?|líneas?|aulas?|clases?|cursos?|números?|n\.?º|edificios?|puertas?|artículos?|pasos?|canal|nivel|regi(?:ón|ones)|zonas?",
    "it": r"stanz[ae]|sal[ae]|pagin[ae]|capitol[oi]|binari?o?|line[ae]|aul[ae]|class[ei]|numer[oi]|n\.|edifici?o?|port[ae]|articol[oi]|canale|livello|region[ei]|zon[ae]",
    "pt": r"salas?|páginas?|capítulos?|andar|linhas?|turmas?|números?|n\.?º|prédios?|portas?|artigos?|passos?|canal|nível|regi(?:ão|ões)|zonas?",
    "nl": r"kamers?|zalen|zaal|pagina['’]?s?|hoofdstuk(?:ken)?|spoor|lijn(?:en)?|lokaal|lokalen|groep(?:en)?|nummers?|nr\.?|gebouw|deur(?:en)?|artikel(?:en)?|stap|kanaal|regio['’]?s?|zones?",
}
"""By language, what a number names that stands after it."""
_RANGE = r"\s+[*_]*#?\p{Nd}{1,5}(?:\s?(?:,|&|[-–—]|\b(?:and|or|to|und|oder|bis|et|ou|à|y|o|e|en|of|tot)\b)\s?\p{Nd}{1,4})*(?![\p{L}\p{Nd}%]|[.,:]\p{Nd}|\s?[$€£¥])"
_NAMED = r"(?-i:(?<=\p{Ll}[,;]?\s)\p{Lu}\p{Ll}+)\s\p{Nd}{1,3}(?=\s*(?:[,;:)|]|\.(?!\p{Nd})|$)|\s(?:is|are|was|were|has|have|had|and|or|at|in|on|to|from|for|with|which|that|will|can|by|opens|closes|und|ist|hat|et|est|a|y|es|tiene)\b)"
"""A name with a number inside a sentence: "the escalation ward is Fenwick 2." """
_ORDINAL = r"(?<![\p{L}\p{Nd}])\p{Nd}{1,3}(?:st|nd|rd|th|er|ère|re|e|ème|º|ª|°)(?![\p{L}\p{Nd}])(?:\s\p{Ll}{3,}(?=\s\p{Nd}))?"
"""The 1st floor, the 3e étage; with what it tells from others, before another number: "the 5th grade 20"."""
_DAY = r"\b(?:le|du|au|el|il|dal|al|on|dia|op)\s\p{Nd}{1,2}/\p{Nd}{1,2}(?![\p{Nd}/])"
_STANDARD = (
    r"(?-i:\b(?:ISO|IEC|DIN|EN|RFC|PEP|IEEE|ANSI|ASTM|NIST|FIPS|JIS|BS|NF|UNE|SN)(?:[/ ](?:IEC|EN|ISO|TS|TR))*)[ -]\p{Nd}[\p{Nd}.:-]*"
)
_UNITS = {
    "en": "seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|per ?cent|kilomet(?:re|er)s?|km|met(?:re|er)s?|miles?|kilos?|kilograms?|kg|grams?|tonnes?|lit(?:re|er)s?|gallons?|pints?|euros?|pounds?|dollars?|cents?"
    "|cm|mm|(?:centi|milli)met(?:re|er)s?|inch(?:es)?|feet|foot|watts?|kw|[kmg]b",
    "de": "sekunden?|minuten?|min|stunden?|uhr|tagen?|nächten?|wochen?|monat(?:en?|s)?|jahr(?:en?|s)?|prozent|kilometern?|km|metern?|kilo|kg|gramm|euro|cent|franken",
    "fr": "secondes?|minutes?|min|heures?|jours?|nuits?|semaines?|mois|ans?|années?|pour ?cent|kilomètres?|km|mètres?|kilos?|kg|grammes?|euros?|centimes?|francs?",
    "es": "segundos?|minutos?|min|horas?|días?|noches?|semanas?|mes(?:es)?|años?|por ciento|kilómetros?|km|metros?|kilos?|kg|gramos?|euros?|céntimos?|dólares",
    "it": "second[io]|minut[io]|min|or[ae]|giorn[io]|nott[ie]|settiman[ae]|mes[ie]|ann[io]|per cento|chilometr[io]|km|metr[io]|chil[io]|kg|gramm[io]|euro|centesim[io]",
    "pt": "segundos?|minutos?|min|horas?|dias?|noites?|semanas?|m[eê]s(?:es)?|anos?|por cento|quil[oô]metros?|km|metros?|quilos?|kg|gramas?|euros?|reais|cêntimos?|centavos?",
    "nl": "seconden?|minuut|minuten|min|uur|uren|dag(?:en)?|nacht(?:en)?|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren)|procent|kilometers?|km|meters?|kilo|kg|gram|euro|cent",
}
"""By language, what is measured and not counted where people and things are."""
_ITEM = later(
    rf"\s*+(?:§\s?\p{{Nd}}{{1,4}}\p{{Ll}}?[.)]?\s+(?=\S)|[(\[]?\p{{Nd}}{{1,3}}[.)\]/]\s+(?=\S)|§?\s?\p{{Nd}}{{1,2}}(?:\.\p{{Nd}}{{1,2}})++[.)]?\s+(?=\p{{Lu}})(?!(?i:{'|'.join(_UNITS.values())})\b))"
)
"""The number of an item of a list or a paragraph of rules: "3.", "2.5 The"."""
_TO = r"\s?(?:[-–—x×]|\b(?:to|or|and|bis|oder|und|à|ou|et|a|o|e|y|tot|of|en)\b)\s?"
_DECIMAL = r"(?<![\p{Nd}.,])\p{Nd}+\.\p{Nd}{1,2}(?![.,]?\p{Nd}|\s?(?:million|billion|thousand|millionen|millions|milliarden|millones|mio|mrd|[mk]\b|bn\b))"
"""A version or mark: nobody counts 4.4 players."""
_COUNTING = later(
    r"(?i)\b(?:combien d['’]|(?:how many|wie ?viele?n?(?! zeit)|combien d(?:e(?! temps)|es)|(?:est|êtes|sommes|sont|étaient|seront) combien|cu[aá]nt[oa]s|quant[ie]|quant[oa]s|hoeveel(?! (?:tijd|kost|weegt|is|was))|hur många|hvor mange)(?!\p{L}))"
)


def asks_count(question: str) -> bool:
    """Whether a question asks how many things there are, and not how long or how old one is."""
    return count_asked(question) > 0


def count_asked(question: str) -> int:
    """Where the words end that ask how many there are; 0 where none do."""
    match = _COUNTING.search(question)
    return match.end() if match else 0


def without_item_number(sentence: str) -> str:
    """A sentence without the number of the item of a list that it opens."""
    opening = sentence.lstrip()[:1]
    if not opening.isdecimal() and opening not in {"§", "(", "["}:
        return sentence
    return sentence[match.end() :] if (match := _ITEM.match(sentence)) else sentence


def without_other_figures(sentence: str, language: str, question: str, kind: str) -> str:
    """A sentence without the figures that count nothing, and cost nothing; whoever asks how many *minutes* is told minutes."""
    language, in_digits = read_as(language), any(map(str.isdigit, sentence))
    if not in_digits and language != "en":
        return sentence
    is_of_others = kind == "how many" and language in _UNITS and not counts_units(language).search(question)
    for pattern in _patterns(language, in_digits=in_digits, with_units=is_of_others):
        sentence = pattern.sub(" ", sentence)
    return sentence


@functools.cache
def counts_units(language: str) -> regex.Pattern[str]:
    """What asks how many minutes, or other units, there are."""
    off = r"|holidays?|leave|vacations?|urlaub\p{L}*|congés|vacances|vacaciones|ferie|férias|vakantie\p{L}*"
    return regex.compile(rf"{_COUNTING.pattern}\s*(?:\p{{L}}+ ){{0,2}}(?:{_UNITS[language]}{off})\b")


@functools.cache
def _patterns(language: str, *, in_digits: bool, with_units: bool) -> tuple[regex.Pattern[str], ...]:
    """One for each kind of figure: together they take three times as long. Without digits no more than "half past two" and "two years"."""
    clock, measured = _CLOCK + _CLOCK_IN_ENGLISH * (language == "en"), [_measured(language)] if with_units else []
    parts = [clock, *measured]
    if in_digits:
        numbered = [rf"\b(?=\S+\s+[*_]*#?\p{{Nd}})(?:{_NUMBERED[language]}){_RANGE}"] if language in _NUMBERED else []
        parts = [TELEPHONE.pattern, _ORDINAL, clock, _NAMED, _STANDARD, _DAY, *numbered, *measured, *([_DECIMAL] if with_units else [])]
    return tuple([regex.compile(part, regex.IGNORECASE) for part in parts])


def _measured(language: str) -> str:
    """Numbers of units: "2 years", "4-6 weeks", "18h30", "31 %"."""
    words = counting_words(language)
    number = rf"(?:(?<![\p{{Nd}}.,])\p{{Nd}}[\p{{Nd}}.,]*+|\b(?:{words})(?:[\s-](?:{words}))?\b)"
    return rf"(?=[$€£\p{{Nd}}]|\b(?:{words}))(?:[$€£]\s?)?(?:{number}{_TO}){{0,2}}{number}(?:[\s-]?(?:{_UNITS[language]})\b|\s?h(?:\s?[0-5]\p{{Nd}})?\b|\s?[%°€£$])"
