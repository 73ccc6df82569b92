"""What arrives from Slack: who asks where, and what they said without Slack's markup. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adapters.asking import as_question, without_quoted
from adapters.slack_app.markup import shielded, spoken, unshielded, without_emoji, without_emphasis
from adapters.view import pressed
from bot.answering.answerer import MAX_QUESTION_CHARS
from bot.places import Place

PLATFORM = "slack"
Json = Mapping[str, Any]

_WRITTEN = {None, "file_share", "thread_broadcast"}
_DIRECT = {"im", "app_home"}
_NO_FALLBACK = "[no preview available]"
_SLACKBOT = "USLACKBOT"
_QUOTE = ">"
_QUOTED = re.compile(r"^[^\S\n]*+>++[^\S\n]?", re.MULTILINE)
_MENTION = re.compile(r"<@([A-Z0-9]+)(?:\|[^<>]*)?>")
_MOST_CHARS = 4 * MAX_QUESTION_CHARS
_CALL = re.compile(r"<!(?:subteam|here|channel|everyone)\b[^<>]*>")


@dataclass(frozen=True, slots=True)
class Said:
    """A message of a person, as its event tells it."""

    team: str
    channel: str
    person: str
    text: str
    """As Slack wrote it, markup included."""
    ts: str
    thread: str
    """The thread that it stands in; empty on the top level."""
    is_direct: bool
    attached: str = ""
    """What stands in its attachments: the words of a message that was shared."""
    workspace: str | None = None
    """The workspace of a person of another one; empty where Slack does not tell which it is."""
    has_outsiders: bool = False
    """Whether people of other workspaces read along."""

    @property
    def question(self) -> str:
        """What it asks of somebody whom it is addressed to: in its own words, or else in what it shares."""
        return question_in(self.text) or question_in(self.attached)

    @property
    def key(self) -> str:
        """The same for every event that tells of this message, and for every time that one is delivered."""
        return f"{PLATFORM}:{self.team}:{self.channel}:{self.ts}"

    @property
    def place(self) -> Place:
        """Where it was said: an answer goes into a thread, which the message begins where it stands in none."""
        return Place(PLATFORM, self.team, self.channel, self.thread or self.ts, self.has_outsiders)


def said_in(event: Json, team: str, *, workspace: str | None = None, has_outsiders: bool = False) -> Said | None:
    """The message of an event; None where a bot, a workflow or Slack itself speaks, or where a message was edited or deleted."""
    is_a_persons = event.get("user") not in {None, _SLACKBOT} and not any(event.get(key) for key in ("bot_id", "app_id", "bot_profile"))
    if not is_a_persons or event.get("subtype") not in _WRITTEN or event.get("hidden") or event.get("edited"):
        return None
    thread = str(event.get("thread_ts") or "")
    return Said(
        team=team,
        channel=str(event["channel"]),
        person=str(event["user"]),
        text=str(event.get("text") or ""),
        ts=str(event["ts"]),
        thread=thread,
        is_direct=event.get("channel_type") in _DIRECT,
        attached=attached_to(event),
        workspace=workspace,
        has_outsiders=has_outsiders,
    )


def attached_to(message: Json) -> str:
    """What the attachments of a message say: messages that were shared, and what other apps write there instead of in the text."""
    return "\n".join(_attached(attachment) for attachment in message.get("attachments") or ())


def first_quote(message: Json) -> str | None:
    """The words of the first quote of a message that is an answer, as ``slack_form`` writes them; None where it is no answer."""
    parts = [(block["type"], part) for block in message.get("blocks") or () for part in block.get("elements") or ()]
    if not any(pressed(str(part.get("value"))) for kind, part in parts if kind == "actions"):
        return None
    quotes = (part["elements"] for kind, part in parts if kind == "rich_text" and part["type"] == "rich_text_quote")
    return "".join(str(element.get("text", "")) for element in next(quotes, ()))


def _attached(attachment: Json) -> str:
    said = [str(attachment[name]) for name in ("pretext", "title", "text") if attachment.get(name)]
    return "\n".join(said) or str(attachment.get("fallback") or "").replace(_NO_FALLBACK, "")


def mentioned(text: str) -> set[str]:
    """The ids of the people whom a text mentions; ``!`` where it calls a whole group."""
    return set(_MENTION.findall(text)) | ({"!"} if _CALL.search(text) else set())


def question_in(text: str) -> str:
    """What a person meant to say, in their own words where they wrote some below or above a quote; as long as a question may be.

    No mentions, no markup, entities as characters.
    """
    read_out = spoken(shielded(text)).replace("&gt;", _QUOTE)
    return _words_of(without_quoted(read_out, _QUOTE)) or _words_of(read_out)


def _words_of(text: str) -> str:
    bare = without_emphasis(without_emoji(_QUOTED.sub("", text[:_MOST_CHARS])))
    lines = (" ".join(line.split()) for line in html.unescape(unshielded(bare)).split("\n"))
    return as_question("\n".join(line for line in lines if line))
