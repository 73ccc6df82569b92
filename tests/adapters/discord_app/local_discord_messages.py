"""A message in the local Discord: its text and components for tests to read, and its JSON as Discord sends it."""

import datetime as dt
import itertools
import re
from dataclasses import dataclass, field

from discord_rules import walk
from local_discord_world import EPHEMERAL, EPOCH_MS, LOADING, Channel, User, snowflake


@dataclass(eq=False)
class Message:
    """``body`` is what was sent (content, components, embeds …), with everything that edits changed since."""

    channel: Channel
    author: User
    body: dict
    is_from_bot: bool = False
    flags: int = 0
    reply_to: "Message | None" = None
    interaction: object = None
    pings_author: bool = False
    webhook_id: int | None = None
    edits: int = 0
    edited_at: str | None = None
    is_deleted: bool = False
    id: int = field(default_factory=snowflake)

    def __repr__(self):
        return f"<Message by {self.author.name}: {self.text[:200]!r}>"

    @property
    def content(self):
        return self.body.get("content") or ""

    @property
    def components(self):
        """Every component, nested ones included, in the order in which they are read."""
        return list(walk(self.body.get("components") or []))

    @property
    def buttons(self):
        return [component for component in self.components if component["type"] == 2]

    @property
    def text(self):
        """All that is there to read: content, embeds' descriptions and text displays."""
        embeds = [embed.get("description") or "" for embed in self.body.get("embeds") or []]
        return "\n".join(filter(None, [self.content, *embeds, *(part["content"] for part in self.components if part["type"] == 10)]))

    @property
    def is_ephemeral(self):
        return bool(self.flags & EPHEMERAL)

    @property
    def is_loading(self):
        return bool(self.flags & LOADING)

    @property
    def mentioned_ids(self):
        """Whom the text mentions or, as an answer, pings; the bot's own messages never do, or they broke the rules."""
        if self.is_from_bot:
            return set()
        answered = {str(self.reply_to.author.id)} if self.pings_author and self.reply_to else set()
        return answered | set(re.findall(r"<@!?(\d+)>", self.content))

    def payload(self, users, *, depth=1):
        """As Discord sends it, with the message that it answers one step deep; ``users`` maps ids to those who can be mentioned."""
        reply = self.reply_to if depth else None
        told = {
            "id": str(self.id),
            "channel_id": str(self.channel.id),
            "type": 20 if self.interaction else 19 if reply else 0,
            "author": self.author.payload(),
            "content": self.content,
            "embeds": [{"type": "rich", **embed} for embed in self.body.get("embeds") or []],
            "components": _numbered(self.body.get("components") or []),
            "flags": self.flags,
            "mentions": [users[mentioned].payload() for mentioned in sorted(self.mentioned_ids & users.keys())],
            "timestamp": dt.datetime.fromtimestamp(((self.id >> 22) + EPOCH_MS) / 1000, dt.UTC).isoformat(),
            "edited_timestamp": self.edited_at,
            "attachments": [],
            "mention_roles": [],
            **dict.fromkeys(("pinned", "tts", "mention_everyone"), False),
        }
        if "forwarded" in self.body:  # the text of a message from elsewhere
            dated = {"timestamp": told["timestamp"], "edited_timestamp": None, "type": 0, "flags": 0, "mentions": [], "mention_roles": []}
            snapshot = {**dated, "content": self.body["forwarded"], "embeds": [], "attachments": [], "components": []}
            told["message_reference"] = {"type": 1, "message_id": str(self.id), "channel_id": str(self.channel.id)}
            told["message_snapshots"] = [{"message": snapshot}]
        if reply:
            where = {"guild_id": str(self.channel.guild.id)} if self.channel.guild else {}
            told["message_reference"] = {"type": 0, "message_id": str(reply.id), "channel_id": str(reply.channel.id), **where}
            told["referenced_message"] = None if reply.is_deleted else reply.payload(users, depth=depth - 1)
        if self.webhook_id:
            told["webhook_id"] = str(self.webhook_id)
        if self.interaction:
            told["interaction_metadata"] = self.interaction.metadata()
            told["application_id"] = str(self.author.id)
        return told


def _numbered(components, ids=None):
    """Components with the ids that Discord gives to those that came without."""
    ids = ids or itertools.count(1)
    told = []
    for component in components:
        told.append({**component, "id": component.get("id") or next(ids)})
        if component.get("components"):
            told[-1]["components"] = _numbered(component["components"], ids)
        if component.get("accessory"):
            told[-1]["accessory"] = _numbered([component["accessory"]], ids)[0]
    return told
