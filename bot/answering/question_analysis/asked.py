"""What a question asks for: its content words with their weights, and the kind of thing that would answer it."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bot.analysis import QueryTerm
from bot.analysis.languages import UNDETERMINED, UNSPACED, guess_language, read_as
from bot.analysis.patterns import MARKED_LETTERS
from bot.answering.answer_types.definitions import DEFINITION
from bot.answering.answer_types.kinds import Asking
from bot.answering.question_analysis.associations import associated, learnt
from bot.answering.question_analysis.character_pairs import unknown_words
from bot.answering.question_analysis.compounds import Compounds
from bot.answering.question_analysis.due import Order, order_asked
from bot.answering.question_analysis.figures import Figures, figures_of
from bot.answering.question_analysis.labels_asked import OF_ROLES, kind_labelled
from bot.answering.question_analysis.phrases import Phrase, names_in, phrases_in, strange_names
from bot.answering.question_analysis.same_names import Holding
from bot.answering.question_analysis.spelling import Frequencies, is_sure, is_worth_offering
from bot.answering.question_analysis.term_lookup import OF_CALENDARS, LookedUp, asks_price, look_up, slips_in
from bot.answering.question_analysis.term_patterns import Pair, Sought, pair_of, sought_word
from bot.answering.question_analysis.term_weights import Sums, counting_shares, going_with, names_code, of_this_year, weight_of
from bot.answering.question_analysis.times_asked import TimeAsked, time_asked
from bot.answering.question_analysis.versions import NEWS, asks_latest
from bot.answering.question_analysis.wording import wording
from bot.everyday import topics_asked
from bot.heading_keys import content_key, wording_key
from bot.models import Span

_FEW_PASSAGES = 300
_KIN = 0.85
_OF_CODES = frozenset({"", "why", "how", DEFINITION})
_OF_VERSIONS = frozenset({"", "when", "which"})
Replaced = tuple[tuple[str, str], ...]
"""Words as written, each with another."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, analysed for one index. A set of its words is a number whose n-th bit stands for the n-th."""

    text: str
    language: str
    kind: str
    """``who``, ``when``, ``where``, ``how many``, ``how much``, ``why``, ``which``, ``how``, ``definition`` or empty. Of a question after what
    something is only the words of that something are kept."""
    terms: tuple[QueryTerm, ...]
    weights: tuple[float, ...]
    """For each term, how much it tells: its inverse document frequency in nats, times more for names and codes, times less for light words."""
    frequencies: tuple[int, ...]
    """For each term, how many of the searched passages hold it."""
    light: int
    """The words that say little."""
    stood_for: int
    """The words that no searched passage holds, but one for the same thing."""
    unknown: tuple[Span, ...]
    """Where, in Chinese and Japanese, a whole word stands of which no searched passage has a pair of characters."""
    passages: int
    """How many passages are searched."""
    shares: Sums
    """The weights as shares of their sum."""
    sought: tuple[Sought, ...]
    full: float
    """About the score of a passage that holds every word once."""
    pairs: tuple[Pair, ...]
    names: tuple[int, ...]
    """The words of each name; neighbours form one name."""
    exact_only: int
    """The words that mean only themselves: acronyms, numerals, codes."""
    phrases: tuple[Phrase, ...]
    """What the question puts in quotation marks: it must stand in the passage word for word."""
    wording: frozenset[str]
    """All of its words, without the phrase that asks and without acronyms and long forms, for which others may stand."""
    said: frozenset[str]
    """All of its words."""
    figures: Figures
    expected: Mapping[str, float]
    """Terms that its answers are likely to hold, each with how much it counts; empty for most questions."""
    heading_keys: frozenset[str]
    """The keys of a heading that is this question: by its words of content in each language searched, and by all of its words."""
    wording_key: str
    """The key by all of its words, which is among ``heading_keys``, too."""
    today: dt.date | None
    """The day on which it is asked; where that is None, nothing is asked for by its day."""
    order: Order | None
    """Which of the things that a heading names is asked for, by date."""
    listed: frozenset[str]
    """The keys of headings that name those things."""
    time: TimeAsked | None
    """Of which days it asks who or what has its turn."""
    latest: Span | None
    """Where it asks for the latest version of something."""
    topics: frozenset[str]
    """What everybody asks for, if that is all that is asked: the keys of headings that tell it."""
    language_of_topics: str
    """The language in which it is asked for; empty where it is not."""
    words: frozenset[str]
    """The question's words as written, case-folded, and the acronyms of its names."""
    corrected: Replaced = ()
    """Words that the documents lack, as written, with the word that was searched for instead."""
    suggested: Replaced = ()
    """Words that the documents lack with one that may have been meant; not searched for."""

    def covered(self, exact: int, held: int) -> float:
        """Share of the question that some of its words make up: those ``held`` as another of their family count less than those that are ``exact``."""
        return (1 - _KIN) * self.shares[exact] + _KIN * self.shares[held]

    @property
    def asks_latest(self) -> bool:
        """Whether it asks for the latest version, or what is new."""
        return self.latest is not None or NEWS in self.topics

    @property
    def size(self) -> float:
        """How large the corpus is: near 0 for a page, where frequencies are accidents, near 1 for thousands of passages."""
        return self.passages / (self.passages + _FEW_PASSAGES)

    @property
    def is_definition(self) -> bool:
        """Whether it asks what something is."""
        return self.kind == DEFINITION

    @property
    def wants_steps(self) -> bool:
        """Whether it may ask how something is done: by its words, or because it asks for nothing in particular."""
        return self.kind in {"how", ""}

    @property
    def is_one_thing(self) -> bool:
        """Whether it asks what one word or one name is."""
        return self.is_definition and (len(self.terms) == 1 or self.names == (self.every,))

    @property
    def stands_alone(self) -> bool:
        """Whether it says enough to be asked without the words around it: what a thing is, or two words of content."""
        return self.is_definition or self.telling.bit_count() > 1

    @property
    def is_of_codes(self) -> bool:
        """Whether it asks of a code or version, and for nothing in particular: "error TX-77", "what's new in 5.1.0"."""
        is_of_any = self.kind in _OF_CODES or (self.kind == "which" and self.figures.measure == "what")
        return is_of_any and names_code(self.terms, self.language)

    @property
    def ordering(self) -> int:
        """The word that asks for the next or the last of things whose days tell it."""
        start = self.order.start if self.order and self.kind in OF_CALENDARS else None
        return self.light & sum(1 << place for place, term in enumerate(self.terms) if term.start == start)

    @property
    def placing(self) -> int:
        """The words that only go with what asks: "where is it *located*?", "what does it *cost*?"."""
        going = going_with(self.kind, self.figures.wanted)
        return sum([1 << place for place, term in enumerate(self.terms) if term.surface.casefold() in going])

    @property
    def telling(self) -> int:
        """The words that say something."""
        return self.every & ~self.light

    @property
    def is_of_a_day(self) -> bool:
        """Whether it names days and says little else: "what happened on 5 March?"."""
        return bool(self.figures.days) and all(
            self.figures.days.issuperset(term.also or ("",)) for place, term in enumerate(self.terms) if not self.light >> place & 1
        )

    @property
    def named(self) -> int:
        """The words of its names."""
        return sum(self.names)  # no word is part of two

    @property
    def every(self) -> int:
        """All of its words."""
        return (1 << len(self.terms)) - 1

    @property
    def search_terms(self) -> frozenset[str]:
        """What the engine is asked for: the keys, and the words in quotation marks, which a passage must hold, or all; for one that nobody has, or that asks who leads, also what is like it."""
        required = 0
        for phrase in self.phrases:
            required |= phrase.bits
        chosen = required or self.every
        found = self.heading_keys.union(*(term.terms for place, term in enumerate(self.terms) if chosen >> place & 1))
        if required:
            return found
        of_role = kind_labelled(self.text, self.language, self.kind, self.figures.measure) in OF_ROLES
        return found.union(*(term.alike for term, df in zip(self.terms, self.frequencies, strict=True) if of_role or not df))


