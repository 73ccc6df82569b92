"""How the labels are called of what a question asks for, "Venue" where it asks where, and which of its words only say that it asks so. Pure."""

from __future__ import annotations

import functools

from bot.analysis.patterns import later
from bot.answering.answer_types.kinds import asking_phrase
from bot.answering.answer_types.measures import labels_measure
from bot.answering.question_analysis.asked import DEFINITION, Asked

_OF_KIND = {
    "when": "when date dates day days time times hours opening wann datum termin termine zeit zeiten quand horaire horaires cuándo cuando fecha fechas hora horario horarios"
    " quando data orario orari horário wanneer tijd kiedy godziny когда дата время",
    "where": "where place location venue address room wo ort adresse raum où lieu salle dónde donde lugar dirección sala dove luogo indirizzo onde local endereço waar plaats gdzie miejsce"
    " adres где место адрес",
    "who": "who contact organiser organizer organised organized organisers organizers host hosts hosted coordinator wer kontakt ansprechpartner ansprechpartnerin veranstalter organisation leitung verantwortlich"
    " qui organisateur responsable quién quien contacto organiza organizador chi contatto organizzatore referente quem contato organizador wie organisator contactpersoon kto organizator кто контакт организатор",
    "how much": "price prices cost costs fee fees rate rates deposit amount amounts much admission entry tickets eintritt startgeld teilnahmegebühr teilnehmerbeitrag entrée entrada ingresso toegang preis preise kosten gebühr gebühren prix tarif tarifs coût precio precios coste costo tarifa prezzo prezzi preço preços custo"
    " prijs prijzen cena ceny opłata цена стоимость",
    "how old": "age ages alter mindestalter altersgrenze âge edad età idade leeftijd",
    "why": "why cause causes reason reasons warum grund gründe ursache ursachen auslöser pourquoi raison raisons causa causas motivo motivos razón razones perché ragione ragioni motivazione porquê razão"
    " waarom oorzaak reden orsak skäl årsag grunn przyczyna powód причина neden sebep",
    "how": "solution solutions workaround workarounds fix remedy resolution lösung lösungen abhilfe behebung umgehung contournement remède solución soluciones soluzione soluzioni rimedio solução soluções"
    " oplossing lösning åtgärd løsning rozwiązanie решение çözüm",
    "deadline": "deadline deadlines closing due rsvp cut-off cutoff frist anmeldefrist anmeldeschluss einsendeschluss abgabefrist délai limite échéance plazo límite scadenza termine prazo uiterste",
    "capacity": "capacity places spaces spots seats limit max maximum kapazität plätze teilnehmerzahl capacité places plazas aforo cupo capienza posti lotação vagas capaciteit plekken",
}
_OF_LEADERS = (
    "leader leaders leadership lead leads led command commander commanders head chief chair chairman chairwoman chairperson director president manager management captain boss charge leitung führung leiter leiterin vorsitz vorsitzender vorsitzende"
    " vorstand direction dirigeant dirigeants dirigeante chef liderazgo líder líderes jefe jefa dirección guida direzione capo comando liderança chefe direção leiding leider voorzitter"
)
KINDS = {kind: frozenset(words.split()) for kind, words in _OF_KIND.items()}
KINDS["leader"] = KINDS["who"].union(_OF_LEADERS.split())
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
_ASKS_AGE = later(r"(?i)\bage (?:limit|range|group|restriction|requirement)s?\b|\bwhat ages?\b|\b(?:mindest|höchst)alter\b")
_ASKS_LEADER = later(
    r"(?i)\bwho(?:['’]?s| is| are| was)? (?:currently |now )?(?:(?:leads?|leading|runs?|running|heads?|heading|commands?|commanding|directs?|chairs?|controls?|manages?|in (?:charge|command|control) of|at the head of)\b"
    r"|(?:the )?(?:[\p{L}-]+ )?(?:leader|head|chief|commander|boss|director|manager|chair(?:man|woman|person)?|president|captain)s? (?:of|at|in)\b)"
    r"|\b(?:wer (?:leitet|führt|ist (?:der|die) (?:chef|leiter|anführer|vorsitzende)\p{L}*)|qui (?:dirige|commande|est (?:le|la) (?:chef|direct|leader|dirigeant)\p{L}*)|qui[eé]n(?:es)? (?:dirige|lidera|manda|encabeza|es (?:el|la) (?:jef|líder|direct)\p{L}*)"
    r"|chi (?:guida|dirige|comanda)|quem (?:lidera|dirige|comanda|chefia)|wie (?:leidt|is de (?:leider|baas|voorzitter)))\b"
)
_GOING = {
    "where": "held located situated based happening hosted meet meeting take takes taking place point find get statt stattfindet stattfinden situé trouve déroule celebra queda encuentra trova svolge tiene fica acontece gehouden",
    "when": "held take takes taking place happening scheduled start starts starting begin begins planned statt stattfindet stattfinden beginnt commence déroule empieza comienza celebra inizia svolge começa acontece begint gehouden",
    "who": "organisiert organisieren verantwortlich zuständig veranstaltet contacter organise organiza organizza organiseert contact organise organises organised organising organize organizes organized organizing run runs running host hosts hosting charge responsible ask",
    "how much": "pay charge free kostenlos umsonst gratis gratuit gratuite gratuito kostet gekostet coûte coute coûtent cuesta cuestan costa costano custa custam kost",
    "how old": "limit range group restriction requirement minimum maximum",
    "deadline": "date day last latest sign sign-up signup signups register registration registrations apply application applications enrol enroll enter entry entries book booking bookings submit submission submissions"
    " close closes closed closing end ends anmelden anmeldung bewerben abgeben inscrire inscription inscribirse inscripción iscriversi iscrizione inscrever inscrição aanmelden",
    "capacity": "number kids children people participants guests players members come go join attend fit take seat accommodate part allowed room teilnehmen leute personen personnes personas persone pessoas",
}
_GOING["leader"] = (
    f"{_GOING['who']} leading heads heading commands commanding directs chairs control controls manages leitet führt dirige commande lidera manda encabeza guida comanda chefia leidt"
)
_GOING_WITH = {kind: frozenset(words.split()) for kind, words in _GOING.items()}


