"""Whether you are open on some day: what tells the hours of all days tells that too. Pure."""

from __future__ import annotations

import regex

from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled
from bot.analysis.tokens import folded
from bot.analysis.weekdays import any_weekday, days_in_full, days_of_row, places_in_week

_OPEN_ON = {
    "en": r"(?:are you|are we|do you) open\b(?=.*\b(?:{days}|today|tonight|tomorrow|now|weekends?)s?\b)|(?:when|what time) (?:do|are) (?:you|we) (?:open|closed?)\b(?=.*\b(?:{days}|today|tomorrow)s?\b)",
    "de": r"(?:habt ihr|haben sie|hab(?:t|en) wir|seid ihr)\b(?=.*\b(?:{days}|heute|morgen|jetzt|wochenende)s?\b.*\b(?:offen|geöffnet|auf)\b)|(?:bis|ab) wann (?:habt|seid) ihr\b(?=.*\b(?:{days}|heute|morgen|wochenende)s?\b)",
    "fr": r"(?:est-ce que )?(?:vous (?:ouvrez|fermez|êtes ouverts?)|êtes[- ]vous ouverts?|ouvrez[- ]vous|c['’]est ouvert|jusqu['’][aà] quelle heure|[aà] quelle heure)\b(?=.*(?:{days}|\b(?:aujourd['’]hui|demain|week-end)))",
    "es": r"(?:abr[ií]s|abren|est[aá](?:is|n)? abiertos?|(?:hasta|desde|a) qu[eé] hora (?:abr[ií]s|abren|est[aá](?:is|n) abiertos|cerr[aá]is|cierran))\b(?=.*(?:{days}|\b(?:hoy|(?<!la )mañana|fin de semana)))",
    "it": r"(?:siete aperti|aprite|è aperto|(?:fino )?a che ora (?:siete|aprite|chiudete|è aperto))\b(?=.*(?:{days}|\b(?:oggi|domani|weekend)))",
    "pt": r"(?:(?:voc[eê]s|vcs) )?(?:abrem|est[aã]o abertos|(?:at[eé]|a) que horas (?:(?:voc[eê]s|vcs) )?(?:abrem|fecham|ficam|est[aã]o|funcionam))\b(?=.*(?:{days}|\b(?:hoje|amanhã|fim de semana)))",
    "nl": r"(?:zijn jullie|is het|hoe laat gaan jullie|tot hoe laat (?:zijn jullie|is het))\b(?=.*\b(?:open|dicht)\b)(?=.*(?:{days}|\b(?:vandaag|morgen|weekend)))",
    "pl": r"(?:czy |do (?:której|kiedy) )?(?:jesteście (?:otwarci|czynni)|jest otwarte|otwieracie|macie otwarte)\b(?=.*(?:{days}|\b(?:dziś|dzisiaj|jutro|weekend)))",
    "ru": r"(?:(?:до|со|во) скольки? )?(?:вы )?(?:открыты|работаете)\b(?=.*(?:{days}|\b(?:сегодня|завтра|выходны)))",
}
_WITH_PLURALS = frozenset({"en", "de"})
"""Languages whose pattern says how the days end."""
_SAY_OPEN = {
    "en": ("open", "close"), "de": ("offen", "geöffnet", "auf"), "fr": ("ouv", "ferm"), "es": ("abr", "abiert", "cerr", "cierr"), "it": ("apert", "aprit", "chiud"),
    "pt": ("abr", "abert", "fech", "funciona"), "nl": ("open", "dicht"), "pl": ("otwar", "otwier", "czynn"), "ru": ("открыт", "работа"),
}  # fmt: skip
"""Without any of these words it is no such question, and no pattern need be compiled."""
_WHEN_OPEN = {
    "en": "when are you open?", "de": "wann habt ihr offen?", "fr": "quand êtes-vous ouverts ?", "es": "¿cuándo abrís?", "it": "quando siete aperti?",
    "pt": "qual é o horário de funcionamento?", "nl": "wanneer zijn jullie open?", "pl": "kiedy jesteście otwarci?", "ru": "когда вы открыты?",
}  # fmt: skip


def asked_in_general(question: str, language: str) -> str:
    """What asks for the hours of all days, where a question asks whether you are open on one, or when; empty for any other question."""
    language = read_as(language)
    if language not in _OPEN_ON or not any(map(question.casefold().__contains__, _SAY_OPEN[language])):
        return ""
    return _WHEN_OPEN[language] if _asking(language).match(question) else ""


def warm_up(language: str) -> None:
    """Compile what asks so in a language."""
    if read_as(language) in _OPEN_ON:
        _asking(read_as(language))


def _asking(language: str) -> regex.Pattern[str]:
    days = any_weekday(language) if language not in _WITH_PLURALS else "|".join(days_in_full(language))
    return compiled(rf"\W*(?:\p{{L}}+\W+)?(?:{_OPEN_ON[language].format(days=days)})", regex.IGNORECASE)


def is_of_other_day(question: str, told: str, language: str) -> bool:
    """Whether what is told of the hours of all days names one day alone, and not the one that is asked for."""
    asked, named = (_days_in(text, language) for text in (question, told))
    return len(named) == 1 and bool(asked) and asked.isdisjoint(named)


def _days_in(text: str, language: str) -> set[int]:
    named = folded(text)
    in_full = {place for day, place in places_in_week(read_as(language)).items() if day in named}
    return in_full.union(*(days_of_row(line, language) for line in text.splitlines()))
