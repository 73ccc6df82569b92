"""The weekdays that a stretch of text shortens: "Mon", "Mo-Fr", "śr.". Pure.

Left out is what is more often another word: the Dutch zo, the French mar and mer, the Portuguese ter, the Czech po. A language that is not listed shortens none.
"""

from __future__ import annotations

import functools

import regex

from bot.analysis.languages import read_as
from bot.analysis.spans import TO
from bot.analysis.tokens import folded

_DAYS = {
    "cs": "pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle",
    "da": "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag",
    "en": "Monday Mon mon|Tuesday Tue Tues tue tues|Wednesday Wed Weds weds|Thursday Thu Thur Thurs thu thur thurs|Friday Fri fri|Saturday Sat|Sunday Sun",
    "de": "Montag Mo|Dienstag Di|Mittwoch Mi|Donnerstag Do|Freitag Fr|Samstag Sa|Sonntag",
    "es": "lunes Lun lun|martes|miércoles Mié mié|jueves Jue jue|viernes Vie vie|sábado Sáb sáb|domingo Dom dom",
    "fr": "lundi Lun lun|mardi|mercredi|jeudi|vendredi Ven ven|samedi|dimanche Dim dim",
    "it": "lunedì Lun lun|martedì|mercoledì|giovedì Gio gio|venerdì Ven ven|sabato Sab sab|domenica Dom dom",
    "nl": "maandag Ma|dinsdag Di di|woensdag Wo wo|donderdag Do do|vrijdag Vr vr|zaterdag Za za|zondag",
    "no": "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag",
    "pl": "poniedziałek Pon pon pn|wtorek Wt wt|środa Śr śr|czwartek Czw czw|piątek Pt pt|sobota Sob sob|niedziela Niedz niedz nd",
    "pt": "segunda-feira Seg seg|terça-feira|quarta-feira Qua qua|quinta-feira Qui qui|sexta-feira|sábado Sáb sáb|domingo Dom dom",
    "ru": "понедельник Пн пн|вторник Вт вт|среда Ср|четверг Чт чт|пятница Пт пт|суббота Сб сб|воскресенье Вс вс",
    "sv": "måndag Mån mån|tisdag Tis tis|onsdag Ons ons|torsdag Tors tors|fredag Fre fre|lördag Lör lör|söndag Sön sön",
    "uk": "понеділок Пн пн|вівторок Вт вт|середа Ср|четвер Чт чт|п'ятниця Пт пт|субота Сб сб|неділя Нд нд",
}
"""By language the days of the week, each with how it is shortened, in the capitals that this has."""
_IN_ROWS = {
    "cs": "Po|Út|St|Čt|Pá|So|Ne",
    "da": "Man|Tir|Ons|Tor|Fre|Lør|Søn",
    "de": "||||||So",
    "es": "|Mar|||||",
    "fr": "|Mar|Mer|Jeu||Sam|",
    "it": "|Mar|Mer||||",
    "nl": "||||||Zo",
    "no": "Man|Tir|Ons|Tor|Fre|Lør|Søn",
    "pt": "|Ter|||Sex||",
}
"""By language how days are shortened at the head of a row or line alone: elsewhere these are more often other words."""
_INFLECTED = frozenset({"cs", "pl", "ru", "uk"})
"""Languages that ask of a day in another form of its name: "w sobotę"."""
LANGUAGES = tuple(_DAYS)
_NO_DAYS = frozenset({"Fr."})
"""Frau, or francs."""
_FEIRA = "-feira"
"""Left out of some days in Portuguese: "de segunda a sexta"."""
_HEAD = regex.compile(
    r"[\s|*_-]*(?:(?i:from|on|von|am|du|le|de|los|dal|van|op|od|w|с)\s+)?(?P<days>[\p{L}\p{M}'’.,/&+–—\s-]+?)[.,\s]*+(?:[|:：*_(]|\p{Nd}|[-–—](?=\s*\p{Nd}))"
)
"""What stands at the head of a row or line, before its next cell, a colon or a figure."""
_AND = regex.compile(r"(?i)\s+(?:and|und|et|y|e|en|og|och|i|и|та|a)\s+|,\s*")
_JOINTS = regex.compile(r"[/,&+]")
_RANGE = regex.compile(r"[-–—]")
_MOST_CHARS, _WEEK, _ENDS = 24, 7, 2


def weekdays(stretch: str, language: str) -> tuple[str, ...]:
    """The days that what stands between white space shortens, in full; of a range ("Mon-Fri") all of them."""
    days, places = _known(read_as(language))
    if len(stretch) > _MOST_CHARS or stretch in _NO_DAYS or not days:
        return ()
    found: list[int] = []
    for piece in _JOINTS.split(stretch):
        first, _, last = (part.rstrip(".") for part in _RANGE.sub("-", piece).partition("-"))
        if first not in places or (last and last not in places):
            return ()
        found += (
            [places[first]] if not last else [(places[first] + step) % _WEEK for step in range((places[last] - places[first]) % _WEEK + 1)]
        )
    return tuple(days[place] for place in dict.fromkeys(found))


