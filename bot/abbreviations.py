"""Full stops that end no sentence though ``sentencex`` takes them for an end, and those that do though it does not. Pure."""

from __future__ import annotations

import functools

import regex

from bot.analysis.dates import months_in_full, months_shortened
from bot.analysis.weekdays import days_in_full, days_shortened

SHORTENED_TH = r"\p{Thai}{1,4}"
"""What stands before a full stop in Thai, which puts none at the end of a sentence."""
# As patterns of what stands before the full stop.
_ALWAYS = {
    "ar": r"\p{Arabic}",
    "ca": r"[Nn]úm|[Pp]àg|[Aa]v(?:da)?|[Pp]l|Sra?|Dra?|aprox",
    "en": r"[Aa]pprox|[Ii]ncl|[Ee]xcl|[Rr]esp|Amb|Ald|Atty|Cdr|Cllr|Ms|Mx",
    "de": (
        r"Dipl\.-Ing|\p{Lu}\.-\p{Lu}|Abs|Abb|Bd|Kap|inkl|zzgl|geb|gest|(?:[Dd](?:er|ie|as|em|en|es)|[Ii]m|[Aa]m|[Zz]um|[Vv]om|[Bb]eim)\s\d{1,3}"
        r"|\d{1,3}\.\s(?:bis|und|oder|[-–])\s\d{1,3}|Abt|Anh|Bh?f|Fa|Fam|Gebr|Hbf|Hrn|Inh|Kt|Pl|RA|Whg"
    ),
    "es": r"Dña|Dª|aprox|[Aa]v(?:da)?|Cía|[Cc]tra|Dpto|[Ee]dif|[Gg]ta|Hnos|[Pp]l|[Pp]za|Sras?|Srtas?|Sto|[Uu]rb",
    "el": r"κ|κα|κκ|[Δδ]ρ|[Κκ]αθ|[Υυ]π|δηλ|[Αα]ρ|[Ββ]λ|[Σσ]ελ|[Ττ]ηλ|[Λλ]εωφ|[πλ]\.χ|[Αα]γ|εκ|χιλ|[Οο]δ",
    "fa": r"\p{Arabic}",
    "fr": (
        r"\p{Lu}\.-\p{Lu}|MM?|Mmes?|Mlles?|Dr|Me|Mgr|St[eé]?|[Aa]v|[Bb]ât|[Bb]d|[Bb]lvd|[Bb]oul|[Cc]hem|Cie|[EÉ]ts|[Ff]g|Gén|[Pp]l|Pr|[Rr]te"
    ),
    "hi": r"डॉ|प्रो|पं|श्री|श्रीमती|प्रा|पृ|सं|कि|रु|नं|मो|क्र|ई\.पू",
    "hu": r"[Kk]b|[Dd]r|[Ii]d|[Ii]fj|[Öö]zv|[Pp]l|[Úú]n|[Ss]zt|[Tt]el|Bp|[Pp]rof|[Vv]ö",
    "id": r"Jln?|Rp|[Nn]o|[Hh]lm|Bpk|Sdri?|[Tt]gl|[Tt]elp?|Kec|Kab|Gg|Ir|Drs|Hj?|Yth|Ny|Tn|Prof|[Dd]r|a\.n|s\.d",
    "it": r"pag|[Ff]raz|[Ll]oc|Sigg|Spett",
    "nl": r"mevr|o\.a|d\.w\.z|[Aa]fd|[Dd]hr|[Ee]xcl|[Ii]ncl|[Mm]w",
    "no": r"kl",
    "pl": r"dr|tj|św|m\.in|nr|ok|gen|ks|p|inż|godz|zob|mgr|hab|ul",
    "pt": r"[Ss]éc|p\.\s?ex|V\.?\s?Exa?|Il[mu]o|pág|[Aa]v|Profa?|Exm[ao]|aprox|Ltda|Al|Arq|Cia|Ed|Estr|Lg|Pça?|Rod|Trav|(?:[Nn]as?|[Dd]as?|[Pp]elas?|[Àà]s?|[Aa])\sR",
    "ro": r"Dl|D-?na|Dna|[Dd]r|[Ss]tr|[Bb]d|[Nn]r|[Aa]p|[Bb]l|[Ss]c|[Ee]t|[Aa]lin|[Aa]rt|[Pp]ag|[Tt]el|[Ii]ng|[Pp]rof|[Ll]it|[Pp]ct|[Ss]f|[Jj]ud|[Cc]ca|[Ee]x|[Ss]ec|[Vv]ol",
    "ru": r"т\.\s?е|им|рис|напр|гл|ул",
    "sv": r"kl|t\.ex|bl\.a",
    "th": SHORTENED_TH,
    "tr": r"[Tt]el|Cad|Sok|Mah|Bulv?|Blv|Apt|[Nn]o|[Bb]kz|Yrd|Uzm|Hz|Sn|Av|Doç|Dr|Örn|Müh|Öğr|Gör|M\.[ÖS]",
    "uk": r"\p{Lu}|[Рр]ис|[Бб]уд|[Вв]ул|[Дд]ив|ім|[Пп]росп|обл|смт|[Аа]кад|[Пп]роф|[Гг]л|кв|т\.\s?зв",
    "vi": r"TS|ThS|PGS|GS|BS|KS|LS|T[Pp]|[QPĐHX]|Mr|Ms",
}
"""By language what is shortened wherever it stands: a title, a street, a company goes before its name."""
_WORDS = {
    "en": "[Mm]ay|no|me|art",
    "cs": "nám",
    "da": "med|ned|var",
    "de": "mich",
    "es": "no|nos|bien",
    "hu": "nem",
    "it": "no|me",
    "nl": "dat|me|u",
    "no": "det|med|kan|ut",
    "sv": "det|hon|kan|maj|med|ut",
}
"""Whole words that the library takes for abbreviations ("No. 5" is one, "said no" is none): it misses the end of a sentence after them."""
_UNITS = r"\p{N}[^\S\n]?(?:[dghlmst]|min|[чм]|мин)"
"""A number and its unit, which the library takes for a name's initial or a shortened word: "from 9 to 17 h. The door ..."."""
_BEFORE_NUMBERS = (
    r"[Aa]pp|[Aa]pto?|[Aa]rt|[Bb]l|[Bb]ldg|[Cc]ap|[Cc]h|[Cc]hap|[Cc]j|[Ee]qs?|[Ee]xt|eds?|[Ff]ig|[Hh]wy|[Nn]|[Nn]o|[Nn]r|[Nn][uú]m|pp?"
    r"|[Pp][aá]gs?|[Pp]ar|[Pp]aras?|[Rr]m|[Ss]te|[Ss]tr|[Tt]ab|[Tt][eé]l|[Vv]ol"
)
_BEFORE_EITHER = r"[Mm][aá]x|[Mm][ií]n"
_BEFORE_SMALL = r"[EeÉé]nv|[Mm]n|[Pp]ers|[Rr][eé]f|[Ss]td"
"""What is shortened before a number, that or a small letter ("3 min. de marche"), or a small letter, whatever the language."""
_WEEKDAYS_AND_MONTHS = r"Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"
_MAY_BE_WEEKDAYS = {"de": "So", "es": "Mar", "fr": "Mar|Mer|Jeu|Sam", "it": "Mar|Mer", "nl": "Zo", "pt": "Ter|Sex"}
"""Weekdays that are shortened to a word: such before a number, with a capital."""
_WITHOUT_VOWEL = r"\p{L}|(?i:[[\p{Latin}\p{Cyrillic}]--[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýąęėįłőűýаеёиіїоуыэюяє]--\p{M}]{2,6})"
"""A letter, or a few without a vowel: before a small letter a shortened word ("2024 r. o godz.")."""
_CASELESS = frozenset({"ar", "fa", "he", "hi", "th", "zh", "ja", "ko"})
_DAY = r"\d{1,2}\S{0,2}\s(?:de\s|d['’])?"
_NAME = r"(?<=(?<!\p{L})D\.\s*)\p{Lu}\p{Ll}+\s(?:de\s|del\s|da\s|do\s)?\p{Lu}\p{Ll}"
"""A name after "D." for Don or Dona: of one word it may begin a sentence after "vitamina D."."""
_BEFORE_CHRIST = r"(?<=(?<!\p{L})[ad]\.\s*)C\.|[ºª]"
"""Behind "a." or "d."; and the letter of "n.º"."""
_WEEKDAY = rf"(?:{'|'.join(days_in_full('en'))})s?"
_IN_ORDER = (
    "Klassen?|Stock(?:werk)?|[OU]G|(?:Ober|Unter)geschoss|Etage|(?:Bundes|Kreis|Landes)?[Ll]iga|Mannschaft|Vorsitzende[nr]?|Platz|Preis|Rang|Mal|Runde|Spieltag|Halbzeit"
    "|Quartal|Halbjahr|Semester|(?:Schul|Lehr)?[Jj]ahr|Jahrhundert|Advent|(?:Weihnachts|Oster|Pfingst|Feier)?(?:feier)?[Tt]ag|Woche|Monat|Auflage|Ausgabe|Kapitel|Abschnitt|Absatz|Stufe|Instanz|Lesung"
)
"""German nouns for what is counted in order: after "2." they begin no sentence."""
_ACROSS = {
    "en": rf"(?<=\d\s?[ap]\.m\.\s*){_WEEKDAY}(?:,?\s(?:to|through|thru|till?|until|and|or)\s|\s?[-–—,/&]\s?){_WEEKDAY}",
    "ca": _BEFORE_CHRIST,
    "de": rf"(?<=(?<!\d)\d{{1,2}}\.\s*)(?:(?i:{'|'.join([*months_in_full('de'), *months_shortened('de')])})|{_IN_ORDER})\b",
    "es": rf"{_NAME}|{_BEFORE_CHRIST}",
    "hu": rf"(?<=\d{{4}}\.\s*)(?i:{'|'.join([*months_in_full('hu'), *months_shortened('hu')])})\b",
    "it": _BEFORE_CHRIST,
    "ja": r"(?<=[」』])(?:と(?!ても|にかく|ころ|はいえ)|って|など|、)",
    "ko": r"(?<=[.!?][\"”'’」]\s*)(?:이?라고|하고|이?라며)",
    "pt": rf"{_NAME}|{_BEFORE_CHRIST}",
}
"""By language what goes on behind a full stop, with a capital: "5 p.m. Monday to Friday", "5. Sept. 2021"; and behind what is said, 「行こう！」と言った."""


