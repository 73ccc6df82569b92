"""Whether an English question asks what may or must be done, or what if something happens, and how a sentence says so. Pure."""

from __future__ import annotations

import regex

from bot.analysis.languages import read_as
from bot.analysis.patterns import later

_ANYBODY = r"(?:i|we|you|u|people|kids|children|my|our|some(?:one|body)|any(?:one|body)|guests|visitors|students|members)"
_RULES = tuple(
    (later(rf"(?i)\b(?:{asked})\b"), later(rf"(?i)\b(?:{told})\b"))
    for asked, told in (
        (
            rf"(?:can|may|could) {_ANYBODY}|(?:am|are|is|was) (?:[\p{{L}}'’-]+ ){{1,4}}(?:allowed|permitted|ok|okay|fine|banned|forbidden|prohibited)|do (?:you|they) (?:allow|permit|accept|let)",
            "prohibited|forbidden|banned|(?:dis)?allowed|permitted|welcome|must(?:n['’]t)?|(?-i:may)|cannot|can['’]t",
        ),
        (
            rf"do {_ANYBODY} (?:have|need) to|do (?!you\b){_ANYBODY} need|does (?:[\p{{L}}'’-]+ ){{1,3}}(?:have to|need)|(?:must|should) {_ANYBODY}|(?:is|are) (?:[\p{{L}}'’-]+ ){{1,4}}(?:required|mandatory|compulsory|necessary)",
            "compulsory|mandatory|require[ds]?|obligatory|must|need(?:s|ed)?|ha(?:ve|s) to|should|necessary|voluntary|optional|recommended",
        ),
        (
            "what (?:if|happens|do (?:i|we)|should (?:i|we))|if (?:i|we|you|my|some(?:one|body)|the|it)|forgot|lost|missed|broke",
            "if|should (?:you|your|an?|the|one)|in case|unless|whoever|anyone who|those who",
        ),
    )
)
"""How something is asked for, with what says it: what is allowed, what must be, what is to be done in a case."""

_BESIDE = (
    (
        later(r"(?i)\b(?:call|ring|reach|contact|e-?mail|write|speak|talk|text|message)\b"),
        later(r"[^:|\n]{1,40}[:|][^\p{L}\p{N}+(]*(?:[+(]?\p{Nd}[\p{Nd}\s()/.-]{5,}|[^\s@]+@[^\s@]+)\W*"),
    ),
    (
        later(r"(?i)\b(?:pay\p{L}*|costs?|prices?|fees?|charge\p{L}*|free|discount\p{L}*|cheap\p{L}*|refund\p{L}*|deposit)\b"),
        later(r"(?i)[^:|\n]{1,40}[:|][^\p{L}\p{N}\p{Sc}]*(?:\p{Sc}\s?\p{Nd}|\p{Nd}[\p{Nd}.,]*\s?(?:\p{Sc}|(?:pounds|euros?|dollars)\b)).*"),
    ),
)
"""What speaks of a telephone or address, or of money, and a label with that alone, which else tells nothing of what may be done: "Phone: 01434 555210", "Fee: 145 pounds a child"."""


def rule_asked(question: str, language: str) -> regex.Pattern[str] | None:
    """What says what is asked, where it is asked what may or must be done, or what if: "am I allowed to fly my drone?"."""
    if read_as(language) != "en":
        return None
    return next((told for asked, told in _RULES if asked.search(question)), None)


def is_no_rule(question: str, sentence: str, language: str) -> bool:
    """Whether an English question asks what may or must be done, and a sentence only gives a number to call, an address or a price: "can my child bring a phone?" beside "Phone: 01434 555210"."""
    if not any(value.fullmatch(sentence) and not of_it.search(question) for of_it, value in _BESIDE):
        return False
    return rule_asked(question, language) is not None
