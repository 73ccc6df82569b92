"""Whether a page says of itself that it is out of date: in its title, near its top or by its file's name. Pure."""

from __future__ import annotations

import functools
import itertools
from pathlib import PurePosixPath

import regex

from bot.analysis.dates import months_in_full
from bot.analysis.languages import read_as
from bot.analysis.patterns import later
from bot.documents.text.layout import LINE

_TOP_LINES, _MAX_CHARS = 8, 240
_STATES = {
    "en": r"superseded|out-?dated|out[ -]of[ -]date|obsolete|deprecated|archived|withdrawn|kept (?:here )?(?:only )?for (?:reference|the record)|do not (?:quote|hand out)"
    r"|no longer (?:valid|in (?:force|use|effect)|current|maintained|up to date)|not (?:valid|current|in force) any ?more|old (?:page|version|copy|edition|price ?list)",
    "de": r"veraltet|überholt|außer kraft|(?:nicht|nich) mehr (?:gültig|aktuell|gepflegt|in kraft)|archiviert|abgekündigt|alte (?:fassung|version|seite)",
    "fr": r"obsolète|périmée?|dépréciée?|archivée?|(?:n['’]est )?plus (?:valable|valide|en vigueur|à jour|maintenue?)|ancienne version",
    "es": r"obsolet[oa]|desactualizad[oa]|archivad[oa]|ya no (?:es válid[oa]|está (?:vigente|en vigor))|sin vigencia|en desuso|no vigente|derogad[oa]|versión (?:antigua|anterior)",
    "it": r"obsolet[oa]|superat[oa]|deprecat[oa]|archiviat[oa]|non (?:è )?più (?:valid[oa]|in vigore|aggiornat[oa])|abrogat[oa]|vecchia versione",
    "pt": r"obsolet[oa]|desatualizad[oa]|arquivad[oa]|já não (?:é válid[oa]|está em vigor)|sem vigência|em desuso|revogad[oa]|versão antiga",
    "nl": r"verouderd|achterhaald|gearchiveerd|niet (?:meer|langer) (?:geldig|actueel|van kracht|in gebruik)|vervallen|oude versie",
}
"""By language, what is said of a page that is out of date. English is read everywhere."""
_REPLACED = {
    "en": r"replaced (?:by|in|on|with|since)|retired(?=\W*$|[.,;:!)]| (?:in|on|since|and)\b)",
    "de": r"(?:ersetzt|abgelöst) (?:durch|seit|am|im)|durch (?:(?!\b(?:wird|werden|wurden?|ist|sind)\b)[^.!?]){1,40} (?:ersetzt|abgelöst)|(?:am|im|seit) [\p{Nd}. ]*(?:\p{L}+ )?[\p{Nd} ]*(?:ersetzt|abgelöst)",
    "fr": r"remplacée? (?:par|en|le|depuis)",
    "es": r"(?:sustituid|reemplazad)[oa] (?:por|en|el|desde)",
    "it": r"sostituit[oa] (?:da\p{L}*|nel|il)",
    "pt": r"substituíd[oa] (?:por|em|pel[oa])",
    "nl": r"vervangen (?:door|op|in|sinds)",
}
"""The same, where it may be said of a thing, too: only behind a label or of the page by name."""
_IS = {
    "en": r"is|was|(?:has|have)(?: since| now)? been|has become|may be|might be",
    "de": r"ist|war|wurde|wird|gilt als|kann|könnte",
    "fr": r"est|était|a été|est devenue?",
    "es": r"está|es|fue|ha sido|(?:ha )?quedó|ha quedado",
    "it": r"è(?: stat[oa])?|era|risulta",
    "pt": r"está|é|foi|ficou",
    "nl": r"is|was|werd|wordt",
}
_IF = {
    "en": r"if|when|whether|until|once",
    "de": r"wenn|falls|ob|bis|sobald",
    "fr": r"si|quand|lorsque",
    "es": r"si|cuando|hasta",
    "it": r"se|quando|finché",
    "pt": r"se|quando|até",
    "nl": r"als|wanneer|zodra|tot",
}
"""What stands before it in a sentence that only supposes it."""
_AND = r"and|but|und|aber|et|mais|y|pero|e|ma|mas|en|maar"
_PAGES = {
    "en": r"(?:this|the) (?:page|document|version|copy|file)|this (?:[\p{L}-]+ ){0,2}(?:policy|guide|article|handbook|manual|list|sheet|edition|text|notice|form|plan|agreement|wiki)",
    "de": r"(?:diese[rs]?|das|die) (?:seite|dokument|fassung|version)|diese[rs]? (?:[\p{L}-]+ )?(?:richtlinie|anleitung|artikel|ordnung|liste|blatt|text|merkblatt|preisliste)",
    "fr": r"(?:cette|ce|la|le) (?:page|document|version)|ce(?:tte|t)? (?:politique|guide|article|règlement|liste|fiche|texte)",
    "es": r"(?:est[ea]|la|el) (?:página|documento|versión)|est[ea] (?:política|guía|artículo|reglamento|lista|ficha|texto)",
    "it": r"(?:quest[oa]|la|il) (?:pagina|documento|versione)|quest[oa'’] ?(?:guida|articolo|regolamento|lista|scheda|testo)",
    "pt": r"(?:est[ea]|a|o) (?:página|documento|versão)|est[ea] (?:política|guia|artigo|regulamento|lista|ficha|texto)",
    "nl": r"(?:deze|dit|de|het) (?:pagina|document|versie)|(?:deze|dit) (?:beleid|handleiding|artikel|reglement|lijst|blad|tekst)",
}
_MARKS = r"[\s>*_#\[\](){}!|~`:•⚠️–—-]"
_LABEL = r"(?:note|nb|notice|status|state|warning|important|attention|hinweis|achtung|wichtig|stand|remarque|statut|nota|aviso|estado|avviso|stato|let op)"
_SET_OFF = r"(?:\*\*|__|[(\[]|\s[-–—]|\s\s)\s*"
_BEHIND = r"in|on|by|since|as|from|see|and|but|now|because|with|sein|worden|seit|am|im|durch|und|par|en|le|depuis|et|por|el|desde|y|da\p{L}*|nel|dal|e|em|desde|op|sinds|door"
_NOT = r"not|never|nicht|nie|pas|jamais|no|nunca|non|não|niet|nooit"
_OF_FILE = later(
    r"(?i)^(?!(?:how|what|when|why|where)\b)(?:|.*[^\p{L}\p{Nd}])(?<!\b(?:years?|months?|weeks?|days?|grow\p{L}*|get\p{L}*|the|is|for|of|to|with|replac\p{L}+|archiv(?:es?|ing)|remov\p{L}+|delet\p{L}+)[^\p{L}\p{Nd}])"
    r"(?:old|archived|superseded|obsolete|outdated|deprecated|veraltet|überholt|obsol[eè]te|obsolet[oa]|verouderd)[^\p{L}\p{Nd}]*$"
)
"""Not what is a year old, what one gets rid of, or how something is done."""


