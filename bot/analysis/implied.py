"""Words that a text says without writing them: an address with an @ is an *email*, a number of seven digits a *phone* number, $9 a *price*, 20 km/h a *speed*, Mon a *Monday*, "at most 3" a *maximum*. Pure.

They are indexed beside it, so that "Ada's email" finds "Ada: ada@club.example". No word of a quote comes from here.
"""

from __future__ import annotations

import functools

import regex

from bot.analysis.deadlines import deadline_words
from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled, is_found, later
from bot.analysis.spans import TO
from bot.analysis.street_addresses import address_words
from bot.analysis.tokens import folded
from bot.analysis.verb_nouns import VERB, nouns_of_verbs
from bot.analysis.weekdays import days_shortened, places_in_week, weekdays, weekdays_between

_ADDRESS = later(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", regex.IGNORECASE)
_PHONE = regex.compile(r"\+?[(]?\p{Nd}(?:[()/.-]{0,2}\p{Nd}){6,14}")
_DATE = later(
    r"97[89]-?[\p{Nd}-]+|\p{Nd}\p{Nd}(?:-\p{Nd}\p{Nd})+|"
    r"\p{Nd}{1,4}([-./])\p{Nd}{1,2}\1\p{Nd}{1,4}|\p{Nd}+(?:\.\p{Nd}+)*|(?:1\p{Nd}|20)\p{Nd}\p{Nd}[-/](?:1\p{Nd}|20)\p{Nd}\p{Nd}"
)
"""What looks like one and is a date, years, a number or version, the number of a book, or of a bank."""
_MONEY = later(
    r"(?:[$€£¥₹₽₴]|R\$)\p{Nd}.*|\p{Nd}[\p{Nd}.,]*+-?[€£₽₴]|€|(?:EUR|USD|GBP|CHF|PLN|CZK|HUF|RON)|euros?|dollars?|R\$|reais|zł(?:ot\p{L}+)?(?:/.*)?|kr|kronor|kroner|TL|₺|₽|₴"
    r"|руб(?:л\p{L}+)?|грн|грив\p{L}+|Kč|korun\p{L}*|Ft|forint\p{L}*|lei|лв|лева",
    regex.IGNORECASE,
)
_AMOUNT = r"(?=\s+(?:[$€£]?\p{Nd}|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|half|twice)\b))"
_BOUND = later(
    rf"(?i)\b(?:(?P<maximum>(?:no|not|never) (?:more|longer|later|larger|higher|bigger|heavier|older|faster|taller|deeper|wider) than|at most|(?<!\b(?:go|goes|going|gone|went|come|comes|came|rise|rises|rose|get|gets|got|walk|walks|walked|add|adds) )up to|(?:limited|capped|restricted) (?:to|at)|(?:not|never) exceed)"
    rf"|(?P<minimum>at least|(?:no|not) (?:less|fewer|shorter|younger|lower|smaller) than)){_AMOUNT}|(?P<minimum>(?<![\p{{Nd}}.,])\p{{Nd}}{{1,2}} (?:years )?(?:or|and) (?:older|over|above)\b)"
)
_FORBIDDEN = later(
    r"(?i)(?:\b(?:not|never|neither|no longer|nor)|n['’]t) (?:\p{L}+ )?(?:allowed|permitted)\b|\b(?:may|must) not\b(?! exceed)|\bmustn['’]t\b(?! exceed)"
)
_REQUIRED = later(r"(?i)\b(?:must|(?:has|have) to)\b(?! (?:not|never|be (?:able|possible|allowed)|have (?:been|had))\b)")
_OLDER = r"(?:or|and|years? or|years? and) (?:older|over|above|up|upwards?)\b"
_AGE = {
    "en": rf"(?i)(?<![\p{{Nd}}.,])\p{{Nd}}{{1,2}} (?:years? (?:of age|old)\b|{_OLDER}|(?:or|and) (?:under|younger)\b)|\b\p{{Nd}}{{1,2}}\+(?!\p{{Nd}})|\bage[sd]? (?:of |from )?\p{{Nd}}|\b(?:must|(?:have|has|had|needs?|got) to|should) be (?:at least |over |only )?\p{{Nd}}{{1,2}}(?=[.,;)]*(?:$|\s(?:or|and|to|when|if|before|years?)\b))|\b(?:over|under)[- ]\p{{Nd}}{{1,2}}s\b|\b(?:children|kids?|child|juniors?|youths?) \(?\p{{Nd}}{{1,2}}\s?[-–]\s?\p{{Nd}}{{1,2}}(?![.,:]?\p{{Nd}}|\s?[%€£])|\b(?:children|kids?|child|anyone|anybody|players?|members?|people|persons?|guests|visitors) (?:who are )?(?:under|over|below|above|from|up to) (?:the age of )?\p{{Nd}}{{1,2}}\b(?![.,:]?\p{{Nd}}|\s?[%€£])",
    "de": r"(?i)\bab \p{Nd}{1,2} Jahren?\b|\b(?:mindestens|erst|noch keine|wer|mit) \p{Nd}{1,2} Jahre alt\b|\bmit \p{Nd}{1,2} Jahren\b|\b(?:unter|über) \p{Nd}{1,2} Jahren?\b|\b(?:kinder|jugendliche|personen|gäste|mitglieder) (?:unter|über|ab|bis)(?: zu)? \p{Nd}{1,2}\b(?![.,:]?\p{Nd}| ?(?:€|euro|uhr|personen))|\bU ?\p{Nd}{2}\b",
    "fr": r"(?i)\b(?:plus|moins|partir|âgée?s?) de \p{Nd}{1,2} ans\b",
    "es": r"(?i)\b(?:mayor|menor)(?:es)? de \p{Nd}{1,2} años\b|\b(?:a partir de|desde|hasta|entre)(?: los)? \p{Nd}{1,2} (?:y \p{Nd}{1,2} )?años\b",
    "it": r"(?i)\b(?:sotto|sopra|oltre|fino a|minori di|maggiori di|inferiore a|superiore a|da|dai|tra|fra)(?: i| gli)? (?:\p{Nd}{1,2}|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|quattordici|sedici|diciotto)(?: (?:e|ai|a)(?: i| gli)? (?:\p{Nd}{1,2}|\p{L}+))? anni\b",
    "pt": r"(?i)\b(?:maior(?:es)? de|menor(?:es)? de|mais de|menos de|a partir d[eo]s?|até|acima de|abaixo de|entre)(?: os)? \p{Nd}{1,2} (?:e \p{Nd}{1,2} )?anos\b",
    "nl": r"(?i)\b(?:onder|boven|vanaf|tot|t/m|tot en met|jonger dan|ouder dan)(?: de)? \p{Nd}{1,2} jaar\b",
    "pl": r"(?i)\b(?:do|od|powyżej|poniżej|ukończone|ukończył\p{L}*)(?: lat)? \p{Nd}{1,2} (?:lat|roku|rok)\p{L}*",
    "ru": r"(?i)\b(?:до|от|с|старше|младше|моложе) \p{Nd}{1,2}(?:-?ти)? (?:лет|года)\b",
}
AGE_WORDS = {
    "en": "age",
    "de": "Alter",
    "fr": "âge",
    "es": "edad",
    "it": "età",
    "pt": "idade",
    "nl": "leeftijd",
    "pl": "wiek",
    "ru": "возраст",
}
"""By language the word for an age, which is implied by what gives one."""
_REDUCED = later(
    r"(?i)\p{Nd} ?(?:%|per ?cent) (?:off\b|cheaper|reduction|discount|less for)|\bhalf[- ]price\b|\b(?:pays?|paying) half\b|\breduced (?:price|rate|fee|fare|subscription)s?\b"
)
_SENIOR = later(
    r"(?i)(?<![\p{Nd}.,\p{Sc}-])6[05] ?(?:\+|(?:years )?(?:and|or) (?:over|older|above)\b)|\bover[- ](?:the age of )?6[05](?:['’]?s)?\b(?![.,:]?\p{Nd}|\s?[%€£])"
)
_BYLINE = later(r"(?:By|Written by) \p{Lu}\p{L}+ (?:\p{L}+ )?\p{Lu}[\p{L}'’-]+(?:\s*(?:,|&|and)\s+\p{Lu}[\p{L}'’. -]+)*\s*(?:$|[·•|,(–—])")
_CLOCK = r"\p{Nd}{1,2}(?:(?:[:.]|\s?h\s?)\p{Nd}{2})?(?:\s?(?:h|uhr|[ap]\.?m)\b\.?)?"
_HOURS = later(
    rf"(?i)(?<![\p{{Nd}}.,:])(?=\p{{Nd}}{{1,2}}(?:[:.]\p{{Nd}}{{2}}|\s?(?:h|[ap]\.?m|uhr)\b)|{_CLOCK}\s?\S{{1,5}}\s?\p{{Nd}}{{1,2}}(?:[:.]\p{{Nd}}{{2}}|\s?(?:h|[ap]\.?m|uhr)))"
    rf"{_CLOCK}\s?{TO}\s?{_CLOCK}(?![\p{{Nd}}:])"
    r"|(?<![\p{L}\p{Nd}.,:/–-])(?:0?[5-9]|1\d)\s?[-–]\s?(?:1\d|2[0-4])(?![\p{Nd}.:/%–-]|\s?[\p{L}\p{Sc}])"
)
"""From one time of day to another; hours alone, "9-12", where nothing tells that they count something."""
_HOURS_WORDS = {
    "en": "open hours close", "de": "geöffnet Öffnungszeiten schließt", "fr": "ouvert horaires ferme", "es": "abierto horario cierra", "it": "aperto orario chiude", "pt": "aberto horário fecha",
    "nl": "open openingstijden sluit",
}  # fmt: skip
"""What a weekday with times of day tells, as the row of a table of opening hours does, or from when to when something is open."""
_IS_OPEN = {
    "en": "open|opens|opened", "de": "geöffnet|offen|öffnet|öffnen", "fr": "ouvert|ouverte|ouverts|ouvertes|ouvre|ouvrent", "es": "abierto|abierta|abiertos|abiertas|abre|abren|abrimos",
    "it": "aperto|aperta|aperti|aperte|apre|aprono", "pt": "aberto|aberta|abertos|abertas|abre|abrem|abrimos", "nl": "open|geopend|opent",
}  # fmt: skip
LIFE = later(
    r"(?<!\b(?i:the|de[rnmst]?|die|das|l[aeo]|les|el|il|o|a|het)\s(?:\p{Lu}\S{0,20}\s){1,4})\([^()]{0,80}?(?<![\p{Nd}.,])(?P<from>1\p{Nd}{3}|20\p{Nd}\p{Nd})(?:[^()\p{Nd}]{0,40}?[^()\p{Nd}\s])??\s?[–—-]\s?(?:[^()]{0,60}?[^()\p{Nd}])??(?P<to>1\p{Nd}{3}|20\p{Nd}\p{Nd})\s?\)"
)
"""From when to when somebody lived: "(30 July 1898 – 31 August 1986)", but not "The Long Siege (1618–1648)"."""
_LEAST_OF_LIFE, _MOST_OF_LIFE = 18, 115
"""Years."""
_LIFE_WORDS = {
    "en": "born died", "de": "geboren gestorben starb", "fr": "né mort", "es": "nació murió", "it": "nato morto", "pt": "nasceu morreu", "nl": "geboren overleden", "pl": "urodził zmarł", "ru": "родился умер",
}  # fmt: skip
"""What such dates say."""
_COMMAND = later(r"(?<!`)`(?:\$ )?\p{Ll}[\p{L}\p{Nd}._-]*+ [^`\n]+`(?!`)")
_COMMAND_WORDS = {
    "en": "command", "de": "Befehl Kommando", "fr": "commande", "es": "comando", "it": "comando", "pt": "comando", "nl": "commando opdracht", "pl": "polecenie", "ru": "команда",
}  # fmt: skip
"""What code of several words is, by language."""
_NUMBER, _DAY, _OF_AGE, _OF_BOUNDS, _OF_RULES, _OF_PRICES, _OF_AUTHORS, _OF_VERBS, _OF_CODE = (1 << place for place in range(9))
_PARTS = {
    _NUMBER: r"\p{Nd}",
    _OF_AGE: r"year|\bold|^be$|age|over|above|under|\bup|younger|\p{Nd}\+|child|kids?\b|junior|youth",
    _OF_BOUNDS: r"than|most|least|exceed|limited|capped|restricted|older|over|above|\bup\b",
    _OF_RULES: r"allowed|permitted|must|\b(?:may|ha(?:s|ve))\b",
    _OF_PRICES: r"%|cent|half|reduced",
    _OF_AUTHORS: r"\b(?:by|written)\b",
    _OF_VERBS: VERB,
    _OF_CODE: "`",
}
"""For each of the patterns of what words say together a part that it has between white space."""
_ANY_PART = later("|".join(_PARTS.values()), regex.IGNORECASE)
_HINTS = [(bit, later(part, regex.IGNORECASE)) for bit, part in _PARTS.items()]
NO_DIGIT_BEFORE = r"(?<![\p{L}\p{Nd}.,])(?<!\p{Nd}:)"
_LOCAL = rf"{NO_DIGIT_BEFORE}\p{{Nd}}{{3}}[-‐‑.]0\p{{Nd}}{{3}}(?![\p{{L}}\p{{Nd}}])"
"""555-0142; where the second part begins with no 0, two numbers may be a range."""
TELEPHONE = later(
    rf"{NO_DIGIT_BEFORE}(?!(?:\p{{Nd}}{{1,2}}[ /]){{1,2}}(?:19|20)\p{{Nd}}{{2}}(?! ?\p{{Nd}}))(?:\+\p{{Nd}}{{1,3}}(?: ?\(0\)\p{{Nd}}{{2,6}})?|\(0\p{{Nd}}+\)|0\p{{Nd}}{{1,5}})(?:[ /()-]{{1,2}}\p{{Nd}}{{2,}}+){{1,5}}(?![\p{{Nd}}.,]*\p{{Nd}})"
    rf"|{NO_DIGIT_BEFORE}(?:\+\p{{Nd}}|0[1-9])\p{{Nd}}{{6,14}}\b|{_LOCAL}|\(\p{{Nd}}{{2,3}}\) ?\p{{Nd}}{{3,5}}[-‐‑ ]\p{{Nd}}{{4}}(?!\p{{Nd}})"
)
"""A pattern for numbers that can be nothing else."""
_MAY_BE_TELEPHONE = regex.compile(r"[+(0]\p{Nd}+[)]?[ \u00a0]")
_AROUND_DAYS = "()[]{},;:!?*_|"
_EDGES = "()[]<>{}.,;:!?*_`\"'|"

EMAIL, PHONE, PRICE = range(3)
_WORDS: dict[str, tuple[str, str, str]] = {
    "en": ("email mail", "phone telephone number call", "cost costs price fee"),
    "de": ("E-Mail Mail", "Telefon Telefonnummer Nummer anrufen", "kostet kosten Preis Gebühr"),
    "fr": ("e-mail mail courriel", "téléphone numéro appeler", "coûte coût prix tarif"),
    "es": ("email correo", "teléfono número llamar", "cuesta cuestan costar precio vale"),
    "it": ("email mail posta", "telefono numero chiamare", "costa costano costo prezzo"),
    "pt": ("email correio", "telefone número ligar", "custa custam custo preço valor"),
    "nl": ("e-mail mail", "telefoon nummer bellen", "kost kosten prijs"),
    "pl": ("e-mail mail", "telefon numer", "kosztuje kosztują koszt cena"),
    "ru": ("почта email", "телефон номер", "стоит стоят стоимость цена"),
    "sv": ("e-post mejl", "telefon nummer ringa", "kostar pris avgift"),
    "da": ("e-mail mail", "telefon nummer ringe", "koster pris gebyr"),
    "no": ("e-post mail", "telefon nummer ringe", "koster pris avgift"),
    "tr": ("e-posta mail", "telefon numara", "fiyat ücret kaç para"),
    "cs": ("e-mail", "telefon číslo", "stojí cena"),
    "uk": ("пошта", "телефон номер", "коштує вартість ціна"),
    "bg": ("имейл поща", "телефон номер", "струва струват цена такса"),
    "ca": ("correu", "telèfon número trucar", "costa costen preu tarifa"),
    "el": ("email", "τηλέφωνο αριθμός", "κοστίζει κοστίζουν κόστος τιμή"),
    "fi": ("sähköposti", "puhelin numero", "maksaa maksavat hinta maksu"),
    "hu": ("e-mail", "telefon telefonszám", "kerül ára ár díj"),
    "id": ("email surel", "telepon nomor", "harga biaya"),
    "ro": ("e-mail", "telefon număr", "costă preț preţ tarif"),
}

_NUMBER_BEFORE = r"(?:\p{Nd}[\p{Nd}.,]*)?"
_FORM = later(
    rf"(?P<link>(?i:https?://|www\.)\S+)|{_NUMBER_BEFORE}(?:(?P<speed>km/h|mph|kph)|(?P<area>[ck]?m²|sqm|qm|ha)|(?P<size>[KMGT]i?B|kB)|(?P<distance>km))|(?P<distance>miles?)"
)
"""What tells by its form what it is."""
_OF_FORMS = {
    "en": "link=website|link speed=speed area=area|size size=size distance=distance",
    "de": "link=Website|Webseite|Link speed=Geschwindigkeit area=Fläche|Größe size=Größe distance=Entfernung",
    "fr": "link=site|lien speed=vitesse area=surface|superficie size=taille distance=distance",
    "es": "link=web|sitio|enlace speed=velocidad area=superficie|tamaño size=tamaño distance=distancia",
    "it": "link=sito|link speed=velocità area=superficie size=dimensione distance=distanza",
    "pt": "link=site|link speed=velocidade area=área|tamanho size=tamanho distance=distância",
    "nl": "link=website|link speed=snelheid area=oppervlakte size=grootte distance=afstand",
    "pl": "link=strona|link speed=prędkość area=powierzchnia size=rozmiar distance=odległość",
    "ru": "link=сайт|ссылка speed=скорость area=площадь size=размер distance=расстояние",
}
"""By language the words for what has each of the forms."""


def implied(stretch: str, language: str) -> tuple[str, ...]:
    """The words that what stands between white space says of itself in a language; nearly always none."""
    if stretch.isalpha() and stretch.isascii() and len(stretch) > len("dollars"):
        return ()
    core = stretch.strip(_EDGES)
    if days := weekdays(stretch.strip(_AROUND_DAYS), language):
        return days
    if _ADDRESS.fullmatch(core):
        return _words(language)[EMAIL]
    if _MONEY.fullmatch(core):
        return _words(language)[PRICE]
    if _PHONE.fullmatch(core) and not _DATE.fullmatch(core):
        return _words(language)[PHONE]
    form = _FORM.fullmatch(core)
    return _of_forms(language).get(form.lastgroup or "", ()) if form else ()


def hints(stretch: str, language: str) -> int:
    """What ``implied_together`` may tell of a sentence with what stands between white space: a set of bits, for most stretches none."""
    found = sum([bit for bit, pattern in _HINTS if pattern.search(stretch)]) if _ANY_PART.search(stretch) else 0
    return found | _DAY if any(map(folded(stretch).__contains__, places_in_week(read_as(language)))) else found


def implied_together(text: str, language: str, hinted: int) -> tuple[str, ...]:
    """The words that a sentence, with the ``hints`` of its stretches, says by more than one of its own: those for a telephone number in groups of digits, the days between two, for a deadline, an age, the dates of a life, an address, a command and, in English, for the bound that it gives before a number, what it does not allow, what costs less, who wrote it and what its verbs are called as nouns.

    Of "no more than three" *maximum*, of "at least ten" *minimum*, of "13 or older" also *age*, of "65+" *senior*, of "not allowed" *forbidden*, of "must" *mandatory*, of "50 % off" *discount*, of "By Ada Lind" *author*, of "14 Malt Lane" *address*, of "by 5 May" *deadline*, of "is backed up" *backup*, of "`git pull origin`" *command*.
    """
    code = read_as(language)
    found: list[str] = []
    if hinted & _DAY:
        found += weekdays_between(text, language)
    if hinted & (_DAY | _NUMBER | _OF_AUTHORS):
        found += deadline_words(text, language)
    if hinted & _NUMBER:
        found += _words(language)[PHONE] if _MAY_BE_TELEPHONE.search(text) and TELEPHONE.search(text) else ()
        found += _HOURS_WORDS.get(code, "").split() if tells_hours(text, language) or _is_open_from_to(text, code) else ()
        found += [AGE_WORDS[code]] if code in _AGE and (hinted & _OF_AGE or code != "en") and compiled(_AGE[code]).search(text) else ()
        found += _LIFE_WORDS.get(code, "").split() if "(" in text and _tells_life(text) else ()
        found += address_words(text, language)
    if hinted & _OF_CODE and _COMMAND.search(text):
        found += _COMMAND_WORDS.get(code, "").split()
    return tuple([*found, *sorted(_implied_in_english(text, hinted))] if code == "en" else found)


def _implied_in_english(text: str, hinted: int) -> set[str]:
    """What ``implied_together`` tells in English alone."""
    found = {match.lastgroup or "" for match in _BOUND.finditer(text)} if hinted & _OF_BOUNDS else set()
    if hinted & _OF_AGE and _SENIOR.search(text):
        found.add("senior")
    if hinted & _OF_RULES and _FORBIDDEN.search(text):
        found.add("forbidden")
    if hinted & _OF_RULES and _REQUIRED.search(text):
        found.add("mandatory")
    if hinted & _OF_PRICES and _REDUCED.search(text):
        found.add("discount")
    if hinted & _OF_AUTHORS and _BYLINE.match(text):
        found.update(("author", "written"))
    if hinted & _OF_VERBS:
        found.update(nouns_of_verbs(text))
    return found


def _tells_life(text: str) -> bool:
    """Whether a sentence gives years in brackets between which somebody may have lived."""
    return any(_LEAST_OF_LIFE <= int(found["to"]) - int(found["from"]) <= _MOST_OF_LIFE for found in LIFE.finditer(text))


def tells_hours(text: str, language: str) -> bool:
    """Whether a sentence begins with weekdays and goes on with times of day: the row or line of a table of hours."""
    return _opens_with_weekday(read_as(language)).match(text) is not None and _HOURS.search(text) is not None


def _is_open_from_to(text: str, code: str) -> bool:
    """Whether a sentence says from when to when something is open."""
    return code in _IS_OPEN and is_found(rf"\b(?:{_IS_OPEN[code]})\b", text) and _HOURS.search(text) is not None


@functools.cache
def _words(language: str) -> tuple[tuple[str, ...], ...]:
    given = _WORDS.get(read_as(language), ("email", "", ""))
    return tuple(tuple(words.split()) for words in given)


@functools.cache
def _of_forms(language: str) -> dict[str, tuple[str, ...]]:
    entries = (entry.partition("=") for entry in _OF_FORMS.get(read_as(language), "").split())
    return {form: tuple(words.split("|")) for form, _, words in entries}


@functools.cache
def _opens_with_weekday(language: str) -> regex.Pattern[str]:
    days = "|".join(map(regex.escape, [*places_in_week(language), *days_shortened(language)]))
    return regex.compile(rf"(?i)[\s|*_-]*(?:{days or '(?!)'})s?(?![\p{{L}}])")
