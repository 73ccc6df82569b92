"""What a question after a measure is answered by: an age by years, a distance by metres. Most in English and languages without spaces; elsewhere any number will do, but for an age, for how long and for how often."""

from __future__ import annotations

import functools

import regex

from bot.analysis.dates import months_in_full, months_shortened
from bot.analysis.languages import read_as
from bot.analysis.number_words import COUNTED, NUMBERS_ELSEWHERE, SCALES
from bot.analysis.patterns import MANY, compiled, is_found, later
from bot.analysis.weekdays import days_in_full
from bot.answering.answer_types.ages_elsewhere import AGE_ELSEWHERE, AGE_FURTHER, YEARS_FURTHER
from bot.answering.answer_types.how_often import HOW_OFTEN, frequencies, maybe_frequencies
from bot.answering.answer_types.people import asks_person
from bot.answering.answer_types.percentages import PERCENTAGES
from bot.answering.answer_types.unspaced_measures import unspaced_count, unspaced_measure
from bot.tables import columns_of

_NUMBER = rf"(?:(?<![\p{{Nd}}.,])\p{{Nd}}[\p{{Nd}}.,]*+|\b(?:{COUNTED}|half an?|several|few|couple of|dozens? of|(?:{SCALES})(?:s of)?|(?:for|of|takes?|within|after|in|about|lasts?|than|only|every|each) an?)\b)"
_OF_LIFE = r"days?|weeks?|wks?|months?|mths?|years?|yrs?|decades?|centur(?:y|ies)|generations?"
_TIME = rf"(?:milli)?sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|h|(?<=\p{{Nd}})(?-i:ms|(?<!\b[23])d)|(?<=\p{{Nd}})(?-i:s)(?=\s*\|)|nights?|fortnights?|{_OF_LIFE}"
_INCH = r"in(?!\s+(?!(?:deep|long|wide|high|tall|thick|across|x|by|to|or|and)\b)\p{L})"
"""Not "in 1923 in Paris"."""
_HEIGHT = (
    rf"mm|cm|(?-i:m)|km|(?:milli|centi|kilo)?met(?:re|er)s?|feet|foot|ft|inch(?:es)?|{_INCH}|yards?|fathoms?|stor(?:e?y|ies|eys)|floors?"
)
LENGTH = rf"{_HEIGHT}|miles?|mi|leagues?|blocks?"
WEIGHT = r"mg|g|kg|t|(?:milli|kilo)?gram(?:me)?s?|tons?|tonnes?|pounds?|lbs?|ounces?|oz|stones?"
_WARMTH = r"degrees?|centigrade|celsius|fahrenheit|°(?:\s?[ckf])?|[ckf]"
_SPEED = rf"(?:{LENGTH})(?=\s?(?:/|per\b|an?\b|each\b|every\b|in\b))|km/h|kph|mph|m/s|knots?|fps|[kmg]?bit/s|[kmg]bps|rpm|hz"
_RATE = rf"(?:{_TIME}|{_SPEED}|times)"
_FOR_EVER = r"\b(?:for ?ever|for life|permanent(?:ly)?|indefinitely|for good)\b"
_LASTS = rf"{_FOR_EVER}|\ba fortnight\b|\ban? (?:hour|day|week|month|year) (?:and a half|or (?:so|two|more))\b"
YEAR = r"(?<![\p{Nd}.,])(?:1\p{Nd}|20)\p{Nd}\p{Nd}(?![\p{Nd}%]|[.,]\p{Nd})"
_OPEN_ENDED = rf"\b(?:until|till|since (?:the|at|about|around|\p{{Nd}}|(?-i:\p{{Lu}}))|overnight|as long as|all (?:day|night|year))\b|[–—-]\s\p{{Nd}}{{1,2}}:[0-5]\p{{Nd}}\W*$|\b(?:from|between)\s{YEAR}\s?(?:to|and|until|till|[–—-])\s?{YEAR}"
_AT_ONCE = r"\b(?:immediately|at once|instantly|the same day|right away|straight away|as soon as)\b"
_TURNS = r"(?:second|minute|hour|day|night|morning|afternoon|evening|week|weekend|fortnight|month|quarter|term|semester|year|season|spring|summer|autumn|fall|winter|shift|visit|game|match|round|meeting|session|lesson|time)s?"
_OFTEN = (
    rf"\b(?:every|each) (?:[\p{{L}}\p{{Nd}}-]+ ){{0,2}}(?:{_TURNS}|(?:{'|'.join(days_in_full('en'))})s?|(?-i:{'|'.join(map(str.capitalize, months_in_full('en')))}))\b"
    rf"|\b(?:after|before|at|on|during|with) (?:every|each)\b|\b(?:start|beginning|middle|end|close|turn|eve|morning|evening) of (?:every|each)\b|\bper {_TURNS}\b|\b{_TURNS} between\b"
    r"|\b(?:once|twice|times|hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|never|always|continuously"
    r"|an? (?:second|minute|hour|day|week|month|quarter|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days)\b"
)
_MAYBE_OFTEN = r"(?<!\bof )\b(?:every|each)\b|\b(?:replaced|renewed|changed|exchanged|serviced|reviewed|refreshed)\b[^.;|]{0,40}\bafter\b"
_CLOCK = (
    rf"(?<!\p{{Sc}}\s?|[\p{{Nd}}.,])(?<!\bversion )\p{{Nd}}{{1,2}}(?:[:.]\p{{Nd}}\p{{Nd}}(?!\p{{Nd}}|[.,]\p{{Nd}}|\s?[\p{{Sc}}%])|\s?[ap]\.?m\b|\s?o[’']clock)|\b(?:noon|midday|midnight|morning|afternoon|evening|night|dawn|dusk|sunrise|sunset|lunch(?:time)?)"
    rf"|\b(?:at|from|by|before|after|until|till|to|between|about|around|past|half)\s+(?:half past |about |around )?(?:{COUNTED}|(?:[01]?\p{{Nd}}|2[0-4])(?![\p{{Nd}}%]|[.,]\p{{Nd}}|[\s-]?(?:{_TIME})\b|\s(?:{'|'.join([*months_in_full('en'), *months_shortened('en')])})\b))|\b\p{{Nd}}{{1,2}}\s?[-–]\s?\p{{Nd}}{{1,2}}\b"
    r"|\b(?:always|never|any ?time|all (?:the )?time|as soon as|immediately|round the clock|24/7)\b"
)
_BEGUN = r"born|founded|built|opened|established|created|begun|began|started|made|dat(?:es?|ed|ing)(?: back)?(?: to| from| since)?|(?:stood|stands?|standing|existed|exists|here|there|around|in use)(?: \p{L}+){0,3} since"
_SINCE = rf"\b(?:{_BEGUN})\b[^.;|]{{0,40}}?{YEAR}"


