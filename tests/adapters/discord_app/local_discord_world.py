"""Who and what there is in the local Discord: users, guilds and channels, and their JSON as Discord sends it.

``Guild.add_channel``, ``add_thread``, ``add_role`` and ``add_member`` make more of them; clients that are connected are told.
``Channel.bot_lacks`` holds the permission bits that the bot is denied there; change it to make requests fail.
"""

import asyncio
import datetime as dt
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field

VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, READ_MESSAGE_HISTORY, SEND_IN_THREADS = 1 << 10, 1 << 11, 1 << 14, 1 << 16, 1 << 38
USE_COMMANDS, ADMINISTRATOR, MANAGE_GUILD, MANAGE_MESSAGES = 1 << 31, 1 << 3, 1 << 5, 1 << 13
EVERYONE = VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | READ_MESSAGE_HISTORY | SEND_IN_THREADS | USE_COMMANDS
EPHEMERAL, LOADING, IS_COMPONENTS_V2 = 1 << 6, 1 << 7, 1 << 15
TEXT, DM, VOICE, GROUP_DM, CATEGORY, NEWS, PUBLIC_THREAD, PRIVATE_THREAD, FORUM = 0, 1, 2, 3, 4, 5, 11, 12, 15
THREADS = {10, PUBLIC_THREAD, PRIVATE_THREAD}
EPOCH_MS = 1_420_070_400_000
_counter = itertools.count(1)


def snowflake(worker=None):
    """A new id of this moment; ``worker`` fixes the low 22 bits."""
    return ((int(time.time() * 1000) - EPOCH_MS) << 22) | ((next(_counter) if worker is None else worker) & 0x3FFFFF)


def now():
    return dt.datetime.now(dt.UTC).isoformat()


class Pulse:
    """Something to wait on until it is as one wants; rung whenever it changed."""

    def __init__(self):
        self._waiting = set()

    def ring(self):
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting.clear()

    async def until(self, find, timeout_s, what):
        """The first truthy thing that ``find()`` answers; AssertionError naming ``what`` when there is none in time."""
        try:
            async with asyncio.timeout(timeout_s):
                while not (found := find()):
                    self._waiting.add(waiter := asyncio.get_running_loop().create_future())
                    await waiter
                return found
        except TimeoutError:
            raise AssertionError(f"there was no {what} within {timeout_s} s") from None


@dataclass(eq=False)
class User:
    name: str
    is_bot: bool = False
    locale: str = "en-US"
    accepts_dms: bool = True
    id: int = field(default_factory=snowflake)

    @property
    def mention(self):
        return f"<@{self.id}>"

    def payload(self):
        return {
            "id": str(self.id),
            "username": self.name,
            "global_name": None if self.is_bot else self.name.title(),
            "discriminator": "0000" if self.is_bot else "0",
            "avatar": None,
            "public_flags": 0,
            "bot": self.is_bot,
        }


@dataclass(eq=False)
class Role:
    name: str
    permissions: int
    id: int = field(default_factory=snowflake)
    bot_id: int | None = None
    """Whose own role it is."""

    def payload(self, position):
        colors = {"primary_color": 0, "secondary_color": None, "tertiary_color": None}
        fixed = {"color": 0, "colors": colors, "hoist": False, "managed": False, "mentionable": False, "flags": 0, "position": position}
        tags = {"tags": {"bot_id": str(self.bot_id)}} if self.bot_id else {}
        return {"id": str(self.id), "name": self.name, "permissions": str(self.permissions), **fixed, **tags}


@dataclass(eq=False)
class Channel:
    name: str
    type: int = TEXT
    guild: "Guild | None" = None
    parent: "Channel | None" = None
    recipients: tuple = ()
    has_bot: bool = True
    bot_lacks: int = 0
    id: int = field(default_factory=snowflake)
    messages: list = field(default_factory=list)
    pulse: Pulse = field(default_factory=Pulse)
    _seen: int = 0

    @property
    def is_thread(self):
        return self.type in THREADS

    @property
    def context(self):
        """0 in a guild, 1 in the direct messages with the bot, 2 in any other private channel."""
        if self.guild:
            return 0
        return 1 if self.has_bot and self.type == DM else 2

    @property
    def bot_permissions(self):
        everyone = self.guild.roles[0].permissions if self.guild else EVERYONE
        return everyone & ~self.bot_lacks & ~(self.parent.bot_lacks if self.is_thread else 0)

    def permissions_of(self, user):
        granted = 0
        for role in self.guild.roles_of(user) if self.guild else []:
            granted |= role.permissions
        return granted or EVERYONE

    @property
    def bot_messages(self):
        """What the bot said here and has not deleted, oldest first; private (ephemeral) messages included."""
        return [message for message in self.messages if message.is_from_bot and not message.is_deleted]

    def __repr__(self):
        return f"<Channel {self.name}>"

    async def next_message(self, timeout_s=60):
        """The bot's next message here that was not asked for before; answers to interactions are left out, they are awaited there."""
        await self.pulse.until(lambda: len(self._from_bot()) > self._seen, timeout_s, f"message of the bot in {self.name}")
        self._seen += 1
        return self._from_bot()[self._seen - 1]

    def _from_bot(self):
        return [message for message in self.messages if message.is_from_bot and message.interaction is None]

    def payload(self, *, bot=None):
        shared = {"id": str(self.id), "type": self.type, "last_message_id": None, "flags": 0}
        if self.guild is None:
            users = [user.payload() for user in self.recipients]
            return {**shared, "recipients": users, **({"name": self.name, "owner_id": users[0]["id"]} if self.type == GROUP_DM else {})}
        shared |= {"guild_id": str(self.guild.id), "name": self.name, "rate_limit_per_user": 0}
        shared["parent_id"] = str(self.parent.id) if self.parent else None
        if self.is_thread:
            state = {
                "archived": False,
                "auto_archive_duration": 1440,
                "archive_timestamp": now(),
                "locked": False,
                "create_timestamp": now(),
            }
            counts = {"message_count": 0, "member_count": 1, "total_message_sent": 0, "owner_id": str(self.guild.owner.id)}
            return {**shared, **counts, "thread_metadata": state}
        denied = [{"id": str(bot.id), "type": 1, "allow": "0", "deny": str(self.bot_lacks)}] if bot and self.bot_lacks else []
        return {**shared, "topic": None, "position": 0, "nsfw": False, "permission_overwrites": denied}


