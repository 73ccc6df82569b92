"""What a question asks for, as labels and headings are called: a leader, a deadline, how many fit, how many there are. Pure."""

from __future__ import annotations

import functools

from bot.analysis.patterns import later
from bot.answering.answer_types.definitions import DEFINITION
from bot.answering.answer_types.kinds import asking_phrase

_BY_NOUN = frozenset({"which", DEFINITION})
"""What a question asks for that names the kind by a noun: "what is the location of the camp?"."""
_OF_DEADLINE, _OF_NUMBER = _BY_NOUN | {"", "when"}, _BY_NOUN | {"", "how many"}
_NAMED = {
    "where": later(
        r"(?i)\b(?:location|venue|address|whereabouts|adresse|anschrift|veranstaltungsort|treffpunkt|lieu|dirección|lugar|indirizzo|luogo|endereço|local|adres|locatie)\b"
    ),
    "who": later(
        r"(?i)\b(?:organi[sz]er|contact|kontakt|ansprechpartner(?:in)?|organisateur|organizador|organizzatore|contacto|contatto|contato)\b"
    ),
}
_ASKS_DEADLINE = later(
    r"(?i)\b(?:deadline|closing date|cut-?off|last (?:day|date|chance) (?:to|for)|latest (?:i|we|you|one) can|(?:by|until) when|(?:applications?|registrations?|entries|bookings?|sign-?ups?|submissions?)\b.*\b(?:clos\p{L}+|due|ends?|open until)"
    r"|when (?:do|must|should) (?:i|we|you) (?:have to |need to )?(?:\p{L}+ ){1,2}by|(?:anmelde|abgabe|bewerbungs|einsende)(?:schluss|frist)|bis wann|(?:date|délai) limite|jusqu['’]à quand|fecha límite|plazo|hasta cuándo|scadenza|entro quando|prazo|até quando|tot wanneer)\b"
)
_ASKS_CAPACITY = later(
    r"(?i)\bhow many\b.*\b(?:can|could|may|fit|max|maximum|spaces|places|spots|seats|slots|room for|allowed|take|accommodate)\b|\b(?:capacity|max(?:imum)? (?:number|size)|wie viele .*(?:können|passen|plätze)|combien de places|cuántas plazas|quanti posti|quantas vagas)\b"
)
_ASKS_FREE = later(r"(?i)\W*(?:is|are|was|ist|sind|est|c['’]est|es|è|é|zijn)\b.*\b(?:free|kostenlos|umsonst|gratis|gratuite?|gratuito)\W*$")
_ASKS_STRENGTH = later(
    r"(?i)\bhow many (?:\p{L}+ )?(?:fighters|combatants|militants|insurgents|rebels|soldiers|troops|men|members|people|staff|employees|volunteers)\b(?!.*\b(?:can|could|may|died|killed|wounded|injured)\b).*\b(?:has|have|had|got|number|belong|are in|are there)\b"
    r"|\bhow (?:big|large|strong) (?:is|are|was|were)\b|\bwie viele (?:mitglieder|kämpfer|leute|soldaten)\b|\bcombien de (?:membres|combattants|soldats)\b|\bcuánt[oa]s (?:miembros|combatientes|soldados)\b|\bquanti (?:membri|combattenti|soldati)\b"
)
_ASKS_AGE = later(r"(?i)\bage (?:limit|range|group|restriction|requirement)s?\b|\bwhat ages?\b|\b(?:mindest|höchst)alter\b")
_ASKS_LEADER = later(
    r"(?i)\bwho(?:['’]?s| is| are| was)? (?:currently |now )?(?:(?:leads?|leading|runs?|running|heads?|heading|commands?|commanding|directs?|chairs?|controls?|manages?|in (?:charge|command|control) of|at the head of)\b"
    r"|(?:the )?(?:[\p{L}-]+ )?(?:leader|head|chief|commander|boss|director|manager|chair(?:man|woman|person)?|president|captain)s? (?:of|at|in)\b)"
    r"|\b(?:wer (?:leitet|führt|ist (?:der|die) (?:chef|leiter|anführer|vorsitzende)\p{L}*)|qui (?:dirige|commande|est (?:le|la) (?:chef|direct|leader|dirigeant)\p{L}*)|qui[eé]n(?:es)? (?:dirige|lidera|manda|encabeza|es (?:el|la) (?:jef|líder|direct)\p{L}*)"
    r"|chi (?:guida|dirige|comanda)|quem (?:lidera|dirige|comanda|chefia)|wie (?:leidt|is de (?:leider|baas|voorzitter)))\b"
)
OF_ROLES = frozenset({"leader", "strength"})
"""What is told by one of many words, so that all of them are searched for: who leads, the commander, the emir."""


@functools.lru_cache(maxsize=64)
def kind_labelled(text: str, language: str, kind: str, measure: str) -> str:
    """The kind of thing that a question asks for, as labels are called: ``deadline``, ``capacity``, ``strength``, ``leader``, ``how old`` or what it asks for otherwise."""
    if kind == "who" and _ASKS_LEADER.search(text):
        return "leader"
    if kind in _OF_DEADLINE and _ASKS_DEADLINE.search(text):
        return "deadline"
    if measure == "how old" or (kind in _OF_NUMBER and _ASKS_AGE.search(text)):
        return "how old"
    if kind in _OF_NUMBER and _ASKS_CAPACITY.search(text):
        return "capacity"
    if kind in _OF_NUMBER and _ASKS_STRENGTH.search(text):
        return "strength"
    if not kind and _ASKS_FREE.match(text):
        return "how much"
    asking = None if kind else asking_phrase(text, language)
    asks_by_noun = kind in _BY_NOUN or (asking and asking.start == asking.end)
    if asks_by_noun and (named := next((each for each, pattern in _NAMED.items() if pattern.search(text)), "")):
        return named
    return kind or "how"
