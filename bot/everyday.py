"""What everybody asks of a place in words of their own, and the headings that tell it: opening hours, prices, where it is and how to reach it."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable
from importlib.resources import files

from bot.analysis.languages import read_as

_MOST_CHARS = 60
_ANY_SITE = (
    r"(?i)(?:faqs?|frequently asked questions|questions (?:and|&) answers|home(?:page)?|häufige(?: gestellte)? fragen|häufig gestellte fragen|startseite|foire aux questions|questions fréquentes|accueil"
    r"|preguntas frecuentes|inicio|domande frequenti|perguntas frequentes|início|veelgestelde vragen)"
)
_OF_US = {
    "en": r" (?:of|for|at) (?:the|this|our|your) (?:club|group|association|society|server|community|charity|company)",
    "de": r" (?:des|vom|von|im|für den|der) (?:vereins?|clubs?|gruppe|servers?|gemeinschaft|firma|genossenschaft)",
    "fr": r" (?:du|de la|de l['’]|de ce|de notre|de votre) ?(?:club|groupe|association|asso|serveur|communauté|entreprise)",
    "es": r" (?:del|de la|de este|de nuestro) (?:club|grupo|asociaci[oó]n|servidor|comunidad|empresa)",
    "it": r" (?:del|della|dell['’]|di questo) ?(?:club|gruppo|associazione|server|comunit[aà]|azienda)",
    "pt": r" (?:do|da|deste) (?:clube|grupo|associa[cç][aã]o|servidor|comunidade|empresa)",
    "nl": r" van (?:de|het|deze|onze) (?:club|groep|vereniging|server|gemeenschap)",
}
"""What a question may say after what everybody asks for: *the address* "of the club"."""
LANGUAGES = tuple(_OF_US)
_MARK = "#="
"""How a key begins, as no other term does."""


def key_of(topic: str) -> str:
    """The key by which what tells a topic is found."""
    return f"{_MARK}{topic}"


def topics_told(heading: str, language: str) -> frozenset[str]:
    """The keys of what a heading in a language tells, "Hours" and "When are you open?" the same as "Opening times"; none for most."""
    return _topics("headings", heading, language) or _topics("questions", heading, language)


def is_on_every_site(heading: str) -> bool:
    """Whether a heading says nothing of whose page it is: "Opening hours", "FAQ", in any of the languages."""
    return re.fullmatch(_ANY_SITE, heading.strip()) is not None or any(topics_told(heading, language) for language in _table())


def topics_asked(question: str, languages: Iterable[str]) -> tuple[frozenset[str], str]:
    """The keys of what a question asks for, if that is all it asks, "when are you open?", and in which of the languages; none, and empty, else."""
    return next(((topics, language) for language in languages if (topics := _topics("questions", question, language))), (frozenset(), ""))


def _topics(of: str, text: str, language: str) -> frozenset[str]:
    if len(text) > _MOST_CHARS or (pattern := _pattern(of, read_as(language))) is None:
        return frozenset()
    found = pattern.fullmatch(text)
    return frozenset([key_of(topic) for topic in (found.lastgroup or "").split("_")]) if found else frozenset()


@functools.cache
def _pattern(of: str, language: str) -> re.Pattern[str] | None:
    topics = _table().get(language)
    if not topics:
        return None
    alternatives = "|".join([f"(?P<{topic}>{patterns[of]})" for topic, patterns in topics.items()])
    of_us = f"(?:{_OF_US[language]})?" if of == "questions" and language in _OF_US else ""
    return re.compile(rf"\W*+(?:{alternatives}){of_us}\W*+", re.IGNORECASE)  # a cold question waits half as long as for regex


@functools.cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    """By language and topic, or two with a low line between, the pattern of headings that tell it and that of questions after it."""
    read: dict[str, dict[str, dict[str, str]]] = json.loads(files(__package__).joinpath("everyday.json").read_text(encoding="utf-8"))
    return read
