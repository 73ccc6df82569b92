"""What people do in the local Discord: use commands, press buttons, fill in modals, write messages.

Each refuses (AssertionError) what Discord's own client would not let them do: a command that was not synced or is not offered there, an
option that is missing or not among the choices, a button that is not on the message or disabled.
"""

import time

from local_discord_commands import filled, offered
from local_discord_gateway import DIRECT_MESSAGES, GUILD_MESSAGES, MESSAGE_CONTENT
from local_discord_interactions import MODAL, Interaction
from local_discord_messages import Message
from local_discord_world import EVERYONE, Channel, Role, User, now, snowflake

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
_CONTENT = {"content": "", "embeds": [], "components": [], "attachments": []}


class People:
    """Mixed into ``LocalDiscord``, which has ``bot``, ``gateway``, ``rest``, ``interactions``, ``messages`` and ``users``."""

    async def slash(self, user, channel, command, options=None, *, locale=None, installed_for="guild", timeout_s=60):
        """A slash command, for a subcommand ``"name sub"``; waits until the bot has synced it. Answers the ``Interaction``."""
        stored = await self._synced(command, 1, timeout_s)
        offered(stored, channel, user, installed_for)
        made, named = filled(stored, command.split()[1:], options or {})
        data = _command_data(stored, channel, options=made, resolved=_resolved(named, channel))
        return self._interact(COMMAND, user, channel, data, locale=locale, installed_for=installed_for)

    async def autocomplete(self, user, channel, command, options, *, focused, locale=None, installed_for="guild", timeout_s=60):
        """Typing into an option; ``await interaction.choices()`` is what the bot proposes."""
        stored = await self._synced(command, 1, timeout_s)
        offered(stored, channel, user, installed_for)
        made, _ = filled(stored, command.split()[1:], options, focused=focused)
        return self._interact(
            AUTOCOMPLETE, user, channel, _command_data(stored, channel, options=made), locale=locale, installed_for=installed_for
        )

    async def message_command(self, user, channel, command, message, *, locale=None, installed_for="guild", timeout_s=60):
        """A command of a message's menu; the message's content goes along whatever the intents."""
        stored = await self._synced(command, 3, timeout_s)
        offered(stored, channel, user, installed_for)
        resolved = {"messages": {str(message.id): message.payload(self.users)}}
        data = _command_data(stored, channel, target_id=str(message.id), resolved=resolved)
        return self._interact(COMMAND, user, channel, data, locale=locale, installed_for=installed_for)

    async def press(self, user, message, custom_id, *, values=None, locale=None, installed_for="guild"):
        """A button, or with ``values`` a select, of a message; answers the ``Interaction``."""
        assert not message.is_deleted, "the message was deleted"
        found = [part for part in message.components if part.get("custom_id") == custom_id]
        assert found, (
            f"the message has no component {custom_id}, only {[part['custom_id'] for part in message.components if part.get('custom_id')]}"
        )
        assert not found[0].get("disabled"), f"{custom_id} is disabled"
        data = {"component_type": found[0]["type"], "custom_id": custom_id, "id": found[0].get("id") or 1}
        data |= {} if values is None else {"values": list(values)}
        return self._interact(COMPONENT, user, message.channel, data, locale=locale, installed_for=installed_for, pressed=message)

    async def submit(self, user, interaction, values, *, locale=None, installed_for="guild"):
        """Fills in the modal that an interaction was answered with; ``values`` maps custom ids to texts."""
        response = await interaction.first_response()
        assert response.type == MODAL, "no modal is open"
        modal = response.body["data"]
        data = {"custom_id": modal["custom_id"], "components": _filled_in(modal["components"], values)}
        return self._interact(
            MODAL_SUBMIT, user, interaction.channel, data, locale=locale, installed_for=installed_for, pressed=interaction.pressed
        )

    async def say(self, user, channel, content, *, reply_to=None, pings=True, is_webhook=False, is_kept_from_bot=False):
        """A message, with ``reply_to`` an answer to one (that pings its author unless told otherwise); answers the ``Message``.

        As Discord does, the content is emptied for a client without the message-content intent, unless the message mentions the bot or
        is a direct message. ``is_kept_from_bot`` stores it without telling the client.
        """
        assert len(content) <= 2_000, "people cannot write more than 2,000 characters"
        message = Message(channel, user, {"content": content}, reply_to=reply_to, pings_author=pings)
        message.webhook_id = snowflake() if is_webhook else None
        if is_kept_from_bot:
            self.store(message)
            return message
        await self._identified(10)
        self.posted(message)
        return message

    def rewrite(self, message, content):
        """Somebody edits a message of their own: MESSAGE_UPDATE."""
        message.body = {**message.body, "content": content}
        message.edited_at = now()
        self.edited(message)

    # What the bot's client hears.

    def posted(self, message):
        """Stores a message and dispatches MESSAGE_CREATE, not for private (ephemeral) ones."""
        self.store(message)
        self._announce("MESSAGE_CREATE", message)
        message.channel.pulse.ring()

    def edited(self, message):
        self._announce("MESSAGE_UPDATE", message)
        message.channel.pulse.ring()

    def deleted(self, message):
        message.is_deleted = True
        guild = message.channel.guild
        told = {"id": str(message.id), "channel_id": str(message.channel.id), **({"guild_id": str(guild.id)} if guild else {})}
        if not message.is_ephemeral and message.channel.has_bot:
            self.gateway.dispatch("MESSAGE_DELETE", told, guild, intent=GUILD_MESSAGES if guild else DIRECT_MESSAGES)
        message.channel.pulse.ring()

    def _announce(self, event, message):
        channel, guild = message.channel, message.channel.guild
        if message.is_ephemeral or not channel.has_bot:
            return
        told = message.payload(self.users)
        if guild:
            told["guild_id"] = str(guild.id)
            if not message.webhook_id:
                told["member"] = guild.member_payload(message.author)
        is_open = not guild or message.is_from_bot or str(self.bot.id) in message.mentioned_ids
        for session in self.gateway.sessions_of(guild, intent=GUILD_MESSAGES if guild else DIRECT_MESSAGES):
            session.dispatch(event, told if is_open or session.intents & MESSAGE_CONTENT else {**told, **_CONTENT})

    # How an interaction is made.

    async def _synced(self, command, kind, timeout_s):
        stored = await self.rest.pulse.until(
            lambda: self.rest.commands.find(command, kind), timeout_s, f"command {command} (type {kind}) synced"
        )
        await self._identified(timeout_s)
        return stored

    async def _identified(self, timeout_s):
        """Waits for a first session; later ones may be without a socket, which RESUME makes good."""
        await self.gateway.pulse.until(lambda: self.gateway.sessions, timeout_s, "client that has identified")

    def _interact(self, kind, user, channel, data, *, locale, installed_for, pressed=None):
        owners = {}
        if installed_for in {"guild", "both"}:
            owners["0"] = str(channel.guild.id) if channel.guild else "0"
        if installed_for in {"user", "both"}:
            owners["1"] = str(user.id)
        interaction = Interaction(kind, user, channel, owners, pressed)
        self.interactions[interaction.token] = interaction
        interaction.payload = {
            "id": str(interaction.id),
            "application_id": str(self.bot.id),
            "type": kind,
            "data": data,
            "token": interaction.token,
            "version": 1,
            "channel_id": str(channel.id),
            "channel": _channel_payload(channel, user),
            "app_permissions": str(channel.bot_permissions if channel.has_bot else EVERYONE),
            "locale": locale or user.locale,
            "entitlements": [],
            "entitlement_sku_ids": [],
            "authorizing_integration_owners": owners,
            "context": channel.context,
            "attachment_size_limit": 10_485_760,
            **self._asker(user, channel),
            **({"message": pressed.payload(self.users)} if pressed else {}),
        }
        interaction.dispatched_at = time.monotonic()
        self.gateway.session_of(channel.guild).dispatch("INTERACTION_CREATE", interaction.payload)
        return interaction

    def _asker(self, user, channel):
        guild = channel.guild
        if guild is None:
            return {"user": user.payload()}
        member = guild.member_payload(user, user=user.payload(), permissions=str(channel.permissions_of(user)))
        partial = {"id": str(guild.id), "locale": guild.locale, "features": []}
        return {"member": member, "guild_id": str(guild.id), "guild_locale": guild.locale, "guild": partial}


