"""Whether a sentence may say who: by a name, a word for people or for what they are, or by somebody who speaks; in English and eight more languages. Pure."""

from __future__ import annotations

from bot.analysis.analyzer import analyzer_for
from bot.analysis.languages import read_as
from bot.analysis.number_words import NUMBER_WORDS
from bot.analysis.patterns import compiled, is_found, later
from bot.answering.answer_types.everyday_words import everyday_stems
from bot.answering.answer_types.kinds import NO_NAME
from bot.answering.answer_types.no_persons import without_no_persons
from bot.answering.answer_types.people import is_person
from bot.answering.passage_ranking.matching import held_by_words
from bot.answering.question_analysis.asked import Asked
from bot.documents.chats.asking import without_sender

_WORD = later(rf"(?<![\p{{L}}\p{{Nd}}]){NO_NAME}\p{{L}}[\p{{L}}\p{{M}}]*+(?!\p{{Nd}})")
_SPEAKING = frozenset("i we me us you he she they them mine ours whoever anyone anybody everyone everybody nobody".split())
_SOMEBODY = later(r"(?i)\b(?:the (?:\p{L}+ )?ones? (?:to|who)|those who|the (?:first|last) to)\b")
"""Who is told by what they do: "the last one to leave"."""
_OTHER_PEOPLE = {
    "fr": r"\b(?:le dernier|la dernière|les derniers|celui qui|celle qui|ceux qui|\p{L}{2,}(?:eurs?|euses?|trices?|istes?|iens?|iennes?)|assemblées?|comité|conseil|bureau|club|association|équipe|entreprise|société|service|mairie|ministère|gouvernement|tribunal|juge|maires?"
    r"|membres?|président\p{L}*|vice-président\p{L}*|trésori\p{L}+|secrétaire|responsables?|gérant\p{L}*|élèves?|étudiant\p{L}*|parents?|enfants?|personnes?|adultes?|adhérent\p{L}*|client\p{L}*|médecins?|infirmi\p{L}+|professeure?s?|chefs?"
    r"|police|pompiers|voisin\p{L}*|salarié\p{L}*|employé\p{L}*|bénévoles?|famille|femme|homme|mère|père|frère|sœur|roi|reine|quiconque|tous|toutes|chacun\p{L}*|je|nous|vous|ils?|elles?)\b",
    "es": r"\b(?:el último|la última|los últimos|el que|la que|los que|quienes|\p{L}{2,}(?:ador|adora|adores|adoras|istas?|tor|tora|tores)|asamblea|comité|consejo|junta|club|asociación|equipo|empresa|sociedad|servicio|ayuntamiento|ministerio|gobierno|tribunal|juez|jueza|alcalde|alcaldesa"
    r"|miembros?|soci[oa]s?|president[ea]s?|vicepresident[ea]|tesorer[oa]|secretari[oa]s?|responsables?|encargad[oa]s?|gerente|alumn[oa]s?|estudiantes?|padres?|madres?|hij[oa]s?|niñ[oa]s?|personas?|adult[oa]s?|clientes?|médic[oa]s?|enfermer[oa]s?|profesor\p{L}*|jef[ea]s?"
    r"|policía|bomberos|vecin[oa]s?|emplead[oa]s?|voluntari[oa]s?|familia|mujer|hombre|herman[oa]|rey|reina|quien|cualquiera|todos|todas|cada|nosotr[oa]s|yo|ell[oa]s?|él)\b",
    "it": r"\b(?:l['’]ultim[oa]|gli ultimi|chi|colui|colei|coloro|\p{L}{2,}(?:tore|tori|trice|trici|ista|isti|iste)|assemblea|comitato|consiglio|direttivo|club|associazione|squadra|azienda|società|servizio|comune|ministero|governo|tribunale|giudice|sindac[oa]"
    r"|membr[oi]|soc[ioae]+|president[ei]|presidentessa|tesorier[ea]|segretari[oa]|responsabil[ei]|gerente|alunn[oiae]|student[ei]|genitor[ei]|bambin[oiae]|person[ae]|adult[oiae]|client[ei]|medic[oi]|infermier[eia]|professor\p{L}*|cap[oi]|polizia|vigili|vicin[oiae]"
    r"|dipendent[ei]|volontar\p{L}+|famiglia|donna|uomo|madre|padre|fratello|sorella|re|regina|chiunque|tutti|tutte|noi|io|lui|lei|loro)\b",
    "pt": r"\b(?:o último|a última|os últimos|aquele|aquela|\p{L}{2,}(?:ador|adora|adores|adoras|istas?|tor|tora|tores)|assembleia|comité|comitê|conselho|direção|diretoria|clube|associação|equipa|equipe|empresa|sociedade|serviço|câmara|prefeitura|ministério|governo|tribunal|juiz|juíza|prefeit[oa]"
    r"|membros?|sóci[oa]s?|president[ea]s?|tesoureir[oa]|secretári[oa]s?|responsáve(?:l|is)|encarregad[oa]s?|gerente|alun[oa]s?|estudantes?|pais?|mães?|filh[oa]s?|crianças?|pessoas?|adult[oa]s?|clientes?|médic[oa]s?|enfermeir[oa]s?|professor\p{L}*|chefes?|polícia|bombeiros"
    r"|vizinh[oa]s?|funcionári[oa]s?|voluntári[oa]s?|família|mulher|homem|irm[ãa]o?s?|rei|rainha|quem|qualquer|todos|todas|cada|nós|eu|el[ea]s?)\b",
    "nl": r"\b(?:de laatste|degene|diegene|\p{L}{2,}(?:ist|isten|ster|sters)|leiders?|trainers?|leraars?|eigenaars?|beheerders?|medewerkers?|kassiers?|schrijvers?|directeur\p{L}*|vergadering|comité|raad|bestuur|club|vereniging|team|bedrijf|dienst|gemeente|ministerie|regering|rechtbank|leden|lid|voorzitter|penningmeester|secretaris|ouders?|kind(?:eren)?|mens(?:en)?|persoon|personen|klant(?:en)?|arts(?:en)?"
    r"|chef|politie|brandweer|buur|buren|familie|vrouw(?:en)?|man(?:nen)?|koning|koningin|wie|iedereen|allen|wij|we|ik|hij|zij)\b",
    "da": r"\b(?:\p{L}{2,}(?:ist|ister)|leder\p{L}*|træner\p{L}*|lærer\p{L}*|ejer\p{L}*|kasserer\p{L}*|sekretær\p{L}*|forfatter\p{L}*|medarbejder\p{L}*|direktør\p{L}*|generalforsamling\p{L}*|bestyrelse\p{L}*|udvalg\p{L}*|råd\p{L}*|klub\p{L}*|forening\p{L}*|hold\p{L}*|firma\p{L}*|kommune\p{L}*|regering\p{L}*|medlem\p{L}*|formand\p{L}*|forælder|forældre|børn|barn|menneske\p{L}*|personer?|kunde\p{L}*|læge\p{L}*|chef\p{L}*|politi\p{L}*|nabo\p{L}*"
    r"|familie\p{L}*|kvinde\p{L}*|mand|mænd|konge\p{L}*|dronning\p{L}*|alle|enhver|vi|jeg|han|hun|de)\b",
    "no": r"\b(?:\p{L}{2,}(?:ist|ister)|leder\p{L}*|trener\p{L}*|lærer\p{L}*|eier\p{L}*|kasserer\p{L}*|sekretær\p{L}*|forfatter\p{L}*|medarbeider\p{L}*|direktør\p{L}*|årsmøte\p{L}*|styre\p{L}*|utvalg\p{L}*|råd\p{L}*|klubb\p{L}*|forening\p{L}*|lag\p{L}*|firma\p{L}*|kommune\p{L}*|regjering\p{L}*|medlem\p{L}*|formann\p{L}*|foreldre|barn\p{L}*|menneske\p{L}*|personer?|kunde\p{L}*|lege\p{L}*|sjef\p{L}*|politi\p{L}*|nabo\p{L}*"
    r"|familie\p{L}*|kvinne\p{L}*|mann|menn|konge\p{L}*|dronning\p{L}*|alle|enhver|vi|jeg|han|hun|de)\b",
    "sv": r"\b(?:\p{L}{2,}(?:are|arna|aren|ist|ister)|chefs?|kassör\p{L}*|sekreterare\p{L}*|direktör\p{L}*|årsmöte\p{L}*|styrelse\p{L}*|utskott\p{L}*|råd\p{L}*|klubb\p{L}*|förening\p{L}*|lag\p{L}*|företag\p{L}*|kommun\p{L}*|regering\p{L}*|medlem\p{L}*|ordförande\p{L}*|förälder|föräldrar|barn\p{L}*|människ\p{L}*|person\p{L}*|kund\p{L}*|chef\p{L}*|polis\p{L}*|grann\p{L}*"
    r"|familj\p{L}*|kvinn\p{L}*|man|män|kung\p{L}*|drottning\p{L}*|alla|var och en|vi|jag|han|hon|de)\b",
}
"""By language the words for people and those who act together; in German any noun may be one."""
_US = {
    "en": "i|we|you|they|one", "nl": "ik|wij|we|je|jij|u|men", "sv": "jag|vi|man|du|ni", "da": "jeg|vi|man|du|(?-i:I)", "no": "jeg|vi|man|du|dere",
}  # fmt: skip
"""By language who asks, behind the verb."""
_TO_REACH = r"(?:[\w'’]+ ){0,3}?(?:contact|call|ask|ring|phone|e-?mail|reach|talk|speak|turn|write)\b"
_ROLES = {
    "en": (
        "who",
        r"can|may|could|gets? to|qualif\w+|(?:allowed|permitted|able|entitled|eligible|authori[sz]ed)",
        r"must|should|has to|have to|needs? to|(?:expected|required|supposed)",
    ),
    "fr": ("qui", "peut|peuvent|pourra|a le droit|ont le droit|autorisée?s?", "doit|doivent"),
    "es": ("qui[eé]n(?:es)?", "pueden?|podrán?", "deben?|tienen? que"),
    "it": ("chi", "può|possono|potrà", "deve|devono"),
    "pt": ("quem", "podem?|poderá", "devem?|tem de|tem que|têm de|têm que"),
    "nl": ("wie", "mag|mogen|kan|kunnen", "moet|moeten"),
    "sv": ("vem", "får|kan", "ska|måste"),
    "da": ("hvem", "må|kan", "skal"),
    "no": ("hvem", "kan|får", "må|skal"),
}
"""By language who, and the words by which somebody may and must do something, which questions and answers share."""


