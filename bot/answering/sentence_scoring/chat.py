"""Messages of a chat that ask or that say nothing: their question may have no mark, and what follows it in the same message is the asker's, too. Pure."""

from __future__ import annotations

import functools
from collections.abc import Collection, Sequence

import regex

from bot.analysis.patterns import DAY_IN_FIGURES, later
from bot.answering.answer_types.kinds import is_question
from bot.documents.chats.asking import STAMPED, asks_unmarked, seeks_help
from bot.documents.chats.chats import ends_of_senders
from bot.documents.furniture.mail import SUBJECT
from bot.models import Span
from bot.tables import heads_table

_OPENING = later(rf"(?m)^[^\S\n]*(?:{STAMPED}|<[\w.-]{{1,30}}>[^\S\n]+)(?=\S)")
"""Who writes, and when: "[10:05] Ada: ", "<ada> "."""
OPENS_QUESTION = later(r"[*_]*(?:[QF]|(?i:question|frage|pregunta|domanda|pergunta|vraag))\s?\p{Nd}{0,3}[*_]*[^\S\n]?:")
"""The mark of a question in a list of questions and answers."""
_SUBJECT = later(rf"(?i)(?:{SUBJECT})\s?:\s")
LOOK_BACK = 4
"""The sentences above a reply among which its question is looked for."""
_FAR_BACK = 12
"""The same, for what somebody goes on about."""
_WRITER = later(rf"(?!(?:today|yesterday|at|[ap]m)\b)\p{{L}}[\w.'’-]*|{DAY_IN_FIGURES}", regex.IGNORECASE)
_EMPTY = later(
    r"(?:no (?:idea|clue)|idk|dunno|not sure|i (?:don'?t|do not) know|good (?:question|catch|point)|(?:so |very |really )?sorry(?: (?:about|for|to hear) that)?|sure(?: thing)?|of course|hi|hello|hey(?: there)?|oh no|ouch|oof|happy to help|no worries|same(?: (?:here|question|problem))*|me (?:too|neither)|\+1|thanks?(?: (?:a lot|so much|all|everyone|you))?|thank you|thx|ta|cheers|bye(?: all)?"
    r"|ok(?:ay)?|cool|great|nice|perfect|lol|yes|no|yep|yup|nope|done|np|no problem|you'?re welcome|got it|will do)\b[\s.!,]*(?:sorry|either|yes|all|everyone|then)?[\s.!)(:]*|[^\p{L}\p{N}]+",
    regex.IGNORECASE,
)

_ASKS_FOR_ANOTHER = later(
    r"(?i)\b(?:wants? to know|(?:is|are|am|keeps?) asking|asks|wonders?|(?:is|are|was|am|i['’]m) wondering) (?:if|whether|when|how|what|where|who|why|which)\b"
)
"""How a message brings what somebody else asks: "a customer wants to know if we are certified"."""
_APPEAL = later(r"(?i)(?<!\bif )\bany(?: ?(?:one|body) (?:else|knows?|has an idea)| (?:ideas?|tips|clues?|suggestions|thoughts|help))\b")
"""What asks for help with what the message says before."""


def answers_nothing(text: str, start: int, end: int) -> bool:
    """Whether a sentence of a passage answers nothing by itself: a question, a message that only asks, the subject of one, the head of a table."""
    return (
        is_question(text[start:end])
        or _SUBJECT.match(text, start, end) is not None
        or OPENS_QUESTION.match(text, start, end) is not None
        or only_asks(text, start, end)
        or heads_table(text[start:end], text[end:], text[:start])
    )


def is_chat(text: str) -> bool:
    """Whether a passage is of a chat whose export tells who wrote each message."""
    return bool(_openings(text))


def only_asks(text: str, start: int, end: int) -> bool:
    """Whether the sentence between two offsets of a passage, in a message, asks without a question mark, says nothing, or follows a question in the same message."""
    opening = _opening(text, end)
    if opening is None:
        return False
    before = text[opening:start].strip()
    if before and ("?" in before or asks_unmarked(before.partition("\n")[0])):
        return True
    is_empty = not before and _EMPTY.fullmatch(text, max(start, opening), end) is not None
    message_end = min([each for each in _openings(text) if each >= end], default=len(text))
    return is_empty or _asks_without_mark(text, start, end) or _APPEAL.search(text, end, message_end) is not None


def question_above(text: str, offset: int, sentences: Sequence[Span], index: int, written: Collection[int] = ()) -> range:
    """The places of the question that a sentence of a passage may reply to: right before it, before what only goes on after one, or before what the same person replied; empty where there is none.

    One that is marked as such has all sentences from its mark on: "Q: My pet is nervous. What can be done?"

    The passage's ``text`` begins at ``offset`` of its document; ``written`` are the places above that `written_above` gives.
    """
    is_of_chat = is_chat(text)
    for place in range(index - 1, max(-1, index - 1 - LOOK_BACK), -1):
        start, end = sentences[place].start - offset, sentences[place].end - offset
        if is_question(text[start:end]) or (is_of_chat and _asks_without_mark(text, start, end)):
            opening = _opening(text, end) if is_of_chat else None
            first = (
                each
                for each in range(place, max(-1, place - LOOK_BACK), -1)
                if OPENS_QUESTION.match(text, sentences[each].start - offset)
                or (opening is not None and (not each or sentences[each - 1].end - offset <= opening))
            )
            return range(next(first, place), place + 1)
        if not is_of_chat or not (place in written or only_asks(text, start, end)):
            break
    return range(0)


def written_above(text: str, offset: int, sentences: Sequence[Span], index: int) -> list[int]:
    """The places of what the writer of a sentence wrote above it on the same day: the trip that is announced, before what to bring."""
    writer = _writer(text, _opening(text, sentences[index].end - offset)) if is_chat(text) else []
    places = range(max(0, index - _FAR_BACK), index) if writer else ()
    return [place for place in places if _writer(text, _opening(text, sentences[place].end - offset)) == writer]


def _asks_without_mark(text: str, start: int, end: int) -> bool:
    """Whether a sentence of a message asks without a question mark. What seeks help opens a message, and replies to no question."""
    opening = _opening(text, end)
    if opening is None:
        return False
    words = text[max(start, opening) : end]
    if _ASKS_FOR_ANOTHER.search(words):
        return True
    if asks_unmarked(words) or text[opening:start].strip():
        return asks_unmarked(words)
    message_before = max([each for each in _openings(text) if each < opening], default=opening)
    return "?" not in text[message_before:opening] and seeks_help(words)


@functools.lru_cache(maxsize=256)
def _writer(text: str, opening: int | None) -> list[str]:
    """The words that tell who wrote the message that begins at an offset, and on which day; none where nothing does."""
    return [] if opening is None else _WRITER.findall(text, text.rfind("\n", 0, opening) + 1, opening)


def _opening(text: str, end: int) -> int | None:
    """Where the message begins that is being written at an offset; None where there is none."""
    openings = _openings(text)
    return max([each for each in openings if each < end]) if openings else None


@functools.lru_cache(maxsize=16)
def _openings(text: str) -> tuple[int, ...]:
    """Where the messages of a passage begin, after who writes them and when; who wrote the first one may stand before the passage.

    A name before a colon alone may be of an interview, or a label.
    """
    if ":" not in text and "<" not in text:  # as in most prose
        return ()
    found = [*ends_of_senders(text), *(match.end() for match in _OPENING.finditer(text))]
    return (0, *found) if found else ()
