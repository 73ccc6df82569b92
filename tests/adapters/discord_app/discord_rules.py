"""What Discord refuses beyond its OpenAPI description, and what this project asks of its own messages.

``problems(method, path, body)`` answers sentences, none when the request is in order; ``path`` is without ``/api/v10``. It also checks
against the description. ``sent_flags`` are the flags of the message that is edited. Usable without the local server.
Sources: Discord's developer documents, resources/message, components/reference, interactions/application-commands.
"""

from collections import Counter
from urllib.parse import urlsplit

import regex
from discord_spec_subset import operation_of, schema_problems, vendored

IS_COMPONENTS_V2 = 1 << 15
_ROW, _BUTTON, _STRING_SELECT, _TEXT_INPUT, _TEXT = 1, 2, 3, 4, 10
_SELECTS = {3, 5, 6, 7, 8}
_V2_ONLY = {9, 10, 11, 12, 13, 14, 17}
_LINK, _PREMIUM = 5, 6
_COMMAND_LIMITS = {1: (100, "slash"), 2: (15, "user"), 3: (15, "message")}
_COMMAND_NAME = regex.compile(r"[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}")


def problems(method, path, body, *, sent_flags=0, has_files=False):
    """Everything that is wrong with a request, by the description and by the rules below."""
    found = schema_problems(method, path, body)
    return found or list(_rule_problems(method, operation_of(method, path), body, sent_flags, has_files))


def units(text):
    """Length in UTF-16 units, the stricter of the ways in which Discord's parts count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _rule_problems(method, operation, body, sent_flags, has_files):
    if operation.endswith("/commands") and method == "PUT":
        yield from _command_list_problems(body or [])
    elif "/commands" in operation and method in {"POST", "PATCH"}:
        yield from _command_problems(body)
    elif operation.endswith("/callback"):
        if body["type"] in {4, 7}:
            yield from _message_problems(body.get("data") or {}, is_edit=body["type"] == 7, sent_flags=sent_flags, has_files=has_files)
        elif body["type"] == 8:
            yield from _choice_problems(body["data"].get("choices") or [])
    elif ("/messages" in operation or operation.startswith("/webhooks")) and method in {"POST", "PATCH"}:
        yield from _message_problems(body, is_edit=method == "PATCH", sent_flags=sent_flags, has_files=has_files)


def _message_problems(message, *, is_edit, sent_flags, has_files):
    flags = message.get("flags") or 0
    is_v2 = bool((flags | sent_flags) & IS_COMPONENTS_V2)
    components = message.get("components") or []
    yield from _mention_problems(message)
    if units(message.get("content") or "") > 2_000:
        yield "content is longer than 2,000 characters"
    yield from _embed_problems(message.get("embeds") or [])
    if not is_edit and not has_files and not any(message.get(part) for part in ("content", "embeds", "components", "sticker_ids", "poll")):
        yield "the message is empty"
    if sent_flags & IS_COMPONENTS_V2 and message.get("flags") is not None and not flags & IS_COMPONENTS_V2:
        yield "the components flag of a sent message cannot be taken back"
    if is_v2 and any(message.get(part) for part in ("content", "embeds", "sticker_ids", "poll")):
        yield "content, embeds, stickers and polls cannot stand beside components v2"
    yield from _component_problems(components, is_v2=is_v2)


def _mention_problems(message):
    """Our own rule: whatever a text says, nobody is pinged."""
    allowed = message.get("allowed_mentions")
    if allowed is None:
        yield "allowed_mentions is missing, so mentions would ping"
        return
    if allowed.get("parse") != [] or allowed.get("users") or allowed.get("roles"):
        yield "allowed_mentions lets mentions ping; its parse list must be there and empty"
    if allowed.get("replied_user"):
        yield "the reply would ping its recipient"


def _embed_problems(embeds):
    total = 0
    for embed in embeds:
        texts = [
            embed.get("title"),
            embed.get("description"),
            (embed.get("footer") or {}).get("text"),
            (embed.get("author") or {}).get("name"),
        ]
        texts += [field[part] for field in embed.get("fields") or [] for part in ("name", "value")]
        total += sum(units(text or "") for text in texts)
        yield from (
            f"the embed's URL {url} is not http or https" for url in _urls(embed) if not _is_web(url, {"http", "https", "attachment"})
        )
    if total > 6_000:
        yield f"the embeds hold {total} characters in all, more than 6,000"


def _urls(embed):
    parts = [embed, *(embed.get(part) or {} for part in ("author", "image", "thumbnail"))]
    return [part[key] for part in parts for key in ("url", "icon_url") if part.get(key)]


def _is_web(url, schemes):
    parts = urlsplit(url)
    return parts.scheme in schemes and bool(parts.netloc or parts.path)


def walk(components):
    """Every component of a message, nested ones and accessories included."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        yield from walk([component[part] for part in ("accessory", "component") if component.get(part)])


def _component_problems(components, *, is_v2):
    everything = list(walk(components))
    for custom_id, count in Counter(component["custom_id"] for component in everything if component.get("custom_id")).items():
        if count > 1:
            yield f"the custom id {custom_id} is used {count} times"
    if is_v2:
        if len(everything) > 40:
            yield f"the message holds {len(everything)} components, more than 40"
        text = sum(units(component["content"]) for component in everything if component["type"] == _TEXT)
        if text > 4_000:
            yield f"the text displays hold {text} characters in all, more than 4,000"
    else:
        if len(components) > 5:
            yield f"the message holds {len(components)} rows, more than 5"
        if any(component["type"] in _V2_ONLY for component in everything):
            yield "a component needs the components v2 flag"
    for component in everything:
        yield from _one_component_problems(component)


