"""What Slack refuses, and what this project does not want to send: ``problems(method, payload)`` says it, one sentence each; none is fine.

``method`` is the Web API's name, or ``response_url``, ``command_ack`` and ``options`` for what is not sent by one. Usable without any server:

    assert problems("chat.postMessage", {"channel": "C1", **slack_form(view)}) == []

``allowed`` are the live mentions that a message may hold, such as ``<@U123>`` or ``<!here>``; everything else that would notify somebody is
a problem, whatever ``mrkdwn`` says. This project's own rules: fallback text stands beside blocks; ``unfurl_links`` and ``unfurl_media`` are
sent, and false; ``link_names`` is not true and ``parse`` not ``full``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from slack_rules_shapes import BLOCK, BLOCKS, OPTION, anything, boolean, fields, items, plain, string, units
from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

Json = dict[str, Any]

MAX_TEXT_CHARS = 40_000
MAX_BLOCKS_CHARS = 11_000  # not documented: slackapi/bolt-js issues 2509 and 2867
MAX_MARKDOWN_CHARS = 12_000
MAX_MESSAGE_BLOCKS = 50
MAX_VIEW_BLOCKS = 100

_LIVE = re.compile(r"<(?:!(?:channel|here|everyone|group)|!subteam\^|@[UW]|#C)[^>\n]*>?")
_ONLY_IN_MESSAGES = frozenset({"markdown", "context_actions"})
_SPEAKING = frozenset({"user", "usergroup", "channel", "broadcast"})
_MESSAGES = frozenset({"chat.postMessage", "chat.postEphemeral", "chat.update", "response_url", "command_ack"})
_CODES = ("msg_blocks_too_long", "msg_too_long", "no_text")

_VIEW = {
    "type": anything,
    "blocks": items(1, MAX_VIEW_BLOCKS, BLOCK),
    "private_metadata?": string(3_000, least=0),
    "callback_id?": string(255),
    "external_id?": string(255),
}
_MODAL = fields(
    {
        **_VIEW,
        "title": plain(24),
        "submit?": plain(24),
        "close?": plain(24),
        "clear_on_close?": boolean,
        "notify_on_close?": boolean,
        "submit_disabled?": boolean,
    }
)
_HOME = fields(_VIEW)
_PROMPTS = items(1, 4, fields({"title": string(3_000), "message": string(3_000)}))
_OPTIONS = fields({"options?": items(0, 100, OPTION), "option_groups?": items(1, 100, anything)})


def problems(method: str, payload: Json, *, allowed: Collection[str] = ()) -> list[str]:
    """What is wrong with a payload: where it is, and why; an empty list where nothing is."""
    if method in _MESSAGES:
        return list(_message(method, payload, allowed))
    if method.startswith("views."):
        return list(_view(method, payload.get("view"), allowed))
    if method == "assistant.threads.setSuggestedPrompts":
        return list(_PROMPTS(payload.get("prompts"), "prompts"))
    if method == "assistant.threads.setTitle":
        return list(string(255)(payload.get("title"), "title"))
    if method == "options":
        return list(_OPTIONS(payload, "options"))
    return []


def error_code(found: list[str]) -> str:
    """The error that Slack would answer with."""
    first = next((problem.partition(":")[0] for problem in found if problem.startswith(_CODES)), None)
    return first or ("invalid_blocks" if any(problem.startswith(("blocks", "view")) for problem in found) else "invalid_arguments")


def _message(method: str, payload: Json, allowed: Collection[str]) -> Iterator[str]:
    if payload.get("delete_original"):
        return
    message_text, blocks = payload.get("text"), payload.get("blocks")
    if not isinstance(message_text, str) or not message_text.strip():
        if method != "chat.update" or blocks is not None:
            yield "no_text: text must not be empty, it is what notifications and screen readers use"
    elif units(message_text) > MAX_TEXT_CHARS:
        yield f"msg_too_long: text has {units(message_text)} characters, {MAX_TEXT_CHARS} are kept"
    if isinstance(message_text, str):
        yield from _live(message_text, "text", allowed)
    yield from _switches(method, payload)
    if blocks is not None:
        yield from _blocks(blocks, 0 if method == "chat.update" else 1, allowed)


def _switches(method: str, payload: Json) -> Iterator[str]:
    if method == "chat.postMessage":
        for name in ("unfurl_links", "unfurl_media"):
            if payload.get(name) is not False:
                yield f"{name}: must be sent, and false"
    if payload.get("link_names"):
        yield "link_names: must not be true"
    if payload.get("parse") == "full":
        yield "parse: must not be full"


def _view(method: str, view: Any, allowed: Collection[str]) -> Iterator[str]:
    if not isinstance(view, dict):
        yield "view: missing required field: view"
        return
    wanted = "home" if method == "views.publish" else "modal"
    if view.get("type") != wanted:
        yield f"view.type: must be {wanted}, is {view.get('type')!r}"
    yield from (_HOME if wanted == "home" else _MODAL)(view, "view")
    yield from _sdk(lambda: View(**view).to_dict(), "view")
    blocks = view.get("blocks")
    if isinstance(blocks, list):
        yield from _together(blocks, "view.blocks", allowed)
        kinds = {block.get("type") for block in blocks if isinstance(block, dict)}
        for kind in sorted(kinds & _ONLY_IN_MESSAGES):
            yield f"view.blocks: {kind} blocks are for messages only"
        if "input" in kinds and wanted == "modal" and "submit" not in view:
            yield "view: submit is required where there is an input block"


def _blocks(blocks: Any, least: int, allowed: Collection[str]) -> Iterator[str]:
    """``least`` is 0 where an empty list takes the blocks away."""
    where = "blocks"
    yield from items(least, MAX_MESSAGE_BLOCKS, BLOCK)(blocks, where)
    if not isinstance(blocks, list):
        return
    yield from _together(blocks, where, allowed)
    total = sum(map(_chars, blocks))
    markdown = sum(_chars(block) for block in blocks if isinstance(block, dict) and block.get("type") == "markdown")
    if markdown > MAX_MARKDOWN_CHARS:
        yield f"{where}: markdown blocks have {markdown} characters together, at most {MAX_MARKDOWN_CHARS}"
    if total - markdown > MAX_BLOCKS_CHARS:
        yield f"msg_blocks_too_long: {where} have {total - markdown} characters, at most about {MAX_BLOCKS_CHARS}"


def _together(blocks: list[Any], where: str, allowed: Collection[str]) -> Iterator[str]:
    """What concerns blocks among each other, and what slack_sdk says of each."""
    known = [block for block in blocks if isinstance(block, dict)]
    yield from _repeated((block.get("block_id") for block in known), where, "block_id")
    for index, block in enumerate(known):
        here = f"{where}[{index}]"
        if block.get("type") == "section" and not block.get("text") and not block.get("fields"):
            yield f"{here}: text or fields is needed"
        if isinstance(block.get("elements"), list):
            ids = (element.get("action_id") for element in block["elements"] if isinstance(element, dict))
            yield from _repeated(ids, here, "action_id")
        yield from _mentions(block, here, allowed)
        if block.get("type") in BLOCKS:
            yield from _sdk(lambda block=block: _round_trip(block), here)


def _repeated(ids: Iterator[Any], where: str, name: str) -> Iterator[str]:
    for found, times in Counter(ids).items():
        if found is not None and times > 1:
            yield f"{where}: {name} {found!r} stands there {times} times"


def _mentions(node: Any, where: str, allowed: Collection[str]) -> Iterator[str]:
    """Live mentions in mrkdwn and markdown, and the rich text elements that notify or link as they do."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from _mentions(item, f"{where}[{index}]", allowed)
    elif isinstance(node, dict):
        kind = node.get("type")
        if kind in ("mrkdwn", "markdown") and isinstance(node.get("text"), str):
            yield from _live(node["text"], where, allowed)
        if kind in _SPEAKING:
            name = str(next((node[key] for key in ("user_id", "usergroup_id", "channel_id", "range") if key in node), ""))
            if not any(name and name in one for one in allowed):
                yield f"{where}: {kind} {name} is a live mention"
        for name, value in node.items():
            yield from _mentions(value, f"{where}.{name}", allowed)


def _live(words: str, where: str, allowed: Collection[str]) -> Iterator[str]:
    for found in _LIVE.findall(words):
        if not any(found.startswith(one.rstrip(">")) for one in allowed):
            yield f"{where}: {found} is a live mention"


def _chars(node: Any) -> int:
    """The text in a block, addresses included."""
    if isinstance(node, dict):
        return sum(units(value) if name in ("text", "url") and isinstance(value, str) else _chars(value) for name, value in node.items())
    return sum(map(_chars, node)) if isinstance(node, list) else 0


def _round_trip(block: Json) -> None:
    """Reads the block as slack_sdk does and writes it again, which must lose nothing."""
    parsed = Block.parse(block)
    if parsed is None:
        raise SlackObjectFormationError("slack_sdk does not know the block")
    written = parsed.to_dict()
    lost = sorted(set(block) - set(written))
    if lost:
        raise SlackObjectFormationError(f"slack_sdk loses {', '.join(lost)}")


def _sdk(parse: Any, where: str) -> Iterator[str]:
    try:
        parse()
    except (SlackObjectFormationError, TypeError, ValueError, KeyError, AttributeError) as error:
        yield f"{where}: slack_sdk: {error}"
