"""How much each word of a question tells: its weight. Pure."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

import regex

from bot.analysis import QueryTerm
from bot.analysis.analyzer import is_light
from bot.analysis.dates import MARK
from bot.analysis.languages import read_as
from bot.analysis.patterns import later
from bot.answering.answer_types.wanted import PRICE
from bot.answering.question_analysis.amounts import is_amount
from bot.answering.question_analysis.character_pairs import shares_of_pairs
from bot.answering.question_analysis.necessity import LANGUAGE, learnt, necessity

# A thousand passages that nobody has, three of which hold any given word: on a corpus of one page, where every frequency is an
# accident, all words weigh about the same; on a large one this prior disappears.
_PRIOR_PASSAGES = 1_000
_PRIOR_FREQUENCY = 3
_LIGHT_SHARE = 0.1
_NAME_SHARE = 1.5
_LABELS = frozenset(
    "version versión versione versão versie versjon wersja wersji verze verzi verzió versi sürüm версия версии версию версія версії".split()
)
"""What only says that a number is one."""
_ABOUT_CODES = frozenset(
    "new news change changes changed error errors code message fault light lamp led display screen symbol indicator panel machine appliance device unit flashing blinking show showing shows says fix fixed solve mean means meaning problem issue bug notes release update neu neues änderung änderungen fehler fehlermeldung bedeutet beheben"
    " nouveau nouveautés erreur changements nuevo novedades cambios error nuovo novità errore modifiche novidades erro mudanças nieuw fout wijzigingen ошибка новое изменения".split()
)
"""What only says that of a code or version one wants to know what there is."""
_OF_FIGURES = frozenset({"when", "how many", "how much"})
_CARRIERS = {"who": frozenset({"ring", "phone", "contact", "ask"}), "when": frozenset({"hours", "place", "scheduled"})}
"""By what is asked for in English, words that only carry the question: whom to *ring*, when something takes *place*."""
_DEALING = later(
    r"(?i)(?:talk|speak|turn|write|report|complain|message|mail|see|tell|reach)\b(?<=\bwhom? (?:do|should|can|must|could|would|shall) (?:i|we|you|one) (?:\p{L}+ )?\p{L}+)|handles?\b(?<=\bwho \p{L}+)|(?:deal|look|care)s?\b(?<=\bwho \p{L}+)(?=\s(?:with|after|for|the|all|our|my|your|\p{L}+s)\b)"
)
"""The same beside others: whom to *talk* to, who *deals* with something."""
_PLACING = frozenset({"located", "situated", "based"})
_COSTING = frozenset(
    "cost costs costing price prices fee fees pay kosten kostet gekostet preis preise coûte coute coûtent prix cuesta cuestan precio costa costano prezzo custa custam preço kost prijs".split()
)
"""In the languages in which what is no price is known."""
_NEW = frozenset(
    (
        "neue neuer neuen nouveau nouvelle nouvel nouveaux nouvelles nuevo nueva nuevos nuevas nuovo nuova nuovi nuove novo nova novos "
        "novas nou noua nouă noul nieuwe ny nya nye uusi uuden nowy nowa nowym nową nowi nový nová nové novou novým noví új yeni baru mới "
        "новый новая новые новой новым новий нова нові новою новим новият новата нов νέος νέα νεος νεα καινούργιος καινούργια جديد الجديد "
        "الجديدة جدید חדש החדש החדשה नया नई नए"
    ).split()
)
"""Who the *new* chair is, is seldom said by that word. (In English it always says little.)"""
_IDLE = later(
    r"(?i)terms?\b(?:(?=\s(?:for|used|that|means?|describ\p{L}+|refers?)\b)|(?<=\b(?:what|which|this)\s\p{L}+))|right(?=\s(?:now|away)\b)|wrong(?=\s(?:with|in|at|on)\b)|(?:away(?<=\bhow far away)|likely(?<=\bhow likely))\b|along\b|case(?=\s+of\b)(?<=\bin\s\p{L}+)|event(?=\s+(?:of|that)\b)(?<=\bin\sthe\s\p{L}+)|history(?=\W*$)(?<=\bin\s(?:\p{L}+\s){0,3}\p{L}+)|following(?=\s(?:the|an?|his|her|its|their|this|that)\b)|(?:when|what|how|wher)ever\b(?=\s(?:\p{L}+\s)?(?:like|want|please|wish)(?:e?s)?\b)|(?:like|want|please|wish)(?:e?s)?\b(?<=ever\s(?:\p{L}+\s)?\p{L}+)"
    r"|(?:passage|article|text|author|paper|document|study|report)s?\b(?<=\b(?:according to (?:the|this)|(?:in|of) this)\s\p{L}+)|authors?\b(?<=\b(?:do|does|did|have|has) the\s\p{L}+)|(?:contract|agreement)\b(?<=\b(?:in|of) this\s\p{L}+)"
    r"|(?-i:us)\b(?:(?=\W*$)|(?<=\b(?:to|for|with|of|from|by|at|on|about|between|tell|gives?|lets?|stops?|helps?|joins?|shows?|sends?|pays?|costs?|charges?|reach|contacts?|gets?|makes?|wants?|allows?|brings?|buys?)\sus))|carr(?:y|ied|ies|ying)(?=\s+out\b)|present(?<=\bat present)|far(?<=\bso far)|days(?<=\bthese days)|(?:year|season)['’]s(?<=\bthis \p{L}+['’]s)|accident(?<=\bby accident)|part(?<=\btak(?:es?|ing) part)|many(?<=\b(?:so|too) many)|place(?<=\bin the first place)|first(?<=\bin the first)(?=\splace\b)"
    r"|(?:think|thought|reckon|guess|believe|suppose|feel|heard|hope|hoping|wonder|wondering)\b(?<=\b(?:i|we|i['’]?m|i was|i am)\s\p{L}+)"
)
"""English words that say little beside others: "which term", "right now", "what is wrong with", "how far away", "how likely", "come along", "in case of", "in football history", "according to the passage", "what do the authors use", "following the war", "whenever he likes", "so far", "these days", "this year's", "I think"."""
_NUMBER = regex.compile(r"v?\p{Nd}")
_CODE = regex.compile(r"\p{L}.*\p{Nd}|\p{Nd}.*\p{L}|\p{Nd}\.\p{Nd}+\.\p{Nd}")
_SHORT_VERSION = regex.compile(r"\p{Nd}{1,3}\.\p{Nd}{1,3}")
"""Or any other number: a version where nothing else is asked of it."""


class Sums(dict[int, float]):
    """The sum of the weights of any of the question's words: a key's n-th bit stands for the n-th word. Computed when first asked for."""

    def __init__(self, weights: Sequence[float]) -> None:
        super().__init__()
        self._weights = [(1 << place, weight) for place, weight in enumerate(weights)]

    def __missing__(self, words: int) -> float:
        total = self[words] = sum([weight for bit, weight in self._weights if words & bit])
        return total


def going_with(kind: str, thing: str) -> frozenset[str]:
    """The words that only go with what asks for a kind, or for a thing by name: a price says that something costs so much."""
    return _PLACING if kind == "where" else _COSTING if thing == PRICE else frozenset()


def light_places(text: str, terms: Sequence[QueryTerm], language: str, kind: str) -> Iterator[int]:
    """The places of the words that say little where that kind of thing is asked for: "get", and "version" before "2.1.0"."""
    is_english = read_as(language) == LANGUAGE
    carriers = _CARRIERS.get(kind, frozenset()) if is_english else frozenset()
    has_code, has_others = names_code(terms, language), len(terms) > 1
    for place, term in enumerate(terms):
        if (
            is_light(term, language)
            or (kind not in _OF_FIGURES and has_others and is_amount(term))
            or (is_english and has_others and _IDLE.match(text, term.start))
            or (has_others and term.surface.casefold() in carriers)
            or (is_english and kind == "who" and has_others and _DEALING.match(text, term.start))
            or (kind == "who" and has_others and term.surface.casefold() in _NEW)
            or (has_code and not term.is_name and term.surface.casefold() in _ABOUT_CODES)
            or (term.surface.casefold() in _LABELS and _stands_before_number(text, term, terms[place + 1 :]))
        ):
            yield place


def of_this_year(terms: Sequence[QueryTerm], frequencies: Sequence[int], light: int, today: dt.date | None) -> int:
    """The year in which it is asked, if the documents have it, beside a word that says something: what holds now is seldom said with its year."""
    found = sum(1 << place for place, term in enumerate(terms) if today and term.surface == str(today.year) and frequencies[place])
    return found if (1 << len(terms)) - 1 & ~light & ~found else 0


def names_code(terms: Sequence[QueryTerm], language: str) -> bool:
    """Whether a question of these words names a code or version: 2.4 is one where it is only asked what changed in it."""
    if any(term.is_identifier and _CODE.search(term.surface) for term in terms):
        return True
    others = [term for term in terms if not _SHORT_VERSION.fullmatch(term.surface)]
    return len(others) == len(terms) - 1 and all(
        term.surface.casefold() in _ABOUT_CODES | _LABELS or is_light(term, language) for term in others
    )


def _stands_before_number(text: str, term: QueryTerm, after: Sequence[QueryTerm]) -> bool:
    return bool(after) and _NUMBER.match(after[0].surface) is not None and text[term.end : after[0].start].isspace()


def counting_shares(terms: Sequence[QueryTerm], frequencies: Sequence[int], light: int, language: str) -> tuple[float, ...]:
    """For each word, how far it counts as one: less where it is ``light``, answers seldom repeat it, or it is a pair of characters of no word.

    A date is one thing, however many words it has.
    """
    days = Counter([term.also for term in terms if term.also and term.also[0].startswith(MARK)])
    necessities = learnt() if read_as(language) == LANGUAGE else {}
    of_pairs = shares_of_pairs(terms, frequencies, language)
    return tuple(
        [
            (_LIGHT_SHARE if light >> place & 1 else of_pairs.get(place, necessity(term, necessities))) / days.get(term.also, 1)
            for place, term in enumerate(terms)
        ]
    )


def weight_of(term: QueryTerm, df: int, passages: int) -> float:
    """What a word that ``df`` of the ``passages`` hold tells: its inverse document frequency in nats, more for a name or code."""
    return math.log((passages + _PRIOR_PASSAGES) / (min(df, passages) + _PRIOR_FREQUENCY)) * (_NAME_SHARE if term.is_name else 1.0)


def document_frequency(term: QueryTerm, frequencies: Mapping[str, int]) -> int:
    """How many passages hold a word; a compound that stands nowhere as a whole is as frequent as the rarest of its parts.

    ``frequencies`` tell it of terms; one that is left out is held by none.
    """
    also = [min([frequencies.get(word, 0) for word in each.split()]) for each in term.also]
    whole = max([*[frequencies.get(each, 0) for each in term.whole], *also])
    if whole or not term.parts:
        return whole
    return min(max([frequencies.get(each, 0) for each in part]) for part in term.parts)


def stood_for(
    terms: Sequence[QueryTerm], frequencies: Sequence[int], frequencies_of: Callable[[Collection[str]], Mapping[str, int]]
) -> int:
    """The words that stand nowhere, though a word for the same thing does: France is not there where the French are."""
    lacking = [
        (place, term.alike)
        for place, (term, df) in enumerate(zip(terms, frequencies, strict=True))
        if not df and term.alike and (term.is_exact or not term.is_name)
    ]
    if not lacking:
        return 0
    found = frequencies_of({each for _, alike in lacking for each in alike})
    return sum(1 << place for place, alike in lacking if any(found.get(each) for each in alike))
