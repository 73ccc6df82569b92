"""Whether a sentence gives a street with its number, by which "what's the address?" is answered. Pure."""

from __future__ import annotations

from bot.analysis.languages import read_as
from bot.analysis.patterns import later

_NUMBER = r"(?<![\p{Nd}.,:/-])\p{Nd}{1,4}\s?[A-Za-z]?(?![\p{L}\p{Nd}])"
_NAME = r"\p{Lu}[\p{L}\p{M}'’.-]*"
_SHORT_NUMBER = r"(?<![\p{Nd}.,:/-])\p{Nd}{1,3}\s?[A-Za-z]?(?![\p{L}\p{Nd}]|[.,:/-]\p{Nd}|\s?[%€£$]|\s(?i:k?m|cm|uhr|euros?)\b)"
_STREETS = {
    "en": rf"{_NUMBER},?\s(?:{_NAME}\s){{1,3}}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Way|Close|Court|Square|Place|Terrace|Hill|Gardens|Boulevard|Blvd|Row|Crescent|Quay|Walk|Parade|Mews)\b",
    "de": rf"(?:\b\p{{Lu}}[\p{{L}}-]*(?:straße|strasse|str\.|gasse|weg|platz|allee|ufer|damm|ring|steig|markt|chaussee)|\b(?!(?:Der|Die|Das|Dem|Den|Eine?|Ein|Im|Am|Zum|Zur|Vom)\b){_NAME}\s(?:Straße|Strasse|Str\.|Gasse|Weg|Platz|Allee|Ufer|Damm|Ring|Chaussee))\s{_SHORT_NUMBER}",
    "fr": rf"{_NUMBER}(?:\s(?:bis|ter))?,?\s(?i:rue|avenue|boulevard|bd|place|chemin|impasse|allée|quai|route|square|cours|passage)\s\p{{L}}",
    "es": rf"\b(?i:calle|c/|avenida|avda\.?|plaza|paseo|camino|carretera|ronda|travesía)\s?(?:(?:de|del|la|las|los|el)\s){{0,2}}(?:{_NAME}\s?){{1,4}},?\s(?:n\.?º\s?|número\s)?{_SHORT_NUMBER}",
    "it": rf"\b(?i:via|viale|piazza|piazzale|corso|largo|vicolo|strada)\s(?:(?:d[aeio]l?|dell[ao]|dei|delle)\s)?(?:{_NAME}\s?){{1,4}},?\s(?:n\.\s?)?{_SHORT_NUMBER}",
    "pt": rf"\b(?i:rua|avenida|av\.|praça|largo|travessa|estrada|alameda)\s(?:(?:d[aeo]s?|de)\s)?(?:{_NAME}\s?(?:d[aeo]s?\s)?){{1,4}},?\s(?:n\.?º\s?)?{_SHORT_NUMBER}",
    "nl": rf"\b\p{{Lu}}[\p{{L}}-]*(?:straat|laan|weg|plein|gracht|kade|steeg|singel|dijk|dreef|hof|pad|markt)\s{_SHORT_NUMBER}",
    "pl": rf"\b(?i:ul\.|ulic[aęy]|al\.|alej[aei]|pl\.|plac\p{{L}}{{0,2}})\s?(?:{_NAME}\s?){{1,3}}\s{_SHORT_NUMBER}",
    "ru": rf"(?i:\bул\.|\bулиц\p{{L}}+|\bпр\.|\bпроспект\p{{L}}{{0,2}}|\bпл\.|\bплощад\p{{L}}+|\bпереул\p{{L}}+)\s?(?:{_NAME}\s?){{1,3}},?\s(?:д(?:ом|\.)\s?)?{_SHORT_NUMBER}",
    "sv": rf"\b\p{{Lu}}[\p{{L}}-]*(?:gatan|vägen|gränd|torget|backen|allén)\s{_SHORT_NUMBER}",
    "da": rf"\b\p{{Lu}}[\p{{L}}-]*(?:gade|vej|allé|torv|stræde|plads)\s{_SHORT_NUMBER}",
    "no": rf"\b\p{{Lu}}[\p{{L}}-]*(?:gata|gate|vei|veien|allé|torg|plass)\s{_SHORT_NUMBER}",
}
"""By language a street with a number: "14 Malt Lane", "Malzgasse 14", "14 rue du Moulin"."""
_PATTERNS = {language: later(street) for language, street in _STREETS.items()}
_WORDS = {
    "en": "address location", "de": "Adresse Anschrift", "fr": "adresse", "es": "dirección", "it": "indirizzo", "pt": "endereço morada", "nl": "adres", "pl": "adres",
    "ru": "адрес", "sv": "adress", "da": "adresse", "no": "adresse",
}  # fmt: skip


def address_words(text: str, language: str) -> tuple[str, ...]:
    """The words for an address in a language, where a sentence in it gives one."""
    code = read_as(language)
    return tuple(_WORDS[code].split()) if code in _PATTERNS and _PATTERNS[code].search(text) else ()
