"""Who wrote a message and when, as it stands before its words; and whether it asks. Pure."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

import regex

from bot.analysis.patterns import DAY_IN_FIGURES, later
from bot.analysis.question_words import ends_in_question_mark
from bot.documents.chats.chats import SENDER_OF_ANY_FORM
from bot.documents.text.layout import BLANK_LINE
from bot.models import Span

WHEN = r"[\[(]?(?=[\p{Nd}./:, -]*(?::|[./-]\p{Nd}{2,4},? \p{Nd}{1,2}\.\p{Nd}\p{Nd}))[\p{Nd}./:, -]{4,24}(?:[ \u202f]?[AaPp][Mm])?[\])]?\s*(?:-\s+)?"
DATED_WHEN = rf"(?=[\[(]|\p{{Nd}}{{1,4}}[./-]\p{{Nd}}){WHEN}"
"""With a date or in brackets: a time alone may be of a programme."""
WHO = r"(?:<[^<>\n]{1,40}>|[^\s:<>\[\]][^:\n]{0,38}:)"
STAMPED = rf"{WHEN}{WHO}[^\S\n]+"
"""Who writes, and when: "[10:05] Ada: ", "[10:05] Ada (Sales): "."""
_STAMP = later(rf"{DATED_WHEN}(?={WHO}\s)")
"""When somebody wrote, before who did."""
_STAMPED = later(rf"(?=[\[(]|\p{{Nd}}{{1,4}}[./-]\p{{Nd}}){STAMPED}")
_OF_ONESELF = later(r"(?i)\b(?:i|me|my|mine|myself|we|us|our|ours)\b")
_NAMED = rf"(?:{STAMPED}|(?:<[^<>\n]{{1,40}}>|[\p{{Lu}}@~][\w .'’-]{{0,30}}(?:\([^()\n:]{{1,30}}\))?:)\s+)"
"""The same, or who writes alone: "Ada: ", "<ada> "."""
_MESSAGE = later(rf"{_NAMED}(?P<words>\S.*)")
"""A line of a chat, with its sender before its words."""
_SENDER = later(rf"(?m:^[ \t\u200e]*{SENDER_OF_ANY_FORM}[ \t\r]*$)")
_SENDER_AT_END = later(rf"(?m:^[ \t\u200e]*(?P<sender>{SENDER_OF_ANY_FORM})[ \t\r]*\n)\s*+\Z")
MAX_SENDER_CHARS = 160
_CLOCK = later(r"(?<!\p{Nd})(\p{Nd}{1,2}):(\p{Nd}{2})(?!\p{Nd})")
_DAY = later(DAY_IN_FIGURES)
_FIGURES = later(r"\d+")
_MOST_DAYS = 31
_HALF_A_DAY, _SILENCE = 720, 30
"""In minutes."""
LONGEST_WAIT = dt.timedelta(days=3)
"""Over a weekend; what is written later is no answer to a question that nobody answered."""
_ASKS = later(
    r"(?:(?:hi|hey|hello|ok|so|and|also|btw|sorry|quick question|question)\b[\s,:!-]*(?:all|everyone|guys|folks|there)?[\s,:!-]*)*"
    r"(?:what(?:'?s| is| are| was| do| does| time| about| else| if| day| date| kind| size)|who(?:'?s| \p{L}+)|where(?:'?s| is| are| was| were| do| does| can| did| should)|when(?:'?s| is| are| was| does| do| did| can| should| will)"
    r"|how (?:do|does|did|can|much|many|long|often|about|far|old|big|to)|which (?:one|is|are|of)|any(?:one|body|1) (?:knows?|got|have|has|had|seen|here|else|able|up for|wants?|tried|using)|any (?:idea|news)|do (?:any|we|i|you)|does (?!not\b|n[o’'])\p{L}|did (?:any|we|i|you|he|she|they|the|it)\b|why (?:is|are|was|were|do|does|did|can|should|would|has|have|not)\b|how come|(?:is|are|was|were|will) (?:the|it|this|that|he|she|they|you|we|any(?:one|body)?)\b|has any|is there|are there|can (?:i|we|any|some)|could some|should (?:i|we)"
    r"|(?:(?:ab|bis|seit) )?wann (?:ist|sind|macht|fängt|beginnt|geht|kommt|wird|war)\b|wo (?:ist|sind|gibt|kriegt|bekomm|kann|finde)|wie (?:lange|viel|oft|teuer|geht|komm)|wer (?:hat|ist|kann|wei(?:ß|ss)|macht)\b)",
    regex.IGNORECASE,
)

_FAILS = r"(?:won['’]?t (?!be\b|have\b)|(?:does|is|ca)n['’]?t|stopp?(?:ed|s) (?:at|after|\p{L}+ing)|keeps \p{L}+ing|fails|crash(?:es|ed)|freezes|(?:is|has) (?:broken|dead|died|stuck|gone|missing|(?:so|very|too|super) slow))\b"
_ERROR = r"(?:an? |the |this )?(?:error|[\"“‘']|\p{Nd}{3}\b)"
_PEOPLE = r"(?:any|some) ?(?:one|body)"
_SEEKS_HELP = later(
    rf"(?![^.?!\n]*(?:, (?:use|try|the new)\b|\binstead\b|\bso (?:i|we) (?:used|took|went|got|bought|rang|called|asked|reset|changed)\b))[^.?!\n]{{0,40}}?\b(?:my (?:[^\s.,!?]{{1,20}} ){{1,5}}?{_FAILS}|i(?:['’]?m| am| was)?(?: (?:still|just|now|also))? (?:can(?:no|['’]?)t (?:get|log|open|find|see|connect|access|reach|install|use|start|seem)\b"
    rf"|(?:get|getting) {_ERROR}|keep getting\b|(?:locked|forgot|lost) my|(?:stuck|struggling|wondering)\b|hav(?:e|ing) (?:trouble|issues|problems|an? (?:problem|issue))\b))"
    rf"|[^.?!\n]{{0,80}}?(?<!\bif )\b(?:(?:do|does|can|could|would|has|have|is) {_PEOPLE}|any(?:one|body) (?:knows?|got|ha(?:s|ve)|seen|else|tried)|any (?:ideas?|tips|clues?|suggestions|recommendations)|(?:please|pls|plz) help"
    r"|(?:wei(?:ß|ss)|hat|kann|kennt|hätte) (?:(?:hier|vielleicht|zufällig) )?jemand|quelqu['’]un (?:sait|a|aurait|peut|conna[iî]t)|alguien (?:sabe|tiene|puede|conoce|ha visto))\b"
    r"|[^.?!\n]{0,80}?\b(?:are|is|do|does|did|wo)n['’]?t (?:you|it|they|we)\W*$",
    regex.IGNORECASE,
)
"""How a message opens that asks for help without a question: "my phone won't charge", "I get error 502", "the boiler is off, does anyone know a plumber"."""


def asks(words: str) -> bool:
    """Whether a message or a sentence of one ends in a question mark or, unmarked, opens as people ask or seek help."""
    return ends_in_question_mark(words) or asks_unmarked(words) or seeks_help(words)


def asks_unmarked(words: str) -> bool:
    """Whether a message opens as people ask, without the mark of a question and as no statement."""
    return not words.endswith((".", "!", ":")) and _ASKS.match(words) is not None


def seeks_help(words: str) -> bool:
    """Whether a message tells first of what fails for its writer, or asks whether anybody knows, as no answer does."""
    return _SEEKS_HELP.match(words) is not None


def names_sender(between: str) -> bool:
    """Whether what stands between two sentences says who wrote the second."""
    return "\n" in between and ":" in between and _SENDER.search(between) is not None


def sender_above(before: str) -> str:
    """The end of what stands ``before`` a sentence, from the name of who wrote it on; empty where there is none."""
    found = _SENDER_AT_END.search(before) if ":" in before and before.endswith(("\n", " ", "\t")) else None
    # What begins with the name may be cut out of the middle of a line.
    return before[found.start("sender") :] if found and (found.start() or len(before) < MAX_SENDER_CHARS) else ""


class Told(NamedTuple):
    """What a sentence is of a message."""

    goes_on: bool = False
    """Whether it is not the first of it."""
    asks: bool = False
    """Whether it or one before it in the message asks: what follows may answer."""
    opens: bool = False
    """Whether it begins a message after a silence, in which nobody waited for an answer."""
    is_too_late: bool = False
    """Whether it begins a message days after a question that nobody answered."""


def messages_in(text: str, sentences: Sequence[Span], *, is_by_time: bool = True) -> list[Told]:
    """For each sentence of a stretch of ``text``, what it is of a message of a chat; nothing where there is none.

    None is too late where messages do not stand ``is_by_time`` but below what they reply to.
    """
    told: list[Told] = []
    is_message = has_asked = False
    sent = "", 0
    for before, sentence in itertools.pairwise([Span(0, sentences[0].start) if sentences else Span(0, 0), *sentences]):
        between = text[before.end : sentence.start] if told else text[max(0, sentence.start - 1) : sentence.start] or "\n"
        words = text[slice(*sentence)]
        inline = _MESSAGE.match(words) if "\n" in between else None
        begins = inline is not None or names_sender(between)
        is_message = begins or (is_message and BLANK_LINE.search(between) is None)
        now = (begins and _sent(words if inline else between)) or sent
        is_too_late = is_by_time and has_asked and begins and _time_between(now[0], sent[0]) > LONGEST_WAIT
        opens = is_too_late or (_is_long_after(now, sent) and not has_asked)
        has_asked = is_message and ((has_asked and not begins) or asks(inline["words"] if inline else words))
        told.append(Told(is_message and not begins, has_asked, opens, is_too_late))
        sent = now
    return told


def _sent(opening: str) -> tuple[str, int] | None:
    """The day and the minute of half a day, as what opens a message or stands above it tells them; None where a time alone may be of a programme."""
    stamp = _STAMP.match(opening)
    stamped = stamp.group() if stamp else opening if names_sender(opening) else ""
    times = _CLOCK.findall(stamped)
    return ("".join(_DAY.findall(stamped)[-1:]), 60 * int(times[-1][0]) + int(times[-1][1])) if times else None


def _is_long_after(sent: tuple[str, int], before: tuple[str, int]) -> bool:
    """Whether it is another day, or half an hour away; before or after noon is not always told."""
    minutes = (sent[1] - before[1]) % _HALF_A_DAY
    return sent[0] != before[0] or _SILENCE <= minutes <= _HALF_A_DAY - _SILENCE


def _time_between(day: str, other: str) -> dt.timedelta:
    """Between two days in figures, the shorter where the month may stand before or behind the day; none where one cannot be read."""
    apart = [abs(one - another) for one, another in zip(_readings(day), _readings(other), strict=False) if one and another]
    return min(apart, default=dt.timedelta())


def _readings(day: str) -> Iterator[dt.date | None]:
    """A day in figures, with the day before the month and behind it; None where that is no date."""
    figures = [int(each) for each in _FIGURES.findall(day)]
    year_first = len(figures) == 3 and figures[0] > _MOST_DAYS
    for order in ((0, 1, 2), (0, 1, 2)) if year_first else ((2, 1, 0), (2, 0, 1)):
        found = None
        with suppress(ValueError, IndexError):
            year, month, of_month = (figures[place] for place in order)
            found = dt.date(year % 100 + 2000 if year < 100 else year, month, of_month)
        yield found


def without_sender(sentence: str) -> str:
    """A sentence without who wrote it and when, where it begins a message in which they say nothing of themselves in English."""
    stamped = _STAMPED.match(sentence)
    return sentence if stamped is None or _OF_ONESELF.search(sentence, stamped.end()) else sentence[stamped.end() :]


def without_stamp(sentence: str) -> str:
    """A sentence without what tells when it was written, where it begins a message: that is no time of what it says."""
    stamp = _STAMP.match(sentence)
    return sentence[stamp.end() :] if stamp else sentence
