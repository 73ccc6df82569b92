"""Who may search what, and where the bot answers: rules from a TOML file, decided before anything is searched.

Without a file: the collection ``default`` everywhere, the others nowhere but in the console.
"""

from __future__ import annotations

import logging
import time
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import regex
from pydantic import AfterValidator, BaseModel, ConfigDict, StrictBool, ValidationError, model_validator

from bot.analysis.patterns import later
from bot.documents.files.source import DEFAULT_COLLECTION, composed
from bot.errors import AccessFileError
from bot.places import CONSOLE, Asker, Place
from bot.retrieval import Collections
from bot.settings import reason_of

log = logging.getLogger(__name__)

_SETTLED_S = 2.0
"""An empty file sets nothing, and an editor may only be about to write it: so long the rules stay as they were."""
ALL = "*"
_ID = later(r"\d{15,20}|[A-Z][A-Z0-9]{6,}")
"""Of Discord, and of Slack."""
_TAKING = {"enabled": False, "answers": "private", "follow_threads": False, "admin": False}
"""The values by which a rule takes something away."""


@dataclass(frozen=True, slots=True)
class Permission:
    """What one person may do in one place."""

    collections: Collections
    """What may be searched for them; None: everything."""
    shared: Collections
    """What may be searched for everybody in the place: an answer from more than this is for the asker's eyes only."""
    is_enabled: bool
    """Whether the bot answers here at all."""
    is_private: bool
    """Whether answers are shown only to the asker."""
    follows_threads: bool
    """Whether it answers in a thread it was mentioned in without a new mention."""
    is_admin: bool

    def may_read(self, collection: str) -> bool:
        """Whether a collection is among those that may be searched."""
        return self.collections is None or collection in self.collections

    @property
    def answers_privately(self) -> bool:
        """Whether an answer is for the asker's eyes only: by the rules, or because it may draw on more than the place shares."""
        return self.is_private or self.shows_more_than_shared

    @property
    def shows_more_than_shared(self) -> bool:
        """Whether a public answer would show the place what only this person may read."""
        if self.shared is None:
            return False
        return self.collections is None or not self.collections <= self.shared


