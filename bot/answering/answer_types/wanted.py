"""What a question asks for by its name: a telephone number, an e-mail or web address, another number or code, a price, a colour, hours, what something is called. A sentence that holds none is no answer to it. Pure.

In a language that is not listed nothing is asked for by name, and any sentence may answer.
"""

from __future__ import annotations

import functools
from collections.abc import Collection

import regex

from bot.analysis.dates import without_dates
from bot.analysis.languages import read_as
from bot.analysis.number_words import COUNTED, SCALES, words_for_numbers
from bot.analysis.patterns import later
from bot.answering.answer_types.kinds import asking_phrase, new_names
from bot.answering.answer_types.measures import CODE, YEAR
from bot.answering.answer_types.names_told import has_other, opens_with_name, says_name, tells_name
from bot.answering.answer_types.other_figures import without_item_number
from bot.answering.answer_types.people import is_person
from bot.answering.answer_types.prices import FREE, SHARES
from bot.answering.answer_types.prices_elsewhere import asks_price_elsewhere, holds_price_elsewhere
from bot.answering.answer_types.telephones import ASKED_ELSEWHERE, holds_telephone, may_be_telephone
from bot.documents.chats.asking import without_stamp
from bot.documents.markdown.marks import without_marks
from bot.tables import columns_of