def says_outdated(title: str, text: str, path: str, language: str) -> bool:
    """Whether the title or one of the first lines of a text in a language says that the page is superseded, archived or the like, or the name of its file does: "prices-2024-old.txt"."""
    if _OF_FILE.search(PurePosixPath(path).stem):
        return True
    pattern = _said(read_as(language))
    top = itertools.islice((match.group() for match in LINE.finditer(text)), _TOP_LINES)
    return any(pattern.search(line, 0, _MAX_CHARS) is not None for line in (title, *top))


@functools.cache
def _said(language: str) -> regex.Pattern[str]:
    """What says it in a line: at its beginning, set off from what stands before it, behind a label, or of the page by name.

    Not "archived mails are kept for a year", nor "this page replaces the archived one", nor the part of a changelog that is headed "Deprecated".
    """
    codes = [code for code in dict.fromkeys(("en", language)) if code in _STATES]
    states, replaced, pages, verbs, if_so = ("|".join(table[code] for code in codes) for table in (_STATES, _REPLACED, _PAGES, _IS, _IF))
    months = "|".join(map(regex.escape, {name for code in codes for name in months_in_full(code)}))
    alone = rf"(?!\s*:\s*(?:false|no)\b)(?=[^\w?]*$|\s*[\])*!.:;,–—(/-]|\s+(?:{_BEHIND}|{months}|\p{{Nd}}+)\b)"
    when = rf"(?:(?:{_BEHIND}|{months}|\p{{Nd}}[\p{{Nd}}./-]*),?\s+)"
    between = rf"{when}{{0,5}}(?:(?!(?:{_NOT})\b)\p{{L}}+\s+)?{when}{{0,5}}"
    of_part = rf"\s*(?:##+\W*\p{{L}}+\W*$|[-*+]\s+[*_]*(?:{states})[*_]*\s*:)"
    return regex.compile(
        rf"(?i)^(?!{of_part})(?:{_MARKS}*+|.*?{_SET_OFF})(?:(?:{states})\b{alone}|(?-i:OLD)\b{alone})"
        rf"|^{_MARKS}*+{_LABEL}\b{_MARKS}*+(?:(?:{states})\b{alone}|(?:{replaced})\b(?!\s*{when}*(?:(?:{months}|\p{{Nd}}+)\b)?\s*,))"
        rf"|\b(?:{pages})(?<!\b(?:{if_so})\b[^.!?;]{{0,90}})(?:\s+\([^()]*\))?\s+"
        rf"(?:(?:[^.!?;:]{{1,60}}?\s(?:{_AND})\s+)?(?:{verbs})\s+{between})?(?:(?:{states})\b{alone}|(?:{replaced})\b)"
    )
