"""What a question after how often, or how many times, is answered by in other languages than English: "jeden Montag", "cinco veces", "ежедневно"."""

from __future__ import annotations

from bot.analysis.number_words import NUMBERS_ELSEWHERE
from bot.analysis.weekdays import days_in_full

PHRASES = tuple(
    "wie oft|wie häufig|wie viele male|tous les combien|à quelle fréquence|combien de fois|cada cuánto|con qué frecuencia|cuántas veces|cuantas veces|ogni quanto|quante volte|con che frequenza"
    "|com que frequência|quantas vezes|cada quant|quantes vegades|amb quina freqüència|cât de des|de câte ori|hoe vaak|hoe dikwijls|hoeveel keer|hur ofta|hur många gånger|hvor ofte|hvor mange gange|hvor mange ganger"
    "|kuinka usein|miten usein|kuinka monta kertaa|jak często|ile razy|jak často|kolikrát|hányszor|milyen gyakran|как часто|сколько раз|як часто|скільки разів".split(
        "|"
    )
)
"""How it is asked, in small letters."""
_GERMANIC = (
    r"\p{L}*(?:täglich|wöchentlich|monatlich|jährlich|stündlich|minütlich)\p{L}*|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|mehr|viel|jedes|kein|manch)mal(?:s|ig\p{L}*)?|\p{Nd}+[\s-]?(?:mal|x)"
    r"|male?|jede[nrsm]?|alle|immer|nie(?:mals)?|stets|ständig|laufend|regelmäßig|selten|oft|häufig|pro|im (?:jahr|monat)|in der woche|\p{L}+tags"
    r"|keer|(?:één|een|twee|drie|vier|meer)?maal|elke?|ieder[e]?|om de(?=\s+(?:\p{Nd}|twee|drie|vier|paar|andere|week|maand|dag))|\p{L}*(?:dagelijks|wekelijks|maandelijks|jaarlijks)e?|altijd|nooit|per"
    r"|gång(?:en|er)?|gang(?:e[nr]?)?|varje|varannan|vartannat|var(?:t)? \p{L}+e|hver(?:t|anden|andre|andet)?|dagli?gen|daglig\p{L}*|(?:vecko|uge|uke|måna[dn]|måned)\p{L}*(?:vis|lig|ligt|ligen|lige)|årlig\p{L}*|aldri[gs]?|all?tid"
)
_ROMANCE = (
    r"fois|chaque|tou(?:s|tes) les|par (?:jour|semaine|mois|an|année|heure|trimestre)|jamais|toujours|quotidien\p{L}*|hebdomadaire\p{L}*|mensuel\p{L}*|annuel\p{L}*|trimestriel\p{L}*|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\s+\p{Nd})"
    r"|ve(?:z|ces|zes)|cada|tod[oa]s? [lo]?[oa]s?|al (?:día|mes|año|giorno|mese|dia|any)|a la semana|all['’]anno|alla settimana|por (?:día|semana|mes|año|dia|mês|ano|hora)|diari\p{L}*|diário?s?|diariamente|(?:bi|tri)?(?:seman|settiman|mens|ann?u?|trimestr)[ai]l\p{L}*"
    r"|quincenal\p{L}*|quinzenal\p{L}*|nunca|siempre|sempre|mai|volt[ae]|ogni|tutt[ie] (?:i|gli|le)|giornalier\p{L}*|quotidian\p{L}*|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)|vegad(?:a|es)|cops?|tots els|totes les|il (?:luned|marted|mercoled|gioved|venerd)ì|il sabato|la domenica|às (?:segundas|terças|quartas|quintas|sextas)|aos (?:sábados|domingos)"
    r"|dat[aă]|ori|fiecare|zilnic\p{L}*|săptămânal\p{L}*|lunar\p{L}*|anual\p{L}*|niciodată|întotdeauna"
)
_SLAVIC = (
    r"razy|raz(?:ów)?|co(?=\s+(?:\p{L}+\s+)?(?:dzień|dni|tydzień|tygodni\p{L}*|miesi\p{L}+|rok|lat\p{L}*|godzin\p{L}*|kwarta\p{L}+|minut\p{L}*))|każd\p{L}*|codzien\p{L}*|\p{L}*tygodni(?:ow)?\p{L}*|\p{L}*miesięczn\p{L}*|\p{L}*rocz?n\p{L}*|zawsze|nigdy|\p{L}+krotnie"
    r"|\p{L}*krát|každ\p{L}*|denně|týdně|měsíčně|ročně|vždy|nikdy|jednou|\p{L}*кратно|раз(?:а|и|ів)?|кажд\p{L}*|еже\p{L}+|однажды|дважды|трижды|никогда|всегда|кожн\p{L}*|по (?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям)|що(?:дня|тижня|місяця|року|(?:ден|тижнев|місячн|річ|понеділ|вівтор|серед|четвер|п['’]ятниц|субот|неділ)\p{L}*)|двічі|тричі|ніколи|завжди"
)
_OTHERS = r"\p{L}+sz[eoö]r\p{L}{0,2}|minden|naponta|hetente|havonta|évente|soha|mindig|alkal\p{L}+|\p{L}+(?:nként|onta|ente)|kertaa|kerran|joka|välein|\p{L}+isin|päivittäin|viikoittain|kuukausittain|vuosittain|aina|koskaan"
PATTERN = rf"\b(?:{_GERMANIC}|{_ROMANCE}|{_SLAVIC}|{_OTHERS})\b"
"""Of all of these languages, as a document may have another than the question."""
_DAYS = "|".join(
    sorted({day[:-1] for language in ("de", "es", "fr", "it", "nl", "pl", "ru", "sv", "uk") for day in days_in_full(language)})
)
MAYBE = rf"(?<![\p{{Nd}}.,])\p{{Nd}}{{1,4}}\b(?![.,:]\p{{Nd}})|\b(?:{NUMBERS_ELSEWHERE}|(?:{_DAYS})\p{{L}}*)\b"
"""A number may say after how many attempts, a weekday that it is each of them."""
