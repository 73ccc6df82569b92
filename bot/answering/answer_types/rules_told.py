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


def rule_asked(question: str, language: str) -> regex.Pattern[str] | None:
    """What says what is asked, where it is asked what may or must be done, or what if: "am I allowed to fly my drone?"."""
    if read_as(language) != "en":
        return None
    return next((told for asked, told in _RULES if asked.search(question)), None)
