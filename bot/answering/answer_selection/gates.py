"""What a sentence lacks, however likely it is, to be an answer, a strong match, or one more quote. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.analysis.dates import MARK
from bot.analysis.languages import is_told, read_as
from bot.analysis.negation import is_negated
from bot.analysis.patterns import WHICH, later
from bot.answering.answer_selection.title_alone import is_only_title
from bot.answering.answer_types.initials import initials_asked, is_spelt_out
from bot.answering.answer_types.kinds import OF_FIGURES
from bot.answering.answer_types.measures import MEASURES
from bot.answering.answer_types.rules_told import is_no_rule
from bot.answering.answer_types.wanted import PRICE
from bot.answering.passage_ranking.matching import held_by_words
from bot.answering.question_analysis.asked import Asked
from bot.answering.sentence_scoring.counted import counts_far_off
from bot.answering.sentence_scoring.defining import SPELT_OUT
from bot.answering.sentence_scoring.evidence import FIELDS, Candidate
from bot.answering.sentence_scoring.label_kinds import words_of_kind
from bot.answering.sentence_scoring.labels import is_called_as_kind
from bot.answering.sentence_scoring.persons import may_tell_who
from bot.answering.sentence_scoring.reasons import may_tell_why, tells_what_came_of_it
from bot.answering.sentence_scoring.usage import is_usage
from bot.documents.text.layout import COLUMNS
from bot.passages import last_heading

_NOT_SO = later(
    r"(?i)(?:removed|dropped|deprecated|discontinued|rejected|excluded|unsupported|(?:features? )?not (?:yet )?(?:supported|included|covered|allowed|available|possible|planned)|no longer .*|out of scope|planned(?: .*)?|roadmap|coming soon|future(?: .*)?|ideas)\W*"
)
_NOT_SO_ASKED = later(
    r"(?i)\b(?:not|n['’]t|no|remov|drop|deprecat|discontinu|reject|exclu|unsupported|planned|plans?\b|roadmap|coming|future|will)"
)
_ASKS_INDIRECTLY = later(r"(?i)\b(?:asked|asks|wondered|(?:wanted|wants) to know|[ei]nquired) (?:when|whether|if|how|who|why|where)\b")
"""How an English sentence repeats a question: "Mrs Dorran asked when the swings would be mended"."""
_OF_OTHERS = later(r"(?i)\W*(?:earlier|previous|past|former|prior|other|older|next|future)\s(?P<of>.+)")
"""How the heading above others of a kind begins: "Earlier coups"."""
_GOES_ON = {
    "en": r"(?i)^(?:(?:it|they|there|he|she|this|these|those|its|his|her|their)\b|the (?:\p{Ll}+ )?(?:cause|reason)s?\b)",
    "de": r"^(?:er|sie|es|dies\p{L}*|dort|da|darin|dazu|sein\p{L}*|ihr\p{L}*)\b",
    "fr": r"^(?:ils?|elles?|ce(?:la|s|tte|t)?|c['’]est|on|ses?|son|sa|leurs?)\b",
}
"""By language how a sentence opens that goes on about what the one before it names."""
_OF_A_THING = {
    "which": later(r"(?i)\W*what(?:['’]?s| is| are| was| were) the (?P<it>\p{L}+(?: \p{L}+)?) (?:of|on|for|in|at)\b"),
    "how much": later(r"(?i)\W*how much (?:is|are|was|were|does|do) (?:the |an? )?(?P<it>\p{L}+(?: \p{L}+)?) (?:cost )?(?:of|on|in|at)\b"),
}
"""By kind how an English question asks for something of a thing: "what is the excess on the Fernley policy?", "how much is parking at the barn?"."""
_ASKS_OF = later(rf"(?i)\W*(?:who (?:has |had |have |first |originally )?(?=\p{{L}}+(?<!s)\b)|{WHICH})(?P<it>\p{{L}}+)")
"""What was done, or the kind of thing, of which an English question asks who or which: "who *wrote*", "in which *street*"; what somebody does is said in many ways."""
_ASKS_WHO = later(r"(?i)\W*who(?:m|se)?\b")
_ASKS_WHO_IS = later(r"(?i)\W*who(?:['’]?s| is| are| was| were) (?:the|your|our|their|its|an?|on)\b")
_SAYS_WHAT = later(r"(?i)\b(?:called|known as|named|termed|is|are|was|were|means?)\b|[|:(–—]")
_IF_NOT = later(r"(?i)\bif\b.*(?:n['’]?t|\b(?:not|no|nobody|never|nothing))\b")
_MAX_UNCOVERED = 0.05
_MUCH, _HALF, _MOST, _NEARLY_ALL, _ALL_BUT_LITTLE, _ALL = 0.2, 0.5, 0.7, 0.8, 0.85, 0.999
_OF_EITHER_WAY = frozenset({"", "why", "how"})
FIGURES = {kind: FIELDS.index(kind.replace(" ", "_")) for kind in sorted(OF_FIGURES)}
_OF_ONE = frozenset({"when", "where", "who"})
_IN_ROWS = {kind: FIELDS.index(kind) for kind in ("who", "when", "where")} | FIGURES
_GOING_ON = FIGURES | {"why": FIELDS.index("why")}
_TOLD = {kind: FIELDS.index(kind) for kind in ("who", "why")}
_WHERE = FIELDS.index("where")
_UNCOVERED, _ASKS, _SENTENCE, _TITLED = (FIELDS.index(name) for name in ("uncovered", "asks", "sentence", "titled"))
_HEADING, _DEFINITION, _REPLIES = FIELDS.index("heading"), FIELDS.index("definition"), FIELDS.index("replies")
_EXACT, _KIN, _BEFORE = FIELDS.index("exact"), FIELDS.index("kin"), FIELDS.index("before")
_NAMES, _PREDICATE, _LABEL = FIELDS.index("names"), FIELDS.index("predicate"), FIELDS.index("label")
_OF_DEFINITIONS = [FIELDS.index(name) for name in ("heading", "definition", "page", "opens", "replies")]
_OF_IT = [FIELDS.index(name) for name in ("page", "sentence", "grams", "heading", "replies", "label", "title")]


def is_beside_the_point(asked: Asked, candidate: Candidate, names_from: float) -> bool:
    """Whether it speaks of another name or nobody, is a question itself, leaves initials as they are, says nothing of what is asked of the thing, lacks the time, place or number asked for, or only shows how a command is written where it is asked what it does.

    A heading or question above it that is nearly the question says for it what is asked, and the row of a table need not say it.
    """
    features = candidate.features
    is_uncovered = features[_UNCOVERED] > _MAX_UNCOVERED and not asked.is_of_a_day
    says_it = (
        is_row_of_code(asked, candidate)
        or _says_what_is_asked(features)
        or gives_value(asked, candidate)
        or _gives_figure(asked, features)
        or _is_told_above(features)
        or _is_told_by_row(asked, candidate)
    )
    says_nothing = not says_it and is_uncovered and not _goes_on_telling(asked, candidate)
    lacks_figure = _lacks_figure(asked, features) and not _may_be_untold(asked, features)
    lacks_place = _lacks_place(asked, features) and not _is_told_above(features)
    return (
        features[_NAMES] < names_from
        or _is_row_without_it(asked, candidate)
        or (asked.is_definition and is_usage(candidate.text))
        or _only_mentions(asked, candidate)
        or _leaves_unspelt(asked, candidate)
        or features[_ASKS] == 1
        or is_only_title(asked, candidate)
        or (not asked.kind and is_no_rule(asked.text, candidate.text, asked.language))
        or says_nothing
        or lacks_figure
        or lacks_place
        or _is_of_nothing_done(asked, candidate)
        or _tells_of_nobody_or_no_reason(asked, candidate)
    )


def _goes_on_telling(asked: Asked, candidate: Candidate) -> bool:
    """Whether it goes on about what the sentence before says, "The cause was ...", and tells what is asked for."""
    told, features = _GOING_ON.get(asked.kind), candidate.features
    return told is not None and features[told] == 1 and features[_BEFORE] >= _HALF and goes_on(candidate.text, asked.language)


def _only_mentions(asked: Asked, candidate: Candidate) -> bool:
    """Whether it is asked in English what one thing is, or who bears an office, and the sentence, which is no row, names nobody and says of nothing what it is or is called, tells nothing of that: "We sell Amasi, curd and kefir"."""
    if read_as(asked.language) != "en" or not (asked.kind == "who" or asked.is_one_thing):
        return False
    is_asked = _lacks_bearer(asked, candidate) if _ASKS_WHO.match(asked.text) else asked.is_one_thing
    if not is_asked or _SAYS_WHAT.search(candidate.text):
        return False
    return not any(candidate.features[place] for place in _OF_DEFINITIONS)


def _leaves_unspelt(asked: Asked, candidate: Candidate) -> bool:
    """Whether it is asked what initials stand for, and neither the sentence nor a heading above it spells them out."""
    short = initials_asked(asked.text, asked.language) if asked.exact_only or asked.is_definition else None
    return short is not None and not is_spelt_out(short, f"{candidate.hit.passage.heading} {candidate.text}")


def _lacks_bearer(asked: Asked, candidate: Candidate) -> bool:
    """Whether it is asked who the king is, and a sentence names nobody."""
    return asked.kind == "who" and candidate.features[_TOLD["who"]] == 0 and _ASKS_WHO_IS.match(asked.text) is not None


def _is_of_nothing_done(asked: Asked, candidate: Candidate) -> bool:
    """Whether it is asked in English who did something, or which of some things it was, and nothing near the sentence says that it was done or speaks of such things: "who wrote the report?", "in which street is it?".

    In a large corpus what has all else says it in other words.
    """
    match = _ASKS_OF.match(asked.text) if asked.size < _HALF and read_as(asked.language) == "en" else None
    if match is None or candidate.features[_UNCOVERED] <= _MUCH or _is_told_above(candidate.features):
        return False
    of_it = (place for place, term in enumerate(asked.terms) if term.start == match.start("it") and not term.is_name)
    return any(not (candidate.matched | asked.light) >> place & 1 for place in of_it)


def goes_on(sentence: str, language: str) -> bool:
    """Whether a sentence opens as one that goes on about what the one before it names."""
    return is_told(_GOES_ON, sentence, language)


def _is_row_without_it(asked: Asked, candidate: Candidate) -> bool:
    """Whether it is the row of a table that has not, nor its head, what is asked of a thing."""
    may_be = "|" in candidate.text and asked.kind in _OF_A_THING and asked.figures.wanted in {"", PRICE}
    match = _OF_A_THING[asked.kind].match(asked.text) if may_be else None
    it = [place for place, term in enumerate(asked.terms) if match and match.start("it") <= term.start < match.end("it")]
    return bool(it) and not any(candidate.matched >> place & 1 for place in it)


def is_no_strong_match(asked: Asked, candidate: Candidate) -> bool:
    """Whether it only names the thing, has none of the question's own words, or lacks the figure, the name or reason, the verb that asks, or half of what is asked, of the thing or of who."""
    features = candidate.features
    is_in_other_words = not features[_EXACT] and features[_KIN] > 0 and not (_is_told_above(features) or features[_LABEL])
    is_only_named = asked.is_one_thing and not features[_HEADING] and features[_DEFINITION] < SPELT_OUT
    may_lack_verb = asked.kind == "which" or (asked.wants_steps and asked.telling.bit_count() == 1)
    lacks_verb = may_lack_verb and bool(asked.light & ~candidate.matched) and not _is_told_above(features)  # what to *bring*
    says_nothing = features[_PREDICATE] == 0 and not features[_HEADING]
    lacks_what_is_asked = features[_UNCOVERED] > _MUCH and features[_PREDICATE] <= _HALF
    says_little = asked.kind == "who" and max(features[_SENTENCE], features[_PREDICATE]) <= _HALF and not _is_told_above(features)
    return (
        candidate.is_tied
        or is_only_named
        or lacks_verb
        or is_in_other_words
        or says_little
        or _is_told_not_to_be(asked, candidate)
        or _is_told_of_others(asked, candidate)
        or (_ASKS_INDIRECTLY.search(candidate.text) is not None and _ASKS_INDIRECTLY.search(asked.text) is None)
        or _lacks_figure(asked, features)
        or _lacks_place(asked, features)
        or _only_may_tell_figure(asked, candidate)
        or _lacks_day_or_time(asked, candidate)
        or _lacks_name_or_reason(asked, features)
        or says_nothing
        or lacks_what_is_asked
    )


