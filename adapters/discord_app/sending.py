"""Outcomes to Discord: in time, to whom they are for, and quietly where it is too late."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import Counter
from collections.abc import Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

import aiohttp
import discord
from discord import ui
from discord.app_commands import Choice

from adapters.chat import Outcome
from adapters.discord_app.who import is_guest
from adapters.discord_form import MAX_CONTENT_CHARS, Json, discord_content, discord_form
from adapters.fitting import units
from adapters.words import Words

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]

_DEFER_AFTER_S = 1.5
"""Half of the three seconds that Discord waits for a first response; most answers are there long before."""

_UNKNOWN_MESSAGE = 10008
_UNKNOWN_WEBHOOK, _UNKNOWN_INTERACTION, _ALREADY_ACKNOWLEDGED, _EXPIRED_TOKEN = 10015, 10062, 40060, 50027
TOO_LATE = frozenset({_UNKNOWN_WEBHOOK, _UNKNOWN_INTERACTION, _ALREADY_ACKNOWLEDGED, _EXPIRED_TOKEN})
_MISSING_ACCESS, _MISSING_PERMISSIONS, _ARCHIVED, _LOCKED, _BLOCKED = 50001, 50013, 50083, 160005, 200000
_SHUT_OUT = frozenset({_MISSING_ACCESS, _MISSING_PERMISSIONS, _ARCHIVED, _LOCKED, _BLOCKED})
_INVALID_FORM, _NO_HISTORY = 50035, 160002


LEFT_TO_OTHERS_S = 2.0
"""How long a process that stops leaves what arrives to another: by then that one has answered, or said that it is thinking."""
BROKEN = (aiohttp.ClientError, OSError)
"""What a connection that breaks raises."""


class Sender:
    """Sends what came out. ``tally`` counts what could not be."""

    def __init__(self, tally: Counter[str]) -> None:
        self._tally = tally

    async def respond(self, interaction: Interaction, work: Coroutine[Any, Any, Outcome], *, is_private: bool) -> None:
        """Answer an interaction with what the work brings; first with "thinking" where that takes long.

        ``is_private`` is what is known of it before: an outcome that turns out private is never shown to others.
        """
        task = asyncio.create_task(work)
        age_s = (discord.utils.utcnow() - interaction.created_at).total_seconds()
        await asyncio.wait({task}, timeout=_DEFER_AFTER_S - min(max(0.0, age_s), _DEFER_AFTER_S))
        with self._cut_off_quietly():
            try:
                send: Any = interaction.response.send_message
                if not task.done():
                    await _twice(interaction.response.defer, {"ephemeral": is_private, "thinking": True})
                    send = partial(_fill, interaction)
                    if (await task).is_private and not is_private:
                        await _take_back(interaction)
                        send = interaction.followup.send
                await self._respond(send, await task)
            except discord.HTTPException as error:
                if error.code not in TOO_LATE:
                    raise
                self._late(interaction, error)
                if error.code != _ALREADY_ACKNOWLEDGED:  # then another process has answered
                    await self._post_instead(interaction, await task, is_private=is_private)

    async def say(self, interaction: Interaction, text: str) -> None:
        """Answer an interaction with a sentence for the person alone."""
        with self._cut_off_quietly():
            try:
                send = interaction.followup.send if interaction.response.is_done() else interaction.response.send_message
                await self._respond(send, Outcome(is_private=True, text=text))
            except discord.HTTPException as error:
                if error.code not in TOO_LATE:
                    raise
                self._late(interaction, error)

    async def propose(self, interaction: Interaction, choices: list[Choice[str]]) -> list[Choice[str]]:
        """Answer an interaction with choices, and leave none to the library: what it sends late, it logs with a traceback."""
        with self._cut_off_quietly():
            try:
                await interaction.response.autocomplete(choices)
            except discord.HTTPException as error:
                if error.code not in TOO_LATE:
                    raise
                self._late(interaction, error)
        if not interaction.response.is_done():
            raise asyncio.CancelledError
        return []

    async def reply(self, message: discord.Message, outcome: Outcome, words: Words) -> None:
        """Answer a message where it stands; its author alone is told where the bot may not write."""
        with self._cut_off_quietly():
            try:
                await self._send(message.channel, outcome, message.to_reference(fail_if_not_exists=False))
            except discord.HTTPException as error:
                if error.code in _SHUT_OUT:
                    await self._tell_author(message, words, error)
                elif isinstance(error, discord.DiscordServerError):
                    raise
                else:  # the channel or thread is gone
                    self._tally["not sent"] += 1
                    log.warning("An answer could not be sent: Discord refused it (%d: %s)", error.code, error.text)

    async def _respond(self, send: Any, outcome: Outcome) -> None:
        for message in messages_of(outcome):
            try:
                await _twice(send, {**message, "ephemeral": outcome.is_private})
            except discord.HTTPException as error:
                if error.code != _INVALID_FORM:
                    raise
                self._refused(error)
            else:
                return

    async def _send(self, channel: Any, outcome: Outcome, reference: discord.MessageReference | None) -> None:
        for message in messages_of(outcome):
            try:
                nonce = secrets.token_hex(8)  # by it, Discord takes a message once
                await _twice(channel.send, {**message, "reference": reference, "mention_author": False, "nonce": nonce})
            except discord.HTTPException as error:
                if error.code == _NO_HISTORY and reference is not None:
                    await self._send(channel, outcome, None)
                    return
                if error.code != _INVALID_FORM:
                    raise
                self._refused(error)
            else:
                return

    async def _post_instead(self, interaction: Interaction, outcome: Outcome, *, is_private: bool) -> None:
        """What was for all to see goes to the channel as a message, where the bot is a member of it; else it is let go."""
        if is_private or outcome.is_private or not outcome.is_answer or is_guest(interaction):
            return
        try:
            await self._send(interaction.channel, outcome, None)
        except discord.HTTPException as error:
            log.info("Its answer could not be posted either (%d)", error.code)

    async def _tell_author(self, message: discord.Message, words: Words, why: discord.HTTPException) -> None:
        self._tally["may not write"] += 1
        server = message.guild.id if message.guild else "-"
        log.warning("The bot may not write in channel %d of server %s (%d: %s)", message.channel.id, server, why.code, why.text)
        try:
            await message.author.send(words.cannot_write.format(channel=f"<#{message.channel.id}>"), suppress_embeds=True)
        except discord.HTTPException as error:
            log.info("Nor does the author take direct messages (%d)", error.code)

    @contextmanager
    def _cut_off_quietly(self) -> Iterator[None]:
        """Where Discord does not answer, after what the library tries, nobody can be told: a line in the log."""
        try:
            yield
        except (discord.DiscordServerError, *BROKEN) as error:
            self._tally["not sent"] += 1
            log.warning("An answer could not be sent, because Discord did not take it (%s)", type(error).__name__)

    def _late(self, interaction: Interaction, error: discord.HTTPException) -> None:
        self._tally["late"] += 1
        log.info("Interaction %d could not be answered in time (%d)", interaction.id, error.code)

    def _refused(self, error: discord.HTTPException) -> None:
        self._tally["refused form"] += 1
        log.error("Discord refused a message's form, which is a fault to report; the plain form is sent: %s", error.text)


async def _take_back(interaction: Interaction) -> None:
    """Remove a deferral that all see; where it is gone, an attempt whose answer was lost removed it."""
    try:
        await _twice(interaction.delete_original_response, {})
    except discord.NotFound as error:
        if error.code != _UNKNOWN_MESSAGE:
            raise


async def _fill(interaction: Interaction, *, ephemeral: bool, suppress_embeds: bool = False, **shown: Any) -> None:
    """Show a message in place of the deferral, however often it is sent; a follow-up would be shown once more each time.

    Who sees it was settled by the deferral.
    """
    try:
        await interaction.edit_original_response(**shown)
    except discord.NotFound as error:
        if error.code != _UNKNOWN_MESSAGE:
            raise
        await interaction.followup.send(ephemeral=ephemeral, suppress_embeds=suppress_embeds, **shown)


async def _twice(send: Any, message: Mapping[str, Any]) -> None:
    """Send a message, and once more where the connection broke; the first may have arrived all the same."""
    try:
        await send(**message)
    except BROKEN:
        try:
            await send(**message)
        except discord.HTTPException as error:
            if error.code != _ALREADY_ACKNOWLEDGED:
                raise


def messages_of(outcome: Outcome) -> Sequence[dict[str, Any]]:
    """The message, and a plainer one in case that Discord refuses it."""
    if outcome.view is None:
        return ({"content": _cut(outcome.text), "suppress_embeds": True},)
    plain = {"content": discord_content(outcome.view), "suppress_embeds": True}
    return ({"view": layout_of(discord_form(outcome.view, outcome.page))}, plain)


def _cut(text: str) -> str:
    """As many whole lines as a message holds."""
    lines = text.split("\n")
    while len(lines) > 1 and units("\n".join(lines)) > MAX_CONTENT_CHARS:
        lines.pop()
    return "\n".join(lines).encode("utf-16-le")[: 2 * MAX_CONTENT_CHARS].decode("utf-16-le", "ignore")


def layout_of(form: Json) -> ui.LayoutView:
    """The library's objects for a form. Stopped, so that the library does not keep them: buttons are told by their ids."""
    view = ui.LayoutView(timeout=None)
    for component in form["components"]:
        view.add_item(_item(component))
    view.stop()
    return view


def _item(component: Json) -> ui.Item[ui.LayoutView]:
    match discord.ComponentType(component["type"]):
        case discord.ComponentType.container:
            return ui.Container(*map(_item, component["components"]))
        case discord.ComponentType.action_row:
            return ui.ActionRow(*map(_item, component["components"]))
        case discord.ComponentType.text_display:
            return ui.TextDisplay(component["content"])
        case discord.ComponentType.separator:
            return ui.Separator()
        case discord.ComponentType.button:
            style = discord.ButtonStyle(component["style"])
            return ui.Button(style=style, label=component["label"], custom_id=component.get("custom_id"), url=component.get("url"))
        case other:
            raise ValueError(f"A form does not hold components of the type {other}.")
