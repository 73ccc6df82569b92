"""A line that gives a thing its value, as a list or table does: "Treasurer: Ada Brennan", "**When:** 5 May", "| Crew | $9 |". Pure."""

from __future__ import annotations

import regex

from bot.analysis.analyzer import analyzer_for, terms_line
from bot.analysis.patterns import later
from bot.answering.answer_types.kinds import holds_kind
from bot.answering.passage_ranking.matching import held_in, is_other_option, stands_in
from bot.answering.question_analysis.asked import Asked
from bot.answering.sentence_scoring.label_kinds import KINDS, is_of_kind, kinds_asked
from bot.documents.markdown.marks import without_marks
from bot.everyday import key_of, topics_told

_LABEL = later(
    r"[*_`|\s]*+(?P<words>[^\s*_`|:：][^|:：\n]{0,39}?)(?:[*_`]*\s*(?:[:：]|\||[-–—]\s)[*_`]*|(?<!^[^*]*[^*|\s][^*]*\*\*.*)\.?\*\*\s)\s*(?=\S)"
)
"""The words before a colon, a dash or the second cell of a row, or in bold at the beginning: of "The **Chain Bridge** crosses ..." that is the subject."""
_ENDS, _MOST_BEFORE = (":", "：", "|", "-", "–", "—", "**"), 60
_MAX_WORDS = 5
_BY_OTHERS = frozenset({"who", "when"})
_MAX_HEADING_WORDS = 2
_WITHOUT_FORM = frozenset({"how", "why"})
"""Kinds of which what is called so need not have the form."""


def label_held(asked: Asked, language: str, sentence: str, around: str, heading: str = "") -> float:
    """Whether a sentence gives the value of what is asked for: its label is of nothing but the question's words, or names the kind of thing that is asked for.

    So does the first sentence of a section whose ``heading`` names the kind: "Root cause", "Prices". A label that stands twice in the passage ``around`` it is of one who speaks, or of two things.
    """
    if heading and _is_under_kind(asked, language, sentence, heading):
        return 1.0
    match = _label_of(sentence)
    if match is None or is_other_option(asked, match["words"]) or around.count(sentence[match.start("words") : match.end()].rstrip()) > 1:
        return 0.0
    if len(match["words"].split()) > _MAX_WORDS:
        return 0.0
    if is_of_kind(asked, match["words"]):
        return 1.0
    kind = asked.kind
    if kind in KINDS and kind != "how" and not holds_kind(without_marks(sentence[match.end() :]), kind, language, asked.figures.measure):
        return 0.0
    lines = [terms_line(terms) for terms in analyzer_for(language).words(match["words"])]
    stands = stands_in if kind in _BY_OTHERS else held_in  # the mods are the moderators; "Heating:" is no hot tub
    return float(bool(lines) and all(any(stands(sought, line) for sought in asked.sought) for line in lines))


def is_called_as_kind(asked: Asked, sentence: str, heading: str = "") -> bool:
    """Whether a sentence's label, or the heading that it is told below, names the kind of thing that is asked for, so that it need hold no word of the question: "Venue: the boathouse"."""
    match = _label_of(sentence)
    return (match is not None and is_of_kind(asked, match["words"])) or is_of_kind(asked, heading)


def _label_of(sentence: str) -> regex.Match[str] | None:
    return _LABEL.match(sentence) if any(map(sentence[:_MOST_BEFORE].__contains__, _ENDS)) else None


def _is_under_kind(asked: Asked, language: str, sentence: str, heading: str) -> bool:
    if asked.kind == "how much" and key_of("prices") in topics_told(heading.strip("*_#: "), language):
        return holds_kind(without_marks(sentence), asked.kind, language, asked.figures.measure) == 1
    words = heading.strip("*_#: ").casefold().split()
    kinds = kinds_asked(asked) if asked.kind else None
    if not kinds or not words or len(words) > _MAX_HEADING_WORDS or words[-1] not in kinds:
        return False
    if asked.kind in _WITHOUT_FORM:
        return True
    lines = [terms_line(terms) for word in words[:-1] for terms in analyzer_for(language).words(word)]
    is_of_it = all(any(held_in(sought, line) for sought in asked.sought) for line in lines)
    return is_of_it and holds_kind(without_marks(sentence), asked.kind, language, asked.figures.measure) == 1