PRICE = "price"
THINGS = ("telephone", "number", "email", "link", "colour", "name", "name of", "hours", PRICE)
_TELEPHONE, _NUMBER, _EMAIL, _LINK, _COLOUR, _NAME, _NAME_OF, _HOURS, _ = THINGS
_OF_YEARS = later(
    r"(?i)\b(?:since|from|years?|joined|founded|born|built|seit|jahr|baujahr|depuis|année|desde|año|dal|anno|ano|sinds|jaar)\b"
)
"""How columns are headed whose numbers of four digits are no telephone numbers."""
_OPENING = {
    "en": r"(?!(?:is|are|was|were|do|does|did|can|could|may|must|will|would|should|has|have|when|if|who|whose|why|how|where|which|what(?:['’]?s| is) an?)\b)(?:what(?:['’]?s| is| are| was)? )?",
    "de": r"(?:was (?:ist|sind)|wie (?:ist|lautet)|welche[nmrs]?) ",
    "fr": r"(?:quel(?:le)? est|c['’]est quoi) ",
    "es": r"(?:cu[aá]l es|qu[eé]) ",
    "it": r"(?:qual è|qual e'?|quale è) ",
    "pt": r"(?:qual (?:é|e)|qual) ",
    "nl": r"(?:wat is|welke?) ",
}
"""How a question begins that asks for a thing by its name, up to three words before it; in English the name may open it. "Do I need the door code?" is answered without one."""
_ARTICLE = {
    "en": r"(?!)",
    "de": r"(?:(?:die|das|der) )?",
    "fr": r"(?:l['’]|(?:le|la|les) )?",
    "es": r"(?:(?:el|la) )?",
    "it": r"(?:l['’]|(?:il|la) )?",
    "pt": r"(?:[oa] )?",
    "nl": r"(?:(?:de|het) )?",
}
"""What may stand before the name of a thing that a question in key words opens with: "Passwort fürs WLAN"."""
_NOT_BEFORE = r"(?:to|if|when|happens?|does|do|did|should|can|change|changing|reset|lost|forg[eo]t\w*|update|wenn|mit|si|cuando|con|avec|quand|se|quando|com|als|met)"
_OF_IT = r"(?= (?:for|of|to|in|on|at|fürs?|von|vom|zum|beim?|im|der|des|du|de|del|della|da|do|voor|van)\b| d['’]|\W*(?:(?:now|please|again|here|today|currently)\W*)?$)"
_TELEPHONES = {
    "en": r"(?:(?:tele)?phone|mobile|cell|fax|hotline)[ -](?:number|no)|number (?:of|for) (?:\S+ ){0,4}(?:tele)?(?:phone|line|hotline)"
    r"|number (?:do|should|can|must) (?:i|we|you) (?:ring|call|dial|phone|text)\b",
    "de": r"(?:telefon|handy|fax|ruf|whats ?app)[\p{L}-]*nummer",
    "fr": "numéro (?:de (?:téléphone|portable|fax)|(?:de )?whats ?app)",
    "es": r"n[uú]mero de (?:tel[eé]fono|m[oó]vil|celular|whats ?app)|tel[eé]fono(?= (?:tiene|del?)\b)",
    "it": "numero (?:di (?:telefono|cellulare|fax)|(?:di )?whats ?app)",
    "pt": r"n[uú]mero d[eo] (?:telefone|celular|telem[oó]vel|whats ?app|zap)|telefone(?= d[aeo]s?\b)",
    "nl": r"(?:telefoon|fax)\p{L}*nummer",
}
_NUMBERS = {
    "en": r"(?:account|policy|extension|licen[cs]e|registration)[ -](?:number|no)"
    r"|(?:door|room|key ?box|alarm|access|entry|entrance|gate|locker|(?:pad)?lock|safe|shed|cellar|garage|building|wi-?fi|hex|zip|post(?:al)?|area|discount|promo) code|code (?:for|to|of) (?:the|our)"
    rf"|(?:wi-?fi|wlan|network) key|(?:password|passcode|pin)(?: code| number)?{_OF_IT}",
    "de": r"(?:konto|durchwahl)\p{L}*nummer|iban|(?:tür|zahlen|alarm|zugangs|wlan|wi-?fi)[\p{L}-]*code|postleitzahl|code (?:vo[mn]|fürs?|zu[mr]?|der|des|hat)\b"
    r"|(?:wlan|wi-?fi)[ -]?(?:schlüssel|code)|[\p{L}-]*(?:passwort|kennwort|pin)" + _OF_IT,
    "fr": r"numéro de compte|code (?:postal|promo|wi-?fi|d['’](?:accès|entrée)|(?:de la |du |de l['’]|des )(?!route|travail|civil|conduite))|clé wi-?fi"
    r"|mot de passe(?: \S+)?" + _OF_IT,
    "es": r"n[uú]mero de (?:cuenta|p[oó]liza)|c[oó]digo (?:postal|de acceso|de la (?:puerta|alarma|entrada)|del? (?:candado|garaje|portal|wi-?fi))|(?:contraseña|clave)(?= (?:del?|wi-?fi)\b)",
    "it": r"numero di conto|codice (?:postale|di accesso|d['’]accesso|della porta|dell['’]allarme|del (?:lucchetto|cancello|wi-?fi))|password(?= (?:del|della|wi-?fi)\b)",
    "pt": r"código (?:postal|de acesso|da porta|do (?:alarme|cadeado|portão|wi-?fi))|(?:senha|palavra-passe)(?= (?:d[aeo]|wi-?fi)\b)",
    "nl": r"rekening\p{L}*nummer|(?:deur|toegangs|alarm|post|wifi-?|pin)code|code(?= (?:van|voor|heeft)\b)|wachtwoord(?= (?:van|voor)\b|\W*$)|wifi-?wachtwoord",
}
_EMAILS = {
    "en": r"(?<!\b(?:in|by|via|per|on|with|an?|this|that|last|next|first|new|send|sent|write|forward|get|got|receive|no)(?: the| an?)? )e-?mail(?: address)?"
    rf"(?:{_OF_IT}| (?:do|should|can|must) (?:i|we) (?:write|send|mail|use|contact)\b)",
    "de": rf"[\p{{L}}-]*mail(?:-?adresse)?(?:{_OF_IT}|(?= hat\b))",
    "fr": rf"(?:l['’])?(?:e-?mail|(?:adresse )?(?:e-?mail|mail|courriel|électronique)){_OF_IT}",
    "es": rf"(?:direcci[oó]n de )?(?:correo(?: electr[oó]nico)?|e-?mail|mail){_OF_IT}",
    "it": rf"(?:l['’])?(?:e-?mail|mail|indirizzo (?:e-?mail|mail|di posta(?: elettronica)?)){_OF_IT}",
    "pt": rf"(?:endereço de )?e-?mail{_OF_IT}",
    "nl": rf"(?:e-?)?mail(?:adres)?{_OF_IT}",
}
_LINKS = {
    "en": rf"(?:(?:zoom|teams|meet|meeting|video|invite|sign-?up|form|booking|payment|download|survey) link|link(?= (?:for|to) (?:the|our|your)\b)|url|web ?(?:site )?address|website(?= (?:of|for)\b)){_OF_IT}",
    "de": rf"(?:[\p{{L}}-]*link(?= (?:zu[mr]?|fürs?)\b)|url|web-?adresse|(?:internet|web)(?:-?seite|adresse|site){_OF_IT})",
}
_ADDRESSES = {
    _EMAIL: r"\w@\w|\w\s?[\[(](?:at|ät|arroba|chiocciola)[\])]\s?\w",
    _LINK: r"\b(?:https?:|www\.)|(?<![@\w.])[\p{L}\p{Nd}-]++(?:\.[\p{L}\p{Nd}-]++)*+(?<=\.\p{Ll}{2,})(?![\w@])|\blinks?\b",
}
"""What an address holds; where a link is to be found answers as well."""
_NAMED = frozenset({_TELEPHONE, _NUMBER, _EMAIL, _LINK})
_NAMED_BY = tuple(
    "num núm phone mobile cell fax hotline tel code código codigo codice clé key pass pin iban leitzahl schlüssel kennwort contraseña clave senha wachtwoord mail courriel électronique correo posta link url web internet".split()
)
"""One of these stands in whatever asks for one of ``_NAMED``: most questions have none."""
_NOT_AFTER = r"(?!s?\b\s+(?:is|are|does|do (?:i|you|we|they)|did|has|was|types?|formats?|polic\w+)\b|.*\b(?:used|for)\W*$)"
_PRICES = {
    "en": r"(?:what|how much) (?:do|does|did|will|would)\b.*\b(?:cost|charge)(?: (?:me|us|you|one))?(?: (?:for|per|in|at|on|to|a|an|each)\b.*)?\W*$"
    r"|(?:what(?:['’]?s| is| are| was| were)? the )?(?:\p{L}+ )?(?:price|cost|fee|fare|rent)s?(?= (?:of|for) (?:the|an?|one|our|your)\b)"
    r"|what(?:['’]?s| is| was) the (?:entry |ticket |list )?(?:price|fee|fare)\W*$|(?:prices?|costs?|fees?)(?: (?!lists?\b|increase|chang|polic)\p{L}+){1,3}\W*$"
    r"|what(?:['’]?s| is| are| was| were)\b.*\bcosting(?: (?:me|us|you|one))?\W*$|what (?:did|does|will|would)\b.*\b(?:sell|go) for\W*$|(?:what|which) (?:salary|wage|rent|fee|fare|price)\b"
    r"|(?:what|how much) (?:do|does|did|will|would|must|should)\b.*\bpay(?: (?:me|us|you|one))?(?: (?:(?:for|per|in|at|to) (?!with\b)|(?:an?|each|every) )(?=\p{L}).*)?\W*$",
    "de": r"(?:(?:der|die) )?(?:(?:preise?|kosten|gebühr(?:en)?|miete|beitrag) (?:für|pro|von|einer|eines|des|der)\b|(?:preise?|kosten|gebühr(?:en)?) \p{L}+(?: \p{L}+)?\W*$)|(?:was|wie ?viel) kost\p{L}+\b|(?:was|wie ?viel) (?:soll|wird|werd|würd|darf|dürf|könn|hat|haben|muss|müss)\p{L}*\b.*\b(?:kosten|gekostet|(?:be)?zahlen|hinlegen)\W*$|(?:was|wie ?viel) (?:be)?zahl\p{L}*\b|wie teuer (?:ist|sind|war|waren|wird)\b|wie hoch (?:ist|sind|war|waren|wird) (?:\p{L}+ )?\p{L}*(?:miete|beitrag|beiträge|gebühr|gebühren|preise?|kosten|kaution|pfand|honorar)\b",
    "fr": r"(?:le )?(?:prix|tarifs?|coût|loyer) (?:(?:de|du|des|d['’]|pour)|\p{L}+(?: \p{L}+){0,2}\W*$)|(?:quel est le|quel|à quel) (?:prix|tarif|coût|loyer)\b|combien (?:(?:va|vont|devrait|doit|a|ont)\b.*\bco[uû]t(?:er|é)\b|(?:ça |cela )?co[uû]t\p{L}+|(?:ça |cela )?vaut|(?:on |je |faut[- ]il |il faut )?pa(?:ie|ye)\p{L}*|l(?:es? |a |['’])[\p{L}-]+(?: [\p{L}-]+){0,2}\W*$)"
    r"|(?:\S+ ){0,4}?(?:c['’]est|ça fait|co[uû]te(?:nt)?) combien\b(?! de\b| d['’])",
    "es": r"(?:el |la )?(?:precio|coste|costo|tarifa|cuota|alquiler) (?:(?:del?|para|por)\b|\p{L}+(?: \p{L}+){0,2}\W*$)|(?:a )?(?:qu[eé]|cu[aá]l es (?:el|la)) (?:precio|coste|costo|tarifa|cuota|alquiler)\b|cu[aá]nto (?:(?:cuesta|vale)\p{L}*|(?:va|van|iba) a costar\b|cost(?:ar\p{L}+|ó|o|aba)\b)|(?:\S+ ){0,4}?cuestan? cu[aá]nto\b|a cu[aá]nto (?:est[aá]n?|salen?|van?)\b|cu[aá]nto (?:me |nos )?(?:salen?\b|se paga\b|hay que pagar\b|pag\p{L}+)",
    "it": r"(?:il |la )?(?:prezzo|costo|tariffa|quota|affitto) (?:di|del|dell\p{L}*|per)\b|(?:qual è (?:il|la)|che|a che) (?:prezzo|costo|tariffa|quota|affitto)\b|quanto (?:cost\p{L}+|verrà a costare\b|(?:è|sono) costat\p{L}\b|(?:si )?pag\p{L}+|viene\b(?= (?:il|la|l['’]|un))|si spende\b)",
    "pt": r"(?:qual (?:é )?[oa]|que) (?:preço|custo|tarifa|mensalidade|aluguel)\b|quanto (?:cust\p{L}+|(?:vai|vão|ia) custar\b|(?:[eé]|sai|saem|fica|ficam|est[aá]|t[aá]|são|pag\p{L}+|se paga|d[aá]) (?=[oa]s? |um|pra|para|por))",
    "nl": r"wat kost\p{L}*|wat (?:gaa|zal|zul|zou|mag|heeft|moet)\p{L}*\b.*\b(?:kosten|gekost)\W*$|(?:wat is|hoe hoog is) de \p{L}*(?:prijs|huur|contributie|borg)\b|hoeveel (?:kost\p{L}*|betaal\p{L}*|moet\p{L}* .*\bbetalen\b)|wat betaal\p{L}*|hoe duur (?:is|zijn|was)\b",
}
_COLOURS = {
    "en": r"(?:what|which) colou?rs?",
    "de": r"(?:in )?welche[rnm]? farben?",
    "fr": r"(?:de |en )?quelles? couleurs?",
    "es": r"(?:de |en )?qu[eé] color(?:es)?",
    "it": r"(?:di )?che color[ei]",
    "pt": r"(?:de )?que cor(?:es)?",
    "nl": r"(?:in )?welke kleur(?:en)?",
}
_COLOUR_WORDS = (
    r"(?:black|white|gr[ea]y|silver|gold(?:en)?|brown|beige|cream|red|orange|yellow|amber|green|olive|teal|turquoise|cyan|blue|navy|indigo|violet|purple|lilac|pink|magenta|maroon|crimson|khaki|transparent|clear|colourless|multi-?colou?red"
    r"|\p{L}*(?:schwarz|wei[sß]|grau|silber|braun|rot|orange|gelb|grün|türkis|blau|lila|violett|rosa|bunt)(?:e[rnms]?)?"
    r"|noir|blanc|blanche|gris|argenté?|dorée?|brun|marron|rouge|jaune|vert|bleu|rose|mauve|bordeaux|negr[oa]|blanc[oa]|plat(?:a|eado)|marrón|roj[oa]|naranja|amarill[oa]|verde|azul|morad[oa]"
    r"|ner[oi]|bianc[oaih]+|grigi[oa]|ross[oai]|giall[oa]|verdi|azzurr[oa]|blu|viola|pret[oa]|branc[oa]|cinz[ae]|vermelh[oa]|amarel[oa]|rox[oa]|zwart|wit|grijs|bruin|rood|geel|groen|blauw|paars|roze)e?s?"
)
_HOURS_OF = {
    "en": r"(?:what(?:['’]?s| are| is) )?(?:the )?(?:opening|visiting|office|business) (?:hours|times)",
    "de": r"(?:(?:was|wie|welche) (?:sind |haben )?)?(?:die )?(?:öffnungs|sprech|besuchs|büro)zeiten",
    "fr": r"(?:quels sont )?(?:les )?(?:horaires|heures) d['’]ouverture",
    "es": r"(?:cu[aá]l es )?(?:el )?horario de (?:apertura|atención)",
    "it": r"(?:quali sono )?(?:gli )?orari[o]? di apertura",
    "pt": r"(?:qual é )?(?:o )?horário de (?:funcionamento|atendimento|abertura)",
    "nl": r"(?:wat zijn )?(?:de )?openings(?:tijden|uren)",
}
_HOUR = r"\p{Nd}|\b(?:closed|weekends?|weekdays?|always|noon|midnight|daily|geschlossen|fermée?s?|cerrad\p{L}+|chius\p{L}+|fechad\p{L}+|gesloten|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
_CALLED = {
    "en": r"(?:what(?:['’]?s| is| are| was| were)? )?(?:the )?names? of(?! an?\b| one\b)|(?:which|what) (?:company|companies|firm|bank|hospital|universit(?:y|ies)|school|college|make|brand|provider|supplier"
    r"|team|country|countries|city|town|village|street|newspaper|band|church|airline|hotel|pub|font)\b(?! is (?:best|cheapest)\b)",
    "fr": r"comment s['’]appell\p{L}+|(?:quel est )?(?:le )?noms? (?:de|du|des|d['’])",
    "es": r"c[oó]mo se llama\p{L}*|(?:cu[aá]l es )?(?:el )?nombres? del?",
    "it": r"come si chiama\p{L}*|(?:qual è )?(?:il )?nome (?:di|del|dell\p{L}*)",
    "pt": r"como se chama\p{L}*|(?:qual é )?(?:o )?nome d[aeo]s?",
    "nl": r"hoe he(?:et|ten)|(?:wat is )?(?:de )?naam van",
}
"""Not in German, where every noun has a capital as names have."""
_NAME_OF_IT = (
    r"(?:what(?:['’]?s| is| are| was| were)? )?(?:the )?names? of(?! an?\b| one\b)"
    r"(?! (?:\p{L}+ ){0,2}?(?:street|road|town|village|city|place|venue|hotel|building|hall|room|school|hospital|pub|bar|restaurant|station|country|region|island|river|lake|mountain|valley)(?:e?s)?\b)"
    r"|what(?:['’]?s| is| are| was| were) (?:\S+ ){0,4}?\p{L}+['’]?s (?:first |last |full |real |middle |family |sur|nick)?names?\W*$"
)
"""English; the name of what is no place stands beside the thing: "Emil Vasko, the pilot". The last: what was her brother's name, the nurse's surname."""
_ASKS_CALLED = later(
    r"(?i)\W*what(?:['’]?s| is| was) (?:the|our|your|my|their|his|her|\p{L}+['’]s) (?:[\p{L}'’-]+ ){0,3}?(?P<who>\p{L}+) called\W*$"
)
"""What the nurse is called; what green soap is called, a word tells that is no name."""
_TOLD_NAME = later(r"[“\"„«][^”\"“»]+[”\"“»]|`[^`\n]+`|\b\p{Lu}{2,}\b|\w\.(?:com|org|net|example|io)\b")
"""What gives a name beside a word with a capital: quotation marks, a code, an acronym, an address."""
_ASKS_BY_NO_NAME = frozenset({"who", "whose", "why", "where", "when"})
"""English; whoever begins so asks for a person, reason, place or time."""
_TELEPHONES_ELSEWHERE = later(rf"(?:\S+ ){{0,4}}?\S*{ASKED_ELSEWHERE}", regex.IGNORECASE)
_ASKS_WHAT = frozenset({"which", "how many"})
_TIME_OF_DAY = regex.compile(r"\b\p{Nd}{1,2}[:.]\p{Nd}\p{Nd}\b(?![.,]?\p{Nd})")
_CODES = r"password|passcode|pin|key|code|passwort|kennwort|mot de passe|contraseña|clave|senha|wachtwoord"
_FIGURE = (
    r"\p{Nd}|`[^`\n]+`|[\"“„«][^\"”“»]+[\"”“»]|\b\p{Lu}{4,}\b|\bis:?\s+[*_]*\p{L}+-\p{L}"
    rf"|(?i:\b(?:{_CODES})\b[^.:=\n]{{0,30}}(?:[:=]\s*|\b(?:is|ist|lautet|est|es|è|é)\s+(?=[*_]*[\p{{L}}-]+\W*$))[*_]*(?!on\b|in\b|at\b|ask\b|it\b)\p{{L}})"
)
"""A number, or a code in letters: "password: sunflower"."""
_TOPIC = later(r"(?i)^[^?.!]+\s[-–—]+\s+(?=(?:what|which|quel|cu[aá]l|qu[eé]|qual|wat|welke?|was|wie|welche)\b)")
"""What a question is about, set before it: "Ian from the garage - what's his phone number?"."""
_HUNDREDS = r"hundert|tausend|cents?|mille|cien(?:to)?|ciento?s|mil|cento|mila|cem|honderd|duizend"


