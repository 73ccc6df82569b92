"""The words of a question, looked up in an index, and those of them that are misspelt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from bot.analysis import QueryTerm, analyse_question
from bot.analysis.analyzer import analyzer_for
from bot.analysis.greetings import without_greeting
from bot.analysis.languages import UNSPACED, read_as
from bot.analysis.patterns import MARKED_LETTERS, compiled, later
from bot.analysis.tokens import is_word_of, word_in
from bot.answering.answer_types.definitions import asked_after, asks_a_fact
from bot.answering.answer_types.kinds import COUNTS, Asking, asking_phrase
from bot.answering.answer_types.measures import kind_named
from bot.answering.answer_types.prices import tells_prices
from bot.answering.answer_types.wanted import PRICE, wanted
from bot.answering.question_analysis.ages import with_ages
from bot.answering.question_analysis.amounts import with_amounts
from bot.answering.question_analysis.compounds import Compounds, joined, with_compounds, with_joined, with_parts, without_lone_parts
from bot.answering.question_analysis.due import ordering_word
from bot.answering.question_analysis.parted_verbs import with_parted_verbs
from bot.answering.question_analysis.phrases import without_nation_of_kind
from bot.answering.question_analysis.same_names import Holding, possible_names, with_same_names
from bot.answering.question_analysis.set_phrases import with_set_phrases
from bot.answering.question_analysis.spelling import ENDING, Frequencies, Slip, is_quoted, likely_word
from bot.answering.question_analysis.term_weights import document_frequency, light_places, stood_for
from bot.answering.question_analysis.times_asked import is_of_turns
from bot.models import Span

_REACHING = {
    "en": r"(?i)\bhow (?:can|do|could|should|may) (?:i|we|one|people|you) (?:best )?(?:reach|contact|call|e-?mail|phone|ring|get (?:in touch|hold))\b",
    "de": r"(?i)\bwie (?:erreich\p{L}*|(?:kann|können|könnte|soll) (?:ich|man|wir)\b.*\b(?:erreichen|kontaktieren|anrufen))\b",
}
"""How it is asked by what somebody is reached."""
_HOW_OLD = {
    "en": (r"(?i)(?<=\bhow )old\b(?= (?:do|does|must|should|need|has to|have to|to|can)\b)", "age"),
    "de": (r"(?i)(?<=\bwie )alt\b(?= (?:muss|müssen|soll))", "Alter"),
}
_IS_OVER = {
    "en": (r"(?i)\bwhen(?:['’]?s| is| are| was| were| will)\b.*\b(?P<it>over)\W*$", "finish"),
    "de": (r"(?i)\bwann (?:ist|sind|war|waren)\b.*\b(?P<it>aus|vorbei|zu Ende)\W*$", "Ende"),
}
_WHERE_TO_FIND = {
    "en": (
        r"(?i)^\W*where(?: exactly)? (?P<it>are) (?:you|u|we)(?: guys| all)?\W*$|^\W*how (?:do|can|could) (?:i|we) (?P<it>find|get to) you\W*$",
        "address",
    ),
    "de": (
        r"(?i)^\W*wo (?:genau )?(?P<it>seid|sitzt) ihr\W*$|^\W*wo (?P<it>sind) Sie\W*$|^\W*wie (?P<it>finde|komme) ich (?:zu )?euch\W*$",
        "Adresse",
    ),
    "fr": (r"(?i)^\W*où (?P<it>êtes|est)[- ]vous\W*$|^\W*vous (?P<it>êtes) où\W*$|^\W*comment vous (?P<it>trouver)\W*$", "adresse"),
    "es": (r"(?i)^\W*d[oó]nde (?P<it>est[aá]n|est[aá]is)(?: ustedes)?\W*$", "dirección"),
    "it": (r"(?i)^\W*dove (?P<it>siete|vi trovate)\W*$", "indirizzo"),
    "pt": (r"(?i)^\W*onde (?:voc[eê]s )?(?P<it>est[aã]o|ficam)(?: voc[eê]s)?\W*$", "endereço"),
    "nl": (r"(?i)^\W*waar (?P<it>zitten|zijn) jullie\W*$", "adres"),
}
"""How it is asked where whoever is asked is, with the word for it that a street with its number implies."""
_OF_ASKER = later(
    r"(?i)\b(?:my|our) (?:\p{L}+ )?(?P<who>(?:step|grand|god)?-?(?:son|daughter|child|kid|mother|father)|boy|girl|baby|toddler|teenager|teen|husband|wife|partner|boyfriend|girlfriend|fiancée?|mum|mom|dad|gran|granny|nan|nana|grandma|grandad|grandpa"
    r"|parents?|family|brother|sister|cousin|nephew|niece|uncle|aunt|auntie|friend|mate|buddy|flatmate|housemate|roommate|neighbour|neighbor|colleague|coworker|boss)s?\b"
)
OF_CALENDARS = frozenset({"", "when"})
"""What is asked for where the word for the next or the last of some things is told by a day, and need not stand there."""


class LookedUp(NamedTuple):
    """The words of a question, with what an index tells of them."""

    text: str
    language: str
    asking: Asking
    """The phrase that asks."""
    subject: Span | None
    """Where it names what it wants explained, in a question after what something is."""
    terms: tuple[QueryTerm, ...]
    frequencies: tuple[int, ...]
    """How many passages hold each of them."""
    light: int
    stood_for: int
    thing: str
    """What it asks for by name, as ``wanted`` tells."""


def asks_price(thing: str, language: str) -> bool:
    """Whether what is asked for by name is a price, in a language in which that is told from other numbers."""
    return thing == PRICE and tells_prices(language)


def slips_in(words: LookedUp, frequencies: Frequencies, holding: Holding) -> Iterator[Slip]:
    """The misspelt words with what they may be; by their accents alone where no word of the question is known, unless it has but one, or where a word has synonyms."""
    is_unknown = not any(words.frequencies) and len(words.terms) - words.light.bit_count() > 1
    analyzer = analyzer_for(words.language)

    for place, (term, found) in enumerate(zip(words.terms, words.frequencies, strict=True)):
        if not found and not words.light >> place & 1 and not is_quoted(words.text, term.start):
            by_accents_alone = is_unknown or bool(term.alike)
            stands = partial(_stands, holding, is_name=term.is_name)
            if slip := likely_word(term, analyzer, frequencies, stands, by_accents_alone=by_accents_alone):
                yield slip


def _stands(holding: Holding, word: str, stem: str, *, is_name: bool) -> str:
    """How a word stands in what holds its stem, as ``Stands`` tells. One that is to be a name needs its capital there: Maule is no male."""
    found = ""
    for text in holding(stem):
        if is_name and not any(each[0].isupper() and each.casefold().startswith(word) for each in MARKED_LETTERS.findall(text)):
            continue
        folded = text.casefold()
        if is_word_of(word, folded):
            return word
        found = found or word_in(word, folded, ENDING)
    return found


def look_up(
    text: str,
    *,
    languages: tuple[str, ...],
    language: str,
    frequencies_of: Frequencies,
    holding: Holding,
    compounds: Compounds,
) -> LookedUp:
    """The words of a question as it is written; ``holding`` and ``compounds`` as in ``asked.ask``."""
    content = _word_asked(_HOW_OLD, text, languages, language) + analyse_question(text, languages, language)
    content += _word_asked(_IS_OVER, text, languages, language, "it")
    content = _address_asked(text, languages, language, frequencies_of) or content
    content = with_amounts(text, with_ages(text, content, languages, language), language)
    content = without_nation_of_kind(text, content, language)
    terms = with_parted_verbs(text, with_set_phrases(text, without_lone_parts(tuple(content), holding), language), language)
    asking = asking_phrase(text, language)
    if asking.kind == "how" and (reaching := _REACHING.get(read_as(language))) and compiled(reaching).search(text):
        asking = asking._replace(kind="")  # a telephone number is no step
    elif not asking.kind or asks_a_fact(text):
        asking = asking._replace(kind=kind_named(text, language))
    bare = without_greeting(text)
    thing = wanted(bare, language)
    is_of_figure = asks_price(thing, language) or asking.kind in {"when", "how many"}
    subject = None if is_of_figure else asked_after(bare, language)
    if subject and (inside := _inside(subject, terms, language)):
        terms = inside  # what does X *stand* for
    else:
        subject = None
    possible = possible_names(text, terms, language)
    pairs = joined(text, terms, language)
    counted = frequencies_of({*(term for word in terms for term in word.terms), *possible.terms, *pairs.values()})
    terms = with_joined(with_same_names(text, terms, possible, counted, holding, language=language), pairs, counted)
    terms, counted = with_parts(terms, language, counted, frequencies_of, holding)
    terms = with_compounds(terms, language, counted, compounds)
    frequencies = tuple([document_frequency(term, counted) for term in terms])
    light = sum(
        1 << place
        for place in {
            *light_places(text, terms, language, asking.kind),
            *_ordering(text, terms, language, asking.kind),
            *_of_turns(terms, frequencies, language, asking.kind),
        }
    )
    instead = stood_for(terms, frequencies, frequencies_of)
    light |= _of_asker(text, terms, frequencies, language)
    return LookedUp(text, language, asking, subject, terms, frequencies, light, instead, thing)


def _word_asked(
    asking: Mapping[str, tuple[str, str]], text: str, languages: tuple[str, ...], language: str, group: str | int = 0
) -> list[QueryTerm]:
    """The word for what a question asks that says nothing else than "how old", "over", or "where are you"."""
    asked, word = asking.get(read_as(language), ("", ""))
    if not asked or (match := compiled(asked).search(text)) is None:
        return []
    start, end = match.span(group)
    return [term._replace(surface=text[start:end], start=start, end=end) for term in analyse_question(word, languages, language)]


def _address_asked(text: str, languages: tuple[str, ...], language: str, frequencies_of: Frequencies) -> list[QueryTerm]:
    """The word for an address, where it is asked where somebody is and the documents have one."""
    words = _word_asked(_WHERE_TO_FIND, text, languages, language, "it")
    return words if words and any(frequencies_of(words[0].whole).values()) else []


def _ordering(text: str, terms: Sequence[QueryTerm], language: str, kind: str) -> list[int]:
    """The place of the word that asks for the next or the last of what the others name: the day of each of them tells it."""
    word = ordering_word(text, language, kind) if len(terms) > 1 and kind in OF_CALENDARS else None
    return [place for place, term in enumerate(terms) if word and term.start == word.start()]


def _of_turns(terms: Sequence[QueryTerm], frequencies: Sequence[int], language: str, kind: str) -> list[int]:
    """The places of the words for somebody's turn that no passage holds, beside others; where it is asked how long a shift is they say what is asked."""
    if kind in COUNTS:
        return []
    found = [place for place, term in enumerate(terms) if not frequencies[place] and is_of_turns(term.surface.casefold(), language)]
    return found if len(found) < len(terms) else []


def _of_asker(text: str, terms: Sequence[QueryTerm], frequencies: Sequence[int], language: str) -> int:
    """The words for somebody of the asker's own that no passage holds, beside others: "can *my brother* come along?" asks of anybody."""
    if read_as(language) != "en":
        return 0
    people = {found.start("who") for found in _OF_ASKER.finditer(text)}
    found = sum(1 << place for place, term in enumerate(terms) if not frequencies[place] and term.start in people)
    return found if found.bit_count() < len(terms) else 0


def _inside(subject: Span, terms: Sequence[QueryTerm], language: str) -> tuple[QueryTerm, ...]:
    """The words of what is asked after; without the pair of characters that reaches into what follows it, if there are others."""
    inside = tuple(term for term in terms if subject.start <= term.start < subject.end)
    return (tuple(term for term in inside if term.end <= subject.end) or inside) if language in UNSPACED else inside
