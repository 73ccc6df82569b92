"""What is written in two ways: acronyms and the names that they are short for, where the documents themselves hold both, dates, and counts. Pure."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import regex

from bot.analysis import QueryTerm
from bot.analysis.acronyms import LEAST_LETTERS, MOST_LETTERS, LongForm, acronyms, long_forms
from bot.analysis.analyzer import analyzer_for, is_acronym, terms_line, words_line
from bot.analysis.clock import time_terms, times
from bot.analysis.comparison import folded
from bot.analysis.date_terms import date_terms
from bot.analysis.dates import MARK, date_term, dates
from bot.analysis.number_words import NUMBER_WORDS, spelt, words_for_numbers
from bot.analysis.patterns import ENGLISH_PLURAL
from bot.analysis.tokens import is_word_of, normalise

_SURE_LETTERS = 4
"""Fewer are the initials of too many names."""

_FEW = 5
_COUNTS, _COUNTS_NOUN = regex.compile(r"[\s-]\p{Ll}"), regex.compile(r"[\s-]\p{L}\p{Ll}")
_COUNTS_MANY = regex.compile(rf"\s{ENGLISH_PLURAL}\b")

_EVERYWHERE = {
    "en": "US: United States, USA: United States, UK: United Kingdom, EU: European Union, UN: United Nations, UAE: United Arab Emirates, USSR: Soviet Union, NYC: New York City, LA: Los Angeles, ISIS: Islamic State, ISIL: Islamic State"
    ", DAESH: Islamic State, ICU: intensive care unit, ER: emergency room, MRI: magnetic resonance imaging, CT: computed tomography, BMI: body mass index, UTI: urinary tract infection, STD: sexually transmitted disease"
    ", STI: sexually transmitted infection, CPR: cardiopulmonary resuscitation, IVF: in vitro fertilization, OCD: obsessive-compulsive disorder, COVID: coronavirus, COVID-19: coronavirus, SARS-COV-2: novel coronavirus"
    ", 2019-NCOV: novel coronavirus, WHO: World Health Organization, CDC: Centers for Disease Control, FDA: Food and Drug Administration, NHS: National Health Service, FBI: Federal Bureau of Investigation, CIA: Central Intelligence Agency"
    ", NSA: National Security Agency, IRS: Internal Revenue Service, SEC: Securities and Exchange Commission, EPA: Environmental Protection Agency, FCC: Federal Communications Commission, IMF: International Monetary Fund"
    ", WTO: World Trade Organization, ECB: European Central Bank, IOC: International Olympic Committee, ILO: International Labour Organization, ICC: International Criminal Court, ICJ: International Court of Justice"
    ", NBA: National Basketball Association, NFL: National Football League, NHL: National Hockey League, MLB: Major League Baseball, MIT: Massachusetts Institute of Technology, CEO: chief executive officer, CFO: chief financial officer"
    ", COO: chief operating officer, CTO: chief technology officer, VP: vice president, MP: member of parliament, IPO: initial public offering, EPS: earnings per share, GDP: gross domestic product, GNP: gross national product"
    ", CPI: consumer price index, ROI: return on investment, APR: annual percentage rate, VAT: value added tax, SSN: social security number, NDA: non-disclosure agreement, MOU: memorandum of understanding, LOI: letter of intent"
    ", SLA: service level agreement, AGM: annual general meeting, FAQ: frequently asked questions, CPU: central processing unit, GPU: graphics processing unit, VPN: virtual private network, DNS: domain name system"
    ", API: application programming interface, GUI: graphical user interface, OS: operating system, VM: virtual machine, SSO: single sign-on, MFA: multi-factor authentication, NLP: natural language processing"
    ", LSTM: long short-term memory, RNN: recurrent neural network, SVM: support vector machine, CRF: conditional random field, ML: machine learning, AI: artificial intelligence, POS: part of speech, QA: question answering"
    ", DNA: deoxyribonucleic acid, RNA: ribonucleic acid, HIV: human immunodeficiency virus, AIDS: acquired immunodeficiency syndrome",
    "de": "US: Vereinigte Staaten, USA: Vereinigte Staaten, UK: Vereinigtes Königreich, EU: Europäische Union, UN: Vereinte Nationen, UNO: Vereinte Nationen",
    "fr": "AG: assemblée générale, USA: États Unis, UE: Union européenne, ONU: Nations unies",
    "es": "EEUU: Estados Unidos, USA: Estados Unidos, UE: Unión Europea, ONU: Naciones Unidas",
    "it": "USA: Stati Uniti, UE: Unione europea, ONU: Nazioni Unite",
    "pt": "EUA: Estados Unidos, UE: União Europeia, ONU: Nações Unidas",
    "nl": "VS: Verenigde Staten, USA: Verenigde Staten, EU: Europese Unie, VN: Verenigde Naties",
    "ru": "США: Соединённые Штаты, ЕС: Европейский союз",
}
"""By language the acronyms that mean the same in all documents, each with its long form."""
_OTHER_WORDS = frozenset("US UN LA VS ЕС AIDS CT ER ICC MIT ML MP OS POS QA SEC STD VM WHO".split())
"""Which of them are other words in small letters."""
_OF_NAMES = frozenset({"LA"})
"""Which of them many names begin with."""

_DECADE = regex.compile(r"(?i)[2-9]0(?:s|er[ns]?|-(?:е|х|ые|ых))")
"""In short: the 80s are the 1980s."""

Holding = Callable[[str], Iterable[str]]
"""The texts of the first passages that hold a term."""


class Possible(NamedTuple):
    """What may stand for the words of a question, before the documents are asked."""

    marks: dict[int, str]
    """By its place, what stands in the index for the long forms of a word that may be an acronym."""
    names: list[tuple[LongForm, list[int], str]]
    """The names that may have an acronym, each with the places of its words and the acronym's term."""
    dates: list[tuple[list[int], frozenset[str]]]
    """The places of the words of each date or time of day, and its terms."""
    counts: dict[int, str]
    """By its place, the term of the word for a count in digits."""
    known: dict[int, str]
    """By its place, for an acronym that means the same everywhere the terms of its long form, and for a word of such a long form the term of its acronym."""

    @property
    def terms(self) -> set[str]:
        """The terms whose frequencies ``with_same_names`` wants to know."""
        acronyms = itertools.chain.from_iterable((name.acronym, short) for name, _, short in self.names)
        known = itertools.chain.from_iterable(map(str.split, self.known.values()))
        return {
            *self.marks.values(),
            *self.counts.values(),
            *known,
            *acronyms,
            *itertools.chain.from_iterable(terms for _, terms in self.dates),
        }


