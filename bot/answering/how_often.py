"""What a question after how often, or how many times, is answered by in other languages than English: "jeden Montag", "cinco veces", "ежедневно"."""

from __future__ import annotations

from bot.analysis.number_words import NUMBERS_ELSEWHERE
from bot.analysis.weekdays import days_in_full

PHRASES = frozenset(
    "wie oft|wie häufig|wie viele male|tous les combien|à quelle fréquence|combien de fois|cada cuánto|con qué frecuencia|cuántas veces|cuantas veces|ogni quanto|quante volte|con che frequenza"
    "|com que frequência|quantas vezes|cada quant|quantes vegades|amb quina freqüència|cât de des|de câte ori|hoe vaak|hoe dikwijls|hoeveel keer|hur ofta|hur många gånger|hvor ofte|hvor mange gange|hvor mange ganger"
    "|kuinka usein|miten usein|kuinka monta kertaa|jak często|ile razy|jak často|kolikrát|hányszor|milyen gyakran|как часто|сколько раз|як часто|скільки разів".split(
        "|"
    )
)
"""How it is asked, in small letters."""
_DANISH = r"gang(?:e[nr]?)?|hver(?:t|anden|andre|andet)?|dagligt?|(?:uge|uke|måned)\p{L}*|årligt?|aldri[g]?|alltid|altid|per"
FREQUENCIES = {
    "de": r"\p{L}*(?:täglich|wöchentlich|monatlich|jährlich|stündlich|minütlich)\p{L}*|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|mehr|viel|jedes|kein|manch)mal(?:s|ig\p{L}*)?|\p{Nd}+[\s-]?(?:mal|x)|male?"
    r"|jede[nrsm]?|alle|immer|nie(?:mals)?|stets|ständig|laufend|regelmäßig|selten|oft|häufig|pro|im (?:jahr|monat)|in der woche|\p{L}+tags",
    "fr": r"fois|chaque|tou(?:s|tes) les|par (?:jour|semaine|mois|an|année|heure|trimestre)|jamais|toujours|(?:quotidien|hebdomadaire|mensuel|annuel|trimestriel)\p{L}*|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\s+\p{Nd})",
    "es": r"ve(?:z|ces)|cada|tod[oa]s l[oa]s|al (?:día|mes|año)|a la semana|por (?:día|semana|mes|año|hora)|(?:diari|(?:bi|tri)?(?:seman|mensu|anu|trimestr)al|quincenal)\p{L}*|nunca|siempre|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)",
    "it": r"volt[ae]|ogni|tutt[ie] (?:i|gli|le)|al (?:giorno|mese)|alla settimana|all['’](?:anno|ora)|(?:giornalier|quotidian|settimanal|mensil|annual|trimestral)\p{L}*|mai|sempre|il (?:luned|marted|mercoled|gioved|venerd)ì|il sabato|la domenica",
    "pt": r"ve(?:z|zes)|cada|tod[oa]s? [oa]s?|todos os|por (?:dia|semana|mês|ano|hora)|(?:diári|diaria|seman|mens|anu|trimestr|quinzen)\p{L}*|nunca|sempre|às (?:segundas|terças|quartas|quintas|sextas)|aos (?:sábados|domingos)",
    "ca": r"vegad(?:a|es)|cops?|cada|tots els|totes les|al (?:dia|mes|any)|a la setmana|(?:diari|setmanal|mensual|anual)\p{L}*|mai|sempre",
    "ro": r"dat[aă]|ori|fiecare|pe (?:zi|săptămână|lună|an)|(?:zilnic|săptămânal|lunar|anual)\p{L}*|niciodată|întotdeauna",
    "nl": r"keer|(?:één|een|twee|drie|vier|meer)?maal|elke?|ieder[e]?|om de(?=\s+(?:\p{Nd}|twee|drie|vier|paar|andere|week|maand|dag))|\p{L}*(?:dagelijks|wekelijks|maandelijks|jaarlijks)e?|altijd|nooit|per|\p{L}+dags",
    "sv": r"gång(?:en|er)?|varje|varannan|vartannat|var(?:t)? (?:\p{Nd}+|\p{L}+e)|dagli?gen|daglig\p{L}*|(?:vecko|måna[dt])\p{L}*|årlig\p{L}*|aldrig|alltid|per|om (?:dagen|året)|i (?:veckan|månaden)",
    "da": _DANISH,
    "no": _DANISH,
    "fi": r"kertaa|kerran|joka|välein|\p{L}+isin|päivittäin|viikoittain|kuukausittain|vuosittain|aina|koskaan",
    "pl": r"razy|raz(?:ów)?|co(?=\s+(?:\p{L}+\s+|\p{Nd}+\s+)?(?:dzień|dni|tydzień|tygodni\p{L}*|miesi\p{L}+|rok|lat\p{L}*|godzin\p{L}*|kwarta\p{L}+|minut\p{L}*))|każd\p{L}*|codzien\p{L}*|\p{L}*tygodni(?:ow)?\p{L}*|\p{L}*miesięczn\p{L}*"
    r"|\p{L}*rocz?n\p{L}*|zawsze|nigdy|\p{L}+krotnie",
    "cs": r"\p{L}*krát|každ\p{L}*|denně|týdně|měsíčně|ročně|vždy|nikdy|jednou",
    "hu": r"\p{L}+sz[eoö]r\p{L}{0,2}|minden|\p{L}+(?:nként|onta|ente)|soha|mindig|alkal\p{L}+",
    "ru": r"\p{L}*кратно|раза?|кажд\p{L}*|еже\p{L}+|однажды|дважды|трижды|никогда|всегда|по (?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям)",
    "uk": r"раз(?:и|ів)?|кожн\p{L}*|двічі|тричі|ніколи|завжди|що(?:дня|тижня|місяця|року|(?:ден|тижнев|місячн|річ|понеділ|вівтор|серед|четвер|п['’]ятниц|субот|неділ)\p{L}*)",
}
"""By language what tells how often, whole words."""
_DAYS = "|".join(
    sorted({day[:-1] for language in ("de", "es", "fr", "it", "nl", "pl", "ru", "sv", "uk") for day in days_in_full(language)})
)
MAYBE = rf"(?<![\p{{Nd}}.,])\p{{Nd}}{{1,4}}\b(?![.,:]\p{{Nd}})|\b(?:{NUMBERS_ELSEWHERE}|(?:{_DAYS})\p{{L}}*)\b"
"""A number may say after how many attempts, a weekday that it is each of them."""
