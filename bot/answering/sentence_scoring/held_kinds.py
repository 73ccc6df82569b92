"""What a sentence holds of the kind of thing that a question asks for. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import regex

from bot.analysis.dates import without_dates
from bot.analysis.languages import read_as
from bot.analysis.patterns import MANY, MARKED_LETTERS, POSSESSIVE, later
from bot.analysis.tokens import in_latin_digits
from bot.answering.answer_types.definitions import DEFINITION
from bot.answering.answer_types.how_often import HOW_OFTEN
from bot.answering.answer_types.kinds import COUNTS, NO_NAME, OF_FIGURES, WEEKDAY, holds_kind, names_others
from bot.answering.answer_types.measures import OF_MONEY, is_measured_by_head, labels_measure, measure_of
from bot.answering.answer_types.names_told import NAME_WORD, opens_with_name
from bot.answering.answer_types.no_persons import may_open_with_name
from bot.answering.answer_types.other_figures import without_item_number, without_other_figures
from bot.answering.answer_types.prices import holds_price, tells_prices
from bot.answering.passage_ranking.matching import held_by_words
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.figures import FIGURE
from bot.answering.sentence_scoring.counted import counts_only_others, things_counted, without_years
from bot.answering.sentence_scoring.defining import defines
from bot.answering.sentence_scoring.label_kinds import asks_strength
from bot.answering.sentence_scoring.persons import is_done_by_nobody, tells_role, without_writer
from bot.documents.chats.asking import without_stamp
from bot.documents.markdown.marks import without_marks
from bot.tables import columns_of

ASKED_FOR = ("who", "when", "where", "how many", "how much", "why", "how", DEFINITION)
_NOT_ASKED_FOR = (0.0,) * len(ASKED_FOR)
_CAPITAL, _LETTER = later(rf"{NO_NAME}\p{{Lu}}"), later(rf"{NO_NAME}\p{{L}}")
_NUMBER_ALONE = regex.compile(r"[^\p{L}]*\p{Nd}[^\p{L}]*")
_OTHER_HEADS = later(
    r"(?i)\W*(?:age|time|day|date|hour|year|price|fee|cost|room|phone|telephone|tel|e-?mail|length|distance|duration)s?\b.*"
)
"""How columns are headed whose numbers count nothing, not even of what the row is about."""
_COUNT_HEADS = later(
    r"(?i)number|count|quantity|qty|total|how many|pieces|stock|available|capacity|seats|places|beds|size|members|people|persons|population|kapazität|plätze|capacité|capacidad|capacità|lotação|capaciteit|\bno\b|nr\b|anzahl|menge|stück|bestand|nombre|quantité|número|cantidad|numero|quantità|quantidade|aantal"
)
"""How columns are headed that count what the row is about."""
_UNTIL = later(r"(?i)\b(?:until|till|end of|expires?|expiry)\b")
_PAIR = 2
_UNTIL_WHAT = later(r"(?i)\b(?:until|till|before|after|during|since|by|at|once|when)\s+((?:[\p{L}'’]++\s*+)+)(?!\s*\p{Nd})")
_DATING = later(r"(?i)\b(?:after|before|since|until|till|during|following)\s(?:[^,.;:()|\p{Nd}]|[.:](?=\S))++(?!\p{Nd})")
_ARTICLES = frozenset("a an the our its their your my this that".split())
_SINCE = later(r"(?i)\bsince\b(?:(?!\b(?:and|but|is|are|can|will|was|were|until)\b)[^.,;|])*+")
_UNTIL_THEN = later(r"(?i)\b(?:until|till|(?:before|by)(?= \p{Nd}))\b(?:(?!\b(?:and|but|from|since)\b)[^.,;|])*+")
_OF_START = later(r"(?i)^(?!.*\b(?:until|till|ends?)\b)(?:.*\b(?:starts?|started|begins?|began)\b|\W*from (?:when|what time)\b)")
_ASKS_WHEN_MADE = later(r"(?i)^\W*when (?:was|were)\b.*\b(?:built|founded|established|born|invented|formed|written|painted|completed)\b")
_OF_FUTURE = later(r"(?i)(?<!\bsince )\bwhen will\b|\bgoing to\b")
_OF_EXTENT = frozenset({"how big", "how large"})
_COUNTED = later(rf"\p{{Nd}}[\p{{Nd}},]*\s(?P<things>{MANY})\b")
"""How many there are says nothing of how big one is: "32 plots"."""
_OF_LOSSES = later(
    r"(?i)\b(?:killed|dead|died|deaths?|wounded|injured|shot|captured|kidnapped|arrested|freed|released|missing|drowned|defected|getötet|verletzt|tués?|blessés?|muertos?|heridos?|morti|feriti|mortos?|feridos?)\b"
)
"""How many fell is not how many there are."""
_HOURS = later(r"(?i)hours|opening|available|availability|reachable")
"""How columns are headed that say when somebody is there."""
_DOES = later(r"\W*\p{Lu}\p{Ll}{2,} (?:and \p{Lu}\p{Ll}+ )?\p{Ll}+(?:s|ed)\b")
_FULL_NAME = later(rf"{NAME_WORD}(?:\s{NAME_WORD}){{1,3}}")
_ASKS_WHEN_THERE = later(
    r"(?i)\b(?:open|close|available|reach|contact|call|ring|phone|there|here|works?|working|hours|speak|talk|see|visit|come|desk|office)\b"
)
"""What asks for that."""


def held_kinds(asked: Asked, language: str, sentence: str, headings: int, *, head: str = "", heading: str = "") -> Sequence[float]:
    """For each of ``ASKED_FOR`` whether the sentence holds it, if that is asked for.

    Of a row of a table the ``head`` tells the units; the ``heading`` above may tell that prices follow.
    """
    kind = asked.kind
    if kind not in ASKED_FOR:
        return _NOT_ASKED_FOR
    found = [*_NOT_ASKED_FOR]
    words = sentence if kind == "where" else without_marks(sentence)  # "to *Settings*" is a menu more often than a place
    if kind == "who":
        words = without_writer(asked, words)
    if asked.is_definition:
        value = defines(asked, language, sentence, headings)
    elif kind == "who" and head and _stands_below_thing(asked, language, sentence, head):
        value = 1.0  # whoever hosts, however they write themselves
    elif kind == "who" and words == words.lower():
        value = 0.5 if words else 0.0
    elif kind == "who" and is_done_by_nobody(asked, words):
        value = 0.0
    elif kind == "who":
        value = float(names_others(without_item_number(words), asked.words, language))  # whom the question names, it does not ask for
        value = value or float(tells_role(asked, words, language) or _opens_with_person(asked, words, language))
        value = value or may_open_with_name(words, language, asked.words) / 2
    else:
        value = _held(asked, language, _without_what_is_known(asked, language, words), head, heading)
        if kind == "when" and value and _is_dated_by_it(asked, language, words):
            value = 0.5
        if kind == "where" and not value and "|" in words and _may_be_place(asked, words):
            value = 0.5
    found[ASKED_FOR.index(kind)] = value
    return found


def _opens_with_person(asked: Asked, words: str, language: str) -> bool:
    """Whether an English sentence opens with a name that does something: "Desmond takes over reception"."""
    return read_as(language) == "en" and _DOES.match(words) is not None and opens_with_name(words, language, asked.words)


def _may_be_place(asked: Asked, row: str) -> bool:
    """Whether a cell of a row begins with a capital, of no day or month, and has no word of the question; of a row with two cells it may be any word."""
    cells = [cell.strip() for cell in row.strip().strip("|").split("|")]
    begins = _LETTER if len(cells) == _PAIR else _CAPITAL
    return any(begins.match(cell) is not None and asked.words.isdisjoint(cell.casefold().split()) for cell in cells)


def _held(asked: Asked, language: str, words: str, head: str, heading: str) -> float:
    measure = asked.figures.measure
    if measure == OF_MONEY and tells_prices(language):
        return holds_price(words, language, f"{heading} {head}", is_row=bool(head) or "|" in words)
    if asked.kind == "when" and "@" in words and "|" in head:
        words = _without_hours_of_others(asked, language, words, head)
    if asked.kind == "how many" and "|" in head and asked.figures.counts:
        words = _without_other_columns(asked, language, words, head)
    if measure in _OF_EXTENT:
        words = _COUNTED.sub(lambda found: " " if held_by_words(asked, found["things"], language) else found[0], words)
    if _labels_other_measure(asked, language, words) or (asks_strength(asked) and _OF_LOSSES.search(words)):
        return 0.0
    held = float(is_measured_by_head(measure, words, head)) or holds_kind(words, asked.kind, language, measure)
    if not held and "|" in words and measure.startswith("how ") and measure in words.casefold():
        held = float(any(map(str.isdecimal, words)))  # "`interval` | 6h | How often a page is fetched"
    if measure == "how long" and not held and "|" in head:  # a day below "Supported until"
        held = float(any(_UNTIL.search(name) and _holds_thing(asked, language, name) for name, _ in columns_of(head, words)))
    return 0.0 if held and asked.kind == "how many" and counts_only_others(asked, words, language) else held


def _labels_other_measure(asked: Asked, language: str, words: str) -> bool:
    """Whether a line or row is labelled as another measure than is asked for, "Length: 12 m" where it is how deep, and as nothing of the question."""
    label, mark, _ = words.partition("|" if "|" in words else ":")
    return bool(mark) and labels_measure(asked.figures.measure, label) is False and not held_by_words(asked, label, language)


def _without_times_of_it(asked: Asked, sentence: str) -> str:
    """A sentence without what it dates by the thing itself, "until the next meeting" where that is asked for, and, where it is asked when something will be, since when it is not, or when it starts, until when it is so; nor a weekday, where it is asked when something was made."""
    if _OF_FUTURE.search(asked.text):
        sentence = _SINCE.sub(" ", sentence)
    elif _OF_START.search(asked.text):
        sentence = _UNTIL_THEN.sub(" ", sentence)
    elif _ASKS_WHEN_MADE.search(asked.text):
        sentence = WEEKDAY.sub(" ", sentence)
    return _UNTIL_WHAT.sub(lambda found: " " if asked.words.issuperset(_without_articles(found[1])) else found[0], sentence)


def _is_dated_by_it(asked: Asked, language: str, sentence: str) -> bool:
    """Whether an English sentence dates something else by what is asked for, "On 3 May, a week after the coup, the borders were closed", and the question does not ask so."""
    if read_as(language) != "en" or measure_of(asked.figures.measure, language) or _DATING.search(asked.text):
        return False
    clauses = [found for found in _DATING.findall(sentence) if holds_kind(found, "when", language) < 1]
    if not clauses:
        return False
    rest = sentence
    for clause in clauses:
        rest = rest.replace(clause, " ")
    return held_by_words(asked, " ".join(clauses), language) != 0 and not held_by_words(asked, rest, language)


def _without_articles(words: str) -> Iterator[str]:
    return (word for word in words.casefold().split() if word not in _ARTICLES)


def _without_hours_of_others(asked: Asked, language: str, row: str, head: str) -> str:
    """A row with an address without the hours of somebody whom an English question neither names nor wants to reach: wages are not paid when the bookkeeper is there."""
    cells = list(columns_of(head, row))
    if not cells or read_as(language) != "en" or _ASKS_WHEN_THERE.search(asked.text):
        return row
    whose = cells[0][1]
    if not _FULL_NAME.fullmatch(whose) or any(word in asked.words for word in whose.casefold().split()):
        return row
    return " | ".join(value for name, value in cells if not _HOURS.search(name))


def _without_other_columns(asked: Asked, language: str, row: str, head: str) -> str:
    """A row without the numbers that stand alone in columns of something else, which the question does not name: the room and telephone of whoever lends laptops count no laptops."""
    cells = [
        cell for cell in columns_of(head, row) if not _OTHER_HEADS.fullmatch(cell[0]) or held_by_words(asked, " ".join(cell), language)
    ]
    if not cells or _holds_counted(asked, language, cells[0][1]):
        return " | ".join(value for _, value in cells) or row
    return " | ".join(
        value
        for name, value in cells
        if not _NUMBER_ALONE.fullmatch(value)
        or not _LETTER.match(name)
        or _COUNT_HEADS.search(name)
        or held_by_words(asked, name, language)
    )


def _stands_below_thing(asked: Asked, language: str, row: str, head: str) -> bool:
    """Whether a row has a word, and not only a date, in a column that holds a thing of the question: "quillcat" below "Host", where who hosts is asked."""
    return any(MARKED_LETTERS.search(value) and _holds_thing(asked, language, name) for name, value in columns_of(head, row))


def _holds_thing(asked: Asked, language: str, words: str) -> bool:
    """Whether words of a table have one of the question that is no name, or one of its family: "Owner", where who owns is asked."""
    return held_by_words(asked, words, language) & ~asked.named != 0


def _holds_counted(asked: Asked, language: str, words: str) -> bool:
    """Whether words of a table have one of what the question counts; where it counts people, or nothing by name, one of its words: "how many guests" fit a hall with "120" for "Seated"."""
    counted = things_counted(asked)
    return held_by_words(asked, words, language) & (counted or ~asked.named) != 0


def _first_thing(asked: Asked) -> str:
    """The first words of a question that stand side by side: of "where is the office key of Ada?" the office key."""
    ends = itertools.chain(itertools.pairwise(asked.terms), [(asked.terms[-1], None)] if asked.terms else [])
    end = next((term.end for term, after in ends if after is None or asked.text[term.end : after.start].strip()), 0)
    return asked.text[asked.terms[0].start : end] if asked.terms else ""


def _without_what_is_known(asked: Asked, language: str, sentence: str) -> str:
    """A sentence without what can be none it is asked for: the number of an item of a list or a date, when a message was written, numbers, times and places that the question names."""
    if asked.kind == "where":
        thing = _first_thing(asked)
        whose = thing.rpartition(" ")[2]
        if " " in thing and thing in sentence:
            sentence = regex.sub(rf"\b{regex.escape(thing)}\b", "_", sentence)
        named = {POSSESSIVE.sub("", term.surface.casefold()) for term in asked.terms}
        return MARKED_LETTERS.sub(
            lambda found: "_" if found[0] == whose or (found[0][0].isupper() and found[0].casefold() in named) else found[0], sentence
        )
    if asked.kind in OF_FIGURES:
        sentence = without_stamp(sentence)
    if asked.kind == "when":
        sentence = _without_times_of_it(asked, sentence)
    if asked.kind in COUNTS:
        sentence = without_item_number(sentence)
        sentence = without_dates(sentence, language)
        if asked.kind == "how many" and (measure_of(asked.figures.measure, language) is None or asked.figures.counts):
            sentence = without_years(asked, sentence, language)
        counts_things = asked.figures.counts and asked.figures.measure not in HOW_OFTEN
        if asked.figures.measure == OF_MONEY or counts_things:
            sentence = without_other_figures(sentence, language, asked.text, asked.kind)
        elif asked.figures.measure in _OF_EXTENT:
            sentence = without_other_figures(sentence, language, asked.text, "how much")  # in units it is told
    if times := asked.figures.times:
        sentence = MARKED_LETTERS.sub(lambda found: " " if found.group().casefold().removesuffix("s") in times else found.group(), sentence)
    if not asked.figures.written:
        return sentence
    return FIGURE.sub(lambda found: " " if in_latin_digits(found.group()) in asked.figures.written else found.group(), sentence)