_ONLY = "only|seuls?|seules?|uniquement|s[oó]lo|únicamente|soltanto|só|apenas|somente|alleen|enkel|bara|endast|kun|bare"


_ASKS_WHO_DID = later(r"(?i)\W*who (?:has |had |have |first |originally )?(?P<did>\p{L}+)\b")
_ASKS_WHO_SAID = later(
    r"(?i)\b(?:sa(?:y|id|ys)|wrote|written|write|posts?|posted|ask(?:ed|s)?|suggest\p{L}*|propos\p{L}*|announc\p{L}*|report\p{L}*|mention\p{L}*|told|tells?|sent|shared|replied|answered|noticed|complain\p{L}*)\b"
)
_IS_DONE = later(
    r"(?i)\b(?:is|are|was|were|been|being)\s+(?:\p{L}+ly\s+|first\s+)?(?P<done>\p{L}+)\b(?! to\b|[^.]*(?:\b(?:by|under)\b|[;:|–—]))"
)
_IT = later(r"(?i)\b(?:it|they|this|which|that)\W+(?:(?:ha[sd]|have)\s+)?\Z")


_OFFICE = later(
    r"(?i)\b(?:head|leader|chief|director|manager|commander|chair\p{L}*|president|captain|boss) of (?:the |its |our |their )?(?P<of>(?:[\p{L}-]+ ?){1,4})"
)
_BYLINE = later(
    r"(?i)\W*(?:[^.!?\n]{0,60}\b)?(?:(?:last|first) )?(?:updated|reviewed|revised|edited|modified|written|compiled|prepared|maintained)\b[^.!?\n]{0,60}(?:\bby\b|\p{Nd}{4})[^.!?\n]*"
)
"""A line that says when a page was changed, and by whom: "last reviewed 11 February 2026 · analyst: Tamsin Okello"."""
_ASKS_WRITER = later(
    r"(?i)\b(?:updat|review|revis|edit|modif|writ|wrote|author|analyst|compil|prepar|maintain|chang|made|contact|responsible)\p{L}*"
)


