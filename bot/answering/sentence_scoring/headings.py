"""How far a heading is the question itself, as on a page of questions and answers or of instructions, and whether it tells what everybody asks for."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence

import regex

from bot.analysis.analyzer import analyse_question, analyzer_for, terms_line
from bot.analysis.languages import read_as
from bot.analysis.negation import is_negated
from bot.analysis.patterns import later
from bot.analysis.question_words import ends_in_question_mark
from bot.answering.answer_types.definitions import asked_after
from bot.answering.answer_types.kinds import asking_phrase
from bot.answering.passage_ranking.matching import held_by, held_by_headings, is_other_option, share_held
from bot.answering.passage_ranking.reranking import Reread
from bot.answering.question_analysis.asked import Asked
from bot.answering.question_analysis.wording import wording
from bot.heading_keys import heading_keys, names_in, title_topics, unnumbered
from bot.models import Quotable, Span

MIN_LIKENESS = 0.6
_NEGATED = 0.8
_IN_OTHER_WORDS, _LEAST_IN_OTHER_WORDS = 0.97, 2
"""What a heading counts that has words of the question by others, and how many, where it has none as it is: "Donate" is not "Contributing", "kids per coach" is "children per trainer"."""
_ALL = 0.9
_IDLE = "notable main key major important known selected general current basic common full list overview details information info summary"
_BY_PERSONS = frozenset({"who", "why"})
_KINDS = frozenset({"who", "when", "where", "how many", "how much", "why"})
_TURNED = {"in": "out", "out": "in", "on": "off", "off": "on", "up": "down", "down": "up"}
"""Small words that make another thing of a verb: moving in, moving out."""
_SMALL = later(r"\b(?:in|out|on|off|up|down)\b", regex.IGNORECASE)


def likeness(asked: Asked, language: str, heading: str, above: int = 0) -> float:
    """How far a heading and the question are the same words, 0 to 1; 0 where they are not. The words ``above`` it need not stand in it.

    A heading that is the signature of a function or names an option in several ways is any of them: "-f, --force <file>".
    """
    return max([_likeness(asked, language, each, above) for each in names_in(heading)])


def _likeness(asked: Asked, language: str, heading: str, above: int) -> float:
    words = unnumbered(heading)
    content = _without_idle(list(map(tuple, _content(words, language))), language)
    lines = list(map(terms_line, content))
    is_same = not asked.heading_keys.isdisjoint(heading_keys(heading, language))
    if _is_turned(asked.text, words) or is_other_option(asked, words) or not (lines or is_same):
        return 0.0
    line = "\n".join(lines)
    exact = held_by(asked, line)
    held = held_by_headings(asked, line, exact)
    by_others = min(held.bit_count(), len(lines) + (held & asked.light).bit_count())  # "Money" is not "pay in cash"
    if not is_same and not (exact or (above & ~held and held & asked.telling)) and by_others < _LEAST_IN_OTHER_WORDS:
        return 0.0
    wanted = sum([share_held(asked, each) for each in content])
    if len(asked.terms) == 1 and held and not asked.kind and ends_in_question_mark(heading):
        return max(MIN_LIKENESS, asked.shares[held] * wanted / len(lines))  # "dogs", of a page of questions
    above |= asked.light if not asked.telling & ~held else 0
    share = 1.0 if is_same else asked.covered(exact | above, held | above) * wanted / len(lines) * (_IN_OTHER_WORDS if held != exact else 1)
    if share < MIN_LIKENESS and ends_in_question_mark(heading) and asked.shares[held] >= _ALL:
        share = _share_said(asked, words, held)
    if share >= MIN_LIKENESS and is_negated(words) != is_negated(asked.text):
        share *= _NEGATED
    return share if share >= MIN_LIKENESS else 0.0


def _without_idle(content: list[tuple[str, ...]], language: str) -> list[tuple[str, ...]]:
    """The words of an English heading without those that say nothing of what stands below it, if there are others: "Notable attacks"."""
    idle = _idle_stems() if read_as(language) == "en" else frozenset()
    return [terms for terms in content if idle.isdisjoint(terms)] or content


@functools.cache
def _idle_stems() -> frozenset[str]:
    return frozenset(map(analyzer_for("en").stem, _IDLE.split()))


def _share_said(asked: Asked, heading: str, held: int) -> float:
    """How many of all words, those of grammar too, a question and a heading that is one have in common, as a share of the mean of both."""
    said = wording(heading)
    other_forms = [term for place, term in enumerate(asked.terms) if held >> place & 1 and not wording(term.surface) <= said]
    return 2 * (len(asked.said & said) + len(other_forms)) / (len(asked.said) + len(said))


def _content(heading: str, language: str) -> Iterable[Iterable[str]]:
    """The terms of each word of a heading, the whole before its parts; of a question only those of what it asks: "hey, does anyone know how to bake?"."""
    if ends_in_question_mark(heading):
        return [(*sorted(term.whole), *sorted(term.terms - term.whole)) for term in analyse_question(heading, (language,), language)]
    return analyzer_for(language).words(heading)


def _is_turned(text: str, heading: str) -> bool:
    """Whether a heading has "out" where the question has "in", and the like; not if either has both."""
    given, wanted = ({word.casefold() for word in _SMALL.findall(words)} for words in (heading, text))
    return any(_TURNED[word] in wanted - given and word not in wanted for word in given)


def page_likeness(asked: Asked, language: str, above: Sequence[str]) -> float:
    """How far a title or heading above a passage is the question: any, where it may ask how something is done, else one that asks the same.

    0 below "Moving out" where it is how to move in.
    """
    if _is_turned(asked.text, above[-1]):
        return 0.0
    found = [(likeness(asked, language, each), each) for each in above]
    # What bears the name of a thing does not tell all about it.
    return max([share for share, each in found if share and (asked.wants_steps or _asks_the_same(asked, language, each))], default=0.0)


def heading_likeness(asked: Asked, language: str, heading: str, above: int = 0, title: str = "") -> float:
    """How far the heading or question right above a sentence is the question: one that names a thing is not, where something of it is asked.

    ``above`` are the words that the title and headings hold: "what was fixed in 2.1.0?" is asked of "Fixed" below "2.1.0". A heading with
    no word that the ``title`` lacks is asked alone: "Git" on the page of git-mv does not head what that is.
    """
    if above and title and (held := _held(asked, language, heading)) and not held & ~_held(asked, language, title):
        above = 0
    if heading and asked.is_of_codes and not asked.telling & ~above:
        return 1.0
    found = likeness(asked, language, heading, above) if heading else 0.0
    if not found or _asks_another_kind(asked, language, heading):
        return 0.0
    may_name = asked.wants_steps or asked.is_definition or found > _ALL or _asks_the_same(asked, language, heading)
    return found if may_name else 0.0


def _asks_another_kind(asked: Asked, language: str, heading: str) -> bool:
    """Whether a heading asks for another kind of thing: "How many drops are there?" where it is asked where to drop something, "Who can appeal" where it is how."""
    if not asked.kind or asked.is_definition:
        return False
    asking = asking_phrase(unnumbered(heading), language)
    may_ask = ends_in_question_mark(heading) or (asking.start == 0 and asking.kind in _BY_PERSONS)
    return may_ask and asking.kind in _KINDS - {asked.kind}


def _held(asked: Asked, language: str, words: str) -> int:
    return held_by(asked, terms_line(analyzer_for(language).terms(words)))


def _asks_the_same(asked: Asked, language: str, heading: str) -> bool:
    words = unnumbered(heading)
    if asked.is_definition:
        return asked_after(words, language) is not None
    return asking_phrase(words, language).kind == asked.kind


def topics_above(asked: Asked, passages: Sequence[Reread], documents: Sequence[Quotable]) -> list[int]:
    """For each passage whether a heading above it tells what everybody asks for, if that is asked: 2 in the question's language, 1 in another, else 0.

    The later ones of a section have it from the one that opens it, and all of a document from its title.
    """
    found = [_topic_above(asked, entry, document.language) for entry, document in zip(passages, documents, strict=True)]
    if not any(found):
        return found
    sections: dict[tuple[str, Span], int] = {}
    whole: dict[str, int] = {}
    for tells, entry, document in zip(found, passages, documents, strict=True):
        if tells:
            sections[entry.hit.passage.document, entry.hit.passage.section] = tells
            if not asked.topics.isdisjoint(title_topics(document.title, document.language)):
                whole[entry.hit.passage.document] = tells
    each_passage = (entry.hit.passage for entry in passages)
    return [sections.get((passage.document, passage.section), 0) or whole.get(passage.document, 0) for passage in each_passage]


def _topic_above(asked: Asked, entry: Reread, language: str) -> int:
    if asked.topics.isdisjoint(entry.keys):
        return 0
    return 2 if read_as(language) == read_as(asked.language_of_topics) else 1
