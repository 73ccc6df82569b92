"""Each rule of Discord's, and of ours, catches what breaks it; the vendored description is current."""

import copy
import json
from pathlib import Path

import pytest
from discord_rules import IS_COMPONENTS_V2, problems
from discord_spec_subset import subset, vendored, written

FULL = Path(__file__).parents[4] / "shared" / "specs" / "discord-openapi.json"
SEND, COMMANDS, CALLBACK = "/channels/1/messages", "/applications/1/commands", "/interactions/1/t/callback"
QUIET = {"allowed_mentions": {"parse": []}}
BUTTON = {"type": 2, "style": 2, "label": "Press", "custom_id": "a"}
LINK = {"type": 2, "style": 5, "label": "Open", "url": "https://example.org/"}
INPUT = {"type": 18, "label": "x", "component": {"type": 4, "style": 1, "custom_id": "a"}}
ASK = {"name": "ask", "description": "Asks.", "options": [{"type": 3, "name": "question", "description": "Which?", "required": True}]}


def row(*parts):
    return {"type": 1, "components": list(parts)}


def sent(**parts):
    return problems("POST", SEND, {"content": "x", **QUIET, **parts})


def v2(*components, **parts):
    return problems("POST", SEND, {"components": list(components), "flags": IS_COMPONENTS_V2, **QUIET, **parts})


def text(content):
    return {"type": 10, "content": content}


def commands(*changes):
    return problems("PUT", COMMANDS, [{**copy.deepcopy(ASK), **change} for change in changes])


def option(**parts):
    return commands({"options": [{**ASK["options"][0], **parts}]})


def chosen(*, times=1, **parts):
    return problems("POST", CALLBACK, {"type": 8, "data": {"choices": [{"name": "a", "value": "a", **parts}] * times}})


def callback(kind, **data):
    return problems("POST", CALLBACK, {"type": kind, "data": data})


def select(*options):
    made = [{"label": "a", "value": str(number), **each} for number, each in enumerate(options)]
    return sent(components=[row({"type": 3, "custom_id": "s", "options": made})])


EMBED = {"description": "x" * 4_000}

