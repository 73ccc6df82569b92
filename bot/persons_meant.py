"""Whom "he" or "her" means: whom the question before names, or else the one person whom its answer does. English and German; pure."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import NamedTuple

import regex

from bot.analysis.analyzer import analyzer_for
from bot.analysis.patterns import LETTERS, later
from bot.answering.answer_types.kinds import asking_phrase
from bot.answering.answerer import Explanation

_PARTICLES = r"ag|al|bin|ibn|bint|van|von|zu|de|der|den|da|di|du|la|le|dos|del"
_NAME = later(rf"\b\p{{Lu}}[\p{{L}}\p{{M}}'’-]+(?:[ ](?:(?:{_PARTICLES})[ ]){{0,2}}\p{{Lu}}[\p{{L}}\p{{M}}'’-]*)*")


class _Speech(NamedTuple):
    """How a language points back at a person."""

    personal: regex.Pattern[str]
    """Its pronouns, those of an owner as ``of``, of one behind which "is" is shortened as ``is``."""
    that: regex.Pattern[str]
    """What stands for somebody in "who is that?"."""
    who_is: regex.Pattern[str]
    """A question that asks who somebody with a ``name`` is."""
    somebody: regex.Pattern[str]
    """Whom a question names itself before it says "her": "may a member bring her dog?"."""
    owner: str
    """How the name of an owner ends."""


@functools.cache
def _speeches() -> dict[str, _Speech]:
    """By language, compiled when a follow-up is first asked."""
    return {
        "en": _Speech(
            regex.compile(
                r"(?i)\b(?P<of>his|her(?=\s+(?!(?:at|by|in|on|for|to|from|with|about|and|or|if|when|now|today|tomorrow|directly|there|here)\b)\p{L}))\b|\b(?P<is>s?he)['’]s\b|\b(?:s?he|him|her)\b"
            ),
            regex.compile(r"(?i)(?<=\bwho\s+(?:is|was|are)\s+)(?:that|this)(?=\W*$)"),
            regex.compile(r"(?i)\W*who\s*(?:is|was|are|['’]s)\s+(?P<name>.*?)\W*"),
            regex.compile(r"(?i)\b(?:an?|the|my|our|your|every|each|any|no|some)\s+\p{L}|\b(?:any|some|every)(?:body|one)\b"),
            "'s",
        ),
        "de": _Speech(
            regex.compile(
                r"\b(?P<of>(?i:sein|ihr)(?:e[nmrs]?)?(?=\s+\p{Lu}))\b|\b(?i:er|ihn|ihm)\b|(?<!\b(?i:haben|sind|können|werden|müssen|dürfen|sollen|wollen)\s)\bsie\b|(?P<is>(?!))"
            ),
            regex.compile(r"(?i)(?<=\bwer\s+(?:ist|war|sind)\s+)(?:das|dies)(?=\W*$)"),
            regex.compile(r"(?i)\W*wer\s+(?:ist|war|sind)\s+(?P<name>.*?)\W*"),
            regex.compile(
                r"(?i)\b(?:eine?[nmrs]?|der|die|das|den|dem|des|mein\p{L}*|unser\p{L}*|jede[nmrs]?|keine?[nmrs]?)\s+\p{L}|\b(?:jemand|man)\b"
            ),
            "s",
        ),
    }


def of_the_person_meant(question: str, previous: str, explain: Callable[[str], Explanation]) -> str:
    """The question with a person's name in the place of "he", "her" or, in "who is that?", "that"; empty where it has no such word, or nobody or several may be meant."""
    for language, speech in _speeches().items():
        found = speech.personal.search(question) or speech.that.search(question)
        if found and not speech.somebody.search(question, 0, found.start()) and asking_phrase(previous, language).kind == "who":
            name = _named(previous, speech, explain)
            return _put(question, name, speech) if name else ""
    return ""


def _named(previous: str, speech: _Speech, explain: Callable[[str], Explanation]) -> str:
    """Whom the question before names, or else its answer; empty where that is nobody or several."""
    asked = speech.who_is.fullmatch(previous)
    if asked and _NAME.fullmatch(asked["name"]) and " " in asked["name"]:
        return asked["name"]
    found = explain(previous).answer.quotes[:1]
    names = list(dict.fromkeys(_names(found[0].answer, previous))) if found else []
    names = [name for name in names if " " in name] or names
    if len(names) > 1:
        names = [name for name in names if _is_said_of(name, found[0].answer, previous)]
    return names[0] if len(names) == 1 else ""


def _is_said_of(name: str, sentence: str, previous: str) -> bool:
    """Whether a word of content of the question before stands right behind a name: "Piet Vandamme (treasurer), Joe Bright"."""
    behind = LETTERS.search(sentence, sentence.find(name) + len(name))
    word = behind[0].casefold() if behind else ""
    return word in LETTERS.findall(previous.casefold()) and not analyzer_for("en").is_stop_word(word)


def _names(sentence: str, previous: str) -> list[str]:
    """The names in a sentence, each from the first word on that is of no grammar and not the question's: of "Treasurer Ada Lind" the last two."""
    said = set(LETTERS.findall(previous.casefold()))
    is_stop_word = [analyzer_for(language).is_stop_word for language in _speeches()]
    names = []
    for match in _NAME.finditer(sentence):
        words = match.group().split()
        while words and (words[0].casefold() in said or any(each(words[0].casefold()) for each in is_stop_word)):
            words.pop(0)
        if words and said.isdisjoint(map(str.casefold, words)):
            names.append(" ".join(words))
    return names


def _put(question: str, name: str, speech: _Speech) -> str:
    def written(match: regex.Match[str]) -> str:
        if match["is"]:
            return f"{name} is"
        return f"{name}{speech.owner}" if match["of"] else name

    return speech.personal.sub(written, speech.that.sub(name, question))
