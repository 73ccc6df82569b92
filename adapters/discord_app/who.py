"""Who asks where, from what Discord sends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import discord

from bot.access import AccessRules
from bot.places import Asker, Place

PLATFORM = "discord"


def where(interaction: discord.Interaction[Any]) -> Place:
    """The place where somebody uses a command or presses a button."""
    return place_of(interaction.guild_id, interaction.channel, interaction.channel_id)


def place_of(guild_id: int | None, channel: Any, channel_id: int | None) -> Place:
    """The place of a channel or thread. A direct conversation is a thread of its own, so that a follow-up leans on what was asked in it."""
    workspace, name = str(guild_id or ""), str(channel_id or "")
    if isinstance(channel, discord.Thread):
        return Place(PLATFORM, workspace, str(channel.parent_id), thread=name, category=_category_of(channel.parent))
    return Place(PLATFORM, workspace, name, thread="" if guild_id else name, category=_category_of(channel))


def _category_of(channel: Any) -> str:
    return str(getattr(channel, "category_id", None) or "")


def asker_of(person: discord.User | discord.Member, rules: AccessRules) -> Asker:
    """The person with their roles, also those of a server that the bot is not in; outside servers nobody tells those that the rules name."""
    if isinstance(person, discord.Member):
        told = (*person._roles, person.guild.id)  # noqa: SLF001 (Member.roles leaves out those of a server that the client does not know)
        return Asker(str(person.id), frozenset(map(str, told)))
    return Asker(str(person.id), untold_roles=frozenset(filter(str.isdecimal, rules.named_roles)))


def seen_by(interaction: discord.Interaction[Any]) -> Callable[[Place], bool]:
    """Whether the person may see a channel, or a thread, of the server they are in; false where that cannot be told."""
    guild, person, here = interaction.guild, interaction.user, where(interaction)
    channels = {str(channel.id): channel for channel in guild.channels} if guild is not None else {}
    threads = {str(thread.id): thread for thread in guild.threads} if guild is not None else {}

    def may_see(place: Place) -> bool:
        if place == here:
            return True
        channel = channels.get(place.channel)  # what was tried in a terminal may have words in place of ids
        if channel is None or not isinstance(person, discord.Member) or not channel.permissions_for(person).view_channel:
            return False
        thread = threads.get(place.thread)
        return not place.thread or (thread is not None and not thread.is_private())

    return may_see


def is_direct(interaction: discord.Interaction[Any]) -> bool:
    """Whether this is the person's own conversation with the bot."""
    return interaction.guild_id is None and bool(interaction.context.dm_channel)


def is_guest(interaction: discord.Interaction[Any]) -> bool:
    """Whether the app is there for this person alone: installed by them, and not in the server or conversation where they use it."""
    return not (interaction.is_guild_integration() or is_direct(interaction))
