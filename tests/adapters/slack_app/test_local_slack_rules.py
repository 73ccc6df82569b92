"""Each rule about what may be sent catches its planted violation, and nothing else."""

import copy

import pytest
from slack_rules import error_code, problems


def words(text, kind="plain_text"):
    return {"type": kind, "text": text}


def button(**more):
    return {"type": "button", "action_id": "a", "text": words("Go"), **more}


def option(**more):
    return {"text": words("One"), "value": "1", **more}


def actions(*elements):
    return {"type": "actions", "elements": list(elements)}


def section(text="hi", kind="mrkdwn", **more):
    return {"type": "section", "text": words(text, kind), **more}


def rich(*inline, kind="rich_text_section"):
    return {"type": "rich_text", "elements": [{"type": kind, "elements": list(inline)}]}


def feedback(**more):
    both = {name: {"text": words("Yes"), "value": name} for name in ("positive_button", "negative_button")}
    return {"type": "feedback_buttons", "action_id": "vote", **both, **more}


def field(element, **more):
    return {"type": "input", "label": words("Label"), "element": element, **more}


GOOD_BLOCKS = [
    {"type": "header", "text": words("x" * 150)},
    section("x" * 3_000),
    {"type": "section", "fields": [words("x" * 20)] * 10, "accessory": button(url="https://example.org")},
    {
        "type": "context",
        "elements": [words("*hi*", "mrkdwn"), {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "a"}],
    },
    {"type": "divider", "block_id": "b" * 255},
    actions(*[button(action_id=f"a{number}", value="v" * 2_000, text=words("x" * 75)) for number in range(25)]),
    actions({"type": "static_select", "action_id": "s", "options": [option(text=words("x" * 75), value="v" * 150)]}),
    actions({"type": "overflow", "action_id": "o", "options": [option(url="https://example.org")]}),
    {
        "type": "context_actions",
        "elements": [feedback(), {"type": "icon_button", "action_id": "d", "icon": "trash", "text": words("Delete")}],
    },
    rich({"type": "text", "text": "hi", "style": {"bold": True}}, {"type": "link", "url": "https://example.org", "text": "there"}),
    rich({"type": "text", "text": "quoted"}, kind="rich_text_quote"),
    rich({"type": "text", "text": "code"}, kind="rich_text_preformatted"),
    {
        "type": "rich_text",
        "elements": [{"type": "rich_text_list", "style": "bullet", "elements": [{"type": "rich_text_section", "elements": []}]}],
    },
    {"type": "markdown", "text": "**hi**"},
]

