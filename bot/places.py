"""Where a question is asked and who asks it. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass, field

CONSOLE = "console"


@dataclass(frozen=True, slots=True)
class Place:
    """A platform, a workspace or guild, a channel and a thread, by the platform's own ids; empty where there is none."""

    platform: str
    """``discord``, ``slack`` or ``console``."""
    workspace: str = ""
    channel: str = ""
    thread: str = ""
    has_outsiders: bool = field(default=False, compare=False)
    """Whether people of another workspace read along in the channel, or may."""
    category: str = field(default="", compare=False)
    """What the channel stands under in Discord."""


@dataclass(frozen=True, slots=True)
class Asker:
    """A person by the platform's id, with the ids or names of their roles or groups."""

    id: str
    roles: frozenset[str] = frozenset()
    untold_roles: frozenset[str] = frozenset()
    """Those of which nobody tells whether the person has them: they open nothing, and what is taken from them is taken from the person."""
    workspace: str | None = None
    """The workspace of a person who is of another one than the place; empty where nobody tells which it is."""
