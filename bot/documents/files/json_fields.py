"""What stands under a name in JSON that others write: of the kind that is looked for, or nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import regex

_NO_CHARACTERS = regex.compile(r"[\ud800-\udfff\0]")


def why_unread(error: ValueError | RecursionError) -> str:
    """What is wrong with text that was read as JSON, as people need it."""
    if isinstance(error, json.JSONDecodeError):
        return str(error)
    return "it is nested too deep" if isinstance(error, RecursionError) else "a number in it has thousands of digits"


def printable(text: str) -> str:
    """Text with a mark in place of what is no character and could not be stored or printed: halves of surrogate pairs, zero bytes."""
    return text if text.isascii() and "\0" not in text else _NO_CHARACTERS.sub("\ufffd", text)


def string_in(row: Mapping[str, Any], key: str) -> str:
    """The words under a key, or its number; empty where there are none."""
    value = row.get(key)
    if isinstance(value, str):
        return printable(value).strip()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def object_in(row: Mapping[str, Any], key: str) -> dict[str, Any]:
    """The object under a key; an empty one where there is none."""
    value = row.get(key)
    return value if isinstance(value, dict) else {}


def objects_in(row: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The objects of the list under a key."""
    value = row.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
