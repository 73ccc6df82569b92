"""What has a capital in a sentence and names no person. Pure."""

from __future__ import annotations

from collections.abc import Collection

from bot.analysis.dates import months_in_full
from bot.analysis.languages import words_that_mark
from bot.analysis.patterns import compiled, later

CAPITALISED = r"\p{Lu}[\p{L}\p{M}’'-]*+"
_NO_PERSONS = (
    r"`[^`\n]+`",
    r"[“\"«][^”\"»\n]{0,80}?\s[^”\"»\n]{0,120}[”\"»]",
    rf"(?<!\p{{L}})(?i:in|at|near|on|inside|within|via|through|using|dans|en|under(?=\s+(?:the\s+)?(?:Settings|Preferences|Options|Account|Profile|Tools|Help|File|Edit|View|Admin|Billing|Security|General)\b))\s+(?:the\s+)?{CAPITALISED}(?:\s+{CAPITALISED})*+",
    r"(?<=\|\s|\s\s|\t)\p{Lu}\p{Ll}++(?=\s\p{Ll}|:)",
    (
        r"\b(?:Noël|Pâques|Toussaint|Pentecôte|Nouvel An|jour de l['’]An|Navidad|Nochebuena|Nochevieja|Año Nuevo|Semana Santa|Pascua|Natale|Pasqua|Capodanno|Ferragosto|Epifania|Natal|Páscoa|Ano Novo|Carnaval"
        r"|Kerst(?:mis)?|Pasen|Pinksteren|Sinterklaas|Hemelvaart|Boż\p{L}+ Narodzeni\p{L}+|Wielkano\p{L}+|Wigili\p{L}+|Now\p{L}+ Rok\p{L}*|Vánoc\p{L}*|Velikono\p{L}+|Нов\p{L}+ [Гг]од\p{L}*|Рождеств\p{L}+|Пасх\p{L}+"
        r"|Д(?:ень|ня|ню|н[её]м) \p{L}+|Нов\p{L}+ [Рр]о\p{L}+|Різдв\p{L}+|Велик\p{L}+ [Дд]н\p{L}+)\b"
    ),
)
"""A code, a title in quotation marks, where something is or happens, the first word of a cell that goes on in small letters, feasts in languages that capitalise no other noun."""
_ACT_DE = (
    r"(?i:\p{L}*(?:er|ern|in|innen|ist|isten|ent|enten|ant|anten|or|oren|eur|wart|(?:rat|amt|team|gruppe|verein|klub|club|bund|firm|famili|leut|leitung|vorstand|vorsitzende|ausschuss|versammlung|verwaltung|gemeinde|stadt|schule|polizei|feuerwehr"
    r"|gericht|regierung|gesellschaft|genossenschaft|gmbh|agentur|bank|kasse|hilfe|kraft|dienst|büro|chef|koch|arzt|ärzt|frau|mann|kind|eltern|sohn|könig|herr|kolleg|kunde|zeuge|beauftragte|angestellte|beamte)\p{L}{0,2})\b)"
)
"""How German words end for people and those who act together."""
_THINGS_DE = (
    rf"\b(?i:d(?:er|ie|as|en|em|es)|(?:m|d|s|k)?ein(?:e[mnrs]?)?|uns(?:er|re)(?:e?[mnrs])?|ihr(?:e[mnrs]?)?|jede[mnrs]?|diese[mnrs]?|a[mn]|im|in|ins|zu[mr]?|bei(?:m)?|vo[mn]|auf|ab|bis|nach|seit|für|mit|ohne|pro|alle[nr]?)\s+(?:\p{{Ll}}+e[nmrs]?\s+)?(?!{_ACT_DE})\p{{Lu}}\p{{Ll}}++"
    rf"|\p{{Nd}}\.?\s\p{{Lu}}\p{{Ll}}++|\b(?:\p{{L}}+tag|Mittwoch|{'|'.join(map(str.capitalize, months_in_full('de')))})\p{{Ll}}*+"
)
"""German nouns, which have a capital, behind what stands before a thing; behind a number; weekdays and months."""
_OPENS_DE = later(r"\W*+(\p{Lu}\p{Ll}++)\s\p{Ll}")


def without_no_persons(sentence: str, language: str = "en") -> str:
    """A sentence without what has a capital and names no person."""
    for pattern in (*_NO_PERSONS, *([_THINGS_DE] if language == "de" else [])):
        sentence = compiled(pattern).sub(" _ ", sentence)
    return sentence


def may_open_with_name(sentence: str, language: str, known: Collection[str]) -> bool:
    """Whether a German sentence begins with a name or another noun that is not ``known``, and a small letter behind it."""
    found = _OPENS_DE.match(sentence) if language == "de" else None
    return found is not None and found[1].casefold() not in known and found[1].casefold() not in words_that_mark(language)
