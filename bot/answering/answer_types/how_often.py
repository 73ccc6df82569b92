"""What a question after how often, or how many times, is answered by in other languages than English: "jeden Montag", "cinco veces", "ежедневно". Pure."""

from __future__ import annotations

import functools

import regex

from bot.analysis.accents import also_unaccented
from bot.analysis.dates import months_in_full
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
_SCANDINAVIAN = r"gang(?:e[nr]?)?|\p{L}*daglig[te]?|(?:uge|uke|måned)(?:nt)?lig[te]?|årlig[te]?|aldrig?|altid|alltid"
_SAID = {
    "de": r"\p{L}*(?:täglich|wöchentlich|monatlich|jährlich|stündlich|minütlich)\p{L}*+|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|mehr|viel|jedes|kein|manch)[\s-]?mal(?:s|ig\p{L}*+)?|wochentags"
    r"|immer|nie(?:mals)?|stets|ständig|laufend|regelmäßig|selten|häufig|(?:mon|diens|donners|frei|sams|sonn|werk)tags|mittwochs|abends|nachts|morgens|abst[aä]nd\p{L}* von|turnus\p{L}*+",
    "fr": r"(?<!à la )fois|jamais|toujours|(?:quotidien|hebdomadaire|mensuel|annuel|trimestriel)\p{L}*+|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\s+\p{Nd})",
    "es": r"(?<!a la |tal |en )vez|(?<!a )veces|(?:diari|(?:bi|tri)?(?:seman|mensu|anu|trimestr)al|quincenal)\p{L}*+|nunca|siempre|días? (?:sí y otro no|alternos)|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)",
    "it": r"volt[ae]|(?:giornalier|quotidian|settimanal|mensil|annual|trimestral)\p{L}*+|all['’](?:anno|ora)|mai|sempre|il (?:luned|marted|mercoled|gioved|venerd)ì|il sabato|la domenica",
    "pt": r"(?<!em )vez(?:es)?|(?:diári|diaria|seman|mens|anu|trimestr|quinzen)\p{L}*+|nunca|sempre|às (?:segundas|terças|quartas|quintas|sextas)|aos (?:sábados|domingos)",
    "ca": r"vegad(?:a|es)|cops?|(?:diari|setmanal|mensual|anual)\p{L}*+|mai|sempre",
    "ro": r"o (?:singură )?dată|(?:de|\p{L}+) ori|(?:zilnic|săptămânal|lunar|anual)\p{L}*+|niciodată|întotdeauna",
    "nl": r"keer|(?:één|een|twee|drie|vier|meer)maal|\p{L}*(?:dagelijks|wekelijks|maandelijks|jaarlijks)e?|altijd|nooit|(?:maan|dins|donder|vrij|zater|zon)dags|woensdags|tussenpo\p{L}+",
    "sv": r"gång(?:er)?|daglig\p{L}*+|(?:vecko|månat|måna)[dtv]?lig\p{L}*+|veckovis|årlig\p{L}*+|aldrig|alltid",
    "da": _SCANDINAVIAN,
    "no": _SCANDINAVIAN,
    "fi": r"kertaa|kerran|välein|(?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|arki|ilta|aamu|yö|pyhä)\p{L}*isin|päivittäin|viikoittain|kuukausittain|vuosittain|aina|koskaan",
    "pl": r"razy|raz(?:ów)?|codzien\p{L}*+|co\p{L}*(?:tygodni|miesięczn|roczn)\p{L}*+|(?:tygodniow|miesięczn|roczni|kwartaln)\p{L}*+|zawsze|nigdy|\p{L}+krotnie|odstęp\p{L}*+",
    "cs": r"\p{L}*krát|denně|týdně|měsíčně|čtvrtletně|ročně|obden|vždy|nikdy|jednou",
    "hu": r"(?:egy|két|három|négy|öt|hat|hét|nyolc|kilenc|tíz|száz|több|sok|\p{Nd}+-?)sz[eoö]r(?:i|e)?|(?:nap|het|hav|év|órá|perc)\p{L}{0,3}(?:nként|onta|ente)|napi|heti|havi|évi|soha|mindig|időnként",
    "ru": r"\p{L}+кратно|раза?|еже(?:дневн|недельн|месячн|годн|квартальн|час|минут|вечерн|сут)\p{L}*+|однажды|дважды|трижды|через день|никогда|всегда|по (?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям)",
    "uk": r"раз(?:и|ів)?|двічі|тричі|ніколи|завжди|що(?:дня|тижня|місяця|року|(?:ден|тижнев|місячн|річ|понеділ|вівтор|серед|четвер|п['’]ятниц|субот|неділ)\p{L}*+)",
}
"""By language what tells how often by itself."""
_HVER = r"hver(?:t|anden|andet|andre|annen)?"
_EVERY = {
    "de": (
        "jede[nrsm]?|aller?", "pro (?:tag|woche|monat|jahr|stunde|minute|sekunde|quartal|semester|saison|schicht|nacht)|im (?:jahr|monat|quartal)|in der woche|am tag",
        "sekunden?|minuten?|stunden?|(?:werk|feier|schul|arbeits|spiel)?tage?[sn]?|nacht|nächten?|abends?|abende|morgens?|(?:vor|nach)?mittage?s?|(?:kalender|schul|arbeits)?wochen?|wochenenden?|monate?[sn]?|quartale?s?|(?:halb|viertel|schul|kalender)?jahre?[sn]?|semesters?|saison|sommers?|herbste?s?|winters?|frühjahre?s?|schichten?|mal",
    ),
    "fr": ("chaque|tou(?:s|tes) les", "par (?:jour|semaine|mois|an|année|heure|minute|trimestre|nuit)", "secondes?|minutes?|heures?|jours?|nuits?|matins?|soirs?|semaines?|mois|ans?|années?|trimestres?|semestres?|saisons?|étés?|hivers?|printemps|automnes?|week-ends?"),
    "es": ("cada|tod[oa]s l[oa]s", "(?:al|por) (?:día|mes|año|trimestre)|(?:a la|por) semana|por (?:hora|noche|minuto)", "segundos?|minutos?|horas?|d[ií]as?|noches?|mañanas?|tardes?|semanas?|quincenas?|mes(?:es)?|trimestres?|semestres?|años?|temporadas?|veranos?|inviernos?"),
    "it": ("ogni|tutt[ie] (?:i|gli|le)", "al (?:giorno|mese)|(?:alla|per) settimana|per notte", "second[io]|minut[io]|or[ae]|giorn[io]|nott[ei]|ser[ae]|mattin[ae]|settiman[ae]|mes[ei]|trimestr[ei]|semestr[ei]|ann[io]|stagion[ei]|estate|inverno"),
    "pt": ("cada|tod[oa]s? [oa]s?", "(?:por|ao) (?:dia|m[eê]s|ano)|(?:por|à) semana|por (?:hora|noite|minuto)", "segundos?|minutos?|horas?|dias?|noites?|manhãs?|tardes?|semanas?|quinzenas?|m[eê]s(?:es)?|trimestres?|semestres?|anos?|épocas?|verão|verões|invernos?"),
    "ca": ("cada|tots els|totes les", "al (?:dia|mes)|(?:a la|per) setmana|a l['’]any|per hora", "segons?|minuts?|hor(?:a|es)|di(?:a|es)|nits?|tard(?:a|es)|setman(?:a|es)|mes(?:os)?|trimestres?|anys?|tempora(?:da|des)|estius?|hiverns?"),
    "ro": ("fiecare", r"pe (?:zi|săptămână|lună|an|oră)|la (?:\p{Nd}+|două|trei|patru|șase) (?:zile|săptămâni|luni|ani|ore)", "secund[ăe]|minute?|or[ăe]|zi|zile|noapte|nopți|seară|seri|dimine(?:ață|ți)|săptămân[ăi]|lun[ăi]|trimestr[ue]|ani?|sezon"),
    "nl": ("elke?|iedere?|om de", "per (?:dag|week|maand|jaar|uur|minuut|kwartaal|seizoen|nacht)", "seconden?|minuut|minuten|uur|uren|(?:werk|school|feest)?dag(?:en)?|nacht(?:en)?|avond(?:en)?|ochtend(?:en)?|morgens?|week(?:end)?|weken|weekends|maand(?:en)?|kwartaal|kwartalen|jaar|jaren|seizoen(?:en)?|semesters?|zomers?|winters?"),
    "sv": (r"varje|varannan|vartannat|vart? \p{L}+e", "(?:per|om) (?:dag|dagen|dygn|dygnet|vecka|månad|år|året|timme|minut)|i (?:veckan|månaden|timmen)", "sekund|minut|timm[ea]|(?:var|arbets)?dag|natt|kväll|morgon|vecka|månad|kvartal|(?:halv)?år|säsong|termin|sommar|vinter|gång"),
    "da": (_HVER, r"(?:per|pr\.?|om) (?:dag|dagen|døgn|uge|ugen|måned|måneden|år|året|time|timen|kvartal|minut)|i (?:timen|ugen|måneden|døgnet)", "sekund|minut|time|(?:hver|arbejds)?dag|døgn|nat|aften|morgen|uge|måned|kvartal|(?:halv)?år|sæson|sommer|vinter|gang"),
    "no": (_HVER, r"(?:per|pr\.?|om) (?:dag|dagen|døgn|uke|uken|uka|måned|måneden|år|året|time|timen|kvartal|minutt)|i (?:timen|uken|uka|måneden|året|døgnet)", "sekund|minutt|time|(?:hver|arbeids)?dag|døgn|natt|kveld|morgen|uke|måned|kvartal|(?:halv)?år|sesong|sommer|vinter|gang"),
    "fi": ("joka|jokaisena", "päivässä|viikossa|kuukaudessa|vuodessa|tunnissa", r"(?:sekun|minuut|tun|päiv|yö|ilta|aamu|viik|kuukau|vuosi|vuoden|kevä|syksy|talvi|kesä|kausi|maanantai|tiistai|torstai|perjantai|lauantai|sunnuntai)\p{L}{0,4}|keskiviikko\p{L}{0,2}"),
    "pl": (r"co|każd\p{L}*+", "na (?:dzień|tydzień|miesiąc|rok|godzinę|dobę|kwartał)|w (?:tygodniu|miesiącu|roku)", r"(?:sekund|minut|godzin|wiecz|noc|tygod|miesi|kwarta|sezon|ponie|wtor|czwart|sobot|niedziel)\p{L}{0,5}|dzień|dni|rano|poranek|ranek|tydzień|rok|roku|lat|lata|pół|środ[aęy]|piąt(?:ek|ku)"),
    "cs": (r"každ\p{L}*+|co", "za (?:den|týden|měsíc|rok|hodinu)", r"(?:sekund|minut|hodin|týd|měsí|čtvrtlet|sezón|ponděl|úter|střed|čtvrt|pát|sobot|neděl|večer)\p{L}{0,3}|den|dny|dní|dnů|noc|noci|rok|roky|roku|let"),
    "hu": ("minden", "(?!)", r"(?:másodperc|perc|ór[aá]|nap|éjszaka|este|reggel|hét|héten|hónap|negyedév|év|hétfő|kedd|szerd|csütörtök|péntek|szombat|vasárnap)\p{L}{0,3}"),
    "ru": (r"кажд\p{L}*+", "в (?:день|неделю|месяц|год|сутки|квартал)", r"(?:секунд|минут|недел|месяц|квартал|сезон|понедельник|вторник|сред|четверг|пятниц|суббот|воскресень|вечер|утр|ноч)\p{L}{0,3}|час|часа|часов|день|дня|дней|год|года|лет"),
    "uk": (r"кожн\p{L}*+", "на (?:день|тиждень|місяць|рік|годину|добу)", r"(?:секунд|хвилин|годин|тижн|місяц|квартал|сезон|понеділ|вівтор|серед|четвер|п['’]ятниц|субот|неділ|вечор|ран|ноч)\p{L}{0,3}|день|дні|днів|дня|ніч|вечір|ранок|тиждень|рік|роки|років|року"),
}  # fmt: skip
"""By language what stands before a span of time or a day, so that it tells how often, what tells it by a span without that, and the spans."""
_EACH = {
    "de": "(?:vor|nach|bei|zu|mit) jede[nrsm]?", "fr": "(?:avant|après|à) chaque", "es": "(?:antes de|después de|tras|en|a) cada", "it": "(?:prima di|dopo|ad?) ogni",
    "pt": "(?:antes de|depois de|após|em|a) cada", "ca": "(?:abans de|després de|a) cada", "ro": "(?:înainte de|după|la) fiecare", "nl": "(?:voor|na|bij) (?:elke?|iedere?)",
    "sv": "(?:före|efter|vid) varje", "da": "(?:før|efter|ved) hvert?", "no": "(?:før|etter|ved) hvert?", "fi": "jokaisen", "pl": "(?:przed|po|przy) każd\\p{L}*",
    "cs": "(?:před|po|při) každ\\p{L}*", "hu": "minden(?= \\p{L}+ (?:előtt|után)\\b)", "ru": "(?:перед|после|при) кажд\\p{L}*", "uk": "(?:перед|після|при) кожн\\p{L}*",
}  # fmt: skip
"""By language what stands before an event: after each visit."""