BROKEN = {
    "content of 2,001": (lambda: sent(content="x" * 2_001), "content is longer than 2,000 characters"),
    "content of 1,001 wide characters": (lambda: sent(content="😀" * 1_001), "content is longer than 2,000 characters"),
    "no words at all": (lambda: sent(content=""), "the message is empty"),
    "embeds of 6,001": (
        lambda: sent(embeds=[EMBED, {"description": "x" * 2_001}]),
        "the embeds hold 6001 characters in all, more than 6,000",
    ),
    "an embed title of 257": (lambda: sent(embeds=[{"title": "x" * 257}]), "title: breaks maxLength 256"),
    "an embed with a script for a URL": (lambda: sent(embeds=[{"url": "javascript:alert(1)"}]), "the embed's URL"),
    "11 embeds": (lambda: sent(embeds=[{"title": "x"}] * 11), "embeds: breaks maxItems 10"),
    "6 rows": (
        lambda: sent(components=[row({**BUTTON, "custom_id": str(number)}) for number in range(6)]),
        "the message holds 6 rows, more than 5",
    ),
    "6 buttons in a row": (
        lambda: sent(components=[row(*({**BUTTON, "custom_id": str(number)} for number in range(6)))]),
        "components: breaks maxItems 5",
    ),
    "a select beside a button": (
        lambda: sent(components=[row(BUTTON, {"type": 3, "custom_id": "s", "options": [{"label": "a", "value": "a"}]})]),
        "a row holds one to five buttons or one select",
    ),
    "the same custom id twice": (lambda: sent(components=[row(BUTTON), row(BUTTON)]), "the custom id a is used 2 times"),
    "an empty custom id": (lambda: sent(components=[row({**BUTTON, "custom_id": ""})]), "custom_id: breaks minLength 1"),
    "a custom id of 101": (lambda: sent(components=[row({**BUTTON, "custom_id": "x" * 101})]), "custom_id: breaks maxLength 100"),
    "a label of 81": (lambda: sent(components=[row({**BUTTON, "label": "x" * 81})]), "label: breaks maxLength 80"),
    "a label of 41 wide characters": (
        lambda: sent(components=[row({**BUTTON, "label": "😀" * 41})]),
        "a button's label is longer than 80 characters",
    ),
    "a blank label": (lambda: sent(components=[row({**BUTTON, "label": " "})]), "a button has neither a label nor an emoji"),
    "a button without a custom id": (
        lambda: sent(components=[row({"type": 2, "style": 2, "label": "x"})]),
        "a button needs a custom id and no URL",
    ),
    "a link of 513": (lambda: sent(components=[row({**LINK, "url": "https://example.org/" + "x" * 493})]), "url: breaks maxLength 512"),
    "a link to a file": (
        lambda: sent(components=[row({**LINK, "url": "file:///etc/hosts"})]),
        "a link button's URL is longer than 512 characters or not http, https or discord",
    ),
    "a link with a custom id": (lambda: sent(components=[row({**LINK, "custom_id": "a"})]), "a link button needs a URL and no custom id"),
    "a link without a URL": (
        lambda: sent(components=[row({"type": 2, "style": 5, "label": "x"})]),
        "a link button needs a URL and no custom id",
    ),
    "26 options of a select": (lambda: select(*[{}] * 26), "options: breaks maxItems 25"),
    "no options of a select": (select, "options: breaks minItems 1"),
    "two equal values of a select": (lambda: select({"value": "a"}, {"value": "a"}), "two options of a select have the same value"),
    "a select's label of 101": (lambda: select({"label": "x" * 101}), "label: breaks maxLength 100"),
    "a blank label of a select": (lambda: select({"label": " "}), "a select's option has no label or no value"),
    "components v2 without the flag": (lambda: sent(components=[text("x")]), "a component needs the components v2 flag"),
    "content beside components v2": (
        lambda: v2(text("x"), content="x"),
        "content, embeds, stickers and polls cannot stand beside components v2",
    ),
    "an embed beside components v2": (
        lambda: v2(text("x"), embeds=[{"title": "x"}]),
        "content, embeds, stickers and polls cannot stand beside components v2",
    ),
    "41 nested components": (lambda: v2({"type": 17, "components": [text("x")] * 40}), "the message holds 41 components, more than 40"),
    "4,001 characters of text displays": (
        lambda: v2(text("x" * 4_000), text("x")),
        "the text displays hold 4001 characters in all, more than 4,000",
    ),
    "a blank text display": (lambda: v2(text(" ")), "a text display is blank"),
    "an accessory with a used custom id": (
        lambda: v2(row(BUTTON), {"type": 9, "components": [text("x")], "accessory": BUTTON}),
        "the custom id a is used 2 times",
    ),
    "the components flag taken back": (
        lambda: problems("PATCH", f"{SEND}/1", {"flags": 0, **QUIET}, sent_flags=IS_COMPONENTS_V2),
        "the components flag of a sent message cannot be taken back",
    ),
    "content edited into components v2": (
        lambda: problems("PATCH", f"{SEND}/1", {"content": "x", **QUIET}, sent_flags=IS_COMPONENTS_V2),
        "content, embeds, stickers and polls cannot stand beside components v2",
    ),
    "no allowed mentions": (lambda: problems("POST", SEND, {"content": "x"}), "allowed_mentions is missing, so mentions would ping"),
    "allowed mentions without a list": (
        lambda: sent(allowed_mentions={}),
        "allowed_mentions lets mentions ping; its parse list must be there and empty",
    ),
    "allowed mentions of everyone": (
        lambda: sent(allowed_mentions={"parse": ["everyone"]}),
        "allowed_mentions lets mentions ping; its parse list must be there and empty",
    ),
    "allowed mentions of a user": (
        lambda: sent(allowed_mentions={"parse": [], "users": ["1"]}),
        "allowed_mentions lets mentions ping; its parse list must be there and empty",
    ),
    "allowed mentions of a role": (
        lambda: sent(allowed_mentions={"parse": [], "roles": ["1"]}),
        "allowed_mentions lets mentions ping; its parse list must be there and empty",
    ),
    "a reply that pings": (lambda: sent(allowed_mentions={"parse": [], "replied_user": True}), "the reply would ping its recipient"),
    "an edit without allowed mentions": (
        lambda: problems("PATCH", f"{SEND}/1", {"content": "x"}),
        "allowed_mentions is missing, so mentions would ping",
    ),
    "an interaction's message without allowed mentions": (
        lambda: callback(4, content="x"),
        "allowed_mentions is missing, so mentions would ping",
    ),
    "an interaction's edit without allowed mentions": (
        lambda: callback(7, content="x"),
        "allowed_mentions is missing, so mentions would ping",
    ),
    "a follow-up without allowed mentions": (
        lambda: problems("POST", "/webhooks/1/t", {"content": "x"}),
        "allowed_mentions is missing, so mentions would ping",
    ),
    "an edited answer without allowed mentions": (
        lambda: problems("PATCH", "/webhooks/1/t/messages/@original", {"content": "x"}),
        "allowed_mentions is missing, so mentions would ping",
    ),
    "26 choices": (lambda: chosen(times=26), "choices: breaks maxItems 25"),
    "an empty choice": (lambda: chosen(name=""), "name: breaks minLength 1"),
    "a choice's name of 101": (lambda: chosen(name="x" * 101), "name: breaks maxLength 100"),
    "a choice's value of 101": (lambda: chosen(value="x" * 101), "a choice's value is not 1 to 100 characters long"),
    "an empty choice's value": (lambda: chosen(value=""), "a choice's value is not 1 to 100 characters long"),
    "a choice's value of 51 wide characters": (lambda: chosen(value="😀" * 51), "a choice's value is not 1 to 100 characters long"),
    "101 slash commands": (
        lambda: commands(*({"name": f"ask{number}"} for number in range(101))),
        "there are 101 slash commands, more than 100",
    ),
    "16 message commands": (
        lambda: problems("PUT", COMMANDS, [{"name": f"m{number}", "type": 3} for number in range(16)]),
        "there are 16 message commands, more than 15",
    ),
    "16 user commands": (
        lambda: problems("PUT", COMMANDS, [{"name": f"u{number}", "type": 2} for number in range(16)]),
        "there are 16 user commands, more than 15",
    ),
    "two commands of one name": (lambda: commands({}, {}), "the command ask is given 2 times"),
    "a command in capitals": (lambda: commands({"name": "Ask"}), "'Ask' is no name of a command or option"),
    "a command with a space": (lambda: commands({"name": "ask me"}), "'ask me' is no name of a command or option"),
    "a command's translated name with a space": (
        lambda: commands({"name_localizations": {"de": "frag mich"}}),
        "'frag mich' is no name of a command or option",
    ),
    "a command's translated name in capitals": (
        lambda: commands({"name_localizations": {"de": "Frage"}}),
        "'Frage' is no name of a command or option",
    ),
    "a command in no language": (lambda: commands({"name_localizations": {"xx": "ask"}}), "Discord has no locale xx"),
    "an option in capitals": (lambda: option(name="Question"), "'Question' is no name of a command or option"),
    "an option's translated name in capitals": (
        lambda: option(name_localizations={"de": "Frage"}),
        "'Frage' is no name of a command or option",
    ),
    "a command without a description": (lambda: commands({"description": ""}), "the description of ask is not 1 to 100 characters long"),
    "a description of 101": (lambda: commands({"description": "x" * 101}), "description: breaks maxLength 100"),
    "a translated description of 101": (lambda: commands({"description_localizations": {"de": "x" * 101}}), "de: breaks maxLength 100"),
    "an option without a description": (lambda: option(description=""), "description: breaks minLength 1"),
    "a menu's command with a description": (
        lambda: problems("PUT", COMMANDS, [{"name": "m", "type": 3, "description": "x"}]),
        "the command m is for a menu and takes no description",
    ),
    "a required option after another": (
        lambda: commands({"options": [{**ASK["options"][0], "name": "a", "required": False}, *ASK["options"]]}),
        "an option of ask that is required stands after one that is not",
    ),
    "two options of one name": (lambda: commands({"options": ASK["options"] * 2}), "two options of ask have the same name"),
    "an option with choices and autocompletion": (
        lambda: option(autocomplete=True, choices=[{"name": "a", "value": "a"}]),
        "the option question has both choices and autocompletion",
    ),
    "26 options": (
        lambda: commands({"options": [{**ASK["options"][0], "name": f"o{number}"} for number in range(26)]}),
        "options: breaks maxItems 25",
    ),
    "a command of 8,001": (
        lambda: commands(
            {
                "options": [
                    {**ASK["options"][0], "name": f"o{n}", "choices": [{"name": "x" * 90, "value": f"{n}" * 40}] * 5} for n in range(13)
                ]
            }
        ),
        "the command ask holds 9165 characters in all, more than 8,000",
    ),
    "private channels without installation for users": (
        lambda: commands({"contexts": [0, 1, 2], "integration_types": [0]}),
        "the command ask is for private channels and needs the installation for users",
    ),
    "a modal's title of 46": (lambda: callback(9, custom_id="m", title="x" * 46, components=[INPUT]), "title: breaks maxLength 45"),
    "an unknown kind of callback": (lambda: callback(99), "body: this is of none of the types"),
    "a wrong type": (lambda: sent(tts="yes"), "tts: 'yes' is not of type 'boolean', 'null'"),
    "a button of an unknown style": (lambda: sent(components=[row({**BUTTON, "style": 9})]), "style: 1 was expected"),
    "an operation for others": (
        lambda: problems("POST", "/guilds/1/bans", {}),
        "POST /guilds/1/bans is not an operation that this bot may use",
    ),
    "a body where none belongs": (
        lambda: problems("POST", "/channels/1/typing", {"x": 1}),
        "POST /channels/{channel_id}/typing takes no body",
    ),
}