def _of(*units: str) -> str:
    """A number of units; of two numbers, "3 or 4 days", the second is enough, as in "ten (10) days"."""
    return rf"{_NUMBER}\)?[\s-]*(?:(?:more|full|whole|square|cubic|calendar|working|business|in-game|real) )?(?:{'|'.join(units)})(?![\p{{L}}])"


_KILOMETRES_LONG = (
    rf"(?<!\b(?:depths?|heights?|altitude|elevation) of (?:\p{{L}}+ )?){_of('km', 'kilomet(?:re|er)s?')}(?!\s+(?:deep|high|tall|down)\b)"
)
"""How far something goes, and not how deep: "navigable for 97 kilometres"."""
_YEARS_OF_AGE = rf"(?:1[0-2]\p{{Nd}}|\p{{Nd}}{{1,2}}|(?:{COUNTED})(?:-\p{{L}}+)?)(?![\p{{Nd}}\p{{L}}%:-]|[.,]\p{{Nd}})"
_LASTING = rf"\b(?:for|after|within|every|each|lasts?|lasted|takes?|took|until|over a|next|last|past|first)\s+(?:about |around |only |the |up to )*+{_of(_OF_LIFE)}"
"""How long something went on, which is no age."""
_OFFICE = rf"\b(?:its|his|her|their|our)\s(?:\p{{L}}+\s){{1,3}}since\s{YEAR}"
"""Since when somebody is "its speaker"."""
_AGE = (
    rf"(?:{_LASTING}|{_OFFICE})(*SKIP)(*FAIL)|{_of(_OF_LIFE)}|\baged? (?:of )?\p{{Nd}}|{_SINCE}|,\s\p{{Nd}}{{1,3}},"
    rf"|\b(?:boy|girl|man|woman|child|lad|lass|age|son|daughter)s? of (?:about |only |just )?{_YEARS_OF_AGE}|\b(?:die[sd]?|retire[sd]?|married) at {_YEARS_OF_AGE}"
    rf"|\b(?:is|was|am|are|were|be|turn(?:s|ed)?|over|under|at least|only|just|nearly|almost) {_YEARS_OF_AGE}(?=\W*$|[,;]| (?:or|and|when|if|to)\b)"
    rf"|\bfrom {_YEARS_OF_AGE} (?:up(?:wards)?|on(?:wards)?)\b|(?<![\p{{Nd}}.,\p{{Sc}}]){_YEARS_OF_AGE}(?:\+| (?:and|or) (?:over|older|above|up|upwards)\b)|\b(?:over|under)[- ]\p{{Nd}}{{1,2}}['’]?s\b|\b(?:over|under|above|below) {_YEARS_OF_AGE}(?= (?:who|are|must|may|can|only)\b)"
)
_YEARS = (
    r"jahr(?:e[ns]?)?|monat(?:en?|s)?|ans?|années?|mois|años?|mes(?:es)?|ann[io]|mes[ie]|anos?|m[eê]s(?:es)?|jaar|jaren|jarige?|maand(?:en)?"
    r"|wochen?|tagen?|semaines?|jours?|semanas?|días?|settiman[ae]|giorn[io]|dias?|weken|dagen?|siècles?|jahrhundert\p{L}*|siglos?|secol[oi]|séculos?|eeuw(?:en)?"
)
_SOME = r"ein(?:e[nmr]?)?|anderthalb|halbe[nrs]?|mehrere[nr]?|einige[nr]?|paar|une?|demie?|plusieurs|quelques|un[ao]?|medi[ao]|vari[oa]s|algun[oa]s|unos|unas|mezz['’ao]|diversi|alcun[ie]|uma?|mei[ao]|vári[oa]s|algum[as]*|een|halve?|enkele|jede[nrs]?|ganze[nr]?"
_COMPOSED = (
    r"\p{L}{0,15}(?:[zß]ig|tig)|\p{L}{1,8}einhalb|(?:venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta)\p{L}{0,8}|(?:vingt|trente|quarante|cinquante|soixante|quatre-vingt)[\p{L}-]{0,15}"
    r"|(?:cent|diz|douz|quinz)aines?(?: d['’]| de)?|decin[ae]|centinai[ao]|decenas?(?: de)?"
)
_NUMBER_ELSEWHERE = rf"(?:(?<![\p{{Nd}}.,])\p{{Nd}}{{1,6}}+[½¼¾]?|\b(?:{NUMBERS_ELSEWHERE}|{_COMPOSED}|{_SOME}))"
"""A number in any of six languages, and what stands for one before a unit."""
_AGE_OF_OTHERS = (
    rf"\b(?:für|seit|nach|vor|in|während|pendant|depuis|après|dans|durante|hace|desde hace|dopo|per|da|após|há|na|sinds|gedurende)\s+\p{{Nd}}+\s+(?:{_YEARS})\b(*SKIP)(*FAIL)|{_NUMBER_ELSEWHERE}[\s'’-]?(?:{_YEARS}|{_TIME})\b|\b(?:millionen|milliarden|millones de|millions? d['’]|milioni di|milhões de|miljoen)\s*(?:{_YEARS})\b|\b[\p{{L}}\p{{Nd}}]{{1,20}}-?jährig\p{{L}}*|{YEAR}"
    rf"|\b(?:âgée?s?|âge|alt|alter|edad|età|idade|oud|leeftijd|ab|à partir de|a partir de|desde|dès|vanaf)\b[^.;|]{{0,30}}?\p{{Nd}}|^\W*\p{{Nd}}{{1,3}}\W*$"
)
"""In any of those languages, of which the document may have another than the question: years, months, the year of the beginning, a number of an age."""
_SPANS = (
    r"sekunden?|minuten?|min|stunden?|std|\p{L}{0,12}(?:tagen?|dagen|wochen?|stunden?)|nächten?|nacht|monat(?:en?|s)?|jahr(?:en?|s)?|semestern?|quartale?n?|trimestr[ei]s?|secondes?|minutes?|heures?|h|jours?|nuits?|semaines?|mois|ans?|années?"
    r"|segundos?|minutos?|horas?|d[ií]as?|noches?|noites?|semanas?|m[eê]s(?:es)?|años?|anos?|second[io]|minut[io]|or[ae]|giorn[io]|nott[ie]|settiman[ae]|mes[ei]|ann[io]"
    r"|seconden|minuut|uur|uren|dag(?:en)?|nachten|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren)"
    rf"|{_TIME}|kilometern?|metern?|kilomètres?|mètres?|kil[oó]metros?|metros?|chilometr[io]|metr[io]|k?m|cm|seiten?|páginas?|pagin[ae]"
)
_LASTING_ELSEWHERE = (
    rf"{_NUMBER_ELSEWHERE}(?:[\s-](?:bis|oder|à|ou|a|o|tot|of|volle[nr]?|{_NUMBER_ELSEWHERE})){{0,3}}+\)?[\s'’-]?(?:{_SPANS})(?!\p{{L}})|\b[\p{{L}}\p{{Nd}}-]{{0,20}}(?:stündig|tägig|wöchig|monatig|jährig|minütig)\p{{L}}*"
    r"|\p{Nd}\s?uhr\b|\b(?:dauerhaft|unbegrenzt|unbefristet|für immer|immer|lebenslang|à vie|toujours|indéfiniment|siempre|indefinid\p{L}+|sempre|indefinit\p{L}+|altijd|onbeperkt|voor altijd)\b"
)
_MAYBE_LASTING = r"(?<![\p{Nd}.,])\p{Nd}{1,4}+ (?!uhr)\p{Ll}{4,}|\p{Nd}[:h]\p{Nd}|\b(?:uhr|bis|jusqu\p{L}*|hasta|fino|até|tot|solange|tant que|mientras|finché|enquanto|zolang|sofort|tout de suite|seit|depuis|desde|dal?|sinds)\b"
COUNTING = rf"\p{{Nd}}|\b(?:{COUNTED}|dozens?|(?:{SCALES})s?|(?<!\b(?:pays?|paid|costs?|for|at|by) )half(?=\s+(?:of|the|an?|our|their|its|all|as)\b|\W*$)|(?:third|quarter)(?=s?\s+(?:of|the|as|an?)\b|\W*$)|(?<=\ba )(?:third|quarter)(?!\s(?:party|person|time|one|year|day)\b)|twice|once|several)\b"
"""What counts something, in digits or English words."""
CODE = r"(?:(?<![\p{L}\p{Nd}])(?=\p{L}++\p{Nd})\p{L}[\p{L}\p{Nd}]{0,20}(?<=\p{Nd}|\p{Nd}\p{L}{1,3})|(?<![\p{L}\p{Nd}])\p{L}{1,12}+-\p{Nd}|(?<![\p{L}\p{Nd}])\p{Nd}{1,12}+\p{Lu}(?![\p{L}\p{Nd}]))[\p{L}\p{Nd}-]*"
_ONE_OF_THEM = rf"\b(?:(?:the|this|that|each|every|which|next|last|new|old|other|another|any|no) (?:(?!only\b)\p{{L}}+ )?one\b|an? \p{{L}}+ one\b|(?:children|kids|pupils) (?:under|over|aged) \p{{Nd}}+|\p{{L}}{{2,}}s (?:under|over|aged) \p{{Nd}}{{1,2}}(?=\s*(?:[:;,.)|]|$))|age[sd]?\s+(?:\p{{Nd}}+|{COUNTED})(?:\s?(?:to|or|and|[-–])\s?(?:\p{{Nd}}+|{COUNTED}))?(?!\p{{L}})|if (?:\p{{L}}+ ){{0,3}}no\b)|\((?:under|over) \p{{Nd}}{{1,2}}\)"
"""Not a number: "the next one on the list", "a green one", "children under 6", "ages 3 to 6", "if there is no room"."""
_COUNT = rf"(?:{CODE}|{YEAR}(?!\s(?:\p{{Ll}}{{3,}}\s)?{MANY}\b)|{_ONE_OF_THEM}|\p{{Sc}}\s?\p{{Nd}}[\p{{Nd}}.,]*+)(*SKIP)(*FAIL)|{COUNTING}|\b(?:both|none|no(?=\s+\p{{L}})(?!\s+\p{{Ll}}+er\s+than\b)|(?<=\b(?:an?|one|every|each)\s)single)\b"
_SIZES = r"length|height|width|depth|size|weight|distance|speed|temperature|age|duration|capacity|diameter|altitude|elevation|(?:speed|age|size|weight|height|time|rate|upload|file) limit"
_OF_SIZE, _OF_SUM, OF_DATE = "what size", "what sum", "what date"
"""What stands for every question that asks for a size, how big a sum is, or a date by a noun. What has the noun tells it, too, "size M", "is not fixed yet", and other words may."""
DATED = r"\b(?:dates?|deadlines?|birthdays?|\p{L}*(?:datum|termin|frist|stichtag|deadline)\p{L}*|échéances?|fechas?|data|scadenza)\b"
OF_MONEY = "how much money"
"""What stands for every phrase that asks for a price."""
_LONG = "wie lange|wie lang|combien de temps|pendant combien de temps|depuis combien de temps|dans combien de temps|cuánto tiempo|cuanto tiempo|por cuánto tiempo|por cuanto tiempo|quanto tempo|per quanto tempo|da quanto tempo|quanto ci si mette|quanto ci vuole|quanto ci metto|quanto ci mettono|quanto ci si impiega|hoe lang|hoelang|hoeveel tijd"
LONG_ELSEWHERE = tuple(_LONG.split("|"))
"""The phrases that ask for how long in six languages."""
_ELSEWHERE = frozenset({*AGE_ELSEWHERE, *AGE_FURTHER, *LONG_ELSEWHERE})
_PATTERNS = {
    "how old": _AGE,
    **dict.fromkeys(("what time", "what time of day"), _CLOCK),
    "what hours": rf"{_CLOCK}|(?<!every )\b24 hours\b|\bclosed\b",
    **dict.fromkeys(AGE_ELSEWHERE, _AGE_OF_OTHERS),
    **dict.fromkeys(AGE_FURTHER, rf"{_AGE_OF_OTHERS}|{YEARS_FURTHER}"),
    **dict.fromkeys(LONG_ELSEWHERE, _LASTING_ELSEWHERE),
    "what age": rf"{_AGE}|\p{{Nd}}",
    "how long": rf"(?:\b(?:(?:older|younger|earlier|later) than|by(?: about| around| only| up to| at least)?) {_of(_TIME)}|{_of(_TIME)} (?:old|ago|earlier|later|ahead|in advance|beforehand))(*SKIP)(*FAIL)|{_of(_TIME, LENGTH, 'pages?|words?|characters?|letters?|lines?')}|{_LASTS}",
    "how much time": rf"{_of(_TIME)}|{_LASTS}",
    "how long ago": rf"{_of(_TIME)}|{_LASTS}|{_OPEN_ENDED}|{YEAR}",
    "how far": rf"{_of(LENGTH, _TIME)}|\bwithin {_NUMBER} \p{{L}}+ of\b|{_NUMBER} \p{{L}}+s (?:away|apart)\b",
    **dict.fromkeys(("how tall", "how deep"), rf"{_KILOMETRES_LONG}(*SKIP)(*FAIL)|{_of(_HEIGHT)}"),
    **dict.fromkeys(("how wide", "how thick"), _of(_HEIGHT)),
    **dict.fromkeys(
        ("how big", "how large"),
        rf"(?:{CODE}|{YEAR}|{_ONE_OF_THEM}|{_of(_TIME)}|\p{{Nd}}[\p{{Nd}}.,]*+ \p{{L}}+ (?:an?|per|each|every) (?:{_OF_LIFE}|hour|night)\b|\b(?:from|at|until|till|by) \p{{Nd}}[\p{{Nd}}:.]*+(?: (?:to|until|and) \p{{Nd}}[\p{{Nd}}:.]*+)?|\p{{Nd}}[\p{{Nd}}:.]*+\s?(?:[-–]\s?\p{{Nd}}[\p{{Nd}}:.]*+\s?)?[ap]\.?m\b|\p{{Nd}}{{1,2}}:\p{{Nd}}\p{{Nd}}|\p{{Sc}}\s?\p{{Nd}}[\p{{Nd}}.,]*+(?!\s?(?:k|m|bn|{SCALES})\b)|\p{{Nd}}[\p{{Nd}}.,]*+\s?(?:\p{{Sc}}|(?:euros?|dollars?)\b))(*SKIP)(*FAIL)|[\p{{Sc}}\p{{Nd}}]|{_of(LENGTH, WEIGHT)}|\b(?:dozens?|(?:{SCALES})s?|(?:half|third|quarter|twice)(?=\s(?:of|the|as|an?)\b))\b|\b(?:of|to) (?:up to |at most |about |around )?(?:{COUNTED})\b",
    ),
    "how high": rf"{_of(_HEIGHT)}|%|\bper ?cent\b",
    "how heavy": _of(WEIGHT),
    **dict.fromkeys(("how fast", "how quick", "how quickly"), rf"{_of(_RATE)}|{_AT_ONCE}"),
    "what speed": _of(_SPEED),
    "how soon": rf"{_of(_TIME)}|{_AT_ONCE}|{YEAR}",
    **dict.fromkeys(("how warm", "how hot", "how cold"), _of(_WARMTH)),
    "how early": rf"{_CLOCK}|{_of(_TIME)}",
    "how many": _COUNT,
    _OF_SUM: rf"(?:{CODE}|{YEAR})(*SKIP)(*FAIL)|[\p{{Sc}}\p{{Nd}}]|\b(?:{SCALES})s?\b",
    _OF_SIZE: rf"{CODE}(*SKIP)(*FAIL)|\p{{Nd}}|\b(?:{_SIZES}|number|amount|{COUNTED})s?\b",
    **dict.fromkeys(
        ("what year", "which year"),
        rf"{YEAR}|\p{{Nd}}{{3,4}}|(?-i:\b(?:AD|BC|A\.D\.|B\.C\.)(?!\w))|'\p{{Nd}}\p{{Nd}}|ago\b|\bcentur(?:y|ies)\b|\b(?:last|this|next) year\b",
    ),
}
_OFTEN_IN_ENGLISH = frozenset({"how often", "how frequently"})
_MAYBE = {"how long": _OPEN_ENDED, **dict.fromkeys(_OFTEN_IN_ENGLISH, _MAYBE_OFTEN)}
MEASURES = frozenset(f"how {size}" for size in "old long big large high tall deep wide thick heavy fast warm hot cold".split())
"""Phrases that a number answers, and nothing else."""
_BARE = later(
    rf"(?i)(?:^|\||(?<!\p{{Nd}}):|(?<!\s)(?=\t|\s\s))\s*+(?:{_NUMBER})½?(?:\s?(?:[-–—]|to|or|and)\s?\p{{Nd}}[\p{{Nd}}.,½]*+)?(?:\s*+(?:$|\|)|\t|\s\s)"
)
"""A number, or two with what lies between, alone in its cell, or after a label."""
_HEADS = {
    "how old": (r"months?|years?|yrs?", "ages?|built|born"),
    "how long": (rf"{_TIME}|ms|(?<!\p{{L}}\()s|{LENGTH}|pages?", "length|duration"),
    "how far": (rf"{LENGTH}|{_TIME}", "distance"),
    "how heavy": (WEIGHT, "weight"),
    "how fast": (_RATE, "speed"),
    "what speed": (_SPEED, "speed"),
    "how tall": (_HEIGHT, "height"),
    "how high": (_HEIGHT, "height|altitude|elevation"),
    "how deep": (_HEIGHT, "depth"),
    "how wide": (_HEIGHT, "width"),
    "how thick": (_HEIGHT, "thickness"),
    **dict.fromkeys(("how warm", "how hot", "how cold"), (_WARMTH, "temperature|temp")),
}
"""By the phrase that asks, the units that a column or label may give its numbers, and what the measure is called."""
_NAMES = "|".join(sorted({names for _, names in _HEADS.values()}))
_CELLS = regex.compile(r"[|\t]|\s\s+")
_ASKS_PRICE = later(
    r"(?i)\bhow much (?:is|are|for)\b|\b(?:costs?|prices?|pay|pays|charged?|fees?|rents?|earns?|salary|wages?|expensive|fined|refund(?:ed)?|owed?)\b"
)
_BIG_BY_MONEY = later(
    r"(?i)\b(?:budget|fund|fine|fee|bill|debt|prize|deposit|deficit|surplus|loan|grant|donation|discount|salary|salarie|bonus|wage|rent|tax|taxe|cost|price|turnover|revenue|profit|reward|ransom|overdraft|refund|stipend|scholarship|premium|charge|surcharge|compensation|settlement|payout|mortgage|pension)s?\b"
)
_ASKS_HOURS = later(
    r"(?i)\b(?:when|what|which)(?:['’]?s| are| is| were)? (?:(?:the|your|our|its) )?(?:[\p{L}’'-]+ ){0,2}(?:hours|opening times)\b"
)
_ASKS_DATE = {
    "en": r"\W*(?:what|which)(?:['’]?s| is| are| was| were| will be)? (?:the|your|our|its|his|her|their|my|this|next|last) (?:(?!(?:of|for|after|before|on|by|in|to|at|from|with|until|since)\b)[\p{L}\p{Nd}’'.-]+ ){0,3}?(?:dates?|deadlines?|birthdays?)(?= (?:of|for|to|on|in|by)\b|\W*$)",
    "de": r"\W*(?:wie lautet|was ist|welches ist) (?:das|der|die) \p{L}*(?:datum|termin|frist|stichtag|deadline)\b(?= (?:für|von|des|der|zum|zur)\b)|\W*wie lautet (?:das|der|die) \p{L}*(?:datum|termin|frist|stichtag|deadline)\b",
    "fr": r"\W*quel(?:le)?s? (?:est|sont|était) l(?:a |es |['’])(?:dates?|échéance)\b",
    "es": r"\W*cu[aá]l(?:es)? (?:es|son|fue|era) las? fechas?\b",
    "it": r"\W*qual(?: è|['’]è|e è| era) la (?:data|scadenza)\b",
    "pt": r"\W*qual (?:é|foi|era) a data\b",
    "nl": r"\W*wat is de (?:\p{L}*datum|deadline)\b",
}
_ASKS_SIZE = later(
    rf"(?i)\W*(?:(?:what|which)(?:['’]?s| is| are| was| were| will be)? )?(?:(?P<one>(?:the|your|our|its|his|her|their) ))?(?:(?:\p{{L}}+ )?(?:{_SIZES})s? (?:of|for|between) (?(one)|(?:the|your|our|an?|one|this|my)\b)"
    rf"|(?:max(?:imum)?|min(?:imum)?|average) (?:\p{{L}}+ ){{0,3}}?(?:{_SIZES}|number|amount)s?\b)"
)
"""Of one thing: "depth of field" is a term."""
_OF_COMPUTERS = r"\b(?:servers?|clients?|databases?|proxy|firewall|api|daemon|service|backend|container|ssh|s?ftp|https?|smtp|imap|ldap|dns|tcp|udp|listen\w*|expose[sd]?)\b"
_ASKS_PORT = later(
    rf"(?i)\W*(?:(?:on )?(?:what|which)(?:['’]?s| is)? (?:the )?(?:\w+ )?ports?(?: number)?\b(?=.*{_OF_COMPUTERS})|(?:the )?default port\b|(?=.*{_OF_COMPUTERS})(?:\w+ ){{1,2}}port\W*$)"
)
"""Those of computers: a ship leaves from one that has a name."""
_ASKS_SPEED = later(r"(?i)\bhow fast\b.*\b(?:go|travel|fly|drive|sail|spin|rotate|move)\W*$")
"""No time tells it."""
_ASKS_WEIGHT = regex.compile(r"\bweighs?\b", regex.IGNORECASE)
_SAME = {
    phrase: same
    for same, phrases in {
        "what time": "wat time|wot time|what is the time of|what's the time of|whats the time of",
        "how much time": "how much longer|what length of time|how far ahead|how far in advance|how long ahead|how long in advance|how much notice",
        "how heavy": "how much weight|what weight",
        "how many": "how many times",
        "how long": "how far back",
        "how hot": "what temperature",
        "how far": "what distance|how close|how near",
        "how deep": "what depth",
        "how wide": "what width",
        "how tall": "what height|what altitude",
        OF_MONEY: "how much money|how much cash|what price|what is the price|what cost|how expensive|what does it cost|what's it cost|whats it cost",
    }.items()
    for phrase in phrases.split("|")
}
"""English phrases, each with the one that asks for the same measure."""


