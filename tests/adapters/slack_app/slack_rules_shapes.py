"""Shapes of Block Kit: what each block, element and object must and may hold, and how long it may be.

A check takes a value and where it stands, and yields sentences about what is wrong. ``SHAPES`` names a type's properties with their checks;
a name that ends with ``?`` may be missing, a property that is not named is refused. Lengths are counted in UTF-16 units, the stricter way.

Limits: docs.slack.dev/reference/block-kit (blocks, block elements, composition objects, views), as of slack_sdk 3.47.0's validators.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

Check = Callable[[Any, str], Iterator[str]]

_URL = re.compile(r"(?:https?://|mailto:|tel:|slack://)\S+\Z", re.IGNORECASE)


def units(text: str) -> int:
    """The length in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def string(limit: int, least: int = 1) -> Check:
    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield f"{where}: must be a string"
        elif not least <= units(value) <= limit:
            yield f"{where}: must be {least} to {limit} characters, has {units(value)}"

    return check


def url(limit: int = 3_000) -> Check:
    def check(value: Any, where: str) -> Iterator[str]:
        yield from string(limit)(value, where)
        if isinstance(value, str) and not _URL.match(value):
            yield f"{where}: must be a URL"

    return check


def boolean(value: Any, where: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield f"{where}: must be true or false"


def integer(least: int, most: int) -> Check:
    def check(value: Any, where: str) -> Iterator[str]:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            yield f"{where}: must be a whole number from {least} to {most}"

    return check


def one_of(*words: str) -> Check:
    def check(value: Any, where: str) -> Iterator[str]:
        if value not in words:
            yield f"{where}: must be one of {', '.join(words)}"

    return check


def anything(_value: Any, _where: str) -> Iterator[str]:
    return iter(())


def items(least: int, most: int, each: Check) -> Check:
    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{where}: must be a list"
            return
        if not least <= len(value) <= most:
            yield f"{where}: must have {least} to {most} items, has {len(value)}"
        for index, item in enumerate(value):
            yield from each(item, f"{where}[{index}]")

    return check


def fields(shape: dict[str, Check]) -> Check:
    """An object with exactly these properties."""
    known = {name.rstrip("?"): check for name, check in shape.items()}
    required = [name for name in shape if not name.endswith("?")]

    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{where}: must be an object"
            return
        for name in required:
            if name not in value:
                yield f"{where}: missing required field: {name}"
        for name, found in value.items():
            if name not in known:
                yield f"{where}: unknown property: {name}"
            else:
                yield from known[name](found, f"{where}.{name}")

    return check


def typed(*types: str, of: str = "") -> Check:
    """An object of one of these types; ``of`` tells apart the types that exist twice (``inline/`` text, ``element/`` image)."""

    def check(value: Any, where: str) -> Iterator[str]:
        kind = value.get("type") if isinstance(value, dict) else None
        if kind not in types:
            yield f"{where}: must be of type {' or '.join(types)}, is {kind!r}"
        else:
            yield from fields({"type": anything, **SHAPES[of + kind]})(value, where)

    return check


def text(limit: int, *, is_plain: bool = False) -> Check:
    """A text object; with ``is_plain`` mrkdwn is refused."""

    def check(value: Any, where: str) -> Iterator[str]:
        kind = value.get("type") if isinstance(value, dict) else None
        if kind not in ("plain_text", "mrkdwn") or (is_plain and kind != "plain_text"):
            yield f"{where}: must be a {'plain_text' if is_plain else 'text'} object, is {kind!r}"
            return
        extra: Check = fields(
            {"type": anything, "text": string(limit), **({"emoji?": boolean} if kind == "plain_text" else {"verbatim?": boolean})}
        )
        yield from extra(value, where)

    return check


def plain(limit: int) -> Check:
    return text(limit, is_plain=True)


OPTION = fields({"text": text(75), "value": string(150), "description?": text(75), "url?": url()})
PLAIN_OPTION = fields({"text": plain(75), "value": string(150), "description?": plain(75), "url?": url()})
_GROUP = fields({"label": plain(75), "options": items(1, 100, PLAIN_OPTION)})
_CONFIRM = fields({"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30), "style?": one_of("primary", "danger")})
_FEEDBACK = fields({"text": plain(75), "value": string(2_000), "accessibility_label?": string(75)})
_ID = {"action_id?": string(255)}
_INPUT = {**_ID, "placeholder?": plain(150), "focus_on_load?": boolean, "confirm?": _CONFIRM}
_TEXT_INPUT = {**_ID, "placeholder?": plain(150), "focus_on_load?": boolean, "dispatch_action_config?": anything}
_STYLE = fields({"bold?": boolean, "italic?": boolean, "strike?": boolean, "code?": boolean, "underline?": boolean})
_STYLED = {"style?": _STYLE}
_IMAGE = {"image_url?": url(), "slack_file?": anything, "alt_text": string(2_000)}

SELECTS = tuple(
    """static_select external_select users_select conversations_select channels_select multi_static_select multi_external_select
    multi_users_select multi_conversations_select multi_channels_select""".split()
)
PICKERS = ("datepicker", "timepicker", "datetimepicker", "checkboxes", "radio_buttons")
TEXT_INPUTS = ("plain_text_input", "email_text_input", "url_text_input", "number_input")
INLINE = typed("text", "link", "user", "usergroup", "channel", "broadcast", "emoji", "date", "color", "team", of="inline/")
PREFORMATTED = typed("text", "link", of="inline/")
_SECTION = typed("rich_text_section")

SHAPES: dict[str, dict[str, Check]] = {
    "inline/text": {"text": string(3_000), **_STYLED},
    "inline/link": {"url": url(), "text?": string(3_000), "unsafe?": boolean, **_STYLED},
    "inline/user": {"user_id": string(255), **_STYLED},
    "inline/usergroup": {"usergroup_id": string(255), **_STYLED},
    "inline/channel": {"channel_id": string(255), **_STYLED},
    "inline/broadcast": {"range": one_of("here", "channel", "everyone"), **_STYLED},
    "inline/emoji": {"name": string(255), "unicode?": string(255), "skin_tone?": integer(2, 6), **_STYLED},
    "inline/date": {"timestamp": integer(0, 2**40), "format": string(255), "url?": url(), "fallback?": string(255), **_STYLED},
    "inline/color": {"value": string(7), **_STYLED},
    "inline/team": {"team_id": string(255), **_STYLED},
    "rich_text_section": {"elements": items(0, 10_000, INLINE)},
    "rich_text_quote": {"elements": items(0, 10_000, INLINE), "border?": integer(0, 1)},
    "rich_text_preformatted": {"elements": items(0, 10_000, PREFORMATTED), "border?": integer(0, 1), "language?": string(255)},
    "rich_text_list": {
        "style": one_of("bullet", "ordered"),
        "elements": items(0, 10_000, _SECTION),
        "indent?": integer(0, 8),
        "offset?": integer(0, 10_000),
        "border?": integer(0, 1),
    },
    "element/image": _IMAGE,
    "button": {
        **_ID,
        "text": plain(75),
        "url?": url(),
        "value?": string(2_000),
        "style?": one_of("primary", "danger"),
        "confirm?": _CONFIRM,
        "accessibility_label?": string(75),
    },
    "icon_button": {
        **_ID,
        "icon": one_of("trash"),
        "text": plain(75),
        "value?": string(2_000),
        "confirm?": _CONFIRM,
        "accessibility_label?": string(75),
        "visible_to_user_ids?": items(1, 10, string(255)),
    },
    "feedback_buttons": {**_ID, "positive_button": _FEEDBACK, "negative_button": _FEEDBACK},
    "overflow": {**_ID, "options": items(1, 5, PLAIN_OPTION), "confirm?": _CONFIRM},
    "checkboxes": {**_INPUT, "options": items(1, 10, OPTION), "initial_options?": items(1, 10, OPTION)},
    "radio_buttons": {**_INPUT, "options": items(1, 10, OPTION), "initial_option?": OPTION},
    "datepicker": {**_INPUT, "initial_date?": string(10)},
    "timepicker": {**_INPUT, "initial_time?": string(5), "timezone?": string(255)},
    "datetimepicker": {**_INPUT, "initial_date_time?": integer(0, 2**40)},
    "plain_text_input": {
        **_TEXT_INPUT,
        "initial_value?": string(3_000),
        "multiline?": boolean,
        "min_length?": integer(0, 3_000),
        "max_length?": integer(1, 3_000),
    },
    "email_text_input": {**_TEXT_INPUT, "initial_value?": string(3_000)},
    "url_text_input": {**_TEXT_INPUT, "initial_value?": string(3_000)},
    "number_input": {
        **_TEXT_INPUT,
        "is_decimal_allowed": boolean,
        "initial_value?": string(255),
        "min_value?": string(255),
        "max_value?": string(255),
    },
    "static_select": {
        **_INPUT,
        "options?": items(1, 100, PLAIN_OPTION),
        "option_groups?": items(1, 100, _GROUP),
        "initial_option?": PLAIN_OPTION,
    },
    "multi_static_select": {
        **_INPUT,
        "options?": items(1, 100, PLAIN_OPTION),
        "option_groups?": items(1, 100, _GROUP),
        "initial_options?": items(1, 100, PLAIN_OPTION),
        "max_selected_items?": integer(1, 100),
    },
    "external_select": {**_INPUT, "min_query_length?": integer(0, 100), "initial_option?": PLAIN_OPTION},
    "multi_external_select": {
        **_INPUT,
        "min_query_length?": integer(0, 100),
        "initial_options?": items(1, 100, PLAIN_OPTION),
        "max_selected_items?": integer(1, 100),
    },
    **{
        f"{name}s_select": {**_INPUT, f"initial_{name}?": string(255), "response_url_enabled?": boolean, "filter?": anything}
        | ({"default_to_current_conversation?": boolean} if name == "conversation" else {})
        for name in ("user", "conversation", "channel")
    },
    **{
        f"multi_{name}s_select": {
            **_INPUT,
            f"initial_{name}s?": items(1, 100, string(255)),
            "max_selected_items?": integer(1, 100),
            "filter?": anything,
            "default_to_current_conversation?": boolean,
        }
        for name in ("user", "conversation", "channel")
    },
}

_BLOCK = {"block_id?": string(255)}


def _element(*types: str) -> Check:
    """One of those elements; an image is the element, not the block of that name."""

    def check(value: Any, where: str) -> Iterator[str]:
        is_image = isinstance(value, dict) and value.get("type") == "image" and "image" in types
        yield from (typed("image", of="element/") if is_image else typed(*types))(value, where)

    return check


def _context_element(value: Any, where: str) -> Iterator[str]:
    is_text = isinstance(value, dict) and value.get("type") in ("plain_text", "mrkdwn")
    yield from (text(3_000) if is_text else _element("image"))(value, where)


BLOCKS: dict[str, dict[str, Check]] = {
    "section": {
        "text?": text(3_000),
        "fields?": items(1, 10, text(2_000)),
        "accessory?": _element("image", "button", "overflow", *PICKERS, *SELECTS),
        "expand?": boolean,
    },
    "divider": {},
    "header": {"text": plain(150)},
    "context": {"elements": items(1, 10, _context_element)},
    "actions": {"elements": items(1, 25, _element("button", "overflow", *PICKERS, *SELECTS))},
    "context_actions": {"elements": items(1, 5, _element("feedback_buttons", "icon_button"))},
    "image": {**_IMAGE, "title?": plain(2_000)},
    "input": {
        "label": plain(2_000),
        "element": _element(*TEXT_INPUTS, *PICKERS, *SELECTS),
        "hint?": plain(2_000),
        "optional?": boolean,
        "dispatch_action?": boolean,
    },
    "markdown": {"text": string(12_000)},
    "rich_text": {"elements": items(1, 10_000, typed("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"))},
}
SHAPES |= {f"block/{name}": {**_BLOCK, **shape} for name, shape in BLOCKS.items()}
BLOCK = typed(*BLOCKS, of="block/")
