"""Whether a sentence says anything beside what is asked: one that only repeats a question is no answer, and gives no reason. Pure."""

from __future__ import annotations

import regex

from bot.analysis.analyzer import analyzer_for
from bot.analysis.dates import month_of
from bot.analysis.languages import read_as
from bot.analysis.patterns import later
from bot.answering.passage_ranking.matching import held_by_words
from bot.answering.question_analysis.asked import Asked
from bot.sentence_terms import leads_in

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}’']*")
_GOES_ON = later(r"(?i)\b(?:when|whenever|which|so|as|but|and|for|because|since|after|during|following|owing|due|thanks|by|through)\b")
"""What joins something to what is said."""
_CLAUSE = later(r"(?i)\b(?:because|since)\s(?P<words>[^.;:|,]*)")
_REASON = later(r"(?i)\b(?:because|due|owing|thanks|so that|in order to|by order)\b|\bto (?:avoid|prevent|stop|protect|reduce|save)\b")
_PARTED = regex.compile(r"[;:|]")
_CHECKED = regex.compile(r"[✓✔✗✘☑☒✅❌]")
_OF_YES_OR_NO = frozenset({"", "how"})
_WORD_OR_TWO = regex.compile(r"\W*\p{Lu}[\p{L}\p{M}]*(?: [\p{L}\p{M}]+)?\W*")
_LEAST_NEW, _LEAST_NEW_IN_PARTS = 2, 1


def only_repeats(asked: Asked, sentence: str, said: frozenset[str]) -> bool:
    """Whether what a sentence ``said`` the question says, too, and that is no answer; a word or two alone, like a heading, say not even how."""
    is_answer = asked.kind in _OF_YES_OR_NO and not (asked.kind and _WORD_OR_TWO.fullmatch(sentence))
    return said <= asked.said and not is_answer and not leads_in(sentence) and not _CHECKED.search(sentence)


def tells_what_came_of_it(asked: Asked, sentence: str, language: str) -> bool:
    """Whether an English sentence has all of what happened, as it is asked for, behind a *since* or *because* of something else: "no one has read it since he left"."""
    match = _CLAUSE.search(sentence) if read_as(language) == "en" else None
    if match is None or _REASON.search(match["words"]):
        return False
    inside, outside = (held_by_words(asked, words, language) for words in (match["words"], _CLAUSE.sub(" ", sentence)))
    return not asked.telling & ~inside and not asked.telling & outside


def may_tell_why(asked: Asked, sentence: str, language: str) -> bool:
    """Whether a sentence says something beside what is asked, a name of a day or month aside; in any other language than English each may."""
    if read_as(language) != "en" or _GOES_ON.search(sentence):
        return True
    analyzer = analyzer_for("en")
    known = {stem for term in asked.terms for stem in (*term.whole, *term.alike)}
    words = {word.casefold() for word in _WORD.findall(sentence)}
    new = {analyzer.stem(word) for word in words if not analyzer.is_stop_word(word) and not month_of(word, "en")}
    return len(new - known) >= (_LEAST_NEW_IN_PARTS if _PARTED.search(sentence) else _LEAST_NEW)
