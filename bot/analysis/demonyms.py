"""English names of countries, peoples and cities that stand for each other where their beginnings do not tell it: "the French king" is the king of France. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.analysis.languages import read_as

_NAMES = """
afghanistan afghan|argentina argentine|athens athenian|belgium belgian|britain british briton|buddha buddhist buddhism|burgundy burgundian|burma burmese myanmar|byzantium byzantine
carthage carthaginian punic|catalonia catalan|congo congolese|cornwall cornish|crete cretan|croatia croat|cyprus cypriot|czechia czech|denmark danish dane|england english|finland finnish finn
flanders flemish|florence florentine|france french frenchman|geneva genevan|genoa genoese|glasgow glaswegian|greece greek hellenic|greenland greenlandic|hindu hinduism
iceland icelandic|ireland irish|islam islamic muslim|jew jewish judaism|kazakhstan kazakh|kosovo kosovar|kyrgyzstan kyrgyz|laos lao laotian|lebanon lebanese|liverpool liverpudlian|manchester mancunian
milan milanese|moldova moldovan|monaco monegasque|mongolia mongol|moscow muscovite|naples neapolitan|netherlands dutch holland|norway norwegian|paris parisian|persia persian|peru peruvian
philippines filipino philippine|phoenicia phoenician|poland polish|portugal portuguese|provence provençal|quebec québécois|rome roman|saxony saxon|scotland scottish scots scot|serbia serb|seville sevillian
slovakia slovak|slovenia slovene|somalia somali|spain spanish spaniard|sparta spartan|sweden swedish swede|switzerland swiss|tajikistan tajik|thailand thai siam|tibet tibetan|troy trojan|turkey turkish turk
turkmenistan turkmen|tuscany tuscan|ukraine ukrainian|uzbekistan uzbek|venice venetian|vienna viennese|wales welsh
"""
_LANGUAGE = "en"


def demonyms(language: str) -> Iterator[tuple[str, list[str]]]:
    """The names in a language, case-folded, each with those that stand for it."""
    groups = [group.split() for group in _NAMES.replace("\n", "|").split("|")] if read_as(language) == _LANGUAGE else []
    return ((name, [other for other in group if other != name]) for group in groups for name in group)
