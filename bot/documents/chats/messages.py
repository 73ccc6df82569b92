"""Messages that an export of a chat gives one by one, to Documents: each below who wrote it and when, in a form in which chats are exported as text."""

from __future__ import annotations

import datetime as dt
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

import regex

from bot.analysis.patterns import later
from bot.documents.chats.asking import DATED_WHEN, LONGEST_WAIT, WHO, asks_unmarked, seeks_help
from bot.documents.chats.chats import SENDER, is_of_chat
from bot.documents.files.json_fields import printable
from bot.documents.files.source import SourceFile
from bot.documents.text.language import document_language
from bot.documents.text.layout import LINE, find_blocks, opening_words
from bot.models import Document, Span

_LEFT_OF_NAME = regex.compile(r"^[\s:<>\[]+")
_NO_NAME_SIGNS = regex.compile(r"[\s:\x00-\x1f]+")
_MAX_NAME_CHARS = 39
_QUESTION = regex.compile(r"[?？؟](?=\s|$)")
"""Not the one inside of an address."""
_TIME = regex.compile(r"\d[:.]\d\d")
_BLANKS = regex.compile(r"[ \t]+")
_WHOLE_LINE = regex.compile(r"(?m:^).*")
_LEAD = later(r"^(?:[^\p{L}\p{N}\[(<—–]|[—–](?=[ \t]*[\[(])|(?:\p{N}{1,3}|[a-zA-Z])[.)](?=[ \t]))++")
"""What may open a line without being of its words: marks of lists, quotes and emphasis."""
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
"""What some door shows as the end of a line, besides those of files."""
_COLONS = "\u02d0\u2236\ua789"
_DATED = rf"{DATED_WHEN}{WHO}\s"
_STAMPED = later(r"\[(?=[^\]\n]*\p{Nd}[:.]\p{Nd}{2})[\p{Nd}./:, \t-]{10,24}(?:[AaPp][Mm])?\](?=[ \t])")
_LOOKS_SENT = later(rf"(?m:^(?=[ \t]*(?:{SENDER}[ \t]*$|{_DATED}|{_STAMPED.pattern})))")
"""A line that says who wrote what is below it or what follows."""
_SEEN_OR_HEARD = tuple(".png .jpg .jpeg .gif .webp .heic .svg .bmp .mp4 .mov .webm .mkv .avi .mp3 .m4a .ogg .opus .wav .aac .tgs".split())


class Message(NamedTuple):
    """What somebody wrote."""

    author: str
    words: str
    sent: dt.datetime | None
    """By the clock of the export, without a zone; None where only ``stamp`` tells."""
    stamp: str = ""
    """When, as the export writes it, where that is not to be told from ``sent``."""
    id: str = ""
    replies_to: str = ""
    """The id of the message that it replies to."""
    is_in_thread: bool = False
    """Whether it replies in a thread of its own, apart from the messages around it."""


def conversation(source: SourceFile, messages: Iterable[Message], *, title: str, date: dt.date | None) -> Iterator[Document]:
    """All messages as one document; none where nothing is to be quoted."""
    parts = _in_order(messages)
    yield from _document(source, [message for part in parts for message in part], source.path, title, date)


def conversations_by_day(source: SourceFile, messages: Iterable[Message], *, title: str, id: str) -> Iterator[Document]:
    """A document a day, as one may be quoted years after another; what answers the last message of a day within some days stays with it.

    Each has the ``id`` with its day.
    """
    day: list[Message] = []
    for part in _in_order(messages):
        if day and _is_of_another_day(part[0], day):
            yield from _of_day(source, day, title, id)
            day = []
        day += part
    yield from _of_day(source, day, title, id)


def _is_of_another_day(message: Message, day: Sequence[Message]) -> bool:
    first, last = day[0].sent, day[-1].sent
    if not message.sent or not first or not last or message.sent.date() == first.date():
        return False
    return not _asks(day[-1].words) or message.sent - last > LONGEST_WAIT


def _of_day(source: SourceFile, messages: Sequence[Message], title: str, id: str) -> Iterator[Document]:
    date = messages[0].sent.date() if messages and messages[0].sent else None
    yield from _document(source, messages, f"{id}:{date}" if date else id, title, date)


def is_shown(file_name: str) -> bool:
    """Whether the name of a file that was sent says something: those of pictures, films and sounds hardly ever do."""
    return not file_name.lower().endswith(_SEEN_OR_HEARD)