class _Effects(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    collections: tuple[Annotated[str, AfterValidator(composed)], ...] | None = None
    enabled: StrictBool | None = None
    answers: Literal["public", "private"] | None = None
    follow_threads: StrictBool | None = None
    admin: StrictBool | None = None


class _Rule(_Effects):
    """Effects for those places and people that match every condition named."""

    platform: Literal["discord", "slack"] | None = None
    workspace: str | None = None
    channels: tuple[str, ...] | None = None
    roles: tuple[str, ...] | None = None
    users: tuple[str, ...] | None = None

    @model_validator(mode="after")
    def _has_an_effect(self) -> _Rule:
        if all(getattr(self, name) is None for name in _Effects.model_fields):
            raise ValueError(f"the rule has no effect; give it one of {', '.join(_Effects.model_fields)}")
        return self

    def matches_place(self, place: Place) -> bool:
        return self.workspace in {None, place.workspace} and self._is_for(place)

    def matches(self, place: Place, asker: Asker) -> bool:
        """Whether it holds for this person here. A workspace is the person's; beside channels it only says where those are."""
        is_of_channel = self.channels is not None and self.matches_place(place)
        is_of_person = self.workspace in {None, place.workspace if asker.workspace is None else asker.workspace}
        return self._is_for(place) and (is_of_channel or is_of_person) and self._names(asker, asker.roles)

    def takes_from(self, place: Place, asker: Asker) -> bool:
        """Whether it takes something from this person too: it holds here, for others at least, or nobody tells if for them."""
        return self.matches_place(place) and self._names(asker, asker.roles | asker.untold_roles)

    def is_for_all(self, place: Place) -> bool:
        """Whether it holds for everybody who reads along in a place that it matches for somebody."""
        is_of_all = self.workspace is None or (self.matches_place(place) and (self.channels is not None or not place.has_outsiders))
        return self.roles is None and self.users is None and is_of_all

    def _is_for(self, place: Place) -> bool:
        within = {place.channel, place.thread, place.category}
        return self.platform in {None, place.platform} and (self.channels is None or not within.isdisjoint(self.channels))

    def _names(self, asker: Asker, roles: frozenset[str]) -> bool:
        return (self.users is None or asker.id in self.users) and (self.roles is None or not roles.isdisjoint(self.roles))

    @property
    def no_ids(self) -> list[str]:
        """What stands where ids belong and looks like none: the name of a role, a channel with its #."""
        every = (*([self.workspace] if self.workspace else ()), *(self.channels or ()), *(self.roles or ()), *(self.users or ()))
        return [name for name in every if not _ID.fullmatch(name)]


class AccessRules(BaseModel):
    """The rules of one file. Collections add up over the rules that match; of other values the last that matches holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    everywhere: _Effects = _Effects()
    rule: tuple[_Rule, ...] = ()

    @property
    def named_collections(self) -> frozenset[str]:
        """Every collection that the rules open to somebody by its name."""
        return self._opened - {ALL}

    def opens(self, collection: str) -> bool:
        """Whether somebody may search a collection in a chat."""
        is_open_without_rules = collection == DEFAULT_COLLECTION and self.everywhere.collections is None
        return is_open_without_rules or not self._opened.isdisjoint({ALL, collection})

    @property
    def _opened(self) -> frozenset[str]:
        return frozenset(name for effects in (self.everywhere, *self.rule) for name in effects.collections or ())

    @property
    def named_roles(self) -> frozenset[str]:
        """Every role that a rule names, of whatever platform."""
        return frozenset(role for rule in self.rule for role in rule.roles or ())

    def closed_in_chat(self, names: Iterable[str]) -> list[str]:
        """Those of some collections that no rule opens to anybody outside the console."""
        return [name for name in names if not self.opens(name)]

    def decide(self, place: Place, asker: Asker) -> Permission:
        """What ``asker`` may do in ``place``."""
        if place.platform == CONSOLE:
            return Permission(None, None, is_enabled=True, is_private=False, follows_threads=True, is_admin=True)
        base = self.everywhere.collections
        shared = set(base if base is not None else (DEFAULT_COLLECTION,))
        personal: set[str] = set()
        values: dict[str, Any] = {"enabled": True, "answers": "public", "follow_threads": True, "admin": False}
        values |= self.everywhere.model_dump(include=set(values), exclude_none=True)
        for rule in self.rule:
            said = rule.model_dump(include=set(values), exclude_none=True)
            if rule.matches(place, asker):
                (shared if rule.is_for_all(place) else personal).update(rule.collections or ())
                values |= said
            elif rule.takes_from(place, asker):
                values |= {name: value for name, value in said.items() if value == _TAKING[name]}
        return Permission(
            collections=_collections(shared | personal),
            shared=_collections(shared),
            is_enabled=values["enabled"],
            is_private=values["answers"] == "private",
            follows_threads=values["follow_threads"],
            is_admin=values["admin"],
        )


def read_rules(path: Path) -> AccessRules:
    """The rules in ``path``; AccessFileError that names the file and the line of a mistake."""
    try:
        if path.exists() and not path.is_file():
            raise AccessFileError(f"{path} is no regular file; name one that is, or unset VERBATIM_ACCESS_FILE.")
        text = path.read_text(encoding="utf-8-sig")
        return AccessRules.model_validate(tomllib.loads(text))
    except OSError as error:
        raise AccessFileError(f"{path} cannot be read ({error.strerror}); name a file that can, or unset VERBATIM_ACCESS_FILE.") from error
    except UnicodeDecodeError as error:
        raise AccessFileError(f"{path} is not UTF-8 text; save it as UTF-8.") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part + 1 if isinstance(part, int) else part) for part in first["loc"])
        raise AccessFileError(f"{path}, line {_line_of(text, first['loc'])}: {where}: {_advice(dict(first))}.") from error
    except RecursionError as error:
        raise AccessFileError(f"{path} has lists within lists beyond what can be read; no rule needs them.") from error
    except ValueError as error:  # no TOML, or a number of thousands of digits
        raise AccessFileError(f"{path}: {str(error)[:1].lower()}{str(error)[1:]}.") from error


class AccessFile:
    """Rules that follow their file: re-read when it changes, and kept as they were when an edit breaks it."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._stamp = self._current_stamp()
        self._rules = self._read() if path else AccessRules()
        self.problem: str | None = None
        """Why the file's present content is not in force; None where it is."""

    def rules(self) -> AccessRules:
        """The rules in force now."""
        stamp = self._current_stamp()
        if self._path is not None and stamp != self._stamp:
            self._stamp = stamp
            try:
                rules = self._read()
                if not rules.model_fields_set and stamp and abs(time.time() - stamp[0] / 1e9) < _SETTLED_S:
                    self._stamp = None  # whoever writes it may not be done
                    return self._rules
                self._rules, self.problem = rules, None
                log.info("Access rules read again from %s", self._path)
            except AccessFileError as error:
                self.problem = str(error)
                log.error("The access rules stay as they were: %s", error)  # noqa: TRY400 - the message is the whole story
        return self._rules

    def _read(self) -> AccessRules:
        path = self._path or Path()
        rules = read_rules(path)
        for number, rule in enumerate(rules.rule, start=1):
            for name in rule.no_ids:
                log.warning("%s, rule %d: %s does not look like an id of Discord or Slack", path, number, name)
        return rules

    def _current_stamp(self) -> tuple[int, int, int] | None:
        if self._path is None:
            return None
        try:
            status = self._path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino


def _collections(names: set[str]) -> Collections:
    return None if ALL in names else frozenset(names)


def _advice(problem: dict[str, Any]) -> str:
    if problem["type"] == "extra_forbidden":
        known = _Rule if problem["loc"][0] == "rule" else _Effects if problem["loc"][0] == "everywhere" else AccessRules
        return f"there is no such setting; write one of {', '.join(known.model_fields)}"
    if problem["loc"] == ("everywhere",):
        return "write [everywhere] above its settings, once and in single brackets"
    if problem["type"] != "tuple_type":
        return reason_of(problem)
    if problem["loc"] == ("rule",):
        return "write [[rule]] above each rule, in double brackets"
    value = problem["input"]
    return f'a list is needed; write ["{value if isinstance(value, str | int) else "…"}"]'


def _line_of(text: str, location: tuple[int | str, ...]) -> int:
    """The line of a value: TOML's parser gives none, so its table's header and its key are looked for."""
    lines = text.splitlines()
    table = str(location[0]) if location else ""
    number = next((part for part in location if isinstance(part, int)), 0)
    headers = [i for i, line in enumerate(lines) if regex.match(rf"\s*\[\[?\s*{regex.escape(table)}\s*\]?\]", line)]
    if not headers:
        return next((i + 1 for i, line in enumerate(lines) if regex.match(rf"\s*{regex.escape(table)}\s*=", line)), 1)
    start = headers[min(number, len(headers) - 1)]
    key = next((str(part) for part in location[1:] if isinstance(part, str)), None)
    if key is None:
        return start + 1
    for i in range(start + 1, len(lines)):
        if regex.match(r"\s*\[", lines[i]):
            break
        if regex.match(rf"\s*[\"']?{regex.escape(key)}[\"']?\s*=", lines[i]):
            return i + 1
    return start + 1
