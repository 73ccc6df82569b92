"""What a Markdown page says of itself before it begins: YAML between two ``---``, or TOML between two ``+++``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

import regex

_BLOCK = regex.compile(r"\s*(?<![^\n])(?P<mark>---|\+\+\+)[ \t]*\r?\n(?P<fields>(?:.*\r?\n)*?)(?P=mark)[ \t]*(?:\r?\n|$)")
_LINE = regex.compile(r"\s*(?:$|#|- |[\w.()-]+[ \t]*:(?:\s|$))|[ \t]+\S|[]}]")
_FIELD = regex.compile(r"(?mi)^(?P<key>title|date|author|authors|author\(s\)|url):[ \t]*(?P<value>\S.*?)[ \t]*\r?$")
_KEYS = {"title": "title", "date": "date", "author": "author", "authors": "author", "author(s)": "author", "url": "url"}
"""What a field is, by its name in small letters; of two of one kind the first that says something counts."""
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """Title, date, author and address as far as they are given, and where the body begins: 0 where a page begins with its words."""
    match = _BLOCK.match(text)
    if match is None:
        return {}, 0
    fields = match["fields"]
    if match["mark"] == "+++":
        try:
            return _told(tomllib.loads(fields)), match.end()
        except (ValueError, RecursionError):  # no TOML, or a number of thousands of digits
            return {}, 0
    if not all(map(_LINE.match, fields.splitlines())):
        return {}, 0
    return _told(_yaml(fields)), match.end()


def _yaml(fields: str) -> Mapping[str, object]:
    import yaml  # worth loading only for pages that have any

    try:
        found = yaml.load(fields, Loader=yaml.BaseLoader)  # noqa: S506 - it makes strings, lists and mappings of them, and nothing else
    except (yaml.YAMLError, RecursionError):
        found = None
    if isinstance(found, dict):
        return found
    # Not YAML, as where a title has a colon: the plain lines of it.
    return {line["key"]: line["value"].strip("\"'") for line in _FIELD.finditer(fields)}


def _told(fields: Mapping[str, object]) -> dict[str, str]:
    words: dict[str, str] = {}
    for key, value in fields.items():
        field = _KEYS.get(str(key).lower())
        if field is not None and field not in words and (said := _words(value)) not in _NOTHING:
            words[field] = said
    return words


def _words(value: object) -> str:
    parts = value if isinstance(value, list) else [value]
    return " ".join(", ".join(str(part) for part in parts if not isinstance(part, dict | list)).split())