def _in_order(messages: Iterable[Message]) -> list[list[Message]]:
    """By time, and what replies right below: all of a thread, elsewhere the replies to a question."""
    ordered = list(messages)
    if all(message.sent for message in ordered):
        ordered.sort(key=lambda message: message.sent.isoformat() if message.sent else "")
    asked = {message.id for message in ordered if message.id and _asks(message.words)}
    parts: list[list[Message]] = []
    part_of: dict[str, list[Message]] = {}
    for message in ordered:
        is_below = message.is_in_thread or message.replies_to in asked
        part = part_of.get(message.replies_to) if is_below else None
        if part is None:
            part = []
            parts.append(part)
        part.append(message)
        if message.id:
            part_of.setdefault(message.id, part)
    return parts


def _asks(words: str) -> bool:
    return _QUESTION.search(words) is not None or asks_unmarked(words.partition("\n")[0]) or seeks_help(words)


def _document(source: SourceFile, messages: Sequence[Message], id: str, title: str, date: dt.date | None) -> Iterator[Document]:
    pieces: list[str] = []
    left_out: list[Span] = []
    place = 0
    for message in messages:
        words = _written(message.words)
        if not words:
            continue
        sender = f"[{message.stamp or f'{message.sent:%Y-%m-%d %H:%M}'}] {shown_name(message.author)}"
        start = place + len(sender) + 1
        left_out.append(Span(place, start - 1))
        left_out += [Span(start + line.start(), start + line.end()) for line in LINE.finditer(words) if is_of_chat(line.group())]
        pieces.append(f"{sender}\n{words}")
        place = start + len(words) + 2
    text = "\n\n".join(pieces)
    blocks = find_blocks(text, left_out)
    if blocks:
        yield Document(
            id=id,
            collection=source.collection,
            title=title,
            text=text,
            path=source.path,
            first_line=0,
            language=document_language(opening_words(text, blocks)),
            blocks=blocks,
            date=date,
        )


def shown_name(author: str) -> str:
    """A name as it can stand on the line above a message."""
    return _LEFT_OF_NAME.sub("", _NO_NAME_SIGNS.sub(" ", author))[:_MAX_NAME_CHARS].strip() or "unknown"


class _Shown(dict[int, str | None]):
    """What a reader sees of each character, told once: one that cannot be told from another as that one, nothing of one without width."""

    def __missing__(self, code: int) -> str | None:
        self[code] = _shown(chr(code))
        return self[code]


def _shown(character: str) -> str | None:
    if character in _LINE_ENDS:
        return "\n"
    if character in _COLONS:
        return ":"
    kind = unicodedata.category(character)
    if kind == "Cf":
        return None
    if kind == "Zs":
        return " "
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 else character


_SHOWN = _Shown()


def _written(words: str) -> str:
    """Words as they are stored. A line of them that looks like the name of who wrote what is below or beside it is marked, so that nobody writes in another's name."""
    words = printable(words.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if words.isascii() and not _TIME.search(words):
        return words  # most of them: to see what is shown costs more
    shown = words.translate(_SHOWN)
    if not _TIME.search(shown):
        return words
    places = [place for place, character in enumerate(words) if _SHOWN[ord(character)] is not None]
    cuts = [0, *(places[start] for start in sorted(_forged(shown))), len(words)]
    # No ">", which is the mark of an e-mail and no part of what is quoted.
    return "» ".join(words[start:end] for start, end in pairwise(cuts))


def _forged(shown: str) -> set[int]:
    """Where something looks like the name of a sender: a line behind its marks, however many blanks it holds, or a stamp inside of one."""
    lines = [(line.start(), line.group()) for line in _WHOLE_LINE.finditer(shown)]
    bare = [_LEAD.sub("", line) for _, line in lines]
    words_at = [start + len(line) - len(rest) for (start, line), rest in zip(lines, bare, strict=True)]
    found = set()
    for forms in ([line for _, line in lines], bare, [_BLANKS.sub(" ", line) for line in bare]):
        ends = list(accumulate(len(form) + 1 for form in forms))
        found |= {words_at[bisect_right(ends, match.start())] for match in _LOOKS_SENT.finditer("\n".join(forms))}
    for place, rest in zip(words_at, bare, strict=True):
        found |= {place + match.start() for match in _STAMPED.finditer(rest, 1)}
    return found