def _is_told_not_to_be(asked: Asked, candidate: Candidate) -> bool:
    """Whether a sentence stands below a heading that says of it that it is not, or not yet, and the question does not say so: "Removed", "Not supported"."""
    found = _NOT_SO.fullmatch(last_heading(candidate.hit.passage.heading))
    return found is not None and _NOT_SO_ASKED.search(asked.text) is None


def _is_told_of_others(asked: Asked, candidate: Candidate) -> bool:
    """Whether a sentence stands below an English heading for others of what is asked about, and the question does not say which: "Earlier coups"."""
    heading = last_heading(candidate.hit.passage.heading)
    found = _OF_OTHERS.fullmatch(heading)
    if found is None or asked.kind not in _OF_ONE or asked.figures.written or not asked.words.isdisjoint(heading.casefold().split()[:1]):
        return False
    return held_by_words(asked, found["of"], candidate.document.language) & ~asked.named != 0


def is_turned(asked: Asked, candidate: Candidate) -> bool:
    """Whether either the question or the sentence says "not": fit for whether and why, but hardly for where, when and what, nor for what if not."""
    is_either = asked.kind in _OF_EITHER_WAY and _IF_NOT.search(asked.text) is None
    return not is_either and is_negated(asked.text) != is_negated(candidate.text)