def _channel_payload(channel, user):
    told = channel.payload()
    return {**told, **({"permissions": str(channel.permissions_of(user))} if channel.guild else {})}


def _command_data(stored, channel, *, options=None, resolved=None, **more):
    data = {"id": stored["id"], "name": stored["name"], "type": stored["type"], **more}
    return data | ({"options": options} if options else {}) | ({"resolved": resolved} if resolved else {})


def _resolved(named, channel):
    """The users, members, channels and roles that options name."""
    told = {}
    for thing in named:
        if isinstance(thing, User):
            told.setdefault("users", {})[str(thing.id)] = thing.payload()
            if channel.guild and thing in channel.guild.members:
                told.setdefault("members", {})[str(thing.id)] = channel.guild.member_payload(
                    thing, permissions=str(channel.permissions_of(thing))
                )
        elif isinstance(thing, Channel):
            told.setdefault("channels", {})[str(thing.id)] = {**thing.payload(), "permissions": str(EVERYONE)}
        elif isinstance(thing, Role):
            told.setdefault("roles", {})[str(thing.id)] = thing.payload(1)
    return told


def _filled_in(components, values):
    """A modal's components as they come back: rows with inputs, or labels each with one component."""
    told = []
    for number, component in enumerate(components, 1):
        if component["type"] == 1:
            told.append({"type": 1, "id": number, "components": _filled_in(component["components"], values)})
        elif component["type"] == 18:
            told.append({"type": 18, "id": number, "component": _filled_in([component["component"]], values)[0]})
        elif "custom_id" in component:
            name = component["custom_id"]
            value = values.get(name, component.get("value") or "")
            assert component.get("required") is False or value, f"the modal cannot be sent without {name}"
            told.append(
                {"type": component["type"], "id": number, "custom_id": name}
                | ({"values": value} if isinstance(value, list) else {"value": value})
            )
        else:
            told.append({"type": component["type"], "id": number, "content": component.get("content", "")})
    return told
