"""A question that is asked again of something else: "and on Sunday?" after "when does the pool open on Saturday?". Pure."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import regex

from bot.analysis import QueryTerm, analyse_question
from bot.analysis.analyzer import QUOTED
from bot.analysis.languages import UNSPACED, words_that_mark
from bot.analysis.question_words import QUESTION_MARKS
from bot.answering.kinds import asking_phrase

_AND = {
    "en": r"(?:(?:and|but|or|ok(?:ay)?)\s+)?(?:what|how) about|and|but|or",
    "de": r"(?:und\s+)?(?:was ist|wie ist es|wie sieht es aus) mit|und|aber|oder",
    "fr": r"(?:et\s+)?qu['’]en est-il (?:de|du|des)|et|mais|ou",
    "es": r"y|pero|o",
    "it": r"e|ma|o",
    "pt": r"e|mas|ou",
    "nl": r"(?:en\s+)?hoe zit het met|en|maar|of",
    "sv": r"och|men",
    "da": r"og|men",
    "no": r"og|men",
    "pl": r"a|i|oraz",
    "ru": r"а|и",
}
"""By language, how a question begins that asks the one before of something else."""
_MOST_WORDS, _MOST_WORDS_BEFORE = 5, 12
_DAY = regex.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)\b"
)


def asked_again(question: str, previous: str, language: str) -> str:
    """The question before, asked of what this one names: a name, a day, or what stands behind a preposition; empty where it asks something of its own."""
    rest = _rest(question, language)
    if not rest or len(previous.split()) > _MOST_WORDS_BEFORE or asking_phrase(rest, language).kind:
        return ""
    terms = [term for term in analyse_question(question, (language,), language) if term.surface in rest]
    if not terms:
        return ""
    before = previous.rstrip("".join(QUESTION_MARKS) + " ")
    days, earlier = _DAY.findall(rest), list(_DAY.finditer(before))
    if len(days) == 1 and len(earlier) == 1:
        return f"{before[: earlier[0].start()]}{days[0]}{before[earlier[0].end() :]}?"
    if all(term.is_name and term.surface[0].isalpha() for term in terms) and not days:
        return _of_another_name(before, question[terms[0].start : terms[-1].end], language)
    first, _, behind = rest.partition(" ")
    if not behind or first.casefold() not in words_that_mark(language) or any(term.is_name for term in terms if not days):
        return ""
    place = before.casefold().rfind(f" {first.casefold()} ")
    return f"{before[:place] if place > 0 else before} {rest}?"


def _rest(question: str, language: str) -> str:
    """What a question of a few words names behind "and"; empty where it does not begin so."""
    if language in UNSPACED or language not in _AND or QUOTED.search(question):
        return ""
    found = _pattern(language).fullmatch(question)
    return found["rest"] if found and len(found["rest"].split()) <= _MOST_WORDS else ""


@functools.cache
def _pattern(language: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?i)\W*(?:{_AND[language]})\s+(?P<rest>\w.*?)\W*")


def _of_another_name(before: str, name: str, language: str) -> str:
    """A question with another name in the place of its only one; empty where it has none, or several."""
    groups = _groups(before, analyse_question(before, (language,), language))
    return f"{before[: groups[0][0]]}{name}{before[groups[0][1] :]}?" if len(groups) == 1 else ""


def _groups(text: str, terms: Sequence[QueryTerm]) -> list[tuple[int, int]]:
    """Where the names of a text stand; neighbours form one."""
    groups: list[tuple[int, int]] = []
    for term in terms:
        if not term.is_name:
            continue
        if groups and not text[groups[-1][1] : term.start].strip(" -'’"):
            groups[-1] = (groups[-1][0], term.end)
        else:
            groups.append((term.start, term.end))
    return groups
