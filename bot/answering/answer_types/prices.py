"""What tells an amount of money from other numbers: a currency, a word for what is paid, the head of a column. Pure."""

from __future__ import annotations

import functools

import regex

from bot.analysis.dates import without_dates
from bot.analysis.languages import read_as
from bot.analysis.number_words import HOURS, SCALES, counting_words
from bot.analysis.patterns import later
from bot.answering.answer_types.measures import CODE, LENGTH, WEIGHT, YEAR
from bot.answering.answer_types.prices_elsewhere import asks_price_elsewhere, holds_price_elsewhere

_LANGUAGES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl"})
_CURRENCY = later(
    r"\p{Sc}|\b(?!(?-i:(?:Pound|Crown|Dollar|Guinea|Euro|Real|Franc|Peso)\s\p{Lu}\p{Ll}))(?:dollars?|euros?|pounds?|guineas|shillings?|pence|(?<!\bper )cents?|francs?|crowns?|yen|rupees?|kron[ae]r?|złoty|roubles?|dirhams?|liras?|shekels?|forints?|franken|centimes?|c[eé]ntimos?|centesimi|centavos?|pesos?|reais|reales"
    r"|d[oó]lares|dollari|libras|sterline|(?:usd|eur|gbp|chf)(?:\p{Nd}[\p{Nd}.,]*)?)\b|(?<=\b\p{Nd}{1,2})p\b|(?<=\p{Nd}\s)(?-i:(?:D-|Deutsche )?Mark)\b",
    regex.IGNORECASE,
)
FREE = (
    r"(?<![-\p{L}])(?<!\bfeel )free(?!-|\s(?:of(?! charge)|up|time|space|will|speech|fall|to (?:use|go|choose|leave|come|take|bring|ask|join|do|change|move|enter|roam|decide|play|pick|stay|try|keep|have|make|work|share))\b)|gratis|complimentary|on the house|no (?:extra |additional )?(?:charge|cost|fee)s?|(?<=\b(?:costs?|pays?|paid|charged?|for|is|are|fee|price|['’]s|:) )nothing(?! (?:but|else|more))|included|waived|quid|bucks|fivers?|tenners?|kosten(?:los|frei)\p{L}*|gebührenfrei\p{L}*|umsonst|nichts|frei|freie[rnms]?"
    r"|inklusive|inbegriffen|gratuit\p{L}*|rien|compris\p{L}*|sans (?:frais|supplément)|nada|incluid[oa]s?|sin (?:cargo|coste|costo)|libre|gratuito|niente|inclus\p{L}+|liber[oaie]"
    r"|grátis|nenhum\p{L}*|incluíd\p{L}+|livre|sem custos?|niets|inbegrepen|kosteloos|vrij"
)
SHARES = "half|as much as|hälfte|moitié|mitad|metà|metade|helft"
_PER_CENT = r"%|\b(?:p(?:er|our|or|ro) ?[cz]ent[oi]?|por ?ciento|procent)\b"
_FREE = later(rf"\b(?:{FREE})\b", regex.IGNORECASE)
_PRICED = later(
    r"\bfor (?=[\p{Nd}.,]+ (?!(?:sec|min|hour|day|night|week|month|year|people|person)\p{L}*))|\b(?:costs?|price[sd]?|pricing|pay|pays|paid|payments?|fees?|fares?|rents?|rates?(?![ -]limit)|charge[sd]?|deposit|salar(?:y|ies)|wages?|earns?|worth|budget|(?!(?-i:Bill\s\p{Lu}))bills?|sold|sells?|spent|amounts?|dues|fines?|refund(?:ed|s)?|raised|menus?|admission"
    r"|extra|apiece|(?<=\p{Nd} \p{L}+ )each|buys?|bought|surcharges?|supplements?|discounts?|rebates?|reductions?|commissions?|tax(?:es)?|vat|interest(?= (?:rates?|is|of|on)\b)"
    r"|\p{L}*(?:rabatt|zinsen|steuer|zuschlag|ermäßigung)|provision|aufpreis|remise|réduction|supplément|taxes?|tva|intérêts|descuento|recargo|iva|inter[eé]s|sconto|supplemento|interessi"
    r"|desconto|acréscimo|juros|korting|toeslag|btw|rente"
    r"|kost\p{L}*|\p{L}*(?:preis|gebühr|miete|beitrag|tarif|kosten|kaution|honorar)\p{L}{0,3}|\p{L}*beiträge|\p{L}*zahl(?:en|t|te|ung)|pfand|lohn|gehalt|eintritt|speisekarte"
    r"|co[uû]t\p{L}*|prix|tarifs?|cotisations?|loyers?|pa(?:ie|ye|yé)\p{L}*|caution|frais|montants?|salaire"
    r"|cuest\p{L}*|precios?|tarifas?|cuotas?|pag[aou]\p{L}*|alquiler|matrícula|importe|vale[n]?|salario"
    r"|prezz[oi]|tariff[ae]|quot[ae]|affitto|caparra|stipendio|cust\p{L}*|preços?|aluguel|mensalidade|prij[sz]\p{L}*|huur|contributie|borg|betaal\p{L}*|betalen|tarie\p{L}*|loon)\b",
    regex.IGNORECASE,
)
"""What is said of a price, or of what is paid more or less, and of nothing else that is counted."""
_GOES_ON = (
    r"(?:each|per|for|and|extra|more|plus|off|with|when|if|only|until|from|million|thousand|billion|bucks|quid|now|then|which|paid|payable"
    r"|pro|für|und|oder|mit|wenn|bis|pour|par|avec|quand|jusqu\p{L}*|para|por|cada|con|cuando|hasta|quando|fino|com|até|voor|met|als|tot)\b"
)
_SQUARE = r"(?:(?:square|sq\.?|cubic|cu\.?) )?"
_MEASURED = later(rf"\p{{Nd}}[\s-]?(?:{_SQUARE}(?:{LENGTH})|{WEIGHT}|lit(?:re|er)s?|gallons?|ml|[kmgt]b|k?wh?)\b", regex.IGNORECASE)
"""How much the load of a lift *is* may be asked, too."""
_CLOCK = r"\p{Nd}{1,2}(?:[.:]\p{Nd}\p{Nd})?(?![\p{Nd}%]|[.,:]\p{Nd}|\s(?:each|per|an?|apiece)\b)"
_HOUR = rf"\b(?:{HOURS}|noon|midnight)\b"
_BY_THE_CLOCK = later(
    rf"{_HOUR}\s(?:to|till|until)\s{_HOUR}|\b(?:at|by|before|after|until|till|between|from)\s{_CLOCK}(?:\s(?:and|to)\s{_CLOCK})?",
    regex.IGNORECASE,
)
"""What is a time of day where no price is spoken of: "between 8 and 8.45", "from 4", "nine to four"."""
_TO = r"(?:[-–—]|\b(?:bis|oder|und|à|ou|et|a|o|e|y|tot|of|en)\b)"
_LABELS = "schedule|section|clause|article|chapter|page|figure|table|appendix|annex|version|season|episode|volume|level|phase|round|rule|step|grade|unit|gate|bay|zone|ward|platform|exit|block"
"""English words that a number after them parts from others of their kind."""
_FIGURES = "figures?|fig\\.|abbildung(?:en)?|abb\\.|tabellen?|figuras?|figur[ae]|illustrations?|tableaux?|tablas?|tabell[ae]|tabelas?|afbeelding(?:en)?|figuur|tabel(?:len)?"
"""What numbers with a point are of in a book: "Figure 2.12"."""
_FEASTS = "easter|christmas|whitsun|pentecost|advent|carnival|halloween|spring|summer|autumn|winter|season"
_IN_YEAR = rf"\b(?:{_FEASTS}) {YEAR}|\b(?:in|since|until|till|by|from|for|to|of|year|seit|bis|depuis|en|jusqu['’]en|desde|dal|nel|em|sinds)\s+{YEAR}"


