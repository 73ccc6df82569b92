"""What a question after how often, or how many times, is answered by in other languages than English: "jeden Montag", "cinco veces", "ежедневно". Pure."""

from __future__ import annotations

import functools

import regex

from bot.analysis.accents import also_unaccented
from bot.analysis.dates import months_in_full
from bot.analysis.languages import read_as
from bot.analysis.number_words import words_for_numbers
from bot.analysis.weekdays import days_in_full

_ASKED = {
    "de": "wie oft|wie häufig|wie viele male",
    "fr": "tous les combien|à quelle fréquence|combien de fois",
    "es": "cada cuánto|con qué frecuencia|cuántas veces",
    "it": "ogni quanto|quante volte|con che frequenza",
    "pt": "com que frequência|quantas vezes",
    "ca": "cada quant|quantes vegades|amb quina freqüència",
    "ro": "cât de des|de câte ori",
    "nl": "hoe vaak|hoe dikwijls|hoeveel keer",
    "sv": "hur ofta|hur många gånger",
    "da": "hvor ofte|hvor mange gange",
    "no": "hvor ofte|hvor mange ganger",
    "fi": "kuinka usein|miten usein|kuinka monta kertaa",
    "pl": "jak często|ile razy",
    "cs": "jak často|kolikrát",
    "hu": "hányszor|milyen gyakran",
    "ru": "как часто|сколько раз",
    "uk": "як часто|скільки разів",
}
HOW_OFTEN = frozenset(phrase for language, phrases in _ASKED.items() for phrase in also_unaccented(phrases.split("|"), language))
"""How it is asked, in small letters, also as it is typed without accents."""
_DANISH = r"gang(?:e[nr]?)?(?<!en gang)|\p{L}*daglig[te]?|(?:uge|uke|måned)(?:nt)?lig[te]?|årlig[te]?|aldrig?|altid|alltid"
_SAID = {
    "de": r"\p{L}*(?:täglich|wöchentlich|monatlich|jährlich|stündlich|minütlich)\p{L}*|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|mehr|viel|jedes|kein|manch)mal(?:s|ig\p{L}*)?|\p{Nd}+[\s-]?(?:mal|x)"
    r"|immer|nie(?:mals)?|stets|ständig|laufend|regelmäßig|selten|häufig|(?:mon|diens|donners|frei|sams|sonn|werk)tags|mittwochs|abends|nachts|morgens|abst[aä]nd\p{L}* von|turnus\p{L}*",
    "fr": r"(?<!à la )fois|jamais|toujours|(?:quotidien|hebdomadaire|mensuel|annuel|trimestriel)\p{L}*|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\s+\p{Nd})",
    "es": r"(?<!a la |tal |en )vez|(?<!a )veces|(?:diari|(?:bi|tri)?(?:seman|mensu|anu|trimestr)al|quincenal)\p{L}*|nunca|siempre|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)",
    "it": r"volt[ae]|(?:giornalier|quotidian|settimanal|mensil|annual|trimestral)\p{L}*|all['’](?:anno|ora)|mai|sempre|il (?:luned|marted|mercoled|gioved|venerd)ì|il sabato|la domenica",
    "pt": r"(?<!em )vez(?:es)?|(?:diári|diaria|seman|mens|anu|trimestr|quinzen)\p{L}*|nunca|sempre|às (?:segundas|terças|quartas|quintas|sextas)|aos (?:sábados|domingos)",
    "ca": r"vegad(?:a|es)|cops?|(?:diari|setmanal|mensual|anual)\p{L}*|mai|sempre",
    "ro": r"o (?:singură )?dată|(?:de|\p{L}+) ori|(?:zilnic|săptămânal|lunar|anual)\p{L}*|niciodată|întotdeauna",
    "nl": r"keer|(?:één|een|twee|drie|vier|meer)maal|\p{L}*(?:dagelijks|wekelijks|maandelijks|jaarlijks)e?|altijd|nooit|(?:maan|dins|donder|vrij|zater|zon)dags|woensdags|tussenpo\p{L}+",
    "sv": r"gång(?:er)?(?<!en gång)|daglig\p{L}*|(?:vecko|månat|måna)[dtv]?lig\p{L}*|veckovis|årlig\p{L}*|aldrig|alltid",
    "da": _DANISH,
    "no": _DANISH,
    "fi": r"kertaa|kerran|välein|(?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|arki|ilta|aamu|yö|pyhä)\p{L}*isin|päivittäin|viikoittain|kuukausittain|vuosittain|aina|koskaan",
    "pl": r"razy|raz(?:ów)?|codzien\p{L}*|co\p{L}*(?:tygodni|miesięczn|roczn)\p{L}*|(?:tygodniow|miesięczn|roczni|kwartaln)\p{L}*|zawsze|nigdy|\p{L}+krotnie|odstęp\p{L}*",
    "cs": r"\p{L}*krát|denně|týdně|měsíčně|čtvrtletně|ročně|vždy|nikdy|jednou",
    "hu": r"(?:egy|két|három|négy|öt|hat|hét|nyolc|kilenc|tíz|száz|több|sok|\p{Nd}+-?)sz[eoö]r(?:i|e)?|(?:nap|het|hav|év|órá|perc)\p{L}{0,3}(?:nként|onta|ente)|napi|heti|havi|évi|soha|mindig|időnként",
    "ru": r"\p{L}+кратно|раза?|еже(?:дневн|недельн|месячн|годн|квартальн|час|минут|вечерн|сут)\p{L}*|однажды|дважды|трижды|никогда|всегда|по (?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям)",
    "uk": r"раз(?:и|ів)?|двічі|тричі|ніколи|завжди|що(?:дня|тижня|місяця|року|(?:ден|тижнев|місячн|річ|понеділ|вівтор|серед|четвер|п['’]ятниц|субот|неділ)\p{L}*)",
}
"""By language what tells how often by itself."""
_HVER, _PER = "hver(?:t|anden|andet|andre|annen)?", "per|pr|om|i"
_EVERY = {
    "de": ("jede[nrsm]?|aller?", "pro|im|in der|am", "sekunde|minute|stunde|tag|nacht|nächt|abend|morgen|mittag|woche|monat|quartal|jahr|semester|saison|sommer|herbst|winter|schicht|mal"),
    "fr": ("chaque|tou(?:s|tes) les", "par", "seconde|minute|heure|jour|nuit|matin|soir|semaine|mois|an|année|trimestre|semestre|saison|été|hiver|printemps|automne|week-end"),
    "es": ("cada|tod[oa]s l[oa]s", "al|a la|por", "segundo|minuto|hora|d[ií]a|noche|mañana|tarde|semana|quincena|mes|trimestre|semestre|año|temporada|verano|invierno"),
    "it": ("ogni|tutt[ie] (?:i|gli|le)", "al|alla|per", "second[io]|minut[io]|or[ae]|giorn[io]|nott[ei]|ser[ae]|mattin[ae]|settiman[ae]|mes[ei]|trimestr[ei]|semestr[ei]|ann[io]|stagion[ei]|estate|inverno"),
    "pt": ("cada|tod[oa]s? [oa]s?", "por|ao|à", "segundo|minuto|hora|dia|noite|manhã|tarde|semana|quinzena|m[eê]s|trimestre|semestre|ano|época|verão|inverno"),
    "ca": ("cada|tots els|totes les", "al|a la|per", "segon|minut|hora|hores|dia|dies|nit|tard|setman|mes|trimestr|any|tempora|estiu|hivern"),
    "ro": ("fiecare", "pe|la", "secund|minut|or[ăe]|zi|noapte|seară|dimineață|săptămân|lună|luni|trimestr|an|ani|sezon"),
    "nl": ("elke?|iedere?|om de", "per", "seconde|minuut|minuten|uur|uren|dag|nacht|avond|ochtend|morgen|week|weken|maand|kwartaal|jaar|jaren|seizoen|semester|zomer|winter"),
    "sv": ("varje|varannan|vartannat|vart? \\p{L}+e", "per|om|i", "sekund|minut|timm|dag|natt|kväll|morgon|veck|månad|kvartal|år|säsong|termin|sommar|vinter"),
    "da": (_HVER, _PER, "sekund|minut|time|dag|døgn|nat|aften|morgen|uge|måned|kvartal|år|sæson|sommer|vinter"),
    "no": (_HVER, _PER, "sekund|minutt|time|dag|døgn|natt|kveld|morgen|uke|måned|kvartal|år|sesong|sommer|vinter"),
    "fi": ("joka|jokaisena", "(?!)", "sekun|minuut|tun|päiv|yö|ilta|aamu|viik|kuukau|vuosi|vuoden|kevät|syksy|talvi|kesä|kausi|maanantai|tiistai|torstai|perjantai|lauantai|sunnuntai"),
    "pl": ("co|każd\\p{L}*", "na|w", "sekund|minut|godzin|dzień|dni|noc|wieczór|ranek|tydzień|tygod|miesi|kwarta|rok|lat|sezon|środ|sobot|niedziel"),
    "cs": ("každ\\p{L}*|co", "za", "sekund|minut|hodin|den|dn[íůy]|noc|večer|týd|měsí|čtvrtlet|rok|let|sezón|ponděl|úter|střed|čtvrt|pát|sobot|neděl"),
    "hu": ("minden", "(?!)", "másodperc|perc|ór[aá]|nap|éj|este|reggel|hét|hónap|negyedév|év|hétfő|kedd|szerd|csütörtök|péntek|szombat|vasárnap"),
    "ru": ("кажд\\p{L}*", "раза? в", "секунд|минут|час|день|дн|ноч|вечер|утр|недел|месяц|квартал|год|лет|сезон|сред|пятниц|суббот"),
    "uk": ("кожн\\p{L}*", "на", "секунд|хвилин|годин|день|дн|ніч|ноч|вечор|вечір|ран|тижд|тижн|місяц|квартал|рік|рок|сезон|серед|п['’]ятниц|субот|неділ"),
}  # fmt: skip
"""By language what stands before a span of time or a day, or before a span alone, so that it tells how often, and how such spans begin."""
_EACH = {
    "de": "(?:vor|nach|bei|zu|mit) jede[nrsm]?", "fr": "(?:avant|après|à) chaque", "es": "(?:antes de|después de|tras|en|a) cada", "it": "(?:prima di|dopo|ad?) ogni",
    "pt": "(?:antes de|depois de|após|em|a) cada", "ca": "(?:abans de|després de|a) cada", "ro": "(?:înainte de|după|la) fiecare", "nl": "(?:voor|na|bij) (?:elke?|iedere?)",
    "sv": "(?:före|efter|vid) varje", "da": "(?:før|efter|ved) hvert?", "no": "(?:før|etter|ved) hvert?", "fi": "jokaisen", "pl": "(?:przed|po|przy) każd\\p{L}*",
    "cs": "(?:před|po|při) každ\\p{L}*", "hu": "minden(?= \\p{L}+ (?:előtt|után)\\b)", "ru": "(?:перед|после|при) кажд\\p{L}*", "uk": "(?:перед|після|при) кожн\\p{L}*",
}  # fmt: skip
"""By language what stands before an event: after each visit."""


