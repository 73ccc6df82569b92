"""What is in the files of Slack's own export of a workspace: a folder for each channel, in it a file for each day."""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

import regex

from bot.analysis.patterns import later
from bot.documents.chats.messages import Message, is_shown
from bot.documents.files.decoding import decode
from bot.documents.files.ignoring import ignore_rules
from bot.documents.files.json_fields import object_in, objects_in, string_in
from bot.documents.files.source import SourceFile
from bot.documents.files.stamps import Stamp, can_be_read_whole, stamp_of

_LISTS = frozenset(
    "users org_users channels groups dms mpims integration_logs content_flags canvases lists file_conversations huddle_transcripts".split()
)
"""The files beside the folders, which list people, channels and what else is in the workspace."""
_NAMING = ("users.json", "org_users.json", "channels.json", "groups.json")
_ID = regex.compile(r"[A-Z][A-Z0-9]{6,20}")
_DAY = regex.compile(r"\d{4}-\d{2}-\d{2}")
_UNSPOKEN = later(
    r"(?:channel|group|app_conversation|joiner|huddle|sh_room|reminder|ekm|message)_\w+|bot_(?:add|remove|enable|disable)|(?:un)?pinned_item|(?:file|document)_mention|tombstone"
)
"""The kinds of messages that nobody wrote, which tell of joining, topics and the like."""
_TAG = later(r"<(?:(?P<sign>[@#!])(?P<key>[^<>|\n]*)|(?P<url>[a-zA-Z][a-zA-Z+.-]*:[^<>|\s]*))(?:\|(?P<label>[^<>]*))?>")
_SCHEME = regex.compile(r"^(?:mailto:|tel:|https?://)")
_DIRECT = regex.compile(r"D[A-Z0-9]{7,20}")
_GROUP = regex.compile(r"mpdm-(?P<names>.+)-\d+")
_TEXT_BLOCKS = frozenset({"section", "header", "context", "markdown", "rich_text"})
_IN_A_LINE = frozenset({"rich_text_section", "rich_text_quote", "rich_text_preformatted"})


def is_list_of_workspace(path: str, found: object) -> bool:
    """Whether a file only lists the people, channels or apps of a workspace: nothing that anybody said."""
    if PurePosixPath(path).stem not in _LISTS or not isinstance(found, list):
        return False
    first = found[0] if found and isinstance(found[0], dict) and "ts" not in found[0] else {}
    has_id = any(isinstance(value, str) and _ID.fullmatch(value) for value in first.values())
    return not found or has_id or ("id" in first and "name" in first and "text" not in first)


def is_day(path: str, found: object) -> bool:
    """Whether a file holds the messages of a day; one without any is told by its name."""
    if not isinstance(found, list):
        return False
    rows = [row for row in found if isinstance(row, dict)]
    return any("ts" in row and ("text" in row or row.get("type") == "message") for row in rows) or (not found and day_of(path) is not None)


def day_of(path: str) -> dt.date | None:
    """The day that the name of a file gives."""
    stem = PurePosixPath(path).stem
    try:
        return dt.date.fromisoformat(stem) if _DAY.fullmatch(stem) else None
    except ValueError:
        return None


def channel_title(path: str, messages: Sequence[Message]) -> str:
    """The name of a channel by its folder; of one that has none, who wrote in it."""
    folder = PurePosixPath(path).parent.name
    if group := _GROUP.fullmatch(folder):
        return group["names"].replace("--", ", ")
    if _DIRECT.fullmatch(folder):
        return ", ".join(sorted({message.author for message in messages})) or folder
    return folder or "Slack"


def names_of(source: SourceFile, rows: Sequence[object]) -> dict[str, str]:
    """The names of people and channels by their ids: by the lists at the export's top, and by what the messages themselves say."""
    names: dict[str, str] = {"USLACKBOT": "Slackbot"}
    if source.place is not None and "/" in source.path:  # else what is above lies outside of the corpus
        top, root = source.place.parent.parent, source.place.parents[source.path.count("/")]
        is_ignored = ignore_rules(root)
        for path in (top / name for name in _NAMING):
            if not is_ignored(path.relative_to(root).as_posix()):
                names.update(_listed_names(path))
    for row in rows:
        if isinstance(row, dict) and (user := string_in(row, "user")) and (name := _name_in(object_in(row, "user_profile"))):
            names[user] = name
    return names