def is_row_of_code(asked: Asked, candidate: Candidate) -> bool:
    """Whether it is the row of a table that bears a code, of which nothing in particular is asked: "how do I fix E-5001?"."""
    is_asked = candidate.features[_SENTENCE] >= _NEARLY_ALL and asked.is_of_codes
    return is_asked and ("|" in candidate.text or COLUMNS.search(candidate.text) is not None)


def gives_value(asked: Asked, candidate: Candidate) -> bool:
    """Whether a sentence is labelled as what is asked for, and with what stands around and above it holds all of the question, but for what only says of which kind that is: "**When:** 5 May" below "Autumn regatta"."""
    if candidate.features[_LABEL] != 1:
        return False
    lacking = asked.every & ~candidate.matched
    if not lacking:
        return True
    heading = last_heading(candidate.hit.passage.heading)
    return not lacking & ~words_of_kind(asked) and is_called_as_kind(asked, candidate.text, heading)


def says_of_it(candidate: Candidate) -> bool:
    """Whether a sentence, or what stands above it, has a word of the question: without any it may be the best answer, but is hardly one more."""
    return any(candidate.features[place] > 0 for place in _OF_IT)


def _says_what_is_asked(features: Sequence[float]) -> bool:
    """Whether it says any of what is asked of the thing; half of it where else only the document's title does, of everything in it."""
    return features[_PREDICATE] > 0 if features[_TITLED] < _ALL else features[_PREDICATE] >= _HALF


