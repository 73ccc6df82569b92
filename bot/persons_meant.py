"""Whom "he" or "her" means: whom the question before names, or else the one person whom its answer does. English only; pure."""

from __future__ import annotations

from collections.abc import Callable

import regex

from bot.analysis.analyzer import analyzer_for
from bot.answering.answerer import Explanation
from bot.answering.kinds import asking_phrase

_PERSONAL = regex.compile(r"(?i)\b(?P<of>his|her(?=\s+(?P<next>\p{L}+)))\b|\b(?P<is>s?he)['’]s\b|\b(?:s?he|him|her)\b")
_PARTICLES = r"ag|al|bin|ibn|bint|van|von|zu|de|der|den|da|di|du|la|le|dos|del"
_NAME = regex.compile(rf"\b\p{{Lu}}[\p{{L}}\p{{M}}'’-]+(?:[ ](?:(?:{_PARTICLES})[ ]){{0,2}}\p{{Lu}}[\p{{L}}\p{{M}}'’-]*)*")
_SOMEBODY = regex.compile(r"(?i)\b(?:an?|the|my|our|your|every|each|any|no|some)\s+\p{L}|\b(?:any|some|every)(?:body|one)\b")
"""Whom a question names itself before it says "her": "may a member bring her dog?"."""
_THAT = regex.compile(r"(?i)(?<=\bwho\s+(?:is|was|are)\s+)(?:that|this)(?=\W*$)")
_WHO_IS = regex.compile(r"(?i)\W*who\s*(?:is|was|are|['’]s)\s+(?P<name>.*?)\W*")


def of_the_person_meant(question: str, previous: str, explain: Callable[[str], Explanation]) -> str:
    """The question with a person's name in the place of "he", "her" or, in "who is that?", "that"; empty where it has no such word, or nobody or several may be meant."""
    personal = _PERSONAL.search(question) or _THAT.search(question)
    if personal is None or _SOMEBODY.search(question, 0, personal.start()) or asking_phrase(previous, "en").kind != "who":
        return ""
    asked = _WHO_IS.fullmatch(previous)
    if asked and _NAME.fullmatch(asked["name"]):
        return _put(question, asked["name"])
    found = explain(previous).answer.quotes[:1]
    names = _names(found[0].answer, previous) if found else []
    return _put(question, names[0]) if len(names) == 1 else ""


def _names(sentence: str, previous: str) -> list[str]:
    """The names in a sentence that the question does not give, those of several words alone where there are any."""
    said = set(regex.findall(r"\p{L}+", previous.casefold()))
    is_stop_word = analyzer_for("en").is_stop_word
    names = [
        match.group()
        for match in _NAME.finditer(sentence)
        if not any(word.casefold() in said or is_stop_word(word.casefold()) for word in regex.findall(r"\p{L}+", match.group()))
    ]
    names = list(dict.fromkeys(names))
    return [name for name in names if " " in name] or names


def _put(question: str, name: str) -> str:
    def written(match: regex.Match[str]) -> str:
        if match["is"]:
            return f"{name} is"
        is_owner = match["of"] is not None and not (match["next"] and analyzer_for("en").is_stop_word(match["next"].casefold()))
        return f"{name}'s" if is_owner else name

    return _PERSONAL.sub(written, _THAT.sub(name, question))
