"""What a question counts, and whether the numbers of a sentence count something else: members of a board, and twenty shares. Pure.

Only in languages whose plurals end alike, and that put them right behind the number, or that write nouns with a capital.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

import regex

from bot.analysis import QueryTerm
from bot.analysis.analyzer import analyzer_for
from bot.analysis.languages import read_as
from bot.analysis.number_words import SCALES, counting_words
from bot.analysis.patterns import MANY, later
from bot.answering.answer_types.measures import CODE, YEAR
from bot.answering.answer_types.other_figures import count_asked, counts_units
from bot.answering.answer_types.people import is_person
from bot.answering.passage_ranking.matching import held_by_words
from bot.answering.passage_ranking.word_families import kinship
from bot.answering.question_analysis.asked import Asked

_PLURALS = {
    "en": MANY,
    "fr": r"\p{Ll}{3,}[sx]",
    "es": r"\p{Ll}{3,}s",
    "pt": r"\p{Ll}{3,}s",
    "de": r"\p{Lu}\p{Ll}{2,}",
}
"""By language how plurals look that stand behind a number; in German nouns by their capital."""
_ENDING_ALIKE = frozenset(_PLURALS) - {"de"}
_BETWEEN = "and|more|other|different|new|of (?:the|our|its|their|these)|or|to|et|ou|à|autres|nouveaux|nouvelles|y|otr[oa]s|e|outr[oa]s"
_ONE = r"\b(?:one|no|single)\s+(?!\p{Ll}+er\s+than\b)(?P<first>\p{Ll}{3,})(?:\s+(?P<second>\p{Ll}{3,}))?"
"""English words for one or none, with what may be the noun that follows."""
_RATE = later(r"\s(?:per|(?:(?:to|for) )?(?:an?|each|every)) (?P<of>\p{Ll}{3,})")
"""Behind a number how many there are to one of something: "six to an instructor"."""
_PEOPLE = frozenset({"people", "persons"})
_LIVES = frozenset("lives souls deaths casualties fatalities hands heads".split())
_HOLDING_PEOPLE = later("(?:seat|place|space|bed|chair|ticket|team|group|couple|household|room|table|tent)s?|famil(?:y|ies)")
"""English words for what so many people fit into."""
_OFTEN = "times"
_ANY_WORD = regex.compile(r"\p{Nd}++|[\p{L}\p{M}'’-]++")
_REACH = 3
"""Words."""
_MAY_BE_YEAR = later(rf"(?i:(?P<opens>^\W*(?:in|since|until|by)\s))?{YEAR}(?P<behind>(?:\s+[\p{{L}}\p{{M}}]++){{0,2}})")
_ANYTHING = frozenset(
    "people persons things items units pieces times ones pairs individuals specimens entries personnes gens fois choses personas veces cosas pessoas vezes coisas"
    " leute personen person menschen mal stück dinge frauen männer kinder jugendliche jugendlichen erwachsene erwachsenen".split()
)


def counts_only_others(asked: Asked, sentence: str, language: str) -> bool:
    """Whether each number of a sentence in a language stands before what the question does not count.

    Never where the question asks for another measure, counts people or nothing by name, or is in another language. Where it counts hours, days are no others.
    """
    language = read_as(language)
    if language not in _PLURALS or read_as(asked.language) != language:
        return False
    if counts_units(language).search(asked.text):
        return language == "en" and _counts_only_times(sentence)
    counted = list(_counted(asked))
    are_people = language == "en" and _counts_people(asked)
    numbers = list(_numbers(language).finditer(sentence)) if counted or are_people else []
    return bool(numbers) and all(_is_of_others(counted, match, language, are_people=are_people) for match in numbers)


def counts_far_off(asked: Asked, sentence: str, language: str) -> bool:
    """Whether a sentence in a language whose plurals do not end alike has what the question counts, but no number a few words before or behind it."""
    language = read_as(language)
    counted = [] if language in _ENDING_ALIKE or read_as(asked.language) != language else list(_counted(asked))
    if not counted:
        return False
    is_number = _number_alone(language).fullmatch
    words = _ANY_WORD.findall(sentence)
    numbers = [place for place, word in enumerate(words) if is_number(word)]
    analyzer = analyzer_for(language)
    things = [place for place, word in enumerate(words) if any(_is_of(term, analyzer.stem(word.casefold()), language) for term in counted)]
    return bool(things) and not any(abs(thing - number) <= _REACH for thing in things for number in numbers)


@functools.cache
def _number_alone(language: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?i)\p{{Nd}}++|{counting_words(language)}")


def things_counted(asked: Asked) -> int:
    """The words of what a question counts; none where that are people, or is not said."""
    counted = list(_counted(asked))
    return 0 if any(map(_may_be_people, counted)) else sum(1 << place for place, term in enumerate(asked.terms) if term in counted)


def without_years(asked: Asked, sentence: str, language: str) -> str:
    """A sentence in a language without the numbers that may be years, but for those right before what is asked about, "1894 patients", unless "In 1894" opens it."""
    is_stop_word = analyzer_for(language).is_stop_word

    def counted(found: regex.Match[str]) -> str:
        behind = found["behind"]
        is_year = (
            found["opens"]
            or not behind
            or is_stop_word(behind.split()[0].casefold())
            or not held_by_words(asked, behind, language) & ~asked.named
        )
        return f" {behind}" if is_year else found[0]

    return _MAY_BE_YEAR.sub(counted, sentence)


def _counts_only_times(sentence: str) -> bool:
    """Whether all that an English sentence counts is how often: "nine times" are no hours."""
    nouns = [match["noun"] for match in _numbers("en").finditer(sentence)]
    return bool(nouns) and all(noun is not None and noun.casefold() == _OFTEN for noun in nouns)


@functools.cache
def _numbers(language: str) -> regex.Pattern[str]:
    """Numbers, each with the plural that it counts, or after *one* and *no* with the words that follow."""
    words = counting_words(language) + (rf"|{SCALES}|both|no|single" if language == "en" else "")
    number = rf"(?:\p{{Nd}}[\p{{Nd}}.,]*+|\b(?:{words})\b)"
    more = rf"(?:[\s-]+(?:(?:{words}|{_BETWEEN})\b|[–-]|\p{{Nd}}[\p{{Nd}}.,]*+))*+"
    plural = rf"(?:\s+(?P<before>\p{{Ll}}{{3,}}+))??\s+(?P<noun>{_PLURALS[language]})(?![\p{{L}}’'-])"
    one = _ONE if language == "en" else r"(?P<first>(?!))(?P<second>(?!))"
    joined = rf"{number}-(?!(?:{words})\b)(?-i:(?P<of>\p{{Ll}}{{3,}}))(?![\p{{L}}-])" if language == "en" else r"(?P<of>(?!))"
    return regex.compile(
        rf"(?i)(?:{CODE}|{YEAR}(?!\s(?:\p{{Ll}}{{3,}}\s)?(?-i:{_PLURALS[language]})\b))(*SKIP)(*FAIL)|{one}|{joined}|{number}{more}(?-i:{plural})?"
    )


def _counted(asked: Asked) -> Iterator[QueryTerm]:
    """The first words of content after what asks how many, as far as they stand side by side: *board members* of "how many board members are there?"."""
    end = count_asked(asked.text)
    if not end:
        return
    for term in asked.terms:
        if term.start < end:
            continue
        between = asked.text[end : term.start].strip()
        if (between and not between.istitle()) or term.surface.casefold() in _ANYTHING:
            return
        yield term
        end = term.end


def _counts_people(asked: Asked) -> bool:
    """Whether an English question counts people by that word."""
    end = count_asked(asked.text)
    return bool(end) and not _PEOPLE.isdisjoint(asked.text[end:].casefold().split()[:1])


def _is_of_others(counted: list[QueryTerm], match: regex.Match[str], language: str, *, are_people: bool) -> bool:
    analyzer = analyzer_for(language)
    named = [match[group] and match[group].casefold() for group in ("before", "noun", "of", "first", "second")]
    words = [word for word in named if word and not analyzer.is_stop_word(word)]
    if not words and not are_people and (rate := _RATE.match(match.string, match.end())):
        return any(_is_of(term, analyzer.stem(rate["of"].casefold()), language) for term in counted)
    if not words or (match["first"] and match["first"].casefold() not in words):
        return False  # "twelve.", "no more than"
    if are_people:
        return not any(is_person(word) or _HOLDING_PEOPLE.fullmatch(word) for word in words)
    anything = _ANYTHING if language != "en" or any(map(_may_be_people, counted)) else _ANYTHING - _PEOPLE
    return not any(word in anything or any(_is_of(term, analyzer.stem(word), language) for term in counted) for word in words)


def _may_be_people(term: QueryTerm) -> bool:
    word = term.surface.casefold()
    return word in _LIVES or is_person(word)


def _is_of(term: QueryTerm, stem: str, language: str) -> bool:
    """Whether a word is one of the question's, of its family, or for the same thing."""
    return stem in term.whole | term.alike or any(kinship(stem, each, are_english=language == "en") for each in term.whole)