@functools.cache
def plain_stop(code: str) -> regex.Pattern[str]:
    """The full stop behind a word that is no abbreviation, before a capital; looked for first, as it is found the soonest."""
    words = _WORDS.get(code, "(?!)")
    return regex.compile(rf"\.(?<=(?:(?<![\p{{L}}\p{{M}}\p{{N}}.])(?:{words})|{_UNITS})\.)(?=\s+[\"“«(]?\p{{Lu}}(?:\p{{Ll}}|\s))")


@functools.cache
def open_end(code: str) -> regex.Pattern[str]:
    """What a segment ends with that may be no sentence's end; matched backwards from there, which most fail at once.

    In the group ``always`` wherever it stands, in ``number`` before a number, in ``either`` before that or a small letter, and else before a small letter.
    """
    always = _ALWAYS.get(code, "(?!)")
    months = "|".join(map(regex.escape, months_shortened(code))) or "(?!)"
    days = _WEEKDAYS_AND_MONTHS if code == "en" else "|".join(map(regex.escape, days_shortened(code))) or "(?!)"
    ambiguous = _MAY_BE_WEEKDAYS.get(code, "(?!)")
    before_small = "(?!)" if code == "en" or code in _CASELESS else rf"{_BEFORE_SMALL}|{_WITHOUT_VOWEL}"
    return regex.compile(
        rf"(?V1r)(?<![\p{{L}}\p{{M}}\p{{N}}])(?:(?P<always>{always})|(?P<either>{_BEFORE_EITHER}|{days}|{_DAY}(?i:{months}))|(?P<number>{_BEFORE_NUMBERS}|{ambiguous}|(?i:{months}))"
        rf"|(?:{before_small}|\d{{1,3}}))\.\s*"
    )


@functools.cache
def goes_on_across(code: str) -> regex.Pattern[str]:
    """What goes on behind a full stop though it has a capital; matched where the next segment begins."""
    return regex.compile(_ACROSS.get(code, "(?!)"))
