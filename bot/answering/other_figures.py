"""Figures that are neither a count nor an amount: telephone numbers, times of day, the number of a room or class, and minutes where people are counted. Pure."""

from __future__ import annotations

import functools

import regex

from bot.answering.number_words import COUNTED

_PHONE = r"(?<![\p{L}\p{Nd}.,])(?:\+\p{Nd}{1,3}(?: ?\(0\)\p{Nd}{2,6})?|\(0\p{Nd}+\)|0\p{Nd}{1,5})(?:[ /()-]{1,2}\p{Nd}{2,}+){1,5}(?![\p{Nd}.,]*\p{Nd})|(?<![\p{L}\p{Nd}.,])(?:\+\p{Nd}|0[1-9])\p{Nd}{6,14}\b"
_CLOCK = r"(?<![\p{Nd}:])(?:[01]?\p{Nd}|2[0-4]):[0-5]\p{Nd}(?![:\p{Nd}])"
_NUMBERED = {
    "en": "years?|grades?|class(?:es)?|rooms?|gates?|channels?|buildings?|chapters?|pages?|sections?|platforms?|lines?|routes?|bus|units?|versions?|steps?|halls?|bays?|exits?|errors?|appendix|appendices"
    "|figures?|articles?|flats?|apartments?|extensions?|zones?|stages?|forms?|doors?|ports?|docks?|tracks?|wards?|lots?|rows?",
    "de": r"klassen?|stufen?|räume?|raum|zimmer|gleis(?:e|en)?|seiten?|kapitel|nr\.?|nummer|hallen?|tore?|kanäle?|kanal|abschnitt|linien?|haus|eingang|artikel|schritt|jahrgang|etage|reihen?",
    "fr": r"salles?|pages?|chapitres?|étages?|quais?|voies?|lignes?|classes?|numéros?|n°|bâtiments?|portes?|articles?|étapes?|canal|niveaux?",
    "es": r"salas?|páginas?|capítulos?|plantas?|andén|vías?|líneas?|aulas?|clases?|cursos?|números?|n\.?º|edificios?|puertas?|artículos?|pasos?|canal|nivel",
    "it": r"stanz[ae]|sal[ae]|pagin[ae]|capitol[oi]|binari?o?|line[ae]|aul[ae]|class[ei]|numer[oi]|n\.|edifici?o?|port[ae]|articol[oi]|canale|livello",
    "pt": r"salas?|páginas?|capítulos?|andar|linhas?|turmas?|números?|n\.?º|prédios?|portas?|artigos?|passos?|canal|nível",
    "nl": r"kamers?|zalen|zaal|pagina['’]?s?|hoofdstuk(?:ken)?|spoor|lijn(?:en)?|lokaal|lokalen|groep(?:en)?|nummers?|nr\.?|gebouw|deur(?:en)?|artikel(?:en)?|stap|kanaal",
}
"""By language, what a number names that stands after it."""
_RANGE = r"\s+#?\p{Nd}{1,4}(?:\s?(?:,|&|[-–—]|\b(?:and|or|to|und|oder|bis|et|ou|à|y|o|e|en|of|tot)\b)\s?\p{Nd}{1,4})*(?![\p{L}\p{Nd}%]|[.,:]\p{Nd}|\s?[$€£¥])"
_UNITS = (
    r"seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|per ?cent|kilomet(?:re|er)s?|km|met(?:re|er)s?|miles?|kilos?|kilograms?|kg|euros?|pounds?|dollars?|cents?"
)
_MEASURED = rf"(?:[$€£]\s?)?(?:(?<![\p{{Nd}}.,])\p{{Nd}}[\p{{Nd}}.,]*+|\b(?:{COUNTED})(?:[\s-](?:{COUNTED}))?)(?:(?:\s|-)?(?:{_UNITS})\b|\s?[%°])"
_COUNTS_UNITS = regex.compile(rf"(?i)\bhow many (?:\p{{L}}+ ){{0,2}}(?:{_UNITS}|holidays?|leave|vacations?)\b")
_COUNTING = regex.compile(
    r"(?i)\b(?:how many|wie ?viele?n?(?! zeit)|combien(?! de temps)|cu[aá]nt[oa]s|quant[ie]|quant[oa]s|hoeveel(?! tijd)|hur många|hvor mange)\b"
)
_ENGLISH = frozenset({"en", "und"})


def asks_count(question: str) -> bool:
    """Whether a question asks how many things there are, and not how long or how old one is."""
    return _COUNTING.search(question) is not None


def without_other_figures(sentence: str, language: str, question: str, kind: str) -> str:
    """A sentence without the figures that count nothing, and cost nothing; whoever asks how many *minutes* is told minutes."""
    if not any(map(str.isdigit, sentence)) and language not in _ENGLISH:
        return sentence
    is_of_others = kind == "how many" and language in _ENGLISH and not _COUNTS_UNITS.search(question)
    return _pattern(language, with_units=is_of_others).sub(" ", sentence)


@functools.cache
def _pattern(language: str, *, with_units: bool) -> regex.Pattern[str]:
    numbered = _NUMBERED.get("en" if language == "und" else language)
    parts = [_PHONE, _CLOCK, *([rf"\b(?:{numbered}){_RANGE}"] if numbered else []), *([_MEASURED] if with_units else [])]
    return regex.compile("|".join(parts), regex.IGNORECASE)
