"""Exports of chats in JSON to Documents: Slack's of a workspace, DiscordChatExporter's and Telegram's.

Sources: slack.com/help/articles/220556107; ``JsonMessageWriter.cs`` of Tyrrrz/DiscordChatExporter; ``export_output_json.cpp`` of telegramdesktop/tdesktop.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import regex

from bot.documents.chats import slack_exports as slack
from bot.documents.chats.messages import Message, conversation, conversations_by_day, is_shown
from bot.documents.files.json_fields import object_in, objects_in, string_in, why_unread
from bot.documents.files.source import SourceFile, listed
from bot.documents.text.titles import title_from_file_name
from bot.errors import DocumentError
from bot.models import Document

_SPOKEN_IN_DISCORD = frozenset({"", "Default", "Reply", "0", "19", "20", "23"})
"""The kinds of messages that somebody wrote, as 20 and 23 the answers of apps to commands; the others tell of joining, calls and the like."""
_DISCORD_MENTION = regex.compile(r"<@!?(\d+)>")
_DISCORD_EMOJI = regex.compile(r"<a?(:\w+:)\d+>")
_ESCAPED_IN_TELEGRAM = regex.compile(r"(?<!\\)(?:\\\\)*+\K\\x([0-9A-Fa-f]{2})")
"""How it writes control characters, which is no JSON."""
_DAMAGED = (KeyError, TypeError, ValueError, OverflowError, OSError, RecursionError)
"""What reading a message raises that is not as its program writes it."""


def read_messages(source: SourceFile) -> Iterator[Document | DocumentError]:
    """The documents of an export, and an error that counts the messages that could not be read."""
    try:
        found = _parsed(source.words)
    except (ValueError, RecursionError) as error:
        raise source.refusal(f"it is no JSON or a damaged one ({why_unread(error)[:120]}); export it again") from error
    if slack.is_list_of_workspace(source.path, found):
        return
    if slack.is_day(source.path, found):
        yield from _slack_day(source, found)
    elif isinstance(found, dict) and isinstance(found.get("guild"), dict) and isinstance(found.get("messages"), list):
        yield from _discord_channel(source, found)
    elif chats := _telegram_chats(found):
        yield from _telegram(source, chats)
    else:
        raise source.refusal(
            "it is none of the JSON files that are: a day of a channel in Slack's export of a workspace, a channel by DiscordChatExporter, Telegram's result.json;"
            " write documents of your own as .jsonl, one a line"
        )


def _parsed(text: str) -> Any:
    """What JSON says, also that of Telegram Desktop with control characters in its words. ValueError where it says nothing."""
    try:
        return json.loads(text, strict=False)
    except ValueError:
        if "\\x" not in text:
            raise
        return json.loads(_ESCAPED_IN_TELEGRAM.sub(r"\\u00\1", text), strict=False)


def _slack_day(source: SourceFile, rows: Sequence[object]) -> Iterator[Document | DocumentError]:
    names = slack.names_of(source, rows)
    messages, damaged = _readable(rows, partial(slack.message_of, names))
    date = slack.day_of(source.path) or next((message.sent.date() for message in messages if message.sent), None)
    # A day on which people only joined holds nothing to quote, and nothing is wrong with it.
    yield from conversation(source, messages, title=slack.channel_title(source.path, messages), date=date)
    yield from _told(source, damaged)


def _discord_channel(source: SourceFile, found: Mapping[str, Any]) -> Iterator[Document | DocumentError]:
    messages, damaged = _readable(found["messages"], _discord_message)
    channel = found.get("channel")
    names = [string_in(each, "name") for each in (found["guild"], channel) if isinstance(each, dict)]
    title = " ".join(" – ".join(filter(None, names)).split()) or title_from_file_name(PurePosixPath(source.path).stem, "")
    yield from _days(source, messages, title, source.path, len(found["messages"]))
    yield from _told(source, damaged)


def _telegram(source: SourceFile, chats: Sequence[Mapping[str, Any]]) -> Iterator[Document | DocumentError]:
    for number, chat in enumerate(chats, 1):
        title = " ".join(string_in(chat, "name").split()) or title_from_file_name(PurePosixPath(source.path).stem, "")
        messages, damaged = _readable(chat["messages"], partial(_telegram_message, title))
        key = source.path if len(chats) == 1 else f"{source.path}:{number}"
        yield from _days(source, messages, title, key, len(chat["messages"]) if len(chats) == 1 else 0)
        yield from _told(source, damaged)


def _days(source: SourceFile, messages: Sequence[Message], title: str, id: str, count: int) -> Iterator[Document]:
    documents = list(conversations_by_day(source, messages, title=title, id=id))
    if not documents and count:
        raise source.refusal(
            f"none of its {count:,} messages has words; export it again, in Discord with the bot's Message Content intent on"
        )
    yield from documents


def _readable(rows: Sequence[object], read: Callable[[dict[str, Any]], Message | None]) -> tuple[list[Message], list[int]]:
    """What somebody wrote in messages, and the numbers of those that cannot be read, from 1."""
    messages: list[Message] = []
    damaged: list[int] = []
    for number, row in enumerate(rows, 1):
        try:
            if not isinstance(row, dict):
                raise TypeError
            message = read(row)
        except _DAMAGED:
            damaged.append(number)
        else:
            if message is not None:
                messages.append(message)
    return messages, damaged


def _told(source: SourceFile, damaged: Sequence[int]) -> Iterator[DocumentError]:
    if damaged:
        yield DocumentError(
            f"{source.path}: messages that cannot be read were left out, by their order in the file: {listed(damaged)}; export it again"
        )


def _told_time(row: Mapping[str, Any], key: str) -> dt.datetime:
    return dt.datetime.fromisoformat(row[key]).replace(tzinfo=None)


def _discord_message(row: dict[str, Any]) -> Message | None:
    if string_in(row, "type") not in _SPOKEN_IN_DISCORD:
        return None
    if not isinstance(row.get("content") or "", str):
        raise TypeError
    names = {string_in(user, "id"): string_in(user, "nickname") or string_in(user, "name") for user in objects_in(row, "mentions")}
    author = object_in(row, "author")
    text = _discord_text(row) or _discord_text(object_in(row, "forwardedMessage"))
    if "<" in text:  # where it was exported with its marks
        text = _DISCORD_MENTION.sub(
            lambda found: f"@{names[found[1]]}" if names.get(found[1]) else found[0], _DISCORD_EMOJI.sub(r"\1", text)
        )
    files = [name for file in objects_in(row, "attachments") if is_shown(name := string_in(file, "fileName"))]
    words = "\n".join(filter(None, [text, *files]))
    return _written(
        row,
        words,
        string_in(author, "nickname") or string_in(author, "name"),
        "timestamp",
        string_in(object_in(row, "reference"), "messageId"),
    )


def _discord_text(row: Mapping[str, Any]) -> str:
    """What somebody wrote, or where that is nothing what is told in boxes: those beside words are previews of other pages."""
    if text := string_in(row, "content"):
        return text
    boxes = []
    for box in objects_in(row, "embeds"):
        fields = [": ".join(filter(None, (string_in(field, "name"), string_in(field, "value")))) for field in objects_in(box, "fields")]
        boxes.append("\n".join(filter(None, [string_in(box, "title"), string_in(box, "description"), *fields])))
    return "\n".join(filter(None, boxes))


def _telegram_chats(found: object) -> list[dict[str, Any]]:
    """The chats of an export of one or of an account."""
    if not isinstance(found, dict):
        return []
    if isinstance(found.get("messages"), list) and ("type" in found or "name" in found):
        return [found]
    chats = [chat for key in ("chats", "left_chats") for chat in objects_in(object_in(found, key), "list")]
    return [chat for chat in chats if isinstance(chat.get("messages"), list)]


def _telegram_message(chat: str, row: dict[str, Any]) -> Message | None:
    if string_in(row, "type") not in {"", "message"}:
        return None
    name = string_in(row, "file_name")
    file = name if "media_type" not in row and is_shown(name) else ""
    words = "\n".join(filter(None, [_telegram_text(row), *_telegram_cards(row), file]))
    author = string_in(row, "from") or ("Deleted Account" if "from_id" in row else chat)
    return _written(row, words, author, "date", string_in(row, "reply_to_message_id"))


def _telegram_cards(row: Mapping[str, Any]) -> Iterator[str]:
    """What a message tells beside its text: a poll with its options, a contact, a place, a game, a bill."""
    poll = object_in(row, "poll")
    yield _telegram_text(poll, "question")
    yield from (f"- {option}" for answer in objects_in(poll, "answers") if (option := _telegram_text(answer)))
    contact, bill = object_in(row, "contact_information"), object_in(row, "invoice_information")
    name = " ".join(filter(None, [string_in(contact, "first_name"), string_in(contact, "last_name")]))
    yield ", ".join(filter(None, [name, string_in(contact, "phone_number")]))
    yield ", ".join(filter(None, [string_in(row, "place_name"), string_in(row, "address")]))
    yield from (string_in(row, key) for key in ("game_title", "game_description"))
    yield from (string_in(bill, key) for key in ("title", "description"))


def _telegram_text(row: Mapping[str, Any], key: str = "text") -> str:
    text = row.get(key) or ""
    if not isinstance(text, (str, list)):
        raise TypeError
    return (text if isinstance(text, str) else "".join(map(_telegram_part, text))).strip()


def _telegram_part(part: object) -> str:
    if isinstance(part, str):
        return part
    text = part["text"] if isinstance(part, dict) else None
    if not isinstance(text, str):
        raise TypeError
    href = string_in(part, "href") if isinstance(part, dict) else ""
    return f"{text} ({href})" if href and href.rstrip("/") != text.rstrip("/") else text


def _written(row: Mapping[str, Any], words: str, author: str, time: str, replies_to: str) -> Message | None:
    return Message(author, words, _told_time(row, time), id=string_in(row, "id"), replies_to=replies_to) if words else None