def ask(
    text: str,
    *,
    languages: Sequence[str],
    passages: int,
    frequencies: Frequencies,
    today: dt.date | None = None,
    holding: Holding = lambda _: (),
    compounds: Compounds = lambda *_: (),
) -> Asked:
    """Analyse a question against an index that holds ``languages`` and in which ``frequencies`` tells how many passages hold terms.

    ``holding`` gives the texts of the first passages that hold a term: a word that no passage holds and that is a slip of the fingers
    away from one that does is taken for that one, and a name in full for its acronym where the documents write that. ``compounds``
    gives the terms that begin or end with one.
    """
    known = [each for each in languages if each != UNDETERMINED]
    language = guess_language(text, tuple(dict.fromkeys([*known, "en"] if known else known)))  # English is asked of all documents
    read = partial(look_up, languages=tuple(languages), language=language, frequencies_of=frequencies, holding=holding, compounds=compounds)
    words = read(text)
    slips = list(slips_in(words, frequencies, holding))
    sure = [slip for slip in slips if is_sure(slip, passages)]
    for term, word, _ in reversed(sure):
        text = text[: term.start] + word + text[term.end :]
    return _asked(
        read(text) if sure else words,
        passages,
        languages,
        today,
        corrected=tuple((slip.term.surface, slip.word) for slip in sure),
        suggested=tuple((slip.term.surface, slip.word) for slip in slips if slip not in sure and is_worth_offering(slip)),
    )


