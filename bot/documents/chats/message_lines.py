"""Messages of a chat in JSON lines, as bots and scripts write them: who wrote, when, and what, a message a line."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from bot.documents.chats.messages import Message, conversations_by_day
from bot.documents.files.json_fields import object_in, string_in
from bot.documents.files.source import SourceFile, listed
from bot.documents.text.titles import title_from_file_name
from bot.errors import DocumentError
from bot.models import Document

# The names under which programs write what a message holds, those that say it best first.
_WORDS = ("text", "content", "message", "body", "msg")
_AUTHORS = ("user_name", "username", "user", "sender", "from", "nick", "author", "name")
_TIMES = ("timestamp", "datetime", "created_at", "sent_at", "time", "ts", "date")
_CHANNELS = ("channel_name", "channel", "room")
_IDS = ("id", "message_id", "ts")
_REPLIES = ("thread_ts", "reply_to", "in_reply_to", "parent_id")
_OF_DOCUMENTS = frozenset("id title text collection date author url".split())
"""What a line of the documents that people write has: such a line is one, and no message."""
_TRIED_LINES = 3
_DAY_CHARS = 10
_MOST_SECONDS = 1e11
"""More of them since 1970 are milliseconds."""
_UNREADABLE = (TypeError, ValueError, OverflowError, OSError, RecursionError)


def are_messages(lines: Iterable[str]) -> bool:
    """Whether the first lines that are not blank have words, somebody who wrote them and a time of day, and no title."""
    found = list(itertools.islice((line for line in lines if line.strip()), _TRIED_LINES))
    try:
        rows = [json.loads(line) for line in found]
        return bool(rows) and all(isinstance(row, dict) and _message_of(row) is not None for row in rows)
    except _UNREADABLE:
        return False


def read_message_lines(source: SourceFile, lines: Sequence[str]) -> Iterator[Document | DocumentError]:
    """A document for each day of each channel, and an error that names the lines that are no messages."""
    channels: dict[str, list[Message]] = {}
    damaged = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            message = _message_of(row)
        except (*_UNREADABLE, AttributeError):
            message = None
        if message is None:
            damaged.append(number)
        elif message.words:
            channels.setdefault(_first(row, _CHANNELS), []).append(message)
    named = title_from_file_name(PurePosixPath(source.path).name.partition(".")[0], "")
    for channel, messages in channels.items():
        name = f"{source.path}:{channel}" if channel else source.path
        yield from conversations_by_day(source, messages, title=f"#{channel.removeprefix('#')}" if channel else named, id=name)
    if damaged:
        yield DocumentError(
            f"{source.path}: lines that are no messages were left out: {listed(damaged)}; each must have words, who wrote them and when"
        )


def _message_of(row: Mapping[str, Any]) -> Message | None:
    """The message of a line; None where it lacks words, a name or a time. Raises TypeError or ValueError where its time cannot be read."""
    key = next((key for key in _WORDS if isinstance(row.get(key), str)), None)
    author, time = _first(row, _AUTHORS), next((row[key] for key in _TIMES if row.get(key)), None)
    if key is None or not author or time is None or row.get("title") or row.keys() <= _OF_DOCUMENTS:
        return None
    own, replies_to = _first(row, _IDS), _first(row, _REPLIES)
    is_reply = replies_to not in {"", own}
    return Message(
        author, row[key], _time_of(time), id=own, replies_to=replies_to if is_reply else "", is_in_thread=is_reply and "thread_ts" in row
    )


def _time_of(told: object) -> dt.datetime:
    """A time as programs write it: by ISO 8601, or in seconds or milliseconds since 1970. ValueError where it is another, or a day alone."""
    try:
        seconds = float(str(told))
    except ValueError:
        if len(str(told)) <= _DAY_CHARS:
            raise
        return dt.datetime.fromisoformat(str(told)).replace(tzinfo=None)
    return dt.datetime.fromtimestamp(seconds / 1_000 if seconds > _MOST_SECONDS else seconds, dt.UTC).replace(tzinfo=None)


def _first(row: Mapping[str, Any], keys: Iterable[str]) -> str:
    """What stands under the first of some keys that has anything: words, a number, or the name in an object."""
    return next((words for key in keys if (words := string_in(row, key) or string_in(object_in(row, key), "name"))), "")