def tells_prices(language: str) -> bool:
    """Whether a price is told from other numbers in a language."""
    return read_as(language) in _LANGUAGES or asks_price_elsewhere(language) is not None


def holds_price(sentence: str, language: str, around: str = "", *, is_row: bool = False) -> float:
    """Whether a sentence gives an amount of money: 1 or 0; 0.5 for a number of units that nobody knows ("150 embers"), if a price is spoken of.

    ``around`` is what stands above it: headings, and the head of the table of which it is a row; numbers alone in a row are of what the head says.
    """
    if asks_price_elsewhere(language):
        return holds_price_elsewhere(sentence, language, anywhere=is_row)
    if _CURRENCY.search(sentence) or _FREE.search(sentence):
        return 1.0
    sentence = without_dates(sentence, language)
    is_priced = any(map(_PRICED.search, (sentence, around)))
    amount, number = _amounts(read_as(language))
    is_measured = _MEASURED.search(sentence) is not None
    counted = sentence if is_priced else _BY_THE_CLOCK.sub(" ", sentence)
    amounts = amount.findall(counted) if is_priced or not (is_row or is_measured) else []
    if any(is_priced or each[0].isdecimal() for each in amounts):
        return 1.0
    may_tell = amounts or (is_priced and number.search(sentence))
    return 0.5 if may_tell or is_measured else 0.0