def wanted(text: str, language: str) -> str:
    """What a question asks for by name: ``telephone``, ``number`` (or code), ``email``, ``link``, ``colour``, ``hours``, ``name`` or ``PRICE``; empty where it asks for nothing so."""
    if read_as(language) not in _OPENING:
        return _wanted_elsewhere(text, language)
    text = _TOPIC.sub("", text)
    if read_as(language) == "en" and text.partition(" ")[0].casefold() in _ASKS_BY_NO_NAME:
        return ""
    left_out = frozenset() if any(map(text.casefold().__contains__, _NAMED_BY)) else _NAMED
    thing = next((thing for thing, pattern in _asking(read_as(language)) if thing not in left_out and pattern.match(text)), "")
    if not thing and read_as(language) == "en" and (match := _ASKS_CALLED.match(text)) and is_person(match["who"].casefold()):
        return _NAME_OF
    return thing


def _wanted_elsewhere(text: str, language: str) -> str:
    """The same in a language in which no more than telephone numbers and prices are asked for by name."""
    if _TELEPHONES_ELSEWHERE.match(text):
        return _TELEPHONE if asking_phrase(text, language).kind in _ASKS_WHAT else ""  # "can I change my telephone number?"
    price = asks_price_elsewhere(language)
    return PRICE if price and price.match(text) else ""


