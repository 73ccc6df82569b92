"""An answer as Slack's message JSON: Block Kit blocks, and fallback text that carries the answer itself.

Everything that a document wrote stands in rich text elements or plain text, which know no markup: nothing in it can act, and what is copied
is what was written. Only the fallback text is mrkdwn.

Limits: 50 blocks a message, text of a block 3,000, button text 75, value 2,000, link 3,000. All blocks together are refused with
``msg_blocks_too_long`` from about 11,000 characters on, a limit that is not documented (slackapi/bolt-js issues 2509 and 2867).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from adapters.escaping import for_plain_text, for_slack
from adapters.fitting import ROOM, Part, Parts, fitted, page_of, spoken, units
from adapters.pieces import seen
from adapters.view import Action, Source, View

MAX_BLOCKS = 50
MAX_BLOCK_CHARS = 3_000
MAX_MESSAGE_CHARS = 8_000
MAX_FALLBACK_CHARS = 3_000
MAX_BUTTON_CHARS = 75


Json = dict[str, Any]


def slack_form(view: View, page: int = 1) -> Json:
    """The arguments of a message beside channel and thread; pages count from 1, the More button asks for the next.

    A button's ``action_id`` is what it does (``ActionKind``), its ``value`` the id that ``adapters.view.pressed`` reads.
    """
    parts, following = page_of(view, page, lambda parts: _fits(view, parts))
    return {
        "blocks": list(_blocks(view, parts, following)),
        "text": spoken(view, parts, MAX_FALLBACK_CHARS, for_slack),
        "mrkdwn": False,
        "parse": "none",
        "link_names": False,
        "unfurl_links": False,
        "unfurl_media": False,
    }


def _fits(view: View, parts: Parts) -> bool:
    if sum(part.end - part.start for part in parts) > MAX_MESSAGE_CHARS:
        return False
    sizes = [_size(block) for block in _blocks(view, parts, 2)]
    return len(sizes) <= MAX_BLOCKS and max(sizes) <= MAX_BLOCK_CHARS and sum(sizes) <= MAX_MESSAGE_CHARS


def _size(node: Any) -> int:
    """The text in a block, addresses included."""
    if isinstance(node, dict):
        return sum(units(value) if key in {"text", "url"} and isinstance(value, str) else _size(value) for key, value in node.items())
    return sum(map(_size, node)) if isinstance(node, list) else 0


def _blocks(view: View, parts: Parts, following: int | None) -> Iterator[Json]:
    yield _rich_text(_head(view))
    for part in parts:
        yield {"type": "divider"}
        yield _rich_text(_part(view, part))
        yield from _buttons(part.quote.actions)
    last = [*([view.more(following)] if following else []), *view.feedback]
    if last:
        yield {"type": "divider"}
    if following and not any(part.continues for part in parts):
        yield _rich_text([_section(_text(_line(view.words.further, "note"), italic=True))])
    yield from _buttons(last)


def _head(view: View) -> Iterator[Json]:
    asked = [_text(f" · {_line(view.asked, 'asked')}")] if view.asked else []
    yield _section(_text(for_plain_text(view.confidence), bold=True), *asked)
    if view.notices:
        yield _section(_text(_line("\n".join(view.notices), "notices")))


def _part(view: View, part: Part) -> Iterator[Json]:
    quote = part.quote
    if quote.label:
        yield _section(_text(_line(quote.label, "label"), italic=True))
    yield {"type": "rich_text_quote", "elements": list(_quoted(part))}
    if part.continues:
        yield _section(_text(_line(view.words.cut, "note"), italic=True))
    yield _section(*_source(quote.source, f"{quote.number} · " if len(view.quotes) > 1 else ""))
    yield _section(_text(" · ".join(_line(words, "place") for words in (quote.source.place, quote.source.snapshot) if words)))
    for place in quote.other_places:
        yield _section(_text(_line(view.words.also_in.format(place=place), "also_in")))
    if quote.also_in_more:
        yield _section(_text(_line(view.words.also_in_more.format(count=quote.also_in_more), "also_in")))


def _quoted(part: Part) -> Iterator[Json]:
    if part.quote.head:
        yield _text(f"{_line(part.quote.head, 'head')}\n")
    if part.is_cut_before:
        yield _text("… ")
    for piece in seen(part.pieces):
        yield _text(for_plain_text(piece.text), bold=piece.is_marked)
    if part.is_cut_after:
        yield _text(" …")


def _source(source: Source, number: str) -> Iterator[Json]:
    if number:
        yield _text(number)
    title = _line(source.title, "title")
    yield {"type": "link", "url": source.link, "text": title} if source.link else _text(title)
    if source.details:
        yield _text("".join(f" · {_line(detail, 'detail')}" for detail in source.details))


def _line(text: str, kind: str) -> str:
    return fitted(text, ROOM[kind], for_plain_text)


def _text(text: str, *, bold: bool = False, italic: bool = False) -> Json:
    style = {name: True for name, is_on in (("bold", bold), ("italic", italic)) if is_on}
    return {"type": "text", "text": text, **({"style": style} if style else {})}


def _section(*elements: Json) -> Json:
    return {"type": "rich_text_section", "elements": list(elements)}


def _rich_text(elements: Iterator[Json] | Sequence[Json]) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def _buttons(actions: Sequence[Action]) -> list[Json]:
    """One block of buttons, or none: Slack refuses one without elements."""
    return [{"type": "actions", "elements": [_button(action) for action in actions]}] if actions else []


def _button(action: Action) -> Json:
    label = fitted(action.label, MAX_BUTTON_CHARS, for_plain_text)
    button = {"type": "button", "text": {"type": "plain_text", "text": label, "emoji": False}, "action_id": action.kind.value}
    return button | {"value": action.id} | ({"url": action.url} if action.url is not None else {})