def possible_names(text: str, terms: Sequence[QueryTerm], language: str) -> Possible:
    """What may stand for the words of a question."""
    marks = {place: mark for place, term in enumerate(terms) if (mark := _mark(term))}
    names = []
    for name in long_forms(text):
        places = [place for place, term in enumerate(terms) if name.start <= term.start < name.end]
        if any(terms[place].is_name for place in places):  # in headlines and shouting capitals make no names
            names.append((name, places, analyzer_for(language).stem(name.acronym.lower())))
    days = [
        (
            [place for place, term in enumerate(terms) if date.start <= term.start < date.end],
            frozenset(itertools.starmap(date_term, date.readings)),
        )
        for date in dates(text, language)
    ]
    return Possible(marks, names, [*days, *_clocks(text, terms)], dict(_counts(text, terms, language)), dict(_known(text, terms, language)))


def with_same_names(
    text: str, terms: tuple[QueryTerm, ...], possible: Possible, frequencies: Mapping[str, int], holding: Holding, *, language: str
) -> tuple[QueryTerm, ...]:
    """The words of a question, each with what else stands for it in the documents.

    An acronym is held by its long form, and a name written in full by its acronym. Of few letters only where the documents hold both. A date is
    held by itself in any form, a count in digits by its word, too. What the documents only write as an acronym with a hyphen is read as one.
    """
    also: dict[int, tuple[str, ...]] = {
        place: (mark,)
        for place, mark in possible.marks.items()
        if frequencies.get(mark) and _means_a_name(terms[place], mark, frequencies, holding)
    }
    for name, places, short in possible.names:
        if also.keys().isdisjoint(places) and frequencies.get(short) and _is_same(text, name, short, frequencies, holding):
            also |= dict.fromkeys(places, (short,))
    for places, days in possible.dates:
        if also.keys().isdisjoint(places) and (held := tuple(sorted(filter(frequencies.get, days), key=_marked_first))):
            also |= dict.fromkeys(places, held)
    also |= {place: (count,) for place, count in possible.counts.items() if place not in also and frequencies.get(count)}
    for place, known in possible.known.items():
        if place not in also and _is_held(known, terms[place], language, frequencies, holding):
            also[place] = (known,)
    terms = tuple([_as_code(term, frequencies, holding) if "-" in term.surface else _as_time(term) for term in terms])
    return tuple(term._replace(also=also[place]) if place in also else term for place, term in enumerate(terms)) if also else terms


