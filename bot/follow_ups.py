"""A question that leans on the one before it: "when did that happen?". Pure; measured by ``benchmarks/follow_ups.py``."""

from __future__ import annotations

import regex

from bot.analysis import analyse_question
from bot.analysis.languages import guess_language

_MAX_OWN_WORDS = 3
_MAX_BORROWED_WORDS = 6

# Words that point back. A question with one of them and no name of its own has its subject in the question before.
_POINTERS = {
    "en": "that this it he she they him her them his hers its their theirs those these there then one ones former latter same",
    "de": "dies dieser diese dieses er sie es ihm ihn ihr ihnen dort dann damals davon daran darüber dazu dafür",
    "fr": "ça cela ceci il elle ils elles lui leur y en celui celle",
    "es": "eso esto ello él ella ellos ellas ahí allí entonces aquello ese esa",
    "it": "questo quello lui lei loro ci ne lì allora",
    "pt": "isso isto ele ela eles elas ali então aquilo",
    "nl": "dat dit het hij zij ze hem haar hen daar toen ervan",
    "ru": "это этого этом он она оно они его ее её их там тогда",
}
# Words that ask for more of the same and are about nothing themselves.
_LIGHT = {
    "en": "more about happen happened mean means work works else detail details example examples elaborate explain exactly again continue "
    "source sources further reason info information go on say tell start begin end come ok okay really sure know",
    "de": "mehr genauer passiert geschah bedeutet beispiel beispiele quelle erzähl sag weiter details grund eigentlich genau",
    "fr": "plus détails passé arrivé exemple source signifie expliquer raison exactement",
    "es": "más detalles pasó ocurrió ejemplo fuente significa explicar razón exactamente cuenta",
    "it": "più dettagli successo esempio fonte significa",
    "pt": "mais detalhes aconteceu exemplo fonte significa",
    "nl": "meer details gebeurde gebeurd voorbeeld bron betekent",
    "ru": "подробнее больше случилось произошло пример источник значит",
}


def leans_on_the_last(question: str) -> bool:
    """Whether a question lacks a subject of its own."""
    language = guess_language(question, ("en", *(code for code in _POINTERS if code != "en")))
    # The pronoun of a French inversion repeats a subject that stands beside it.
    words = regex.findall(r"(?<!-)\b[\p{L}\p{M}\p{N}'’]+", question.casefold())
    light = set(_LIGHT.get(language, "").split())
    pointers = set(_POINTERS.get(language, "").split())
    terms = analyse_question(question, (language,), language)
    if any(term.is_name or term.is_identifier for term in terms) or '"' in question or "“" in question:
        return False
    own = [term for term in terms if term.surface.casefold() not in light | pointers]
    if not own:
        return bool(words)
    return len(own) <= _MAX_OWN_WORDS and not pointers.isdisjoint(words)


def complete(question: str, previous: str | None) -> str:
    """The question with the subject of the one before, where it has none of its own; otherwise as it is."""
    if previous is None or not leans_on_the_last(question):
        return question
    language = guess_language(previous, ("en", *(code for code in _POINTERS if code != "en")))
    terms = analyse_question(previous, (language,), language)
    said = set(regex.findall(r"[\p{L}\p{M}\p{N}]+", question.casefold()))
    borrowed = [term.surface for term in terms if term.surface.casefold() not in said][:_MAX_BORROWED_WORDS]
    return f"{question} {' '.join(borrowed)}" if borrowed else question