def bears_other_office(asked: Asked, sentence: str) -> bool:
    """Whether an English question asks who heads something, and a sentence names the head of something else: "head of the boat wing" where it is the movement's."""
    if asked.kind != "who" or not _OFFICE.search(asked.text):
        return False
    offices = list(_OFFICE.finditer(sentence))
    return bool(offices) and not any(held_by_words(asked, found["of"], "en") for found in offices)


def deed_asked(asked: Asked) -> int:
    """The word for what was done, where it is asked in English who did something: "who *wrote* the song?"; 0 where it is not."""
    asking = _ASKS_WHO_DID.match(asked.text)
    return sum([1 << place for place, term in enumerate(asked.terms) if asking and term.start == asking.start("did")])


def is_done_by_nobody(asked: Asked, sentence: str) -> bool:
    """Whether it is asked in English who did something, and a sentence says that it was done, though not by whom: "The hall was built of brick from Bristol"."""
    deed = deed_asked(asked)
    if not deed:
        return False
    did = asked.terms[deed.bit_length() - 1]
    stem = analyzer_for("en").stem
    for found in _IS_DONE.finditer(sentence):
        before = sentence[: found.start()]
        if stem(found["done"].casefold()) in did.whole | did.alike and (_IT.search(before) or held_by_words(asked, before, "en")):
            return True
    return False


