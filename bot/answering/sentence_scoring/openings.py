"""What opens a section: the heading that tells what is asked for, and the sentence that the section says first of it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.analysis.patterns import later
from bot.answering.answer_types.definitions import DEFINITION
from bot.answering.answer_types.wanted import holds_wanted
from bot.answering.question_analysis.asked import Asked
from bot.answering.sentence_scoring.evidence import Weighed
from bot.answering.sentence_scoring.headings import MIN_LIKENESS
from bot.answering.sentence_scoring.held_kinds import held_kinds
from bot.answering.sentence_scoring.label_kinds import words_of_kind
from bot.answering.sentence_scoring.rows import Head
from bot.everyday import key_of, topics_told
from bot.heading_keys import title_topics
from bot.passages import last_heading
from bot.sentence_terms import leads_in

_LEAST_ITEMS = 2
_OF_FORM = frozenset({"who", "when", "how many", "how much"})
"""Of what answers them it can be told by its form."""
_OF_THINGS = frozenset({"", "which", DEFINITION})
"""Where something of a thing is asked so, it is told by what says it: "The default is 5" of "default timeout", below "Timeout"."""
_OF_THE_PAGE = later(
    r"(?i)\W*(?:date|datum|fecha|data|stand|version|(?:last |zuletzt |laatst )?(?:updated?|modified|changed|revised|edited|reviewed|aktualisiert|geändert|bijgewerkt|gewijzigd)|last change|(?:dernière )?mise à jour"
    r"|actualizado|última actualización|ultimo aggiornamento|última atualização)\s*(?::|\bon\b|\bam\b|\ble\b)?\s*(?=[^\n]*\p{Nd})[^\n]{1,24}"
)
"""When a page was changed: "Last updated: 14 August 2026"."""
_JOINING = key_of("join")
_TELLS_HOW_TO_JOIN = later(
    r"(?i)\b(?:join\p{L}*|appl(?:y|ies|ication\p{L}*)|fill|sign\p{L}*|regist\p{L}*|enrol\p{L}*|contact|e-?mail|write|ask|speak|talk|send|forms?|come|turn up|pay|become|complete|ring|call|visit"
    r"|melde\p{L}*|anmeld\p{L}*|an|beitr\p{L}*|antrag\p{L}*|schreib\p{L}*|formular\p{L}*|komm\p{L}*|inscri\p{L}*|adh[ée]r\p{L}*|bulletin|rempli\p{L}*|écri\p{L}*|apunt\p{L}*|rellen\p{L}*|escrib\p{L}*|iscri\p{L}*|compil\p{L}*|aanmeld\p{L}*|inschrijv\p{L}*|stuur)\b|@"
)
_YES_OR_NO = later(r"(?i)\W*(?:yes|no|yeah|nope|ja|nein|oui|non|sí|si|no|sim|não|nee|да|нет|tak|nie)\W*")


def heading_told(asked: Asked, weighed: Weighed) -> str:
    """The last heading above a passage, or the title of its document: where there is none, or only the title tells what everybody asks for."""
    heading, title = last_heading(weighed.entry.hit.passage.heading), weighed.document.title
    if not weighed.is_told or (heading and not asked.topics):
        return heading
    language = weighed.document.language
    if not asked.topics.isdisjoint(topics_told(heading, language)):
        return heading
    return title if asked.topics.isdisjoint(title_topics(title, language)) else asked.text


def first_place(asked: Asked, weighed: Weighed, sentences: Sequence[str], rows: Mapping[int, Head], items: Sequence[bool]) -> int:
    """The sentence that a section says first, but for the head of a table, and for what stands above the list that tells what everybody asks; or the one that is asked for by its day.

    Where the time, number or person is asked for, it is the first that has one, if any has: "Deposit" above "Money held against damage. It is 200 pounds.";
    where something of the thing is, the first that has a word of that.
    """
    if weighed.due is not None:
        return weighed.due
    first = 1 if 1 in rows and rows[1].place == 0 else 0
    if first or not (asked.topics and weighed.is_told):
        return first or _first_telling(asked, weighed, sentences)
    if sum(items) < _LEAST_ITEMS or any(map(leads_in, sentences[: items.index(True)])):
        return _first_telling(asked, weighed, sentences)
    return items.index(True)


def _first_telling(asked: Asked, weighed: Weighed, sentences: Sequence[str]) -> int:
    wanted, language = asked.figures.wanted, weighed.document.language
    if not weighed.entry.hit.passage.opens_section or asked.shares[weighed.headings | words_of_kind(asked)] < MIN_LIKENESS:
        return 0
    if _JOINING in asked.topics and weighed.is_told:
        return next((place for place, each in enumerate(sentences) if _TELLS_HOW_TO_JOIN.search(each)), 0)
    if not (wanted or asked.kind in _OF_FORM):
        of_the_rest = (place for place, held in enumerate(weighed.held[1:]) if held & weighed.rest and asked.kind in _OF_THINGS)
        return next(of_the_rest, _first_of_itself(asked, sentences))
    told = [
        float(holds_wanted(wanted, each, language, asked.words)) if wanted else max(held_kinds(asked, language, each, weighed.headings))
        for each in sentences
    ]
    return told.index(max(told))


def is_of_page(sentence: str) -> bool:
    """Whether a sentence only says when the page was changed."""
    return _OF_THE_PAGE.fullmatch(sentence) is not None


def _first_of_itself(asked: Asked, sentences: Sequence[str]) -> int:
    """The first that does not only say when the page was changed, or yes or no where how is asked; -1 where none does."""
    says = (
        place for place, each in enumerate(sentences) if not is_of_page(each) and not (asked.kind == "how" and _YES_OR_NO.fullmatch(each))
    )
    return next(says, -1)
