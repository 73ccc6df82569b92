"""What each REST route of the local Discord does to its world, with Discord's error codes where it refuses.

Handlers get the recorded ``Call`` and the path's parts, answer JSON (None: 204) or raise ``RefusedError``.
"""

import re

from local_discord_commands import Commands
from local_discord_faults import RefusedError
from local_discord_interactions import DEFERRED, UPDATE, Interaction
from local_discord_messages import Message
from local_discord_world import (
    EPHEMERAL,
    IS_COMPONENTS_V2,
    LOADING,
    READ_MESSAGE_HISTORY,
    SEND_IN_THREADS,
    SEND_MESSAGES,
    VIEW_CHANNEL,
    now,
)

MAX_USER_FOLLOW_UPS = 5


class Routes:
    def __init__(self, world, *, response_deadline_s):
        self.world, self.response_deadline_s = world, response_deadline_s
        self.commands = Commands(world.bot)
        parts = {
            "channel": r"(?P<channel>\d+)",
            "message": r"(?P<message>\d+|@original)",
            "token": r"(?P<token>[^/]+)",
            "command": r"(?P<command>\d+)",
        }
        self.routes = [
            (method, re.compile(pattern.format(**parts)), handler)
            for method, pattern, handler in (
                ("GET", "/users/@me", self._me),
                ("POST", "/users/@me/channels", self._open_dm),
                ("GET", r"/users/(?P<user>\d+)", self._user),
                ("GET", "/gateway", self._gateway),
                ("GET", "/gateway/bot", self._gateway),
                ("GET", "(?:/oauth2)?/applications/@me", self._application),
                ("GET", r"/applications/\d+/commands", self.commands.get),
                ("PUT", r"/applications/\d+/commands", self.commands.put),
                ("POST", r"/applications/\d+/commands", self.commands.post),
                ("PATCH", r"/applications/\d+/commands/{command}", self.commands.patch),
                ("DELETE", r"/applications/\d+/commands/{command}", self.commands.delete),
                ("POST", r"/interactions/\d+/{token}/callback", self._respond),
                ("POST", r"/webhooks/\d+/{token}", self._follow_up),
                ("GET", r"/webhooks/\d+/{token}/messages/{message}", self._get_answer),
                ("PATCH", r"/webhooks/\d+/{token}/messages/{message}", self._edit_answer),
                ("DELETE", r"/webhooks/\d+/{token}/messages/{message}", self._delete_answer),
                ("GET", "/channels/{channel}", self._channel),
                ("POST", "/channels/{channel}/typing", self._type),
                ("POST", "/channels/{channel}/messages", self._post),
                ("GET", "/channels/{channel}/messages/{message}", self._get_message),
                ("PATCH", "/channels/{channel}/messages/{message}", self._edit_message),
                ("DELETE", "/channels/{channel}/messages/{message}", self._delete_message),
            )
        ]

    # The bot itself.

    def _me(self, call):
        return {**self.world.bot.payload(), "verified": True, "mfa_enabled": False, "email": None, "flags": 0, "locale": "en-US"}

    def _user(self, call, user):
        if user not in self.world.users:
            raise RefusedError(404, 10013, "Unknown User")
        return self.world.users[user].payload()

    def _gateway(self, call):
        gateway = self.world.gateway
        limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
        return {"url": gateway.url, **({"shards": gateway.shards, "session_start_limit": limit} if call.path.endswith("bot") else {})}

    def _application(self, call):
        bot = self.world.bot
        fixed = {
            "icon": None,
            "description": "",
            "summary": "",
            "verify_key": "0" * 64,
            "bot_public": self.world.is_public,
            "bot_require_code_grant": False,
        }
        install = {"0": {"oauth2_install_params": {"scopes": ["applications.commands", "bot"], "permissions": "0"}}, "1": {}}
        more = {"team": None, "flags": self.world.application_flags, "bot": bot.payload(), "integration_types_config": install}
        return {"id": str(bot.id), "name": bot.name, **fixed, **more, "owner": self.world.owner.payload()}

    def _open_dm(self, call):
        user = self.world.users.get(str(call.body.get("recipient_id")))
        if user is None:
            raise RefusedError(400, 50033, "Invalid Recipient(s)")
        return self.world.dm(user).payload()

    # Interactions.

    def _live(self, token):
        interaction = self.world.interactions.get(token)
        if interaction is None or interaction.response is None:
            raise RefusedError(404, 10015, "Unknown Webhook")
        if interaction.is_dead:
            raise RefusedError(401, 50027, "Invalid Webhook Token")
        return interaction

    def _respond(self, call, token):
        interaction = self.world.interactions.get(token)
        if interaction and interaction.response:
            raise RefusedError(400, 40060, "Interaction has already been acknowledged.")
        if interaction is None or interaction.is_response_expired or interaction.after_s > self.response_deadline_s:
            raise RefusedError(404, 10062, "Unknown interaction")
        message = interaction.respond(call.body, self.world.bot)
        if call.body["type"] == UPDATE:
            self._edit(interaction.pressed, call.body.get("data") or {})
        elif message and message is not interaction.pressed:
            self.world.posted(message)
        interaction.pulse.ring()
        return interaction.response_payload(self.world.users) if call.query.get("with_response") in {"1", "true", "True"} else None

    def _follow_up(self, call, token):
        interaction = self._live(token)
        if interaction.response.type == DEFERRED and interaction.original.is_loading and not interaction.original.is_deleted:
            return self._edited(interaction, interaction.original, call.body)
        if interaction.is_for_user_only and len(interaction.follow_ups) >= MAX_USER_FOLLOW_UPS:
            raise RefusedError(400, 40094, "This interaction has hit the maximum number of follow up messages")
        flags = (call.body.get("flags") or 0) & ~LOADING
        message = Message(interaction.channel, self.world.bot, call.body, is_from_bot=True, flags=flags, interaction=interaction)
        message.reply_to = interaction.original
        interaction.follow_ups.append(message)
        self.world.posted(message)
        interaction.pulse.ring()
        return message.payload(self.world.users)

    def _answer_message(self, token, name) -> tuple[Interaction, Message]:
        interaction = self._live(token)
        own = [*interaction.follow_ups, *([interaction.original] if interaction.original else [])]
        message = interaction.original if name == "@original" else next((message for message in own if str(message.id) == name), None)
        if message is None or message.is_deleted:
            raise RefusedError(404, 10008, "Unknown Message")
        return interaction, message

    def _get_answer(self, call, token, message):
        return self._answer_message(token, message)[1].payload(self.world.users)

    def _edit_answer(self, call, token, message):
        interaction, found = self._answer_message(token, message)
        return self._edited(interaction, found, call.body)

    def _edited(self, interaction, message, body):
        self._edit(message, body)
        interaction.pulse.ring()
        return message.payload(self.world.users)

    def _delete_answer(self, call, token, message):
        interaction, found = self._answer_message(token, message)
        self.world.deleted(found)
        interaction.pulse.ring()

    # Channels.

    def _open(self, channel, needed=0):
        found = self.world.channels.get(channel)
        if found is None:
            raise RefusedError(404, 10003, "Unknown Channel")
        if not found.has_bot or not found.bot_permissions & VIEW_CHANNEL:
            raise RefusedError(403, 50001, "Missing Access")
        if needed & ~found.bot_permissions:
            raise RefusedError(403, 50013, "Missing Permissions")
        return found

    def _channel(self, call, channel):
        return self._open(channel).payload(bot=self.world.bot)

    def _type(self, call, channel):
        found = self._open(channel)
        self._open(channel, SEND_IN_THREADS if found.is_thread else SEND_MESSAGES)

    def _post(self, call, channel):
        found = self._open(channel)
        self._open(channel, SEND_IN_THREADS if found.is_thread else SEND_MESSAGES)
        if any(not person.accepts_dms for person in found.recipients):
            raise RefusedError(403, 50007, "Cannot send messages to this user")
        if sent := self._sent_before(found, call.body):
            return sent.payload(self.world.users)
        reference, reply_to = call.body.get("message_reference"), None
        if reference:
            if not found.bot_permissions & READ_MESSAGE_HISTORY:
                raise RefusedError(403, 160002, "Cannot reply without permission to read message history")
            reply_to = self.world.messages.get(str(reference["message_id"]))
            if (reply_to is None or reply_to.is_deleted) and reference.get("fail_if_not_exists") is not False:
                raise RefusedError(
                    400,
                    50035,
                    "Invalid Form Body",
                    {"message_reference": {"_errors": [{"code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message"}]}},
                )
        message = Message(
            found,
            self.world.bot,
            call.body,
            is_from_bot=True,
            flags=(call.body.get("flags") or 0) & ~(EPHEMERAL | LOADING),
            reply_to=reply_to,
        )
        self.world.posted(message)
        return {**message.payload(self.world.users), **({"nonce": call.body["nonce"]} if call.body.get("nonce") else {})}

    def _sent_before(self, channel, body):
        """The message of an enforced nonce: sending it again makes no second one."""
        if not body.get("enforce_nonce") or body.get("nonce") is None:
            return None
        return next((message for message in channel.bot_messages if message.body.get("nonce") == body["nonce"]), None)

    def _message(self, channel, message):
        self._open(channel)
        found = self.world.messages.get(message)
        if found is None or found.is_deleted or found.is_ephemeral or str(found.channel.id) != channel:
            raise RefusedError(404, 10008, "Unknown Message")
        return found

    def _get_message(self, call, channel, message):
        return self._message(channel, message).payload(self.world.users)

    def _own_message(self, channel, message):
        found = self._message(channel, message)
        if not found.is_from_bot:
            raise RefusedError(403, 50005, "Cannot edit a message authored by another user")
        return found

    def _edit_message(self, call, channel, message):
        found = self._own_message(channel, message)
        self._edit(found, call.body)
        return found.payload(self.world.users)

    def _delete_message(self, call, channel, message):
        self.world.deleted(self._own_message(channel, message))

    def _edit(self, message, body):
        message.body = {**message.body, **body}
        message.flags = (message.flags & ~LOADING) | ((body.get("flags") or 0) & IS_COMPONENTS_V2)
        message.edits += 1
        message.edited_at = now()
        self.world.edited(message)