BAD_BLOCKS = {
    "an unknown block": {"type": "poem"},
    "no type": {"text": words("x")},
    "an unknown property": {"type": "divider", "colour": "red"},
    "a long block_id": {"type": "divider", "block_id": "b" * 256},
    "a section without text": {"type": "section"},
    "an empty section": section(""),
    "a long section": section("x" * 3_001),
    "a long field": {"type": "section", "fields": [words("x" * 2_001)]},
    "eleven fields": {"type": "section", "fields": [words("x")] * 11},
    "a long header": {"type": "header", "text": words("x" * 151)},
    "mrkdwn in a header": {"type": "header", "text": words("x", "mrkdwn")},
    "eleven context elements": {"type": "context", "elements": [words("x")] * 11},
    "no context element": {"type": "context", "elements": []},
    "26 actions": actions(*[button(action_id=f"a{number}") for number in range(26)]),
    "an action twice in a block": actions(button(), button()),
    "a long action_id": actions(button(action_id="a" * 256)),
    "a long button": actions(button(text=words("x" * 76))),
    "an empty button": actions(button(text=words(""))),
    "mrkdwn on a button": actions(button(text=words("x", "mrkdwn"))),
    "a long value": actions(button(value="v" * 2_001)),
    "a long address": actions(button(url="https://example.org/" + "x" * 3_000)),
    "a scheme that is no link": actions(button(url="javascript:alert(1)")),
    "a button's unknown property": actions(button(emoji=True)),
    "an unknown style": actions(button(style="loud")),
    "emoji on mrkdwn": section(kind="mrkdwn") | {"text": {**words("x", "mrkdwn"), "emoji": True}},
    "a long option": actions({"type": "static_select", "action_id": "s", "options": [option(text=words("x" * 76))]}),
    "a long option value": actions({"type": "static_select", "action_id": "s", "options": [option(value="v" * 151)]}),
    "mrkdwn in a menu": actions({"type": "static_select", "action_id": "s", "options": [option(text=words("x", "mrkdwn"))]}),
    "a long placeholder": actions({"type": "static_select", "action_id": "s", "options": [option()], "placeholder": words("x" * 151)}),
    "six overflow options": actions({"type": "overflow", "action_id": "o", "options": [option(value=str(number)) for number in range(6)]}),
    "six context actions": {"type": "context_actions", "elements": [feedback(action_id=str(number)) for number in range(6)]},
    "a button in context actions": {"type": "context_actions", "elements": [button()]},
    "half a feedback": {"type": "context_actions", "elements": [{**feedback(), "negative_button": {"text": words("No")}}]},
    "empty rich text": rich({"type": "text", "text": ""}),
    "rich text without parts": {"type": "rich_text", "elements": []},
    "text at rich text's top": {"type": "rich_text", "elements": [{"type": "text", "text": "x"}]},
    "an unknown style key": rich({"type": "text", "text": "x", "style": {"loud": True}}),
    "a style that is a word": rich({"type": "text", "text": "x", "style": {"bold": "yes"}}),
    "a rich link elsewhere": rich({"type": "link", "url": "javascript:alert(1)"}),
    "an emoji in preformatted": rich({"type": "emoji", "name": "eyes"}, kind="rich_text_preformatted"),
    "a list of text": {
        "type": "rich_text",
        "elements": [{"type": "rich_text_list", "style": "bullet", "elements": [{"type": "text", "text": "x"}]}],
    },
    "a live here": section("<!here> look"),
    "a live channel": section("<!channel|channel>"),
    "a live everyone": section("<!everyone>"),
    "a live user group": section("<!subteam^S1>"),
    "a live person": section("<@U1>"),
    "a live channel link": section("<#C1|general>"),
    "a live mention in context": {"type": "context", "elements": [words("<!here>", "mrkdwn")]},
    "a live mention in markdown": {"type": "markdown", "text": "<!here>"},
    "a rich broadcast": rich({"type": "broadcast", "range": "here"}),
    "a rich person": rich({"type": "user", "user_id": "U1"}),
}


def message(**more):
    return {"channel": "C1", "text": "hi", "unfurl_links": False, "unfurl_media": False, **more}


def modal(**more):
    return {"view": {"type": "modal", "title": words("Ask"), "submit": words("Go"), "blocks": [{"type": "divider"}], **more}}


TEXT_FIELD = {"type": "plain_text_input", "action_id": "w"}

BAD_PAYLOADS = {
    "no text": ("chat.postMessage", {**message(), "text": ""}),
    "blank text": ("chat.update", {"text": "  ", "blocks": []}),
    "blocks without text": ("response_url", {"blocks": [{"type": "divider"}]}),
    "long text": ("chat.postMessage", message(text="x" * 40_001)),
    "unfurled links": ("chat.postMessage", message(unfurl_links=True)),
    "unsaid unfurling": ("chat.postMessage", {"channel": "C1", "text": "x", "unfurl_links": False}),
    "linked names": ("chat.update", {"text": "x", "link_names": True}),
    "full parsing": ("chat.postMessage", message(parse="full")),
    "a live mention in text": ("chat.postMessage", message(text="<!here>")),
    "a live mention in a command's answer": ("command_ack", {"text": "<@U1>"}),
    "51 blocks": ("chat.postMessage", message(blocks=[{"type": "divider"}] * 51)),
    "no block": ("chat.postMessage", message(blocks=[])),
    "a block_id twice": ("chat.postMessage", message(blocks=[{"type": "divider", "block_id": "b"}] * 2)),
    "blocks too long together": ("chat.postMessage", message(blocks=[section("x" * 2_800)] * 4)),
    "markdown too long together": ("chat.postMessage", message(blocks=[{"type": "markdown", "text": "x" * 7_000}] * 2)),
    "no view": ("views.open", {}),
    "a home opened": ("views.open", {"view": {"type": "home", "blocks": [{"type": "divider"}]}}),
    "101 blocks": ("views.open", modal(blocks=[{"type": "divider"}] * 101)),
    "a long title": ("views.open", modal(title=words("x" * 25))),
    "a mrkdwn title": ("views.open", modal(title=words("x", "mrkdwn"))),
    "a long submit": ("views.update", modal(submit=words("x" * 25))),
    "a long close": ("views.push", modal(close=words("x" * 25))),
    "long private_metadata": ("views.open", modal(private_metadata="x" * 3_001)),
    "a long callback_id": ("views.open", modal(callback_id="x" * 256)),
    "an unknown view property": ("views.open", modal(colour="red")),
    "a title in the home tab": ("views.publish", {"view": {"type": "home", "title": words("x"), "blocks": [{"type": "divider"}]}}),
    "a mrkdwn label": ("views.open", modal(blocks=[field(TEXT_FIELD, label=words("x", "mrkdwn"))])),
    "a button as input": ("views.open", modal(blocks=[field(button())])),
    "an input without submit": ("views.open", {"view": {"type": "modal", "title": words("x"), "blocks": [field(TEXT_FIELD)]}}),
    "markdown in a modal": ("views.open", modal(blocks=[{"type": "markdown", "text": "x"}])),
    "five prompts": ("assistant.threads.setSuggestedPrompts", {"prompts": [{"title": "x", "message": "x"}] * 5}),
    "an empty prompt": ("assistant.threads.setSuggestedPrompts", {"prompts": [{"title": "", "message": "x"}]}),
    "a long suggested option": ("options", {"options": [option(text=words("x" * 76))]}),
}