FINE = {
    "content of 2,000": lambda: sent(content="x" * 2_000),
    "embeds of 6,000": lambda: sent(embeds=[EMBED, {"description": "x" * 2_000}]),
    "5 rows of 5": lambda: sent(components=[row(*({**BUTTON, "custom_id": f"{a}{b}"} for a in range(5))) for b in range(5)]),
    "40 nested components": lambda: v2({"type": 17, "components": [text("x" * 100)] * 39}),
    "a link": lambda: sent(components=[row({**LINK, "url": "https://example.org/#:~:text=a%20b"})]),
    "a command": lambda: commands({}),
    "a command in another script": lambda: commands({"name_localizations": {"hi": "पूछो", "th": "ถาม", "ja": "質問", "de": "fräge"}}),
    "8,000 characters in several languages": lambda: commands({"description": "x" * 100, "description_localizations": {"de": "y" * 100}}),
    "a deferral": lambda: problems("POST", CALLBACK, {"type": 5, "data": {"flags": 64}}),
    "a deferred update": lambda: problems("POST", CALLBACK, {"type": 6}),
    "25 choices": lambda: chosen(times=25),
    "no choices": lambda: callback(8, choices=[]),
    "a reply by numbers": lambda: sent(message_reference={"message_id": 1, "channel_id": 2}),
    "a file without words": lambda: problems("POST", SEND, {"attachments": [{"id": 0, "filename": "a.txt"}], **QUIET}, has_files=True),
    "a modal": lambda: callback(9, custom_id="m", title="x" * 45, components=[INPUT]),
    "typing": lambda: problems("POST", "/channels/1/typing", None),
}


@pytest.mark.parametrize(("broken", "words"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_rule_is_named(broken, words):
    (problem,) = broken()

    assert words in problem


@pytest.mark.parametrize("fine", FINE.values(), ids=FINE.keys())
def test_what_is_in_order_has_no_problem(fine):
    assert fine() == []


def test_the_vendored_description_is_current():
    if not FULL.exists():
        pytest.skip("Discord's full OpenAPI description is not beside this checkout")

    assert written(vendored()) == written(subset(json.loads(FULL.read_text(encoding="utf-8"))))


def test_the_vendored_description_names_its_licence():
    assert vendored()["info"]["license"]["identifier"] == "MIT"