_NUMBER = r"(?<![\p{Nd}.,])\p{Nd}{1,4}+(?:[.,]\p{Nd}{3})*+(?![.,]?\p{Nd})"


@functools.cache
def frequencies(language: str) -> regex.Pattern[str] | None:
    """What tells in a language how often: a number, too, of times, attempts or days, but no decimal one; None in one that is not listed."""
    if language not in _SAID:
        return None
    every, per, spans = _EVERY[language]
    days = "|".join([*(rf"{day}(?:e?[ns])?" for day in days_in_full(language)), *months_in_full(language)]) or "(?!)"
    numbers = "|".join(words_for_numbers(language))
    return regex.compile(
        rf"{_NUMBER}|\b(?:{numbers or '(?!)'}|interval\p{{L}}*+|інтервал\p{{L}}*+|интервал\p{{L}}*+|{_SAID[language]}|{_EACH[language]}|{per})\b"
        rf"|\b(?:{every})\s+(?:[\p{{L}}\p{{Nd}}.]+\s+){{0,2}}(?:{spans}|{days})\b(?!\s\p{{Nd}}{{4}})",
        regex.IGNORECASE,
    )


@functools.cache
def maybe_frequencies(language: str) -> regex.Pattern[str]:
    """What may tell in a language how often: a weekday, which may be each of them."""
    return regex.compile(rf"\b(?:{'|'.join([day[:-1] for day in days_in_full(language)]) or '(?!)'})\p{{L}}*\b", regex.IGNORECASE)
