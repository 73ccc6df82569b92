"""Patterns that are compiled where they are first needed: most answers need none of them, and a cold one would wait."""

from __future__ import annotations

import functools

import regex


@functools.cache
def compiled(pattern: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern, compiled once."""
    return regex.compile(pattern, flags)
