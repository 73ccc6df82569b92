"""The commands, their names in every language, and whether Discord has them as they are here."""

from __future__ import annotations

import dataclasses
import logging
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.app_commands import Choice, locale_str
from discord.http import Route

from adapters.fitting import units
from adapters.words import ENGLISH_COMMANDS, command_words_in
from bot.answering.answerer import MAX_QUESTION_CHARS

if TYPE_CHECKING:
    from adapters.discord_app.client import Client

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]
MAX_CHOICE_CHARS = 100
_ADDED = frozenset({"id", "application_id", "version", "dm_permission", "name_localized", "description_localized", "handler"})
_KEYS = {value: name for name, value in dataclasses.asdict(ENGLISH_COMMANDS).items()}


class Translator(app_commands.Translator):
    """Names and descriptions from the words of each language; what is not among them, like a group's name, stays."""

    async def translate(self, string: locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes) -> str | None:  # noqa: ARG002 (the library's signature)
        words = command_words_in(locale.value)
        key = _KEYS.get(string.message)
        told: str | None = getattr(words, key) if words is not None and key is not None else None
        return told


def add_commands(tree: app_commands.CommandTree[Any], client: Client) -> None:
    """Every command of the bot: what it does is the client's."""
    words = ENGLISH_COMMANDS
    everywhere = app_commands.AppInstallationType(guild=True, user=True)
    in_every_place = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
    admin = app_commands.Group(
        name="verbatim",
        description=words.admin_does,
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
    )

    @tree.command(name=words.ask, description=words.ask_does)
    @app_commands.rename(question=locale_str(words.question), collection=locale_str(words.collection), private=locale_str(words.private))
    @app_commands.describe(question=words.question_is, collection=words.collection_is, private=words.private_is)
    async def ask(
        interaction: Interaction,
        question: app_commands.Range[str, 1, MAX_QUESTION_CHARS],
        collection: str = "",
        private: bool | None = None,  # noqa: FBT001 (an option of the command)
    ) -> None:
        await client.ask(interaction, question, collection=collection, is_private=private)

    @ask.autocomplete("question")
    async def suggest_questions(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return await client.sender.propose(interaction, _choices(await client.suggestions(interaction, typed)))

    @ask.autocomplete("collection")
    async def suggest_collections(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return await client.sender.propose(interaction, _choices(client.collections(interaction, typed)))

    @tree.command(name=words.help, description=words.help_does)
    async def show_help(interaction: Interaction) -> None:
        await client.help(interaction)

    @tree.command(name=words.about, description=words.about_does)
    async def about(interaction: Interaction) -> None:
        await client.about(interaction)

    @tree.command(name=words.forget_me, description=words.forget_me_does)
    async def forget_me(interaction: Interaction) -> None:
        await client.forget(interaction)

    @tree.context_menu(name=words.find_source)
    async def find_source(interaction: Interaction, message: discord.Message) -> None:
        await client.find_source(interaction, message)

    for command in (ask, show_help, about, forget_me, find_source):
        command.allowed_installs, command.allowed_contexts = everywhere, in_every_place

    @admin.command(name=words.status, description=words.status_does)
    async def status(interaction: Interaction) -> None:
        await client.administer(interaction, words.status)

    @admin.command(name=words.gaps, description=words.gaps_does)
    async def gaps(interaction: Interaction) -> None:
        await client.administer(interaction, words.gaps)

    @admin.command(name=words.reload, description=words.reload_does)
    async def reload(interaction: Interaction) -> None:
        await client.administer(interaction, words.reload)

    tree.add_command(admin)


async def sync(tree: app_commands.CommandTree[Any], client: discord.Client) -> dict[str, int]:
    """Give Discord the commands where it has others; the ids of the commands by name."""
    translator = tree.translator
    if translator is None:
        raise RuntimeError("The tree has no translator, so its commands would lose their names in other languages.")
    route = Route("GET", "/applications/{application_id}/commands", application_id=client.application_id)
    stored: list[dict[str, Any]] = await client.http.request(route, params={"with_localizations": "true"})
    wanted = [await command.get_translated_payload(tree, translator) for command in tree.get_commands()]
    by_name = {(command["type"], command["name"]): command for command in stored}
    if len(stored) == len(wanted) and all(said(by_name.get((made["type"], made["name"]))) == said(made) for made in wanted):
        log.info("Discord has the commands as they are here")
        return {command["name"]: int(command["id"]) for command in stored}
    made = await tree.sync()
    log.info("Discord was given %d commands", len(made))
    return {command.name: command.id for command in made}


def said(value: Any) -> Any:
    """What a command says: without what Discord adds to it, and without what is empty, which may be left out."""
    if isinstance(value, dict):
        return {name: told for name, inner in value.items() if name not in _ADDED and (told := said(inner))}
    return list(map(said, value)) if isinstance(value, list) else value


def _choices(texts: list[str]) -> list[Choice[str]]:
    """A choice of each text that Discord takes whole: a question that had to be cut would be another one."""
    return [Choice(name=text, value=text) for text in texts if 0 < units(text) <= MAX_CHOICE_CHARS]