def names_others(path: str) -> str:
    """The folders whose files are read with the names that a file lists, by what their paths begin with; empty where it is no such file."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/" if name in _NAMING and folder else ""


def _listed_names(path: Path) -> Mapping[str, str]:
    try:
        status = path.lstat()
        return _read_names(path, stamp_of(status)) if can_be_read_whole(status) else {}
    except OSError:
        return {}


@functools.lru_cache(maxsize=8)
def _read_names(path: Path, stamp: Stamp) -> Mapping[str, str]:  # noqa: ARG001 - read again where it was changed
    try:
        rows = json.loads(decode(path.read_bytes()))
    except (ValueError, RecursionError):  # reading the file itself tells why
        return {}
    names: dict[str, str] = {}
    for row in rows if isinstance(rows, list) else []:
        if isinstance(row, dict) and (key := string_in(row, "id")):
            names[key] = _name_in(object_in(row, "profile")) or string_in(row, "real_name") or string_in(row, "name")
    return {key: name for key, name in names.items() if name}


def _name_in(profile: Mapping[str, Any]) -> str:
    """What Slack calls somebody: the name that they chose to be shown, else their own."""
    return string_in(profile, "display_name") or string_in(profile, "real_name")


def message_of(names: Mapping[str, str], row: dict[str, Any]) -> Message | None:
    """What somebody wrote; None for what only tells of the channel. Raises ValueError, TypeError or KeyError where that cannot be read."""
    if _UNSPOKEN.fullmatch(row.get("subtype") or ""):
        return None
    text = row.get("text")
    if text is not None and not isinstance(text, str):
        raise TypeError
    seconds = float(row["ts"])
    sent = dt.datetime.fromtimestamp(seconds, dt.UTC).replace(tzinfo=None)
    user = string_in(row, "user")
    author = string_in(row, "username") or names.get(user) or string_in(object_in(row, "bot_profile"), "name") or user
    thread, key = string_in(row, "thread_ts"), string_in(row, "ts")
    files = [string_in(file, "title") or string_in(file, "name") for file in objects_in(row, "files") if is_shown(string_in(file, "name"))]
    words = "\n".join(filter(None, [plain(text or "", names).strip() or plain(_text_beside(row), names), *files]))
    return (
        Message(author, words, sent, id=key, replies_to=thread if thread != key else "", is_in_thread=thread not in {"", key})
        if words
        else None
    )


def _text_beside(row: Mapping[str, Any]) -> str:
    """What an app wrote beside a text that is empty."""
    told = _texts(row)
    for attachment in objects_in(row, "attachments"):
        parts = [string_in(attachment, key) for key in ("pretext", "title", "text")]
        fields = [
            ": ".join(filter(None, (string_in(field, "title"), string_in(field, "value")))) for field in objects_in(attachment, "fields")
        ]
        told.append("\n".join(filter(None, [*parts, *fields, *_texts(attachment)])) or string_in(attachment, "fallback"))
    return "\n".join(filter(None, told))


def _texts(row: Mapping[str, Any]) -> list[str]:
    return [_text(block) for block in objects_in(row, "blocks") if block.get("type") in _TEXT_BLOCKS]


def _text(part: Mapping[str, Any]) -> str:
    """The words of a block or of a part of one, with marks as in a message's text."""
    match part.get("type"):
        case "text":  # the only words that are not escaped
            return _string(part, "text").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        case "link":
            return f"<{_string(part, 'url')}|{_string(part, 'text')}>"
        case "user":
            return f"<@{_string(part, 'user_id')}>"
        case "channel":
            return f"<#{_string(part, 'channel_id')}>"
        case "usergroup":
            return f"<!subteam^{_string(part, 'usergroup_id')}>"
        case "broadcast":
            return f"<!{_string(part, 'range')}>"
        case "emoji":
            return f":{_string(part, 'name')}:"
        case "date":
            return _string(part, "fallback")
        case kind:
            parts = filter(None, [object_in(part, "text"), *objects_in(part, "fields"), *objects_in(part, "elements")])
            lead = "• " if kind == "rich_text_list" else ""
            words = filter(None, [_string(part, "text"), *map(_text, parts)])
            return ("" if kind in _IN_A_LINE else "\n").join(lead + each for each in words)


def _string(part: Mapping[str, Any], key: str) -> str:
    """The words under a key with the white space around them, which parts them from the next."""
    words = part.get(key)
    return words if isinstance(words, str) else ""


def plain(text: str, names: Mapping[str, str]) -> str:
    """A message as people see it: names in place of ids, links with what they say, signs in place of their codes."""
    text = _TAG.sub(lambda tag: _shown(tag, names), text) if "<" in text else text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") if "&" in text else text


def _shown(tag: regex.Match[str], names: Mapping[str, str]) -> str:
    label = (tag["label"] or "").strip()
    if url := tag["url"]:
        address = _SCHEME.sub("", url)
        if not label or label == url:
            return address if url.startswith(("mailto:", "tel:")) else url
        return label if _SCHEME.sub("", label).rstrip("/") == address.rstrip("/") else f"{label} ({url})"
    sign, key = tag["sign"], tag["key"]
    if sign == "!":
        return label or f"@{key.partition('^')[0]}"
    return sign + (names.get(key) or label or key).lstrip(sign)