def measured_by(phrase: str, text: str, language: str) -> str:
    """The phrase that asks, or the one that asks for the same thing: how much something *weighs* is how heavy it is, and a size any number."""
    if phrase == "how much" and _ASKS_WEIGHT.search(text):
        return "how heavy"
    if phrase in {"when", "what", "which", "what hours"} and _names_hours(text, "en"):
        return "what hours"
    if named := {"how many": _OF_SIZE, "when": OF_DATE}.get(kind_named(text, language)):
        return named
    if phrase == "how much" and _ASKS_PRICE.search(text):
        return OF_MONEY
    if phrase in {"how big", "how large", "how high"} and _BIG_BY_MONEY.search(text):
        return _OF_SUM
    if phrase == "how fast" and _ASKS_SPEED.search(text):
        return "what speed"
    return _SAME.get(phrase, phrase)


def _names_hours(text: str, language: str) -> bool:
    """Whether an English question asks for times of day as hours: "when are visiting hours?", "what are the opening hours?"."""
    return read_as(language) == "en" and _ASKS_HOURS.match(text) is not None


@functools.lru_cache(maxsize=64)
def kind_named(text: str, language: str) -> str:
    """The kind of thing that a question asks for by a noun: ``when`` for hours and dates, in English ``how many`` for sizes and ``who`` for people; empty for any other."""
    language = read_as(language)
    if language == "en" and asks_person(text):
        return "who"
    asks_size = language == "en" and (_ASKS_SIZE.match(text) or _ASKS_PORT.match(text))
    date = _ASKS_DATE.get(language)
    if _names_hours(text, language) or (date and compiled(date, regex.IGNORECASE).match(text)):
        return "when"
    return "how many" if asks_size else ""


