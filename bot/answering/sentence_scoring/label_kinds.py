"""How the labels are called of what a question asks for, "Venue" where it asks where, and which of its words only say that it asks so. Pure."""

from __future__ import annotations

from bot.answering.answer_types.measures import labels_measure
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.labels_asked import kind_labelled

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
    "strength": "strength size numbers number fighters members membership manpower personnel troops staff headcount stärke mitglieder mitgliederzahl personal effectif effectifs membres fuerza efectivos miembros forza effettivi membri efetivos membros sterkte leden",
    "capacity": "capacity places spaces spots seats limit max maximum kapazität plätze teilnehmerzahl capacité places plazas aforo cupo capienza posti lotação vagas capaciteit plekken",
}
_OF_LEADERS = (
    "leader leaders leadership lead leads led command commander commanders head chief chair chairman chairwoman chairperson director president manager management captain boss charge emir amir ceo principal headteacher leitung führung leiter leiterin vorsitz vorsitzender vorsitzende"
    " vorstand direction dirigeant dirigeants dirigeante chef liderazgo líder líderes jefe jefa dirección guida direzione capo comando liderança chefe direção leiding leider voorzitter"
)
KINDS = {kind: frozenset(words.split()) for kind, words in _OF_KIND.items()}
KINDS["leader"] = KINDS["who"].union(_OF_LEADERS.split())
_GOING = {
    "where": "held located situated based happening hosted meet meeting take takes taking place point find get statt stattfindet stattfinden situé trouve déroule celebra queda encuentra trova svolge tiene fica acontece gehouden",
    "when": "held take takes taking place happening scheduled start starts starting begin begins planned statt stattfindet stattfinden beginnt commence déroule empieza comienza celebra inizia svolge começa acontece begint gehouden",
    "who": "organisiert organisieren verantwortlich zuständig veranstaltet contacter organise organiza organizza organiseert contact organise organises organised organising organize organizes organized organizing run runs running host hosts hosting charge responsible ask",
    "how much": "pay charge free kostenlos umsonst gratis gratuit gratuite gratuito kostet gekostet coûte coute coûtent cuesta cuestan costa costano custa custam kost",
    "how old": "limit range group restriction requirement minimum maximum",
    "deadline": "date day last latest sign sign-up signup signups register registration registrations apply application applications enrol enroll enter entry entries book booking bookings submit submission submissions"
    " close closes closed closing end ends anmelden anmeldung bewerben abgeben inscrire inscription inscribirse inscripción iscriversi iscrizione inscrever inscrição aanmelden",
    "strength": "fighters combatants militants insurgents rebels soldiers troops men members people staff employees volunteers armed kämpfer soldaten leute combattants soldats combatientes soldados combattenti soldati",
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


def asks_strength(asked: Asked) -> bool:
    """Whether it is asked how many there are of those who belong to something: "how many fighters does the front have?"."""
    return asked.kind == "how many" and _kind_of(asked) == "strength"


def words_of_kind(asked: Asked) -> int:
    """The question's words that only say which kind of thing it asks for, so that a label of that kind says them: "where is the camp *held*?", "what is the *location* of the camp?"."""
    kind = _kind_of(asked)
    going = KINDS.get(kind, frozenset()) | _GOING_WITH.get(kind, frozenset())
    return sum([1 << place for place, term in enumerate(asked.terms) if term.surface.casefold() in going])


def _kind_of(asked: Asked) -> str:
    return kind_labelled(asked.text, asked.language, asked.kind, asked.figures.measure)