def weekdays_between(text: str, language: str) -> tuple[str, ...]:
    """The days inside the spans of days that a text names in full: Tuesday to Thursday of "from Monday to Friday"."""
    days = days_in_full(read_as(language))
    places = places_in_week(read_as(language))
    text = folded(text)
    if sum([day in text for day in places]) < _ENDS:
        return ()
    spans = [(places[match["first"]], places[match["last"]]) for match in _span(read_as(language)).finditer(text)]
    return tuple(dict.fromkeys(days[(first + step) % _WEEK] for first, last in spans for step in range(1, (last - first) % _WEEK)))


def days_asked(question: str, language: str) -> frozenset[int]:
    """The places in the week of the days that a question names, in full or shortened."""
    language = read_as(language)
    names, places = days_in_full(language), places_in_week(language)
    found = {names.index(day) for stretch in question.split() for day in weekdays(stretch.strip("?!.,;"), language)}
    for word in regex.findall(r"[\p{L}\p{M}'’-]+", folded(question)):
        found.update(place for day, place in places.items() if _is_day(word, day, language))
    return frozenset(found)


def _is_day(word: str, day: str, language: str) -> bool:
    if language in _INFLECTED:
        return word.startswith(day[:-1]) and len(word) <= len(day) + _ENDS
    return word.removesuffix("s") == day.removesuffix("s")


def days_of_row(text: str, language: str) -> frozenset[int]:
    """The places in the week of the days at the head of a row or line, "Mon-Fri | 9-17", "Sundays: closed"; none where anything else stands there."""
    head = _HEAD.match(text)
    return _days_of_head(head["days"], read_as(language)) if head else frozenset()


@functools.lru_cache(maxsize=512)
def _days_of_head(head: str, language: str) -> frozenset[int]:
    places = _places_in_rows(language)
    found: set[int] = set()
    for piece in regex.split(_JOINTS, regex.sub(_AND, "/", regex.sub(rf"\s*{TO}\s*", "-", head.strip()))):
        first, _, last = (folded(part.strip().rstrip(".")).removesuffix("s") for part in _RANGE.sub("-", piece).partition("-"))
        if first not in places or (last and last not in places):
            return frozenset()
        end = places[last] if last else places[first]
        found.update((places[first] + step) % _WEEK for step in range((end - places[first]) % _WEEK + 1))
    return frozenset(found)


@functools.cache
def _places_in_rows(language: str) -> dict[str, int]:
    """How days may be called at the head of a row, folded and without the s of a plural, each with its place in the week."""
    shorts = [*_known(language)[1].items(), *((short, place) for place, short in enumerate(_IN_ROWS.get(language, "").split("|")) if short)]
    return {folded(name).removesuffix("s"): place for name, place in (*places_in_week(language).items(), *shorts)}


def days_in_full(language: str) -> tuple[str, ...]:
    """The days of the week, Monday first; none in a language that shortens none."""
    return _known(language)[0]


def days_shortened(language: str) -> tuple[str, ...]:
    """How a language shortens the days of the week."""
    return tuple(_known(language)[1])


def any_weekday(language: str) -> str:
    """A pattern for a weekday in any of its forms, or shortened; empty where a language has none here."""
    days = [rf"{regex.escape(day[:-1])}\p{{L}}{{1,7}}" for day in places_in_week(language)] + [*map(regex.escape, days_shortened(language))]
    return rf"(?<!\p{{L}})(?:{'|'.join(days)})" if days else ""


@functools.cache
def places_in_week(language: str) -> dict[str, int]:
    """The days, folded, each with its place in the week: понеділок, пятниця; sexta-feira, and sexta, too."""
    days = list(enumerate(map(folded, days_in_full(language))))
    return {day: place for place, day in days} | {day.removesuffix(_FEIRA): place for place, day in days}


@functools.cache
def _span(language: str) -> regex.Pattern[str]:
    day = "|".join(map(regex.escape, places_in_week(language)))
    return regex.compile(rf"\b(?P<first>{day})s?\s*{TO}\s*(?P<last>{day})s?\b")


@functools.cache
def _known(language: str) -> tuple[tuple[str, ...], dict[str, int]]:
    lines = [line.split() for line in _DAYS.get(language, "").split("|") if line]
    return tuple(full for full, *_ in lines), {short: place for place, (_, *shorts) in enumerate(lines) for short in shorts}