def _one_component_problems(component):
    kind = component["type"]
    if kind == _ROW:
        kinds = [child["type"] for child in component["components"]]
        if not kinds or len(kinds) > 5 or (set(kinds) & _SELECTS and len(kinds) > 1):
            yield "a row holds one to five buttons or one select"
    elif kind == _BUTTON:
        yield from _button_problems(component)
    elif kind == _STRING_SELECT:
        yield from _select_problems(component)
    elif kind == _TEXT and not component["content"].strip():
        yield "a text display is blank"
    if kind != _TEXT_INPUT and units(component.get("custom_id") or "") > 100:
        yield "a custom id is longer than 100 characters"


def _button_problems(button):
    label, url = button.get("label") or "", button.get("url")
    if units(label) > 80:
        yield "a button's label is longer than 80 characters"
    if button["style"] == _PREMIUM:
        return
    if not label.strip() and not button.get("emoji"):
        yield "a button has neither a label nor an emoji"
    if button["style"] == _LINK:
        if not url or button.get("custom_id") is not None:
            yield "a link button needs a URL and no custom id"
        elif len(url) > 512 or not _is_web(url, {"http", "https", "discord"}):
            yield f"a link button's URL is longer than 512 characters or not http, https or discord: {url[:100]}"
    elif not button.get("custom_id") or url is not None:
        yield "a button needs a custom id and no URL"


def _select_problems(select):
    options = select["options"]
    values = [option["value"] for option in options]
    if len(values) != len(set(values)):
        yield "two options of a select have the same value"
    if any(not option["label"].strip() or not option["value"] for option in options):
        yield "a select's option has no label or no value"
    if any(units(option[part] or "") > 100 for option in options for part in ("label", "value", "description") if option.get(part)):
        yield "a select's option is longer than 100 characters"


def _choice_problems(choices):
    if len(choices) > 25:
        yield "there are more than 25 choices"
    for choice in choices:
        if not 1 <= units(choice["name"]) <= 100:
            yield f"a choice's name is not 1 to 100 characters long: {choice['name'][:100]!r}"
        if isinstance(choice["value"], str) and not 1 <= units(choice["value"]) <= 100:
            yield f"a choice's value is not 1 to 100 characters long: {choice['value'][:100]!r}"


def _command_list_problems(commands):
    kinds = Counter(command.get("type") or 1 for command in commands)
    for kind, count in kinds.items():
        limit, word = _COMMAND_LIMITS.get(kind, (1, "entry point"))
        if count > limit:
            yield f"there are {count} {word} commands, more than {limit}"
    for (name, _), count in Counter((command["name"], command.get("type") or 1) for command in commands).items():
        if count > 1:
            yield f"the command {name} is given {count} times"
    for command in commands:
        yield from _command_problems(command)


def _command_problems(command):
    name = command.get("name", "")
    if (command.get("type") or 1) == 1:
        yield from _described_problems(command)
        yield from _option_problems(command)
    elif command.get("description"):
        yield f"the command {name} is for a menu and takes no description"
    if command.get("contexts") and 2 in command["contexts"] and 1 not in (command.get("integration_types") or [0]):
        yield f"the command {name} is for private channels and needs the installation for users"
    if size_of(command) > 8_000:
        yield f"the command {name} holds {size_of(command)} characters in all, more than 8,000"


def _described_problems(thing):
    """A slash command's or option's names and descriptions, in every language."""
    locales = {entry["const"] for entry in vendored()["components"]["schemas"]["AvailableLocalesEnum"]["oneOf"]}
    names, descriptions = thing.get("name_localizations") or {}, thing.get("description_localizations") or {}
    for name in [thing["name"], *names.values()]:
        if not _COMMAND_NAME.fullmatch(name) or name != name.lower():
            yield f"{name!r} is no name of a command or option: 1 to 32 lower-case letters, digits, - or _"
    for description in [thing.get("description") or "", *descriptions.values()]:
        if not 1 <= units(description) <= 100:
            yield f"the description of {thing['name']} is not 1 to 100 characters long: {description[:100]!r}"
    yield from (f"Discord has no locale {locale}" for locale in {*names, *descriptions} - locales)


def _option_problems(thing):
    options = thing.get("options") or []
    names = [option["name"] for option in options]
    if len(names) != len(set(names)):
        yield f"two options of {thing['name']} have the same name"
    needed = [bool(option.get("required")) for option in options]
    if needed != sorted(needed, reverse=True):
        yield f"an option of {thing['name']} that is required stands after one that is not"
    for option in options:
        yield from _described_problems(option)
        yield from _option_problems(option)
        if option.get("autocomplete") and option.get("choices"):
            yield f"the option {option['name']} has both choices and autocompletion"
        yield from _choice_problems(option.get("choices") or [])


def size_of(command):
    """Characters of a command that Discord counts against 8,000: of each translated field only the longest wording."""
    own = sum(
        max(map(units, [command.get(key) or "", *(command.get(f"{key}_localizations") or {}).values()])) for key in ("name", "description")
    )
    value = units(command["value"]) if isinstance(command.get("value"), str) else 0
    return own + value + sum(size_of(part) for key in ("options", "choices") for part in command.get(key) or [])
