"""What is kept of a question, and what is made of it: limits, follow-ups, buttons."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.errors import JournalError, LimitError, NotAllowedError, Refusal
from bot.models import Answer
from bot.places import CONSOLE, Asker, Place

if TYPE_CHECKING:
    from bot.journal import Forgotten, Journal, JournalRow

log = logging.getLogger(__name__)

_LOOK_BACK = 10
LAST_ASKED = "last asked"
"""In place of an answer's id: what this person asked last anywhere in the channel."""
NOTHING = "nothing"
"""In place of an answer's id: what somebody else said is searched as it stands, and leans on nothing that was asked."""
PRESSES_PER_QUESTION = 5
"""How many buttons a person may press for each question that they may ask."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many questions a minute; as many may come at once. 0 is no limit."""

    person_per_minute: int = 10
    place_per_minute: int = 60


class Keeping:
    """The journal as a service needs it: where there is none, or where it fails, questions are answered all the same."""

    def __init__(self, journal: Journal | None, limits: Limits, has_subject: Callable[[str], bool]) -> None:
        """``has_subject`` tells whether a question names what it is about."""
        self._journal = journal
        self._limits = limits
        self._has_subject = has_subject
        self._let_go: dict[tuple[str, str, str], float] = {}
        """When nothing was to be kept any more: of a platform's workspace, or of a platform's person."""
        self._recording = threading.Lock()

    def before(
        self, asker: Asker, place: Place, *, is_private: bool, follows: str = "", is_counted: bool = True
    ) -> tuple[str | None, bool]:
        """The question before this one, and whether this one can be kept; an answer does not wait for a journal that fails.

        Counts the question against the limits, unless that is left to ``count``. Raises LimitError.
        """
        if self._journal is None or (is_counted and not self.count(asker, place)):
            return None, False
        try:
            return self._previous(self._journal, asker, place, is_private=is_private, follows=follows), True
        except JournalError as error:
            log.warning("A question is answered without being kept: %s", error)
            return None, False

    def count(self, asker: Asker, place: Place) -> bool:
        """Count a question against the limits; whether it can be kept. Raises LimitError."""
        from bot.journal import person_key, place_key

        person, channel = person_key(place.platform, asker.id), place_key(replace(place, thread=""))
        return self._count(place, {person: self._limits.person_per_minute, channel: self._limits.place_per_minute})

    def _count(self, place: Place, per_minute: dict[str, int]) -> bool:
        """Take a token from all of these buckets; whether the journal could be asked for them. Raises LimitError."""
        if self._journal is None:
            return False
        if place.platform == CONSOLE:
            return True
        try:
            wait_s = self._journal.take_all([(key, rate, rate / 60) for key, rate in per_minute.items() if rate])
        except JournalError as error:
            log.warning("Something is done for a person without being counted or kept: %s", error)
            return False
        if wait_s:
            raise LimitError(wait_s)
        return True

    def _previous(self, journal: Journal, asker: Asker, place: Place, *, is_private: bool, follows: str) -> str | None:
        """The question under whose answer this one is asked, or that this person asked last in this thread or channel; None outside of all.

        Another person's lends its subject only where it was asked for all to see, what was asked in private only to private questions, and
        what leant on another, or has no subject of its own, and had no answer to none.
        """
        if follows == NOTHING:
            return None
        if follows and follows != LAST_ASKED:
            row = journal.row(follows)
            asked = [row] if row is not None and row.is_seen_in(place, asker.id) else []
        elif place.thread or follows:
            within = replace(place, thread="") if follows else place
            asked = journal.recent_questions(place=within, asker=asker.id, limit=_LOOK_BACK)
        else:
            asked = []
        row = next((row for row in asked if row.is_answered or (row.typed is None and self._has_subject(row.question))), None)
        return row.question if row is not None and (is_private or not row.is_private) else None

    def was_asked(self, asker: Asker, place: Place, *, is_public: bool, by_asker: bool) -> bool:
        """Whether something that this person may know of was asked here, by them or by anybody; only for all to see where it ``is_public``."""
        if self._journal is None:
            return False
        by = asker.id if by_asker else None
        return bool(
            self._journal.recent_questions(place=place, asker=by, seen_by=asker.id, thread=place.thread, is_public=is_public, limit=1)
        )

    def record(
        self,
        answer: Answer,
        asker: Asker,
        place: Place,
        began: float,
        wanted: frozenset[str] | None,
        *,
        is_private: bool,
        typed: str | None,
    ) -> str | None:
        """The answer's id in the journal; None where it could not be kept, or where the workspace let the bot go, or the person was forgotten, since the question ``began``.

        ``typed`` where that is not the question.
        """
        if self._journal is None:
            return None
        from bot.journal import Entry

        took_ms = math.ceil((time.perf_counter() - began) * 1_000)
        entry = Entry.of(answer, place=place, asker=asker.id, took_ms=took_ms, is_private=is_private, collections=wanted, typed=typed)
        try:
            with self._recording:
                gone = (place.platform, place.workspace, ""), (place.platform, "", asker.id)
                is_let_go = any(self._let_go.get(each, began) > began for each in gone)
                return None if is_let_go else self._journal.record(entry)
        except JournalError as error:
            log.warning("An answer could not be kept: %s", error)
            return None

    def forget_workspace(self, place: Place) -> None:
        """Remove what was asked in a place's workspace, and keep nothing of what is being answered there."""
        if self._journal is None:
            return
        with self._recording:
            self._let_go[place.platform, place.workspace, ""] = time.perf_counter()
            self._journal.forget_workspace(place.workspace, platform=place.platform)

    def forget(self, asker: Asker, place: Place) -> Forgotten | None:
        """Remove what is kept of a person on a place's platform, and keep nothing of what they are being answered; how much it was, None where nothing is ever kept."""
        if self._journal is None:
            return None
        with self._recording:
            self._let_go[place.platform, "", asker.id] = time.perf_counter()
            return self._journal.forget(asker.id, platform=place.platform)

    def pressed(self, id: str, asker: Asker, place: Place) -> JournalRow:
        """The row of the question under whose answer a button was pressed, which counts against a limit of its own.

        Raises LimitError; NotAllowedError where it was not asked in this channel for all to see, nor by this person.
        """
        from bot.journal import person_key

        self._count(place, {person_key(place.platform, asker.id, "buttons"): PRESSES_PER_QUESTION * self._limits.person_per_minute})
        row = self._journal.row(id) if self._journal is not None else None
        if row is None or not row.is_seen_in(place, asker.id):
            raise NotAllowedError(Refusal.GONE)
        return row