def holds_wanted(
    thing: str, sentence: str, language: str, known: Collection[str] = (), *, head: str = "", is_below_it: bool = False
) -> bool:
    """Whether a sentence in a language holds what is asked for by name; any does where nothing is. The ``known`` words of the question, case-folded, name nothing new.

    So does any sentence ``is_below_it``, a heading that names all that is asked for; but a name it must have. Of a row of a table the ``head`` may tell which cell is a name.
    """
    if not thing or (is_below_it and thing != _NAME_OF):
        return True
    words = without_item_number(without_stamp(without_marks(sentence)))
    if thing == _TELEPHONE and head:
        words = " | ".join(value for name, value in columns_of(head, words) if not _OF_YEARS.search(name))
    if thing == _TELEPHONE:
        return holds_telephone(words, language) or (read_as(language) not in _OPENING and may_be_telephone(words, language))
    if thing == PRICE and asks_price_elsewhere(language):
        return holds_price_elsewhere(words, language, anywhere=True) > 0
    if thing == _NAME_OF and not is_below_it:
        return tells_name(words, head, known)
    if thing in {_NAME, _NAME_OF}:
        is_new = not new_names(words) <= frozenset(known) or opens_with_name(words, language, known)
        return is_new or words == words.lower() or says_name(words) or has_other(_TOLD_NAME, words, known)
    if thing == _COLOUR:
        return has_other(_held(thing, language), words, known)
    if thing == _NUMBER:
        words = _TIME_OF_DAY.sub(" ", without_dates(words, language))
        return has_other(_held(thing, language), words, known)
    return _held(thing, language).search(words) is not None


