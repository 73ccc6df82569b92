"""Whether an English word is one for people or for what they are. Pure."""

from __future__ import annotations

import functools

from bot.analysis.analyzer import analyzer_for
from bot.analysis.patterns import later

_PEOPLE = frozenset(
    "person people admin moderator mod owner user member maintainer man woman child company firm team crew staff office board committee council club police group family house association"
    " union government ministry agency chair head boss nurse chief crowd public desk reception side army navy court church bank school university"
    " society wife husband mother father brother sister son daughter friend king queen pope judge cook clerk department management parliament"
    " guard captain host guest pilot coach aide thief citizen fan individual student pupil professional bishop pastor priest monk nun party"
    " adult youth native tribe nation country slave elite class partner colleague neighbour neighbor victim witness volunteer scholar"
    " bakery brewery shop store museum library hotel restaurant trust charity foundation institute laboratory factory supplier newspaper"
    " expert mayor governor monarch emperor prince princess lord lady noble peer peasant clergy congregation military troops force"
    " institution organisation organization corporation business faculty personnel staffer member spouse couple population community".split()
)
"""In the singular."""
_WHAT_THEY_ARE = later(r"\p{Ll}{2,}(?:er|or|ist|ant|(?<!m)ent|ian|man|men|woman|women|ee)s?")
"""Teacher, auditor, chemist, assistant, resident, librarian, trustee."""
_THINGS = frozenset(
    "water paper number letter winter summer weather corner power server computer counter order offer door floor color motor sensor error"
    " event content percent"
    " laser cutter router grinder printer scanner drawer freezer boiler toaster mixer heater cooker washer dishwasher dryer hoover locker container"
    " charger adapter mower trailer scooter projector elevator escalator lawnmower extinguisher compressor radiator"
    " current present different important recent never ever other another further later earlier longer better larger higher lower".split()
)

_ASKS_PERSON = later(
    r"(?i)\W*(?:(?:by|to|for|with|from|of|in) )?(?:which|what(?! (?:\p{L}+ )?(?:\p{L}+ed|made|led|drove|gave|told|set|won|the|an?|his|her|its|their|this|that)\b)) (?:(?!(?:kind|type|sort|is|was|are|were|does|did|do|has|had|have|can|will)\b)[\p{L}-]+ ){0,2}?"
    r"(?:person|individual|(?:noble|sports|business|police)?(?:man|woman)|boy|girl|scientist|physicist|chemist|biologist|astronomer|mathematician|inventor|engineer|architect|explorer|author|writer|novelist|poet|playwright"
    r"|philosopher|historian|economist|psychologist|artist|painter|sculptor|photographer|composer|musician|singer|rapper|songwriter|guitarist|drummer|pianist|actor|actress|comedian|filmmaker|journalist|critic|king|queen"
    r"|emperor|empress|monarch|pharaoh|sultan|tsar|prince|princess|pope|bishop|saint|president|minister|politician|senator|governor|mayor|admiral|commander|athlete|quarterback|swimmer|boxer|golfer|lawyer|physician|surgeon"
    r"|professor|founder|ruler|dictator|assassin|killer|murderer|astronaut|cosmonaut|entrepreneur)\b(?!['’-])"
)
"""For somebody by what they are: of "which physicist found the neutron?" the answer names one."""


def asks_person(text: str) -> bool:
    """Whether an English question asks for somebody by what they are."""
    return _ASKS_PERSON.match(text) is not None


def is_person(word: str) -> bool:
    """Whether a case-folded English word is one for people or for what they are."""
    return analyzer_for("en").stem(word) in _people() or (
        _WHAT_THEY_ARE.fullmatch(word) is not None and word.removesuffix("s") not in _THINGS
    )


@functools.cache
def _people() -> frozenset[str]:
    return frozenset(map(analyzer_for("en").stem, _PEOPLE))