def without_writer(asked: Asked, sentence: str) -> str:
    """A message without who wrote it, where they say nothing of themselves and an English question does not ask who said something; nothing of a line that tells who changed the page."""
    if read_as(asked.language) == "en" and _BYLINE.fullmatch(sentence) and not _ASKS_WRITER.search(asked.text):
        return ""
    return sentence if read_as(asked.language) != "en" or _ASKS_WHO_SAID.search(asked.text) else without_sender(sentence)


def may_tell_who(asked: Asked, sentence: str, language: str) -> bool:
    """Whether a sentence in a language may say who: by any name or word for people that the question does not give, or by an address.

    In a language whose words for people are not listed each may.
    """
    sentence = without_writer(asked, sentence)
    if "@" in sentence:
        return True
    if read_as(language) != "en":
        people = _OTHER_PEOPLE.get(read_as(language))
        analyzer = analyzer_for(language)
        asked_for = frozenset().union(*(term.whole for term in asked.terms))
        return people is None or any(analyzer.stem(word) not in asked_for for word in compiled(people).findall(sentence.casefold()))
    if is_done_by_nobody(asked, sentence):
        return False
    if _SOMEBODY.search(sentence):
        return True
    analyzer = analyzer_for("en")
    begins = True
    for match in _WORD.finditer(without_no_persons(sentence)):
        word = match.group().casefold()
        is_first, begins = begins, False
        if word in _SPEAKING:
            return True
        if analyzer.is_stop_word(word) or word in asked.words or word in NUMBER_WORDS:
            continue
        stem = analyzer.stem(word)
        is_named = match.group()[0].isupper() and not (is_first and stem in everyday_stems())
        is_one = is_named or is_person(word)
        if is_one and not any(stem in term.whole for term in asked.terms):
            return True
    return False


def tells_role(asked: Asked, sentence: str, language: str) -> bool:
    """Whether a question asks who may or must do something, and a sentence in its language says who may or must: "members" answers that as well as a name.

    Whom the asker may call is told by a name alone.
    """
    language = read_as(language)
    if language not in _ROLES or language != read_as(asked.language):
        return False
    (who, *verbs), us = _ROLES[language], _US.get(language, "(?!)")
    said = next(
        (verb for verb in verbs if is_found(rf"\b{who} (?:is |are |est )?(?:{verb})\b(?!-|\s(?:{us})\b|\s{_TO_REACH})", asked.text)), ""
    )
    return said != "" and is_found(rf"\b(?:{said}|{_ONLY})\b", sentence) and may_tell_who(asked, sentence, language)