def kinds_asked(asked: Asked) -> frozenset[str]:
    """The words that name the kind of thing that is asked for."""
    return KINDS.get(_kind_of(asked), frozenset())


def is_of_kind(asked: Asked, label: str) -> bool:
    """Whether a label names the kind of thing that is asked for."""
    kinds = kinds_asked(asked)
    return bool(labels_measure(asked.figures.measure, label)) or not kinds.isdisjoint(label.casefold().split())


def words_of_kind(asked: Asked) -> int:
    """The question's words that only say which kind of thing it asks for, so that a label of that kind says them: "where is the camp *held*?", "what is the *location* of the camp?"."""
    kind = _kind_of(asked)
    going = KINDS.get(kind, frozenset()) | _GOING_WITH.get(kind, frozenset())
    return sum([1 << place for place, term in enumerate(asked.terms) if term.surface.casefold() in going])


def _kind_of(asked: Asked) -> str:
    return _kind_labelled(asked.text, asked.language, asked.kind, asked.figures.measure)


@functools.lru_cache(maxsize=64)
def _kind_labelled(text: str, language: str, kind: str, measure: str) -> str:
    """The kind of thing that a question asks for, as labels are called: one of ``KINDS``, or what it asks for otherwise."""
    if kind == "who" and _ASKS_LEADER.search(text):
        return "leader"
    if kind in _OF_DEADLINE and _ASKS_DEADLINE.search(text):
        return "deadline"
    if measure == "how old" or (kind in _OF_NUMBER and _ASKS_AGE.search(text)):
        return "how old"
    if kind in _OF_NUMBER and _ASKS_CAPACITY.search(text):
        return "capacity"
    if not kind and _ASKS_FREE.match(text):
        return "how much"
    asking = None if kind else asking_phrase(text, language)
    asks_by_noun = kind in _BY_NOUN or (asking and asking.start == asking.end)
    if asks_by_noun and (named := next((each for each, pattern in _NAMED.items() if pattern.search(text)), "")):
        return named
    return kind or "how"
