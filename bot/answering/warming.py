"""Compiling what questions need before anybody asks: the first of each kind would wait for its patterns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from bot.analysis.changes import says_change, was_before
from bot.analysis.dates import dates, months_in_full
from bot.analysis.languages import read_as
from bot.analysis.patterns import compile_all
from bot.analysis.quantities import quantities
from bot.analysis.question_words import QUESTION_WORDS
from bot.analysis.unreal import is_unreal
from bot.analysis.weekdays import days_in_full, days_of_row
from bot.answering.answer_selection.currency import asks_current
from bot.answering.answer_selection.gates import goes_on
from bot.answering.answer_selection.leading import asks_when_open
from bot.answering.answer_types import events
from bot.answering.answer_types.wanted import THINGS, holds_wanted
from bot.answering.question_analysis import opening_hours, times_asked
from bot.answering.question_analysis.agenda import days_of_agenda
from bot.answering.question_analysis.asked import ask
from bot.answering.question_analysis.questions import questions_in
from bot.answering.sentence_scoring.extremes import superlatives
from bot.answering.sentence_scoring.held_kinds import held_kinds
from bot.answering.sentence_scoring.of_another import is_of_another

_SENTENCE = "A 1."
_ANSWER = "B 2."


def warm_up(languages: Iterable[str]) -> None:
    """Ask in each of the languages with each of the phrases that ask for a kind of thing, and look for it in a sentence: a tenth of a second, and another a language."""
    compile_all()
    today = dt.datetime.now().astimezone().date()
    for language in languages:
        events.warm_up(language)
        opening_hours.warm_up(language)
        times_asked.warm_up(language)
        superlatives(read_as(language))
        goes_on(_SENTENCE, language)
        says_change(_SENTENCE, language)
        was_before(_SENTENCE, language)
        is_unreal(_SENTENCE, (0, 1), language)
        quantities(_SENTENCE, language)
        days_of_row(_SENTENCE, language)
        month = next(iter(months_in_full(language)), "May")
        day = next(iter(days_in_full(read_as(language))), "Monday")
        text = f"{_SENTENCE} {_ANSWER} 7 {month} 2016, 1.1.2016, 7:30, {day}?"
        list(dates(text, language))
        list(questions_in(text, language))
        days_of_agenda(text, language, today)
        for thing in THINGS:
            holds_wanted(thing, _ANSWER, language)
        for phrases in QUESTION_WORDS.get(language, {}).values():
            for phrase in phrases:
                question = f"{phrase} {_SENTENCE}"
                list(times_asked.of_its_day(question, language, today))
                asks_current(question, language)
                asks_when_open(question, language)
                asked = ask(question, languages=[language], passages=1, frequencies=lambda terms: dict.fromkeys(terms, 1), today=today)
                held_kinds(asked, language, _ANSWER, 0)
                is_of_another(asked, language, _ANSWER)