def _is_held(known: str, term: QueryTerm, language: str, frequencies: Mapping[str, int], holding: Holding) -> bool:
    """Whether the documents hold what is known to be the same as a word: where they lack the word itself, its words side by side."""
    words = known.split()
    if not all(map(frequencies.get, words)):
        return False
    if len(words) == 1 or any(map(frequencies.get, term.whole)):
        return True
    return any(stands_for(known, passage, language) for passage in holding(min(words, key=frequencies.__getitem__)))


def stands_for(also: str, text: str, language: str) -> bool:
    """Whether a text in a language holds what else stands for a word: ``QueryTerm.also``."""
    if also.startswith(MARK):
        return also in _dated(text, language)
    if also.isupper():
        return also in acronyms(text)
    if " " in also:
        return terms_line(also.split()) in words_line(text, language)
    is_number = also[0].isdigit() or also in _counting(language)
    return is_word_of(also, text.casefold()) if is_number else is_word_of(also.upper(), text)


@functools.lru_cache(maxsize=8)
def _dated(text: str, language: str) -> frozenset[str]:
    """The terms of the dates and times in a text: each word of a date is asked of the same text."""
    return frozenset([*date_terms(text, language), *time_terms(text)])


@functools.cache
def _counting(language: str) -> frozenset[str]:
    """The terms of words for numbers."""
    return frozenset(map(analyzer_for(language).stem, map(normalise, words_for_numbers(language) or NUMBER_WORDS)))


def _marked_first(term: str) -> tuple[bool, str]:
    return not term.startswith(MARK), term


def _as_code(term: QueryTerm, frequencies: Mapping[str, int], holding: Holding) -> QueryTerm:
    """A word with a hyphen in small letters, in capitals where the documents write it in these alone: flt-r is FLT-R, e-mail is no E-MAIL."""
    code = term.surface.upper()
    held = [stem for stem in term.whole if frequencies.get(stem)]
    if term.is_identifier or term.surface == code or not is_acronym(code) or not held:
        return term
    written = [code in passage and term.surface not in passage for stem in held for passage in holding(stem)]
    return term._replace(surface=code, is_name=True) if written and all(written) else term


def _as_time(term: QueryTerm) -> QueryTerm:
    """A word that is a time of day without its parts: 7pm is not half past seven, which has a 7 and a pm."""
    return term._replace(parts=()) if term.parts and any(times(term.surface)) else term


def _means_a_name(term: QueryTerm, acronym: str, frequencies: Mapping[str, int], holding: Holding) -> bool:
    """Whether a word that may be an acronym is one in the documents."""
    held = [stem for stem in term.whole if frequencies.get(stem)]
    if not held:
        return len(acronym) >= _SURE_LETTERS
    is_capital = is_acronym(_bare(term.surface))
    if not is_capital and any(frequencies[stem] > _FEW for stem in held):
        return False  # a word like any other, or one that is found without its long form
    written = (is_word_of(acronym, passage) for stem in held for passage in holding(stem))
    return any(written) if is_capital else all(written)


