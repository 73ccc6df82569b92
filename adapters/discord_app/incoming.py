"""What people said in Discord, without its markup: the names of what they mention, and no emoji. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import discord

from adapters.asking import as_question, without_quoted
from adapters.view import pressed

_QUOTE = "> "
_QUOTED_TO_THE_END = re.compile(r"^>>> .*", re.MULTILINE | re.DOTALL)
_ESCAPED = re.compile(r"\\(.)|\*\*")
"""What stands for a character of a document that Discord would take for a mark, and the marks of bold."""
_MARKUP = re.compile(
    r"<(?:@!?(?P<person>\d{1,20})|@&(?P<role>\d{1,20})|#(?P<channel>\d{1,20})|a?:\w+:\d+|t:-?\d+(?::\w)?|id:\w+|/(?P<command>[^:<>]+):\d+)>"
)


def mentioned(text: str) -> list[int]:
    """The ids of the people whom a text mentions."""
    return [int(markup["person"]) for markup in _MARKUP.finditer(text) if markup["person"]]


def words_beside(message: discord.Message) -> str:
    """What a message says that has no text of its own: what it forwards, its components, or its first embed with words; an answer its first quote."""
    forwarded = [snapshot.content for snapshot in message.message_snapshots]
    texts = list(_texts_in(message.components))
    shown = _first_quote(texts) if answer_in(message) else "\n".join(texts)
    return next((text for text in (*forwarded, shown, *map(_words_of, message.embeds)) if text), "")


def answer_in(message: discord.Message) -> str:
    """The id of the answer that a message of the bot shows, told by its buttons; empty where it has none."""
    found = (pressed(custom_id) for custom_id in _buttons_in(message.components))
    return next((button.journal_id for button in found if button is not None), "")


def _buttons_in(components: Iterable[Any]) -> Iterator[str]:
    """The ids of the buttons of components, and of those inside them."""
    for component in components:
        if custom_id := getattr(component, "custom_id", None):
            yield custom_id
        yield from _buttons_in(getattr(component, "children", ()))


def _first_quote(texts: Iterable[str]) -> str:
    """The words of the first quote among the texts of an answer, as ``discord_form`` writes them, without what it marks them with."""
    quotes = ([line.removeprefix(_QUOTE) for line in text.split("\n") if line.startswith(_QUOTE)] for text in texts)
    return _ESCAPED.sub(lambda match: match[1] or "", "\n".join(next(filter(None, quotes), [])))


def _texts_in(components: Iterable[Any]) -> Iterator[str]:
    """The texts of components, and of those inside them."""
    for component in components:
        if isinstance(component, discord.components.TextDisplay):
            yield component.content
        yield from _texts_in(getattr(component, "children", ()))


def _words_of(embed: discord.Embed) -> str:
    fields = [f"{field.name}: {field.value}" for field in embed.fields]
    return "\n".join(filter(None, [embed.title, embed.description, *fields]))


def question_in(text: str, names: Mapping[str, Callable[[int], str | None]]) -> str:
    """What a person meant to say, as long as a question may be.

    ``names`` gives the name of a ``person``, ``role`` or ``channel`` by its id; one without a name is left out, as emoji and times are.
    """

    def spoken(markup: re.Match[str]) -> str:
        if markup["command"]:
            return f"/{markup['command']}"
        kind = markup.lastgroup
        return (names[kind](int(markup[kind])) if kind is not None and kind in names else None) or " "

    own = without_quoted(_QUOTED_TO_THE_END.sub("", text) or text, _QUOTE)
    return as_question(_MARKUP.sub(spoken, own))


def said_in(message: discord.Message, *, but: discord.ClientUser | None = None) -> str:
    """What a message says; other people than the one addressed by their names."""
    people = {person.id: person.display_name for person in message.mentions if but is None or person.id != but.id}
    return question_in(message.content, {**names_in(message.guild), "person": people.get})


def names_in(guild: discord.Guild | None) -> dict[str, Callable[[int], str | None]]:
    """How to name what stands in a message by its id, as far as that is known here."""
    if guild is None:
        return {}
    return {
        "role": lambda number: getattr(guild.get_role(number), "name", None),
        "channel": lambda number: getattr(guild.get_channel_or_thread(number), "name", None),
    }