@dataclass(eq=False)
class Guild:
    name: str
    owner: User
    bot: User | None  # None: the bot is not a member, people may still have installed it for themselves
    locale: str = "en-US"
    tell: Callable = lambda *_: None  # (event, data, guild)
    keep: Callable = lambda channel: channel
    id: int = field(default_factory=lambda: snowflake(worker=0))
    channels: list = field(default_factory=list)
    roles: list = field(default_factory=list)
    members: dict = field(default_factory=dict)

    def __repr__(self):
        return f"<Guild {self.name}>"

    def __post_init__(self):
        self.id += next(_counter) << 22  # a guild's shard is told by these bits, so guilds of one moment are spread over the shards
        self.roles.append(Role("@everyone", EVERYONE, self.id))

    def add_channel(self, name, *, type=TEXT, parent=None, bot_lacks=0):
        channel = Channel(name, type, self, parent, has_bot=self.bot is not None, bot_lacks=bot_lacks)
        self.channels.append(self.keep(channel))
        self.tell("THREAD_CREATE" if channel.is_thread else "CHANNEL_CREATE", channel.payload(bot=self.bot), self)
        return channel

    def add_thread(self, parent, name="thread", *, is_private=False, bot_lacks=0):
        return self.add_channel(name, type=PRIVATE_THREAD if is_private else PUBLIC_THREAD, parent=parent, bot_lacks=bot_lacks)

    def add_role(self, name, permissions=0, *, bot_id=None):
        self.roles.append(role := Role(name, permissions, bot_id=bot_id))
        self.tell("GUILD_ROLE_CREATE", {"guild_id": str(self.id), "role": role.payload(1)}, self)
        return role

    def add_member(self, user, roles=()):
        self.members[user] = list(roles)
        return user

    def roles_of(self, user):
        return [self.roles[0], *self.members.get(user, [])]

    def member_payload(self, person, **more):
        roles = [str(role.id) for role in self.members.get(person, [])]
        fixed = {"joined_at": "2020-01-01T00:00:00+00:00", "deaf": False, "mute": False, "nick": None, "avatar": None, "flags": 0}
        return {"roles": roles, **fixed, "pending": False, "premium_since": None, "communication_disabled_until": None, **more}

    def payload(self):
        """As in GUILD_CREATE; without the intent for members Discord names the bot only."""
        own = self.member_payload(self.bot, user=self.bot.payload())
        return {
            "id": str(self.id),
            "name": self.name,
            "owner_id": str(self.owner.id),
            "preferred_locale": self.locale,
            "unavailable": False,
            "large": False,
            "member_count": len(self.members) + 1,
            "joined_at": "2020-01-01T00:00:00+00:00",
            "roles": [role.payload(position) for position, role in enumerate(self.roles)],
            "channels": [channel.payload(bot=self.bot) for channel in self.channels if not channel.is_thread],
            "threads": [channel.payload() for channel in self.channels if channel.is_thread],
            "members": [own],
            **dict.fromkeys(
                ("emojis", "stickers", "features", "presences", "voice_states", "stage_instances", "guild_scheduled_events"), ()
            ),
            **dict.fromkeys(
                ("verification_level", "default_message_notifications", "explicit_content_filter", "mfa_level", "nsfw_level"), 0
            ),
            **dict.fromkeys(("premium_tier", "premium_subscription_count", "system_channel_flags", "afk_timeout"), 0),
            **dict.fromkeys(("afk_channel_id", "system_channel_id", "icon", "splash", "description", "banner", "vanity_url_code"), None),
        }