def _is_same(text: str, name: LongForm, short: str, frequencies: Mapping[str, int], holding: Holding) -> bool:
    """Whether the documents write an acronym, and mean the name: where they write names of these initials in full, it is one of them."""
    if not all(is_word_of(name.acronym, passage) for passage in holding(short)):
        return False
    if not frequencies.get(name.acronym):
        return len(name.acronym) >= _SURE_LETTERS
    words = folded(text[name.start : name.end])
    return any(words in folded(passage) for passage in holding(name.acronym))


def _mark(term: QueryTerm) -> str:
    """What stands in the index for the long forms of a word, if that is an acronym."""
    bare = _bare(term.surface)
    is_like_one = LEAST_LETTERS <= len(bare) <= MOST_LETTERS and bare.isalpha() and (bare.isupper() or bare.islower())
    return bare.upper() if is_like_one and not term.is_identifier else ""


def _clocks(text: str, terms: Sequence[QueryTerm]) -> Iterator[tuple[list[int], frozenset[str]]]:
    """The times of day in a question: the places of their words, and the terms of each, with those of 19.00, which may be something else too."""
    for reading in times(text):
        places = [place for place, term in enumerate(terms) if reading.start <= term.start < reading.end]
        dotted = [f"{hour}.{time.minute:02}" for time in reading.times for hour in (f"{time.hour}", f"{time.hour:02}")]
        yield places, frozenset([*reading.terms, *dotted])


def _counts(text: str, terms: Sequence[QueryTerm], language: str) -> Iterator[tuple[int, str]]:
    """The decades and counts in digits in a question, of these what stands before a word, and right after none of content, as in "room 3", but for "spent 7 months"."""
    counts = _COUNTS_NOUN if language == "de" else _COUNTS
    for place, term in enumerate(terms):
        is_behind = place and text[terms[place - 1].end : term.start].isspace()
        is_noun = language != "de" or not terms[place - 1].surface.islower()
        is_label = is_behind and is_noun and not _COUNTS_MANY.match(text, term.end)
        if _DECADE.fullmatch(term.surface):
            yield place, analyzer_for(language).stem(normalise(f"19{term.surface}"))
            continue
        word = "" if is_label or not counts.match(text, term.end) else spelt(term.surface, language)
        if word:
            yield place, analyzer_for(language).stem(normalise(word))


def _known(text: str, terms: Sequence[QueryTerm], language: str) -> Iterator[tuple[int, str]]:
    """The acronyms in a question that mean the same everywhere, and the words of such long forms in it."""
    long_of, short_of = _everywhere(language)
    small = text.casefold()
    spans = [(start, start + len(name), short) for name, short in short_of.items() if (start := small.find(name)) >= 0]
    for place, term in enumerate(terms):
        bare = _bare(term.surface)
        if bare.upper() in long_of and (bare.isupper() or bare.upper() not in _OTHER_WORDS):
            yield place, long_of[bare.upper()]
        elif short := next((short for start, end, short in spans if start <= term.start < end), ""):
            yield place, short


@functools.cache
def _everywhere(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """By its acronym the terms of each long form that is known everywhere, and by each long form, case-folded, the term of its acronym."""
    analyzer = analyzer_for(language)
    pairs = [pair.split(": ") for pair in _EVERYWHERE.get(language, "").split(", ") if pair]
    long_of = {short: " ".join(analyzer.terms(name)) for short, name in pairs}
    return long_of, {name.casefold(): analyzer.stem(short.lower()) for short, name in reversed(pairs) if short not in _OF_NAMES}


def _bare(surface: str) -> str:
    """A word without what makes it a possessive, and without points."""
    return surface if surface.isalpha() else surface.replace("’", "'").split("'")[0].replace(".", "")