@functools.cache
def _asking(language: str) -> tuple[tuple[str, regex.Pattern[str]], ...]:
    telephone, number, email, link = (
        rf"{_OPENING[language]}(?:(?!{_NOT_BEFORE}\b)\S+ ){{0,3}}?(?:{named.get(language, '(?!)')}){_NOT_AFTER}|{_ARTICLE[language]}(?:{named.get(language, '(?!)')}){_OF_IT}"
        for named in (_TELEPHONES, _NUMBERS, _EMAILS, _LINKS)
    )
    asked = (
        (_TELEPHONE, telephone),
        (_NUMBER, number),
        (_EMAIL, email),
        (_LINK, link),
        (PRICE, _PRICES[language]),
        (_COLOUR, _COLOURS[language]),
        (_HOURS, _HOURS_OF[language]),
        (_NAME_OF, _NAME_OF_IT if language == "en" else "(?!)"),
        (_NAME, _CALLED.get(language, "(?!)")),
    )
    return tuple((thing, regex.compile(rf"\W*(?:{pattern})", regex.IGNORECASE)) for thing, pattern in asked)


@functools.cache
def _held(thing: str, language: str) -> regex.Pattern[str]:
    words = "|".join([COUNTED, rf"(?:{SCALES})s?", _HUNDREDS, *map(regex.escape, words_for_numbers(language))])
    if thing in _ADDRESSES:
        return regex.compile(_ADDRESSES[thing], regex.IGNORECASE)
    if thing == _HOURS:
        return regex.compile(_HOUR, regex.IGNORECASE)
    if thing == _COLOUR:
        return regex.compile(rf"\b{_COLOUR_WORDS}\b|#[0-9a-f]{{6}}\b", regex.IGNORECASE)
    if thing == _NUMBER:
        return regex.compile(rf"{_FIGURE}|\b(?i:{words})\s(?i:{words})\b")
    return regex.compile(rf"(?i)(?:{CODE}|\({YEAR}\)|\bminus \p{{Nd}}+)(*SKIP)(*FAIL)|[\p{{Nd}}\p{{Sc}}]|\b(?:{FREE}|{SHARES}|{words})\b")
