"""The global application commands of the local Discord: stored, answered with Discord's defaults, and resolved for people's use."""

from local_discord_faults import RefusedError
from local_discord_world import snowflake

SUBCOMMAND, GROUP, STRING, INTEGER, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER = 1, 2, 3, 4, 6, 7, 8, 9, 10


class Commands:
    def __init__(self, bot):
        self.bot = bot
        self.stored = []

    # What clients do.

    def get(self, call):
        localized = call.query.get("with_localizations") in {"1", "true", "True"}
        return [command if localized else _without_localizations(command) for command in self.stored]

    def put(self, call):
        self.stored = [self._completed(command) for command in call.body or []]
        return self.stored

    def post(self, call):
        made = self._completed(call.body)
        self.stored = [command for command in self.stored if command["id"] != made["id"]] + [made]
        return made

    def patch(self, call, command):
        old = self._known(command)
        changed = {**old, **self._completed({**old, **call.body}), "id": old["id"]}
        self.stored[self.stored.index(old)] = changed
        return changed

    def delete(self, call, command):
        self.stored.remove(self._known(command))

    def _known(self, command):
        found = [stored for stored in self.stored if stored["id"] == command]
        if not found:
            raise RefusedError(404, 10063, "Unknown application command")
        return found[0]

    def _completed(self, command):
        """As Discord answers: ids as text, defaults filled in, what is false or absent in options left out."""
        kind = command.get("type") or 1
        old = next((stored for stored in self.stored if (stored["name"], stored["type"]) == (command["name"], kind)), None)
        made = {
            "id": old["id"] if old else str(snowflake()),
            "application_id": str(self.bot.id),
            "version": str(snowflake()),
            "type": kind,
            "name": command["name"],
            "name_localizations": command.get("name_localizations") or None,
            "description": command.get("description") or "",
            "description_localizations": command.get("description_localizations") or None,
            "default_member_permissions": None
            if command.get("default_member_permissions") is None
            else str(command["default_member_permissions"]),
            "dm_permission": command.get("dm_permission") is not False,
            "contexts": command.get("contexts"),
            "integration_types": command.get("integration_types") or [0],
            "nsfw": bool(command.get("nsfw")),
        }
        return {**made, **({"options": [_option(option) for option in command["options"]]} if command.get("options") else {})}

    # What people do.

    def find(self, name, kind):
        """A stored command by its first word; None while it is not there."""
        return next(
            (command for command in self.stored if command["type"] == kind and command["name"] == (name.split()[0] if kind == 1 else name)),
            None,
        )


def _option(option):
    kept = {key: value for key, value in option.items() if value not in (None, False, [], {})}
    return {**kept, **({"options": [_option(part) for part in option["options"]]} if option.get("options") else {})}


def _without_localizations(thing):
    kept = {key: value for key, value in thing.items() if not key.endswith("_localizations")}
    return kept | {key: [_without_localizations(part) for part in thing[key]] for key in ("options", "choices") if key in thing}


def offered(command, channel, user, installed_for):
    """AssertionError when Discord would not offer a command there to that person."""
    name = command["name"]
    contexts = command["contexts"] if command["contexts"] is not None else ([0, 1, 2] if command["dm_permission"] else [0])
    assert channel.context in contexts, f"Discord does not offer {name} in context {channel.context}; it was synced for {contexts}"
    wanted = {"guild": {0}, "user": {1}, "both": {0, 1}}[installed_for]
    assert wanted & set(command["integration_types"]), f"{name} was synced for installations {command['integration_types']} only"
    needed = command["default_member_permissions"]
    if needed is not None and channel.guild:
        held = channel.permissions_of(user)
        is_admin = held & (1 << 3) or user is channel.guild.owner
        assert is_admin or (int(needed) and int(needed) & ~held == 0), f"{name} is not shown to {user.name}, who lacks permissions {needed}"


def filled(command, words, values, *, focused=None):
    """The ``options`` of an interaction and the objects that they name, by what was synced.

    ``words`` are the subcommand's, ``values`` map option names to plain values, users, channels or roles.
    """
    definitions = command.get("options") or []
    if words:
        part = next((option for option in definitions if option["name"] == words[0]), None)
        assert part, f"{command['name']} has no subcommand {words[0]}"
        options, named = filled(part, words[1:], values, focused=focused)
        return [{"name": part["name"], "type": part["type"], "options": options}], named
    known = {option["name"]: option for option in definitions}
    assert not set(values) - set(known), f"{command['name']} has no option {sorted(set(values) - set(known))}, only {sorted(known)}"
    missing = [name for name, option in known.items() if option.get("required") and name not in values and focused is None]
    assert not missing, f"{command['name']} cannot be sent without {missing}"
    options, named = [], []
    for name, value in values.items():
        told = {"name": name, "type": known[name]["type"], "value": str(value.id) if hasattr(value, "id") else value}
        if hasattr(value, "id"):
            named.append(value)
        if name == focused:
            told["focused"] = True
        else:
            _allowed(known[name], value)
        options.append(told)
    return options, named


def _allowed(option, value):
    kind, name = option["type"], option["name"]
    expected = {STRING: str, INTEGER: int, 5: bool, NUMBER: (int, float)}.get(kind, object)
    assert isinstance(value, expected), f"{name} takes {expected}, not {value!r}"
    choices = [choice["value"] for choice in option.get("choices") or []]
    assert not choices or value in choices, f"{name} offers {choices}, not {value!r}"
    if kind == STRING:
        assert option.get("min_length", 0) <= len(value) <= option.get("max_length", 6_000), (
            f"Discord does not let {len(value)} characters be typed for {name}"
        )
    elif kind in {INTEGER, NUMBER}:
        assert option.get("min_value", value) <= value <= option.get("max_value", value), f"{name} does not take {value}"