@functools.cache
def _amounts(language: str) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Numbers that name nothing that is counted, and any numbers."""
    words = counting_words(language)
    number = rf"(?:\p{{Nd}}[\p{{Nd}}.,]*+|\b(?!one\b)(?:{words}|(?:{SCALES})s?)\b)"
    of_nothing = rf"(?![:\p{{Nd}}\p{{L}}]|\s?(?:{_PER_CENT})|[\s-]?(?:am|pm|h|uhr|kwh?|[kmgt]b|[mcd]?l|{_SQUARE}(?:{LENGTH})|{WEIGHT})\b|[\s-](?:and a half|of)\b|[\s-](?!{_GOES_ON})\p{{L}}{{3,}})"
    at_six = (
        rf"|\bat (?:{words})\b(?!\s(?:each|per|an?|apiece|pounds?|euros?|dollars?|quid|bucks|pence|cents?)\b)" if language == "en" else ""
    )
    of_age = rf"|\bage[sd]?\s+{number}(?:\s?(?:to|or|and|[-–])\s?{number})?" if language == "en" else ""
    to = r"(?:to|or|and|[-–])" if language == "en" else _TO
    for_time = r"|[\s-]?(?:sec(?:ond)?|min(?:ute)?|hour|day|week|month|year)s?\b" if language == "en" else ""
    lasting = rf"|{number}\s?{to}\s?{number}(?:\s(?!{_GOES_ON})\p{{L}}{{3,}}{for_time})"
    numbered = rf"|\b(?:{_FIGURES})\s\p{{Nd}}+(?:[.-]\p{{Nd}}+)*|(?:\b(?:{_LABELS}|(?:must|to|should) be)\s|§\s?)\p{{Nd}}{{1,3}}+(?![.,]\p{{Nd}}|\s(?:each|per|an?)\b)|\b(?:code|pin|passcode|extension|ext)s?[.:]?(?:\sis)?\s\p{{Nd}}+|\blimited to {number}|\b(?:versions?|release)\s\p{{Nd}}+(?:\.\p{{Nd}}+)+|[+±]\s?{number}|\b\p{{Nd}}{{1,2}}/\p{{Nd}}{{1,2}}\b|\bpor ciento\b"
    neither = rf"(?:{CODE}|{_IN_YEAR}{at_six}{of_age}{lasting}{numbered})(*SKIP)(*FAIL)|"
    return regex.compile(neither + number + of_nothing, regex.IGNORECASE), regex.compile(
        rf"{neither}{number}|\b(?:{SHARES})\b", regex.IGNORECASE
    )