_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "no"})
"""Languages in which something may stand before a span, as one word with it: Werktag."""
_ROMANCE = frozenset({"fr", "es", "it", "pt", "ca", "ro"})
"""Languages of short endings."""


@functools.cache
def frequencies(language: str) -> regex.Pattern[str] | None:
    """What tells in a language how often; None in one that is not listed."""
    language = read_as(language)
    if language not in _SAID:
        return None
    every, per, spans = _EVERY[language]
    days = "|".join([*(day[:-1] for day in days_in_full(language)), *months_in_full(language)]) or "(?!)"
    joined = r"\p{L}*?" if language in _COMPOUNDING else ""
    ending = rf"\p{{L}}{{0,{2 if language in _ROMANCE else 3}}}\b(?!\s\p{{Nd}}{{4}})"
    return regex.compile(
        rf"\b(?:interval\p{{L}}*|интервал\p{{L}}*|інтервал\p{{L}}*|{_SAID[language]}|{_EACH[language]})\b"
        rf"|\b(?:(?:{every})\s+(?:[\p{{L}}\p{{Nd}}.]+\s+){{0,2}}{joined}(?:{spans}|{days})|(?:(?:{per})|(?<![\p{{Nd}}.,])\p{{Nd}}{{1,3}}\.?)\s+(?:{spans})){ending}",
        regex.IGNORECASE,
    )


@functools.cache
def maybe_frequencies(language: str) -> regex.Pattern[str]:
    """What may tell in a language how often: a number, of attempts or days, or a weekday, which may be each of them."""
    words = "|".join([*words_for_numbers(language), *(rf"{day[:-1]}\p{{L}}*" for day in days_in_full(language))]) or "(?!)"
    return regex.compile(rf"(?<![\p{{Nd}}.,])\p{{Nd}}{{1,4}}\b(?![.,]\p{{Nd}})|\b(?:{words})\b", regex.IGNORECASE)
