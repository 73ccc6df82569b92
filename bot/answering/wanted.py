"""What a question asks for by its name: a phone number or code, a colour, an hour, a price. A sentence that holds none is no answer to it. Pure.

In a language that is not listed nothing is asked for by name, and any sentence may answer.
"""

from __future__ import annotations

import functools

import regex

from bot.analysis.languages import UNDETERMINED
from bot.analysis.patterns import compiled
from bot.answering.measures import CODE, YEAR

_OPENING = {
    "en": r"(?!(?:is|are|was|were|do|does|did|can|could|may|must|will|would|should|has|have|when|if|who|whose|why|how|where)\b)(?:(?:what(?:['’]?s| is| are| was)?|which) )?",
    "de": r"(?:was (?:ist|sind)|wie (?:ist|lautet)|welche[nmrs]?) ",
    "fr": r"(?:de )?quell?e?s?(?: est| sont)? ",
    "es": r"(?:de )?(?:cu[aá]l(?:es)?|qu[eé])(?: es| son)? ",
    "it": r"(?:di )?(?:qual[ei]?|che)(?: è| e'?|'è| sono)? ",
    "pt": r"(?:de )?(?:qual|que|quais)(?: é| e| são)? ",
    "nl": r"(?:wat (?:is|zijn)|welke?) ",
}
"""How a question begins that asks for a thing by its name, up to three words before it: "do I need the door code?" is answered without one."""
_NOT_BEFORE = r"(?:to|if|when|happens?|does|do|did|should|can|wenn|mit|si|cuando|con|avec|quand|se|quando|com|als|met)"
_NAMES = {
    "number": {
        "en": r"(?:(?:tele)?phone|mobile|cell|fax|account|policy|extension|licen[cs]e|registration|hotline)[ -](?:number|no)"
        r"|number (?:of|for) (?:\S+ ){0,4}(?:tele)?(?:phone|line|hotline)"
        r"|(?:door|key ?box|alarm|access|entry|gate|hex|zip|post(?:al)?|area|discount|promo) code|code (?:for|to) (?:the|our)",
        "de": r"(?:telefon|handy|fax|ruf|konto|durchwahl)\p{L}*nummer|iban|(?:tür|zahlen|alarm|zugangs)\p{L}*code|postleitzahl",
        "fr": r"(?:numéro de )?(?:téléphone|portable|fax)|numéro de compte|code (?:postal|promo|de la porte|d['’](?:accès|entrée)|de l['’]alarme)",
        "es": r"(?:número de )?(?:teléfono|telefono|fax)|número de (?:cuenta|póliza)|c[oó]digo (?:postal|de acceso|de la (?:puerta|alarma|entrada))",
        "it": r"(?:numero di )?(?:telefono|cellulare|fax)|numero di conto|codice (?:postale|di accesso|d['’]accesso|della porta|dell['’]allarme)",
        "pt": r"(?:número d[eo] )?(?:telefone|telemóvel|celular)|número d[ea] conta|código (?:postal|de acesso|da porta|do alarme)",
        "nl": r"(?:telefoon|rekening|fax)\p{L}*nummer|(?:deur|toegangs|alarm|post)code",
    },
    "colour": {
        "en": "colou?r",
        "de": "farben?",
        "fr": "couleurs?",
        "es": "colou?r(?:es)?",
        "it": "color[ei]",
        "pt": "cor(?:es)?",
        "nl": "kleur(?:en)?",
    },
}
_PHRASES = {
    "price": {
        "en": r"(?:what|how much) (?:do|does|did|will|would)\b.*\bcosts?|what(?:['’]?s| is| was) (?:the |your )?(?:entry |ticket |list )?(?:price|fare|fee)(?= (?:of|for|to|per|in|at)\b|\W*$)",
        "de": r"was kost\p{L}+",
        "fr": r"(?:quel est le|quel|à quel) (?:prix|tarif)|combien (?:ça |cela )?co[uû]t\p{L}+",
        "es": r"(?:a )?(?:qu[eé]|cu[aá]l es el) precio|cu[aá]nto (?:cuesta|vale)\p{L}*",
        "it": r"(?:qual è il|che|a che) prezzo|quanto cost\p{L}+",
        "pt": r"(?:qual (?:é )?o|que) preço|quanto cust\p{L}+",
        "nl": r"wat kost\p{L}*|wat is de prijs|hoeveel kost\p{L}*",
    },
    "hour": {
        "de": r"(?:bis |ab )?(?:um )?wie ?viel uhr|(?:zu )?welcher uhrzeit|wie spät",
        "fr": r"(?:à|a|jusqu['’]à) quelle heure",
        "es": r"(?:a|hasta|desde) qu[eé] hora",
        "it": r"(?:a|fino a) che ora",
        "pt": r"(?:a|até) que horas?",
        "nl": r"(?:om |tot )?hoe laat",
    },
}
"""How a question begins whose first words ask."""
_FIGURE = r"\p{Nd}|`[^`\n]+`|[\"“„«][^\"”“»]+[\"”“»]|\b\p{Lu}{4,}\b|\bis:?\s+[*_]*\p{L}+-\p{L}"
"""A number, or a code in letters."""
_COLOUR = (
    r"(?i)(?<!\p{L})(?:(?:red|blue|green|yellow|orange|purple|violet|pink|brown|black|white|gr[ae]y|silver|gold|beige|turquoise|crimson|scarlet|navy|teal|maroon|cream|ivory"
    r"|tan|bronze|copper|magenta|cyan|indigo|lilac|amber|khaki|transparent|colou?rless)(?:ish|en|s|y)?\b"
    r"|(?:(?:hell|dunkel)?(?:rot|blau|grün|gelb|schwarz|weiß|weiss|grau|braun|lila|violett|rosa|türkis|farblos)|rouge|bleu|vert|jaune|noir|blanc|gris|marron|rose|doré|argent"
    r"|roj[oa]|azul|verde|amarill|negr[oa]|naranja|morad|rosad|dorad|platead|ross[oaie]|giall|ner[oaie]|bianc|grigi|viola|arancio|azzurr|vermelh|amarel|pret[oa]|branc[oa]|cinz|rox[oa]"
    r"|laranja|castanh|rood|rode|blauw|groen|gele?\b|zwart|witte?\b|grijs|grijze|bruin|oranje|paars|roze)\p{L}{0,3}\b)"
)
_PRICE = (
    rf"(?i)(?:{CODE}|\({YEAR}\)|\bminus \p{{Nd}}+)(*SKIP)(*FAIL)|[\p{{Nd}}\p{{Sc}}]|\b(?:dollars?|euros?|pounds?|pence|cents?|francs?|crowns?|free|gratis|nothing|no (?:charge|cost|fee)s?|included|half"
    r"|kostenlos\p{L}*|kostenfrei\p{L}*|umsonst|nichts|inklusive|inbegriffen|frei|freie[rnms]?|gratuit\p{L}*|rien|compris\p{L}*|nada|incluid[oa]s?|inclus\p{L}+|niets|inbegrepen|grátis|nenhum\p{L}*)\b"
)
_HOUR = (
    r"(?i)\p{Nd}|\b(?:mittags?|mitternachts?|midi|minuit|mediod[ií]a|medianoche|mezzogiorno|mezzanotte|meio-dia|meia-noite|middag|middernacht"
    r"|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf) uhr)\b"
)
_HELD = {"number": _FIGURE, "colour": _COLOUR, "price": _PRICE, "hour": _HOUR}


def wanted(text: str, language: str) -> str:
    """What a question asks for by name: ``number`` (or code), ``colour``, ``price``, ``hour``; empty where it asks for nothing so."""
    return next((thing for thing, pattern in _asking(language) if pattern.match(text)), "")


def holds_wanted(thing: str, sentence: str) -> bool:
    """Whether a sentence holds what is asked for by name; any does where nothing is."""
    return not thing or compiled(_HELD[thing]).search(sentence) is not None


@functools.cache
def _asking(language: str) -> tuple[tuple[str, regex.Pattern[str]], ...]:
    language = "en" if language == UNDETERMINED else language
    opening = _OPENING.get(language, "")
    found = [
        (thing, rf"{opening}(?:(?!{_NOT_BEFORE}\b)\S+ ){{0,3}}?(?:{names[language]})")
        for thing, names in _NAMES.items()
        if language in names
    ]
    found += [(thing, phrases[language]) for thing, phrases in _PHRASES.items() if language in phrases]
    return tuple((thing, regex.compile(rf"\W*(?:{pattern})\b", regex.IGNORECASE)) for thing, pattern in found)