def _asked(
    words: LookedUp, passages: int, languages: Sequence[str], today: dt.date | None, *, corrected: Replaced, suggested: Replaced
) -> Asked:
    """What a question of these words asks."""
    text, language, asking, subject, terms, frequencies, light, instead, thing = words
    light |= (this_year := of_this_year(terms, frequencies, light, today))
    shares = counting_shares(terms, frequencies, light, language)
    counts = list(zip(terms, frequencies, shares, strict=True))
    weights = tuple([weight_of(term, df, passages) * share for term, df, share in counts])
    total = sum(weights)
    by_wording = wording_key(text)
    topics, of_topics = topics_asked(text, dict.fromkeys((language, *languages)))
    order = order_asked(text, language, asking.kind, today) if today else None
    listed = (topics or frozenset([content_key(order.things, read_as(each)) for each in languages]) - {""}) if order else frozenset[str]()
    sought = tuple([sought_word(place, term, passages, df, share=share) for place, (term, df, share) in enumerate(counts)])
    latest = asks_latest(text, language) if today and (subject or asking.kind in _OF_VERSIONS) else None
    return Asked(
        text=text,
        language=language,
        kind=DEFINITION if subject else "how much" if asks_price(thing, language) else asking.kind,
        terms=terms,
        weights=weights,
        frequencies=frequencies,
        light=light,
        stood_for=instead,
        unknown=unknown_words(text, terms, frequencies, language),
        passages=passages,
        shares=Sums([weight / total for weight in weights]),
        sought=sought,
        full=sum([each.weight for each in sought]) or 1.0,
        pairs=() if language in UNSPACED else tuple(itertools.starmap(pair_of, itertools.pairwise(sought))),
        names=tuple([name for name in (*names_in(text, terms), *strange_names(text, terms, frequencies, language)) if name & ~this_year]),
        exact_only=sum([1 << place for place, term in enumerate(terms) if term.is_exact]),
        phrases=tuple(phrases_in(text, terms)),
        wording=_wording(text, asking, terms),
        said=wording(text),
        figures=figures_of(text, terms, language, asking, thing),
        expected={} if subject else associated([term.whole for term in terms], language, learnt()),
        heading_keys=frozenset(
            [NEWS if latest else "", by_wording, *topics, *listed, *[content_key(text, read_as(each)) for each in languages]]
        )
        - {""},
        wording_key=by_wording,
        today=today,
        order=order,
        time=time_asked(text, language, asking.kind, today) if today and not subject else None,
        latest=latest,
        listed=listed,
        topics=topics,
        language_of_topics=of_topics,
        words=frozenset(MARKED_LETTERS.findall(text.casefold())).union(*[term.also for term in terms]),
        corrected=corrected,
        suggested=suggested,
    )


def _wording(text: str, asking: Asking, terms: Sequence[QueryTerm]) -> frozenset[str]:
    if terms and all(term.also for term in terms):
        return frozenset()  # of words for which others may stand only those of grammar are left
    replaceable = wording(" ".join([term.surface for term in terms if term.also]))
    return wording(f"{text[: asking.start]} {text[asking.end :]}") - replaceable
