"""An answer as Discord's message JSON: a container of components, or plain content where components cannot be used.

Limits: 40 components and 4,000 characters of text a message, 5 buttons a row, label 80, custom id 100, link 512, content 2,000.
Source: Discord's developer documents, components/reference and resources/message.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlsplit

from adapters.escaping import for_discord, for_plain_text
from adapters.fitting import ROOM, Part, Parts, fitted, page_of, spoken, units
from adapters.pieces import seen
from adapters.view import Action, Source, View

MAX_COMPONENTS = 40
MAX_TEXT_CHARS = 4_000
MAX_CONTENT_CHARS = 2_000
MAX_LABEL_CHARS = 80
MAX_ROW_BUTTONS = 5

IS_COMPONENTS_V2 = 1 << 15
_ACTION_ROW, _BUTTON, _TEXT_DISPLAY, _SEPARATOR, _CONTAINER = 1, 2, 10, 14, 17
_SECONDARY, _LINK = 2, 5


# Discord's parser takes the text of a masked link without regard to backslashes: brackets in it must close, and none stand before a parenthesis.
_LINK_TEXT = re.compile(r"(?:\[[^\[\]]*+\](?!\()|[^\[\]])*+")

Json = dict[str, Any]


def discord_form(view: View, page: int = 1) -> Json:
    """The message's ``components``, ``flags`` and ``allowed_mentions``; pages count from 1, the More button asks for the next."""
    parts, following = page_of(view, page, lambda parts: _fits(view, parts))
    return {
        "flags": IS_COMPONENTS_V2,
        "components": [_container(view, parts, following)],
        "allowed_mentions": {"parse": []},
    }


def discord_content(view: View) -> str:
    """The answer as plain message content, for where components cannot be used: the answering words, their places and the notices."""
    parts = tuple(Part(quote, 0, len(quote.text)) for quote in view.quotes)
    return spoken(view, parts, MAX_CONTENT_CHARS, for_discord)


def _fits(view: View, parts: Parts) -> bool:
    if sum(part.end - part.start for part in parts) > MAX_TEXT_CHARS:
        return False
    made = list(_walk([_container(view, parts, 2)]))
    text = sum(units(component["content"]) for component in made if component["type"] == _TEXT_DISPLAY)
    return len(made) <= MAX_COMPONENTS and text <= MAX_TEXT_CHARS


def _walk(components: Iterable[Json]) -> Iterable[Json]:
    for component in components:
        yield component
        yield from _walk(component.get("components", ()))


def _container(view: View, parts: Parts, following: int | None) -> Json:
    children = [_text(_head(view))]
    for part in parts:
        buttons = [action for action in part.quote.actions if action.url is None or _is_public(action.url)]
        children += [{"type": _SEPARATOR}, _text(_part(view, part)), *_rows(buttons)]
    if following and not any(part.continues for part in parts):
        children += [{"type": _SEPARATOR}, _text(f"-# {_line(view.words.further, 'note')}")]
    last = _rows([*([view.more(following)] if following else []), *view.feedback])
    children += [{"type": _SEPARATOR}, *last] if last else []
    return {"type": _CONTAINER, "components": children}


def _head(view: View) -> str:
    lines = [" · ".join(line for line in (_bold(for_discord(view.confidence)), _line(view.asked, "asked")) if line)]
    if view.notices:
        lines.append(_line("\n".join(view.notices), "notices"))
    return "\n".join(lines)


def _part(view: View, part: Part) -> str:
    quote = part.quote
    lines = [_line(quote.label, "label")] if quote.label else []
    lines += [f"> {_line(quote.head, 'head')}"] if quote.head else []
    lines += _quoted(part)
    if part.continues:
        lines.append(f"-# {_line(view.words.cut, 'note')}")
    lines.append(_source(quote.source, f"{quote.number} · " if len(view.quotes) > 1 else ""))
    lines.append(f"-# {' · '.join(_line(words, 'place') for words in (quote.source.place, quote.source.snapshot) if words)}")
    lines += (f"-# {_line(view.words.also_in.format(place=place), 'also_in')}" for place in quote.other_places)
    if quote.also_in_more:
        lines.append(f"-# {_line(view.words.also_in_more.format(count=quote.also_in_more), 'also_in')}")
    return "\n".join(lines)


def _quoted(part: Part) -> Iterable[str]:
    """The lines of a block quote, the marked words bold: line by line, because clients disagree about bold across lines."""
    text = "… " if part.is_cut_before else ""
    for piece in seen(part.pieces):
        escaped = for_discord(piece.text)
        text += "\n".join(_bold(line) for line in escaped.split("\n")) if piece.is_marked else escaped
    if part.is_cut_after:
        text += " …"
    return (f"> {line}" for line in text.split("\n"))


def _bold(line: str) -> str:
    """The line bold between its blanks."""
    inner = line.strip()
    if not inner:
        return line
    before, after = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :]
    return f"{before}**{inner}**{after}"


def _source(source: Source, number: str) -> str:
    title = _line(source.title, "title")
    linked = f"[{title}](<{source.link}>)" if source.link and _LINK_TEXT.fullmatch(title) else title
    return number + " · ".join((linked, *(_line(detail, "detail") for detail in source.details)))


def _line(text: str, kind: str) -> str:
    return fitted(text, ROOM[kind], for_discord)


def _text(content: str) -> Json:
    return {"type": _TEXT_DISPLAY, "content": content}


def _rows(actions: Sequence[Action]) -> list[Json]:
    """One row, or none: Discord refuses a row without buttons."""
    buttons = [_button(action) for action in actions[:MAX_ROW_BUTTONS]]
    return [{"type": _ACTION_ROW, "components": buttons}] if buttons else []


def _button(action: Action) -> Json:
    label = fitted(action.label, MAX_LABEL_CHARS, for_plain_text)
    if action.url is not None:
        return {"type": _BUTTON, "style": _LINK, "label": label, "url": action.url}
    return {"type": _BUTTON, "style": _SECONDARY, "label": label, "custom_id": action.id}


def _is_public(url: str) -> bool:
    """Whether a link button may carry the URL: one refused button would cost the whole message, so a host without a dot gets none."""
    return "." in (urlsplit(url).hostname or "")