@pytest.mark.parametrize("block", GOOD_BLOCKS, ids=lambda block: block["type"])
def test_a_block_at_its_limits_is_fine(block):
    assert problems("chat.postMessage", message(blocks=[block])) == []


@pytest.mark.parametrize("block", BAD_BLOCKS.values(), ids=BAD_BLOCKS)
def test_a_bad_block_is_caught(block):
    assert problems("chat.postMessage", message(blocks=[block]))


@pytest.mark.parametrize(("method", "payload"), BAD_PAYLOADS.values(), ids=BAD_PAYLOADS)
def test_a_bad_payload_is_caught(method, payload):
    assert problems(method, payload)


@pytest.mark.parametrize(
    ("method", "payload"),
    [
        ("chat.postMessage", message(text="x" * 40_000, blocks=[{"type": "divider"}] * 50)),
        ("chat.postMessage", message(blocks=[{"type": "markdown", "text": "x" * 12_000}])),
        ("chat.update", {"text": "no blocks any more", "blocks": []}),
        ("chat.update", {"text": "a &lt;!here&gt; that is not live"}),
        ("response_url", {"delete_original": True}),
        ("views.open", modal(title=words("x" * 24), private_metadata="x" * 3_000, blocks=[field(TEXT_FIELD)] * 100)),
        ("views.publish", {"view": {"type": "home", "blocks": [{"type": "divider"}] * 100}}),
        ("assistant.threads.setSuggestedPrompts", {"prompts": [{"title": "x", "message": "x"}] * 4}),
        ("auth.test", {}),
    ],
)
def test_a_payload_at_its_limits_is_fine(method, payload):
    assert problems(method, payload) == []


@pytest.mark.parametrize("allowed", ["<@U1>", "<@U1|anna>", "<@U"])
def test_an_allowed_mention_is_fine(allowed):
    assert problems("chat.postMessage", message(text=f"{allowed.rstrip('>')}>"), allowed={allowed}) == []


def test_another_mention_is_caught_beside_an_allowed_one():
    assert len(problems("chat.postMessage", message(text="<@U1> <@U2>"), allowed={"<@U1>"})) == 1


@pytest.mark.parametrize(
    ("payload", "error"),
    [
        (message(text=""), "no_text"),
        (message(text="x" * 40_001), "msg_too_long"),
        (message(blocks=[section("x" * 2_800)] * 4), "msg_blocks_too_long"),
        (message(blocks=[{"type": "poem"}]), "invalid_blocks"),
        (message(parse="full"), "invalid_arguments"),
    ],
)
def test_a_problem_has_slacks_error(payload, error):
    assert error_code(problems("chat.postMessage", payload)) == error


def test_a_payload_is_left_as_it_was():
    payload = message(blocks=GOOD_BLOCKS)
    before = copy.deepcopy(payload)
    problems("chat.postMessage", payload)

    assert payload == before