def _gives_figure(asked: Asked, features: Sequence[float]) -> bool:
    """Whether it has nearly all words of the question and the figure that is asked for: "The club has 300 members" need not say *people*."""
    return asked.kind in FIGURES and features[FIGURES[asked.kind]] == 1 and features[_SENTENCE] >= _ALL_BUT_LITTLE


def _is_told_by_row(asked: Asked, candidate: Candidate) -> bool:
    """Whether it is the row of a table with all names of the question and the kind of thing asked for: none of its columns is headed "shown"."""
    has_names = candidate.features[_SENTENCE] >= _ALL * asked.shares[asked.named] > 0
    return "|" in candidate.text and has_names and asked.kind in _IN_ROWS and candidate.features[_IN_ROWS[asked.kind]] == 1


def _lacks_figure(asked: Asked, features: Sequence[float]) -> bool:
    return asked.kind in FIGURES and features[FIGURES[asked.kind]] == 0


def _lacks_day_or_time(asked: Asked, candidate: Candidate) -> bool:
    """Whether the question names a day or a time of day, and neither the sentence nor what stands around it does."""
    dated = (place for place, term in enumerate(asked.terms) if any(each.startswith(MARK) for each in term.also))
    return any(not candidate.matched >> place & 1 for place in dated)


def _lacks_place(asked: Asked, features: Sequence[float]) -> bool:
    """Whether it is asked where, in English, and the sentence neither names a place nor is labelled as one."""
    return asked.kind == "where" and read_as(asked.language) == "en" and not (features[_WHERE] or features[_LABEL])


def _may_be_untold(asked: Asked, features: Sequence[float]) -> bool:
    """Whether words that no pattern knows may tell the figure: below a heading that names the thing, though not how big it is."""
    return bool(features[_HEADING]) and asked.figures.measure not in MEASURES and not asked.figures.counts


def _only_may_tell_figure(asked: Asked, candidate: Candidate) -> bool:
    """Whether a count or amount stands there in words that only may be one, "until noon" for how long, 5 % for how much, or far from what is counted."""
    is_count = asked.kind == "how many"
    is_told = candidate.features[_HEADING] or asked.kind not in FIGURES or (read_as(asked.language) != "en" and not is_count)
    if is_told:
        return False
    is_certain = candidate.features[FIGURES[asked.kind]] == 1
    return not is_certain or (is_count and counts_far_off(asked, candidate.text, candidate.document.language))


def _lacks_name_or_reason(asked: Asked, features: Sequence[float]) -> bool:
    """Whether it is asked who or why, and neither the sentence nor what stands above it says so."""
    is_told_above = features[_REPLIES] >= _MOST if asked.kind == "why" else _is_told_above(features)  # a heading names what it is asked of
    return asked.kind in _TOLD and features[_TOLD[asked.kind]] == 0 and not is_told_above


def _tells_of_nobody_or_no_reason(asked: Asked, candidate: Candidate) -> bool:
    """Whether it is asked who or why, and the sentence has no word for people, or only repeats what is asked, below no heading that is nearly the question."""
    if asked.kind == "why" and tells_what_came_of_it(asked, candidate.text, candidate.document.language):
        return not _is_told_above(candidate.features)
    if not _lacks_name_or_reason(asked, candidate.features):
        return False
    may_tell = may_tell_who if asked.kind == "who" else may_tell_why
    return not may_tell(asked, candidate.text, candidate.document.language)


def _is_told_above(features: Sequence[float]) -> bool:
    """Whether a heading or question above it is nearly the question."""
    return features[_REPLIES] >= _MOST or features[_HEADING] >= _NEARLY_ALL