def may_be_measure(phrase: str, sentence: str, language: str) -> bool:
    """Whether a sentence says until when, where how long is asked, how many, where how often is, or anything, where a size is: a measure would say more."""
    if phrase in HOW_OFTEN:
        return maybe_frequencies(language).search(sentence) is not None
    if count := unspaced_count(phrase, language):
        return count.search(sentence) is not None
    maybe = _MAYBE_LASTING if phrase in LONG_ELSEWHERE else _MAYBE.get(phrase, "")
    return phrase == _OF_SIZE or (maybe != "" and is_found(maybe, sentence))


def labels_measure(phrase: str, label: str) -> bool | None:
    """Whether a label names what a question asks for by a phrase, "Depth" where it is how deep; None where it names no measure."""
    if phrase not in _HEADS or not is_found(rf"\b(?:{_NAMES})(?!\p{{L}})", label):
        return None
    return is_found(rf"\b(?:{_HEADS[phrase][1]})(?!\p{{L}})", label)


def is_measured_by_head(phrase: str, row: str, head: str) -> bool:
    """Whether a row gives a number alone, and the head of its table, or its label, the unit: "| Walk | Miles |" above "| Long Barrow | 11 |"."""
    if phrase not in _HEADS or not _BARE.search(row):
        return False
    units, names = _HEADS[phrase]
    named, others = (rf"\b(?:{each})(?!\p{{L}})" for each in (names, _NAMES))
    with_unit = rf"(?<=[(\[/]\s?|\bin )(?:{units})(?![\p{{L}}])|\b(?=\p{{L}}{{3}})(?:{units})(?!\p{{L}})"
    cells = _CELLS.split(head) if head else [row.partition(":")[0]]
    if "|" in head:
        cells = [name for name, value in columns_of(head, row) if _BARE.search(value)]
    return any(is_found(named, cell) or (is_found(with_unit, cell) and not is_found(others, cell)) for cell in cells)


@functools.cache
def measure_of(phrase: str, language: str) -> regex.Pattern[str] | None:
    """What in a language answers a question that asks by a phrase, where that is told from other numbers; compiled where it is first asked, which takes longer than to answer."""
    is_english = read_as(language) == "en"
    if phrase in HOW_OFTEN or phrase in _OFTEN_IN_ENGLISH:
        return regex.compile(_OFTEN, regex.IGNORECASE) if is_english else frequencies(read_as(language))
    pattern = PERCENTAGES.get(phrase) or (_PATTERNS.get(phrase) if is_english or phrase in _ELSEWHERE else None)
    return regex.compile(pattern, regex.IGNORECASE) if pattern else unspaced_measure(phrase, language)
