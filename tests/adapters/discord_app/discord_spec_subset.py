"""The part of Discord's OpenAPI description that a bot of ours can use, and checks of a request's body against it.

``schema_problems(method, path, body)`` answers sentences, none when the body is as described; ``path`` is without ``/api/v10``.
``python discord_spec_subset.py FULL.json`` writes ``discord_spec.json`` again from the full description (discord-api-spec, MIT).
"""

import functools
import json
import re
import sys
from pathlib import Path

import jsonschema

VENDORED = Path(__file__).with_name("discord_spec.json")

OPERATIONS = (
    ("get", "/applications/@me"),
    ("get", "/oauth2/applications/@me"),
    ("get", "/users/@me"),
    ("post", "/users/@me/channels"),
    ("get", "/users/{user_id}"),
    ("get", "/gateway"),
    ("get", "/gateway/bot"),
    ("get", "/applications/{application_id}/commands"),
    ("put", "/applications/{application_id}/commands"),
    ("post", "/applications/{application_id}/commands"),
    ("patch", "/applications/{application_id}/commands/{command_id}"),
    ("delete", "/applications/{application_id}/commands/{command_id}"),
    ("post", "/interactions/{interaction_id}/{interaction_token}/callback"),
    ("post", "/webhooks/{webhook_id}/{webhook_token}"),
    ("get", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"),
    ("patch", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"),
    ("delete", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"),
    ("get", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"),
    ("patch", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"),
    ("delete", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"),
    ("get", "/channels/{channel_id}"),
    ("post", "/channels/{channel_id}/messages"),
    ("get", "/channels/{channel_id}/messages/{message_id}"),
    ("patch", "/channels/{channel_id}/messages/{message_id}"),
    ("delete", "/channels/{channel_id}/messages/{message_id}"),
    ("post", "/channels/{channel_id}/typing"),
)

# Discord takes snowflakes as numbers, too, and discord.py sends them so in replies.
_LENIENT = {"SnowflakeType": {"type": ["string", "integer"], "pattern": "^(0|[1-9][0-9]*)$"}}


def subset(spec):
    """The JSON request bodies of ``OPERATIONS``, with every schema that they reach; the licence note comes along in ``info``."""
    bodies, schemas, reached = {}, {}, ["AvailableLocalesEnum"]
    for method, path in OPERATIONS:
        body = spec["paths"][path][method].get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
        bodies[f"{method.upper()} {path}"] = body
        reached += _references(body)
    while reached:
        name = reached.pop()
        if name not in schemas:
            schemas[name] = spec["components"]["schemas"][name]
            reached += _references(schemas[name])
    return {
        "info": {
            **spec["info"],
            "x-source": "github.com/discord/discord-api-spec, specs/openapi.json, reduced to what this bot's tests use",
        },
        "bodies": bodies,
        "components": {"schemas": dict(sorted(schemas.items()))},
    }


def _references(value):
    return re.findall(r'"#/components/schemas/(\w+)"', json.dumps(value))


def written(value):
    """The compact JSON text of a subset."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


@functools.cache
def vendored():
    return json.loads(VENDORED.read_text(encoding="utf-8"))


@functools.cache
def _routes():
    """Concrete paths before those with placeholders: ``@original`` is no message id."""
    ordered = sorted(OPERATIONS, key=lambda operation: operation[1].count("{"))
    return [(method.upper(), re.compile(re.sub(r"\{\w+\}", "[^/]+", path)), path) for method, path in ordered]


def operation_of(method, path):
    """The described path of a request, with its placeholders; None where a bot of ours has no business."""
    return next((name for verb, pattern, name in _routes() if verb == method and pattern.fullmatch(path)), None)


@functools.cache
def _validator(key):
    return _Validator(_inlined(vendored()["bodies"][key]))


def _by_type(validator, schemas, value, _):
    """The keyword for unions whose members tell themselves apart by ``type``: one branch is tried, not all."""
    if not validator.is_type(value, "object") or value.get("type") not in schemas:
        yield jsonschema.ValidationError(f"this is of none of the types {sorted(schemas)}")
    else:
        yield from validator.descend(value, schemas[value["type"]])


_Validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"byType": _by_type})


def _inlined(schema):
    """A schema without references, its unions by type made quick: a message of forty components is checked in milliseconds."""
    if isinstance(schema, list):
        return [_inlined(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _named(schema["$ref"].rsplit("/", 1)[1])
    made = {key: _inlined(value) for key, value in schema.items()}
    for union in ("oneOf", "anyOf"):
        kinds = [part.get("properties", {}).get("type", {}).get("enum") for part in made.get(union, ())]
        if kinds and all(kinds):
            made["byType"] = {kind: part for part, each in zip(made.pop(union), kinds, strict=True) for kind in each}
    return made


@functools.cache
def _named(name):
    return _inlined(_LENIENT.get(name) or vendored()["components"]["schemas"][name])


def schema_problems(method, path, body):
    """What is wrong with a request by Discord's description; one sentence for each place."""
    operation = operation_of(method, path)
    if operation is None:
        return [f"{method} {path} is not an operation that this bot may use"]
    if vendored()["bodies"][f"{method} {operation}"] is None:
        return [] if body is None else [f"{method} {operation} takes no body"]
    validator = _validator(f"{method} {operation}")
    if validator.is_valid(body):
        return []
    return [_sentence(error) for error in validator.iter_errors(body)]


def _sentence(error):
    """The cause that helps: within a union that of the branch with the fewest faults, but not of the mere ``null``."""
    while error.context:
        branches = {}
        for cause in error.context:
            branches.setdefault(cause.relative_schema_path[0], []).append(cause)
        meant = [branch for branch in branches.values() if branch[0].validator != "type" or branch[0].relative_path]
        error = min(meant or branches.values(), key=len)[0]
    is_size = error.validator in {"minLength", "maxLength", "minItems", "maxItems"}
    words = f"breaks {error.validator} {error.validator_value}" if is_size else error.message[:200]
    return f"{'.'.join(map(str, error.absolute_path)) or 'body'}: {words}"


if __name__ == "__main__":
    VENDORED.write_text(written(subset(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))), encoding="utf-8")
