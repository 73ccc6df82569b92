"""What is next or was last of things that are listed by date: the next meeting, the last release. Pure."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

import regex

from bot.analysis.dates import Date, dates, last_day
from bot.analysis.languages import read_as
from bot.analysis.patterns import later
from bot.answering.question_analysis.days import days_of

_TIMES = r"\s+(?:year|month|week|weekend|day|night|time|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|term|semester|quarter|century|decade|hour|minute|few|two|three|four|five|six|seven|\p{Nd}+)s?\b"
"""English words of which "next" is said and no thing is meant: next year, the last two weeks."""
_FIGURES = r"(?:\s+\p{L}+){0,2}\s+(?:figures?|numbers?|costs?|prices?|estimates?|rates?|status|budgets?|totals?|counts?|data|statistics)\b"
"""Of which the latest is told without its day."""
_NEXT = {
    "en": rf"(?:next|(?<=\b(?:the|this|our|your|my|any)\s)(?:coming|following))(?=\s+\p{{L}})(?!{_TIMES})|upcoming",
    "de": r"(?:nächst|nachst|naechst|kommend)e[nmrs]?",
    "fr": r"prochaine?s?",
    "es": r"pr[óo]xim[oa]s?",
    "it": r"prossim[oaie]",
    "pt": r"pr[óo]xim[oa]s?",
    "nl": "volgende|eerstvolgende|komende",
}
_LAST = {
    "en": rf"(?:last|previous)(?=\s+(?!been\b)\p{{L}})(?!{_TIMES})|(?:latest|most recent)(?!{_FIGURES})",
    "de": r"(?:letzt|vorig|neuest)e[nmrs]?",
    "fr": r"derni(?:er|ère)s?",
    "es": r"[úu]ltim[oa]s?",
    "it": r"ultim[oaie]",
    "pt": r"[úu]ltim[oa]s?",
    "nl": "laatste|vorige",
}
_OTHER_KINDS = frozenset({"how many", "how much", "how", "why"})
_MOVED = later(
    r"(?i)\b(?:moved|postponed|rescheduled|shifted|put off|put back|brought forward|verschoben|verlegt|reporté|déplacé|avancé|aplazad|trasladad|rinviat|spostat|adiad|verplaatst|uitgesteld)[aeos]*\s+(?:(?:by|from|von|vom|du|del|dal)\s+[^.;|]{1,30}?\s)?(?:to|until|till|auf|au|à|al|a|para|naar|tot)\b"
    r"|\bauf\s(?:den\s)?(?=[^;|]{0,40}\s(?:verschoben|verlegt|vorverlegt)\b)"
)
"""What says that something is on another day: the one behind it."""
_CALLED_OFF = later(
    r"(?i)(?<!\b(?:if|not|never|unless|wenn|falls|nicht|si|pas|no)\s(?:\p{L}+\s)?)\b(?:cancell?ed|called off|postponed|not taking place|does not take place|abgesagt|entfällt|fällt aus|fallen aus|verschoben|annulée?s?|reportée?s?|cancelad[oa]s?|suspendid[oa]s?|aplazad[oa]s?|annullat[oaie]|rinviat[oaie]|adiad[oa]s?|geannuleerd|afgelast|uitgesteld)\b"
    r"(?!\s(?:if|unless|when|wenn|falls|si|se|als|in|im|en)\b)"
)
_OTHER_CLAUSE = regex.compile(r"[;.(]\s|\s[(]")
_YEAR = regex.compile(r"(?<!\p{Nd})20\p{Nd}\p{Nd}(?!\p{Nd})")


class Order(NamedTuple):
    """Which of some things by date is asked for."""

    is_next: bool
    """The first from ``today`` on; else the last up to then."""
    today: dt.date
    things: str
    """The question without the word that says so."""
    start: int
    """Where that word stands in the question."""

    def is_met(self, day: dt.date) -> bool:
        """Whether something of a day may be the next, or the last."""
        return day >= self.today if self.is_next else day <= self.today


def order_asked(question: str, language: str, kind: str, today: dt.date) -> Order | None:
    """Whether a question of a kind asks for the next or the last of some things; None where it does not."""
    if (match := ordering_word(question, language, kind)) is None:
        return None
    return Order(match.lastgroup == "next", today, f"{question[: match.start()]} {question[match.end() :]}", match.start())


def ordering_word(question: str, language: str, kind: str) -> regex.Match[str] | None:
    """The word of a question of a kind that asks for the next or the last of some things."""
    pattern = None if kind in _OTHER_KINDS else _pattern(read_as(language))
    return pattern.search(question) if pattern else None


def without_ordering(heading: str, language: str) -> str:
    """A heading without the word that says that what is below it is next or was last: "Upcoming events"."""
    match = ordering_word(heading, language, "")
    return f"{heading[: match.start()]}{heading[match.end() :]}" if match else heading


def due(sentences: Sequence[str], above: str, language: str, order: Order, written: dt.date | None) -> tuple[dt.date, int] | None:
    """The day of what is next or was last, and the place of the sentence that tells it; None where none of them is of such a day.

    A day without its year is of the only year that the titles and headings ``above`` name, or else near to the day on which it was ``written``.
    """
    year = only_year(above)
    days = [(day, place) for place, sentence in enumerate(sentences) if (day := _day_of(sentence, language, year, written))]
    chosen = [(day, place) for day, place in days if order.is_met(day)]
    return (min if order.is_next else max)(chosen, key=itemgetter(0), default=None)


def only_year(above: str) -> int:
    """The only year of this century that some titles and headings name; 0 where they name none, or several."""
    years = {int(year) for year in _YEAR.findall(above)}
    return years.pop() if len(years) == 1 else 0


def is_of_due_day(sentence: str, language: str, order: Order, written: dt.date | None) -> bool | None:
    """Whether a day, or a month with its year, that a sentence names may be what is asked for: that of the next meeting has not been; None where it names none.

    What was ``written`` on a day names days near to that.
    """
    named = list(dates(sentence, language))
    if _is_called_off(sentence, named):
        return False
    days = [day for date in named if (day := last_day(date.readings[0]) or _near(date, 0, written))]
    return any(map(order.is_met, days)) if days else None


def _day_of(sentence: str, language: str, year: int, written: dt.date | None) -> dt.date | None:
    """The first day that a sentence names, with its year; the one to which something is moved, and none of what is called off."""
    named = list(dates(sentence, language))
    if _is_called_off(sentence, named):
        return None
    moved = _MOVED.search(sentence)
    behind = [date for date in named if moved and date.start >= moved.end()]  # none where it is the place that is another
    return next(filter(None, (_near(date, year, written) for date in behind or named)), None)


def _is_called_off(sentence: str, named: Sequence[Date]) -> bool:
    """Whether a sentence says of the only day that it names that nothing takes place; a row may name others in other cells: "see 19 December"."""
    found = _CALLED_OFF.search(sentence)
    if found is None or not named or _MOVED.search(sentence):
        return False
    before, cell_with_it = sentence[: found.start()].rpartition("|")[0], sentence[found.end() :].partition("|")[0]
    if any(len(before) <= date.start < found.end() + len(cell_with_it) for date in named[1:]):
        return False
    first, last = sorted(((named[0].start, named[0].end), found.span()))
    return not _OTHER_CLAUSE.search(sentence, first[1], last[0])


def _near(date: Date, year: int, written: dt.date | None) -> dt.date | None:
    """A date with its year, or else with this one, or with that which brings it near to the day on which it was written; None where none is known."""
    of_year, _, day = date.readings[0]
    if not day or not (of_year or year or written):
        return None
    return next(iter(days_of(date, year, written or dt.date.min)), None)


@functools.cache
def _pattern(language: str) -> regex.Pattern[str] | None:
    if language not in _NEXT:
        return None
    return regex.compile(rf"\b(?:(?P<next>{_NEXT[language]})|(?P<last>{_LAST[language]}))\b", regex.IGNORECASE)
